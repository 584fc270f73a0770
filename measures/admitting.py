"""Which files are let in to be read, and what an editor is told of one that is not."""

from __future__ import annotations

import logging
from pathlib import Path

from django.conf import settings

from articles.actions import RefusedError
from articles.reading.decoded import Unreadable

from .intake.archives import refuse_bomb

log = logging.getLogger(__name__)

SUFFIXES = {".txt", ".html", ".htm", ".docx", ".md"}


def refuse_kind(name: str) -> None:
    suffix = Path(name).suffix
    if suffix.lower() not in SUFFIXES:
        known = " ".join(sorted(SUFFIXES))
        raise Unreadable(f"不认识的文件类型“{suffix}”，可导入的有：{known}。")


def refuse_size(size: int) -> None:
    most = settings.MAX_DOCUMENT_BYTES
    if size > most:
        raise Unreadable(
            f"文件有 {size / 2**20:.0f} MB，超过上限 {most / 2**20:.0f} MB；"
            "一篇文章不会这么大，请核对或拆分。"
        )


def admit(document: bytes) -> None:
    """Refuse a document that is too large, or that would unpack to something too large."""
    refuse_size(len(document))
    if document.startswith(b"PK\x03\x04"):
        refuse_bomb(document)


def reason_of(error: Exception, name: str) -> str:
    """Why a file could not be read or stored, in words that say what to do; logs what is a bug."""
    match error:
        case Unreadable() | RefusedError():
            return str(error)
        case FileNotFoundError():
            return "没有这个文件，请核对路径。"
        case PermissionError():
            return "没有读取这个文件的权限，请先改权限。"
        case OSError():
            return f"文件打不开（{error.strerror}），请检查磁盘或另存一份。"
    log.exception("reading %s failed", name, exc_info=error)
    return f"程序读这个文件时出错（{type(error).__name__}: {error}），请交给维护者。"
