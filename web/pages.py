"""Templates, and what every page shows whatever it is about."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader

from search.request import Mode
from statements import languages
from statements.citations.typography import left_to_right
from statements.errors import OnRecordError
from statements.phrases import gettext_noop
from statements.spoken_names import after_of, body_in_sentence, body_name, country_in_sentence, language_name
from statements.wording import kind_word, type_word
from web import dates, wording
from web.accounts import shown_as
from web.addresses import following_address, saving_address
from web.export_links import files_of, files_of_search
from web.language import language
from web.language import languages as languages_of_pages
from web.parameters import AskedFor
from web.reading_list import listed
from web.services import WebServices
from web.static_files import StaticFiles
from web.templating import make_environment

SCHEME_COOKIE = "scheme"
SCHEMES = ("light", "dark")
KEYS_COOKIE = "keys"
NO_KEYS = "off"
MODES = (
    (Mode.KEYWORD, gettext_noop("Words")),
    (Mode.MEANING, gettext_noop("Meaning")),
    (Mode.HYBRID, gettext_noop("Both")),
)

# A page depends on its cookies, on the language asked for and, for htmx, on whether a part of it was asked for:
# without Vary a cached part is shown as a page.
_HEADERS = {"Cache-Control": "private, no-cache", "Vary": "HX-Request, HX-Request-Type, Cookie, Accept-Language"}


class Pages:
    """Renders templates for one application."""

    def __init__(self, services: WebServices, static: StaticFiles) -> None:
        self.services = services
        self._environment = _environment(static)

    def show(
        self,
        request: Request,
        template: str,
        context: Mapping[str, Any],
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
    ) -> HTMLResponse:
        """The page as an answer; `asked` in the context fills the search box."""
        scheme = request.cookies.get(SCHEME_COOKIE)
        common = {
            "asked": AskedFor(),
            "scheme": scheme if scheme in SCHEMES else None,
            "keys_off": request.cookies.get(KEYS_COOKIE) == NO_KEYS,
            "specimen": self._specimen(),
            "path": request.url.path,
            "modes": MODES,
            "spoken": language(),
            "languages_of_pages": languages_of_pages().values(),
            "reading_list": listed(request),
            "account": shown_as(self.services.accounts, request),
        }
        body = self._environment.get_template(template).render({**common, **context})
        spoken = {"Content-Language": language().code}
        return HTMLResponse(body, status, {**_HEADERS, **spoken, **(headers or {})})

    def _specimen(self) -> bool:
        try:
            return self.services.coverage().specimen
        except OnRecordError:
            # The page that says so must not fail for the same reason.
            return False


def _environment(static: StaticFiles) -> Environment:
    environment = make_environment(PackageLoader("web"))
    environment.globals |= {"static": static.address, "languages": languages}
    environment.globals |= {"files_of_search": files_of_search, "files_of": files_of}
    environment.globals |= {"saving_address": saving_address, "following_address": following_address}
    environment.filters |= {
        "long_day": dates.long_day,
        "short_day": dates.short_day,
        "clock": dates.clock,
        "instant": dates.instant,
        "listed": wording.listed,
        "size": wording.size_of,
        "ordinal": wording.ordinal,
        "left_to_right": left_to_right,
        "kind_word": kind_word,
        "type_word": type_word,
        "with_article": body_in_sentence,
        "body_name": body_name,
        "after_of": after_of,
        "country_in_sentence": country_in_sentence,
        "language_name": language_name,
        "issue_word": wording.issue_word,
        "decision_word": wording.decision_word,
        "timing_word": wording.timing_word,
        "capitalize_first": wording.capitalize_first,
    }
    return environment
