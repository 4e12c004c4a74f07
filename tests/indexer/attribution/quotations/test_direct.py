"""Words between marks: whose they are, where they begin and end, and which belong together."""

import pytest

from tests.indexer.attribution.quotations.made_reports import Said, quotations, said


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“The ferry will sail in May,” Ms. Oake said.", "Ms. Oake", "said", "“The ferry will sail in May,”"),
        ("“The ferry will sail,” said the envoy of Lanze.", "the envoy of Lanze", "said", "“The ferry will sail,”"),
        ("The minister said: “The ferry will sail.”", "The minister", "said", "“The ferry will sail.”"),
        ("“Will the ferry sail?” asked Mr. Oake.", "Mr. Oake", "asked", "“Will the ferry sail?”"),
        ("“No,” she said.", "she", "said", "“No,”"),
        # Beside a quotation that waits for a tag any verb will do.
        ("“We will never sell the weir,” the old ferryman laughed.", "the old ferryman", "laughed",
         "“We will never sell the weir,”"),
        # A tag that sloppy editing has made a sentence.
        ("“The bridge is closed.” Mr. Oake said.", "Mr. Oake", "said", "“The bridge is closed.”"),
        # A long apposition between subject and verb.
        ("“The weir is safe,” Ms. Oake, a former engineer who came to Port Lanze as a child, said.",
         "Ms. Oake, a former engineer", "said", "“The weir is safe,”"),
        # A quotation inside the quotation is part of it.
        ("“He told me, ‘Go home and wait,’ and I went,” Ms. Oake said.", "Ms. Oake", "said",
         "“He told me, ‘Go home and wait,’ and I went,”"),
    ],
)  # fmt: skip
def test_a_quotation_goes_to_its_tag(text: str, source: str, cue: str, content: str) -> None:
    (found,) = said(text)
    assert found.source.startswith(source)
    assert (found.cue, found.content) == (cue, content)
    assert quotations(text)[0].form == "direct"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“We have waited for years,” she said. “We will not wait any longer.”",
         "“We have waited for years,” | “We will not wait any longer.”"),
        ("“The ferry,” said Mr. Arkelis, the envoy of Kestria, “will sail.”", "“The ferry,” | “will sail.”"),
        ("“If we must wait,” said the envoy, “we will. We have learned to.”",
         "“If we must wait,” | “we will. We have learned to.”"),
        # Marks re-opened in each paragraph, the tag in the last or in the first.
        ("“We have kept the weir for thirty years.\n“We will go on keeping it,” Ms. Oake told the Council.",
         "“We have kept the weir for thirty years.\n“We will go on keeping it,”"),
        ("“The treaty is dead,” said the minister. “Nobody has buried it.\n“We will bury it in the spring.”",
         "“The treaty is dead,” | “Nobody has buried it.\n“We will bury it in the spring.”"),
    ],
)  # fmt: skip
def test_parts_around_one_cue_are_one_quotation(text: str, content: str) -> None:
    assert [found.content for found in said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"We have waited,” he said, and the farmers\' sons and Oake\'s daughters agreed.', '"We have waited,”'),
        ('“The river\'s banks and the farmers’ fields can’t wait," he said.',
         '“The river\'s banks and the farmers’ fields can’t wait,"'),
        ("''We have waited for years,'' he said. ''Others have not.''",
         "''We have waited for years,'' | ''Others have not.''"),
        ("``We have waited for years,'' he said.", "``We have waited for years,''"),
        # An opening mark where a closing one should be.
        ("“We have waited for years,“ he said. He left.", "“We have waited for years,“"),
    ],
)  # fmt: skip
def test_marks_of_all_kinds_pair_and_apostrophes_never_do(text: str, content: str) -> None:
    assert [found.content for found in said(text) if found.source == "he"] == [content]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The minister was blunt:\n“We were never asked about it.”", "The minister", "“We were never asked about it.”"),
        ("The report did not surprise Envoy Tam Oake: “We have known it for years.”", "Envoy Tam Oake",
         "“We have known it for years.”"),
        ("The ministry issued a statement: “The ferries will not sail before May.”", "The ministry",
         "“The ferries will not sail before May.”"),
        ("Mr. Oake turned to the farmers: “You will have water in spring.”", "Mr. Oake",
         "“You will have water in spring.”"),
    ],
)  # fmt: skip
def test_a_colon_leads_to_what_is_said(text: str, source: str, content: str) -> None:
    assert [(found.source, found.content) for found in said(text)] == [(source, content)]


def test_after_a_full_stop_the_next_sentence_is_another_statement() -> None:
    text = "“The bridge is closed for good,” Mr. Oake said. “It has to be.” Lanze warns that trade will suffer."
    assert said(text) == [
        Said("Mr. Oake", "said", "“The bridge is closed for good,” | “It has to be.”"),
        Said("Lanze", "warns", "that trade will suffer"),
    ]


def test_a_quotation_without_cue_goes_to_the_last_tag_that_owns_one() -> None:
    text = (
        "“The weir has leaked since April,” Ms. Oake said. The repair began on Monday and the lake fell by a metre. "
        "“We should have started in the autumn of last year.”"
    )
    assert said(text) == [
        Said(
            "Ms. Oake",
            "said",
            "“The weir has leaked since April,” | “We should have started in the autumn of last year.”",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The “River Spring” festival opened on Sunday, and thousands came to the “old” harbour.",
        "The film “A Winter on the Lake” runs for two hours.",
        'The weir measures 5 ft 10" at its foot and 3 ft 2" at its top.',
    ],
)  # fmt: skip
def test_scare_quotes_titles_and_inches_are_no_statements(text: str) -> None:
    assert said(text) == []


def test_quoted_words_in_indirect_speech_make_it_mixed() -> None:
    text = "Kestria’s envoy called the plan “a farewell to the river” and said the “so-called” reform was over."
    assert [(found.form, in_full.content) for found, in_full in zip(quotations(text), said(text), strict=True)] == [
        ("mixed", "the plan “a farewell to the river”"),
        ("mixed", "the “so-called” reform was over"),
    ]
