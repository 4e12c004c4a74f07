"""What the kinds of sources do that lists in their plain form do not show."""

import gzip
import json

import pytest

from indexer.connectors.answer import NO_VALIDATORS, Answer, Validators
from indexer.connectors.definitions import read_definition
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.port import NOTHING_KNOWN, Item, Known, ListedPage
from indexer.connectors.registry import connector_for
from indexer.connectors.un_documents import UnDocumentsConnector
from indexer.reading import read_document
from indexer.records.record import Hints

SITE = "https://ministry.example"
WORDS = "Valdoria asks for prior notification of every release of water, in writing and two days ahead of it. " * 6


class Answers:
    """A site that has these bodies; the rest is not there."""

    def __init__(self, bodies: dict[str, str | bytes], charset: str = "") -> None:
        self.bodies, self.charset, self.asked = bodies, charset, list[str]()

    def __call__(self, address: str, validators: Validators = NO_VALIDATORS) -> Answer:
        assert validators == NO_VALIDATORS
        self.asked.append(address)
        body = self.bodies.get(address.removeprefix(SITE))
        if body is None:
            raise NotFetched(Trouble.REFUSED if "page=" in address else Trouble.GONE, f"{address} is not there.")
        data = body if isinstance(body, bytes) else body.encode()
        return Answer(address, 200, {"content-type": f"text/html{self.charset}"}, data)


def pages(definition: str, answers: Answers, known: Known = NOTHING_KNOWN) -> list[ListedPage]:
    source = read_definition(f"title: A\ncountry: XVA\n{definition}", "a", "a.yaml")
    return list(connector_for(source).pages(answers, known))


def document(definition: str, answers: Answers, item: Item) -> bytes:
    source = read_definition(f"title: A\ncountry: XVA\n{definition}", "a", "a.yaml")
    found = connector_for(source).document(answers, item, NO_VALIDATORS)
    assert found is not None
    return found.data


def test_entities_of_html_in_a_feed_and_no_others() -> None:
    feed = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY a "aaaa">]><rss>'
        "<channel><item><title>Caf&eacute;&nbsp;&amp; tea &file;&a;</title><link>/1</link></item></channel></rss>"
    )
    (page,) = pages(f"kind: feed\nurl: {SITE}/feed\n", Answers({"/feed": feed}))
    title = page.items[0].title or ""
    assert title.startswith("Café & tea")
    assert "aaaa" not in title


def test_a_feed_in_an_encoding_of_its_own() -> None:
    item = "<item><title>Заявление</title><link>/1</link></item>"
    feed = f'<?xml version="1.0" encoding="windows-1251"?><rss><channel>{item}</channel></rss>'
    (page,) = pages(f"kind: feed\nurl: {SITE}/feed\n", Answers({"/feed": feed.encode("cp1251")}))
    assert page.items[0].title == "Заявление"


def test_a_list_whose_encoding_only_its_header_says() -> None:
    body = '<html><body><a href="/news/1">Заявление министерства о выпуске воды</a></body></html>'.encode("koi8-r")
    definition = f"kind: list\nurl: {SITE}/\nfollow: {{match: /news/}}\n"
    (page,) = pages(definition, Answers({"/": body}, "; charset=koi8-r"))
    assert page.items[0].title == "Заявление министерства о выпуске воды"


def test_further_pages_of_a_list_are_asked_for_one_by_one() -> None:
    bodies = {f"/l?p={n}": f'<html><a href="/news/{n}">Statement number {n} of them</a></html>' for n in (0, 20, 40)}
    definition = (
        f"kind: list\nurl: '{SITE}/l?p={{page}}'\nfollow: {{match: /news/}}\npages: {{first: 0, step: 20, most: 3}}\n"
    )
    assert [page.items[0].identity for page in pages(definition, Answers(dict(bodies)))] == [
        f"{SITE}/news/{n}" for n in (0, 20, 40)
    ]


def test_posts_end_with_the_page_behind_the_last() -> None:
    posts = [{"link": f"{SITE}/{n}/", "title": {"rendered": "A"}, "date_gmt": "2026-03-12T10:00:00"} for n in range(2)]
    query = "_fields=id,date_gmt,modified_gmt,link,title,content"
    answers = Answers({f"/wp-json/wp/v2/posts?per_page=2&page=1&{query}": json.dumps(posts)})
    found = pages(f"kind: wordpress\nurl: {SITE}\nmost: 2\npages: {{most: 5}}\n", answers)
    assert (len(found), len(answers.asked)) == (1, 2)


def test_a_packed_sitemap_behind_an_index() -> None:
    inner = f"<urlset><url><loc>{SITE}/2026/3/12/a</loc><lastmod>2026-03-13</lastmod></url></urlset>"
    maps = "".join(f"<sitemap><loc>{SITE}/{name}</loc></sitemap>" for name in ("a.xml.gz", "b.xml"))
    index = f"<sitemapindex>{maps}</sitemapindex>"
    answers = Answers({"/map.xml": index, "/a.xml.gz": gzip.compress(inner.encode())})
    definition = f"kind: sitemap\nurl: {SITE}/map.xml\nmaps: /a\nfollow: {{match: /2026/}}\n"
    (page,) = pages(definition, answers)
    assert [(item.address, str(item.date), item.changed) for item in page.items] == [
        (f"{SITE}/2026/3/12/a", "2026-03-12", "2026-03-13")
    ]


