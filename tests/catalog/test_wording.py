"""What documents said before: kept through intake, compared, and found by old ids."""

import datetime as dt
from dataclasses import replace

import pytest

from catalog.catalog import Catalog
from catalog.comparison import Fate, near, seen
from catalog.intake import Origin
from statements.differences import Change
from statements.parsed import ParsedDocument
from tests.catalog.conftest import Parse

TENNANT = (
    "Ms. Tennant (Valdoria):",
    "We ask for prior notification, forty-eight hours ahead and in writing, every time.",
)
LATER = (TENNANT[0], TENNANT[1].replace("forty-eight", "seventy-two"))
PELL = ("Ms. Pell (Port Amaranth):", "We ask only to be told in time to move the boats.")
ODE = ("Mr. Ode (Kestria):", "Kestria has no secrets from a river and tells its neighbours of every release.")


def put(catalog: Catalog, origin: Origin, *versions: ParsedDocument) -> str:
    for version in versions:
        document_id = catalog.intake.commit(version, origin).document_id
    return document_id


def fates(catalog: Catalog, document_id: str, before: int, now: int) -> list[tuple[Fate, str]]:
    compared = catalog.wording.compare(document_id, before, now)
    assert compared
    return [(s.fate, (s.now or s.before)[0].passage.text.split()[1]) for s in compared.stretches]


