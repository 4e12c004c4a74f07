"""Documents of invented countries in which invented people speak, for tests of who is who."""

import datetime as dt
from dataclasses import dataclass, replace

from statements.parsed import Meeting, Officer, ParsedDocument, Speaker
from statements.vocabulary import Capacity, StatementKind
from tests.catalog.conftest import parsed


@dataclass(frozen=True)
class Said:
    """One statement: the printed label, and who it is credited to."""

    label: str
    country: str | None = "XVA"
    role: str | None = None
    organization: str | None = None
    words: str = "We ask for prior notification."


def record(
    number: int, day: str, *said: Said, president: Officer | None = None, language: str = "en"
) -> ParsedDocument:
    """A record of a meeting on a day; labels without a country are those of the chair."""
    turns = [(one.label, f"{one.words} {index}") for index, one in enumerate(said)]
    document = parsed(*turns, identity=f"symbol:XC/PV.{number}:{language}")
    statements = tuple(
        replace(
            statement,
            kind=StatementKind.SPEECH,
            speaker=Speaker(_name(one, president), None, one.role),
            country=one.country,
            organization=one.organization,
            capacity=Capacity.NATIONAL if one.country else Capacity.PRESIDING,
        )
        for statement, one in zip(document.statements, said, strict=True)
    )
    return replace(
        document,
        statements=statements,
        language=language,
        symbol=f"XC/PV.{number}",
        date=dt.date.fromisoformat(day),
        meeting=Meeting("Council of Concord", number, president=president),
    )


def _name(one: Said, president: Officer | None) -> str:
    printed = one.label.split("(")[0].rstrip(" :")
    return president.name if president and printed == "The President" else printed
