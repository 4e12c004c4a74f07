"""Which language a text is in, for documents that do not say."""

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Any

# Enough for the identifier to be sure; more only costs time.
SAMPLE = 3_000
# Below this many letters a guess is worth nothing.
FEWEST_LETTERS = 20
# A piece of a document is in another language than the rest where its letters are of another script
# by this share, and there are enough of them to tell which language that is.
_OTHER_SCRIPT = 0.8
_FEWEST_IN_PIECE = 100
# Any letter of another script; most passages have none, and need not be counted letter by letter.
_BEYOND_LATIN = re.compile(r"[\u0370-\u1dff\u2c00-\u2dff\u2e80-\ua71f\ua800-\ufaff\ufb13-\uffdc\U00010000-\U0010ffff]")


@cache
def _identifier() -> Any:
    # Imported on first use: the model takes 0.3 s to unpack, which a search need not wait for.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - see above

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    # Varieties with codes of three letters would split Arabic: broken letters look Moroccan to the model.
    identifier.set_languages([label for label in identifier.labels if len(label) == 2])
    return identifier


def language_of(text: str) -> str:
    """ISO 639-1 code of the text's language, `und` where there is too little text to tell."""
    sample = text[:SAMPLE]
    if sum(character.isalpha() for character in sample) < FEWEST_LETTERS:
        return "und"
    # Old PDF producers write Arabic in presentation forms and Latin with ligatures.
    language, _ = _identifier().classify(unicodedata.normalize("NFKC", sample))
    return str(language)


class PieceLanguages:
    """Tells the pieces of a document that are in another language than the document is.

    Only another script is proof enough: within one script, short pieces of names and numbers would
    be taken for all sorts of languages. (A statement in Arabic that goes on in English is met.)
    """

    def __init__(self, document: str, language: str) -> None:
        self._language = language
        self._script, _ = _main_script(document[:SAMPLE])

    def of(self, piece: str) -> str:
        """The language of a piece; that of the document where it is not surely another."""
        if self._script is None or (self._script == "LATIN" and not _BEYOND_LATIN.search(piece)):
            return self._language
        script, share = _main_script(piece)
        if script == self._script or share < _OTHER_SCRIPT:
            return self._language
        letters = sum(character.isalpha() for character in piece)
        return language_of(piece) if letters >= _FEWEST_IN_PIECE else self._language


def _main_script(text: str) -> tuple[str | None, float]:
    """The script that most letters are of, as its characters' names begin, and their share of all letters."""
    scripts: Counter[str] = Counter()
    for character, count in Counter(text).items():
        if character.isalpha():
            scripts[_script(character)] += count
    if not scripts:
        return None, 0.0
    script, letters = scripts.most_common(1)[0]
    return script, letters / scripts.total()


@cache
def _script(character: str) -> str:
    name = unicodedata.name(character, "").split(" ", 1)[0]
    return "CJK" if name in {"HIRAGANA", "KATAKANA"} else name
