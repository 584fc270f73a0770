"""From a form that an editor filled in to the actions it stands for.

Who may decide (审核) amends, confirms, rejects, reopens. Who may only edit (采编) leaves values
that wait for a decision; what is decided is closed to them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.db import transaction

from articles.admin import Step
from articles.editorial import Decision

from ..actions import amend, confirm, hold, link_indicator, reject, reopen
from ..models import Move
from .strokes import ruled

BY_DECISION: dict[str, Callable[..., Any]] = {
    Decision.CONFIRMED: confirm,
    Decision.AMENDED: confirm,
    Decision.REJECTED: reject,
    Decision.UNREVIEWED: reopen,
}


class NumberField(forms.DecimalField):
    """A number without idle zeros, typed as text: no wheel and no arrow key changes it."""

    def __init__(self, **kwargs: Any) -> None:
        attributes = {"inputmode": "decimal", "size": 10, "autocomplete": "off"}
        super().__init__(widget=forms.TextInput(attrs=attributes), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        from decimal import Decimal

        from articles.admin.links import plain

        return plain(value) if isinstance(value, Decimal) else value


class DecidedForm(forms.ModelForm):
    """The form of something decided on; `may_decide` is set for the person who gets it."""

    VALUES: ClassVar[tuple[str, ...]] = ()
    may_decide = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.may_decide or not self.instance.pk:
            return
        closed = set(self.fields) if self.instance.is_decided else {"decision"}
        for name in closed & set(self.fields):
            self.fields[name].disabled = True

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        chosen, before = data.get("decision"), self.initial.get("decision")
        called_amended = chosen == Decision.AMENDED and before != chosen
        if called_amended and not self.instance.held and not self.values():
            self.add_error("decision", "值没有改动：照原值放行请选“已确认”，要修正请同时改值。")
        return data

    def values(self) -> dict[str, Any]:
        return {n: self.cleaned_data[n] for n in self.changed_data if n in self.VALUES}


def may_decide(user: Any, model: Any) -> bool:
    return bool(user.has_perm(f"measures.decide_{model._meta.model_name}"))


@transaction.atomic
def record(form: DecidedForm, *, by: Any, at: datetime) -> Any:
    """Run the actions that a changed form stands for, on the record as it is stored."""
    item = type(form.instance).objects.select_for_update().get(pk=form.instance.pk)
    values, note = form.values(), form.cleaned_data.get("decision_note", "")
    if "indicator" in form.changed_data:
        link_indicator(metric=item, indicator=form.cleaned_data["indicator"], by=by, at=at)
    if not form.may_decide:
        if values or "decision_note" in form.changed_data:
            hold(item=item, changes=values, note=note, by=by, at=at)
        return item
    if values:
        amend(item=item, changes=values, by=by, at=at, note=note)
    chosen = form.cleaned_data.get("decision", item.decision)
    turned = "decision" in form.changed_data
    if turned and not (values and chosen in (Decision.CONFIRMED, Decision.AMENDED)):
        BY_DECISION[chosen](item=item, by=by, at=at, note=note)
    elif "decision_note" in form.changed_data and not values:
        again = BY_DECISION[item.decision] if item.decision != Decision.CONFIRMED else confirm
        again(item=item, by=by, at=at, note=note)
    return item


def decisions(model_name: str) -> tuple[Step, ...]:
    """确认, 排除 and 重开, for those who may decide on this kind of thing."""
    may = (f"measures.decide_{model_name}",)
    return (
        Step(
            "confirm",
            "确认",
            "已确认",
            may,
            lambda item, by, at, note: confirm(item=item, by=by, at=at, note=note),
            fits=lambda item: not item.is_let_through,
            weight="primary",
            for_many=ruled(Move.Verb.CONFIRM),
        ),
        Step(
            "reject",
            "排除",
            "已排除",
            may,
            lambda item, by, at, note: reject(item=item, by=by, at=at, note=note),
            fits=lambda item: item.decision != Decision.REJECTED,
            for_many=ruled(Move.Verb.REJECT),
        ),
        Step(
            "reopen",
            "重开",
            "已重开",
            may,
            lambda item, by, at, note: reopen(item=item, by=by, at=at, note=note),
            fits=lambda item: item.is_decided,
            for_many=ruled(Move.Verb.REOPEN),
        ),
    )
