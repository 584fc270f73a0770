"""From the bytes that somebody saved to the text that is read: the encoding, the kind of file.

Press articles are kept as UTF-8, UTF-16, GB18030 or Big5, as text, web page, Word or Markdown
file. Which of the Chinese encodings a text is in is told by trying: decoded rightly, some three
quarters of a Chinese text are the few hundred commonest characters and marks; decoded wrongly,
next to none. That holds from about ten characters on, where detectors by byte statistics
(charset-normalizer, chardet) still guess Korean or Cyrillic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .decoded import Decoded, Unreadable
from .fold import fold
from .lexicon import lexicon

MAX_BYTES = 50 * 1024 * 1024
"""The largest file that is read. A press article is a few kilobytes; a long page, a megabyte."""

_SAMPLE = 32_768
"""Bytes that the guess at an encoding looks at."""


_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CODECS = {"gb18030": "gb18030", "big5": "big5hkscs", "utf-16-le": "utf-16-le"}
_CODECS["utf-16-be"] = "utf-16-be"
_DECLARED = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5",
    "big5-hkscs": "big5",
    "utf-8": "utf-8",
    "utf8": "utf-8",
}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,20})""", re.I)
_HTML = re.compile(rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.I)
_UNSOUND = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f\ufffd]")

_FOREIGN = (
    (b"%PDF", "这是 PDF 文件。请在阅读器里复制正文,另存为文本文件(.txt)再导入。"),
    (b"{\\rtf", "这是 RTF 文件。请用 Word 或 WPS 另存为 .docx 再导入。"),
    (
        b"\xd0\xcf\x11\xe0",
        "这是旧版 Office 文件(.doc 或 .wps)。请用 Word 或 WPS 另存为 .docx 再导入。",
    ),
    (b"\x89PNG", "这是图片,里面没有可读的文字。请导入文章的文字。"),
    (b"\xff\xd8\xff", "这是图片,里面没有可读的文字。请导入文章的文字。"),
    (b"GIF8", "这是图片,里面没有可读的文字。请导入文章的文字。"),
    (b"Rar!", "这是压缩包。请先解压,再导入里面的文件。"),
    (b"7z\xbc\xaf", "这是压缩包。请先解压,再导入里面的文件。"),
    (b"\x1f\x8b", "这是压缩包。请先解压,再导入里面的文件。"),
)


def decode(document: bytes | str, *, name: str = "") -> Decoded:
    """The text of `document` (a file's bytes, or a text already decoded), with its encoding.

    `name` is the file's name; its ending (.html, .htm, .docx, .md, .txt) settles the kind of
    file, else its first bytes do. Line ends become ``\\n``; NUL and lone surrogates become U+FFFD;
    nothing else of a plain text is changed, a leading byte order mark apart. Raises `Unreadable`
    where the file is empty, too large, broken, no text, or in an encoding that cannot be told.

    >>> decode("教育局\\r\\n".encode("gb18030")).text
    '教育局\\n'
    """
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if isinstance(document, str):
        # A code point takes at most four bytes, so only a long text has to be measured.
        if len(document) * 4 > MAX_BYTES:
            _refuse_large(len(document.encode("utf-8", "surrogatepass")))
        if ending in ("html", "htm"):
            return _sound(_web_page(document, "utf-8"))
        if ending in ("md", "markdown"):
            return _sound(_markdown(_even(document), "utf-8"))
        return _sound(Decoded(_even(document), "utf-8"))
    _refuse_large(len(document))
    if not document.strip(b"\x00 \t\r\n\x0c\x0b"):
        raise Unreadable("文件是空的,没有可读的文字。请确认保存的是文章全文,再导入一次。")
    if document.startswith(b"PK\x03\x04"):
        return _sound(_word_file(document))
    if ending == "docx":
        raise Unreadable("这个 .docx 文件打不开,可能没有下载完整。请重新保存后再导入。")
    for start, sentence in _FOREIGN:
        if document.startswith(start):
            raise Unreadable(sentence)
    encoding, text = _decoded(document)
    if ending in ("html", "htm") or (not ending and _HTML.search(document[:2048])):
        return _sound(_web_page(text, encoding))
    if ending in ("md", "markdown"):
        return _sound(_markdown(_even(text), encoding))
    return _sound(Decoded(_even(text), encoding))


