"""A feed tells what the mails tell, each passage once, and to nobody without its address."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from digests.feeds import PersonalFeeds
from search.presenting import Presenter
from tests.digests.conftest import Told
from tests.search.corpus import Said, document
from web.language import languages

GATES = Said("We ask for prior notification of every release of water from the upper gates.", "Mira Tal", "XVA")
BOATS = Said("Our fishermen were never armed, and their boats come home empty every evening.", "Joren Äsk", "XKE")
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def feeds(told: Told) -> PersonalFeeds:
    presenter = Presenter("https://onrecord.example")
    return PersonalFeeds(told.catalog, presenter, lambda code: languages()[code], told.clock)


def read(feeds: PersonalFeeds, address: str) -> ET.Element:
    content = feeds.read(address.rpartition("/")[2])
    assert content is not None
    return ET.fromstring(content)  # noqa: S314 - written a moment ago by ourselves


def texts(feed: ET.Element, tag: str) -> list[str]:
    return [entry.findtext(f"{ATOM}{tag}", "") for entry in feed.findall(f"{ATOM}entry")]


def test_a_feed_has_what_was_told_the_newest_first_and_corrections_as_entries_of_their_own(
    told: Told, feeds: PersonalFeeds
) -> None:
    owner = told.owner(language="fr")
    address = feeds.renew(owner)
    assert texts(read(feeds, address), "id") == []
    told.save(owner, "gates OR boats")
    told.add(document("XC/PV.1", GATES, BOATS))
    told.next()
    told.add(document("XC/PV.1", replace(GATES, words=GATES.words.replace("upper", "lower")), BOATS))
    told.next()
    feed = read(feeds, address)
    assert feed.findtext(f"{ATOM}title") == "OnRecord\u202f: du nouveau pour vos recherches"
    titles = texts(feed, "title")
    assert titles[0] == "Texte modifié\u202f: Mira Tal, Valdorie"
    assert "Joren Äsk, Kestrie" in titles
    assert len(set(texts(feed, "id"))) == len(titles)
    assert all("https://onrecord.example/p/" in id_ for id_ in texts(feed, "id"))
    assert any("lower gates.\n\nXC/PV.1, p. 1 (Valdoria)" in summary for summary in texts(feed, "summary"))
    updated = texts(feed, "updated")
    assert updated == sorted(updated, reverse=True)


def test_another_address_ends_the_one_before_and_an_owner_who_goes_takes_it_along(
    told: Told, feeds: PersonalFeeds
) -> None:
    owner = told.owner()
    first, second = feeds.renew(owner), feeds.renew(owner)
    assert feeds.read(first.rpartition("/")[2]) is None
    assert feeds.address(owner) == second
    assert feeds.read("unknown") is None
    told.catalog.owners.forget(owner.id)
    assert feeds.read(second.rpartition("/")[2]) is None


def test_signs_that_xml_has_not_are_left_out(told: Told, feeds: PersonalFeeds) -> None:
    owner = told.owner()
    address = feeds.renew(owner)
    told.save(owner, "gates")
    told.add(document("XC/PV.1", replace(GATES, words="The gates\x0b & <doors> \x08 were shut.")))
    told.next()
    (summary,) = texts(read(feeds, address), "summary")
    assert "& <doors>" in summary
