"""The addresses of a list's pages."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote, urlencode

from indexer.connectors.definition import PAGE, Paging, Parameter


def page_addresses(address: str, paging: Paging) -> Iterator[str]:
    """The addresses of the pages of a list, in order; one where no number stands in its address."""
    for page in range(paging.most):
        if page and PAGE not in address:
            return
        yield address.replace(PAGE, str(paging.first + page * paging.step))


def with_parameters(address: str, params: Mapping[str, Parameter]) -> str:
    """The address with parameters, those with several values repeated; the place of the page's number stays."""
    if not params:
        return address
    query = urlencode(params, doseq=True, quote_via=quote, safe="{}[]:,*")
    return f"{address}{'&' if '?' in address else '?'}{query}"
