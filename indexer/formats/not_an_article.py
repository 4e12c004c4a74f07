"""What comes instead of an article: a question about cookies, a login, a paywall, a robot check, an error page.

A short text is judged by its sentences and lines: where half of its words or more stand in such as only a
wall has, nothing is reported in it.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from statements.errors import UnreadableDocument
from statements.parsed import ReadingWarning
from statements.sentences import sentences, word_count

# What each kind of page is, and what to do about it. Their sentences are listed in walls.csv.
_OPEN = "Open the page in a browser, answer it, and save the article itself."
_KINDS = {
    "cookies": ("a question about cookies", _OPEN),
    "login": ("a login or a subscription offer", "Log in with a subscription, and save the article itself."),
    "robots": ("a check for robots, or a page that needs its scripts", _OPEN),
    "error": ("an error page of the site", "Check the address, and download the page again."),
}
# An article may be about cookies or subscriptions; these are what no article is called.
_IN_TITLES = ("robots", "error")
# The longest walls met list purposes for some 300 words; from here on a text is read whatever stands in it.
_LONGEST_WALL = 600
_SHARE = 0.5
# Buttons and links have so few words, and say nothing for or against.
_BUTTON = 4
# Longer texts tell something even under the title of an error.
_LONGEST_ERROR = 80
# One sentence may be about a subscription; an offer has a button, a price or a login besides.
_FEWEST_OFFERS = 2


def refuse_wall(file_name: str, title: str | None, paragraphs: Iterable[str]) -> None:
    """Raises UnreadableDocument (`not_an_article`) where the paragraphs are a wall's and not an article's."""
    lines = list(_units(paragraphs))
    words = sum(count for _, count in lines)
    if words > _LONGEST_WALL:
        return
    kind = _of_title(title) if title and words <= _LONGEST_ERROR else None
    kind = kind or _of_most(lines)
    if kind:
        what, remedy = _KINDS[kind]
        raise UnreadableDocument(f"{file_name} holds {what} instead of an article.", remedy, code="not_an_article")


def cut_short(text: str, start: int) -> ReadingWarning | None:
    """A warning where the last paragraphs, from `start` on, offer the rest to subscribers."""
    offers = [line for line, _ in _units([text[start:]]) if _patterns()["login"].search(line)]
    if len(offers) < _FEWEST_OFFERS:
        return None
    message = f"The page may show only the beginning of the article: it ends with “{offers[0][:80]}”."
    return ReadingWarning("cut_by_paywall", message, start)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    text = files(__package__).joinpath("walls.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    says = {kind: [row["says"] for row in rows if row["kind"] == kind] for kind in _KINDS}
    return {kind: re.compile("|".join(patterns), re.IGNORECASE) for kind, patterns in says.items()}


def _units(paragraphs: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Every sentence of every line with its number of words."""
    for line in (line for paragraph in paragraphs for line in paragraph.splitlines()):
        for start, end in sentences(line, 0, len(line)):
            yield line[start:end].strip(), word_count(line[start:end])


def _of_title(title: str) -> str | None:
    return next((kind for kind in _IN_TITLES if _patterns()[kind].search(title)), None)


def _of_most(lines: Iterable[tuple[str, int]]) -> str | None:
    """The kind that most words are of, where half of all or more are of any."""
    hits = dict.fromkeys(_KINDS, 0)
    said = 0
    for line, count in lines:
        kind = next((kind for kind, pattern in _patterns().items() if pattern.search(line)), None)
        if kind is not None:
            hits[kind] += max(count, 1)
        elif count > _BUTTON:
            said += count
    of_walls = sum(hits.values())
    if not of_walls or of_walls < _SHARE * (of_walls + said):
        return None
    return max(hits, key=lambda kind: hits[kind])
