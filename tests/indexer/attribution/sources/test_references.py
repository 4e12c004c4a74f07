"""Pronouns, posts, documents and bodies that stand for somebody told before."""

import pytest

from tests.indexer.attribution.sources.snippets import credit_all, shown

VEL = "Ana Vel [envoy] XKE"
CASES = [
    # Posts.
    ("<Ana Vel, Kestria's envoy,> said {no}. <The Kestrian envoy> said {yes}. <The ambassador> said {hm}.",
     [f"named-with-post: {VEL}", f"post: {VEL}", f"post: {VEL}"]),
    ("<Valdorian Foreign Minister Otto Lind> said {no}. <The minister> said {yes}. <The defence minister> said {hm}.",
     ["named-with-post: Otto Lind [Foreign Minister] XVA",
      "post: Otto Lind [Foreign Minister] XVA",
      "post-open: open"]),
    ("<Spokeswoman Ana Vel> said {no}. <The spokeswoman> said {yes}. <The spokesman> said {hm}.",
     ["named-with-post: Ana Vel [Spokeswoman]", "post: Ana Vel [Spokeswoman]", "post-open: open"]),
    ("<Sen. Ivo Weir> said {no}. <Rep. Ana Vel> said {yes}. <The senator> said {hm}.",
     ["named-with-post: Ivo Weir [Sen.]", "named-with-post: Ana Vel [Rep.]", "post: Ivo Weir [Sen.]"]),
    (("Kestria's president, Ana Vel, and Valdoria's president, Otto Lind, met. <The Kestrian leader> said {no}."
      " <The Valdorian president> said {yes}."),
     ["post: Ana Vel [president] XKE", "post: Otto Lind [president] XVA"]),
    ("Kestria's president, Ana Vel, and Valdoria's president, Otto Lind, met. <The president> said {no}.",
     ["post: Otto Lind [president] XVA likely"]),
    ("<The president> said {no}. <The Kestrian president> said {yes}. <Kestrova's ambassador> said {hm}.",
     ["post-open: open", "post-of-a-state: XKE", "post-of-a-state: XKE"]),
    ("<Ana Vel, Kestria's envoy,> said {no}. <The Valdorian envoy> said {yes}.",
     [f"named-with-post: {VEL}", "post-of-a-state: XVA"]),
    # Pronouns.
    ("<Ana Vel, Kestria's envoy,> said {no}. <She> said {yes}. <He> said {hm}.",
     [f"named-with-post: {VEL}", f"pronoun: {VEL}", "pronoun-open: open"]),
    ("Peter Vel and Ana Lind spoke. <He> said {no}. <She> said {yes}.", ["pronoun: Peter Vel", "pronoun: Ana Lind"]),
    (("Ana Vel, Kestria's envoy, spoke. “{Otto Lind is wrong},” <she> said. “{He lied},” <she> added. Otto Lind"
     " was absent."
     " <He> said {nothing}."), [f"pronoun: {VEL}", f"pronoun: {VEL}", "pronoun: Otto Lind"]),
    ("Kim Oriel met Robin Weir. <He> said {no}.", ["pronoun: Kim Oriel likely"]),
    ("<Valdoria> said {no}. <He> said {yes}. <It> said {hm}.",
     ["state: XVA", "pronoun-open: open", "pronoun-of-a-body: XVA"]),
    ("<The Serane Front> said {no}. <It> said {yes}. <They> said {hm}.",
     ["body: (Serane Front)", "pronoun-of-a-body: (Serane Front)", "pronoun-of-a-body: (Serane Front) likely"]),
    ("The Foreign Ministry of Kestria replied. “{No},” <it> said in a statement. <The statement> said {yes}.",
     ["pronoun-of-a-body: XKE (Foreign Ministry of Kestria)", "document-of-issuer: XKE (Foreign Ministry of Kestria)"]),
    ("<I> said {no}. <This> said {yes}. <Many> said {hm}.", ["first-person: open", "pronoun-open: open", "unnamed:"]),
    ("<Ana Vel and Otto Lind> said {no}. <They> said {yes}.", ["several: open", "pronoun-open: open"]),
    # Documents.
    ("<A Foreign Ministry statement> said {no}. <A statement from the Kestrian presidency> said {yes}.",
     ["document-of-issuer: (Foreign Ministry)", "document-of-issuer: XKE (Kestrian presidency)"]),
    ("Otto Lind came. <Lind's letter> said {no}. <The report> said {yes}. <A poll> said {hm}.",
     ["document-of-issuer: Otto Lind", "document-open: open", "document:"]),
    ("<The River Commission> said {no} in a report. <Ana Vel> said {yes}. <The report> said {hm}.",
     ["body: (River Commission)", "name-in-full: Ana Vel", "document-of-issuer: (River Commission)"]),
    # Bodies.
    ("<The Kestrian army> said {no}. <The army> said {yes}. <The Serane Front> said {hm}. <The group> said {x}.",
     ["armed-forces: XKE (Kestrian army)",
      "body-again: XKE (Kestrian army)",
      "body: (Serane Front)",
      "body-again: (Serane Front)"]),
    ("The Weir Research Centre (WRC) published figures. <The WRC> said {no}. <The centre> said {yes}.",
     ["body: (Weir Research Centre)", "body-again: (Weir Research Centre)"]),
    ("<The ministry> said {no}.", ["body-open: open"]),
]  # fmt: skip


@pytest.mark.parametrize(("report", "expected"), CASES, ids=[case[0][:60] for case in CASES])
def test_references(report: str, expected: list[str]) -> None:
    assert [shown(credit) for credit in credit_all(report)] == expected


def test_a_pronoun_never_means_a_state_or_a_body() -> None:
    report = "Kestrian President Ana Vel spoke. <The Valdorian Foreign Ministry> said {no}. <She> said {yes}."
    assert shown(credit_all(report)[1]) == "pronoun: Ana Vel [President] XKE"
