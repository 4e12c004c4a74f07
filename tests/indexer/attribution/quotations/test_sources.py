"""Who is the source, wherever the report puts the name."""

import pytest

from tests.indexer.attribution.quotations.made_reports import said


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Ms. Oake, the minister for water, said the weir was safe.", "said", "Ms. Oake, the minister for water"),
        ("“The weir is safe,” said Mr. Arkelis, the envoy of Kestria.", "said", "Mr. Arkelis, the envoy of Kestria"),
        ("The weir is safe, officials in Port Lanze said.", "said", "officials in Port Lanze"),
        ("The weir is safe, according to the harbour office.", "according", "the harbour office"),
        # A passive: its agent, never its subject.
        ("The halt to the dredging was demanded by the envoy of Lanze.", "demanded", "the envoy of Lanze"),
        # Further up: conjunction, participle, open complement, adjective, noun.
        ("Ms. Oake left the hall and said the weir was safe.", "said", "Ms. Oake"),
        ("Ms. Oake left the hall, saying the weir was safe.", "saying", "Ms. Oake"),
        ("Ms. Oake went on to say that the weir was safe.", "say", "Ms. Oake"),
        ("Ms. Oake was quick to add that the weir was safe.", "add", "Ms. Oake"),
        ("Ms. Oake took the unusual step of criticizing the whole commission.", "criticizing", "Ms. Oake"),
        # A relative clause: antecedent and pronoun are two spans.
        ("The envoy, who said the weir was safe, left at noon.", "said", "The envoy, who"),
        # A document says what its issuer says, not what its reader says.
        ("The ministry issued a statement saying the weir was safe.", "saying", "The ministry | a statement"),
        ("The statement said the weir was safe.", "said", "The statement"),
        ("Ms. Oake wrote to the Council saying that the weir was safe.", "saying", "Ms. Oake"),
        # Nouns: the owner, whoever it is "by", else who has or gives it.
        ("Lanze’s promise to repair the weir came late.", "promise", "Lanze’s"),
        ("The envoy kept his promise to repair the weir.", "promise", "his"),
        ("A call by Kestria for an end to the dredging was heard.", "call", "Kestria"),
        # Whoever asked, not whoever answered.
        ("Asked by Mr. Oake whether the weir would open, she left the hall.", "Asked", "Mr. Oake"),
        # A dateline is no subject, nor is a label in brackets.
        ("PORT LANZE, 3 May (KNA) — The minister said the weir was safe.", "said", "The minister"),
        ("Mr. Arkelis (Kestria) said the weir was safe.", "said", "Mr. Arkelis"),
        ("“The weir is safe,” recalled Ms. Oake.", "recalled", "Ms. Oake"),
        # A name that the parser breaks at its particle and apostrophe.
        ("Kestria’s Ambassador Bashir al-Ja’run also called for a halt to the dredging.", "called",
         "Kestria’s Ambassador Bashir al-Ja’run"),
        # Whoever is told has no say in it.
        ("The spokesman, Tam Reeve, told a briefing that “no decision has been taken,” but left.", "told",
         "The spokesman, Tam Reeve"),
    ],
)  # fmt: skip
def test_the_source_of_a_cue(text: str, cue: str, source: str) -> None:
    assert [found.source for found in said(text) if found.cue == cue] == [source]


def test_the_person_named_in_a_quotation_is_not_its_source() -> None:
    text = "“Mr. Oake told me that the weir was safe,” the old ferryman said."
    assert [found.source for found in said(text)] == ["the old ferryman"]


def test_a_quotation_that_goes_on_in_the_next_paragraph_keeps_its_source() -> None:
    text = "The weir would be repaired in the spring, Ms. Oake told the Council.\n“It has leaked for years and years.”"
    assert {found.source for found in said(text)} == {"Ms. Oake"}
