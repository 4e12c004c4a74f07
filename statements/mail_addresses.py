"""Mail addresses as people type them: whether a mail can go there, and which two are one."""

import re

from statements.errors import OnRecordError
from statements.phrases import gettext

# RFC 5321, 4.5.3.1: the whole of it in a path of 256 octets with its brackets, the part before the @ in 64.
_LONGEST = 254
_LONGEST_LOCAL = 64
# An atom of RFC 5322; quoted local parts are refused, as hardly any provider takes them and forms abuse them. Letters
# beyond ASCII need SMTPUTF8, which not every server on the way has.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*")
_LABEL = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)")


class WrongAddress(OnRecordError):
    """What cannot be a mail address."""

    code = "wrong_address"


def read_address(typed: str) -> str:
    """The address as typed without blanks round it; a domain beyond ASCII becomes its ASCII form. Raises WrongAddress.

    A line break or other control sign is never part of one: in a header it would begin another header.
    """
    local, at, domain = typed.strip().rpartition("@")
    try:
        domain = domain.encode("idna").decode("ascii") if not domain.isascii() else domain
    except UnicodeError:
        domain = ""
    address = f"{local}@{domain}"
    labels = domain.split(".")
    right = (
        at
        and len(address) <= _LONGEST
        and len(local) <= _LONGEST_LOCAL
        and _LOCAL.fullmatch(local)
        and len(labels) > 1
        and all(map(_LABEL.fullmatch, labels))
        and not labels[-1].isdigit()
    )
    if not right:
        shown = "".join(sign for sign in typed.strip() if sign.isprintable())[:80]
        raise WrongAddress(
            gettext("“%(typed)s” is no mail address.", typed=shown), gettext("Write it as name@example.org.")
        )
    return address


def address_key(address: str) -> str:
    """By which two spellings are one: in capitals or not. What stands before the @ is its provider's to tell apart."""
    return address.casefold()
