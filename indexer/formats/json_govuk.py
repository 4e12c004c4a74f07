"""Content items of GOV.UK, as its content API gives them: JSON with the text as HTML and who speaks beside it.

The fields are those of https://docs.publishing.service.gov.uk/content-schemas.html for speeches and news articles.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement, fromstring

from indexer.formats.layout import ContentItem, Paragraph, PublishedFacts, SourceText
from indexer.formats.legibility import illegible
from statements.errors import UnreadableDocument, UnsupportedDocument
from statements.parsed import ReadingWarning

MEDIA_TYPE = "application/json"

_SITE = "https://www.gov.uk"
_SCHEMAS = ("speech", "news_article")
# Written for the record or a newspaper: the person's words, which nobody heard.
_WRITTEN = frozenset({"written_statement", "authored_article"})
_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd", "blockquote", "div", "section", "pre"}
)
# Pictures with their captions, files to download, addresses, film players: beside the text, not of it.
_FURNITURE = frozenset({"figure", "figcaption", "script", "style", "iframe", "form", "svg"})
_FURNITURE_CLASSES = re.compile(
    r"\b(?:attachment|gem-c-attachment|contact|footnotes|image|media-player|video|download)\b"
)
_BETWEEN = "\n\n"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Json = dict[str, Any]


def read_json(data: bytes, file_name: str) -> SourceText:
    """The text of a content item, and what the item says of it.

    Raises UnsupportedDocument for any other JSON, UnreadableDocument for an item without a text.
    """
    item = _content_item(data, file_name)
    details = item["details"]
    paragraphs = list(_paragraphs(_text(details, "body")))
    text = _BETWEEN.join(paragraphs)
    if not any(character.isalnum() for character in text):
        raise UnreadableDocument(
            f"{file_name} is a content item without a text.", "Add one that has one.", code="empty"
        )
    if sign := illegible(text):
        raise UnreadableDocument(f"{file_name} is not readable text: {sign}.", "Download it again.", code="illegible")
    places: list[Paragraph] = []
    for paragraph in paragraphs:
        start = places[-1].end + len(_BETWEEN) if places else 0
        places.append(Paragraph(start, start + len(paragraph), None))
    return SourceText(
        text, MEDIA_TYPE, tuple(places), warnings=tuple(_warnings(item)), facts=_facts(item), item=_stated(item)
    )


def _content_item(data: bytes, file_name: str) -> Json:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict) or not isinstance(value.get("details"), dict) or "schema_name" not in value:
        raise UnsupportedDocument(
            f"{file_name} is JSON that is no content item of GOV.UK; other JSON does not say what in it is the text.",
            "Save the page itself as HTML, or its text as plain text, and add that.",
        )
    if value["schema_name"] not in _SCHEMAS:
        raise UnsupportedDocument(
            f"{file_name} is a content item of the kind “{value['schema_name']}”, in which nobody makes a statement.",
            f"Kinds read: {' and '.join(_SCHEMAS)}.",
        )
    return value


def _facts(item: Json) -> PublishedFacts:
    details = item["details"]
    speech = item["schema_name"] == "speech"
    dates = (
        details.get("delivered_on") if speech else None,
        details.get("first_public_at"),
        item.get("first_published_at"),
    )
    address = _text(item, "base_path")
    organizations = _organizations(item)
    return PublishedFacts(
        title=" ".join(_text(item, "title").split()) or None,
        date=next((day for value in dates if (day := _day(value))), None),
        publisher=organizations[0] if organizations else None,
        language=_text(item, "locale").partition("-")[0] or None,
        url=_SITE + address if address.startswith("/") else None,
    )


def _stated(item: Json) -> ContentItem:
    speech = item["schema_name"] == "speech"
    speakers = _titles(item, "speaker") or (
        (named,) if (named := _text(item["details"], "speaker_without_profile")) else ()
    )
    return ContentItem(
        speech=speech,
        spoken=speech and item.get("document_type") not in _WRITTEN,
        # People linked from news are those whom it mentions.
        speakers=speakers if speech else (),
        roles=_titles(item, "roles") if speech else (),
        organizations=_organizations(item),
        country="GBR",
    )


def _organizations(item: Json) -> tuple[str, ...]:
    found = (
        *_titles(item, "primary_publishing_organisation"),
        *_titles(item, "emphasised_organisations"),
        *_titles(item, "organisations"),
        *_titles(item, "worldwide_organisations"),
    )
    return tuple(dict.fromkeys(found))


def _titles(item: Json, link: str) -> tuple[str, ...]:
    links = item.get("links")
    linked = links.get(link) if isinstance(links, dict) else None
    titles = (one.get("title") for one in linked if isinstance(one, dict)) if isinstance(linked, list) else ()
    return tuple(" ".join(title.split()) for title in titles if isinstance(title, str) and title.strip())


def _text(holder: Json, name: str) -> str:
    value = holder.get(name)
    return value if isinstance(value, str) else ""


def _day(value: object) -> dt.date | None:
    """The day in the time zone that the field itself gives."""
    match = _DAY.match(value) if isinstance(value, str) else None
    try:
        return dt.date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None


def _warnings(item: Json) -> Iterator[ReadingWarning]:
    withdrawn = item.get("withdrawn_notice")
    if isinstance(withdrawn, dict) and withdrawn:
        day = _day(withdrawn.get("withdrawn_at"))
        why = " ".join(" ".join(_paragraphs(_text(withdrawn, "explanation"))).split())
        on = f" on {day.day} {day:%B %Y}" if day else ""
        yield ReadingWarning("withdrawn", f"The publisher withdrew this text{on}{': ' + why if why else '.'}")
    details = item["details"]
    government = details.get("government")
    if isinstance(government, dict) and government.get("current") is False and details.get("political"):
        yield ReadingWarning("earlier_government", f"This was published under the {_text(government, 'title')}.")
    explanation = _text(details, "speech_type_explanation")
    if "may differ" in explanation:
        yield ReadingWarning("as_prepared", f"The publisher says of this text: “{explanation}”.")


def _paragraphs(markup: str) -> Iterator[str]:
    """The words of each block in order, blanks squeezed."""
    if not markup.strip():
        return
    # In a box of its own, so that a text without elements has one too.
    root = fromstring(f"<div>{markup}</div>")
    for block in _blocks(root):
        for line in block.split("\n"):
            if words := " ".join(line.split()):
                yield words


def _blocks(element: HtmlElement) -> Iterator[str]:
    run = element.text or ""
    run = run.replace("\n", " ")
    for child in element:
        if not isinstance(child.tag, str) or _is_furniture(child):
            pass
        elif child.tag == "br":
            run += "\n"
        elif child.tag in _BLOCKS or child.tag in {"ul", "ol", "table", "tbody", "thead", "tr", "dl"}:
            yield run
            yield from _blocks(child)
            run = ""
        else:
            run += child.text_content().replace("\n", " ")
        run += (child.tail or "").replace("\n", " ")
    yield run


def _is_furniture(element: HtmlElement) -> bool:
    return element.tag in _FURNITURE or bool(_FURNITURE_CLASSES.search(element.get("class") or ""))
