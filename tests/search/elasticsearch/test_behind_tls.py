"""A real node behind TLS and an API key: the whole engine works through both, and says which of them is wrong."""

import ssl
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from search.engines.port import EngineError, PassageText, Plan
from search.query.tree import Word
from tests.search.elasticsearch.gate import gate
from tests.search.embedded.story import DIMENSIONS, MODEL, batches
from tests.support.certificates import signed

KEY = "aW52ZW50ZWQ6a2V5IG9mIHRoZSB0ZXN0cw=="


@pytest.fixture
def secured(cluster: Cluster, tmp_path: Path) -> Iterator[Cluster]:
    """The node of the tests as only those with key and certificate reach it."""
    authority, own = signed(tmp_path)
    with _behind(cluster, own) as url:
        yield replace(cluster, urls=(url,), api_key=KEY, ca_certificate=authority)


def test_everything_goes_through(secured: Cluster) -> None:
    engine = _engine(secured)
    told = list(batches())
    for changes, up_to in told[:2]:
        engine.apply(changes, up_to)
    engine.rebuild(iter(told))
    assert engine.status().checkpoint == told[-1][1]
    found = engine.run(Plan(query=Word("peace"))).keyword
    assert found
    assert found.total
    texts = {c.passage_id: PassageText(c.passage.text, c.passage.language) for b, _ in told for c in b if c.passage}
    assert engine.highlights(Word("peace"), {hit.passage_id: texts[hit.passage_id] for hit in found.hits})
    assert len(list(engine.contents())) == engine.status().passages
    assert len(engine.discard_replaced()) == 1
    engine.close()


@pytest.mark.parametrize("key", ["d3Jvbmc6a2V5", None])
def test_without_the_right_key_nothing_does(secured: Cluster, key: str | None) -> None:
    engine = _engine(replace(secured, api_key=key))
    for use in (engine.status, lambda: engine.run(Plan()), lambda: engine.apply([], 1), lambda: engine.rebuild([])):
        with pytest.raises(
            EngineError, match=r"does not know who asks \(401\).*ONRECORD_ELASTICSEARCH_API_KEY"
        ) as told:
            use()
        assert KEY not in str(told.value)
    engine.close()


def test_another_authority_is_not_trusted(secured: Cluster, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other, _ = signed(tmp_path / "other")
    for authority in (other, None):
        engine = _engine(replace(secured, ca_certificate=authority))
        with pytest.raises(EngineError, match=r"certificate of https://.*cannot be trusted.*ONRECORD_ELASTICSEARCH_CA"):
            engine.status()
        engine.close()


def test_a_certificate_for_another_address_is_not_trusted(cluster: Cluster, tmp_path: Path) -> None:
    authority, own = signed(tmp_path, address="192.0.2.7")
    with _behind(cluster, own) as url:
        engine = _engine(replace(cluster, urls=(url,), api_key=KEY, ca_certificate=authority))
        with pytest.raises(EngineError, match=r"cannot be trusted"):
            engine.status()
        engine.close()


def _behind(cluster: Cluster, certificate: Path) -> AbstractContextManager[str]:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    return gate(cluster.urls[0], tls, KEY)


def _engine(cluster: Cluster) -> ElasticsearchEngine:
    return ElasticsearchEngine(cluster, MODEL, DIMENSIONS)
