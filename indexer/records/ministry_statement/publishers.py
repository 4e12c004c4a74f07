"""From whom a paper or page comes: its letterhead, what the adder says, the page's publisher, its host."""

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import urlsplit

from indexer.formats.layout import SourceText
from indexer.records.ministry_statement.head import Head
from indexer.records.ministry_statement.letterhead import Issuer, issuer_of, language_of_letterhead
from indexer.records.ministry_statement.served import of_body
from indexer.records.record import Hints
from statements.countries import all_countries, by_code, resolve
from statements.organizations import resolve_organization

# What governments put before the code of their country: gov.in, gouv.fr, gob.mx, go.jp, govt.nz.
_GOVERNMENT_LABELS = frozenset(
    {
        "gov",
        "gouv",
        "gob",
        "go",
        "govt",
        "gub",
        "gv",
        "govern",
        "government",
        "admin",
        "mil",
        "gc",
        "guv",
        "gouvernement",
    }
)
# Hosts of ministries and their heads: mfa.gov.tr, mid.ru, mofa.go.kr, president.gov.ua.
_MINISTRY_LABELS = {
    "mfa": "Ministry of Foreign Affairs",
    "mofa": "Ministry of Foreign Affairs",
    "mofaic": "Ministry of Foreign Affairs",
    "mae": "Ministry of Foreign Affairs",
    "mzv": "Ministry of Foreign Affairs",
    "mea": "Ministry of External Affairs",
    "mofaex": "Ministry of Foreign Affairs",
    "mfaic": "Ministry of Foreign Affairs",
    "minrel": "Ministry of Foreign Affairs",
    "mre": "Ministry of Foreign Affairs",
    "mirex": "Ministry of Foreign Affairs",
    "minex": "Ministry of Foreign Affairs",
    "president": "Office of the President",
    "presidency": "Office of the President",
    "presidencia": "Office of the President",
}
# Country codes of the web that are not those of ISO 3166.
_WEB_CODES = {"uk": "GB", "su": "RU"}


class _Host(NamedTuple):
    country: str | None
    organization: str | None


def publisher(source: SourceText, head: Head, hints: Hints, url: str | None) -> Issuer:
    """The issuer of a text. What the adder says outranks all; then the paper's own head, the page's word, its host."""
    letterhead = issuer_of([line.text for line in head.of("letterhead")])
    told = (_of_hints(hints), letterhead, _of_name(source.facts.publisher), _of_address(url))
    country = next((issuer.country for issuer in told if issuer.country), None)
    # A body of another state than the one that is told first is not whose paper this is.
    organization = next((i.organization for i in told if i.organization and i.country in {None, country}), None)
    return Issuer(country, organization)


def _of_hints(hints: Hints) -> Issuer:
    source = hints.source or ""
    named = _of_name(source)
    if not named.known and "." in source and " " not in source:
        named = _of_address(source if "://" in source else f"https://{source}/")
    return Issuer(hints.country or named.country, hints.organization or named.organization)


def _of_name(name: str | None) -> Issuer:
    """The issuer that a publisher's name tells, as a page prints it; unknown for names that tell none."""
    plain = " ".join((name or "").split())
    if not plain:
        return Issuer()
    country = resolve(plain) or by_code(plain)
    if country:
        return Issuer(country.code)
    body = resolve_organization(plain)
    if body:
        return Issuer(None, body.name)
    words = language_of_letterhead(plain)
    if not words.bodies.search(plain):
        return Issuer()
    told = of_body(plain, words)
    return Issuer(told.country, told.organization)


def _of_address(address: str | None) -> Issuer:
    if not address:
        return Issuer()
    try:
        host = (urlsplit(address).hostname or "").casefold().removeprefix("www.")
    except ValueError:
        return Issuer()
    return issuer_of_host(host)


def issuer_of_host(host: str) -> Issuer:
    """The government or body that publishes at a host; unknown for all other hosts."""
    labels = host.split(".")
    for at in range(len(labels)):
        listed = _listed().get(".".join(labels[at:]))
        if listed:
            return Issuer(*listed)
    if len(labels) < 2:
        return Issuer()
    country = _countries().get(_WEB_CODES.get(labels[-1], labels[-1].upper()))
    ministry = next((_MINISTRY_LABELS[label] for label in labels[:-1] if label in _MINISTRY_LABELS), None)
    governmental = bool(set(labels[:-1]) & _GOVERNMENT_LABELS) or (ministry is not None and len(labels) == 2)
    return Issuer(country, ministry) if country and governmental else Issuer()


@cache
def _countries() -> dict[str, str]:
    return {country.alpha2: country.code for country in all_countries() if country.alpha2}


@cache
def _listed() -> dict[str, _Host]:
    text = files(__package__).joinpath("hosts.csv").read_text(encoding="utf-8")
    return {
        row["host"]: _Host(row["country"] or None, row["organization"] or None)
        for row in csv.DictReader(text.splitlines())
    }
