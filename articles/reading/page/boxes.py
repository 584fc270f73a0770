"""Where a page goes over from its article to others, or to what readers say of it."""

from __future__ import annotations

from functools import cache

from ..late_pattern import LatePattern
from ..lexicon import lexicon

_AROUND = "·*#-=>☆★◆■□●○▶►▲△|丨[]【】()<>:+/ "
_COUNTED = "0123456789" + _AROUND
"""What may stand behind the name of a box: 网友评论(12)."""
_LONGEST = 20
_REPLY = LatePattern(
    r"(?:\w{1,8} )?发表于:? ?(?:20\d\d[-/.]|昨天|前天|\d{1,2} ?(?:分钟|小时|天)前)"
)


@cache
def _names() -> frozenset[str]:
    return frozenset(word.replace(" ", "") for word in lexicon("furniture")["boxes"])


@cache
def _built() -> LatePattern:
    """The names that sites build of two kinds of words: 精彩热图, 焦点图片, 最新发布."""
    table = lexicon("furniture")["box_names"]
    kinds, things = ("|".join(sorted(table[key], key=len)[::-1]) for key in ("kinds", "things"))
    return LatePattern(f"(?:{kinds}){{1,2}}(?:{things}){{1,2}}")


def opens_box(words: str) -> bool:
    """Whether a line is the head of a box of other articles: 新闻推荐, 相关新闻, 网友评论.

    >>> opens_box("【精彩热图】"), opens_box("网友评论(12)"), opens_box("重点工作")
    (True, True, False)
    """
    if len(words) > _LONGEST:
        return False
    bare = words.strip(_AROUND)
    for name in (bare, bare.rstrip(_COUNTED)):
        if name in _names() or _built().fullmatch(name):
            return True
    return False


def opens_reply(words: str) -> bool:
    """Whether a line of a board says who answered and when: 发表于 2019-6-12 09:40 | 只看该作者."""
    return len(words) <= 80 and ("只看该作者" in words or _REPLY.match(words) is not None)


_APART = LatePattern(r" {2,}")
_LEAST_PARTS, _SHORTEST_PART = 3, 9
_OF_LISTS = ("学", "园", "校", "局", "会", "心")


def strings_headlines(words: str) -> bool:
    """Whether a line is the headlines of others, three and more, set wide apart.

    The article's own lists name schools and offices so.
    """
    if "  " not in words or "。" in words or "|" in words:
        return False
    parts = [part for part in _APART.split(words) if part]
    return len(parts) >= _LEAST_PARTS and all(
        len(part) >= _SHORTEST_PART and not part.endswith(_OF_LISTS) for part in parts
    )
