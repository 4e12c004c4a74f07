"""Web pages: the article in one as text, and what the page says of itself."""

import re
from dataclasses import replace

from indexer.formats.encodings import Decoded
from indexer.formats.html_article import article_paragraphs
from indexer.formats.html_encoding import decode_html
from indexer.formats.html_facts import published_facts
from indexer.formats.html_head import head_lines
from indexer.formats.html_limits import refuse_excess
from indexer.formats.html_tree import flatten, parse_page
from indexer.formats.layout import Paragraph, PublishedFacts, SourceText
from indexer.formats.legibility import illegible
from indexer.formats.not_an_article import cut_short, refuse_wall
from statements.errors import UnreadableDocument
from statements.parsed import ReadingWarning
from statements.sentences import word_count

MEDIA_TYPE = "text/html"

_BETWEEN = "\n\n"
# XML 1.0 and HTML have none of these; extraction would stop at the first.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
# What walls are made of; extraction takes consent boxes for furniture and leaves them out.
_SHOWN = ("title", "p", "li", "h1", "h2", "h3", "button", "div", "a", "span", "label", "td", "noscript", "body")
_FEW_WORDS = 15
# Subscription offers stand behind the last words that are shown.
_LAST = 4


def read_html(data: bytes, file_name: str, encoding: str | None = None) -> SourceText:
    """The paragraphs of a page's article, parted by blank lines, with the facts that the page states.

    `encoding` is the one that the page was served in, as the server calls it.

    Raises UnreadableDocument for bytes that are no text, for a page that no reader could take in (size,
    elements, nesting), and (`not_an_article`) for one that shows something else instead of an article.
    """
    decoded = decode_html(data, file_name, encoding)
    refuse_excess(decoded.text, file_name)
    tree = parse_page(_CONTROLS.sub("", decoded.text), file_name)
    facts = published_facts(tree)
    head = head_lines(tree, facts.title)
    everything = list(tree.itertext(*_SHOWN))
    paragraphs = article_paragraphs(flatten(tree))
    few = sum(map(word_count, paragraphs)) < _FEW_WORDS
    refuse_wall(file_name, facts.title, everything if few else paragraphs)
    if not any(character.isalnum() for paragraph in paragraphs for character in paragraph):
        raise UnreadableDocument(
            f"{file_name} has no article in it: the page holds no running text.",
            "Open the page in a browser and save the article itself, or copy its text into a plain text file.",
            code="not_an_article",
        )
    said = frozenset(paragraphs)
    facts = replace(facts, head=tuple(line for line in head if line not in said))
    return _source(paragraphs, facts, decoded, file_name)


def _source(paragraphs: list[str], facts: PublishedFacts, decoded: Decoded, file_name: str) -> SourceText:
    text = _BETWEEN.join(paragraphs)
    sign = illegible(text)
    if sign:
        raise UnreadableDocument(
            f"{file_name} is not readable text: {sign}.", "Save the page again as UTF-8.", code="illegible"
        )
    places: list[Paragraph] = []
    for paragraph in paragraphs:
        start = places[-1].end + len(_BETWEEN) if places else 0
        places.append(Paragraph(start, start + len(paragraph), None))
    cut = cut_short(text, places[-_LAST:][0].start)
    about_bytes = (placed for warning in decoded.warnings if (placed := _in_article(warning, text)))
    warnings = (*about_bytes, *([cut] if cut else []))
    return SourceText(text, MEDIA_TYPE, tuple(places), warnings=warnings, facts=facts)


def _in_article(warning: ReadingWarning, text: str) -> ReadingWarning | None:
    """A warning about the page's characters as one about the article's, None where these are sound."""
    if warning.code != "damaged_characters":
        return warning
    start = text.find("\N{REPLACEMENT CHARACTER}")
    return replace(warning, start=start) if start >= 0 else None
