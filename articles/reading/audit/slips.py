"""Two numbers that differ as a slip of the pen does, and how far apart numbers may be meant.

Where parts, differences and products stand paragraphs away from their wholes, no words between
them tell that they belong together. The digits do: what the other numbers give and what is
printed differ in one digit, or in two that are swapped, and nothing else in the text gives it.
"""

from __future__ import annotations

from decimal import Decimal

from ..fold import fold
from ..records import Figure
from .sign_pairs import sign_pairs

FAR = 700
"""So many signs before the parts their whole may stand."""
MOST = 24
LEAST_DIGITS = 3
LONG = 4
"""Digits of a long number."""
_NEAR = Decimal("0.13")
RELATIVE = ("share", "points", "time", "rank", "ratio")


def near_slip(printed: Decimal, reckoned: Decimal, least: int = LEAST_DIGITS) -> bool:
    """Whether two numbers differ as a slip does: in one digit, or in two neighbours swapped.

    Three digits at least, the last one and the first not by itself: 118 and 119 may be rounding,
    and 218 and 118 are two numbers. Where a remainder may go without a name, only `LONG` numbers
    prove anything: the whole hardly ever misses them just so.

    >>> near_slip(Decimal(412), Decimal(422)), near_slip(Decimal(46100), Decimal(41600))
    (True, True)
    >>> near_slip(Decimal(412), Decimal(413)), near_slip(Decimal(41), Decimal(14))
    (False, False)
    """
    left, right = f"{printed.normalize():f}", f"{reckoned.normalize():f}"
    left, right = left.partition(".")[0], right.partition(".")[0]
    if len(left) != len(right) or len(left) < least or printed == reckoned:
        return False
    while left.endswith("0") and right.endswith("0"):
        left, right = left[:-1], right[:-1]
    if len(left) < LEAST_DIGITS:
        return False
    apart = [at for at, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    if len(apart) == 1:
        return 0 < apart[0] < len(left) - 1
    return swapped_digits(printed, reckoned)


def trifling(printed: Decimal, summed: Decimal) -> bool:
    """Whether a sum misses a long whole count by a few units: no kind is so small.

    >>> trifling(Decimal(5204), Decimal(5200)), trifling(Decimal(496), Decimal(495))
    (True, False)
    """
    short = printed - summed
    return 0 < short < 10 and short * 1000 <= printed


def swapped_digits(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers of as many digits differ in two neighbours that have changed places.

    >>> swapped_digits(Decimal(37), Decimal(73)), swapped_digits(Decimal(371), Decimal(173))
    (True, False)
    """
    left, right = f"{one.normalize():f}", f"{other.normalize():f}"
    if len(left) != len(right):
        return False
    apart = [at for at, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and left[apart[0]] == right[apart[1]]
        and left[apart[1]] == right[apart[0]]
    )


def is_near(figure: Figure, value: Decimal) -> bool:
    return abs(figure.value - value) <= _NEAR * figure.value


def is_about(printed: Decimal, reckoned: Decimal) -> bool:
    """Whether a difference may be meant for two numbers: 56 for 46, not for 400."""
    return reckoned * 5 < printed * 10 and printed * 5 < reckoned * 10


def digits_of(value: Decimal) -> str:
    """The digits that count, of whatever power of ten: 525 of 5250000 and of 52500000000."""
    return f"{value.normalize():f}".replace(".", "").rstrip("0")


def share_noun(left: Figure, right: Figure) -> bool:
    """Whether two labels have two signs in a row in common: 新增学位 and 学位."""
    return not sign_pairs(fold(left.label)).isdisjoint(sign_pairs(fold(right.label)))
