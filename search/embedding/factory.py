"""From the setting ONRECORD_EMBEDDING_MODEL to the part that makes vectors."""

from pathlib import Path

from search.embedding.built_in import ENGLISH, MULTILINGUAL
from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.port import Embedder

BUILT_IN = {"": ENGLISH, ENGLISH.model.name: ENGLISH, "multilingual": MULTILINGUAL}


def open_embedder(model_name: str | None, home: Path) -> Embedder:
    """The embedder of that name; nothing is loaded, fetched or written before its first use.

    No name, or "all-MiniLM-L6-v2", is the built-in model for English, "multilingual" the one for a hundred
    languages; their converted files are kept in `home`.
    Any other is the name of a model on the model hub or the path of a folder with one, run by
    sentence-transformers. Raises ModelsExtraMissing where that is not installed.
    """
    name = (model_name or "").strip()
    if name in BUILT_IN:
        return CTranslateEmbedder(home, BUILT_IN[name])
    from search.embedding.sentence_transformers import SentenceTransformersEmbedder  # noqa: PLC0415  rarely needed

    return SentenceTransformersEmbedder(name)
