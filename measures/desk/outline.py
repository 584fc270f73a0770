"""The page of an outline: the text line by line, each heading with what may be done to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from articles.models import Article, OutlineChange, Region
from articles.outlines import (
    LONGEST_HEADING,
    LONGEST_MARKER,
    Part,
    holder,
    mark_of,
    parts_of,
    suggested,
)
from articles.refusing import RefusedError

from ..actions import (
    StaleOutlineError,
    edit_section,
    relevel_section,
    restore_read_outline,
    split_section,
    take_back_outline,
)
from .views import REFUSED, STALE, _article

LAST_CHANGES = 10
CHOICES_OFFERED = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the text, or a section that begins with it or in it."""

    number: int | None
    part: Part | None
    start: int
    words: str
    in_frame: bool = False
    region: Region | None = None
    values: int = 0
    within: int = 0

    @property
    def level(self) -> int:
        """The section's own level, or that of the section that the line stands in."""
        return self.part.level if self.part else self.within


class SectionForm(forms.Form):
    """A section's heading, marker and place; of a new one also where it begins."""

    exact = forms.CharField(
        label="小标题在原文里的字",
        help_text="这一节从这几个字所在处起；只能是这一行里的字，一字不差",
    )
    marker = forms.CharField(
        label="标号", max_length=LONGEST_MARKER, required=False, help_text="如“一、”，没有就空着"
    )
    heading = forms.CharField(
        label="小标题",
        max_length=LONGEST_HEADING,
        help_text="不含标号",
        error_messages={"required": "请写小标题。"},
    )
    below = forms.TypedChoiceField(
        label="层级",
        choices=[("", "与所在的一节同级"), ("yes", "在所在的一节之下")],
        coerce=bool,
        required=False,
        empty_value="",
    )
    region = forms.CharField(
        label="地区",
        required=False,
        help_text="这一节只讲一个地方时填：名称、全称或六位代码；清空即不指定",
    )
    why = forms.CharField(label="缘由", max_length=300, required=False)

    def __init__(self, article: Article, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.article = article
        if not is_new:
            del self.fields["exact"], self.fields["below"]
        self.fields["region"].widget.attrs["list"] = "places"
        self.fields["why"].required = article.is_published
        self.fields["why"].error_messages["required"] = (
            "访客已经看得到这个案例，请写明缘由，它会进更正记录。"
        )
        if not article.is_published:
            del self.fields["why"]

    def clean_region(self) -> Region | None:
        words = self.cleaned_data["region"].strip()
        found = Region.objects.called(words) if words else []
        if words and not found:
            raise forms.ValidationError(f"没有叫“{words}”的地方，请用全称或六位代码。")
        if len(found) > 1:
            codes = [r.division_code[:2] for r in self.article.regions.all()]
            found = [r for r in found if r.division_code[:2] in codes] or found
        if len(found) > 1:
            names = "、".join(r.full_name for r in found[:8])
            raise forms.ValidationError(f"叫“{words}”的不止一处，请写全称：{names}。")
        return found[0] if found else None


@require_GET
def outline(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, _article(request, pk))


def split(request: HttpRequest, pk: int) -> HttpResponse:
    """A new section from the words that were chosen: asked for, then made."""
    article = _article(request, pk, change=True)
    sent = request.POST if request.method == "POST" else request.GET
    try:
        start, exact = _chosen(sent)
        initial = _guess(article, start, exact) if request.method != "POST" else {}
    except RefusedError as refusal:
        return _page(request, article, why=str(refusal), status=REFUSED)
    form = SectionForm(article, request.POST or None, is_new=True, initial=initial)
    asked = partial(_ask, request, article, form, start=start)
    return _stored(request, article, form, asked, partial(_split, article, start))


def section(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The heading, marker and place of a section: asked for, then stored."""
    article = _article(request, pk, change=True)
    part = next(iter(parts_of(article)[number : number + 1]), None)
    if part is None and request.method != "POST":
        raise Http404
    initial = _standing(part) if part else {}
    form = SectionForm(article, request.POST or None, is_new=False, initial=initial)
    asked = partial(_ask, request, article, form, number=number, part=part)
    return _stored(request, article, form, asked, partial(_edit, article, number, part))


@require_POST
def relevel(request: HttpRequest, pk: int, number: int, verb: str) -> HttpResponse:
    """Raise or lower a section, or join it with the one before."""
    article = _article(request, pk, change=True)
    part = next(iter(parts_of(article)[number : number + 1]), None)
    known: dict[str, Any] = {"number": number, "verb": verb, "why": request.POST.get("why", "")}
    do = partial(relevel_section, article=article, **known, **_signed(request))
    return _done(request, article, do, start=part.start if part else None)


@require_POST
def as_read(request: HttpRequest, pk: int) -> HttpResponse:
    """Give up what was done by hand."""
    article = _article(request, pk, change=True)
    why = request.POST.get("why", "")
    do = partial(restore_read_outline, article=article, why=why, **_signed(request))
    return _done(request, article, do, told="大纲已照识读重排，以后的重新识读也会跟着变。")


@require_POST
def undo(request: HttpRequest, pk: int, change_pk: int) -> HttpResponse:
    """Take one of one's own last changes back."""
    article = _article(request, pk, change=True)
    who: Any = request.user
    mine = OutlineChange.objects.latest_of(who, article)
    change = get_object_or_404(mine.select_related("article"), pk=change_pk)
    do = partial(take_back_outline, change=change, by=who, at=timezone.now())
    return _done(request, article, do)


def _done(
    request: HttpRequest,
    article: Article,
    do: Callable[[], Any],
    *,
    start: int | None = None,
    told: str = "",
) -> HttpResponse:
    """Do it, and back to the page; where it is refused, the page says why."""
    try:
        do()
    except RefusedError as refusal:
        status = STALE if isinstance(refusal, StaleOutlineError) else REFUSED
        return _page(request, article, why=str(refusal), status=status)
    if told:
        messages.success(request, told)
    return _back(article, start)


def _stored(
    request: HttpRequest,
    article: Article,
    form: SectionForm,
    asked: Callable[..., HttpResponse],
    do: Callable[[dict[str, Any], dict[str, Any]], int],
) -> HttpResponse:
    """The form asked for, asked for again with what is wrong, or stored by `do`."""
    if request.method != "POST":
        return asked()
    if not form.is_valid():
        return asked(status=REFUSED)
    data = dict(form.cleaned_data)
    try:
        return _back(article, do(data, _signed(request)))
    except StaleOutlineError as stale:
        wanted = {"标号": data["marker"], "小标题": data["heading"]}
        return _page(request, article, why=str(stale), wanted=wanted, status=STALE)
    except RefusedError as refusal:
        form.add_error(None, str(refusal))
        return asked(status=REFUSED)


def _split(article: Article, start: int, data: dict[str, Any], signed: dict[str, Any]) -> int:
    exact, below = data.pop("exact"), bool(data.pop("below"))
    start = _found(article, start, exact)
    split_section(article=article, start=start, exact=exact, below=below, **data, **signed)
    return start


def _edit(
    article: Article, number: int, part: Part | None, data: dict[str, Any], signed: dict[str, Any]
) -> int:
    edit_section(article=article, number=number, **data, **signed)
    return part.start if part else 0


def _standing(part: Part) -> dict[str, str]:
    place = Region.objects.filter(pk=part.region).first() if part.region else None
    region = place.full_name if place else ""
    return {"heading": part.heading, "marker": part.marker, "region": region}


def rows_of(article: Article) -> list[Row]:
    """Every line that is not blank, with the sections that begin in it before it."""
    parts = parts_of(article)
    regions = {r.pk: r for r in Region.objects.filter(pk__in=[p.region for p in parts])}
    starts = article.metrics.values_list("evidence__start", flat=True)
    held = [holder(parts, start) for start in starts if start is not None]
    frame = [(f["start"], f["end"]) for f in article.furniture]
    rows, at, nth = list[Row](), 0, 0
    for line in article.text.split("\n"):
        end, first = at + len(line), at + len(line) - len(line.lstrip())
        headed = False
        while nth < len(parts) and parts[nth].start < end + 1:
            part = parts[nth]
            headed = headed or article.text[first : part.start].strip() in ("", part.marker)
            place = regions.get(part.region or 0)
            rows.append(Row(nth, part, part.start, "", region=place, values=held.count(nth)))
            nth += 1
        alone = headed and not article.text[parts[nth - 1].heading_end : end].strip("。：: ")
        if line.strip() and not alone:
            in_frame = any(s <= first and e >= at + len(line.rstrip()) for s, e in frame)
            inside = holder(parts, first)
            within = parts[inside].level if inside is not None else 0
            rows.append(Row(None, None, first, line.strip(), in_frame, within=within))
        at = end + 1
    return rows


def _chosen(sent: Any) -> tuple[int, str]:
    start, exact = sent.get("start", ""), sent.get("exact", "")
    if not start.isdecimal() or not exact.strip():
        raise RefusedError("请先在原文里选中小标题的字，或在大纲页点一行的“从这里起一节”。")
    return int(start), exact


def _found(article: Article, start: int, exact: str) -> int:
    """Where `exact` stands in the line of `start`, which an editor may have typed anew."""
    exact = exact.strip()
    left = article.text.rfind("\n", 0, start) + 1
    right = article.text.find("\n", start)
    line = article.text[left : right if right >= 0 else len(article.text)]
    if exact not in line:
        raise RefusedError(f"这一行里没有“{exact}”这几个字，请照原文抄。")
    if article.text.startswith(exact, start):
        return start
    return left + line.index(exact)


def _guess(article: Article, start: int, exact: str) -> dict[str, Any]:
    lead = len(exact) - len(exact.lstrip())
    start, exact = start + lead, exact.strip()
    if "\n" in exact or article.text[start : start + len(exact)] != exact:
        raise RefusedError("选中的文字和现在的原文对不上，请刷新后在一行之内重选。")
    marker, first, last = suggested(article.text, start)
    if article.text[start + len(exact) : start + len(exact) + 1] not in ("", "\n"):
        last = start + len(exact)  # words were selected, not a line
    if first >= last:
        marker, first = "", start
    return {
        "exact": article.text[start:last],
        "marker": marker,
        "heading": article.text[first:last],
    }


def _signed(request: HttpRequest) -> dict[str, Any]:
    return {
        "by": request.user,
        "at": timezone.now(),
        "seen": request.POST.get("seen") or None,
    }


def _back(article: Article, start: int | None = None) -> HttpResponse:
    address = reverse("admin:review_outline", args=[article.pk])
    return HttpResponseRedirect(address if start is None else f"{address}#at-{start}")


def _context(request: HttpRequest, article: Article, title: str) -> dict[str, Any]:
    return {
        **admin.site.each_context(request),
        "title": title,
        "opts": Article._meta,
        "is_nav_sidebar_enabled": False,
        "article": article,
        "mark": mark_of(parts_of(article)),
        "may_change": admin.site.get_model_admin(Article).has_change_permission(request, article),
    }


def _page(
    request: HttpRequest,
    article: Article,
    *,
    why: str = "",
    wanted: dict[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    who: Any = request.user
    context = _context(request, article, f"大纲：{article.title}") | {
        "rows": rows_of(article),
        "changes": OutlineChange.objects.latest_of(who, article)[:LAST_CHANGES],
        "last": article.outline_changes.select_related("by").first(),
        "by_hand": "sections" in article.edited_fields,
        "why": why,
        "wanted": wanted or {},
    }
    return TemplateResponse(request, "admin/review/outline.html", context, status=status)


def _ask(
    request: HttpRequest,
    article: Article,
    form: SectionForm,
    *,
    start: int | None = None,
    number: int | None = None,
    part: Part | None = None,
    status: int = 200,
) -> HttpResponse:
    title = f"改小标题：{part}" if part else "起一节"
    context = _context(request, article, title) | {
        "form": form,
        "start": start,
        "number": number,
        "part": part,
        "places": _places(article),
    }
    if request.method == "POST":
        context["mark"] = request.POST.get("seen", "")
    return TemplateResponse(request, "admin/review/section.html", context, status=status)


def _places(article: Article) -> list[str]:
    """Full names to choose from: what the case is about, and what lies right below."""
    own = list(article.regions.select_related("parent__parent"))
    below = Region.objects.today().filter(parent__in=own).select_related("parent__parent")
    return [r.full_name for r in [*own, *below[:CHOICES_OFFERED]]]
