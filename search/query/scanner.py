"""Text of a query to its tokens: terms as nodes of the tree, operators and brackets.

Reading never stops at a mistake: it is noted, with the edit that mends it where there is one, and what follows is
read as if it were mended.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from search.engines.bare_words import bare_word
from search.query.characters import QUOTES, RUN, bare, has_word, is_one_token, is_wide, letters, quotable
from search.query.errors import Edit, Fault, shown
from search.query.fielded import closed_at, fielded_at, unclosed_quotation
from search.query.tree import Near, Node, Phrase, Prefix, Word
from statements.phrases import gettext

# More moves than the words of a long passage are no nearness.
FARTHEST = 100
_DISTANCE = re.compile(r"~(\d{1,6})")
_OPERATOR = re.compile(r"(?:AND|OR|NOT)(?=\()")
_MINUS = re.compile(r"-+")
_INNER_STAR = re.compile(r"(?<=[^\W\d_])\*+(?=[^\W\d_])")


class Kind(Enum):
    """What a token is."""

    TERM = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    OPEN = auto()
    CLOSE = auto()


_WORDS = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT}
_SIGNS = {"(": Kind.OPEN, ")": Kind.CLOSE, "|": Kind.OR}


class Token(NamedTuple):
    """One piece of the query, with its place in the text; a term has its node and the number of its values."""

    kind: Kind
    start: int
    end: int
    node: Node | None = None
    values: int = 1


class Scanner:
    """Reads one text; `faults` fill while its tokens are taken."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.faults: list[Fault] = []

    def tokens(self) -> Iterator[Token]:
        """All tokens in order."""
        text, at = self._text, 0
        while at < len(text):
            character = text[at]
            if character in QUOTES:
                token, at = self._quotation(at)
            elif character in _SIGNS:
                end = at + 2 if text.startswith("||", at) else at + 1
                token, at = Token(_SIGNS[character], at, end), end
            elif character == "-":
                token, at = self._minus(at)
            elif character == "*" or has_word(character):
                token, at = self._run(at)
            else:
                token, at = None, at + 1
            if token is not None:
                yield token

    def _minus(self, start: int) -> tuple[Token | None, int]:
        """A single minus sign before something excludes it; a dash, or a hyphen behind something, means nothing."""
        end = start + len(_MINUS.match(self._text, start)[0])  # type: ignore[index]  # stands before a minus
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        excludes = end == start + 1 and after.strip() and after not in ")|" and (not before.strip() or before in "(|")
        return (Token(Kind.NOT, start, end) if excludes else None), end

    def _quotation(self, start: int) -> tuple[Token | None, int]:
        closing = closed_at(self._text, start)
        if closing is None:
            self.faults.append(unclosed_quotation(self._text, start))
            closing = len(self._text)
        words, end = quotable(self._text[start + 1 : closing]), closing + 1
        distance = _DISTANCE.match(self._text, end)
        if distance is not None:
            end = distance.end()
        if not has_word(words):
            return None, end
        return Token(Kind.TERM, start, end, self._near(words, distance) if distance else Phrase(words)), end

    def _near(self, words: str, distance: re.Match[str]) -> Node:
        moves = int(distance[1])
        if moves > FARTHEST:
            message = gettext("%(count)s words apart is too far to be near.", count=moves)
            remedy = gettext("%(most)s are the most.", most=FARTHEST)
            mended = Edit(distance.start(), distance.end(), f"~{FARTHEST}")
            self._fault("too_far", message, remedy, distance.start(), mended)
        return Near(words, min(moves, FARTHEST)) if moves else Phrase(words)

    def _run(self, start: int) -> tuple[Token | None, int]:
        fielded = fielded_at(self._text, start, self.faults)
        if fielded is not None:
            return Token(Kind.TERM, start, fielded.end, fielded.node, fielded.values), fielded.end
        match = _OPERATOR.match(self._text, start) or RUN.match(self._text, start)
        if match is None:
            return None, start + 1
        run = match[0]
        if "*" in run:
            node = self._starred(run, start)
        else:
            text = bare(run)
            if text in _WORDS:
                return Token(_WORDS[text], start, match.end()), match.end()
            node = Word(text) if text else None
        return (Token(Kind.TERM, start, match.end(), node) if node else None), match.end()

    def _starred(self, run: str, start: int) -> Node | None:
        """A word with a star: at its end it stands for any ending, elsewhere it would cost too much to look for."""
        begins, end = len(run) - len(run.lstrip("*")), start + len(run)
        if not has_word(run):
            message = gettext("A star alone stands for everything.")
            remedy = gettext("Leave it out, or put it behind the beginning of a word: disarm*.")
            self._fault("lone_wildcard", message, remedy, start, Edit(start, end, " "))
            return None
        if begins:
            message = gettext("A star cannot stand at the beginning of a word: every word would be read.")
            remedy = gettext("Write how the word begins.")
            self._fault("leading_wildcard", message, remedy, start, Edit(start, start + begins, ""))
        inner = _INNER_STAR.search(run, begins)
        if inner:
            message = gettext("A star can stand only at the end of a word.")
            remedy = gettext("Write how the word begins.")
            mended = Edit(start + inner.start(), end, "*")
            self._fault("inner_wildcard", message, remedy, start + inner.start(), mended)
            run = run[: inner.end()]
        stem, star, _ = run[begins:].rpartition("*")
        if not star or has_word(run[begins:].rpartition("*")[2]):
            return Word(text) if (text := bare(run[begins:])) else None
        return self._prefix(bare(stem), start + begins, end)

    def _prefix(self, stem: str, start: int, end: int) -> Node | None:
        beginning = bare_word(stem)
        if is_one_token(beginning) and (letters(beginning) > 1 or is_wide(beginning)):
            # Where every character is a word, whatever begins so holds these characters.
            return Phrase(beginning) if is_wide(beginning) and len(beginning) > 1 else Prefix(beginning)
        if is_one_token(beginning):
            message = gettext("“%(beginning)s*” would stand for too many words.", beginning=shown(stem))
            remedy = gettext("Write at least two letters.")
            self._fault("short_prefix", message, remedy, start, Edit(start, end, stem))
        else:
            message = gettext("“%(words)s” is more than one word, and a star is the ending of one.", words=shown(stem))
            remedy = gettext("Leave the star out, or put it behind one word.")
            self._fault("long_prefix", message, remedy, start, Edit(start, end, stem))
        return Word(stem) if stem else None

    def _fault(self, code: str, message: str, remedy: str, position: int, edit: Edit) -> None:
        self.faults.append(Fault(code, message, remedy, position, edit))
