"""French pages say everything in French but the words of sources."""

import re
from functools import cache
from html import unescape

from fastapi.testclient import TestClient

from statements.organizations import resolve_organization
from tests.web.test_catalogs import catalog, key, messages, translations
from tests.web.test_looks import ADDRESSES
from tests.web.visible_text import Seen, seen_in

MORE = [
    "/help/search",
    "/search",
    "/search?q=the&mode=keyword&limit=5&sort=newest",
    "/search?q=the&per=passage&mode=meaning&same_language=true",
    "/search?q=water+%28gate+OR+river%29+-dam+country%3AKestria+since%3A2020+kind%3Aspeech&type=verbatim_record",
    "/search?q=DPRK+watr&organ=council-of-concord&capacity=national&spoken=ru&symbol=xc%2Fpv",
    "/search?q=wa*er&from=soon&kind=talk&limit=500",
    "/search?q=water&cursor=x",
    "/countries/XKE",
    "/groups/none",
    "/people/none",
    "/p/none",
]
_PIECE = re.compile(r"<[^>]*>|%\(\w+\)s|\{\w*\}")
_LINK = re.compile(r'href="(/[^"#]*)')
# The part of an address that tells what kind of page it is.
_KIND = re.compile(r"^(/[a-z-]+)(?:/[^/?]*)?(?=/|\?|$)(?:\?.*)?")
_NO_PAGE = re.compile(r"^/(static|appearance|language|api)\b|[./](docx|csv|ris|bib|csl|json|atom|source)\b")
_WORD = re.compile(r"[A-Za-z’']+")
# Words of English sentences that no French one has; in a name of a body there is one of them at most.
_ENGLISH = frozenset(
    _WORD.findall(
        "the of is are was were to in by for with and not this that it has have from which who where what they their "
        "its be been no nobody only more than before after if at"
    )
)


@cache
def english_only() -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole messages that French says otherwise, and longer pieces of any."""
    whole, pieces = set(), set()
    french = {key(message): translations(message) for message in catalog("fr")}
    for one in messages():
        for english, other in zip(one.words, french.get((one.context, one.words), one.words), strict=False):
            if english == other:
                continue
            whole |= {plain(english)} if _WORD.search(english) else set()
            pieces |= {p for piece in _PIECE.split(english) if len(_WORD.findall(p := plain(piece))) > 2}
    said_in_french = {plain(form) for forms in french.values() for form in forms}
    return frozenset(whole - said_in_french), tuple(pieces)


def plain(text: str) -> str:
    return " ".join(text.replace("%%", "%").replace("\u202f", " ").split())


def is_english(run: Seen) -> bool:
    if resolve_organization(run.text):
        return False  # the tables name bodies in English
    whole, pieces = english_only()
    # Operators are written in capitals in every language.
    words = {word.lower() for word in _WORD.findall(run.text) if not (run.bare or word.isupper())}
    return run.text in whole or len(words & _ENGLISH) > 1 or any(piece in run.text for piece in pieces)


def left_in_english(client: TestClient, address: str) -> tuple[str, list[str]]:
    page = client.get(address, headers={"Accept-Language": "fr"}, follow_redirects=True).text
    assert '<html lang="fr"' in page, address
    return page, [f"{address}: <{run.tag}> {run.text}" for run in seen_in(page, "fr") if is_english(run)]


def test_nothing_but_words_of_sources_is_english(client: TestClient) -> None:
    """Every page of the walks, and of each kind of address that they link to another one."""
    left, linked = [], dict[str, str]()
    for address in [*ADDRESSES, *MORE]:
        page, found = left_in_english(client, address)
        left += found
        for link in _LINK.findall(page):
            linked.setdefault(_KIND.sub(r"\1", unescape(link)), unescape(link))
    pages = [link for kind, link in linked.items() if not _NO_PAGE.search(kind)]
    assert len(pages) > 8
    for address in pages:
        left += left_in_english(client, address)[1]
    assert left == []


def test_english_is_found_where_it_is_left(client: TestClient) -> None:
    page = client.get("/about", headers={"Accept-Language": "en"}).text
    assert sum(is_english(run) for run in seen_in(page, "en")) > 10
