"""The forms of the workspace: an item's values, a finding's settlement, words added by hand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from ..actions.correcting import is_public
from ..admin.initiatives import InitiativeForm
from ..admin.metrics import VALUES
from ..models import Finding, Initiative, Metric

FIELDS: dict[type, tuple[str, ...]] = {
    Metric: (*VALUES, "indicator", "decision_note"),
    Initiative: (*InitiativeForm.VALUES, "decision_note"),
}


class SettlementForm(forms.ModelForm):
    """Where a contradiction comes from. A verdict wants its ground in words."""

    class Meta:
        model = Finding
        fields = ("settlement", "note")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        judged = data.get("settlement") in (
            Finding.Settlement.ARTICLE_ERROR,
            Finding.Settlement.MISREADING,
            Finding.Settlement.SCOPE_DIFFERS,
        )
        if judged and not (data.get("note") or "").strip():
            self.add_error("note", "请写一句依据，如“与公报核对，应为 341 件”。")
        return data


def form_of(request: HttpRequest, item: Any, **more: Any) -> Any:
    """The form for an item, its boxes as on the item's own page of the admin.

    `more` are the arguments of a form: data, initial, prefix.
    """
    if isinstance(item, Finding):
        return SettlementForm(instance=item, **more)
    desk = admin.site.get_model_admin(type(item))
    form_class = desk.get_form(request, item, change=bool(item.pk), fields=FIELDS[type(item)])
    if item.pk and (item.was_waved_through or is_public(item)):
        # Each change of what visitors see has a reason of its own; the last one is in the history.
        more["initial"] = {"decision_note": "", **more.get("initial", {})}
    form: Any = form_class(instance=item, **more)
    for field in form.fields.values():
        field.disabled = False
    return form


def changed_values(form: Any) -> dict[str, Any]:
    """What an editor changed of the item's values; the note apart."""
    return {name: form.cleaned_data[name] for name in form.changed_data if name != "decision_note"}


def tell(form: Any, error: Any) -> None:
    """Put a refusal of the model or the database beside the fields that it speaks of."""
    if hasattr(error, "error_dict"):
        for name, errors in error.error_dict.items():
            form.add_error(name if name in form.fields else None, errors)
    else:
        form.add_error(None, getattr(error, "messages", [str(error)]))