def _refuse_large(size: int) -> None:
    if size > MAX_BYTES:
        raise Unreadable(
            f"文件有 {size / 1048576:.0f} MB,超过了 {MAX_BYTES // 1048576} MB 的上限。"
            "请只保存文章本身,再导入一次。"
        )


def _even(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _sound(decoded: Decoded) -> Decoded:
    """`decoded` without what no database takes; refused where no word is left."""
    text = decoded.text
    if _UNSOUND.search(text):
        text = _UNSOUND.sub("\ufffd", text)
    if not re.search(r"\w", text):
        raise Unreadable("文件里没有文字。请确认保存的是文章全文,再导入一次。")
    return Decoded(text, decoded.encoding, decoded.hints)


def _web_page(markup: str, encoding: str) -> Decoded:
    from .documents import read_web_page

    text, hints = read_web_page(markup)
    return Decoded(text, encoding, hints)


def _markdown(source: str, encoding: str) -> Decoded:
    from .documents import read_markdown

    text, hints = read_markdown(source)
    return Decoded(text, encoding, hints)


def _word_file(document: bytes) -> Decoded:
    from .documents import read_word_file

    text, hints = read_word_file(document)
    return Decoded(text, "docx", hints)


def _decoded(raw: bytes) -> tuple[str, str]:
    """The encoding's name and the text. Raises `Unreadable` where none makes Chinese of it."""
    for bom, codec in _BOMS:
        if raw.startswith(bom):
            return codec, raw.decode(codec, "replace")
    zeros = raw[:_SAMPLE].count(0)
    if not zeros and not _CONTROL.search(raw[:_SAMPLE].decode("latin-1")):
        try:
            return "utf-8", raw.decode("utf-8")
        except UnicodeDecodeError:
            pass
    declared = _CHARSET.search(raw[:4096])
    favoured = _DECLARED.get(declared[1].decode().lower()) if declared else None
    best, best_score = "", 0.0
    for encoding, sample in _attempts(raw[:_SAMPLE], zeros):
        score = _likeness(sample) + (0.05 if encoding == favoured else 0.0)
        if score > best_score:
            best, best_score = encoding, score
    if best_score < 0.25 and not _is_strict(raw[:_SAMPLE], best):
        if zeros or _is_binary(raw[:_SAMPLE]):
            raise Unreadable("这不是文本文件。请把文章另存为文本(.txt)、网页或 .docx 再导入。")
        raise Unreadable("认不出文件的文字编码。请用记事本或 WPS 打开,另存为 UTF-8 再导入。")
    return best, raw.decode(_CODECS.get(best, best), "replace")


def _is_strict(sample: bytes, encoding: str) -> bool:
    """Whether a sample of rare characters (a list of names) decodes without a fault."""
    if encoding not in ("gb18030", "big5") or len(sample) == _SAMPLE:
        return False
    try:
        text = sample.decode(_CODECS[encoding])
    except UnicodeDecodeError:
        return False
    han = sum("\u4e00" <= c < "\ua000" for c in text)
    return han * 2 > len(text) and not _CONTROL.search(text)


def _attempts(sample: bytes, zeros: int) -> Iterator[tuple[str, str]]:
    """The candidates in order of preference, each with the sample decoded by it."""
    yield "utf-8", sample.decode("utf-8", "replace")
    if zeros * 50 <= len(sample):
        yield "gb18030", sample.decode("gb18030", "replace")
        yield "big5", sample.decode("big5hkscs", "replace")
    if len(sample) >= 4:
        even = sample[: len(sample) // 2 * 2]
        yield "utf-16-le", even.decode("utf-16-le", "replace")
        yield "utf-16-be", even.decode("utf-16-be", "replace")


@cache
def _common() -> frozenset[str]:
    return frozenset(lexicon("encoding")["common"])


def _likeness(sample: str) -> float:
    """How much a decoded sample looks like Chinese: 0.7 or so if it is, below 0.2 if not.

    The share of common characters and marks among what is not ASCII, less what cannot be right.
    """
    foreign = [c for c in fold(sample) if c > "\x7f"]
    wrong = len(_CONTROL.findall(sample)) + len(_UNSOUND.findall(sample))
    if not foreign:
        return 0.5 - wrong / max(len(sample), 1)
    common = _common()
    return (sum(c in common for c in foreign) - 2 * wrong) / len(foreign)


def _is_binary(sample: bytes) -> bool:
    odd = sum(b < 9 or 13 < b < 32 for b in sample)
    return odd * 50 > len(sample)
