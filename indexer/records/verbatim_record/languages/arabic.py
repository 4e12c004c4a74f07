"""The words of records printed in Arabic."""

import re

from indexer.attribution.languages.arabic import ADDRESS, FLOOR, LABELS, SPOKEN_FOR
from indexer.attribution.languages.arabic_letters import compiled, loose, mended
from indexer.records.verbatim_record.chair_words import ChairWords
from indexer.records.verbatim_record.cover_words import CoverWords
from indexer.records.verbatim_record.directions import Direction, Directions, DirectionWords, Form, form
from indexer.records.verbatim_record.furniture import BAR_CODE, JOB, Disclaimer
from indexer.records.verbatim_record.kind_cues import KindCues
from indexer.records.verbatim_record.meeting_time import TimeWords
from indexer.records.verbatim_record.members import MemberWords
from indexer.records.verbatim_record.national_pieces import NationalWords
from indexer.records.verbatim_record.presiding import ChairChanges
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.vote_lists import VoteWords

_IN = r"(?>[^.!؟]|\.(?=[\w,;:]))"
_END = r"\s*\.?\]?(?=\s|$)"
_THING = (
    r"(?:مشروع\s+القرار|مشاريع\s+القرارات|مشروع\s+المقرر|مشروع\s+قرار|مشروع\s+التقرير|جدول\s+الأعمال|التعديل"
    r"|التعديلات|التوصية|التوصيات|الفقرة|الاقتراح|البيان|برنامج\s+العمل|القرار|المقرر|النص)"
)
_DECIDED = r"(?:اعتمد|اعتمدت|أقر|أقرت|رفض|رفضت|أبقي\s+على|لم\s+يعتمد)"
_PRESIDENT = r"(?:الرئيس|الرئيسة)"
_SEAT = r"(?:الرئاسة|رئاسة\s+الجلسة|مقعد\s+الرئاسة|كرسي\s+الرئاسة|رئاسة\s+الاجتماع)"


def _form(kind: Direction, pattern: str) -> Form:
    return form(kind, loose(pattern))


_DIRECTIONS = Directions(
    DirectionWords(
        first_words=compiled(r"[\u0620-\u064a\[(\d]"),
        forms=(
            _form(
                Direction.SITTING,
                rf"(?:افتتحت|رفعت|علقت|استؤنفت|استأنفت)"
                rf"\s+(?:الجلسة|الجلسة\s+العامة)\b{_IN}{{0,200}}{_END}",
            ),
            _form(
                Direction.DECISION,
                r"(?:تقرر\s+ذلك|وقد\s+تقرر\s+ذلك|واتفق\s+على\s+ذلك)" + r"(?:\s*\([^()]{1,120}\))?" + _END,
            ),
            _form(Direction.DECISION, rf"{_DECIDED}\s+{_THING}{_IN}{{0,400}}{_END}"),
            _form(
                Direction.VOTE,
                rf"(?:أجري|جرى|أجري\s+التصويت|طرح)"
                rf"\s+(?:تصويت|التصويت|اقتراع|الاقتراع){_IN}{{0,200}}{_END}",
            ),
            _form(
                Direction.CHAIR,
                rf"(?:(?:نظرا\s+لغياب|في\s+غياب|لغياب){_IN}{{1,160}}،"
                rf"\s+)?(?:تولى|تولت|شغل|شغلت|عاد|عادت|استأنف|استأنفت)\s+"
                rf"{_IN}{{0,200}}?{_SEAT}{_IN}{{0,160}}{_END}",
            ),
            _form(
                Direction.PEOPLE,
                rf"(?:بناء\s+على\s+دعوة|بدعوة\s+من){_IN}{{1,900}}?(?:شغل|شغلت|شغلوا|جلس|اصطحب){_IN}{{1,900}}{_END}",
            ),
            _form(
                Direction.PEOPLE,
                rf"(?:التزم|وقف)\s+(?:أعضاء|الأعضاء|الممثلون|المشاركون){_IN}{{0,160}}{_END}",
            ),
            _form(
                Direction.PEOPLE,
                rf"(?:اصطحب|اصطحبت|غادر|غادرت)\s+(?:{ADDRESS.alternatives}"
                rf"|{_PRESIDENT}){_IN}{{2,260}}{_END}",
            ),
            _form(
                Direction.PEOPLE,
                rf"(?:عرض|عرضت|بث)\s+(?:شريط|تسجيل|فيلم){_IN}{{0,160}}{_END}",
            ),
            _form(Direction.PEOPLE, rf"(?:أدى|أدت)\s+{_IN}{{2,200}}?اليمين{_IN}{{0,120}}{_END}"),
        ),
        never=compiled(r"(?<!\w)(?:أنا|نحن|وفدي|بلدي|أود|نود|أشكر)(?!\w)"),
        bracketed=compiled(r"\[(?:بعد\s+ذلك|وفيما\s+بعد|فيما\s+بعد)[^\[\]]{5,1200}\]"),
        shortest_line=5,
    )
)

