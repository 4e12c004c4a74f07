"""A query tree to Elasticsearch's query dictionaries, which never leave this package.

A word scores the better of its fields (dis_max), as in the embedded engine: the folded one rewards the
very form that was typed, as it is rarer than its stem. Only `match`, `term`, `prefix` and `range` queries are made,
which take text for text: nothing that a person types is read as an operator. Conditions weigh nothing.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from mappings.loader import text_fields
from search.engines.bare_words import bare_word
from search.engines.binding import has_terms, looked_for
from search.engines.elasticsearch.documents import FIELD, for_stems
from search.engines.elasticsearch.plain_text import plain_words, says
from search.engines.elasticsearch.storable import storable
from search.engines.folding import folded_terms
from search.query.tree import All, Alternatives, Condition, Dates, Near, Node, Phrase, Prefix, Some, Without, Word

Query = dict[str, Any]

# A document that is a passage: the one with the checkpoint has no id.
EVERYTHING: Query = {"exists": {"field": "id"}}
NOTHING: Query = {"match_none": {}}
CHINESE = "text_zh"
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def compiled(tree: Node) -> Query | None:
    """The query, or None where nothing is left of it that could match."""
    match tree:
        case All(parts):
            return _all(parts)
        case Some(parts):
            queries = _compiled_of(parts)
            return {"bool": {"should": queries, "minimum_should_match": 1}} if queries else None
        case Alternatives(typed, others):
            queries = _compiled_of((typed, *others))
            return {"dis_max": {"queries": queries}} if queries else None
        case Without(part, excluded):
            return _without(part, excluded)
        case Condition() | Dates():
            # A filter clause alone scores 0.
            return {"bool": {"filter": [_condition(tree)]}}
        case _:
            return _said(tree)


def _compiled_of(parts: Iterable[Node]) -> list[Query]:
    return [query for part in parts if (query := compiled(part)) is not None]


def _said(tree: Word | Phrase | Near | Prefix) -> Query | None:
    match tree:
        case Word(text):
            return _word(bare_word(text))
        case Prefix(text):
            return _beginning(plain_words(text))
        case Near(text, distance):
            return _together(plain_words(text), distance)
        case Phrase(text):
            return _together(plain_words(text))


def _condition(tree: Condition | Dates) -> Query:
    """Any of the values or beginnings; days within both ends, and nothing without a day is."""
    if isinstance(tree, Condition):
        field = FIELD[tree.field]
        exact: Query = {"terms": {field: [storable(value) for value in tree.values]}}
        begins = [{"prefix": {field: {"value": storable(beginning)}}} for beginning in tree.beginnings]
        return {"bool": {"should": [exact, *begins], "minimum_should_match": 1}} if begins else exact
    start, end = tree.start or dt.date.min, tree.end or dt.date.max
    return {"range": {"date": {"gte": start.isoformat(), "lte": end.isoformat()}}}


def marking(tree: Node) -> dict[str, Query]:
    """For each text field, the query for what is to be marked in it."""
    folded: list[Query] = []
    stems: dict[str, list[Query]] = {}
    for part in looked_for(tree):
        words = plain_words(bare_word(part.text) if isinstance(part, Word) else part.text)
        if words:
            folded += _marked(part, words)
        if isinstance(part, Word) and len(words) == 1:
            for field in _stemmed():
                stems.setdefault(field, []).append(_stem(field, words[0]))
    fields = ({"text_all": folded} | stems) if folded else {}
    return {field: {"bool": {"should": queries}} for field, queries in fields.items()}


def _marked(part: Word | Prefix | Phrase | Near, words: list[str]) -> list[Query]:
    match part:
        case Prefix():
            return [*({"match": {"text_all": word}} for word in words[:-1]), _begins(words[-1])]
        case Near():
            return [{"match": {"text_all": word}} for word in words]
        case _:
            return [{"match_phrase": {"text_all": " ".join(words)}}]


def _all(parts: tuple[Node, ...]) -> Query | None:
    """Parts without a single letter or digit are as good as not written; the others must all match."""
    wanted = [part for part in parts if has_terms(part, says)]
    queries = _compiled_of(wanted)
    if not queries or len(queries) < len(wanted):
        return None
    return {"bool": {"must": queries}}


def _without(part: Node | None, excluded: Node) -> Query | None:
    unwanted = compiled(excluded)
    if part is None:
        return {"bool": {"filter": [EVERYTHING], "must_not": [unwanted] if unwanted else []}}
    base = compiled(part)
    if base is None or unwanted is None:
        return base
    return {"bool": {"must": [base], "must_not": [unwanted]}}


def _word(text: str) -> Query | None:
    words = plain_words(text)
    exact = _together(words)
    if exact is None:
        return None
    if len(words) == 1:
        others = [_stem(field, words[0]) for field in _stemmed()]
    elif _HAN.search(text):
        others = [{"match_phrase": {CHINESE: text.encode("utf-8", "replace").decode()}}]
    else:
        return exact
    return {"dis_max": {"queries": [exact, *others]}}


def _together(words: list[str], distance: int = 0) -> Query | None:
    return {"match_phrase": {"text_all": {"query": " ".join(words), "slop": distance}}} if words else None


def _beginning(words: list[str]) -> Query | None:
    """Words that begin with the last one, behind the others where there are any; every such word weighs alike."""
    if not words:
        return None
    if len(words) == 1:
        return _begins(words[0])
    return {"bool": {"must": [*({"match": {"text_all": word}} for word in words[:-1]), _begins(words[-1])]}}


def _begins(word: str) -> Query:
    # Terms of a prefix are not analysed: what they begin with is folded on our side.
    return {"prefix": {"text_all": {"value": "".join(folded_terms(word))}}}


def _stem(field: str, word: str) -> Query:
    return {"match": {field: {"query": for_stems(field, word), "operator": "and"}}}


def _stemmed() -> list[str]:
    return sorted(text_fields() - {CHINESE})
