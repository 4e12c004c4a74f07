"""Who signs below the words: never said by anybody, and the speaker where nobody is named above."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import read_document
from indexer.records.ministry_statement.signature import signature_below
from indexer.records.record import Hints
from statements.parsed import ParsedDocument, ParsedStatement, Span

WORDS = (
    "The Government of Kestria asks that the lock at Kestrova be opened. We ask for the key in writing, and we thank "
    "the keeper for his patience.\n\nWe remain open to talks about the water of the dam."
)
RUSSIAN = (
    "Правительство Кестрии просит открыть шлюз. Мы просим передать нам ключ в письменном виде и благодарим смотрителя "
    "за терпение.\n\nМы по-прежнему открыты для переговоров о воде плотины."
)
NOBODY_ABOVE = "Statement on the lock"
SOMEBODY_ABOVE = "Statement by H.E. Ms. Ana Okapi, President of Valdoria"


def read(title: str, below: str, words: str = WORDS) -> tuple[ParsedDocument, ParsedStatement]:
    parsed, _ = read_document(f"{title}\n\n{words}\n\n{below}\n".encode(), Hints("lock.txt"))
    (statement,) = parsed.statements
    return parsed, statement


def ends(parsed: ParsedDocument, statement: ParsedStatement) -> str:
    last = statement.spans[-1]
    return parsed.text[last.start : last.end].splitlines()[-1]


@pytest.mark.parametrize(
    "below",
    [
        "(Signed) Tom Tapir\nMinister for Foreign Affairs of Kestria",
        "(signed)\nTom TAPIR\nMinister for Foreign Affairs of Kestria",
        "Signed: H.E. Mr. Tom Tapir, Minister for Foreign Affairs of Kestria",
        "Kestrova, 3 March 2026\n\n(Signed) Tom Tapir\nMinister for Foreign Affairs of Kestria",
        "(Signed) Tom Tapir\nMinister for Foreign Affairs of Kestria\n3 March 2026",
        "Tom Tapir\nMinister for Foreign Affairs of Kestria",
        "Minister for Foreign Affairs of Kestria\nTom Tapir",
        "Yours sincerely,\nTom Tapir\nMinister for Foreign Affairs of Kestria",
        "(Signé) Tom Tapir\nMinistre des affaires étrangères de Kestria",
        "(Firmado) Tom Tapir\nMinistro de Relaciones Exteriores de Kestria",
        "Tom Tapir\nMinister for Foreign Affairs of Kestria\n\n# # #\n\nPress contact: 12 34 56",
    ],
)
def test_who_signs_is_credited_where_nobody_is_named_above(below: str) -> None:
    parsed, statement = read(NOBODY_ABOVE, below)
    assert statement.speaker
    assert (statement.rule, statement.speaker.name, statement.country) == ("signature", "Tom Tapir", "XKE")
    assert statement.speaker.role
    assert statement.resolved
    assert ends(parsed, statement) == "We remain open to talks about the water of the dam."


def test_a_signature_in_another_script() -> None:
    parsed, statement = read("Заявление о шлюзе", "(подпись) Т. Тапир\nМинистр иностранных дел", RUSSIAN)
    assert statement.speaker
    assert (statement.rule, statement.speaker.name) == ("signature", "Т. Тапир")
    assert statement.speaker.role == "Министр иностранных дел"
    assert ends(parsed, statement).startswith("Мы по-прежнему")


def test_a_name_without_an_office_is_named_and_not_placed() -> None:
    _, statement = read(NOBODY_ABOVE, "Yours sincerely,\nTom Tapir")
    assert statement.speaker
    assert (statement.speaker.name, statement.country, statement.resolved) == ("Tom Tapir", None, False)


def test_whoever_the_title_names_speaks_and_the_signature_is_still_not_said() -> None:
    parsed, statement = read(SOMEBODY_ABOVE, "(Signed) Tom Tapir\nMinister for Foreign Affairs of Kestria")
    assert statement.speaker
    assert (statement.rule, statement.speaker.name, statement.country) == ("title-line", "Ana Okapi", "XVA")
    assert ends(parsed, statement) == "We remain open to talks about the water of the dam."


def test_what_several_sign_is_none_of_theirs_alone() -> None:
    signed = "(Signed) Tom Tapir\nMinister for Foreign Affairs of Kestria\n(Signed) Ana Okapi\nPresident of Valdoria"
    parsed, statement = read(NOBODY_ABOVE, signed)
    assert (statement.speaker, statement.country, statement.resolved) == (None, None, False)
    assert ends(parsed, statement) == "We remain open to talks about the water of the dam."


@pytest.mark.parametrize(
    "last",
    [
        "Thank You",
        "Long Live Kestria",
        "I thank the Minister for Foreign Affairs",
        "Tom Tapir",
        "We ask the Minister for Foreign Affairs of Kestria, Tom Tapir, to come.",
        "The treaty was signed: it stands.",
    ],
)
def test_what_is_said_last_is_no_signature(last: str) -> None:
    parsed, statement = read(NOBODY_ABOVE, last)
    assert statement.speaker is None
    assert ends(parsed, statement) == last


@given(st.lists(st.text(alphabet="(Signed) TomaMinister.,:\u2026", max_size=30), max_size=12))
def test_a_signature_never_takes_all_lines(lines: list[str]) -> None:
    text, spans = "", []
    for line in lines:
        spans.append(Span(len(text), len(text) + len(line)))
        text += f"{line}\n"
    signature = signature_below(text, spans)
    assert signature is None or 0 < signature.at < len(spans)
