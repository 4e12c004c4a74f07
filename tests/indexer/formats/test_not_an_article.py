"""What comes instead of an article is refused by its name; articles about such things are not."""

import pytest

from indexer.formats.layout import SourceText
from indexer.formats.not_an_article import refuse_wall
from indexer.formats.reader import read_source
from statements.errors import UnreadableDocument
from tests.indexer.formats.made_pages import LEAD, MENU, PARAGRAPHS, page, paragraphs

COOKIES = (
    "<div class='consent'><h2>Before you continue</h2><p>We and our 842 partners use cookies to store and access "
    "information on a device, and to show personalised ads.</p><button>Accept all</button><button>Reject all</button>"
    "<p>You can manage preferences or withdraw your consent at any time in our cookie policy.</p></div>"
)
LOGIN = (
    "<h1>Log in to read on</h1><form><label>E-mail</label><label>Password</label><a>Forgot your password?</a></form>"
    "<p>New here? Create a free account to continue reading.</p><p>Subscribe for 2 a month. Cancel anytime.</p>"
)
ROBOTS = "<h1>Just a moment...</h1><p>Checking your browser before accessing the site.</p><p>Verify you are human.</p>"
SCRIPT = "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div>"
ERROR = "<h1>Not Found</h1><p>The requested URL was not found on this server.</p>"
CONSENT_ONLY = f"<div id='cookie-consent'>{COOKIES}</div>{MENU}<p>© 2026 The Courier</p>"
ABOUT_COOKIES = (
    "<p>The commissioner told reporters that sites must let readers reject all cookies. “A wall is no choice,” she "
    "said on Friday, and the ministry of Kestria agreed with her.</p><p>The rule is to be in force by spring.</p>"
)
WALLS = {
    "cookies": (COOKIES, "The Courier", "cookies"),
    "consent": (CONSENT_ONLY, "Lock stays shut", "cookies"),
    "cookies in French": (
        "<p>Nous utilisons des cookies et nos partenaires aussi.</p><p>Tout accepter</p>",
        "",
        "cookies",
    ),
    "cookies in Chinese": ("<p>我们使用 Cookie 来改善您的体验。请阅读我们的隐私政策。</p><p>接受</p>", "", "cookies"),
    "login": (LOGIN, "The Courier", "login"),
    "login in German": ("<p>Bitte anmelden: Dieser Artikel ist nur für Abonnenten. Jetzt abonnieren.</p>", "", "login"),
    "robots": (ROBOTS, "Just a moment...", "robots"),
    "script": (SCRIPT, "The Courier", "robots"),
    "error": (ERROR, "404 Not Found", "error"),
    "error in its title": ("<p>Sorry about that. Here is our home page instead.</p>", "Error 404 | Courier", "error"),
    "error in Russian": ("<h1>Ошибка</h1><p>Страница не найдена.</p>", "", "error"),
}


def read(body: str, title: str = "") -> SourceText:
    return read_source(page(body, f"<title>{title}</title>", "").encode(), "a.html")


@pytest.mark.parametrize("kind", WALLS)
def test_a_page_without_its_article_is_refused_with_the_reason(kind: str) -> None:
    body, title, word = WALLS[kind]
    with pytest.raises(UnreadableDocument) as caught:
        read(body, title)
    assert caught.value.code == "not_an_article"
    assert word in caught.value.message
    assert "instead of an article" in caught.value.message
    assert caught.value.remedy


@pytest.mark.parametrize("body", ["<img src='x'>", "", "<p>...</p><p>— —</p>"])
def test_a_page_without_running_text_is_refused(body: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(body, "The Courier")
    assert caught.value.code == "not_an_article"


@pytest.mark.parametrize(
    "body",
    [
        paragraphs() + COOKIES,
        paragraphs((LEAD,)) + "<p>Subscribe to our newsletter.</p>",
        "<p>Valdoria said on Friday that it would stay.</p>",
        ABOUT_COOKIES,
        "<p>Valdoria said that access to the harbour was denied to its barges on Monday.</p>",
    ],
)
def test_an_article_is_read_whatever_stands_beside_it_or_in_it(body: str) -> None:
    source = read(f"<article>{body}</article>", "Lock stays shut")
    assert source.text


def test_an_article_that_ends_in_an_offer_is_read_with_a_warning() -> None:
    offer = "<p>Subscribe to continue reading.</p><p>Already a subscriber? Log in.</p>"
    source = read(f"<article>{paragraphs()}{offer}</article>")
    assert [warning.code for warning in source.warnings] == ["cut_by_paywall"]
    assert "Subscribe to continue reading" in source.warnings[0].message
    assert read(f"<article>{paragraphs()}</article>").warnings == ()


def test_long_texts_are_read_whatever_stands_in_them() -> None:
    refuse_wall("a.txt", "404", ["We use cookies. " * 400])
    refuse_wall("a.txt", None, PARAGRAPHS)
