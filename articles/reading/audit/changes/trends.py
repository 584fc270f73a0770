"""What is said of a row of numbers in time: 分别招聘210人、245人、238人,逐年扩大."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Figure, Finding, Span
from ..ledger import Ledger, alike, exact, finding, has, marked, plain, words_of
from ..sign_pairs import sign_pairs

_YEAR = re.compile("(?:19|20)[0-9]{2}(?=年|学年|、|、)")
_IN_TIME = LatePattern(
    "(?:19|20)[0-9]{2}年|近[两三四五六][年届]|[去前今]年|[三四五][年届]|第[一二三]年|[一二三四五六七八九十]月"
)
_LINKING = re.compile("总体|整体|呈现?|均|都|也|且|并|其|的|等|[所个名项件次场年届万亿元%+]")
_SIZES = ("规模", "数量", "总量", "总数", "力度", "数")
_COMMON = frozenset(("全县", "全市", "全区", "人数", "教师", "学生"))
_WORD_AND_ON = re.compile(
    "^(?:逐年|连年|年年|连续[两三四五]年|连续|一年比一年|持续|逐[届月季次]|直线)[一-龥]{0,8}?"
    "(?=[,:;。(]|$|分别|依次)"
)
_LEADS_ON = LatePattern(
    "[,:;(]?(?:分别|依次)?(?:为|是|达|由|从)?(?:(?:19|20)[0-9]{2}年?(?:、(?:19|20)[0-9]{2}年?)*)?[^。;,0-9]{0,10}"
)
_KEPT = re.compile("^(?:保持|实现|呈现?|得到|稳步|稳定|不断|都|均|在|地)+")
_RUNNING = LatePattern("^[^。;0-9]{0,10}?(?P<said>[两二三四五六七八九]连(?P<way>[升增涨降减]))")
_HEDGES = ("总体", "基本", "整体", "大体", "稳中", "波动")
_BEHIND, _BEFORE, _LINK = 24, 60, 16
_FEWEST = 3

_EVERY_TIME = LatePattern(
    "(?:连续[^,。;0-9]{1,3}[年届次]|均|都|每年|历年|各年|始终)[^。;0-9]{0,14}(?:突破|超过|高于|超|不低于|保持在|稳定在|低于|不超过|控制在)?了?$"
)


def check_trends(ledger: Ledger) -> Iterator[Finding]:
    """2020年、2021年、2022年招聘210人、245人、238人,逐年扩大: the third is below the second.

    Three numbers or more of one unit, told by years in their order; the claim stands in the
    clause right behind them or in the words before. Silent for 总体 and 稳中.
    """
    for sentence in ledger.windows_of(_FEWEST):
        index = 0
        while index < len(sentence) - 2:
            run = _run(ledger, sentence[index:])
            index += max(len(run) - 1, 1)
            if len(run) >= _FEWEST and exact(*run) and (found := _against_claim(ledger, run)):
                yield found


def _run(ledger: Ledger, figures: Sequence[Figure]) -> list[Figure]:
    kept = [figures[0]]
    if figures[0].unit_class in ("time", "points", "rank"):
        return kept
    for figure in figures[1:]:
        link = ledger.between(kept[-1], figure)
        if not alike(figure, kept[0]) or len(link) > _LINK or "其中" in link or ";" in link:
            break
        kept.append(figure)
    return kept


def _against_claim(ledger: Ledger, run: list[Figure]) -> Finding | None:
    start = max(run[0].sentence.start, run[0].span.start - _BEFORE)
    before = ledger.folded[start : run[0].span.start]
    years = [int(year) for year in _YEAR.findall(ledger.folded[start : run[-1].span.start])]
    if not _IN_TIME.search(before) or years != sorted(years):
        return None
    claim = _claim(ledger, run, start)
    if claim is None:
        return None
    said, rises = claim
    falls = [b for a, b in pairwise(run) if (b.value < a.value if rises else b.value > a.value)]
    if not falls:
        return None
    words = said.of(ledger.folded)
    return marked(
        "rise",
        ledger.text,
        (*(figure.span for figure in run), said),
        raw=f"{'、'.join(figure.surface for figure in run)}，{said.of(ledger.text)}",
        recomputed=f"{falls[0].surface}处{'下降' if rises else '上升'}",
        verdict=f"各数到{falls[0].surface}处与“{words}”不符，请核对。",
    )


def _is_of_run(ledger: Ledger, run: list[Figure], words: str, at: int, floor: int) -> bool:
    """Whether a claim is made of the numbers: it names nothing, their size, or what they count.

    One that stands before them leads on to them, with nothing but their years between.
    """
    if floor < run[0].span.start:
        return _LEADS_ON.fullmatch(_WORD_AND_ON.sub("", words[at:])) is not None
    subject = _LINKING.sub("", words[:at].rsplit(",", 1)[-1])
    before = ledger.said(run[0], _BEFORE)
    telling = sign_pairs(subject) - _COMMON
    return not subject or subject in _SIZES or any(pair in before for pair in telling)


def _claim(ledger: Ledger, run: list[Figure], start: int) -> tuple[Span, bool] | None:
    """Where it is said that the numbers rise, or fall, one by one."""
    end = min(run[-1].sentence.end, run[-1].span.end + _BEHIND)
    behind = ledger.folded[run[-1].span.end : end]
    if running := _RUNNING.search(behind):
        at = run[-1].span.end
        return Span(at + running.start("said"), at + running.end("said")), running[
            "way"
        ] in "升增涨"
    for floor, words in (
        (run[-1].span.end, ",".join(re.split("[,。;!]", behind)[:2])),
        (start, ledger.folded[start : run[0].span.start]),
    ):
        at, steady = words_of("trends", "steadily").last_in(words)
        if at < 0 or any(word in words for word in _HEDGES):
            continue
        tail = _KEPT.sub("", words[at : at + 6])
        for key, rises in (("up", True), ("down", False)):
            size = words_of("trends", key).beginning(tail, 0, len(tail))
            if size and not _is_of_run(ledger, run, words, at - len(steady), floor):
                continue
            if size and not any(sign.isdigit() for sign in words[: at - len(steady)][-2:]):
                skipped = len(words[at : at + 6]) - len(tail)
                return Span(floor + at - len(steady), floor + at + skipped + size), rises
    return None


def check_all_beyond(ledger: Ledger) -> Iterator[Finding]:
    """连续三年突破400人,2019年412人、2020年436人、2021年389人: one of them did not."""
    for sentence in ledger.windows_of(3):
        for at, mark in enumerate(sentence):
            if mark.comparator not in ("gt", "lt") or mark.value_high is not None:
                continue
            if not _EVERY_TIME.search(ledger.clause(mark)):
                continue
            told = [f for f in sentence[at + 1 : at + 8] if alike(f, mark)]
            over = mark.comparator == "gt"
            off = [f for f in told if (f.value < mark.value if over else f.value > mark.value)]
            if len(told) < _FEWEST or len(off) != 1 or not exact(*told):
                continue
            links = [ledger.between(left, right) for left, right in pairwise((mark, *told))]
            no_more = words_of("trends", "no_more")
            if any(has(no_more, link) for link in links) or off[0].value * 2 < mark.value:
                continue
            how = "超过" if over else "低于"
            yield finding(
                "rise",
                ledger,
                (mark, off[0]),
                raw=f"{ledger.clause(mark)}{mark.surface}；{off[0].surface}",
                recomputed=f"{plain(off[0].value)} {'<' if over else '>'} {plain(mark.value)}",
                verdict=f"{off[0].surface}并未{how}{mark.surface}，请核对。",
            )
