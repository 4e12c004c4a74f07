"""What readers are told where catalog, engine or model do not answer: that it is so, and under which number.

What is wrong names folders, hosts and roles of the server. It goes to the log and to `onrecord doctor`.
"""

import structlog

from catalog.database import CatalogError
from search.embedding.errors import EmbeddingError
from search.engines.port import EngineError
from statements.errors import OnRecordError
from statements.phrases import gettext, gettext_noop

log = structlog.get_logger()

_DOES_NOT_ANSWER: dict[type[OnRecordError], str] = {
    CatalogError: gettext_noop("The catalog does not answer."),
    EngineError: gettext_noop("The search engine does not answer."),
    EmbeddingError: gettext_noop("The search by meaning does not answer."),
}


def for_readers(error: OnRecordError, path: str) -> OnRecordError:
    """The error as a page tells it, with the same code; one of no part of the server as it is.

    What was wrong is logged with the `path` that was asked for, without what was searched.
    """
    kind = next((kind for kind in _DOES_NOT_ANSWER if isinstance(error, kind)), None)
    if kind is None:
        return error
    log.error("unavailable", path=path, code=error.code, cause=str(error))
    number = structlog.contextvars.get_contextvars().get("request_id")
    remedy = gettext("Try again in a moment. If it lasts, tell whoever runs this installation.")
    if number:
        remedy += " " + gettext("The log tells the cause under the number %(number)s.", number=number)
    return OnRecordError(gettext(_DOES_NOT_ANSWER[kind]), remedy, code=error.code)
