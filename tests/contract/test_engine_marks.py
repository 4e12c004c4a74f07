"""Every engine ranks lowered kinds below others by words, and hits say what they are."""

import datetime as dt

from search.engines.port import LOWERED_TO, Filters, Hit, Plan, SearchEngine, Sort
from search.fields import Field
from search.query.tree import All, Phrase, Some, Word
from tests.contract.engine_data import keyword, meaning, ordered, passage, put, vector

WORDS = All((Word("draft"), Word("water"), Word("vote")))
TYPED = Phrase("draft water vote")
LOWERED = ("procedural",)
# Chairs say it shortly, which scores higher.
SAID = (
    passage("p1", "Water: the draft is put to the vote.", kind="procedural", vector=vector(1)),
    passage("p2", "We vote on water today, and on every draft that is still to come.", vector=vector(1, 0.1)),
    passage("p3", "Who has the draft water vote?", kind="procedural", vector=vector(1, 0.2)),
    passage("p4", "El agua: draft, vote, water.", language="es", vector=vector(1, 0.3)),
    passage("p5", "Sin voto.", language="es", kind="procedural", vector=vector(1, 0.4)),
    passage("p6", "Background on a vote on a draft on water, with rather many words besides.", kind=None),
)


def hits(engine: SearchEngine, plan: Plan) -> dict[str, Hit]:
    return {hit.passage_id: hit for hit in keyword(engine.run(plan)).hits}


def test_a_lowered_kind_scores_less_by_words_and_nothing_else_changes(engine: SearchEngine) -> None:
    put(engine, *SAID)
    plain = hits(engine, Plan(query=WORDS))
    lowered = hits(engine, Plan(query=WORDS, lowered=LOWERED))
    assert lowered.keys() == plain.keys() == {"p1", "p2", "p3", "p4", "p6"}
    for id_, hit in lowered.items():
        factor = LOWERED_TO if id_ in {"p1", "p3"} else 1
        assert abs(hit.score - factor * plain[id_].score) < 1e-4 * plain[id_].score
        assert (hit.lowered, hit.translated, hit.verbatim) == (id_ in {"p1", "p3"}, False, False)
    assert not any(hit.lowered for hit in plain.values())
    order = ordered(engine, WORDS, lowered=LOWERED)
    assert set(order[-2:]) == {"p1", "p3"}
    for start in range(5):
        assert ordered(engine, WORDS, lowered=LOWERED, offset=start, depth=1) == [order[start]]
    walked = [hit for part in engine.walk(Plan(query=WORDS, lowered=LOWERED), 2) for hit in part]
    assert [(hit.passage_id, hit.lowered) for hit in walked] == [(id_, id_ in {"p1", "p3"}) for id_ in order]


def test_what_holds_the_words_as_typed_says_so_and_is_not_lowered(engine: SearchEngine) -> None:
    put(engine, *SAID)
    query = Some((WORDS, TYPED))
    plain = hits(engine, Plan(query=query))
    found = hits(engine, Plan(query=query, lowered=LOWERED, verbatim=TYPED))
    assert {id_ for id_, hit in found.items() if hit.verbatim} == {"p3"}
    assert {id_ for id_, hit in found.items() if hit.lowered} == {"p1"}
    assert abs(found["p3"].score - plain["p3"].score) < 1e-4
    assert found["p3"].score > found["p1"].score
    # Without the kinds, scores are as they were.
    alone = hits(engine, Plan(query=query, verbatim=TYPED))
    assert {id_: round(hit.score, 4) for id_, hit in alone.items()} == {i: round(h.score, 4) for i, h in plain.items()}
    assert hits(engine, Plan(query=Word("unheard"), otherwise=query, verbatim=TYPED))["p3"].verbatim


def test_hits_of_both_branches_say_whether_they_are_in_another_language(engine: SearchEngine) -> None:
    put(engine, *SAID)
    answer = engine.run(Plan(query=WORDS, vector=vector(1), lowered=LOWERED, language="en"))
    for branch in (keyword(answer), meaning(answer)):
        assert {hit.passage_id: hit.translated for hit in branch.hits} == {
            hit.passage_id: hit.passage_id in {"p4", "p5"} for hit in branch.hits
        }
    assert len(meaning(answer).hits) == 5


def test_by_meaning_the_order_stays_and_hits_say_that_they_are_lowered(engine: SearchEngine) -> None:
    put(engine, *SAID)
    plan = Plan(keyword=False, vector=vector(1), lowered=LOWERED, language="es")
    near = meaning(engine.run(plan)).hits
    assert [(hit.passage_id, hit.lowered, hit.translated) for hit in near] == [
        ("p1", True, True), ("p2", False, True), ("p3", True, True), ("p4", False, False), ("p5", True, False),
    ]  # fmt: skip
    walked = [hit for part in engine.walk(plan, 2) for hit in part]
    assert [(hit.passage_id, hit.lowered) for hit in walked] == [(hit.passage_id, hit.lowered) for hit in near]


def test_hits_of_both_branches_say_what_share_of_the_preferences_they_meet(engine: SearchEngine) -> None:
    said = [
        passage("p1", "Water.", country="XAA", speaker="Bo Arn", date=dt.date(2019, 5, 3), vector=vector(1)),
        passage("p2", "Water.", country="XBB", speaker="Cy Bel", date=dt.date(2019, 12, 31), vector=vector(1, 0.1)),
        passage("p3", "Water.", country="XAA", speaker="Dee Lor", date=dt.date(2020, 1, 1), vector=vector(1, 0.2)),
        passage("p4", "Water.", vector=vector(1, 0.3)),
    ]
    put(engine, *said)
    by_whom = Filters({Field.COUNTRY: ("XAA", "XCC")})
    when = Filters({}, dt.date(2019, 1, 1), dt.date(2019, 12, 31))
    expected = (
        ((by_whom, when), [1, 0.5, 0.5, 0]),
        ((Filters({Field.SPEAKER: ("Bo Arn", "Cy Bel")}),), [1, 1, 0, 0]),
        ((Filters({Field.COUNTRY: ("XAA",), Field.SPEAKER: ("Dee Lor",)}, dt.date(2020, 1, 1)),), [0, 0, 1, 0]),
        ((), [0, 0, 0, 0]),
    )
    for preferred, shares in expected:
        answer = engine.run(Plan(query=Word("water"), vector=vector(1), preferred=preferred))
        for branch in (keyword(answer), meaning(answer)):
            assert [hit.preferred for hit in sorted(branch.hits)] == shares
        walked = [hit for part in engine.walk(Plan(query=Word("water"), preferred=preferred), 3) for hit in part]
        assert [hit.preferred for hit in sorted(walked)] == shares


def test_without_words_or_by_day_nothing_is_lowered(engine: SearchEngine) -> None:
    put(engine, *SAID)
    by_day = Plan(Filters({Field.LANGUAGE: ("en",)}), sort=Sort.NEWEST, lowered=LOWERED)
    assert [hit.passage_id for hit in keyword(engine.run(by_day)).hits] == ["p1", "p2", "p3", "p6"]
