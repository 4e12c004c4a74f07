"""Text from outside on a terminal: shown as it is, obeyed never."""

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.markup import render

from onrecord.commands.output import escape, visible
from onrecord.commands.search import _marked
from tests.onrecord.conftest import Commands

HOSTILE = st.text(st.sampled_from("\\[]/ab#@=: \n1\x1b\x00\x9b\u202e") | st.characters(), max_size=40)


@given(HOSTILE, st.sampled_from(["", "x", "[/]", "[/] [red]y[/]"]))
def test_escaped_text_stands_in_markup_as_it_is(text: str, after: str) -> None:
    opened = "[bold]" if after.startswith("[/]") else ""
    shown = render(f"{opened}{escape(text)}{after}", emoji=False).plain
    assert shown == visible(text) + render(f"{opened}{after}", emoji=False).plain


@given(HOSTILE)
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    printed = io.StringIO()
    Console(file=printed, force_terminal=True, color_system=None, soft_wrap=True, emoji=False).print(escape(text))
    assert all(c.isprintable() or c == "\n" for c in printed.getvalue())
    assert len(visible(text)) == len(text)


def test_a_tag_behind_a_backslash_is_no_tag() -> None:
    assert render(escape(r"\[red]stop[/red]")).plain == r"\[red]stop[/red]"
    folder = escape("C:\\")
    assert render(f"[bold]{folder}[/] is a folder").plain == "C:\\ is a folder"
    assert escape("no marks :sos: at all") == "no marks :sos: at all"


def test_highlights_stay_where_they_are_whatever_stands_before_them() -> None:
    text = "\x1b[31m[bold]water[/bold]"
    start = text.index("water")
    marked = _marked(text, [(start, start + 5)])
    assert marked.plain == "\N{REPLACEMENT CHARACTER}[31m[bold]water[/bold]"
    assert [(s.start, s.end) for s in marked.spans] == [(start, start + 5)]


def test_statements_are_listed_and_counted(filled: Commands) -> None:
    ran = filled.run("search", "--per", "statement")
    answer = filled.run("search", "--per", "statement", "--json").json
    assert f"passages of {answer['statements']} statements, " in ran.out
    assert len(answer["results"]) == answer["statements"]
    assert answer["query"]["per"] == "statement"
