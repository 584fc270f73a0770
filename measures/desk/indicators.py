"""A new indicator made from a value's card, and linked to it in the same stroke."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from articles.actions import RefusedError, StaleError
from articles.models import Article, Theme

from ..actions import name_indicator
from ..models import Indicator, Metric
from ..suggesting import conversion
from .forms import tell
from .views import REFUSED, _answer, _article, _item, _may, _seen, _stale


class ThemeField(forms.ModelChoiceField):
    def label_from_instance(self, theme: Any) -> str:
        return "　" * (len(theme.tree_path) - 1) + theme.name


class IndicatorForm(forms.ModelForm):
    """The few things without which values can't be compared; the rest has time."""

    theme = ThemeField(Theme.objects.with_tree_fields(), label="主题", required=False)

    class Meta:
        model = Indicator
        fields = ("name", "unit", "unit_class", "theme", "definition")
        widgets = {"definition": forms.Textarea(attrs={"rows": 3})}
        error_messages = {
            "name": {"unique": "已有同名指标，请在“修正”里关联那一项。"},
            "definition": {"required": "请写一句定义：数的是什么，分母是什么，哪段时间。"},
        }

    def __init__(self, *args: Any, metric: Metric, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.metric = metric

    def clean_unit(self) -> str:
        unit = str(self.cleaned_data["unit"])
        if conversion(self.metric.unit, unit) is None:
            has, wants = self.metric.unit or "（无）", unit or "（无）"
            raise ValidationError(
                f"这条数据的单位是“{has}”，不能换算成“{wants}”；请用同类单位，或先改数据的单位。"
            )
        return unit


def new_indicator(request: HttpRequest, pk: int, item_pk: int) -> HttpResponse:
    """The form in place of the metric's card, and what becomes of it."""
    article = _article(request, pk, change=True)
    metric = _item(article, "metric", item_pk)
    if not isinstance(metric, Metric):
        raise Http404
    if not request.user.has_perm("measures.add_indicator"):
        raise PermissionDenied
    final = _may(request, metric)
    sent = request.POST if request.method == "POST" else None
    form = IndicatorForm(sent, metric=metric, prefix="indicator", initial=_guess(article, metric))
    if not form.is_valid():
        return _page(request, article, metric, form, status=REFUSED if sent else 200)
    who: Any = request.user
    try:
        name_indicator(
            article=article,
            metric=metric,
            values=form.cleaned_data,
            by=who,
            at=timezone.now(),
            seen=_seen(request),
            final=final,
        )
    except StaleError as stale:
        return _stale(request, article, "metric", stale, mine={})
    except (RefusedError, ValidationError) as refusal:
        tell(form, refusal)
        return _page(request, article, metric, form, status=REFUSED)
    return _answer(request, article, [f"metric-{metric.pk}"])


def _guess(article: Article, metric: Metric) -> dict[str, Any]:
    """Name and unit as the value has them, the theme that the article is filed under first."""
    return {
        "name": metric.label,
        "unit": metric.unit,
        "unit_class": metric.unit_class,
        "theme": article.themes.first(),
    }


def _page(
    request: HttpRequest, article: Article, metric: Metric, form: IndicatorForm, *, status: int
) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": f"新建指标：{metric}",
        "opts": Article._meta,
        "is_nav_sidebar_enabled": False,
        "media": form.media,
        "article": article,
        "item": metric,
        "key": f"metric-{metric.pk}",
        "form": form,
    }
    is_fragment = getattr(request, "htmx", False)
    page = "admin/review/_indicator.html" if is_fragment else "admin/review/indicator.html"
    return TemplateResponse(request, page, context, status=status)
