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
_LASTING = re.compile("连续|历时|为期|长达|坚持|持续|蝉联")
_CLAUSE_END = re.compile("[,。;!?\n(]")
_QUOTES = str.maketrans("", "", "“”‘’《》「」『』\"' ")
_TIME_LEAD = re.compile(
    r"(?:(?:截至|截止|到|至)?(?:20|19)[0-9]{2}(?:[-—–~至到](?:20)?[0-9]{2})?(?:学年度?|年度?)?"
    r"(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:以来|底|末|初|前|秋季|春季)?"
    r"|近?[0-9一二三四五六七八九十]{1,3}年(?:来|间)?|“?十[一二三四五]五”?(?:期间|以来|末)?"
    r"|[0-9]{1,2}月(?:[0-9]{1,2}日|底|份)?)"
)
_RELATIVE = ("share", "points", "ratio")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A figure that stands before in the same sentence."""

    label: str
    unit: str
    unit_class: UnitClass


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
    table = lexicon("figures")["label"]
    return tuple(sorted(table.get(name) or table["more"][name], key=len, reverse=True))


def _signs(name: str) -> str:
    """A pattern of single signs, each with the signs that must not follow."""
    signs: dict[str, str] = lexicon("figures")["label"][name]
    return "|".join(f"{sign}(?![{after}])" if after else sign for sign, after in signs.items())


@cache
def _stops() -> re.Pattern[str]:
    words = "|".join(map(re.escape, _words("stop")))
    return re.compile(f"{words}|(?<![党团会])组织|{_signs('stop_signs')}")


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(f"{'|'.join(map(re.escape, _words('lead')))}|{_signs('lead_signs')}")


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile(f"等(?![级次])|的|{_signs('lead_signs')}")


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _words("verbs"))))


def label_of(
    text: str, folded: str, near: Neighbourhood, unit_class: UnitClass, earlier: tuple[Earlier, ...]
) -> str:
    """The label of a figure, 2 to 14 characters as printed; empty where the text gives none.

    `earlier` are the figures before it in the same sentence, the last one last: a series keeps
    its subject (达一本线5872人, 达线率15.5%, 高于全省0.7个百分点).
    """
    left = _phrase_before(folded, near)
    right = _noun_after(folded, near)
    before, after = _printed(text, left), _printed(text, right)
    if unit_class in _RELATIVE:
        label = _relative(text, folded, near, before, after, earlier)
    elif unit_class == "time":
        begins = _LASTING.search(before)
        lasting = before[begins.start() :] if begins else before[-6:]
        last = _printed(text, _last_words(folded, near, near.number.end))
        label = lasting + last if begins or len(lasting) < 4 else lasting
    elif len(after) >= 2:
        label = _with_verb(text, folded, near, before, after, right[1])
    elif len(before) >= 2:
        label = _with_noun(text, folded, near, before, earlier)
    else:
        base = earlier[-1].label if earlier else _clause_before(text, folded, near)
        label = before + base[-6:] + _printed(text, _done_after(folded, near, right[0]))[:6]
    return _shortened(label)


def _with_verb(
    text: str, folded: str, near: Neighbourhood, before: str, after: str, position: int
) -> str:
    """A short noun with what was done by it or to it: 入围学校, 派出教师, 首批事项."""
    if 2 <= len(before) <= (8 if len(after) < 7 else 3):
        return before + after
    if len(after) >= 6 or folded[position : position + 1] == "的":
        return after
    done = _printed(text, _done_after(folded, near, position))
    if len(done) <= 6 or len(after) >= 4:
        return (done if len(done) <= 6 else "") + after
    last = _printed(text, _last_words(folded, near, position))
    return last if last.endswith(after) else last + after


def _with_noun(
    text: str, folded: str, near: Neighbourhood, before: str, earlier: tuple[Earlier, ...]
) -> str:
    """已办结 of what: the noun of the figure that is counted in the same unit; 人数 of what."""
    if before in _words("bare"):
        return _clause_before(text, folded, near)[-6:] + before
    if len(before) <= 3 and _verbs().search(before):
        for known in reversed(earlier):
            if known.label and not before.endswith(known.label[-2:]):
                return before + known.label[-4 if len(known.label) > 6 else -2 :]
    return before


def _relative(
    text: str,
    folded: str,
    near: Neighbourhood,
    before: str,
    after: str,
    earlier: tuple[Earlier, ...],
) -> str:
    against = tuple(_words("against"))
    rates = [known.label for known in earlier if known.unit_class == "share"]
    counts = [known.label for known in earlier if known.unit_class not in _RELATIVE]
    if before.startswith(against):
        base = (rates or counts or [""])[-1]
        return base[-7:] + before[:7]
    if len(before) > 4:
        return before
    raw = _printed(text, _raw_after(folded, near))
    if len(before) >= 2 and 2 <= len(raw) <= 4 and before not in _words("bare"):
        return before + raw
    if len(before) >= 2:
        base = (counts or rates or [""])[-1]
        if not base and before in _words("bare"):
            base = _clause_before(text, folded, near)
        return base[-6:].removesuffix(before) + before
    if len(after) >= 2:
        return after
    done = _printed(text, _raw_after(folded, near))[:8]
    return (done or (rates or counts or [""])[-1] or _clause_before(text, folded, near)) + before


def _printed(text: str, span: tuple[int, int]) -> str:
    return text[span[0] : span[1]].translate(_QUOTES)


def _phrase_before(folded: str, near: Neighbourhood) -> tuple[int, int]:
    """The words of the clause up to the number, without time, place and comparators."""
    start, end = max(near.previous_end, near.number.start - 60), near.number.start
    closed = _trimmed(folded, start, end, frozenset())[1]
    if folded[closed - 1 : closed] == ")" and start < (opening := folded.rfind("(", start, closed)):
        end = opening
    begin = None if near.previous_end > near.sentence.start else start
    for match in _BREAK.finditer(folded, start, end):
        begin = match.end()
    if begin is None:
        # 4枚国际金牌和44枚: what stands between is the noun of the figure before.
        begin = end if folded[start:end].endswith(("和", "与", "及", "的", "以及")) else start
    for sign in ("由", "从"):  # 大班额由1256个减少到78个: what rises or falls stands before 由
        at = folded.rfind(sign, begin, end)
        if at - begin >= 2 and folded[at : at + 2] not in ("从业", "从教"):
            end = at
    start, end = _trimmed(folded, begin, end, near.place_ends)
    verb = None
    for match in _verbs().finditer(folded, start, end):
        if match.start() > start or end - match.end() >= 4:
            verb = match
    if verb is not None and verb.end() < end:
        start = verb.end() if end - verb.end() >= 4 else verb.start()
        start, end = _trimmed(folded, start, end, near.place_ends)
    cut = None
    for match in _cuts().finditer(folded, start + 1, end - 3):
        if match[0] in "和与及等在的" or end - start > LONGEST:
            cut = match
    if cut is not None and (end - start > 8 or cut[0] in "和与及等在"):
        start = cut.end()
    return max(start, end - LONGEST), end


def _trimmed(folded: str, start: int, end: int, places: frozenset[int]) -> tuple[int, int]:
    tail = _words("tail")
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
        if sign := _leads().match(folded, start, end):
            start, moved = sign.end(), True
        if folded.endswith(tail, start, end):
            longest = next(word for word in tail if folded.endswith(word, start, end))
            end, moved = end - len(longest), True
    return start, max(start, end)


def _raw_after(folded: str, near: Neighbourhood) -> tuple[int, int]:
    """The words behind the number up to a mark, a bracket right behind it left out."""
    start, limit = near.number.end, near.next_start
    if folded.startswith("(", start) and (close := folded.find(")", start, start + 30)) > 0:
        start, limit = close + 1, max(limit, near.sentence.end if limit <= close else limit)
    for word in ("以上", "以下", "左右", "以内", "的", "多", "余"):
        if folded.startswith(word, start):
            start += len(word)
    stop = max(start, min(near.sentence.end, limit, start + 24))
    end, at = stop, start
    while match := _END.search(folded, at, stop):
        close = folded.find(")", match.start(), match.start() + 8)
        # 初、高中教师 has only begun; 县(市、区) goes on behind its bracket
        if match[0] == "、" and match.start() - start == 1:
            at = match.end()
        elif match[0] == "(" and match.start() - start <= 4 and close > 0:
            at = close + 1
        else:
            end = match.start()
            break
    while end > start and folded[end - 1] in "的等 “(":
        end -= 1
    return start, end


def _noun_after(folded: str, near: Neighbourhood) -> tuple[int, int]:
    start, end = _raw_after(folded, near)
    match = _stops().search(folded, start, end)
    if match:
        end = match.start()
    if (of := folded.find("的", start + 2, end)) > 0:
        end = of
    if (past := folded.find("了", start + 4, end)) > 0:
        end = past - 2
    while end > start and folded[end - 1] in "的等":
        end -= 1
    return start, end


def _done_after(folded: str, near: Neighbourhood, position: int) -> tuple[int, int]:
    """The verb behind the noun with a short object: 获得市级表彰 of 7门课程获得市级表彰."""
    start, end = position, _raw_after(folded, near)[1]
    moved = True
    while moved:
        moved = False
        for word in _words("adverbs"):
            if folded.startswith(word, start, end):
                start, moved = start + len(word), True
                break
    if (over := folded.find("了", start, end)) > start:
        end = over
    return start, end


def _last_words(folded: str, near: Neighbourhood, position: int) -> tuple[int, int]:
    """The end of the number's clause, where the object of its verb stands."""
    stop = min(near.sentence.end, position + 60)
    match = _CLAUSE_END.search(folded, position, stop)
    end = match.start() if match else stop
    start = max(position, end - 8)
    for match in re.finditer("[的了为、“在]", folded[start : max(start, end - 3)]):
        cut = start + match.end()
        if end - cut >= 4:
            start = cut
            break
    return start, end


def _clause_before(text: str, folded: str, near: Neighbourhood) -> str:
    """The clause before the number's own, for a number that opens its clause."""
    floor = max(near.sentence.start, near.number.start - 60)
    stretch = folded[floor : near.number.start]
    breaks = [match.start() for match in _BREAK.finditer(stretch)]
    if not breaks:
        return ""
    begin = breaks[-2] + 1 if len(breaks) > 1 else 0
    start, end = _trimmed(folded, floor + begin, floor + breaks[-1], near.place_ends)
    return re.split("[0-9]", _printed(text, (start, end)))[0][-8:]


def _shortened(label: str) -> str:
    return label if len(label) <= LONGEST else label[-LONGEST:]
