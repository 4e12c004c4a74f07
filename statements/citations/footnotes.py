"""The footnote of United Nations practice with the speaker added, and the form for running text."""

from statements.citations.citable import Citable
from statements.citations.typography import capitalized, long_day, one_line

_PLACES = {"page": "p.", "paragraph": "para."}


def footnote(cited: Citable) -> str:
    """The whole citation in one sentence and the passage's id.

    "Council of Concord, 1147th meeting, 12 November 2026, XC/PV.1147, p. 6 (Ms. Tennant, Valdoria). OnRecord
    7k2m9qx4vd0c." Other publications begin with who speaks and give title and address. A report of somebody
    else's words says so: "Marisol Tennant (Valdoria), quoted in Edda Holm, “Who was told”, The Amaranth Courier,
    5 September 2026, ...", and of words that it does not quote, "reported in".
    """
    parts = _of_record(cited) if cited.is_record else _of_publication(cited)
    return f"{', '.join(parts)}. OnRecord {cited.passage_id}."


def short(cited: Citable) -> str:
    """Symbol, page and for whom: "XC/PV.1147, p. 6 (Valdoria)"; without a symbol, who, where quoted, and the day."""
    if cited.symbol:
        return _with_brackets([one_line(cited.symbol), *_pinpoint(cited)], cited.short_credit)
    if cited.is_record:
        return _with_brackets([cited.meeting or cited.title, *_day(cited), *_pinpoint(cited)], cited.short_credit)
    where = [_speaker(cited) or cited.title]
    if cited.is_report:
        where = [_reported(cited, [cited.published_by or f"“{cited.title}”"])]
    return ", ".join([*where, *_day(cited), *_pinpoint(cited)])


def _of_record(cited: Citable) -> list[str]:
    where = [cited.meeting or cited.title, *_day(cited), *_symbol(cited), *_pinpoint(cited)]
    return [_with_brackets(where, cited.credit)]


def _of_publication(cited: Citable) -> list[str]:
    title = f"“{cited.title}”"
    who = [_speaker(cited), title]
    if cited.is_report:
        who = [_reported(cited, [cited.byline, title, cited.published_by])]
    address = one_line(cited.source_url) if cited.source_url else cited.url
    found = f"{address} (accessed {long_day(cited.retrieved)})"
    return [part for part in (*who, *_symbol(cited), *_day(cited), *_pinpoint(cited), found) if part]


def _reported(cited: Citable, report: list[str]) -> str:
    """Who is quoted, and in which report; the report alone where nobody may be credited."""
    where, speaker = ", ".join(part for part in report if part), _speaker(cited)
    return f"{capitalized(speaker)}, {cited.quoted_in} {where}" if speaker else where


def _speaker(cited: Citable) -> str:
    """Name and for whom: "Odile Vautrelle (Aurelle)"."""
    name, spoken_for = cited.name, cited.spoken_for
    if not name:
        return spoken_for or ""
    return _with_brackets([name], spoken_for if spoken_for != name else None)


def _symbol(cited: Citable) -> list[str]:
    return [one_line(cited.symbol)] if cited.symbol else []


def _day(cited: Citable) -> list[str]:
    return [long_day(cited.date)] if cited.date else []


def _pinpoint(cited: Citable) -> list[str]:
    return [f"{_PLACES[cited.place[0]]} {cited.place[1]}"] if cited.place else []


def _with_brackets(parts: list[str], inside: str | None) -> str:
    text = ", ".join(part for part in parts if part)
    return f"{text} ({inside})" if inside else text
