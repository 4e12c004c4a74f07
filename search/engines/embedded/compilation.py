"""A query tree to a tantivy query, without going through anybody's query language.

A word scores the better of its two fields (dis_max): the folded one rewards the very form that was
typed, as it is rarer than its stem. Parts of `All` and `Some` add up. Conditions weigh nothing, and filters
never come here, so they cannot change a score.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from tantivy import FieldType, Occur, Query, Schema

from search.engines.bare_words import bare_word
from search.engines.binding import has_terms
from search.engines.embedded.analysis import says, stem_terms
from search.engines.embedded.nearness import Texts, near
from search.engines.embedded.values import term
from search.engines.folding import folded_terms
from search.query.tree import All, Alternatives, Condition, Dates, Near, Node, Phrase, Prefix, Some, Without, Word

EVERYTHING = Query.exists_query("row")

# How many passages hold a term of a field.
Holders = Callable[[str, str], int]


class Compiler:
    """Compiles for one state of the index: its languages decide which stems a word has."""

    def __init__(self, schema: Schema, languages: Iterable[str], holders: Holders, texts: Texts) -> None:
        self._schema = schema
        self._languages = tuple(sorted(languages))
        self._holders = holders
        self._texts = texts

    def compiled(self, tree: Node) -> Query | None:
        """The query, or None where nothing is left of it that could match."""
        match tree:
            case All(parts):
                return self._all(parts)
            case Some(parts):
                queries = self._compiled_of(parts)
                return Query.boolean_query([(Occur.Should, query) for query in queries]) if queries else None
            case Alternatives(typed, others):
                queries = self._compiled_of((typed, *others))
                return Query.disjunction_max_query(queries) if queries else None
            case Without(part, excluded):
                return self._without(part, excluded)
            case Condition() | Dates():
                return Query.const_score_query(self._condition(tree), 0.0)
            case _:
                return self._words(tree)

    def _compiled_of(self, parts: Iterable[Node]) -> list[Query]:
        return [query for part in parts if (query := self.compiled(part)) is not None]

    def _words(self, tree: Word | Phrase | Near | Prefix) -> Query | None:
        match tree:
            case Word(text):
                return self._word(text)
            case Prefix(text):
                return self._beginning(folded_terms(text))
            case Near(text, distance):
                return self._near(folded_terms(text), distance)
            case Phrase(text):
                return self._together(folded_terms(text))

    def _condition(self, tree: Condition | Dates) -> Query:
        if isinstance(tree, Dates):
            return self._days(tree.start, tree.end)
        terms = [term(tree.field, value) for value in tree.values]
        queries = [Query.term_set_query(self._schema, "terms", terms)] if terms else []
        for beginning in tree.beginnings:
            begins = _literal(term(tree.field, beginning))
            queries.append(Query.regex_query(self._schema, "terms", f"{begins}.*"))
        return Query.boolean_query([(Occur.Should, query) for query in queries]) if queries else Query.empty_query()

    def _all(self, parts: tuple[Node, ...]) -> Query | None:
        """Parts without a single letter or digit are as good as not written; the others must all match."""
        wanted = [part for part in parts if has_terms(part, says)]
        queries = self._compiled_of(wanted)
        if not queries or len(queries) < len(wanted):
            return None
        return Query.boolean_query([(Occur.Must, query) for query in queries])

    def _without(self, part: Node | None, excluded: Node) -> Query | None:
        base = Query.const_score_query(EVERYTHING, 0.0) if part is None else self.compiled(part)
        unwanted = self.compiled(excluded)
        if base is None or unwanted is None:
            return base
        return Query.boolean_query([(Occur.Must, base), (Occur.MustNot, unwanted)])

    def _word(self, typed: str) -> Query | None:
        text = bare_word(typed)
        folded = folded_terms(text)
        if len(folded) != 1:
            return self._together(folded)
        terms = [("stems", stem) for stem in _stems(text, self._languages)] + [("folded", folded[0])]
        held = [self._term(field, term) for field, term in terms if self._holders(field, term)]
        if len(held) < 2:
            return held[0] if held else None
        return Query.disjunction_max_query(held)

    def _together(self, terms: list[str]) -> Query | None:
        if len(terms) < 2:
            return self._term("folded", terms[0]) if terms else None
        return Query.phrase_query(self._schema, "folded", [*terms])

    def _near(self, terms: list[str], distance: int) -> Query | None:
        if len(terms) < 2 or not distance:
            return self._together(terms)
        return near(self._schema, terms, distance, self._texts)

    def _beginning(self, terms: list[str]) -> Query | None:
        """Words that begin with the last term, behind the others where there are any; every such word weighs alike."""
        if not terms:
            return None
        begins = Query.regex_query(self._schema, "folded", f"{_literal(terms[-1])}.*")
        return (
            begins
            if len(terms) == 1
            else Query.boolean_query(
                [(Occur.Must, self._term("folded", word)) for word in terms[:-1]] + [(Occur.Must, begins)]
            )
        )

    def _days(self, start: dt.date | None, end: dt.date | None) -> Query:
        """Days within both; nothing without a day is."""
        first, last = (start or dt.date.min).toordinal(), (end or dt.date.max).toordinal()
        return Query.range_query(self._schema, "day", FieldType.Unsigned, first, last)

    def _term(self, field: str, term: str) -> Query:
        return Query.term_query(self._schema, field, term, index_option="freq")


# Words of queries come again: in every round of saved searches all of them.
@lru_cache(50_000)
def _stems(word: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of a word in each of the languages."""
    return tuple(sorted({stem for language in languages for stem in stem_terms(word, language)}))


def _literal(text: str) -> str:
    """The text as a regular expression of itself: tantivy's reads any escaped punctuation so."""
    return re.escape(text)
