"""What goes wrong with a cluster, as errors that say what to do."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from elastic_transport import ConnectionError as NotReached
from elastic_transport import ConnectionTimeout, TlsError, TransportError
from elasticsearch import ApiError, UnsupportedProductError

from search.engines.elasticsearch.client import Cluster
from search.engines.port import EngineBusy, EngineError, EngineMismatch
from statements.phrases import gettext, gettext_noop

REBUILD = gettext_noop("Build it again with: onrecord engine rebuild")
_REFUSED_DOCUMENT = {
    "strict_dynamic_mapping_exception",
    "document_parsing_exception",
    "mapper_parsing_exception",
}
_UNBLOCKED = '{"index.blocks.write": null, "index.blocks.read_only": null}'
_WRAPPERS = {"search_phase_execution_exception", "query_shard_exception"}


@contextmanager
def translated(cluster: Cluster) -> Iterator[None]:
    """Raises EngineError and its kinds for whatever the client raises inside."""
    try:
        yield
    except UnsupportedProductError as error:
        raise EngineError(
            gettext("What answers at %(address)s is not Elasticsearch 9.", address=cluster.shown()),
            gettext(
                "Set ONRECORD_ELASTICSEARCH_URL to an Elasticsearch of version 9.2 or later; OpenSearch will not do."
            ),
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
    where = gettext("Elasticsearch at %(address)s", address=cluster.shown())
    return (
        _unwritable(cluster, where, kind, reason)
        or _unfitting(where, kind, reason)
        or _by_status(cluster, where, status, reason)
    )


def _unwritable(cluster: Cluster, where: str, kind: str, reason: str) -> EngineError | None:
    if "flood-stage" in reason or "read-only-allow-delete" in reason:
        return EngineError(
            gettext("%(where)s has run out of disk space and refuses to write.", where=where),
            gettext(
                "Free or add disk space; Elasticsearch lifts the block by itself. What is indexed stays searchable."
            ),
        )
    if kind == "cluster_block_exception":
        return EngineError(
            gettext("The index on %(where)s is read-only: %(reason)s.", where=where, reason=reason),
            gettext("Lift the block with: %(command)s", command=f"PUT {cluster.alias}/_settings {_UNBLOCKED}"),
        )
    return None


def _unfitting(where: str, kind: str, reason: str) -> EngineError | None:
    if kind == "media_type_header_exception":
        return EngineError(
            gettext("%(where)s is too old.", where=where), gettext("OnRecord needs Elasticsearch 9.2 or later.")
        )
    if kind in _REFUSED_DOCUMENT:
        return EngineMismatch(
            gettext("The index on %(where)s does not take our documents: %(reason)s.", where=where, reason=reason),
            gettext(REBUILD),
        )
    return None


def _by_status(cluster: Cluster, where: str, status: int, reason: str) -> EngineError:
    said = {"where": where, "status": status, "reason": reason}
    match status:
        case 401:
            return EngineError(
                gettext("%(where)s does not know who asks (401).", where=where),
                gettext("Set ONRECORD_ELASTICSEARCH_API_KEY to a key that is valid."),
            )
        case 403:
            return EngineError(
                gettext("%(where)s does not allow this (403): %(reason)s.", where=where, reason=reason),
                gettext(
                    "Give the key all rights on indices %(prefix)s-*, and the cluster right to monitor.",
                    prefix=cluster.prefix,
                ),
            )
        case 429:
            return EngineBusy(
                gettext("%(where)s has more to do than it can take (429).", where=where),
                gettext("It is tried again by itself; if it stays so, add nodes or let fewer processes write."),
            )
        case 502 | 503 | 504:
            return EngineError(
                gettext("%(where)s is not available (%(status)s): %(reason)s.", **said),
                gettext("See that all its nodes are up."),
            )
        case _:
            return EngineError(gettext("%(where)s refused (%(status)s): %(reason)s.", **said), gettext("See its log."))


def mismatch(cluster: Cluster, reason: str) -> EngineMismatch:
    """The error of an index that was built for something else."""
    return EngineMismatch(
        gettext(
            "The index %(alias)s at %(address)s %(reason)s.",
            alias=cluster.alias,
            address=cluster.shown(),
            reason=reason,
        ),
        gettext(REBUILD),
    )


def _unreached(cluster: Cluster, error: TransportError) -> EngineError:
    said = {"address": cluster.shown(), "reason": _first_line(error)}
    if isinstance(error, TlsError):
        return EngineError(
            gettext("The certificate of %(address)s cannot be trusted: %(reason)s.", **said),
            gettext("Set ONRECORD_ELASTICSEARCH_CA to the file with the certificate of the authority that signed it."),
        )
    if isinstance(error, ConnectionTimeout):
        return EngineError(
            gettext("Elasticsearch at %(address)s did not answer in time.", **said),
            gettext("See that it is up and not overloaded."),
        )
    if isinstance(error, NotReached):
        return EngineError(
            gettext("Elasticsearch at %(address)s cannot be reached: %(reason)s.", **said),
            gettext("See that it is up, and that ONRECORD_ELASTICSEARCH_URL is its address."),
        )
    return EngineError(
        gettext("What %(address)s answers cannot be understood: %(reason)s.", **said), gettext("See its log.")
    )


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
