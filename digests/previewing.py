"""The next mail of an owner as it would be by now, and nothing written or sent."""

from collections.abc import Callable

from catalog.catalog import Catalog
from catalog.owners import Owner
from digests.clock import Clock
from digests.letters.writing import LetterWriter
from digests.mail.message import Letter
from digests.matching import Matcher
from digests.telling import Teller
from digests.window import MakeEngine
from search.embedding.port import Model
from search.serving import Pair

# Makes an engine for windows of one model's vectors.
MakeWindows = Callable[[Model], MakeEngine]


class Previewer:
    """Shows next mails. Safe to call from many threads: each call has a matcher of its own."""

    def __init__(
        self,
        catalog: Catalog,
        pair: Callable[[], Pair],
        make_windows: MakeWindows,
        writer: LetterWriter,
        clock: Clock,
    ) -> None:
        self._catalog = catalog
        self._pair = pair
        self._make_windows = make_windows
        self._writer = writer
        self._clock = clock

    def next_mail(self, owner: Owner, search_id: int | None = None) -> Letter | None:
        """The letter that tells all that is new by now for the searches that run, or for one; None where nothing is.

        Raises EngineError and EmbeddingError where that cannot be looked for at the moment.
        """
        pair = self._pair()
        model = pair.embedder.model
        matcher = Matcher(self._catalog, pair.embedder, self._make_windows(model))
        told = Teller(self._catalog, pair.engine, matcher, model, self._clock).upcoming(owner, search_id)
        return self._writer.of_deliveries(owner, told, self._clock.now()) if told else None
