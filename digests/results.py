"""By what a passage was found, as results say it."""

from search.fusion import BranchName


def branches(*, by_words: bool, by_meaning: bool) -> tuple[BranchName, ...]:
    """The branches of search that found a passage."""
    words: tuple[BranchName, ...] = ("keyword",) if by_words else ()
    return (*words, "meaning") if by_meaning else words
