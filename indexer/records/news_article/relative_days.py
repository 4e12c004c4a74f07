"""Words for days that count from the day of a report: "on Friday", "yesterday", "am Freitag", "в пятницу", "昨天".

Each language has weekdays from Monday on, words for yesterday and today, words that leave the day open, and words
beside a weekday that make it another than the last one ("next Friday", "el viernes próximo").
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class DayMention:
    """An expression for a day and what it means; `day` is None where it leaves the day open."""

    start: int
    end: int
    day: dt.date | None


@dataclass(frozen=True, slots=True)
class _Words:
    """Alternatives as regular expressions; `before` and `behind` stand beside a weekday that is another one."""

    weekdays: tuple[str, ...]
    yesterday: str
    today: str
    open: str
    before: str
    behind: str = r"(?!)"
    lead: str = ""
    part: str = ""
    date: str = r"(?!)"
    border: str = r"\b"


_WORDS = {
    "en": _Words(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        r"[Yy]esterday|[Ll]ast\snight",
        r"[Tt]oday|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening)|[Ee]arlier\sin\sthe\sday",
        r"[Tt]omorrow|(?:[Ee]arlier|[Ll]ater)\s(?:this|last|in\sthe)\s(?:week|month|year)"
        r"|(?:[Tt]his|[Ll]ast)\s(?:week|month|year)|[Oo]ver\sthe\sweekend|\w+\s(?:days?|weeks?)\s(?:ago|earlier)",
        r"(?i:last|next|coming|previous|every|each|by|until|before|since|from|starting)",
        part=r"(?:\s(?:morning|afternoon|evening|night))?",
    ),
    "fr": _Words(
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        r"[Hh]ier",
        r"[Aa]ujourd['’]hui|[Cc]e\s(?:matin|soir)|[Cc]et\saprès-midi",
        r"[Dd]emain|[Aa]vant-hier|[Cc]ette\ssemaine|la\ssemaine\s(?:dernière|prochaine)",
        r"chaque|d['’]ici|avant|depuis|dès",
        r"derniers?|prochains?|passé",
        part=r"(?:\s(?:matin|soir|après-midi))?",
    ),
    "es": _Words(
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        r"[Aa]yer|[Aa]noche",
        r"[Hh]oy|[Ee]sta\s(?:mañana|tarde|noche)",
        r"(?<!la\s)[Mm]añana|[Aa]nteayer|[Ee]sta\ssemana|la\ssemana\spasada",
        r"cada|antes\sdel|desde\sel|hasta\sel|(?:el\s)?(?:pasado|próximo)",
        r"pasado|próximo|que\sviene",
        part=r"(?:\spor\sla\s(?:mañana|tarde|noche))?",
    ),
    "de": _Words(
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag|Sonnabend", "Sonntag"),
        r"[Gg]estern",
        r"[Hh]eute",
        r"[Mm]orgen|[Vv]orgestern|(?:diese|vergangene|letzte|nächste|kommende)r?n?\sWoche",
        r"letzten|vergangenen|nächsten|kommenden|jeden|bis|seit|vor|ab",
        part=r"(?:(?:vor|nach)?mittag|morgen|abend|nacht)?",
    ),
    "ru": _Words(
        ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"),
        r"[Вв]чера",
        r"[Сс]егодня",
        r"[Зз]автра|[Пп]озавчера|на\s(?:этой|прошлой|следующей)\sнеделе",
        r"до|каждую|каждый",
        lead=r"[Вв]о?\s",
    ),
    "ar": _Words(
        ("(?:الاثنين|الإثنين)", "الثلاثاء", "(?:الأربعاء|الاربعاء)", "الخميس", "الجمعة", "السبت", "(?:الأحد|الاحد)"),
        r"(?:يوم\s)?أمس(?:\sالأول)?",
        r"اليوم",
        r"غدا|الأسبوع\s(?:الماضي|المقبل|الجاري)",
        r"كل|منذ|قبل",
        r"الماضي|الماضية|المقبل|المقبلة|القادم",
        lead=r"(?:يوم|مساء|صباح)\s",
    ),
    "zh": _Words(
        tuple(f"(?:星期|周|礼拜){day}" for day in ("一", "二", "三", "四", "五", "六", "[日天]")),
        r"昨[天日晚]",
        r"今[天日晚早]",
        r"明[天日]|前天|[上本下这]周(?![一二三四五六日天])",
        r"[上下每逢]个?",
        date=r"(?<![\d月])(?P<date>[12]?\d|3[01])日",
        border="",
    ),
}
_DAY_BEFORE_YESTERDAY = "أمس الأول"


def relative_days(text: str, start: int, end: int, on: dt.date | None, language: str) -> Iterator[DayMention]:
    """Every such expression in text[start:end] in order; all leave the day open where the report's is not known."""
    pattern = _pattern(language)
    if pattern is None:
        return
    for match in pattern.finditer(text, start, end):
        yield DayMention(*match.span(), _day(match, on) if on else None)


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    words = _WORDS.get(language)
    if words is None:
        return None
    names = "|".join(f"(?P<day{number}>{name})" for number, name in enumerate(words.weekdays))
    return re.compile(
        rf"{words.border}(?:(?:(?P<before>{words.before})\s?)?{words.lead}(?:{names}){words.part}{words.border}"
        rf"(?:\s(?P<behind>{words.behind}){words.border})?"
        rf"|(?P<yesterday>{words.yesterday}){words.part}{words.border}|(?P<today>{words.today}){words.border}"
        rf"|(?P<open>{words.open}){words.border}|{words.date})"
    )


def _day(match: re.Match[str], on: dt.date) -> dt.date | None:
    if match["today"]:
        return on
    if match["yesterday"]:
        return None if match["yesterday"].endswith(_DAY_BEFORE_YESTERDAY) else on - dt.timedelta(days=1)
    if match.groupdict().get("date"):
        return _last_of(int(match["date"]), on)
    weekday = next((number for number in range(7) if match[f"day{number}"]), None)
    if match["open"] or match["behind"] or weekday is None:
        return None
    back = (on.weekday() - weekday) % 7
    if match["before"]:
        # On a Friday "last Friday" is a week ago; on other days people mean now the one, now the other.
        return on - dt.timedelta(days=7) if match["before"].casefold() == "last" and back == 0 else None
    return on - dt.timedelta(days=back)


def _last_of(day: int, on: dt.date) -> dt.date | None:
    """The last day up to the report's that has this number in its month."""
    days = (on - dt.timedelta(days=back) for back in range(31))
    return next((found for found in days if found.day == day), None)
