"""Announced numbers told off one by one: 五件实事 … 头一件,第二件,第三件,末一件 are four."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import has, marked, words_of

_CLASSIFIERS = "件|项|条|个|招|桩|步|类|点|样|道|笔|种|拨|手|关|课|仗|块|把|张|本|站|路|次"
_ONE_OF = "变看盼难怕改查抓建减清防练训评增"
_FIRST = LatePattern(
    f"(?<=[。:;!\n“” ])[“]?(?P<head>头一|第一|首)(?P<sort>{_CLASSIFIERS})(?![批期轮名])"
    f"|(?<=[。:;!\n ])(?P<come>一来|一则|其一|一是|一[{_ONE_OF}](?=[,:是]))[,:]?"
    "|(?<=[。:;!\n ])(?P<order>首先)[,是要]?"
)
_LAST_WORDS = "末一|最后一|末了一|压轴一|末尾一|最末一"
_LEAD = LatePattern(
    "(?<![第十百千0-9.])(?P<number>[两三四五六七八九十]|[3-9](?![0-9]))(?P<sort>件|项|条|个|招|桩|步|类|点|样|道|笔|种|大|重|方面|关|课|仗|块|把|张|本|手|路)"
    "(?P<noun>[^,。;:、!\n0-9]{0,16})"
)
_TRAILING = LatePattern(
    "(?:原因|理由|好处|难处|考虑|变化|难点|堵点|特点|做法|经验|问题|困难|建议|用意)[^,。;:0-9]{0,4}?有"
    "(?P<number>[三四五六七八九])(?P<sort>个|条|点|方面|项|重|种)(?P<noun>)$"
)
_NOT_ALL = LatePattern(
    "其中|之一|例如|比如|如(?![今期数何下实])|先说|重点说|等|部分|已经?完成了?[一二三四五]|选取|以.{0,4}为例|之二|之三|最"
)
_BACK, _REACH = 90, 1500


def check_told_off(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """承诺的五件实事一件一件摆了出来。头一件…第二件…第三件…末一件: five are four.

    The number stands in the sentence before the first of them, with the word that they are told
    off with (件), or, before 一来 and 首先, with that of reasons and aspects. Fewer than announced
    count only where the text says which is the last, or ends the paragraph there.
    """
    seen = -1
    for first in _FIRST.finditer(folded):
        if first.start() < seen or first.start() in barred:
            continue
        sort = first["sort"] or ""
        lead = _lead(folded, first.start(), sort)
        if lead is None:
            continue
        announced = small_number(lead["number"])
        told = _told(folded, first, sort)
        seen = told[-1].end
        count = len(told)
        if announced is None or count < 2 or count == announced or count > announced + 2:
            continue
        last = folded[told[-1].start : told[-1].end]
        closed = last.startswith(("末", "最", "压"))
        tail = folded[told[-1].end : told[-1].end + 400].partition("\n")[0]
        if count < announced and not closed and has(words_of("announce", "goes_on"), tail):
            continue
        if count < announced and not closed and not _ends_there(folded, told[-1].end):
            continue
        span = Span(lead.start("number"), lead.end("noun"))
        span = Span(span.start, min(span.end, lead.end("sort") + _noun_end(lead["noun"])))
        yield marked(
            "count",
            text,
            (span, *told),
            raw=f"{span.of(text)}：{'、'.join(mark.of(text) for mark in told)}",
            recomputed=f"随后列出{count}项",
            verdict=f"文中说“{span.of(text)}”，随后列出{count}项，请核对。",
        )


def _noun_end(noun: str) -> int:
    """How far the noun of a lead is shown: 实事 of 实事一件一件摆了出来."""
    stop = re.search("[一二三四五六七八九十的了“”]|$", noun)
    return min(stop.start() if stop else len(noun), 4)


def _lead(folded: str, start: int, sort: str) -> re.Match[str] | None:
    """The number that announces what is told off from here, in the sentence before."""
    floor = max(0, start - _BACK)
    before = folded[floor:start].rstrip("。:;!\n “”,—")
    if trailing := _TRAILING.search(folded, floor, floor + len(before)):
        return trailing
    if not sort and folded.startswith("一是", start):
        return None
    begin = max(before.rfind(sign) for sign in "。;!\n") + 1
    found: re.Match[str] | None = None
    for match in _LEAD.finditer(folded, floor + begin, floor + len(before)):
        own = match["sort"]
        if sort and own != sort and not (own in "大项个件" and sort in "大项个件"):
            continue
        if not sort and not has(words_of("loose", "told_off"), own + match["noun"][:8]):
            continue
        found = match
    if found is None or _NOT_ALL.search(folded, found.end("sort"), floor + len(before)):
        return None
    return None if _NOT_ALL.search(folded, floor + begin, found.start()) else found


def _told(folded: str, first: re.Match[str], sort: str) -> list[Span]:
    """The marks from the first on, one behind the other, in this paragraph or lines in a row."""
    spans = [Span(first.start(), first.end())]
    at, stop = first.end(), min(len(folded), first.end() + _REACH)
    for number in range(2, 11):
        mark = _mark(first, sort, number)
        found = mark.search(folded, at, stop)
        if found is None:
            break
        spans.append(Span(*found.span("mark")))
        at = found.end()
        if found["mark"].startswith(("末", "最", "压")):
            break
    return spans


def _mark(first: re.Match[str], sort: str, number: int) -> re.Pattern[str]:
    sign = "_一二三四五六七八九十"[number]
    if sort:
        words = f"第{sign}{sort}|(?:{_LAST_WORDS}){sort}"
    elif first["come"]:
        tail = first["come"][-1]
        words = f"其{sign}" if first["come"] == "其一" else f"{sign}{tail}"
        words += f"|最后(?!一)|再{tail}"
    else:
        words = "其次|再次|再者|最后(?!一)|第三|第四"
    return re.compile(f"(?<=[。:;!,\n“” ])(?P<mark>{words})")


def _ends_there(folded: str, end: int) -> bool:
    """Whether no further paragraph goes on with the list: the next opens without a mark."""
    rest = folded[end : end + 600].split("\n")
    after = rest[1].strip(" ") if len(rest) > 1 else ""
    return not after[:2].startswith(("第", "其", "再", "还", "最", "此", "另"))
