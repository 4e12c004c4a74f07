import re
from pathlib import Path

import pytest

from tests.packaging.project import ROOT, tracked_files

# Written in pieces so that this file does not find itself.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("crates", "io"),
        ("golang", "org"), ("maven", "org"), ("deb", "debian", "org"), ("security", "debian", "org"),
    )
]  # fmt: skip
LOCAL_FOLDERS = ["work", "root", "Users", "home"]
FORBIDDEN = re.compile(
    "|".join(map(re.escape, REGISTRIES)) + r"|(?<![\w.:/*-])/(?:" + "|".join(LOCAL_FOLDERS) + r")/[\w.-]",
)
MARKDOWN_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
MAKE_COMMAND = re.compile(r"(?m)(?:^|`|&& )(?:[A-Z_]+=\S+ )*make ([a-z]+)")


def texts() -> dict[str, str]:
    """Every tracked file that is text, by its name."""
    found = {}
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" not in content[:8000]:
            found[str(path.relative_to(ROOT))] = content.decode("utf-8", "replace")
    return found


def test_no_file_names_a_registry_host_or_a_folder_of_one_machine() -> None:
    hits = [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match[0]}"
        for name, text in texts().items()
        for match in FORBIDDEN.finditer(text)
    ]
    assert hits == []


@pytest.mark.parametrize(
    "text", [f"see https://{REGISTRIES[0]}/x", f"cd /{LOCAL_FOLDERS[0]}/main", f'"/{LOCAL_FOLDERS[1]}/.cache"']
)
def test_the_rule_finds_what_it_is_for(text: str) -> None:
    assert FORBIDDEN.search(text)


@pytest.mark.parametrize("text", ["https://example.org/work/1", "the home/ folder", "network/root/x"])
def test_the_rule_leaves_the_rest_alone(text: str) -> None:
    assert not FORBIDDEN.search(text)


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = set(MARKDOWN_LINK.findall((folder / "README.md").read_text(encoding="utf-8")))
    records = {path.name for path in folder.glob("[0-9]*.md")}
    assert len(records) >= 3
    assert records - listed == set()


def test_links_between_our_pages_lead_somewhere() -> None:
    broken = [
        f"{name}: {target}"
        for name, text in texts().items()
        if name.endswith(".md")
        for target in MARKDOWN_LINK.findall(text)
        if "://" not in target and not target.startswith(("#", "mailto:"))
        if not (ROOT / Path(name).parent / target.split("#")[0]).exists()
    ]
    assert broken == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", ".ci/run"])
def test_every_make_command_that_is_named_exists(page: str) -> None:
    targets = set(re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8")))
    named = set(MAKE_COMMAND.findall((ROOT / page).read_text(encoding="utf-8")))
    assert named
    assert named - targets == set()
