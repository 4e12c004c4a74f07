"""Summary records of meetings, printed in English: who said what in the reporter's words, by numbered paragraph."""

from indexer.records.summary_record.reader import read_summary_record

__all__ = ["read_summary_record"]
