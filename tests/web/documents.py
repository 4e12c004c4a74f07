"""Invented documents as a parser would give them, each with something that a page has to cope with."""

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import Any

from catalog.files import sha256_of
from catalog.intake import Origin
from indexer.excerpts import Excerpt
from indexer.formats.layout import Page, Paragraph, SourceText
from indexer.passages import cut_passages
from onrecord.wiring import Application
from statements.parsed import Meeting, Officer, ParsedDocument, ParsedStatement, Span, Speaker
from statements.vocabulary import Capacity, DocumentType, Form, StatementKind, VoteTiming
from tests.support.press import Quoted, press_report, told

RETRIEVED = dt.datetime(2026, 11, 16, 6, 12, tzinfo=dt.UTC)
HOSTILE = "<script>alert('said')</script> & \"><img src=x onerror=alert(1)> </blockquote> {{ 7 * 7 }}"


@dataclass(frozen=True)
class Turn:
    """A statement in the making: its words, by paragraphs, and everything that is known of it."""

    words: str
    label: str = ""
    speaker: str | None = None
    role: str | None = None
    country: str | None = None
    rule: str = "place-in-label"
    more: dict[str, Any] = field(default_factory=dict)


def document(identity: str, turns: list[Turn], language: str = "en", **facts: Any) -> ParsedDocument:
    """The document of these turns, a printed page each."""
    text, paragraphs, pages, statements = "", [], [], []
    for ordinal, turn in enumerate(turns):
        start = len(text)
        text += f"{turn.label} " if turn.label else ""
        first = len(text)
        for words in turn.words.split("\n\n"):
            paragraphs.append(Paragraph(len(text), len(text) + len(words), ordinal + 1))
            text += f"{words}\n\n"
        known: dict[str, Any] = {"kind": StatementKind.SPEECH, "capacity": Capacity.NATIONAL, **turn.more}
        pages.append(Page(ordinal + 1, start, len(text)))
        speaker = Speaker(turn.speaker, role=turn.role) if turn.speaker else None
        span = Span(first, len(text) - 2)
        statements.append(
            ParsedStatement(
                ordinal=ordinal, label=turn.label, spans=(span,), rule=turn.rule, speaker=speaker,
                country=turn.country, page=ordinal + 1, **known,
            )
        )  # fmt: skip
    source = SourceText(text, "text/plain", tuple(paragraphs), tuple(pages))
    stated: dict[str, Any] = {
        "sha256": sha256_of(text.encode()),
        "type": DocumentType.SPEECH,
        "title": "A statement",
        "date": dt.date(2026, 11, 12),
        **facts,
    }
    excerpts = [Excerpt(statement.ordinal, statement.spans) for statement in statements]
    return ParsedDocument(
        identity=identity, language=language, text=text,
        statements=tuple(statements), passages=cut_passages(identity, source, excerpts, language), **stated,
    )  # fmt: skip


def add(
    application: Application, parsed: ParsedDocument, file_name: str = "record.txt", media_type: str = "text/plain"
) -> None:
    """Into the catalog of an application, with its bytes."""
    content = parsed.text.encode()
    application.catalog.files.put(content)
    origin = Origin(file_name, media_type, len(content), RETRIEVED, {}, "Invented")
    application.catalog.intake.commit(parsed, origin)


TENNANT = Turn(
    "The Serane does not read our maps. It rises in Kestria, crosses Aurelle and Valdoria, and reaches the sea at Port "
    "Amaranth, and in forty years no government on its banks has found a way to make it flow backwards. What we have "
    "found, on three occasions, is the time to telephone one another before the water came.\n\n"
    "We have never asked to hold the key to another country’s gates. We ask for prior notification: forty-eight hours, "
    "in writing, before any release of water above two hundred cubic metres a second. It is the least that "
    "neighbours on one river owe to one another, and it is a good deal less than the river takes from those who are "
    "not told.\n\n"
    "Valdoria is ready to give what it asks. From 1 January our own gauging stations will report every six hours to "
    "all riparian capitals, and we invite each of them to send an engineer, at our expense, to see that the figures "
    "are true.",
    "Ms. Tennant (Valdoria):", "Marisol Tennant", "Minister for Foreign Affairs", "XVA",
    more={"on_behalf_of": ("Lower Riparian Group",), "spoken_language": "en"},
)  # fmt: skip
WITHDRAWN = Turn(
    "The delegation of Thessmark will circulate a timetable of sluices.",
    "Mr. Halvorsen (Thessmark):",
    "Aksel Halvorsen",
    country="XTH",
)


