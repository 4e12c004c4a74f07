"""The model that tells the language of a text, read once."""

from functools import cache
from typing import Any


@cache
def identifier() -> Any:
    """py3langid's identifier, with shares that add up to 1."""
    # Imported on first use: the model takes 0.3 s to unpack, which a search need not wait for.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - see above

    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    # Varieties with codes of three letters would split Arabic: broken letters look Moroccan to the model.
    made.set_languages([label for label in made.labels if len(label) == 2])
    return made
