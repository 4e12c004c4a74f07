"""What closes a page is said by nobody, on sites of several systems."""

import pytest

from indexer.reading import read_document
from indexer.records.record import Hints
from tests.indexer.formats.made_pages import FOOTER, MENU, page, paragraphs

SAID = (
    "The Ministry of Foreign Affairs of Kestria has followed the closing of the locks on the Serane with concern.",
    "The Ministry calls on all riparian States to open a passage of two hours a day until the Commission has met.",
)
ENDS = {
    "weblog": "<div class='share'><h3>Share this:</h3><ul><li><a>Click to share</a></li></ul></div>"
    "<p>Tags: locks, Serane</p>",
    "files": "<p><em>Photo: Ministry of Foreign Affairs</em></p><p><a href='x.pdf'>Download PDF (120 KB)</a></p>",
    "dates": "<div>Last updated: 03/05/2026 12:10</div><div>Print | Send to a friend | Font size A A A</div>",
    "lists": "<p>Share</p><p>#locks #Serane</p><p>More news</p><p>Back to list</p>",
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS.keys())
def test_what_closes_a_page_becomes_no_passage(end: str) -> None:
    body = f"{MENU}<main><h1>Statement on the locks</h1><div>{paragraphs(SAID)}{end}</div></main>{FOOTER}"
    parsed, _ = read_document(page(body).encode(), Hints("a.html", country="XKE"))
    assert [parsed.text[p.start : p.end] for p in parsed.passages] == ["\n\n".join(SAID)]
