"""Text to syntax trees: any text is a query or one clear error."""

import datetime as dt

import pytest
from hypothesis import given

from search.fields import Field
from search.query.errors import QueryError
from search.query.parser import parse_query
from search.query.query import Query
from search.query.tree import All, Condition, Dates, Near, Node, Phrase, Prefix, Some, Without, Word
from tests.search.query.queries import QUERIES, understood


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", None),
        (" \n", None),
        ("peace", Word("peace")),
        ("peace bread", All((Word("peace"), Word("bread")))),
        ('"peace  process"', Phrase("peace process")),
        ("“peace process”", Phrase("peace process")),
        ('“peace process"', Phrase("peace process")),
        ("„peace process“", Phrase("peace process")),
        ("«peace process»", Phrase("peace process")),
        ('"peace process »', Phrase("peace process")),
        ("«peace process”", Phrase("peace process")),
        ("「停火」", Phrase("停火")),
        ("『停火』谈判", All((Phrase("停火"), Word("谈判")))),
        ("谈判「停火」", All((Word("谈判"), Phrase("停火")))),
        ("＂peace＂", Phrase("peace")),
        ('peace"in our time"', All((Word("peace"), Phrase("in our time")))),
        ("peace -war", Without(Word("peace"), Word("war"))),
        ("peace −war", Without(Word("peace"), Word("war"))),
        ("-war -hunger", Without(None, Some((Word("war"), Word("hunger"))))),
        ('peace -"war of words"', Without(Word("peace"), Phrase("war of words"))),
        ("peace - war", All((Word("peace"), Word("war")))),
        ("cease-fire", Word("cease-fire")),
        ("l'engagement A/76/PV.102", All((Word("l'engagement"), Word("A/76/PV.102")))),
        ("peace -…", Word("peace")),
        ("peace” bread", All((Word("peace"), Word("bread")))),
        ("AND", Word("AND")),
        ("peace AND bread", All((Word("peace"), Word("bread")))),
        ("peace and bread", All((Word("peace"), Word("and"), Word("bread")))),
        ("peace OR bread water", Some((Word("peace"), All((Word("bread"), Word("water")))))),
        ("peace | bread", Some((Word("peace"), Word("bread")))),
        ("peace || bread", Some((Word("peace"), Word("bread")))),
        ("(peace OR bread) water", All((Some((Word("peace"), Word("bread"))), Word("water")))),
        ("peace NOT war", Without(Word("peace"), Word("war"))),
        ("peace OR -war", Some((Word("peace"), Without(None, Word("war"))))),
        ("-(war OR hunger)", Without(None, Some((Word("war"), Word("hunger"))))),
        ("NOT NOT peace", Word("peace")),
        ("NOT(war) OR(peace)", Some((Without(None, Word("war")), Word("peace")))),
        ("(peace -war) water", Without(All((Word("peace"), Word("water"))), Word("war"))),
        ("停火（谈判 ＯＲ 和平）", All((Word("停火"), Some((Word("谈判"), Word("和平")))))),
        ("停火，谈判", All((Word("停火"), Word("谈判")))),
        ("سلام، خبز؟", All((Word("سلام"), Word("خبز")))),
        ("“peace bread”~5", Near("peace bread", 5)),
        ("“peace bread”~0", Phrase("peace bread")),
        ("disarm*", Prefix("disarm")),
        ("l’engage*", Prefix("engage")),
        ("停*", Prefix("停")),
        ("停火*", Phrase("停火")),
        ("\u200fpeace\u200e -\u202ewar", Without(Word("peace"), Word("war"))),
        ("10:30 http://x.org/a?b=c", All((Word("10:30"), Word("http://x.org/a?b=c")))),
        ("Resolution: peace", All((Word("Resolution"), Word("peace")))),
        ("country: peace", All((Word("country"), Word("peace")))),
        ("State(s) 242(1967)", All((Word("State(s)"), Word("242(1967)")))),
        ("peace,bread 1,000", All((Word("peace"), Word("bread"), Word("1,000")))),
        ("+peace && #bread!", All((Word("peace"), Word("bread")))),
    ],
)
def test_trees(text: str, tree: Node | None) -> None:
    assert parse_query(text).tree == tree


