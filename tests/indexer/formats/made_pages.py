"""Web pages in the forms in which news sites print them; sites, people and countries are invented."""

LEAD = (
    "The lock at Hallow will stay shut until spring, Foreign Minister Oda Okapi of Valdoria said on Friday, and no "
    "barge will pass before the upper states have paid their dues in full."
)
QUOTED = "“We have waited for three winters,” Oda Okapi told reporters in Valdor City. “We will not wait for a fourth.”"
ANSWER = "Kestria's envoy called the decision “a wall across the river” and asked the Commission to meet."
BACKGROUND = "The lock was built 90 years ago. Some 400 barges pass it in a good summer."
PARAGRAPHS = (LEAD, QUOTED, ANSWER, BACKGROUND)
HEADLINE = "Lock stays shut until spring"

MENU = "<nav><ul>" + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(9)) + "</ul></nav>"
FOOTER = "<footer><p>© 2026 The Valdor Courier. All rights reserved.</p><p><a href='/imprint'>Imprint</a></p></footer>"
TEASERS = "<aside><h3>Most read</h3><ul>" + "<li><a href='/x'>A teaser of another story</a></li>" * 6 + "</ul></aside>"


def page(body: str, head: str = "", attributes: str = ' lang="en"') -> str:
    """A whole page round its body."""
    return f"<!DOCTYPE html>\n<html{attributes}><head>{head}</head><body>{body}</body></html>"


def paragraphs(texts: tuple[str, ...] = PARAGRAPHS, tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


LINKED_DATA = """
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
  {"@type": "WebSite", "name": "The Valdor Courier", "url": "https://courier.example/"},
  {"@type": ["NewsArticle"], "headline": "Lock stays shut until spring",
   "datePublished": "2026-05-18T23:30:00+02:00", "dateModified": "2026-05-20T08:00:00+02:00",
   "author": [{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "Tom Tapir"}],
   "publisher": {"@type": "Organization", "name": "The Valdor Courier"}, "inLanguage": "en-GB",
   "mainEntityOfPage": {"@id": "https://courier.example/world/lock"}}]}
</script>"""
OPEN_GRAPH = (
    '<title>Lock stays shut until spring | The Valdor Courier</title><meta property="og:type" content="article">'
    '<meta property="og:title" content="Lock stays shut until spring | The Valdor Courier">'
    '<meta property="og:site_name" content="The Valdor Courier">'
    '<meta property="article:published_time" content="2026-05-18T06:00:00Z">'
    '<meta property="article:modified_time" content="2026-05-19T06:00:00Z">'
    '<meta name="author" content="By Jane Roe and Tom Tapir">'
    '<link rel="canonical" href="https://courier.example/world/lock">'
)
# A weblog system, a broadcaster with linked data, an agency with Open Graph, an old site of tables, one of line breaks.
WEBLOG = page(
    f'<header>{MENU}</header><main><article><h1>{HEADLINE}</h1><p class="byline">By <a rel="author">Jane Roe</a></p>'
    f'<time class="entry-date published" datetime="2026-05-18T10:00:00+02:00">18 May</time>'
    f'<div class="entry-content">{paragraphs()}</div></article>{TEASERS}</main>{FOOTER}',
    "<title>Lock stays shut until spring – The Valdor Courier</title>",
)
BROADCASTER = page(f"{MENU}<main><h1>{HEADLINE}</h1>{paragraphs(tag='div')}</main>{TEASERS}{FOOTER}", LINKED_DATA)
AGENCY = page(f'{MENU}<div class="story-body">{paragraphs()}</div>{TEASERS}{FOOTER}', OPEN_GRAPH)
TABLES = page(
    '<table width="100%"><tr><td width="150"><a href="/">Home</a><br><a href="/w">World</a></td><td>'
    f'<font size="5"><b>{HEADLINE}</b></font><p>' + "<p>".join(PARAGRAPHS) + "</td></tr></table>",
    "<title>Lock stays shut until spring</title>",
    "",
)
BREAKS = page(f"<h1>{HEADLINE}</h1><div id='text'>{'<br><br>'.join(PARAGRAPHS)}</div>", "<title>Courier</title>", "")
SITES = {"weblog": WEBLOG, "broadcaster": BROADCASTER, "agency": AGENCY, "tables": TABLES, "breaks": BREAKS}
