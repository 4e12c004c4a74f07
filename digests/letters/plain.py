"""A mail as text, written for reading: short lines, quotations marked as everywhere, addresses on their own lines."""

import textwrap
from collections.abc import Iterator

from digests.letters.contents import Contents, Item, Quoted, Reworded
from digests.letters.rewording import Changed
from statements.phrases import gettext

WIDTH = 72
_INDENT = "   "


def text_of(contents: Contents, title: str, intro: str) -> str:
    """The whole text; `title` says what is new, `intro` for what."""
    lines: list[str] = []
    if contents.specimen:
        lines += [*_wrapped(specimen_note()), ""]
    lines += [f"OnRecord, {contents.day}", "", *_wrapped(title), *_wrapped(intro)]
    number = 0
    for section in contents.sections:
        lines += ["", "", *_heading(section.name), *_wrapped(f"{section.asked}{section.counted}")]
        for item in section.items:
            number += 1
            lines += ["", *_item(item, number)]
        if section.more:
            lines += ["", with_colon(section.more), contents.all_of_it]
    if contents.reworded:
        lines += ["", "", *_heading(reworded_heading()), *_wrapped(reworded_note())]
        for reworded in contents.reworded:
            lines += ["", *_reworded(reworded)]
        if contents.more_reworded:
            lines += ["", with_colon(contents.more_reworded), contents.all_of_it]
    return "\n".join([*lines, "", "", *_foot(contents)]) + "\n"


def with_colon(words: str) -> str:
    """What stands over an address; languages put colons otherwise."""
    return gettext("%(words)s:", words=words)


def specimen_note() -> str:
    """Says that nothing of it was said."""
    return gettext("Specimen: every speaker, country, body, document and word in it is invented.")


def reworded_heading() -> str:
    """What stands over passages that read differently."""
    return gettext("Reads differently now")


def reworded_note() -> str:
    """Why they are told."""
    return gettext("The published text has changed since you were told of it, or since you began to follow it.")


def also_found(item: Item) -> str:
    """The other searches that found it; empty for none."""
    return gettext("Also found by: %(names)s.", names=", ".join(item.also)) if item.also else ""


def _change_in_words(changed: Changed) -> str:
    before, earlier, later, after = changed
    was = " ".join(part for part in (before, earlier, after) if part)
    now = " ".join(part for part in (before, later, after) if part)
    return gettext("“%(earlier)s” is now “%(later)s”", earlier=was, later=now)


def _item(item: Item, number: int) -> Iterator[str]:
    whom = f"{item.whom or item.name}{f' ({item.code})' if item.code else ''}, {item.day}"
    yield from _indented(whom, first=f"{number}. ")
    who = ", ".join(part for part in (item.name if item.whom else "", item.role) if part)
    yield from _indented(who)
    yield from _indented(", ".join(part for part in (item.kind, item.body) if part))
    yield from _indented(item.whose)
    for quoted in item.quoted:
        yield ""
        yield from _quotation(quoted)
        yield ""
        yield from _indented(f"{quoted.where}. {quoted.why}".strip())
        yield f"{_INDENT}{quoted.address}"
    yield from _indented(also_found(item))


def _quotation(quoted: Quoted) -> Iterator[str]:
    # A mark in the middle of a line would be turned round by what is written from right to left.
    mark = "> " if quoted.rtl else f"{_INDENT}> "
    lines = textwrap.wrap(quoted.excerpt.text, WIDTH - len(mark), break_on_hyphens=False)
    return (f"{mark}{line}" for line in lines)


def _reworded(reworded: Reworded) -> Iterator[str]:
    name = f"{reworded.name}, {reworded.whom}" if reworded.whom else reworded.name
    yield from _indented(f"{name}{f' ({reworded.code})' if reworded.code else ''}, {reworded.day}")
    for changed in reworded.changes:
        yield from _indented(_change_in_words(changed))
    yield from _indented(reworded.more)
    yield from _indented(reworded.where)
    yield f"{_INDENT}{reworded.address}"


def _foot(contents: Contents) -> Iterator[str]:
    yield "-- "
    yield from _wrapped(gettext("You asked for this mail. To stop, no sign-in is needed:"))
    for name, address in (*contents.stops, (gettext("All mail"), contents.stop_all)):
        yield with_colon(name)
        yield f"  {address}"
    yield ""
    yield gettext("Change your searches or how often we write:")
    yield contents.settings


def _heading(name: str) -> list[str]:
    return _wrapped(name.upper())


def _indented(words: str, first: str = _INDENT) -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _wrapped(words: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False)
