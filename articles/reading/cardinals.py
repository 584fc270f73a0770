"""One number written with digits or Chinese numerals, read to where it ends.

Digits with separators, lower-case numerals and the capitals of cheques, both mixed (3万4000), the
elided last unit (一万三), positions read out digit by digit (二〇二一), two digits side by side for
"three or four" (三四十). What may stand around it (per cent, fractions, ranges) is in `numerals`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

NumeralKind = Literal[
    "number", "positional", "percent", "permille", "tenths", "fraction", "half", "ratio"
]
GROUPS = str.maketrans("", "", ", ")
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
ARABIC = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?: [0-9]{3})+(?=[个所名人元万亿])"  # 1 376所, as ISO 80000 groups
    r"|[0-9]+(?:\.[0-9]+)?"
)
_DIGIT_RUN = re.compile(f"[{''.join(DIGITS)}]+")


class Numeral(NamedTuple):
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

    def of_kind(self, kind: NumeralKind, end: int) -> Numeral:
        """The same number as one of `kind`, whose sign ends at `end`."""
        return Numeral(self.start, end, self.value, self.high, kind, self.vague, self.scale)


class _Piece(NamedTuple):
    kind: Literal["digits", "pair", "small", "large"]
    value: Decimal
    start: int
    end: int
    other: Decimal = Decimal(0)
    chinese: bool = True


_ONE_SIGN = {sign: Decimal(worth) for sign, worth in DIGITS.items() if sign not in CAPITALS}
GOES_ON = frozenset({*DIGITS, *SMALL, *SCORES, *LARGE, *VAGUE, *"点半 0123456789"})
"""What may stand behind a part of a number as its next part."""


_EXACT = 28
"""Figures up to which a product of decimals is not rounded."""


def alone(text: str, at: int) -> Numeral | None:
    """A run of digits or one numeral with nothing behind it that could belong to the number."""
    sign = text[at]
    if "0" <= sign <= "9":
        match = ARABIC.match(text, at)
        assert match is not None
        end, printed = match.end(), match[0]
        if text[end : end + 1] in GOES_ON or len(printed) > _EXACT:
            return None
        value = Decimal(printed.translate(GROUPS) if len(printed) > 4 else printed)
        return Numeral(at, end, value or Decimal(0))
    if text[at + 1 : at + 2] in GOES_ON:
        return None
    worth = _ONE_SIGN.get(sign)
    return None if worth is None else Numeral(at, at + 1, worth)


def cardinal(text: str, at: int) -> tuple[Numeral | None, int]:
    """The number that begins at `at` with where it ends, or None with where to look on.

    >>> cardinal("3万4000人", 0)[0].value
    Decimal('34000')
    """
    if plain := alone(text, at):
        return plain, plain.end
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
            match = ARABIC.match(text, here)
            assert match is not None
            if last and last.kind in ("digits", "pair") and last.value != 0:
                break
            value = Decimal(match[0].translate(GROUPS)) if len(match[0]) <= LONGEST else Decimal(0)
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
            if sign == "兆" and (
                text[here : here + 2] in _METRIC
                or (last and not last.chinese and not text.startswith("元", here + 1))
            ):
                break  # 100兆 of bandwidth; 2兆元 is a sum
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


def small_number(words: str) -> int | None:
    """The whole number below a hundred that a list mark, a day or a count prints: 十二, 两, 7.

    >>> small_number("二十一"), small_number("十"), small_number("两"), small_number("12")
    (21, 10, 2, 12)
    >>> small_number("三四") is None
    True
    """
    if words.isdecimal():
        return int(words)
    tens, ten, ones = words.partition("十")
    if not ten:
        return DIGITS.get(words)
    of_tens, of_ones = DIGITS.get(tens or "一"), DIGITS.get(ones or "零")
    return None if of_tens is None or of_ones is None else of_tens * 10 + of_ones


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
