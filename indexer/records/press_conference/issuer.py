"""Whose transcript it is: what the adder says, the page's host, its publisher, a line of the head."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from indexer.attribution.affiliation import Affiliation, post
from indexer.formats.layout import SourceText
from indexer.records.ministry_statement.publishers import issuer_of_host
from indexer.records.record import Hints
from statements.countries import resolve
from statements.national_bodies import resolve_national_body
from statements.organizations import preferred_name, resolve_organization

_BODY = r"Ministry|Department|Office|Government|Presidency|Embassy|(?:Permanent )?Mission|Delegation|Chancellery"
_MINISTRY = re.compile(
    rf"(?:(?:Federal |State )?(?:{_BODY})(?: of| for| to)?(?: the)? (?:[\w\-’', ]{{0,70}}? (?:of|for) )?(?:the )?)"
    r"(?P<name>[^\n,;:|–—.(]{3,60}?)(?= to the (?:UN|U\.N\.|United Nations|European)| in |[\n,;:|–—.(]|\Z)"
)
_MAY_NAME = re.compile(r"(?i)ministry|department|mission|embassy|government|nations|presidency|office")
_LONGEST_LINE = 200
_UNKNOWN = Affiliation(known=False)


def issuer_of(source: SourceText, hints: Hints, lines: Sequence[str]) -> Affiliation:
    """The state or body whose transcript a text is; not `known` where nothing tells. `lines` are those of the head."""
    if hints.country:
        return Affiliation(country=hints.country)
    if hints.organization:
        return issuer_of_name(hints.organization)
    told = (
        *(issuer_of_address(address) for address in (hints.url, source.facts.url)),
        *(issuer_of_name(printed) for printed in (source.facts.publisher, hints.source, *_letterheads(lines))),
    )
    return next((found for found in told if found.known), _UNKNOWN)


def issuer_of_address(address: str | None) -> Affiliation:
    """The state or body on whose site an address is."""
    try:
        host = (urlsplit(address).hostname or "") if address else ""
    except ValueError:
        return _UNKNOWN
    found = issuer_of_host(host.casefold().removeprefix("www."))
    if found.country:
        return Affiliation(country=found.country)
    return Affiliation(organization=preferred_name(found.organization)) if found.organization else _UNKNOWN


def issuer_of_name(printed: str | None) -> Affiliation:
    """The state or body that a publisher's name or a letterhead names."""
    name = " ".join((printed or "").split()).strip(" .,")
    if not name:
        return _UNKNOWN
    national = resolve_national_body(name)
    if national:
        return Affiliation(country=national.country) if national.country else _UNKNOWN
    organization = resolve_organization(name)
    if organization:
        return Affiliation(organization=organization.name)
    for ministry in _MINISTRY.finditer(name):
        country = resolve(ministry["name"].strip())
        if country:
            return Affiliation(country=country.code)
    found = post(name)
    return Affiliation(country=found.country) if found.country else _UNKNOWN


def _letterheads(lines: Sequence[str]) -> list[str]:
    """Lines that may name a ministry, and their parts between bars."""
    parts = (part for line in lines if len(line) < _LONGEST_LINE for part in (line, *re.split(r"\s*[|–—]\s*", line)))
    return [part for part in parts if _MAY_NAME.search(part)]
