import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.quotations import find_quotations


def quoted(text: str) -> list[str]:
    return [found.text for found in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we agree” and “we do not”.", ["we agree", "we do not"]),
        ('He said "we agree" and "we do not".', ["we agree", "we do not"]),
        ("Il a dit : «\xa0nous sommes d’accord\xa0».", ["nous sommes d’accord"]),
        ("Er sagte: „Wir sind einverstanden“ und „noch nicht”.", ["Wir sind einverstanden", "noch nicht"]),
        ("Han sagde »vi er enige« i dag.", ["vi er enige"]),
        ("他说「我们同意」。他又说『我们不同意』。", ["我们同意", "我们不同意"]),
        ("“She told us ‘the “river” rises’ today.”", ["She told us ‘the “river” rises’ today."]),
        ("« Il cite “la rivière” ici »", ["Il cite “la rivière” ici"]),
        ('It’s 5" wide, and “closed”.', ["closed"]),
        ("“never closed\n\nbut “this” is.", ["this"]),
        ("“over two\nlines”", ["over two\nlines"]),
        ("“never closed, and «this» is", ["this"]),
        ("closed ” only", []),
        ("“”, “  ”, «»", []),
        ("", []),
    ],
)
def test_what_stands_between_marks_is_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@settings(max_examples=200)
@given(st.text(alphabet='“”„«»「」"a \n🕊', max_size=60))
def test_places_are_those_of_the_text_in_order_and_apart(text: str) -> None:
    reached = 0
    for found in find_quotations(text):
        assert text[found.start : found.end] == found.text == found.text.strip()
        assert found.start >= reached
        assert "\n\n" not in found.text
        reached = found.end
