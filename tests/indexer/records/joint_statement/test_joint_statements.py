"""A joint statement is one statement of all who issue it; the chair's variant has one speaker."""

import pytest

from indexer.formats.reader import read_source
from indexer.formats.text import read_text
from indexer.records.joint_statement import looks_like_joint_statement, read_joint_statement
from indexer.records.joint_statement.parties import parties
from indexer.records.record import Hints, Record
from indexer.records.registry import LIKELY, read_record
from statements.errors import UnreadableDocument
from statements.vocabulary import Capacity, DocumentType, StatementKind
from tests.indexer.formats.made_pages import AGENCY, FOOTER, MENU, TEASERS, WEBLOG, page

MEMBERS = "Kestria, Valdoria, Orsavia, Aurelle, Sarmadia, Thessmark, and the Tamarind Isles"
BODY = "We condemn the closing of the lock. We call on all: open it.\n\nWe will meet again in June."
RELEASED = f"""G7 Foreign Ministers’ Statement on the Lock at Hallow

Media Note
Office of the Spokesperson
May 18, 2026

The text of the following statement was released by the G7 Foreign Ministers of {MEMBERS}, and the High Representative
of the European Union.

Begin text:

{BODY}

End text.
"""
CHAIR = """Statement of the Chair

18 May 2026

The text of the following statement was released by Tanaka Yoko, Minister for Foreign Affairs of Kestria, in her
capacity as Chair of the G7 Foreign Ministers’ Meeting.

The lock must open. The members of the G7 have said so before.
"""


def read(text: str) -> Record:
    return read_joint_statement(read_text(text.encode(), "a.txt"), Hints("a.txt"))


def likeliness(text: str) -> float:
    return looks_like_joint_statement(read_text(text.encode(), "a.txt"), Hints("a.txt"))


def said(record: Record, text: str) -> str:
    return " ".join(text[start:end] for start, end in record.statements[0].spans)


def unwrapped(text: str) -> str:
    return text.replace("Representative\nof", "Representative of").replace("her\ncapacity", "her capacity")


def test_all_who_release_it_are_credited_and_nobody_alone() -> None:
    text = unwrapped(RELEASED)
    record = read(text)
    (statement,) = record.statements
    assert record.type is DocumentType.JOINT_STATEMENT
    assert record.title == "G7 Foreign Ministers’ Statement on the Lock at Hallow"
    assert record.date
    assert record.date.isoformat() == "2026-05-18"
    assert (statement.kind, statement.capacity) == (StatementKind.JOINT_STATEMENT, Capacity.GROUP)
    assert (statement.speaker, statement.country, statement.resolved) == (None, None, True)
    assert statement.label.startswith("the G7 Foreign Ministers of Kestria")
    assert statement.on_behalf_of == (
        "G7", "Kestria", "Valdoria", "Orsavia", "Aurelle", "Sarmadia", "Thessmark", "Tamarind Isles", "European Union",
    )  # fmt: skip
    assert said(record, text) == BODY


def test_the_chairs_variant_has_one_speaker() -> None:
    text = unwrapped(CHAIR)
    record = read(text)
    (statement,) = record.statements
    assert statement.speaker
    assert (statement.speaker.name, statement.speaker.role) == ("Tanaka Yoko", "Minister for Foreign Affairs")
    assert (statement.country, statement.on_behalf_of, statement.rule) == ("XKE", ("G7",), "joint-chair")
    assert said(record, text).startswith("The lock must open.")


