"""Nouns of bodies in six languages: ministries, councils, parties; governments and armed forces among them."""

import csv
from functools import cache
from importlib.resources import files

from indexer.attribution.quotations.marked.elements import Element, Elements


def begins_with_body(found: Elements, numbers: list[int], language: str, kind: str = "body") -> bool:
    """Whether the head of a phrase is a noun of bodies of that kind: its first noun, in Chinese its last."""
    nouns = body_nouns(language, kind)
    if language == "zh":
        return found[numbers[-1]].form.endswith(nouns)
    heads = [found[n].form for n in numbers if found[n].has("speaker") or language == "ar"][:1]
    if language == "de":
        return any(head.endswith(nouns) for head in heads)
    return any(head.startswith(nouns) for head in heads)


def is_body_noun(word: Element, language: str) -> bool:
    """Whether a word is a noun of bodies."""
    nouns = body_nouns(language, "body")
    return word.form.endswith(nouns) if language == "de" else word.form.startswith(nouns)


@cache
def body_nouns(language: str, kind: str) -> tuple[str, ...]:
    """Nouns of bodies (of these: governments, armed forces), as they begin or, in German and Chinese, end."""
    table = files("indexer.attribution.sources.marked").joinpath("bodies.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(table.splitlines())
    return next(tuple(row["nouns"].split("|")) for row in rows if (row["language"], row["kind"]) == (language, kind))
