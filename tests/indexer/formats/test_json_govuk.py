import datetime as dt
import json
from typing import Any

import pytest

from indexer.formats.reader import read_source
from indexer.reading import read_document
from indexer.records.record import Hints
from statements.errors import UnreadableDocument, UnsupportedDocument
from statements.parsed import ParsedDocument, ParsedStatement
from statements.vocabulary import Capacity, DocumentType, StatementKind

BODY = (
    '<div class="govspeak"><p>The locks are <abbr title="until spring">shut</abbr> and the barges wait.</p>\n'
    '<figure class="image embedded"><img src="x"><figcaption>A barge</figcaption></figure>'
    "<ul><li>two hours a day</li><li>no more</li></ul>"
    '<section class="attachment embedded"><p>Download the plan</p></section>'
    "<p>I thank the keeper.</p></div>"
)


def item(schema: str = "speech", **changes: Any) -> dict[str, Any]:
    """A content item of an invented department; `details` and `links` are joined to its own."""
    value = {
        "schema_name": schema,
        "document_type": changes.pop("document_type", "speech"),
        "title": "On the locks",
        "locale": "en",
        "base_path": "/government/speeches/on-the-locks",
        "first_published_at": "2026-05-20T09:00:00+00:00",
        "details": {"body": BODY, "delivered_on": "2026-05-18T00:30:00+01:00", **changes.pop("details", {})},
        "links": {
            "speaker": [{"title": "The Rt Hon Oda Okapi MP"}],
            "organisations": [{"title": "Department of Locks"}],
            **changes.pop("links", {}),
        },
    }
    return value | changes


def read(value: dict[str, Any], name: str = "speech.json") -> tuple[ParsedDocument, ParsedStatement]:
    parsed, media_type = read_document(json.dumps(value).encode(), Hints(name))
    assert media_type == "application/json"
    (statement,) = parsed.statements
    return parsed, statement


def test_the_item_tells_who_speaks_and_when() -> None:
    parsed, statement = read(item())
    assert statement.speaker
    assert (statement.speaker.name, statement.label) == ("Oda Okapi", "The Rt Hon Oda Okapi MP")
    assert (statement.country, statement.organization) == ("GBR", "Department of Locks")
    assert (statement.capacity, statement.kind, statement.rule) == (
        Capacity.NATIONAL,
        StatementKind.SPEECH,
        "content-item",
    )
    assert (parsed.type, parsed.date, parsed.publisher) == (
        DocumentType.SPEECH,
        dt.date(2026, 5, 18),
        "Department of Locks",
    )
    assert (parsed.url, parsed.title) == ("https://www.gov.uk/government/speeches/on-the-locks", "On the locks")
    assert not parsed.warnings


def test_pictures_and_downloads_are_no_part_of_the_text() -> None:
    parsed, _ = read(item())
    assert parsed.text == (
        "The locks are shut and the barges wait.\n\ntwo hours a day\n\nno more\n\nI thank the keeper."
    )


def test_a_speaker_without_a_profile_and_one_role() -> None:
    _, statement = read(
        item(
            links={"speaker": [], "roles": [{"title": "Keeper of Locks"}]},
            details={"speaker_without_profile": "Sir Tom Tapir"},
        )
    )
    assert statement.speaker
    assert (statement.speaker.name, statement.speaker.role) == ("Sir Tom Tapir", "Keeper of Locks")


def test_people_linked_from_news_are_mentioned_and_do_not_speak() -> None:
    value = item("news_article", document_type="press_release", links={"people": [{"title": "Oda Okapi"}]})
    parsed, statement = read(value)
    assert (statement.speaker, statement.kind) == (None, StatementKind.COMMUNIQUE)
    assert (statement.organization, parsed.type) == ("Department of Locks", DocumentType.MINISTRY_STATEMENT)
    assert parsed.date == dt.date(2026, 5, 20)


def test_a_withdrawn_text_says_so_with_its_reason() -> None:
    notice = {"explanation": "<p>It is out of date.</p>", "withdrawn_at": "2026-06-15T11:29:10Z"}
    parsed, _ = read(item(withdrawn_notice=notice))
    assert [(w.code, w.message) for w in parsed.warnings] == [
        ("withdrawn", "The publisher withdrew this text on 15 June 2026: It is out of date.")
    ]
    assert not read(item(withdrawn_notice={}))[0].warnings


def test_notes_of_a_speaker_and_an_earlier_government_are_told() -> None:
    details = {
        "speech_type_explanation": "Speaker's notes, may differ from delivered version",
        "political": True,
        "government": {"current": False, "title": "2020 to 2024 government of keepers"},
    }
    parsed, _ = read(item(details=details))
    assert {warning.code for warning in parsed.warnings} == {"as_prepared", "earlier_government"}
    verbatim = {"speech_type_explanation": "Transcript of the speech, exactly as it was delivered"}
    assert not read(item(details=verbatim))[0].warnings


def test_the_language_is_that_of_the_field_whatever_the_file_is_called() -> None:
    body = "<p>تالے بند ہیں اور کشتیاں انتظار کر رہی ہیں۔ ہم سب سے کہتے ہیں کہ راستہ کھول دیں۔</p>"
    parsed, _ = read(item(locale="ur", details={"body": body}), "translated_arabic.json")
    assert parsed.language == "ur"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b'{"title": "Statement"}', "is JSON that is no content item of GOV.UK"),
        (b"[1, 2]", "is JSON that is no content item of GOV.UK"),
        (b'{"id": 1}\n{"id": 2}\n', "is JSON that is no content item of GOV.UK"),
        (json.dumps(item("guide")).encode(), "of the kind “guide”"),
    ],
)
def test_other_json_is_refused_with_its_reason(data: bytes, says: str) -> None:
    with pytest.raises(UnsupportedDocument) as caught:
        read_source(data, "a.json")
    assert says in caught.value.message
    assert caught.value.remedy


def test_an_item_without_text_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="without a text"):
        read_source(json.dumps(item(details={"body": "<div></div>"})).encode(), "a.json")
