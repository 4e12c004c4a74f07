"""One hit for what was said once: passages of the same words by the same speaker, found in several documents."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from catalog.duplicates import primary_first
from catalog.reading import Entry
from search.fusion import Fused


class Shown(NamedTuple):
    """A hit, and where else its words are published."""

    hit: Fused
    also_at: Sequence[Entry]


def collapse(
    hits: Sequence[Fused],
    entries: Mapping[str, Entry],
    copies: Mapping[str, Sequence[Entry]],
    earlier: Collection[str] = (),
) -> list[Shown]:
    """The hits in their order, each saying once; `earlier` are ids that pages before this one hold.

    Of several hits that are one, the primary is shown, in the place and with the score of the best. Totals, facets and
    cursors count passages, so that a page may show fewer hits than were asked for, and none is shown twice.
    """
    found = {hit.passage_id: hit for hit in hits if hit.passage_id in entries}
    shown: list[Shown] = []
    gone = set(earlier)
    for hit in found.values():
        also = copies.get(hit.passage_id, ())
        one = [hit.passage_id, *(entry.passage.id for entry in also)]
        if gone.isdisjoint(one):
            primary = min((entries[id_] for id_ in one if id_ in found), key=primary_first) if also else None
            best = found[primary.passage.id]._replace(score=hit.score) if primary else hit
            shown.append(Shown(best, copies.get(best.passage_id, ())))
        gone.update(one)
    return shown


def of_statements(shown: Sequence[Shown], entries: Mapping[str, Entry], *, in_order: bool) -> list[list[Shown]]:
    """The hits of each statement, the one that stands for it first, the others in the order of the text.

    It is the best hit, or `in_order` the first of the text, where hits have no order but that of days. Statements come
    in the order of their first hits. A primary that stands for its copy belongs to the statement of its own document.
    """
    together: dict[str, list[Shown]] = {}
    for one in shown:
        passage = entries[one.hit.passage_id].passage
        together.setdefault(passage.statement_id or passage.id, []).append(one)
    listed = []
    for hits in together.values():
        best, *others = sorted(hits, key=lambda one: entries[one.hit.passage_id].passage.start) if in_order else hits
        listed.append([best, *sorted(others, key=lambda one: entries[one.hit.passage_id].passage.start)])
    return listed
