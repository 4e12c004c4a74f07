"""Where a query matches in a passage: ranges of code points, found by the analysis that indexed it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from search.engines.bare_words import bare_word
from search.engines.binding import looked_for
from search.engines.embedded.analysis import stem_terms
from search.engines.folding import folded_terms, folding
from search.engines.function_words import essential
from search.engines.graphemes import whole_graphemes
from search.engines.normal_form import with_origins
from search.engines.port import PassageText
from search.engines.ranges import Range, apart
from search.query.tree import Near, Node, Prefix, Word

# Where only these characters stand, Python and tantivy agree on which of them make a token (a test
# compares them one by one), and a regular expression is three times as fast.
_PLAIN = re.compile("[\0-\u024f\u0400-\u0481\u048a-\u052f\u2000-\u206f]*")
_TOKEN = re.compile(r"[^\W_]+")
# Stemmers that take something off the beginning of a word: articles, the Dutch "ge-".
CUT_AT_THE_FRONT = frozenset({"ar", "nl"})
# The words of some thousand passages.
_WORDS_KEPT = 1 << 15


class Wanted:
    """What a query looks for in passages of one language."""

    def __init__(self, tree: Node, language: str) -> None:
        self._language = language
        self._folded: set[str] = set()
        self._stems: set[str] = set()
        self._phrases: list[list[str]] = []
        self._beginnings: tuple[str, ...] = ()
        self._candidates: re.Pattern[str] | None = None
        self._known: dict[str, bool] = {}
        for part in looked_for(essential(tree)):
            text = bare_word(part.text) if isinstance(part, Word) else part.text
            terms = folded_terms(text)
            if isinstance(part, Word) and len(terms) == 1:
                self._folded.add(terms[0])
                self._stems.update(stem_terms(text, language))
            elif isinstance(part, Near):
                self._folded.update(terms)
            elif isinstance(part, Prefix):
                self._folded.update(terms[:-1])
                self._beginnings += tuple(terms[-1:])
            elif terms:
                self._phrases.append(terms)
        if not self._phrases and language not in CUT_AT_THE_FRONT:
            stems = {stem.partition(":")[2] for stem in self._stems}
            wanted = {*self._folded, *stems, *self._beginnings}
            self._candidates = _words_beginning_with("".join(sorted({term[0] for term in wanted})))

    def ranges(self, text: str) -> tuple[Range, ...]:
        """Where it stands in a text."""
        normal, origins = with_origins(text)
        spans = self._token_spans(normal)
        found = [span for span in spans if self._is_wanted(normal[span[0] : span[1]])]
        found += self._phrase_ranges(normal, spans)
        if origins is not None:
            found = [(origins[start][0], origins[end - 1][1]) for start, end in found]
        return apart(found if text.isascii() else [whole_graphemes(text, *span) for span in found])

    def _token_spans(self, normal: str) -> list[Range]:
        """The tokens that can be wanted; all of them where there is no quick way to tell."""
        if not _PLAIN.fullmatch(normal):
            return [(token.char_offset_from, token.char_offset_to) for token in folding().pre_tokenize(normal).tokens]
        return [token.span() for token in (self._candidates or _TOKEN).finditer(normal)]

    def _is_wanted(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            folded = _folded(word)
            known = folded in self._folded or folded.startswith(self._beginnings)
            known = known or _stem(word, self._language) in self._stems
            self._known[word] = known
        return known

    def _phrase_ranges(self, normal: str, spans: Sequence[Range]) -> Iterator[Range]:
        if not self._phrases:
            return
        terms = [_folded(normal[start:end]) for start, end in spans]
        for phrase in self._phrases:
            for at in range(len(terms) - len(phrase) + 1):
                if terms[at] == phrase[0] and terms[at : at + len(phrase)] == phrase:
                    yield spans[at][0], spans[at + len(phrase) - 1][1]


def highlight(tree: Node, passages: Mapping[str, PassageText]) -> dict[str, tuple[Range, ...]]:
    """The ranges of each passage."""
    wanted: dict[str, Wanted] = {}
    found = {}
    for passage_id, (text, language) in passages.items():
        if language not in wanted:
            wanted[language] = Wanted(tree, language)
        found[passage_id] = wanted[language].ranges(text)
    return found


@lru_cache(256)
def _words_beginning_with(initials: str) -> re.Pattern[str]:
    """Tokens that may fold or stem to a term with one of these initials.

    Stemmers cut endings (those of `CUT_AT_THE_FRONT` apart), so an ASCII initial stays, in either
    case; what another character folds to is not guessed here. Ten passages take 40 us in place of 180.
    """
    plain = re.escape("".join(initial for initial in initials if initial.isascii()))
    return re.compile(f"[{plain}{plain.upper()}\x80-\U0010ffff](?<![^\\W_].)[^\\W_]*", re.DOTALL)


@lru_cache(_WORDS_KEPT)
def _folded(word: str) -> str:
    terms = folded_terms(word)
    return terms[0] if len(terms) == 1 else ""


@lru_cache(_WORDS_KEPT)
def _stem(word: str, language: str) -> str:
    terms = stem_terms(word, language)
    return terms[0] if len(terms) == 1 else ""
