"""Votes and results as Arabic records print them."""

from indexer.attribution.languages.arabic_letters import compiled
from indexer.records.verbatim_record.votes.words import NUMBER, VoteResultWords
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter

_FORMS = (
    "صفر", "صوت واحد صوتا عضو", "صوتان صوتين عضوان عضوين", "ثلاثة ثلاث", "أربعة أربع", "خمسة خمس", "ستة ست", "سبعة سبع",
    "ثمانية ثماني ثمان", "تسعة تسع", "عشرة عشر",
)  # fmt: skip
_TEENS = (("أحد عشر", 11), ("اثنا عشر", 12), ("اثني عشر", 12), ("ثلاثة عشر", 13), ("أربعة عشر", 14), ("خمسة عشر", 15))
# Without hamza, as the letters are compared.
_PLAIN = str.maketrans("أإآ", "ااا")
_NUMBERS = {
    word.translate(_PLAIN): number
    for word, number in [*((form, n) for n, forms in enumerate(_FORMS) for form in forms.split()), *_TEENS]
} | {"لا شيء": 0, "لا احد": 0}
_N = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_VOTES = r"(?:\s+(?:صوتا|أصوات|صوت|عضوا|أعضاء))?"
_DONE = r"(?:لم\s+)?(?:اعتمدت?|أقرت?|رفضت?|أبقي\s+على|يعتمد|تعتمد)"

WORDS = VoteResultWords(
    choices=(
        (VoteChoice.NOT_PARTICIPATING, compiled("المشاركين|المشاركون")),
        (VoteChoice.IN_FAVOUR, compiled("المؤيدون")),
        (VoteChoice.AGAINST, compiled("المعارضون")),
        (VoteChoice.ABSTAINING, compiled("الممتنعون")),
        (VoteChoice.ABSENT, compiled("الغائبون")),
    ),
    manners=(
        (VoteManner.BALLOT, compiled("سري")),
        (VoteManner.SHOW_OF_HANDS, compiled(r"برفع\s+الأيدي")),
        (VoteManner.ROLL_CALL, compiled(r"نداء\s+الأسماء")),
        (VoteManner.RECORDED, compiled("مسجل")),
    ),
    matters=(
        (VoteMatter.PART, compiled(r"(?<!\w)(?:ال)?فقر(?:ة|ات|تين)")),
        (VoteMatter.AMENDMENT, compiled(r"(?<!\w)(?:مشروع\s+|مشاريع\s+)?(?:ال)?تعديل(?:ات)?(?!\w)")),
        (VoteMatter.MOTION, compiled(r"(?<!\w)الاقتراح\s+(?:الإجرائي|الداعي|القاضي)")),
        (VoteMatter.DECISION, compiled(r"(?<!\w)(?:لل?)?(?:مشروع\s+|مشاريع\s+)?(?:ال)?مقرر(?:ات)?(?!\w)")),
        (VoteMatter.RESOLUTION, compiled(r"(?<!\w)(?:لل?)?(?:مشروع\s+|مشاريع\s+)?(?:ال)?قرار(?:ات)?(?!\w)")),
        (VoteMatter.OTHER, compiled(r"جدول\s+الأعمال|التوصي(?:ة|ات)|الاقتراح|النص")),
    ),
    draft=compiled(r"(?:مشروع|مشاريع|تعديل)"),
    last=compiled(r"\s+و\s*(?=\S)"),
    subject=compiled(rf"{_DONE}\s+(?P<subject>.+?)(?=\s+ب(?:أغلبية|وصفه)|\s*[(،]|\s*\.?\Z|\s+دون\s)"),
    adopted=compiled(r"(?<!\w)(?:اعتمدت?|أقرت?|أبقي)(?!\w)"),
    rejected=compiled(r"(?<!\w)(?:رفضت?|لم\s+(?:يعتمد|تعتمد|يقر|تقر))(?!\w)"),
    consensus=compiled(r"دون\s+تصويت|بدون\s+تصويت|بتوافق\s+الآراء|بالتزكية"),
    resolution=compiled(rf"(?<!\w)(?:(?P<decision>المقرر)|القرار)\s+{NUMBER}"),
    counts=(
        compiled(
            rf"بأغلبية\s+(?P<in_favour>{_N}){_VOTES}\s+مقابل\s+(?P<against>{_N}){_VOTES}"
            rf"(?:\s*،?\s*(?:و?مع\s+)?(?:و)?امتناع\s+(?P<abstaining>{_N}))?"
        ),
        compiled(rf"(?<!\w)(?P<in_favour>{_N}){_VOTES}\s+مؤيد"),
        compiled(rf"(?<!\w)و?(?P<against>{_N}){_VOTES}\s+معارض"),
        compiled(rf"امتناع\s+(?P<abstaining>{_N})"),
    ),
    numbers=_NUMBERS,
    adopt=compiled(r"(?<!\w)(?:اعتماد|تعتمد|باعتماد|يعتمد)(?!\w)"),
    announced=compiled(r"(?<!\w)اعتمد\s+مشروع\s+(?:القرار|المقرر)[^.]{0,160}بوصفه\s+(?:القرار|المقرر)\s"),
    several=compiled(r"(?<!\w)(?:مشاريع|القرارات|المقررات|مشروعي|القرارين)(?!\w)"),
    note=compiled(
        r"(?:وفود|وفد|ممثلو|ممثل)\s+(?P<names>[^؛\[\]]+?)\s+(?:أبلغت?|الأمانة|الامانة|أنه|أنها|بأنه|بأنها|كان)(?!\w)(?P<rest>[^؛\]]*)"
    ),
    intended=(
        (VoteChoice.NOT_PARTICIPATING, compiled(r"عدم\s+المشاركة|ألا\s+يشارك")),
        (VoteChoice.IN_FAVOUR, compiled("مؤيد|لصالح")),
        (VoteChoice.AGAINST, compiled("معارض|ضد")),
        (VoteChoice.ABSTAINING, compiled("امتناع|يمتنع|تمتنع")),
    ),
    joined="و",
)  # fmt: skip
