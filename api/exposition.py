"""Numbers as Prometheus reads them: the text format 0.0.4.

https://prometheus.io/docs/instrumenting/exposition_formats/
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Sample(NamedTuple):
    """One number. `suffix` follows the name of its family, as in `_sum`."""

    value: float
    labels: Mapping[str, str] = {}
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """All numbers of one name, and what they say."""

    name: str
    kind: Literal["counter", "gauge", "histogram"]
    words: str
    samples: Sequence[Sample]

    def marked(self, labels: Mapping[str, str]) -> "Family":
        """The same with these labels besides at each number."""
        return replace(self, samples=[one._replace(labels={**one.labels, **labels}) for one in self.samples])


def written(families: Iterable[Family]) -> str:
    """All of them; one without a number is left out."""
    return "".join(line for family in families if family.samples for line in _lines(family))


def _lines(family: Family) -> Iterable[str]:
    words = family.words.replace("\\", r"\\").replace("\n", r"\n")
    yield f"# HELP {family.name} {words}\n"
    yield f"# TYPE {family.name} {family.kind}\n"
    for value, labels, suffix in family.samples:
        told = ",".join(f'{name}="{_escaped(label)}"' for name, label in labels.items())
        # 17 digits tell every number from its neighbours.
        yield f"{family.name}{suffix}{f'{{{told}}}' if told else ''} {value:.17g}\n"


def _escaped(label: str) -> str:
    return label.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
