"""Choosing among thousands: select boxes that search, and that need no query to show a choice."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import (
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from ..models import Publisher, Region


class KnownSelect(AutocompleteSelect):
    """Shows the object that the form already holds without asking the database again.

    A table of a hundred values with two such boxes each would otherwise ask two hundred times.
    """

    known: Any = None

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        if self.known is None or [str(self.known.pk)] != [str(v) for v in value if v]:
            return super().optgroups(name, value, attr)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options.append(self.create_option(name, self.known.pk, str(self.known), True, 0))
        return [(None, options, 0)]


class RegionUrlMixin:
    def get_url(self) -> str:
        return reverse("admin:articles_region_choose")


class RegionSelect(RegionUrlMixin, KnownSelect):
    pass


class RegionSelectMultiple(RegionUrlMixin, AutocompleteSelectMultiple):
    pass


class RegionChoices(AutocompleteJsonView):
    """Places by their full names, for many counties share one; those of today first."""

    def get_queryset(self) -> QuerySet:
        found = super().get_queryset().select_related("parent__parent")
        return found.order_by(F("last_year").desc(nulls_first=True), "division_code")

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        ended = "" if obj.is_current else f"（至{obj.last_year}年）"
        return {"id": str(getattr(obj, to_field_name)), "text": f"{obj.full_name}{ended}"}


class RegionChoosingMixin(BaseModelAdmin):
    """For any ModelAdmin or inline: places are chosen by their full names.

    Beside a box stays the way to add what is missing; to change or delete it, one goes to its page.
    """

    def formfield_for_foreignkey(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        if db_field.related_model is Region:
            kwargs["widget"] = RegionSelect(db_field, admin.site)
        elif db_field.name in self.autocomplete_fields:
            kwargs["widget"] = KnownSelect(db_field, admin.site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelMultipleChoiceField | None:
        if db_field.related_model is Region:
            kwargs["widget"] = RegionSelectMultiple(db_field, admin.site)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        box = getattr(field, "widget", None)
        if isinstance(box, RelatedFieldWidgetWrapper):
            box.can_change_related = box.can_delete_related = box.can_view_related = False
            box.can_add_related = box.can_add_related and db_field.related_model is Publisher
        return field


def show_known(form: forms.ModelForm, *names: str) -> None:
    """Let the boxes of `names` show what the form's instance holds, already loaded."""
    for name in names:
        if name in form.fields:
            widget = form.fields[name].widget
            box = getattr(widget, "widget", widget)
            if isinstance(box, KnownSelect):
                box.known = getattr(form.instance, name)


class NamesField(forms.CharField):
    """A list of names in one line: 谭江波、黄昱梅."""

    def prepare_value(self, value: Any) -> Any:
        return "、".join(str(v) for v in value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, list):
            return value
        line = super().to_python(value) or ""
        for mark in "，,；;\n":
            line = line.replace(mark, "、")
        return [name.strip() for name in line.split("、") if name.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(initial or []) != self.to_python(data))