VALDORIA = Condition(Field.COUNTRY, ("XVA",), "Valdoria")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("country:Valdoria", VALDORIA),
        ("COUNTRY：Valdoria", VALDORIA),
        ("country:“Valdoria”", VALDORIA),
        ("country:(Valdoria)", VALDORIA),
        ("country:xva", Condition(Field.COUNTRY, ("XVA",), "xva")),
        ("country:Вальдория", Condition(Field.COUNTRY, ("XVA",), "Вальдория")),
        ("country:AND", Condition(Field.COUNTRY, ("AND",), "AND")),
        ("country:uk", Condition(Field.COUNTRY, ("GBR",), "uk")),
        ("country:fr", Condition(Field.COUNTRY, ("FRA",), "fr")),
        ("-country:Valdoria", Without(None, VALDORIA)),
        ("country:Valdoria OR peace", Some((VALDORIA, Word("peace")))),
        ("country:Valdoria,AND", Some((VALDORIA, Condition(Field.COUNTRY, ("AND",), "AND")))),
        (
            "country:(Valdoria | North Macedonia)",
            Some((VALDORIA, Condition(Field.COUNTRY, ("MKD",), "North Macedonia"))),
        ),
        ("country:(Valdoria OR AND)", Some((VALDORIA, Condition(Field.COUNTRY, ("AND",), "AND")))),
        ("group:lrg", Condition(Field.GROUP, ("lower-riparian-group",), "lrg")),
        ("behalf:Nobody", Condition(Field.BEHALF, ("Nobody",), "Nobody")),
        ("speaker:Tal", Condition(Field.SPEAKER, ("Tal",), "Tal")),
        ("organ:“Conseil de la Concorde”", Condition(Field.ORGAN, ("Council of Concord",), "Conseil de la Concorde")),
        ("organ:SC", Condition(Field.ORGAN, ("Security Council",), "SC")),
        ("country:french", Condition(Field.COUNTRY, ("FRA",), "french")),
        ("country:ایران", Condition(Field.COUNTRY, ("IRN",), "ایران")),
        ("body:unsc", Condition(Field.ORGAN, ("Security Council",), "unsc")),
        ("org:“Relief Office”", Condition(Field.ORGANIZATION, ("Relief Office",), "Relief Office")),
        ("symbol:a/76/pv.102", Condition(Field.SYMBOL, ("A/76/PV.102",), "a/76/pv.102")),
        ("symbol:“S / PV . 8698”", Condition(Field.SYMBOL, ("S/PV.8698",), "S / PV . 8698")),
        ("symbol:“A/76/PV. 102”", Condition(Field.SYMBOL, ("A/76/PV.102",), "A/76/PV. 102")),
        ("symbol:s/pv8698", Condition(Field.SYMBOL, ("S/PV.8698",), "s/pv8698")),
        ("symbol:“a 76 pv 102”", Condition(Field.SYMBOL, ("A/76/PV.102",), "a 76 pv 102")),
        ("symbol:“S / 2020 / 1”", Condition(Field.SYMBOL, ("S/2020/1",), "S / 2020 / 1")),
        ("cites:“s res 2334 (2016)”", Condition(Field.CITES, ("S/RES/2334 (2016)",), "s res 2334 (2016)")),
        (
            "cites:“résolution 2334 (2016)”",
            Condition(Field.CITES, ("S/RES/2334 (2016)",), "résolution 2334 (2016)"),
        ),
        ("cites:“UNSCR 2334”", Condition(Field.CITES, ("S/RES/2334 (2016)",), "UNSCR 2334")),
        (
            "cites:“General Assembly resolution 46/182”",
            Condition(Field.CITES, ("A/RES/46/182",), "General Assembly resolution 46/182"),
        ),
        ("symbol:s/pv", Condition(Field.SYMBOL, (), "s/pv", ("S/PV.", "S/PV/"))),
        ("symbol:S/PV.*", Condition(Field.SYMBOL, (), "S/PV", ("S/PV.", "S/PV/"))),
        ("cites:A/76/", Condition(Field.CITES, ("A/76",), "A/76", ("A/76/", "A/76."))),
        ("country:Côte-d’Ivoire", Condition(Field.COUNTRY, ("CIV",), "Côte-d’Ivoire")),
        ("country:‘valdoria’", Condition(Field.COUNTRY, ("XVA",), "valdoria")),
        ("behalf:lower-riparian-group", Condition(Field.BEHALF, ("lower-riparian-group",), "lower-riparian-group")),
        ("organ:Council_of-Concord", Condition(Field.ORGAN, ("Council of Concord",), "Council_of-Concord")),
        ("cites:S/RES/242(1967)", Condition(Field.CITES, ("S/RES/242 (1967)",), "S/RES/242(1967)")),
        ("kind:“right of reply”", Condition(Field.KIND, ("right_of_reply",), "right of reply")),
        ("kind:right-of-reply", Condition(Field.KIND, ("right_of_reply",), "right-of-reply")),
        ("type:news_article", Condition(Field.TYPE, ("news_article",), "news_article")),
        ("capacity:chair", Condition(Field.CAPACITY, ("presiding",), "chair")),
        ("lang:French", Condition(Field.LANGUAGE, ("fr",), "French")),
        ("spoken:ru", Condition(Field.SPOKEN, ("ru",), "ru")),
        ("on:2019", Dates(dt.date(2019, 1, 1), dt.date(2019, 12, 31))),
        ("on:2020-02", Dates(dt.date(2020, 2, 1), dt.date(2020, 2, 29))),
        ("on:2019-05-31", Dates(dt.date(2019, 5, 31), dt.date(2019, 5, 31))),
        ("on:2019..2020-02", Dates(dt.date(2019, 1, 1), dt.date(2020, 2, 29))),
        ("on:2019..", Dates(dt.date(2019, 1, 1), None)),
        ("on:2019-05..*", Dates(dt.date(2019, 5, 1), None)),
        ("on:..2020-02", Dates(None, dt.date(2020, 2, 29))),
        ("on:٢٠١٩", Dates(dt.date(2019, 1, 1), dt.date(2019, 12, 31))),
        ("before:2019", Dates(None, dt.date(2018, 12, 31))),
        ("after:2019-05", Dates(dt.date(2019, 6, 1), None)),
        ("since:2019-05", Dates(dt.date(2019, 5, 1), None)),
        ("until:2019-05", Dates(None, dt.date(2019, 5, 31))),
        ("from:2019-05", Dates(dt.date(2019, 5, 1), None)),
        ("to:2019", Dates(None, dt.date(2019, 12, 31))),
        ("year:2019", Dates(dt.date(2019, 1, 1), dt.date(2019, 12, 31))),
        ("since:“May 2019”", Dates(dt.date(2019, 5, 1), None)),
        ("on:“May 31st, 2019”", Dates(dt.date(2019, 5, 31), dt.date(2019, 5, 31))),
        ("on:“31 de mayo de 2019”", Dates(dt.date(2019, 5, 31), dt.date(2019, 5, 31))),
        ("on:“31 мая 2019 года”", Dates(dt.date(2019, 5, 31), dt.date(2019, 5, 31))),
        ("on:“31 مايو 2019”", Dates(dt.date(2019, 5, 31), dt.date(2019, 5, 31))),
        ("on:2019年5月31日", Dates(dt.date(2019, 5, 31), dt.date(2019, 5, 31))),
        ("before:“1er juin 2019”", Dates(None, dt.date(2019, 5, 31))),
    ],
)
def test_fields(text: str, tree: Node) -> None:
    assert parse_query(text).tree == tree


