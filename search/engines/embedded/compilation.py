"""A query tree to a tantivy query, without going through anybody's query language.

A word scores the better of its two fields (dis_max): the folded one rewards the very form that was
typed, as it is rarer than its stem. Parts of `All` and `Some` add up. Filters never come here, so
they cannot change a score.
"""

from collections.abc import Callable, Iterable

from tantivy import Occur, Query, Schema

from search.engines.bare_words import bare_word
from search.engines.binding import has_terms
from search.engines.embedded.analysis import says, stem_terms
from search.engines.folding import folded_terms
from search.query.tree import All, Alternatives, Node, Phrase, Some, Without, Word

# How many passages hold a term of a field.
Holders = Callable[[str, str], int]


class Compiler:
    """Compiles for one state of the index: its languages decide which stems a word has."""

    def __init__(self, schema: Schema, languages: Iterable[str], holders: Holders) -> None:
        self._schema = schema
        self._languages = sorted(languages)
        self._holders = holders

    def compiled(self, tree: Node) -> Query | None:
        """The query, or None where nothing is left of it that could match."""
        match tree:
            case Word(text):
                return self._word(text)
            case Phrase(text):
                return self._together(folded_terms(text))
            case Alternatives(typed, others):
                queries = [query for part in (typed, *others) if (query := self.compiled(part)) is not None]
                return Query.disjunction_max_query(queries) if queries else None
            case All(parts):
                return self._all(parts)
            case Some(parts):
                queries = [query for part in parts if (query := self.compiled(part)) is not None]
                return Query.boolean_query([(Occur.Should, query) for query in queries]) if queries else None
            case Without(part, excluded):
                return self._without(part, excluded)

    def _all(self, parts: tuple[Node, ...]) -> Query | None:
        """Parts without a single letter or digit are as good as not written; the others must all match."""
        wanted = [part for part in parts if has_terms(part, says)]
        queries = [query for part in wanted if (query := self.compiled(part)) is not None]
        if not queries or len(queries) < len(wanted):
            return None
        return Query.boolean_query([(Occur.Must, query) for query in queries])

    def _without(self, part: Node | None, excluded: Node) -> Query | None:
        base = Query.const_score_query(Query.exists_query("row"), 0.0) if part is None else self.compiled(part)
        unwanted = self.compiled(excluded)
        if base is None or unwanted is None:
            return base
        return Query.boolean_query([(Occur.Must, base), (Occur.MustNot, unwanted)])

    def _word(self, typed: str) -> Query | None:
        text = bare_word(typed)
        folded = folded_terms(text)
        if len(folded) != 1:
            return self._together(folded)
        stems = {stem for language in self._languages for stem in stem_terms(text, language)}
        terms = [("stems", stem) for stem in sorted(stems)] + [("folded", folded[0])]
        held = [self._term(field, term) for field, term in terms if self._holders(field, term)]
        if len(held) < 2:
            return held[0] if held else None
        return Query.disjunction_max_query(held)

    def _together(self, terms: list[str]) -> Query | None:
        if len(terms) < 2:
            return self._term("folded", terms[0]) if terms else None
        return Query.phrase_query(self._schema, "folded", [*terms])

    def _term(self, field: str, term: str) -> Query:
        return Query.term_query(self._schema, field, term, index_option="freq")
