"""An event's number against the year of its first: 第36个教师节, 第九届大赛 of a yearly one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...covered import Covered
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...numerals import value_of
from ...records import Finding, Page, Span
from ...word_list import any_of
from ..ledger import marked
from ..sought import Sought

_NUMBER = "[0-9]{1,3}|[一二三四五六七八九十]{1,3}"
_EDITION = Sought(
    f"(?P<told>第(?P<number>{_NUMBER})届)(?P<name>[^,。;:、“”《》\n0-9]{{2,20}}?)"
    "(?:大赛|联赛|竞赛|艺术节|体育节|科技节|读书节|文化节|运动会|论坛|展演|比赛|博览会|教育节)",
    "届",
)
_FOUNDED = LatePattern(
    "(?P<year>(?:19|20)[0-9]{2})年[^。;\n0-9]{0,10}?(?:创办|举办|开办|启动|发起|办起|设立)(?:了)?(?:首届|第一届)"
    "|(?P<since>(?:19|20)[0-9]{2})年[^,。;\n0-9]{0,8}?(?:首届|第一届)"
    "|(?:大赛|赛事|比赛|联赛|竞赛|展演|活动|艺术节|科技节)(?:创办|始办|创立|开办|始)于(?P<in>(?:19|20)[0-9]{2})年"
)
_YEARLY = LatePattern("每年(?:都)?(?:举办|举行|开展|办)?一届|一年一届|年年举办|每年如期举[办行]")
_PAUSED = LatePattern(
    "停办|中断(?!过)|间断(?!过)|暂停|延期|推迟|因疫情|受疫情|复办|恢复举办|两年一届|隔年"
)
_NEVER_PAUSED = LatePattern("(?:从未|不曾|没有|未曾|未)(?:间断|中断|停办)")
_GONE = LatePattern("(?:去年|前年|上年|往年|(?:19|20)[0-9]{2}年)[^,。;\n]{0,8}$")
_DATED = LatePattern("(?P<year>(?:19|20)[0-9]{2})年[^。;\n]{0,12}$")
_FAR_OFF = 3


def check_days_of_the_year(
    text: str, folded: str, page: Page, barred: Covered
) -> Iterator[Finding]:
    """庆祝第36个教师节 in September 2021: the first was in 1985, so it is the 37th.

    The days and weeks that the lexicon knows with the year of their first. Silent without a date
    of print, for one of a year gone by (去年第36个…) and for what is off by more than three.
    """
    if page.header.published_on is None:
        return
    for match in _named_days().finditer(folded):
        first = _first_years()[match["name"]]
        before = folded[max(0, match.start() - 16) : match.start()]
        dated = _DATED.search(before)
        if match.start() in barred or (not dated and _GONE.search(before)):
            continue
        year = int(dated["year"]) if dated else page.header.published_on.year
        said, told = int(value_of(match["number"]) or 0), year - first + 1
        if said == told or abs(said - told) > _FAR_OFF:
            continue
        span = Span(match.start("told"), match.end("name"))
        got = f"{year}年应为第{told}{match['unit']}{match['name']}"
        yield marked(
            "date",
            text,
            (span,),
            recomputed=f"{year} − {first} + 1 = {told}",
            verdict=f"{got}，文中写“{span.of(text)}”，请核对。",
        )


def check_editions(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """第九届大赛…自2010年创办首届以来,每年举办一届, printed in 2019: it is the tenth.

    One edition and one founding in the text; silent where a year was left out (停办, 因疫情).
    """
    printed = page.header.published_on
    if printed is None or not _YEARLY.search(folded):
        return
    held = [m for m in _EDITION.finditer(folded) if m.start() not in barred]
    founded = list(_FOUNDED.finditer(folded))
    years = {int(m[m.lastgroup or 0]) for m in founded}
    if len({m["number"] for m in held}) != 1 or len(years) != 1:
        return
    if _PAUSED.search(_NEVER_PAUSED.sub("", folded)):
        return
    said, told = int(value_of(held[0]["number"]) or 0), printed.year - years.pop() + 1
    if said == told or said < 2 or abs(said - told) > _FAR_OFF:
        return
    group = founded[0].lastgroup or "year"
    spans = (
        Span(held[0].start("told"), held[0].end("told")),
        Span(founded[0].start(group), founded[0].end(group) + 1),
    )
    yield marked(
        "date",
        text,
        tuple(sorted(spans)),
        recomputed=f"到{printed.year}年为第{told}届",
        verdict=f"每年一届，到{printed.year}年应为第{told}届，文中写“{held[0]['told']}”，请核对。",
    )


@cache
def _first_years() -> dict[str, int]:
    """The days and weeks with the year of their first: 教师节 1985."""
    return dict(lexicon("audit")["first_years"])


@cache
def _named_days() -> re.Pattern[str]:
    names = any_of(_first_years())
    return re.compile(
        f"(?P<told>第(?P<number>{_NUMBER})(?P<unit>个|届|次))(?:全国|中国|国家|国际|世界)?“?(?P<name>{names})"
    )
