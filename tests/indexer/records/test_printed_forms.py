"""Formulas and directions that records in other languages than English print in more than one way."""

import time
from pathlib import Path

import pytest

from indexer.formats.text import read_text
from indexer.records.record import Hints, Record
from indexer.records.verbatim_record import read_verbatim_record
from indexer.records.verbatim_record.languages.chinese import number_of
from statements.errors import OnRecordError
from statements.vocabulary import Capacity, StatementKind, VoteTiming

FOLDER = Path(__file__).parent / "six_languages"
CHAIR = {"fr": "Le Président : ", "es": "El Presidente: ", "ru": "Председатель: ", "zh": "主席：", "ar": "الرئيس: "}
LANZE = {
    "fr": "M. Shen Baiyu (Lanze) : ", "es": "Sr. Shen Baiyu (Lanze): ", "ru": "Г-н Шэнь Байюй (Ланьцзэ): ",
    "zh": "沈白玉先生（澜泽）：", "ar": "السيد شين بايو (لانزي): ",
}  # fmt: skip
BARE = {
    "fr": "M. Shen Baiyu : ", "es": "Sr. Shen Baiyu: ", "ru": "Г-н Шэнь Байюй: ", "zh": "沈白玉先生：",
    "ar": "السيد شين بايو: ",
}  # fmt: skip
WORDS = {
    "fr": "La neige tombe sur le col et nous attendons dans la vallée.",
    "es": "La nieve cae en el paso y esperamos en el valle.",
    "ru": "Снег идет на перевале, и все ждут в долине.",
    "zh": "雪落在山口上，大家在山谷里等待。",
    "ar": "يتساقط الثلج على الممر والناس ينتظرون في الوادي.",
}
LANGUAGES = tuple(CHAIR)


def text_of(language: str, *paragraphs: str) -> str:
    cover = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").split("\n\n")[:6]
    return "\n\n".join((*cover, *paragraphs)) + "\n"


def read(language: str, *paragraphs: str) -> Record:
    text = text_of(language, *paragraphs)
    return read_verbatim_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))


def said(language: str, *paragraphs: str) -> list[str]:
    text = text_of(language, *paragraphs)
    record = read_verbatim_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))
    return ["\n\n".join(text[start:end] for start, end in s.spans) for s in record.statements]


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("fr", "La séance, suspendue à 13 h 5, est reprise à 15 h 10."),
        ("fr", ("Par 120 voix contre 10, avec 5 abstentions, le projet de résolution XC/L.3 est adopté (résolution "
"12/3).")),
        ("fr", "Il en est ainsi décidé."),
        ("fr", "Il est procédé à un vote enregistré."),
        ("fr", "Sur l’invitation du Président, M. Dovalle (Orsavie) prend place à la table du Conseil."),
        ("fr", "M. Reeve est escorté hors de la salle."),
        ("fr", "Mme Maradine prête serment."),
        ("es", "La Sra. Maradine presta juramento."),
        ("ru", "Г-жа Марадин приносит присягу."),
        ("zh", "马拉丁女士宣誓就职。"),
        ("ar", "أدت السيدة مارادين اليمين."),
        ("es", "Se suspende la sesión a las 13.05 horas y se reanuda a las 15.10 horas."),
        ("es", ("Por 120 votos contra 10 y 5 abstenciones, queda aprobado el proyecto de resolución XC/L.3 "
"(resolución 12/3).")),
        ("es", "Así queda acordado."),
        ("es", "Se procede a votación registrada."),
        ("es", "Por invitación de la Presidencia, el Sr. Dovalle (Orsavia) ocupa un asiento a la mesa del Consejo."),
        ("ru", "Заседание прерывается в 13 ч. 05 м. и возобновляется в 15 ч. 10 м."),
        ("ru", "Проект резолюции XC/L.3 принимается 120 голосами против 10 при 5 воздержавшихся (резолюция 12/3)."),
        ("ru", "Решение принимается."),
        ("ru", "Проводится заносимое в отчет о заседании голосование."),
        ("ru", "По приглашению Председателя г-н Довалье (Орсавия) занимает место за столом Совета."),
        ("zh", "下午1时05分会议暂停，下午3时10分复会。"),
        ("zh", "决议草案XC/L.3以120票赞成、10票反对、5票弃权获得通过（第12/3号决议）。"),
        ("zh", "就这样决定。"),
        ("zh", "进行了记录表决。"),
        ("zh", "应主席邀请，多瓦列先生（奥尔萨维亚）在理事会议席就座。"),
        ("ar", "عُلقت الجلسة الساعة 13/05 واستؤنفت الساعة 15/10."),
        ("ar", ("اعتُمد مشروع القرار XC/L.3 بأغلبية 120 صوتا مقابل 10 أصوات، مع امتناع 5 أعضاء عن التصويت (القرار "
"12/3).")),
        ("ar", "تقرر ذلك."),
        ("ar", "أُجري تصويت مسجل."),
        ("ar", "بناء على دعوة الرئيس، شغل السيد دوفاي (أورسافيا) مقعدا إلى طاولة المجلس."),
    ],
)  # fmt: skip
def test_a_direction_is_nobodys_words_and_ends_no_speech(language: str, direction: str) -> None:
    turn = LANZE[language] + WORDS[language]
    assert said(language, CHAIR[language] + WORDS[language], turn, direction, WORDS[language]) == [
        WORDS[language], f"{WORDS[language]}\n\n{WORDS[language]}"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "took", "label"),
    [
        ("fr", "En l’absence du Président, Mme Caldevilla (Monteluna), Vice-Présidente, assume la présidence.",
         "La Présidente par intérim : "),
        ("es", "En ausencia del Presidente, la Sra. Caldevilla (Monteluna), Vicepresidenta, ocupa la Presidencia.",
         "La Presidenta Interina: "),
        ("ru", "В отсутствие Председателя его место занимает заместитель Председателя г-жа Кальдевилья (Монтелуна).",
         "Исполняющая обязанности Председателя: "),
        ("zh", "因主席缺席，副主席卡尔德维利亚女士（蒙特卢纳）主持会议。", "代理主席："),
        ("ar", "نظرا لغياب الرئيس، تولت السيدة كالديفيا (مونتيلونا)، نائبة الرئيس، الرئاسة.", "الرئيسة بالنيابة: "),
    ],
)  # fmt: skip
def test_who_took_the_chair_presides(language: str, took: str, label: str) -> None:
    (statement,) = read(language, took, label + WORDS[language]).statements
    assert statement.speaker is not None
    assert (statement.rule, statement.capacity) == ("took-the-chair", Capacity.PRESIDING)
    assert statement.speaker.name in took
    assert statement.speaker.name.split()[-1] in {"Caldevilla", "Кальдевилья", "卡尔德维利亚女士", "كالديفيا"}


