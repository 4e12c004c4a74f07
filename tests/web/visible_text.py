"""The words of a page that its readers see or hear, with the language in which they are set."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from tests.web.html import VOID

# Text of these is never read; words of a source stand in `bdi` or are `code` wherever no language marks them.
UNSEEN = {"script", "style", "template", "svg"}
SOURCES = {"bdi", "code", "pre", "samp", "kbd"}
READ_OUT = ("aria-label", "title", "placeholder", "alt", "data-say")


@dataclass(frozen=True)
class Seen:
    """One run of text, with blanks made one, and where it stands.

    `source` is whether it may be words of a source; `bare` is text in which those cannot be marked: of an attribute or
    of the title.
    """

    text: str
    tag: str
    language: str
    source: bool
    bare: bool


class VisibleText(HTMLParser):
    """Takes the runs out of one page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Seen] = []
        self._open: list[tuple[str, str, bool, bool]] = [("", "", False, False)]
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        _, language, unseen, source = self._open[-1]
        given = dict(attrs)
        opened = (tag, given.get("lang") or language, unseen or tag in UNSEEN, source or tag in SOURCES)
        for name in READ_OUT:
            self._take(given.get(name) or "", opened, bare=True)
        if tag not in VOID:
            self._open.append(opened)

    def handle_endtag(self, tag: str) -> None:
        if self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._take(data, self._open[-1], bare=self._open[-1][0] == "title")

    def _take(self, text: str, where: tuple[str, str, bool, bool], *, bare: bool) -> None:
        tag, language, unseen, source = where
        words = " ".join(text.replace("\u202f", " ").split())
        if words and not unseen:
            self.runs.append(Seen(words, tag, language, source, bare))


def seen_in(page: str, language: str) -> Iterator[Seen]:
    """What is set in a language and is no words of a source."""
    return (run for run in VisibleText(page).runs if run.language == language and not run.source)
