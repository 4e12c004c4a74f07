"""Pages that print the same text in two languages side by side, parted into an edition in each.

Records of the Council did so until 1969, of the Trusteeship Council and of committees for some years: English on the
left and French on the right, as a rule. So a column is known by its words, and its side counts where they are few.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from indexer.formats.pdf_columns import Column, PageFlow
from indexer.formats.pdf_lines import Line
from indexer.function_words import function_words

# So many of a language's commonest words, and so many for each of another language's, make a column surely its.
_FEWEST = 8
_TIMES = 2.0
# Side by side is at least this share of all pairs of columns: a page of an annex may print one language twice.
_SHARE = 0.5
# So many pairs and lines of each tell it: all would cost every other document a tenth of its time.
_ASKED = 8
_LINES = 24


def editions(flows: Sequence[PageFlow]) -> dict[str | None, list[PageFlow]]:
    """The flow of each language by its ISO 639-1 code, English first; under None where there is only one.

    A line above the columns that is not surely of one language stands in both editions.
    """
    of_two = [flow for flow in flows if len(flow.columns) == 2]
    asked = of_two[:: 1 + len(of_two) // _ASKED]
    pairs = [(_language(flow.columns[0]), _language(flow.columns[1])) for flow in asked]
    known = [pair for pair in pairs if None not in pair]
    apart = [pair for pair in known if pair[0] != pair[1]]
    if not apart or len(apart) < _SHARE * len(known):
        return {None: list(flows)}
    sides = Counter(apart).most_common(1)[0][0]
    languages = sorted((language for language in sides if language), key=lambda code: (code != "en", code))
    return {language: [_edition(flow, language, languages, sides) for flow in flows] for language in languages}


def _edition(flow: PageFlow, language: str, languages: Sequence[str], sides: tuple[str | None, ...]) -> PageFlow:
    """What of a part of a page is in one language."""
    usual = defaultdict(lambda: None, enumerate(sides)) if len(flow.columns) == 2 else defaultdict(lambda: None)
    columns = []
    for side, column in enumerate(flow.columns):
        told = _language(column)
        told = told if told in languages else usual[side]
        if told is None:
            columns += _lines_in(column, language, languages)
        elif told == language:
            columns.append(column)
    head = tuple(line for line in flow.head if _may_be(line, language, languages))
    notes = tuple(line for line in flow.notes if _may_be(line, language, languages))
    return replace(flow, head=head, columns=tuple(columns), notes=notes)


def _lines_in(column: Column, language: str, languages: Sequence[str]) -> list[Column]:
    """A column in both languages, such as a cover, without the lines that are surely in another."""
    lines = tuple(line for line in column.lines if _may_be(line, language, languages))
    return [replace(column, lines=lines)] if lines else []


def _may_be(line: Line, language: str, languages: Sequence[str]) -> bool:
    counts = function_words(line.text)
    return all(counts[other] <= counts[language] for other in languages)


def _language(column: Column) -> str | None:
    """The language of a column's words; None where they are too few or mixed."""
    (best, count), (_, second) = function_words(" ".join(_texts(column.lines[:_LINES]))).most_common(2)
    return best if count >= _FEWEST and count >= _TIMES * second else None


def _texts(lines: Iterable[Line]) -> Iterable[str]:
    return (line.text for line in lines)
