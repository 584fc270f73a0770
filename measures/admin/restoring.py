"""From the page of a history: an earlier state brought back, with a reason."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from articles.admin.history import HistoryAdmin
from articles.differences import Difference, differences
from articles.models import Article
from articles.refusing import RefusedError

from ..actions import restore
from ..actions.restoring import LINKS, VALUES
from ..models import Finding

REFUSED, STALE = 422, 409
VERDICTS = ("decision", "settlement", "note")


class RestoreForm(forms.Form):
    note = forms.CharField(
        label="缘由",
        max_length=200,
        widget=forms.TextInput(attrs={"size": 60}),
        error_messages={"required": "恢复请写明缘由，一句即可。"},
    )
    verdict = forms.BooleanField(
        label="连同那时的审定一起恢复（那时未审或已排除的，访客就看不到了）", required=False
    )


class RestoringMixin(HistoryAdmin):
    """For items whose earlier states may be brought back."""

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        view = self.admin_site.admin_view(self.restore_view)
        return [path("<int:pk>/restore/<int:history_id>/", view, name=name), *super().get_urls()]

    def restore_address(self, request: HttpRequest, item: Any, record: Any) -> str:
        newest = item.history.order_by("-history_id").values_list("history_id", flat=True).first()
        if record.history_id == newest or not self.has_change_permission(request, item):
            return ""
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_restore"
        return reverse(name, args=[item.pk, record.history_id])

    def restore_view(self, request: HttpRequest, pk: int, history_id: int) -> HttpResponse:
        """What would come back, beside what stands; brought back on POST."""
        item = self.get_object(request, str(pk))
        record = item and item.history.filter(history_id=history_id).first()
        if item is None or record is None:
            raise Http404
        if not self.has_change_permission(request, item):
            raise PermissionDenied
        status, form = 200, RestoreForm(request.POST or None)
        if form.is_valid():
            try:
                self._bring_back(request, item, record, **form.cleaned_data)
                when = f"{timezone.localtime(record.history_date):%Y-%m-%d %H:%M}"
                self.message_user(request, f"已恢复到 {when} 那一版。", messages.SUCCESS)
                history = f"admin:{self.opts.app_label}_{self.opts.model_name}_history"
                return HttpResponseRedirect(reverse(history, args=[pk]))
            except RefusedError as refusal:
                form.add_error(None, str(refusal))
            except ValidationError as refusal:
                form.add_error(None, refusal.messages)
        if form.errors:
            status = REFUSED
        newest = item.history.order_by("history_id").last()
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "media": self.media,
            "title": "恢复到这一版",
            "object": item,
            "record": record,
            "revision": getattr(item, "revision", ""),
            "differences": _brought_back(item, newest, record),
            "form": form,
            "has_verdict": _has_verdict(request, item, record),
            "text_address": _text_address(request, item, record),
        }
        return TemplateResponse(request, "admin/restore.html", context, status=status)

    def _bring_back(
        self, request: HttpRequest, item: Any, record: Any, *, note: str, verdict: bool
    ) -> None:
        seen = request.POST.get("revision", "")
        who: Any = request.user
        verb = "settle" if isinstance(item, Finding) else "decide"
        final = isinstance(item, Article) or who.has_perm(f"measures.{verb}_{self.opts.model_name}")
        fresh = self.get_queryset(request).get(pk=item.pk)
        restore(
            item=fresh,
            record=record,
            by=who,
            at=timezone.now(),
            note=note,
            final=final,
            verdict=verdict,
            seen=int(seen) if seen.isdecimal() else None,
        )
        self.log_change(request, fresh, f"恢复旧版。{note}")


def _brought_back(item: Any, newest: Any, record: Any) -> list[Difference]:
    """What is otherwise in `record`, of the values that come back and of the verdict."""
    names = {*VALUES.get(type(item), ()), *VERDICTS, *LINKS}
    fields = [*item._meta.fields, *item._meta.many_to_many]
    titles = {str(f.verbose_name) for f in fields if f.name in names}
    return [d for d in differences(newest, record) if d.name in titles]


def _has_verdict(request: HttpRequest, item: Any, record: Any) -> bool:
    """Whether the person may choose to have another verdict back with the values."""
    if getattr(item, "decision", None) in (None, getattr(record, "decision", None)):
        return False
    return bool(request.user.has_perm(f"measures.decide_{item._meta.model_name}"))


def _text_address(request: HttpRequest, item: Any, record: Any) -> str:
    """Where an earlier text of a case is brought back, for those who may correct it."""
    may = request.user.has_perm("articles.publish_article")
    if not isinstance(item, Article) or record.text == item.text or not may:
        return ""
    return f"{reverse('admin:review_text', args=[item.pk])}?from={record.history_id}"
