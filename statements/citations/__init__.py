"""Citations of a passage in the styles people ask for, each a pure function from `Citable` to text.

The forms and what they do where a fact is missing are told by tests/statements/citations. A fact that
a document lacks is left out, never filled in.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from statements.citations.bibtex import bibtex
from statements.citations.bluebook import bluebook
from statements.citations.citable import Citable
from statements.citations.csl import csl_json
from statements.citations.footnotes import footnote, short
from statements.citations.oscola import oscola
from statements.citations.ris import ris

# Every style by its name, in the order in which they are offered.
STYLES: Mapping[str, Callable[[Citable], str]] = MappingProxyType(
    {
        "footnote": footnote,
        "short": short,
        "bluebook": bluebook,
        "oscola": oscola,
        "bibtex": bibtex,
        "ris": ris,
        "csl_json": csl_json,
    }
)

__all__ = ["STYLES", "Citable", "bibtex", "bluebook", "csl_json", "footnote", "oscola", "ris", "short"]
