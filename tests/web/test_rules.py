"""Every rule that credits a quotation has words, whichever module of the indexer names it."""

import ast
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from indexer import attribution, records
from indexer.attribution import sources
from statements.body_rules import credits_a_body
from web.rules import explained

RULE = re.compile(r"[a-z]+(?:-[a-z]+)+")


def constants(node: ast.AST) -> Iterator[str]:
    """The texts that an expression may be; the condition of a choice is none of them."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=other):
            yield from constants(body)
            yield from constants(other)


def named_rules() -> set[str]:
    """What stands in the source as the rule of a credit."""
    found: set[str] = set()
    for path in Path(sources.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="SourceCredit"), args=[_, rule, *_]):
                    found.update(constants(rule))
                case ast.Call(func=ast.Name(id="_person_credit"), args=[_, _, rule]):
                    found.update(constants(rule))
                case ast.FunctionDef(name="_naming_rule", body=body):
                    for step in (step for part in body for step in ast.walk(part) if isinstance(step, ast.Return)):
                        found.update(constants(step.value) if step.value else ())
                case ast.keyword(arg="rule", value=rule):
                    found.update(constants(rule))
                case ast.Assign(targets=[ast.Name(id="rule")], value=rule):
                    found.update(constants(rule))
    return found


def test_every_rule_for_quotations_has_words() -> None:
    rules = named_rules()
    assert len(rules) > 20
    assert {rule for rule in rules if explained(rule) is None} == set()


def rules_of_records() -> set[str]:
    """Words joined by hyphens in the modules that read records: there nothing but rules is written so."""
    found: set[str] = set()
    places = (Path(records.__path__[0]).rglob("*.py"), Path(attribution.__path__[0]).glob("*.py"))
    for path in chain(*places):
        texts = (node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant))
        found.update(text for text in texts if isinstance(text, str) and RULE.fullmatch(text))
    return found


def test_every_rule_for_records_has_words() -> None:
    rules = rules_of_records()
    assert {"place-in-label", "unknown-label", "took-the-chair"} < rules
    assert {rule for rule in rules if explained(rule) is None} == set()


def test_an_unknown_rule_goes_by_its_name() -> None:
    assert explained("a-rule-of-tomorrow") is None


def test_only_bodies_and_states_speak_in_their_own_name() -> None:
    assert credits_a_body("state")
    assert credits_a_body("document-of-issuer")
    assert not any(map(credits_a_body, ("unnamed", "pronoun", "place-open", "place-in-label", None)))
