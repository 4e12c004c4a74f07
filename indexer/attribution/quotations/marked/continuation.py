"""Whether a verb without a subject goes on with what the last one said: "añadió", "وأضاف"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.attribution.quotations.marked.credited import Credited
from indexer.formats.layout import Paragraph
from statements.vocabulary import Certainty

_MOST_PARAGRAPHS = 1
_GOING_ON = frozenset({"add", "say", "tag"})
_FEMININE = "ت"
_MASCULINE_ALL_THE_SAME = frozenset({"تابع", "تساءل"})


def going_on(credited: Sequence[Credited], paragraphs: Sequence[Paragraph], language: str) -> Iterator[Credited]:
    """The same, where a quotation without a source is sure to go on with the one before.

    That is so where it stands in the same paragraph or the next one, and, in Arabic, where both verbs are of the
    same gender. Its source stays empty: nothing is printed there.
    """
    starts = [paragraph.start for paragraph in paragraphs]
    last: Credited | None = None
    for found in credited:
        sure = bool(found.tag.source) or (last is not None and _follows(last, found, starts, language))
        certainty = Certainty.SURE if sure and not found.tag.source else found.tag.certainty
        yield replace(found, tag=replace(found.tag, certainty=certainty))
        last = found if sure else None


def _follows(last: Credited, found: Credited, starts: Sequence[int], language: str) -> bool:
    before, here = (bisect_right(starts, one.content[0].start) for one in (last, found))
    if found.tag.kind not in _GOING_ON or here - before > _MOST_PARAGRAPHS:
        return False
    return language != "ar" or _is_feminine(last.tag.form) == _is_feminine(found.tag.form)


def _is_feminine(verb: str) -> bool:
    """Whether an Arabic verb is said of a woman or a body: قالت, تقول."""
    bare = verb.removeprefix("و").removeprefix("ف")
    return bare.endswith(_FEMININE) or (bare.startswith(_FEMININE) and bare not in _MASCULINE_ALL_THE_SAME)
