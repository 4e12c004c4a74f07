"""Reports in the other languages: who is quoted in marks, on which day, and the rest as background."""

import datetime as dt

import pytest

from statements.vocabulary import Form
from tests.indexer.records.news_article.made_reports import DAY, parsed, said

REPORTS = {
    "fr": (
        "La ministre des affaires étrangères de Valdoria, Oda Okapi, a déclaré vendredi à la presse : « Nous "
        "avons attendu trois hivers. »\n\n"
        "L’écluse a été construite il y a 90 ans, et quatre cents bateaux y passent en été."
    ),
    "es": (
        "La ministra de Exteriores de Valdoria, Oda Okapi, dijo el viernes: «Hemos esperado tres inviernos».\n\n"
        "La esclusa fue construida hace 90 años y cuatrocientos barcos pasan por ella en verano."
    ),
    "de": (
        "Außenministerin Oda Okapi sagte am Freitag: „Wir haben drei Winter gewartet.“\n\n"
        "Die Schleuse wurde vor 90 Jahren gebaut, und im Sommer fahren vierhundert Schiffe durch sie."
    ),
    "ru": (
        "Министр иностранных дел Вальдории Ода Окапи заявила в пятницу: «Мы ждали три зимы».\n\n"
        "Шлюз построен 90 лет назад, и летом через него проходят четыреста судов."
    ),
    "ar": (
        "قالت وزيرة الخارجية أودا أوكابي يوم الجمعة: «انتظرنا ثلاثة شتاءات ولن ننتظر شتاء رابعا».\n\n"
        "بنيت القناة قبل تسعين عاما وتمر بها أربعمئة سفينة في الصيف."
    ),
    "zh": (
        "外交部发言人王小明15日说：“我们已经等了三个冬天，不会再等第四个。”\n\n水闸建于九十年前，夏天有四百艘船通过。"
    ),
}
SAID = {
    "fr": ("« Nous avons attendu trois hivers. »", "Oda Okapi"),
    "es": ("«Hemos esperado tres inviernos»", "Oda Okapi"),
    "de": ("„Wir haben drei Winter gewartet.“", "Oda Okapi"),
    "ru": ("«Мы ждали три зимы»", "Ода Окапи"),
    "ar": ("«انتظرنا ثلاثة شتاءات ولن ننتظر شتاء رابعا»", "أودا أوكابي"),
    "zh": ("“我们已经等了三个冬天，不会再等第四个。”", "王小明"),
}


@pytest.mark.parametrize("language", REPORTS)
def test_direct_speech_is_credited_in_every_language(language: str) -> None:
    text, (words, name) = REPORTS[language], SAID[language]
    document = parsed(text, date=DAY)
    assert (document.language, document.warnings) == (language, ())
    (statement,) = document.statements
    assert (said(text, statement), statement.form) == (words, Form.DIRECT)
    assert statement.speaker is not None
    assert statement.speaker.name == name
    assert statement.said_on == dt.date(2026, 5, 15)
    first, second = document.passages
    assert (first.statement, text[first.start : first.end]) == (0, text.split("\n")[0])
    assert (second.statement, text[second.start : second.end]) == (None, text.split("\n")[-1])
