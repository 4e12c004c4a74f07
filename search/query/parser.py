"""Text of a query to its syntax tree: words, “exact phrases”, -exclusions."""

import re
import unicodedata
from dataclasses import dataclass

from search.query.tree import All, Node, Phrase, Some, Without, Word
from statements.errors import OnRecordError

# Marks that open a quotation and those that may close it; straight marks do both.
QUOTES = {'"': '"”“', "“": '”“"', "„": '“”"', "«": "»", "»": "«", "「": "」", "『": "』", "＂": "＂"}
# A mark that only closes ends a word too, and means nothing where no quotation is open.
_MARKS = frozenset("".join(QUOTES) + "".join(QUOTES.values()))
_BLANK = re.compile(r"\s+")


class QueryError(OnRecordError):
    """A query that cannot be understood. `position` counts characters from 0; `corrected` can be run instead."""

    code = "bad_query"

    def __init__(self, message: str, remedy: str, *, code: str, position: int, corrected: str | None = None) -> None:
        super().__init__(message, remedy, code=code)
        self.position = position
        self.corrected = corrected


@dataclass(frozen=True, slots=True)
class Query:
    """A query understood: its tree (None matches everything) and the plain words it is about."""

    tree: Node | None
    about: str

    @property
    def relaxed(self) -> "Query | None":
        """The same query where any of the plain words will do; None where that changes nothing."""
        tree = self.tree
        excluded = tree.excluded if isinstance(tree, Without) else None
        asked = tree.part if isinstance(tree, Without) else tree
        if not isinstance(asked, All):
            return None
        words = tuple(part for part in asked.parts if isinstance(part, Word))
        if len(words) < 2:
            return None
        phrases = tuple(part for part in asked.parts if not isinstance(part, Word))
        some: Node = All((*phrases, Some(words))) if phrases else Some(words)
        return Query(some if excluded is None else Without(some, excluded), self.about)


def parse_query(text: str) -> Query:
    """Reads a query. Raises QueryError and nothing else."""
    wanted: list[Word | Phrase] = []
    unwanted: list[Word | Phrase] = []
    about: list[str] = []
    for term, excluded in _terms(text):
        (unwanted if excluded else wanted).append(term)
        if not excluded:
            about.append(term.text)
    if text.strip() and not wanted and not unwanted:
        raise QueryError(
            f"“{text.strip()}” holds no word to search for.",
            "Type a word, a phrase or a question.",
            code="no_words",
            position=0,
        )
    return Query(_tree(wanted, unwanted), " ".join(about))


def _tree(wanted: list[Word | Phrase], unwanted: list[Word | Phrase]) -> Node | None:
    asked: Node | None = wanted[0] if len(wanted) == 1 else All(tuple(wanted)) if wanted else None
    if not unwanted:
        return asked
    return Without(asked, unwanted[0] if len(unwanted) == 1 else Some(tuple(unwanted)))


def _terms(text: str) -> list[tuple[Word | Phrase, bool]]:
    terms: list[tuple[Word | Phrase, bool]] = []
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        excluded = text[position] in "-−" and position + 1 < len(text) and not text[position + 1].isspace()
        position += excluded
        term: Word | Phrase
        if text[position] in QUOTES:
            words, position = _quoted(text, position)
            term = Phrase(words)
        else:
            end = position
            while end < len(text) and not text[end].isspace() and text[end] not in _MARKS:
                end += 1
            end = max(end, position + 1)
            term, position = Word(text[position:end]), end
        if has_word(term.text):
            terms.append((term, excluded))
    return terms


def _quoted(text: str, start: int) -> tuple[str, int]:
    """The words of the quotation that opens at `start`, and where the text goes on."""
    closing = QUOTES[text[start]]
    for end in range(start + 1, len(text)):
        if text[end] in closing:
            return _BLANK.sub(" ", text[start + 1 : end]).strip(), end + 1
    closed = f"{text.rstrip()}{closing[0]}"
    raise QueryError(
        f"The quotation mark at character {start + 1} is never closed.",
        "Close it, or leave it out.",
        code="unclosed_quotation",
        position=start,
        corrected=closed if has_word(closed) else None,
    )


def has_word(text: str) -> bool:
    """Whether there is anything to search for: a letter or a digit of any script."""
    return any(unicodedata.category(character)[0] in "LN" for character in text)
