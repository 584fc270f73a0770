"""A course in stages against its length: 为期7天 … 前3天…;紧接着的2天…;最后3天…."""

from __future__ import annotations

from collections.abc import Iterator

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import marked

_NUMBER = "[0-9]{1,2}|[一两二三四五六七八九十]{1,3}"
_STAGES = LatePattern(
    f"前(?:面)?(?P<first>{_NUMBER})(?P<unit>天|周|个月)[^。\\n]{{0,80}}?"
    f"(?:(?:紧接着|接着|随后|接下来|中间|其后|之后)的?(?P<next>{_NUMBER})(?P=unit)[^。\\n]{{0,80}}?)?"
    f"(?:最后|后|余下的?|剩下的?)的?(?P<last>{_NUMBER})(?P=unit)"
)
_LENGTH = LatePattern(f"(?:为期|历时|持续|利用|用|共)(?P<number>{_NUMBER})(?P<unit>天|周|个月)")
_BACK = 800


def check_courses(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """The first days, those in between and the last ones are all the days that there were.

    Against the last length told before in the same unit; silent where the text tells two.
    """
    for stages in _STAGES.finditer(folded):
        if stages.start() in barred:
            continue
        lengths = [
            m
            for m in _LENGTH.finditer(folded, max(0, stages.start() - _BACK), stages.start())
            if m["unit"] == stages["unit"]
        ]
        parts = [stages["first"], stages["next"], stages["last"]]
        days = [small_number(part) for part in parts if part]
        told = small_number(lengths[-1]["number"]) if lengths else None
        if told is None or None in days or len({m["number"] for m in lengths}) != 1:
            continue
        total = sum(day or 0 for day in days)
        if total == told:
            continue
        unit = stages["unit"]
        yield marked(
            "parts",
            text,
            (Span(*lengths[-1].span()), Span(*stages.span())),
            raw=f"{Span(*lengths[-1].span()).of(text)}；{' + '.join(p for p in parts if p)}",
            recomputed=f"{' + '.join(str(day) for day in days)} = {total}",
            verdict=f"各阶段相加为{total}{unit}，文中说{told}{unit}，请核对。",
        )
