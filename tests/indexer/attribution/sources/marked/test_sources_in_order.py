"""Sources one after the other in six languages, about invented countries and people."""

import pytest

from indexer.attribution.sources.marked.crediting import credit_marked_quotations
from tests.indexer.attribution.sources.snippets import read_marks, shown

CASES = {
    "fr": [
        ("le ministre kestrien des Eaux, Jean Dorval", "named-with-post: Jean Dorval [ministre kestrien des Eaux] XKE"),
        ("il", "pronoun: Jean Dorval [ministre kestrien des Eaux] XKE"),
        ("l'ambassadrice d'Aurelle, Claire Maubourg", "named-with-post: Claire Maubourg [ambassadrice d'Aurelle] XAU"),
        ("elle", "pronoun: Claire Maubourg [ambassadrice d'Aurelle] XAU"),
        ("M. Dorval", "surname: Jean Dorval [ministre kestrien des Eaux] XKE"),
        ("le porte-parole du gouvernement sarmadien", "post-of-a-state: XSM"),
        ("un diplomate aurellien", "unnamed: XAU"),
        ("la Kestrie", "state: XKE"),
        ("l'ONU", "body: (United Nations)"),
        ("la Kestrie et la Valdorie", "several: open"),
        ("Jean Dorval et Claire Maubourg", "several: open"),
        ("Jean Dorval, ministre des Eaux et des Forêts",
         "named-with-post: Jean Dorval [ministre kestrien des Eaux] XKE"),
    ],
    "es": [
        ("la presidenta valdoriana, Elena Prats,", "named-with-post: Elena Prats [presidenta valdoriana] XVA"),
        ("Prats", "surname: Elena Prats [presidenta valdoriana] XVA"),
        ("ella", "pronoun: Elena Prats [presidenta valdoriana] XVA"),
        ("el embajador de Aurelle ante la Comisión, Marcos Vidal",
         "named-with-post: Marcos Vidal [embajador de Aurelle ante la Comisión] XAU"),
        ("el portavoz del Gobierno de Sarmadia", "post-of-a-state: XSM"),
        ("fuentes diplomáticas", "unnamed:"),
    ],
    "de": [
        ("Die valdorische Präsidentin Lena Hartwig", "named-with-post: Lena Hartwig [valdorische Präsidentin] XVA"),
        ("sie", "pronoun: Lena Hartwig [valdorische Präsidentin] XVA"),
        ("der Botschafter von Aurelle, Marc Vidal", "named-with-post: Marc Vidal [Botschafter von Aurelle] XAU"),
        ("Wasserministerin Helene Kastan", "named-with-post: Helene Kastan [Wasserministerin]"),
        ("Der kestrische Außenminister", "post-of-a-state: XKE"),
        ("ein Sprecher des Ministeriums", "unnamed:"),
        ("Orsavien", "state: XOR"),
    ],
    "ru": [
        ("министр иностранных дел Кестрии Андрей Дорвин",
         "named-with-post: Андрей Дорвин [министр иностранных дел Кестрии] XKE"),
        ("он", "pronoun: Андрей Дорвин [министр иностранных дел Кестрии] XKE"),
        ("Президент Вальдории Анна Лорейн", "named-with-post: Анна Лорейн [Президент Вальдории] XVA"),
        ("она", "pronoun: Анна Лорейн [Президент Вальдории] XVA"),
        ("Дорвин", "surname: Андрей Дорвин [министр иностранных дел Кестрии] XKE"),
    ],
    "ar": [
        ("وزير الخارجية الكستري سامر الدوري", "named-with-post: سامر الدوري [وزير الخارجية الكستري] XKE"),
        ("الدوري", "surname: سامر الدوري [وزير الخارجية الكستري] XKE"),
        ("المتحدث باسم حكومة سرمديا", "post-of-a-state: XSM"),
    ],
    "zh": [
        ("凯斯特里亚外长安德烈·多尔文", "named-with-post: 安德烈·多尔文 [凯斯特里亚外长] XKE"),
        ("他", "pronoun: 安德烈·多尔文 [凯斯特里亚外长] XKE"),
        ("多尔文", "surname: 安德烈·多尔文 [凯斯特里亚外长] XKE"),
        ("奥雷勒大使", "post-of-a-state: XAU"),
        ("总统府一名顾问", "unnamed:"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("language", CASES)
def test_sources_in_order(language: str) -> None:
    text, quotations = read_marks("\n".join(f"<{source}>: {{…}}" for source, _ in CASES[language]))
    found = [shown(credit) for credit in credit_marked_quotations(text, quotations, language, None)]
    assert found == [expected for _, expected in CASES[language]]


@pytest.mark.parametrize(("verb", "rule"), [("sagte", "pronoun"), ("sagten", "pronoun-open")])
def test_the_german_verb_tells_she_from_they(verb: str, rule: str) -> None:
    text, quotations = read_marks(f"<Präsidentin Lena Hartwig> ^sagte^ {{nein}}. {{Ja}}, ^{verb}^ <sie>.")
    assert [credit.rule for credit in credit_marked_quotations(text, quotations, "de", None)] == [
        "named-with-post",
        rule,
    ]


def test_she_is_no_man() -> None:
    text, quotations = read_marks("<Minister Jonas Reuter> ^sagte^ {nein}. {Ja}, ^sagte^ <sie>.")
    assert credit_marked_quotations(text, quotations, "de", None)[1].rule == "pronoun-open"
