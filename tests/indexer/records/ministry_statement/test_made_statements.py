import pytest

from indexer.reading import read_document
from statements.parsed import ParsedDocument
from tests.indexer.records.ministry_statement.made_shapes import Made
from tests.indexer.records.ministry_statement.made_statements import MADE


def read(made: Made) -> ParsedDocument:
    parsed, _ = read_document(made.data, made.given())
    return parsed


@pytest.mark.parametrize("made", MADE.values(), ids=MADE.keys())
def test_who_speaks_and_for_whom_is_read_from_the_printed_form(made: Made) -> None:
    expected = made.expected
    parsed = read(made)
    (statement,) = parsed.statements
    assert statement.resolved
    speaker = statement.speaker
    assert (speaker.name if speaker else None) == expected.name
    assert expected.role is None or (speaker and speaker.role) == expected.role
    assert (statement.country, statement.organization) == (expected.country, expected.organization)
    assert (statement.kind, parsed.date, parsed.language) == (expected.kind, expected.date, expected.language)
    assert (statement.on_behalf_of, statement.aligned_with) == (expected.on_behalf_of, expected.aligned_with)
    assert expected.type is None or parsed.type == expected.type
    assert {warning.code for warning in parsed.warnings} == expected.warnings


@pytest.mark.parametrize("made", MADE.values(), ids=MADE.keys())
def test_only_what_is_said_becomes_passages(made: Made) -> None:
    parsed = read(made)
    (statement,) = parsed.statements
    said = [parsed.text[start:end] for start, end in statement.spans]
    assert said[0].startswith(made.expected.begins)
    assert said[-1].endswith(made.expected.ends)
    furniture = ("Page 2 of 3", "Share to", "Print", "Suggest", "Most read", "E-mail", "###", "All rights", "首页")
    for passage in parsed.passages:
        assert not [mark for mark in furniture if mark in parsed.text[passage.start : passage.end]]
