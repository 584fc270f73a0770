"""The stretches that a place heads: a digest's sections, 区县样本:某县."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from ..late_pattern import LatePattern
from ..records import Outline, Span
from .gazetteer import Gazetteer
from .naming import Naming, region_words
from .own_words import count_own_words, own_signs
from .weighing import school_behind

_MARK = LatePattern(r"[(（]?[一二三四五六七八九十\d]{0,3}[)）、.]?[ \u3000■●◆▲★▶·【\[]*")
_A_HEADING = 12
_A_LEAD = 8
_WIDE = 40
_SEVERAL = 3
_MOST_LINES = 200
_A_STRETCH = 1500
_ZONE_LINE = LatePattern(
    r"(?m)^[ \u3000]*((?=[一-龥]{3})[一-龥]{0,7}"
    r"(?:(?:新|开发|经开|示范|度假|生态|港务|功能|产业|保税|园|合作|管理)区|基地|新城))"
    r"[ \u3000]*:?[ \u3000]*$"
)
_RUN_ON = LatePattern(r"[。!?;]|\d[余多万亿]{0,2}[个所名人间座套处台元班亩]")
_PARAGRAPH_OPENS = "《“ \u3000"
_REPORTS = LatePattern(r"\s{1,6}(?:本报|本网|本刊)讯|\s{1,6}[((]?(?:本报)?(?:记者|通讯员)")
_AWARDED = ("级", "民生实事", "民生工程", "实事工程", "为民办实事")
"""Behind a place in a heading: whose list of tasks it is, and no telling of the place."""
_FETCHED = ("引进", "牵手", "携手", "对接", "借力", "结对", "援建", "对标", "学习", "走进", "赴")
"""引进|黄冈教育资源: from where something comes, or who helps."""
_OF_ITS_RANK = ("首", "率先", "第一", "唯一", "前列", "领先", "排名", "范围")


def headed_stretches(
    folded: str, shape: Outline, body: Sequence[Naming], gazetteer: Gazetteer
) -> dict[Span, str]:
    """The stretches headed by one place, with its code, in the text's order.

    A section whose heading begins with the place, or names it behind a label (区县样本:长乐区的…);
    a line that holds nothing but a place, or a place and its bureau, where the outline shows no
    section: such a stretch goes on to the next that is headed so. Among such lines a zone's
    (高新区, 航天基地) heads a stretch of the city that the places lie in. A stretch ends where a
    paragraph turns back to that city for good.
    """
    starts = [naming.start for naming in body]
    found: dict[Span, str] = {}
    for section in shape.sections:
        code = _head_of(folded, section.heading_span, section.heading, body, starts, gazetteer)
        if code is not None:
            found[section.span] = code
    lines = _headed_lines(folded, body, found)
    if len(lines) + len(found) < 2:
        return found
    whole = shared_ancestor([*found.values(), *lines.values()], gazetteer)
    if whole is not None and not whole.endswith("0000"):
        lines.update(_run_on_lines(folded, body, whole, gazetteer))
        zones = _zone_lines(folded)
        if len(lines) + len(found) + len(zones) >= _SEVERAL:
            lines.update(dict.fromkeys(zones, whole))
    tops = (section.span.start for section in shape.sections if section.level == 1)
    cuts = sorted({*lines, *(span.start for span in found), *tops})
    last = max((s.end for s in shape.sentences), default=len(folded))
    for begin, code in lines.items():
        at = bisect_left(cuts, begin + 1)
        if at < len(cuts) and cuts[at] not in lines and not _tells_before(folded, begin, cuts[at]):
            at += 1  # 甲区⏎新建2所⏎: a section that the line stands above is its own
        end = cuts[at] if at < len(cuts) else min(last, begin + _A_STRETCH)
        for span in [s for s in found if s.start < begin < s.end and found[s] != code]:
            found[Span(span.start, begin)] = found.pop(span)  # the section before ends there
        found[Span(begin, max(end, begin + 1))] = code
    if whole is not None:
        found = {
            _without_return(folded, span, code, whole, body, gazetteer): code
            for span, code in found.items()
        }
    return dict(sorted(found.items()))


def _tells_before(folded: str, begin: int, cut: int) -> bool:
    """Whether anything stands between a line and a section, besides the line."""
    line = folded.find("\n", begin, cut)
    return line >= 0 and bool(folded[line:cut].strip())


def shared_ancestor(codes: Sequence[str], gazetteer: Gazetteer) -> str | None:
    """The innermost place that holds all of `codes`; one of them may be it."""
    for ancestor in (codes[0], *gazetteer.ancestors(codes[0])):
        if all(gazetteer.within(code, ancestor) for code in codes) and len({*codes, ancestor}) > 1:
            return ancestor
    return None


def _run_on_lines(
    folded: str, body: Sequence[Naming], whole: str, gazetteer: Gazetteer
) -> dict[int, str]:
    """…学位3020个。甲区⏎: the heading stands at the end of the line before, as pages are saved.

    Only of places in the one that the places of the other headings lie in.
    """
    return {
        naming.start: naming.code
        for naming in body
        if naming.full
        and folded.startswith("\n", naming.end)
        and naming.code not in (None, whole)
        and gazetteer.within(naming.code, whole)
        and _ends_before(folded, naming.start)
    }


def _ends_before(folded: str, start: int) -> bool:
    return any(match.end() == start for match in _RUN_ON.finditer(folded, max(0, start - 6), start))


def _zone_lines(folded: str) -> list[int]:
    """Where a zone without a code is named on a line of its own, or at the end of one."""
    starts: dict[int, None] = {}
    names: dict[str, None] = {}
    for match in _ZONE_LINE.finditer(folded):
        starts[match.start()] = names[match[1]] = None
        if len(starts) > _MOST_LINES:
            break
    for name in list(names)[:_A_HEADING]:
        at = folded.find(name + "\n")
        while at >= 0 and len(starts) < 2 * _MOST_LINES:
            if _ends_before(folded, at):
                starts[at] = None
            at = folded.find(name + "\n", at + 1)
    return sorted(starts)


def _without_return(
    folded: str, span: Span, code: str, whole: str, body: Sequence[Naming], gazetteer: Gazetteer
) -> Span:
    """The stretch up to the paragraph that turns to the whole again: 市教育局表示,到年底全市….

    Only where what is left names neither the heading place nor speaks as it (全区, 该县).
    """
    own, above = gazetteer.describe(code, None), gazetteer.describe(whole, None)
    if own is None or above is None or code == whole:
        return span
    signs = own_signs(above)
    if set(signs) & set(own_signs(own)):
        signs = ()
    words = tuple(word for sign in signs for word in region_words()["own"][sign])
    low, high = bisect_left(body, span.start, key=_start), bisect_left(body, span.end, key=_start)
    inside = body[low:high]
    last = max((n.end for n in inside if n.code == code), default=span.start)
    of_whole = {
        n.start
        for n in inside
        if n.code == whole
        and n.start > last
        and not school_behind().match(folded, n.end, n.end + _A_HEADING)
    }
    line = folded.find("\n", last, span.end) + 1
    while 0 < line < span.end:
        begin = line
        while begin < span.end and folded[begin] in _PARAGRAPH_OPENS:
            begin += 1
        if begin in of_whole or (
            folded.startswith(words, begin) and not folded.startswith(_OF_ITS_RANK, begin + 2)
        ):
            counts = count_own_words(folded, (Span(begin, span.end),))
            if not any(counts[sign] for sign in own_signs(own)):
                return Span(span.start, line)
            return span
        line = folded.find("\n", line, span.end) + 1
    return span


def _start(naming: Naming) -> int:
    return naming.start


def _headed_lines(folded: str, body: Sequence[Naming], found: dict[Span, str]) -> dict[int, str]:
    """Where a line begins that holds a place and nothing else, with its code.

    Not where a section is known to be headed by it; short names only where several stand so.
    """
    lines: dict[int, tuple[str, bool]] = {}
    for at, naming in enumerate(body):
        if len(lines) > _MOST_LINES:
            break
        inner = at + 1 < len(body) and body[at + 1].start == naming.end
        if naming.code is None or inner or not _has_the_line(folded, naming):
            continue
        begin = folded.rfind("\n", 0, naming.start) + 1
        if not any(s.start <= begin < s.end and c == naming.code for s, c in found.items()):
            lines[begin] = naming.code, naming.full
    told = {
        top: (naming.code, True)
        for naming in body
        if naming.code is not None
        and folded.startswith(":", naming.end)
        and (top := _headline_of(folded, naming)) is not None
    }
    if len(told) > 1:
        lines |= told
    several = len(lines) >= _SEVERAL
    return {begin: code for begin, (code, full) in lines.items() if full or several}


def _head_of(
    folded: str,
    span: Span,
    heading: str,
    body: Sequence[Naming],
    starts: Sequence[int],
    gazetteer: Gazetteer,
) -> str | None:
    low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
    inside = [n for n in body[low:high] if n.end <= span.end and n.code]
    if not inside:
        return None
    begin = inside[0].start
    inside = [n for n, m in pairwise([*inside, None]) if n and (m is None or m.start != n.end)]
    codes = {
        n.code
        for n in inside
        if n.code
        and not any(
            m is not n and m.code and m.code != n.code and gazetteer.within(m.code, n.code)
            for m in inside
        )
    }
    last = inside[-1]
    if len(codes) != 1 or last.code is None or folded.startswith(_AWARDED, last.end):
        return None
    lead = folded[span.start : begin]
    if lead.endswith(":") and len(lead) <= _A_LEAD:
        return last.code
    if lead.endswith(_FETCHED):
        return None
    begins = len(lead) <= 2 or _MARK.fullmatch(lead) is not None
    sure = last.full or len(heading) <= _A_HEADING or folded.startswith(":", last.end)
    return last.code if begins and sure else None


def _headline_of(folded: str, naming: Naming) -> int | None:
    """Where a short report's headline begins, 甲市:…⏎本报讯, of which a page prints several."""
    low = folded.rfind("\n", max(0, naming.start - _A_LEAD), naming.start) + 1
    high = folded.find("\n", naming.end, naming.end + _WIDE)
    own = _MARK.match(folded, low)
    lead = folded[own.end() if own else low : naming.start]
    if high < 0 or not _REPORTS.match(folded, high) or "。" in folded[naming.end : high]:
        return None
    return low if not lead or lead.endswith(("省", "市", "州", "自治区")) else None


def _has_the_line(folded: str, naming: Naming) -> bool:
    """Whether a line holds only this place's name, or its name and its bureau."""
    high = folded.find("\n", naming.end, naming.end + _WIDE)
    if high < 0:
        return False
    low = folded.rfind("\n", max(0, naming.start - _WIDE), naming.start) + 1
    if low == 0 and naming.start > _WIDE:
        return False
    if not _MARK.fullmatch(folded, low, naming.start):
        return False
    rest = folded[naming.end : high].strip(" \u3000:】]")
    return not rest or rest in region_words()["bodies"]
