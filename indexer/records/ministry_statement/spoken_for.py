"""For whom a statement is made and who agrees, in the languages of the United Nations."""

import re

from indexer.attribution.aligning import aligning_with_this
from indexer.attribution.groups import groups_in
from indexer.attribution.languages import arabic, chinese, french, russian, spanish
from indexer.attribution.on_behalf import aligned_with, on_behalf_of
from statements.organizations import resolve_organization

_IN_TITLE = re.compile(r"\bon\s+(?:the\s+)?behalf\s+of\s+", re.IGNORECASE)
# Who speaks for whom is said at the beginning; agreement is listed at the beginning or the end.
_LOOKED_AT = 6_000
_LANGUAGES = {
    "ar": arabic.SPOKEN_FOR,
    "es": spanish.SPOKEN_FOR,
    "fr": french.SPOKEN_FOR,
    "ru": russian.SPOKEN_FOR,
    "zh": chinese.SPOKEN_FOR,
}


def spoken_for(title_block: str, said: str, language: str, own: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The groups for whom the words are said, and those with whom the speaker or who with him agrees, as printed."""
    ends = said if len(said) <= 2 * _LOOKED_AT else f"{said[:_LOOKED_AT]}\n\n{said[-_LOOKED_AT:]}"
    if language == "en":
        titled = [g for m in _IN_TITLE.finditer(title_block) for g in groups_in(_one_line(title_block[m.end() :]), own)]
        groups = _distinct((*on_behalf_of(said[:_LOOKED_AT], own), *titled))
        return groups, _distinct((*aligned_with(said[:_LOOKED_AT]), *aligning_with_this(ends)))
    words = _LANGUAGES.get(language)
    if words is None:
        return (), ()
    return words.on_behalf_of(said[:_LOOKED_AT], own), words.aligned_with(said[:_LOOKED_AT])


def _one_line(text: str) -> str:
    """The phrase with its lines joined; one that begins with "by" begins something else."""
    return re.sub(r"\s+", " ", re.split(r"(?:\n\s*|\s+)(?:by|delivered|made)\b", text, maxsplit=1)[0])


def _distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for name in names:
        body = resolve_organization(name)
        seen.setdefault(body.id if body else name.casefold(), name)
    return tuple(seen.values())