_REPLY = r"(?:(?:حق\s+الرد|حقه\s+في\s+الرد|حقها\s+في\s+الرد|حقي\s+في\s+الرد|حقنا\s+في\s+الرد|لحق\s+الرد))"
_EXPLAINS = (
    r"(?:(?:تعليل|تعليلا|تعليلات|شرح|لتعليل|لشرح|تعليلها)\s+(?:\w+"
    r"\s+)?(?:ل)?(?:التصويت|لتصويت|تصويته|تصويتها|تصويتنا|موقف|الموقف|المواقف|مواقف|موقفه|موقفها|موقفنا|للتصويت|للموقف))"
)
_LAST = (
    r"(?:استمعنا|استمع\s+المجلس|استمعت\s+الجمعية)\s+(?:\w+"
    r"\s+)?(?:إلى\s+آخر|إلى\s+المتكلم\s+الأخير|إلى\s+المتكلم\s+الوحيد)"
)
_VOTE = r"(?:التصويت|اعتماد|الاعتماد|البت|اتخاذ|إجراء\s+التصويت)"
_ME = r"(?:أود|نود|أمارس|نمارس|وفدي|وفد\s+بلدي|أتكلم|آخذ\s+الكلمة|أدلي|أطلب|أثير|لدي)"
_KINDS = KindCues(
    explains=compiled(
        rf"{_EXPLAINS}|(?:بيان|ببيان|بيانات|ببيانات|التكلم|الكلام)\s+(?:\w+"
        rf"\s+)?(?:قبل|بعد)\s+{_VOTE}"
    ),
    advice=compiled(r"(?:مرة\s+واحدة\s+فقط)"),
    explained=compiled(
        rf"{_LAST}[^.]{{0,80}}(?:التصويت|للتصويت|الموقف|للموقف|تعليل)"
        rf"|(?:اختتمنا|انتهت|انتهينا\s+من)[^.]{{0,30}}(?:التصويت)"
    ),
    before=compiled(rf"قبل\s+(?:(?:أن\s+نشرع|أن\s+نصوت|أن\s+نبت|الشروع\s+في)|{_VOTE})"),
    after=compiled(rf"(?:بعد|عقب)\s+{_VOTE}|(?:اعتمد\s+للتو|اتخذ\s+للتو|المعتمد\s+للتو|المتخذ\s+للتو)"),
    limit=compiled(rf"{_EXPLAINS}[^.]{{0,40}}(?:لا\s+تتجاوز|تقتصر\s+على|محددة)"),
    replies=compiled(_REPLY),
    replied=compiled(rf"{_LAST}[^.]{{0,80}}{_REPLY}"),
    order=compiled(r"(?:نقطة\s+نظام|نقطة\s+نظامية)"),
    ends=compiled(
        r"(?:لا\s+يوجد|ليس\s+هناك|لا\s+توجد|لم\s+يعد\s+هناك)"
        r"\s+(?:(?:متكلمون|متكلم|أسماء|المزيد\s+من|أي\s+متكلمين))"
        r"|(?:اختتم|اختتمت|يختتم|تختتم)\s+[^.]{0,60}(?:نظره|نظرها|النظر|نظر)"
        r"|(?:نستمع\s+الآن\s+إلى|سنستمع\s+الآن\s+إلى|يستمع\s+المجلس\s+الآن\s+إلى)"
        r"\s+(?:إحاطة|بيان|خطاب|كلمة)"
    ),
    observer=compiled(r"(?:المراقب|المراقبة|مراقب)"),
    own_reply=compiled(rf"(?<!\w)[وف]?{_ME}[^.]{{0,100}}{_REPLY}"),
    no_reply=compiled(r"(?:يحتفظ|تحتفظ|نحتفظ|أحتفظ)|(?:لا\s+نمارس|لا\s+أمارس)"),
    own_order=compiled(rf"(?<!\w)[وف]?{_ME}[^.]{{0,80}}(?:نقطة\s+نظام)|\A\W*(?:نقطة\s+نظام)"),
    own_explanation=compiled(rf"(?<!\w)[وف]?{_ME}[^.]{{0,100}}{_EXPLAINS}"),
)