def test_a_query_is_about_what_it_wants() -> None:
    assert parse_query("peace “and bread” -war -“cold war”").about == "peace and bread"
    assert not parse_query("-war").about


@pytest.mark.parametrize("text", ["…", "—", '""', "?!", "-", "“ ”", "- -"])
def test_without_a_word_there_is_nothing_to_search_for(text: str) -> None:
    with pytest.raises(QueryError, match="holds no word") as caught:
        parse_query(text)
    assert caught.value.code == "no_words"


@pytest.mark.parametrize(
    ("text", "code", "position", "corrected"),
    [
        ('"peace', "unclosed_quotation", 0, '"peace"'),
        ("we “want peace ", "unclosed_quotation", 3, "we “want peace”"),
        ('peace and bread"', "unclosed_quotation", 15, "peace and bread"),
        ("停火「谈判", "unclosed_quotation", 2, "停火「谈判」"),
        ('"', "unclosed_quotation", 0, None),
        ("(peace bread", "unclosed_bracket", 0, "(peace bread)"),
        ("peace) bread", "unopened_bracket", 5, "peace bread"),
        ("peace OR", "missing_term", 6, "peace"),
        ("OR peace", "missing_term", 0, "peace"),
        ("AND OR NOT", "missing_term", 0, None),
        ("peace OR OR bread", "missing_term", 6, "peace bread"),
        ("peace || ", "missing_term", 6, "peace"),
        ("*mament", "leading_wildcard", 0, "mament"),
        ("* peace", "lone_wildcard", 0, "peace"),
        ("disarm*ment", "inner_wildcard", 6, "disarm*"),
        ("d* peace", "short_prefix", 0, "d peace"),
        ("A/RES/*", "long_prefix", 0, "A/RES"),
        ("“a b”~5000", "too_far", 5, "“a b”~100"),
        ("foo:bar", "unknown_field", 0, "foo bar"),
        ("Contry:Valdoria", "unknown_field", 0, "country:Valdoria"),
        ("peace country:Valdora", "unknown_value", 14, "peace country:Valdoria"),
        ("country:Atlantis", "unknown_value", 8, '"Atlantis"'),
        ("peace country:EU", "unknown_value", 14, "peace group:EU"),
        ("country:(EU OR Valdoria)", "unknown_value", 9, None),
        ("country:Ирана", "unknown_value", 8, "country:Иран"),
        ("cites:“resolution 46/182”", "unknown_value", 6, '"resolution 46/182"'),
        ("on:31/05/2019", "unknown_value", 3, '"31/05/2019"'),
        ("country:-XVA", "misplaced_minus", 8, "-country:XVA"),
        ("country:(XVA -AND)", "bad_value", 13, None),
        ("kind:reply", "unknown_value", 5, "kind:right_of_reply"),
        ("on:2019-13", "unknown_value", 3, '"2019-13"'),
        ("on:2021..2019", "unknown_value", 3, '"2021..2019"'),
        ("on:Atlantis..", "unknown_value", 3, '"Atlantis"'),
        ("speaker:Neb*", "starred_value", 8, "speaker:Neb"),
        ('peace country:"XVA*"', "starred_value", 14, "peace country:XVA"),
        ("after:9999", "unknown_value", 6, '"9999"'),
        ("symbol:peace", "unknown_value", 7, '"peace"'),
        ("lang:Elvish", "unknown_value", 5, '"Elvish"'),
        ("peace country:()", "empty_value", 6, "peace"),
    ],
)
def test_a_mistake_has_its_place_and_a_query_that_can_be_run(
    text: str, code: str, position: int, corrected: str | None
) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    error = caught.value
    assert (error.code, error.position, error.corrected) == (code, position, corrected)


