"""The words of meetings coverage, by language: the press service writes in English and French."""

from indexer.records.meetings_coverage.words.coverage_words import CoverageWords
from indexer.records.meetings_coverage.words.english import ENGLISH
from indexer.records.meetings_coverage.words.french import FRENCH

LANGUAGES: dict[str, CoverageWords] = {"en": ENGLISH, "fr": FRENCH}

__all__ = ["LANGUAGES", "CoverageWords"]
