"""Arabic stems: conjunction, article and endings taken off, as in the light stemmer of Larkey, Ballesteros and Connell.

("Light stemming for Arabic information retrieval", 2007; their light10.) The Snowball stemmer takes
fewer prefixes off and cuts endings by whether an article stands before them, so that a word with its
article and the same word without often end up as different stems.
"""

_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
_ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي")
_SHORTEST_AFTER_CONJUNCTION = 3
_SHORTEST = 2


def arabic_stem(word: str) -> str:
    """The stem of a word in the normal form of the index."""
    if word.startswith("و") and len(word) > _SHORTEST_AFTER_CONJUNCTION:
        word = word[1:]
    for article in _ARTICLES:
        if word.startswith(article) and len(word) >= len(article) + _SHORTEST:
            word = word[len(article) :]
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST:
            word = word[: -len(ending)]
    return word
