"""The pages of the workspace. With scripts they come as fragments, without as whole pages."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRedirect, trigger_client_event

from articles.actions import RefusedError, StaleError
from articles.models import Article

from ..actions import Ruling, confirm_all, merge_initiatives, rule, take_back
from ..admin_text import classes_of, marked_text
from ..models import Finding, Indicator, Initiative, Metric, Move
from .forms import changed_values, form_of, tell
from .said import said_of
from .workspace import Card, Workspace, item_of, workspace

STALE, REFUSED = 409, 422


@require_GET
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """The workspace of one article."""
    article = _article(request, pk)
    space = workspace(article, request.user)
    context = {
        **admin.site.each_context(request),
        "title": f"审校：{article.title}",
        "opts": Article._meta,
        "is_nav_sidebar_enabled": False,
        "marked_text": marked_text(article),
        "media": admin.site.get_model_admin(Metric).media + form_of(request, Metric()).media,
        **_context(request, space),
    }
    return TemplateResponse(request, "admin/review/workspace.html", context)


@require_GET
def edit(request: HttpRequest, pk: int, kind: str, item_pk: int) -> HttpResponse:
    """The form of one item, in place of its card."""
    article = _article(request, pk)
    item = _item(article, kind, item_pk)
    form = form_of(request, item, prefix=f"{kind}-{item_pk}")
    return _form(request, article, kind, item, form)


@require_GET
def show(request: HttpRequest, pk: int, kind: str, item_pk: int) -> HttpResponse:
    """One item's card again, its form put away."""
    article = _article(request, pk)
    space = workspace(article, request.user)
    card = space.card(f"{kind}-{item_pk}")
    if card is None:
        raise Http404
    context = _context(request, space) | {"card": card}
    return TemplateResponse(request, "admin/review/_card.html", context)


@require_POST
def decide(request: HttpRequest, pk: int, kind: str, item_pk: int, verb: str) -> HttpResponse:
    """Confirm, reject or reopen one item as it stands."""
    article = _article(request, pk, change=True)
    item = _item(article, kind, item_pk)
    ruling = Ruling(verb, note=request.POST.get("note", ""), seen=_seen(request))
    try:
        _rule(request, article, item, ruling)
    except StaleError as stale:
        return _stale(request, article, kind, stale, mine={})
    except RefusedError as refusal:
        return _refused(request, article, str(refusal))
    return _answer(request, article, [f"{kind}-{item_pk}"])


@require_POST
def amend(request: HttpRequest, pk: int, kind: str, item_pk: int) -> HttpResponse:
    """Store an item's form: other values, another indicator, a finding's settlement."""
    article = _article(request, pk, change=True)
    item = _item(article, kind, item_pk)
    form = form_of(request, item, data=request.POST, prefix=f"{kind}-{item_pk}")
    if not form.is_valid():
        return _form(request, article, kind, item, form, status=REFUSED)
    fresh = _item(article, kind, item_pk)
    try:
        with transaction.atomic():
            for ruling in _rulings(form, kind, _seen(request)):
                _rule(request, article, fresh, ruling)
    except StaleError as stale:
        return _stale(request, article, kind, stale, mine=changed_values(form))
    except (RefusedError, ValidationError) as refusal:
        tell(form, refusal)
        return _form(request, article, kind, item, form, status=REFUSED)
    return _answer(request, article, [f"{kind}-{item_pk}"])


@require_POST
def link(request: HttpRequest, pk: int, item_pk: int, indicator_pk: int) -> HttpResponse:
    """Say of which indicator a metric is a value: one of those suggested."""
    article = _article(request, pk, change=True)
    metric = _item(article, "metric", item_pk)
    indicator = get_object_or_404(Indicator, pk=indicator_pk)
    ruling = Ruling(Move.Verb.LINK, {"indicator": indicator}, seen=_seen(request))
    try:
        _rule(request, article, metric, ruling)
    except StaleError as stale:
        return _stale(request, article, "metric", stale, mine={"indicator": indicator})
    return _answer(request, article, [f"metric-{item_pk}"])


