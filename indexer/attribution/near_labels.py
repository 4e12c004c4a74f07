"""What nearly is a label: mended where only one reading is possible, else a turn whose speaker is unknown.

A slip that is overlooked puts the words below it into the mouth of the speaker before. So a slip in "The President"
and a parenthesis that is not opened are mended, and what else stands like a label is one of nobody, to be reported.
"""

import re
from dataclasses import replace

from indexer.attribution.affiliation import is_known_place
from indexer.attribution.label import Label, LabelWords
from indexer.attribution.language_marks import LanguageMarks

_HEAD = re.compile(r"(?P<name>[^:：;\n]{2,90}?)\s*[:：](?=[ \t]*\S)")
_MARK = re.compile(r"\s*[(（](?P<inside>[^()（）]{4,60})[)）]\Z")
_CLOSED = re.compile(r"(?P<name>[^()\[\]]{4,80}?)\s*(?P<open>[\[(]?)\s*(?P<place>[^()\[\]]*?)[)\]]\Z")
_PLACE_ALONE = re.compile(r"[\[(（](?P<place>[^()\[\]（）]{2,60})[\])）]\Z")
_LONGEST_UNKNOWN = 6
_SHORTEST_OFFICE = 8


class NearLabels:
    """Reads what is left over where no label could be read, in one language."""

    def __init__(self, words: LabelWords) -> None:
        self._words = words

    def read(self, text: str, at: int) -> Label | None:
        """The label that was meant at `at`; `unknown` where something stands like a label and nobody is named."""
        head = _HEAD.match(text, at)
        if not head:
            return None
        printed, language = _without_mark(head["name"], self._words.marks)
        label = Label(
            start=at,
            end=head.end(),
            name=" ".join(printed.split()),
            name_end=at + len(printed),
            marked_language=language is not None,
            language=language or None,
            misprinted=True,
        )
        return self._office(label) or self._unopened(label) or self._nobodys(label)

    def _office(self, label: Label) -> Label | None:
        """The chair with one letter wrong, left out, too many or exchanged with its neighbour."""
        for office in self._words.chairs:
            if len(office) >= _SHORTEST_OFFICE and is_one_slip(label.name.casefold(), office.casefold()):
                article = self._words.article.match(office)
                return replace(label, office=office[article.end() :] if article else office, chairs=True)
        return None

    def _unopened(self, label: Label) -> Label | None:
        """As in "Mr. Dovalle Orsavia):" and "Mr. Dovalle [Orsavia]:", where the place is known."""
        closed = _CLOSED.match(label.name)
        address = self._words.address.end(label.name, 0)
        if not closed or not address:
            return None
        words = f"{closed['name']} {closed['place']}".split()
        opened = len(closed["name"].split()) if closed["open"] else None
        cuts = [opened] if opened else range(1, len(words))
        for cut in cuts:
            name, place = " ".join(words[:cut]), " ".join(words[cut:])
            if address < len(name) and is_known_place(place):
                start = label.start + len(name)
                return replace(label, name=name, name_end=start, place=place, titled=True)
        return None

    def _nobodys(self, label: Label) -> Label | None:
        """Something that stands like a label: a place alone, an office nobody knows, an unbalanced parenthesis."""
        alone = _PLACE_ALONE.match(label.name)
        if alone:
            known = is_known_place(alone["place"])
            return replace(label, place=alone["place"], unknown=True) if known else None
        article = self._words.article.match(label.name)
        unbalanced = label.name.count("(") != label.name.count(")") or "[" in label.name or "]" in label.name
        titled = self._words.address.end(label.name, 0) > 0
        if not (article and not unbalanced) and not (titled and unbalanced):
            return None
        rest = label.name[article.end() if article else 0 :].split()
        large = all(not word[:1].islower() or word.lower() in self._words.particles for word in rest)
        return replace(label, unknown=True) if large and 0 < len(rest) <= _LONGEST_UNKNOWN else None


def is_one_slip(printed: str, meant: str) -> bool:
    """Whether one letter is wrong, left out, too many, or exchanged with its neighbour."""
    if abs(len(printed) - len(meant)) > 1 or printed == meant:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(printed, meant, strict=False)) if a != b), min(len(printed), len(meant))
    )
    if len(printed) == len(meant):
        rest = printed[at + 1 :] == meant[at + 1 :]
        turned = printed[at : at + 2] == meant[at : at + 2][::-1] and printed[at + 2 :] == meant[at + 2 :]
        return rest or turned
    longer, shorter = (printed, meant) if len(printed) > len(meant) else (meant, printed)
    return longer[at + 1 :] == shorter[at:]


def _without_mark(printed: str, marks: LanguageMarks) -> tuple[str, str | None]:
    """The words before a language mark, and the language's code; None where there is no mark."""
    mark = _MARK.search(printed)
    if not mark or not marks.is_mark(mark["inside"]):
        return printed, None
    return printed[: mark.start()].rstrip(), marks.language_of(mark["inside"]) or ""
