"""Invented transcripts in the printed forms of ministries and bodies, and how they are read."""

from indexer.formats.reader import read_source
from indexer.formats.text import read_text
from indexer.records.press_conference import read_press_conference
from indexer.records.record import Hints, Record
from statements.parsed import ParsedStatement

Turn = tuple[str, str]

HEADS = {
    "department": "Department Press Briefing – May 18, 2026\nNed Weir, Department Spokesperson\n\n"
    "Halmere, Valdoria\n\n2:18 p.m.",
    "availability": "Secretary Antony J. Veller And Kestrian Foreign Minister Oda Okapi At a Joint Press Availability"
    "\n\n"
    "Press Availability\nAntony J. Veller, Secretary of State\nDepartment of State of Valdoria\nMay 18, 2026",
    "questions": "Foreign Ministry Spokesperson Lin Weir's Regular Press Conference on January 5, 2018",
    "outlets": "Foreign Ministry Spokesperson Lin Weir's Regular Press Conference on April 4, 2026",
    "briefing": "Briefing by Foreign Ministry Spokeswoman Mara Zelenka, Halmere, May 12, 2026",
    "media": "Transcript of Weekly Media Briefing by the Official Spokesperson (July 18, 2026)",
    "noon": "Daily Press Briefing by the Office of the Spokesperson for the Secretary-General\n\n18 May 2026\n\n"
    "The following is a near-verbatim transcript of today's noon briefing by Stefan Darrow, Spokesman for the "
    "Secretary-General.",
    "alliance": "Joint press conference with NATO Secretary General Jon Harrow and the Prime Minister of Kestria, "
    "Oda Okapi\n\n18 May 2026",
    "chinese": "2026年8月4日外交部发言人林薇主持例行记者会",
    "russian": "Брифинг официального представителя МИД Вальдории М.В.Зеленки, Халмере, 12 мая 2026 года",
    "french": "Point de presse du 12 mai 2026 - Déclarations de la porte-parole du ministère des affaires étrangères",
    "spanish": "Conferencia de prensa del portavoz del Ministerio de Asuntos Exteriores, 12 de mayo de 2026",
    "arabic": "المؤتمر الصحفي للمتحدث باسم وزارة الخارجية، 12 مايو 2026",
    "hindi": "आधिकारिक प्रवक्ता की साप्ताहिक मीडिया ब्रीफिंग",
}
# Who asks and who answers in each form.
ASKS = {
    "department": ("QUESTION",),
    "availability": ("QUESTION",),
    "questions": ("Q",),
    "outlets": ("Lanze Daily", "AFP", "Harbour News Agency"),
    "briefing": ("Question", "Q.", "Q"),
    "media": ("Sidhant", "Kalli", "Speaker 1", "Question"),
    "noon": ("Question", "Correspondent"),
    "alliance": ("Ana Reed (Valdor Courier)", "Question"),
    "chinese": ("澜泽日报记者", "问"),
    "russian": ("Вопрос",),
    "french": ("Question", "Q"),
    "spanish": ("Pregunta", "Periodista"),
    "arabic": ("سؤال", "صحفي"),
    "hindi": ("प्रश्न", "वक्ता 1"),
}
ANSWERS = {
    "department": ("MR WEIR",),
    "availability": ("SECRETARY VELLER", "FOREIGN MINISTER OKAPI"),
    "questions": ("A",),
    "outlets": ("Lin Weir",),
    "briefing": ("Mara Zelenka", "Answer", "A."),
    "media": ("Shri Ranveer Jaisal, Official Spokesperson",),
    "noon": ("Spokesman",),
    "alliance": ("NATO Secretary General Jon Harrow", "Prime Minister Oda Okapi"),
    "chinese": ("林薇", "答"),
    "russian": ("М.В.Зеленка", "Ответ"),
    "french": ("Porte-parole", "Réponse"),
    "spanish": ("Portavoz", "Respuesta"),
    "arabic": ("المتحدث", "جواب"),
    "hindi": ("श्री रणवीर जयसल, आधिकारिक प्रवक्ता", "उत्तर"),
}


def transcript(form: str, turns: list[Turn], colon: str = ": ") -> str:
    """The turns printed below the form's head."""
    return "\n\n".join((HEADS[form], *(f"{label}{colon}{words}" for label, words in turns))) + "\n"


def read(text: str, **hints: str) -> Record:
    """A transcript in plain text, read."""
    return read_press_conference(read_text(text.encode(), "a.txt"), Hints("a.txt", **hints))  # type: ignore[arg-type]


def read_file(data: bytes, name: str = "a.html", **hints: str) -> tuple[Record, str]:
    """A transcript in any format, read, and its text."""
    source = read_source(data, name)
    return read_press_conference(source, Hints(name, **hints)), source.text  # type: ignore[arg-type]


def said(statement: ParsedStatement, text: str) -> str:
    """A statement's words, its spans joined by blanks."""
    return " ".join(text[start:end] for start, end in statement.spans)


def printed(record: Record, text: str) -> list[Turn]:
    """Label and words of every statement."""
    return [(statement.label, said(statement, text)) for statement in record.statements]
