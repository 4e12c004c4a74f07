"""Whether what reads like a label is one where it stands: by bold type, by place, by quotation marks."""

from indexer.attribution.affiliation import is_known_place
from indexer.attribution.label import Label
from indexer.records.verbatim_record.candidates import Candidate
from indexer.records.verbatim_record.labels_of_text import LabelsOfText
from indexer.records.verbatim_record.typography import Typography

_BOLD_SHARE = 0.5
_ENOUGH_BOLD = 0.6
_BLANK_LINE = 40  # blanks that are looked at for a blank line above
_FAR = 800  # an opening quotation mark farther back than this was left open by a misprint
_TITLES_AND_WORDS = (
    "president general minister chief count major commissioner captain governor commander justice judge colonel king "
    "queen prince princess brigadier admiral baron emperor chancellor u"
)
_AMBIGUOUS = frozenset(_TITLES_AND_WORDS.split())
_INSTITUTION_WORDS = (
    "assembly council committee court debate union commission conference secretariat office department bank fund group "
    "services secretary statement remarks comments elections"
)
_INSTITUTIONS = frozenset(_INSTITUTION_WORDS.split())
_ENDINGS = '.!?:;”"’)]…»。！？：；」』）؟؛'


class LabelJudge:
    """Decides on candidates of one text; asks bold type first where the format tells it."""

    def __init__(self, text: str, typography: Typography, places: list[Candidate], labels: LabelsOfText) -> None:
        self._text = text
        self._labels = labels
        self._type = typography
        self._bold_decides = typography.tells_bold and self._labels_are_bold(places)

    def accepts(self, label: Label, place: Candidate) -> bool:
        """Whether the label that begins at the candidate is one."""
        bold = self._bold_decides and self._is_bold(label)
        if label.misprinted:
            return self._mends(label, place, bold=bold)
        if bold:
            return not place.typographic or self._after_sentence(place.start)
        strong = label.chairs or label.marked_language or is_known_place(label.place)
        if self._bold_decides:
            return place.fresh and strong and not self._quoted(place)
        if place.typographic or self._quoted(place):
            return False
        if place.fresh or self._after_sentence(place.start):
            return strong or self._is_somebody(label)
        return bool(label.place and is_known_place(label.place)) or (label.chairs and label.marked_language)

    def _mends(self, label: Label, place: Candidate, *, bold: bool) -> bool:
        """Whether all else speaks for a label that is misprinted: a paragraph of its own, a known place, an office.

        What stands like a label and names nobody is one, too: its words must not be those of the speaker before.
        """
        somebody = label.unknown or label.chairs or (label.titled and is_known_place(label.place))
        begins = place.fresh or (bold and place.typographic and self._after_sentence(place.start))
        return somebody and begins and bold == self._bold_decides and not self._quoted(place)

    def _labels_are_bold(self, places: list[Candidate]) -> bool:
        found = [self._labels.at(c.start) for c in places if c.fresh and not c.typographic]
        labels = [label for label in found if label]
        bold = sum(self._is_bold(label) for label in labels)
        return bool(labels) and bold >= _ENOUGH_BOLD * len(labels)

    def _is_bold(self, label: Label) -> bool:
        return self._type.bold(label.start, label.name_end) >= _BOLD_SHARE

    def _is_somebody(self, label: Label) -> bool:
        """Whether the name alone makes a label: an office, or a mark of address that is no common word."""
        if label.office:
            return True
        if not label.titled:
            return False
        first = label.name.split()[0].lower()
        if first not in _AMBIGUOUS:
            return not self._labels.is_mark_of_address(label.name)
        return not any(word.lower().strip(",.") in _INSTITUTIONS for word in label.name.split()[1:])

    def _after_sentence(self, start: int) -> bool:
        before = start - 1
        while before >= 0 and self._text[before].isspace():
            before -= 1
        return before < 0 or self._text[before] in _ENDINGS or self._text.rfind("\n\n", before, start) >= 0

    def _quoted(self, place: Candidate) -> bool:
        """Whether a quotation is open at a line below another; every quoted paragraph opens its own."""
        above = self._text[max(0, place.start - _BLANK_LINE) : place.start]
        if place.start == 0 or above.replace("\r", "").rstrip(" \t").endswith("\n\n"):
            return False
        back = max(self._text.rfind("\n\n", 0, place.start), place.start - _FAR, 0)
        opened = self._text.rfind("“", back, place.start)
        if opened > self._text.rfind("”", back, place.start):
            return True
        # Straight marks do not say which way they face, so they count only inside a paragraph.
        return not place.fresh and self._text.count('"', back, place.start) % 2 == 1
