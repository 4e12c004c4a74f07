"""What is found for an owner's searches, made into what the owner is told: each passage once, under one search."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from catalog.deliveries import Delivery
from catalog.library import Library
from catalog.novelties import Novelty
from catalog.reading import Entry
from catalog.saved_searches import StoredSearch
from digests.matching import Outcome

# What an owner was told last of lineages, by lineage.
Known = Callable[[Collection[str]], Mapping[str, Delivery]]
# By a passage's id those of other documents that are the same words, said once.
Copies = Mapping[str, Sequence[Entry]]


@dataclass(slots=True)
class Found:
    """A passage, and the searches by number that found it as new, and those to which its wording matters."""

    novelty: Novelty
    new: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    by_words: bool = False
    by_meaning: bool = False


def to_tell(searches: Sequence[StoredSearch], outcome: Outcome, known_of: Known, library: Library) -> list[Delivery]:
    """What an owner of these searches is told: what is new, and later wordings of what the owner knows.

    What is published at several addresses is told once, whichever of them the owner was told. A later wording is told
    for the searches for which the earlier one was, whether they find it or not, and for those that ask for it.
    """
    found = _found(searches, outcome)
    since = min(search.told_until for search in searches)
    concerned = [novelty for novelty in outcome.reworded if novelty.is_reworded_since(since, outcome.until)]
    if not found and not concerned:
        return []
    entries = {id_: outcome.entries[id_] for id_, each in found.items() if each.new}
    copies = library.copies_of_passages(entries)
    lineages = {each.novelty.lineage for each in found.values()} | {novelty.lineage for novelty in concerned}
    known = known_of(lineages | {copy.passage.id for same in copies.values() for copy in same})
    for novelty in concerned:
        _note_change(novelty, known.get(novelty.lineage), searches, outcome.until, found)
    return _deliveries(found, known, copies)


def _found(searches: Sequence[StoredSearch], outcome: Outcome) -> dict[str, Found]:
    """What the searches found, by passage; the passages of the first search first, each in the order they came."""
    found: dict[str, Found] = {}
    for search in searches:
        for match in outcome.matches.get(search.id, ()):
            each = found.setdefault(match.novelty.passage_id, Found(match.novelty))
            (each.changed if search.id in outcome.ask_for_changes else each.new).append(search.id)
            each.by_words |= match.by_words
            each.by_meaning |= match.by_meaning
    return found


def _note_change(
    novelty: Novelty,
    known: Delivery | None,
    searches: Sequence[StoredSearch],
    until: int,
    found: dict[str, Found],
) -> None:
    """Notes the searches for which the owner was told an earlier wording."""
    if known is None or known.passage_id == novelty.passage_id:
        return
    told = [s.id for s in searches if s.id in known.search_ids and novelty.is_reworded_since(s.told_until, until)]
    if told:
        each = found.setdefault(novelty.passage_id, Found(novelty))
        each.changed += [id_ for id_ in told if id_ not in each.changed]


def _deliveries(found: Mapping[str, Found], known: Mapping[str, Delivery], copies: Copies) -> list[Delivery]:
    told: list[Delivery] = []
    have: set[str] = set()
    for id_, each in found.items():
        lineage = each.novelty.lineage
        same = {copy.passage.id for copy in copies.get(id_, ())}
        if each.new and lineage not in known and same.isdisjoint(known) and same.isdisjoint(have):
            have.add(id_)
            told.append(_delivery(each, (*each.new, *each.changed), wording=""))
        elif each.changed:
            told.append(_delivery(each, each.changed, wording=id_))
    return told


def _delivery(each: Found, searches: Sequence[int], wording: str) -> Delivery:
    novelty = each.novelty
    return Delivery(
        novelty.lineage, novelty.passage_id, tuple(searches), each.by_words, each.by_meaning, wording=wording
    )
