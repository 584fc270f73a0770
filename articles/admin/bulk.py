"""Many rows of a list at once: first a page that tells what would become of each, then the deed.

The preview is a rehearsal: the very action runs for every row, in a transaction that is taken back.
So it can't promise what the action refuses, and tells each refusal in the action's own words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.html import format_html

from .. import search
from ..actions import RefusedError

MOST = 1000
"""More rows than this are to be narrowed down first: each is rehearsed."""
SHOWN = 200
UNREASONED = "（预览）"
SAME = "已是如此，不用再改"


@dataclass(frozen=True, slots=True)
class Doing:
    """What goes with a deed: whose, when, why, what was asked for, and the stroke it belongs to."""

    by: Any
    at: datetime
    reason: str
    asked: dict[str, Any]
    stroke: UUID


@dataclass(frozen=True)
class Bulk:
    """One thing that can be done to many rows.

    `run(item, doing)` calls an action; `tells(item)` says in words how a row stands in what the
    deed changes, before and after; `asks` is a form for what is to be known first.
    """

    name: str
    label: str
    done: str
    permissions: tuple[str, ...]
    run: Callable[[Any, Doing], Any]
    tells: Callable[[Any], str] | None = None
    asks: type[forms.Form] | None = None
    wants_reason: bool = False
    asks_where_seen: bool = True
    can_be_undone: bool = False
    help: str = ""
    aside: Callable[[list[Any]], str] = lambda items: ""


@dataclass
class Plan:
    """What a deed would change, and what it leaves alone."""

    changes: list[tuple[Any, str, str]] = field(default_factory=list)
    left: dict[str, list[Any]] = field(default_factory=dict)
    seen: int = 0

    @property
    def left_count(self) -> int:
        return sum(len(items) for items in self.left.values())

    @property
    def mark(self) -> str:
        """What a page sends back of the plan that it showed; another plan has another mark."""
        told = [f"{item.pk}\0{before}\0{after}" for item, before, after in self.changes]
        return sha256("\n".join(told).encode()).hexdigest()[:16]


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="缘由",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "cols": 60}),
        error_messages={"required": "请写明缘由，一两句即可；它会留在记录里。"},
    )


class BulkAdmin(admin.ModelAdmin):
    """A model's list with deeds for many rows."""

    bulks: Sequence[Bulk] = ()

    def every_bulk(self) -> list[Bulk]:
        return list(self.bulks)

    def tells(self, item: Any) -> str:
        """How a row stands, in words."""
        return str(item)

    def is_seen(self, item: Any) -> bool:
        """Whether visitors see the row: changing it wants a reason."""
        return False

    def refusal(self, request: HttpRequest, item: Any) -> str:
        """Why this person may not change this row; empty where the person may."""
        return ""

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        offered = super().get_actions(request)
        if IS_POPUP_VAR in request.GET:
            return offered
        mine = {
            bulk.name: (_as_action(bulk), bulk.name, f"{bulk.label}…")
            for bulk in self.every_bulk()
            if request.user.has_perms(bulk.permissions)
        }
        return mine | offered

    def in_bulk(self, request: HttpRequest, bulk: Bulk, rows: QuerySet) -> HttpResponse | None:
        """Ask, show, do: the three pages of a deed, each sent on by the one before."""
        items = list(rows[: MOST + 1])
        if len(items) > MOST:
            told = f"一次最多 {MOST} 项，现在选了 {rows.count()} 项；请先用筛选缩小范围。"
            self.message_user(request, told, messages.ERROR)
            return None
        sent = request.POST if "asked" in request.POST else None
        form = bulk.asks(sent, prefix="asked") if bulk.asks else None
        if form is not None and not form.is_valid():
            return self._page(request, bulk, items, form=form)
        doing = Doing(
            by=request.user,
            at=timezone.now(),
            reason=request.POST.get("reason", "").strip(),
            asked=form.cleaned_data if form is not None else {},
            stroke=uuid4(),
        )
        plan = self._rehearse(request, bulk, items, doing)
        wanted = bool(plan.changes) and (bulk.wants_reason or plan.seen > 0)
        going = "go" in request.POST
        reason = ReasonForm(request.POST if going else None) if wanted else None
        if not going or not plan.changes or (reason is not None and not reason.is_valid()):
            return self._page(request, bulk, items, form=form, plan=plan, reason=reason)
        if request.POST.get("mark") != plan.mark:
            told = "预览之后有人改过其中的条目，请照新的预览再定；还什么都没有改。"
            self.message_user(request, told, messages.WARNING)
            return self._page(request, bulk, items, form=form, plan=plan, reason=reason)
        self._do(request, bulk, plan, doing)
        return None

    def _rehearse(self, request: HttpRequest, bulk: Bulk, items: list[Any], doing: Doing) -> Plan:
        plan = Plan()
        tells = bulk.tells or self.tells
        trial = Doing(doing.by, doing.at, doing.reason or UNREASONED, doing.asked, doing.stroke)
        with transaction.atomic(), search.unwritten():
            for item in items:
                before, seen = tells(item), self.is_seen(item)
                why = self.refusal(request, item) or _refused(bulk, item, trial)
                after = before if why else tells(item)
                if why or after == before:
                    plan.left.setdefault(why or SAME, []).append(item)
                else:
                    plan.changes.append((item, before, after))
                    plan.seen += seen and bulk.asks_where_seen
            transaction.set_rollback(True)
        return plan

    def _do(self, request: HttpRequest, bulk: Bulk, plan: Plan, doing: Doing) -> None:
        """All that the plan changes, or nothing."""
        stored = self.get_queryset(request).in_bulk([item.pk for item, *_ in plan.changes])
        items = [stored[item.pk] for item, *_ in plan.changes if item.pk in stored]
        try:
            with transaction.atomic(), search.once():
                for item in items:
                    bulk.run(item, doing)
                    self.log_change(request, item, f"{bulk.label}。{doing.reason}".rstrip())
        except (RefusedError, ValidationError) as refusal:
            words = "；".join(getattr(refusal, "messages", [str(refusal)]))
            told = f"“{bulk.label}”没有进行，{len(items)} 项都没有改动：{words}"
            self.message_user(request, told, messages.ERROR)
            return
        told = f"“{items[0]}”" if len(items) == 1 else f"{len(items)} 项"
        left = f"另有 {plan.left_count} 项未动。" if plan.left_count else ""
        text = f"{bulk.done}：{told}。{bulk.aside(items)}{left}"
        if bulk.can_be_undone:
            text = format_html('{} <a href="{}">撤销这一批</a>', text, self.undo_page(doing.stroke))
        self.message_user(request, text, messages.SUCCESS)

    def undo_page(self, stroke: UUID) -> str:
        """Where a stroke can be taken back; for lists whose deeds can be undone."""
        raise NotImplementedError

    def _page(
        self,
        request: HttpRequest,
        bulk: Bulk,
        items: list[Any],
        *,
        form: forms.Form | None = None,
        plan: Plan | None = None,
        reason: ReasonForm | None = None,
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "media": self.media,
            "title": bulk.label,
            "bulk": bulk,
            "items": items,
            "form": form,
            "plan": plan,
            "reason": reason,
            "shown": SHOWN,
            "back": request.get_full_path(),
            "kept": _kept(request),
        }
        return TemplateResponse(request, "admin/bulk.html", context)


def _refused(bulk: Bulk, item: Any, trial: Doing) -> str:
    """Run the deed; why it refused, if it did."""
    try:
        with transaction.atomic():
            bulk.run(item, trial)
    except RefusedError as refusal:
        return str(refusal)
    except ValidationError as refusal:
        return "；".join(refusal.messages)
    return ""


def _kept(request: HttpRequest) -> list[tuple[str, str]]:
    """What each page sends on to the next: the choice of rows, and what was asked."""
    names = ["action", "index", "select_across", ACTION_CHECKBOX_NAME]
    return [(n, value) for n in names for value in request.POST.getlist(n)]


def _as_action(bulk: Bulk) -> Callable[[Any, HttpRequest, QuerySet], HttpResponse | None]:
    def action(desk: BulkAdmin, request: HttpRequest, rows: QuerySet) -> HttpResponse | None:
        return desk.in_bulk(request, bulk, rows)

    return action
