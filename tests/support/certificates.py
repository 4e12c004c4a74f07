"""Certificates for loopback, of an invented authority that signs itself."""

import datetime as dt
import ipaddress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

Key = ec.EllipticCurvePrivateKey


def self_signed(folder: Path) -> Path:
    """A file with a certificate for this machine, which signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    made = _certificate("invented authority", key, "invented authority", key, address="127.0.0.1", authority=True)
    return _file(folder / "both.pem", _private(key), made)


def signed(folder: Path, address: str = "127.0.0.1") -> tuple[Path, Path]:
    """The authority's certificate, and in a second file one for `address` that it signed, with its key."""
    top, own = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority = _certificate("invented authority", top, "invented authority", top, authority=True)
    server = _certificate("invented node", own, "invented authority", top, address=address)
    return _file(folder / "ca.crt", authority), _file(folder / "node.pem", _private(own), server)


def _certificate(
    subject: str, key: Key, issuer: str, signer: Key, *, address: str | None = None, authority: bool = False
) -> bytes:
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=0 if authority else None), critical=True)
    )
    if address is not None:
        names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        made = made.add_extension(names, critical=False)
    return made.sign(signer, hashes.SHA256()).public_bytes(Encoding.PEM)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _private(key: Key) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _file(path: Path, *parts: bytes) -> Path:
    path.write_bytes(b"".join(parts))
    return path
