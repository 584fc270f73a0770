"""The folded twin: one text for the rules, of the same length as the text for the eye.

Press texts come in simplified and traditional characters, with full-width and half-width digits
and marks mixed on one page. Rules are written once, for simplified characters and ASCII signs,
and run on the twin; a span found there holds in the original, because each code point is folded
to exactly one. NFKC would be shorter to write and wrong: it makes ``增长①5%`` into ``增长15%``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import islice

from .records import Script

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
    "陜": "陕",  # a form of 陝 that some converters print: 陜西
}


_MANY = 300
"""Characters to change from which on one pass with a table costs less than one pass for each."""


_SHORT = 40
"""Signs up to which what a text is folded into is kept: a label is folded many times over."""


_FEW = 40
"""Characters up to which it costs less to count each than to ask of all that stand there."""


class _Known:
    """What is known of characters so far, as they are met: which change, which stay."""

    def __init__(self) -> None:
        self.changed = {chr(0xFEE0 + sign): chr(sign) for sign in range(0x21, 0x7F)}
        for signs, sign in _SIGNS.items():
            self.changed.update(dict.fromkeys(signs, sign))
        self.same: set[str] = set()

    def changes(self, text: str) -> dict[str, str]:
        """The characters of `text` that are folded into others, each with what it becomes."""
        rest, changed = set(text) - self.same, self.changed
        found = {sign: changed[sign] for sign in rest if sign in changed}
        if len(found) < len(rest):
            self._learn([sign for sign in rest if sign not in found])
            found = {sign: changed[sign] for sign in rest if sign in changed}
        return found

    def _learn(self, signs: list[str]) -> None:
        han = [sign for sign in signs if _is_han(ord(sign))]
        if han:
            folded = _simplified(han)
            self.changed.update(
                (old, new) for old, new in zip(han, folded, strict=True) if old != new
            )
            self.same.update(old for old, new in zip(han, folded, strict=True) if old == new)
        self.same.update(sign for sign in signs if sign < "\U00010000" and sign not in self.changed)


@cache
def _known() -> _Known:
    return _Known()


@cache
def _simplifier() -> object:
    from opencc import OpenCC

    return OpenCC("t2s")


def _is_look_alike(code: int) -> bool:
    """Radicals and compatibility forms: they look like characters, and come out of PDF files."""
    return 0x2F00 <= code < 0x2FD6 or 0xF900 <= code < 0xFB00


def _is_han(code: int) -> bool:
    return 0x3400 <= code < 0xA000 or 0x20000 <= code < 0x32000 or _is_look_alike(code)


def _plain(sign: str) -> str:
    plain = unicodedata.normalize("NFKC", sign) if _is_look_alike(ord(sign)) else sign
    return plain if len(plain) == 1 else sign


def _simplified(signs: list[str]) -> list[str]:
    """Han characters folded, each by itself: a phrase table could change the length."""
    plain = [_plain(sign) for sign in signs]
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
    return plain


def fold(text: str) -> str:
    """`text` in simplified characters with ASCII digits, letters and signs, length unchanged.

    A full stop inside a number is its point (13。7亿元). Kept as they are: other 。, 、 《 》 “ ”
    ‘ ’, enclosed or Roman numerals. 「」 and 『』 become curly quotation marks. No text is refused.

    >>> fold("廣西「雙減」：增長１２．５％﹔")
    '广西“双减”:增长12.5%;'
    """
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


_STOP_FOR_POINT = re.compile("。(?<=[0-9]。)(?=[0-9]{1,2}(?:[万亿%]|个百分点))")
"""13。7亿元: what some converters make of a decimal point."""


def _fold(text: str) -> str:
    if text.isascii():
        return text
    twin = _signs_folded(text)
    return _STOP_FOR_POINT.sub(".", twin) if "。" in twin else twin


def _signs_folded(text: str) -> str:
    known = _known()
    if known.same.issuperset(text):
        return text
    changes = known.changes(text)
    if len(changes) > _MANY:
        return text.translate({ord(sign): changes.get(sign, sign) for sign in set(text)})
    for sign, folded in changes.items():  # in any order: what it is folded into is folded itself
        text = text.replace(sign, folded)
    return text


_fold_short = lru_cache(maxsize=256)(_fold)


def script_of(text: str, folded: str) -> Script:
    """``hant`` or ``hans``: which characters a text, whose twin is `folded`, is printed in.

    About a third of the characters of a traditional text have a simplified form; in a simplified
    text next to none (著, 乾). One in twelve tells them apart, with quotations of either inside.
    """
    if text == folded:
        return "hans"
    changes = {sign for sign in _known().changes(text) if "\u3400" <= sign < "\ua000"}
    if not changes:
        return "hans"
    few = len(changes) < _FEW
    enough = 12 * sum(map(text.count if few else changes.__contains__, changes if few else text))
    if enough > len(text):
        return "hant"
    han = islice((sign for sign in text if "\u3400" <= sign < "\ua000"), enough)
    return "hans" if sum(1 for _ in han) == enough else "hant"
