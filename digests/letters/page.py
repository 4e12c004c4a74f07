"""A mail as HTML: rules inlined, since many mail programs read no others; those for dark and narrow screens stay.

Nothing is loaded from anywhere: no picture tells who has read what.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from css_inline import CSSInliner
from jinja2 import Environment, PackageLoader, StrictUndefined

from statements.phrases import gettext, spoken


def page_of(template: str, values: Mapping[str, Any]) -> str:
    """The HTML of a template of this folder, filled in."""
    style = files("digests.letters").joinpath("templates", "style.css").read_text(encoding="utf-8")
    page = _environment().get_template(template).render(values, _=gettext, language=spoken().code, style=style)
    return _inliner().inline(page)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("digests.letters"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _inliner() -> CSSInliner:
    return CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
