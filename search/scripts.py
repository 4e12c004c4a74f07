"""The script a text is written in: enough to keep a model to what it can read."""

import unicodedata
from collections import Counter

# A language that each of these scripts rules in.
_LANGUAGES = {
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "CJK": "zh",
    "HANGUL": "ko",
    "GREEK": "el",
    "HEBREW": "he",
    "DEVANAGARI": "hi",
    "THAI": "th",
}
# ISO 639-2 for a language that is not determined.
_UNDETERMINED = "und"


def language_of_script(text: str) -> str | None:
    """A language for the script of most letters, if that is not Latin; "und" where no language stands for it.

    Latin script says nothing (None): English, French and Spanish share it. So does text without letters.
    """
    scripts = Counter(unicodedata.name(character, "").split(" ")[0] for character in text if character.isalpha())
    latin = scripts.pop("LATIN", 0) + scripts.pop("FULLWIDTH", 0)
    if latin >= scripts.total():
        return None
    if scripts["HIRAGANA"] or scripts["KATAKANA"]:
        return "ja"  # however many of its characters are Chinese
    script, _ = scripts.most_common(1)[0]
    return _LANGUAGES.get(script, _UNDETERMINED)
