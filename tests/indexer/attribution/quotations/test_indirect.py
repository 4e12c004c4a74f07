"""Indirect speech by the frame round its cue."""

import pytest

from tests.indexer.attribution.quotations.made_reports import Said, quotations, said


@pytest.mark.parametrize(
    ("text", "cue", "content", "frame"),
    [
        ("Lanze warned that the dam would burst.", "warned", "that the dam would burst", "that"),
        ("Lanze said the dam would burst.", "said", "the dam would burst", "clause"),
        ("The dam would burst within days, Lanze predicted.", "predicted", "The dam would burst within days", "tag"),
        ("Lanze asked whether the dam would hold.", "asked", "whether the dam would hold", "question"),
        ("Lanze vowed to repair the dam.", "vowed", "to repair the dam", "infinitive"),
        ("Lanze suggested closing the dam.", "suggested", "closing the dam", "gerund"),
        ("Lanze condemned the attack on the dam.", "condemned", "the attack on the dam", "object"),
        ("Lanze deplored the loss of lives.", "deplored", "the loss of lives", "object"),
        ("Lanze ruled out any talks with Kestria.", "ruled", "any talks with Kestria", "object"),
        ("Lanze reiterated its support for the commission.", "reiterated", "its support for the commission", "object"),
        ("Lanze called the attack a crime.", "called", "the attack a crime", "predicate"),
        ("Lanze described the lake as lost.", "described", "the lake as lost", "object as"),
        ("Lanze urged Kestria to open the dam.", "urged", "Kestria to open the dam", "object infinitive"),
        ("Lanze accused Kestria of closing the dam.", "accused", "Kestria of closing the dam", "object preposition"),
        ("Lanze took note of the report.", "took", "the report", "object preposition"),
        ("Lanze called for a halt to the dredging.", "called", "a halt to the dredging", "preposition"),
        ("Lanze called for the dredging to be halted.", "called", "the dredging to be halted", "preposition"),
        ("The attack on the dam was condemned by Lanze.", "condemned", "The attack on the dam", "passive"),
        ("Her claim that the dam had leaked was read out.", "claim", "that the dam had leaked", "noun that"),
        ("Lanze is confident that the dam will hold.", "confident", "that the dam will hold", "adjective that"),
        ("As Ms. Oake put it, the river has no memory at all.", "put", "the river has no memory at all", "comment"),
        ("According to the harbour office, the dam will hold.", "According", "the dam will hold", "according to"),
        ("The dam will hold, according to two officials.", "according", "The dam will hold", "according to"),
    ],
)  # fmt: skip
def test_every_frame_finds_its_content(text: str, cue: str, content: str, frame: str) -> None:
    (quotation,), (found,) = quotations(text), said(text)
    assert (found.cue, found.content, quotation.frame) == (cue, content, frame)
    assert quotation.form == "indirect"


def test_two_cues_with_one_subject_are_two_statements() -> None:
    assert said("The envoy described the lake as lost, saying the farmers had been told too late.") == [
        Said("The envoy", "described", "the lake as lost"),
        Said("The envoy", "saying", "the farmers had been told too late"),
    ]


def test_only_the_outermost_of_nested_sayings_counts() -> None:
    text = "The Kestrian News Agency said the army had announced that the road was open."
    assert said(text) == [
        Said("The Kestrian News Agency", "said", "the army had announced that the road was open"),
    ]


def test_a_tag_stands_in_the_middle_of_what_is_said() -> None:
    text = "The weir, Ms. Oake insisted, is safe, and it will stay safe."
    assert said(text) == [Said("Ms. Oake", "insisted", "The weir | is safe, and it will stay safe")]


@pytest.mark.parametrize(
    "text",
    [
        "The commission has repaired the weir twice. The ferries carried 4,000 people last year.",
        "The minister closed the port, opened a bridge and took the train home.",
        "The storm made the harbour freeze. The lake helps keep the valley warm.",
        "Under the agreement of last year, the ferries had to leave the harbour, but they have not done so.",
        "The league, which is a union of four towns, holds a large part of the shore.",
    ],
)
def test_plain_background_is_nobodys_statement(text: str) -> None:
    assert said(text) == []
