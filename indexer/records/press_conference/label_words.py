"""Labels that name nobody: for whoever asks, whoever answers, whoever leads, in the languages of transcripts.

Met in the transcripts of the US State Department, the foreign ministries of China, Russia, India, France, Spain
and others, the United Nations, NATO and the European Union.
"""

import re
from enum import StrEnum


class Role(StrEnum):
    """What a label without a name says of whoever speaks."""

    ASKS = "asks"
    ANSWERS = "answers"
    LEADS = "leads"
    OFFICE = "office"


_NUMBER = r"(?:\s?(?:no\.\s?|№\s?)?\d{1,3}|\s(?:one|two|three|four|five|six))?"
_ASKS = (
    r"q|question(?:er)?s?|(?:unidentified|unknown|male|female|foreign|local)\s(?:reporter|journalist"
    r"|correspondent|speaker)s?"
    r"|reporters?|journalists?|correspondents?|press|media|speaker|participants?|audience(?:\smember)?|unidentified"
    r"|follow[- ]?up|(?:follow-?up|first|second|third|next|last)\squestion"
    # Russian, Ukrainian
    r"|вопрос|в|журналист(?:ка)?|корреспондент|реплика|запитання|питання"
    # French, Spanish, Portuguese, Italian, German, Turkish
    r"|journaliste|pregunta|p|periodistas?|pergunta|jornalista|domanda|giornalista|frage|zusatzfrage"
    r"|journalist(?:in)?|soru"
    # Arabic, Hindi, Chinese, Japanese
    r"|(?:ال)?سؤال|س|(?:ال)?صحفي[ةه]?|(?:ال)?صحافي[ةه]?|प्रश्न|सवाल|पत्रकार|वक्ता|问|記者|记者|记者问|提问"
    r"|问题|提問|問|質問"
)
_ANSWERS = (
    r"a|answers?|response|reply|ответ|о|відповідь|réponse|r|respuesta|resposta|risposta|antwort|cevap"
    r"|(?:ال)?جواب|ج|(?:ال)?إجابة|उत्तर|जवाब|答|回答|答复"
)
_LEADS = (
    r"moderators?|operator|staff|interpreter|translator|host|facilitator|chairperson|voice|off-?camera|mc"
    r"|модератор|ведущ(?:ий|ая)|переводчик|переводчица|modérat(?:eur|rice)|moderador[ae]?|presentador[a]?"
    r"|moderatore|moderatorin"
    r"|sunucu|(?:ال)?مترجم|مدير الجلسة|संचालक|主持人|司会|翻译"
)
_RANK = (
    r"(?:(?:acting|deputy|principal deputy|associate|assistant|chief|official|first|senior"
    r"|department|ministry|the)\s){0,3}"
)
_OFFICE = (
    rf"{_RANK}(?:spokes(?:man|woman|person)|press secretary)(?:\sfor the [\w\- ]{{3,40}})?"
    rf"|senior\s(?:[\w.]+\s){{0,3}}officials?|{_RANK}(?:secretary-general|secretary general"
    rf"|high representative|president"
    r"|prime minister|(?:foreign\s)?minister|foreign secretary|ambassador|chair(?:man|person|woman)?"
    r"|director-general|commissioner)"
    # SG, HR/VP: as the transcripts of the UN, the EU and others abbreviate them
    r"|s\.?g\.?|d\.?s\.?g\.?|hr(?:\s?/?\s?vp)?|vp|pm|fm|eam|srsg|dg"
    r"|(?:vice)?president[ea]|(?:primer[ao]? )?ministr[oa]|canciller|président[e]?|(?:premi(?:er|ère) )?ministre"
    r"|(?:bundes|staats|außen)?(?:minister|kanzler|sekretär)(?:in)?"
    r"|официальный представитель|министр|(?:la |le )?porte-parole(?: adjointe?)?|(?:el "
    r"|la )?portavoz(?: adjunt[oa])?|sprecher(?:in)?"
    r"|(?:ال)?متحدثة?(?: باسم [\w ]{3,30}| الرسمية?)?|(?:ال)?ناطقة?(?: باسم [\w ]{3,30})?|الوزيرة?|प्रवक्ता"
    r"|आधिकारिक प्रवक्ता|发言人|外交部发言人|報道官|大臣"
)
_WORDS: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?:{words}){_NUMBER}\.?", re.IGNORECASE))
    for role, words in (
        (Role.ASKS, _ASKS),
        (Role.ANSWERS, _ANSWERS),
        (Role.LEADS, _LEADS),
        (Role.OFFICE, _OFFICE),
    )
)
# Words that stand before a colon in prose and lists, and are nobody's name.
_NOBODY = re.compile(
    r"(?:first|second|third|fourth|fifth|last|final|next)(?:ly)?|finally|note|notes|source|sources|background"
    r"|date|time|place|venue|subject|topic"
    r"|title|location|participants list|summary|contact|read more|see also|related|tags?|update"
    r"|editor['’]s note|photo|video|watch|url|link|language"
    r"|index|contents|transcript|briefer|speakers|point \w+|example|question time|on \w+|re|ps|nb|important"
    r"|answering|fact|result|conclusion"
    r"|во-первых|во-вторых|в-третьих|примечание|источник|дата|第[一二三四五六]|一|二|三|其一|其二|注|来源|日期",
    re.IGNORECASE,
)


def role_of(printed: str) -> Role | None:
    """What a label that names nobody says of whoever speaks; None for other words."""
    return next((role for role, words in _WORDS if words.fullmatch(printed)), None)


def names_nobody(printed: str) -> bool:
    """Whether words before a colon belong to prose or to the page, and name no speaker."""
    return bool(_NOBODY.fullmatch(printed))
