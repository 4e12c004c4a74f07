"""OSCOLA: no full stops in abbreviations, single quotation marks, addresses in angle brackets."""

import re

from statements.citations.citable import Citable
from statements.citations.typography import capitalized, long_day, one_line
from statements.vocabulary import DocumentType

_ORGANS = {"Security Council": "UNSC", "General Assembly": "UNGA", "Economic and Social Council": "ECOSOC"}
_ABBREVIATED = re.compile(r"\b(Mr|Mrs|Ms|Mme|Dr|Prof|St|Mgr|Hon)\.")


def oscola(cited: Citable) -> str:
    """A record as "UNSC Verbatim Record (13 December 2018) UN Doc S/PV.8422, 5 (Mr Adom, Côte d'Ivoire)"."""
    return _record(cited) if cited.is_record else _web_page(cited)


def _record(cited: Citable) -> str:
    symbol = cited.parsed_symbol
    of_the_un = symbol is not None and not symbol.invented and not symbol.press
    body = one_line(cited.body or "")
    kind = "Verbatim Record" if cited.document_type == DocumentType.VERBATIM_RECORD else "Summary Record"
    title = f"{_ORGANS.get(body, body) if of_the_un else body} {kind}".strip()
    document = f"{'UN ' if of_the_un else ''}Doc {one_line(cited.symbol)}" if cited.symbol else ""
    where = " ".join(part for part in (title, _day(cited), document) if part)
    credit = f" ({_without_stops(cited.credit)})" if cited.credit else ""
    return f"{where}{_pinpoint(cited)}{credit}"


def _web_page(cited: Citable) -> str:
    address = one_line(cited.source_url) if cited.source_url else cited.url
    title = f"‘{cited.title}’" if cited.title else ""
    credit = _without_stops(cited.credit)
    who = f"{credit}," if credit else ""
    symbol = one_line(cited.symbol) if cited.symbol else ""
    paper = ""
    if cited.is_report:
        # An article by its author, its title and the newspaper (4th edition, 3.4.9).
        byline = f"{cited.byline}," if cited.byline else ""
        who = f"{capitalized(credit)}, {cited.quoted_in} {byline}".strip() if credit else byline
        paper = cited.published_by
    where = " ".join(part for part in (who, title, symbol, paper, _day(cited)) if part)
    return f"{where}{_pinpoint(cited)} <{address}> accessed {long_day(cited.retrieved)}"


def _day(cited: Citable) -> str:
    return f"({long_day(cited.date)})" if cited.date else ""


def _pinpoint(cited: Citable) -> str:
    if cited.place is None:
        return ""
    kind, number = cited.place
    return f", {number}" if kind == "page" else f", para {number}"


def _without_stops(text: str) -> str:
    return _ABBREVIATED.sub(r"\1", text)
