"""Many searches at once, each with an answer or a problem of its own."""

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends
from pydantic import BaseModel, Field, SkipValidation, ValidationError

from api import examples
from api.answers import answers
from api.callers import Asking
from api.parameters import take_none
from api.problems import Problem, problem_of, problem_of_faults
from api.refusals import Refusal
from api.searching import ApiSearch, PageRequest
from api.sent import Sent
from search.answer import SearchAnswer
from statements.errors import OnRecordError

MOST_SEARCHES = 100
# As many as a hundred searches give that do not say how many: some 4 MB of JSON.
MOST_RESULTS = 2_000
# One thread works for the batch; nobody waits longer than for a slow page.
MOST_SECONDS = 20.0
_KNOWN = tuple(info.alias or name for name, info in PageRequest.model_fields.items())


class BatchRequest(Sent):
    """Searches that are answered one by one."""

    searches: Annotated[
        # Each is looked at by itself, so that one at fault leaves the others alone.
        list[SkipValidation[PageRequest]],
        Field(
            min_length=1,
            max_length=MOST_SEARCHES,
            description=f"Each with the parameters of /search but `fields`; their limits may add up to "
            f"{MOST_RESULTS:,} results",
            json_schema_extra={"items": {"$ref": "#/components/schemas/PageRequest"}},
        ),
    ]


class BatchItem(BaseModel):
    """What became of one search: `status` as it would have been answered alone, and the answer or the problem."""

    status: int = Field(examples=[200])
    answer: SearchAnswer | None
    problem: Problem | None


class BatchAnswer(BaseModel):
    """What became of each search, in the order in which they were sent."""

    items: list[BatchItem]


class TooManyResults(Refusal):
    """The searches of a batch ask for more results than one answer has."""

    status = 400

    def __init__(self, results: int) -> None:
        message = f"These searches ask for {results:,} results, and one answer has {MOST_RESULTS:,} at most."
        remedy = "Give each a smaller limit, or send them in several requests."
        super().__init__(message, remedy, "too_many_results")


class OutOfTime(Refusal):
    """A search of a batch whose turn did not come."""

    status = 503

    def __init__(self) -> None:
        message = f"The searches before this one took more than {MOST_SECONDS:g} seconds."
        super().__init__(message, "Send it again, with fewer others.", "batch_out_of_time")


def make_batch(service: ApiSearch, clock: Callable[[], float] = time.monotonic) -> APIRouter:
    """The route over one catalog and one engine."""
    router = APIRouter(prefix="/api/v1")

    @router.post(
        "/search/batch",
        operation_id="batch",
        summary=f"Up to {MOST_SEARCHES} searches at once",
        dependencies=[Depends(take_none)],
        responses=answers(400, 408, 413, example=examples.BATCH),
    )
    def batch(asking: Asking, asked: Annotated[BatchRequest, Body()]) -> BatchAnswer:
        """Answers each search, or says what is wrong with it, whatever becomes of the others.

        It takes as much of the quotas as the searches would one by one, and nothing is answered where that is more
        than is left.
        """
        requests = [_read(one) for one in asked.searches]
        _require_few(requests)
        asking.spend(len(requests) - 1)
        until = clock() + MOST_SECONDS
        return BatchAnswer(items=[_item(service, one, in_time=clock() < until) for one in requests])

    return router


def _read(given: Any) -> PageRequest | Problem:
    """A search as it was sent, or what is wrong with it."""
    if not isinstance(given, Mapping):
        return Problem(
            status=400, code="invalid_body", title="A search is an object.", detail='Write it so: {"q": "water"}.'
        )
    try:
        return PageRequest.model_validate(given)
    except ValidationError as error:
        faults = error.errors(include_input=False, include_url=False)
        # As the framework has them: where a fault stands is what was sent, and then the parameter.
        return problem_of_faults([{**one, "loc": ("search", *one["loc"])} for one in faults], _KNOWN)


def _require_few(requests: Sequence[PageRequest | Problem]) -> None:
    results = sum(one.limit for one in requests if isinstance(one, PageRequest))
    if results > MOST_RESULTS:
        raise TooManyResults(results)


def _item(service: ApiSearch, asked: PageRequest | Problem, *, in_time: bool) -> BatchItem:
    if isinstance(asked, Problem):
        return BatchItem(status=asked.status, answer=None, problem=asked)
    try:
        if not in_time:
            raise OutOfTime
        return BatchItem(status=200, answer=service.answer(asked), problem=None)
    except OnRecordError as error:
        problem = problem_of(error)
        return BatchItem(status=problem.status, answer=None, problem=problem)
