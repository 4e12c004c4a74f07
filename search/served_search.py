"""Searches by whichever model serves, before, while and after it changes."""

from search.answer import Counted, Notice, SearchAnswer
from search.changeover import Changeover, ModelChange
from search.request import Mode, SearchRequest
from search.serving import Serving
from search.walking import Walk
from statements.phrases import gettext, number


class ServedSearch:
    """Answers searches over one catalog. Safe to call from many threads."""

    def __init__(self, serving: Serving, changeover: Changeover) -> None:
        self._serving = serving
        self._changeover = changeover

    def search(self, request: SearchRequest) -> SearchAnswer:
        """One page of results, as `search.service.SearchService` gives it, and a notice while the model changes."""
        answer = self._serving.answered(lambda pair: pair.service.search(request))
        self._tell(request, answer.notices)
        return answer

    def count(self, request: SearchRequest, *, all_near: bool = False) -> Counted:
        """How many passages it finds, as `search.service.SearchService` counts them, with the same notice."""
        counted = self._serving.answered(lambda pair: pair.service.count(request, all_near=all_near))
        self._tell(request, counted.notices)
        return counted

    def point_out(self, request: SearchRequest, answer: SearchAnswer) -> None:
        """Sets `closest` of the results that were found by meaning alone."""
        self._serving.answered(lambda pair: pair.service.point_out(request, answer))

    def walk(self, request: SearchRequest) -> Walk:
        """All that is found, as `search.service.SearchService` walks it, with the same notice."""
        walk = self._serving.answered(lambda pair: pair.service.walk(request))
        self._tell(request, walk.notices)
        return walk

    def _tell(self, request: SearchRequest, notices: list[Notice]) -> None:
        if request.q and request.mode is not Mode.KEYWORD and self._changeover.pending:
            notices.append(model_changing(self._changeover.seen))


def model_changing(change: ModelChange | None) -> Notice:
    """Says that another model is coming, and how far it is where that is known."""
    if change is None:
        said = gettext(
            "The search by meaning goes by the former model until everything on record has been read by the new one. "
            "What was added meanwhile is found by its words."
        )
    else:
        said = gettext(
            "The search by meaning goes by the former model: the new one has read %(read)s of %(all)s passages. "
            "What was added meanwhile is found by its words.",
            read=number(change.read),
            all=number(change.of),
        )
    return Notice(code="model_changing", message=said)
