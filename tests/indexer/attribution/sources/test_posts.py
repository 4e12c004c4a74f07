"""Roles as printed: the whole post, no words of praise or place; bodies and their letters; people are invented."""

import pytest

from tests.indexer.attribution.sources.snippets import credit_all, shown


def _credited(report: str) -> list[str]:
    return [shown(credit) for credit in credit_all(report)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # The reporter's adjectives go, ranks and times stay.
        ("The conservative Sen. Otto Weir", "Otto Weir [Sen.]"),
        ("Conservative Sen. Otto Weir", "Otto Weir [Sen.]"),
        ("The globe-trotting secretary general, Ana Oriel,", "Ana Oriel [secretary general]"),
        ("The 71-year-old minister, Ana Oriel,", "Ana Oriel [minister]"),
        ("Kestrian acting deputy permanent representative Ivo Vel",
         "Ivo Vel [acting deputy permanent representative] XKE"),
        ("Ivo Vel, former deputy foreign minister of Kestria,", "Ivo Vel [former deputy foreign minister] XKE"),
        ("Liberal leader Ana Oriel", "Ana Oriel [leader]"),
        ("The Liberal leader Ana Oriel", "Ana Oriel [Liberal leader]"),
        ("Kestrova-based Republican strategist Ana Lind", "Ana Lind [Republican strategist]"),
        ("Ana Vel, Kestria's top diplomat,", "Ana Vel [top diplomat] XKE"),
        ("Top River Party donor Ana Lind", "Ana Lind [Top donor] (River Party)"),
        ("Port Orielia (WNA) – The actress Ana Lind", "Ana Lind [actress]"),
        # No place of the possessive, no preposition left over, no place of work.
        ("Oriel Bay's governor, Otto Lind,", "Otto Lind [governor]"),
        ("Ana Vel, author of “The Weir,”", "Ana Vel [author]"),
        ("Ana Vel, managing director of a group in Kestrova,", "Ana Vel [managing director of a group]"),
        # What somebody works on is no country that he serves, nor is that of a husband.
        ("Kestria expert Ivo Lind", "Ivo Lind [Kestria expert]"),
        ("Ana Vel, a Kestria analyst at the Weir Institute,", "Ana Vel [Kestria analyst] (Weir Institute)"),
        ("Kestria policy adviser Ivo Lind", "Ivo Lind [Kestria policy adviser]"),
        ("Kestrova bureau chief Ivo Lind", "Ivo Lind [chief] (Kestrova bureau)"),
        ("Kestrian analyst Ivo Lind", "Ivo Lind [analyst] XKE"),
        ("Ana Oriel, a historian of Kestrian art,", "Ana Oriel [historian of Kestrian art]"),
        ("Ana Oriel, wife of the Kestrian president,", "Ana Oriel [wife of the Kestrian president]"),
        ("Ana Oriel, spokeswoman for the Kestrian president,",
         "Ana Oriel [spokeswoman for the Kestrian president] XKE"),
        # The whole post, and the body apart.
        ("Ana Vel, president and chairwoman of the bank,", "Ana Vel [president and chairwoman of the bank]"),
        ("Former Weirland Gov. and River Committee Chairman Otto Weir",
         "Otto Weir [Former Weirland Gov. and Chairman] (River Committee)"),
        ("Otto Weir, former Weirland governor and River Committee chairman,",
         "Otto Weir [former Weirland governor and chairman] (River Committee)"),
        ("Ana Vel, an expert on Kestria at the Tamar Institute for Near East Policy,",
         "Ana Vel [expert on Kestria] (Tamar Institute for Near East Policy)"),
        ("Ana Vel, head of rivers in the Eastern Isles Program at the Weir Research Center,",
         "Ana Vel [head of rivers in the Eastern Isles Program] (Weir Research Center)"),
        ("Ana Vel, director of Weir Communities for Change,", "Ana Vel [director] (Weir Communities for Change)"),
        ("Ana Vel, director of River Studies at the Royal Weir Institute in Kestrova,",
         "Ana Vel [director of River Studies] (Royal Weir Institute)"),
        ("Ana Vel, communications director for the conservative super PAC Weir Rising,",
         "Ana Vel [communications director] (Weir Rising)"),
        ("Ana Vel, a founder of the center-left think tank Third Weir,", "Ana Vel [founder] (Third Weir)"),
        ("Ana Vel, executive director of advocacy for the River Union,",
         "Ana Vel [executive director of advocacy] (River Union)"),
        ("Ana Vel, a spokeswoman for the group,", "Ana Vel [spokeswoman for the group]"),
        ("Otto Lind, a spokesman for Valdoria's Foreign Ministry,", "Otto Lind [spokesman] XVA (Foreign Ministry)"),
        ("Valdorian foreign affairs ministry spokesman Otto Lind",
         "Otto Lind [spokesman] XVA (Valdorian foreign affairs ministry)"),
        ("Ana Vel, the United Nations High Commissioner for Refugees,",
         "Ana Vel [High Commissioner for Refugees] (United Nations)"),
        ("Ana Vel, the inspector general of the River Commission,",
         "Ana Vel [inspector general] (River Commission)"),
    ],
)  # fmt: skip
def test_roles(source: str, expected: str) -> None:
    assert _credited(f"<{source}> said {{no}}.") == [f"named-with-post: {expected}"]


