"""Pages that tell of a failure, as the application answers where something is broken or asked for too often."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import httpx2
import pytest
from fastapi.testclient import TestClient

from onrecord.server import make_server
from onrecord.wiring import Application
from search.embedding.errors import EmbeddingError
from search.engines.port import EngineAnswer, EngineError, Plan
from tests.web import documents

LANGUAGES = ("en", "fr")


class Unforeseen(Exception):
    """What nothing expects."""


def answers_of_every_state(application: Application) -> dict[tuple[str, str], httpx2.Response]:
    """By name and language. The application is that of an empty home, and has a document in it afterwards."""
    found = dict(_named("empty-home", application, "/"))
    found |= dict(_named("empty-search", application, "/search?q=water"))
    limited = replace(application, settings=application.settings.model_copy(update={"page_limits": "1/hour"}))
    found |= dict(_named("too-many-pages", limited, "/about", before="/about"))
    documents.add(application, documents.council())
    application.projection.catch_up(lambda *_: None)
    with _failing(application.search, "search", EngineError("The search engine did not answer.", "Try again soon.")):
        found |= dict(_named("search-down", application, "/search?q=water&country=XVA"))
    with _failing(application.catalog.library, "passage", Unforeseen()):
        found |= dict(_named("fault-of-ours", application, "/p/x"))
    with _failing(type(application.embedder), "query", EmbeddingError("The model cannot be loaded.")):
        found |= dict(_named("meaning-down", application, "/search?q=water"))
        found |= dict(_named("meaning-alone-down", application, "/search?q=water&mode=meaning"))
    with without_words(application):
        found |= dict(_named("words-down", application, "/search?q=water"))
        found |= dict(_named("words-down-nothing", application, "/search?q=water&kind=point_of_order"))
        found |= dict(_named("words-alone-down", application, "/search?q=water&mode=keyword"))
    return found


@contextmanager
def without_words(application: Application) -> Iterator[None]:
    """The engine as its port describes one whose branch by words fails: without it, where it has another."""
    run = application.engine.run

    def run_by_meaning(plan: Plan) -> EngineAnswer:
        if not plan.keyword:
            return run(plan)
        if plan.vector is None:
            raise EngineError("The search engine did not answer.", "Try again soon.")
        return replace(run(replace(plan, keyword=False)), keyword=None)

    def fail(*_: object) -> None:
        raise EngineError("The search engine did not answer.", "Try again soon.")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(application.engine, "run", run_by_meaning)
        patched.setattr(application.engine, "highlights", fail)
        yield


def _named(
    name: str, application: Application, address: str, *, before: str | None = None
) -> Iterator[tuple[tuple[str, str], httpx2.Response]]:
    client = TestClient(make_server(application), raise_server_exceptions=False)
    if before:
        client.get(before)
    for language in LANGUAGES:
        yield (name, language), client.get(address, headers={"Accept-Language": language})


@contextmanager
def _failing(place: object, name: str, error: Exception) -> Iterator[None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(place, name, fail)
        yield
