"""Numbers as Chinese prints them: where they stand and what they are worth.

Covers Arabic digits with separators and decimals, Chinese lower-case numerals and the capitals of
cheques (GB/T 15835 and the banks' rules), mixed forms (3万4000), the elided last unit (一万三),
positions read out digit by digit (二〇二一), two digits side by side for "three or four"
(三四十), per cent and per mille, 成, fractions, ranges and ratios. Runs on the folded twin of a
text (see `fold`): traditional and full-width forms are the same there.

What a number counts, and whether it counts anything, is the business of `figures`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from typing import Literal, NamedTuple

NumeralKind = Literal[
    "number", "positional", "percent", "permille", "tenths", "fraction", "half", "ratio"
]

_ASCII_DIGITS = tuple("0123456789")
_GROUPS = str.maketrans("", "", ", ")
DIGITS = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("〇壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    "两": 2,
    "幺": 1,
    "貳": 2,
    "參": 3,
    "叄": 3,
    "陸": 6,
    "兩": 2,
    "弍": 2,
    "○": 0,
}
CAPITALS = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
CAPITAL_DIGITS = tuple("壹贰叁肆伍陆柒捌玖拾佰仟")
SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
SCORES = {"廿": 20, "卅": 30, "卌": 40}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12, "萬": 10**4, "億": 10**8}
VAGUE = "余多几"
_METRIC = frozenset(
    ("千米", "千克", "千瓦", "千卡", "千伏", "兆字", "兆赫", "兆比", "兆瓦", "千赫")
)
"""千 and 兆 that belong to the unit: 12千米 is 12 of them."""
LONGEST = 32
"""Longer runs of digits are serial numbers, never quantities; they are passed over whole."""

_ARABIC = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?: [0-9]{3})+(?=[个所名人元万亿])"  # 1 376所, as ISO 80000 groups
    r"|[0-9]+(?:\.[0-9]+)?"
)
_BEGIN = re.compile("[0-9零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖幺十百千拾佰仟廿卅卌万亿半]")
_MONEY = re.compile(
    "(负)?(?=[^元圆角分]{1,40}[元圆角分])(?:([^元圆角分]{1,40})[元圆])?(?:([^元圆角分]{1,3})角)?(?:([^元圆角分]{1,3})分)?[整正]?"
)
_SMALL = re.compile("[0-9]{1,3}(?![0-9/.年月日])")
_DIGIT_RUN = re.compile(f"[{''.join(DIGITS)}]+")
_JOINER = re.compile(r" ?(?:[-—–~～－―]{1,2}|至|到) ?")
_TENTHS_AFTER = re.compile(
    "成(?![员立果绩功为长就熟型才效品本活交套])"
    "(?:([一二三四五六七八九0-9半](?![0-9十百千万个天年]))| ([一二三四五六七八九](?![^,。;、)])))?"
)
_NOT_A_NUMBER = re.compile(
    "四川|三亚|三明|三门峡|六安|六盘水|七台河|九江|九寨|十堰|百色|千岛|万州|万宁|万载|万年县"
    "|五指山|五大连池|五家渠|两当|两广|两湖|两江|两河|一切|一些|一旦|一般|一定|一样|一致|一起"
    "|一直|一贯|一向|一律|一度|一概|一再|一看|一下|一边|一味|一同|一并|一经|一共|统一|唯一|万一"
    "|单一|同一|逐一|之一(?!分)|两岸|两两|十分(?![之钟])|十足|千方百计|万千|亿万|百姓|百货|百度"
    "|百分点|百分百|五角大楼|伍仁|大陆|陆地|登陆|着陆|陆续|陆军|陆空|九九|半岛"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text: ``text[start:end]`` is printed, `value` is what it is worth.

    `high` is the upper end of a range. A percentage keeps its number (百分之八 is 8 of kind
    ``percent``); 七成 is 70 of kind ``tenths``; a fraction (三分之一) and 半数 are also given as
    per cent. A ratio 1:16.9 has 16.9 in `value`. `vague` is True where 余, 多 or 几 stands inside
    (500余万), so that the number is a lower bound.
    """

    start: int
    end: int
    value: Decimal
    high: Decimal | None = None
    kind: NumeralKind = "number"
    vague: bool = False
    scale: int = 1
    """The 万 or 亿 that closes it, for what stands before it in a range (12至15万)."""


