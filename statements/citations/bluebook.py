"""The Bluebook: rule 21.7 for records of the United Nations, rule 18 for what stands on the web.

It prefers the Official Records (GAOR, SCOR, ESCOR) with session and meeting before the symbol. A report is cited
by rules 16.6 and 18.2, after whom it quotes (rule 1.6(c), "quoted in"); what it tells in its own words stands in a
parenthesis that begins with a participle (rule 1.5).
"""

import datetime as dt
import re

from statements.citations.citable import Citable
from statements.citations.typography import capitalized, month_name, one_line
from statements.symbols import Symbol
from statements.vocabulary import DocumentType, Form

_FIRST_YEAR_OF_THE_COUNCIL = 1946
_SPECIAL = re.compile(r"(?P<kind>ES|S|SS)-(?P<number>\d+)")


def bluebook(cited: Citable) -> str:
    """The Official Records first: "U.N. SCOR, 73d Sess., 8422d mtg. at 5, U.N. Doc. S/PV.8422 (Dec. 13, 2018)"."""
    return f"{_record(cited) if cited.is_record else _web_page(cited)}."


def _record(cited: Citable) -> str:
    symbol = cited.parsed_symbol
    of_the_un = symbol is not None and not symbol.invented and not symbol.press
    series = _series(symbol, cited) if symbol and of_the_un else [one_line(cited.body or "") or cited.title]
    meeting = f"{_meeting(cited, symbol)}{_pinpoint(cited)}".strip()
    document = f"{'U.N. ' if of_the_un else ''}Doc. {one_line(cited.symbol)}" if cited.symbol else ""
    where = ", ".join(part for part in (*series, meeting, document) if part)
    said = "summary of statement by" if cited.is_summary else "statement of"
    return f"{where}{_day(cited.date)}{f' ({said} {cited.credit})' if cited.credit else ''}"


def _web_page(cited: Citable) -> str:
    symbol = one_line(cited.symbol) if cited.symbol else ""
    address = one_line(cited.source_url) if cited.source_url else cited.url
    if cited.is_report:
        paper = ", ".join(part for part in (cited.title, cited.published_by) if part)
        report = ", ".join(part for part in (cited.byline, symbol, f"{paper}{_day(cited.date)}", address) if part)
        return _quoted(cited, report)
    title = f"{cited.title}{_pinpoint(cited)}{_day(cited.date)}".strip()
    return ", ".join(part for part in (cited.credit, symbol, title, address) if part)


def _quoted(cited: Citable, report: str) -> str:
    if not cited.credit:
        return report
    if cited.form == Form.INDIRECT:
        return f"{report} (reporting statement of {cited.credit})"
    return f"{capitalized(cited.credit)}, quoted in {report}"


def _series(symbol: Symbol, cited: Citable) -> list[str]:
    """Official Records and session; other bodies by name with the session that the symbol tells."""
    first = symbol.subsidiaries[0] if symbol.subsidiaries else ""
    if symbol.organ == "S" and not first:
        year = cited.date.year - _FIRST_YEAR_OF_THE_COUNCIL + 1 if cited.date else None
        return ["U.N. SCOR", f"{_ordinal(year)} Sess." if year else ""]
    if symbol.organ == "A" and not first:
        return ["U.N. GAOR", _session(symbol)]
    if symbol.organ == "A" and re.fullmatch(r"C\.\d", first):
        return [f"U.N. GAOR {_ordinal(int(first[2:]))} Comm.", _session(symbol)]
    if symbol.organ == "E" and not first:
        return ["U.N. ESCOR", _session(symbol)]
    return [one_line(cited.body or "") or cited.title, _session(symbol)]


def _session(symbol: Symbol) -> str:
    if symbol.year:
        return f"{symbol.year} Sess."
    if symbol.session and symbol.session.isdigit():
        return f"{_ordinal(int(symbol.session))} Sess."
    special = _SPECIAL.fullmatch(symbol.session or "")
    if special:
        return f"{_ordinal(int(special['number']))} {'Emergency ' if special['kind'] == 'ES' else ''}Special Sess."
    return ""


def _meeting(cited: Citable, symbol: Symbol | None) -> str:
    if cited.meeting_number is None:
        return ""
    plenary = symbol is not None and symbol.organ == "A" and not symbol.subsidiaries
    verbatim = cited.document_type == DocumentType.VERBATIM_RECORD
    return f"{_ordinal(cited.meeting_number)} {'plen. ' if plenary and verbatim else ''}mtg."


def _pinpoint(cited: Citable) -> str:
    if cited.place is None:
        return ""
    kind, number = cited.place
    return f" at {number}" if kind == "page" else f" ¶ {number}"


def _day(day: dt.date | None) -> str:
    return f" ({_month(day)} {day.day}, {day.year})" if day else ""


def _month(day: dt.date) -> str:
    """Months of more than four letters are shortened, September to four."""
    name = month_name(day)
    return name if len(name) <= 4 else f"{name[: 4 if name == 'September' else 3]}."


def _ordinal(number: int) -> str:
    """2d and 3d, not 2nd and 3rd."""
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else {1: 'st', 2: 'd', 3: 'd'}.get(number % 10, 'th')}"
