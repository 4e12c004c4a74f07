"""The words of votes, each language in a module of its own that is loaded when it is first needed."""

from functools import cache
from importlib import import_module

from indexer.records.verbatim_record.votes.words import VoteResultWords

_MODULES = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "zh": "chinese", "ar": "arabic"}


@cache
def result_words_of(language: str) -> VoteResultWords:
    """The words of a language by its ISO 639-1 code. Raises KeyError for one that no record is printed in."""
    module = import_module(f"{__name__}.{_MODULES[language]}")
    words = module.WORDS
    assert isinstance(words, VoteResultWords)  # noqa: S101  for the type checker
    return words
