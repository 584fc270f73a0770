"""Of which indicator many values are values: chosen once for a list."""

from __future__ import annotations

from typing import Any

from django import forms

from articles.actions import RefusedError
from articles.admin.bulk import Bulk, Doing

from ..actions import Ruling
from ..models import Indicator, Metric, Move
from ..suggesting import conversion
from .strokes import rule_one

NONE = "none"


class IndicatorForm(forms.Form):
    indicator = forms.ChoiceField(
        label="指标", help_text="单位不能换算成指标单位的数据，会留着不动"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["indicator"]
        known = Indicator.objects.order_by("unit_class", "name")
        classes: dict[str, list[tuple[str, str]]] = {}
        for indicator in known:
            title = f"{indicator.name}（{indicator.unit}）" if indicator.unit else indicator.name
            classes.setdefault(indicator.get_unit_class_display(), []).append(
                (str(indicator.pk), title)
            )
        field.choices = [("", "请选"), (NONE, "不属任何指标"), *classes.items()]

    def clean_indicator(self) -> Indicator | None:
        chosen = self.cleaned_data["indicator"]
        return None if chosen == NONE else Indicator.objects.get(pk=chosen)


def _link(metric: Metric, doing: Doing) -> Move:
    indicator = doing.asked["indicator"]
    if indicator and conversion(metric.unit, indicator.unit) is None:
        raise RefusedError(f"单位不能换算成“{indicator.unit or '（无）'}”")
    ruling = Ruling(Move.Verb.LINK, {"indicator": indicator}, doing.reason)
    return rule_one(metric, ruling, doing)


def _linked(metric: Metric) -> str:
    return f"指标：{metric.indicator}" if metric.indicator else "不属任何指标"


LINK = Bulk(
    "link",
    "关联指标",
    "已关联指标",
    ("measures.change_metric",),
    _link,
    tells=_linked,
    asks=IndicatorForm,
    can_be_undone=True,
)
