import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.connectors.addresses import may_connect, web_address
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.unpacking import TooMuch, unpacked

PRIVATE = ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.5.5", "100.64.0.1", "::1", "fd00::1", "::ffff:127.0.0.1"]
NEVER = ["169.254.169.254", "fe80::1", "168.63.129.16", "::", "224.0.0.1", "::ffff:169.254.169.254"]


@pytest.mark.parametrize("address", [*PRIVATE, *NEVER, "64:ff9b::7f00:1", "2002:7f00:1::"])
def test_no_address_within_is_connected_to(address: str) -> None:
    assert not may_connect(ipaddress.ip_address(address), private=False)


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "::1", "fd00::1"])
def test_a_source_may_be_private(address: str) -> None:
    assert may_connect(ipaddress.ip_address(address), private=True)


@pytest.mark.parametrize("address", NEVER)
def test_metadata_and_link_local_addresses_are_never_connected_to(address: str) -> None:
    assert not may_connect(ipaddress.ip_address(address), private=True)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111"])
def test_public_addresses_are(address: str) -> None:
    assert may_connect(ipaddress.ip_address(address), private=False)


@pytest.mark.parametrize(
    ("written", "base", "one_form"),
    [
        ("HTTP://Example.org:80/a b?q=ü#x", "", "http://example.org/a%20b?q=%C3%BC"),
        ("../t.html", "https://example.org/list/2/", "https://example.org/list/t.html"),
        ("//example.org/a?utm_source=x&id=2", "https://example.org/", "https://example.org/a?id=2"),
        ("https://münchen.example/", "", "https://xn--mnchen-3ya.example/"),
        ("https://example.org/a%20b", "", "https://example.org/a%20b"),
    ],
)
def test_an_address_has_one_form(written: str, base: str, one_form: str) -> None:
    assert web_address(written, base) == one_form


@pytest.mark.parametrize(
    "written",
    ["", "mailto:a@example.org", "javascript:void(0)", "http://me:secret@example.org/", "http://[::1", "http:///a"],
)
def test_what_is_no_web_address_is_refused(written: str) -> None:
    with pytest.raises(NotFetched) as caught:
        web_address(written)
    assert caught.value.trouble is Trouble.ADDRESS
    assert "secret" not in str(caught.value)


@given(st.text(max_size=60), st.sampled_from(["", "https://example.org/a/", "http://example.org/?b=1"]))
def test_any_text_is_refused_or_has_a_form_that_stays(text: str, base: str) -> None:
    try:
        address = web_address(text, base)
    except NotFetched:
        return
    assert address.isascii()
    assert web_address(address) == address


@given(st.lists(st.binary(max_size=300), max_size=6), st.integers(0, 400))
def test_unpacking_gives_no_more_than_is_allowed(chunks: list[bytes], most: int) -> None:
    for encoding in ("", "gzip", "deflate"):
        try:
            assert len(unpacked(chunks, encoding, most)) <= most
        except (TooMuch, NotFetched):
            continue
