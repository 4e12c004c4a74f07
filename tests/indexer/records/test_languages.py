"""Spoken languages, and the language that a record is printed in."""

import pytest

from statements.errors import UnreadableDocument, UnsupportedDocument
from statements.languages import name_of
from statements.vocabulary import Capacity
from tests.indexer.records.made_records import COVER, WHEN, last, read_plain, record_text, said

SAYS = "Mr. Arkelis (Kestria){mark}: I greet you all.{switch}And now to the matter, at some length, as befits it."

COVERS = {
    "French": "XC/PV.7\nProcès-verbal\nPrésident : M. Reeve (Valdoria)\n\nLa séance est ouverte à 10 heures.\n\n"
    "Le Président : Je donne la parole au représentant de la Kestrie pour qu’il nous dise ce qui est arrivé sur la "
    "route du col et dans les villages de la vallée.\n\nM. Arkelis (Kestrie) (parle en anglais) : La neige est sur le "
    "col et nous ne pouvons pas ouvrir la route avant que le vent tombe dans les hauteurs.",
    "Spanish": "XC/PV.7\nActa literal\nPresidencia: Sr. Reeve (Valdoria)\n\nSe abre la sesión a las 10 horas.\n\n"
    "El Presidente: Doy la palabra al representante de Kestria para que nos diga lo que ha ocurrido en el paso y en "
    "los pueblos del valle.\n\nSr. Arkelis (Kestria) (habla en inglés): La nieve está en el paso y no se puede abrir "
    "la carretera por los vientos que hay en las alturas.",
    "Russian": "XC/PV.7\nПредседатель: г-н Рив (Вальдория)\n\nЗаседание открывается в 10 ч. 00 м.\n\nПредседатель: Я "
    "предоставляю слово представителю Кестрии.\n\nГ-н Аркелис (Кестрия) (говорит по-английски): Перевал закрыт снегом.",
    "Chinese": "XC/PV.7\n主席：里夫先生（瓦尔多里亚）\n\n上午 10 时开会\n\n主席：我请凯斯特里亚代表发言。\n\n"
    "阿克利斯先生（凯斯特里亚）（以英语发言）：山口被雪封住了，道路无法通行。",
    "Arabic": "XC/PV.7\nالرئيس: السيد ريف\n\nافتتحت الجلسة الساعة 10/00\n\nالرئيس: أعطي الكلمة لممثل كستريا.\n\n"
    "السيد أركيليس (كستريا): الممر مغلق بالثلوج ولا يمكن فتح الطريق.",
}  # fmt: skip


@pytest.mark.parametrize(
    ("mark", "switch", "language"),
    [
        ("", " ", None),
        (" (spoke in French)", " ", "fr"),
        (" (interpretation from Arabic)", " ", "ar"),
        (" (spoke in French)", "\n\n(spoke in English)\n\n", "fr"),
        ("", "\n\n(spoke in Spanish)\n\n", "es"),
    ],
)
def test_the_language_is_the_labels_or_that_of_most_words(mark: str, switch: str, language: str | None) -> None:
    paragraphs = ("The President: I see.", *SAYS.format(mark=mark, switch=switch).split("\n\n"))
    statement = last(*paragraphs)
    assert statement.spoken_language == language
    assert "spoke in" not in said(statement, *paragraphs)


@pytest.mark.parametrize(("language", "text"), COVERS.items(), ids=COVERS.keys())
def test_a_record_is_read_in_the_language_it_is_printed_in(language: str, text: str) -> None:
    record = read_plain(text)
    assert name_of(record.language) == language
    assert [(s.capacity, s.country) for s in record.statements] == [
        (Capacity.PRESIDING, None), (Capacity.NATIONAL, "XKE")
    ]  # fmt: skip


def test_two_languages_side_by_side_are_refused() -> None:
    english = "The President: The snow that is on the pass is for all of us to see and to fear in the night.\n\n"
    french = (
        "Le Président : La neige qui est sur le col est pour nous tous et les routes du pays ne sont pas sûres.\n\n"
    )
    with pytest.raises(UnsupportedDocument) as caught:
        read_plain(COVER.format(when=WHEN) + (english + french) * 20)
    assert "side by side" in caught.value.message
    assert "PDF" in caught.value.remedy


def test_a_text_in_which_nobody_speaks_is_refused() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_plain("It rained for nine days in the valley, and nobody said a word about it to anyone.")
    assert "--type speech" in caught.value.remedy


def test_a_corrigendum_is_no_record() -> None:
    text = record_text("Page 2, line 4").replace("XC/PV.1131", "XC/PV.1131/Corr.1")
    with pytest.raises(UnsupportedDocument) as caught:
        read_plain(text)
    assert "XC/PV.1131/Corr.1" in caught.value.message
