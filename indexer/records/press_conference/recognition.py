"""Whether a text is the transcript of a press conference: labels of questions and answers under such a title."""

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.formats.layout import SourceText
from indexer.records.press_conference.label_words import Role
from indexer.records.press_conference.reader import read_turns
from indexer.records.press_conference.turns import Part, Turn, possible_labels
from indexer.records.record import Hints
from indexer.records.speech import debate_name, read_header

_HEAD = 1_500
_TITLED = re.compile(
    r"press\s+(?:conference|briefing|availability|remarks|statements?|points?|encounter|stakeout)"
    r"|media\s+(?:briefing|availability|stakeout|questions)"
    r"|news\s+conference|noon\s+briefing|daily\s+briefing|briefing\s+by"
    r"|answers?\s+(?:to\s+)?(?:a\s+)?(?:media\s+)?questions?|doorstep|stakeout"
    r"|remarks\s+to\s+(?:the\s+)?(?:press|media)|\bQ\s?&\s?A\b|interview|press\s+corner|department\s+briefing"
    r"|to\s+reporters|with\s+reporters"
    r"|пресс-конференци|брифинг|ответы\s+на\s+вопросы|ответ\s+на\s+вопрос|интервью|подход\s+к\s+прессе"
    r"|прес-конференці"
    r"|conférence\s+de\s+presse|point\s+de\s+presse|point\s+presse|entretien|déclarations?\s+à\s+la\s+presse"
    r"|conferencia\s+de\s+prensa|rueda\s+de\s+prensa|entrevista|conferência\s+de\s+imprensa"
    r"|conferenza\s+stampa|pressekonferenz|regierungspressekonferenz"
    r"|basın\s+toplantısı|مؤتمر\s+صحفي|المؤتمر\s+الصحفي|إحاطة|إيجاز\s+صحفي|प्रेस|मीडिया|ब्रीफिंग|记者会"
    r"|答记者问|新闻发布会|吹风会|記者会見|会見",
    re.IGNORECASE,
)


def looks_like_press_conference(source: SourceText, hints: Hints) -> float:
    """How likely the text is a transcript with questions, 0 to 1.

    A text of one speaker may ask and answer itself, and a newspaper prints interviews: without a title that says
    what it is, somebody who is told by post or office has to answer several questions.
    """
    if read_header(source.text).fields or debate_name(hints.file_name):
        return 0.0
    roles = [label.role for label, _ in possible_labels(source, len(source.text))]
    titled = _is_titled(source, hints)
    if not titled and Role.ASKS not in roles:
        return 0.0
    if len(roles) < 2:
        return 0.0
    head, turns = read_turns(source, hints)
    asked = sum(turn.part is Part.ASKS for turn in turns)
    answered = sum(one.part is Part.ASKS and other.part is Part.ANSWERS for one, other in pairwise(turns))
    if titled:
        told = any(turn.part is Part.ANSWERS for turn in turns) and len(turns) > 1
        named = bool(head.principals.people) or head.issuer.known
        return 1.0 if asked and (answered or named) else 0.8 if told and _is_joint(turns) else 0.0
    if source.facts.article:
        return 0.0
    told_by_post = any(t.part is Part.ANSWERS and (t.label.titled or t.label.role is Role.OFFICE) for t in turns)
    return 0.9 if answered >= 2 and (told_by_post or head.principals.people) else 0.0


def _is_titled(source: SourceText, hints: Hints) -> bool:
    first = source.text[:_HEAD]
    labels = (label.start for label, whole in possible_labels(source, len(source.text)) if whole and label.role)
    head = first[: min(next(labels, _HEAD), _HEAD)]
    return bool(
        _TITLED.search(
            "\n".join((hints.title or "", source.facts.title or "", hints.file_name.replace("_", " "), head))
        )
    )


def _is_joint(turns: Sequence[Turn]) -> bool:
    """Whether several who answer speak, as where two ministers make statements and take no questions."""
    keys = {turn.label.key for turn in turns if turn.part is Part.ANSWERS}
    return len(keys) > 1
