"""The package of a Word document: its main part out of the zip, within limits on what it may unpack to."""

import io
import posixpath
import zipfile
import zlib

from lxml import etree

from statements.errors import UnreadableDocument

# A book of a thousand pages has some 20 MB of document.xml; what unpacks to more is no statement, or a trap.
MOST_PART_BYTES = 60_000_000
# Word's XML shrinks to a tenth or, with many tables, a fiftieth.
MOST_RATIO = 300
_SMALL = 1_000_000
MOST_MEMBERS = 5_000
_MAIN = "word/document.xml"
_RELATIONS = "_rels/.rels"
_ENCRYPTED = 0x1
_CHUNK = 1 << 16


def document_part(data: bytes, file_name: str) -> etree._Element:
    """The root element of the main part.

    Raises UnreadableDocument for a package that is damaged, protected by a password, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if len(package.infolist()) > MOST_MEMBERS:
                raise _trap(file_name, f"it holds more than {MOST_MEMBERS:,} parts")
            return _parsed(_part(package, _main_name(package, file_name), file_name), file_name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, KeyError) as error:
        raise _damaged(file_name) from error


def _main_name(package: zipfile.ZipFile, file_name: str) -> str:
    """The main part's name; programs other than Word give it others, and the package's relations tell it."""
    names = set(package.namelist())
    if _MAIN in names:
        return _MAIN
    if _RELATIONS in names:
        for relation in _parsed(_part(package, _RELATIONS, file_name), file_name):
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                target = posixpath.normpath(str(relation.get("Target", "")).lstrip("/"))
                if target in names:
                    return target
    raise _damaged(file_name)


def _part(package: zipfile.ZipFile, name: str, file_name: str) -> bytes:
    """One part's bytes. What the package declares is not trusted: unpacking stops at the limit."""
    info = package.getinfo(name)
    if info.flag_bits & _ENCRYPTED:
        raise UnreadableDocument(
            f"{file_name} is protected by a password.", "Save it without a password and add that.", code="encrypted"
        )
    unpacked = bytearray()
    with package.open(info) as stream:
        while chunk := stream.read(_CHUNK):
            unpacked += chunk
            if len(unpacked) > MOST_PART_BYTES:
                raise _trap(file_name, f"its text unpacks to more than {MOST_PART_BYTES // 1_000_000} MB")
            if len(unpacked) > _SMALL and len(unpacked) > MOST_RATIO * max(info.compress_size, 1):
                raise _trap(file_name, f"its text unpacks to more than {MOST_RATIO} times its size")
    return bytes(unpacked)


def _parsed(part: bytes, file_name: str) -> etree._Element:
    # No entities, no network: Word writes neither, and both are ways to make a reader do harm.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise _damaged(file_name) from error
    if root.getroottree().docinfo.doctype:
        raise _damaged(file_name)
    return root


def _damaged(file_name: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"{file_name} is a damaged Word document.",
        "Download or copy it again, or open it in Word and save it as PDF.",
        code="damaged",
    )


def _trap(file_name: str, why: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"{file_name} is no Word document that people read: {why}.",
        "Copy the text into a plain text file and add that.",
        code="too_large",
    )
