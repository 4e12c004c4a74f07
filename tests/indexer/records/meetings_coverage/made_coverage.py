"""Invented coverage of an invented meeting, in the printed form of the press service, and how it is read."""

from indexer.formats.text import read_text
from indexer.records.meetings_coverage.reader import read_meetings_coverage
from indexer.records.record import Hints, Record
from statements.parsed import ParsedStatement, Span

HEAD = """SC/99482
16 August 2026
9757th Meeting* (AM)

Speakers in Security Council Urge River States to Open Lock at Hallow, as Delegates Warn of Empty Granaries

"""
SUMMARY = """With granaries along the Anselm half empty, speakers in the Security Council today urged the river States
to open the lock, as members disagreed over who should pay.

“The lock is no weapon,” said Valdoria’s delegate, adding that 400 barges waited. Her country had kept its promise.

The speaker for Orsavia said no State could live without water. On that point, Kestria's representative emphasized that
his Government had never closed the lock.

The price of grain had doubled, the representative of the Tamarind Isles observed, and there was no bread.

Also speaking today were representatives of Lanze and Monteluna.

The meeting began at 10:05 a.m. and ended at 1:10 p.m.

Background

The Council had before it a report of the Secretary-General.

"""
STATEMENTS = """Statements

STEFAN DARROW, Under-Secretary-General for River Affairs, said that the lock had been shut since May. He had visited it
twice. The situation was serious, he observed, but not hopeless. “We need barges, not speeches,” he added.

In the Department's view, the Council must act at once.

MARIE VAUTRELLE (Aurelle), speaking on behalf of the Group of Anselm States, said that the Group had proposed a
timetable. In the Group’s view, all States must contribute. She associated herself with the statement made by the
European Union.

ODA OKAPI, Minister for Foreign Affairs of Kestria, recalled that the lock was built by his country. It belonged to his
country.

The representative of Valdoria, speaking in exercise of the right of reply, rejected that. History was otherwise.

* The 9756th Meeting was closed.
"""
TEXT = HEAD + SUMMARY + STATEMENTS
FRENCH = """CS/99483
9758e séance – matin
17 août 2026

Conseil de sécurité: les délégations demandent l’ouverture de l’écluse de Hallow

Le Conseil de sécurité a entendu, ce matin, plusieurs délégations sur la situation de l’écluse de Hallow.

Déclarations

Mme MARIE VAUTRELLE (Aurelle), au nom du Groupe des États d’Afrique, a déclaré que l’écluse devait rouvrir. Elle a
ajouté que les péniches attendaient. Le prix du grain avait doublé.

M. ODA OKAPI (Kestrie) a rappelé que son pays avait construit l’écluse. « Elle est à nous », a-t-il dit.

Le représentant de la Valdorie a rejeté ces propos.
"""


def read(text: str, **hints: str) -> Record:
    """Coverage in plain text, read."""
    return read_meetings_coverage(read_text(text.encode(), "a.txt"), Hints("a.txt", **hints))  # type: ignore[arg-type]


def told(*paragraphs: str) -> Record:
    """Coverage of these paragraphs under a head, read."""
    return read(covered(*paragraphs))


def covered(*paragraphs: str) -> str:
    """Coverage of these paragraphs under a head."""
    return HEAD + "\n\n".join(paragraphs) + "\n"


def words(text: str, spans: tuple[Span, ...]) -> str:
    """The words of spans, blanks made single."""
    return " ".join(" ".join(text[start:end] for start, end in spans).split())


def by_label(record: Record) -> dict[str, ParsedStatement]:
    """The statements by their labels."""
    return {statement.label: statement for statement in record.statements}
