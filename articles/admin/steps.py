"""Moves of the desk (提交审核, 发布, 确认 …): a table of them serves lists and pages alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from ..actions import RefusedError
from .bulk import Bulk, BulkAdmin, Doing, ReasonForm
from .history import HistoryAdmin


@dataclass(frozen=True)
class Step:
    """One move: what it is called, who may make it, whether it wants a reason, what it runs.

    `run(item, by, at, reason)` calls an action; `fits(item)` says whether a button is offered on
    the item's page (the action itself refuses what does not fit); `aside(items)` adds a sentence
    to the message once it is done. In lists, `tells(item)` says how a row stands, and `for_many`
    runs in place of `run` where the whole is to be one stroke that can be taken back.
    """

    name: str
    label: str
    done: str
    permissions: tuple[str, ...]
    run: Callable[[Any, Any, datetime, str], Any]
    fits: Callable[[Any], bool] = lambda item: True
    wants_reason: bool = False
    help: str = ""
    weight: str = ""
    aside: Callable[[list[Any]], str] = lambda items: ""
    asks_where_seen: bool = True
    tells: Callable[[Any], str] | None = None
    for_many: Callable[[Any, Doing], Any] | None = None

    def is_open_to(self, user: Any) -> bool:
        return user.has_perms(self.permissions)


def take(step: Step, items: Iterable[Model], *, by: Any, at: datetime, reason: str) -> list[str]:
    """Make the move for every item or for none; the refusals, in the editor's words."""
    refusals: list[str] = []
    with transaction.atomic():
        for item in items:
            try:
                with transaction.atomic():
                    step.run(item, by, at, reason)
            except RefusedError as refusal:
                refusals.append(str(refusal))
            except ValidationError as refusal:
                refusals.append(f"“{item}”：{'；'.join(refusal.messages)}")
        if refusals:
            transaction.set_rollback(True)
    return refusals


class StepsAdmin(BulkAdmin, HistoryAdmin):
    """A model's desk with moves, on its list and on each page of its own."""

    steps: Sequence[Step] = ()
    change_form_template = "admin/steps_change_form.html"
    list_per_page = 50
    list_max_show_all = 200
    show_facets = admin.ShowFacets.ALWAYS
    actions_on_bottom = True

    def open_steps(self, request: HttpRequest) -> list[Step]:
        return [step for step in self.steps if step.is_open_to(request.user)]

    def every_bulk(self) -> list[Bulk]:
        return [*(_in_bulk(step) for step in self.steps), *self.bulks]

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_step"
        view = self.admin_site.admin_view(self.step_view)
        return [path("<int:pk>/step/<slug:name>/", view, name=name), *super().get_urls()]

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        item = self.get_object(request, object_id)
        offered = [step for step in self.open_steps(request) if item and step.fits(item)]
        context = {
            "steps": [(step, self._address(step, item)) for step in offered],
            "show_save_and_add_another": False,
        }
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def step_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """One item's move: made on POST; a move that wants a reason asks for it first."""
        step = next((step for step in self.steps if step.name == name), None)
        item = self.get_object(request, str(pk))
        if step is None or item is None:
            raise Http404
        if not (step.is_open_to(request.user) and self.has_view_permission(request, item)):
            raise PermissionDenied
        page = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[pk])
        if step.wants_reason:
            form = ReasonForm(request.POST if request.method == "POST" else None)
            if not form.is_valid():
                return self._ask(request, step, [item], form, back=page)
            self._make(request, step, [item], form.cleaned_data["reason"])
        elif request.method == "POST":
            self._make(request, step, [item], "")
        return HttpResponseRedirect(page)

    def _make(self, request: HttpRequest, step: Step, items: list[Any], reason: str) -> None:
        refusals = take(step, items, by=request.user, at=timezone.now(), reason=reason)
        for refusal in refusals:
            self.message_user(request, refusal, messages.ERROR)
        if refusals:
            return
        for item in items:
            self.log_change(request, item, f"{step.label}。{reason}".rstrip())
        told = f"{step.done}：“{items[0]}”。{step.aside(items)}"
        self.message_user(request, told, messages.SUCCESS)

    def _ask(
        self, request: HttpRequest, step: Step, items: list[Any], form: ReasonForm, *, back: str
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "media": self.media,
            "title": step.label,
            "step": step,
            "items": items,
            "form": form,
            "back": back,
        }
        return TemplateResponse(request, "admin/step.html", context)

    def _address(self, step: Step, item: Any) -> str:
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_step"
        return reverse(name, args=[item.pk, step.name])


def _in_bulk(step: Step) -> Bulk:
    """A step for many rows."""
    return Bulk(
        step.name,
        step.label,
        step.done,
        step.permissions,
        step.for_many or (lambda item, doing: step.run(item, doing.by, doing.at, doing.reason)),
        tells=step.tells,
        wants_reason=step.wants_reason,
        asks_where_seen=step.asks_where_seen,
        can_be_undone=step.for_many is not None,
        help=step.help,
        aside=step.aside,
    )