_CHAIR = ChairWords(
    procedure=compiled(
        r"(?:الكلمة|أدعو|الجلسة|جدول\s+الأعمال|النظام\s+الداخلي|مشروع\s+القرار|مشروع\s+المقرر|التصويت|أصوات|صوتا"
        r"|الانتخاب|المرشح|اعتراض|تقرر|النظر\s+في|مشاورات|إحاطة|أشكر|الشكر|مهامي|الوثيقة|التقرير|رسالة|أذكر|أبلغ"
        r"|المشاركة|قائمة|دقائق|المتكلم|متكلمون|البيان\s+الذي)"
    ),
    tribute=compiled(r"(?:تحية\s+إجلال|تعازي|تعازينا|وفاة|ذكرى|الحداد|مواساة)"),
)


def _capacity(group: str) -> str:
    """In one's national capacity; `group` names the country's group."""
    return (
        rf"(?:بصفتي\s+(?:\w+"
        rf"\s+){{0,2}}?(?:ممثلا\s+ل|ممثلة\s+ل|الممثل\s+الدائم\s+ل|ممثل\s+|ممثلة\s+|وزير\s+خارجية\s+|وزيرة\s+خارجية"
        rf"\s+)\s*(?P<{group}>[^.،؛:]{{2,60}}?)"
        rf"(?=\s*[.،؛:]|\s*\Z|\s+(?:وباسم|وبالنيابة|قبل|بشأن))|(?:بصفتي\s+الوطنية|باسم\s+بلدي))"
    )


_NATIONAL = NationalWords(
    announces=compiled(rf"(?:سأدلي|أدلي|أود|سألقي|سأتكلم|أتكلم|ألقي)\b[^؛“”]{{0,80}}?{_capacity('country')}"),
    speaks=compiled(rf"\s*و?(?:الآن،?\s+)?{_capacity('named')}\s*،\s*(?:أود|أقول|أشكر|نحن|اسمحوا)"),
    resumes=compiled(
        r"\s*و?(?:الآن\s+)?(?:أستأنف|سأستأنف|أعود|سأعود)\s+(?:الآن"
        r"\s+)?(?:إلى\s+)?(?:(?:ممارسة|أداء)"
        r"\s+)?(?:مهامي|مهمتي|وظيفتي|مهام|وظائفي)"
    ),
)

