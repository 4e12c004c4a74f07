import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.formats.encodings import decode
from statements.errors import UnreadableDocument

FRENCH = "La délégation de l’Aurelle remercie le gardien de l’écluse, à qui l’été a été long — très long."
SPANISH = "Señor Presidente: la delegación de Monteluna agradecerá mañana la acción del guardián del río."
RUSSIAN = "Делегация Кестрии благодарит смотрителя шлюза за терпение и напоминает: вода не ждёт Комиссии."
ARABIC = "يشكر وفد سارماديا حارس القناة على صبره، ويذكّر اللجنة بأن الماء لا ينتظر أحدا في الصيف."
POLISH = "Pełnomocnik dziękuje strażnikowi śluzy za cierpliwość i mówi, że woda będzie czekać, aż on wróci."
CHINESE = "兰泽代表团感谢船闸管理员的耐心，并提醒委员会：河水不等人。我们希望各方保持克制，继续对话。"


@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, ARABIC, CHINESE, "a\r\nb\rc\nd\f\u2028e \U0001f54a"])
@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_unchanged_with_or_without_a_mark(text: str, mark: str) -> None:
    decoded = decode(text.encode(mark), "a.txt")
    assert decoded.text == text
    assert not decoded.warnings


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_recognised_and_said(mark: str) -> None:
    for text in (FRENCH, RUSSIAN, ARABIC):
        decoded = decode(text.encode(mark), "a.txt")
        assert decoded.text == text
        assert [warning.code for warning in decoded.warnings] == ["assumed_encoding"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "windows-1252"),
        (SPANISH, "windows-1252"),
        ("Only one word is naïve in this text.", "windows-1252"),
        ("The “keeper” of the lock – a patient man.", "windows-1252"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN.upper(), "windows-1251"),
        (RUSSIAN.replace("—", "-"), "koi8-r"),
        (ARABIC, "windows-1256"),
        (CHINESE, "gb18030"),
    ],
)
def test_a_legacy_encoding_is_told_by_its_words_and_said(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert decoded.encoding == encoding
    (warning,) = decoded.warnings
    assert warning.code == "assumed_encoding"
    assert encoding.upper() in warning.message


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"Words\0and zeros\0\0", "binary"),
        (bytes(range(1, 256)) * 4, "binary"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x41\x00", "broken_encoding"),
        (codecs.BOM_UTF8 + b"caf\xe9", "broken_encoding"),
        ("水門の管理人に感謝します。".encode("shift-jis"), "unknown_encoding"),
        (POLISH.encode("windows-1250"), "unknown_encoding"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        decode(data, "a.txt")
    assert caught.value.code == code
    assert caught.value.remedy


def test_a_few_damaged_characters_are_shown_as_such_and_said() -> None:
    data = (RUSSIAN * 3).encode()
    decoded = decode(data[:61] + b"\xff" + data[62:], "a.txt")
    assert "\N{REPLACEMENT CHARACTER}" in decoded.text
    assert [warning.code for warning in decoded.warnings] == ["damaged_characters"]
    assert decoded.warnings[0].start == decoded.text.index("\N{REPLACEMENT CHARACTER}")


@given(st.binary(max_size=300))
def test_any_bytes_give_characters_that_can_be_stored_or_an_error(data: bytes) -> None:
    try:
        text = decode(data, "a.txt").text
    except UnreadableDocument:
        return
    assert text.encode("utf-8").decode("utf-8") == text
