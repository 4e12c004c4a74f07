"""Who is credited in whole reports about invented countries, read without a parser."""

import pytest

from indexer.attribution.quotations.marked.extraction import find_marked_quotations
from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.marked.crediting import credit_marked_quotations
from statements.vocabulary import Capacity, Certainty
from tests.indexer.attribution.quotations.marked.scoring import paragraphs_of

Who = tuple[str | None, str | None, str | None]


def credits_of(text: str, language: str) -> tuple[SourceCredit, ...]:
    quotations = find_marked_quotations(text, paragraphs_of(text), language)
    return credit_marked_quotations(text, quotations, language, None)


def who(text: str, language: str) -> list[Who]:
    return [(c.speaker.name if c.speaker else None, c.country, c.organization) for c in credits_of(text, language)]


FRENCH = (
    "« Ces accusations sont fausses », a déclaré le ministre kestrien des Affaires étrangères, Jean Dorval. "
    "« Nous le prouverons », a-t-il ajouté. « Il faut du temps », a noté M. Dorval."
)
SPANISH = (
    "«Son acusaciones falsas», afirmó el canciller de Kestria, Julio Arana. «Lo probaremos», añadió. "
    "«Hace falta tiempo», dijo Arana."
)
GERMAN = (
    "„Das ist falsch“, sagte der kestrische Außenminister Jonas Reuter. „Wir werden es beweisen“, fügte er hinzu. "
    "„Es braucht Zeit“, sagte Reuter."
)
RUSSIAN = (
    "«Эти обвинения ложны», — заявил министр иностранных дел Кестрии Андрей Дорвин. "
    "«Мы это докажем», — добавил он. «Нужно время», — сказал Дорвин."
)
ARABIC = (
    'قال وزير الخارجية الكستري سامر الدوري: "هذه الاتهامات باطلة". وأضاف: "سنثبت ذلك". '
    'وقال الوزير: "الأمر يحتاج إلى وقت".'
)
CHINESE = "凯斯特里亚外长安德烈·多尔文说：“这些指责毫无根据。”他补充说：“我们会证明。”多尔文强调：“这需要时间。”"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", FRENCH, "Jean Dorval"),
        ("es", SPANISH, "Julio Arana"),
        ("de", GERMAN, "Jonas Reuter"),
        ("ru", RUSSIAN, "Андрей Дорвин"),
        ("ar", ARABIC, "سامر الدوري"),
        ("zh", CHINESE, "安德烈·多尔文"),
    ],
)
def test_a_person_stays_the_same_by_pronoun_surname_post_and_silence(language: str, text: str, name: str) -> None:
    assert who(text, language) == [(name, "XKE", None)] * 3


@pytest.mark.parametrize(
    ("language", "text", "rule", "country", "capacity"),
    [
        ("fr", "La Kestrie a déclaré : « Nous respectons nos engagements. »", "state", "XKE", Capacity.NATIONAL),
        ("fr", "« Nous partirons », a annoncé le gouvernement sarmadien.", "government", "XSM", Capacity.NATIONAL),
        ("fr", "« Nous avons riposté », a indiqué l'armée valdorienne.", "armed-forces", "XVA", Capacity.ORGANIZATION),
        (
            "es",
            "«Responderemos pronto», advirtió el Ministerio de Exteriores de Orsavia.",
            "ministry",
            "XOR",
            Capacity.NATIONAL,
        ),
        (
            "ru",
            "«Ответ последует», — говорится в заявлении МИД Кестрии.",
            "document-of-issuer",
            "XKE",
            Capacity.NATIONAL,
        ),
        ("de", "„Es bleibt viel zu tun“, sagte ein kestrischer Diplomat.", "unnamed", "XKE", Capacity.NATIONAL),
    ],
)
def test_states_bodies_and_unnamed_people_are_no_names(
    language: str, text: str, rule: str, country: str, capacity: Capacity
) -> None:
    (credit,) = credits_of(text, language)
    assert (credit.rule, credit.country, credit.capacity, credit.speaker) == (rule, country, capacity, None)


def test_somebody_introduced_outside_what_is_said_is_whom_the_next_pronoun_means() -> None:
    text = (
        "« C'est faux », a dit le ministre Jean Dorval. La présidente valdorienne Anne Lorrain a quitté la salle. "
        "« C'est vrai », a-t-elle dit."
    )
    assert who(text, "fr")[1] == ("Anne Lorrain", "XVA", None)


def test_the_latter_is_only_likely_and_a_plural_stays_open() -> None:
    text = "« C'est faux », a dit le ministre kestrien Jean Dorval. Ce dernier a ajouté : « C'est même ridicule. »"
    assert credits_of(text, "fr")[1].certainty is Certainty.LIKELY
    plural = "« C'est faux », a dit le ministre kestrien Jean Dorval. « Nous partons », ont-ils dit."
    assert credits_of(plural, "fr")[1].resolved is False


def test_a_post_that_two_hold_is_only_likely() -> None:
    text = (
        "« Non, jamais », a dit le ministre kestrien Jean Dorval. "
        "« Si, bientôt », a dit le ministre valdorien Paul Morel. « Nous verrons bien », a conclu le ministre."
    )
    last = credits_of(text, "fr")[2]
    assert (last.rule, last.certainty) == ("post", Certainty.LIKELY)


def test_a_verb_without_a_subject_and_nobody_before_it_has_no_source() -> None:
    (credit,) = credits_of("«No hay otra salida», añadió.", "es")
    assert (credit.rule, credit.speaker, credit.country) == ("no-source", None, None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Nous répondrons bientôt à ces accusations », a déclaré Kestrova."),
        ("es", "«Responderemos pronto a estas acusaciones», afirmó Kestrova."),
        ("de", "„Wir werden bald darauf antworten“, erklärte Kestrova."),
        ("ru", "По словам Кестровы, «мы скоро ответим на эти обвинения»."),
        ("ar", 'وقالت كستروفا: "سنرد قريبا على هذه الاتهامات".'),
        ("zh", "凯斯特罗瓦表示：“我们很快会作出回应的。”"),
    ],
)
def test_a_capital_alone_is_its_government(language: str, text: str) -> None:
    (credit,) = credits_of(text, language)
    assert (credit.rule, credit.country, credit.capacity, credit.speaker) == (
        "seat-of-government",
        "XKE",
        Capacity.NATIONAL,
        None,
    )


def test_a_chinese_state_may_have_a_long_name() -> None:
    (credit,) = credits_of("凯斯特里亚表示：“我们很快会作出回应的。”", "zh")
    assert (credit.rule, credit.country) == ("state", "XKE")


def test_a_capital_with_anything_else_is_no_government() -> None:
    (credit,) = credits_of("« Nous répondrons bientôt à ces accusations », a dit le maire de Kestrova.", "fr")
    assert (credit.rule, credit.country) == ("post-open", None)


def test_a_surname_that_is_also_a_capital_is_its_bearer_s() -> None:
    text = "« C'est faux », a dit le ministre Jean Kestrova. « C'est même absurde », a ajouté Kestrova."
    assert [name for name, _, _ in who(text, "fr")] == ["Jean Kestrova"] * 2