@pytest.mark.parametrize(
    ("title", "named"),
    [
        (
            "Joint Statement by the Foreign Ministers of Kestria, Valdoria and Lanze on Orsavia",
            ("Kestria", "Valdoria", "Lanze"),
        ),
        ("Joint Statement on Rivers by Kestria and the Tamarind Isles", ("Kestria", "Tamarind Isles")),
        ("Kestria-Valdoria Joint Statement", ("Kestria", "Valdoria")),
        ("Joint Communiqué between the Republic of Valdoria and the Kestrian Republic", None),
        ("Quad Foreign Ministers’ Joint Statement", ("Quad",)),
        ("Trilateral Joint Statement: Kestria – Valdoria – Lanze", ("Kestria", "Valdoria", "Lanze")),
        ("JOINT STATEMENT BETWEEN VALDORIA AND THE KINGDOM OF THESSMARK", ("VALDORIA", "THE KINGDOM OF THESSMARK")),
        (
            "Déclaration conjointe des ministres des Affaires étrangères de Valdorie et d’Aurelle",
            ("Valdorie", "Aurelle"),
        ),
        ("Declaración conjunta de los ministros de Valdoria, Kestria y Lanze", ("Valdoria", "Kestria", "Lanze")),
        ("Совместное заявление министров иностранных дел Вальдории и Кестрии", ("Вальдории", "Кестрии")),
        ("凯斯特里亚和瓦尔多里亚联合声明", ("凯斯特里亚", "瓦尔多里亚")),
        ("بيان مشترك لوزراء خارجية فالدوريا وكستريا", ("فالدوريا", "كستريا")),
    ],
)
def test_titles_that_name_the_parties(title: str, named: tuple[str, ...] | None) -> None:
    text = (
        f"{title}\n\n18 May 2026\n\nThe lock must open, and grain must move down the river before the winter comes.\n"
    )
    assert likeliness(text) > LIKELY
    record = read_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))
    assert record.type is DocumentType.JOINT_STATEMENT
    assert record.title == title
    assert said(record, text).startswith("The lock must open")
    found = record.statements[0].on_behalf_of
    assert len(found) > 1 if named is None else found == named


def test_the_first_sentence_names_the_parties() -> None:
    text = "Halmere Declaration\n\nWe, the Foreign Ministers of Kestria, Valdoria and Lanze, met. The lock must open.\n"
    record = read(text)
    assert record.statements[0].on_behalf_of == ("Kestria", "Valdoria", "Lanze")
    assert said(record, text).startswith("We, the Foreign Ministers")


@pytest.mark.parametrize(
    "text",
    [
        "Statement by the Foreign Minister of Kestria\n\nKestria and Valdoria issued a joint statement. It was good.",
        "Joint statement delivered by Ambassador Okapi of Valdoria on behalf of Kestria and Lanze\n\nWe thank you.",
        "Mr. President,\n\nI have the honour to deliver this joint statement on behalf of Kestria, Lanze and Valdoria.",
        "Ministers agree on lock\n\nThe foreign ministers of Kestria and Valdoria signed a joint declaration.",
        "Joint Statement\n\nIt rained.",
        "Minister Okapi welcomes joint statement of Kestria and Lanze\n\nMinister Okapi today welcomed the statement.",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert likeliness(text) <= LIKELY


@pytest.mark.parametrize("markup", [AGENCY, WEBLOG])
def test_articles_are_none(markup: str) -> None:
    assert looks_like_joint_statement(read_source(markup.encode(), "a.html"), Hints("a.html")) <= LIKELY


def test_a_page_of_a_ministry_that_calls_itself_an_article() -> None:
    blocks = "".join(f"<p>{block}</p>" for block in unwrapped(RELEASED).split("\n\n")[2:])
    head = '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-05-18">'
    markup = page(f"{MENU}<main><h1>G7 Statement on the Lock</h1>{blocks}</main>{TEASERS}{FOOTER}", head)
    source = read_source(markup.encode(), "a.html")
    assert looks_like_joint_statement(source, Hints("a.html")) > LIKELY
    record = read_joint_statement(source, Hints("a.html"))
    assert record.statements[0].on_behalf_of[0] == "G7"
    assert " ".join(said(record, source.text).split()) == " ".join(BODY.split())


def test_a_text_that_does_not_say_whose_it_is_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="issue it jointly"):
        read("It rained on the lock.")


def test_parties_are_each_named_once() -> None:
    assert parties("the Minister of Kestria and the Kestrian Foreign Minister, and Valdoria") == (
        "Kestria",
        "Valdoria",
    )
    assert parties("the ministers of no country") == ()
