"""/ and /about: where to begin, and what is on record."""

from fastapi import Request, Response

from search.engines.port import EngineError
from statements.phrases import gettext
from statements.spoken_names import country_name, language_name
from web.cards import Card, cards
from web.examples import examples
from web.pages import Pages
from web.wording import SOURCE_STATES

LATEST = 5


def home_page(pages: Pages, request: Request) -> Response:
    """The box, examples, what is covered and what was said last."""
    coverage = pages.services.coverage()
    context = {"coverage": coverage, "examples": examples(coverage), "latest": _latest(pages)}
    return pages.show(request, "home.html", context)


def about_page(pages: Pages, request: Request) -> Response:
    """What is covered, how to ask, and which languages the search by meaning understands."""
    coverage = pages.services.coverage()
    context = {
        "coverage": coverage,
        "countries": [(covered, country_name(covered.code)) for covered in coverage.countries],
        "texts": [(covered, language_name(covered.code)) for covered in coverage.languages],
        "understood": [language_name(code) for code in coverage.meaning_languages],
        "sources": pages.services.sources(),
        "source_states": {state: gettext(words) for state, words in SOURCE_STATES.items()},
    }
    return pages.show(request, "about.html", context)


def _latest(pages: Pages) -> list[Card]:
    try:
        return cards(pages.services.latest(LATEST), asked=False)
    except EngineError:
        # The start page still has its box, and everything on record still opens from its link.
        return []
