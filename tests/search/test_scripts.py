"""Which language a script rules in."""

import pytest

from search.scripts import language_of_script


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("humanitarian access", None),
        ("accès à l'aide", None),
        ("", None),
        ("1967 …", None),
        ("прекращение огня", "ru"),
        ("прекращение огня in Xanadu", "ru"),
        ("the word огонь in a sentence", None),
        ("وقف إطلاق النار", "ar"),
        ("停火", "zh"),
        ("即時停戦を求めます", "ja"),
        ("휴전", "ko"),
        ("κατάπαυση", "el"),
        ("ცეცხლი", "und"),
        ("Ｘanadu", None),
        ("\ud83d", None),
    ],
)
def test_scripts(text: str, language: str | None) -> None:
    assert language_of_script(text) == language
