"""Archives as people's machines make them, and as nobody's should."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO
from typing import Any


class Named(zipfile.ZipInfo):
    """An entry whose name is written in an encoding of the old days, without a word about it."""

    def __init__(self, name: str, encoding: str) -> None:
        super().__init__(name)
        self.orig, self.encoding = name, encoding

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - zipfile's own hook
        return self.orig.encode(self.encoding), self.flag_bits & ~0x800


def archive(*members: tuple[str, bytes], encoding: str = "", **how: Any) -> bytes:
    """A .zip of these files; `encoding` is that of their names, by default as Python writes."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, **how) as file:
        for name, document in members:
            entry = Named(name, encoding) if encoding else zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, document)
    return target.getvalue()


def encrypted(name: str, document: bytes) -> bytes:
    """An archive whose only member is marked as encrypted."""
    whole = bytearray(archive((name, document)))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = whole.index(mark) + flags
        whole[at] |= 1
    return bytes(whole)


def with_unicode_path(old: bytes, name: str, document: bytes) -> bytes:
    """A member named `old`, with its right name in the extra field that WinRAR adds."""
    words = name.encode()
    entry = Named(old.decode("latin-1"), "latin-1")
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.extra = struct.pack("<HHBI", 0x7075, 5 + len(words), 1, 0) + words
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr(entry, document)
    return target.getvalue()


def link(name: str, to: str) -> bytes:
    """An archive with a symbolic link in it."""
    entry = zipfile.ZipInfo(name)
    entry.external_attr = 0o120777 << 16
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr(entry, to)
    return target.getvalue()


def understated(name: str, document: bytes, size: int) -> bytes:
    """An archive that says its member unpacks to `size` bytes, whatever it does."""
    whole = bytearray(archive((name, document)))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", whole, whole.index(mark) + at, size)
    return bytes(whole)


def damaged(name: str, document: bytes) -> bytes:
    """An archive with one byte of its member's packed content turned over."""
    whole = bytearray(archive((name, document)))
    whole[whole.index(name.encode()) + len(name) + 10] ^= 0xFF
    return bytes(whole)
