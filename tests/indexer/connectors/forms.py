"""Invented answers in the form of each kind of source, made for a definition: what it follows is what they list."""

import html
import json
import re
from urllib.parse import urlsplit

from indexer.connectors.definition import (
    Definition,
    FeedSource,
    GovUkSource,
    JsonSource,
    ListSource,
    SitemapSource,
    WordPressSource,
)

TITLE = "Statement of the Ministry of Foreign Affairs of Valdoria on the release of water at the upper dam"
OTHER = "Remarks of the Minister of Foreign Affairs of Valdoria after the session of the river commission"
WORDS = (
    "Valdoria asks for prior notification of every release of water from the upper dam, in writing and two days ahead. "
    "The river commission of both banks has agreed on this procedure, and it has served the boats of both harbours. "
    "We expect it to be kept. Our delegation will bring the matter before the commission at its next session, and it "
    "will ask that the record of all releases of this year be laid open to the harbours of both banks of the river."
)
TEXT = f"<p>{WORDS}</p>"
# Addresses that the patterns of shipped definitions take, where the pattern alone does not make one.
PATHS = {
    "eu-eeas": ("/eeas/statement-on-the-dam_en", "/eeas/remarks-on-the-river_en"),
    "gcc": ("/en/MediaCenter/News/Pages/news2026-3-12-1.aspx", "/en/MediaCenter/News/Pages/news2026-3-11-2.aspx"),
    "oic": ("/topic/?t_id=41&lan=en", "/topic/?t_id=42&lan=en"),
    "un-general-debate": ("/en/81/valdoria", "/en/81/port-amaranth"),
    "kr-mofa-en": ("/eng/brd/m_5676/view.do?seq=320001", "/eng/brd/m_5676/view.do?seq=320002"),
    "tw-mofa": ("/News_Content.aspx?n=1329&s=99001", "/News_Content.aspx?n=1329&s=99002"),
    "br-mre": ("/mre/en/press-area/press-releases/note-on-the-dam", "/mre/en/press-area/press-releases/river-note"),
    "br-mre-pt": ("/mre/pt-br/imprensa/notas-a-imprensa/barragem", "/mre/pt-br/imprensa/notas-a-imprensa/rio"),
    "mx-sre": ("/sre/prensa/note-on-the-dam?idiom=en", "/sre/prensa/note-on-the-river?idiom=en"),
    "ve-mppre": ("/publicacion/4711", "/publicacion/4712"),
    "lv-mfa": ("/en/article/statement-on-the-dam", "/en/article/remarks-on-the-river"),
    "es-maec": ("/en/Comunicacion/Comunicados/Paginas/2026_COMUNICADOS/20260312_COMU001.aspx",
                "/en/Comunicacion/Comunicados/Paginas/2026_COMUNICADOS/20260311_COMU002.aspx"),
    "it-maeci": ("/en/sala_stampa/archivionotizie/comunicati/2026/03/dam/",
                 "/en/sala_stampa/archivionotizie/comunicati/2026/03/river/"),
    "ua-mfa": ("/en/news/statement-on-the-dam", "/en/news/remarks-on-the-river"),
    "by-mfa": ("/en/press/news_mfa/a1f2.html", "/en/press/news_mfa/b7c4.html"),
    "ir-mfa": ("/portal/newsview/771001", "/portal/newsview/771002"),
    "sy-mfa": ("/news/statement-on-the-dam", "/news/remarks-on-the-river"),
    "sa-mofa": ("/en/ministry/statements/Pages/Statement-on-the-dam.aspx", "/en/ministry/statements/Pages/River.aspx"),
    "ae-mofa": ("/en/mediahub/news/2026/3/12/12-3-2026-dam", "/en/mediahub/news/2026/3/11/11-3-2026-river"),
    "qa-mofa": ("/en/all-mofa-news/details/1447/09/22/dam", "/en/all-mofa-news/details/1447/09/21/river"),
    "sg-mfa": ("/Newsroom/Press-Statements-Transcripts-and-Photos/2026/03/dam",
               "/Newsroom/Press-Statements-Transcripts-and-Photos/2026/03/river"),
    "cz-mfa": ("/jnp/en/issues_and_press/press_releases/x2026_03_12_dam.html",
               "/jnp/en/issues_and_press/press_releases/x2026_03_11_river.html"),
    "ar-mrecic": ("/en/announcements/news/statement-on-the-dam", "/en/announcements/news/remarks-on-the-river"),
    "be-mission-un": ("/en/news/statement-on-the-dam", "/en/news/remarks-on-the-river"),
    "ee-mfa": ("/en/news/statement-on-the-dam", "/en/news/remarks-on-the-river"),
    "my-mfa": ("/web/guest/-/asset_publisher/x1/content/dam", "/web/guest/-/asset_publisher/x1/content/river"),
    "za-government": ("/news/speeches/statement-on-the-dam", "/news/speeches/remarks-on-the-river"),
    "ie-dfa": ("/en/dfa/news-and-speeches/speeches/dam/", "/en/dfa/news-and-speeches/speeches/river/"),
    "cn-mfa-press": ("./202603/t20260312_11873.html", "./202603/t20260311_11871.html"),
    "cn-mfa-press-zh": ("./202603/t20260312_11873.shtml", "./202603/t20260311_11871.shtml"),
    "cn-mission-un": ("./202603/t20260312_11873.htm", "./202603/t20260311_11871.htm"),
    "us-state-archive": ("/briefings/department-press-briefing-1/", "/briefings/department-press-briefing-2/"),
}  # fmt: skip


