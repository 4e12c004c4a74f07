"""Every shipped definition is whole, and reads a list in the form of its site."""

import datetime as dt

import pytest

from indexer.connectors.answer import NO_VALIDATORS, Answer, Validators
from indexer.connectors.definition import Definition, JsonSource, UnDocumentsSource
from indexer.connectors.definitions import shipped_definitions
from indexer.connectors.errors import NotFetched
from indexer.connectors.port import NOTHING_KNOWN, Item
from indexer.connectors.registry import connector_for
from statements.organizations import resolve_organization
from tests.indexer.connectors.forms import OTHER, TITLE, listing

SOURCES = shipped_definitions()
# Continents by a few of their codes: what is asked for is that none is left out.
CONTINENTS = {
    "Africa": {"ZAF"},
    "Asia": {"CHN", "IND", "JPN", "PAK"},
    "Europe": {"DEU", "FRA", "GBR"},
    "North America": {"CAN", "MEX", "USA"},
    "Oceania": {"AUS", "NZL"},
    "South America": {"ARG", "BRA", "VEN"},
}
NAMES = [name for name, source in SOURCES.items() if source.lists and not isinstance(source, UnDocumentsSource)]


def test_many_states_and_bodies_on_every_continent_are_there() -> None:
    enabled = {source.speaker for source in SOURCES.values() if source.enabled}
    assert len(enabled) >= 40
    assert all(enabled & codes for codes in CONTINENTS.values())


@pytest.mark.parametrize("name", SOURCES)
def test_a_definition_says_what_is_known_of_it(name: str) -> None:
    source = SOURCES[name]
    assert source.name == name
    assert source.checked
    assert source.confidence
    assert source.terms
    assert not source.private
    assert source.pause >= 2
    assert source.organization is None or resolve_organization(source.organization)


def test_what_terms_or_walls_forbid_is_switched_off() -> None:
    off = {name for name, source in SOURCES.items() if not source.enabled}
    assert {"un-digital-library", "un-news", "un-general-debate", "fr-mfa", "ru-mfa", "jp-mofa", "it-maeci"} <= off


def listed(definition: Definition, body: str) -> list[Item]:
    def ask(address: str, validators: Validators = NO_VALIDATORS) -> Answer:
        assert validators == NO_VALIDATORS
        return Answer(address, 200, {"content-type": "text/plain"}, body.encode())

    return list(next(connector_for(definition).pages(ask, NOTHING_KNOWN)).items)


@pytest.mark.parametrize("name", NAMES)
def test_a_list_in_the_form_of_its_site_is_read(name: str) -> None:
    source = SOURCES[name]
    items = listed(source, listing(source))
    assert len(items) == 2
    assert len({item.identity for item in items}) == 2
    assert all(item.address.startswith(("https://", "http://")) for item in items)
    if source.kind != "sitemap":
        assert [item.title for item in items] == [TITLE, OTHER]
    has_no_date = isinstance(source, JsonSource) and source.fields.date is None
    if source.kind != "sitemap" and not has_no_date:
        assert items[0].date == dt.date(2026, 3, 12)


@pytest.mark.parametrize("name", [name for name in NAMES if SOURCES[name].kind == "feed"])
def test_a_page_in_the_place_of_a_feed_is_no_feed(name: str) -> None:
    with pytest.raises(NotFetched, match="is a web page and not a feed"):
        listed(SOURCES[name], "<!DOCTYPE html><html><body>Welcome</body></html>")