_NAME = rf"(?P<name>(?:{ADDRESS.alternatives})\s+[^،؛()]{{2,80}}?)"
_PLACE = r"(?:\s*\((?P<place>(?:[^()]|\([^()]*\)){1,120})\))?"
_TOOK = r"(?:تولى|تولت|شغل|شغلت)"
_VICE = (
    r"(?P<vice>(?:(?:نائب\s+الرئيس|نائبة\s+الرئيس|نائب\s+الرئيسة|نائبة\s+الرئيسة|نائب\s+رئيس\s+الجمعية|الرئيس"
    r"\s+بالنيابة))?)"
)
_CHANGES = ChairChanges(
    took=(
        compiled(rf"{_TOOK}\s+{_SEAT}\s+{_VICE}،?\s*{_NAME}{_PLACE}\s*[،.]?\s*(?:\Z|(?:نائب|نائبة))"),
        compiled(rf"{_TOOK}\s+{_VICE}،?\s*{_NAME}{_PLACE}\s*،?\s*(?:(?P<post>[^،]{{3,60}})،\s*)?{_SEAT}"),
    ),
    returned=compiled(
        rf"(?:عاد|عادت|استأنف|استأنفت)\s+{_PRESIDENT}\s+(?:إلى\s+)?{_SEAT}"
        rf"|{_TOOK}\s+{_PRESIDENT}\s+{_SEAT}|{_TOOK}\s+{_SEAT}\s+{_PRESIDENT}\s*(?:\Z|\.)"
    ),
    stands_in=compiled(r"(?:بالنيابة|المؤقت|المؤقتة|نائب|نائبة)"),
    absence=compiled(r"(?:غياب|لغياب)"),
)

_MONTHS = (
    ("كانون الثاني", "يناير"), ("شباط", "فبراير"), ("آذار", "مارس"), ("نيسان", "أبريل"), ("أيار", "مايو"),
    ("حزيران", "يونيه", "يونيو"), ("تموز", "يوليه", "يوليو"), ("آب", "أغسطس"), ("أيلول", "سبتمبر"),
    ("تشرين الأول", "أكتوبر"), ("تشرين الثاني", "نوفمبر"), ("كانون الأول", "ديسمبر"),
)  # fmt: skip
_DAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_MONTH = "|".join(name for names in _MONTHS for name in names)
_DAY = rf"(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})(?:\s*/\s*(?:{_MONTH}))?\s+(?P<year>\d{{4}})"
_TIME = TimeWords(
    lines=(
        compiled(
            rf"(?:يوم\s+)?(?P<weekday>{'|'.join(_DAYS)})\s*[،,]?\s+{_DAY}(?:\s*[،,]?\s*(?:في\s+)?(?:الساعة"
            rf"\s+)(?P<time>\d{{1,2}}(?:\s?[/:.]\s?\d{{2}})?(?:\s*(?:صباحا|مساء|ظهرا))?))?"
        ),
        compiled(rf"(?m)^[ \t]*{_DAY}\s*$"),
    ),
    months=_MONTHS,
    weekdays=_DAYS,
    clock=compiled(r"(?P<hour>\d{1,2})(?:\s?[/:.]\s?(?P<minute>\d{2}))?"),
    noon=compiled(r"ظهرا"),
    midnight=compiled(r"منتصف\s+الليل"),
    morning=compiled(r"صباحا"),
    afternoon=compiled(r"مساء"),
)


def _meeting(number: int, plenary: str) -> str:
    return f"الجلسة {plenary} {number}" if plenary else f"الجلسة {number}"