@pytest.mark.parametrize(
    ("language", "announced", "timing"),
    [
        ("fr", "Je donne la parole à ceux qui souhaitent expliquer leur vote avant le vote.", VoteTiming.BEFORE),
        ("fr", "Je donne la parole aux orateurs au titre des explications de vote après le vote.", VoteTiming.AFTER),
        ("es", "Daré la palabra a quienes deseen explicar su voto antes de la votación.", VoteTiming.BEFORE),
        ("es", "Daré la palabra a quienes deseen explicar su voto después de la votación.", VoteTiming.AFTER),
        ("ru", "Я предоставляю слово желающим выступить по мотивам голосования до голосования.", VoteTiming.BEFORE),
        ("ru", "Я предоставляю слово тем, кто желает выступить с разъяснением мотивов голосования после голосования.",
         VoteTiming.AFTER),
        ("zh", "我现在请希望在表决前解释投票的代表发言。", VoteTiming.BEFORE),
        ("zh", "我现在请希望在表决后解释投票立场的代表发言。", VoteTiming.AFTER),
        ("ar", "أعطي الكلمة للراغبين في التكلم تعليلا للتصويت قبل التصويت.", VoteTiming.BEFORE),
        ("ar", "أعطي الكلمة للراغبين في التكلم تعليلا للتصويت بعد التصويت.", VoteTiming.AFTER),
    ],
)  # fmt: skip
def test_explanations_are_announced(language: str, announced: str, timing: VoteTiming) -> None:
    statement = read(language, CHAIR[language] + announced, LANZE[language] + WORDS[language]).statements[-1]
    assert (statement.kind, statement.vote_timing) == (StatementKind.EXPLANATION_OF_VOTE, timing)


@pytest.mark.parametrize(
    ("language", "words", "kind"),
    [
        ("fr", "Ma délégation souhaite exercer son droit de réponse.", StatementKind.RIGHT_OF_REPLY),
        ("es", "Mi delegación desea hacer uso de su derecho a contestar.", StatementKind.RIGHT_OF_REPLY),
        ("ru", "Моя делегация хотела бы воспользоваться правом на ответ.", StatementKind.RIGHT_OF_REPLY),
        ("zh", "我国代表团要行使答辩权。", StatementKind.RIGHT_OF_REPLY),
        ("ar", "يود وفدي أن يمارس حقه في الرد.", StatementKind.RIGHT_OF_REPLY),
        ("fr", "Nous nous réservons le droit de réponse.", StatementKind.SPEECH),
        ("es", "Reservamos nuestro derecho a contestar.", StatementKind.SPEECH),
        ("ru", "Мы оставляем за собой право на ответ.", StatementKind.SPEECH),
        ("zh", "我们保留答辩权。", StatementKind.SPEECH),
        ("ar", "نحتفظ بحقنا في الرد.", StatementKind.SPEECH),
        ("fr", "J’interviens pour une motion d’ordre.", StatementKind.POINT_OF_ORDER),
        ("es", "Deseo plantear una cuestión de orden.", StatementKind.POINT_OF_ORDER),
        ("ru", "Я хотел бы выступить по порядку ведения заседания.", StatementKind.POINT_OF_ORDER),
        ("zh", "我要就程序问题发言。", StatementKind.POINT_OF_ORDER),
        ("ar", "أود أن أثير نقطة نظام.", StatementKind.POINT_OF_ORDER),
    ],
)
def test_a_speaker_declares_the_kind(language: str, words: str, kind: StatementKind) -> None:
    statement = read(language, CHAIR[language] + WORDS[language], f"{LANZE[language]}{words}").statements[-1]
    assert statement.kind is kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bare_label_is_found_among_the_members_of_the_cover(language: str) -> None:
    statement = read(language, CHAIR[language] + WORDS[language], BARE[language] + WORDS[language]).statements[-1]
    assert (statement.country, statement.rule) == ("XLZ", "cover-members")


