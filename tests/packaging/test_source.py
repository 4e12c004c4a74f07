import ast
from collections.abc import Iterator

from tests.packaging.project import ROOT, tracked_files

DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def idle_strings(tree: ast.AST) -> Iterator[int]:
    """Lines of strings that are a statement of their own and document nothing."""
    for node in ast.walk(tree):
        body = getattr(node, "body", [])
        for place, statement in enumerate(body if isinstance(body, list) else []):
            is_text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            if is_text and not (place == 0 and isinstance(node, DOCUMENTED)):
                yield statement.lineno


def test_no_part_of_a_string_is_left_on_a_line_of_its_own() -> None:
    """Without brackets the second line of a string is no part of it, and nothing says so: two lists were cut so."""
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in tracked_files()
        if path.suffix == ".py"
        for line in idle_strings(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_such_a_line_is_seen() -> None:
    assert list(idle_strings(ast.parse('"""Doc."""\nNAMES = "a b "\n"c d"\n'))) == [3]
