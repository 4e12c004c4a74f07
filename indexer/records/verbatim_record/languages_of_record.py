"""In which of the six languages of the United Nations a record is printed."""

import re
from collections import Counter

from indexer.formats.layout import SourceText
from indexer.function_words import function_words
from statements.errors import UnsupportedDocument
from statements.languages import name_of

_SAMPLE = 20_000
_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")),
)
_OTHER_SHARE = 0.3
# Marks of French for each of English: at most .003 in English records, .86 and more in a bilingual one.
_SIDE_BY_SIDE = 0.3
_FEWEST_MARKS = 40


def language_of_record(source: SourceText, file_name: str) -> str:
    """The ISO 639-1 code of the language that a record is printed in.

    Raises UnsupportedDocument for a text in two languages side by side, which only places on a page part.
    """
    sample = source.text[:_SAMPLE]
    characters = Counter(sample)
    letters = sum(count for character, count in characters.items() if character.isalpha()) or 1
    for language, script in _SCRIPTS:
        if sum(count for character, count in characters.items() if script.match(character)) > _OTHER_SHARE * letters:
            return language
    counts = function_words(sample)
    best = max(counts, key=lambda language: counts[language])
    if best != "en" and counts[best] > 3 * counts["en"] + 5:
        return best
    other = max((language for language in counts if language != "en"), key=lambda language: counts[language])
    if counts[other] > _FEWEST_MARKS and counts[other] > _SIDE_BY_SIDE * counts["en"]:
        raise UnsupportedDocument(
            f"{file_name}: this verbatim record prints English and {name_of(other)} side by side, as records did "
            "before 1970; where words stand on the page is not known, so its two columns cannot be told apart.",
            "Add the PDF file, an edition in English alone, or the text of the English column as a plain text file.",
        )
    return "en"
