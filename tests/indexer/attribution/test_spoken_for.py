"""For whom somebody speaks, and with whom he agrees, in languages other than English."""

import pytest

from indexer.attribution.languages import arabic, chinese, french, russian, spanish
from indexer.attribution.spoken_for import SpokenFor

LANGUAGES: dict[str, SpokenFor] = {
    "fr": french.SPOKEN_FOR, "es": spanish.SPOKEN_FOR, "ru": russian.SPOKEN_FOR, "zh": chinese.SPOKEN_FOR,
    "ar": arabic.SPOKEN_FOR,
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "words", "groups"),
    [
        ("fr", "J’ai l’honneur de parler au nom du Groupe des riverains d’aval.", ["Groupe des riverains d’aval"]),
        ("fr", "Au nom du Groupe des riverains d’aval, je vous remercie.", ["Groupe des riverains d’aval"]),
        ("fr", "Je fais cette déclaration au nom de la Kestrie et de Lanze.", ["Kestrie", "Lanze"]),
        ("fr", "Je prends la parole au nom de l’Union des riverains et de ses États membres.", ["Union des riverains"]),
        ("es", "Tengo el honor de hablar en nombre del Grupo Ribereño Inferior.", ["Grupo Ribereño Inferior"]),
        ("es", "En nombre de Kestria y Lanze, deseo dar las gracias.", ["Kestria", "Lanze"]),
        ("ru", "Я имею честь выступать от имени Группы стран низовья.", ["Группы стран низовья"]),
        ("ru", "От имени Кестрии и Ланьцзэ я благодарю Вас.", ["Кестрии", "Ланьцзэ"]),
        ("zh", "我谨代表下游沿岸国集团发言。", ["下游沿岸国集团"]),
        ("zh", "我荣幸地以凯斯特里亚和澜泽的名义发言。", ["凯斯特里亚", "澜泽"]),
        ("ar", "يشرفني أن أدلي بهذا البيان باسم مجموعة دول المصب.", ["مجموعة دول المصب"]),
        ("ar", "أتكلم بالنيابة عن كستريا ولانزي.", ["كستريا", "لانزي"]),
    ],
)
def test_who_speaks_for_others_says_so_in_the_first_person(language: str, words: str, groups: list[str]) -> None:
    assert LANGUAGES[language].on_behalf_of(words, "XVA") == tuple(groups)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Nous nous associons à la déclaration faite par la Kestrie au nom du Groupe des riverains d’aval."),
        ("fr", "Au nom de ma délégation, je vous remercie."),
        ("fr", "Je parle au nom de mon pays."),
        ("fr", "Je vous remercie au nom de la Valdorie."),
        ("fr", "Il a écrit : « Je parle au nom du Groupe des riverains d’aval. »"),
        ("es", "En nombre de mi Gobierno, deseo dar las gracias."),
        ("es", "El representante de Kestria hablará en nombre del Grupo Ribereño Inferior."),
        ("ru", "От имени моей делегации я благодарю Вас."),
        ("ru", "Мы слышали представителя Кестрии, который выступил от имени Группы стран низовья."),
        ("zh", "我代表我国代表团感谢你。"),
        ("zh", "我们赞同凯斯特里亚代表下游沿岸国集团所作的发言。"),
        ("ar", "باسم وفد بلدي، أشكركم."),
        ("ar", "نؤيد البيان الذي أدلت به كستريا باسم مجموعة دول المصب."),
    ],
)
def test_nobody_else_is_spoken_for(language: str, words: str) -> None:
    assert LANGUAGES[language].on_behalf_of(words, "XVA") == ()


@pytest.mark.parametrize(
    ("language", "words", "names"),
    [
        ("fr", "La Valdorie s’associe à la déclaration prononcée par le représentant de la Kestrie.", ["Kestrie"]),
        ("fr", "Nous ne nous associons pas à la déclaration faite par la Kestrie.", []),
        ("ru", "Мы не присоединяемся к заявлению представителя Кестрии.", []),
        ("zh", "我们不赞同凯斯特里亚代表所作的发言。", []),
        ("ar", "لا نؤيد البيان الذي أدلى به ممثل كستريا.", []),
        ("es", "Nos sumamos a la declaración formulada por el representante de Kestria.", ["Kestria"]),
        ("es", "Valdoria no se suma a la declaración formulada por Kestria.", []),
        ("ru", "Мы присоединяемся к заявлению представителя Кестрии.", ["Кестрии"]),
        ("zh", "我们赞同凯斯特里亚代表所作的发言。", ["凯斯特里亚"]),
        ("ar", "نؤيد البيان الذي أدلى به ممثل كستريا.", ["كستريا"]),
    ],
)
def test_with_whom_a_speaker_agrees(language: str, words: str, names: list[str]) -> None:
    assert LANGUAGES[language].aligned_with(words) == tuple(names)
