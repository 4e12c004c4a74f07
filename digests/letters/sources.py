"""What the deliveries of a mail are by now: living passages as search shows them, and the searches that run."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from catalog.catalog import Catalog
from catalog.deliveries import Delivered, Delivery
from catalog.owners import Owner
from catalog.reading import Entry
from catalog.saved_searches import StoredSearch
from digests.lost import LOST, running_of
from digests.plans import Running
from digests.results import branches
from digests.schedule import Frequency
from search.answer import Result
from search.engines.port import EngineError, PassageText
from search.fusion import Fused
from search.presenting import Presenter
from search.serving import Pair


@dataclass(frozen=True, slots=True)
class Source:
    """One delivery that can be told: its passage of today, as search shows it, and its living searches in order.

    `earlier` is the wording that the owner knows, where this is a later one.
    """

    delivery: Delivery
    entry: Entry
    result: Result
    searches: tuple[StoredSearch, ...]
    earlier: str | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """All that a mail can tell, new passages in the order of the ledger, and what the searches ask for."""

    new: tuple[Source, ...]
    reworded: tuple[Source, ...]
    running: Mapping[int, Running]


class SourceReader:
    """Reads what mails tell from one catalog. `pair` gives what serves at the moment."""

    def __init__(self, catalog: Catalog, pair: Callable[[], Pair], presenter: Presenter) -> None:
        self._catalog = catalog
        self._pair = pair
        self._presenter = presenter

    def read(self, owner: Owner, told: Sequence[Delivery], mail_id: int | None) -> Sources:
        """What of the deliveries is to be told: not what is gone, nor what only searches found that were stopped since.

        `mail_id` None: they are not of a mail yet.
        """
        searches = {
            search.id: search
            for search in self._catalog.saved_searches.of_owner(owner.id)
            if search.frequency != Frequency.OFF
        }
        wanted = [(each, of) for each in told if (of := tuple(searches[n] for n in each.search_ids if n in searches))]
        entries = self._living([each.passage_id for each, _ in wanted])
        running_ = self._running({search.id: search for _, of in wanted for search in of}.values())
        wanted = [(each, of) for each, of in wanted if each.passage_id in entries]
        marked = self._highlights(wanted, entries, running_)
        earlier = self._earlier(owner, [each for each, _ in wanted], mail_id)
        sources = []
        for each, of in wanted:
            entry = entries[each.passage_id]
            fused = Fused(entry.passage.id, 0.0, branches(by_words=each.by_words, by_meaning=each.by_meaning))
            result = self._presenter.result(entry, fused, marked.get(entry.passage.id, ()))
            sources.append(Source(each, entry, result, of, earlier.get(each.lineage)))
        return Sources(
            tuple(source for source in sources if source.delivery.delivered is Delivered.NEW),
            tuple(source for source in sources if source.delivery.delivered is Delivered.REWORDED),
            running_,
        )

    def _living(self, ids: Sequence[str]) -> dict[str, Entry]:
        """The passages by the ids as which they were told; of one that is retired since, what took its place."""
        library = self._catalog.library
        found = library.entries(ids)
        led_on = {id_: now for id_ in ids if id_ not in found and (now := library.successor(id_))}
        later = library.entries(list(led_on.values())) if led_on else {}
        return found | {id_: later[now] for id_, now in led_on.items() if now in later}

    def _running(self, searches: Iterable[StoredSearch]) -> dict[int, Running]:
        """What the searches ask for; one that cannot run any more is left out, though its passages are told."""
        model = self._pair().embedder.model
        found = {}
        for search in searches:
            try:
                found[search.id] = running_of(search, self._catalog, model)
            except LOST:
                continue
        return found

    def _highlights(
        self,
        wanted: Sequence[tuple[Delivery, tuple[StoredSearch, ...]]],
        entries: Mapping[str, Entry],
        running_: Mapping[int, Running],
    ) -> dict[str, tuple[tuple[int, int], ...]]:
        """Marked by the search under which a passage stands. A mail goes without marks while the engine is away."""
        texts: dict[int, dict[str, PassageText]] = {}
        for each, of in wanted:
            passage = entries[each.passage_id].passage
            texts.setdefault(of[0].id, {})[passage.id] = PassageText(passage.text, passage.language)
        found: dict[str, tuple[tuple[int, int], ...]] = {}
        for number, mine in texts.items():
            tree = running_[number].asked.query.tree if number in running_ else None
            if tree is None:
                continue
            try:
                found |= self._pair().engine.highlights(tree, mine)
            except EngineError:
                break
        return found

    def _earlier(self, owner: Owner, told: Sequence[Delivery], mail_id: int | None) -> dict[str, str]:
        """By lineage the text that the owner was told last, else the one before this wording."""
        changed = {each.lineage: each.passage_id for each in told if each.delivered is Delivered.REWORDED}
        if not changed:
            return {}
        ledger = self._catalog.deliveries
        if mail_id is None:
            known = {lineage: each.passage_id for lineage, each in ledger.known(owner.id, list(changed)).items()}
        else:
            known = ledger.told_before(owner.id, list(changed), mail_id)
        former = self._catalog.novelties.former(list(changed.values()))
        before = {
            lineage: known.get(lineage) or former[id_]
            for lineage, id_ in changed.items()
            if lineage in known or id_ in former
        }
        texts = self._catalog.novelties.wordings(list(before.values()))
        return {lineage: texts[id_] for lineage, id_ in before.items() if id_ in texts}
