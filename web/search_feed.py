"""/search.atom: what a search finds, the newest of it, for feed readers."""

import datetime as dt
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from fastapi import Request, Response

from catalog.changes_feed import Recorded
from digests.atom import feed_element, put, put_links, written
from digests.letters.credits import name_of, whom_of
from digests.letters.excerpts import excerpt
from search.answer import Result, SearchAnswer
from search.engines.port import Sort
from search.request import Per, SearchRequest
from web.addresses import search_address
from web.feed_page import as_feed
from web.pages import Pages
from web.parameters import asked_for, read_request

# What a reader that asks once a day has room for.
MOST_ENTRIES = 100
_PATH = "/search.atom"
_NEVER = Recorded(dt.datetime(1970, 1, 1, tzinfo=dt.UTC), dt.datetime(1970, 1, 1, tzinfo=dt.UTC))


def feed_address(search: SearchRequest) -> str:
    """The feed of a search: the same whatever page of it is looked at, and in which order."""
    plain = SearchRequest()
    same = {"sort": plain.sort, "limit": plain.limit, "per": plain.per, "cursor": None}
    return search_address(search.model_copy(update=same), path=_PATH)


def search_feed(pages: Pages, request: Request) -> Response:
    """The passages found that were said last, those first that came on record last."""
    search = read_request(asked_for(request.query_params.multi_items()))
    newest = {"sort": Sort.NEWEST, "limit": MOST_ENTRIES, "per": Per.PASSAGE, "cursor": None}
    answer = pages.services.search(search.model_copy(update=newest))
    moments = pages.services.recorded([result.passage_id for result in answer.results])
    return as_feed(request, written(_feed(pages.services.base_url(), search, answer, moments)))


def _feed(base_url: str, search: SearchRequest, answer: SearchAnswer, moments: Mapping[str, Recorded]) -> ET.Element:
    itself = f"{base_url}{feed_address(search)}"
    feed = feed_element()
    put(feed, "title", f"OnRecord: {search.q or answer.understood.sentence}")
    put(feed, "subtitle", answer.understood.sentence, lang="en")
    put(feed, "id", itself)
    latest = max((moment.last for moment in moments.values()), default=_NEVER.last)
    put(feed, "updated", latest.isoformat())
    put_links(feed, page=f"{base_url}{search_address(search.model_copy(update={'cursor': None}))}", itself=itself)
    entries = [(result, moments.get(result.passage_id, _NEVER)) for result in answer.results]
    for result, moment in sorted(entries, key=lambda entry: entry[1].first, reverse=True):
        feed.append(_entry(result, moment))
    return feed


def _entry(result: Result, moment: Recorded) -> ET.Element:
    entry = ET.Element("entry")
    day = result.date.isoformat() if result.date else ""
    put(entry, "title", ", ".join(part for part in (name_of(result), whom_of(result), day) if part))
    put(entry, "id", result.url)
    put(entry, "published", moment.first.isoformat())
    put(entry, "updated", moment.last.isoformat())
    put_links(entry, page=result.url)
    put(put(entry, "author", ""), "name", name_of(result))
    words = excerpt(result.text, result.highlights).text
    put(entry, "summary", f"{words}\n\n{result.citation}", type="text", lang=result.language)
    return entry
