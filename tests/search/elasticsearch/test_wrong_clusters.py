"""What answers is no cluster that we can use: one sentence says why, another what to do."""

import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from search.engines.port import EngineBusy, EngineError, Plan
from tests.contract.engine_data import DIMENSIONS, MODEL
from tests.search.elasticsearch.answers import OURS, answering
from tests.support.certificates import self_signed

TOO_OLD = {
    "error": {
        "type": "media_type_header_exception",
        "reason": "Invalid media-type value on headers [Accept]",
        "caused_by": {
            "type": "status_exception",
            "reason": "A compatible version is required on both Content-Type and Accept headers if either one has "
            "requested a compatible version. Accept=compatible-with=9",
        },
    },
    "status": 400,
}
NO_RIGHT = {
    "error": {
        "type": "security_exception",
        "reason": "action [indices:admin/get] is unauthorized for API key id [abc] on indices [onrecord-passages]",
    },
    "status": 403,
}
WRONG_KEY = {
    "error": {"type": "security_exception", "reason": "unable to authenticate with provided credentials"},
    "status": 401,
}
OVERRUN = {
    "error": {"type": "circuit_breaking_exception", "reason": "[parent] Data too large, data for [<http_request>]"},
    "status": 429,
}


def engine_at(*urls: str, **more: Any) -> ElasticsearchEngine:
    return ElasticsearchEngine(Cluster(urls, **more), MODEL, DIMENSIONS)


@pytest.mark.parametrize(
    ("status", "body", "headers", "kind", "sentence"),
    [
        (401, WRONG_KEY, OURS, EngineError, r"does not know who asks.*ONRECORD_ELASTICSEARCH_API_KEY"),
        (403, NO_RIGHT, OURS, EngineError, r"does not allow this.*onrecord-passages.*all rights on indices onrecord-"),
        (400, TOO_OLD, OURS, EngineError, r"too old.*9\.2"),
        (200, {"version": {"distribution": "opensearch"}}, {}, EngineError, r"not Elasticsearch.*OpenSearch"),
        (429, OVERRUN, OURS, EngineBusy, r"more to do than it can take.*tried again"),
        (503, {"error": "no master", "status": 503}, OURS, EngineError, r"not available \(503\): no master"),
        (500, {}, OURS, EngineError, r"refused \(500\).*See its log"),
    ],
)
def test_refusals_say_what_to_do(
    status: int, body: Any, headers: dict[str, str], kind: type[EngineError], sentence: str
) -> None:
    with answering(status, body, headers) as url:
        engine = engine_at(url, api_key="c2VjcmV0OmtleQ==")
        for use in (lambda: engine.run(Plan()), engine.status, lambda: engine.apply([], 1), lambda: engine.rebuild([])):
            with pytest.raises(kind, match=sentence) as refused:
                use()
            assert "c2VjcmV0" not in str(refused.value)
        engine.close()


def test_nobody_at_the_address() -> None:
    engine = engine_at("http://name:password@127.0.0.1:9")
    with pytest.raises(EngineError, match=r"at http://127\.0\.0\.1:9 cannot be reached.*ONRECORD_ELASTICSEARCH_URL"):
        engine.status()
    engine.close()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return self_signed(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def encrypted(certificate: Path) -> Iterator[str]:
    """The address of a cluster that has no index and speaks TLS."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with answering(404, {"error": {"type": "index_not_found_exception", "reason": "no such index"}}, tls=tls) as url:
        yield url


def test_the_authority_that_is_named_is_trusted(encrypted: str, certificate: Path) -> None:
    engine = engine_at(encrypted, ca_certificate=certificate)
    assert engine.status().passages == 0
    engine.close()


def test_an_unknown_authority_is_not(encrypted: str) -> None:
    engine = engine_at(encrypted)
    with pytest.raises(EngineError, match=r"certificate of https://.*cannot be trusted.*ONRECORD_ELASTICSEARCH_CA"):
        engine.status()
    engine.close()


def test_a_certificate_file_that_is_none(tmp_path: Path) -> None:
    file = tmp_path / "ca.crt"
    for content in (None, "no certificate"):
        if content is not None:
            file.write_text(content)
        with pytest.raises(EngineError, match=r"ca\.crt.*ONRECORD_ELASTICSEARCH_CA"):
            engine_at("https://127.0.0.1:9", ca_certificate=file)


@pytest.mark.parametrize("url", ["127.0.0.1:9200", "http://search.example.org", "http://search.example.org:99999"])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(EngineError, match=r"cannot be asked at.*ONRECORD_ELASTICSEARCH_URL"):
        engine_at(url)
