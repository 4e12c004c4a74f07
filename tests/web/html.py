"""Reads a page strictly: what browsers would mend in silence is a mistake here."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# SVG's own empty elements close themselves.
SELF_CLOSING = {"rect", "line", "path", "ellipse"}
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "form", "list", "popovertarget")


@dataclass
class Element:
    """A start tag with what stands in it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def descendants(self) -> Iterator["Element"]:
        """Everything that stands in it, in order."""
        for child in self.children:
            yield child
            yield from child.descendants()


class Page(HTMLParser):
    """A parsed page; `faults` names every mistake that was found."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self._open: list[Element] = []
        self.feed(source)
        self.close()
        self.faults += [f"<{element.tag}> is never closed" for element in self._open]
        self._check()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.faults += [f"<{tag}> has {name} twice" for name, count in Counter(names).items() if count > 1]
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if self._open:
            self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            if tag not in SELF_CLOSING:
                self.faults.append(f"<{tag}/> does not close itself in HTML")
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1].tag != tag:
            self.faults.append(f"</{tag}> where <{self._open[-1].tag if self._open else 'nothing'}> is open")
        else:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Elements by tag and by attributes, an underscore for a hyphen, one of its words enough for a class."""
        wanted = {name.strip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self.elements
            if element.tag == tag
            if all(value in element.attributes.get(name, "").split() if name == "class"
                   else element.attributes.get(name) == value for name, value in wanted.items())
        ]  # fmt: skip

    def one(self, tag: str, **attributes: str) -> Element:
        """The only such element."""
        (element,) = self.all(tag, **attributes)
        return element

    def links(self) -> list[str]:
        """Where the page's links, styles, scripts and forms that ask for a page lead."""
        pairs = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}
        asking = (e for e in self.elements if e.attributes.get("method") != "post")
        return [e.attributes[pairs[e.tag]] for e in asking if pairs.get(e.tag) in e.attributes]

    def _check(self) -> None:
        ids = Counter(element.attributes["id"] for element in self.elements if "id" in element.attributes)
        self.faults += [f"id {id_} stands {count} times" for id_, count in ids.items() if count > 1]
        for element in self.elements:
            for name in REFERENCES:
                unknown = [id_ for id_ in element.attributes.get(name, "").split() if id_ not in ids]
                self.faults += [f"<{element.tag} {name}> refers to {id_}, which is not there" for id_ in unknown]
            self.faults += [
                f"<{element.tag}> has {n}" for n in element.attributes if n == "style" or n.startswith("on")
            ]
            if element.tag in {"script", "style"} and element.text.strip():
                self.faults.append(f"<{element.tag}> is written into the page")
        self.faults += [
            f"a heading <{e.tag}> without words" for e in self.elements if e.tag in _HEADINGS and not e.text.strip()
        ]
        if (count := len(self.all("h1"))) != 1:
            self.faults.append(f"{count} headings of the first order")
        if not self.one("html").attributes.get("lang"):
            self.faults.append("no language")


_HEADINGS = {"h1", "h2", "h3"}
