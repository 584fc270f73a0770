"""How long it took against its two ends: 2020年4月动工,工期14个月,2021年11月建成."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Page, Span
from ..ledger import marked
from ..sought import Sought

_MONTH = LatePattern("((?:19|20)[0-9]{2})年([0-9]{1,2})月(?:[0-9]{1,2}日|初|底|中旬|上旬|下旬|份)?")
_BEGUN = LatePattern("(?:正式|全面)?(?:开工|动工|奠基|破土|开建|始建|启动)")
_ENDED = LatePattern(
    "(?:正式|全面|顺利|整体|已|全部|主体)*(?:竣工|完工|建成|投用|投入使用|交付|封顶|启用|通过验收|落成)"
)
_TOOK = LatePattern(
    "(?:历时|工期|历经|用时|耗时|仅用|只用|用了|施工)(?:为|共|仅|长达|了)*([0-9]{1,2}|[两二三四五六七八九十]{1,2})(?:个)?(月|年)(?!多|余|半)"
)
_TO_YEAR = LatePattern("[至到—~-](?=19|20)")
_YEARS = LatePattern(
    "(?:从|自)?((?:19|20)[0-9]{2})年?(?:至|到|—|-|——|~)((?:19|20)[0-9]{2})年(?:,|的|这)*"
    "([两二三四五六七八九十]|[2-9]|1[0-9])年(?:间|来|里|时间|累计|共)"
)
_RUNNING = LatePattern(
    "(?:从|自)?((?:19|20)[0-9]{2})年?(?:至|到|—|-|——|~)((?:19|20)[0-9]{2})年,?[^,。;:\n0-9]{0,8}?"
    "连续([两二三四五六七八九十]|[2-9]|1[0-9])年"
)
"""2017年至2021年,某县连续六年获评优秀."""
_FOUNDED = Sought(
    "(?:始建|创办|创建|创立|建校|成立|兴办)于((?:18|19|20)[0-9]{2})年[^。;:\n0-9]{0,12}?"
    "(?:已有|已走过|走过|距今|至今|迄今|有着|有)(?:已|有|了|整整)*([0-9]{1,3})(?:多|余)?(?:年|周年)",
    *("于18", "于19", "于20"),
)
_SET_UP = Sought(
    "((?:18|19|20)[0-9]{2})年,[^。;:\n0-9]{0,16}(?:建立|成立|创办|创建|开办|设立)[^。;:\n0-9]{0,24},"
    "(?:至今|迄今|距今)(?:已)?(?:有|走过)?([0-9]{1,3})年",
    *("至今", "迄今", "距今"),
)
_JUBILEE = Sought(
    "(?:建校|办学|成立|创办|建园|建院|立校)([1-9][0-9]{0,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)周年",
    "周年",
)
_SINCE = LatePattern("(?:始建|创办|创建|创立|建校|成立|兴办)于((?:18|19|20)[0-9]{2})年")
_HELD_IN = LatePattern("((?:19|20)[0-9]{2})年[^,。;0-9]{0,10}$")
_TOLERATED = 2
_REACH = 300
_MOST_YEARS_OFF = 2


def check_durations(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """A time that something took, against the months of its beginning and end; spans of years.

    Two months more or less are left alone: who counts from the ground-breaking and who from the
    contract differ. The age of a school is held against the day of print.
    """
    for took in _TOOK.finditer(folded):
        if took.start() not in barred and (found := _took(text, folded, took)):
            yield found
    ranges = (_YEARS, _RUNNING) if _TO_YEAR.search(folded) else ()
    for years in chain.from_iterable(pattern.finditer(folded) for pattern in ranges):
        first, last, said = int(years[1]), int(years[2]), small_number(years[3]) or 0
        if first < last and said not in (last - first, last - first + 1):
            if years.re.pattern == _RUNNING.pattern and said < last - first:
                continue  # 2016年到2020年,学校连续三年获评先进: a part of the time
            if years.start() in barred or folded[years.start() - 1] in "(《“":
                continue
            spans = (Span(years.start(), years.end()),)
            got = f"{first}年至{last}年为{last - first}至{last - first + 1}年"
            yield _finding(text, spans, got)
    printed = page.header.published_on
    for founded in (*_FOUNDED.finditer(folded), *_SET_UP.finditer(folded)):
        if printed is None or founded.start() in barred:
            continue
        age = printed.year - int(founded[1])
        if age > 0 and abs(int(founded[2]) - age) > _MOST_YEARS_OFF + (age // 10):
            named = (_with_sign(founded, 1), _with_sign(founded, 2))
            yield _finding(text, named, f"到刊发时为{age}年")


def _with_sign(match: re.Match[str], group: int) -> Span:
    """A year or a number of years with the 年 behind it."""
    return Span(match.start(group), match.end(group) + 1)


def check_jubilees(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """今年建校40周年。学院始建于1984年, printed in 2020: one such year near, one off allowed."""
    printed = page.header.published_on
    held_here = list(_JUBILEE.finditer(folded))
    if len({match[1] for match in held_here}) > 1:
        return  # a school's and its office's
    for match in held_here:
        if match.start() in barred:
            continue
        near = list(_SINCE.finditer(folded, max(0, match.start() - 80), match.end() + 80))
        if len(near) != 1:
            continue
        held = _HELD_IN.search(folded[max(0, match.start() - 16) : match.start()])
        year = int(held[1]) if held else printed.year if printed else 0
        age = year - int(near[0][1])
        if not year or abs((small_number(match[1]) or 0) - age) <= 1:
            continue
        spans = (Span(match.start(1), match.end()), _with_sign(near[0], 1))
        yield _finding(text, tuple(sorted(spans)), f"到{year}年为{age}年")


def _took(text: str, folded: str, took: re.Match[str]) -> Finding | None:
    """The two months of the sentence, one of them begun, the other finished."""
    far = max(0, took.start() - _REACH), min(len(folded), took.end() + _REACH)
    start = max(far[0], *(folded.rfind(sign, far[0], took.start()) + 1 for sign in "。\n;"))
    ends = [folded.find(sign, took.end(), far[1]) for sign in "。\n;"]
    end = min((e for e in ends if e >= 0), default=far[1])
    begun = [m for m in _MONTH.finditer(folded, start, end) if _BEGUN.match(folded, m.end())]
    ended = [m for m in _MONTH.finditer(folded, start, end) if _ENDED.match(folded, m.end())]
    if len(begun) != 1 or len(ended) != 1 or begun[0].start() > ended[0].start():
        return None
    near = ended[0] if took.end() <= ended[0].start() else None
    if folded[took.end() : near.start()].strip(",于 ") if near else took.start() < ended[0].end():
        return None  # what took so long is another work than what was finished then
    months = (int(ended[0][1]) - int(begun[0][1])) * 12 + int(ended[0][2]) - int(begun[0][2])
    said = (small_number(took[1]) or 0) * (12 if took[2] == "年" else 1)
    if months <= 0 or abs(months - said) <= (_TOLERATED if took[2] == "月" else 8):
        return None
    spans = (Span(*begun[0].span()), Span(*took.span()), Span(*ended[0].span()))
    return _finding(text, tuple(sorted(spans)), f"前后相隔{months}个月")


def _finding(text: str, spans: tuple[Span, ...], got: str) -> Finding:
    surfaces = [span.of(text) for span in spans]
    return marked(
        "date",
        text,
        spans,
        raw="，".join(surfaces),
        recomputed=got,
        verdict=f"{got}，文中写“{surfaces[len(surfaces) // 2]}”，请核对。",
    )
