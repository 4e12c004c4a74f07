"""Into which groups the operations of the API fall, for tools that show them or make a class of each group."""

from collections.abc import Mapping
from typing import Any

# By name: what the group is about, and its operations.
_GROUPS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "search": (
        "What was said, by words and by meaning: page by page, counted, many searches at once, or all as one stream.",
        ("search", "count", "batch", "export"),
    ),
    "quotations": ("A text in, and out what it names and quotes.", ("resolve",)),
    "records": (
        "Single passages, statements and documents, and lists of documents, meetings and votes.",
        ("passage", "statement", "document", "revisions", "references", "citing", "documents", "meetings", "votes"),
    ),
    "people and places": (
        "Who speaks and for whom: people, countries, organizations and groups.",
        ("people", "person", "countries", "country", "organizations", "organization"),
    ),
    "changes": ("What is new, changed or withdrawn, and where it comes from.", ("changes", "sources")),
    "saved searches": (
        "Searches that are kept, and what they told: with a key of their owner that has the scope `saved`.",
        ("saved", "save", "saved-search", "change-saved", "forget-saved", "estimate", "deliveries"),
    ),
    "quotas": ("Who you are known as, and what is left to you.", ("usage",)),
    "health": ("Whether the server lives and can be used.", ("healthz", "readyz")),
}
_GROUP_OF = {operation: name for name, (_, operations) in _GROUPS.items() for operation in operations}


def describe_groups(schema: dict[str, Any]) -> None:
    """Puts each operation into its group, and says what each group is."""
    schema["tags"] = [{"name": name, "description": words} for name, (words, _) in _GROUPS.items()]
    for operations in schema["paths"].values():
        for operation in operations.values():
            operation["tags"] = [_GROUP_OF[operation["operationId"]]]
