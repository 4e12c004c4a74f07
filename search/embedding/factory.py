"""From the setting ONRECORD_EMBEDDING_MODEL, or from the name of vectors, to the part that makes them."""

from pathlib import Path

from search.embedding.built_in import ENGLISH, MULTILINGUAL
from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.errors import ModelUnusable
from search.embedding.port import Embedder

BUILT_IN = {"": ENGLISH, ENGLISH.model.name: ENGLISH, "multilingual": MULTILINGUAL}
QUANTIZATIONS = ("int8", "float32")


def open_embedder(model_name: str | None, models: Path) -> Embedder:
    """The embedder of that name; nothing is loaded, fetched or written before its first use.

    No name, or "all-MiniLM-L6-v2", is the built-in model for English, "multilingual" the one for a hundred
    languages; their converted files are kept in the folder `models`.
    Any other is the name of a model on the model hub or the path of a folder with one, run by
    sentence-transformers. Raises ModelsExtraMissing where that is not installed.
    """
    name = (model_name or "").strip()
    if name in BUILT_IN:
        return CTranslateEmbedder(models, BUILT_IN[name])
    from search.embedding.sentence_transformers import SentenceTransformersEmbedder  # noqa: PLC0415  rarely needed

    return SentenceTransformersEmbedder(name)


def open_embedder_of(vectors: str, models: Path) -> Embedder:
    """The embedder that made vectors of this name (`Model.name`, as an index and the catalog state it).

    Raises EmbeddingError where no part that is installed makes such vectors.
    """
    name, _, precision = vectors.rpartition("/")
    built_in = next((each for each in (ENGLISH, MULTILINGUAL) if each.model.name == name), None)
    if built_in is not None and precision in QUANTIZATIONS:
        return CTranslateEmbedder(models, built_in, quantization=precision)
    from search.embedding.sentence_transformers import PRECISION, SentenceTransformersEmbedder  # noqa: PLC0415

    if not name or precision != PRECISION:
        raise ModelUnusable(f"Nothing here makes vectors of the model {vectors}.", "Let the index be made again.")
    return SentenceTransformersEmbedder(name)
