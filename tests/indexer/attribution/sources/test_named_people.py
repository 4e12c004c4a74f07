"""People named in full, by their post, by a part of their name; countries and people are invented."""

import pytest

from tests.indexer.attribution.sources.snippets import credit_all, shown

CASES = [
    ("<Kestria's Ambassador to the UN Ana al-Tamar> said {the weir is closed}.",
     ["named-with-post: Ana al-Tamar [Ambassador to the UN] XKE"]),
    ("<Kestria’s UN Ambassador Ivo Lind> also called for {a halt}.", ["named-with-post: Ivo Lind [Ambassador] XKE"]),
    ("<Otto Lind, the Valdorian foreign minister,> said {it holds}. “{It holds},” <Lind> said.",
     ["named-with-post: Otto Lind [foreign minister] XVA", "surname: Otto Lind [foreign minister] XVA"]),
    ("<The Valdorian foreign minister, Otto Lind,> said {it holds}. <Mr. Lind> said {more}.",
     ["named-with-post: Otto Lind [foreign minister] XVA", "surname: Otto Lind [foreign minister] XVA"]),
    ("<Lana Zaki Oriel, Thessmark’s ambassador to the UN,> said {no}. <Oriel> said {yes}.",
     ["named-with-post: Lana Zaki Oriel [ambassador to the UN] XTH",
      "surname: Lana Zaki Oriel [ambassador to the UN] XTH"]),
    ("<Foreign Minister Otto Lind of Valdoria> said {no}.", ["named-with-post: Otto Lind [Foreign Minister] XVA"]),
    ("<Minister of Foreign Affairs Otto Lind of Valdoria> said {no}.",
     ["named-with-post: Otto Lind [Minister of Foreign Affairs] XVA"]),
    ("<Kestrian Deputy Prime Minister and Foreign Minister Ana Vel> said {no}.",
     ["named-with-post: Ana Vel [Deputy Prime Minister and Foreign Minister] XKE"]),
    ("<Peter Vel, a spokesman for the Kestrian Defence Ministry,> said {no}.",
     ["named-with-post: Peter Vel [spokesman] XKE (Kestrian Defence Ministry)"]),
    ("<The UN special envoy for Kestria, Marta Oriel,> said {no}.",
     ["named-with-post: Marta Oriel [special envoy for Kestria] (United Nations)"]),
    ("<Secretary-General Marta Oriel> said {no}.",
     ["named-with-post: Marta Oriel [Secretary-General] (United Nations)"]),
    ("<UN High Commissioner for Refugees Marta Oriel> said {no}.",
     ["named-with-post: Marta Oriel [High Commissioner for Refugees] (United Nations)"]),
    ("<European Union foreign policy chief Ana Vel> said {no}.",
     ["named-with-post: Ana Vel [foreign policy chief] (European Union)"]),
    ("<Valdoria’s Permanent Representative to the United Nations, H.E. Mr. Otto Lind,> said {no}.",
     ["named-with-post: Otto Lind [Permanent Representative to the United Nations] XVA"]),
    ("<H.E. Ms. Rosa Weir of Thessmark> said {no}.", ["named-with-post: Rosa Weir XTH"]),
    ("<ROSA WEIR (Thessmark)> said {no}.", ["named-with-post: ROSA WEIR XTH"]),
    ("<Gen. Otto Lind, commander of the Kestrian armed forces,> said {no}.",
     ["named-with-post: Otto Lind [Gen.] XKE (Kestrian armed forces)"]),
    ("<Ana Vel, now Kestria's foreign minister,> said {no}.", ["named-with-post: Ana Vel [foreign minister] XKE"]),
    ("<Ana Vel, 54, a professor of law at the University of Kestria,> said {no}.",
     ["named-with-post: Ana Vel [professor of law] (University of Kestria)"]),
    ("<Former Kestrian president Otto Lind> said {no}.", ["named-with-post: Otto Lind [Former president] XKE"]),
    ("<Sen. Ivo Weir of Georgia> said {no}.", ["named-with-post: Ivo Weir [Sen.]"]),
    ("<Marble Court spokesman Ivo Weir> said {no}.", ["named-with-post: Ivo Weir [spokesman] XVA (Marble Court)"]),
    ("<Otto Lind, of the Weir Institute,> said {no}.", ["named-with-post: Otto Lind (Weir Institute)"]),
    ("<Weir spokeswoman Ana Vel> said {no}.", ["named-with-post: Ana Vel [Weir spokeswoman]"]),
    # Background sentences introduce people as well.
    ("Otto Lind was named foreign minister of Valdoria in May. <Lind> said {no}.",
     ["surname: Otto Lind [foreign minister] XVA"]),
    ("“{It holds},” <Lind> said. Otto Lind is the Valdorian minister of dams.",
     ["surname: Otto Lind [minister of dams] XVA"]),
    ("Kestrian President Ana Vel met her Valdorian counterpart, Otto Lind, on Monday. <Lind> said {no}.",
     ["surname: Otto Lind [counterpart] XVA"]),
    # What stands before a comma may be no apposition.
    (
        "Regarding the Kestrian envoy, <Otto Lind> said {no}. In a letter to the minister, <Ana Vel> said {yes}.",
        ["name-in-full: Otto Lind", "name-in-full: Ana Vel"],
    ),
    (
        "<A spokesman for Kestria's Foreign Ministry, Oleg Lind, who left,> said {no}.",
        ["named-with-post: Oleg Lind [spokesman] XKE (Foreign Ministry)"],
    ),
    # Nothing but the name.
    ("<Ana Vel> said {no}. <Vel> said {yes}. <Weir> said {hm}.",
     ["name-in-full: Ana Vel", "surname: Ana Vel", "name-alone: Weir open"]),
    # A surname that two bear stays open, until a title tells them apart.
    ("Marta Oriel and Ivo Oriel came. <Oriel> said {no}. <Ms. Oriel> said {hm}. <Mr. Oriel> said {hm}.",
     ["surname-open: Oriel open", "surname: Marta Oriel", "surname: Ivo Oriel"]),
    # Somebody introduced only later is nobody's rival.
    ("Marta Oriel came. <Oriel> said {no}. Ivo Oriel, her brother, came later.", ["surname: Marta Oriel"]),
    # The same person, a new post.
    (("In May the Kestrian envoy, Ana Vel, left. “{No},” <Vel> said."
      " <Ana Vel, now Kestria's foreign minister,> said {yes}."),
     ["surname: Ana Vel [envoy] XKE", "named-with-post: Ana Vel [foreign minister] XKE"]),
]  # fmt: skip


