"""What an owner was told, as an Atom feed (RFC 4287) at a secret address: the same passages as the mails, once each."""

import datetime as dt
from collections.abc import Callable
from xml.etree import ElementTree as ET

from catalog.catalog import Catalog
from catalog.deliveries import Delivered, Delivery
from catalog.owners import Owner
from digests.atom import feed_element, put, put_links, written
from digests.clock import Clock
from digests.letters.credits import name_of, whom_of
from digests.letters.excerpts import excerpt
from digests.results import branches
from search.answer import Result
from search.fusion import Fused
from search.presenting import Presenter
from statements.phrases import Phrasebook, gettext, speaking

# What a reader that asks once a day has room for.
MOST_ENTRIES = 100


class PersonalFeeds:
    """The feeds of one catalog's owners."""

    def __init__(
        self,
        catalog: Catalog,
        presenter: Presenter,
        phrasebook_of: Callable[[str], Phrasebook],
        clock: Clock,
    ) -> None:
        """`phrasebook_of` gives the words of a language by its ISO 639-1 code."""
        self._catalog = catalog
        self._presenter = presenter
        self._phrasebook_of = phrasebook_of
        self._clock = clock

    def address(self, owner: Owner) -> str | None:
        """Where an owner's feed is; None where there is none."""
        key = self._catalog.feeds.key_of(owner.id)
        return self._address(key) if key else None

    def renew(self, owner: Owner) -> str:
        """Makes an owner's feed, or gives it another address; whoever knew the one before reads nothing any more."""
        return self._address(self._catalog.feeds.renew(owner.id, self._clock.now()))

    def end(self, owner: Owner) -> None:
        """Ends an owner's feed."""
        self._catalog.feeds.end(owner.id)

    def read(self, key: str) -> bytes | None:
        """The feed with a key as XML, in its owner's language; None where nobody's has it."""
        owner_id = self._catalog.feeds.owner_of(key)
        owner = None if owner_id is None else self._catalog.owners.owner(owner_id)
        if owner is None:
            return None
        told = self._catalog.deliveries.latest(owner.id, MOST_ENTRIES)
        entries = self._catalog.library.entries([delivery.passage_id for delivery, _ in told])
        with speaking(self._phrasebook_of(owner.language)):
            feed = self._feed(owner, key, max((made_at for _, made_at in told), default=owner.created_at))
            for delivery, made_at in told:
                entry = entries.get(delivery.passage_id)
                if entry is not None:
                    by = branches(by_words=delivery.by_words, by_meaning=delivery.by_meaning)
                    result = self._presenter.result(entry, Fused(delivery.passage_id, 0.0, by), ())
                    feed.append(_entry(delivery, result, made_at))
        return written(feed)

    def _address(self, key: str) -> str:
        return f"{self._presenter.base_url}/feeds/{key}"

    def _feed(self, owner: Owner, key: str, updated: dt.datetime) -> ET.Element:
        feed = feed_element(**{"xml:lang": owner.language})
        put(feed, "title", gettext("OnRecord: what is new for your searches"))
        put(feed, "id", self._address(key))
        put(feed, "updated", updated.isoformat())
        put_links(feed, page=f"{self._presenter.base_url}/saved", itself=self._address(key))
        return feed


def _entry(delivery: Delivery, result: Result, made_at: dt.datetime) -> ET.Element:
    """An entry; a later wording is another one, as readers show each id once."""
    entry = ET.Element("entry")
    who = ", ".join(part for part in (name_of(result), whom_of(result)) if part)
    reworded = delivery.delivered is Delivered.REWORDED
    title = gettext("Reads differently now: %(who)s", who=who) if reworded else who
    put(entry, "title", title)
    put(entry, "id", f"{result.url}#reworded" if reworded else result.url)
    put(entry, "updated", made_at.isoformat())
    put_links(entry, page=result.url)
    put(put(entry, "author", ""), "name", name_of(result))
    put(entry, "summary", f"{excerpt(result.text, result.highlights).text}\n\n{result.citation}", type="text")
    return entry
