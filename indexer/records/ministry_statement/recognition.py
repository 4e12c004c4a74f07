"""Whether a text is a statement as a government or body puts it out, and not a report of the press about one."""

from indexer.formats.layout import SourceText
from indexer.records.ministry_statement.head import read_head
from indexer.records.ministry_statement.publishers import publisher
from indexer.records.ministry_statement.words import LANGUAGES
from indexer.records.record import Hints
from indexer.records.speech import read_header

_SURE, _LIKELY, _MAYBE = 1.0, 0.8, 0.4


def looks_like_statement(source: SourceText, hints: Hints) -> float:
    """How likely the text is its publisher's own, 0 to 1: by who publishes it, then by its title block."""
    if source.item is not None:
        return _SURE
    if read_header(source.text).fields:
        return 0.0
    titles = [title for title in (hints.title, source.facts.title) if title]
    head = read_head(source, titles)
    if publisher(source, head, hints, hints.url or source.facts.url).known:
        return _LIKELY
    opens = any(words.opens.match(f"{title} ") for words in LANGUAGES for title in (*titles, head.title_block) if title)
    # Newspapers print statements too, with the name of whoever reports them above.
    return 0.0 if not opens else _MAYBE if source.facts.authors else _LIKELY