@pytest.mark.parametrize(("report", "expected"), CASES, ids=[case[0][:60] for case in CASES])
def test_named(report: str, expected: list[str]) -> None:
    assert [shown(credit) for credit in credit_all(report)] == expected


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Abdul al-Weiri", ["Al-Weiri", "Weiri", "al-Weiri"]),
        ("Mohammed bin Tamar", ["bin Tamar", "Tamar"]),
        ("Willem van der Lind", ["Van der Lind", "Lind"]),
        ("Bashar al-Ta’amari", ["Ta'amari", "al-Taamari"]),
        ("Majid Vel-Oriani", ["Vel-Oriani", "Vel Oriani", "Oriani"]),
        ("Benito Salazar Torres", ["Salazar Torres", "Salazar", "Torres"]),
        ("Ma Zhaolin", ["Ma"]),
        ("Kim Han-sol", ["Kim"]),
        ("Donal J. Weir", ["Donal Weir", "Weir"]),
        ("José Muñoz Lind", ["Munoz Lind", "MUÑOZ LIND"]),
        ("Al Weir", ["Weir"]),
    ],
)
def test_forms_of_one_name(full: str, short: list[str]) -> None:
    report = f"<{full}, Kestria's envoy,> said {{no}}." + "".join(f" <{name}> said {{yes}}." for name in short)
    assert {(credit.speaker and credit.speaker.name, credit.country) for credit in credit_all(report)} == {
        (full, "XKE")
    }


@pytest.mark.parametrize(
    "report",
    [
        "<Aurelle Weir> said {no}. <Weir> said {yes}.",
        "<Michael Valdoria> said {no}. <Valdoria> said {yes}.",
        "<Rep. Valdoria> said {no}. <Valdoria> said {yes}.",
    ],
)
def test_a_person_who_bears_the_name_of_a_country(report: str) -> None:
    assert all(credit.speaker and credit.country is None for credit in credit_all(report))


def test_a_given_name_that_is_a_country_stays_open() -> None:
    assert shown(credit_all("<Aurelle Weir> said {no}. <Aurelle> said {yes}.")[1]) == "surname-open: Aurelle open"