def test_revisions_stand_side_by_side(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    document_id = put(catalog, origin, parse(TENNANT, PELL), parse(LATER, ODE))
    compared = catalog.wording.compare(document_id, 1, 2)
    assert compared
    assert [stretch.fate for stretch in compared.stretches] == [Fate.CHANGED, Fate.WITHDRAWN, Fate.ADDED]
    assert compared.counts() == {Fate.CHANGED: 1, Fate.ADDED: 1, Fate.WITHDRAWN: 1}
    changed, withdrawn, _ = compared.stretches
    assert [(p.before, p.now) for p in changed.pieces if p.change is not Change.SAME] == [
        ("forty-eight", ""), ("", "seventy-two"),
    ]  # fmt: skip
    assert withdrawn.before[0].statement
    assert withdrawn.before[0].statement.label == PELL[0]
    assert (compared.before.revision, compared.now.revision) == (1, 2)
    assert compared.before.sha256 != compared.now.sha256
    back = catalog.wording.compare(document_id, 2, 1)
    assert back
    assert back.counts() == compared.counts()


def test_any_two_of_many_revisions_can_be_compared(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    document_id = put(catalog, origin, parse(TENNANT), parse(LATER), parse(LATER, PELL), parse(PELL, LATER))
    assert catalog.wording.readable(document_id) == {1, 2, 3, 4}
    assert fates(catalog, document_id, 1, 3) == [(Fate.CHANGED, "ask"), (Fate.ADDED, "ask")]
    assert sorted(fate for fate, _ in fates(catalog, document_id, 3, 4)) == [Fate.MOVED, Fate.UNCHANGED]
    assert fates(catalog, document_id, 2, 2) == [(Fate.UNCHANGED, "ask")]
    assert catalog.wording.compare(document_id, 1, 9) is None
    assert catalog.wording.compare("nothing", 1, 2) is None
    assert catalog.wording.readable("nothing") == frozenset()


def test_the_same_words_of_somebody_else_are_told(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    document_id = put(catalog, origin, parse(TENNANT), parse(("Ms. Marre (Valdoria):", TENNANT[1])))
    assert fates(catalog, document_id, 1, 2) == [(Fate.CREDITED, "ask")]


def test_a_withdrawn_passage_is_shown_with_whoever_said_it(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    first = parse(TENNANT, PELL)
    put(catalog, origin, first, parse(TENNANT))
    former = catalog.wording.former(first.passages[1].id)
    assert former
    assert former.found
    assert former.found.statement
    assert former.found.statement.label == PELL[0]
    assert former.found.passage.text == PELL[1]
    assert former.found.document.sha256 == first.sha256
    assert (former.found.document.revision, former.successor) == (1, None)
    assert former.replacement
    assert former.replacement.reworded
    assert (former.replacement.revision, former.replacement.replaced_by) == (1, 2)
    assert dt.datetime.now(dt.UTC) - former.replacement.noticed_at < dt.timedelta(minutes=5)
    assert catalog.wording.former(first.passages[0].id) is None
    assert catalog.wording.former("unknown") is None


def test_an_earlier_wording_and_its_successor_know_each_other(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    versions = [parse((TENNANT[0], TENNANT[1].replace("forty-eight", n))) for n in ("twelve", "twenty", "sixty")]
    document_id = put(catalog, origin, *versions)
    first, second, last = (version.passages[0].id for version in versions)
    former = catalog.wording.former(first)
    assert former
    assert former.successor == last
    (earlier,) = catalog.wording.earlier(document_id, [last]).values()
    assert [[passage.id for passage in one.passages] for one in earlier] == [[second], [first]]
    assert catalog.wording.earlier(document_id, ["other"]) == {}
    found = catalog.library.passage(last)
    assert found
    newest = seen(earlier[0].context, near(found.siblings, [last]), from_now=True)
    assert [piece.before for piece in newest if piece.change is Change.GONE] == ["twenty"]


def test_what_is_only_cut_otherwise_is_not_called_reworded(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    whole = parse((TENNANT[0], f"{TENNANT[1]} {ODE[1]}"))
    again = parse((TENNANT[0], f"{TENNANT[1]} {ODE[1]}"))
    (passage,) = again.passages
    middle = passage.start + len(TENNANT[1])
    halves = (
        replace(passage, id="first-half", end=middle),
        replace(passage, id="second-half", ordinal=1, start=middle + 1),
    )
    document_id = put(catalog, origin, whole, replace(again, passages=halves))
    former = catalog.wording.former(passage.id)
    assert former
    assert former.replacement
    assert not former.replacement.reworded
    assert former.found
    assert former.found.statement
    assert former.found.statement.label == TENNANT[0]
    assert former.successor in {"first-half", "second-half"}
    assert catalog.wording.readable(document_id) == {1}


def test_words_that_went_to_the_next_passage_are_not_gone(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    whole = parse((TENNANT[0], f"{TENNANT[1]} {ODE[1]}"))
    (passage,) = whole.passages
    middle = passage.start + len(TENNANT[1])
    parts = [replace(passage, id="one", end=middle), replace(passage, id="two", ordinal=1, start=middle + 1)]
    now = parse((TENNANT[0], f"{LATER[1]} {ODE[1]}"))
    (after,) = now.passages
    later = [
        replace(after, id="three", end=middle - 12),
        replace(after, id="four", ordinal=1, start=middle - 11),
    ]
    document_id = put(catalog, origin, replace(whole, passages=tuple(parts)), replace(now, passages=tuple(later)))
    earlier = catalog.wording.earlier(document_id, ["three", "four"])
    gone = []
    for id_, wordings in earlier.items():
        found = catalog.library.passage(id_)
        assert found
        pieces = seen(wordings[0].context, near(found.siblings, [id_]), from_now=True)
        assert "".join(piece.now for piece in pieces) == found.passage.text
        gone += [piece.before for piece in pieces if piece.change is Change.GONE]
    assert gone == ["forty-eight"]


def test_an_earlier_statement_leads_to_the_one_that_has_its_words(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    first, second = parse(TENNANT, PELL), parse(LATER)
    put(catalog, origin, first)
    said = [catalog.library.passage(passage.id) for passage in first.passages]
    ids = [found.statement.id for found in said if found and found.statement]
    put(catalog, origin, second)
    now = catalog.library.passage(second.passages[0].id)
    assert now
    assert now.statement
    assert catalog.wording.statement_after(ids[0]) == (now.statement.id, second.passages[0].id)
    assert catalog.wording.statement_after(ids[1]) == (None, first.passages[1].id)
    assert catalog.wording.statement_after("unknown") is None


@pytest.mark.parametrize("came_back", [TENNANT[1], f"{TENNANT[1]} Always."])
def test_seen_from_before_the_earlier_words_are_whole(
    catalog: Catalog, parse: Parse, origin: Origin, came_back: str
) -> None:
    first = parse(LATER)
    document_id = put(catalog, origin, first, parse((TENNANT[0], came_back)))
    former = catalog.wording.former(first.passages[0].id)
    assert former
    assert former.successor
    living = catalog.library.passage(former.successor)
    assert living
    assert living.document.id == document_id
    assert former.found
    before = near(former.found.siblings, [former.passage.id])
    pieces = seen(before, near(living.siblings, [living.passage.id]), from_now=False)
    assert "".join(piece.before for piece in pieces) == LATER[1]
    assert "forty-eight" in [piece.now for piece in pieces if piece.change is Change.NEW]
