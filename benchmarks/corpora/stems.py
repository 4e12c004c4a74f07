"""For which words the stemmers of both engines bring the same words of a corpus together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from elasticsearch import Elasticsearch

from catalog.reading import Entry
from search.engines.bare_words import bare_word
from search.engines.elasticsearch.documents import for_stems
from search.engines.elasticsearch.plain_text import plain_words
from search.engines.embedded.analysis import stem_terms
from search.engines.folding import folded_terms
from search.query.tree import All, Node, Phrase, Some, Without, Word

# Elasticsearch makes no more than 10,000 tokens at once.
_AT_ONCE = 5_000
Terms = frozenset[str]


class Stems:
    """The words of a corpus by language, grouped by either engine's stems."""

    def __init__(self, client: Elasticsearch, index: str, entries: Iterable[Entry], queries: Iterable[Node]) -> None:
        """`queries` bring words of their own; fields of languages that the index has none for are left out."""
        self._client, self._index = client, index
        vocabulary: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            vocabulary[entry.passage.language].update(plain_words(entry.passage.text.lower()))
        asked = {word for query in queries for word in _plain(query)}
        self._languages = [
            _Language(sorted(words), sorted(asked), self._ours(language), self._theirs(language))
            for language, words in sorted(vocabulary.items())
            if stem_terms("a", language)
        ]

    def alike(self, query: Node) -> bool:
        """Whether both engines look for the same words of the corpus, in each of its languages."""
        return all(language.alike(word) for word in _plain(query) for language in self._languages)

    def _ours(self, language: str) -> Callable[[Sequence[str]], list[Terms]]:
        return lambda words: [frozenset(stem_terms(word, language)) for word in words]

    def _theirs(self, language: str) -> Callable[[Sequence[str]], list[Terms]]:
        field = f"text_{language}"

        def stemmed(words: Sequence[str]) -> list[Terms]:
            return [
                terms
                for at in range(0, len(words), _AT_ONCE)
                for terms in self._analyzed(field, [for_stems(field, word) for word in words[at : at + _AT_ONCE]])
            ]

        return stemmed

    def _analyzed(self, field: str, words: list[str]) -> list[Terms]:
        answer = self._client.indices.analyze(index=self._index, field=field, text=words)
        found: list[set[str]] = [set() for _ in words]
        starts: dict[int, int] = {}
        place = 0
        for number, word in enumerate(words):
            starts |= dict.fromkeys(range(place, place + len(word) + 1), number)
            place += len(word) + 1
        for token in answer["tokens"]:
            found[starts[token["start_offset"]]].add(token["token"])
        return list(map(frozenset, found))


class _Language:
    """One language's words, and for each word asked what either engine would find by it."""

    def __init__(
        self,
        words: list[str],
        asked: list[str],
        ours: Callable[[Sequence[str]], list[Terms]],
        theirs: Callable[[Sequence[str]], list[Terms]],
    ) -> None:
        folded = [frozenset(folded_terms(word)) for word in words]
        same = [frozenset(folded_terms(word)) for word in asked]
        exactly = _found(words, folded, same)
        by_ours, by_theirs = (_found(words, stem(words), stem(asked)) for stem in (ours, theirs))
        self._alike = {
            word: exact | one == exact | other
            for word, exact, one, other in zip(asked, exactly, by_ours, by_theirs, strict=True)
        }

    def alike(self, word: str) -> bool:
        return self._alike[word]


def _found(words: list[str], terms: list[Terms], asked: list[Terms]) -> list[Terms]:
    """For each word asked, the words that share a term with it."""
    holders: dict[str, set[str]] = defaultdict(set)
    for word, own in zip(words, terms, strict=True):
        for term in own:
            holders[term].add(word)
    return [frozenset(word for term in own for word in holders.get(term, ())) for own in asked]


def _plain(tree: Node) -> Iterator[str]:
    """The words that are stemmed: those of phrases are looked for as they stand."""
    match tree:
        case Word(text):
            words = plain_words(bare_word(text).lower())
            if len(words) == 1:
                yield words[0]
        case Phrase():
            return
        case All(parts) | Some(parts):
            for part in parts:
                yield from _plain(part)
        case Without(part, excluded):
            for within in (part, excluded):
                if within is not None:
                    yield from _plain(within)
