"""Words as both engines compare them: in lower case, without accents.

A change here changes what stands in an index: raise `search.engines.embedded.schema.VERSION` and the schema of
`mappings/passages.json` with it.
"""

from functools import cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from search.engines.normal_form import normal_form

# Longer tokens are no words but remains of tables and encodings; counted in bytes.
_LONGEST = 120


def words() -> TextAnalyzerBuilder:
    """The beginning of every analysis: letters and digits between whatever is neither."""
    return TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(_LONGEST))


@cache
def folding() -> TextAnalyzer:
    """Words in lower case without accents. Folding comes first: lower case of İ is two characters."""
    return words().filter(Filter.ascii_fold()).filter(Filter.lowercase()).build()


def folded_terms(text: str) -> list[str]:
    """The folded words of a text, in order."""
    terms: list[str] = folding().analyze(normal_form(text))
    return terms
