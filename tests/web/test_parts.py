"""Filters, histogram, paging and parameters as the search page shows them."""

import datetime as dt
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.answer import Facets, FacetValue, SearchAnswer, Total, Understood
from search.cursor import Position, make_cursor, read_cursor
from search.request import Per, SearchRequest
from web.addresses import search_address
from web.filters import SHOWN, filter_groups
from web.histogram import NARROW, WIDE, histogram
from web.paging import paging
from web.parameters import AskedFor, RefusedParameters, asked_for, read_request
from web.refusal import fault_in


def values(*counted: tuple[str, int]) -> list[FacetValue]:
    return [FacetValue(value=value, label=value.title(), count=count) for value, count in counted]


def asked(**chosen: str) -> AskedFor:
    return AskedFor({name: tuple(value.split("|")) for name, value in chosen.items()})


def test_the_most_frequent_values_are_shown_and_the_rest_kept_behind() -> None:
    facets = Facets(speaker=values(*((f"s{n}", 20 - n) for n in range(9))))
    group = next(group for group in filter_groups(asked(speaker="s7"), facets, []) if group.name == "speaker")
    assert [option.value for option in group.shown] == ["s0", "s1", "s2", "s3", "s4", "s7"]
    assert [option.value for option in group.more] == ["s5", "s6", "s8"]
    assert [option.value for option in group.shown if option.checked] == ["s7"]
    assert len(group.shown) == SHOWN + 1


def test_a_choice_that_was_not_counted_can_still_be_taken_back() -> None:
    group = filter_groups(asked(country="kestria|XVA|Atlantis"), Facets(country=values(("XVA", 3))), ["XVA", "XKE"])[0]
    assert [(o.value, o.count, o.checked) for o in group.shown] == [
        ("XKE", 0, True), ("Atlantis", 0, True), ("XVA", 3, True),
    ]  # fmt: skip
    assert [(s.value, s.label) for s in group.suggestions] == [("XKE", "Kestria"), ("XVA", "Valdoria")]


def test_options_have_ids_of_their_own() -> None:
    facets = Facets(kind=values(("speech", 2)), type=values(("speech", 2)), language=values(("ar", 1), ("en", 1)))
    ids = [option.id for group in filter_groups(asked(), facets, []) for option in (*group.shown, *group.more)]
    assert len(ids) == len(set(ids)) == 4


def test_years_that_are_too_many_for_their_bars_are_joined() -> None:
    years = [FacetValue(value=str(year), label=str(year), count=year - 1945) for year in range(1946, 2027)]
    chart = histogram(SearchRequest(q="a"), years)
    assert chart
    for bars, most in ((chart.wide.bars, WIDE), (chart.narrow.bars, NARROW)):
        assert len(bars) <= most
        assert sum(bar.count for bar in bars) == sum(year.count for year in years)
    assert chart.wide.bars[-1].title == "2025 to 2029: 161 passages"
    assert [row.name for row in chart.rows] == [f"{decade}s" for decade in range(1940, 2030, 10)]


@given(st.dictionaries(st.integers(1000, 2999), st.integers(1, 10**6), min_size=2, max_size=40))
def test_bars_stay_inside_their_chart_and_add_up(counts: dict[int, int]) -> None:
    chart = histogram(SearchRequest(), [FacetValue(value=str(y), label=str(y), count=c) for y, c in counts.items()])
    assert chart
    for drawn in (chart.wide, chart.narrow):
        assert sum(bar.count for bar in drawn.bars) == sum(counts.values())
        for bar in drawn.bars:
            assert bar.x >= 0
            assert bar.x + bar.width <= 100.001
            assert bar.y >= 0
            assert bar.y + bar.height == pytest.approx(58)
    assert sum(row.sum for row in chart.rows) == sum(counts.values())


def test_a_bar_never_widens_the_days_that_were_asked_for() -> None:
    request = SearchRequest.model_validate({"from": "2024-06-01", "to": "2026-03-31"})
    chart = histogram(request, values(("2024", 1), ("2025", 2), ("2026", 3)))
    assert chart
    asked_days = [parse_qs(urlsplit(bar.address).query) for bar in chart.wide.bars]
    assert [(days["from"], days["to"]) for days in asked_days] == [
        (["2024-06-01"], ["2024-12-31"]), (["2025-01-01"], ["2025-12-31"]), (["2026-01-01"], ["2026-03-31"]),
    ]  # fmt: skip


