"""Deeds on many values or measures: one stroke, which can be looked at and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from articles.actions import RefusedError
from articles.admin import StepsAdmin
from articles.admin.bulk import Doing
from articles.tables import Importing

from ..actions import Ruling, article_of, rule, take_back
from ..actions.correcting import is_public
from ..models import Finding, Initiative, Metric, Move

Item = Metric | Initiative | Finding


class StrokesAdmin(StepsAdmin):
    """A list whose deeds are remembered as one stroke."""

    def tells(self, item: Any) -> str:
        return "改过待审" if item.held and not item.is_decided else item.get_decision_display()

    def is_seen(self, item: Any) -> bool:
        return is_public(item)

    def undo_import(self, doing: Importing) -> str:
        done = Move.objects.filter(stroke=doing.stroke).exists()
        return self.undo_page(doing.stroke) if done else ""

    def undo_page(self, stroke: UUID) -> str:
        return reverse("admin:measures_move_stroke", args=[stroke])


def ruled(verb: Move.Verb) -> Callable[[Item, Doing], Move]:
    """A deed that does to each row what a press at the desk would."""

    def run(item: Item, doing: Doing) -> Move:
        return rule_one(item, Ruling(verb, note=doing.reason), doing)

    return run


def rule_one(item: Item, ruling: Ruling, doing: Doing) -> Move:
    """One row's part in a stroke, with the article it is to be found in."""
    final = doing.by.has_perm(f"measures.decide_{item._meta.model_name}") or doing.by.has_perm(
        f"measures.settle_{item._meta.model_name}"
    )
    return rule(
        article=article_of(item),
        item=item,
        ruling=ruling,
        by=doing.by,
        at=doing.at,
        final=final,
        stroke=doing.stroke,
    )


def stroke_view(request: HttpRequest, stroke: UUID) -> HttpResponse:
    """What a stroke did, item by item, and a button to take it back whole."""
    moves = Move.objects.filter(stroke=stroke).order_by("pk")
    found = moves.select_related("article", "metric__evidence", "initiative", "finding", "by")
    rows = list(found.defer("article__text", "article__furniture"))
    if not rows:
        raise Http404
    if not request.user.has_perm("measures.view_move"):
        raise PermissionDenied
    mine = all(move.by == request.user and move.undone_at is None for move in rows)
    if request.method == "POST":
        if not mine:
            raise PermissionDenied
        return _take_back(request, rows)
    context = {
        **admin.site.each_context(request),
        "opts": Move._meta,
        "title": f"{rows[0].get_verb_display()} {len(rows)} 项",
        "moves": rows,
        "mine": mine,
        "undone": all(move.undone_at for move in rows),
    }
    return TemplateResponse(request, "admin/stroke.html", context)


def _take_back(request: HttpRequest, rows: list[Move]) -> HttpResponse:
    who: Any = request.user
    try:
        take_back(move=rows[0], by=who, at=timezone.now())
    except RefusedError as refusal:
        messages.error(request, f"没有撤销，一项都没有动：{refusal}")
        return HttpResponseRedirect(request.path)
    messages.success(request, f"已撤销：{rows[0].get_verb_display()} {len(rows)} 项，都回到原样。")
    name = rows[0].item._meta.model_name
    return HttpResponseRedirect(reverse(f"admin:measures_{name}_changelist"))
