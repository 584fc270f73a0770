"""What lies in a .zip file, taken out within limits and under its right name.

Nothing is ever written to a path that an archive names: members are read into memory, one at a
time, and what an archive says of its sizes is not believed. Names of old archives carry no word on
their encoding; `zipfile` takes them for cp437, while Windows in China wrote GBK: so the bytes are
taken back, and all names of an archive together tell the encoding, as a text does.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

from articles.reading.decode import decode
from articles.reading.decoded import Unreadable

MOST_ENTRIES = 5_000
"""Entries of an archive, folders and system files counted in."""

MOST_TIMES = 200
"""How many times its packed size a member may unpack to. Chinese press text packs 2 to 4 times,
repetitive markup 20 times; bombs, a thousand times."""

SMALL = 1 << 20
"""Below this size nothing is a bomb, however well it packs."""

_CHUNK = 1 << 16
_ENTRY = b"PK\x01\x02"
_UNICODE_PATH = 0x7075
_NOT_OURS = ("__macosx", "thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its bytes, or why they were not taken out."""

    name: str
    document: bytes = b""
    refusal: str = ""


@dataclass(slots=True)
class Budget:
    """How many bytes and files an upload may still bring."""

    bytes_left: int
    files_left: int
    most_bytes: int
    passed_over: int = 0


class FullError(Unreadable):
    """The whole upload is full: nothing further is taken out."""


def is_archive(name: str, document: bytes) -> bool:
    """Whether these are the bytes of a .zip file; a .docx is one too, and no archive to us."""
    return document[:4] in (b"PK\x03\x04", b"PK\x05\x06") and not name.lower().endswith(".docx")


def members(document: bytes, budget: Budget) -> Iterator[Member]:
    """The files of an archive, in its own order; raises `Unreadable` where it cannot be opened.

    Folders, hidden files and what operating systems leave behind are passed over and counted.
    Takes from `budget`; when that is used up, raises `FullError`.
    """
    with _opened(document) as archive:
        entries = archive.infolist()
        for entry, name in zip(entries, _names(entries), strict=True):
            path = PurePosixPath(name)
            if name.endswith("/"):
                continue
            if any(_is_not_ours(part) for part in path.parts):
                budget.passed_over += 1
                continue
            if budget.files_left <= 0:
                raise FullError("文件太多，余下的没有读。请分几次上传。")
            budget.files_left -= 1
            try:
                yield Member(name, _taken_out(archive, entry, name, budget))
            except FullError:
                raise
            except Unreadable as refusal:
                yield Member(_shown(name), refusal=str(refusal))


def refuse_bomb(document: bytes) -> None:
    """Refuse a .docx that would unpack beyond all measure, before any library opens it."""
    with _opened(document) as archive:
        for entry in archive.infolist():
            _refuse_ratio(entry)
        if sum(entry.file_size for entry in archive.infolist()) > 20 * max(len(document), SMALL):
            raise Unreadable(
                "这个 Word 文件解开后大得不合常理，没有读。请打开它，把正文另存为文本文件再导入。"
            )


def _opened(document: bytes) -> zipfile.ZipFile:
    if document.count(_ENTRY) > MOST_ENTRIES:
        raise Unreadable(f"压缩包里有 {MOST_ENTRIES} 个以上的文件，没有读。请分成几个小包再上传。")
    try:
        return zipfile.ZipFile(BytesIO(document))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error) as error:
        raise Unreadable("压缩包打不开，可能没有下载完整。请重新压缩或下载后再上传。") from error


def _taken_out(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, budget: Budget
) -> bytes:
    _refuse_path(entry, name)
    if entry.flag_bits & 0x1:
        raise Unreadable("压缩包加了密码，读不出来。请解压后上传，或重新压缩，不设密码。")
    if entry.file_size > budget.most_bytes:
        _refuse_size(budget.most_bytes)
    _refuse_ratio(entry)
    pieces, size = [], 0
    try:
        with archive.open(entry) as file:
            while piece := file.read(_CHUNK):
                pieces.append(piece)
                size += len(piece)
                budget.bytes_left -= len(piece)
                if size > budget.most_bytes:
                    _refuse_size(budget.most_bytes)
                if budget.bytes_left < 0:
                    raise FullError("解开后的文件总量超过上限，余下的没有读。请分几次上传。")
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(_why_broken(error)) from error
    document = b"".join(pieces)
    if is_archive(name, document):
        raise Unreadable("压缩包里套着压缩包。请先把里面这一个解开，再上传其中的文件。")
    return document


def _why_broken(error: Exception) -> str:
    if isinstance(error, NotImplementedError):
        return "压缩方式不认识。请解压后上传，或用 Windows、WPS 自带的“压缩为 zip”重新压缩。"
    return "这个文件在压缩包里已损坏。请重新压缩或下载后再上传。"


def _refuse_path(entry: zipfile.ZipInfo, name: str) -> None:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise Unreadable("文件在压缩包里的路径不正常（指向包外），没有读。请解压后直接上传文件。")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Unreadable("这是一个快捷方式（符号链接），里面没有文章。请上传它指向的文件。")


def _refuse_size(most: int) -> None:
    raise Unreadable(
        f"解开后超过 {most // 2**20} MB 的上限；一篇文章不会这么大，请核对，或只留文章本身。"
    )


def _refuse_ratio(entry: zipfile.ZipInfo) -> None:
    packed = max(entry.compress_size, 1)
    if entry.file_size > SMALL and entry.file_size > MOST_TIMES * packed:
        raise Unreadable(
            f"解开后会膨胀 {entry.file_size // packed} 倍，像是压缩炸弹，没有读。"
            "如果确是文章，请解压后直接上传。"
        )


def _is_not_ours(part: str) -> bool:
    return part.lower() in _NOT_OURS or (part.startswith(("~$", ".")) and part not in (".", ".."))


def _shown(name: str) -> str:
    return name.lstrip("/") or name


def _names(entries: list[zipfile.ZipInfo]) -> list[str]:
    """The members' names as they were meant, with / between folders."""
    raw = {e.orig_filename: _raw_name(e) for e in entries}
    unknown = [name for name in raw.values() if isinstance(name, bytes)]
    codec = _codec_of(unknown)
    names = []
    for entry in entries:
        name = raw[entry.orig_filename]
        text = name.decode(codec, "replace") if isinstance(name, bytes) else name
        names.append(text.replace("\\", "/").replace("\x00", "") or "（无名）")
    return names


def _raw_name(entry: zipfile.ZipInfo) -> str | bytes:
    """The name, or its bytes where nothing says what they are."""
    if entry.flag_bits & 0x800 or entry.orig_filename.isascii():
        return entry.orig_filename
    told = _unicode_path(entry.extra)
    if told:
        return told
    try:
        return entry.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.orig_filename


def _unicode_path(extra: bytes) -> str:
    """The name in UTF-8 that Info-ZIP and WinRAR add beside the old one (extra field 0x7075)."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if kind == _UNICODE_PATH and size > 5:
            return extra[9 : 4 + size].decode("utf-8", "replace")
        extra = extra[4 + size :]
    return ""


def _codec_of(names: list[bytes]) -> str:
    """The encoding of the names of one archive: told as for a text, GB18030 where it is unsure."""
    together = b"\n".join(names)
    try:
        together.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    try:
        told = decode(together).encoding
    except Unreadable:
        return "gb18030"
    return "big5hkscs" if told == "big5" else "gb18030"