class _Piece(NamedTuple):
    kind: Literal["digits", "pair", "small", "large"]
    value: Decimal
    start: int
    end: int
    other: Decimal = Decimal(0)
    chinese: bool = True


def find(text: str) -> Iterator[Numeral]:
    """Every number of `text` from left to right; none overlaps another.

    >>> [(n.value, n.high, n.kind) for n in find("增长12至15万人,占七成")]
    [(Decimal('120000'), Decimal('150000'), 'number'), (Decimal('70'), None, 'tenths')]
    """
    at = 0
    while begin := _BEGIN.search(text, at):
        at = begin.start()
        if word := _NOT_A_NUMBER.match(text, at) or _word_around(text, at):
            at = word.end()
            continue
        number, after = _read(text, at)
        if number is None:
            at = max(after, at + 1)
            continue
        number = _with_range(text, number)
        yield number
        at = number.end


def _word_around(text: str, at: int) -> re.Match[str] | None:
    """A word such as 统一 or 大陆, of which the character at `at` is a later one."""
    for back in (1, 2):
        if at >= back and (word := _NOT_A_NUMBER.match(text, at - back)) and word.end() > at:
            return word
    return None


def value_of(words: str) -> Decimal | None:
    """What a string is worth that is one number from end to end; None for anything else.

    >>> value_of("三万五")
    Decimal('35000')
    """
    if words in CAPITAL_DIGITS:
        return Decimal(DIGITS.get(words) or SMALL[words])
    if money := _MONEY.fullmatch(words):
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


def _read(text: str, at: int) -> tuple[Numeral | None, int]:
    """The number that begins at `at`, or None and where to look on."""
    if text[at] == "半":
        return _half(text, at)
    if text.startswith("一半", at):
        return Numeral(at, at + 2, Decimal(50), kind="half"), at + 2
    start, sign = _sign(text, at)
    number, after = _cardinal(text, at)
    if number is None:
        return None, after
    number = replace(number, start=start, value=number.value * sign)
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
        return replace(number, end=end + 1, kind="percent"), end + 1
    if mark == "‰":
        return replace(number, end=end + 1, kind="permille"), end + 1
    if mark in (":", "∶", "比") and mark and (ratio := _ratio(text, number)):
        return ratio, ratio.end
    if (
        mark == "成"
        and (tenths := _TENTHS_AFTER.match(text, end))
        and 0 < (number.high or number.value) <= 10
    ):
        digit = tenths[1] or tenths[2]
        part = _digit(digit) if digit else Decimal(0)
        high = None if number.high is None else number.high * 10
        value = number.value * 10 + part
        found = replace(number, end=tenths.end(), value=value, high=high, kind="tenths")
        return found, tenths.end()
    return number, end


def _with_fraction(text: str, whole: Numeral) -> Numeral:
    """三又二分之一 is 3.5."""
    if whole.end + 1 >= len(text) or not _BEGIN.match(text, whole.end + 1):
        return whole
    below, _ = _cardinal(text, whole.end + 1)
    if below is None or not text.startswith("分之", below.end):
        return whole
    part = _share(text, below)
    if part is None or part.kind == "permille":
        return whole
    sign = -1 if whole.value < 0 else 1
    return replace(whole, end=part.end, value=whole.value + sign * part.value / 100)


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


