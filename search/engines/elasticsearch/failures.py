"""What goes wrong with a cluster, as errors that say what to do."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from elastic_transport import ConnectionError as NotReached
from elastic_transport import ConnectionTimeout, TlsError, TransportError
from elasticsearch import ApiError, UnsupportedProductError

from search.engines.elasticsearch.client import Cluster
from search.engines.port import EngineBusy, EngineError, EngineMismatch

REBUILD = "Build it again with: onrecord engine rebuild"
_REFUSED_DOCUMENT = {
    "strict_dynamic_mapping_exception",
    "document_parsing_exception",
    "mapper_parsing_exception",
}
_WRAPPERS = {"search_phase_execution_exception", "query_shard_exception"}


@contextmanager
def translated(cluster: Cluster) -> Iterator[None]:
    """Raises EngineError and its kinds for whatever the client raises inside."""
    try:
        yield
    except UnsupportedProductError as error:
        raise EngineError(
            f"What answers at {cluster.shown()} is not Elasticsearch 9.",
            "Set ONRECORD_ELASTICSEARCH_URL to an Elasticsearch of version 9.2 or later; OpenSearch will not do.",
        ) from error
    except ApiError as error:
        raise refused(cluster, error.status_code, _cause(error.body)) from error
    except TransportError as error:
        raise _unreached(cluster, error) from error


@contextmanager
def opening(cluster: Cluster) -> Iterator[None]:
    """Raises EngineError where the client cannot even be made: a certificate that is none, an impossible address."""
    try:
        yield
    except OSError as error:
        raise EngineError(
            f"The certificate file {cluster.ca_certificate} cannot be used: {error.strerror or error}.",
            "Set ONRECORD_ELASTICSEARCH_CA to a file with certificates in PEM form.",
        ) from error
    except ValueError as error:
        raise EngineError(
            f"Elasticsearch cannot be asked at {cluster.shown()}: {str(error).rstrip('.')}.",
            "Set ONRECORD_ELASTICSEARCH_URL to an address such as https://search.example.org:9200.",
        ) from error


def refused(cluster: Cluster, status: int, cause: Mapping[str, Any]) -> EngineError:
    """The error of a request, or of one item of it, that the cluster answered with an error."""
    kind = str(cause.get("type", ""))
    reason = str(cause.get("reason") or kind or f"status {status}").rstrip(".")
    where = f"Elasticsearch at {cluster.shown()}"
    return (
        _unwritable(cluster, where, kind, reason)
        or _unfitting(where, kind, reason)
        or _by_status(cluster, where, status, reason)
    )


def _unwritable(cluster: Cluster, where: str, kind: str, reason: str) -> EngineError | None:
    if "flood-stage" in reason or "read-only-allow-delete" in reason:
        return EngineError(
            f"{where} has run out of disk space and refuses to write.",
            "Free or add disk space; Elasticsearch lifts the block by itself. What is indexed stays searchable.",
        )
    if kind == "cluster_block_exception":
        return EngineError(
            f"The index on {where} is read-only: {reason}.",
            f"Lift the block with: PUT {cluster.alias}/_settings "
            '{"index.blocks.write": null, "index.blocks.read_only": null}',
        )
    return None


def _unfitting(where: str, kind: str, reason: str) -> EngineError | None:
    if kind == "media_type_header_exception":
        return EngineError(f"{where} is too old.", "OnRecord needs Elasticsearch 9.2 or later.")
    if kind in _REFUSED_DOCUMENT:
        return EngineMismatch(f"The index on {where} does not take our documents: {reason}.", REBUILD)
    return None


def _by_status(cluster: Cluster, where: str, status: int, reason: str) -> EngineError:
    match status:
        case 401:
            return EngineError(
                f"{where} does not know who asks (401).", "Set ONRECORD_ELASTICSEARCH_API_KEY to a key that is valid."
            )
        case 403:
            return EngineError(
                f"{where} does not allow this (403): {reason}.",
                f"Give the key all rights on indices {cluster.prefix}-*, and the cluster right to monitor.",
            )
        case 429:
            return EngineBusy(
                f"{where} has more to do than it can take (429).",
                "It is tried again by itself; if it stays so, add nodes or let fewer processes write.",
            )
        case 502 | 503 | 504:
            return EngineError(f"{where} is not available ({status}): {reason}.", "See that all its nodes are up.")
        case _:
            return EngineError(f"{where} refused ({status}): {reason}.", "See its log.")


def mismatch(cluster: Cluster, reason: str) -> EngineMismatch:
    """The error of an index that was built for something else."""
    return EngineMismatch(f"The index {cluster.alias} at {cluster.shown()} {reason}.", REBUILD)


def _unreached(cluster: Cluster, error: TransportError) -> EngineError:
    if isinstance(error, TlsError):
        return EngineError(
            f"The certificate of {cluster.shown()} cannot be trusted: {_first_line(error)}.",
            "Set ONRECORD_ELASTICSEARCH_CA to the file with the certificate of the authority that signed it.",
        )
    if isinstance(error, ConnectionTimeout):
        return EngineError(
            f"Elasticsearch at {cluster.shown()} did not answer in time.", "See that it is up and not overloaded."
        )
    if isinstance(error, NotReached):
        return EngineError(
            f"Elasticsearch at {cluster.shown()} cannot be reached: {_first_line(error)}.",
            "See that it is up, and that ONRECORD_ELASTICSEARCH_URL is its address.",
        )
    return EngineError(f"What {cluster.shown()} answers cannot be understood: {_first_line(error)}.", "See its log.")


def _first_line(error: TransportError) -> str:
    return str(error.message).split("\n", 1)[0].rstrip(".")


def _cause(body: Any) -> Mapping[str, Any]:
    """The innermost thing that an error answer says, as far as it says anything."""
    error = body.get("error") if isinstance(body, dict) else body
    if not isinstance(error, dict):
        return {"reason": str(error)[:300]} if error else {}
    roots = error.get("failed_shards") or ()
    inner = roots[0].get("reason") if roots else None
    return cause_of(inner if isinstance(inner, dict) else error)


def cause_of(error: Mapping[str, Any]) -> Mapping[str, Any]:
    """The error itself, or what caused it where it only wraps."""
    inner = error.get("caused_by")
    wraps = error.get("type") in _WRAPPERS
    return cause_of(inner) if wraps and isinstance(inner, dict) and inner.get("reason") else error
