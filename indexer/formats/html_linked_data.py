"""What a page says of itself in schema.org's words (JSON-LD)."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

# Pages carry some ten kilobytes in one to five such blocks.
_LONGEST = 2_000_000
_DEEPEST = 8
_ARTICLE = re.compile(r"(?:\w*News)?Article|Report|BlogPosting|LiveBlogPosting")

Node = dict[str, Any]


def article_node(tree: HtmlElement) -> Node:
    """The node that describes the page's article; empty where there is none, or several with different headlines."""
    nodes = [node for node in _nodes(tree) if any(map(_ARTICLE.fullmatch, _types(node)))]
    headlines = {text_of(node.get("headline")) for node in nodes}
    return nodes[0] if nodes and len(headlines) == 1 else {}


def text_of(value: Any) -> str | None:
    """A value's words: itself, or the name of the node that it is; None for anything else."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) or None if isinstance(value, str) else None


def texts_of(value: Any) -> tuple[str, ...]:
    """The words of a value or of each value in a list."""
    values = value if isinstance(value, list) else [value]
    return tuple(text for text in map(text_of, values) if text)


def _types(node: Node) -> tuple[str, ...]:
    return tuple(name.rpartition("/")[2] for name in texts_of(node.get("@type")))


def _nodes(tree: HtmlElement) -> Iterator[Node]:
    for script in tree.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() == "application/ld+json":
            yield from _within(_parsed(script.text or ""), _DEEPEST)


def _parsed(text: str) -> Any:
    if len(text) > _LONGEST:
        return None
    try:
        # Not strict: headlines with line breaks in them are common.
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->").strip(" ;\n\r\t"), strict=False)
    except (ValueError, RecursionError):
        return None


def _within(value: Any, depth: int) -> Iterator[Node]:
    """Nodes in lists and graphs; those within a property belong to something that the page only mentions."""
    if depth and isinstance(value, list):
        for part in value:
            yield from _within(part, depth - 1)
    elif depth and isinstance(value, dict):
        yield value
        yield from _within(value.get("@graph"), depth - 1)
        yield from _within(value.get("mainEntity"), depth - 1)