@pytest.mark.parametrize(
    ("language", "called"),
    [
        ("fr", "Je donne la parole au représentant de l’Orsavie."),
        ("es", "Tiene la palabra el representante de Orsavia."),
        ("ru", "Слово имеет представитель Орсавии."),
        ("zh", "我现在请奥尔萨维亚代表发言。"),
        ("ar", "أعطي الكلمة لممثل أورسافيا."),
    ],
)
def test_a_bare_label_is_the_representative_just_called_on(language: str, called: str) -> None:
    unknown = {"fr": "M. Oake : ", "es": "Sr. Oake: ", "ru": "Г-н Оук: ", "zh": "奥克先生：", "ar": "السيد أوك: "}
    statement = read(language, CHAIR[language] + called, unknown[language] + WORDS[language]).statements[-1]
    assert (statement.country, statement.rule) == ("XOR", "called-on-by-chair")


@pytest.mark.parametrize(
    ("language", "colon"),
    [
        ("fr", "Monsieur le Président : nous vous remercions."),
        ("fr", "M. Reeve a parlé de trois choses : la neige, le col et la route."),
        ("es", "Sr. Presidente: le damos las gracias."),
        ("es", "Nos preguntamos lo siguiente: ¿quién pagará?"),
        ("ru", "Г-н Председатель: мы Вам благодарны."),
        ("ru", "Он сказал: дорога закрыта."),
        ("zh", "主席先生：我们感谢你。"),
        ("zh", "我们的问题是：谁来付钱？"),
        ("ar", "السيد الرئيس: نشكركم."),
        ("ar", "نقول ما يلي: الطريق مغلق."),
    ],
)
def test_a_colon_in_prose_changes_no_speaker(language: str, colon: str) -> None:
    paragraphs = (CHAIR[language] + WORDS[language], LANZE[language] + WORDS[language], colon)
    assert len(read(language, *paragraphs).statements) == 2


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("fr", "Le Présidnet : "), ("fr", "La Préidente (parle en anglais) : "), ("es", "El Presdiente: "),
        ("ru", "Председатеть: "), ("ru", "Предсдатель (говорит по-английски): "),
        ("ar", "الرئيس بالنيابه (تكلم بالإنكليزية): "),
    ],
)  # fmt: skip
def test_one_slip_in_the_chair_is_still_the_chair(language: str, printed: str) -> None:
    paragraphs = (CHAIR[language] + WORDS[language], LANZE[language] + WORDS[language], printed + WORDS[language])
    statements = read(language, *paragraphs).statements
    assert len(statements) == 3
    assert statements[-1].capacity is Capacity.PRESIDING


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("fr", "[Orsavie] : "),
        ("es", "[Orsavia]: "),
        ("ru", "[Орсавия]: "),
        ("ar", "[أورسافيا]: "),
        ("fr", "L’Interprète : "),
    ],
)
def test_what_stands_like_a_label_is_reported(language: str, printed: str) -> None:
    record = read(
        language, CHAIR[language] + WORDS[language], LANZE[language] + WORDS[language], printed + WORDS[language]
    )
    statement = record.statements[-1]
    assert (statement.label, statement.rule, statement.resolved) == (printed.strip(), "unknown-label", False)
    assert [warning.code for warning in record.warnings] == ["unknown_label"]


def test_broken_arabic_letters_are_read_and_shown_as_printed() -> None:
    # As a text layer gives them that turns lam and alef round.
    label = "السيد شين بايو (لانزي) (تكلم باإلنكليزية): "
    record = read("ar", "الرئيس: أعطي الكلمة لممثل لانزي.", label + "األرض بيضاء.")
    statement = record.statements[-1]
    assert (statement.country, statement.spoken_language, statement.label) == ("XLZ", "en", label.strip())


@pytest.mark.parametrize(
    ("printed", "number"),
    [("1131", 1131), ("八四二二", 8422), ("八千四百二十二", 8422), ("十二", 12), ("一百零二", 102), ("二〇", 20)],
)
def test_chinese_numbers(printed: str, number: int) -> None:
    assert number_of(printed) == number


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "unit", ["(", "M. A ", "г-н А ", "阿先生", "السيد ا ", "«", "au nom de ", "от имени ", "代表", "باسم "]
)
def test_hostile_texts_take_no_more_time_than_others(language: str, unit: str) -> None:
    text = text_of(language, CHAIR[language] + WORDS[language]) + WORDS[language] * 200 + unit * (30_000 // len(unit))
    began = time.thread_time()
    try:
        read_verbatim_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))
    except OnRecordError as error:
        assert error.remedy  # noqa: PT017
    assert time.thread_time() - began < 10
