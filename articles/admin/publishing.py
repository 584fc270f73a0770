from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ..models import Publisher
from ..models.publishing import name_key
from ..tables.cases import PublisherTable
from .choosing import RegionChoosingMixin
from .history import RecordAdmin
from .links import list_link
from .tables import TablesAdmin


class PublisherForm(forms.ModelForm):
    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        key = name_key(name)
        same = Publisher.objects.filter(key=key).exclude(pk=self.instance.pk).first()
        if not key:
            raise forms.ValidationError("名称里须有字，不能只是标点。")
        if same:
            raise forms.ValidationError(
                f"已有“{same}”，与此名只差标点或繁简；请改用那一条，另一写法填作它的别名。"
            )
        return str(name)


@admin.register(Publisher)
class PublisherAdmin(TablesAdmin, RecordAdmin, RegionChoosingMixin):
    table = PublisherTable
    form = PublisherForm
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    list_display = ["name", "rights", "region", "case_count", "homepage_link"]
    list_select_related = ["region"]
    list_filter = ["rights"]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["name", "aliases"]
    search_help_text = "名称或别名"
    autocomplete_fields = ["region"]
    fieldsets = [
        (None, {"fields": ["name", "aliases", "homepage", "region"]}),
        (
            "版权",
            {
                "fields": ["rights", "notes"],
                "description": "政策改动即时生效，影响该发布者的全部案例。",
            },
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).annotate(cases=Count("articles"))

    @admin.display(description="案例", ordering="cases")
    def case_count(self, publisher: Any) -> SafeString:
        return list_link("articles_article", publisher.cases, publisher__id__exact=publisher.pk)

    @admin.display(description="主页")
    def homepage_link(self, publisher: Publisher) -> SafeString | str:
        if not publisher.homepage:
            return ""
        return format_html(
            '<a href="{}" rel="noreferrer">{}</a>', publisher.homepage, publisher.homepage
        )
