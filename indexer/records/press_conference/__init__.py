"""Press conferences and briefings: questions with who asked, answers with who gave them."""

from indexer.records.press_conference.reader import read_press_conference
from indexer.records.press_conference.recognition import looks_like_press_conference

__all__ = ["looks_like_press_conference", "read_press_conference"]
