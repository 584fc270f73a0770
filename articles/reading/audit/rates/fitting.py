"""Whether a printed share can be what two numbers give, as far as all three are rounded."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ...late_pattern import LatePattern
from ...records import Figure
from ..ledger import rounding, step

_OVER = Decimal("1.1")
"""超过23.5亿元 is read as at most a tenth more."""
_ABOUT, _NEARLY = Decimal("0.12"), Decimal("0.02")
_TO_ONE = LatePattern("成[一二三四五六七八九]")
"""近四成 is read within an eighth."""


def what_went(whole: Figure, part: Figure) -> Figure:
    """What went where 442家 were brought down to 7家."""
    return replace(part, value=whole.value - part.value)


def fits(part: Figure, base: Figure, share: Figure) -> bool:
    """Whether a share can be part ÷ base, every number rounded and 超过 read generously.

    A share may be cut off (91.9 told as 91%), but is never more than it rounds up to.
    """
    slack = step(share) * Decimal("1.01")
    half, about = rounding((part,)), rounding((base,))
    most = (base.value + about) * (_OVER if base.comparator in ("gt", "approx") else 1)
    least = (base.value - about) / (_OVER if base.comparator in ("lt", "approx") else 1)
    low = (part.value - half) * 100 / most if most > 0 else Decimal(0)
    above = part.value * (_OVER if part.comparator == "gt" else 1)
    high = (above + half) * 100 / least if least > 0 else Decimal(0)
    return _meets(low - slack, high + slack / 2, share)


def fits_exactly(part: Figure, base: Decimal, share: Figure) -> bool:
    """The same against a base that is as exact as it is printed; no more than all of it."""
    if base < part.value or base <= 0:
        return False
    half = rounding((part,))
    low = (part.value - half) * 100 / base
    high = (part.value * (_OVER if part.comparator == "gt" else 1) + half) * 100 / base
    slack = step(share) * Decimal("1.01")
    return _meets(low - slack, high + slack, share)


def is_rounded(whole: Figure, part: Figure, share: Figure, gone: bool) -> bool:
    """12.4万家压减到9728家,压减率92.14%: right for some number that is printed as 12.4万."""
    if not gone:
        return fits(part, whole, share)
    half, slack = rounding((whole,)), step(share) * Decimal("1.01")
    ends = [(base - part.value) * 100 / base for base in (whole.value - half, whole.value + half)]
    return ends[0] - slack <= share.value <= ends[1] + slack


def is_told_to_one(share: Figure) -> bool:
    """约八成三 is about eighty-three, not about eighty."""
    return _TO_ONE.search(share.surface) is not None


def _meets(low: Decimal, high: Decimal, share: Figure) -> bool:
    """Whether a share may lie between the two; one of 超过 need only lie below the higher."""
    above, below = share.comparator == "gt", share.comparator == "lt"
    if share.comparator == "approx":
        about = _NEARLY if is_told_to_one(share) else _ABOUT
        low, high = low * (1 - about), high * (1 + about)
    return (above or low <= share.value) and (below or share.value <= high)