def test_one_year_needs_no_chart() -> None:
    assert histogram(SearchRequest(), values(("2026", 9))) is None
    assert histogram(SearchRequest(), values(("2026", 9)), values(("2026-02", 9))) is None


def test_months_are_bars_where_each_fits_else_quarters_and_years() -> None:
    def charts(first: int, last: int) -> tuple[str, str, list[str]]:
        months = values(*((f"{number // 12}-{number % 12 + 1:02}", 1 + number % 7) for number in (first, last)))
        chart = histogram(SearchRequest(q="a"), values(("2019", 1)), months)
        assert chart
        bars = [bar.title for bar in chart.wide.bars if bar.count]
        return chart.told(chart.wide), chart.told(chart.narrow), bars

    start = 12 * 2019 + 10
    assert charts(start, start + 1) == (
        "Passages by month, November 2019 to December 2019",
        "Passages by month, November 2019 to December 2019",
        [f"November 2019: {1 + start % 7} passages", f"December 2019: {1 + (start + 1) % 7} passages"],
    )
    wide, narrow, _ = charts(start, start + WIDE - 1)
    assert (wide[:17], narrow[:19]) == ("Passages by month", "Passages by quarter")
    wide, narrow, bars = charts(start, start + WIDE)
    assert (wide[:19], narrow[:19]) == ("Passages by quarter", "Passages by quarter")
    assert bars[0].startswith("October 2019 to December 2019: ")
    wide, narrow, bars = charts(start, start + 3 * WIDE)
    assert (wide, narrow) == ("Passages by year, 2019 to 2026", "Passages by year, 2019 to 2026")
    assert [bar[:5] for bar in bars] == ["2019:", "2026:"]


def test_a_month_narrows_to_its_days_and_its_table_has_a_year_a_row() -> None:
    request = SearchRequest.model_validate({"to": "2024-02-20"})
    chart = histogram(request, (), values(("2023-12", 4), ("2024-02", 5)))
    assert chart
    days = [parse_qs(urlsplit(bar.address).query) for bar in chart.wide.bars if bar.count]
    assert [(day["from"], day["to"]) for day in days] == [
        (["2023-12-01"], ["2023-12-31"]), (["2024-02-01"], ["2024-02-20"]),
    ]  # fmt: skip
    assert [(row.name, row.sum, [cell.name for cell in row.cells if cell.count]) for row in chart.rows] == [
        ("2023", 4, ["December 2023"]), ("2024", 5, ["February 2024"]),
    ]  # fmt: skip
    assert chart.columns[0] == "Jan"
    assert [bar.label for bar in chart.wide.bars] == ["", "2024", ""]


def answer_of(total: int, relation: Literal["exact", "at_least"] = "exact", more: str | None = None) -> SearchAnswer:
    found = Total(value=total, relation=relation)
    return SearchAnswer(
        query={}, total=found, results=[], facets=Facets(), next=more, notices=[], took_ms=1, suggestions=[],
        understood=Understood(sentence="all passages", parts=[], expanded=[]),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "total", "numbers"),
    [
        (1, 5, [1]),
        (1, 41, [1, 2, 3, None, 5]),
        (11, 415, [1, None, 9, 10, 11, 12, 13, None, 42]),
        (42, 415, [1, None, 40, 41, 42]),
        (3, 41, [1, 2, 3, 4, 5]),
    ],
)
def test_pages_are_named_round_the_one_shown(number: int, total: int, numbers: list[int | None]) -> None:
    request = SearchRequest(q="a", limit=10, per=Per.PASSAGE)
    request = request.model_copy(update={"cursor": make_cursor(request, Position((number - 1) * 10))})
    shown = paging(request, answer_of(total))
    assert shown.number == number
    assert [page and page.number for page in shown.pages] == numbers
    for page in shown.pages:
        if page and page.number > 1:
            cursor = parse_qs(urlsplit(page.address).query)["cursor"][0]
            assert read_cursor(request.model_copy(update={"cursor": cursor})).listed == (page.number - 1) * 10


