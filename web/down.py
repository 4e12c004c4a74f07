"""What a page says of a search that the server cannot run: what of it is missing, and what can be asked instead."""

from typing import Any

from search.embedding.errors import EmbeddingError
from search.engines.port import EngineError, Sort
from search.request import Mode
from statements.errors import OnRecordError
from statements.phrases import gettext
from web.parameters import AskedFor
from web.refusal import asked_address


def what_is_down(asked: AskedFor, error: OnRecordError) -> dict[str, Any]:
    """What the template for it needs: a headline, and the same search by the other branch in words with its address."""
    headline, instead = gettext("Search cannot be reached."), None
    if asked.one("mode") == Mode.MEANING:
        if isinstance(error, EmbeddingError):
            headline = gettext("The search by meaning cannot be reached.")
        instead = gettext("search by words"), asked_address(asked, mode=Mode.KEYWORD, cursor=None)
    elif isinstance(error, EngineError) and _goes_by_words_alone(asked):
        headline = gettext("The search by words cannot be reached.")
        instead = gettext("search by meaning"), asked_address(asked, mode=Mode.MEANING, sort=None, cursor=None)
    return {"headline": headline, "instead": instead}


def _goes_by_words_alone(asked: AskedFor) -> bool:
    """Whether nobody has tried yet whether meaning answers: what is sorted by day is found by its words."""
    by_day = asked.one("sort", Sort.BEST) != Sort.BEST
    return bool(asked.one("q")) and (asked.one("mode") == Mode.KEYWORD or by_day)
