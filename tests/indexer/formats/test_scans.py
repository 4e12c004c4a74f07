"""Pages read from images: lines made of words, columns found, languages parted, words whole again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.editions import edition
from indexer.formats.gutter import gutter_of
from indexer.formats.layout import SourceText
from indexer.formats.pdf_lines import Line
from indexer.formats.reader import read_source
from indexer.formats.soft_hyphens import SoftHyphens
from tests.indexer.formats.made_scans import HEIGHT, WIDTH, Pair, Scan, columns, side_by_side

COVER = [
    "COUNCIL OF CONCORD",
    "OFFICIAL RECORDS",
    "FIFTH YEAR",
    "492nd MEETING: 29 AUGUST 1950",
    "HALMERE",
    "XC/PV.492",
]
PAIRS = [
    Pair(
        "The PRESIDENT: The first item is the adoption of the agenda, and the second is the complaint about the locks "
        "of the upper river, which has been before the Council since the spring of this year.",
        "Le PRÉSIDENT : Le premier point est l'adoption de l'ordre du jour, et le second est la plainte relative aux "
        "écluses du cours supérieur, dont le Conseil est saisi depuis le printemps de cette année.",
    ),
    Pair(
        "Mr. ARKELIS (Kestria): I ask that the record of the last meeting be read out to the members of this Council, "
        "for in it there stands what was said of the water and of the people that live by it.",
        "M. ARKELIS (Kestrie) : Je demande que le compte rendu de la dernière séance soit lu aux membres de ce "
        "Conseil, car on y trouve ce qui fut dit de l'eau et des hommes qui en vivent.",
    ),
    Pair(
        "We have nothing to hide, and this we say to the representative of Valdoria as it was said in the valley.",
        "Nous n'avons rien à cacher, et nous le disons au représentant de la Valdorie comme on l'a dit dans la vallée.",
    ),
]  # fmt: skip


def paragraphs(source: SourceText) -> list[str]:
    return [source.text[p.start : p.end] for p in source.paragraphs]


def of(side: str, pairs: list[Pair]) -> list[str]:
    return [getattr(pair, side) for pair in pairs if not pair.heading]


@pytest.mark.parametrize("shuffled", [False, True])
@pytest.mark.parametrize("swap", [None, 2])
def test_two_languages_side_by_side_are_two_texts(swap: int | None, *, shuffled: bool) -> None:
    source = read_source(side_by_side([COVER], PAIRS * 7, swap=swap, shuffled=shuffled), "record.pdf")
    assert (source.scanned, source.language, list(source.beside)) == (True, "en", ["fr"])
    assert paragraphs(source)[-len(PAIRS * 7) :] == of("left", PAIRS * 7)
    assert paragraphs(source.beside["fr"])[-len(PAIRS * 7) :] == of("right", PAIRS * 7)
    assert [page.number for page in source.pages] == list(range(1, source.pages[-1].number + 1))


def test_a_heading_over_both_columns_is_read_before_them() -> None:
    pairs = [*PAIRS * 2, Pair("The question of the locks", heading=True), *PAIRS * 2]
    source = read_source(side_by_side([COVER], pairs), "record.pdf")
    assert paragraphs(source)[-len(PAIRS * 2) - 1] == "The question of the locks"
    assert paragraphs(source)[-len(PAIRS) :] == of("left", PAIRS)


def test_the_other_language_can_be_asked_for_and_is_named() -> None:
    source = read_source(side_by_side([COVER], PAIRS * 3), "record.pdf")
    english, french, unasked = edition(source, "en"), edition(source, "fr"), edition(source, None)
    assert english == unasked == edition(source, "es")
    assert french.text == source.beside["fr"].text
    assert english.warnings[-1].code == french.warnings[-1].code == "languages_side_by_side"
    assert "--language fr" in english.warnings[-1].message
    assert "--language en" in french.warnings[-1].message
    assert list(french.beside) == ["en"]


def test_a_page_of_one_language_among_those_of_two_is_read_column_by_column() -> None:
    annex = [Pair(PAIRS[0].left, PAIRS[1].left)] * 4
    source = read_source(side_by_side([COVER], [*PAIRS * 5, *annex]), "record.pdf")
    assert source.text.count("first item") == 9


@pytest.mark.parametrize("count", [1, 2])
def test_one_language_is_read_down_its_columns(count: int) -> None:
    source = read_source(columns(COVER, of("left", PAIRS * 8), count=count), "record.pdf")
    assert not source.beside
    assert paragraphs(source)[-len(PAIRS * 8) :] == of("left", PAIRS * 8)


def test_what_the_crop_hides_is_not_read() -> None:
    scan = Scan(crop=(100.0, 30.0, 100.0 + WIDTH, 30.0 + HEIGHT))
    for number, pair in enumerate(PAIRS * 6):
        scan.line(120.0, 700.0 - 30 * number, pair.left.split()[:7])
        scan.line(380.0, 700.0 - 30 * number, pair.left.split()[7:12])
        scan.line(700.0, 700.0 - 30 * number, ["the", "facing", "page"])
    scan.end_page()
    text = read_source(scan.saved(), "record.pdf").text
    assert "facing" not in text
    assert "adoption" in text


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_sheets_may_have_lain_on_their_side(turned: int) -> None:
    source = read_source(side_by_side([COVER], PAIRS * 4, scan=Scan(turned=turned)), "record.pdf")
    assert paragraphs(source)[-len(PAIRS * 4) :] == of("left", PAIRS * 4)


HEADS = ("General Assembly — Twenty-ninth Session — Plenary Meetings", "2229th meeting — 13 Novembcr 1974 {page}")
TYPED = ("XC/PV.2345", "{page}", "(Mr. Arkelis, Kestria)")


@pytest.mark.parametrize(("heads", "count"), [(HEADS, 2), (TYPED, 1)])
def test_heads_of_scanned_pages_are_no_text(heads: tuple[str, ...], count: int) -> None:
    source = read_source(columns(COVER, of("left", PAIRS * 9), heads, count=count), "record.pdf")
    assert paragraphs(source)[-len(PAIRS * 9) :] == of("left", PAIRS * 9)


def test_a_note_at_the_foot_of_a_column_does_not_cut_the_sentence_above() -> None:
    scan = Scan()
    for number in range(40):
        for left, words in (
            (30.0, "and the water of the river goes on and on to"),
            (282.0, "the locks of the valley and so"),
        ):
            scan.line(left, 700.0 - 10.5 * number, words.split())
    scan.line(30.0, 270.0, ["1", "See", "Official", "Records", "of", "the", "Council,", "Fifth", "Year"])
    scan.end_page()
    text = read_source(scan.saved(), "record.pdf").text
    assert text.endswith("1 See Official Records of the Council, Fifth Year")


ENGLISH = (
    "The keeper of the lock has gone to the town for the winter.",
    "We ask for the water and for the key to it.",
    "This is the question that was put to the Council.",
    "Notwithstanding, we shall vote for it.",
)
FRENCH = (
    "Le gardien de l'écluse est parti pour la ville.",
    "Nous demandons la clef et une part de l'eau.",
    "C'est la question qui est posée au Conseil par les riverains.",
    "Néanmoins, nous voterons pour le projet.",
)
# Each saying begins with a word of its own and none is twice in it: one line at the same edge of page after page is
# taken for a running header, and rightly.
OWN = (
    "Arden", "Bree", "Corin", "Dorne", "Elva", "Farr", "Gault", "Hythe", "Isle", "Jarrow", "Keld", "Lorne", "Marle",
    "Nairn", "Orrin", "Pell",
)  # fmt: skip
SENTENCES, TRANSLATIONS = (
    st.lists(st.sampled_from(said), min_size=2, max_size=4, unique=True).map(" ".join) for said in (ENGLISH, FRENCH)
)


@settings(max_examples=15)
@given(st.lists(st.builds(Pair, SENTENCES, TRANSLATIONS), min_size=8, max_size=16), st.integers(0, 99))
def test_whatever_is_said_each_language_keeps_its_words_in_order(said: list[Pair], seed: int) -> None:
    pairs = [Pair(f"{own} {pair.left}", f"{own} {pair.right}") for own, pair in zip(OWN, said, strict=False)]
    source = read_source(side_by_side([COVER], pairs, shuffled=True, scan=Scan(seed=seed)), "record.pdf")
    assert source.text.split()[-len(" ".join(of("left", pairs)).split()) :] == " ".join(of("left", pairs)).split()
    french = source.beside["fr"].text.split()
    assert french[-len(" ".join(of("right", pairs)).split()) :] == " ".join(of("right", pairs)).split()


def test_a_gutter_is_a_blank_between_two_sides() -> None:
    lines = [(50.0, 250.0 - at % 3) for at in range(20)] + [(270.0, 480.0) for _ in range(20)]
    gutter = gutter_of([*lines, (150.0, 400.0)])
    assert gutter is not None
    assert 249 <= gutter.left < gutter.right <= 271
    assert gutter_of([(50.0, 480.0)] * 20) is None
    assert gutter_of([(50.0, 250.0)] * 20) is None
    assert gutter_of([]) is None


def lines(*texts: str) -> list[Line]:
    """Lines of one paragraph; one that ends in a hyphen has it taken off, as PDFium does."""
    return [Line(1, t.removesuffix("-"), 0, 0, 0, 10, hyphenated=t.endswith("-")) for t in texts]


@pytest.mark.parametrize(
    ("above", "below", "soft"),
    [
        ("of the Secur-", "ity Council", True),
        ("a new inva-", "sion of the valley", True),
        ("a well-", "known keeper", False),
        ("the Secretary-", "General has said", False),
        ("of sub-", "paragraph (b)", False),
        ("the Council acts upon it-", "the President would", False),
        ("THE UNION OF RIVER SOCIAL-", "IST STATES", True),
        ("of 1946-", "1950 and later", False),
        ("our peace-", "loving peoples", False),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_soft_unless_the_record_shows_that_it_is_not(
    above: str, below: str, *, soft: bool
) -> None:
    record = lines("the Security Council and the peace of loving men, upon it the law")
    told = SoftHyphens([*record, *lines(above, below)]).told(lines(above, below))
    assert told[0].soft is soft


def test_the_end_of_a_single_line_does_not_stand_in_the_gutter_of_a_short_page() -> None:
    row = [(30.0, 90.0), (93.0, 220.0), (282.0, 400.0), (403.0, 500.0)]
    assert gutter_of([*row * 4, (233.0, 266.0)]) == (267.0, 281.0)
