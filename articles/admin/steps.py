"""Moves of the desk (提交审核, 发布, 确认 …): a table of them serves lists and pages alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from ..actions import RefusedError
from .history import HistoryAdmin

REFUSALS_TOLD = 5


@dataclass(frozen=True)
class Step:
    """One move: what it is called, who may make it, whether it wants a reason, what it runs.

    `run(item, by, at, said)` calls an action; `fits(item)` says whether a button is offered on
    the item's page (the action itself refuses what does not fit); `aside(items)` adds a sentence
    to the message once it is done. What a step asks before it is made is the form `asks`, whose
    `said()` is handed on: a reason in words, or a person (`articles.admin.assigning`).
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

    def is_open_to(self, user: Any) -> bool:
        return user.has_perms(self.permissions)

    @property
    def question(self) -> type[AskingForm] | None:
        return self.asks or (ReasonForm if self.wants_reason else None)


class AskingForm(forms.Form):
    """What a step asks before it is made."""

    def said(self) -> Any:
        """The answer, as the step's `run` takes it; as text it goes into the log."""
        raise NotImplementedError


class ReasonForm(AskingForm):
    reason = forms.CharField(
        label="缘由",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        error_messages={"required": "请写明缘由，一两句即可；它会留在状态记录里。"},
    )

    def said(self) -> str:
        return str(self.cleaned_data["reason"])


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


class StepsAdmin(HistoryAdmin):
    """A model's desk with moves, on its list and on each page of its own."""

    steps: Sequence[Step] = ()
    change_form_template = "admin/steps_change_form.html"
    list_per_page = 50
    list_max_show_all = 200
    show_facets = admin.ShowFacets.ALWAYS
    actions_on_bottom = True

    def open_steps(self, request: HttpRequest) -> list[Step]:
        return [step for step in self.steps if step.is_open_to(request.user)]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        offered = super().get_actions(request)
        if IS_POPUP_VAR in request.GET:
            return offered
        mine = {
            step.name: (_as_action(step), step.name, step.label)
            for step in self.open_steps(request)
        }
        return mine | offered

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

    def make_from_list(
        self, request: HttpRequest, step: Step, queryset: QuerySet
    ) -> HttpResponse | None:
        items = list(queryset)
        said: Any = ""
        if step.question is not None:
            answered = set(step.question.base_fields) & set(request.POST)
            form = step.question(request.POST if answered else None)
            if not form.is_valid():
                return self._ask(request, step, items, form, back=request.get_full_path())
            said = form.said()
        self._make(request, step, items, said)
        return None

    def _make(self, request: HttpRequest, step: Step, items: list[Any], said: Any) -> None:
        refusals = take(step, items, by=request.user, at=timezone.now(), said=said)
        if refusals:
            if len(items) > 1:
                untouched = f"“{step.label}”没有进行：选中的 {len(items)} 项都没有改动，因为其中 "
                self.message_user(
                    request, f"{untouched}{len(refusals)} 项不能{step.label}。", messages.ERROR
                )
            for refusal in refusals[:REFUSALS_TOLD]:
                self.message_user(request, refusal, messages.ERROR)
            if len(refusals) > REFUSALS_TOLD:
                rest = len(refusals) - REFUSALS_TOLD
                self.message_user(request, f"另有 {rest} 项同样不能。", messages.ERROR)
            return
        for item in items:
            self.log_change(request, item, f"{step.label}。{said}".rstrip())
        told = f"“{items[0]}”" if len(items) == 1 else f"{len(items)} 项"
        self.message_user(request, f"{step.done}：{told}。{step.aside(items)}", messages.SUCCESS)

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
            "from_list": "action" in request.POST,
            "checkbox": ACTION_CHECKBOX_NAME,
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


def _as_action(step: Step) -> Callable[[Any, HttpRequest, QuerySet], HttpResponse | None]:
    def action(desk: StepsAdmin, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        return desk.make_from_list(request, step, queryset)

    return action
