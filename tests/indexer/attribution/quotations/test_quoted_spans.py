from indexer.attribution.quotations.marks import Quoted, quoted_spans
from statements.parsed import Span


def quoted(text: str) -> list[str]:
    return [text[found.span.start : found.span.end] for found in quoted_spans(text, [Span(0, len(text))])]


def test_a_mark_that_nothing_closes_runs_to_the_end_of_its_paragraph() -> None:
    text = "He said: “We wait.\n“We go.” They went."
    first, second = quoted_spans(text, [Span(0, 18), Span(19, len(text))])
    assert (text[slice(*first.span)], first.open, first.paragraph) == ("“We wait.", True, 0)
    assert (text[slice(*second.span)], second.open, second.paragraph) == ("“We go.”", False, 1)


def test_apostrophes_are_no_marks() -> None:
    assert quoted("The farmers' sons and Oake's can't, and ‘they’ won’t.") == []


def test_a_mark_closes_by_its_place_when_its_shape_is_wrong() -> None:
    assert quoted("“We wait,“ he said, “and go.”") == ["“We wait,“", "“and go.”"]
    assert quoted('A plank of 5 ft 10" and one of 3 ft 2" lay there.') == []


def test_only_what_is_punctuated_like_speech_is_full() -> None:
    text = "The “old” town. “We go,” he said. “Why?”"
    assert [found.full for found in quoted_spans(text, [Span(0, len(text))])] == [False, True, True]
    assert [found.words for found in quoted_spans(text, [Span(0, len(text))])] == [1, 2, 1]


def test_offsets_find_their_quotation() -> None:
    text = "“A b c,” he said. “D e f.”"
    index = Quoted(quoted_spans(text, [Span(0, len(text))]))
    assert [index.at(offset) is None for offset in (0, 7, 8, 18, 25)] == [False, False, True, False, False]
    assert len(index.overlapping([Span(0, len(text))])) == 2
    assert index.overlapping([Span(8, 18)]) == []