_COVER = CoverWords(
    record="محضر حرفي",
    number=compiled(r"(?m)^[^\n]{0,60}?(?<!\w)الجلسة\s+(?P<plenary>(?:العامة\s+)?)(?P<number>\d{1,5})(?!\d|/)"),
    meeting=_meeting,
    resumption=" (الاستئناف {})",
    session=compiled(
        r"(?m)^[ \t]*(?P<session>الدورة[ \t]+(?:الاستثنائية[ \t]+)?(?:الطارئة[ \t]+)?(?:[^\W\d_]+[ \t]*){1,4})[ \t]*$"
    ),
    foot=compiled(rf"(?m)^[ \t]*(?:يتضمن\s+هذا\s+المحضر|وينبغي|{JOB}|{BAR_CODE})"),
    bodies=(),
    committee=compiled(
        r"(?m)^[ \t]*(اللجنة[ \t]+(?:الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السياسية[ \t]+الخاصة))[ \t]*$"
    ),
    provisional=compiled(r"\s+مؤقت\Z"),
    body_word=compiled(r"(?<!\w)(?:مجلس|جمعية|الجمعية|لجنة|هيئة|مؤتمر|منتدى|اتحاد)\s"),
    no_body=compiled(r"محضر|مؤقت|الجلسة|الرئيس|الأعضاء|جدول|وفد|السنة|الدورة|\d"),
    places=("نيويورك", "جنيف", "فيينا", "نيروبي", "باريس", "لندن", "أديس أبابا", "لاهاي"),
    held_at=compiled(
        r"(?m)^[^\n.]{0,40}المعقودة\s+في\s+(?:المقر[،,]\s+)?(?P<place>[^\W\d_][\w ]{2,30}?)(?=،|\n|\s+في\s|\s+يوم\s)"
    ),
    agenda=compiled(r"(?m)^[ \t]*جدول\s+الأعمال\s*:?[ \t]*\n"),
    goes_on=("،", " و", " في", " من", " إلى", " على"),
    time=_TIME,
    members=MemberWords(
        officer=compiled(
            r"(?m)^[ \t]*(?P<office>الرئيسة?(?P<stands_in>\s+(?:بالنيابة"
            r"|المؤقتة?))?)\s*[:：](?=\s*(?P<rest>\S.*(?:\n.*){0,2}))"
        ),
        later=compiled(r"(?:ثم|لاحقا)\s*[:：]"),
        members=compiled(r"(?m)^[ \t]*الأعضاء\s*[:：][ \t]*"),
        after_members=compiled(rf"(?m)^[ \t]*(?:جدول\s+الأعمال|يتضمن\s+هذا|{JOB}|{BAR_CODE}|افتتحت|الرئيسة?\s*:)"),
        somebody=compiled(rf"(?:{ADDRESS.alternatives})\s+[^\W\d_]"),
    ),
    between="، ",
)
WORDS = RecordWords(
    language="ar",
    labels=LABELS,
    floor=FLOOR,
    directions=_DIRECTIONS,
    votes=VoteWords(
        compiled(
            r"(?:المؤيدون|المعارضون|الممتنعون|الممتنعون\s+عن\s+التصويت|الغائبون|غير\s+المشاركين\s+في\s+التصويت)\s*[:;：]"
        ),
        None,
    ),
    agenda_heading=compiled(
        r"(?:البند|البنود)\s+\d+[^.\n]{0,60}(?:من\s+جدول\s+الأعمال)"
        r"|(?:إقرار\s+جدول\s+الأعمال|تنظيم\s+الأعمال|تنظيم\s+العمل)|(?:افتتاح\s+الدورة|اختتام\s+الدورة)"
        r"|(?:تأبين|الإعراب\s+عن\s+الشكر|الإعراب\s+عن\s+الترحيب|الإعراب\s+عن\s+التعازي)"
    ),
    disclaimer=Disclaimer(
        "يتضمن هذا المحضر",
        compiled(
            rf"يتضمن\s+هذا\s+المحضر.{{0,1400}}?(?:\(http[^()]{{5,60}}\)\s*\.?"
            rf"|[A-Z]{{1,2}}-\d{{3,4}}\s*(?:\([^()\s]{{5,60}}\))?\s*\.|{BAR_CODE})"
            rf"(?:\s*وسيعاد[^.]{{0,200}}(?:\(http[^()]{{5,60}}\))?\s*\.)?(?:\s+{JOB})?(?:\s+{BAR_CODE})?",
            re.DOTALL,
        ),
    ),
    kinds=_KINDS,
    chair=_CHAIR,
    national=_NATIONAL,
    changes=_CHANGES,
    cover=_COVER,
    on_behalf_of=SPOKEN_FOR.on_behalf_of,
    aligned_with=SPOKEN_FOR.aligned_with,
    closed=compiled(r"(?:رفعت)"),
    secretariat=compiled(r"(?:الأمين\s+العام|الأمينة\s+العامة|المستشار\s+القانوني|السامي|السامية)\Z"),
    body_of_post=compiled(r"\s(?P<body>(?:لجنة|اللجنة|مجلس|مؤتمر|فريق|جمعية)\s?[^،]*)"),
    officer=compiled(rf"\s*(?:{ADDRESS.alternatives})\s+[^.!؟\n(]{{1,60}}?(?:[\s.…]*\(|[ \t\r.…]*(?:\n|\Z))"),
    mended=mended,
)
