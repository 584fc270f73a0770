"""Numbers as Chinese prints them: where they stand and what they are worth.

Around the plain number of `cardinals`: per cent and per mille, 成, fractions, 半数, ranges and
ratios (GB/T 15835). Runs on the folded twin of a text (see `fold`): traditional and full-width
forms are the same there. What a number counts, and whether it counts anything, is the business
of `figures`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Context, Decimal
from functools import cache

from .cardinals import (
    ARABIC,
    CAPITAL_DIGITS,
    DIGITS,
    GOES_ON,
    GROUPS,
    LONGEST,
    SMALL,
    Numeral,
    alone,
    cardinal,
)
from .lexicon import lexicon

__all__ = ["Numeral", "find", "value_of"]


_ASCII_DIGITS = tuple("0123456789")


_BEGIN = re.compile("[0-9零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖幺十百千拾佰仟廿卅卌万亿半]")
_SMALL = re.compile("[0-9]{1,3}(?![0-9/.年月日])")

_JOINER = re.compile(r" ?(?:[-—–~～－―]{1,2}|至|到) ?")
_FIRST_OF_JOINER = frozenset(" -—–~～－―至到")
_AROUND = frozenset((*_FIRST_OF_JOINER, *" 分又/%‰:∶比成"))
"""What may go on from a number to another kind of number or to a range."""
_RUNS_ON = GOES_ON | _AROUND | frozenset("之数,./")


@cache
def _tenths_after() -> re.Pattern[str]:
    return re.compile(
        "成(?![员立果绩功为长就熟型才效品本活交套])"
        "(?:([一二三四五六七八九0-9半](?![0-9十百千万个天年]))"
        "| ([一二三四五六七八九](?![^,。;、)])))?"
    )


@cache
def _money() -> re.Pattern[str]:
    return re.compile(
        "(负)?(?=[^元圆角分]{1,40}[元圆角分])(?:([^元圆角分]{1,40})[元圆])?(?:([^元圆角分]{1,3})角)?(?:([^元圆角分]{1,3})分)?[整正]?"
    )


@cache
def _not_a_number() -> tuple[frozenset[str], re.Pattern[str]]:
    """Words of which a numeral is a part, 四川 or 大陆, behind the set of their first two signs."""
    words = lexicon("not_figures")["words"]["no_number"]
    return frozenset(word[:2] for word in words), re.compile("|".join(words))


def find(text: str, barred: bytearray | None = None) -> Iterator[Numeral]:
    """Every number of `text` from left to right; none overlaps another.

    Numbers wholly among signs that are `barred`, where it says 1 for them, may be left out.

    >>> [(n.value, n.high, n.kind) for n in find("增长12至15万人,占七成")]
    [(Decimal('120000'), Decimal('150000'), 'number'), (Decimal('70'), None, 'tenths')]
    """
    at = 0
    while begin := _BEGIN.search(text, at):
        at = begin.start()
        if barred is not None and barred[at] and (free := _behind_barred(text, barred, at)):
            at = free
            continue
        if begin[0] > "9" and (end := _word_around(text, at)):
            at = end
            continue
        plain = alone(text, at)
        if (
            plain is not None
            and text[plain.end : plain.end + 1] not in _AROUND
            and (at == 0 or text[at - 1] not in "负-")
        ):
            yield plain
            at = plain.end
            continue
        number, after = _read(text, at, plain)
        if number is None:
            at = max(after, at + 1)
            continue
        if text[number.end : number.end + 1] in _FIRST_OF_JOINER:
            number = _with_range(text, number)
        yield number
        at = number.end


def _behind_barred(text: str, barred: bytearray, at: int) -> int:
    """Where the first sign behind is that is not barred; 0 if a number may run on to there."""
    free = barred.find(0, at)
    if free < 0:
        return len(text)
    return 0 if text[free] in _RUNS_ON else free


def _word_around(text: str, at: int) -> int:
    """Where a word such as 四川, 统一 or 大陆 ends that `at` lies in; 0 if it lies in none."""
    pairs, words = _not_a_number()
    for begin in (at, at - 1, at - 2):
        if begin >= 0 and text[begin : begin + 2] in pairs:
            word = words.match(text, begin)
            if word and word.end() > at:
                return word.end()
    return 0


def value_of(words: str) -> Decimal | None:
    """What a string is worth that is one number from end to end; None for anything else.

    >>> value_of("三万五")
    Decimal('35000')
    """
    if words in CAPITAL_DIGITS:
        return Decimal(DIGITS.get(words) or SMALL[words])
    if money := _money().fullmatch(words):
        parts = [(money[2], 1), (money[3], 10), (money[4], 100)]
        worth = Decimal(0)
        for part, share in parts:
            value = value_of(part.lstrip("零") or "零") if part else Decimal(0)
            if value is None:
                return None
            worth += value / share
        return -worth if money[1] else worth
    if words[:1] == "负" and len(words) > 1:
        value = value_of(words[1:])
        return None if value is None else -value
    found = next(find(words), None)
    if found is None or found.start != 0 or found.end != len(words):
        return None
    return found.value


def _read(text: str, at: int, plain: Numeral | None = None) -> tuple[Numeral | None, int]:
    """The number that begins at `at`, or None and where to look on.

    `plain` is what stands `alone` there, where that is known.
    """
    first = text[at]
    if first == "半":
        return _half(text, at)
    if first == "一" and text.startswith("一半", at):
        return Numeral(at, at + 2, Decimal(50), kind="half"), at + 2
    number, after = (plain, plain.end) if plain else cardinal(text, at)
    if number is None:
        return None, after
    if (at and text[at - 1] in "负-") or number.end - at > 28:
        start, sign = _sign(text, at)  # the product is rounded to the context's 28 figures
        number = number._replace(start=start, value=number.value * sign)
    if text[number.end : number.end + 1] not in _AROUND:
        return number, number.end
    if text.startswith("分之", number.end):
        return _share(text, number), number.end
    if text.startswith("又", number.end):
        number = _with_fraction(text, number)
    if text.startswith("/", number.end) and (quotient := _quotient(text, number)):
        return quotient, quotient.end
    end = number.end
    mark = text[end : end + 1]
    if mark == " " and text[end + 1 : end + 2] in ("%", "‰"):
        end, mark = end + 1, text[end + 1 : end + 2]
    if mark == "%":
        return number.of_kind("percent", end + 1), end + 1
    if mark == "‰":
        return number.of_kind("permille", end + 1), end + 1
    if mark in (":", "∶", "比") and mark and (ratio := _ratio(text, number)):
        return ratio, ratio.end
    if (
        mark == "成"
        and (tenths := _tenths_after().match(text, end))
        and 0 < (number.high or number.value) <= 10
    ):
        digit = tenths[1] or tenths[2]
        part = _digit(digit) if digit else Decimal(0)
        high = None if number.high is None else number.high * 10
        value = number.value * 10 + part
        found = number._replace(end=tenths.end(), value=value, high=high, kind="tenths")
        return found, tenths.end()
    return number, end


def _with_fraction(text: str, whole: Numeral) -> Numeral:
    """三又二分之一 is 3.5."""
    if whole.end + 1 >= len(text) or not _BEGIN.match(text, whole.end + 1):
        return whole
    below, _ = cardinal(text, whole.end + 1)
    if below is None or not text.startswith("分之", below.end):
        return whole
    part = _share(text, below)
    if part is None or part.kind == "permille":
        return whole
    sign = -1 if whole.value < 0 else 1
    return whole._replace(end=part.end, value=whole.value + sign * part.value / 100)


def _quotient(text: str, above: Numeral) -> Numeral | None:
    """3/5 in per cent; not a date (2021/11/18), a document's number or a sum for each (元/3人)."""
    match = _SMALL.match(text, above.end + 1)
    if match is None or not _SMALL.fullmatch(text, max(above.start, above.end - 3), above.end):
        return None
    if text[above.start - 1 : above.start] in ("/", "元") or int(match[0]) == 0:
        return None
    per_cent = _per_cent(above.value, Decimal(match[0]))
    return Numeral(above.start, match.end(), per_cent, kind="fraction")


