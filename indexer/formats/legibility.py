"""Whether text is readable at all, told from its characters: a font without a map to Unicode gives codes.

A broken text layer still shows perfectly on screen, so nobody notices before the search fails. The
signs, in any language: words that are glyph codes ("/12 /i255 (cid:7)"), characters that mean
nothing, hardly any letters, letters without vowels, letters that are nearly all accented.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

# Shares at which text is given up. Measured over 10,568 speeches in English, 341 statements in English
# and Ukrainian, 720 paragraphs in English, Spanish and Russian, and eight texts that are glyph codes.
CODES = 0.3  # of words: none in sound text, all in broken
MEANINGLESS = 0.1  # of characters: .003 at most in sound text
LETTERS = 0.4  # of characters, at least: sound .74, broken .05
VOWELS = 0.25  # of Latin letters, at least: sound .36; .15 where a font is shifted by its usual 29 places
ACCENTED = 0.5  # of Latin letters: sound .05 (Vietnamese .3); nearly 1 where Cyrillic is read as Latin
# The same where the file itself says that its characters are guesses.
SUSPECT_LETTERS = 0.7
SUSPECT_VOWELS = 0.33
# Fewer Latin letters or characters prove nothing by their mix.
ENOUGH = 200
# So many characters in a row, at so many places, tell the shares to .02: a page has two or three times as many.
# (Every third character would do for prose, and fails where a text comes back in step.)
_RUN = 300
_RUNS = (4, 40)
_CHARACTERS_A_RUN = 2_500

_CODE = re.compile(r"(?:/[A-Za-z]{0,7}\d{1,5})+|(?:\(cid:\d+\))+")
_VOWELS = frozenset("aeiouyæœøıəɛɔ")


def illegible(text: str, *, suspect: bool = False) -> str | None:
    """What shows that the text is not what a reader sees, as the end of a sentence; None where it is sound.

    `suspect` says that the characters are guesses, as of a font without a map: then little is forgiven.
    """
    counts = Counter(_sample(text))
    kinds: Counter[str] = Counter()
    for character, count in counts.items():
        for kind in _kinds(character):
            kinds[kind] += count
    shown = kinds["shown"]
    if not shown:
        return None
    if counts["/"] + counts["("] > shown / 20 and _code_share(text) > CODES:
        return "its words are glyph codes"
    if kinds["meaningless"] > MEANINGLESS * shown:
        return f"{kinds['meaningless'] / shown:.0%} of its characters have no meaning"
    if shown >= ENOUGH:
        return _odd_letters(kinds, suspect=suspect)
    return "its font does not say which letters it shows" if suspect else None


def _sample(text: str) -> str:
    fewest, most = _RUNS
    runs = max(fewest, min(most, len(text) // _CHARACTERS_A_RUN))
    if len(text) <= runs * _RUN:
        return text
    step = (len(text) - _RUN) / (runs - 1)
    return "".join(text[round(run * step) : round(run * step) + _RUN] for run in range(runs))


def letters_of(text: str) -> int:
    """How many letters the text has."""
    return sum(count for character, count in Counter(text).items() if character.isalpha())


def _odd_letters(kinds: Counter[str], *, suspect: bool) -> str | None:
    if kinds["letter"] < (SUSPECT_LETTERS if suspect else LETTERS) * kinds["shown"]:
        return f"only {kinds['letter'] / kinds['shown']:.0%} of its characters are letters"
    latin = kinds["latin"]
    if latin < ENOUGH:
        return None
    if kinds["vowel"] < (SUSPECT_VOWELS if suspect else VOWELS) * latin:
        return f"only {kinds['vowel'] / latin:.0%} of its letters are vowels"
    if kinds["accented"] > ACCENTED * latin:
        return f"{kinds['accented'] / latin:.0%} of its letters have accents"
    return None


def _code_share(text: str) -> float:
    words = text.split()
    return sum(1 for word in words if _CODE.fullmatch(word)) / len(words)


@cache
def _kinds(character: str) -> tuple[str, ...]:
    if character.isspace():
        return ()
    category = unicodedata.category(character)
    if category in {"Cc", "Cn", "Co", "Cs"} or character == "\N{REPLACEMENT CHARACTER}":
        return ("shown", "meaningless")
    # Marks belong to their letters: pointed Arabic has one for every second letter.
    if category[0] not in "LM":
        return ("shown",)
    if not unicodedata.name(character, "").startswith("LATIN"):
        return ("shown", "letter")
    base = unicodedata.normalize("NFKD", character)[0].casefold()
    kinds = ["shown", "letter", "latin"]
    if base in _VOWELS:
        kinds.append("vowel")
    if not character.isascii():
        kinds.append("accented")
    return tuple(kinds)
