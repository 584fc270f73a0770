"""Why a value wants an editor's eye, in the words that the editor reads."""

from __future__ import annotations

from collections.abc import Iterable

from .models import Metric

WHY = {
    "unit-from-context": "单位不在数字旁边，是从上下文推出的",
    "region-guessed": "句中没有地名，地区是推定的",
    "hedged": "原文说法含糊，请看是否确数",
    "label-thin": "名目太短，看不出数的是什么",
}
"""A sentence for each reason that the reading gives (`articles.reading.records.Figure.reasons`)."""


def why(reasons: Iterable[str]) -> list[str]:
    """What the editor is told; a reason without a sentence yet stands as the reading gave it.

    >>> why(["label-thin"])
    ['名目太短，看不出数的是什么']
    """
    return [WHY.get(reason, reason) for reason in reasons]


def read_as(metric: Metric) -> str:
    """What the program had read: 91.5 %，课后服务参与率."""
    was = metric.as_read
    number = "–".join(str(was[k]) for k in ("value", "value_high") if was.get(k) is not None)
    parts = [f"{number} {was.get('unit') or ''}".strip(), was.get("label"), was.get("as_of")]
    return "，".join(str(part) for part in parts if part)
