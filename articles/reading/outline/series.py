"""Which marks within lines belong to one list, and which lists stand within an item of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..lines import Line
from .headings import Heading

_COARSE = ("首", "第")
"""Families of marks (首先…, 第一…) that lists of 一是 stand under, also after the last item."""
_SAID = 12
"""Signs that are said at the least behind a 一是 whose list was cut off."""
_NEAR = 12
"""Lists before a list that may hold it."""
_MIXED = ("首", "第", "其", "是", "要")
"""Families that may go on in one another: 一是… 二是… 最后…; 一靠 is only followed by 二靠."""


def listed(found: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Those of `found` that belong to a list whose items say something, in print order.

    一是 is followed by 二是, 首先 by 其次; a single one is no heading, nor is a list that only
    counts up: 一是缺钱,二是缺人,三是缺地. A list within an item of another (第一,…一是…二是…
    第二,…) is of a kind of its own.
    """
    series = [one for one in _series(found) if _worded([found[n] for n in one], lines)]
    if not series and (cut := _cut_off(found, lines)) is not None:
        series = [[cut]]
    kept = []
    depths: list[int] = []
    for number, one in enumerate(series):
        near = range(max(0, number - _NEAR), number)
        above = [depths[n] + 1 for n in near if _holds(found, series[n], one, lines)]
        depths.append(max(above, default=1))
        kind = "run" if depths[-1] == 1 else f"run{depths[-1]}"
        kept += [found[n]._replace(kind=kind) for n in one]
    return sorted(kept, key=lambda heading: heading.start)


def _cut_off(found: Sequence[Heading], lines: Sequence[Line]) -> int | None:
    """The 一是 in a text's last line whose 二是 was cut off with what came behind it.

    It opens a sentence that is short, and more is said below it: ….一是强化投入。全县拨出…
    """
    if len(found) != 1 or found[0].family != "是" or found[0].number != 1:
        return None
    line, one = lines[found[0].line], found[0]
    before = line.words[: one.start - line.start].rstrip()
    behind = line.words[one.words_end - line.start :]
    opens = not before or before[-1] in "。:;"
    last = one.line == len(lines) - 1
    return 0 if last and opens and behind[:1] == "。" and len(behind) >= _SAID else None


def _series(found: Sequence[Heading]) -> list[list[int]]:
    """The lists among the marks, as positions in `found`, in the order of their first marks."""
    held: list[list[int]] = []
    done: list[list[int]] = []
    for place, heading in enumerate(found):
        at = next(_goes_on_in(found, held, heading), None)
        if at is not None:
            done += held[at + 1 :]
            del held[at + 1 :]
            held[at].append(place)
        elif heading.number == 2 and _without_first(found, place):
            held.append([place])
        elif heading.number == 1:
            for n, one in enumerate(held):
                if found[one[0]].family == heading.family:
                    done += held[n:]
                    del held[n:]
                    break
            held.append([place])
    return sorted(one for one in done + held if len(one) > 1)


def _without_first(found: Sequence[Heading], place: int) -> bool:
    """Whether a 二是 opens its list, as the first item was told without a mark; 三是 follows."""
    two = found[place]
    return (
        two.family == "是"
        and place + 1 < len(found)
        and (found[place + 1].number, found[place + 1].family) == (3, two.family)
        and found[place + 1].line == two.line
    )


def _goes_on_in(
    found: Sequence[Heading], held: Sequence[list[int]], heading: Heading
) -> Iterator[int]:
    """The open lists that a mark may go on, the likeliest first: its own family, the innermost."""
    likely = [n for n in reversed(range(len(held))) if _follows(found, held[n], heading)]
    last = heading.number == -1 and (heading.marker or "").startswith("最后")
    for n in likely:
        one = held[n]
        if found[one[0]].family == heading.family:
            if last and len(one) < 2 and n + 1 < len(held):
                continue  # 最后 belongs to the list before it, not to a lone 首先 far above
            yield n
    if heading.family in _MIXED:
        for n in likely:
            if found[held[n][0]].family in _MIXED:
                yield n


def _follows(found: Sequence[Heading], one: Sequence[int], heading: Heading) -> bool:
    reached = len(one)
    return (
        heading.number == -1
        or reached < heading.number <= reached + 2
        or (heading.number == reached and found[one[-1]].number == -1)
    )


def _holds(
    found: Sequence[Heading], one: Sequence[int], two: Sequence[int], lines: Sequence[Line]
) -> bool:
    """Whether list `two` stands within an item of list `one`: between two, or below the last."""
    if one[0] < two[0] < one[-1]:
        return True
    outer, inner = found[one[-1]], found[two[0]]
    coarse = outer.family in _COARSE and inner.family not in _COARSE
    if not coarse or one[-1] > two[0]:
        return False
    opens = outer.start == lines[outer.line].start
    return inner.line == outer.line or (opens and inner.line == outer.line + 1)


def _worded(series: Sequence[Heading], lines: Sequence[Line]) -> bool:
    """Whether something is said behind most items of a list.

    一要 and 第一 are headings where a sentence opens with them, not within one (办成三件事:
    第一,…;第二,…), unless each of the others opens one (局长强调,一要…。二要…). Where half of
    the items say nothing, sentences part them, or semicolons in a paragraph that opens with 一是.
    """
    first = series[0]
    before = lines[first.line].words[: first.start - lines[first.line].start].rstrip()
    words = lines[first.line].words[: series[1].start - lines[first.line].start]
    one_sentence = before.endswith(":") and "。" not in words[len(before) :]
    within = (one_sentence or before.endswith((",", "、", ";"))) and first.family != "是"
    within = within and not all(
        lines[one.line].words[: one.start - lines[one.line].start].endswith("。")
        for one in series[1:]
    )
    mute = [
        one.line == two.line and not tells(one, two, lines[one.line])
        for one, two in pairwise(series)
    ]
    stops = ("。", ";") if not before else ("。",)
    sentences = all(
        lines[one.line].words[: one.start - lines[one.line].start].endswith(stops)
        for one, silent in zip(series[1:], mute, strict=True)
        if silent
    )
    bare = 2 * sum(mute)
    return not within and (bare < max(len(mute), 1) or (bare == len(mute) and sentences))


def tells(one: Heading, two: Heading, line: Line) -> bool:
    """Whether between two headings of a line something is said, beyond the end of the first."""
    between = line.words[one.words_end - line.start : two.start - line.start]
    return bool(between.strip(" ,;:、。”)和及并"))
