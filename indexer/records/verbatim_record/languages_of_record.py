"""In which language a record is printed: only English records are read."""

import re
from collections import Counter

from indexer.formats.layout import SourceText
from indexer.formats.legibility import letters_of
from statements.errors import UnsupportedDocument

_SAMPLE = 20_000
_SCRIPTS = (
    ("Russian", re.compile(r"[\u0400-\u04ff]")),
    ("Chinese", re.compile(r"[\u4e00-\u9fff]")),
    ("Arabic", re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")),
)
# The commonest words of each language.
_LATIN = (
    ("English", "the of and to in that for is was with by this has be which at"),
    ("French", "le la les des du et une dans que pour est par sur qui aux au pas nous"),
    ("Spanish", "el la los las del y una en que para es por con se su al como"),
)
_WORD = re.compile(r"[a-zàâçéèêëîïôûùñóíáú]+")
_OTHER_SHARE = 0.3
# Marks of French for each of English: at most .003 in English records, .86 and more in a bilingual one.
_SIDE_BY_SIDE = 0.3
_FEWEST_MARKS = 40


def require_english(source: SourceText, file_name: str) -> None:
    """Raises UnsupportedDocument for a record that is not in English alone, naming the language and what to do."""
    sample = source.text[:_SAMPLE]
    letters = letters_of(sample) or 1
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) > _OTHER_SHARE * letters:
            raise _unsupported(file_name, language)
    words = Counter(_WORD.findall(sample.lower()))
    counts = {language: sum(words[mark] for mark in marks.split()) for language, marks in _LATIN}
    best = max(counts, key=lambda language: counts[language])
    if best != "English" and counts[best] > 3 * counts["English"] + 5:
        raise _unsupported(file_name, best)
    other = max((language for language in counts if language != "English"), key=lambda language: counts[language])
    if counts[other] > _FEWEST_MARKS and counts[other] > _SIDE_BY_SIDE * counts["English"]:
        raise UnsupportedDocument(
            f"{file_name}: this verbatim record prints English and {other} side by side, as records did before 1970; "
            "its two columns cannot be told apart yet.",
            "Add an edition in English alone, or the text of the English column as a plain text file.",
        )


def _unsupported(file_name: str, language: str) -> UnsupportedDocument:
    return UnsupportedDocument(
        f"{file_name}: this verbatim record is printed in {language}; only English records are read so far.",
        f"Add the English version of the same record, which carries the same symbol, instead of the {language} one.",
    )
