"""The printed languages of records, each in a module of its own that is loaded when it is first needed."""

from functools import cache
from importlib import import_module

from indexer.records.verbatim_record.record_words import RecordWords

_MODULES = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "zh": "chinese", "ar": "arabic"}


@cache
def words_of(language: str) -> RecordWords:
    """The words of a language by its ISO 639-1 code. Raises KeyError for one that no record is printed in."""
    module = import_module(f"{__name__}.{_MODULES[language]}")
    words = module.WORDS
    assert isinstance(words, RecordWords)  # noqa: S101  for the type checker
    return words
