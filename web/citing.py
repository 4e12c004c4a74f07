"""A passage in every style of citation, ready to be copied."""

from dataclasses import replace
from typing import NamedTuple

from statements.citations import STYLES, Citable, footnote
from statements.phrases import gettext, gettext_noop

# The catalog of styles is open: a new one shows under its own name until it has one here.
_NAMES = {
    "footnote": gettext_noop("Footnote"),
    "short": gettext_noop("Short form"),
    "bluebook": "Bluebook",
    "oscola": "OSCOLA",
    "bibtex": "BibTeX",
    "ris": "RIS",
    "csl_json": "CSL-JSON",
}


class Citation(NamedTuple):
    """A style by name and the text in it; `lines` is true where the breaks of its lines matter."""

    style: str
    text: str
    lines: bool


def citations_of(citable: Citable) -> tuple[Citation, ...]:
    """All styles in the order in which they are offered."""
    written = ((gettext(_NAMES.get(style, style)), write(citable).strip()) for style, write in STYLES.items())
    return tuple(Citation(name, text, "\n" in text) for name, text in written)


class WholeStatement(NamedTuple):
    """All of a statement as it is cited: for a footnote, and under its address."""

    citation: str
    address: str


def whole_statement(first: Citable, statement_id: str) -> WholeStatement:
    """How all of a statement is cited, from what its first passage is."""
    address = f"{first.url.rpartition('/p/')[0]}/statements/{statement_id}"
    return WholeStatement(footnote(replace(first, passage_id=statement_id, url=address, whole=True)), address)
