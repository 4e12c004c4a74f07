import random
from collections import Counter

import pytest

from tests.onrecord.conftest import Commands
from tests.onrecord.killing_fetches import kill_a_fetch, whole
from tests.onrecord.live import FEED, define, set_up
from tests.support.site import serving_site

STATEMENTS, KILLS = 150, 20


@pytest.mark.slow
def test_a_fetch_that_is_killed_at_twenty_moments_loses_and_doubles_nothing(commands: Commands) -> None:
    moments = random.Random(917)  # noqa: S311  a number to repeat a failure by, no secret
    with serving_site() as site:
        set_up(site, range(1, STATEMENTS + 1))
        define(commands, "valdoria", f"{FEED}most: {STATEMENTS}\n", site)
        kills = [kill_a_fetch(commands, site, "valdoria", moments.uniform(0, 0.5)) for _ in range(KILLS)]
        assert not all(kill.ended for kill in kills)
        whole(commands, site, "valdoria", STATEMENTS)
        asked = Counter(path for path in site.paths() if path != "/feed")
    assert len(asked) == STATEMENTS
    # Only what was under way is asked for again.
    assert asked.total() <= STATEMENTS + KILLS
