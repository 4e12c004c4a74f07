import unicodedata

import pytest

from indexer.languages import PieceLanguages, language_of, stretches

TEXTS = {
    "en": "The delegation thanks the keeper of the lock for his patience and hopes that the water will wait.",
    "fr": "La délégation remercie le gardien de l’écluse de sa patience et espère que l’eau voudra bien attendre.",
    "es": "La delegación agradece al guardián de la esclusa su paciencia y espera que el agua quiera esperar.",
    "ru": "Делегация благодарит смотрителя шлюза за терпение и надеется, что вода согласится подождать.",
    "ar": "يشكر الوفد حارس القناة على صبره ويأمل أن ينتظر الماء حتى يعود إلى بيته في الصيف القادم.",
    "zh": "代表团感谢船闸管理员的耐心，并希望河水能够等待，直到他回来把闸门打开为止，再继续对话。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_languages_of_the_united_nations_are_told_apart(language: str) -> None:
    assert language_of(TEXTS[language]) == language
    assert language_of(TEXTS[language].upper()) == language


@pytest.mark.parametrize("text", ["", "14/26 — 3", "The lock.", " " * 400])
def test_too_little_text_has_no_known_language(text: str) -> None:
    assert language_of(text) == "und"


def test_arabic_in_presentation_forms_is_arabic() -> None:
    shaped = "".join(_isolated(character) for character in TEXTS["ar"])
    assert shaped != TEXTS["ar"]
    assert language_of(shaped) == "ar"


def _isolated(character: str) -> str:
    name = unicodedata.name(character, "")
    try:
        return unicodedata.lookup(f"{name} ISOLATED FORM") if name.startswith("ARABIC LETTER") else character
    except KeyError:
        return character


@pytest.mark.parametrize(
    ("document", "piece", "language"),
    [
        ("ar", TEXTS["en"] * 2, "en"),
        ("en", TEXTS["ru"] * 2, "ru"),
        ("zh", TEXTS["en"] * 2, "en"),
        # Too short, of the same script, or mixed: the document's language stands.
        ("ar", TEXTS["en"][:60], "ar"),
        ("en", TEXTS["fr"] * 2, "en"),
        ("ru", TEXTS["ru"] + TEXTS["en"], "ru"),
        ("en", "1, 2, 3", "en"),
    ],
)
def test_a_piece_is_in_another_language_only_where_its_script_says_so(document: str, piece: str, language: str) -> None:
    assert PieceLanguages(TEXTS[document], document).of(piece) == language


def test_a_document_that_goes_on_in_another_language_of_its_script_is_told_by_its_stretches() -> None:
    text = TEXTS["en"] * 30 + TEXTS["fr"] * 30
    languages = PieceLanguages(text, "en", stretches(text, 0, len(text)))
    assert languages.of(TEXTS["fr"] * 2) == "fr"
    assert languages.of(TEXTS["en"] * 2) == "en"
    # Short pieces, and languages that no stretch is in, stand as before.
    assert languages.of(TEXTS["fr"][:60]) == "en"
    assert languages.of(TEXTS["es"] * 2) == "en"


def test_a_short_text_has_no_stretches() -> None:
    assert list(stretches(TEXTS["en"], 0, len(TEXTS["en"]))) == []
