"""/settings: language, appearance and keys of the pages, chosen in one place and kept in the browser alone."""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from statements.errors import OnRecordError
from statements.phrases import gettext, gettext_noop
from web.appearance import remember
from web.language import LANGUAGE_COOKIE, languages
from web.pages import KEYS_COOKIE, NO_KEYS, SCHEME_COOKIE, SCHEMES, Pages
from web.parameters import AskedFor

# What leaves a choice to the browser, or as it is without one.
_FORGOTTEN = {LANGUAGE_COOKIE: "browser", SCHEME_COOKIE: "system", KEYS_COOKIE: "on"}
_NAMES = {
    LANGUAGE_COOKIE: gettext_noop("Language"),
    SCHEME_COOKIE: gettext_noop("Appearance"),
    KEYS_COOKIE: gettext_noop("Single keys"),
}


class NoSuchSetting(OnRecordError):
    """A choice that the page of settings does not offer."""

    code = "no_such_setting"


def settings_page(pages: Pages, request: Request) -> Response:
    """The settings as they are in this browser."""
    chosen = {cookie: _chosen(request, cookie) for cookie in _FORGOTTEN}
    context = {"chosen": chosen, "kept": request.query_params.get("kept") == "1"}
    return pages.show(request, "settings.html", context)


def change_settings(_pages: Pages, request: Request, form: AskedFor) -> Response:
    """Keeps those settings that the form holds. A script, which has no page to show, is told that it is done."""
    values = {cookie: form.one(cookie) for cookie in _FORGOTTEN if form.one(cookie)}
    for cookie, value in values.items():
        if value not in _offered(cookie):
            raise NoSuchSetting(
                gettext("“%(value)s” is none of the choices for %(name)s.", value=value, name=gettext(_NAMES[cookie])),
                gettext("Choose one of those that the settings offer."),
            )
    by_script = request.headers.get("Accept") == "application/json"
    response = Response(status_code=204) if by_script else RedirectResponse("/settings?kept=1", 303)
    for cookie, value in values.items():
        remember(response, request, cookie, None if value == _FORGOTTEN[cookie] else value)
    return response


def _chosen(request: Request, cookie: str) -> str:
    value = request.cookies.get(cookie, "")
    return value if value in _offered(cookie) else _FORGOTTEN[cookie]


def _offered(cookie: str) -> tuple[str, ...]:
    known = {LANGUAGE_COOKIE: tuple(languages()), SCHEME_COOKIE: SCHEMES, KEYS_COOKIE: (NO_KEYS,)}
    return (_FORGOTTEN[cookie], *known[cookie])
