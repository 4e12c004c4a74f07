"""Labels in the printed forms of five languages."""

import pytest

from indexer.attribution.affiliation import place
from indexer.attribution.label import LabelGrammar
from indexer.attribution.languages import arabic, chinese, french, russian, spanish
from statements.countries import all_countries, names_of

GRAMMARS: dict[str, LabelGrammar] = {
    "fr": french.LABELS, "es": spanish.LABELS, "ru": russian.LABELS, "zh": chinese.LABELS, "ar": arabic.LABELS,
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "printed", "name", "place", "spoken"),
    [
        ("fr", "M. Arkelis (Kestrie) (parle en anglais) :", "M. Arkelis", "Kestrie", "en"),
        ("fr", "M. ARKELIS (Kestrie) (interprétation de l’anglais) :", "M. ARKELIS", "Kestrie", "en"),
        ("fr", "Mlle de la Tour d’Aubray (Aurelle) :", "Mlle de la Tour d’Aubray", "Aurelle", None),
        ("fr", "Sir Osric Hale (Thessmark) (parle en anglais) :", "Sir Osric Hale", "Thessmark", "en"),
        ("fr", "Le Roi Isaure (Thessmark) :", "Le Roi Isaure", "Thessmark", None),
        ("fr", "Le Président (parle en espagnol) :", "Le Président", None, "es"),
        ("fr", "La Présidente :", "La Présidente", None, None),
        ("fr", "Mme Vautrelle (Aurelle), Rapporteuse de la Troisième Commission :", "Mme Vautrelle", "Aurelle", None),
        ("es", "Sr. Arkelis (Kestria) (habla en inglés):", "Sr. Arkelis", "Kestria", "en"),
        ("es", "Srta. Caldevilla (Monteluna) (interpretación del francés):", "Srta. Caldevilla", "Monteluna", "fr"),
        ("es", "La Presidenta (habla en chino):", "La Presidenta", None, "zh"),
        ("es", "El Secretario General (habla en inglés):", "El Secretario General", None, "en"),
        ("ru", "Г-н Аркелис (Кестрия) (говорит по-английски):", "Г-н Аркелис", "Кестрия", "en"),
        ("ru", "Г-н АРКЕЛИС (Кестрия) (перевод с английского):", "Г-н АРКЕЛИС", "Кестрия", "en"),
        ("ru", "Г-жа Вотрель (Орель) (говорит на французском языке):", "Г-жа Вотрель", "Орель", "fr"),
        ("ru", "Сэр Осрик Хейл (Тессмарк):", "Сэр Осрик Хейл", "Тессмарк", None),
        ("ru", "Председатель (говорит по-французски):", "Председатель", None, "fr"),
        ("zh", "沈白玉先生（澜泽）：", "沈白玉先生", "澜泽", None),
        ("zh", "塔姆·芬威克先生（以英语发言）：", "塔姆·芬威克先生", None, "en"),
        ("zh", "伊索尔女爵士（泰斯马克）（以英语发言）：", "伊索尔女爵士", "泰斯马克", "en"),
        ("zh", "主席（以西班牙语发言）：", "主席", None, "es"),
        ("ar", "السيد أركيليس (كستريا) (تكلم بالإنكليزية):", "السيد أركيليس", "كستريا", "en"),
        ("ar", "السيدة فوتريل (أوريل) (تكلمت بالفرنسية):", "السيدة فوتريل", "أوريل", "fr"),
        ("ar", "السيد أركيليس (كستريا) (ترجمة شفوية عن الإنكليزية):", "السيد أركيليس", "كستريا", "en"),
        ("ar", "الرئيس (تكلم بالروسية):", "الرئيس", None, "ru"),
    ],
)
def test_every_printed_form_is_read(
    language: str, printed: str, name: str, place: str | None, spoken: str | None
) -> None:
    label = GRAMMARS[language].read(f"{printed} …", 0)
    assert label is not None
    assert (label.name, label.place, label.language) == (name, place, spoken)
    assert label.end == len(printed)


@pytest.mark.parametrize(
    ("language", "printed", "chairs"),
    [
        ("fr", "Le Président par intérim (parle en anglais) :", True), ("fr", "Le Secrétaire général :", False),
        ("es", "La Presidenta interina:", True), ("es", "El Secretario General:", False),
        ("ru", "Исполняющий обязанности Председателя:", True), ("ru", "Генеральный секретарь:", False),
        ("zh", "代理主席：", True), ("zh", "秘书长（以英语发言）：", False),
        ("ar", "الرئيس المؤقت:", True), ("ar", "الأمين العام (تكلم بالإنكليزية):", False),
    ],
)  # fmt: skip
def test_who_presides_is_told_from_other_offices(language: str, printed: str, chairs: bool) -> None:
    label = GRAMMARS[language].read(f"{printed} …", 0)
    assert label is not None
    assert label.office
    assert label.chairs is chairs


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("fr", "M. le Président : nous"), ("fr", "Madame la Présidente : nous"), ("fr", "Votent pour :"),
        ("es", "Sr. Presidente: nosotros"), ("es", "Votos a favor:"), ("ru", "Г-н Председатель: мы"),
        ("ru", "Голосовали за:"), ("zh", "主席先生：我们"), ("zh", "赞成："), ("ar", "السيد الرئيس: نحن"),
        ("ar", "المؤيدون:"), ("ar", "السيد أركيليس قال لنا في العام الماضي إن الطريق مغلق: هذا صحيح"),
    ],
)  # fmt: skip
def test_other_words_are_no_label(language: str, printed: str) -> None:
    label = GRAMMARS[language].read(printed, 0)
    assert label is None or not (label.titled or label.office)


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("fr", "M. Oake ({}) (parle en anglais) :"), ("es", "Sr. Oake ({}) (habla en inglés):"),
        ("ru", "Г-н Оук ({}) (говорит по-английски):"), ("zh", "奥克先生（{}）（以英语发言）："),
        ("ar", "السيد أوك ({}) (تكلم بالإنكليزية):"),
    ],
)  # fmt: skip
def test_the_country_of_a_label_is_found_by_its_name_in_the_language(language: str, form: str) -> None:
    named = [
        (country.code, names_of(country.code)[language])
        for country in all_countries()
        if language in names_of(country.code)
    ]
    assert len(named) > 200
    labels = [(code, GRAMMARS[language].read(form.format(name), 0)) for code, name in named]
    assert [code for code, label in labels if not label or place(label.place or "").country != code] == []
