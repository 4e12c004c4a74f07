"""Lines of the form "Name: words", as in titles and transcripts: all of the line is what the person says (+.4 F)."""

import re
from collections.abc import Iterator

from indexer.attribution.quotations.candidate import Frame
from indexer.attribution.quotations.report import Report, Saying
from statements.parsed import Span

_NAME = re.compile(r"((?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*(?: \([A-Z0-9–-]+\))?)\s?:\s+(?=\S)")
_NO_NAMES = frozenset({
    "photo", "photos", "watch", "related", "update", "updated", "note", "read", "more", "video", "source",
    "sources", "correction", "breaking", "report", "poll", "exclusive", "analysis", "editor", "image", "here",
    "why", "how", "what", "who", "when", "where", "the", "opinion", "live", "fact", "listen", "see", "also",
    "by", "date", "subject", "copyright", "credit", "caption", "file",
})  # fmt: skip
_FEWEST_WORDS = 4
_LONGEST_HEADLINE = 18
_SHORTEST_CAPITALS = 3


def line_sayings(report: Report) -> Iterator[tuple[Saying, bool]]:
    """Each with whether it takes the place of whatever else was found in the line."""
    text = report.text
    for number, (start, end) in enumerate(report.paragraphs):
        line = _NAME.match(text, start, end)
        if line is None or line[1].split()[0].lower() in _NO_NAMES:
            continue
        words = text[line.end() : end].rstrip()
        capitals = line[1].isupper() and len(line[1]) > _SHORTEST_CAPITALS
        count = len(re.findall(r"\w+", words))
        headline = not words.endswith(".") and count <= _LONGEST_HEADLINE
        if count < _FEWEST_WORDS or not (capitals or headline or words[0] in '“"'):
            continue
        name = Span(*line.span(1))
        yield (
            Saying(
                (Span(line.end(), line.end() + len(words)),), (name,), Span(name.end, name.end + 1), Frame.LINE,
                0.9, number, tag=True,
            ),
            capitals or headline,
        )  # fmt: skip
