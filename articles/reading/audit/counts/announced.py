"""Numbers that announce what follows: headings, 一是 … 四是, and actions that are named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...cardinals import DIGITS, small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Outline, Section, Span
from ..ledger import has, marked, open_list, words_of

_NUMERAL = "[两二三四五六七八九十]|[2-9]|1[0-9]"
_ANY_NUMERAL = "[两二三四五六七八九十1-9][0-9]?"
_HEADING = LatePattern(
    "([两二三四五六七八九])[个项大道盏场张步]([^一二三四五六七八九十“”,、。\\n]{1,6})"
)
_FIRST = LatePattern("一([是要,、:])")
_BEFORE_FIRST = frozenset("。:;,\n”! ")
_LEAD = LatePattern(
    f"(?<![第十百])({_NUMERAL})(?:个|项|大|条|点|类|种|件|步|道|场)(?:[^一二三四五六七八九十,。;:、\n0-9]{{1,12}}?)[”》]?"
    "[^,。;:、\n0-9]{0,8}[:。,\n ]*$"
)
_MEASURES = LatePattern(
    f"(?:出台|推出|采取|实施|制定|提出|落实|推行|拿出|打出|部署)(?:了)?(?P<number>{_NUMERAL})(?:项|条|大|个|招)(?:[一-龥]{{0,6}}?)"
    "(?:措施|举措|办法|规定|硬招|要求|任务|机制|制度|行动|实招|新规)"
)
_IN_LAST = LatePattern(r",[^。:;0-9一二三四五六七八九十\n]{2,24}[。:]\s?")
_SLOGAN = LatePattern("“(?P<number>[三四五六七八九])(?P<key>[^“”]{1,3})”[^。:,\n]{0,6}[。:,]\n?$")
_KEYED = LatePattern("([二三四五六七八九])([^一二三四五六七八九十个项大“”,、。\n])")
_NAMED = LatePattern(
    f"({_ANY_NUMERAL})(大|项|个)([^一二三四五六七八九十,。;:、\\n0-9“”()的]{{2,6}}?)"
    "(?:,?(?:即|分别是|分别为)|:|——|(?=[“(]))[:(]?(?=[^,。;\n])"
)
_LISTED = LatePattern("[^。;\n()]{6,300}")
_ORDER = "一二三四五六七八九十"


def check_announced(text: str, folded: str, shape: Outline, barred: Covered) -> Iterator[Finding]:
    """Announced numbers that what follows does not bear out."""
    for index in range(len(shape.sections)):
        if found := _heading(text, folded, shape.sections, index):
            yield found
    yield from _running(text, folded, barred)
    yield from _named(text, folded, barred)


def _heading(text: str, folded: str, sections: tuple[Section, ...], index: int) -> Finding | None:
    """A heading that announces 四个强化, over parts marked 一是, 二是, 三是 or called 强化…"""
    section = sections[index]
    start, end = section.heading_span.start, section.heading_span.end
    found = _HEADING.search(folded, start, end) or _KEYED.search(folded, start, end)
    if found is None:
        return None
    parts: list[Section] = []
    for at in range(index + 1, len(sections)):
        part = sections[at]
        if part.level <= section.level:
            break
        if part.level == section.level + 1:
            parts.append(part)
    marks = [part.marker or "" for part in parts]
    numbers = [DIGITS.get(mark[0], 0) for mark in marks if mark.endswith("是") and len(mark) == 2]
    count = len(parts)
    in_order = numbers == list(range(1, count + 1)) and len(found[2]) > 1
    key = found[2][-2:]
    called = all(key in part.heading_span.of(folded) for part in parts)
    if count < 2 or count == DIGITS[found[1]] or not (in_order or called):
        return None
    if called and not in_order:
        begun = [
            part
            for part in folded[section.span.start : section.span.end].split("\n")
            if part.lstrip(" ").startswith(key)
        ]
        if len(begun) == DIGITS[found[1]]:
            return None
    if count < DIGITS[found[1]] and _breaks_off(folded, section.span.end):
        return None
    span = Span(found.start(), found.end())
    return marked(
        "count",
        text,
        (span,),
        raw=section.heading,
        recomputed=f"其下列出{count}项" + (f"（一是至{marks[-1]}）" if in_order else ""),
        verdict=f"标题说“{span.of(text)}”，其下列出{count}项，请核对。",
    )


def _breaks_off(folded: str, end: int) -> bool:
    """Whether a page that was saved in part ends within a sentence: what follows is not there."""
    whole = folded.rstrip()
    line = whole[whole.rfind("\n") + 1 :]
    told = "。" in line or "," in line
    return end >= len(whole) - 1 and told and line[-1] not in "。!?;:”》)】…"


def _running(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """从五个方面发力:一是…四是…: the marks of one paragraph, or of lines in a row."""
    for first in _FIRST.finditer(folded):
        sign, head = first[1], folded[first.start() - 1 : first.start()]
        head = head if head in ("第", "其") else ""
        begin = first.start() - len(head)
        if (not head and sign in ",、:") or folded[begin - 1] not in _BEFORE_FIRST:
            continue
        if begin in barred:
            continue
        floor = max(0, begin - 44)
        before = folded[floor:begin]
        lead = _SLOGAN.search(before) or _LEAD.search(before) or _far_lead(before)
        if lead is None:
            continue
        plain = lead.re.groups == 1 and not lead[0].rstrip().endswith(":")
        if plain and not has(words_of("announce", "leads"), before):
            continue
        announced = small_number(lead[1])
        count, last = _marks(folded, begin, head, sign)
        if announced is None or count < 2 or count == announced:
            continue
        tail = folded[last : last + 1200].split("\n", 1)[0]
        if count < announced and has(words_of("announce", "goes_on"), tail):
            continue
        start = floor + (lead.start() if lead[0].startswith("“") else lead.start(1))
        span = Span(start, floor + lead.start() + len(lead[0].rstrip(":。,\n ")))
        mark = f"{head}{_ORDER[count - 1]}{sign}".rstrip(",、:")
        yield marked(
            "count",
            text,
            (span,),
            recomputed=f"随后列出{count}项（{head}一{sign.rstrip(',、:')}至{mark}）",
            verdict=f"文中说“{span.of(text)}”，随后列出{count}项，请核对。",
        )


def _far_lead(before: str) -> re.Match[str] | None:
    """出台五项措施,守护师生安全。: measures told by their number, once, in the last sentence."""
    told = list(_MEASURES.finditer(before))
    return told[0] if len(told) == 1 and _IN_LAST.fullmatch(before, told[0].end()) else None


def _marks(folded: str, start: int, head: str, tail: str) -> tuple[int, int]:
    """How many marks 一是, 二是 … run on from `start`, and where the last stands."""
    end = folded.find("\n", start)
    end = len(folded) if end < 0 else end
    count, at = 1, start
    again = folded.find(f"{head}一{tail}", start + 2, end)
    stop = again if again >= 0 else end
    while count < 10:
        mark = f"{head}{_ORDER[count]}{tail}"
        here = folded.find(mark, at + 2, stop)
        following = folded[stop : stop + 12]
        line = stop + len(following) - len(following.lstrip("\n \u3000"))
        if here < 0 and again < 0 and folded.startswith(mark, line):
            here = line
            stop = folded.find("\n", here)
            stop = len(folded) if stop < 0 else stop
        if here < 0 or folded[here - 1] not in "。:;,\n”! \u3000":
            break
        count, at = count + 1, here
    return count, at


def _named(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """实施三大行动:强基行动、提质行动、护苗行动: every item called by the noun announced."""
    nouns = words_of("announce", "nouns")
    for match in _NAMED.finditer(folded):
        key = match[3][-2:]
        if not nouns.begins(key) or match.start() in barred:
            continue
        if match.start() and folded[match.start() - 1] in "第十百":
            continue
        listed = _LISTED.match(folded, match.end())
        if listed is None:
            continue
        row = listed[0]
        ended = folded[listed.end() : listed.end() + 1] in ("。", ";", "\n", ")", "")
        items = [item for item in row.replace("”“", "”、“").split("、") if item]
        if not ended or len(items) < 2 or open_list(row):
            continue
        names = [item.rstrip("“”‘’《》。 ") for item in items]
        if not all(name.endswith(key) and "," not in name for name in names):
            continue
        announced = small_number(match[1])
        joined = sum(name.count("和") + name.count("与") + name.count("及") for name in names)
        if announced is None or len(names) <= announced <= len(names) + joined:
            continue
        span, row_span = Span(match.start(), match.end(3)), Span(listed.start(), listed.end())
        yield marked(
            "count",
            text,
            (span, row_span),
            raw=f"{span.of(text)}：{row_span.of(text)}",
            recomputed=f"所列{len(names)}项",
            verdict=f"文中说{span.of(text)}，随后列出{len(names)}项，请核对。",
        )


_SUMMED_MARKS = LatePattern(
    "(?:以上|上述|前述|这)(?P<number>[两二三四五六七八九])(?:个|大|项)?(?:方面|问题|措施|举措|环节|条|点|项|类)"
)
_MARKS_REACH = 1600


def check_summed_marks(
    text: str, folded: str, shape: Outline, barred: Covered
) -> Iterator[Finding]:
    """一是…二是…三是… 以上四个方面的问题: the last marks before the words that sum them up.

    Silent where another count before fits: the marks of an earlier row, the headings.
    """
    for match in _SUMMED_MARKS.finditer(folded):
        if match.start() in barred:
            continue
        floor = max(0, match.start() - _MARKS_REACH)
        counts = [
            _marks(folded[: match.start()], first.start(), "", first[1])[0]
            for first in _FIRST.finditer(folded, floor, match.start())
            if first[1] in "是要" and folded[first.start() - 1] in _BEFORE_FIRST
        ]
        said = match["number"].replace("两", "二")
        announced = DIGITS[said]
        levels = {s.level for s in shape.sections if s.span.start < match.start()}
        headings = {
            sum(s.level == level and s.span.start < match.start() for s in shape.sections)
            for level in levels
        }
        if not counts or counts[-1] < 2 or announced in {*counts, *headings}:
            continue
        if abs(counts[-1] - announced) > 2:
            continue
        span = Span(match.start("number"), match.end())
        yield marked(
            "count",
            text,
            (span,),
            recomputed=f"此前列出{counts[-1]}项（一是至{_ORDER[counts[-1] - 1]}是）",
            verdict=f"文中说“{span.of(text)}”，此前列出{counts[-1]}项，请核对。",
        )
