"""All definitions of live sources that one installation has: the shipped ones and those in its home."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from indexer.connectors.definition import Definition, UnDocumentsSource
from indexer.connectors.definitions import UnknownSource, WrongDefinition, own_definitions, shipped_definitions


@dataclass(frozen=True, slots=True)
class SourceBook:
    """Definitions by name, and those files of one's own that cannot be used. `own` are names of one's own."""

    definitions: dict[str, Definition]
    own: frozenset[str]
    wrong: tuple[WrongDefinition, ...]

    def named(self, name: str) -> Definition:
        """The source with this name. Raises UnknownSource with the name that was probably meant."""
        if name in self.definitions:
            return self.definitions[name]
        meant = get_close_matches(name, self.definitions, 1)
        remedy = f"Is it {meant[0]}?" if meant else "onrecord sources lists them."
        raise UnknownSource(f"There is no source named “{name}”.", remedy)

    def of_symbols(self) -> UnDocumentsSource:
        """The source that gives documents of the United Nations by symbol. Raises UnknownSource without one."""
        found = [d for d in self.definitions.values() if isinstance(d, UnDocumentsSource) and d.enabled]
        if not found:
            raise UnknownSource("No source of kind un_documents is switched on.", "Define one; see docs/sources.md.")
        # One that lists no symbols is there for nothing else.
        return min(found, key=lambda definition: (bool(definition.symbols), definition.name))


def sources_folder(home: Path) -> Path:
    """Where definitions of one's own stand."""
    return home / "sources"


def source_book(home: Path) -> SourceBook:
    """What is defined; a definition of one's own takes the place of a shipped one with its name."""
    read: Sequence[Definition | WrongDefinition] = list(own_definitions(sources_folder(home)))
    wrong = tuple(found for found in read if isinstance(found, WrongDefinition))
    own = {found.name: found for found in read if isinstance(found, Definition)}
    everything = dict(shipped_definitions()) | own
    return SourceBook({name: everything[name] for name in sorted(everything)}, frozenset(own), wrong)
