"""Text to terms: folded forms for phrases, stems of the passage's language for words.

A change here changes what stands in an index: raise `schema.VERSION` with it.
"""

from functools import cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from search.engines.embedded.arabic_stems import arabic_stem
from search.engines.normal_form import normal_form

# Longer tokens are no words but remains of tables and encodings; counted in bytes.
_LONGEST = 120
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


def _words() -> TextAnalyzerBuilder:
    return TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(_LONGEST))


@cache
def folding() -> TextAnalyzer:
    """Words in lower case without accents. Folding comes first: lower case of İ is two characters."""
    return _words().filter(Filter.ascii_fold()).filter(Filter.lowercase()).build()


@cache
def stemming(language: str) -> TextAnalyzer:
    """Stems of one of the languages of `STEMMERS`, without accents."""
    stems = _words().filter(Filter.lowercase()).filter(Filter.stemmer(STEMMERS[language]))
    return stems.filter(Filter.ascii_fold()).build()


def blanks() -> TextAnalyzer:
    """Splits at blanks: for stems that are terms already."""
    return TextAnalyzerBuilder(Tokenizer.whitespace()).build()


def folded_terms(text: str) -> list[str]:
    """The terms of the field `folded` for this text, in order."""
    terms: list[str] = folding().analyze(normal_form(text))
    return terms


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