def test_pages_of_statements_are_as_many_as_statements_are_known() -> None:
    request = SearchRequest(q="a", limit=10)
    answer = answer_of(415, more="next").model_copy(update={"statements": 61})
    shown = paging(request, answer)
    assert ([page and page.number for page in shown.pages], shown.of) == ([1, 2, 3, None, 7], 61)
    assert (shown.pages[1] and shown.pages[1].address) == shown.next == "/search?q=a&limit=10&cursor=next"
    deep = answer.model_copy(update={"statements": None})
    assert ([page and page.number for page in paging(request, deep).pages], paging(request, deep).of) == ([1, 2], None)


def test_the_last_page_is_named_only_where_it_is_known() -> None:
    request = SearchRequest(q="a", limit=10)
    shown = paging(request, answer_of(415, "at_least", more="next"))
    assert [page and page.number for page in shown.pages] == [1, 2]
    assert shown.next == "/search?q=a&limit=10&cursor=next"


def test_what_a_form_leaves_empty_is_left_out() -> None:
    read = asked_for([("q", " water "), ("from", ""), ("country", "XVA"), ("country", " "), ("country", "XVA")])
    assert read_request(read) == SearchRequest(q="water", country=["XVA"])


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2019", "2020", ("2019-01-01", "2020-12-31")),
        ("2019-05", "2020-02", ("2019-05-01", "2020-02-29")),
        ("2019-05-07", "2019", ("2019-05-07", "2019-12-31")),
    ],
)
def test_years_and_months_are_taken_whole_where_days_are_asked_for(
    first: str, last: str, days: tuple[str, str]
) -> None:
    read = asked_for([("from", first), ("to", last)])
    assert read.one("from") == first
    assert read_request(read) == SearchRequest.model_validate(dict(zip(("from", "to"), days, strict=True)))


@pytest.mark.parametrize(
    ("pairs", "parameter", "message"),
    [
        (
            [("from", "soon")],
            "from",
            "“soon” is not a day: write it as 2026-01-31, a month or a year as 2026-01 or 2026",
        ),
        ([("limit", "x")], "limit", "“x” is not a whole number"),
        ([("limit", "500")], "limit", "500 is too large: the most is 100"),
        ([("q", "a"), ("q", "b")], "q", "it can be given only once"),
        ([("country", "x" * 201)], "country", "it is too long: 200 characters are the most"),
        ([("expand", "perhaps")], "expand", "“perhaps” is neither true nor false"),
        ([("from", "2026-02-01"), ("to", "2026-01-01")], "", "from (2026-02-01) is after to (2026-01-01): swap them"),
        (
            [("from_", "2026-02-01")],
            "from_",
            "there is no such parameter: those there are: behalf, capacity, cites, country, cursor, expand, from",
        ),
    ],
)
def test_a_wrong_parameter_is_told_in_words(pairs: list[tuple[str, str]], parameter: str, message: str) -> None:
    with pytest.raises(RefusedParameters) as refused:
        read_request(asked_for(pairs))
    (complaint,) = refused.value.complaints
    assert complaint.parameter == parameter
    assert complaint.message.startswith(message)


@given(
    st.builds(
        SearchRequest,
        q=st.text(max_size=20).map(str.strip),
        country=st.lists(st.sampled_from(["XVA", "XKE"]), unique=True),
        from_=st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2001, 1, 1)),
        limit=st.integers(1, 100),
    )
)
def test_an_address_holds_the_whole_search(request: SearchRequest) -> None:
    query = urlsplit(search_address(request)).query
    pairs = [(name, value) for name, many in parse_qs(query, keep_blank_values=True).items() for value in many]
    assert read_request(asked_for(pairs)) == request


@pytest.mark.parametrize(
    ("query", "position", "parts", "caret"),
    [
        ('a "b', 2, ("a ", '"', "b"), 2),
        ("水 “b", 2, ("水 ", "“", "b"), None),
        ("a\nb", 2, ("a\n", "b", ""), None),
        ("ab", 9, ("ab", "", ""), 2),
    ],
)
def test_a_mistake_is_pointed_at_only_where_the_sign_stands_under_it(
    query: str, position: int, parts: tuple[str, str, str], caret: int | None
) -> None:
    fault = fault_in(query, position)
    assert (fault.before, fault.at, fault.after) == parts
    assert fault.caret == caret
