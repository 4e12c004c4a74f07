"""Catalogs of the pages' words: nothing lacks its translation, and every placeholder is kept."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tests.web.catalogs import Wanted, wanted
from web.language import ENGLISH, catalog_files, languages

TRANSLATED = sorted(set(languages()) - {ENGLISH})
_PLACE = re.compile(r"%\((\w+)\)s|(%%)|(%)")
_TAG = re.compile(r"</?(\w+)[^>]*>")
# What a reader of French never sees: a plain blank or none before high punctuation, straight or English marks.
_NOT_FRENCH = re.compile(r"(?<!\u202f)[;!?»](?!\w)|(?<!\u202f):(?=\s|$)|«(?!\u202f)|'|“|”")
_NOT_PROSE = re.compile(r"<[^>]*>|&\w+;|%\(\w+\)s")


@cache
def messages() -> tuple[Wanted, ...]:
    return tuple(wanted())


def key(message: Message) -> tuple[str | None, tuple[str, ...]]:
    return message.context, forms(message.id)


def forms(words: str | Iterable[str] | None) -> tuple[str, ...]:
    """One form, or those of one thing and of many."""
    return (words or "",) if isinstance(words, str | None) else tuple(words)


@cache
def catalog(code: str) -> tuple[Message, ...]:
    found = []
    for entry in catalog_files(code):
        found += [m for m in read_po(BytesIO(entry.read_bytes()), locale=code, abort_invalid=True) if m.id]
    return tuple(found)


def translations(message: Message) -> tuple[str, ...]:
    return forms(message.string)


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_message_is_translated(code: str) -> None:
    held = {key(message) for message in catalog(code) if all(translations(message)) and not message.fuzzy}
    lacking: dict[tuple[str | None, tuple[str, ...]], str] = {}
    for one in messages():
        if (one.context, one.words) not in held:
            lacking.setdefault((one.context, one.words), one.place)
    assert not lacking, "these are to be added:\n\n" + "\n".join(entry(*one, place) for one, place in lacking.items())


def entry(context: str | None, words: tuple[str, ...], place: str) -> str:
    """A message as it is added to a catalog."""
    quoted = [one.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") for one in words]
    lines = [f"#: {place.rpartition(':')[0]}", *([f'msgctxt "{context}"'] if context else []), f'msgid "{quoted[0]}"']
    plural = [f'msgid_plural "{quoted[1]}"', 'msgstr[0] ""', 'msgstr[1] ""'] if len(quoted) > 1 else ['msgstr ""']
    return "\n".join([*lines, *plural, ""])


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_message_is_kept_that_nobody_says_and_none_stands_twice(code: str) -> None:
    said = {(one.context, one.words) for one in messages()}
    counts = Counter(key(message) for message in catalog(code))
    assert sorted(words for one, words in counts if (one, words) not in said) == []
    assert [words for (_, words), count in counts.items() if count > 1] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_keep_places_and_markup(code: str) -> None:
    for message in catalog(code):
        english = key(message)[1]
        places = {place for one in english for place in places_of(one)}
        for string in translations(message):
            # A form of one thing may say "one" without the number.
            optional = {"num"} if len(english) > 1 else set()
            assert places_of(string) - places == set(), string
            assert places - places_of(string) - optional == set(), string
            assert Counter(_TAG.findall(string)) == Counter(_TAG.findall(english[-1])), string


def places_of(sentence: str) -> set[str]:
    """The names that are filled in. A per cent sign that is not written twice would break the page."""
    found = list(_PLACE.finditer(sentence))
    assert not [one for one in found if one[3]], f"a lone per cent sign: {sentence}"
    # Queries in words are filled in with braces, like the table that they come from.
    braces = {f"{{{name}}}" for _, name, _, _ in Formatter().parse(sentence) if name is not None}
    return {one[1] for one in found if one[1]} | braces


def test_french_is_set_as_french_is() -> None:
    for message in catalog("fr"):
        for string in translations(message) if not (message.context or "").startswith("pattern") else ():
            prose = _NOT_PROSE.sub("x", string)
            assert not _NOT_FRENCH.search(prose), string
