import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.formats import text as text_format
from indexer.formats.layout import SourceText
from indexer.formats.reader import read_source
from statements.errors import UnreadableDocument


def read(text: str) -> SourceText:
    return read_source(text.encode(), "a.txt")


def paragraphs(text: str) -> list[str]:
    source = read(text)
    assert source.text == text
    return [text[p.start : p.end] for p in source.paragraphs]


WRAPPED = """\
The delegation of Valdoria welcomes the arrangement and thanks
the keeper of the lock for his patience, which was long.
We shall come back to the matter of the harbour dues, on which
the Commission has not yet spoken, before the winter begins.
    Let me turn to the second question, that of the pumps. They
stand where they stood, and nobody has asked why they do.
"""


def test_blank_lines_part_paragraphs_whatever_ends_the_lines() -> None:
    for end in ("\n", "\r\n", "\r"):
        text = end.join(["One line", "and its end.", "", " \t", "Two."])
        assert paragraphs(text) == [f"One line{end}and its end.", "Two."]


def test_wrapped_lines_are_one_paragraph_until_an_indentation() -> None:
    first, second = paragraphs(WRAPPED)
    assert first.endswith("winter begins.")
    assert second.startswith("Let me turn")
    assert second.endswith("why they do.")


def test_a_wrapped_line_that_ends_early_with_its_sentence_ends_a_paragraph() -> None:
    lines = WRAPPED.replace("patience, which was long.", "patience.").splitlines()
    assert [p.splitlines()[0] for p in paragraphs("\n".join(lines))] == [lines[0], lines[2], lines[4].strip()]


def test_lines_as_long_as_paragraphs_are_paragraphs() -> None:
    long = [f"Sentence {n} of the speech, with so many words that nobody would wrap them. " * 4 for n in range(9)]
    assert paragraphs("\n".join(long)) == [line.strip() for line in long]


def test_a_title_block_and_a_list_are_paragraphs_line_by_line() -> None:
    text = "STATEMENT BY\nMS. ODA OKAPI\nMINISTER OF LOCKS\n" + WRAPPED + "1. The pumps.\n2. The dues.\n"
    found = paragraphs(text)
    assert found[:3] == ["STATEMENT BY", "MS. ODA OKAPI", "MINISTER OF LOCKS"]
    assert found[-2:] == ["1. The pumps.", "2. The dues."]


def test_form_feeds_part_pages_and_no_paragraph_that_goes_on() -> None:
    text = "The delegation of Valdoria welcomes\fthe arrangement.\n\fThe end of it is near.\n\f"
    source = read(text)
    assert [(page.number, text[page.start : page.end].strip()) for page in source.pages] == [
        (1, "The delegation of Valdoria welcomes"),
        (2, "the arrangement."),
        (3, "The end of it is near."),
    ]
    assert [p.page for p in source.paragraphs] == [1, 3]
    assert not read("No pages here.\n").pages


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"... ---", "empty"),
        (b"a\x01\x02b\x03", "binary"),
        (b"\xff\xfe", "empty"),
    ],
)
def test_a_file_without_words_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_source(data, "a.txt")
    assert caught.value.code == code
    assert caught.value.message.startswith("a.txt ")


def test_a_text_that_is_no_single_document_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_format, "MOST_CHARACTERS", 10)
    with pytest.raises(UnreadableDocument) as caught:
        read("More than ten characters.")
    assert caught.value.code == "too_large"


LAYOUT = st.text(st.sampled_from("aB1. \t\n\r\f\x85\u2028\u2029م。-"), max_size=300)


@given(LAYOUT)
def test_paragraphs_hold_every_word_once_in_order(text: str) -> None:
    try:
        source = read("x" + text)
    except UnreadableDocument:
        return
    covered: set[int] = set()
    last = -1
    for paragraph in source.paragraphs:
        assert last < paragraph.start < paragraph.end
        last = paragraph.end
        covered.update(range(paragraph.start, paragraph.end))
        words = source.text[paragraph.start : paragraph.end]
        assert words == words.strip()
    assert not [at for at, c in enumerate(source.text) if not c.isspace() and at not in covered]
    for one, two in zip(source.pages, source.pages[1:], strict=False):
        assert two.start == one.end + 1
        assert source.text[one.end] == "\f"
