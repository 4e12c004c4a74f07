"""Lists that are kept for the pages that follow: by what they hold, and no more of them than there is room for."""

from search.fusion import Fused
from search.remembered import Block, Kept, Memory, Remembered


def hits(name: str, count: int = 10) -> tuple[Fused, ...]:
    return tuple(Fused(f"{name}{number}", 1.0, ("keyword",)) for number in range(count))


def test_a_list_is_found_by_its_digest_in_its_own_search() -> None:
    remembered = Remembered()
    water, bread = Memory(remembered, "water"), Memory(remembered, "bread")
    kept = Kept(hits("p"), whole=True)
    digest = water.keep(kept)
    assert (water.get(digest), bread.get(digest), water.get(""), water.get("0" * 16)) == (kept, None, None, None)


def test_lists_that_differ_in_anything_but_scores_have_other_digests() -> None:
    first = Kept(hits("p"))
    others = [
        Kept(hits("q")), Kept(hits("p")[::-1]), Kept(hits("p"), ()), Kept(hits("p"), hits("q")), Kept((), hits("p")),
        Kept(hits("p"), block=Block(2, hits("q"))), Kept(hits("p"), whole=True),
    ]  # fmt: skip
    assert len({kept.digest() for kept in (first, *others)}) == 1 + len(others)
    assert Kept(tuple(hit._replace(score=2.0) for hit in first.window)).digest() == first.digest()


def test_what_was_used_last_stays() -> None:
    memory = Memory(Remembered(most=35), "water")
    first, second, third = (memory.keep(Kept(hits(name))) for name in "pqr")
    assert memory.get(first)
    assert memory.keep(Kept(hits("p"))) == first
    fourth = memory.keep(Kept(hits("s")))
    assert [memory.get(digest) is not None for digest in (first, second, third, fourth)] == [True, False, True, True]


def test_a_list_that_is_too_long_is_kept_alone() -> None:
    memory = Memory(Remembered(most=35), "water")
    short, long = memory.keep(Kept(hits("p"))), memory.keep(Kept(hits("q", 40)))
    assert (memory.get(short), memory.get(long) is not None) == (None, True)