def _pieces(text: str, at: int) -> tuple[list[_Piece], bool, int]:
    """The parts of one well-formed number from `at` on; whether it is vague; where it ends."""
    pieces: list[_Piece] = []
    vague, floor, large = False, 10**4, 10**16
    here = at
    while here < len(text):
        sign = text[here]
        last = pieces[-1] if pieces else None
        if sign == " " and last and not last.chinese and text[here + 1 : here + 2] in ("万", "亿"):
            here += 1
            continue
        if sign in VAGUE and last and text[here + 1 : here + 2] in LARGE:
            vague, here = True, here + 1
            continue
        if sign in "零" and last and text[here + 1 : here + 3] in ("几万", "几亿"):
            vague, here = True, here + 2
            continue
        if "0" <= sign <= "9":
            match = _ARABIC.match(text, here)
            assert match is not None
            if last and last.kind in ("digits", "pair") and last.value != 0:
                break
            value = Decimal(match[0].translate(_GROUPS)) if len(match[0]) <= LONGEST else Decimal(0)
            pieces.append(_Piece("digits", value, here, match.end(), chinese=False))
            here = match.end()
            continue
        if sign in DIGITS:
            end = here + 1
            while end < len(text) and text[end] in DIGITS and end - here < LONGEST:
                end += 1
            if last and last.kind in ("digits", "pair"):
                break
            piece = _digits_piece(text[here:end], here, bool(pieces))
            if piece is None:
                break
            pieces.append(piece)
            here = piece.end
            if end > here:
                break
            continue
        if sign in SCORES:
            if last and last.kind != "large":
                break
            pieces.append(_Piece("digits", Decimal(SCORES[sign]), here, here + 1))
            floor, here = 10, here + 1
            # 廿二: the unit follows without 十
            if here < len(text) and text[here] in DIGITS and text[here] not in "零〇":
                last = pieces.pop()
                pieces.append(
                    _Piece("digits", last.value + DIGITS[text[here]], last.start, here + 1)
                )
                here += 1
            continue
        if sign in SMALL:
            worth = SMALL[sign]
            if last and not last.chinese and text[here : here + 2] in _METRIC:
                break
            if worth >= floor or (last and last.kind == "digits" and last.value > 9999):
                if last and last.kind in ("digits", "pair") and len(pieces) > 1:
                    here = pieces.pop().start
                break
            pieces.append(_Piece("small", Decimal(worth), here, here + 1))
            floor, here = worth, here + 1
            continue
        if sign in LARGE:
            worth = LARGE[sign]
            if sign == "兆" and text[here : here + 2] in _METRIC:
                break
            if last is None and not _bare_large(text, here):
                break
            if worth == large or (last and last.kind == "large" and last.value >= worth):
                while pieces and pieces[-1].kind != "large":
                    here = pieces.pop().start
                break
            pieces.append(_Piece("large", Decimal(worth), here, here + 1))
            floor, large, here = 10**4, worth, here + 1
            continue
        if sign == "点" and last and last.kind == "digits" and "." not in text[last.start : here]:
            end = here + 1
            while end < len(text) and (text[end] in DIGITS or "0" <= text[end] <= "9"):
                end += 1
                if end - here > LONGEST:
                    break
            if end == here + 1 or (end < len(text) and text[end] in SMALL):
                break
            part = "".join(str(DIGITS.get(s, s)) for s in text[here + 1 : end])
            pieces[-1] = _Piece("digits", last.value + Decimal(f"0.{part}"), last.start, end)
            here = end
            continue
        if sign == "点" and last and last.kind in ("small", "large"):
            end = here + 1
            while end < len(text) and (text[end] in DIGITS or "0" <= text[end] <= "9"):
                end += 1
                if end - here > LONGEST:
                    break
            if end == here + 1 or last.end != here or (end < len(text) and text[end] in SMALL):
                break
            part = "".join(str(DIGITS.get(s, s)) for s in text[here + 1 : end])
            pieces.append(_Piece("digits", Decimal(f"0.{part}"), here, end, chinese=False))
            here = end
            continue
        break
    end = pieces[-1].end if pieces else at
    return pieces, vague, end


def _bare_large(text: str, at: int) -> bool:
    """万名教师 begins with a number, 万州 does not."""
    if text.startswith("分之", at + 1):
        return True
    return text[at + 1 : at + 2] in tuple("名人余多元") and text[at - 1 : at] not in tuple("千百")


def _digits_piece(run: str, start: int, inside: bool) -> _Piece | None:
    """Chinese digits side by side: one digit, a spelt-out position, or 三四 for 3 to 4."""
    values = [DIGITS[sign] for sign in run]
    if len(values) == 1:
        return _Piece("digits", Decimal(values[0]), start, start + 1)
    if inside and values[0] == 0:
        return _Piece("digits", Decimal(values[1]), start, start + 2, other=Decimal(-1))
    first, second = values[:2]
    if len(values) == 2 and first > 0 and (second == first + 1 or (first, second) == (3, 5)):
        return _Piece("pair", Decimal(first), start, start + 2, Decimal(second))
    if inside:
        return _Piece("digits", Decimal(first), start, start + 1)
    if len(values) >= LONGEST:
        return None
    return _Piece("digits", Decimal("".join(map(str, values))), start, start + len(values))


