"""`/metrics`: numbers for whoever watches over an installation, told to the addresses that a setting names."""

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from fastapi import APIRouter, Request, Response
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import choose_encoder

from api.refusals import Refusal


class NotWatching(Refusal):
    """The numbers are not for this address."""

    status = 403

    def __init__(self) -> None:
        message = "The numbers are told to those addresses alone that ONRECORD_METRICS names."
        super().__init__(message, "Name the one that asks, and begin anew.", "not_watching")


def make_metrics(networks: Sequence[str], registry: CollectorRegistry) -> APIRouter:
    """The route for those who ask from these addresses and networks."""
    router = APIRouter(tags=["health"], include_in_schema=False)
    known = [ip_network(network, strict=False) for network in networks]

    @router.get("/metrics", operation_id="metrics", summary="Numbers for Prometheus")
    def metrics(request: Request) -> Response:
        """All numbers, in the format of Prometheus or of OpenMetrics that `Accept` asks for. Raises NotWatching."""
        if not _is_among(request.client.host if request.client else "", known):
            raise NotWatching
        accepted = request.headers.get("accept", "")
        try:
            write, media_type = choose_encoder(accepted)
        except TypeError:
            # A version that is no number cannot be compared.
            write, media_type = choose_encoder("")
        return Response(write(registry), headers={"Content-Type": media_type, "Cache-Control": "no-store"})

    return router


def _is_among(host: str, networks: Iterable[IPv4Network | IPv6Network]) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return any((mapped or address) in network for network in networks)