CASES = [
    ("<The foreign minister of Valdoria, Oda Okapi,> said {no}. <The minister> said {yes}.",
     ["named-with-post: Oda Okapi [foreign minister] XVA", "post: Oda Okapi [foreign minister] XVA"]),
    # A name alone is not guessed to be the holder of a post.
    ("<The foreign minister of Valdoria> said {no}. <Oda Okapi> said {yes}.",
     ["post-of-a-state: XVA", "name-in-full: Oda Okapi"]),
    # The spokesman is not whom he speaks of.
    ("A spokesman for the Weir Police Department said Ivo Lind was out. <Lind> said {no}.", ["surname: Ivo Lind"]),
    # "His spokesman" is not the spokesman before, the school's letter not the last that was read.
    ("<A spokesman for the Weir Council> said {no}. <His spokesman> said {yes}.",
     ["unnamed: (Weir Council)", "post-open: open"]),
    ("<Ana Vel> said {no} in a letter. <The school's letter> said {yes}.", ["name-in-full: Ana Vel",
                                                                           "document-open: open"]),
    ("<Ana Vel> said {no} in a statement." + "\nRain fell." * 9 + "\n<The statement> said {yes}.",
     ["name-in-full: Ana Vel", "document-of-issuer: Ana Vel likely"]),
    ("Jean King came. <King> said {no}.", ["surname: Jean King"]),
    ("<King> said {no}.", ["post-open: open"]),
    ("<The Kestrian marathoner Feyisa Lind> said {no}.", ["name-in-full: Feyisa Lind"]),
    ("<The River Council on Wednesday> said {no}.", ["body: (River Council)"]),
    # Letters in brackets, of listed and of other bodies.
    ("The River Council (RC), the Serane Front (SF) and the Weir Union (WU) met. <The SF> said {no}. <WU> said {hm}.",
     ["body: (Serane Front)", "body: (Weir Union)"]),
    ("Groups such as Doctors Beyond Rivers (DBR) came. <DBR> said {no}.", ["body: (Doctors Beyond Rivers)"]),
    ("Doctors Beyond Rivers (DXR) came. <DXR> said {no}.", ["body: (DXR)"]),
    # Firms and sites that no table knows.
    ("<Weirnet> said {no}. Weirnet, a news network, is large.", ["body-unlisted: (Weirnet) open"]),
    ("<Tamarix, a regional airline,> said {yes}.", ["body-unlisted: (Tamarix) open"]),
    ("<weir-times.example> said {no}.", ["body-unlisted: (weir-times.example) open"]),
    ("<OrielAir> said {no}. <McWeir> said {yes}.", ["body-unlisted: (OrielAir) open", "name-alone: McWeir open"]),
    ("<OrielAir> said {no}. <The company> said {yes}.", ["body-unlisted: (OrielAir) open", "body-open: open"]),
    ("South Orielia was quiet. <He> said {no}.", ["pronoun-open: open"]),
    ("<EU Member States> said {no}.", ["unnamed: (European Union)"]),
]  # fmt: skip


@pytest.mark.parametrize(("report", "expected"), CASES, ids=[case[0][:60] for case in CASES])
def test_who_is_meant(report: str, expected: list[str]) -> None:
    assert _credited(report) == expected