@require_POST
def merge(request: HttpRequest, pk: int, item_pk: int) -> HttpResponse:
    """One initiative becomes part of another of the same article."""
    article = _article(request, pk, change=True)
    merged = _item(article, "initiative", item_pk)
    into = request.POST.get("into", "")
    kept = _item(article, "initiative", int(into)) if into.isdecimal() else merged
    _may(request, merged, decide=True)
    who: Any = request.user
    try:
        merge_initiatives(
            kept=cast("Initiative", kept),
            merged=cast("Initiative", merged),
            by=who,
            at=timezone.now(),
            note=request.POST.get("note", ""),
            seen=_seen(request),
        )
    except StaleError as stale:
        return _stale(request, article, "initiative", stale, mine={})
    except RefusedError as refusal:
        return _refused(request, article, str(refusal))
    return _whole(request, article, at=_key(kept))


@require_POST
def confirm_part(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Confirm all that waits in one section, in one stroke."""
    article = _article(request, pk, change=True)
    found = workspace(article, request.user).part_of(part)
    if found is None:
        raise Http404
    waiting = [c for c in found.cards if c.is_open and isinstance(c.item, Metric | Initiative)]
    for card in waiting:
        _may(request, card.item, decide=True)
    who: Any = request.user
    items = [card.item for card in waiting]
    confirm_all(article=article, items=items, by=who, at=timezone.now())
    return _answer(request, article, [card.key for card in waiting])


@require_POST
def undo(request: HttpRequest, pk: int, move_pk: int) -> HttpResponse:
    """Take one of one's own last moves back."""
    article = _article(request, pk, change=True)
    who: Any = request.user
    move = get_object_or_404(Move, pk=move_pk, article=article, by=who, undone_at=None)
    stroke = Move.objects.filter(stroke=move.stroke)
    keys = [_key(m.item) for m in stroke.select_related("metric", "initiative", "finding")]
    try:
        put_back = take_back(move=move, by=who, at=timezone.now())
    except RefusedError as refusal:
        return _refused(request, article, str(refusal))
    if len(put_back) < len(keys):
        return _whole(request, article)
    return _answer(request, article, keys)


def _article(request: HttpRequest, pk: int, *, change: bool = False) -> Article:
    article = get_object_or_404(Article, pk=pk)
    desk = admin.site.get_model_admin(Article)
    may = desk.has_change_permission if change else desk.has_view_permission
    if not may(request, article):
        raise PermissionDenied
    return article


def _item(article: Article, kind: str, pk: int) -> Metric | Initiative | Finding:
    item = item_of(article, kind, pk)
    if item is None:
        raise Http404
    return item


def _seen(request: HttpRequest) -> int | None:
    seen = request.POST.get("revision", "")
    return int(seen) if seen.isdecimal() else None


def _may(request: HttpRequest, item: Any, *, decide: bool = False) -> bool:
    """Whether the person may decide on such an item; PermissionDenied if not even change it."""
    name = item._meta.model_name
    settles = isinstance(item, Finding)
    final = request.user.has_perm(f"measures.{'settle' if settles else 'decide'}_{name}")
    if not final and (decide or not request.user.has_perm(f"measures.change_{name}")):
        raise PermissionDenied
    return final


def _rule(request: HttpRequest, article: Article, item: Any, ruling: Ruling) -> None:
    final = _may(request, item)
    who: Any = request.user
    rule(article=article, item=item, ruling=ruling, by=who, at=timezone.now(), final=final)


def _rulings(form: Any, kind: str, seen: int | None) -> list[Ruling]:
    """What a changed form stands for; the first of them is held against the revision seen."""
    if kind == "finding":
        data = form.cleaned_data
        return [Ruling(Move.Verb.SETTLE, {"settlement": data["settlement"]}, data["note"], seen)]
    values, note = changed_values(form), form.cleaned_data.get("decision_note", "")
    link = {k: values.pop(k) for k in ("indicator",) if k in values}
    found = [Ruling(Move.Verb.LINK, link, seen=seen)] if link else []
    if values or "decision_note" in form.changed_data:
        found.append(Ruling(Move.Verb.AMEND, values, note, None if found else seen))
    return found


def _key(item: Any) -> str:
    return f"{item._meta.model_name}-{item.pk}"


def _context(request: HttpRequest, space: Workspace) -> dict[str, Any]:
    has = request.user.has_perm
    return {
        "article": space.article,
        "space": space,
        "said": said_of(space.article),
        "may_decide": has("measures.decide_metric") and has("measures.decide_initiative"),
        "may_settle": has("measures.settle_finding"),
        "may_change": admin.site.get_model_admin(Article).has_change_permission(
            request, space.article
        ),
    }


def _answer(request: HttpRequest, article: Article, keys: list[str]) -> HttpResponse:
    """The cards of `keys` as they now stand, with the progress and the last moves."""
    if not getattr(request, "htmx", False):
        anchor = f"#{keys[0]}" if keys else ""
        return HttpResponseRedirect(reverse("admin:review", args=[article.pk]) + anchor)
    space = workspace(article, request.user)
    cards = [card for card in space.cards if card.key in keys]
    context = _context(request, space) | {"cards": cards, "parts": space.parts}
    response = TemplateResponse(request, "admin/review/_answer.html", context).render()
    return trigger_client_event(response, "marked", _marks(cards), after="settle")


def _marks(cards: list[Card]) -> dict[str, str]:
    """The classes that the words of `cards` now bear in the text."""
    return {f"e{row.pk}": classes_of(row) for card in cards for row in card.evidence}


def _whole(request: HttpRequest, article: Article, *, at: str = "") -> HttpResponse:
    """The whole page anew; `at` names the card to begin with."""
    address = reverse("admin:review", args=[article.pk])
    address += f"?at={at}#{at}" if at else ""
    is_fragment = getattr(request, "htmx", False)
    return HttpResponseClientRedirect(address) if is_fragment else HttpResponseRedirect(address)


def _form(
    request: HttpRequest, article: Article, kind: str, item: Any, form: Any, *, status: int = 200
) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": f"修正：{item}",
        "opts": Article._meta,
        "is_nav_sidebar_enabled": False,
        "media": form.media,
        "article": article,
        "kind": kind,
        "item": item,
        "key": f"{kind}-{item.pk}",
        "form": form,
        "sentence": _sentence(item),
        "others": _others(request, article, item),
    }
    is_fragment = getattr(request, "htmx", False)
    page = "admin/review/_form.html" if is_fragment else "admin/review/form.html"
    return TemplateResponse(request, page, context, status=status)


