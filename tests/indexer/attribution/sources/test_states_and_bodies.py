"""Sources that are no persons, several persons, or people whom nobody names."""

import pytest

from statements.vocabulary import Capacity
from tests.indexer.attribution.sources.snippets import credit_all, shown

CASES = [
    # States, by name, capital and government.
    ("<Valdoria> says {no}. <Kestrova> said {yes}. <The Marble Court> said {hm}.",
     ["state: XVA", "seat-of-government: XKE", "seat-of-government: XVA"]),
    ("<The Kestrian government> said {no}. <Kestria's government> said {yes}. <The government> said {hm}.",
     ["government: XKE", "government: XKE", "body-again: XKE"]),
    # Ministries, armies, media of a state; bodies that are none.
    (("<The Kestrian Foreign Ministry> said {no}. <Kestria's Foreign Ministry> said {yes}."
     " <The Foreign Ministry in Kestrova> said {x}."),
     ["ministry: XKE (Kestrian Foreign Ministry)",
      "ministry: XKE (Foreign Ministry)",
      "ministry: XKE (Foreign Ministry)"]),
    ("<Kestrian Defence Ministry's Center for Valdorian Weirs> said {no}.",
     ["body: XKE (Kestrian Defence Ministry's Center for Valdorian Weirs)"]),
    ("<The Kestrian News Agency (KENA)> said {the army fired}. <KENA> said {it stopped}. <The agency> said {more}.",
     ["state-media: XKE (Kestrian News Agency)"] * 2 + ["body-again: XKE (Kestrian News Agency)"]),
    ("<The Valdorian military> said {no}. <The Kestrian parliament> said {yes}.",
     ["armed-forces: XVA (Valdorian military)", "body: XKE (Kestrian parliament)"]),
    (("<The Kestrian Red Crescent> said {no}. <The Kestrian Football Federation> said {yes}."
     " <The Bank of Kestria> said {hm}."),
     ["body: (Kestrian Red Crescent)", "body: (Kestrian Football Federation)", "body: (Bank of Kestria)"]),
    ("<The United Nations> said {no}. <The UN Security Council> said {yes}.",
     ["body: (United Nations)", "body: (Security Council)"]),
    ("<The newspaper Weir Herald> said {no}. <Weir’s campaign> said {yes}. <WBC> said {hm}.",
     ["body: (Weir Herald)", "body: (Weir’s campaign)", "body: (WBC)"]),
    # Several are left open.
    ("<Kestria and Valdoria> said {no}. <Kestria, Valdoria and Lanze> said {yes}. <Ana Vel and Otto Lind> said {hm}.",
     ["several: open"] * 3),
    ("<The minister and the envoy> said {no}. <The two presidents> said {yes}. <Vel, Lind and Weir> said {hm}.",
     ["several: open"] * 3),
    ("<Kestrian and Valdorian officials> said {no}. <Foreign ministers of Kestria, Valdoria and Lanze> said {yes}.",
     ["several: open"] * 2),
    # Nobody is named; what is told of the country is kept.
    (("<Sources> said {no}. <Three people familiar with the talks> said {yes}. <A diplomat> said {hm}."
     " <Experts> said {x}."),
     ["unnamed:"] * 4),
    (("<Kestrian officials> said {no}. <A senior Kestrian official> said {yes}. <The official> said {hm}."
     " <Officials in Valdis> said {x}."),
     ["unnamed: XKE", "unnamed: XKE", "unnamed-again: XKE", "unnamed: XVA"]),
    (("<UN officials> said {no}. <A Kestrian foreign ministry official> said {yes}."
     " <A spokesman for the Kestrian army> said {hm}."),
     ["unnamed: (United Nations)", "unnamed: XKE (Kestrian foreign ministry)", "unnamed: XKE (Kestrian army)"]),
    ("<His spokesman> said {no}. <Weir’s office> said {yes}. <The crowd> said {hm}.",
     ["post-open: open", "described: open", "described: open"]),
]  # fmt: skip


@pytest.mark.parametrize(("report", "expected"), CASES, ids=[case[0][:60] for case in CASES])
def test_no_persons(report: str, expected: list[str]) -> None:
    assert [shown(credit) for credit in credit_all(report)] == expected


@pytest.mark.parametrize(
    ("source", "capacity"),
    [
        ("Kestria", Capacity.NATIONAL),
        ("Kestrian Foreign Minister Ana Vel", Capacity.NATIONAL),
        ("Kestrian Foreign Ministry spokesman Ivo Vel", Capacity.NATIONAL),
        ("The Kestrian Foreign Ministry", Capacity.NATIONAL),
        ("Kestrian officials", Capacity.NATIONAL),
        ("The Kestrian army", Capacity.ORGANIZATION),
        ("The Kestrian News Agency", Capacity.ORGANIZATION),
        ("UN envoy Ana Vel", Capacity.ORGANIZATION),
        ("River Commission director Ana Vel", Capacity.ORGANIZATION),
        ("Former Kestrian president Ivo Vel", Capacity.PERSONAL),
        ("Kestrian singer Ana Vel", Capacity.PERSONAL),
        ("Ana Vel", Capacity.PERSONAL),
        ("Witnesses", Capacity.PERSONAL),
    ],
)
def test_for_whom_they_speak(source: str, capacity: Capacity) -> None:
    assert credit_all(f"<{source}> said {{no}}.")[0].capacity is capacity


@pytest.mark.parametrize("word", ["Congolese", "Korean", "Dominican", "Latin American"])
def test_a_people_of_two_states_tells_no_country(word: str) -> None:
    assert credit_all(f"<{word} officials> said {{no}}.")[0].country is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Guinean", "GIN"),
        ("Equatorial Guinean", "GNQ"),
        ("South Sudanese", "SSD"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
        ("North Korean", "PRK"),
        ("South Korean", "KOR"),
    ],
)
def test_peoples_with_names_alike(word: str, code: str) -> None:
    assert credit_all(f"<{word} officials> said {{no}}.")[0].country == code
