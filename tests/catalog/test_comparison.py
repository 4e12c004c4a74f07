"""One passage against another among their neighbours, whatever the words."""

from hypothesis import given
from hypothesis import strategies as st

from catalog.comparison import Near, near, seen
from catalog.reading import PassageView
from statements.differences import Change

TEXTS = st.lists(
    st.sampled_from(["river", "boats", "gates", "in time", ".", "水", "النهر"]), min_size=1, max_size=8
).map(" ".join)


def passages(texts: list[str]) -> list[PassageView]:
    """Passages of one statement that follow each other."""
    found, start = [], 0
    for n, text in enumerate(texts):
        end = start + len(text)
        found.append(PassageView(f"p{n}", "d", "s", n, start, end, text, None, 1, "en"))
        start = end + 1
    return found


@given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_the_asked_passage_is_whole_on_its_side(before: list[str], now: list[str], data: st.DataObject) -> None:
    old, new = passages(before), passages(now)
    asked_old, asked_new = data.draw(st.sampled_from(old)), data.draw(st.sampled_from(new))
    earlier, later = near(old, [asked_old.id]), near(new, [asked_new.id])
    assert earlier.text[earlier.start : earlier.end] == asked_old.text
    from_now = seen(earlier, later, from_now=True)
    assert "".join(piece.now for piece in from_now) == asked_new.text
    assert all(piece.before in asked_old.text for piece in from_now if piece.change is Change.GONE)
    from_before = seen(earlier, later, from_now=False)
    assert "".join(piece.before for piece in from_before) == asked_old.text
    assert all(piece.now in asked_new.text for piece in from_before if piece.change is Change.NEW)


def test_neighbours_of_another_statement_are_no_context() -> None:
    one, two = passages(["We ask for notice.", "We thank the chair."])
    other = PassageView("p9", "d", "another", 2, 99, 120, "The floor is Kestria’s.", None, 1, "en")
    assert near([one, two, other], ["p1"]) == Near("We ask for notice.\n\nWe thank the chair.", 20, 39)
