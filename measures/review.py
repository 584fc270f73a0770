"""Why something wants an editor's eye: one small rule a reason, each with the sentence to be read.

A rule looks at one item beside what is known of its article (`Beside`), and says nothing or one
sentence. Its weight orders the queue: what is likely wrong, or would do harm, comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from articles.admin.links import plain

from .models import Finding, Initiative, Metric
from .suggesting import conversion

Item = Metric | Initiative | Finding
UNUSUAL = 10
"""A value ten times the median of its indicator, or a tenth of it, is rarely the same thing."""
FEWEST = 4
"""Beside fewer other values nothing is unusual."""

WHY = {
    "unit-from-context": "单位不在数字旁边，是从上下文推出的",
    "region-guessed": "句中没有地名，地区是推定的",
    "hedged": "原文说法含糊，请看是否确数",
    "label-thin": "名目太短，看不出数的是什么",
    "unsure": "名称拿不准，请看是不是这个地方自己的举措，头尾截得对不对",
}
"""A sentence for each reason that the reading gives (`articles.reading.records.Figure.reasons`)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: `rule` names it for style and count, `sentence` is what the editor reads."""

    rule: str
    sentence: str
    weight: int


@dataclass(frozen=True)
class Beside:
    """What is known beside an item: contradictions by evidence, other values by indicator."""

    findings: Mapping[int, list[Finding]] = field(default_factory=dict)
    others: Mapping[int, list[Decimal]] = field(default_factory=dict)


class Rule(Protocol):
    name: str
    weight: int

    def sentence(self, item: Item, beside: Beside) -> str:
        """What the editor reads, or the empty string where the rule has nothing to say."""


class TouchedByFinding:
    """Its words stand in a contradiction that nobody has settled: 273 + 68 is not 311."""

    name, weight = "finding", 8

    def sentence(self, item: Item, beside: Beside) -> str:
        if not isinstance(item, Metric) or item.evidence_id is None:
            return ""
        open_ = [
            f
            for f in beside.findings.get(item.evidence_id, [])
            if f.settlement == Finding.Settlement.OPEN
        ]
        return f"对不上：{open_[0].verdict}" if open_ else ""


class Unplaced:
    """The words are no longer in the text: an editor or a new file took them away."""

    name, weight = "lost", 9

    def sentence(self, item: Item, beside: Beside) -> str:
        lost = isinstance(item, Metric) and item.evidence is not None and not item.evidence.in_place
        return "引句已不在现有原文里" if lost else ""


class Unusual:
    """Far from the indicator's other values of the same unit: a slip, or another scope."""

    name, weight = "unusual", 6

    def sentence(self, item: Item, beside: Beside) -> str:
        if not isinstance(item, Metric) or item.indicator_id is None or item.value <= 0:
            return ""
        others = sorted(v for v in beside.others.get(item.indicator_id, []) if v > 0)
        if len(others) < FEWEST:
            return ""
        middle = others[len(others) // 2]
        if middle / UNUSUAL <= item.value <= middle * UNUSUAL:
            return ""
        return f"与同指标其他 {len(others)} 个值相差悬殊（居中的是 {plain(middle)}）"


class Told:
    """What the reading itself was unsure of."""

    def __init__(self, name: str, weight: int) -> None:
        self.name, self.weight = name, weight

    def sentence(self, item: Item, beside: Beside) -> str:
        told = isinstance(item, Metric) and self.name in item.reasons
        return WHY[self.name] if told else ""


class Unsure:
    """A name of which the reading's signs say little: every second such one is none."""

    name, weight = "unsure", 3

    def sentence(self, item: Item, beside: Beside) -> str:
        unsure = isinstance(item, Initiative) and item.as_read.get("unsure") and not item.is_decided
        return WHY[self.name] if unsure else ""


class UnitsApart:
    """Linked to an indicator in whose unit it can't be told: 人次 under 人."""

    name, weight = "units-apart", 7

    def sentence(self, item: Item, beside: Beside) -> str:
        if not isinstance(item, Metric) or item.indicator is None:
            return ""
        if conversion(item.unit, item.indicator.unit) is not None:
            return ""
        unit, wanted = item.unit or "（无）", item.indicator.unit or "（无）"
        return f"单位“{unit}”不能换算成指标的单位“{wanted}”，和同指标的值不可比"


class ChangedByEditor:
    """An editor's values wait for a reviewer."""

    name, weight = "held", 5

    def sentence(self, item: Item, beside: Beside) -> str:
        waits = isinstance(item, Metric | Initiative) and item.held and not item.is_decided
        return "采编改过，等审核确认" if waits else ""


RULES: tuple[Rule, ...] = (
    Unplaced(),
    TouchedByFinding(),
    UnitsApart(),
    Unusual(),
    ChangedByEditor(),
    Told("unit-from-context", 4),
    Told("region-guessed", 3),
    Told("label-thin", 3),
    Unsure(),
    Told("hedged", 2),
)


def reasons_for(item: Item, beside: Beside) -> list[Reason]:
    """Every rule that has something to say of `item`, the weightiest first."""
    said = ((rule, rule.sentence(item, beside)) for rule in RULES)
    found = [Reason(rule.name, sentence, rule.weight) for rule, sentence in said if sentence]
    return sorted(found, key=lambda reason: -reason.weight)


def why(reasons: Iterable[str]) -> list[str]:
    """What the editor is told; a reason without a sentence yet stands as the reading gave it.

    >>> why(["label-thin"])
    ['名目太短，看不出数的是什么']
    """
    return [WHY.get(reason, reason) for reason in reasons]


def read_as(item: Metric | Initiative) -> str:
    """What the program had read: 91.5 %，课后服务参与率."""
    was = item.as_read
    number = "–".join(str(was[k]) for k in ("value", "value_high") if was.get(k) is not None)
    parts = [f"{number} {was.get('unit') or ''}".strip(), was.get("label"), was.get("as_of")]
    return "，".join(str(part) for part in [*parts, was.get("name")] if part)
