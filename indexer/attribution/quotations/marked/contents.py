"""How far the words reach that are credited together with those between marks."""

from indexer.attribution.quotations.marked.elements import Elements, Kind

_LONGEST_REST = 14
_LONGEST_NAME = 6


def opens_sentence(found: Elements, low: int, at: int) -> bool:
    """Whether a quotation is the first thing in its sentence, but for an "and" or a dash."""
    return all(found[number].kind is Kind.MARK or found[number].has("conjunction") for number in range(low, at))


def clause_end(found: Elements, at: int, high: int) -> int:
    """Where a clause ends in which a quotation stands.

    It goes on to the next comma, "and", word of time or place of the saying, or the end of the sentence where
    that is near; else it is cut at the last closing mark, since what follows may be the report's own.
    """
    end = at + 1
    for number in range(at + 1, high):
        element = found[number]
        if element.kind is Kind.QUOTE:
            end = number + 1
        elif element.is_mark(".!?…。！？؟"):
            return number if number - end <= _LONGEST_REST else end
        elif element.is_mark(",") and number + 1 < high and found[number + 1].has("condition"):
            continue
        elif element.kind is Kind.MARK or element.cues or element.has("coordination", "relative", "adverb", "aside"):
            return number if number - end <= _LONGEST_REST else end
    return high if high - end <= _LONGEST_REST else end


def is_name(found: Elements, at: int) -> bool:
    """Whether the marks are those of a title or of an operation rather than of speech.

    Told by the noun before them that such names follow, or where everything is a few words, not punctuated.
    """
    before = found[at - 1] if at else None
    return before is not None and before.has("titled") and found[at].words <= _LONGEST_NAME
