"""What readers propose: kept with what they saw, decided once, and without their address afterwards."""

import datetime as dt

import pytest

from catalog.catalog import Catalog
from catalog.proposals import About, ProposalRefused, Proposed, State

WRONG_COUNTRY = Proposed(
    "document0001", "statement001", "passage00001", About.COUNTRY, "Kestria", "The label names Kestria.",
    "reader@mission.example", {"credited": "Ms. Tennant for Valdoria", "words": "The water came first."},
)  # fmt: skip


def test_a_proposal_waits_with_what_the_reader_saw(catalog: Catalog) -> None:
    number = catalog.proposals.offer(WRONG_COUNTRY)
    (waiting,) = catalog.proposals.find()
    assert (waiting.number, waiting.proposed, waiting.state) == (number, WRONG_COUNTRY, State.OPEN)
    assert abs(dt.datetime.now(dt.UTC) - waiting.made_at) < dt.timedelta(minutes=5)
    assert (waiting.decided_at, waiting.decision) == (None, None)


def test_a_decision_is_taken_once_and_forgets_the_address(catalog: Catalog) -> None:
    number = catalog.proposals.offer(WRONG_COUNTRY)
    other = catalog.proposals.offer(WRONG_COUNTRY)
    catalog.proposals.decide(number, State.ACCEPTED, "so it is printed", "registrar", 7)
    assert [waiting.number for waiting in catalog.proposals.find()] == [other]
    decided = catalog.proposals.get(number)
    assert (decided.state, decided.because, decided.decided_by, decided.decision) == (
        State.ACCEPTED, "so it is printed", "registrar", 7,
    )  # fmt: skip
    assert decided.proposed.address is None
    with pytest.raises(ProposalRefused, match=f"Proposal {number} was accepted by registrar"):
        catalog.proposals.decide(number, State.DECLINED, "no", "registrar")
    assert [one.number for one in catalog.proposals.find(everything=True)] == [number, other]


def test_there_is_no_proposal_that_nobody_made(catalog: Catalog) -> None:
    with pytest.raises(ProposalRefused, match="no proposal 12"):
        catalog.proposals.decide(12, State.DECLINED, "no", "registrar")


def test_no_more_are_taken_than_anybody_reads(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catalog.proposals.MOST_OPEN", 2)
    first, _ = [catalog.proposals.offer(WRONG_COUNTRY) for _ in range(2)]
    with pytest.raises(ProposalRefused, match="Too many"):
        catalog.proposals.offer(WRONG_COUNTRY)
    catalog.proposals.decide(first, State.DECLINED, "no", "registrar")
    catalog.proposals.offer(WRONG_COUNTRY)
