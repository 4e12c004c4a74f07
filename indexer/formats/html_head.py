"""What stands round a page's headline: who speaks, where, for which ministry; extraction takes it for furniture."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_BLOCKS = frozenset({
    "p", "div", "span", "li", "h2", "h3", "h4", "h5", "time", "td", "dd", "dt", "strong", "b", "em", "i", "a",
})  # fmt: skip
_FURNITURE = frozenset({"nav", "footer", "aside", "script", "style", "noscript", "form", "button", "select", "svg"})
_LONGEST = 160  # characters; longer blocks are the text itself
_LONGEST_NAMING = 400  # unless they are no sentences: groups print speaker, post, body and meeting in one line
_MOST_LINES = 40
_MOST_ABOVE = 6
_MOST_ELEMENTS = 60
_PARTS = re.compile(r"\s+[-–—|·•:»]\s+|_+|\s*\|\s*")


def head_lines(tree: HtmlElement, title: str | None) -> tuple[str, ...]:
    """The short lines round the one main heading, up to the first long block, and what the page's title adds to it.

    `title` is the headline as already known. The first words of the text may be among the lines.
    """
    headings = [heading for heading in tree.iter("h1") if _words(heading)]
    lines = [*_above(headings[0]), *_below(headings[0])] if len(headings) == 1 else []
    lines += [part for part in _parts_of_title(tree) if part != title and part not in (title or "")]
    return tuple(dict.fromkeys(lines))[:_MOST_LINES]


def _above(heading: HtmlElement) -> Iterator[str]:
    """The last short lines that stand in one box with a heading, before it: a symbol, a meeting, a bureau."""
    before = [line for element in heading.itersiblings(preceding=True) for line in reversed(list(_lines(element)))]
    yield from reversed([line for line in before[:_MOST_ABOVE] if len(line) <= _LONGEST])


def _below(heading: HtmlElement) -> Iterator[str]:
    """The lines of the blocks that follow a heading in the page, of each innermost one."""
    seen = 0
    for element in heading.itersiblings():
        for line in _lines(element):
            seen += 1
            if _is_text(line) or seen > _MOST_ELEMENTS:
                return
            yield line
    parent = heading.getparent()
    # The headline often stands alone in a box of its own.
    for _ in range(3):
        if parent is None or parent.tag in {"body", "html", "main", "article"}:
            return
        for element in parent.itersiblings():
            for line in _lines(element):
                seen += 1
                if _is_text(line) or seen > _MOST_ELEMENTS:
                    return
                yield line
        parent = parent.getparent()


def _is_text(line: str) -> bool:
    """Whether a block is so long that it is the text itself; without a stop at its end it may be a long title."""
    return len(line) > (_LONGEST if line.rstrip('”"’)').endswith((".", "!", "?", "…", ":")) else _LONGEST_NAMING)


def _lines(element: HtmlElement) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _FURNITURE:
        return
    blocks = [child for child in element if isinstance(child.tag, str) and child.tag in _BLOCKS]
    if blocks and not (element.text or "").strip() and not any((child.tail or "").strip() for child in element):
        for child in element:
            yield from _lines(child)
    elif words := _words(element):
        yield words


def _parts_of_title(tree: HtmlElement) -> Iterator[str]:
    title = tree.find(".//title")
    if title is not None:
        yield from (part.strip() for part in _PARTS.split(_words(title)) if len(part.strip()) > 2)


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
