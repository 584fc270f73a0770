"""Said of two numbers in words: 翻番, 增加一倍, 过半."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from ...late_pattern import LatePattern
from ...numerals import value_of
from ...records import Figure, Finding, Span
from ..ledger import (
    Ledger,
    alike,
    compared,
    exact,
    finding,
    has,
    marked,
    plain,
    rounding,
    words_of,
)
from ..verdicts import unlike_words

_TWICE = LatePattern("翻(?:了)?(?:一)?番|(?:增加|增长|扩大)(?:了)?(?:整整)?(?:1|一)倍(?![0-9多])")
_FOUR_TIMES = LatePattern("翻(?:了)?[两2二]番")
_HALF = LatePattern(
    "(?:已|占比|比例|占到|占了|占)?(?:约)?(?:过半|超过?一半|超过?半数|半数以上|一半以上)"
)
_APART = LatePattern("[^,。;:0-9]{0,6},(?:两者|二者|两地|城乡)?(?:相差|差距为|差距达|差)(?:了)?")
_AMONG = LatePattern(
    "(?:[^,。;:、()0-9]{0,10},(?P<again>[^,。;:、()0-9]{2,8}))?[^,。;:、()0-9]{0,14}(?:中|当中|里),?(?:已)?有"
)
_ENTERED = LatePattern("(?:报名|应考|应到|应参考|报考)(?:人数)?(?:有|为|共)?$")
_CAME = LatePattern("[^,。;:0-9]{0,4},(?:实际)?(?:参考|实考|到考|实到|参加考试)(?:人数)?(?:有|为)?")
_TIMES_OF = LatePattern("[^。;:0-9]{0,16}(?:是|为|相当于|等于)[^,。;:0-9]{0,8}的")
_MAKES = LatePattern("[,]?(?:共)?(?:达到?|为|有|即|是)")
_PASSED = LatePattern("(突破|超过|首破|逾)(?:了)?$")
_REACHES = LatePattern("[^,。;:0-9]{0,2},(?:实际|共|已)?(?:达到?|为)(?:了)?")
_ABOUT = Decimal("0.34")
_EVERY = LatePattern(
    "(?:也就是说|相当于|换言之|即|也就是|平均|意味着|差不多|几乎|大约),?(?P<every>每(?P<of>[两二三四五六七八九十]|[0-9]{1,3})[名个位人所][^,。;0-9]{0,8}?"
    "(?:[中里],?)?(?:就|便)?有(?P<some>[一两二三四五六七八九]|[0-9]{1,2})[名个位人所]?)"
)
_BACK_THEN = LatePattern("[^,。;:0-9]{0,6},(?:比|较)[^,。;:0-9]{1,8}的")
_BY_THEN = LatePattern("[,;]到?(?:19|20)[0-9]{2}年")
"""2020年安排286万元,|到2023年安排415万元,三年翻了一番."""
_NEARLY = Decimal("0.95")
_REACH = 40


def check_multiples(ledger: Ledger) -> Iterator[Finding]:
    """由320人增加到510人,实现翻番: 510 ÷ 320 is no 2; the two figures before it, of one noun.

    Silent where the words hedge (近一倍), where the two are not told as then and now, and where
    any other figure before makes the words true.
    """
    for sentence in ledger.windows_of(2):
        for old, new in pairwise(sentence):
            if not alike(old, new) or old.unit_class in ("share", "points", "time", "rank"):
                continue
            end = new.span.end
            if _BACK_THEN.fullmatch(ledger.between(old, new)):
                old, new = new, old  # 少年宫32所,比五年前的12所翻了两番
            if not exact(old, new) or new.value <= old.value or old.value <= 0:
                continue
            tail = ledger.folded[end : min(new.sentence.end, end + _REACH)]
            for pattern, times in ((_TWICE, 2), (_FOUR_TIMES, 4)):
                said = pattern.search(tail)
                if said is None or any(sign.isdigit() for sign in tail[: said.start()]):
                    continue
                if has(words_of("multiples", "hedges"), tail[: said.start()][-6:]):
                    continue
                if old.span < new.span and not _then_and_now(ledger, old, new):
                    continue
                if new.value >= old.value * times * _NEARLY or _is_true(ledger, new, times):
                    continue
                span = Span(end + said.start(), end + said.end())
                yield _finding(ledger, old, new, span, new.value / old.value)


def _then_and_now(ledger: Ledger, old: Figure, new: Figure) -> bool:
    """Whether the second number is what the first became, or the same noun in a later year."""
    link = ledger.between(old, new)
    if len(link) > _REACH or has(words_of("multiples", "other"), link):
        return False
    return has(words_of("multiples", "became"), link) or _BY_THEN.match(link) is not None


def _is_true(ledger: Ledger, new: Figure, times: int) -> bool:
    others = (
        f
        for f in ledger.before(new.span.start, 16)
        if alike(f, new) and f.value > 0 and (f.sentence == new.sentence or f.label == new.label)
    )
    return any(new.value >= f.value * times * _NEARLY for f in others)


def _finding(ledger: Ledger, old: Figure, new: Figure, said: Span, got: Decimal) -> Finding:
    words = said.of(ledger.text)
    return marked(
        "rise",
        ledger.text,
        (old.span, new.span, said),
        raw=f"{old.surface} → {new.surface}，{words}",
        recomputed=f"{plain(new.value)} ÷ {plain(old.value)} = {plain(got)}",
        verdict=(f"由{old.surface}到{new.surface}是{plain(got)}倍，文中写“{words}”，请核对。"),
    )


def check_times(ledger: Ledger) -> Iterator[Finding]:
    """中心园23所,村级园是它的三倍,达58所: 58 are two and a half times as many."""
    for sentence in ledger.windows_of(3, "倍"):
        for old, times, new in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if times.unit != "倍" or not alike(old, new) or not exact(old, times, new):
                continue
            if not _TIMES_OF.fullmatch(ledger.between(old, times)) or old.value <= 0:
                continue
            if not _MAKES.fullmatch(ledger.between(times, new)):
                continue
            got = new.value / old.value
            if abs(got - times.value) > _ABOUT:
                yield _finding(ledger, old, new, times.span, got)


def check_beyond(ledger: Ledger) -> Iterator[Finding]:
    """突破9000人,达8860人: what has passed a mark is no less than it."""
    for sentence in ledger.windows_of(2):
        for mark, reached in pairwise(sentence):
            if not alike(mark, reached) or not exact(reached) or mark.value_high is not None:
                continue
            said = _PASSED.search(ledger.clause(mark))
            if said is None or reached.value >= mark.value or compared(ledger, reached):
                continue
            if _REACHES.fullmatch(ledger.between(mark, reached)):
                yield finding(
                    "target",
                    ledger,
                    (mark, reached),
                    raw=f"{said[1]}{mark.surface}，{reached.surface}",
                    recomputed=f"{plain(reached.value)} < {plain(mark.value)}",
                    verdict=f"{reached.surface}并未{said[1]}{mark.surface}，请核对。",
                )


def check_fractions(ledger: Ledger) -> Iterator[Finding]:
    """26万人中13万人参加,也就是说,每三名学生中就有一名: 13 of 26 is every second one.

    Only where the words draw it from the two numbers of the sentence, off by a seventh or more.
    """
    for sentence in ledger.windows_of(2):
        end = min(sentence[-1].sentence.end, sentence[-1].span.end + _REACH)
        for said in _EVERY.finditer(ledger.folded, sentence[0].span.end, end):
            two = [f for f in sentence if f.span.end <= said.start()][-2:]
            if len(two) < 2 or not alike(*two) or not exact(*two):
                continue
            whole, part = two
            of, some = value_of(said["of"]), value_of(said["some"])
            if whole.value <= part.value or not of or not some or said.start() - part.span.end > 30:
                continue
            told, got = some / of, part.value / whole.value
            if abs(told - got) <= max(told, got) / 7:
                continue
            span = Span(said.start("every"), said.end())
            yield marked(
                "share",
                ledger.text,
                (whole.span, part.span, span),
                recomputed=f"{plain(part.value)} ÷ {plain(whole.value)} = {plain(got * 100)}%",
                verdict=(
                    f"{part.surface}占{whole.surface}的{plain(got * 100)}%，"
                    f"与“{span.of(ledger.text)}”不符，请核对。"
                ),
            )


def check_among(ledger: Ledger) -> Iterator[Finding]:
    """28个先进教研组中,有31个来自乡镇: of a whole no more can be than it has."""
    for sentence in ledger.windows_of(2):
        for whole, part in pairwise(sentence):
            if not alike(whole, part) or not exact(whole, part) or part.value <= whole.value:
                continue
            said = _AMONG.fullmatch(ledger.between(whole, part))
            if said is None or compared(ledger, whole):
                continue
            counted = ledger.clause(whole) + "|" + ledger.after(whole)
            if said["again"] and said["again"].removesuffix("中")[-3:] not in counted:
                continue
            yield finding(
                "parts",
                ledger,
                (whole, part),
                raw=f"{whole.surface}中有{part.surface}",
                recomputed=f"{plain(part.value)} > {plain(whole.value)}",
                verdict=f"{whole.surface}中不会有{part.surface}，请核对。",
            )


def check_present(ledger: Ledger) -> Iterator[Finding]:
    """报名4200人,实际参考4260人: no more can have come than were entered."""
    for sentence in ledger.windows_of(2):
        for entered, came in pairwise(sentence):
            if not alike(entered, came) or came.value <= entered.value or not exact(entered, came):
                continue
            if not _CAME.fullmatch(ledger.between(entered, came)):
                continue
            if _ENTERED.search(ledger.clause(entered)):
                yield finding(
                    "parts",
                    ledger,
                    (entered, came),
                    raw=f"报名{entered.surface}，实到{came.surface}",
                    recomputed=f"{plain(came.value)} > {plain(entered.value)}",
                    verdict=f"实到{came.surface}多于应到{entered.surface}，请核对。",
                )


def check_differences(ledger: Ledger) -> Iterator[Finding]:
    """城区平均505分,乡村463分,相差38分: the two right before; no other pair near may give it."""
    for sentence in ledger.windows_of(3):
        for index in range(2, len(sentence)):
            left, right, gap = sentence[index - 2 : index + 1]
            points = gap.unit_class == "points" and left.unit == "%"
            if not alike(left, right) or not (points or alike(right, gap)):
                continue
            if not _APART.fullmatch(ledger.between(right, gap)) or not exact(left, right, gap):
                continue
            if left.span.start < right.span.start - _REACH:
                continue
            told = [f for f in sentence[max(0, index - 6) : index] if alike(f, right)]
            slack = rounding((left, right, gap))
            gaps = {abs(a.value - b.value) for a, b in combinations(told, 2)}
            if any(abs(got - gap.value) <= slack for got in gaps):
                continue
            got = abs(left.value - right.value)
            yield finding(
                "rise",
                ledger,
                (left, right, gap),
                raw=f"{left.surface}，{right.surface}，相差{gap.surface}",
                recomputed=f"{plain(left.value)} 与 {plain(right.value)} 相差 {plain(got)}",
                verdict=(
                    f"{left.surface}与{right.surface}相差{plain(got)}{gap.unit}，"
                    f"文中写{gap.surface}，请核对。"
                ),
            )


def check_halves(ledger: Ledger) -> Iterator[Finding]:
    """60所学校中有22所开设,已过半: 22 ÷ 60 is less than half; the whole stands right before."""
    for sentence in ledger.windows_of(2):
        for whole, part in pairwise(sentence):
            if not alike(whole, part) or not exact(whole, part) or part.value >= whole.value:
                continue
            if "中" not in ledger.between(whole, part) or len(ledger.between(whole, part)) > 24:
                continue
            tail = ledger.folded[part.span.end : min(part.sentence.end, part.span.end + _REACH)]
            clauses = tail.split(",")
            said = _HALF.match(clauses[1]) if len(clauses) > 1 else None
            if said is None or any(sign.isdigit() for sign in clauses[0]):
                continue
            if part.value * 2 >= whole.value * _NEARLY:
                continue
            at = part.span.end + len(clauses[0]) + 1
            span = Span(at + said.start(), at + said.end())
            yield unlike_words(ledger, whole, part, span, span.of(ledger.text))
