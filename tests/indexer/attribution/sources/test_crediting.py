"""What holds for every report: one credit for each quotation, verbatim labels, antecedents, mended names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.sources.crediting import credit_quotations
from statements.parsed import Span
from statements.vocabulary import Form
from tests.indexer.attribution.sources.snippets import credit_all, parsed, shown

PIECE_WORDS = (
    "Ana Vel|Kestrian|Foreign Minister|the|of|and|,|’s|said|she|UN|Mr.|Kestria|envoy|“|”|.|statement|army|al-Tamar"
    "|(|)|который|总统|\n|a|1|who|White House"
)
PIECES = PIECE_WORDS.split("|")


def quote(*spans: tuple[int, int]) -> Quotation:
    return Quotation((Span(0, 0),), tuple(Span(*span) for span in spans), (), Form.DIRECT, "by hand")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=25),
    st.data(),
)
def test_any_source_gives_one_credit_in_order(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = data.draw(st.lists(ends, max_size=4))
    quotations = [quote(*([(start, end)] if start < end else [])) for start, end in spans]
    found = credit_quotations(text, quotations, parsed(text), None)
    assert len(found) == len(quotations)
    assert found == credit_quotations(text, quotations, parsed(text), None)
    for credit in found:
        assert credit.rule
        assert credit.speaker is None or credit.speaker.name.strip()


def test_no_quotations() -> None:
    assert credit_quotations("Nobody spoke.", [], parsed("Nobody spoke."), None) == ()


def test_a_quotation_without_a_source() -> None:
    credit = credit_quotations("It is said.", [quote()], parsed("It is said."), None)[0]
    assert (credit.label, credit.rule, credit.speaker, credit.resolved) == ("", "no-source", None, True)


def test_the_antecedent_of_who_counts() -> None:
    text = "Otto Lind, the Valdorian envoy, who said no, left."
    found = credit_quotations(text, [quote((0, 30), (32, 35))], parsed(text), None)[0]
    assert shown(found) == "named-with-post: Otto Lind [envoy] XVA"
    assert found.label == "Otto Lind, the Valdorian envoy"


@pytest.mark.parametrize("source", ["Kestria’s UN Ambassador Ivo", "Ivo al-Tamar", "Tamar", "UN Ambassador Ivo al"])
def test_a_source_cut_inside_a_name_is_mended(source: str) -> None:
    text = "Kestria’s UN Ambassador Ivo al-Tamar said no."
    start = text.index(source)
    found = credit_quotations(text, [quote((start, start + len(source)))], parsed(text), None)[0]
    assert shown(found) == "named-with-post: Ivo al-Tamar [Ambassador] XKE"


def test_the_order_of_quotations_does_not_matter() -> None:
    text = "Kestria's envoy, Ana Vel, said no. She said yes."
    first, second = quote((0, 24)), quote((35, 38))
    assert [shown(c) for c in credit_quotations(text, [second, first], parsed(text), None)] == [
        "pronoun: Ana Vel [envoy] XKE",
        "named-with-post: Ana Vel [envoy] XKE",
    ]


def test_a_headline_introduces_nobody() -> None:
    report = "Weir Slams Lind Over Dam\nIvo Weir, a farmer, came. <Weir> said {no}."
    assert shown(credit_all(report)[0]) == "surname: Ivo Weir [farmer]"
