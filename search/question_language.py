"""In which language a question is asked, for those who want answers in no other."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace

from search.asked import Asked
from search.engines.port import Field, Plan, SearchEngine
from search.query.characters import bare
from search.query.normal import all_of, any_of
from search.query.tree import Condition, Node, Word
from search.request import SearchRequest
from search.scripts import language_of_script
from statements.language_identifier import identifier

# What records and ministries write in Latin letters most; others are asked about where there is something in them.
_LATIN = frozenset({"en", "es", "fr"})
# Of 93 judged queries and 2,380 questions of XQuAD in English and Spanish 2,429 reach this share, all of them
# rightly; of their first three words alone 2,155, one of them wrongly.
_SURE = 0.9
# How much more often a language has to hold the words than the next one.
_CLEARLY = 4.0

Shares = Callable[[], Mapping[str, float]]


def language_of_question(about: str, shares: Shares) -> str | None:
    """ISO 639-1 code; None where nobody can tell: "sanctions" may be English or French.

    `shares` gives, by language, which share of its passages on record hold a word of the question; it is asked where
    script and letters do not decide.
    """
    by_script = language_of_script(about)
    if by_script is not None:
        return by_script
    held = shares()
    possible = _LATIN | held.keys()
    ranked = {language: share for language, share in _ranked(about) if language in possible}
    best = max(ranked, key=lambda language: ranked[language])
    if ranked[best] >= _SURE * sum(ranked.values()):
        return best
    return _most_held(held)


def _ranked(about: str) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = identifier().rank(unicodedata.normalize("NFKC", about))
    return [(str(language), float(share)) for language, share in found]


def _most_held(held: Mapping[str, float]) -> str | None:
    """The language that holds the words far more often than any other."""
    first, second = ([*sorted(held.values(), reverse=True), 0.0, 0.0])[:2]
    if not first or first < _CLEARLY * second:
        return None
    return next(language for language, share in held.items() if share == first)


def in_its_language(request: SearchRequest, asked: Asked, engine: SearchEngine) -> Asked:
    """What is asked for, bound to the language of its words where that is wanted.

    As it was where the request says a language itself, has no words, or nobody can tell which language they are in.
    """
    about = asked.query.about
    if not request.same_language or not about or Field.LANGUAGE in asked.filters.terms:
        return asked
    language = language_of_question(about, lambda: _shares(about, engine))
    if language is None:
        return asked
    filters = replace(asked.filters, terms={**asked.filters.terms, Field.LANGUAGE: (language,)})
    bound = Condition(Field.LANGUAGE, (language,), language)
    whole = all_of([*([asked.whole] if asked.whole else []), bound])
    return replace(asked, filters=filters, whole=whole, language=language)


def _shares(about: str, engine: SearchEngine) -> dict[str, float]:
    words = any_of(Word(text) for word in about.split() if (text := bare(word)))
    every, holding = (
        {count.value: count.count for count in engine.run(_counting(tree)).facets.get(Field.LANGUAGE, ())}
        for tree in (None, words)
    )
    return {language: count / every[language] for language, count in holding.items() if every.get(language)}


def _counting(tree: Node | None) -> Plan:
    return Plan(query=tree, depth=0, facets=(Field.LANGUAGE,))
