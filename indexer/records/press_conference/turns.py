"""Which of the possible labels are labels: those that name nobody, those told by the head, and those that recur."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from indexer.formats.layout import SourceText
from indexer.records.press_conference.label_words import Role
from indexer.records.press_conference.labels import Label, read_label
from indexer.records.press_conference.outlets import is_outlet
from indexer.records.press_conference.principals import Principals, full_label

_LINE = re.compile(r"(?:^|(?<=[\n\r\f\x85\u2028\u2029]))[ \t\u00a0]*(?=\S)")
_QUESTION_MARK = re.compile(r"[?？؟]")
_ASKED = re.compile(
    r"[?？؟;]|\bask|\bquestion|\bcomment|\bwonder|thank|вопрос|пожалуйста|请问|提问|有何|如何|是否|评论|证实",
    re.IGNORECASE,
)
_OFTEN = 0.6


class Part(Enum):
    """What a speaker of a transcript does."""

    ASKS = auto()
    ANSWERS = auto()
    LEADS = auto()


@dataclass(frozen=True, slots=True)
class Turn:
    """One label with whose part it is; `end` is where the turn's words end, directions and headings among them."""

    label: Label
    part: Part
    end: int


def find_turns(source: SourceText, principals: Principals, end: int) -> tuple[Turn, ...]:
    """The turns of a transcript in order, up to an offset; empty where it has no labels."""
    labels = _labels(source, principals, end)
    parts = _parts(labels, principals)
    ends = [*(label.start for label in labels), end][1:]
    return tuple(Turn(label, parts[label.key, label.role], stop) for label, stop in zip(labels, ends, strict=True))


def possible_labels(source: SourceText, end: int) -> Iterator[tuple[Label, bool]]:
    """Whatever may be a label, with whether a paragraph begins there and not only a line."""
    starts = {p.start for p in source.paragraphs}
    lines = {line.start for line in source.lines}
    lines |= {match.end() for match in _LINE.finditer(source.text)}
    bounds = [p.start for p in source.paragraphs]
    for at in sorted(starts | lines):
        number = bisect_right(bounds, at) - 1
        if number < 0 or at >= end or at >= source.paragraphs[number].end:
            continue
        label = read_label(source.text, at, min(end, source.paragraphs[number].end))
        if label:
            yield label, at in starts


def _labels(source: SourceText, principals: Principals, end: int) -> list[Label]:
    found = list(possible_labels(source, end))
    counts = Counter(label.key for label, whole in found if whole)
    surely: set[str] = set()
    for label, whole in found:
        if whole and label.role is None:
            person = full_label(
                label.name + (f", {label.post}" if label.post else ""), label.printed, label.aside, None
            )
            if person and person.where.role and not principals.find(person.name):
                principals.people.append(person)
            if person or label.titled or principals.find(label.name) or counts[label.key] > 1:
                surely.add(label.key)
    accepted = [(label, whole) for label, whole in found if _is_sure(label, surely, whole=whole)]
    if not accepted:
        return []
    sure = [label for label, _ in accepted]
    taken = {label.start for label in sure}
    once = [label for label, whole in found if whole and label.start not in taken]
    return sorted([*sure, *_asked_once(source.text, sure, once, principals)], key=lambda label: label.start)


def _is_sure(label: Label, surely: set[str], *, whole: bool) -> bool:
    """Within a paragraph only a label that is one elsewhere counts, or words that are nothing else."""
    if label.role is None:
        return label.key in surely
    return whole or label.role is not Role.OFFICE


def _asked_once(text: str, sure: list[Label], once: list[Label], principals: Principals) -> Iterator[Label]:
    """Names that stand once before a question, and before the label of somebody else: "Lanze Daily: Is it open?"."""
    if any(label.titled for label in sure):
        return  # these print QUESTION: for whoever asks
    starts = [label.start for label in sure]
    counts = Counter(label.key for label in sure)
    for number, label in enumerate(once):
        at = bisect_right(starts, label.start)
        stop = once[number + 1].start if number + 1 < len(once) else len(text)
        follower = sure[at] if at < len(sure) else None
        if follower is None or follower.key == label.key:
            continue
        outlet = is_outlet(label.name)
        if follower.start > stop:
            asks = outlet or at > 0
            if asks and _QUESTION_MARK.search(text, label.end, stop):
                yield label
            continue
        answers = follower.role in {Role.ANSWERS, Role.OFFICE} or principals.find(follower.name) is not None
        answers = answers or counts[follower.key] > 1
        asked = _ASKED if outlet else _QUESTION_MARK
        if (answers or (at > 0 and follower.role is Role.ASKS)) and asked.search(text, label.end, follower.start):
            yield label


def _parts(labels: Sequence[Label], principals: Principals) -> dict[tuple[str, Role | None], Part]:
    parts: dict[tuple[str, Role | None], Part] = {}
    for label in labels:
        if label.role is Role.ASKS:
            part = Part.ASKS
        elif label.role is Role.LEADS:
            part = Part.LEADS
        elif label.role is not None or principals.find(label.name):
            part = Part.ANSWERS
        elif is_outlet(label.name) or (label.aside and is_outlet(label.aside)):
            part = Part.ASKS
        elif label.titled or principals.in_head(label.name):
            part = Part.ANSWERS
        else:
            continue
        parts[label.key, label.role] = part
    _by_order(labels, parts)
    return parts


def _by_order(labels: Sequence[Label], parts: dict[tuple[str, Role | None], Part]) -> None:
    """Whom nothing tells: who answers follows others again and again, who asks is answered."""
    asking = any(part is Part.ASKS for part in parts.values())
    answering = any(part is Part.ANSWERS for part in parts.values())
    open_keys = [key for key in dict.fromkeys((label.key, label.role) for label in labels) if key not in parts]
    counts = Counter((label.key, label.role) for label in labels)
    if not answering and open_keys:
        leading = [key for key in open_keys if counts[key] > 1 and _answers(labels, key)]
        best = max(leading, key=lambda key: counts[key], default=None)
        if best:
            parts[best] = Part.ANSWERS
            answering = True
    alone = asking and not answering
    for key in open_keys:
        if key not in parts:
            parts[key] = Part.ANSWERS if alone or _never_answered(labels, key, parts) else Part.ASKS


def _answers(labels: Sequence[Label], key: tuple[str, Role | None]) -> bool:
    """Whether the turns of one speaker follow those of others, and of several."""
    before = [(labels[n - 1].key, labels[n - 1].role) for n in range(1, len(labels)) if _of(labels[n]) == key]
    others = [other for other in before if other != key]
    return len(set(others)) > 1 and len(others) >= _OFTEN * len(before)


def _never_answered(
    labels: Sequence[Label], key: tuple[str, Role | None], parts: dict[tuple[str, Role | None], Part]
) -> bool:
    """Whether somebody speaks at length after questions and before the next: another who answers."""
    before = [labels[n - 1] for n in range(1, len(labels)) if _of(labels[n]) == key]
    after = [labels[n + 1] for n in range(len(labels) - 1) if _of(labels[n]) == key]
    asked = sum(parts.get(_of(label)) is Part.ASKS for label in before)
    answered = sum(parts.get(_of(label)) is Part.ANSWERS for label in after)
    return bool(before) and asked > _OFTEN * len(before) and answered <= (1 - _OFTEN) * max(len(after), 1)


def _of(label: Label) -> tuple[str, Role | None]:
    return label.key, label.role
