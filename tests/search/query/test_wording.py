"""Queries in words, and part by part."""

import pytest
from hypothesis import given

from search.query.expansion import expanded
from search.query.parser import parse_query
from search.query.parts import parts_of
from search.query.query import top_level
from search.query.wording import ENGLISH, in_words
from tests.search.query.queries import QUERIES, understood


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "all passages"),
        ("water", "passages containing water"),
        ("water treaty", "passages containing water and treaty"),
        ("who opened the gates so early", "passages containing all words of “who opened the gates so early”"),
        (
            "“safe passage” country:Valdoria since:2019 -kind:procedural",
            "passages containing exactly “safe passage”, by Valdoria, since 2019, not procedural remarks",
        ),
        ("water -dam", "passages containing water, without dam"),
        ("-dam", "passages without dam"),
        ("water OR dam", "passages containing water or dam"),
        ("(water OR dam*) river", "passages containing river and (water or words beginning with “dam”)"),
        ("water OR (dam -river)", "passages containing water or (dam, without river)"),
        ("“gates open”~5", "passages containing “gates open” within 5 words"),
        ("country:(Valdoria OR Kestria)", "passages by Valdoria or Kestria"),
        ("country:Valdoria OR water", "passages by Valdoria or containing water"),
        ("organ:“Council of Concord”", "passages in meetings of the Council of Concord"),
        (
            "group:lrg behalf:lrg",
            "passages by members of the Lower Riparian Group, on behalf of the Lower Riparian Group",
        ),
        ("speaker:Tal lang:fr spoken:ru", "passages by Tal, in French, spoken in Russian"),
        ("symbol:XA/5/PV.1 cites:XA/RES/2", "passages in XA/5/PV.1, naming XA/RES/2"),
        ("symbol:xc/pv cites:(XA/RES/ OR XA/5/L.1)", "passages in XC/PV…, naming XA/RES… or XA/5/L.1"),
        ("capacity:chair type:speech", "passages from the chair, in speeches"),
        ("on:2019-05 until:2019-05-03", "passages in May 2019, until 3 May 2019"),
        ("on:2019-05-31 after:2018", "passages on 31 May 2019, since 2019"),
        ("on:2019..2020-05", "passages between 2019 and May 2020"),
    ],
)
def test_sentences(text: str, sentence: str) -> None:
    assert in_words(parse_query(text).tree) == sentence


def test_other_names_are_told() -> None:
    tree, _ = expanded(parse_query("Kestria").tree)
    assert in_words(tree) == "passages containing Kestria (also Kestrian Republic)"


def test_another_language_is_another_table() -> None:
    french = {**ENGLISH, "passages": "passages", "containing": "contenant {}", "since": "depuis {}", "and": "et"}
    assert in_words(parse_query("eau since:2019").tree, french) == "passages contenant eau, depuis 2019"


def test_parts_with_what_is_left_without_them() -> None:
    parts = parts_of(parse_query("water treaty “safe passage” country:Valdoria -dam").tree)
    assert [(part.words, part.plain, part.rest) for part in parts] == [
        ("water treaty", True, '"safe passage" country:Valdoria -dam'),
        ("exactly “safe passage”", False, "water treaty country:Valdoria -dam"),
        ("by Valdoria", False, 'water treaty "safe passage" -dam'),
        ("without dam", False, 'water treaty "safe passage" country:Valdoria'),
    ]


@given(QUERIES)
def test_every_part_can_be_taken_out(text: str) -> None:
    query = understood(text)
    tree = None if isinstance(query, Exception) else query.tree
    assert in_words(tree)
    wanted, unwanted = top_level(tree)
    parts = parts_of(tree)
    assert bool(parts) == (tree is not None)
    for part in parts:
        left = top_level(parse_query(part.rest).tree)
        assert part.words
        assert len(left[0]) + len(left[1]) < len(wanted) + len(unwanted)
