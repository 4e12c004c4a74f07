"""Every code that an answer may have is described once, and nothing is described that no answer has."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.problem_types import TYPES, as_markdown, type_of
from api.problems import problem_of
from api.refusals import Refusal
from search.query.values import UnknownValue
from statements.errors import OnRecordError
from tests.api.pin_description import PROBLEMS, problems_in_docs
from tests.packaging.project import ROOT

# Where answers of the API come from.
ROOMS = ("api", "catalog", "digests", "search", "statements")
# What only pages, commands and mails tell, or nobody: words of a class whose every error has a closer one.
ELSEWHERE = {
    "bad_query", "decision_refused", "digests_busy", "failed", "known_webhook", "mail_delayed", "mail_refused",
    "mail_unusable", "malformed_mail", "newer_schema", "no_reason", "not_posted", "not_their_name",
    "not_their_statement", "nothing_to_correct", "one_person_already", "proposal_refused", "proposals_full",
    "too_many_tests", "too_many_webhooks", "undone_already", "unknown_decision", "unknown_group", "unknown_person",
    "unknown_statement", "unknown_webhook", "unreadable", "unsupported", "untraceable_quotation", "wrong_address",
    "wrong_rate_windows", "wrong_webhook",
}  # fmt: skip
# Calls whose first text that is a code is one.
MAKERS = {"Fault", "_fault", "_note", "Problem", "__init__"}
# What goes with an answer and is no error.
REMARKS = {"Notice"}


def sources() -> Iterator[ast.Module]:
    for room in ROOMS:
        for path in Path(ROOT, room).rglob("*.py"):
            if path.name != "problem_table.py" and "migrations" not in path.parts:
                yield ast.parse(path.read_text(encoding="utf-8"))


def is_code(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and re.fullmatch("[a-z]+(_[a-z]+)*", str(node.value)) is not None


def codes_in(tree: ast.Module) -> Iterator[str]:
    """What classes and calls of a module give as a code."""
    for node in ast.walk(tree):
        given: list[ast.AST | None] = []
        if isinstance(node, ast.ClassDef) and node.bases:
            assigned = [one for one in node.body if isinstance(one, ast.Assign | ast.AnnAssign)]
            given = [one.value for one in assigned if re.match(r"code\b.*=", ast.unparse(one))]
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = [keyword.value for keyword in node.keywords if keyword.arg == "code" and name not in REMARKS]
            given += node.args if name in MAKERS else []
        yield from (str(one.value) for one in given if isinstance(one, ast.Constant) and is_code(one))


def test_every_code_is_described_and_every_described_code_is_given() -> None:
    trees = list(sources())
    given = {code for tree in trees for code in codes_in(tree)}
    assert sorted(given - TYPES.keys() - ELSEWHERE) == []
    # Some stand in tables and in words of a list; each stands somewhere.
    said = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert sorted(code for code in TYPES.keys() | ELSEWHERE if code not in said) == []
    assert not TYPES.keys() & ELSEWHERE


def kinds(kind: type[OnRecordError]) -> Iterator[type[OnRecordError]]:
    for below in kind.__subclasses__():
        yield below
        yield from kinds(below)


def test_the_status_of_a_code_is_the_one_that_is_described() -> None:
    checked = 0
    for kind in kinds(OnRecordError):
        # Whoever reads a value that names nothing tells of a fault of the query, or of a filter.
        if kind is UnknownValue or issubclass(kind, Refusal):
            continue
        if kind.code in TYPES and kind.__module__.split(".")[0] in ROOMS:
            error = kind.__new__(kind)
            OnRecordError.__init__(error, "It went wrong.")
            error.__dict__ |= {"position": 0, "corrected": None}
            assert problem_of(error).status == TYPES[kind.code].status, kind
            checked += 1
    assert checked > 25


@pytest.mark.parametrize("code", TYPES)
def test_each_says_what_it_is_and_what_to_do_in_sentences(code: str) -> None:
    one = TYPES[code]
    for told in filter(None, (one.title, one.meaning, one.remedy)):
        assert told[0].isupper() or told[0] == "`", told
        assert told.endswith("."), told
        assert told.count("`") % 2 == 0
    assert one.title
    assert one.remedy


def test_a_code_that_nobody_described_has_no_page() -> None:
    assert type_of("no_such_code") == "about:blank"


def test_the_documentation_has_the_same() -> None:
    # After a change: python -m tests.api.pin_description
    assert PROBLEMS.read_text(encoding="utf-8") == problems_in_docs()
    assert as_markdown().count("\n| `") == len(TYPES)
