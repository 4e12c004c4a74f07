import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.records.news_article.days import day_mentions, said_on
from statements.parsed import Span

MONDAY = dt.date(2026, 5, 18)


def day(sentence: str, on: dt.date | None = MONDAY, content: str = "", cue: str = "said") -> dt.date | None:
    start = sentence.find(content) if content else 0
    spans = [Span(start, start + len(content))] if content else []
    return said_on(sentence, Span(0, len(sentence)), spans, sentence.index(cue), on)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kestria said on Friday it would wait.", dt.date(2026, 5, 15)),
        ("Kestria said on Monday evening it would wait.", MONDAY),
        ("Kestria said on Tuesday it would wait.", dt.date(2026, 5, 12)),
        ("Okapi said Sunday that it would wait.", dt.date(2026, 5, 17)),
        ("Yesterday, Okapi said so.", dt.date(2026, 5, 17)),
        ("Earlier in the day Okapi said so.", MONDAY),
        ("Okapi said this morning that it would wait.", MONDAY),
        ("Last Monday Okapi said so.", dt.date(2026, 5, 11)),
        ("On May 17 Okapi said so.", dt.date(2026, 5, 17)),
        ("Okapi said on 17 May 2025 that it would wait.", dt.date(2025, 5, 17)),
        ("Okapi said on December 30 that it would wait.", dt.date(2025, 12, 30)),
        ("In a statement on Sunday, the ministry said so.", dt.date(2026, 5, 17)),
        ("On Friday, 15 May, he said so.", dt.date(2026, 5, 15)),
        ("Okapi, who was elected on Monday, said on Friday it would wait.", dt.date(2026, 5, 15)),
        ("He will meet them on Wednesday, he said on Friday.", dt.date(2026, 5, 15)),
    ],
)
def test_the_day_is_the_last_one_up_to_the_report(sentence: str, expected: dt.date) -> None:
    assert day(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Okapi said earlier this week that it would wait.",
        "Okapi said last Friday that it would wait.",
        "Okapi said this week that it would wait.",
        "Okapi said two days ago that it would wait.",
        "Okapi said on Friday and Saturday that it would wait.",
        "The vote is due on Monday, Okapi said.",
        "Okapi said after Friday's attack that it would wait.",
        "Mondays are fine, Okapi said.",
        "The Friday prayers over, Okapi, who arrived on Sunday, said nothing."[20:],
        "On June 3 they will meet, Okapi said.",
        "Okapi said nothing.",
    ],
)
def test_what_leaves_the_day_open_stays_open(sentence: str) -> None:
    assert day(sentence) is None


def test_days_within_what_was_said_are_not_days_of_saying() -> None:
    assert day("Okapi said the lock had burned on Friday.", content="the lock had burned on Friday") is None
    assert day(
        "Okapi said on Sunday the lock had burned on Friday.", content="the lock had burned on Friday"
    ) == dt.date(2026, 5, 17)


def test_without_a_day_of_the_report_only_full_dates_are_days() -> None:
    assert day("Kestria said on Friday it would wait.", None) is None
    assert day("On 17 May he said so.", None) is None
    assert day("On 17 May 2025 he said so.", None) == dt.date(2025, 5, 17)


@given(st.dates(dt.date(1946, 1, 1), dt.date(2100, 1, 1)), st.sampled_from(["Monday", "Thursday", "Sunday"]))
def test_a_weekday_is_within_the_week_before(on: dt.date, name: str) -> None:
    found = day(f"Okapi said on {name} that it would wait.", on)
    assert found is not None
    assert 0 <= (on - found).days < 7
    assert found.strftime("%A") == name


@given(st.text(st.sampled_from("on Friday, May 17Yesterday 2026. "), max_size=200))
def test_mentions_lie_in_order_and_apart(text: str) -> None:
    found = day_mentions(text, 0, len(text), MONDAY)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


OTHERS = [
    ("fr", "Oda Okapi a déclaré vendredi qu’elle attendrait.", "déclaré", dt.date(2026, 5, 15)),
    ("fr", "L’envoyé a dit hier soir : « Nous attendons. »", "dit", dt.date(2026, 5, 17)),
    ("fr", "Elle a déclaré vendredi dernier qu’elle attendrait.", "déclaré", None),
    ("fr", "Hier est loin, a-t-elle dit.", "dit", dt.date(2026, 5, 17)),
    ("es", "El ministro dijo el viernes que esperaría.", "dijo", dt.date(2026, 5, 15)),
    ("es", "El ministro dijo esta mañana que esperaría.", "dijo", MONDAY),
    ("es", "El ministro dijo el pasado viernes que esperaría.", "dijo", None),
    ("de", "Der Minister sagte am Freitagabend, er warte.", "sagte", dt.date(2026, 5, 15)),
    ("de", "Der Minister sagte hier am Sonntag, er warte.", "sagte", dt.date(2026, 5, 17)),
    ("de", "Der Minister sagte vergangenen Freitag, er warte.", "sagte", None),
    ("ru", "Министр заявил в пятницу, что подождет.", "заявил", dt.date(2026, 5, 15)),
    ("ru", "Министр заявил в прошлую пятницу, что подождет.", "заявил", None),
    ("ru", "Министр заявил вчера, что подождет.", "заявил", dt.date(2026, 5, 17)),
    ("ar", "قال الوزير يوم الجمعة إنه سينتظر.", "قال", dt.date(2026, 5, 15)),
    ("ar", "قال الوزير أمس إنه سينتظر.", "قال", dt.date(2026, 5, 17)),
    ("ar", "قال الوزير يوم الجمعة الماضي إنه سينتظر.", "قال", None),
    ("zh", "外交部发言人星期五说，他会等。", "说", dt.date(2026, 5, 15)),
    ("zh", "外交部发言人上周五说，他会等。", "说", None),
    ("zh", "外交部发言人15日说，他会等。", "说", dt.date(2026, 5, 15)),
    ("zh", "外交部发言人30日说，他会等。", "说", dt.date(2026, 4, 30)),
    ("zh", "外交部发言人5月15日说，他会等。", "说", dt.date(2026, 5, 15)),
    ("zh", "外交部发言人昨天说，他会等。", "说", dt.date(2026, 5, 17)),
    ("pl", "Minister powiedział w piątek, że poczeka.", "powiedział", None),
]


@pytest.mark.parametrize(("language", "sentence", "cue", "expected"), OTHERS)
def test_days_are_read_in_the_seven_languages(language: str, sentence: str, cue: str, expected: dt.date | None) -> None:
    assert said_on(sentence, Span(0, len(sentence)), [], sentence.index(cue), MONDAY, language) == expected
