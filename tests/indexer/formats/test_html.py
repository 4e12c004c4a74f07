"""Pages to article text: every paragraph, nothing of the furniture, verbatim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.formats.layout import SourceText
from indexer.formats.reader import read_source
from statements.errors import UnreadableDocument, UnsupportedDocument
from tests.indexer.formats.made_pages import BACKGROUND, LEAD, PARAGRAPHS, QUOTED, SITES, page, paragraphs


def read(markup: str, name: str = "a.html") -> SourceText:
    return read_source(markup.encode(), name)


def texts(source: SourceText) -> list[str]:
    return [source.text[p.start : p.end] for p in source.paragraphs]


@pytest.mark.parametrize("site", SITES)
def test_an_article_keeps_its_paragraphs_and_loses_the_furniture(site: str) -> None:
    source = read(SITES[site])
    assert source.media_type == "text/html"
    assert tuple(texts(source)[-len(PARAGRAPHS) :]) == PARAGRAPHS
    assert source.text == "\n\n".join(texts(source))
    for furniture in ("Section 3", "teaser", "All rights reserved", "Imprint"):
        assert furniture not in source.text


def test_a_page_is_known_by_its_content_whatever_its_name() -> None:
    assert read(SITES["weblog"], "lock.txt").media_type == "text/html"
    assert read("<p>Valdoria said that it would stay.</p><p>Nobody asked why.</p>", "a.htm").media_type == "text/html"
    assert read("<p>Valdoria said that it would stay.</p>", "a.txt").media_type == "text/plain"
    assert read("Valdoria said so,\nand stayed.", "a.html").text == "Valdoria said so,\nand stayed."


def test_what_is_no_page_stays_refused_by_its_kind() -> None:
    with pytest.raises(UnsupportedDocument, match="an XML file"):
        read("<?xml version='1.0'?><rss></rss>", "a.html")
    with pytest.raises(UnreadableDocument, match="no PDF file but an HTML page"):
        read(SITES["weblog"], "a.pdf")


def test_marks_of_print_do_not_part_words_and_quotation_elements_have_their_marks() -> None:
    body = (
        "<p>Kestria<sup>1</sup> <em>did</em> say<b>:</b> <q>a wall, <q>or</q> a <i>dam</i></q> at the border, "
        'as its <a href="/x">envoy</a> told us.</p>'
    )
    assert texts(read(page(f"<article>{body}{paragraphs()}</article>")))[0] == (
        "Kestria1 did say: “a wall, ‘or’ a dam” at the border, as its envoy told us."
    )


def test_lists_headings_and_block_quotations_are_paragraphs_of_their_own() -> None:
    quoted = f"<blockquote><p>{QUOTED}</p></blockquote>"
    body = f"<p>{LEAD}</p><h2>What it says</h2>{quoted}<ul><li>One point of the plan.</li></ul>"
    assert texts(read(page(f"<article>{body}<p>{BACKGROUND}</p></article>"))) == [
        LEAD, "What it says", QUOTED, "One point of the plan.", BACKGROUND,
    ]  # fmt: skip


def test_pages_from_right_to_left_and_in_chinese_keep_their_order() -> None:
    arabic = (
        "قال وزير الخارجية في سارماديا يوم الجمعة إن القناة ستبقى مغلقة حتى الربيع.",
        "«لن ننتظر شتاء رابعا»، قال الوزير.",
    )
    chinese = ("兰泽外交部发言人星期五说，水闸将关闭到春天。", "“我们已经等了三个冬天，”他说。")
    for language, said in (("ar", arabic), ("zh", chinese)):
        source = read(page(f"<article>{paragraphs(said)}</article>", attributes=f' lang="{language}" dir="rtl"'))
        assert tuple(texts(source)) == said
        assert source.facts.language == language


def test_scripts_and_comments_of_readers_are_no_text() -> None:
    body = (
        f"<article>{paragraphs()}<script>var said = 'nobody said this';</script><style>p {{}}</style></article>"
        "<div id='comments' class='comments'><p>I do not believe a word of it, said a reader.</p></div>"
    )
    source = read(page(body))
    assert "nobody said this" not in source.text
    assert "reader" not in source.text


WORDS = st.lists(
    st.sampled_from(["word", "said", "“wall,”", "&amp;", "&#8217;s", "<b>bold</b>", "Okapi"]), min_size=6, max_size=30
)
BLOCKS = st.lists(WORDS.map(" ".join), min_size=2, max_size=8)


@given(BLOCKS, st.sampled_from(["<p>{}</p>", "<p>{}", "<div><p>{}</p></div>"]))
def test_every_word_of_the_paragraphs_is_there_once_in_order(blocks: list[str], form: str) -> None:
    # Numbered, because a paragraph that is there twice is taken for furniture.
    blocks = [f"{number}. {block}" for number, block in enumerate(blocks)]
    source = read(page("<article>" + "".join(form.format(block) for block in blocks) + "</article>"))
    shown = " ".join(blocks).replace("&amp;", "&").replace("&#8217;", "’").replace("<b>", "").replace("</b>", "")
    assert source.text.split() == shown.split()
    assert all(source.text[p.start : p.end].strip() for p in source.paragraphs)


@given(st.text(st.sampled_from("<>/='\" \nabdpq!-&;&#x\0é“")).filter(str.strip))
def test_broken_markup_gives_text_or_our_error(markup: str) -> None:
    try:
        source = read(f"<html><body>{markup}")
    except UnreadableDocument:
        return
    assert source.text.strip()
    assert "\0" not in source.text
