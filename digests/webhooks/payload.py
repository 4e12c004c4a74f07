"""The body of a post: what a mail tells, for programs. It names no owner."""

import json
from collections.abc import Callable
from typing import Any

from catalog.catalog import Catalog
from catalog.owners import Owner
from catalog.webhook_posts import OutgoingPost
from digests.letters.sources import Source, SourceReader
from search.presenting import Presenter
from search.serving import Pair

TOLD, TEST = "passages.told", "webhook.test"
# Raised when a field goes or means something else; more fields may come at any time.
VERSION = 1
# Some 150 KB; the rest is a number and an address.
MOST_PASSAGES = 100
# What is of a page of results alone.
_NOT_TOLD = {"score", "more"}


class PayloadWriter:
    """Writes the bodies of one catalog's posts. `pair` gives what serves at the moment."""

    def __init__(self, catalog: Catalog, pair: Callable[[], Pair], presenter: Presenter) -> None:
        self._catalog = catalog
        self._base_url = presenter.base_url
        self._sources = SourceReader(catalog, pair, presenter)

    def write(self, post: OutgoingPost, owner: Owner) -> bytes | None:
        """The body; None where nothing is left to tell, for its passages or searches are gone."""
        if post.mail_id is None:
            return _body(post, TEST, {})
        told = self._catalog.deliveries.of_mail(post.mail_id)
        sources = self._sources.read(owner, told, post.mail_id)
        every = [*sources.new, *sources.reworded]
        if not every:
            return None
        searches = {search.id: search.name for source in every for search in source.searches}
        values = {
            "searches": [{"id": id_, "name": name} for id_, name in searches.items()],
            "passages": [_told(source) for source in every[:MOST_PASSAGES]],
            "left_out": max(0, len(every) - MOST_PASSAGES),
            "all_of_it": f"{self._base_url}/saved/mails/{post.mail_id}",
        }
        return _body(post, TOLD, values)


def _body(post: OutgoingPost, type_: str, values: dict[str, Any]) -> bytes:
    whole = {"type": type_, "version": VERSION, "created": post.made_at.isoformat(), **values}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def _told(source: Source) -> dict[str, Any]:
    """A passage as the API gives it, with the searches for which it is told and as what."""
    own = {
        "told_as": source.delivery.delivered.value,
        "searches": [search.id for search in source.searches],
        "earlier_text": source.earlier,
    }
    return own | source.result.model_dump(mode="json", exclude=_NOT_TOLD)
