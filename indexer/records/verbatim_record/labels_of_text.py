"""The labels of one text, each read once however often it is asked for."""

from indexer.attribution.label import Label, LabelGrammar
from indexer.attribution.near_labels import NearLabels


class LabelsOfText:
    """Reads labels by offset. To judge whether labels are bold reads most of them before the scan asks again."""

    def __init__(self, text: str, grammar: LabelGrammar) -> None:
        self._text = text
        self._grammar = grammar
        self._near = NearLabels(grammar.words) if grammar.words else None
        self._read: dict[int, Label | None] = {}

    def at(self, offset: int) -> Label | None:
        """The label that begins at the offset, None where none does."""
        if offset not in self._read:
            self._read[offset] = self._grammar.read(self._text, offset)
        return self._read[offset]

    def nearly_at(self, offset: int) -> Label | None:
        """What stands like a label at an offset where no label can be read."""
        return self._near.read(self._text, offset) if self._near else None

    def is_mark_of_address(self, name: str) -> bool:
        """Whether a name is nothing but marks of address."""
        return self._grammar.address.end(name, 0) >= len(name)

    def named_at(self, offset: int) -> bool:
        """Whether a mark of address stands at the offset."""
        return self._grammar.address.end(self._text, offset) > offset