def _cardinal(text: str, at: int) -> tuple[Numeral | None, int]:
    pieces, vague, end = _pieces(text, at)
    if not pieces:
        run = _DIGIT_RUN.match(text, at)
        return None, run.end() if run and run.end() - at >= LONGEST else at + 1
    if len(pieces) == 1:
        only = pieces[0]
        if only.end - only.start > LONGEST:
            return None, end
        if only.end - only.start == 1 and text[only.start] in CAPITALS:
            return _lone_capital(text, only), end
    capitals = sum(text[p.start] in CAPITALS for p in pieces)
    if capitals and len(pieces) == 1 and text[pieces[0].start] in "拾":
        return None, end
    digits_only = len(pieces) == 1 and pieces[0].kind == "digits" and pieces[0].chinese
    long = digits_only and end - at > 1 and "点" not in text[at:end] and text[at] not in SCORES
    low, high = _worth(pieces), None
    if any(piece.kind == "pair" for piece in pieces):
        high = _worth([p._replace(value=p.other) if p.kind == "pair" else p for p in pieces])
    last = pieces[-1]
    scale = int(last.value) if last.kind == "large" else 1
    if scale > 1 and len(pieces) > 2 and pieces[-2].kind == "large":
        scale *= int(pieces[-2].value)
    return Numeral(at, end, low, high, "positional" if long else "number", vague, scale), end


def _lone_capital(text: str, piece: _Piece) -> Numeral | None:
    """叁 alone is a number before a unit of money or after 第, 拾 in 收拾 is not."""
    if (
        piece.kind != "digits"
        and text[piece.start] in "佰仟"
        and text.startswith("分之", piece.end)
    ):
        return Numeral(piece.start, piece.end, piece.value)
    before = text[max(0, piece.start - 2) : piece.start]
    counts = before == "分之" or before.endswith(("负", "第"))
    if piece.kind == "digits" and (
        counts or text[piece.end : piece.end + 1] in tuple("元圆角分页份个")
    ):
        return Numeral(piece.start, piece.end, piece.value)
    return None


def _worth(pieces: list[_Piece]) -> Decimal:
    closed: list[tuple[Decimal, Decimal]] = []
    section, current = Decimal(0), None
    for piece in pieces:
        if piece.kind in ("digits", "pair"):
            current = piece.value
        elif piece.kind == "small":
            section += (Decimal(1) if current is None or current == 0 else current) * piece.value
            current = None
        else:
            inner = section + (current or Decimal(0))
            while closed and closed[-1][0] < piece.value:
                inner += closed.pop()[1]
            closed.append((piece.value, (inner or Decimal(1)) * piece.value))
            section, current = Decimal(0), None
    rest = current or Decimal(0)
    last, before = pieces[-1], pieces[-2] if len(pieces) > 1 else None
    elided = (
        before is not None
        and last.kind in ("digits", "pair")
        and before.kind in ("small", "large")
        and before.value >= 100
        and last.end - last.start == 1 + (last.kind == "pair")
        and last.other != -1
        and last.value > 0
        and last.value == int(last.value)
    )
    if elided and before is not None:
        rest *= before.value / 10
    return sum((worth for _, worth in closed), section + rest)


def _share(text: str, denominator: Numeral) -> Numeral | None:
    """百分之八, 千分之三, 四分之三: all as per cent or per mille."""
    at = denominator.end + 2
    negative = text[at : at + 1] == "负"
    at += negative
    if at >= len(text) or not _BEGIN.match(text, at):
        return None
    above, _ = _cardinal(text, at)
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
    match = _ARABIC.match(text, at)
    if match is None or len(match[0]) > LONGEST:
        return None
    if text[match.end() : match.end() + 1] in (":", "-"):
        return None
    right = Decimal(match[0].translate(_GROUPS))
    if left.value == 1 and len(text[left.start : left.end]) == 1:
        return Numeral(left.start, match.end(), right, kind="ratio")
    if match[0] == "1" and left.value > 1:
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
    if _NOT_A_NUMBER.match(text, at):
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
    return replace(
        high, start=low.start, value=value, high=high.value, vague=high.vague or low.vague
    )
