"""Which sentences of a long passage a result shows, and that nothing of it is lost or broken by folding."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from web.folding import MOST, WHOLE, Paragraph, folded
from web.highlights import Range, paragraphs

FILL = "The gauges at Tolme are read every morning by two people who do not speak to each other. "
LONG = FILL * 4 + "Notice came after the water. " + FILL * 4 + "The gates of Kolvar stood open." + "\n\n" + FILL * 3


def marks(text: str, *words: str) -> list[Range]:
    return [(text.index(word), text.index(word) + len(word)) for word in words]


def plain(text: Markup) -> str:
    return str(text.replace(Markup("<mark>"), "").replace(Markup("</mark>"), "").unescape())


def shown(found: list[Paragraph]) -> str:
    """As a reader sees it, with marks of what is left out."""
    pieces = []
    for paragraph in found:
        for part in paragraph:
            pieces += [" […] " * part.cut_before, plain(part.text) * part.shown, " […]" * part.cut_after]
    return "".join(pieces).strip()


def test_the_sentences_with_the_words_are_shown_and_cuts_said() -> None:
    found = folded(LONG, marks(LONG, "water", "gates"))
    assert found
    told = shown(found)
    near = FILL.strip()
    assert told == f"[…] {near} Notice came after the water. {near} […] The gates of Kolvar stood open.{near} […]"
    assert len(told) < MOST + 20


def test_what_is_short_or_found_by_meaning_alone_is_shown_whole() -> None:
    assert folded(LONG, []) is None
    assert folded(FILL * 5, marks(FILL, "gauges")) is None
    assert len(FILL * 5) < WHOLE


def test_a_phrase_across_two_sentences_keeps_both() -> None:
    phrase = "the water. The gauges"
    found = folded(LONG, marks(LONG, phrase))
    assert found
    assert f"<mark>{phrase}</mark>" in "".join(part.text for paragraph in found for part in paragraph if part.shown)


def test_one_sentence_that_is_longer_than_the_room_is_whole() -> None:
    sentence = "Water " + "and mud " * 80 + "came."
    found = folded(FILL * 4 + sentence + " " + FILL * 4, marks(FILL * 4 + sentence, "mud"))
    assert found
    assert shown(found) == f"[…] {sentence} […]"


WORDS = st.sampled_from(
    ["water", "Gates", "Mr. Reeve", "“open", "shut.”", "so.", "why?", "\n\n", "<b>", "停火。", "وقف؟"]
)


@given(
    st.lists(WORDS, min_size=1, max_size=200), st.lists(st.tuples(st.integers(0, 900), st.integers(1, 30)), max_size=6)
)
def test_the_parts_are_the_passage_and_no_mark_is_cut(words: list[str], ranges: list[tuple[int, int]]) -> None:
    text = " ".join(words)
    ranges = [(start, min(len(text), start + length)) for start, length in ranges if start < len(text)]
    found = folded(text, ranges)
    if found is None:
        return
    whole = [plain(one) for one in paragraphs(text)]
    assert ["".join(plain(part.text) for part in paragraph) for paragraph in found] == whole
    assert any(part.shown for paragraph in found for part in paragraph)
    hidden = "".join(part.text for paragraph in found for part in paragraph if not part.shown)
    assert len(hidden) > 60
