"""The words of records printed in Russian."""

import re

from indexer.attribution.languages.russian import ADDRESS, FLOOR, LABELS, SPOKEN_FOR
from indexer.records.verbatim_record.chair_words import ChairWords
from indexer.records.verbatim_record.cover_words import CoverWords
from indexer.records.verbatim_record.directions import Direction, Directions, DirectionWords, form
from indexer.records.verbatim_record.furniture import BAR_CODE, JOB, Disclaimer
from indexer.records.verbatim_record.kind_cues import KindCues
from indexer.records.verbatim_record.meeting_time import TimeWords
from indexer.records.verbatim_record.members import MemberWords
from indexer.records.verbatim_record.national_pieces import NationalWords
from indexer.records.verbatim_record.presiding import ChairChanges
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.vote_lists import VoteWords

# Inside one sentence; atomic, as in English.
_IN = r"(?>[^.!?]|\.(?=[\w,;:])|(?<=\b[А-ЯЁA-Z])\.|(?<=\bч)\.|(?<=\bм)\.|(?<=\bчас)\.|(?<=\bмин)\.|(?<=\bг)\.)"
_END = r"\s*\.?\]?(?=\s|$)"
_CLOCK = r"(?:\d|полдень|полночь)"
_THING = (
    r"(?:Проект\w*\s+(?:резолюци|решени|доклада)\w*|поправк\w+|рекомендаци\w+|текст|предложение|заявление|повестка"
    r"\s+дня|программа\s+работы|доклад"
    r"|(?:\w+\s+)?пункт\w*|резолюция|решение)"
)
_DECIDED = (
    r"(?:принимается|принимаются|утверждается|утверждаются|отклоняется|отклоняются|сохраняется|сохраняются"
    r"|(?:был[аои]?\s+)?принят[аы]?|отклонен[аы]?)"
)
_DIRECTIONS = Directions(
    DirectionWords(
        first_words=re.compile(
            r"(?:Заседание|Решение|Предложение|Проект|По|Повестка|Пункт|Прово|Место|В|Г-|Его|Ее|Председатель|Члены"
            r"|Представители|Поправк|Текст|Поднятием"
            r"|Сэр|Демонстр|[А-ЯЁ][^\W\d_]+\s+пункт|\d|\[|\()",
            re.IGNORECASE,
        ),
        forms=(
            form(
                Direction.SITTING,
                rf"Заседание\s+(?:открывается|закрывается|прерывается|возобновляется|объявляется"
                rf"\s+открытым)\b(?:{_IN}{{0,160}}?{_CLOCK}{_IN}{{0,120}})?{_END}",
            ),
            form(Direction.DECISION, r"(?:Решение|Предложение)\s+принимается(?:\s*\([^()]{1,120}\))?" + _END),
            form(
                Direction.DECISION,
                rf"(?:\d+\s+голос\w+{_IN}{{3,200}}?\s+)?{_THING}\b{_IN}{{0,300}}?\b{_DECIDED}\b{_IN}{{0,260}}{_END}",
            ),
            form(Direction.VOTE, rf"Прово(?:дится|дилось)\b{_IN}{{0,120}}?\bголосование\b{_IN}{{0,240}}{_END}"),
            form(Direction.VOTE, rf"Поднятием\s+рук\s+проводится\s+голосование{_IN}{{0,100}}{_END}"),
            form(
                Direction.CHAIR,
                rf"(?:В\s+отсутствие\s+{_IN}{{1,160}}?\s+)?(?:его\s+место|место\s+Председателя)\s+(?:вновь"
                rf"\s+)?занимает\b{_IN}{{1,200}}{_END}",
            ),
            form(
                Direction.CHAIR,
                rf"{_IN}{{2,200}}?\b(?:вновь\s+)?(?:занимает|возвращается\s+на|занял[а]?)\s+(?:вновь\s+)?(?:место"
                rf"\s+Председателя|председательское\s+место|свое\s+место)"
                rf"{_IN}{{0,80}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"По\s+приглашению\s+Председателя\b{_IN}{{1,900}}?\b(?:занимает|занимают"
                rf"|сопровожда\w+)\b{_IN}{{1,900}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"(?:Члены|Представители|Участники){_IN}{{0,120}}\b(?:соблюдают|встают)\b{_IN}{{0,160}}{_END}",
            ),
            form(Direction.PEOPLE, rf"{_IN}{{3,260}}\bсопровождают\s+(?:на|с|в|к|из)\b{_IN}{{0,160}}{_END}"),
            form(
                Direction.PEOPLE,
                rf"Г-(?:н|жа)\b{_IN}{{2,200}}\b(?:занимает|покидает|приносит)\s+(?:место|зал|присягу){_IN}{{0,200}}{_END}",
            ),
            form(Direction.PEOPLE, rf"Демонстрируется\s+(?:видео|фильм|запись){_IN}{{0,160}}{_END}"),
        ),
        never=re.compile(r"\b(?:я|мы|наш\w*|мой|моя|мое|мои|вы|ваш\w*|мне|нам)\b", re.IGNORECASE),
        bracketed=re.compile(r"\[(?:Впоследствии|Делегаци|Резолюция)[^\[\]]{5,1200}\]"),
    )
)

_REPLY = r"(?:прав[аоу]м?\s+на\s+ответ)"
_LAST = r"(?:заслушали|был[аи]?|выступил[аи]?)\s+(?:последн|единственн)\w+\s+(?:оратор|выступ|заявлени)\w*"
_MOTIVES = (
    r"(?:(?:по\s+)?мотив\w+\s+голосовани\w+|мотив\w+\s+(?:своего\s+)?голосовани\w+|разъяснени\w+\s+(?:своей"
    r"\s+)?(?:позици|мотивов)\w*|разъяснить\s+(?:сво\w+\s+)?(?:позици|мотив)\w*)"
)
_KINDS = KindCues(
    explains=re.compile(
        rf"\b{_MOTIVES}|\b(?:заявлени|выступлени)\w+\s+(?:до|после|перед)\s+(?:проведени\w+\s+)?(?:голосовани"
        rf"|приняти)\w+"
        r"|\b(?:выступить|сделать\s+заявлени\w)\s+(?:до|после|перед)\s+(?:проведени\w+\s+)?(?:голосовани|приняти)\w+",
        re.IGNORECASE,
    ),
    advice=re.compile(r"\bтолько\s+один\s+раз\b|\bне\s+разъясня", re.IGNORECASE),
    explained=re.compile(
        rf"\b{_LAST}[^.]{{0,80}}\b(?:мотив|голосовани|позици|разъяснени)|\b(?:завершил|завершен"
        rf"|закончил)\w*[^.]{{0,40}}\bголосовани\w*"
        r"|\bбольше\s+нет\s+(?:ораторов|желающих)[^.]{0,60}\b(?:мотив|позици|голосовани)",
        re.IGNORECASE,
    ),
    before=re.compile(
        r"\b(?:до|перед)\s+(?:проведени\w+\s+|началом\s+|тем,?\s+как\s+)?(?:голосовани|приняти|решени|приступ|мы"
        r"\s+(?:примем|приступим|проголосуем))",
        re.IGNORECASE,
    ),
    after=re.compile(
        r"\bпосле\s+(?:проведения\s+|завершения\s+)?(?:голосовани|приняти|решени)\w+|\bтолько\s+что\s+(?:принят"
        r"|проголосова)|\bпо\s+только\s+что\s+принят"
        r"|\bпо\s+(?:резолюции|решению)\s+\d",
        re.IGNORECASE,
    ),
    limit=re.compile(r"\bмотив\w+[^.]{0,80}\bогранич\w+", re.IGNORECASE),
    replies=re.compile(rf"\b{_REPLY}\b", re.IGNORECASE),
    replied=re.compile(rf"\b{_LAST}[^.]{{0,100}}\b{_REPLY}\b", re.IGNORECASE),
    order=re.compile(r"\bпорядк\w+\s+ведения\s+заседани\w+", re.IGNORECASE),
    ends=re.compile(
        r"\bбольше\s+нет\b[^.]{0,20}\b(?:ораторов|имен)|\b(?:ораторов|желающих\s+выступить)\s+больше\s+нет|\bсписок"
        r"\s+ораторов\s+исчерпан"
        r"|\b(?:завершил|завершает|завершила)\w*\s+(?:тем\s+самым\s+|на\s+этом\s+)?(?:нынешний\s+этап\s+)?(?:свое"
        r"\s+)?рассмотрени"
        r"|\bсейчас\s+(?:мы\s+)?заслуша\w+\s+(?:брифинг|заявлени|выступлени)\w*(?![^.]*(?:ответ|голосован))",
        re.IGNORECASE,
    ),
    observer=re.compile(r"\bнаблюдател\w+", re.IGNORECASE),
    own_reply=re.compile(
        r"\b(?:я|мы|моя\s+делегация|делегация\s+[А-ЯЁ][\w\s]{2,40}|наша\s+делегация|хотел\w*|хочу|беру"
        r"|вынужден\w*)\b[^.]{0,120}"
        rf"\b{_REPLY}\b",
        re.IGNORECASE,
    ),
    no_reply=re.compile(
        r"\b(?:оставля\w+|резервиру\w+|сохраня\w+)\s+за\s+собой|\bне\s+(?:\w+\s+){0,3}(?:воспольз|осуществ|использ)",
        re.IGNORECASE,
    ),
    own_order=re.compile(
        r"\b(?:я|мы|моя\s+делегация|хотел\w*|хочу|беру)\b[^.]{0,90}\bпорядк\w+\s+ведения\s+заседани|\A\W*по"
        r"\s+порядку\s+ведения\s+заседания",
        re.IGNORECASE,
    ),
    own_explanation=re.compile(
        rf"\b(?:я|мы|моя\s+делегация|наша\s+делегация|делегация|хотел\w*|хочу|беру|выступаю"
        rf"|заявление)\b[^.]{{0,120}}\b{_MOTIVES}",
        re.IGNORECASE,
    ),
)

_CHAIR = ChairWords(
    procedure=re.compile(
        r"\b(?:слово|приглаша\w+|оратор\w*|отчет\w*|заседани\w+|возобнов\w+|прерыва\w+|закры\w+|повестк\w+\s+дня"
        r"|правил\w+\s+\d+|правил\s+процедуры"
        r"|проект\w*\s+(?:резолюци|решени)\w+|голос\w*|выбор\w+|избран\w*|кандидат\w*|возражени\w+|решени\w+"
        r"|рассмотрени\w+|консультаци\w+|брифинг\w*"
        r"|благодар\w+|обязанност\w+|документ\w*|доклад\w*|письм\w+\s+от|напомн\w+|сообщ\w+|заявлени\w+|участи\w+"
        r"|переводчик\w*|спис\w+|минут)\b",
        re.IGNORECASE,
    ),
    tribute=re.compile(r"\b(?:дань\s+памяти|соболезновани\w*|кончин\w+|память|памяти|траур|скорб\w+)\b", re.IGNORECASE),
)


def _capacity(group: str) -> str:
    """In one's national capacity; `group` names the country's group."""
    country = rf"(?P<{group}>(?-i:[А-ЯЁ])[^.;:,]{{2,80}}?)"
    return (
        r"(?:в\s+(?:моем\s+|своем\s+)?качестве\s+(?:\w+\s+){0,4}?(?:представител|министра|посла|глав)\w*\s+(?:(?:по"
        r"\s+)?[а-яё]+\s+){0,3}"
        rf"{country}(?=\s*[.,;:]|\s+(?:и|до|после|по|с)\b|\s*\Z)"
        r"|в\s+(?:моем\s+|своем\s+)?национальном\s+качестве|от\s+имени\s+(?:моей|своей)\s+страны)"
    )


_NATIONAL = NationalWords(
    announces=re.compile(
        r"\b(?:сделаю|выступлю|хотел\w*|хочу|намерен\w*|позвольте|сейчас\s+я|я\s+сейчас|перехожу"
        r"|обращусь)\b[^;«»]{0,140}?"
        rf"\b{_capacity('country')}|\b(?:сделаю|хотел\w*|хочу|выступлю)[^.;«»]{{0,60}}\bнациональн\w+\s+заявлени",
        re.IGNORECASE,
    ),
    speaks=re.compile(
        rf"\s*(?:Теперь\s+|Выступая\s+)?{_capacity('named')}\s*,?\s*(?:я|мы|мне|хочу|хотел|позвольте|благодарю)\b",
        re.IGNORECASE,
    ),
    resumes=re.compile(
        r"\s*(?:(?:Сейчас|Теперь|Теперь\s+же)?\s*я\s+(?:вновь\s+|сейчас\s+|теперь\s+)?(?:возвращаюсь|приступаю"
        r"|возобновляю|выполняю)\b[^.]{0,30}\b(?:функци|обязанност|роли)"
        r"|(?:Возвращаюсь|Возвращаясь|Возобновляя)\b[^.]{0,30}\b(?:функци|обязанност|роли))",
        re.IGNORECASE,
    ),
)

_MR = r"(?:г-н|г-жа|сэр|лорд|баронесса|принц|шейх)"
_VICE = r"(?P<vice>(?:[\w\s-]{0,60}\b(?:заместитель|исполняющ\w+|временн\w+)\b[^,()]{0,60}?,?\s*)?)"
_AT = r"(?:\s*\((?P<place>(?:[^()]|\([^()]*\)){1,120})\))?"
_CHANGES = ChairChanges(
    took=(
        re.compile(
            rf"(?:его\s+место|место\s+Председателя)\s+занимает\s+{_VICE}(?P<name>{_MR}"
            rf"\s+[^,;()]{{2,80}}?){_AT}(?:\s*,\s*(?P<after>[^,.]{{3,60}}))?\s*\.?\Z",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:\A|,\s|;\s)(?P<name>{_MR}\s+[^,;()]{{2,80}}?){_AT}\s*,?\s*{_VICE}занимает\s+(?:место"
            rf"\s+Председателя|председательское\s+место)",
            re.IGNORECASE,
        ),
    ),
    returned=re.compile(
        r"\bПредседатель\s+(?:вновь\s+)?(?:занимает|возвращается\s+на|занял[а]?)\s+(?:вновь\s+)?(?:место"
        r"\s+Председателя|председательское\s+место|свое\s+место)"
        r"|место\s+Председателя\s+вновь\s+занимает\s+Председатель",
        re.IGNORECASE,
    ),
    stands_in=re.compile(r"\b(?:исполняющ\w+|временн\w+|заместитель|И\.\s?о)\b", re.IGNORECASE),
    absence=re.compile(r"\bотсутстви", re.IGNORECASE),
)

_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
_DAYS = "понедельник вторник среда четверг пятница суббота воскресенье"
_DAY = rf"(?P<day>\d{{1,2}})\s+(?P<month>{_MONTHS.replace(' ', '|')})\s+(?P<year>\d{{4}})(?:\s*(?:года|г\.))?"
_TIME = TimeWords(
    lines=(
        re.compile(
            rf"\b(?P<weekday>{_DAYS.replace(' ', '|')})\s*,?\s+{_DAY}"
            r"(?:\s*,?\s*(?:в\s+)?(?P<time>полдень|полночь|\d{1,2}(?:\s*(?:ч\.?|час\w*\.?"
            r"|[:.])(?:\s*\d{1,2}(?:\s*(?:м\.?|мин\.?))?)?)))?",
            re.IGNORECASE,
        ),
        re.compile(rf"(?m)^[ \t]*{_DAY}\s*$", re.IGNORECASE),
    ),
    months=tuple((month,) for month in _MONTHS.split()),
    weekdays=tuple(_DAYS.split()),
    clock=re.compile(r"(?P<hour>\d{1,2})\s*(?:ч\.?|час\w*\.?|[:.])(?:\s*(?P<minute>\d{1,2}))?"),
    noon=re.compile("полдень", re.IGNORECASE),
    midnight=re.compile("полночь", re.IGNORECASE),
    morning=re.compile(r"\bутра\b"),
    afternoon=re.compile(r"\b(?:дня|вечера)\b"),
)


def _meeting(number: int, plenary: str) -> str:
    return f"{number}-е {plenary} заседание" if plenary else f"{number}-е заседание"


_COVER = CoverWords(
    record="Стенографический отчет",
    number=re.compile(
        r"(?im)^[^\n]{0,60}?\b(?P<number>\d{1,5})\s?[-‑]?\s?е\s+(?P<plenary>(?:пленарное\s+)?)заседание\b"
    ),
    meeting=_meeting,
    resumption=" (возобновление {})",
    session=re.compile(
        r"(?im)^[ \t]*(?P<session>(?:[^\W\d_]+[ \t]+){1,3}(?:чрезвычайная[ \t]+)?(?:специальная[ \t]+)?сессия)[ \t]*$"
    ),
    foot=re.compile(rf"(?m)^[ \t]*(?:В\s+настоящем\s+отчете|Настоящий\s+отчет|Поправки\s+должны|{JOB}|{BAR_CODE})"),
    bodies=(),
    committee=re.compile(
        r"(?im)^[ \t]*((?:Первый|Второй|Третий|Четвертый|Пятый|Шестой)[ \t]+комитет"
        r"|Специальный[ \t]+политический[ \t]+комитет)[ \t]*$"
    ),
    provisional=re.compile(r"\s+Предварительный\s+отчет\Z", re.IGNORECASE),
    body_word=re.compile(r"\b(?:Совет|Ассамблея|Комитет|Комиссия|Конференция|Совещание|Конгресс|Форум|Союз)\b"),
    no_body=re.compile(
        r"\b(?:отчет\w*|Официальные|Предварительный|заседани\w+|Председатель|Члены|Повестка\s+дня|Служб\w+"
        r"|начальник\w*|делегаци\w+|год|сессия)\b|\d",
        re.IGNORECASE,
    ),
    places=("Нью-Йорк", "Женева", "Вена", "Найроби", "Париж", "Лондон", "Аддис-Абеба", "Гаага"),
    held_at=re.compile(
        r"(?m)^[^\n.]{0,40}\bсостоявшееся\s+в\s+(?:[^,\n]{3,60},\s+)?(?P<place>[А-ЯЁ][\w .'’-]{2,40}?)(?=,|\n|\s+в\s)"
    ),
    agenda=re.compile(r"(?m)^[ \t]*Повестка\s+дня\s*:?[ \t]*(?:\n|(?=[^\W\d_]))"),
    goes_on=(",", "-", " и", " о", " об", " в", " на", " по", " с"),
    time=_TIME,
    members=MemberWords(
        officer=re.compile(
            r"(?m)^[ \t]*(?P<office>(?P<stands_in>(?:Исполняющ\w+\s+обязанности|Временн\w+)"
            r"\s+)?Председател[ья])\s*[:：](?=\s*(?P<rest>\S.*(?:\n.*){0,2}))",
            re.IGNORECASE,
        ),
        later=re.compile(r"\b(?:затем|позднее)\s*[:：]", re.IGNORECASE),
        members=re.compile(r"(?m)^[ \t]*Члены\s*[:：][ \t]*"),
        after_members=re.compile(
            rf"(?m)^[ \t]*(?:Повестка\s+дня|В\s+настоящем\s+отчете|{JOB}|{BAR_CODE}|Заседание\s+откр|Председатель\s*:)"
        ),
        somebody=re.compile(rf"(?:{ADDRESS.alternatives})\s+[^\W\d_]"),
    ),
)
_SMALL = (
    "и республика народная демократическая социалистическая исламская боливарианская многонациональное государство "
    "федеративные штаты "
    "королевство соединенное соединенные арабские эмираты острова бывшая югославская великобритании северной "
    "ирландии федерация союз"
)
WORDS = RecordWords(
    language="ru",
    labels=LABELS,
    floor=FLOOR,
    directions=_DIRECTIONS,
    votes=VoteWords(
        re.compile(
            r"(?:Голосовали\s+(?:за|против)|За|Против|Воздержал(?:ись|ся|ась)|Воздержавшиеся|Отсутствовали|Не"
            r"\s+участвовали\s+в\s+голосовании"
            r"|Присутствовали,\s+но\s+не\s+голосовали)\s*[:;：]",
            re.IGNORECASE,
        ),
        frozenset(_SMALL.split()),
    ),
    agenda_heading=re.compile(
        r"(?:Пункт[ы]?\s+\d+[^.\n]{0,60}\sповестки\s+дня|Утверждение\s+повестки\s+дня|Организация\s+работы|Открытие"
        r"\s+(?:[\w-]+\s){0,6}сессии"
        r"|Закрытие\s+(?:[\w-]+\s){0,6}сессии|Дань\s+памяти\b|Выражение\s+(?:признательности|благодарности"
        r"|соболезновани\w+|приветствия))",
        re.IGNORECASE,
    ),
    disclaimer=Disclaimer(
        "В настоящем отчете содержатся",
        re.compile(
            r"В\s+настоящем\s+отчете\s+содержатся\b.{0,1400}?"
            rf"(?:\(http[^()]{{5,60}}\)\s*\.?|комната\s+[A-Z]{{1,2}}-\d+\s*(?:\([^()\s]{{5,60}}\))?\s*\."
            rf"|[A-Z]{{1,2}}-\d{{3,4}}\s*(?:\([^()\s]{{5,60}}\))?\s*\.|{BAR_CODE})"
            rf"(?:\s*(?:Отчеты\s+с\s+внесенными|Поправки\s+будут)[^.]{{0,200}}(?:\(http[^()]{{5,60}}\))?\s*\.)?(?:"
            rf"\s+{JOB})?(?:\s+{BAR_CODE})?",
            re.DOTALL | re.IGNORECASE,
        ),
    ),
    kinds=_KINDS,
    chair=_CHAIR,
    national=_NATIONAL,
    changes=_CHANGES,
    cover=_COVER,
    on_behalf_of=SPOKEN_FOR.on_behalf_of,
    aligned_with=SPOKEN_FOR.aligned_with,
    closed=re.compile(r"закрывается"),
    secretariat=re.compile(r"(?:Генеральн\w+\s+секретар[ья]|Юрисконсульт|комиссар)\Z", re.IGNORECASE),
    body_of_post=re.compile(
        r"\s(?P<body>[А-ЯЁ][^,]*?\b(?:комитета|комиссии|Совета|Конференции|группы|Ассамблеи|Суда|Бюро)\b[^,]*)",
        re.IGNORECASE,
    ),
    officer=re.compile(rf"\s*(?:{ADDRESS.alternatives})\s+[^.!?\n(]{{1,60}}?(?:[\s.…]*\(|[ \t\r.…]*(?:\n|\Z))"),
)
