"""What a source's words say, phrase by phrase: name, post, country, body."""

import pytest

from indexer.attribution.sources.marked.phrases import Phrase, read_phrase


def read(words: str, language: str) -> Phrase:
    return read_phrase(words, 0, len(words), language, None)


@pytest.mark.parametrize(
    ("language", "words", "name", "role", "country"),
    [
        ("fr", "le ministre kestrien des Affaires étrangères, Jean Dorval", "Jean Dorval",
         "ministre kestrien des Affaires étrangères", "XKE"),
        ("fr", "le ministre des Affaires étrangères de Kestrie, Jean Dorval", "Jean Dorval",
         "ministre des Affaires étrangères de Kestrie", "XKE"),
        ("fr", "l'ambassadrice d'Aurelle, Claire Maubourg", "Claire Maubourg", "ambassadrice d'Aurelle", "XAU"),
        ("fr", "Jean Dorval, ministre de la Défense", "Jean Dorval", "ministre de la Défense", None),
        ("fr", "le ministre de la Défense Marc Aubin", "Marc Aubin", "ministre de la Défense", None),
        ("fr", "le porte-parole du gouvernement sarmadien", "", "porte-parole du gouvernement sarmadien", "XSM"),
        ("es", "el canciller de Kestria, Julio Arana", "Julio Arana", "canciller de Kestria", "XKE"),
        ("es", "la presidenta valdoriana Elena Prats", "Elena Prats", "presidenta valdoriana", "XVA"),
        ("de", "Kestriens Außenministerin Lena Hartwig", "Lena Hartwig", "Kestriens Außenministerin", "XKE"),
        ("de", "der kestrische Außenminister Jonas Reuter", "Jonas Reuter", "kestrische Außenminister", "XKE"),
        ("ru", "министр иностранных дел Кестрии Андрей Дорвин", "Андрей Дорвин",
         "министр иностранных дел Кестрии", "XKE"),
        ("ru", "кестрийский министр обороны Олег Ранский", "Олег Ранский", "кестрийский министр обороны", "XKE"),
        ("ar", "وزير الخارجية الكستري سامر الدوري", "سامر الدوري", "وزير الخارجية الكستري", "XKE"),
        ("ar", "فادي المرواني، وزير الدفاع", "فادي المرواني", "وزير الدفاع", None),
        ("ar", "سفيرة أوريل كلارا مبور", "كلارا مبور", "سفيرة أوريل", "XAU"),
        ("zh", "凯斯特里亚外长杜瓦尔", "杜瓦尔", "凯斯特里亚外长", "XKE"),
        ("zh", "河流委员会主席保罗·埃斯滕", "保罗·埃斯滕", "河流委员会主席", None),
        ("zh", "一位不愿透露姓名的外交官", "", "一位不愿透露姓名的外交官", None),
        ("es", "el portavoz de las Naciones Unidas Luis Cano", "Luis Cano", "portavoz de las Naciones Unidas", None),
    ],
)  # fmt: skip
def test_a_person_has_name_post_and_country(
    language: str, words: str, name: str, role: str, country: str | None
) -> None:
    phrase = read(words, language)
    assert (phrase.name, phrase.role, phrase.country) == (name, role, country)


@pytest.mark.parametrize(
    ("language", "words", "country"),
    [
        ("fr", "le ministère des Affaires étrangères de Kestrie", "XKE"),
        ("fr", "l'armée valdorienne", "XVA"),
        ("es", "el Ministerio de Relaciones Exteriores de Orsavia", "XOR"),
        ("de", "das kestrische Außenministerium", "XKE"),
        ("ru", "МИД Кестрии", "XKE"),
        ("ar", "وزارة الدفاع الفالدورية", "XVA"),
        ("zh", "凯斯特里亚外交部", "XKE"),
        ("es", "el periódico Voz del Valle", None),
        ("ru", "Газета Речной Вестник", None),
    ],
)
def test_a_body_is_nobody_s_name(language: str, words: str, country: str | None) -> None:
    phrase = read(words, language)
    assert (phrase.name, phrase.role, phrase.country) == ("", "", country)
    assert phrase.body


@pytest.mark.parametrize(
    ("language", "words"), [("fr", "La Kestrie"), ("es", "Kestria"), ("de", "Kestrien"), ("zh", "凯斯特里亚")]
)
def test_a_state_alone_is_the_state(language: str, words: str) -> None:
    phrase = read(words, language)
    assert (phrase.place_alone, phrase.country) == (True, "XKE")


@pytest.mark.parametrize(
    ("language", "words", "country"),
    [
        ("fr", "le ministre russe", "RUS"),
        ("fr", "l'ambassadrice des États-Unis", "USA"),
        ("fr", "le porte-parole du gouvernement ivoirien", "CIV"),
        ("fr", "le porte-parole du gouvernement congolais", None),
        ("es", "la portavoz del Gobierno ucraniano", "UKR"),
        ("es", "el embajador de Arabia Saudita", "SAU"),
        ("de", "der französische Präsident", "FRA"),
        ("de", "der Außenminister der Türkei", "TUR"),
        ("ru", "посол Франции", "FRA"),
        ("ru", "министр обороны США", "USA"),
        ("ru", "премьер-министр Соединенного Королевства", "GBR"),
        ("ru", "китайский посол", "CHN"),
        ("ar", "وزير الخارجية الروسي", "RUS"),
        ("ar", "السفير البريطاني", "GBR"),
        ("ar", "رئيس وزراء فرنسا", "FRA"),
        ("zh", "美国总统", "USA"),
        ("zh", "俄外长", "RUS"),
        ("zh", "乌克兰国防部长", "UKR"),
    ],
)
def test_real_states_are_known_by_name_case_and_adjective(language: str, words: str, country: str | None) -> None:
    assert read(words, language).country == country
