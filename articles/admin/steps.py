"""Moves of the desk (提交审核, 发布, 确认 …): a table of them serves lists and pages alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from ..actions import RefusedError
from .bulk import Bulk, BulkAdmin, Doing
from .history import HistoryAdmin


@dataclass(frozen=True)
class Step:
    """One move: what it is called, who may make it, whether it wants a reason, what it runs.

    `run(item, by, at, said)` calls an action; `fits(item)` says whether a button is offered on
    the item's page (the action itself refuses what does not fit); `aside(items)` adds a sentence
    to the message once it is done. What a step asks before it is made is the form `asks`, whose
    answer is handed on: a reason in words, or a person (`articles.admin.assigning`). In lists,
    `tells(item)` says how a row stands, and `for_many` runs in place of `run` where the whole is
    to be one stroke that can be taken back.
    """

    name: str
    label: str
    done: str
    permissions: tuple[str, ...]
    run: Callable[[Any, Any, datetime, Any], Any]
    fits: Callable[[Any], bool] = lambda item: True
    wants_reason: bool = False
    asks: type[AskingForm] | None = None
    help: str = ""
    weight: str = ""
    aside: Callable[[list[Any]], str] = lambda items: ""
    asks_where_seen: bool = True
    tells: Callable[[Any], str] | None = None
    for_many: Callable[[Any, Doing], Any] | None = None

    def is_open_to(self, user: Any) -> bool:
        return user.has_perms(self.permissions)

    @property
    def question(self) -> type[AskingForm] | None:
        return self.asks or (ReasonForm if self.wants_reason else None)


class AskingForm(forms.Form):
    """What a step asks before it is made."""

    @classmethod
    def said_of(cls, asked: dict[str, Any]) -> Any:
        """The answer, as the step's `run` takes it; as text it goes into the log."""
        raise NotImplementedError

    def said(self) -> Any:
        return self.said_of(self.cleaned_data)


class ReasonForm(AskingForm):
    reason = forms.CharField(
        label="缘由",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        error_messages={"required": "请写明缘由，一两句即可；它会留在状态记录里。"},
    )

    @classmethod
    def said_of(cls, asked: dict[str, Any]) -> str:
        return str(asked["reason"])


def take(step: Step, items: Iterable[Model], *, by: Any, at: datetime, said: Any) -> list[str]:
    """Make the move for every item or for none; the refusals, in the editor's words."""
    refusals: list[str] = []
    with transaction.atomic():
        for item in items:
            try:
                with transaction.atomic():
                    step.run(item, by, at, said)
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
        own = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[pk])
        page = _came_from(request) or own
        if step.question is not None:
            form = step.question(request.POST if request.method == "POST" else None)
            if not form.is_valid():
                return self._ask(request, step, [item], form, back=page)
            self._make(request, step, [item], form.said())
        elif request.method == "POST":
            self._make(request, step, [item], "")
        return HttpResponseRedirect(page)

    def _make(self, request: HttpRequest, step: Step, items: list[Any], said: Any) -> None:
        refusals = take(step, items, by=request.user, at=timezone.now(), said=said)
        for refusal in refusals:
            self.message_user(request, refusal, messages.ERROR)
        if refusals:
            return
        for item in items:
            self.log_change(request, item, f"{step.label}。{said}".rstrip())
        told = f"{step.done}：“{items[0]}”。{step.aside(items)}"
        self.message_user(request, told, messages.SUCCESS)

    def _ask(
        self, request: HttpRequest, step: Step, items: list[Any], form: AskingForm, *, back: str
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


def _came_from(request: HttpRequest) -> str:
    """The page of this site that a button stands on, where it names one to lead back to."""
    page = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return page if is_ours else ""


def _in_bulk(step: Step) -> Bulk:
    """A step for many rows."""

    def run(item: Any, doing: Doing) -> Any:
        said = step.asks.said_of(doing.asked) if step.asks else doing.reason
        return step.run(item, doing.by, doing.at, said)

    return Bulk(
        step.name,
        step.label,
        step.done,
        step.permissions,
        step.for_many or run,
        tells=step.tells,
        asks=step.asks,
        wants_reason=step.wants_reason,
        asks_where_seen=step.asks_where_seen,
        can_be_undone=step.for_many is not None,
        help=step.help,
        aside=step.aside,
    )
