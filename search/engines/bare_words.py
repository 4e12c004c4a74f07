"""Words of a query as they stand in a dictionary."""

# French, Italian and Catalan articles and pronouns that lose their vowel before the word proper.
_ARTICLES = "l d j m n s t c qu jusqu lorsqu puisqu quoiqu dell all nell sull un"
_ELIDED = frozenset(_ARTICLES.split())
_APOSTROPHES = "'’ʼ＇"


def bare_word(text: str) -> str:
    """A word of a query without elided article (l'engagement) and English possessive (Kenya's)."""
    for mark in _APOSTROPHES:
        before, found, after = text.partition(mark)
        if found and after and before.casefold() in _ELIDED:
            return bare_word(after)
        if found and before and after.casefold() == "s":
            return before
    return text
