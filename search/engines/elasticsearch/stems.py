"""What the cluster's own analyzers make of single words, asked once for each word and kept."""

from collections.abc import Collection, Iterator
from itertools import islice

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.documents import for_stems

# Words of all languages together: some 20 MB. A vocabulary that outgrows it is learned anew.
_WORDS_KEPT = 200_000
# Fewer than `index.analyze.max_token_count`.
_AT_ONCE = 5_000


class Stems:
    """Words to terms of the language fields of one index. Safe to use from many threads."""

    def __init__(self, client: Elasticsearch, index: str) -> None:
        self.client = client
        self.index = index
        self._known: dict[tuple[str, str], str | None] = {}

    def of(self, field: str, words: Collection[str]) -> dict[str, str | None]:
        """The term of each word, None for what the analyzer leaves out. Words are letters and digits alone."""
        kept = self._known
        known = {word: kept[field, word] for word in words if (field, word) in kept}
        unknown = iter(sorted(set(words) - known.keys()))
        while part := list(islice(unknown, _AT_ONCE)):
            learned = dict(self._asked(field, part))
            if len(kept) + len(learned) > _WORDS_KEPT:
                kept = self._known = {}
            kept |= {(field, word): term for word, term in learned.items()}
            known |= learned
        return known

    def _asked(self, field: str, words: list[str]) -> Iterator[tuple[str, str | None]]:
        # The tokenizer counts words, also those that a filter then leaves out, so that a position is a word.
        text = " ".join(for_stems(field, word) for word in words)
        found = self.client.indices.analyze(index=self.index, field=field, text=[text])
        terms = {token["position"]: token["token"] for token in found["tokens"]}
        return ((word, terms.get(position)) for position, word in enumerate(words))
