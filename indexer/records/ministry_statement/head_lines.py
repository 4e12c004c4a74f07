"""What single lines above the words of a statement are: furniture, dates, marks of address to an audience."""

import re

from indexer.printed_dates import find_dates

# Letterheads, addresses, numbers of pages and releases: they tell where a paper comes from and are said by nobody.
_CONTACT = re.compile(
    r"""(?:tel|phone|fax|télé?phone|tél|e-?mail|correo|web(?:site)?|www\.|https?://|тел|факс|эл\.\s?почта|هاتف|فاكس|电话|传真)\b.{0,3}[:.+(\d/]
    |[\w.+-]+\s?@\s?[\w-]+\.\s?\w+|\+?\d[\d\s()./-]{8,}\Z|(?:www\.|https?://)\S+
    |\d{1,5}[,]?\s+(?:\w+\s+){1,4}(?:Avenue|Ave|Street|St|Road|Plaza|Place|Boulevard|Blvd|Square)\b
    |(?:\w+\s){0,4}(?:Avenue|Street|Plaza|Floor|Suite|Room)\b[^.]{0,60}\d|(?:New\s+York,?\s+)?N\.?Y\.?,?\s+\d{5}|.{0,40}\b(?:straat|straße|strasse)\s+\d""",
    re.IGNORECASE | re.VERBOSE,
)
_PAGE = re.compile(
    r"""(?:page|pagina|página|seite|стр\.?|страница|صفحة)?\s*[-–—(\[]?\s*\d{1,3}\s*[-–—)\]]?(?:\s*(?:of|van|de|sur|von|из|/|من)\s*\d{1,3})?\s*\|?
    |第\s?\d{1,3}\s?页(?:\s?共\s?\d+\s?页)?|.{0,120}\bpagina\s+\d+\s+van\s+\d+""",
    re.IGNORECASE | re.VERBOSE,
)
DELIVERY = re.compile(
    r"""[\[(*\s–—-]*(?:(?:please\s+|kindly\s+|to\s+be\s+)?check(?:ed)?\s+against\s+(?:the\s+)?(?:actual\s+)?delivery(?:\s+text)?
    |(?:draft|final|advance\s+copy|embargoed?(?:\s+until)?\b.{0,60}|not\s+for\s+(?:release|publication).{0,40}|for\s+immediate\s+release|for\s+information\s+only)
    |(?:as\s+(?:prepared\s+for\s+delivery|delivered|prepared))|(?:un)?official\s+translation|(?:courtesy\s+)?translat(?:ion|ed)(?:\s+from\s+\w+)?|original\s*:\s*\w+|transcript
    |(?:seul\s+)?le\s+(?:texte\s+)?prononcé\s+fait\s+foi|seul\s+le\s+prononcé\s+fait\s+foi|(?:à\s+)?vérifier\s+(?:à|contre|avec)\s+(?:l['’]audition|le\s+prononcé)|sous\s+embargo.{0,40}|traduction\s+(?:non\s+)?officielle
    |(?:favor\s+de\s+)?(?:verificar|cotejar|cotéjese)\s+(?:con(?:tra)?|al?)\s+(?:la\s+|el\s+)?(?:lectura|intervención|discurso|alocución|lo\s+pronunciado)(?:\s+\w+){0,3}|cotejar\s+contra\s+lectura|traducción\s+no\s+oficial|borrador
    |es\s+gilt\s+das\s+gesprochene\s+wort|sperrfrist.{0,40}
    |проверить\s+по\s+(?:произнесенному|факту)\s+\w+|проверять\s+по\s+\w+(?:\s+\w+)?|неофициальный\s+перевод|перевод\s+с\s+\w+|для\s+немедленного\s+распространения
    |يرجى\s+المراجعة\s+عند\s+الإلقاء|تراجع\s+عند\s+الإلقاء|ترجمة\s+غير\s+رسمية|ترجمة\s+رسمية|مسودة|以实际发言为准|请以现场发言为准|非正式译文|（?译文）?)[\])*\s.!:–—-]*""",
    re.IGNORECASE | re.VERBOSE,
)
AS_PREPARED = re.compile(
    r"check|prepared|prononcé|vérifier|verificar|cotejar|cotéj|gesprochene|провер|المراجعة|تراجع|为准", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"(?:press\s+release|communiqué(?:\s+de\s+presse)?|comunicado(?:\s+de\s+prensa)?|nota|pressemitteilung|statement|no|n°|nº|№|ref|sc|pr|пресс-релиз)\W{0,4}"
    r"(?:n[o°º.]*\W{0,2})?[\w/-]{0,6}\d[\w/-]{0,12}\.?",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"(?:press\s+(?:release|statement)s?|news|media\s+release|official\s+statements?|statements?|speeches|speech|remarks|communiqué(?:\s+de\s+presse)?|comunicado(?:\s+de\s+prensa)?|"
    r"nota\s+de\s+prensa|pressemitteilung|rede|discours|allocution|déclaration|discurso|intervención|declaración|выступление|заявление|сообщение|пресс-релиз|بيان(?:\s+صحفي)?|كلمة|خطاب|讲话|声明|发言|新闻公报)\s*[:.]?",
    re.IGNORECASE,
)
SALUTATION = re.compile(
    r"""[-–•*“"«\s]*(?:
      (?:thank\s+you,?\s+)?(?:Mr|Mrs|Ms|Madam|Madame|Mme|Mister)\.?(?:\s+\w+)?\s+(?:Vice-|Acting\s+|Co-)?(?:President|Chair\w*|Speaker|Moderator|Secretary|Facilitator|Prime|Minister|Ambassador|Under|Director|High|Coordinator|Rapporteur|President)
      |(?:Your\s+)?(?:Royal\s+|Distinguished\s+)?(?:Excellenc|Majest|Highness|Eminence)(?:y|ies)?\b|(?:Most\s+)?(?:Distinguished|Honou?rable|Esteemed|Dear|Fellow|Heroic|Great)\s+\w+(?:\s+\w+){0,6}\s*[,!.:—-]
      |Ladies\s+and\s+Gentlemen|(?:Good\s+(?:morning|afternoon|evening|day))\b|Colleagues\b|(?:My\s+)?Friends\s*[,!]|President\s+\w+,|Chair,|Bismillah|Assalam
      |(?:Monsieur|Madame)\s+(?:le|la)\s+\w+|Mesdames(?:\s+et\s+Messieurs)?|Chers?\s+\w+|Chères?\s+\w+|Excellences|Majestés?
      |Señora?\s+(?:Presid|Secret|Canc|Minis|Emb)\w*|Sra?\.\s+Presid\w+|Excelenc\w+|Distinguid[ao]s?\s|Señoras\s+y\s+señores|Estimad[ao]s?\s|Gracias,\s+señora?
      |Senhora?\s+(?:Presid|Secret|Minis)\w*|Excelências?|Senhoras\s+e\s+Senhores
      |(?:Herr|Frau)\s+(?:Präsident|Vorsitzend|Generalsekret)\w*|Exzellenzen|(?:Meine\s+(?:sehr\s+(?:geehrten|verehrten)\s+)?)Damen|Sehr\s+geehrte|Liebe\s
      |(?:Уважаем|Глубокоуважаем|Многоуважаем|Дорог)\w+|(?:Г-н|Г-жа|Господин|Госпожа)\s+(?:Председател|Президент|Генеральн)\w*|Дамы\s+и\s+господа|Ваш\w*\s+Превосходительств\w*|Коллеги
      |(?:Шановн|Дорог|Вельмишановн)\w+|Пан[еі]\s|Пані\s+(?:та|й|і)\s+панове|Українці|Ваш\w*\s+Високоповажн\w*
      |(?:السيدة?|سيدي|سيدتي|سعادة|معالي|فخامة)\s+(?:السيدة?\s+)?(?:الرئيسة?|رئيسة?\s+(?:الجمعية|المجلس|الجلسة)|الأمين)|أصحاب\s+(?:السعادة|المعالي|الفخامة|الجلالة)|السيدات\s+والسادة|السادة|بسم\s+الله|أيها|الحضور
      |(?:尊敬的)|(?:主席|议长|秘书长)(?:先生|女士)|各位|女士们|诸位|同志们)""",
    re.IGNORECASE | re.VERBOSE,
)
_REST_OF_DATE = re.compile(
    r"""(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo
    |montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|يوم|星期.)
    |\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|\b[ap]\.?m\.?\b|\b(?:gmt|utc|est|edt|cet|hrs?|hours|local|time|uhr|г|года?|року|م|的|on|at|the|le|el|am|den|от|date|datum|fecha|дата|التاريخ|published|posted|updated|last|publicada|erscheinungsdatum|datum|em|опубликовано|تاريخ|发布时间|publié|publicado|veröffentlicht|delivered|issued|released)\b
    |[\s,.:;|()\[\]–—/•-]+""",
    re.IGNORECASE | re.VERBOSE,
)
_MOST_PLACE_WORDS = 9
_SMALL = frozenset({"of", "and", "de", "del", "la", "du", "des", "und", "y", "et", "e"})


