"""Projects listed one by one, each with its money and seats, against the totals of the lead."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ...cardinals import small_number
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding, Span
from ..ledger import (
    Ledger,
    compared,
    exact,
    finding,
    has,
    marked,
    plain,
    rounding,
    unit_of,
    words_of,
)
from ..verdicts import told_twice

_NUMBERED = LatePattern("(?m)^[ ]*\\(?([0-9]{1,2})[.、)]\\s?(?![0-9])([^\n]{2,80})")
_NAME = LatePattern(
    "[^,。;:、()《》“”0-9\n]{0,20}?(?:学校|小学|中学|幼儿园|校区|学院|职教中心|职业中专|高中|园区)"
)
_LEADS_ON = LatePattern("如下|分别是|分别为|[:]\\s*$")
_ANNOUNCES = LatePattern(
    "(?<![0-9.第十])([两二三四五六七八九十]|[2-9]|[1-3][0-9])(?:个|所|件|项|大)(?:[^,。;:0-9\n“”《》]{0,6})(?![”》])"
)
_BULLET = LatePattern("(?m)^[ ]*(——|[■●◆★▲○•·▪◎※]|\\([0-9]{1,2}\\))([^\n]{4,300})$")
_NEAR_MISS = Decimal("0.15")
_REACH = 800
_LONGEST = 700


class Entry(NamedTuple):
    """One project of a numbered list: where it stands, what it is called, its figures."""

    start: int
    end: int
    name: str
    figures: tuple[Figure, ...]


def entries_of(ledger: Ledger) -> list[list[Entry]]:
    """The numbered lists of a text, counted 1, 2, 3 …, each entry up to the next.

    Headings in between (今秋投用项目) end the entry before them only by their line.
    """
    lists: list[list[tuple[int, int, str]]] = []
    for match in _NUMBERED.finditer(ledger.folded):
        number = int(match[1])
        if number == 1:
            lists.append([])
        elif not lists or number != len(lists[-1]) + 1 or _far(match.start(), lists[-1]):
            continue
        lists[-1].append((match.start(), match.end(), match[2]))
    return [_with_figures(ledger, marks) for marks in lists if len(marks) >= 3]


def bullets_of(ledger: Ledger) -> list[list[Entry]]:
    """Runs of lines that begin with one sign (——甲区。3所 …) or with (1), (2), two or more."""
    runs: list[list[tuple[int, int, str]]] = []
    last = ("", -1)
    for match in _BULLET.finditer(ledger.folded):
        sign = match[1] if not match[1][1:2].isdigit() else "("
        if last != (sign, match.start() - 1):
            runs.append([])
        runs[-1].append((match.start(), match.end(), match[2]))
        last = (sign, match.end())
    lists = []
    for run in runs:
        if len(run) < 2:
            continue
        ends = [start for start, _, _ in run[1:]] + [run[-1][1]]
        lists.append(
            [
                Entry(start, end, "", _between(ledger, start, end))
                for (start, _, _), end in zip(run, ends, strict=True)
            ]
        )
    return lists


def _between(ledger: Ledger, start: int, end: int) -> tuple[Figure, ...]:
    return ledger.figures[bisect_left(ledger.starts, start) : bisect_left(ledger.starts, end)]


def check_bullets(ledger: Ledger) -> Iterator[Finding]:
    """面积合计8.4万平方米 … ——甲区。3.72万平方米: one figure of a unit in every line, added up.

    Only near misses: what is far from the total counts something else.
    """
    for entries in bullets_of(ledger):
        start = entries[0].start
        lead = [f for f in ledger.before(start, 20) if start - f.span.end <= 260]
        for unit in {f.unit for f in entries[0].figures}:
            if unit in ("%", "年"):
                continue
            parts = [[f for f in entry.figures if f.unit == unit] for entry in entries]
            wholes = [f for f in lead if f.unit == unit]
            flat = [f for group in parts for f in group]
            if not all(parts) or not wholes or not exact(*flat):
                continue
            if any(_not_added(ledger, group) for group in parts if len(group) > 1):
                continue
            total = sum((f.value for f in flat), Decimal(0))
            if any(abs(total - f.value) <= rounding((f, *flat)) for f in wholes if exact(f)):
                continue
            led = _ends_in_colon(ledger, start)
            if len(entries) < 3 and not led:
                continue
            sums = [f for f in wholes if led or has(words_of("share", "whole"), ledger.clause(f))]
            near = [
                f
                for f in (wholes if len(wholes) == 1 else sums)
                if abs(total - f.value) <= f.value * _NEAR_MISS
            ]
            if len(near) != 1 or not exact(*near):
                continue
            slack = rounding((*near, *flat))
            yield _added(ledger, near[0], flat, total, slack, len(entries))


def _not_added(ledger: Ledger, group: list[Figure]) -> bool:
    """Whether two figures of one line are a whole and its part, or a value and its rise."""
    return has(words_of("entries", "within"), ledger.between(group[0], group[-1])) or any(
        compared(ledger, figure) for figure in group
    )


def _ends_in_colon(ledger: Ledger, position: int) -> bool:
    return ledger.folded[max(0, position - 4) : position].rstrip().endswith(":")


def _far(start: int, marks: list[tuple[int, int, str]]) -> bool:
    return start - marks[-1][0] > _LONGEST


def _with_figures(ledger: Ledger, marks: list[tuple[int, int, str]]) -> list[Entry]:
    entries: list[Entry] = []
    ends = [start for start, _, _ in marks[1:]]
    lengths = [end - start for (start, _, _), end in zip(marks, ends, strict=False)]
    last = marks[-1][0] + max(lengths)
    for (start, _, line), end in zip(marks, [*ends, min(last, len(ledger.folded))], strict=True):
        found = _NAME.match(line)
        inside = ledger.figures[bisect_left(ledger.starts, start) : bisect_left(ledger.starts, end)]
        entries.append(Entry(start, end, found[0] if found else "", inside))
    return entries


def check_entries(ledger: Ledger, lists: list[list[Entry]]) -> Iterator[Finding]:
    """8个项目,总投资11.09亿元 … 1.甲小学 … 8.乙中学: money and seats of the entries added up."""
    for entries in lists:
        start = entries[0].start
        lead = [f for f in ledger.before(start, 40) if start - f.span.end <= _REACH]
        counts = [
            f
            for f in lead
            if unit_of(f.unit) in ("个", "所", "项", "件") and f.value == len(entries)
        ]
        if found := _miscounted(ledger, entries, bool(counts)):
            yield found
        if not counts:
            continue
        for rule in lexicon("audit")["entries"]["sums"]:
            if found := _sum(ledger, entries, lead, rule["words"], rule["unit"], rule["not"]):
                yield found


def _miscounted(ledger: Ledger, entries: list[Entry], borne_out: bool) -> Finding | None:
    """9个项目…具体如下: over eight entries."""
    start = entries[0].start
    lines = ledger.folded[max(0, start - 240) : start].rstrip("\n ").split("\n")
    line = next((x for x in reversed(lines) if len(x) > 14 or _LEADS_ON.search(x)), "")
    at = ledger.folded.rfind(line, 0, start) if line else -1
    if at < 0 or borne_out or not _LEADS_ON.search(line[-14:]):
        return None
    found = list(_ANNOUNCES.finditer(line))
    if len(found) != 1:
        return None
    announced = small_number(found[0][1])
    if (
        announced is None
        or announced == len(entries)
        or not has(
            words_of("entries", "nouns"), line[max(0, found[0].start() - 8) : found[0].end()]
        )
    ):
        return None
    span = Span(at + found[0].start(), at + found[0].end())
    return marked(
        "count",
        ledger.text,
        (span,),
        recomputed=f"其后编号列出{len(entries)}项",
        verdict=f"文中说“{span.of(ledger.text)}”，其后编号列出{len(entries)}项，请核对。",
    )


def _sum(
    ledger: Ledger,
    entries: list[Entry],
    lead: list[Figure],
    words: list[str],
    unit: str,
    barred: list[str],
) -> Finding | None:
    def is_of(figure: Figure) -> bool:
        said = ledger.called(figure)[-10:] + ledger.after(figure)[:6]
        return (
            unit_of(figure.unit) == unit
            and any(word in said for word in words)
            and not any(word in said for word in barred)
        )

    wholes = [f for f in lead if is_of(f)]
    values = {f.value for f in wholes}
    parts = [[f for f in entry.figures if is_of(f)] for entry in entries]
    flat = [f for group in parts for f in group]
    if not wholes or not all(parts) or not exact(*flat):
        return None
    if unit == "元" and any(len(group) != 1 for group in parts):
        return None
    total = sum((f.value for f in flat), Decimal(0))
    whole = max(wholes, key=lambda f: f.value)
    slack = rounding((whole, *flat))
    if not exact(whole) or any(abs(total - v) <= slack for v in values):
        return None
    if not Decimal("0.5") < total / whole.value < 2:
        return None
    return _added(ledger, whole, flat, total, slack, len(entries))


def _added(
    ledger: Ledger, whole: Figure, flat: list[Figure], total: Decimal, slack: Decimal, count: int
) -> Finding:
    return finding(
        "parts",
        ledger,
        (whole, *flat),
        raw=f"{' + '.join(f.surface for f in flat)} = {whole.surface}",
        recomputed=f"{' + '.join(plain(f.value) for f in flat)} = {plain(total)}",
        verdict=(
            f"所列{count}项相加为{plain(total)}{whole.unit}，文中总数为{whole.surface}，请核对。"
        ),
        tolerance="" if slack == 0 else f"已计入四舍五入（±{plain(slack)}{whole.unit}）",
    )


def check_owned(ledger: Ledger, lists: list[list[Entry]]) -> Iterator[Finding]:
    """投资:2.4亿元 under 7.新圩学校, and 总投资2.64亿元的新圩学校: one thing, two values."""
    owned: dict[tuple[str, str], list[Figure]] = {}
    inside = {f.span: entry.name for entries in lists for entry in entries for f in entry.figures}
    for figure in ledger.figures:
        key = _attribute(ledger, figure)
        if key is None or not exact(figure):
            continue
        name = _owner(ledger, figure) or inside.get(figure.span)
        if name and len(name) >= 4:
            owned.setdefault((name.removeprefix("新建").removeprefix("扩建"), key), []).append(
                figure
            )
    for (name, key), figures in owned.items():
        first = figures[0]
        for other in figures[1:]:
            if other.unit != first.unit or other.sentence == first.sentence:
                continue
            slack = max(rounding((first,)), rounding((other,)))
            if abs(other.value - first.value) <= slack:
                continue
            yield told_twice(ledger, first, other, name, key)
            break


def _attribute(ledger: Ledger, figure: Figure) -> str | None:
    """总投资, 建筑面积 or 占地面积, where the clause ends in it: what a project has one of."""
    if figure.unit_class not in ("money", "area"):
        return None
    said = ledger.called(figure)
    said = said.rstrip("约为达:")
    if has(words_of("entries", "not_one"), said + ledger.after(figure)[:4]):
        return None
    for rule in lexicon("audit")["entries"]["one_of"]:
        if unit_of(figure.unit) in rule["units"] and any(
            said.endswith(word) for word in rule["words"]
        ):
            return str(rule["words"][0])
    return None


_THE_SCHOOL = LatePattern(
    "的([^,。;:、()《》“”0-9的\n]{2,16}?(?:学校|小学|中学|幼儿园|校区|学院|高中))(?!校|[一-龥]{0,3}学校)"
)
_SCHOOL_BEFORE = LatePattern(
    "(?:^|[。;\n])([^,。;:、()《》“”0-9\n]{2,16}?(?:学校|小学|中学|幼儿园|校区|学院|高中))"
    "(?:项目|工程)?(?:建设)?,?(?:计划|概算|项目)?(?:总投资|投资|总?建筑面积|占地面积|占地)[约为达]*$"
)


def _owner(ledger: Ledger, figure: Figure) -> str | None:
    """The one school that a figure is told of, in its own clause."""
    if behind := _THE_SCHOOL.match(ledger.folded, figure.span.end):
        return str(behind[1])
    before = _SCHOOL_BEFORE.search(ledger.said(figure, 40))
    return str(before[1]) if before else None
