"""Text of a query to its syntax tree.

    query  = all (OR all)*             OR or |, in capitals; weaker than the blank between words
    all    = part ([AND] part)*        a blank asks for both
    part   = [- | NOT] term
    term   = word | word* | "phrase" | "words near"~5 | field:value | field:(value OR value) | (query)

Written by hand: a grammar's generator refuses a text with a mistake, or guesses, where this goes on reading and says
how the mistake is mended (docs/decisions/0021). Any text is read in time that grows with its length, and is a tree
or a QueryError.
"""

from collections.abc import Sequence

from search.query.characters import Source, has_word
from search.query.errors import PLACE, Edit, Fault, QueryError, shown
from search.query.fielded import unclosed_bracket
from search.query.normal import all_of, any_of
from search.query.printing import printed
from search.query.query import Query, query_of
from search.query.scanner import Kind, Scanner, Token
from search.query.tree import Node, Word
from statements.phrases import gettext, number

# What an address can carry in any script beside some filters: 9 of its 65,536 bytes for a Chinese character.
MOST_CHARACTERS = 5_000
MOST_TERMS = 500
# Elasticsearch nests 30 clauses at most; a bracket takes three.
DEEPEST = 8
# A single operator is the word, or the code of a country, that it may be too.
_LONE = {Kind.AND: Word("AND"), Kind.OR: Word("OR"), Kind.NOT: Word("NOT")}


def parse_query(text: str) -> Query:
    """Reads a query. Raises QueryError and nothing else."""
    if len(text) > MOST_CHARACTERS:
        raise QueryError(
            gettext(
                "The query has %(count)s characters; %(most)s are the most.",
                count=number(len(text)),
                most=number(MOST_CHARACTERS),
            ),
            gettext("Shorten it, or search for its most telling sentence in quotation marks."),
            code="too_long",
            position=MOST_CHARACTERS,
        )
    source = Source(text)
    tree, faults = _read(source)
    if faults:
        raise _error(source, tree, faults)
    if text.strip() and tree is None:
        raise QueryError(
            gettext("“%(typed)s” holds no word to search for.", typed=shown(source.text.strip())),
            gettext("Type a word, a phrase or a question."),
            code="no_words",
            position=0,
        )
    return query_of(tree)


def _read(source: Source) -> tuple[Node | None, list[Fault]]:
    """The tree of everything that could be read, and what is wrong. Raises QueryError for what is too much."""
    scanner = Scanner(source.text)
    tokens: list[Token] = []
    terms = 0
    for token in scanner.tokens():
        tokens.append(token)
        terms += token.values if token.kind is Kind.TERM else 0
        if terms > MOST_TERMS:
            raise QueryError(
                gettext("The query has more than %(most)s terms.", most=MOST_TERMS),
                gettext("Ask for less at once."),
                code="too_many_terms",
                position=source.place(token.start),
            )
    if len(tokens) == 1 and tokens[0].kind in _LONE and tokens[0].end - tokens[0].start > 1:
        return _LONE[tokens[0].kind], scanner.faults
    reader = _Reader(source, tokens)
    tree = reader.whole()
    return tree, sorted([*scanner.faults, *reader.faults], key=lambda fault: fault.position)


def _error(source: Source, tree: Node | None, faults: Sequence[Fault]) -> QueryError:
    """The first mistake, with the query in which all are mended."""
    first = faults[0]
    place = source.place(first.position)
    return QueryError(
        first.message.replace(PLACE, str(place + 1)),
        first.remedy,
        code=first.code,
        position=place,
        corrected=_corrected(source, tree, faults),
    )


def _corrected(source: Source, tree: Node | None, faults: Sequence[Fault]) -> str | None:
    """The text as typed with its mistakes mended, or else what could be read of it.

    None where neither can be run, and where nobody can say what one of the mistakes was meant to be.
    """
    edits = [fault.edit for fault in faults if fault.edit is not None]
    if len(edits) < len(faults):
        return None
    for candidate in map(_on_one_line, (_edited(source, edits), printed(tree))):
        if len(candidate) <= MOST_CHARACTERS and has_word(candidate):
            try:
                mended, left = _read(Source(candidate))
            except QueryError:
                continue
            if mended not in (None, *_LONE.values()) and not left:
                return candidate
    return None


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _edited(source: Source, edits: Sequence[Edit]) -> str:
    text, taken = source.original, len(source.original) + 1
    # From the end, so that places before stay right; of two edits of the same characters the later one is enough.
    for start, end, by in sorted(edits, reverse=True):
        if source.place(end) <= taken:
            taken = source.place(start)
            text = text[:taken] + by + text[source.place(end) :]
    return text


