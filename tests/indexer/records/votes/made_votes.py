"""Votes of invented records as each of the six languages prints them."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from indexer.formats.text import read_text
from indexer.records.record import Hints, Record
from indexer.records.verbatim_record import read_verbatim_record
from tests.indexer.records.made_records import COVER, OPENED, WHEN

_MEETINGS = Path(__file__).parents[1] / "six_languages"
ASSEMBLY = COVER.replace("XC/PV.1131", "XA/64/PV.121").replace("Council", "Assembly")


def assembly(*paragraphs: str) -> Record:
    """A record of the Assembly of these paragraphs, read."""
    text = ASSEMBLY.format(when=WHEN) + "\n\n".join((OPENED, *paragraphs)) + "\n"
    return read_verbatim_record(read_text(text.encode(), "XA_64_PV.121.txt"), Hints("XA_64_PV.121.txt"))


class Printed(NamedTuple):
    """How one language prints a vote of the Assembly; the lists are Aurelle, Lanze, Monteluna; Kestria; Orsavia."""

    asked: str
    taken: str
    lists: str
    adopted: str
    rejected: str
    retained: str
    unopposed: str
    decided: str
    intended: str


PRINTED = {
    "en": Printed(
        "The Assembly will now take a decision on draft resolution XA/64/L.72, entitled “Tolls on bridges”.",
        "A recorded vote was taken.",
        "In favour:\nAurelle, Lanze, Monteluna\n\nAgainst:\nKestria\n\nAbstaining:\nOrsavia",
        "Draft resolution XA/64/L.72 was adopted by 3 votes to 1, with 1 abstention (resolution 64/299).",
        "Draft resolution XA/64/L.72 was rejected by 3 votes to 1, with 1 abstention.",
        "Operative paragraph 5 was retained by 3 votes to 1, with 1 abstention.",
        "Draft resolution XA/64/L.72 was adopted (resolution 64/299).",
        "It was so decided (decision 64/555).",
        "[Subsequently, the delegation of Orsavia informed the Secretariat that it had intended to vote in favour.]",
    ),
    "fr": Printed(
        "L’Assemblée va maintenant se prononcer sur le projet de résolution XA/64/L.72, intitulé « "
        "Péages sur les ponts ».",
        "Il est procédé au vote enregistré.",
        "Votent pour :\nAurelle, Lanze, Monteluna\n\nVotent contre :\nKestrie\n\nS’abstiennent :\nOrsavie",
        "Par 3 voix contre une, avec une abstention, le projet de résolution XA/64/L.72 est adopté "
        "(résolution 64/299).",
        "Par 3 voix contre une, avec une abstention, le projet de résolution XA/64/L.72 est rejeté.",
        "Par 3 voix contre une, avec une abstention, le paragraphe 5 est maintenu.",
        "Le projet de résolution XA/64/L.72 est adopté (résolution 64/299).",
        "Il en est ainsi décidé (décision 64/555).",
        "[Ultérieurement, la délégation de l’Orsavie a informé le Secrétariat qu’elle avait eu "
        "l’intention de voter pour.]",
    ),
    "es": Printed(
        "La Asamblea procederá ahora a pronunciarse sobre el proyecto de resolución XA/64/L.72, "
        "titulado “Peajes en los puentes”.",
        "Se procede a votación registrada.",
        "Votos a favor:\nAurelle, Lanze, Monteluna\n\nVotos en contra:\nKestria\n\nAbstenciones:\nOrsavia",
        "Por 3 votos contra 1 y 1 abstención, queda aprobado el proyecto de resolución XA/64/L.72 (resolución 64/299).",
        "Por 3 votos contra 1 y 1 abstención, queda rechazado el proyecto de resolución XA/64/L.72.",
        "Por 3 votos contra 1 y 1 abstención, queda mantenido el párrafo 5 de la parte dispositiva.",
        "Queda aprobado el proyecto de resolución XA/64/L.72 (resolución 64/299).",
        "Así queda acordado (decisión 64/555).",
        "[Posteriormente, la delegación de Orsavia informó a la Secretaría de que había tenido la "
        "intención de votar a favor.]",
    ),
    "ru": Printed(
        "Сейчас Ассамблея примет решение по проекту резолюции XA/64/L.72, озаглавленному «Сборы на мостах».",
        "Проводится заносимое в отчет о заседании голосование.",
        "Голосовали за:\nОрель, Ланьцзэ, Монтелуна\n\nГолосовали против:\nКестрия\n\nВоздержались:\nОрсавия",
        "Проект резолюции XA/64/L.72 принимается 3 голосами против 1 при 1 воздержавшемся (резолюция 64/299).",
        "Проект резолюции XA/64/L.72 отклоняется 3 голосами против 1 при 1 воздержавшемся.",
        "Пункт 5 постановляющей части сохраняется 3 голосами против 1 при 1 воздержавшемся.",
        "Проект резолюции XA/64/L.72 принимается (резолюция 64/299).",
        "Решение принимается (решение 64/555).",
        "[Впоследствии делегация Орсавии сообщила Секретариату, что она намеревалась голосовать за.]",
    ),
    "zh": Printed(
        "大会现在就题为“桥梁通行费”的决议草案XA/64/L.72作出决定。",
        "进行了记录表决。",
        "赞成：\n奥雷勒、澜泽、蒙特卢纳\n\n反对：\n凯斯特里亚\n\n弃权：\n奥尔萨维亚",
        "决议草案XA/64/L.72以3票对1票、1票弃权获得通过（第64/299号决议）。",
        "决议草案XA/64/L.72以3票对1票、1票弃权被否决。",
        "执行部分第5段以3票对1票、1票弃权予以保留。",
        "决议草案XA/64/L.72获得通过（第64/299号决议）。",
        "就这样决定（第64/555号决定）。",
        "[嗣后，奥尔萨维亚代表团通知秘书处，它本打算投赞成票。]",
    ),
    "ar": Printed(
        "ستبت الجمعية الآن في مشروع القرار XA/64/L.72، المعنون ”رسوم الجسور“.",
        "أُجري تصويت مسجل.",
        "المؤيدون:\nأوريل، لانزي، مونتيلونا\n\nالمعارضون:\nكستريا\n\nالممتنعون عن التصويت:\nأورسافيا",
        "اعتُمد مشروع القرار XA/64/L.72 بأغلبية 3 أصوات مقابل صوت واحد، مع امتناع عضو واحد عن التصويت (القرار 64/299).",
        "رُفض مشروع القرار XA/64/L.72 بأغلبية 3 أصوات مقابل صوت واحد، مع امتناع عضو واحد عن التصويت.",
        "أُبقي على الفقرة 5 من المنطوق بأغلبية 3 أصوات مقابل صوت واحد، مع امتناع عضو واحد عن التصويت.",
        "اعتُمد مشروع القرار XA/64/L.72 (القرار 64/299).",
        "تقرر ذلك (المقرر 64/555).",
        "[بعد ذلك، أبلغ وفد أورسافيا الأمانة العامة بأنه كان ينوي التصويت مؤيدا.]",
    ),
}
CHAIR = {
    "en": "The President:", "fr": "Le Président :", "es": "El Presidente:", "ru": "Председатель:", "zh": "主席：",
    "ar": "الرئيس:",
}  # fmt: skip


@cache
def _cover(language: str) -> str:
    """The printed beginning of the meeting in a language, to the adoption of its agenda, as an Assembly's record."""
    whole = (_MEETINGS / f"{language}.txt").read_text(encoding="utf-8")
    until = whole.index(CHAIR[language].rstrip(":： "), whole.index("(verbatimrecords"))
    return whole[:until].replace("XC/PV.1131", "XA/64/PV.121")


def printed(language: str, *paragraphs: str) -> Record:
    """A record in a language in which the chair says the first paragraph, read."""
    said, *others = paragraphs
    text = _cover(language) + "\n\n".join((f"{CHAIR[language]} {said}", *others)) + "\n"
    return read_verbatim_record(read_text(text.encode(), "XA_64_PV.121.txt"), Hints("XA_64_PV.121.txt"))
