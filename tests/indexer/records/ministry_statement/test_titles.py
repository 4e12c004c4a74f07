"""Whom a title credits, in the forms that ministries print; people and countries are invented."""

import pytest

from indexer.formats.layout import SourceText
from indexer.formats.reader import read_source
from indexer.records.ministry_statement import read_statement
from indexer.records.record import Hints
from statements.parsed import ParsedStatement
from statements.vocabulary import StatementKind

WORDS = "The locks on the Serane have been shut since the spring, and the barges wait below them with their grain."


def under(title: str, **hints: str) -> ParsedStatement:
    source: SourceText = read_source(f"{title}\n\n{WORDS}\n".encode(), "paper.txt")
    (statement,) = read_statement(source, Hints("paper.txt", **hints)).statements  # type: ignore[arg-type]
    assert source.text[statement.spans[0].start :].startswith(WORDS[:20])
    return statement


def credit(statement: ParsedStatement) -> tuple[str | None, str | None, str | None, str | None]:
    speaker = statement.speaker
    return (
        speaker.name if speaker else None,
        speaker.role if speaker else None,
        statement.country,
        statement.organization,
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Statement by H.E. Mr. Tom Tapir, Minister of Locks of Kestria",
            ("Tom Tapir", "Minister of Locks", "XKE", None),
        ),
        ("Address by President of Kestria Tom Tapir to the Assembly", ("Tom Tapir", "President", "XKE", None)),
        ("A lock for all - address by Kestrian President Tom Tapir", ("Tom Tapir", "Kestrian President", "XKE", None)),
        ("Remarks by Ms. Oda King, Chargé d'affaires of Lanze", ("Oda King", "Chargé d'affaires", "XLZ", None)),
        ("Speech by Lord Oriel, Minister of State of Thessmark", ("Lord Oriel", "Minister of State", "XTH", None)),
        ("Foreign Ministry of Kestria statement on the locks", (None, None, "XKE", "Foreign Ministry of Kestria")),
        ("Kestria's statement on the locks", (None, None, "XKE", None)),
        ("Statement by the Government of Kestria", (None, None, "XKE", None)),
        (
            "Statement of the Spokesperson of the Ministry of Locks of Kestria",
            (None, None, "XKE", "Ministry of Locks of Kestria"),
        ),
        ("Communiqué: River Commission Chairperson on the locks", (None, None, None, "River Commission")),
        ("Address by the President of Kestria to the nation", (None, None, "XKE", None)),
        (
            "Discours de Son Excellence Monsieur Luc SAULE, Président de la République d'Aurelle",
            ("Luc Saule", "Président de la République", "XAU", None),
        ),
        (
            "Declaración del Ministro de Relaciones Exteriores de Monteluna, Inés Olmo, sobre las esclusas",
            ("Inés Olmo", "Ministro de Relaciones Exteriores", "XML", None),
        ),
        (
            "Выступление Министра иностранных дел Кестрии Томаса Тапирова на заседании",
            ("Томас Тапиров", "Министра иностранных дел", "XKE", None),
        ),
        ("Заявление МИД Кестрии о шлюзах", (None, None, "XKE", "МИД Кестрии")),
        ("بيان وزارة خارجية كستريا بشأن السدود", (None, None, "XKE", "وزارة خارجية كستريا")),
        ("瓦尔多里亚外交部长奥达在大会上的讲话", ("奥达", "外交部长", "XVA", None)),
        ("凯斯特里亚外交部声明", (None, None, "XKE", "外交部")),
    ],
)
def test_a_title_names_the_speaker(title: str, expected: tuple[str | None, ...]) -> None:
    statement = under(title)
    assert credit(statement) == expected
    assert statement.resolved


@pytest.mark.parametrize(
    "title",
    [
        "Readout of Secretary Okapi's call with Foreign Minister Tapir",
        "Statement of principles on the locks",
        "Kestrian Chargé d'Affaires Summoned over the Locks",
        "Address to the Nation",
    ],
)
def test_whoever_is_only_mentioned_is_not_the_speaker(title: str) -> None:
    statement = under(title)
    assert (statement.speaker, statement.country, statement.resolved) == (None, None, False)
    assert statement.rule == "no-speaker-named"


def test_several_speakers_are_credited_to_none_of_them() -> None:
    statement = under("Briefing by Tom Tapir and Oda Okapi")
    assert (statement.rule, statement.speaker, statement.resolved) == ("several", None, False)
    assert statement.label == "Tom Tapir and Oda Okapi"


def test_a_minister_without_a_state_is_of_the_state_whose_page_it_is() -> None:
    title = "Remarks by Foreign Minister Oda Okapi at the opening of the lock"
    assert credit(under(title)) == ("Oda Okapi", "Foreign Minister", None, None)
    told = under(title, country="XVA", organization="Ministry of Foreign Affairs")
    assert credit(told) == ("Oda Okapi", "Foreign Minister", "XVA", None)
    assert (told.rule, told.resolved) == ("title-line-and-issuer", True)


def test_the_spokesperson_alone_speaks_for_the_body_whose_page_it_is() -> None:
    told = under("Statement by the Spokesperson on the locks", source="Ministry of Foreign Affairs of Kestria")
    assert credit(told) == (None, None, "XKE", "Ministry of Foreign Affairs of Kestria")
    assert told.kind is StatementKind.COMMUNIQUE


def test_a_page_of_a_ministry_that_names_nobody_is_its_own_unless_somebody_says_i() -> None:
    issued = under("The locks of the Serane", country="XKE", organization="Ministry of Locks")
    assert (issued.rule, issued.kind, issued.resolved) == ("issuer", StatementKind.COMMUNIQUE, True)
    text = "The locks\n\nI have seen the barges. I ask everybody to wait, and I thank the keeper.\n"
    source = read_source(text.encode(), "paper.txt")
    (spoken,) = read_statement(source, Hints("paper.txt", country="XKE")).statements
    assert (spoken.rule, spoken.kind, spoken.resolved) == ("issuer-first-person", StatementKind.SPEECH, False)


def test_whoever_is_addressed_is_not_the_speaker() -> None:
    text = (
        "STATEMENT\n\nNew York, 3 June 2026\n\n- His Excellency Mr. Ivo Tern, President of the Council of Concord,\n"
        f"- Excellencies,\n\n{WORDS}\n"
    )
    source = read_source(text.encode(), "paper.txt")
    (statement,) = read_statement(source, Hints("paper.txt")).statements
    assert statement.speaker is None
    assert source.text[statement.spans[0].start :].startswith("- His Excellency")


def test_a_quotation_inside_a_speech_does_not_change_the_speaker() -> None:
    words = f"{WORDS}\n\n“Statement by the Minister of Salt of Lanze,” it said: “we wait.”\n"
    source = read_source(f"Remarks by Mr. Tom Tapir, Minister of Locks of Kestria\n\n{words}".encode(), "paper.txt")
    (statement,) = read_statement(source, Hints("paper.txt")).statements
    assert credit(statement)[:1] == ("Tom Tapir",)