def listing(definition: Definition) -> str:
    """A list with two documents, the second without a day, in the form of the definition's kind."""
    match definition:
        case FeedSource():
            return _rdf(definition) if definition.url.endswith(".rdf") else _feed(definition)
        case ListSource():
            return _list(definition)
        case JsonSource():
            return _json(definition)
        case WordPressSource():
            return json.dumps(
                [
                    {"id": n, "date_gmt": day, "modified_gmt": day, "link": f"{definition.url}/{n}/",
                     "title": {"rendered": html.escape(title)}, "content": {"rendered": TEXT}}
                    for n, (title, day) in enumerate([(TITLE, "2026-03-12T23:30:00"), (OTHER, None)])
                ]
            )  # fmt: skip
        case GovUkSource():
            results = [{"title": TITLE, "link": "/government/speeches/dam", "public_timestamp": "2026-03-12T10:00:00Z"},
                       {"title": OTHER, "link": "/government/speeches/river", "public_timestamp": None}]  # fmt: skip
            return json.dumps({"results": results, "total": 2})
        case SitemapSource():
            urls = "".join(f"<url><loc>{_site(definition)}{path}</loc></url>" for path in PATHS[definition.name])
            return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    raise AssertionError(definition.kind)


def _site(definition: Definition) -> str:
    parts = urlsplit(definition.addresses[0])
    return f"{parts.scheme}://{parts.netloc}"


def _feed(definition: FeedSource) -> str:
    site = _site(definition)
    atom = ".atom" in definition.url or "format=atom" in definition.url or "kremlin" in site
    if atom:
        entries = "".join(
            f'<entry><id>tag:{n}</id><title>{title}</title><link rel="alternate" href="{site}/{n}"/>'
            f"<link rel='self' href='{site}/no'/>{day}<content type='html'>{html.escape(TEXT)}</content></entry>"
            for n, (title, day) in enumerate([(TITLE, "<updated>2026-03-12T10:00:00+03:00</updated>"), (OTHER, "")])
        )
        return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{entries}</feed>'
    items = "".join(
        f"<item><title>{title}</title><link>{site}/en/{n}</link><guid isPermaLink='false'>{site}/en/{n}</guid>{day}"
        f"<description>The dam &amp;amp; us</description><content:encoded><![CDATA[{TEXT}]]></content:encoded></item>"
        for n, (title, day) in enumerate([(TITLE, "<pubDate>Thu, 12 Mar 2026 10:00:00 +0100</pubDate>"), (OTHER, "")])
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>News</title><link>{site}/</link>{items}</channel></rss>"
    )


