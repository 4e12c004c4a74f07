"""Text to stems of the passage's language; phrases go by the folded words of `search.engines.folding`.

A change here changes what stands in an index: raise `schema.VERSION` with it.
"""

from functools import cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from search.engines.embedded.arabic_stems import arabic_stem
from search.engines.folding import folded_terms, words
from search.engines.normal_form import normal_form

STEMMERS = {
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}


@cache
def stemming(language: str) -> TextAnalyzer:
    """Stems of one of the languages of `STEMMERS`, without accents."""
    stems = words().filter(Filter.lowercase()).filter(Filter.stemmer(STEMMERS[language]))
    return stems.filter(Filter.ascii_fold()).build()


def blanks() -> TextAnalyzer:
    """Splits at blanks: for stems that are terms already."""
    return TextAnalyzerBuilder(Tokenizer.whitespace()).build()


def stem_terms(text: str, language: str) -> list[str]:
    """The terms of the field `stems`: each names its language; none where we have no stemmer."""
    prefix = f"{language}:"
    if language == "ar":
        return [prefix + arabic_stem(term) for term in folded_terms(text)]
    if language not in STEMMERS:
        return []
    return [prefix + stem for stem in stemming(language).analyze(normal_form(text))]


def says(text: str) -> bool:
    """Whether a text has any term."""
    return bool(folded_terms(text))
