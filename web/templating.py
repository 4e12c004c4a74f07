"""Jinja as the pages use it: strict, escaping, and with words from the reader's catalog."""

from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from statements import phrases
from statements.directions import closed

EXTENSIONS = ["jinja2.ext.i18n"]


def make_environment(loader: BaseLoader) -> Environment:
    """An environment whose `_`, `gettext`, `ngettext`, `pgettext` and `{% trans %}` speak the reader's language.

    Words of a catalog may hold markup; what is filled in is escaped, and turns the direction of nothing round it.
    """
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=EXTENSIONS,
        finalize=_kept_apart,
    )
    environment.policies["ext.i18n.trimmed"] = True
    # Placeholders are filled by these functions, and blocks are compiled to calls that leave it to them.
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    environment.globals |= {"_": _gettext, "gettext": _gettext, "ngettext": _ngettext, "pgettext": _pgettext}
    environment.filters["number"] = phrases.number
    return environment


def _kept_apart(value: Any) -> Any:
    # What is mark-up already was put together from such pieces, or is what a source said, in a block of its own.
    return closed(value) if type(value) is str else value


@pass_eval_context
def _gettext(context: EvalContext, message: str, /, **values: Any) -> str:
    return _fill(context, phrases.spoken().gettext(message), values)


@pass_eval_context
def _ngettext(context: EvalContext, one: str, many: str, number: int, /, **values: Any) -> str:
    phrasebook = phrases.spoken()
    # A block of two forms hands on the bare number as `num`, and as whatever name it was given.
    values = {**values, "num": phrasebook.number(number)}
    return _fill(context, phrasebook.ngettext(one, many, number), values)


@pass_eval_context
def _pgettext(context: EvalContext, where: str, message: str, /, **values: Any) -> str:
    return _fill(context, phrases.spoken().pgettext(where, message), values)


def _fill(context: EvalContext, sentence: str, values: dict[str, Any]) -> str:
    values = {name: _kept_apart(value) for name, value in values.items()}
    return (Markup(sentence) if context.autoescape else sentence) % values  # noqa: S704  # ours, and values are escaped
