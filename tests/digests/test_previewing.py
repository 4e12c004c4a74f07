"""The next mail as it would be: what is new for all searches, with nothing told by looking."""

from digests.schedule import Frequency
from tests.digests.conftest import Told
from tests.search.corpus import Said, document

GATES = Said("We ask for prior notification of every release of water from the upper gates.", "Mira Tal", "XVA")


def test_the_next_mail_is_shown_before_it_is_due_as_often_as_anybody_looks(told: Told) -> None:
    owner = told.owner()
    told.save(owner, "gates", Frequency.WEEKLY)
    told.save(owner, "water", Frequency.OFF)
    assert told.services.next_mail(owner) is None
    told.add(document("XC/PV.1", GATES))
    for _ in range(2):
        letter = told.services.next_mail(owner)
        assert letter is not None
        assert letter.subject == "1 new passage: Valdoria"
        assert "Also found by" not in letter.text
    assert told.catalog.outbox.log(owner.id, 9) == []
    assert len(told.next()) == 1
    assert told.services.next_mail(owner) is None


def test_there_is_none_for_who_has_no_search(told: Told) -> None:
    told.add(document("XC/PV.1", GATES))
    assert told.services.next_mail(told.owner()) is None
