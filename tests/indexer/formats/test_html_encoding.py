import pytest

from indexer.formats.html_encoding import declared_encoding
from indexer.formats.layout import SourceText
from indexer.formats.reader import read_source
from statements.errors import UnreadableDocument
from tests.indexer.formats.made_pages import page

RUSSIAN = "Министр иностранных дел Кестрии заявил в пятницу, что шлюз останется закрытым до весны."
FRENCH = "L’envoyé de Kestrie a déclaré vendredi que l’écluse resterait fermée jusqu’à l’été."
JAPANESE = "外務省は金曜日に、水門は春まで閉鎖されると述べた。"


def read(text: str, declared: str | None, actual: str) -> SourceText:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    return read_source(page(f"<article><p>{text}</p></article>", head, "").encode(actual), "a.html")


@pytest.mark.parametrize(
    ("text", "declared", "actual"),
    [
        (RUSSIAN, "windows-1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (FRENCH, "iso-8859-1", "cp1252"),
        (JAPANESE, "shift_jis", "cp932"),
        (JAPANESE, "iso-2022-jp", "iso-2022-jp"),
        (RUSSIAN, "utf-8", "utf-8"),
        (RUSSIAN, None, "utf-8"),
        (RUSSIAN, "iso-8859-1", "utf-8"),
        (RUSSIAN, "iso-8859-1", "utf-8-sig"),
        (RUSSIAN, "utf-8", "utf-16"),
        (RUSSIAN, "rot13", "utf-8"),
    ],
)
def test_a_page_is_read_as_its_bytes_are_whatever_it_declares(text: str, declared: str | None, actual: str) -> None:
    source = read(text, declared, actual)
    assert source.text == text
    assert source.warnings == ()


@pytest.mark.parametrize(("declared", "named"), [("utf-8", "UTF-8"), ("iso-8859-1", "ISO-8859-1")])
def test_windows_1251_under_another_name_is_read_and_said(declared: str, named: str) -> None:
    source = read(RUSSIAN, declared, "cp1251")
    assert source.text == RUSSIAN
    (warning,) = source.warnings
    assert warning.code == "assumed_encoding"
    assert named in warning.message
    assert "WINDOWS-1251" in warning.message


def test_a_page_whose_encoding_cannot_be_told_is_refused() -> None:
    garbled = bytes(range(0x80, 0x100)) * 20
    data = b'<html><head><meta charset="utf-8"></head><body><p>' + garbled + b"</p></body></html>"
    with pytest.raises(UnreadableDocument) as caught:
        read_source(data, "a.html")
    assert caught.value.code in {"unknown_encoding", "binary"}


def test_damaged_characters_are_counted_in_the_article_and_not_in_the_markup() -> None:
    data = page(f"<article><p>{RUSSIAN}</p></article>").encode().replace("шлюз".encode(), b"\xd1" + "люз".encode())
    source = read_source(data, "a.html")
    (warning,) = source.warnings
    assert warning.code == "damaged_characters"
    assert warning.start is not None
    assert source.text[warning.start] == "\N{REPLACEMENT CHARACTER}"


def test_a_zero_byte_is_no_page() -> None:
    with pytest.raises(UnreadableDocument, match="binary"):
        read_source(b"<html><body><p>Valdoria\0 said so.</p></body></html>", "a.html")


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b"<meta charset=windows-1251>", "cp1251"),
        (b"<META CHARSET = 'Latin1'>", "cp1252"),
        (b'<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
        (b'<meta charset="utf-16">', "utf-8"),
        (b'<meta charset="base64">', None),
        (b'<meta charset="utf-7">', None),
        (b"<p>charset=koi8-r</p>", None),
    ],
)
def test_declarations_are_read_as_browsers_read_them(head: bytes, encoding: str | None) -> None:
    assert declared_encoding(head) == encoding
