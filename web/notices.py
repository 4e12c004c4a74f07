"""What a reader should know about an answer, with the way on where there is one."""

from collections.abc import Iterable
from dataclasses import dataclass

from search.answer import Notice
from search.request import SearchRequest
from statements.phrases import gettext, gettext_noop, spoken
from web.addresses import search_address

_HEADINGS = {
    "keyword_unavailable": gettext_noop("These are close in meaning only"),
    "words_not_found": gettext_noop("These are close in meaning only"),
    "meaning_unavailable": gettext_noop("These are word matches only"),
    "meaning_language": gettext_noop("These are word matches only"),
    "meaning_needs_best": gettext_noop("These are word matches only"),
    "relaxed": gettext_noop("Not all of the words"),
    "results_changed": gettext_noop("The order has changed"),
    "model_changing": gettext_noop("Another model is reading what is on record"),
}
_PASSING = {"keyword_unavailable", "meaning_unavailable"}


@dataclass(frozen=True, slots=True)
class PageNotice:
    """A notice with a heading, and the address to try again where that may help."""

    heading: str | None
    message: str
    again: str | None


def page_notices(search: SearchRequest, notices: Iterable[Notice]) -> list[PageNotice]:
    """The notices of an answer in their order."""
    again = search_address(search, cursor=search.cursor)
    return [
        PageNotice(
            gettext(_HEADINGS[n.code]) if n.code in _HEADINGS else None,
            spoken().gettext(n.message),
            again if n.code in _PASSING else None,
        )
        for n in notices
    ]
