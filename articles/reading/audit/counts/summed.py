"""Rows summed up behind: 语文、数学、英语4个学科, 招生、资助、就业“三个精准”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...cardinals import small_number
from ...clauses import clause_start
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import marked, words_of
from .slogans import items_of

_JOINED = LatePattern("和|与|及|同")
_SUMMED_UP = LatePattern(
    "(?P<number>[两二三四五六七八九2-9])(?:(?P<kind>大[项类块]|[类种级步道重维样](?![0-9月日年]))"
    "|(?P<measure>[个大项支条件家场门轮])?(?P<noun>[一-龥]{1,8}))"
)
_SUMMED_QUOTED = LatePattern("“(?P<said>(?P<number>[三四五六七八九])[^“”,。;:、\n]{2,5})”")
_CLOSED = LatePattern("、[^、,]{2,}[两二三四五六七八九十0-9][个大项类种][^、,]{1,5},$")
_PARTED = ("分为", "分成", "划为", "划分为", "划分成", "分")


def check_short_lists(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """招生、资助、培养、就业“六个精准”, 语文、数学、英语4个学科: another number than the row has.

    Fewer by one or two; more only for a row of one make, since a row may have begun before what
    is summed up.
    """
    for match, said in _sums_up(folded):
        if match.start() in barred:
            continue
        floor = max(0, match.start() - 120)
        before = folded[floor : match.start()].rstrip("等的")
        if len(before) != match.start() - floor or "、" not in before[-20:]:
            continue
        start = clause_start(before, 0, len(before), ",。;:!?\n“”()《》")
        items = items_of(before[start:])
        announced = small_number(match["number"]) or 0
        if not items or (start == 0 and floor) or any(sign.isdigit() for sign in before[start:]):
            continue
        quoted = match.re.groups == 2
        led = words_of("list", "starts").longest_at(items[0], 0)
        count = _off(items, announced, bool(led) and quoted)
        if count is None and not quoted and match["noun"] and len(items) == 2 < announced == 3:
            count = 2 if _are_two(items, match["noun"]) else None
        more = count is not None and count > announced
        if more and quoted and not (led and _is_bare(match["said"], items, led)):
            continue
        if count is None or _begins_before(before, start, items):
            continue
        spans = (Span(floor + start, match.start()), said)
        yield summed_otherwise(text, *spans, count)


def summed_otherwise(text: str, row: Span, said: Span, count: int) -> Finding:
    """What an editor sees of a row of `count` items and the other number said right behind it."""
    return marked(
        "count",
        text,
        (row, said),
        raw=row.of(text) + said.of(text),
        recomputed=f"所列{count}项",
        verdict=f"所列{count}项，随后说“{said.of(text)}”，请核对。",
    )


def _is_bare(slogan: str, items: list[str], led: str) -> bool:
    """Whether a row is led by a verb and its slogan names no set as 五项管理 does."""
    sizes = {len(items[0]) - len(led), *(len(item) for item in items[1:])}
    return len(sizes) == 1 and slogan[1] not in "个项大条种类"


def _are_two(items: list[str], noun: str) -> bool:
    """语文、数学3个学科: two things of a class named as such, neither a place nor a school."""
    if not words_of("list", "classes").begins(noun):
        return False
    ends = words_of("list", "institutions")
    return not any(ends.ends(item) or _JOINED.search(item) for item in items)


def _off(items: list[str], announced: int, led: bool) -> int | None:
    """How many items there are, if that is surely not the number announced.

    A row that a known verb leads (落实甲、乙、丙“五项待遇”) began there, however its items differ.
    """
    most = len(items) + sum(len(_JOINED.findall(item)) for item in items)
    sizes = [len(item) for item in items[1:]]
    if all(words_of("list", "verbs").begins(item) and len(item) < 4 for item in items[1:]):
        return None
    if len(items) < 3 or len(items) <= announced <= most:
        return None
    if announced > most:
        alike = led or max(sizes) - min(sizes) <= 2 or items[0].startswith(_PARTED)
        return most if announced - most <= 2 and alike else None
    lasts = {item[-1] for item in items}
    one_make = len(lasts) == 1 or (len(set(sizes)) == 1 and len(items[0]) >= sizes[0])
    return len(items) if one_make and len(items) - announced <= 2 else None


def _begins_before(before: str, start: int, items: list[str]) -> bool:
    """Whether the row may have begun a clause earlier."""
    if words_of("list", "starts").begins(items[0]):
        return False
    earlier = before[max(0, start - 16) : start]
    if _CLOSED.search(earlier):
        return False
    return earlier.endswith(",") and ("、" in earlier or earlier[-3:-1] == items[0][-2:])


def _sums_up(folded: str) -> Iterator[tuple[re.Match[str], Span]]:
    """Numbers that sum up what stands before them: “六个精准”, 五项举措, 4大攻坚战, 三类."""
    for match in _SUMMED_QUOTED.finditer(folded):
        if match.start() and "一" <= folded[match.start() - 1] <= "龥":
            yield match, Span(*match.span("said"))
    nouns, things = words_of("list", "summed"), words_of("enumerate", "things")
    for match in _SUMMED_UP.finditer(folded):
        start, end = match.start(), match.end()
        if (
            not "一" <= folded[start - 1] <= "龥"
            or folded[start - 1] in "第十百"
            or folded.find("、", max(0, start - 20), start) < 0
        ):
            continue
        if not match["kind"]:
            noun, measure = match["noun"], match["measure"]
            if match["number"].isdigit() and measure not in tuple("个大项件家"):
                continue
            sizes = range(1 if measure else 2, len(noun) + 1) if measure else (2,)
            of = (nouns, things) if measure not in tuple("个家") else (things,)
            length = next((n for n in sizes if any(words.ends(noun[:n]) for words in of)), 0)
            if not length:
                continue
            end = match.start("noun") + length
        yield match, Span(start, end)