def _rdf(definition: FeedSource) -> str:
    site = _site(definition)
    items = "".join(
        f'<item rdf:about="{site}/{n}"><title>{title}</title><link>{site}/{n}</link>{day}</item>'
        for n, (title, day) in enumerate([(TITLE, "<dc:date>2026-03-12T10:00:00+09:00</dc:date>"), (OTHER, "")])
    )
    return (
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<channel rdf:about="{site}/"><title>News</title></channel>{items}</rdf:RDF>'
    )


def _json(definition: JsonSource) -> str:
    entries = []
    for n, (title, day) in enumerate([(TITLE, "12.03.2026"), (OTHER, None)]):
        fields = {definition.fields.link: f"/en/{n}", definition.fields.title: title, definition.fields.date: day}
        entries.append({name: value for name, value in fields.items() if name})
    return json.dumps({definition.items: entries} if definition.items else entries)


def _list(definition: ListSource) -> str:
    paths = PATHS.get(definition.name, ("/en/statement-on-the-dam", "/en/remarks-on-the-river"))
    entries = ""
    first = "12-03-2026" if definition.dates.order else "12 March, 2026"
    for path, title, day in zip(paths, (TITLE, OTHER), (first, ""), strict=True):
        link = f'<a href="{path}">{title}</a>'
        if definition.select is None:
            entries += f'<li><a href="{path}"><img alt=""></a>{link}<span>{day}</span></li>'
            continue
        chosen = definition.select
        inner = link if chosen.link == "@href" else _wrapped(chosen.link, link)
        if chosen.title and chosen.title != chosen.link:
            inner = _within(chosen.title, path, title)
        if chosen.date:
            inner += _dated(chosen.date, day)
        else:
            inner += f"<p>{day}</p>"
        entries += _item(chosen.item, inner, path)
    navigation = '<nav><a href="/">Home</a><a href="/contact">Contact</a><a href="mailto:x@example.org">Mail</a></nav>'
    return (
        f"<!DOCTYPE html><html><head><title>News</title></head><body>{navigation}<main>{entries}</main></body></html>"
    )


def _opened(simple: str) -> tuple[str, str]:
    """The tags of an element that a part of a selector, such as div.card, finds."""
    name, *classes = re.split(r"\.", simple)
    return f'<{name or "div"} class="{" ".join(classes)}">', f"</{name or 'div'}>"


def _wrapped(selector: str, link: str) -> str:
    """The link within what a selector such as `h3 a` or `h3.x a` names."""
    for part in reversed(selector.split()[:-1]):
        opening, closing = _opened(part)
        link = opening + link + closing
    return link


def _within(title: str, path: str, words: str) -> str:
    opening, closing = _opened(title.partition(" ")[0])
    if title.endswith(" a"):
        return f'{opening}<a href="{path}">{words}</a>{closing}'
    return f'<a href="{path}">{opening}{words}{closing}</a>'


def _dated(selector: str, day: str) -> str:
    css, _, attribute = selector.partition("@")
    opening, closing = _opened(css)
    if attribute:
        value = "2026-03-12T10:00:00Z" if day else ""
        return opening.replace(' class=""', f' {attribute}="{value}"') + closing
    return opening + day + closing


def _item(selector: str, inner: str, path: str) -> str:
    parts = selector.partition(",")[0].split()
    if parts[-1].split(".")[0] == "a":
        opening, closing = _opened(parts[-1])
        words = re.sub(r"<[^>]*>|12 March, 2026", "", inner)
        opened = opening.replace("<a ", f'<a href="{path}" ')
        day = "12 March, 2026" if "12 March" in inner else ""
        return f"<li>{opened}{words}{closing}<i>{day}</i></li>"
    for part in reversed(parts):
        opening, closing = _opened(part)
        inner = opening + inner + closing
    return inner
