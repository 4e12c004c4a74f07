"""What a reader should know about an answer."""

from collections.abc import Iterable

from search.answer import Notice
from search.engines.port import EngineAnswer, Plan
from search.request import Mode
from statements.phrases import gettext, gettext_noop, spoken
from statements.spoken_names import language_name

RELAXED = Notice(
    code="relaxed",
    message=gettext_noop(
        "No passage holds all of these words; these hold some of them. Quotation marks keep words together."
    ),
)
LANGUAGE_UNKNOWN = Notice(
    code="language_unknown",
    message=gettext_noop(
        "Nobody can tell in which language these words are, so passages in all languages are shown. Choose one."
    ),
)
MEANING_UNSORTED = Notice(
    code="meaning_needs_best",
    message=gettext_noop("Sorted by date, passages are found by words alone; sort by best for meaning."),
)
MEANING_DOWN = Notice(
    code="meaning_unavailable",
    message=gettext_noop("The search by meaning is not available at the moment; these are word matches only."),
)
MEANING_INCOMPLETE = Notice(
    code="meaning_incomplete",
    message=gettext_noop(
        "Not all that is on record can be found by meaning yet, though by its words. "
        "What is missing is being worked on, or waits for `onrecord engine sync`."
    ),
)
RESULTS_CHANGED = Notice(
    code="results_changed",
    message=gettext_noop(
        "What fits best has changed since the page before this one: some passages may be missing here or come a second "
        "time. Begin at the first page to see them as they are now."
    ),
)
WORDS_DOWN = Notice(
    code="keyword_unavailable",
    message=gettext_noop("The search by words did not answer in time; these passages were found by meaning alone."),
)

WORDS_NOT_FOUND = Notice(
    code="words_not_found",
    message=gettext_noop("None of these words was found; these passages are close to them in meaning."),
)

_MEANING_LANGUAGE = "meaning_language"
_WORDS_ALONE = {MEANING_UNSORTED.code, MEANING_DOWN.code, _MEANING_LANGUAGE}
_MEANING_ALONE = {WORDS_DOWN.code, WORDS_NOT_FOUND.code}


def missing_branches(plan: Plan, answer: EngineAnswer) -> list[Notice]:
    """Says which of the branches that were asked for the engine could not run, or that words alone found nothing."""
    notices = [MEANING_DOWN] if plan.vector is not None and answer.meaning is None else []
    if plan.keyword and answer.keyword is None:
        return [*notices, WORDS_DOWN]
    only_near = answer.keyword and not answer.keyword.total and answer.meaning and answer.meaning.total
    return [*notices, WORDS_NOT_FOUND] if only_near else notices


def found_by(mode: Mode, notices: Iterable[Notice]) -> Mode:
    """How an answer was found that was asked for in a mode: where one branch gave all of it, the notices say so."""
    codes = {notice.code for notice in notices}
    if mode is Mode.HYBRID and codes & _WORDS_ALONE:
        return Mode.KEYWORD
    return Mode.MEANING if mode is Mode.HYBRID and codes & _MEANING_ALONE else mode


def meaning_language(languages: Iterable[str]) -> Notice:
    """Says which languages the model understands, when a query is in none of them."""
    known = sorted(map(language_name, languages))
    names = " and ".join(known) if spoken().code == "en" else ", ".join(known)
    return Notice(
        code=_MEANING_LANGUAGE,
        message=gettext(
            "The search by meaning understands %(languages)s only; this query was searched by its words.",
            languages=names,
        ),
    )
