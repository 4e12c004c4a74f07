"""The paragraphs of a Word document's main part: runs of characters, without what is deleted, hidden or a code."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The same in documents that keep strictly to the standard.
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted and moved-away words, codes of fields, and what stands beside the text.
_SKIPPED = frozenset({
    "del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "pPr", "sdtPr", "footnoteReference",
    "endnoteReference", "commentReference", "annotationRef", "pict", "object", "sectPr",
})  # fmt: skip
_OFF = frozenset({"0", "false", "off", "none"})


class Run(NamedTuple):
    """Characters printed in one way."""

    text: str
    bold: bool = False
    italic: bool = False


def paragraphs_of(root: etree._Element) -> Iterator[list[Run]]:
    """The runs of each paragraph in order; cells of tables and text boxes have paragraphs of their own."""
    for element in root.iter(f"{_W}p", f"{_STRICT}p"):
        if not _is_left_out(element):
            yield list(_runs(element, Run("")))


def _is_left_out(element: etree._Element) -> bool:
    """Whether a paragraph is deleted, moved away or the copy of a text box for old readers."""
    return any(parent.tag == _FALLBACK or _name(parent) in {"del", "moveFrom"} for parent in element.iterancestors())


def _runs(element: etree._Element, style: Run) -> Iterator[Run]:
    for child in element:
        name = _name(child)
        if not name or name in _SKIPPED or name == "txbxContent" or child.tag == _FALLBACK:
            continue
        if name == "r":
            own = _style(child)
            if own is not None:
                yield from _runs(child, own)
        elif name == "t":
            yield style._replace(text=(child.text or "").replace("\N{SOFT HYPHEN}", ""))
        elif name in {"tab", "ptab"}:
            yield style._replace(text=" ")
        elif name in {"br", "cr"}:
            yield style._replace(text="\n")
        elif name == "noBreakHyphen":
            yield style._replace(text="\N{NON-BREAKING HYPHEN}")
        elif name != "p":
            yield from _runs(child, style)


def _style(run: etree._Element) -> Run | None:
    """How a run is printed; None where it is hidden."""
    properties = next((child for child in run if _name(child) == "rPr"), None)
    if properties is None:
        return Run("")
    on = {_name(mark) for mark in properties if _value(mark) not in _OFF}
    return None if "vanish" in on else Run("", bold="b" in on, italic="i" in on)


def _value(mark: etree._Element) -> str:
    return str(mark.get(f"{_W}val") or mark.get(f"{_STRICT}val") or "")


def _name(element: etree._Element) -> str:
    """An element's name without Word's name space; that of others whole, so that none is taken for Word's."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    if tag.startswith((_W, _STRICT)):
        return tag.rpartition("}")[2]
    return tag