def _others(request: HttpRequest, article: Article, item: Any) -> list[Initiative]:
    """The measures that `item` may be merged into, for those who may decide."""
    if not isinstance(item, Initiative) or not request.user.has_perm("measures.decide_initiative"):
        return []
    named = Initiative.objects.filter(evidence__article=article).exclude(pk=item.pk)
    return list(named.distinct().order_by("pk"))


def _sentence(item: Any) -> Any:
    return item.evidence if isinstance(item, Metric) else None


def _stale(
    request: HttpRequest, article: Article, kind: str, stale: StaleError, *, mine: dict[str, Any]
) -> HttpResponse:
    """Nothing was stored: the version that stands now beside what the editor wanted."""
    now = stale.now
    rows = [
        (now._meta.get_field(name).verbose_name, getattr(now, name), value)
        for name, value in mine.items()
    ]
    context = {
        **admin.site.each_context(request),
        "title": "有人先改过了",
        "opts": Article._meta,
        "is_nav_sidebar_enabled": False,
        "article": article,
        "kind": kind,
        "item": now,
        "key": f"{kind}-{now.pk}",
        "rows": rows,
        "last": now.history.select_related("history_user").first(),
        "message": str(stale),
    }
    is_fragment = getattr(request, "htmx", False)
    page = "admin/review/_stale.html" if is_fragment else "admin/review/stale.html"
    return TemplateResponse(request, page, context, status=STALE)


def _refused(request: HttpRequest, article: Article, why: str) -> HttpResponse:
    if not getattr(request, "htmx", False):
        messages.error(request, why)
        return HttpResponseRedirect(reverse("admin:review", args=[article.pk]))
    response = HttpResponse(status=204)
    return trigger_client_event(response, "refused", {"why": why})
