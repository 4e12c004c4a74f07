"""What can go wrong between a text and its vector, each with what to do about it."""

from statements.errors import OnRecordError


class EmbeddingError(OnRecordError):
    """Texts cannot be turned into vectors; keyword search goes on without them."""

    code = "embedding_unavailable"


class WeightsMissing(EmbeddingError):
    """The model's files are neither installed nor to be had from the model hub."""

    code = "model_weights_missing"


class WeightsDamaged(EmbeddingError):
    """A file of the model is not the one that was published under its revision."""

    code = "model_weights_damaged"


class ModelFolderUnusable(EmbeddingError):
    """The converted model cannot be written to, or read from, the data folder."""

    code = "model_folder_unusable"


class ModelsExtraMissing(EmbeddingError):
    """The model needs a library that is not installed."""

    code = "models_extra_missing"


class ModelUnusable(EmbeddingError):
    """The model is there, or should be, and cannot be loaded."""

    code = "model_unusable"