def _half(text: str, at: int) -> tuple[Numeral | None, int]:
    if text.startswith("半数", at):
        return Numeral(at, at + 2, Decimal(50), kind="half"), at + 2
    if text[at + 1 : at + 2] in ("斤", "个", "天", "年", "日", "小", "公"):
        if at and text[at - 1] in "上下前后大多":
            return None, at + 1
        return Numeral(at, at + 1, Decimal("0.5")), at + 1
    if text.startswith("半成", at) and not text.startswith("半成品", at):
        return Numeral(at, at + 2, Decimal(5), kind="tenths"), at + 2
    return None, at + 1


def _digit(sign: str) -> Decimal:
    if sign == "半":
        return Decimal(5)
    return Decimal(DIGITS[sign]) if sign in DIGITS else Decimal(sign)


def _sign(text: str, at: int) -> tuple[int, int]:
    """Where the number begins with its sign, and the sign."""
    before = text[at - 1 : at] if at else ""
    if before == "负":
        return at - 1, -1
    if before == "-" and text[at].isdigit():
        earlier = text[at - 2 : at - 1] if at > 1 else ""
        if not earlier or (not earlier.isalnum() and earlier not in ")%-—.:/_"):
            return at - 1, -1
    return at, 1


def _share(text: str, denominator: Numeral) -> Numeral | None:
    """百分之八, 千分之三, 四分之三: all as per cent or per mille."""
    at = denominator.end + 2
    negative = text[at : at + 1] == "负"
    at += negative
    if at >= len(text) or not _BEGIN.match(text, at):
        return None
    above, _ = cardinal(text, at)
    if above is None or denominator.value <= 0:
        return None
    value = -above.value if negative else above.value
    base, start = denominator.value, denominator.start
    match text[start : denominator.end]:
        case "百" | "佰":
            return Numeral(start, above.end, value, above.high, "percent", above.vague)
        case "千" | "仟":
            return Numeral(start, above.end, value, above.high, "permille", above.vague)
    return Numeral(start, above.end, _per_cent(value, base), None, "fraction")


