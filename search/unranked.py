"""Blocks of hits in an order in which each passage has a place of its own: by days, or by likeness."""

from collections.abc import Collection
from dataclasses import replace

from search.cursor import Near, Place
from search.engines.port import After, Hit, Plan, SearchEngine, Sort
from search.fusion import BranchName, Fused
from search.remembered import Block

# More at once than what is known can hide, and behind a place Elasticsearch gives no more than 10,000.
_AT_MOST = 2_000


def of_words(hit: Hit) -> Fused:
    """A hit that words alone have found."""
    return Fused(hit.passage_id, hit.score, ("keyword",))


def first_by_day(hits: tuple[Hit, ...], wanted: int, number: int, behind: Place | None) -> Block:
    """The block that holds all hits of an answer to a plan by day which wanted so many."""
    places = tuple(After(hit.date, hit.passage_id) for hit in hits)
    return Block(number, tuple(map(of_words, hits)), places, behind, places[-1] if len(hits) >= wanted else None)


def by_day(
    engine: SearchEngine, plan: Plan, number: int, behind: Place | None, size: int, known: Collection[str] = ()
) -> Block:
    """The next `size` or more of what words find, in the order of the plan or newest first, but for what is `known`."""
    sort = Sort.NEWEST if plan.sort is Sort.BEST else plan.sort
    plan = replace(plan, vector=None, otherwise=None, facets=(), offset=0, sort=sort)
    hits: list[Hit] = []
    end, wanted = behind, size
    while True:
        words = engine.run(replace(plan, after=end if isinstance(end, After) else None, depth=wanted)).keyword
        found = words.hits if words else ()
        hits += [hit for hit in found if hit.passage_id not in known]
        end = After(found[-1].date, found[-1].passage_id) if len(found) >= wanted else None
        if end is None or len(hits) >= size:
            places = tuple(After(hit.date, hit.passage_id) for hit in hits)
            return Block(number, tuple(map(of_words, hits)), places, behind, end)
        wanted = min(2 * wanted, _AT_MOST)  # much of what is known stands together here


def by_likeness(engine: SearchEngine, plan: Plan, number: int, behind: Near, size: int, passed: int) -> Block:
    """The next `size` of what is near in meaning, of which some `passed` are nearer than the place."""
    wanted = passed + size
    while True:
        nearest = engine.run(replace(plan, facets=(), depth=wanted + 1)).meaning
        found = nearest.hits if nearest else ()
        further = [hit for hit in found if (-hit.score, hit.passage_id) > (-behind.cosine, behind.passage_id)]
        if len(further) > size or len(found) <= wanted:
            break
        wanted *= 2  # so many have come that are nearer
    held = further[:size]
    places = tuple(Near(hit.score, hit.passage_id) for hit in held)
    matched: tuple[BranchName, ...] = ("meaning",)
    hits = tuple(Fused(hit.passage_id, hit.score, matched) for hit in held)
    return Block(number, hits, places, behind, places[-1] if len(further) > size else None)
