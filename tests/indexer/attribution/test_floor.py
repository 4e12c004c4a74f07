import pytest

from indexer.attribution.floor import Announcement
from indexer.attribution.languages.english_floor import FLOOR


def test_everybody_in_a_sentence_of_invitations_is_heard() -> None:
    words = (
        "I invite the following briefers: Ms. Ilse Maradine, Director of the Concord Relief Office; Mr. Tam Fenwright, "
        "Chief Commissioner of the River Commission, and His Excellency Mr. Piers Oake, Minister for Water of Kestria, "
        "to participate in this meeting. Mr. Oake is joining us from afar."
    )
    assert list(FLOOR.people_announced(words)) == [
        Announcement("Ms. Ilse Maradine", post="Director of the Concord Relief Office"),
        Announcement("Mr. Tam Fenwright", post="Chief Commissioner of the River Commission"),
        Announcement("His Excellency Mr. Piers Oake", post="Minister for Water of Kestria"),
    ]


def test_a_parenthesis_after_a_name_tells_the_place() -> None:
    words = "At the invitation of the President, Mr. Arkelis (Kestria) took a seat at the Council table."
    assert list(FLOOR.people_announced(words)) == [Announcement("Mr. Arkelis", place="Kestria")]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("I now give the floor to the representative of Kestria.", ["Kestria"]),
        ("I call on the observer of the River Commission, who wishes to speak.", ["River Commission"]),
        ("I thank the representative of Lanze. I give the floor to the representative of Kestria.", ["Kestria"]),
        ("I thank the representative of Lanze for her words.", []),
        ("I now give the floor to Mr. Arkelis.", []),
    ],
)
def test_who_gets_the_floor_for_which_place(words: str, places: list[str]) -> None:
    assert FLOOR.places_given_the_floor(words) == places