def council(*, corrected: bool = False) -> ParsedDocument:
    """A verbatim record; `corrected` is its second revision, one word of which is different and one turn gone."""
    tennant = replace(TENNANT, words=TENNANT.words.replace("forty-eight", "seventy-two")) if corrected else TENNANT
    turns = [
        Turn("The meeting is called to order. I give the floor to the representative of Valdoria.", "The President:",
             "Tymon Arkelis", "The President", None, "cover-president",
             {"kind": StatementKind.PROCEDURAL, "capacity": Capacity.PRESIDING}),
        tennant,
        Turn("Kestria tells its neighbours of every release of water. It has no secrets from a river.",
             "Mr. Arkelis (Kestria):", "Tymon Arkelis", "Permanent Representative", "XKE",
             more={"kind": StatementKind.RIGHT_OF_REPLY, "spoken_language": "ru"}),
        Turn("My delegation will vote in favour. Prior notification is prior to what, we would ask.",
             "Ms. Sorhaug (Thessmark):", "Ragna Sorhaug", country="XTH",
             more={"kind": StatementKind.EXPLANATION_OF_VOTE, "vote_timing": VoteTiming.BEFORE}),
        Turn("The Commission has measured the water for thirty years and has been thanked for it twice.",
             "An observer for the River Commission:", rule="office-in-label",
             more={"capacity": Capacity.ORGANIZATION, "organization": "River Commission", "resolved": False}),
    ]  # fmt: skip
    return document(
        "symbol:XC/PV.1147:en", turns if corrected else [*turns, WITHDRAWN],
        type=DocumentType.VERBATIM_RECORD, symbol="XC/PV.1147", title="Council of Concord, 1147th meeting",
        url="https://records.concord.example/XC/PV.1147", pages=6,
        meeting=Meeting("Council of Concord", 1147, None, dt.datetime(2026, 11, 12, 10, 5), "Port Amaranth",  # noqa: DTZ001  local time at the place
                        Officer("Tymon Arkelis", "XKE")),
    )  # fmt: skip


def arabic() -> ParsedDocument:
    """A speech that runs from right to left."""
    words = (
        "إن الإخطار المسبق ليس امتيازًا تمنحه دولة لأخرى، بل واجب تمليه وحدة النهر. ونحن على استعداد لتبادل القراءات."
    )
    turn = Turn(words, "", "نادر السهل", "وزير المياه والأنهار", "XSM", "header", {"spoken_language": "ar"})
    return document("speech:arabic", [turn], "ar", title="كلمة أمام لجنة النهر", date=dt.date(2026, 10, 29))


def hostile() -> ParsedDocument:
    """Markup wherever a source can put it, and an address that is none."""
    turn = Turn(
        f"Water. {HOSTILE}", f"Mr. <b>X</b> {HOSTILE}:", f"<i>Name</i> {HOSTILE}", f"<u>Role</u> {HOSTILE}", "XOR"
    )
    return document("speech:hostile", [turn], title=f"<h1>Title</h1> {HOSTILE}", url="javascript:alert(1)")


def hostile_press() -> ParsedDocument:
    """Markup in the words, the names and the title of a report, and words that two quotations share."""
    said = f"“Water {HOSTILE}”"
    one = Quoted(f"{said}, said X {HOSTILE}.", (said,), "X", "said", f"X {HOSTILE}", f"Role {HOSTILE}", "XOR")
    two = replace(one, sentence=f"Y said {said} and more.", content=(f"{said} and more", said), source="Y")
    return press_report(
        one, two, f"Background {HOSTILE}", identity="url:hostile-press", title=f"Title {HOSTILE}",
        publisher=f"Paper {HOSTILE}", authors=(f"Author {HOSTILE}",), url="javascript:alert(2)",
    )  # fmt: skip


def report() -> ParsedDocument:
    """A press report of words by somebody who is not named."""
    turn = Turn(
        "A senior official said that prior notification “went to all five capitals on the same morning”.",
        "a senior official of the River Commission", rule="described",
        more={"kind": StatementKind.QUOTATION, "form": Form.MIXED, "capacity": Capacity.ORGANIZATION,
              "organization": "River Commission", "resolved": False},
    )  # fmt: skip
    return document(
        "url:courier", [turn], type=DocumentType.NEWS_ARTICLE, title="Who was told, and when",
        url="https://courier.amaranth.example/told", date=dt.date(2026, 9, 5),
    )  # fmt: skip


def press() -> ParsedDocument:
    """A report with quotations of every form, a denied one, one that is not sure, and background."""
    return told()


def arabic_press() -> ParsedDocument:
    """A report that runs from right to left."""
    said = "«لن نفتح البوابات قبل أن نُخطِر جيراننا»"
    quoted = Quoted(
        f"وقال وزير المياه والأنهار نادر السهل يوم الجمعة: {said}.", (said,), "وزير المياه والأنهار نادر السهل", "وقال",
        "نادر السهل", "وزير المياه والأنهار", "XSM",
    )  # fmt: skip
    background = "وكان منسوب النهر قد ارتفع مترين في ليلة الثالث من سبتمبر، وغمرت المياه الأحياء السفلى من المدينة."
    return press_report(
        background, quoted, identity="url:arabic-press", title="الوزير: الإخطار قبل فتح البوابات", language="ar",
        url="https://sahifa.sarmadia.example/2026/gates", publisher="صحيفة القناة", authors=("ليلى نصار",),
    )  # fmt: skip


def undated() -> ParsedDocument:
    """A statement of a ministry, without a day, a page or an address."""
    turn = Turn("The Ministry has nothing to add to the water.", country="XAU", rule="header")
    return document("statement:undated", [turn], type=DocumentType.MINISTRY_STATEMENT, title="No comment", date=None)


def yearly() -> list[ParsedDocument]:
    """One speech a year for 45 years, so that results fill pages and a histogram."""
    return [
        document(
            f"speech:{year}",
            [Turn(f"In {year} the water of the Serane stood at {year % 7} metres, and Orsavia said so.",
                  speaker="Emmerich Dovalle", country="XOR", rule="header")],
            title=f"Water in {year}", date=dt.date(year, 3, 1),
        )
        for year in range(1982, 2027)
    ]  # fmt: skip


def add_all(application: Application) -> None:
    """Everything above; the record of the Council in both of its revisions."""
    reports = (report(), press(), arabic_press(), hostile_press())
    for parsed in (council(), council(corrected=True), arabic(), hostile(), *reports, undated(), *yearly()):
        add(application, parsed)
