"""What a figure counts, said in the text's own words: 开展宣讲, 一本线达线率, 帮扶村."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .lexicon import lexicon
from .records import Span, UnitClass

LONGEST = 14
_BREAK = re.compile("[,。;!?:\n、()|\t]")
_END = re.compile("[,。;!?:\n()|\t]|、|(?=[0-9])")
_QUOTES = str.maketrans("", "", "“”‘’《》「」『』\"' ")
_TIME_LEAD = re.compile(
    r"(?:(?:截至|截止|到|至)?(?:20|19)[0-9]{2}(?:[-—–~至到](?:20)?[0-9]{2})?(?:学年度?|年度?)?"
    r"(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:以来|底|末|初|前|秋季|春季)?"
    r"|近?[0-9一二三四五六七八九十]{1,3}年(?:来|间)?|“?十[一二三四五]五”?(?:期间|以来|末)?"
    r"|[0-9]{1,2}月(?:[0-9]{1,2}日|底|份)?)"
)
_RELATIVE = ("share", "points", "ratio")


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Where a figure stands, in positions of the text: its sentence and what it may not cross."""

    sentence: Span
    number: Span
    """The number with its unit."""
    previous_end: int
    """Where the figure before it in the sentence ends; the sentence's start if there is none."""
    next_start: int
    place_ends: frozenset[int] = frozenset()


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted(lexicon("figures")["label"][name], key=len, reverse=True))


@cache
def _stops() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _words("stop"))))


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _words("cut"))))


def label_of(
    text: str, folded: str, near: Neighbourhood, unit_class: UnitClass, earlier: tuple[str, ...]
) -> str:
    """The label of a figure, 2 to 14 characters as printed; empty where the text gives none.

    `earlier` are the labels of the figures before it in the same sentence, the last one last: a
    series keeps its subject (达一本线5872人, 达线率15.5%, 高于全省0.7个百分点).
    """
    left = _phrase_before(folded, near)
    right = _noun_after(folded, near)
    before = _printed(text, left)
    after = _printed(text, right)
    if unit_class in _RELATIVE:
        label = _relative(before, after, earlier)
    elif unit_class == "time":
        label = before[-6:] + _printed(text, _raw_after(folded, near))[:8]
    elif len(after) >= 4:
        label = after
    elif len(after) >= 2:
        label = _joined(before, after, _printed(text, _raw_after(folded, near)))
    elif len(before) >= 2:
        label = before
    else:
        raw = _printed(text, _raw_after(folded, near))
        label = before + (earlier[-1] if earlier else _clause_before(text, folded, near)) + raw[:4]
    return _shortened(label)


def _joined(before: str, after: str, raw: str) -> str:
    """A short noun says too little by itself: 课程 with what was done to it or by it."""
    if 2 <= len(before) <= 8:
        return before + after
    return raw[:10] if len(raw) > len(after) else (before[-8:] + after)


def _relative(before: str, after: str, earlier: tuple[str, ...]) -> str:
    if len(before) > 4:
        return before
    if len(before) < 2 and len(after) >= 2:
        return (earlier[-1][-8:] if earlier and not before and len(after) < 4 else before) + after
    if earlier and before:
        base = earlier[-1]
        return base[-(LONGEST - len(before)) :] + before
    if before:
        return before + (after if len(after) <= 4 else "")
    return earlier[-1] if earlier else after


def _printed(text: str, span: tuple[int, int]) -> str:
    return text[span[0] : span[1]].translate(_QUOTES)


def _phrase_before(folded: str, near: Neighbourhood) -> tuple[int, int]:
    """The words of the clause up to the number, without time, place and comparators."""
    start, end = max(near.previous_end, near.number.start - 60), near.number.start
    begin = start
    for match in _BREAK.finditer(folded, start, end):
        begin = match.end()
    start = begin
    while True:
        start, end = _trimmed(folded, start, end, near.place_ends)
        if end - start <= LONGEST:
            return start, end
        cut = None
        for match in _cuts().finditer(folded, start, end - 3):
            cut = match
        if cut is None:
            return max(start, end - LONGEST), end
        start = cut.end()


def _trimmed(folded: str, start: int, end: int, places: frozenset[int]) -> tuple[int, int]:
    lead, tail = _words("lead"), _words("tail")
    moved = True
    while moved and start < end:
        moved = False
        while start < end and folded[start] in " 的了,“”":
            start, moved = start + 1, True
        while start < end and folded[end - 1] in " :“":
            end, moved = end - 1, True
        if (time := _TIME_LEAD.match(folded, start, end)) and time.end() > start:
            start, moved = time.end(), True
        for place_end in places:
            if start < place_end <= min(end, start + 12):
                start, moved = place_end, True
        for word in lead:
            if folded.startswith(word, start, end):
                start, moved = start + len(word), True
                break
        for word in tail:
            if folded.endswith(word, start, end):
                end, moved = end - len(word), True
                break
    return start, max(start, end)


def _raw_after(folded: str, near: Neighbourhood) -> tuple[int, int]:
    start = near.number.end
    for word in ("以上", "以下", "左右", "以内", "的", "多", "余"):
        if folded.startswith(word, start):
            start += len(word)
    stop = min(near.sentence.end, near.next_start, start + 24)
    end = stop
    for match in _END.finditer(folded, start, stop):
        # 初、高中教师: a list that has only begun
        if match[0] == "、" and match.start() - start < 2:
            continue
        end = match.start()
        break
    return start, end


def _noun_after(folded: str, near: Neighbourhood) -> tuple[int, int]:
    start, end = _raw_after(folded, near)
    match = _stops().search(folded, start, end)
    if match:
        end = match.start()
    return start, end


def _clause_before(text: str, folded: str, near: Neighbourhood) -> str:
    """The clause before the number's own, for a number that opens its clause."""
    floor = max(near.sentence.start, near.number.start - 40)
    stretch = folded[floor : near.number.start].rstrip(",、;: (")
    begin = max((m.end() for m in _BREAK.finditer(stretch)), default=0)
    start, end = _trimmed(folded, floor + begin, floor + len(stretch), near.place_ends)
    return _printed(text, (start, end))[-8:]


def _shortened(label: str) -> str:
    return label if len(label) <= LONGEST else label[-LONGEST:]
