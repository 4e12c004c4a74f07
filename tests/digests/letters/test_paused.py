"""The mail that says once that a search is paused, with the reason, in the language of whoever reads it."""

from html import unescape
from typing import Any

import pytest

from catalog.deliveries import Paused
from digests.mail.message import Letter
from statements.phrases import speaking
from tests.digests.conftest import Told
from tests.search.corpus import Said, document
from web.language import languages

GATES = Said("We ask for prior notification of every release of water from the upper gates.", "Mira Tal", "XVA")


def the_letter(told: Told) -> Letter:
    """The mail after something came and a round was made."""
    told.add(document("XC/PV.1", GATES))
    told.next()
    (letter,) = told.letters()
    return letter


def test_a_paused_search_is_told_with_its_reason(told: Told) -> None:
    search = told.save(told.owner(), "gates")
    told.catalog.saved_searches.change(search.id, {"version": 99, "name": "Gates"})
    letter = the_letter(told)
    assert letter.subject == "A saved search is paused"
    assert "Gates\nThe search was saved by a newer version" in letter.text
    assert f"\nhttps://onrecord.example/saved/{search.id}\n" in letter.text
    assert f'href="https://onrecord.example/saved/{search.id}"' in letter.html
    assert "newer version of OnRecord" in letter.html
    assert letter.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


@pytest.mark.parametrize(
    ("lost", "why"),
    [
        ({"version": 99}, "enregistrée par une version plus récente d’OnRecord (forme 99, connue\u202f: 1)"),
        ({"search": {"request": {"q": "gates", "type": ["telegram"]}}}, "«\u202ftelegram\u202f» pour type"),
        ({"search": {"request": {"q": "gates", "country": ["Nowhereland"]}}}, "«\u202fNowhereland\u202f»"),
        ({"search": {"request": {"q": '"gates'}}}, "guillemet"),
        ({"search": {"person": "gone"}}, "La personne qu’elle suit n’est plus enregistrée"),
        ({"search": {"document": "gone", "event": "reworded"}}, "Le document qu’elle suit n’est plus enregistré"),
        ({"search": {}}, "La recherche demande tout ce qui se dit"),
    ],
)
def test_why_a_search_is_paused_is_said_in_its_reader_s_language(told: Told, lost: dict[str, Any], why: str) -> None:
    owner = told.owner(language="fr")
    search = told.save(owner, "gates")
    told.catalog.saved_searches.change(search.id, lost)
    letter = the_letter(told)
    assert letter.subject == "Une recherche enregistrée est suspendue"
    assert "Voir vos recherches\u202f:\n" in letter.text
    assert max(map(len, letter.text.splitlines())) <= 72
    assert why in letter.text.replace("\n", " ")
    assert why in unescape(letter.html)
    with speaking(languages()["fr"]):
        assert why in str(told.services.one(owner, search.id).paused_because)


def test_a_reason_that_holds_no_more_when_the_mail_is_written_is_told_as_it_was_noted(told: Told) -> None:
    owner = told.owner(language="fr")
    search = told.save(owner, "gates")
    told.catalog.deliveries.pause(
        owner.id, "k", [Paused(search.id, "Its words are gone.")],
        {"searches": [{"id": search.id, "name": "Gates", "because": "Its words are gone."}]}, told.clock.now(),
    )  # fmt: skip
    assert "Its words are gone." in the_letter(told).text
