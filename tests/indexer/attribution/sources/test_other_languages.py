"""Credit by phrases in French, Spanish, German, Russian, Arabic and Chinese; countries and people are invented."""

import pytest

from statements.peoples import state_of_word
from tests.indexer.attribution.sources.snippets import credit_all, shown

CASES = {
    "fr": [
        ("le ministre kestrien des Eaux, Jean Dorval", "named-with-post: Jean Dorval [ministre] XKE"),
        ("il", "pronoun: Jean Dorval [ministre] XKE"),
        ("l'ambassadrice d'Aurelle, Claire Maubourg", "named-with-post: Claire Maubourg [ambassadrice] XAU"),
        ("elle", "pronoun: Claire Maubourg [ambassadrice] XAU"),
        ("M. Dorval", "surname: Jean Dorval [ministre] XKE"),
        ("le porte-parole du gouvernement sarmadien", "post-of-a-state: XSM"),
        ("un diplomate aurellien", "unnamed: XAU"),
        ("la Kestrie", "state: XKE"),
        ("l'ONU", "body: (United Nations)"),
        ("la Kestrie et la Valdorie", "unnamed:"),
    ],
    "es": [
        ("la presidenta valdoriana, Elena Prats,", "named-with-post: Elena Prats [presidenta] XVA"),
        ("Prats", "surname: Elena Prats [presidenta] XVA"),
        ("ella", "pronoun: Elena Prats [presidenta] XVA"),
        ("el embajador de Aurelle ante la Comisión, Marcos Vidal", "named-with-post: Marcos Vidal [embajador] XAU"),
        ("el portavoz del Gobierno de Sarmadia", "post-of-a-state: XSM"),
        ("fuentes diplomáticas", "unnamed:"),
    ],
    "de": [
        ("Die valdorische Präsidentin Lena Hartwig", "named-with-post: Lena Hartwig [Präsidentin] XVA"),
        ("sie", "pronoun: Lena Hartwig [Präsidentin] XVA"),
        ("der Botschafter von Aurelle, Marc Vidal", "named-with-post: Marc Vidal [Botschafter] XAU"),
        ("Wasserministerin Helene Kastan", "named-with-post: Helene Kastan [Wasserministerin]"),
        ("Der kestrische Außenminister", "post-of-a-state: XKE"),
        ("ein Sprecher des Ministeriums", "unnamed:"),
        ("Orsavien", "state: XOR"),
    ],
    "ru": [
        ("министр иностранных дел Кестрии Андрей Дорвин",
         "named-with-post: Андрей Дорвин [министр иностранных дел] XKE"),
        ("он", "pronoun: Андрей Дорвин [министр иностранных дел] XKE"),
        ("Президент Вальдории Анна Лорейн", "named-with-post: Анна Лорейн [Президент] XVA"),
        ("она", "pronoun: Анна Лорейн [Президент] XVA"),
        ("Дорвин", "surname: Андрей Дорвин [министр иностранных дел] XKE"),
    ],
    "ar": [
        ("وزير الخارجية الكستري سامر الدوري", "named-with-post: سامر الدوري [وزير الخارجية] XKE"),
        ("الدوري", "surname: سامر الدوري [وزير الخارجية] XKE"),
        ("المتحدث باسم حكومة سرمديا", "post-of-a-state: XSM"),
    ],
    "zh": [
        ("凯斯特里亚外长安德烈·多尔文", "named-with-post: 安德烈·多尔文 [外长] XKE"),
        ("他", "pronoun: 安德烈·多尔文 [外长] XKE"),
        ("多尔文", "surname: 安德烈·多尔文 [外长] XKE"),
        ("奥雷勒大使", "post-of-a-state: XAU"),
        ("总统府一名顾问", "unnamed:"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("language", CASES)
def test_sources_in_order(language: str) -> None:
    report = "\n".join(f"<{source}>: {{…}}" for source, _ in CASES[language])
    found = [shown(credit) for credit in credit_all(report, parse=False, language=language)]
    assert found == [expected for _, expected in CASES[language]]


@pytest.mark.parametrize(
    ("word", "language", "code"),
    [("brésilienne", "fr", "BRA"), ("rusos", "es", "RUS"), ("chinesischen", "de", "CHN"), ("российского", "ru", "RUS"),
     ("Индии", "ru", "IND"), ("المصرية", "ar", "EGY"), ("Norwegens", "de", None)],
)  # fmt: skip
def test_words_that_tell_a_state(word: str, language: str, code: str | None) -> None:
    assert state_of_word(word, language) == code