@given(QUERIES)
def test_relaxing_keeps_words_phrases_and_exclusions(text: str) -> None:
    query = understood(text)
    relaxed = None if isinstance(query, QueryError) else query.relaxed
    if relaxed is None or isinstance(query, QueryError):
        return
    assert relaxed.about == query.about
    assert sorted(map(repr, leaves(relaxed.tree))) == sorted(map(repr, leaves(query.tree)))
    assert exclusions(relaxed) == exclusions(query)
    assert relaxed.relaxed is None or isinstance(relaxed.relaxed, Query)


def test_only_queries_of_several_words_are_relaxed() -> None:
    words = All((Word("peace"), Word("bread")))
    assert parse_query("peace").relaxed is None
    assert parse_query("“peace” bread").relaxed is None
    assert parse_query("-peace").relaxed is None
    some = Some(words.parts)
    cases = {
        "peace bread": some,
        "peace bread -war": Without(some, Word("war")),
        "peace “of mind” bread": All((Phrase("of mind"), some)),
    }
    relaxed = {text: parse_query(text).relaxed for text in cases}
    assert {text: query and query.tree for text, query in relaxed.items()} == cases


def leaves(tree: Node | None) -> list[Word | Phrase]:
    match tree:
        case Word() | Phrase():
            return [tree]
        case All(parts) | Some(parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case Without(part, excluded):
            return leaves(part) + leaves(excluded)
    return []


def exclusions(query: Query) -> Node | None:
    return query.tree.excluded if isinstance(query.tree, Without) else None


@pytest.mark.parametrize("text", ["«peace “process”", "«peace «process", '«peace "process', "“a «b»"])
def test_a_quotation_that_may_end_in_several_places_is_a_mistake(text: str) -> None:
    with pytest.raises(QueryError, match="never closed"):
        parse_query(text)
