"""The languages of the pages: their catalogs, and which of them a reader wants.

A catalog is a folder of `web/messages`, named by its language, with files that Babel reads at the start: nothing is
built. How to add one stands in docs/translating.md.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from statements.languages import name_of
from statements.phrases import speaking, spoken
from statements.quality_values import weights

LANGUAGE_COOKIE = "language"
ENGLISH = "en"


class Language:
    """A `statements.phrases.Phrasebook` over one catalog, and how the language writes days and numbers."""

    def __init__(self, code: str) -> None:
        """Raises babel's UnknownLocaleError for a code that CLDR does not know."""
        self.code = code
        self.locale = Locale(code)
        self.own_name = str(self.locale.get_display_name(code))
        self.direction = self.locale.text_direction
        self._catalogs = _catalog(code)

    def gettext(self, message: str) -> str:
        """The sentence in this language, the English one where the catalog has none."""
        return self._catalogs.gettext(message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The form for a number of things."""
        return self._catalogs.ngettext(one, many, number)

    def pgettext(self, context: str, message: str) -> str:
        """The sentence of one context."""
        return self._catalogs.pgettext(context, message)

    def number(self, value: int) -> str:
        """A whole number with this language's separators."""
        return format_decimal(value, locale=self.locale)

    def language_name(self, code: str) -> str:
        """What this language calls a language. English names are those of our own table."""
        return (self.locale.languages.get(code) if self.code != ENGLISH else None) or name_of(code)


@cache
def languages() -> Mapping[str, Language]:
    """Every language in which pages are there, English first."""
    codes = sorted(entry.name for entry in files("web").joinpath("messages").iterdir() if entry.is_dir())
    return {code: Language(code) for code in (ENGLISH, *codes)}


def language() -> Language:
    """The language of the page that is being made."""
    known = languages()
    return known.get(spoken().code, known[ENGLISH])


def wanted(request: HTTPConnection) -> Language:
    """What the reader chose here, else the best of what the browser asks for, else English."""
    known = languages()
    chosen = request.cookies.get(LANGUAGE_COOKIE, "")
    return known.get(chosen) or known[_negotiated(request.headers.getlist("Accept-Language"))]


def catalog_files(code: str) -> list[Traversable]:
    """The files that a language's catalog is made of, by name."""
    folder = files("web").joinpath("messages", code)
    return sorted((e for e in folder.iterdir() if e.name.endswith(".po")), key=lambda entry: entry.name)


class LanguageOfReader:
    """ASGI middleware: whatever answers a reader speaks the language wanted. The API always speaks English."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on, with the language set round it."""
        if scope["type"] != "http" or scope["path"].startswith("/api/"):
            await self._app(scope, receive, send)
            return
        with speaking(wanted(HTTPConnection(scope))):
            await self._app(scope, receive, send)


def _negotiated(accepted: Iterable[str]) -> str:
    """RFC 9110, 12.5.4: the highest weight wins, of equal ones the first; "fr-CA" is content with French."""
    known = languages()
    for tag in weights(accepted):
        code = tag.partition("-")[0]
        if code in known:
            return code
        if code == "*":
            break
    return ENGLISH


def _catalog(code: str) -> NullTranslations:
    """The files of a language as one catalog; English has none, for the messages are English."""
    if code == ENGLISH:
        return NullTranslations()
    joined = Catalog(locale=code)
    for entry in catalog_files(code):
        for message in read_po(BytesIO(entry.read_bytes()), locale=code, abort_invalid=True):
            if message.id:
                joined[message.id] = message
    compiled = BytesIO()
    write_mo(compiled, joined)
    compiled.seek(0)
    return GNUTranslations(compiled)
