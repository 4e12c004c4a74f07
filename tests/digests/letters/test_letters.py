"""What mails say: all that is new under its search, honest figures, and nothing that tells on whoever reads them."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from digests.letters.gathering import MOST_PASSAGES
from digests.mail.message import Letter, message_bytes
from digests.schedule import Frequency
from statements.parsed import Speaker
from statements.vocabulary import DocumentType, Form, StatementKind
from tests.digests.conftest import Told
from tests.search.corpus import Said, document

GATES = Said("We ask for prior notification of every release of water from the upper gates.", "Mira Tal", "XVA")
BOATS = Said("Our fishermen were never armed, and their boats come home empty every evening.", "Joren Äsk", "XKE")


def the_letter(told: Told) -> Letter:
    told.next()
    (letter,) = told.letters()
    return letter


def releases(count: int) -> list[Said]:
    return [replace(GATES, words=f"Release number {n} came without a bell.") for n in range(count)]


def test_a_mail_says_who_for_whom_when_why_and_where(told: Told) -> None:
    search = told.save(told.owner(), "gates")
    spoken = document("XC/PV.1", GATES)
    role = replace(spoken.statements[0], speaker=Speaker("Mira Tal", role="Deputy Permanent Representative"))
    told.add(replace(spoken, statements=(role,)))
    letter = the_letter(told)
    assert letter.subject == "1 new passage: Valdoria"
    for expected in (
        "1. Valdoria (XVA), 12 November 2026\n   Mira Tal, Deputy Permanent Representative\n   Verbatim record\n",
        "   > We ask for prior notification of every release of water from the\n   > upper gates.\n",
        "   XC/PV.1, p. 1 (Valdoria). Found by words.\n   https://onrecord.example/p/",
        "Specimen: every speaker",
        f"?search={search.id}\n",
    ):
        assert expected in letter.text
    assert max(map(len, letter.text.splitlines())) <= 72
    assert ">gates</span>" in letter.html
    assert "Mira Tal</bdi></a>, <bdi>Deputy Permanent Representative" in letter.html


def test_nothing_is_loaded_from_anywhere_and_dark_screens_have_rules_of_their_own(told: Told) -> None:
    told.save(told.owner(), "gates")
    told.add(document("XC/PV.1", replace(GATES, words='The <img src="https://x.example/"> gates & "doors".')))
    html = the_letter(told).html
    assert re.findall(r"<(?:img|link|script|iframe)\b|url\(|@import|<[^>]*\bsrc=", html) == []
    assert '&lt;img src="https://x.example/"&gt;' in html
    assert set(re.findall(r'href="([^"]{25})', html)) == {"https://onrecord.example/"}
    assert "@media (prefers-color-scheme: dark)" in html
    assert all("style=" in tag for tag in re.findall(r"<blockquote[^>]*>", html))


def test_the_subject_is_what_is_new_and_never_what_was_looked_for(told: Told) -> None:
    told.save(told.owner(), "armed OR release")
    spoken = [replace(GATES, country=code, words=f"Release {code}.") for code in ("XVA", "XKE", "XTH", "XSM", "XAU")]
    told.add(document("XC/PV.1", *spoken))
    letter = the_letter(told)
    assert letter.subject == "5 new passages: Valdoria, Kestria, Thessmark and others"
    assert "release" not in letter.subject.casefold()


@pytest.mark.parametrize("length", range(6, 16))
def test_a_long_subject_stands_on_the_line_of_its_header(told: Told, length: int) -> None:
    told.save(told.owner(), "release")
    spoken = [replace(GATES, country=code, words=f"Release {code}.") for code in ("XTI", "XPA", "XVA")]
    mission = replace(GATES, country=None, organization="Mission at Verrin"[:length].strip(), words="Release them.")
    told.add(document("XC/PV.1", *spoken[:2], mission, spoken[2]))
    letter = the_letter(told)
    assert letter.subject.startswith("4 new passages: Tamarind Isles, Port Amaranth")
    mail = message_bytes(letter, sender="a@b.example", recipient="c@d.example", key="k", now=told.clock.now())
    assert f"Subject: {letter.subject}".encode() in mail.splitlines()


def test_a_search_whose_name_is_what_it_asks_for_says_it_once(told: Told) -> None:
    search = told.save(told.owner(), "gates", country=["XVA"])
    for name, times in (("Passages containing gates, by Valdoria, or close to it in meaning", 1), ("Gates", 2)):
        told.catalog.saved_searches.change(search.id, {"name": name})
        told.add(document(f"XC/PV.{times}", replace(GATES, words=f"The gates were opened {times} times.")))
        text = " ".join(the_letter(told).text.partition("\n1. ")[0].casefold().split())
        assert text.count("gates") == times


def test_a_mail_holds_twenty_passages_and_says_how_many_there_are(told: Told) -> None:
    owner = told.owner()
    told.save(owner, "release OR boats")
    told.save(owner, "evening", closeness="very_close")
    told.add(document("XC/PV.1", *releases(30), BOATS))
    letter = the_letter(told)
    assert letter.subject.startswith("31 new passages")
    assert letter.text.count("https://onrecord.example/p/") == MOST_PASSAGES
    assert "And 11 more:\nhttps://onrecord.example/saved/mails/1\n" in letter.text
    assert ">And 11 more</a>" in letter.html


def test_each_search_has_its_share_of_a_full_mail(told: Told) -> None:
    owner = told.owner()
    told.save(owner, "release", mode="keyword")
    told.save(owner, "fishermen", mode="keyword")
    boats = [replace(BOATS, words=f"Our fishermen came home empty on evening {n}.") for n in range(3)]
    told.add(document("XC/PV.1", *releases(30), *boats))
    text = the_letter(told).text
    assert "RELEASE\nPassages containing release. As it comes. 30 new passages." in text
    assert text.count("   > Our fishermen") == 3
    assert "And 13 more" in text


def test_what_several_searches_found_stands_under_the_first_and_names_the_others(told: Told) -> None:
    owner = told.owner()
    told.save(owner, "gates", mode="keyword")
    told.save(owner, "water OR boats", mode="keyword")
    told.add(document("XC/PV.1", GATES, BOATS))
    text = the_letter(told).text
    assert "Also found by: water OR boats." in text
    assert "2 new passages, 1 of them under another search." in " ".join(text.split())


def test_passages_of_one_statement_stand_together(told: Told) -> None:
    told.save(told.owner(), "release", mode="keyword")
    long = " ".join(
        f"Release number {n} came without a bell, and nobody below the gates was told of it." for n in range(24)
    )
    told.add(document("XC/PV.1", replace(GATES, words=long)))
    letter = the_letter(told)
    passages = letter.text.count("https://onrecord.example/p/")
    assert passages > 1
    assert letter.text.count("Mira Tal") == 1
    assert "2. " not in letter.text


def test_a_correction_shows_what_has_changed(told: Told) -> None:
    told.save(told.owner(), "gates")
    told.add(document("XC/PV.1", GATES, BOATS))
    the_letter(told)
    told.add(document("XC/PV.1", replace(GATES, words=GATES.words.replace("upper", "lower")), BOATS))
    letter = the_letter(told)
    assert letter.subject == "1 passage reads differently: XC/PV.1"
    assert "“water from the upper gates.” is now “water from the lower gates.”" in " ".join(letter.text.split())
    assert ">upper</del>" in letter.html
    assert ">lower</ins>" in letter.html


def test_who_follows_a_document_sees_the_wording_before_though_it_was_never_told(told: Told) -> None:
    told.add(document("XC/PV.1", GATES, BOATS))
    (of, *_) = told.catalog.sequence.living("", 10)
    told.save(told.owner(), event="reworded", document=of.document.id)
    told.add(document("XC/PV.1", replace(GATES, words=GATES.words.replace("upper", "lower")), BOATS))
    assert "“water from the upper gates.” is now" in " ".join(the_letter(told).text.split())


def test_a_mail_is_in_its_reader_s_language_and_quotes_in_the_speaker_s(told: Told) -> None:
    told.save(told.owner(language="fr"), "gates OR القياس")
    arabic = "ترحب الوزارة بإعلان جيراننا نشر قراءات محطات القياس."
    told.add(document("XC/PV.1", GATES), document("XM/2", replace(GATES, words=arabic), language="ar"))
    letter = the_letter(told)
    assert letter.subject == "2 nouveaux passages\u202f: Valdorie"
    assert "Trouvé par les mots." in letter.text
    assert "18 novembre 2026" in letter.text
    assert f"\n> {arabic}\n" in letter.text
    quotations = re.findall(r"<blockquote[^>]*>", letter.html)
    assert sorted(('lang="ar"' in tag, 'dir="rtl"' in tag) for tag in quotations) == [(False, False), (True, True)]


def test_a_report_says_whose_words_are_whose(told: Told) -> None:
    told.save(told.owner(), "gates")
    said = replace(GATES, kind=StatementKind.QUOTATION)
    parsed = document("XN/1", said, type_=DocumentType.NEWS_ARTICLE)
    quoted = replace(parsed.statements[0], form=Form.INDIRECT)
    told.add(replace(parsed, statements=(quoted,), publisher="The Kestrian"))
    assert "a report: the words are the reporter’s" in the_letter(told).text


def test_what_was_stopped_or_is_gone_before_it_was_sent_is_not_told(told: Told) -> None:
    owner = told.owner()
    kept, stopped, removed = (told.save(owner, word, mode="keyword") for word in ("upper", "boats", "release"))
    told.add(document("XC/PV.1", GATES, BOATS, *releases(1)))
    told.next()
    told.services.stop(owner.mail_key, stopped.id)
    told.services.remove(owner, removed.id)
    (letter,) = told.letters()
    assert letter.subject == "1 new passage: Valdoria"
    told.add(document("XC/PV.2", replace(GATES, words="The upper gates again.")))
    told.next()
    told.services.stop(owner.mail_key, kept.id)
    assert told.letters() == []


def test_what_was_read_again_before_it_was_sent_is_told_as_it_is(told: Told) -> None:
    told.save(told.owner(), "gates")
    told.add(document("XC/PV.1", GATES, BOATS))
    told.next()
    told.add(document("XC/PV.1", replace(GATES, words=GATES.words.replace("upper", "lower")), BOATS))
    (letter,) = told.letters()
    assert "lower gates" in " ".join(letter.text.replace("> ", "").split())


@pytest.mark.parametrize("searches", [1, 2])
def test_one_click_stops_the_one_search_of_a_mail_and_else_everything(told: Told, searches: int) -> None:
    owner = told.owner()
    first = told.save(owner, "gates")
    if searches == 2:
        told.save(owner, "boats", Frequency.WEEKLY)
        told.next()
        told.clock.pass_by(dt.timedelta(days=8))
    told.add(document("XC/PV.1", GATES, BOATS))
    letter = the_letter(told)
    path = f"<https://onrecord.example/unsubscribe/{owner.mail_key}"
    alone = f"?search={first.id}" if searches == 1 else ""
    assert letter.headers["List-Unsubscribe"] == f"{path}{alone}>"
