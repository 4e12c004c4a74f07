"""Which language a text is in, for documents that do not say."""

from functools import cache
from typing import Any

# Enough for the identifier to be sure; more only costs time.
SAMPLE = 3_000
# Below this many letters a guess is worth nothing.
FEWEST_LETTERS = 20


@cache
def _identifier() -> Any:
    # Imported on first use: the model takes 0.3 s to unpack, which a search need not wait for.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - see above

    return LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)


def language_of(text: str) -> str:
    """ISO 639-1 code of the text's language, `und` where there is too little text to tell."""
    sample = text[:SAMPLE]
    if sum(character.isalpha() for character in sample) < FEWEST_LETTERS:
        return "und"
    language, _ = _identifier().classify(sample)
    return str(language)
