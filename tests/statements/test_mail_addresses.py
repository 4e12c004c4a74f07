import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.mail_addresses import WrongAddress, address_key, read_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" Desk.Officer@mission.example ", "Desk.Officer@mission.example"),
        ("a+b_c@x-y.example.org", "a+b_c@x-y.example.org"),
        ("o'hara@mission.example", "o'hara@mission.example"),
        ("bureau@ministère.example", "bureau@xn--ministre-60a.example"),
    ],
)
def test_an_address_is_taken_as_typed(typed: str, address: str) -> None:
    assert read_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "", "@", "a", "a@b", "@mission.example", "a@", "a b@mission.example", "a@mission..example",
        "a.@mission.example", ".a@mission.example", "a@-mission.example", "a@mission.example, b@mission.example",
        "a@b@mission.example",
        "a@mission.example\r\nBcc: b@other.example", "a\n@mission.example", "Name <a@mission.example>", "a@[127.0.0.1]",
        "a@127.0.0.1", '"a"@mission.example', f"{'a' * 65}@mission.example", f"a@{'b' * 64}.example",
        f"a@{'.'.join(['b' * 60] * 5)}.example", "à@mission.example", "a@mission.example\x00", "a@\udc80.example",
    ],
)  # fmt: skip
def test_what_is_none_is_refused_in_one_line(typed: str) -> None:
    with pytest.raises(WrongAddress) as refused:
        read_address(typed)
    assert refused.value.message.isprintable()


@given(st.text(max_size=40))
def test_whatever_is_taken_fits_a_header(typed: str) -> None:
    try:
        address = read_address(f"{typed}@mission.example")
    except WrongAddress:
        return
    assert address.isascii()
    assert address.isprintable()
    assert " " not in address
    assert address_key(address) == address_key(address.upper())