def is_furniture(line: str) -> bool:
    """Whether a line is an address, a number of a page or a release, or a note about delivery."""
    words = line.strip()
    if len(words) > 160:
        return False
    return bool(
        is_page_mark(words)
        or is_delivery_note(words)
        or _NUMBERED.fullmatch(words)
        or _CONTACT.match(words)
        or _only_marks(words)
    )


def is_page_mark(line: str) -> bool:
    """Whether a line is the number of a page."""
    return bool(_PAGE.fullmatch(line.strip()))


def is_delivery_note(line: str) -> bool:
    """Whether a line says how the text relates to what was or will be said, or when it may be published."""
    return bool(DELIVERY.fullmatch(line.strip()))


def is_label(line: str) -> bool:
    """Whether a line is nothing but a word for what the paper is."""
    return bool(_LABELS.fullmatch(line.strip()))


def is_salutation(line: str) -> bool:
    """Whether a line begins by addressing an audience: there the words that are said begin."""
    return bool(SALUTATION.match(line))


def is_date_line(line: str) -> bool:
    """Whether a line is a day, with or without a place before or behind it: "New York, 25 September 2025"."""
    dates = list(find_dates(line))
    if not dates or len(line) > 140 or len(dates) > 2:
        return False
    rest = line
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    rest = _REST_OF_DATE.sub(" ", rest).strip()
    words = rest.split()
    placed = all(word[:1].isupper() or not word[:1].isascii() or word in _SMALL for word in words)
    return placed and len(words) <= _MOST_PLACE_WORDS and not (words and line.rstrip().endswith((".", "!", "?")))


def _only_marks(line: str) -> bool:
    return not any(character.isalnum() for character in line)