def _per_cent(part: Decimal, base: Decimal) -> Decimal:
    """part ÷ base in per cent, to twelve figures: 33.3333333333 for 三分之一."""
    return Context(prec=12).divide(part * 100, base)


def _ratio(text: str, left: Numeral) -> Numeral | None:
    """1:16.9 and 16.9:1 — but not the clock (10:49) nor a score that has no one in it."""
    at = left.end + 1
    if at >= len(text) or not ("0" <= text[at] <= "9") or text[left.start] not in _ASCII_DIGITS:
        return None
    if text[left.start - 1 : left.start] in tuple(":0123456789"):
        return None
    match = ARABIC.match(text, at)
    if match is None or len(match[0]) > LONGEST:
        return None
    if text[match.end() : match.end() + 1] in (":", "-"):
        return None
    right = Decimal(match[0].translate(GROUPS))
    if left.value == 1 and len(text[left.start : left.end]) == 1:
        return Numeral(left.start, match.end(), right, kind="ratio")
    below_one = 0 < left.value < 1 and "." in text[left.start : left.end]  # 师机比0.8:1
    if match[0] == "1" and (left.value > 1 or below_one):
        return Numeral(left.start, match.end(), left.value, kind="ratio")
    return None


def _with_range(text: str, low: Numeral) -> Numeral:
    """12至15万, 3%—5%: one number with two ends. Dates and telephone numbers stay as they are."""
    if low.high is not None or low.kind not in ("number", "percent", "permille", "tenths"):
        return low
    joiner = _JOINER.match(text, low.end)
    if joiner is None or joiner.end() >= len(text) or not _BEGIN.match(text, joiner.end()):
        return low
    if text[low.start - 1 : low.start] in ("-", "/", ".", "—") and low.start:
        return low
    if text[low.start] == "0" and low.value >= 1:
        return low
    before = text[low.start - 1 : low.start] if low.start else ""
    if before == "从" or (before == "由" and low.kind != "number"):
        return low  # from … to …: two values, not one range
    at = joiner.end()
    pairs, words = _not_a_number()
    if text[at : at + 2] in pairs and words.match(text, at):
        return low
    high, _ = _read(text, at)
    if high is None or high.high is not None or high.start != at:
        return low
    if text[high.end : high.end + 1] in ("-", "/") and "-" in joiner[0]:
        return low
    if low.kind != high.kind and not (
        low.kind == "number" and high.kind in ("percent", "tenths", "permille")
    ):
        return low
    value = low.value
    if high.kind == "tenths" and low.kind == "number":
        value *= 10
    elif high.scale > 1 and low.scale == 1 and value < high.value / high.scale:
        value *= high.scale
    if value >= high.value:
        return low
    return high._replace(
        start=low.start, value=value, high=high.value, vague=high.vague or low.vague
    )
