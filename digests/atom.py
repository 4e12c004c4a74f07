"""Atom (RFC 4287): the pieces of which feeds are made."""

from xml.etree import ElementTree as ET

_NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
# What XML 1.0 cannot hold, though a document may.
_NO_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535))


def feed_element(**attributes: str) -> ET.Element:
    """The root of a feed."""
    return ET.Element("feed", {"xmlns": _NAMESPACE, **attributes})


def put(parent: ET.Element, tag: str, text: str, **attributes: str) -> ET.Element:
    """Adds an element with text, which may hold anything; `lang` is the language of it."""
    named = {"xml:lang" if name == "lang" else name: value for name, value in attributes.items()}
    child = ET.SubElement(parent, tag, {name: value.translate(_NO_XML) for name, value in named.items()})
    child.text = text.translate(_NO_XML) or None
    return child


def put_links(parent: ET.Element, *, page: str, itself: str | None = None) -> None:
    """Adds the addresses of the page that shows the same and, of a feed, of the feed itself."""
    if itself:
        put(parent, "link", "", rel="self", type=MEDIA_TYPE, href=itself)
    put(parent, "link", "", rel="alternate", type="text/html", href=page)


def written(feed: ET.Element) -> bytes:
    """The feed as XML in UTF-8."""
    ET.indent(feed)
    content: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return content
