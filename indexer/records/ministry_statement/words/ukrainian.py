"""Title blocks in Ukrainian."""

import re

from indexer.attribution.spoken_for import Known, known
from indexer.records.ministry_statement.words.slavic_names import nominative
from indexer.records.ministry_statement.words.statement_words import StatementWords, opening, words_of

_SPOKEN = r"виступ|промова|промови|звернення|слово|привітання|доповідь|лекція|брифінг|відеозвернення"
_WRITTEN = r"заява|заяви|коментар|послання|повідомлення|комюніке|відповідь|відповіді|стаття|лист|співчуття"
_STEMS = (
    r"міністр\w*|міністерств\w*|президент\w*|прем['’ʼ]?єр\w*|прем['’ʼ]єр-міністр\w*|віце-\w+|заступник\w*"
    r"|перш\w+|голов[аиу]|представник\w*|представниц\w+|постійн\w+|спеціальн\w+"
    r"|речни\w+|посол|посла|директор\w*|департамент\w*|делегаці\w+|керівник\w*|секретар\w*|держсекретар\w*"
    r"|генеральн\w+|закордонних|внутрішніх|справ|справах"
    r"|оборони|міжнародн\w+|економічн\w+|співробітництв\w*|торгівлі|розвитку|надзвичайн\w+|повноважн\w+"
    r"|тимчасов\w+|повірен\w+|ради|безпеки|республік\w+"
    r"|держав\w*|уряд\w*|парламент\w*|мзс|оон|обсє|офіс\w*|кабінет\w*|комітет\w*|комісії|союзу|прес-\w+"
    r"|радник\w*|уповноважен\w+|юстиції|європейськ\w+|україни|народн\w+"
)


def _place(name: str) -> Known | None:
    """Names in the tables are not in Ukrainian: its own country alone is known, in the cases of titles."""
    return known("Ukraine") if name in {"Україна", "України", "Україні", "Україну"} else known(name)


WORDS = StatementWords(
    language="uk",
    opens=opening(
        rf"(?:(?:вітальне|вечірнє|новорічне|спільна|офіційна|текст|вступна)\s+){{0,2}}(?:{_SPOKEN}|{_WRITTEN})",
        r"\s+(?=[^\s])(?!(?:в|у|на|з|із|до|про|щодо|під|для|від)\s)",
    ),
    spoken=re.compile(rf"\b(?:{_SPOKEN})", re.IGNORECASE),
    events=re.compile(
        r"(?:\A|(?<=[\s,]))(?:в(?!\s+ООН)|у|на|з(?!\s+питань)|із|до|про|щодо|під|для|від|перед|за|після"
        r"|увечері|ввечері|наприкінці|стосовно|разом|під\s+час|біля)(?=\s|\Z)"
        r"|(?:\A|(?<=\s))(?:[–—-]|[«“\"(\[|•])|\b\d{1,2}\s+[а-яіїєґ]{3,9}\s+\d{4}|\b\d{1,2}\.\d{1,2}\.\d{4}"
        r"|\b(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    courtesies=re.compile(
        r"(?:Його|Її)\s+(?:Високоповажн\w+|Величн\w+|Високост\w+)(?=\s)\s*|(?:пана?|пані|д-ра?)\.?(?=\s)\s*",
        re.IGNORECASE,
    ),
    roles=frozenset(),
    stems=re.compile(_STEMS),
    links=words_of("з і та при в у із й"),
    particles=words_of("аль бен ібн фон ван де"),
    offices=re.compile(
        r"\b(?:\w*міністра?|\w*президента?|прем\W?єр\w*|посол|посла|представни\w+|речни\w+|секретар\w*"
        r"|голов[аиу]|керівник\w*|заступник\w*|директора?|радник\w*)\b",
        re.IGNORECASE,
    ),
    several=re.compile(
        r"\b(?:міністрів|президентів|послів|представників|лідерів)\b|\s(?:та|і|й)\s+(?=[А-ЯІЇЄҐ])", re.IGNORECASE
    ),
    bodies=re.compile(
        r"\b(?:Міністерств\w+|МЗС|Уряд\w*|Посольств\w+|(?:Постійн\w+\s+)?Представництв\w+)\b", re.IGNORECASE
    ),
    spokesperson=re.compile(r"\b(?:речни\w+|прес-секретар\w*)\b", re.IGNORECASE),
    name=nominative,
    places=_place,
)
