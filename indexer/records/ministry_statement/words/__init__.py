"""The words of title blocks, a module a language; Chinese, which parts no words, is read by `chinese.py` above."""

from indexer.records.ministry_statement.words import (
    arabic,
    english,
    french,
    german,
    portuguese,
    russian,
    spanish,
    ukrainian,
)
from indexer.records.ministry_statement.words.statement_words import StatementWords

# In the order in which they are tried where a title could be of several.
LANGUAGES: tuple[StatementWords, ...] = (
    english.WORDS,
    french.WORDS,
    spanish.WORDS,
    portuguese.WORDS,
    german.WORDS,
    russian.WORDS,
    ukrainian.WORDS,
    arabic.WORDS,
)