def test_symbols_are_tried_as_far_as_they_are_found_and_some_beyond() -> None:
    definition = "kind: un_documents\nlanguages: [en]\nmissing: 2\nsymbols: [{pattern: 'XC/PV.{n}', start: 7}]\n"
    known = Known(lambda _: NO_VALIDATORS, lambda identity: identity in {"XC/PV.8:en", "XC/PV.9:en"})
    found = pages(definition, Answers({}), known)
    assert [item.identity for page in found for item in page.items] == [f"XC/PV.{n}:en" for n in range(7, 13)]


@pytest.mark.parametrize(
    ("body", "trouble"),
    [(b"", Trouble.NOT_PUBLISHED), (b"<html>Viewer</html>", Trouble.CHANGED), (b"%PDF-1.4 short", Trouble.CHANGED)],
)
def test_what_is_no_record_is_not_taken_for_one(body: bytes, trouble: Trouble) -> None:
    source = read_definition(
        f"title: A\ncountry: XVA\nkind: un_documents\nlanguages: [en]\nfile: '{SITE}/f?s={{symbol}}'\n", "a", "a.yaml"
    )
    connector = connector_for(source)
    assert isinstance(connector, UnDocumentsConnector)
    with pytest.raises(NotFetched) as caught:
        connector.document(Answers({"/f?s=XC%2FPV.7": body}), connector.item("XC/PV.7", "en"), NO_VALIDATORS)
    assert caught.value.trouble is trouble


def test_the_file_that_a_page_links_to_is_the_document() -> None:
    answers = Answers({"/p": '<html><a class="file" href="t.pdf">Text</a></html>', "/t.pdf": b"%PDF-1.7"})
    definition = f"kind: feed\nurl: {SITE}/feed\nfollow: {{link: a.file}}\n"
    assert document(definition, answers, Item("1", f"{SITE}/p")) == b"%PDF-1.7"


def test_a_page_is_cut_to_what_a_selector_finds() -> None:
    page = (
        f'<html lang="en"><head><meta charset="koi8-r"><title>On the dam</title></head><body><div class="menu">{WORDS}'
        f'</div><div class="text"><p>{WORDS}</p></div></body></html>'
    )
    definition = f"kind: feed\nurl: {SITE}/feed\narticle: div.text\n"
    data = document(definition, Answers({"/p": page}), Item("1", f"{SITE}/p"))
    assert data.decode().count("two days ahead") == 6
    with pytest.raises(NotFetched, match="where its text used to be"):
        document(definition, Answers({"/p": "<html><p>Another page by now</p></html>"}), Item("1", f"{SITE}/p"))


def test_a_document_made_of_a_list_reads_like_its_page() -> None:
    item = Item("1", f"{SITE}/p", "On the <dam>", body=f"<p>{WORDS}</p>")
    data = document(f"kind: feed\nurl: {SITE}/feed\nbody: list\n", Answers({}), item)
    parsed, _ = read_document(data, Hints("p.html", url=item.address, country="XVA", title=item.title))
    assert WORDS.strip() in parsed.text
    assert (parsed.url, parsed.title) == (f"{SITE}/p", "On the <dam>")


def test_a_teaser_is_no_document() -> None:
    item = Item("1", f"{SITE}/p", "On the dam", body="Read more about the dam on our site.")
    with pytest.raises(NotFetched, match="without its text"):
        document(f"kind: feed\nurl: {SITE}/feed\nbody: list\n", Answers({}), item)


def test_a_document_in_json_of_its_own() -> None:
    entry = {"id": 7, "path": "/7", "name": "On the dam"}
    answers = Answers(
        {"/list": json.dumps({"d": [entry, {"id": 8}]}), "/item/7": json.dumps({"a": {"html": f"<p>{WORDS}</p>"}})}
    )
    definition = (
        f"kind: json_api\nurl: {SITE}/list\nitems: d\nfields: {{link: path, title: name}}\n"
        f"detail: '{SITE}/item/{{id}}'\ntext: a.html\n"
    )
    (page,) = pages(definition, answers)
    (item,) = page.items
    assert (item.page, item.title) == (f"{SITE}/7", "On the dam")
    assert WORDS.strip() in document(definition, answers, item).decode()


def test_a_content_item_of_govuk_is_read() -> None:
    item = {
        "schema_name": "speech", "document_type": "speech", "title": "On the dam", "locale": "en",
        "base_path": "/government/speeches/dam", "first_published_at": "2026-03-12T10:00:00Z",
        "details": {"body": f"<div><p>{WORDS}</p></div>", "delivered_on": "2026-03-12T00:00:00Z"}, "links": {},
    }  # fmt: skip
    answers = Answers({"/api/content/government/speeches/dam": json.dumps(item)})
    listed = Item("a", f"{SITE}/api/content/government/speeches/dam", page=f"{SITE}/government/speeches/dam")
    data = document(f"kind: govuk\nurl: {SITE}\ndocument_types: [speech]\n", answers, listed)
    parsed, media_type = read_document(data, Hints("dam.json", url=listed.page, country="XVA"))
    assert (media_type, parsed.url) == ("application/json", listed.page)
    assert "two days ahead" in parsed.text