class _Reader:
    """Tokens to a tree, by recursive descent."""

    def __init__(self, source: Source, tokens: Sequence[Token]) -> None:
        self._source = source
        self._tokens = tokens
        self._at = 0
        self.faults: list[Fault] = []

    def whole(self) -> Node | None:
        """The tree of all tokens."""
        parts = []
        while self._at < len(self._tokens):
            part = self._any(0)
            parts += [part] if part is not None else []
            if self._at < len(self._tokens):
                token = self._tokens[self._at]
                message = gettext("The bracket at character %(place)s was never opened.", place=PLACE)
                self._note("unopened_bracket", message, gettext("Open it, or leave it out."), token)
                self._at += 1
        return all_of(parts)

    def _any(self, depth: int) -> Node | None:
        """Up to a closing bracket or the end."""
        parts: list[Node] = []
        while True:
            part = self._all(depth)
            parts += [part] if part is not None else []
            token = self._next()
            if token is None or token.kind is not Kind.OR:
                return any_of(parts)
            self._at += 1
            if not self._begins_part(self._at):
                self._note_missing(token)

    def _all(self, depth: int) -> Node | None:
        """Up to an OR, a closing bracket or the end."""
        wanted: list[Node] = []
        unwanted: list[Node] = []
        token, first = self._next(), self._at
        while token is not None and token.kind not in {Kind.OR, Kind.CLOSE}:
            if token.kind is Kind.AND:
                self._at += 1
                if self._at - 1 == first or not self._begins_part(self._at):
                    self._note_missing(token)
            else:
                excluded = self._negated()
                part = self._part(depth)
                (unwanted if excluded else wanted).extend([part] if part is not None else [])
            token = self._next()
        if token is not None and token.kind is Kind.OR and self._at == first:
            self._note_missing(token)
        return all_of(wanted, unwanted)

    def _negated(self) -> bool:
        """Takes minus signs and NOTs; two of them take each other back."""
        excluded = False
        while (token := self._next()) is not None and token.kind is Kind.NOT:
            self._at += 1
            excluded = not excluded
            # A minus sign before a word that is none excludes nothing; who writes NOT means something.
            if token.end - token.start > 1 and not self._begins_part(self._at):
                self._note_missing(token)
        return excluded

    def _part(self, depth: int) -> Node | None:
        token = self._next()
        if token is None or token.kind not in {Kind.TERM, Kind.OPEN}:
            return None
        self._at += 1
        return token.node if token.kind is Kind.TERM else self._bracket(token, depth + 1)

    def _bracket(self, opening: Token, depth: int) -> Node | None:
        if depth > DEEPEST:
            raise QueryError(
                gettext("More than %(most)s brackets stand within each other.", most=DEEPEST),
                gettext("Ask in fewer steps: a blank already binds more closely than OR."),
                code="too_deep",
                position=self._source.place(opening.start),
            )
        part = self._any(depth)
        if self._next() is None:
            self.faults.append(unclosed_bracket(self._source.text, opening.start))
        self._at += 1
        return part

    def _next(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _begins_part(self, at: int) -> bool:
        return at < len(self._tokens) and self._tokens[at].kind in {Kind.TERM, Kind.OPEN, Kind.NOT}

    def _note_missing(self, token: Token) -> None:
        word = self._source.text[token.start : token.end]
        message = gettext("Something is missing beside the %(word)s at character %(place)s.", word=word, place=PLACE)
        remedy = gettext("Add it, leave %(word)s out, or put it into quotation marks if you mean the word.", word=word)
        self._note("missing_term", message, remedy, token)

    def _note(self, code: str, message: str, remedy: str, token: Token) -> None:
        self.faults.append(Fault(code, message, remedy, token.start, Edit(token.start, token.end, " ")))
