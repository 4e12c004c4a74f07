"""Marks that tell in which language was spoken: "(spoke in French)", "(interpretation from Arabic)"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from statements.languages import code_of


@dataclass(frozen=True, slots=True)
class LanguageMarks:
    """The marks of one printed language.

    `forms` match the words of a parenthesis, each with a group `language`; `alone` finds a whole mark, parentheses
    included, between paragraphs. `name` gives the language's name as the tables have it. `printed` are whole marks, to
    compare misread ones with.
    """

    forms: tuple[re.Pattern[str], ...]
    alone: re.Pattern[str]
    name: Callable[[str], str] = str
    printed: tuple[str, ...] = ()

    def is_mark(self, inside: str) -> bool:
        """Whether the words of a parenthesis tell a language and not a country."""
        return self._match(inside) is not None

    def language_of(self, inside: str) -> str | None:
        """ISO 639-1 code of the language that a mark names; None where it is unknown."""
        match = self._match(inside)
        return code_of(self.name(" ".join(match["language"].split()))) if match else None

    def _match(self, inside: str) -> re.Match[str] | None:
        words = inside.strip()
        for form in self.forms:
            match = form.match(words)
            if match:
                return match
        return None
