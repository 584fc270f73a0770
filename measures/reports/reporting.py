"""What a visitor fills in to say that something is wrong."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from limits import parse

from articles.case_page import main_region
from articles.models import Article
from articles.presenters import breadcrumb

from ..actions import report
from ..models import Metric
from ..models.about import Item
from .limiting import wait_for

LONGEST, LONGEST_CONTACT = 1000, 120


class ReportForm(forms.Form):
    """Bound to a published case; `item` names what is spoken of, as its links do: ``metric-3``."""

    item = forms.CharField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=gettext_lazy("哪里不对"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6, "aria-describedby": "text-help"}),
        error_messages={
            "required": gettext_lazy("请写明哪里不对，一两句即可。"),
            "max_length": gettext_lazy("最多写 1000 个字，请删去一些再发。"),
        },
    )
    contact = forms.CharField(
        label=gettext_lazy("联系方式（可不填）"),
        max_length=LONGEST_CONTACT,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "email", "aria-describedby": "contact-help"}),
        error_messages={"max_length": gettext_lazy("联系方式最多 120 个字。")},
    )
    website = forms.CharField(
        label=gettext_lazy("请留空"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    """People do not see it; programs that fill in whatever they find do."""

    def __init__(self, data: Any = None, *, article: Article, asked: str = "") -> None:
        super().__init__(data, initial={"item": asked}, auto_id="%s", label_suffix="")
        self.article = article
        self.spoken_of = public_item(article, str(self["item"].value() or ""))

    def send(self, *, who: str, at: datetime) -> timedelta | None:
        """Store it; or how long to wait, with the form saying so and keeping what was typed.

        What fills in the hidden field is thanked like everybody, and nothing is stored.
        """
        if self.cleaned_data["website"]:
            return None
        limits = {
            parse(settings.REPORTS_AN_ADDRESS): f"report:{who}",
            parse(settings.REPORTS_A_CASE): f"report:case:{self.article.pk}",
        }
        wait = wait_for(limits, at=at)
        if wait is not None:
            self.add_error(None, _too_often(wait))
            return wait
        report(
            article=self.article,
            item=self.spoken_of,
            text=self.cleaned_data["text"],
            contact=self.cleaned_data["contact"],
            at=at,
        )
        return None


def public_item(article: Article, key: str) -> Item | None:
    """What ``metric-3`` names, if visitors see it in `article`; else None: the case as a whole."""
    found = re.fullmatch("(metric|initiative|finding)-([0-9]{1,18})", key)
    if found is None:
        return None
    pk = int(found[2])
    if found[1] == "metric":
        return Metric.objects.public().with_words().filter(article=article, pk=pk).first()
    if found[1] == "finding":
        return article.findings.public().filter(pk=pk).first()
    named = article.evidence.filter(initiative__pk=pk, in_place=True).select_related("initiative")
    row = named.first()
    return row.initiative if row and row.initiative and row.initiative.is_let_through else None


def report_page(form: ReportForm) -> dict[str, Any]:
    """What the template of the form needs."""
    article = form.article
    item = form.spoken_of
    return {
        "form": form,
        "case": article,
        "breadcrumb": breadcrumb(main_region(article)),
        "item": item,
        "kind": item._meta.verbose_name if item is not None else "",
        "metric": item if isinstance(item, Metric) else None,
    }


def _too_often(wait: timedelta) -> str:
    minutes = ceil(wait.total_seconds() / 60)
    if minutes <= 60:
        return _("这里一时收到的太多，这一条还没有发出。请过 %(n)s 分钟再发，写好的内容还在。") % {
            "n": minutes
        }
    hours = ceil(minutes / 60)
    return _("这里一时收到的太多，这一条还没有发出。请过 %(n)s 小时再发，写好的内容还在。") % {
        "n": hours
    }
