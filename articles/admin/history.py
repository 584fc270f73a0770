"""The history of a record: who changed what, when and why; any two states side by side."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from ..differences import differences

A_PAGE = 30


class HistoryAdmin(admin.ModelAdmin):
    """For models whose history is kept: its page tells fields and texts before and after."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        item = self.get_object(request, object_id)
        if item is None:
            raise Http404
        if not self.has_view_permission(request, item):
            raise PermissionDenied
        records = item.history.select_related("history_user").order_by("-history_id")
        page = Paginator(records, A_PAGE).get_page(request.GET.get("page"))
        rows = list(page.object_list)
        older = records.filter(history_id__lt=rows[-1].history_id).first() if rows else None
        told = [
            (
                record,
                differences(before, record) if before else [],
                self.restore_address(request, item, record),
            )
            for record, before in zip(rows, [*rows[1:], older], strict=True)
        ]
        context = {
            **self.admin_site.each_context(request),
            "title": f"历史：{item}",
            "opts": self.opts,
            "object": item,
            "page": page,
            "told": told,
            "compared": self._compared(request, records),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/history.html", context)

    def restore_address(self, request: HttpRequest, item: Any, record: Any) -> str:
        """Where this person may bring `item` back to that state; empty where nobody may."""
        return ""

    def _compared(self, request: HttpRequest, records: Any) -> Any:
        """The two states that were chosen, older first, and how they differ; None for less."""
        chosen = {k for k in (request.GET.get("a", ""), request.GET.get("b", "")) if k.isdecimal()}
        found = sorted(records.filter(history_id__in=chosen), key=lambda r: r.history_id)
        if len(found) != 2:
            return None
        return {"older": found[0], "newer": found[1], "differences": differences(*found)}
