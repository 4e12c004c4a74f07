"""Who and when a plain query names come first; nothing is left out, and a switch turns it off."""

import datetime as dt

import pytest

from search.engines.port import Filters, Hit
from search.fields import Field
from search.preferring import as_filters, preferred_first
from search.query.parser import parse_query
from search.request import SearchRequest
from search.understanding import SpeakerNames, who_and_when
from tests.search.conftest import Home
from tests.search.corpus import Said, document

SPEAKERS = SpeakerNames(lambda: ["Mira Tal", "Ona Reed"])
YEAR = Filters({}, dt.date(2019, 1, 1), dt.date(2019, 12, 31))
KESTRIA = Filters({Field.COUNTRY: ("XKE",)})


@pytest.mark.parametrize(
    ("query", "preferred"),
    [
        ("Kestria 2019 dredging", (KESTRIA, YEAR)),
        ("dredging Reed 2019", (Filters({Field.SPEAKER: ("Ona Reed",)}), YEAR)),
        ("dredging in 2019", (YEAR,)),
        ("dredging in Kestria", ()),
        ("country:Kestria dredging 2019", (YEAR,)),
        ("“Kestria 2019”", ()),
        ("dredging", ()),
        ("", ()),
    ],
)
def test_names_are_preferred_where_a_query_names_days(query: str, preferred: tuple[Filters, ...]) -> None:
    assert as_filters(who_and_when(parse_query(query), SPEAKERS)) == preferred


def test_a_year_within_a_name_is_no_day() -> None:
    assert who_and_when(parse_query("XA/RES/2019/4 Kestria"), SPEAKERS) == []


def test_only_the_first_hundred_are_put_in_order() -> None:
    hits = [Hit(f"p{n:03}", 1 - n / 300, preferred=(0.0, 1.0, 0.5)[n % 3]) for n in range(130)]
    ordered = preferred_first(hits)
    assert ordered[100:] == hits[100:]
    shares = [hit.preferred for hit in ordered[:100]]
    assert shares == sorted(shares, reverse=True)
    assert [hit for hit in ordered[:100] if hit.preferred == 1] == hits[1:100:3]


@pytest.fixture
def dredged(home: Home) -> Home:
    words = "The harbour of the isles must be dredged before winter"
    home.add(
        document("XA/1/PV.1", Said(f"{words}, as Kestria asked.", "Ona Reed", "XVA"), date="2021-05-03"),
        document("XA/1/PV.2", Said(f"{words}, and nobody has sent a dredger yet.", "Bo Arn", "XKE"), date="2019-05-03"),
        document("XA/1/PV.3", Said(f"{words}, or so we were told.", "Cy Bel", "XKE"), date="2020-05-03"),
        document("XA/1/PV.4", Said(f"{words}; we shall pay for it.", "Dee Lor", "XOR"), date="2019-06-03"),
    )  # fmt: skip
    return home


@pytest.mark.parametrize("mode", ["hybrid", "meaning", "keyword"])
def test_what_was_said_by_them_and_then_comes_first(dredged: Home, mode: str) -> None:
    answer = dredged.search("Kestria 2019 harbour dredged winter", mode=mode)
    without = dredged.search("Kestria 2019 harbour dredged winter", mode=mode, prefer=False)
    assert [(each.typed, each.means) for each in answer.understood.preferred] == [
        ("Kestria", ["Kestria"]),
        ("2019", ["in 2019"]),
    ]
    assert without.understood.preferred == []
    assert {r.passage_id for r in answer.results} == {r.passage_id for r in without.results}
    assert answer.total == without.total
    assert [answer.results[0].speaker, answer.results[-1].speaker] == ["Bo Arn", "Ona Reed"]
    assert without.results[0].speaker == "Ona Reed"


def test_what_is_filtered_by_already_is_not_preferred_and_by_day_nothing_is(dredged: Home) -> None:
    filtered = dredged.search("Kestria 2019 harbour", country=["XVA"])
    assert [each.typed for each in filtered.understood.preferred] == ["2019"]
    assert dredged.search("Kestria 2019 harbour", sort="newest").understood.preferred == []


@pytest.mark.parametrize("mode", ["hybrid", "meaning", "keyword"])
def test_pages_and_exports_hold_every_passage_once_in_one_order(dredged: Home, mode: str) -> None:
    query = "harbour 2019"
    request = SearchRequest.model_validate({"q": query, "mode": mode})
    whole = [r.passage_id for r in dredged.search(query, mode=mode, limit=50).results]
    pages = dredged.pages(query, mode=mode, limit=1)
    assert [r.passage_id for page in pages for r in page] == whole
    assert len(set(whole)) == len(whole) > 0
    assert [each.result.passage_id for piece in dredged.service.walk(request).pieces for each in piece] == whole
