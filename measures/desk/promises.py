"""The page of one target: what it says, which later value answers it, what became of it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from articles.actions import RefusedError, StaleError
from articles.differences import differences

from ..actions import settle_promise
from ..boards.promises import Answer, answer, answers_to, later_values
from ..models import Metric, Promise
from .forms import tell

REFUSED, STALE = 422, 409
FOUND = 20


class PromiseForm(forms.Form):
    outcome = forms.ChoiceField(
        label="结果",
        choices=Promise.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "请选一个结果。"},
    )
    answer = forms.ModelChoiceField(
        queryset=Metric.objects.let_through().filter(status=Metric.Status.ACTUAL),
        label="对照数据",
        required=False,
        error_messages={"invalid_choice": "选的数据已不能用作对照，请另选。"},
    )
    note = forms.CharField(
        label="说明",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        help_text="凭什么这样定；访客会读到。没有对照数据的，须写。",
    )


def target(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it; on POST store what became of it."""
    if not request.user.has_perm("measures.view_promise"):
        raise PermissionDenied
    rows = Metric.objects.with_words().select_related("article", "promise")
    metric = get_object_or_404(rows, pk=pk, status=Metric.Status.TARGET)
    if request.method != "POST":
        return _page(request, metric, PromiseForm(initial=_initial(request, metric)))
    if not request.user.has_perm("measures.settle_promise"):
        raise PermissionDenied
    form = PromiseForm(request.POST)
    status = _settle(request, metric, form) if form.is_valid() else REFUSED
    if status:
        return _page(request, metric, form, status=status)
    outcome = Promise.Outcome(form.cleaned_data["outcome"])
    messages.success(request, f"已核定：“{metric}”{outcome.label}。")
    return HttpResponseRedirect(reverse("admin:promise", args=[pk]))


def _settle(request: HttpRequest, metric: Metric, form: PromiseForm) -> int:
    """Store a valid form; 0, or the status of the answer where it is refused."""
    who: Any = request.user
    seen = request.POST.get("revision", "")
    try:
        settle_promise(
            metric=metric,
            by=who,
            at=timezone.now(),
            seen=int(seen) if seen.isdecimal() else 0,
            **form.cleaned_data,
        )
    except (RefusedError, ValidationError) as refusal:
        tell(form, refusal)
        return STALE if isinstance(refusal, StaleError) else REFUSED
    return 0


def _initial(request: HttpRequest, metric: Metric) -> dict[str, Any]:
    promise: Promise | None = getattr(metric, "promise", None)
    chosen = request.GET.get("answer", "")
    if promise is None:
        return {"answer": int(chosen)} if chosen.isdecimal() else {}
    return {"outcome": promise.outcome, "answer": promise.answer_id, "note": promise.note}


def _page(
    request: HttpRequest, metric: Metric, form: PromiseForm, *, status: int = 200
) -> HttpResponse:
    promise = Promise.objects.filter(metric=metric).first()
    words = request.GET.get("q", "").strip()[:60]
    context = {
        **admin.site.each_context(request),
        "title": "目标核定",
        "opts": Promise._meta,
        "metric": metric,
        "article": metric.article,
        "promise": promise,
        "form": form,
        "answers": _answers(metric, promise, words),
        "chosen": str(form["answer"].value() or ""),
        "words": words,
        "told": _history(promise),
        "may_settle": request.user.has_perm("measures.settle_promise") and metric.is_let_through,
        "today": timezone.localdate(),
    }
    return TemplateResponse(request, "admin/promises/target.html", context, status=status)


def _answers(metric: Metric, promise: Promise | None, words: str) -> list[Answer]:
    """What may answer it: as suggested, or as searched for; what is linked already comes first."""
    if words:
        said = Q(label__icontains=words) | Q(evidence__exact__icontains=words)
        named = said | Q(article__title__icontains=words)
        rows = later_values(metric).filter(named).order_by("-article__published_on", "pk")
        found = [answer(metric, row) for row in rows[:FOUND]]
    else:
        found = answers_to(metric)
    linked = promise.answer if promise else None
    if linked is not None and linked.pk not in {one.metric.pk for one in found}:
        found.insert(0, answer(metric, linked))
    return found


def _history(promise: Promise | None) -> list[tuple[Any, list[Any]]]:
    if promise is None:
        return []
    records = list(promise.history.select_related("history_user").order_by("-history_id"))
    older = [*records[1:], None]
    return [(r, differences(o, r) if o else []) for r, o in zip(records, older, strict=True)]
