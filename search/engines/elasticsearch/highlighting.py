"""Where a query matches in texts of passages: words are compared as the index compares them.

Folded words are known on our side, stems are learned from the cluster's analyzers once for each word.
So a page of results needs no second request, which takes 3 ms after a search of 6, unless there are
words on it that were never met before: then they are asked for all at once. Texts in scripts of which
we do not know how the cluster parts them into words are left to its own highlighter.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from mappings.loader import text_fields
from search.engines.bare_words import bare_word
from search.engines.binding import looked_for
from search.engines.elasticsearch.compilation import CHINESE, marking
from search.engines.elasticsearch.marked_by_index import marked_by_index
from search.engines.elasticsearch.plain_text import plain, plain_words, printed_ranges, without_accents
from search.engines.elasticsearch.stems import Stems
from search.engines.folding import folded_terms
from search.engines.function_words import essential
from search.engines.port import PassageText
from search.engines.ranges import Range
from search.query.tree import Near, Node, Prefix, Word

# Latin, Cyrillic, Arabic and Han: what stands between two blanks there is one token of the cluster's.
_LATIN = "0-9A-Za-z\xaa\xb5\xba\xc0-\u024f"
_KNOWN = f"{_LATIN}\u0400-\u0481\u048a-\u052f\u0620-\u064a\u066e-\u06d3\u3400-\u4dbf\u4e00-\u9fff"
# Longer tokens may be cut by either side, each in its own way.
_USUAL = re.compile(f"(?:[{_KNOWN}]{{0,59}}(?: |\\Z))*+")
_TOKEN = re.compile("[^ ]+")
# Looked for in a text behind one more blank: that of a pattern that begins with a blank takes half the time.
_BLANK_AND_TOKEN = re.compile(" [^ ]+")
_LETTERS = [chr(code) for code in range(0xA000) if _USUAL.fullmatch(chr(code)) and chr(code) != " "]
# Stemmers cut endings, so that initials stay, accents apart; these also cut articles, and the Dutch "ge-".
_CUT_AT_THE_FRONT = frozenset({"ar", "nl"})
# Languages of whose words none was found that shares a stem with one of another beginning (8,000 to 21,000
# words each): far fewer have to be asked for.
_TWO_LETTERS_STAY = frozenset({"en", "es", "ru"})
_WORDS_KEPT = 1 << 15


class Wanted:
    """What a query looks for, in words as they are indexed."""

    def __init__(
        self,
        words: Iterable[str],
        phrases: Iterable[list[str]],
        stemmed: Iterable[str],
        beginnings: Iterable[str] = (),
    ) -> None:
        self._folded = frozenset(_folded(word) for word in words)
        self._beginnings = tuple(_folded(word) for word in beginnings)
        self._phrases = [[_folded(word) for word in phrase] for phrase in phrases]
        self._stemmed = frozenset(stemmed)
        wanted = {*self._folded, *self._stemmed, *self._beginnings}
        self._initials = "".join(sorted({word[0] for word in wanted if word}))

    @classmethod
    def of(cls, tree: Node) -> "Wanted | None":
        """None where the query has words that only the cluster can tell apart."""
        words: list[str] = []
        phrases: list[list[str]] = []
        stemmed: list[str] = []
        beginnings: list[str] = []
        for part in looked_for(tree):
            said = plain_words(bare_word(part.text) if isinstance(part, Word) else part.text)
            if not _is_usual(" ".join(said)):
                return None
            if isinstance(part, Prefix):
                words += said[:-1]
                beginnings += said[-1:]
            elif isinstance(part, Near):
                words += said
            elif len(said) > 1:
                phrases.append(said)
            elif said:
                words += said
                stemmed += said if isinstance(part, Word) else ()
        return cls(words, phrases, stemmed, beginnings)

    def spans(self, texts: Mapping[str, str], language: str, stems: Stems) -> dict[str, list[Range]]:
        """Where it stands in each of some plain texts of one language."""
        tokens = _BLANK_AND_TOKEN if language in _CUT_AT_THE_FRONT else _words_beginning_with(self._initials)
        found = {id_: [(m[0][1:], m.start()) for m in tokens.finditer(f" {text}")] for id_, text in texts.items()}
        words = {word for tokens_of_text in found.values() for word, _ in tokens_of_text}
        wanted = {word for word in words if self._is_wanted(_folded(word))}
        wanted |= self._of_same_stem(words - wanted, language, stems)
        return {id_: [*_singles(found[id_], wanted), *self._together(text)] for id_, text in texts.items()}

    def _is_wanted(self, folded: str) -> bool:
        return folded in self._folded or folded.startswith(self._beginnings)

    def _of_same_stem(self, words: set[str], language: str, stems: Stems) -> set[str]:
        field = f"text_{language}"
        if field not in text_fields() or field == CHINESE:
            return set()
        if language in _TWO_LETTERS_STAY:
            beginnings = {_beginning(word) for word in self._stemmed}
            words = {word for word in words if _beginning(word) in beginnings}
        if not words or not self._stemmed:
            return set()
        found = stems.of(field, words | self._stemmed)
        terms = {found[word] for word in self._stemmed} - {None}
        return {word for word in words if found[word] in terms}

    def _together(self, text: str) -> Iterable[Range]:
        if not self._phrases:
            return
        spans = [token.span() for token in _TOKEN.finditer(text)]
        terms = [_folded(text[start:end]) for start, end in spans]
        for phrase in self._phrases:
            for at in range(len(terms) - len(phrase) + 1):
                if terms[at] == phrase[0] and terms[at : at + len(phrase)] == phrase:
                    yield spans[at][0], spans[at + len(phrase) - 1][1]


def highlight(stems: Stems, tree: Node, passages: Mapping[str, PassageText]) -> dict[str, tuple[Range, ...]]:
    """The ranges of each passage; without those that only the index can tell and that it does not hold."""
    tree = essential(tree)
    wanted = Wanted.of(tree)
    found = {} if wanted is None else dict(_found_here(stems, wanted, passages))
    left = [id_ for id_ in passages if id_ not in found]
    return found | dict(marked_by_index(stems.client, stems.index, marking(tree), left)) if left else found


def _found_here(
    stems: Stems, wanted: Wanted, passages: Mapping[str, PassageText]
) -> Iterator[tuple[str, tuple[Range, ...]]]:
    by_language: dict[str, dict[str, str]] = {}
    for id_, passage in passages.items():
        text = plain(passage.text)
        if _is_usual(text):
            by_language.setdefault(passage.language, {})[id_] = text
    for language, texts in by_language.items():
        for id_, spans in wanted.spans(texts, language, stems).items():
            yield id_, printed_ranges(passages[id_].text, spans)


def _singles(tokens: Iterable[tuple[str, int]], wanted: set[str]) -> Iterable[Range]:
    return ((start, start + len(word)) for word, start in tokens if word in wanted)


def _is_usual(text: str) -> bool:
    return _USUAL.fullmatch(text) is not None


@lru_cache(256)
def _words_beginning_with(initials: str) -> re.Pattern[str]:
    """A blank and a token with one of these initials in either case, accents apart, or one that may fold to any."""
    plain_initials = {without_accents(initial).lower() for initial in initials}
    fitting = [c for c in _LETTERS if (base := without_accents(c).lower()) in plain_initials or _may_be_any(base)]
    return re.compile(f" [{''.join(fitting)}][^ ]*")


@lru_cache(_WORDS_KEPT)
def _beginning(word: str) -> str:
    return without_accents(word[:2]).lower()


def _may_be_any(base: str) -> bool:
    return len(base) > 1 or "\x80" <= base <= "\u024f"


@lru_cache(_WORDS_KEPT)
def _folded(word: str) -> str:
    """The term of the field of all; other than the stems, it is that of both engines."""
    if word.isascii():
        return word.lower()
    return "".join(folded_terms(word))
