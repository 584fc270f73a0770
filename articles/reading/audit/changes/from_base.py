"""A base, what came to it, what it came to: 较上年同期的920人增加138人,达到1085人."""

from __future__ import annotations

from collections.abc import Iterator

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, plain, rounding
from ..verdicts import unequal

_BASE = LatePattern(
    "(?:较|比|在)(?:[上去前]一?年度?|[上去]学年|[上去]学期|上届|[上去]年同期|同期|原来?|20[0-9]{2}年)[^,。;0-9]{0,6}$"
)
_CAME = LatePattern(
    "(?:的?基础上)?(?:又|再|净)?(?P<verb>增加|增长|净增|新增|多出|多|减少|下降|缩减|少)了?"
)
_TO = LatePattern(
    "[^,。;0-9]{0,4},?(?:总数|总量)?(?:已|现)?(?:达到?|为|增至|增加到|升至|降至|减至)了?"
)
_LESS = ("减少", "下降", "缩减", "少")


def check_from_base(ledger: Ledger) -> Iterator[Finding]:
    """920 and 138 are 1058: what is told of a year gone, the change, and what there is now."""
    for sentence in ledger.windows_of(3):
        for base, by, now in zip(sentence, sentence[1:], sentence[2:], strict=False):
            came = _CAME.fullmatch(ledger.between(base, by))
            if came is None or not _TO.fullmatch(ledger.between(by, now)):
                continue
            if not _BASE.search(ledger.said(base, 24)) or not exact(base, by, now):
                continue
            if not alike(base, now) or base.unit_class != by.unit_class or by.unit != base.unit:
                continue
            sign = -1 if came["verb"] in _LESS else 1
            got = base.value + sign * by.value
            if abs(got - now.value) <= rounding((base, by, now)):
                continue
            yield _told(ledger, (base, by, now), sign)


def _told(ledger: Ledger, figures: tuple[Figure, Figure, Figure], sign: int) -> Finding:
    base, by, now = figures
    mark = "+" if sign > 0 else "−"
    return unequal(
        "rise",
        ledger,
        figures,
        now,
        told=f"{base.surface} {mark} {by.surface}",
        reckoned=f"{plain(base.value)} {mark} {plain(by.value)}",
        got=plain(base.value + sign * by.value),
        said=f"{base.surface}{'加' if sign > 0 else '减'}{by.surface}为",
        unit=now.unit,
    )
