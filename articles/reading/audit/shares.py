"""Shares whose base is named and stands in a sentence before: 占项目总投资的27%."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from ..records import Figure, Finding
from .ledger import Ledger, finding, plain, step

_NUMBER = Decimal("0.01")
_BACK = 400
_OVER = Decimal("1.1")
"""超过23.5亿元 is read as at most a tenth more."""


@cache
def _of_named() -> re.Pattern[str]:
    return re.compile(
        "[,;(]?(?:约|仅|已)?占(?:到|了)?(?P<base>[^,。;0-9]{4,12})的(?:比例为|比重为)?(?:近|约)?"
    )


def check_named_shares(ledger: Ledger) -> Iterator[Finding]:
    """改薄项目投资20亿元。…配套资金5亿元,占项目总投资的31%: 5 ÷ 20 = 25%.

    Only where the words behind 占 are those in front of one earlier figure of the same unit; a
    figure in between that would make the share right silences the check.
    """
    for sentence in ledger.windows():
        for part, share in pairwise(sentence):
            if share.unit != "%" or share.comparator != "eq" or share.value_high is not None:
                continue
            if part.comparator != "eq" or part.value_high is not None or part.value <= 0:
                continue
            link = _of_named().fullmatch(ledger.between(part, share))
            if link is None or part.unit_class == "share":
                continue
            known = _before(ledger, part)
            named = [f for f in known if _is_called(ledger, f, link["base"].replace("总", ""))]
            if len({f.value for f in named}) != 1 or any(_fits(part, f, share) for f in known):
                continue
            base = named[-1]
            if base.comparator not in ("eq", "gt", "approx") or base.value < part.value:
                continue
            shown = f"{(part.value * 100 / base.value).quantize(_NUMBER)}%"
            yield finding(
                "share",
                ledger,
                (base, part, share),
                raw=f"{part.surface} ÷ {base.surface} = {share.surface}",
                recomputed=f"{plain(part.value)} ÷ {plain(base.value)} = {shown}",
                verdict=f"{part.surface}占{base.surface}的{shown}，文中写{share.surface}，请核对。",
                tolerance=f"已计入四舍五入（±{step(share)}个百分点）",
            )


def _before(ledger: Ledger, part: Figure) -> list[Figure]:
    """The figures before in the same unit, not far away; at most twenty."""
    at = bisect_left(ledger.starts, part.span.start)
    return [
        f
        for f in ledger.figures[max(0, at - 20) : at]
        if f.unit[-1:] == part.unit[-1:] and part.span.start - f.span.end <= _BACK
    ]


def _is_called(ledger: Ledger, figure: Figure, words: str) -> bool:
    said = ledger.folded[max(figure.sentence.start, figure.span.start - 30) : figure.span.start]
    return len(words) >= 4 and words in re.split("[,。;:0-9]", said)[-1].replace(
        "总", ""
    ).translate(str.maketrans("", "", "“”‘’《》"))


def _fits(part: Figure, base: Figure, share: Figure) -> bool:
    slack = step(share) * Decimal("1.01")
    half = step(part) / 2
    most = base.value * (_OVER if base.comparator in ("gt", "approx") else 1)
    least = base.value / (_OVER if base.comparator in ("lt", "approx") else 1)
    low = (part.value - half) * 100 / most if most > 0 else Decimal(0)
    high = (part.value + half) * 100 / least if least > 0 else Decimal(0)
    return low - slack <= share.value <= high + slack
