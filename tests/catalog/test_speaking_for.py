"""Who has spoken for a country: posts as printed, first and last day."""

import datetime as dt
from dataclasses import replace

from catalog.catalog import Catalog
from catalog.intake import Origin
from catalog.speaking_for import SpeakerFor
from statements.parsed import ParsedDocument, Speaker
from statements.vocabulary import StatementKind
from tests.search.corpus import Said, document

TENNANT = ("Foreign Minister", "Minister for Foreign Affairs")


def posted(parsed: ParsedDocument, *roles: str | None) -> ParsedDocument:
    """The same document with a post beside each name."""
    said = [
        replace(one, speaker=replace(one.speaker or Speaker("Nobody"), role=role))
        for one, role in zip(parsed.statements, roles, strict=True)
    ]
    return replace(parsed, statements=tuple(said))


def test_speakers_are_counted_with_their_posts_and_days(catalog: Catalog, origin: Origin) -> None:
    floor = Said("The floor is yours.", "Ona Reed", kind=StatementKind.PROCEDURAL)
    doubtful = Said("He may have said so.", "Nobody Sure", asserted=False)
    for parsed in (
        posted(
            document("XC/PV.1", Said("One.", "Mira Tal"), Said("Two.", "Joren Ask"), date="2019-03-04"),
            TENNANT[0],
            None,
        ),
        posted(
            document("XC/PV.2", Said("Three.", "Mira Tal"), floor, doubtful, date="2024-05-06"), TENNANT[1], None, None
        ),
        posted(document("XC/PV.3", Said("Four.", "Mira Tal"), date=None), TENNANT[1]),
        posted(document("XC/PV.4", Said("Five.", "Ilse Marrow", "XKE")), "Chair"),
    ):
        catalog.intake.commit(parsed, origin)
    first, last = dt.date(2019, 3, 4), dt.date(2024, 5, 6)
    found = catalog.library.speakers_for("XVA", 9)
    assert found == [
        SpeakerFor("Mira Tal", found[0].person_id, 3, (TENNANT[1], TENNANT[0]), first, last),
        SpeakerFor("Joren Ask", found[1].person_id, 1, (), first, first),
    ]
    assert found[0].person_id is not None
    assert found[0].person_id != found[1].person_id
    assert [speaker.name for speaker in catalog.library.speakers_for("XVA", 1)] == ["Mira Tal"]
    assert catalog.library.speakers_for("XOR", 9) == []


def test_the_names_of_one_person_count_together(catalog: Catalog, origin: Origin) -> None:
    for number, name in enumerate(("Mira Tal", "Ms. Tal", "Ms. Mira Tal")):
        catalog.intake.commit(document(f"XC/PV.{number}", Said("One.", name), date="2019-03-04"), origin)
    (tal,) = catalog.library.speakers_for("XVA", 9)
    assert (tal.name, tal.statements) in {("Mira Tal", 3), ("Ms. Mira Tal", 3)}
