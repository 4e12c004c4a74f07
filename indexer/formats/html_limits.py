"""What a page may hold at most: told from its markup, before a parser spends minutes on it."""

import re

from statements.errors import UnreadableDocument

# The longest pages of news sites have some 10,000 elements. Extraction takes up to 50 ms a thousand.
MOST_ELEMENTS = 50_000
# libxml2 compares every attribute with all before it: 20,000 on one element take 0.3 s, 100,000 take 9 s.
MOST_ATTRIBUTES = 1_000
# Pages saved with their images inside reach 20 MB; the images are no characters to read.
MOST_CHARACTERS = 30_000_000

# Every part takes all it can and gives nothing back, so that the whole stays linear. An unclosed value ends the page.
_VALUE = r"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)"""
_ATTRIBUTE = rf"[\s/]*+[^\s/>=][^\s/>=]*+(?:\s*+=\s*+{_VALUE})?+"
_TAG = re.compile(rf"<!--|<(?P<name>[A-Za-z][^\s/>]*+)(?P<attributes>(?:{_ATTRIBUTE})*+)[\s/=]*+>?+")
_ONE_ATTRIBUTE = re.compile(_ATTRIBUTE)
_ENDS = {
    "script": re.compile(r"</script", re.IGNORECASE),
    "style": re.compile(r"</style", re.IGNORECASE),
    "textarea": re.compile(r"</textarea", re.IGNORECASE),
    "title": re.compile(r"</title", re.IGNORECASE),
}
_END_OF_COMMENT = re.compile(r"-->")


def refuse_excess(markup: str, file_name: str) -> None:
    """Raises UnreadableDocument for a page that is too long, or has too many elements or attributes."""
    if len(markup) > MOST_CHARACTERS:
        raise _too_large(file_name, f"{len(markup):,} characters", MOST_CHARACTERS)
    elements = position = 0
    while tag := _TAG.search(markup, position):
        position = tag.end()
        if tag["name"] is None:
            position = _end(_END_OF_COMMENT, markup, position)
            continue
        elements += 1
        if elements > MOST_ELEMENTS:
            raise _too_large(file_name, f"more than {MOST_ELEMENTS:,} elements", MOST_ELEMENTS)
        if len(tag["attributes"]) > 2 * MOST_ATTRIBUTES and _attributes(tag["attributes"]) > MOST_ATTRIBUTES:
            raise _too_large(file_name, f"an element with more than {MOST_ATTRIBUTES:,} attributes", MOST_ATTRIBUTES)
        if end := _ENDS.get(tag["name"].casefold()):
            position = _end(end, markup, position)


def _end(pattern: re.Pattern[str], markup: str, position: int) -> int:
    found = pattern.search(markup, position)
    return found.end() if found else len(markup)


def _attributes(attributes: str) -> int:
    return sum(1 for _ in _ONE_ATTRIBUTE.finditer(attributes))


def _too_large(file_name: str, what: str, most: int) -> UnreadableDocument:
    return UnreadableDocument(
        f"{file_name} is no page that people read: it has {what}; {most:,} are read at most.",
        "Copy the article's text into a plain text file and add that.",
        code="too_large",
    )
