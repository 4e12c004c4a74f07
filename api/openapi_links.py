"""How operations of the API follow from each other's answers: OpenAPI's links, for tools that walk an API."""

from typing import Any

# Which answer gives which parameter of which operation.
_LINKS = (
    ("search", "passage", "passage_id", "/results/0/passage_id"),
    ("search", "statement", "statement_id", "/results/0/statement_id"),
    ("search", "document", "document_id", "/results/0/document/id"),
    ("search", "revisions", "document_id", "/results/0/document/id"),
    ("passage", "statement", "statement_id", "/passage/statement_id"),
    ("passage", "document", "document_id", "/document/id"),
    ("statement", "document", "document_id", "/document/id"),
    ("statement", "passage", "passage_id", "/passages/0/id"),
    ("document", "statement", "statement_id", "/statements/0/id"),
    ("document", "revisions", "document_id", "/document/id"),
    ("document", "references", "document_id", "/document/id"),
    ("documents", "document", "document_id", "/results/0/id"),
    ("people", "person", "person_id", "/results/0/id"),
    ("countries", "country", "code", "/results/0/code"),
    ("organizations", "organization", "organization_id", "/results/0/id"),
    ("changes", "changes", "since", "/up_to"),
    ("changes", "passage", "passage_id", "/changes/0/passage_id"),
    ("references", "citing", "symbol", "/references/0/symbol"),
    ("citing", "document", "document_id", "/results/0/document/id"),
    ("save", "saved-search", "search_id", "/id"),
    ("save", "change-saved", "search_id", "/id"),
    ("save", "forget-saved", "search_id", "/id"),
    ("saved", "saved-search", "search_id", "/results/0/id"),
    ("deliveries", "passage", "passage_id", "/results/0/passage_id"),
)


def describe_links(schema: dict[str, Any]) -> None:
    """Adds the links to the answers that they follow from."""
    operations = {
        operation["operationId"]: operation for path in schema["paths"].values() for operation in path.values()
    }
    for source, target, parameter, pointer in _LINKS:
        if source in operations and target in operations:
            responses = operations[source]["responses"]
            links = responses["200" if "200" in responses else "201"].setdefault("links", {})
            links[f"{target}_by_{parameter}"] = {
                "operationId": target,
                "parameters": {parameter: f"$response.body#{pointer}"},
            }
