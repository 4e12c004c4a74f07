"""How lines of scripts with and without blanks between words become one text."""

import pytest

from indexer.formats.pdf_joining import join
from indexer.formats.pdf_lines import Line


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("山口的雪", "有一米高。", "山口的雪有一米高。"),
        ("芬威克先生（以英", "语发言）：河水上涨。", "芬威克先生（以英语发言）：河水上涨。"),
        ("山口的雪，", "有一米高。", "山口的雪，有一米高。"),
        ("山口的雪有", "3米高。", "山口的雪有 3米高。"),
        ("산의 눈이", "높다.", "산의 눈이 높다."),
        ("the snow", "is high.", "the snow is high."),
    ],
)
def test_chinese_lines_are_joined_without_a_blank(first: str, second: str, joined: str) -> None:
    lines = [Line(1, text, 72.0, 300.0, 700.0 - 13 * number, 10.0) for number, text in enumerate((first, second))]
    assert join([lines], 1).text == joined
