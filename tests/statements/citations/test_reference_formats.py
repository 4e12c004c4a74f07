"""BibTeX, RIS and CSL-JSON: to the letter once, then read back with every fact."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given

from statements.citations import STYLES, Citable, bibtex, csl_json, ris
from statements.citations.authors import Author, author_of, authors_of
from statements.citations.reference import reference
from tests.statements.citations import cases
from tests.statements.citations.readers import plain, read_bibtex, read_ris

BIBTEX = """@misc{tennant-2026-7k2m9qx4vd0c,
  author       = {Tennant, Marisol},
  title        = {{Statement for Valdoria}},
  howpublished = {Council of Concord, 1147th meeting},
  date         = {2026-11-12},
  number       = {XC/PV.1147},
  pages        = {6},
  url          = {https://onrecord.example/p/7k2m9qx4vd0c}
}"""
RIS = """TY  - HEAR
AU  - Tennant, Marisol
TI  - Statement for Valdoria
T2  - Council of Concord, 1147th meeting
DA  - 2026/11/12
M1  - XC/PV.1147
SP  - 6
UR  - https://onrecord.example/p/7k2m9qx4vd0c
ER  - """
CSL = {
    "id": "tennant-2026-7k2m9qx4vd0c",
    "type": "speech",
    "author": [{"family": "Tennant", "given": "Marisol"}],
    "title": "Statement for Valdoria",
    "event-title": "Council of Concord, 1147th meeting",
    "issued": {"date-parts": [[2026, 11, 12]]},
    "number": "XC/PV.1147",
    "page": "6",
    "URL": "https://onrecord.example/p/7k2m9qx4vd0c",
    "accessed": {"date-parts": [[2026, 11, 16]]},
}


def test_a_record_to_the_letter() -> None:
    assert bibtex(cases.COUNCIL) == BIBTEX
    assert ris(cases.COUNCIL) == RIS
    assert json.loads(csl_json(cases.COUNCIL)) == [CSL]


@pytest.mark.parametrize(
    ("cited", "bibtex_type", "ris_type", "csl_type"),
    [
        (cases.COUNCIL, "misc", "HEAR", "speech"),
        (cases.COMMITTEE, "misc", "HEAR", "speech"),
        (cases.SPEECH, "online", "ELEC", "webpage"),
        (cases.PRESS_COVERAGE, "online", "ELEC", "webpage"),
        (cases.NEWS, "article", "NEWS", "article-newspaper"),
    ],
)
def test_types(cited: Citable, bibtex_type: str, ris_type: str, csl_type: str) -> None:
    assert read_bibtex(bibtex(cited)).type == bibtex_type
    assert read_ris(ris(cited))["TY"] == ris_type
    assert json.loads(csl_json(cited))[0]["type"] == csl_type


@pytest.mark.parametrize(
    ("label", "speaker", "author"),
    [
        ("Ms. Tennant (Valdoria):", "Marisol Tennant", Author("Tennant", "Marisol")),
        ("Ms. TENNANT (Valdoria):", "Marisol Tennant", Author("Tennant", "Marisol")),
        ("Mrs. Sorolla Vidal (Valdoria):", "Inés Sorolla Vidal", Author("Sorolla Vidal", "Inés")),
        ("Mr. Ma Zhaolun (Valdoria):", "Ma Zhaolun", Author("Ma Zhaolun")),
        ("Mr. Han (Valdoria):", "Han Ki-rim", Author("Han Ki-rim")),
        ("Ms. Tennant (Valdoria):", "Ms. Tennant", Author("Ms. Tennant")),
        ("The President:", "Marisol Tennant", Author("Marisol Tennant")),
        ("Г-жа Арканова (Вальдория):", "Нина Арканова", Author("Арканова", "Нина")),
        ("Valdoria", None, Author("Valdoria")),
    ],
)
def test_a_name_is_taken_apart_only_where_the_label_tells_how(label: str, speaker: str | None, author: Author) -> None:
    assert author_of(replace(cases.COUNCIL, label=label, speaker=speaker)) == author


def test_a_body_is_an_author_whose_name_nothing_takes_apart() -> None:
    body = replace(cases.MINISTRY, organization="Ministry of Rivers, Dams and Bridges")
    assert read_bibtex(bibtex(body)).fields["author"] == "{Ministry of Rivers, Dams and Bridges}"
    assert read_ris(ris(body))["AU"] == "Ministry of Rivers; Dams and Bridges"
    assert json.loads(csl_json(body))[0]["author"] == [{"literal": "Ministry of Rivers, Dams and Bridges"}]


def test_the_chairs_country_is_not_an_author() -> None:
    unnamed = replace(cases.CHAIR, speaker=None)
    assert author_of(unnamed) is None
    assert "Sarmadia" not in bibtex(unnamed) + ris(unnamed) + csl_json(unnamed)


def test_who_is_quoted_in_a_report_is_not_its_author() -> None:
    assert "author" not in read_bibtex(bibtex(cases.NEWS)).fields
    assert read_ris(ris(cases.NEWS))["N1"] == "Quotation of Odile Vautrelle, Aurelle"
    assert read_ris(ris(cases.NEWS))["TI"] == "Rivers rise, and so do voices"
    assert author_of(cases.COURIER) is None
    assert authors_of(cases.COURIER) == (Author("Edda Holm"), Author("Tomas Reyne"))


def test_a_report_is_an_article_in_its_newspaper_by_its_authors() -> None:
    entry = read_bibtex(bibtex(cases.COURIER))
    assert entry.key == "odile-vautrelle-2026-7k2m9qx4vd0c"
    assert entry.fields["author"] == "{Edda Holm} and {Tomas Reyne}"
    assert entry.fields["journaltitle"] == "The Amaranth Courier"
    tags = ris(cases.COURIER).splitlines()
    assert {"AU  - Edda Holm", "AU  - Tomas Reyne", "T2  - The Amaranth Courier"} <= set(tags)
    (item,) = json.loads(csl_json(cases.COURIER))
    assert item["author"] == [{"literal": "Edda Holm"}, {"literal": "Tomas Reyne"}]
    assert (item["container-title"], item["note"]) == ("The Amaranth Courier", "Quotation of Odile Vautrelle, Aurelle")


def test_words_that_a_report_gives_in_its_own_are_no_quotation() -> None:
    assert reference(cases.COURIER_TELLS).note == "Report of words of Odile Vautrelle, Aurelle"


@pytest.mark.parametrize("cited", [cases.COURIER_DENIES, cases.COURIER_ITSELF])
def test_nobody_is_cited_with_what_they_did_not_say(cited: Citable) -> None:
    for style in STYLES.values():
        assert "Vautrelle" not in style(cited)
        assert "Aurelle" not in style(cited)
    assert reference(cited).note is None


def test_a_summary_says_so_in_its_title() -> None:
    assert read_ris(ris(cases.COMMITTEE))["TI"] == "Statement for Valdoria (summary)"


@given(cases.citables)
def test_every_fact_comes_back_from_bibtex(cited: Citable) -> None:
    entry, expected = read_bibtex(bibtex(cited)), reference(cited)
    fields = {name: plain(value) for name, value in entry.fields.items() if name != "url"}
    assert re.fullmatch("[a-z0-9-]*7k2m9qx4vd0c", entry.key)
    assert fields["title"] == expected.title.replace("{", "{")
    assert fields.get("journaltitle" if entry.type == "article" else "howpublished") == expected.container
    assert fields.get("number") == expected.number
    assert fields.get("note") == expected.note
    assert fields.get("date") == (expected.date.isoformat() if expected.date else None)
    assert fields.get("pages") == (str(expected.page) if expected.page else None)
    named = [f"{author.family}, {author.given}" if author.given else author.family for author in expected.authors]
    assert fields.get("author", "") == " and ".join(named)
    assert entry.fields["url"] == cited.url


@given(cases.citables)
def test_every_fact_comes_back_from_ris(cited: Citable) -> None:
    tags, expected = read_ris(ris(cited)), reference(cited)
    assert (tags["TI"], tags["UR"]) == (expected.title, cited.url)
    assert (tags.get("T2"), tags.get("M1"), tags.get("N1")) == (expected.container, expected.number, expected.note)
    assert tags.get("DA") == (expected.date.strftime("%Y/%m/%d") if expected.date else None)
    named = [f"{a.family}, {a.given}" if a.given else a.family.replace(",", ";") for a in expected.authors]
    assert tags.get("AU", "") == " and ".join(named)


@given(cases.citables)
def test_every_fact_comes_back_from_csl(cited: Citable) -> None:
    (item,) = json.loads(csl_json(cited))
    expected = reference(cited)
    assert (item["id"], item["title"], item["URL"]) == (expected.key, expected.title, cited.url)
    container = item.get("event-title" if expected.type == "speech" else "container-title")
    assert (container, item.get("number"), item.get("note")) == (
        expected.container, expected.number, expected.note,
    )  # fmt: skip
    assert ("author" in item) == bool(expected.authors)
