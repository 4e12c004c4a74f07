"""Which of several languages printed side by side is read, and what the reader is told of the others."""

from dataclasses import replace

from indexer.formats.layout import SourceText
from statements.languages import name_of
from statements.parsed import ReadingWarning

BESIDE = "languages_side_by_side"


def edition(source: SourceText, wanted: str | None) -> SourceText:
    """The text in the language that is wanted, by its ISO 639-1 code, or else the first, with a warning of the others.

    Both columns print the same speeches, so one is read at a time: as two they would count twice. The file added once
    more in the other language is a document of its own, as an edition in that language is.
    """
    if not source.beside:
        return source
    texts = {source.language or "": replace(source, beside={}), **source.beside}
    chosen = wanted if wanted in texts else source.language or ""
    text = texts.pop(chosen)
    warning = ReadingWarning(BESIDE, _message(chosen, texts))
    return replace(text, beside=texts, warnings=(*text.warnings, warning))


def _message(chosen: str, others: dict[str, SourceText]) -> str:
    names = " and ".join(name_of(code) for code in (chosen, *others))
    again = " or ".join(f"--language {code}" for code in others)
    what = " and ".join(f"the {name_of(code)} ({len(text.text.split()):,} words)" for code, text in others.items())
    return (
        f"The pages print {names} side by side. The {name_of(chosen)} is read here; {what} is left out. "
        f"Add the file once more with {again} to read that as well."
    )
