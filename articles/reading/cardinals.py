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
    parts = _Parts(text, at)
    while parts.goes_on():
        pass
    return parts.pieces, parts.vague, parts.pieces[-1].end if parts.pieces else at


class _Parts:
    """The parts of a number, taken in one by one as long as they make up one number."""

    def __init__(self, text: str, at: int) -> None:
        self.text, self.here = text, at
        self.pieces: list[_Piece] = []
        self.vague = False
        self.floor, self.large = 10**4, 10**16
        """Below what 十, 百, 千 and what 万, 亿 may still come."""

    @property
    def last(self) -> _Piece | None:
        return self.pieces[-1] if self.pieces else None

    def goes_on(self) -> bool:
        """Take in the next part; False where the number has ended before it."""
        if self.here >= len(self.text):
            return False
        sign = self.text[self.here]
        if self.pieces and self._is_passed_over(sign):
            return True
        if "0" <= sign <= "9":
            return self._arabic()
        if sign in DIGITS:
            return self._digits()
        if sign in SCORES:
            return self._score(sign)
        if sign in SMALL:
            return self._small(sign)
        if sign in LARGE:
            return self._large(sign)
        return sign == "点" and self._decimals()

    def _is_passed_over(self, sign: str) -> bool:
        """A blank in 3 万, 余 in 3千余万, 零几 in 三百零几万."""
        text, here, last = self.text, self.here, self.pieces[-1]
        if sign == " " and not last.chinese and text[here + 1 : here + 2] in ("万", "亿"):
            self.here += 1
            return True
        if sign in VAGUE and text[here + 1 : here + 2] in LARGE:
            self.vague, self.here = True, here + 1
            return True
        if sign in "零" and text[here + 1 : here + 3] in ("几万", "几亿"):
            self.vague, self.here = True, here + 2
            return True
        return False

    def _take(self, piece: _Piece) -> bool:
        self.pieces.append(piece)
        self.here = piece.end
        return True

    def _arabic(self) -> bool:
        match, last = ARABIC.match(self.text, self.here), self.last
        assert match is not None
        if last and last.kind in ("digits", "pair") and last.value != 0:
            return False
        value = Decimal(match[0].translate(GROUPS)) if len(match[0]) <= LONGEST else Decimal(0)
        return self._take(_Piece("digits", value, self.here, match.end(), chinese=False))

    def _digits(self) -> bool:
        text, here, last = self.text, self.here, self.last
        end = here + 1
        while end < len(text) and text[end] in DIGITS and end - here < LONGEST:
            end += 1
        if last and last.kind in ("digits", "pair"):
            return False
        piece = _digits_piece(text[here:end], here, bool(self.pieces))
        return piece is not None and self._take(piece) and end <= piece.end

    def _score(self, sign: str) -> bool:
        """廿 and 卅, with the unit right behind them: 廿二."""
        text, here, last = self.text, self.here, self.last
        if last and last.kind != "large":
            return False
        worth, end = Decimal(SCORES[sign]), here + 1
        if end < len(text) and text[end] in DIGITS and text[end] not in "零〇":
            worth, end = worth + DIGITS[text[end]], end + 1
        self.floor = 10
        return self._take(_Piece("digits", worth, here, end))

    def _small(self, sign: str) -> bool:
        here, last, worth = self.here, self.last, SMALL[sign]
        if last and not last.chinese and self.text[here : here + 2] in _METRIC:
            return False
        if worth >= self.floor or (last and last.kind == "digits" and last.value > 9999):
            if last and last.kind in ("digits", "pair") and len(self.pieces) > 1:
                self.here = self.pieces.pop().start
            return False
        self.floor = worth
        return self._take(_Piece("small", Decimal(worth), here, here + 1))

    def _large(self, sign: str) -> bool:
        text, here, last, worth = self.text, self.here, self.last, LARGE[sign]
        if sign == "兆" and (
            text[here : here + 2] in _METRIC
            or (last and not last.chinese and not text.startswith("元", here + 1))
        ):
            return False  # 100兆 of bandwidth; 2兆元 is a sum
        if last is None and not _bare_large(text, here):
            return False
        if worth == self.large or (last and last.kind == "large" and last.value >= worth):
            while self.pieces and self.pieces[-1].kind != "large":
                self.here = self.pieces.pop().start
            return False
        self.floor, self.large = 10**4, worth
        return self._take(_Piece("large", Decimal(worth), here, here + 1))

    def _decimals(self) -> bool:
        """三点五 goes on with the last part, 三千点五 is a part more."""
        text, here, last = self.text, self.here, self.last
        end = here + 1
        while end < len(text) and (text[end] in DIGITS or "0" <= text[end] <= "9"):
            end += 1
            if end - here > LONGEST:
                break
        if last is None or end == here + 1 or (end < len(text) and text[end] in SMALL):
            return False
        part = Decimal("0." + "".join(str(DIGITS.get(s, s)) for s in text[here + 1 : end]))
        if last.kind == "digits" and "." not in text[last.start : here]:
            self.pieces.pop()
            return self._take(_Piece("digits", last.value + part, last.start, end))
        if last.kind in ("small", "large") and last.end == here:
            return self._take(_Piece("digits", part, here, end, chinese=False))
        return False


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
