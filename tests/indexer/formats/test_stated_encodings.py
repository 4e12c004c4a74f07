"""What a server calls the encoding of a text, right, wrong and unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.formats.reader import read_source
from indexer.formats.stated_encodings import decode_stated, encoding_named, stated_by_server
from statements.errors import UnreadableDocument
from tests.indexer.formats.made_pages import page
from tests.indexer.formats.test_encodings import CHINESE, FRENCH, POLISH, RUSSIAN

GREEK = "Ο φύλακας του υδατοφράκτη είπε ότι το νερό δεν περιμένει κανέναν, και ευχαρίστησε την επιτροπή."


def html(text: str, actual: str, declared: str = "") -> bytes:
    head = f'<meta charset="{declared}">' if declared else ""
    return page(f"<article><p>{text}</p></article>", head, "").encode(actual)


@pytest.mark.parametrize(
    ("text", "actual", "stated"),
    [
        (POLISH, "cp1250", "windows-1250"),
        (GREEK, "iso8859-7", "ISO-8859-7"),
        (RUSSIAN.replace("—", "-"), "koi8-r", "koi8-r"),
        (FRENCH, "cp1252", "ISO-8859-1"),
        (CHINESE, "utf-16-be", "utf-16"),
        (CHINESE, "utf-16-le", "UTF-16LE"),
        (CHINESE, "gb18030", "gb2312"),
        ("水門の管理人に感謝します。", "iso2022_jp", "iso-2022-jp"),
        (RUSSIAN, "utf-8", "utf-8"),
        (RUSSIAN, "utf-8", "iso-8859-1"),
        (RUSSIAN, "utf-8-sig", "windows-1251"),
        (RUSSIAN, "utf-8", "no-such-encoding"),
    ],
)
def test_a_text_is_what_its_server_calls_it_unless_its_bytes_prove_otherwise(
    text: str, actual: str, stated: str
) -> None:
    source = read_source(text.encode(actual), "a.txt", stated)
    assert source.text == text
    assert source.warnings == ()


@pytest.mark.parametrize(("text", "actual"), [(POLISH, "cp1250"), (GREEK, "iso8859-7")])
def test_without_its_server_nobody_could_tell(text: str, actual: str) -> None:
    with pytest.raises(UnreadableDocument, match="encoding cannot be told"):
        read_source(text.encode(actual), "a.txt")


@pytest.mark.parametrize("stated", ["utf-8", "us-ascii", "iso-8859-1", "shift_jis", "utf-16", "x-vendor"])
def test_a_wrong_name_falls_back_to_the_bytes_and_is_said(stated: str) -> None:
    for data, name in ((RUSSIAN.encode("cp1251"), "a.txt"), (html(RUSSIAN, "cp1251"), "a.html")):
        source = read_source(data, name, stated)
        assert source.text == RUSSIAN
        (warning,) = source.warnings
        assert warning.code == "assumed_encoding"
        assert f"Its server calls it {stated.upper()}, " in warning.message
        assert "it was read as WINDOWS-1251" in warning.message


def test_a_page_is_what_its_server_calls_it_then_what_it_declares() -> None:
    for actual, stated, declared in (
        ("cp1250", "windows-1250", ""),
        ("cp1250", "windows-1250", "utf-8"),
        ("cp1250", "utf-8", "windows-1250"),
        ("cp1250", "windows-1250", "windows-1251"),
    ):
        source = read_source(html(POLISH, actual, declared), "a.html", stated)
        assert source.text == POLISH
        assert source.warnings == ()


@given(st.text(min_size=1, max_size=60), st.sampled_from(["utf-8", "latin-1", "koi8-r", "utf-16", "gb2312", "rot13"]))
def test_utf_8_with_letters_beyond_ascii_is_never_anything_else(text: str, stated: str) -> None:
    data = f"Valdoria ждёт. {text}".replace("\0", "").encode("utf-8", "replace")
    assert decode_stated(data, "a.txt", [stated_by_server(stated)]).text == data.decode()


@pytest.mark.parametrize("label", ["", "\0", "\N{SNOWMAN}", "hex", "idna", "undefined", "utf-7"])
def test_what_names_no_encoding_of_texts_is_none(label: str) -> None:
    assert encoding_named(label) is None
