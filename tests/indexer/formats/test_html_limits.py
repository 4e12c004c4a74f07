"""Pages made to cost time or memory: one clear error in a moment, or the article."""

import time
from contextlib import suppress

import pytest

from indexer.formats import html_limits
from indexer.formats.html_limits import MOST_ATTRIBUTES, MOST_ELEMENTS, refuse_excess
from indexer.formats.html_tree import DEEPEST
from indexer.formats.reader import read_source
from statements.errors import UnreadableDocument
from tests.indexer.formats.made_pages import PARAGRAPHS, page, paragraphs

MANY = 300_000
ENTITIES = "".join(f"<!ENTITY a{n} '&a{n - 1};&a{n - 1};'>" for n in range(1, 40))
TOO_MUCH = {
    "elements": "<p>word said" * MANY,
    "attributes": "<p " + " ".join(f"a{n}=x" for n in range(MANY)) + ">" + paragraphs(),
    "attributes behind a quotation mark": "<p a'" + " b" * MANY + "'>" + paragraphs(),
    "nesting": "<div>" * (DEEPEST + 50) + paragraphs(),
    "nested quotations": "<blockquote>x" * 20_000 + paragraphs(),
    "open elements": "<b>" * 20_000 + paragraphs(),
}
HARMLESS = {
    "an attribute of megabytes": f'<p title="{"word " * MANY}">aside</p>' + paragraphs(),
    "an image in its address": f'<img src="data:image/png;base64,{"AAAA" * MANY}">' + paragraphs(),
    "comments": "<!-- x -->" * MANY + paragraphs(),
    "a script with markup in it": "<script>" + "if (a <b c) x = '<p q'; " * MANY + "</script>" + paragraphs(),
    "slashes": "<p " + "/" * MANY + ">aside</p>" + paragraphs(),
    "blanks": "<p" + " " * MANY + ">aside</p>" + paragraphs(),
}


def read(body: str) -> str:
    return read_source(page(f"<article>{body}</article>").encode(), "a.html").text


@pytest.mark.parametrize("kind", TOO_MUCH)
def test_what_no_reader_could_take_in_is_refused_at_once(kind: str) -> None:
    began = time.thread_time()
    with pytest.raises(UnreadableDocument) as caught:
        read(TOO_MUCH[kind])
    assert caught.value.code == "too_large"
    assert caught.value.message.startswith("a.html is no page that people read")
    assert time.thread_time() - began < 5


@pytest.mark.parametrize("kind", HARMLESS)
def test_what_only_looks_large_costs_nothing(kind: str) -> None:
    began = time.thread_time()
    assert all(paragraph in read(HARMLESS[kind]) for paragraph in PARAGRAPHS)
    assert time.thread_time() - began < 10


def test_entities_that_expand_into_each_other_are_not_expanded() -> None:
    markup = f"<!DOCTYPE html [<!ENTITY a0 'said'>{ENTITIES}]><html><body><p>&a39;</p>{paragraphs()}</body></html>"
    assert len(read_source(markup.encode(), "a.html").text) < 2 * sum(map(len, PARAGRAPHS))


def test_the_most_that_is_read_is_read() -> None:
    refuse_excess("<p>" * MOST_ELEMENTS, "a.html")
    refuse_excess("<p " + "a " * MOST_ATTRIBUTES + ">", "a.html")


def test_a_page_of_too_many_characters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_limits, "MOST_CHARACTERS", 100)
    with pytest.raises(UnreadableDocument, match="characters"):
        read(paragraphs())


@pytest.mark.parametrize(
    "unit", ["<", "<a", "<a x='", '<a x="<a ', "<!--", "</", "&", "<a/", "<a =", "<script>", "]]>"]
)
def test_limits_are_checked_in_linear_time(unit: str) -> None:
    began = time.thread_time()
    with suppress(UnreadableDocument):
        refuse_excess(unit * (2_000_000 // len(unit)), "a.html")
    assert time.thread_time() - began < 2
