"""The mail that says once that nothing is posted to a webhook any more, and why."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from catalog.owners import Owner
from digests.letters.pausing import Paused, Remedy, pause_letter
from digests.mail.message import Letter
from statements.phrases import gettext


def webhook_letter(detail: Mapping[str, Any], owner: Owner, base_url: str, day: str) -> Letter:
    """The letter; `detail` has the address and what came of the last post, `day` is when it is written.

    Of the address the host is named alone: what follows is often as good as a password.
    """
    host = urlsplit(str(detail["address"])).hostname or ""
    because = gettext(
        "It took nothing for two days, or said that it wants nothing any more. The last answer: %(answer)s",
        answer=detail["because"],
    )
    return pause_letter(
        gettext("A webhook is paused"),
        gettext("Nothing is lost: what you are told meanwhile waits, and is posted once the webhook runs again."),
        [Paused(host, because)],
        Remedy(gettext("Look at your webhooks"), f"{base_url}/account/webhooks"),
        owner,
        base_url,
        day,
    )
