"""The messages of the code and of the templates, as they stand there now."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.extract import extract_from_dir

from search.query.wording import ENGLISH, context_of

ROOT = Path(__file__).parents[2]
ROOMS = ("statements", "catalog", "search", "digests", "web", "api", "onrecord")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
TEMPLATE_OPTIONS = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true",
                    "silent": "false"}  # fmt: skip


class Wanted(NamedTuple):
    """A message that a catalog must hold: its context, its English with the plural where it has one, and its place."""

    context: str | None
    words: tuple[str, ...]
    place: str


def wanted() -> Iterator[Wanted]:
    """Every message of the product."""
    for room in ROOMS:
        found = extract_from_dir(
            ROOT / room,
            method_map=[("**.py", "python"), ("**/templates/**", "jinja2")],
            options_map={"**/templates/**": TEMPLATE_OPTIONS},
            keywords=KEYWORDS,
        )
        for file, line, message, _comments, context in found:
            words = (message,) if isinstance(message, str) else tuple(message)
            yield Wanted(context, words, f"{room}/{file}:{line}")
    for key, english in ENGLISH.items():
        yield Wanted(context_of(key), (english,), "search/query/wording.py:1")
