from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from indexer.attribution.quotations.extents import Extent, overlaps, share_of, shared, size, union, without
from statements.parsed import Span

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda pair: Span(pair[0], sum(pair)))
EXTENTS = st.lists(SPANS, max_size=6).map(union)


def offsets(extent: Extent) -> set[int]:
    return {offset for start, end in extent for offset in range(start, end)}


@given(EXTENTS, EXTENTS)
def test_extents_are_sets_of_offsets(one: Extent, other: Extent) -> None:
    assert offsets(union(one, other)) == offsets(one) | offsets(other)
    assert offsets(shared(one, other)) == offsets(one) & offsets(other)
    assert offsets(without(one, other)) == offsets(one) - offsets(other)
    assert size(one) == len(offsets(one))


@given(EXTENTS, SPANS)
def test_shares_and_overlaps_of_a_span(extent: Extent, span: Span) -> None:
    common = offsets(extent) & offsets((span,))
    assert overlaps(extent, span) == bool(common)
    assert share_of(span, extent) == len(common) / (span.end - span.start)


@given(st.lists(SPANS, max_size=8))
def test_spans_of_a_union_are_sorted_and_apart(spans: list[Span]) -> None:
    joined = union(spans)
    assert all(before.end < after.start for before, after in pairwise(joined))
