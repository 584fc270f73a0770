"""The folded twin: one text for the rules, of the same length as the text for the eye.

Press texts come in simplified and traditional characters, with full-width and half-width digits
and marks mixed on one page. Rules are written once, for simplified characters and ASCII signs,
and run on the twin; a span found there holds in the original, because each code point is folded
to exactly one. NFKC would be shorter to write and wrong: it makes ``增长①5%`` into ``增长15%``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from .records import Script

_HAN_RUNS = re.compile("[\u3400-\u9fff]+")
_SIGNS = {
    "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a": " ",
    "\u200b\u202f\u205f\u3000\ufeff": " ",
    "「﹁": "“",
    "」﹂": "”",
    "『﹃": "‘",
    "』﹄": "’",
    "•‧・･⋅∙": "·",
    "―─━╴": "—",
    "−﹣": "-",
    "｡": "。",
    "､﹑": "、",
    "￥": "¥",
    "﹐": ",",
    "﹒": ".",
    "﹔": ";",
    "﹕︰": ":",
    "﹖": "?",
    "﹗": "!",
    "﹙": "(",
    "﹚": ")",
    "﹪": "%",
    "﹢": "+",
    "﹦": "=",
    "∶︓": ":",
}


_WORTH_A_BATCH = 100
"""Characters from which on the unknown ones are looked up together, not as they come."""


def _starting_table() -> dict[int, str]:
    table = {0xFEE0 + ascii_: chr(ascii_) for ascii_ in range(0x21, 0x7F)}
    for signs, sign in _SIGNS.items():
        table.update({ord(s): sign for s in signs})
    return table


class _Table(dict[int, str]):
    """What is known so far, code point → folded character; grows as texts are read."""

    def __missing__(self, code: int) -> str:
        if _is_han(code):
            _learn([code], self)
            return self[code]
        if code < 0x10000:
            self[code] = chr(code)
        return chr(code)


@cache
def _table() -> _Table:
    return _Table(_starting_table())


@cache
def _simplifier() -> object:
    from opencc import OpenCC

    return OpenCC("t2s")


def _is_look_alike(code: int) -> bool:
    """Radicals and compatibility forms: they look like characters, and come out of PDF files."""
    return 0x2F00 <= code < 0x2FD6 or 0xF900 <= code < 0xFB00


def _is_han(code: int) -> bool:
    return 0x3400 <= code < 0xA000 or 0x20000 <= code < 0x32000 or _is_look_alike(code)


def _plain(code: int) -> str:
    sign = chr(code)
    plain = unicodedata.normalize("NFKC", sign) if _is_look_alike(code) else sign
    return plain if len(plain) == 1 else sign


def _learn(codes: list[int], table: dict[int, str]) -> None:
    """Add Han characters to `table`, each by itself: a phrase table could change the length."""
    plain = [_plain(code) for code in codes]
    for _ in range(3):  # a simplification may have a simplification of its own: 薴 → 苧 → 苎
        converted = _simplifier().convert("\n".join(plain)).split("\n")  # type: ignore[attr-defined]
        if len(converted) != len(plain):
            break
        converted = [
            new if len(new) == 1 else old for new, old in zip(converted, plain, strict=True)
        ]
        if converted == plain:
            break
        plain = converted
    table.update(zip(codes, plain, strict=True))


def fold(text: str) -> str:
    """`text` in simplified characters with ASCII digits, letters and signs, length unchanged.

    Kept as they are: 。 、 《 》 “ ” ‘ ’ and enclosed or Roman numerals. 「」 and 『』 become the
    curly quotation marks. No text is refused.

    >>> fold("廣西「雙減」：增長１２．５％﹔")
    '广西“双减”:增长12.5%;'
    """
    if text.isascii():
        return text
    table = _table()
    if len(text) > _WORTH_A_BATCH:
        unknown = [c for c in map(ord, set(text)) if c not in table and _is_han(c)]
        if unknown:
            _learn(unknown, table)
    return text.translate(table)


def is_traditional(character: str) -> bool:
    """Whether folding changes a Han character: 學 does, 学 and 党 do not."""
    code = ord(character)
    return 0x3400 <= code < 0xA000 and fold(character) != character


def script_of(text: str) -> Script:
    """``hant`` or ``hans``: which characters the Han text is mostly printed in.

    About a third of the characters of a traditional text have a simplified form; in a simplified
    text next to none (著, 乾). One in twelve tells them apart, with quotations of either inside.
    """
    folded = fold(text)
    han = sum(map(len, _HAN_RUNS.findall(text)))
    others = (before for before, after in zip(text, folded, strict=True) if before != after)
    changed = sum("\u3400" <= character < "\ua000" for character in others)
    return "hant" if han and changed * 12 > han else "hans"
