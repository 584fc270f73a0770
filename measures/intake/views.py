"""The pages of an upload: sending it, seeing what was read, how far it is, what became of it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRefresh

from articles.actions import RefusedError
from articles.models import Article

from ..actions import intake as actions
from ..models import Intake, IntakeFile
from ..tasks import hand_over, start
from . import progress
from .forms import ChoiceForm, UploadForm
from .presenting import outcomes, preview, titles_of


def upload(request: HttpRequest) -> HttpResponse:
    """Files and a pasted text, to be read for a preview; below, the uploads that still wait."""
    _may_import(request)
    form = UploadForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_valid():
        intake = actions.receive(
            files=form.named_files(),
            pasted=form.cleaned_data["text"],
            by=_who(request),
            at=timezone.now(),
        )
        start(intake)
        return HttpResponseRedirect(intake.get_absolute_url())
    waiting = Intake.objects.open().select_related("by")
    return _page(request, "upload", "导入案例", form=form, waiting=waiting)


@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """An upload as it stands: under way, waiting for a choice, or over."""
    intake = _intake(request, pk)
    if intake.is_under_way:
        far = progress.progress_of(intake, at=timezone.now())
        name = "_progress" if request.htmx else "progress"  # type: ignore[attr-defined]
        return _page(request, name, f"{intake.get_status_display()}…", intake=intake, far=far)
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponseClientRefresh()
    if intake.status == Intake.Status.WAITING:
        return _preview(request, intake, None)
    return _page(request, "outcome", "导入结果", intake=intake, **outcomes(intake))


@require_POST
def choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Import what the editor has chosen."""
    intake = _intake(request, pk)
    form = _choices(intake, request.POST)
    if intake.status == Intake.Status.WAITING and not form.is_valid():
        return _preview(request, intake, form)
    chosen = form.choices() if form.is_valid() else {}
    try:
        intake = actions.choose(intake=intake, choices=chosen, by=_who(request), at=timezone.now())
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        start(intake)
    return HttpResponseRedirect(_after_import(request, intake))


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw away what is not imported yet."""
    intake = _intake(request, pk)
    try:
        actions.cancel(intake=intake, at=timezone.now())
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return HttpResponseRedirect(intake.get_absolute_url())
    messages.success(request, "这批文件已取消，没有导入的都已丢弃。")
    return HttpResponseRedirect(reverse("admin:articles_article_add"))


@require_POST
def go_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Where no worker is at it: the next few files while this page loads, the rest to a worker."""
    intake = _intake(request, pk)
    if progress.go_on(intake):
        hand_over(intake)
    return HttpResponseRedirect(intake.get_absolute_url())


def _after_import(request: HttpRequest, intake: Intake) -> str:
    """The table of results; of one file that became a case, the page of the case."""
    files = list(intake.files.listed())
    only = files[0] if len(files) == 1 else None
    if only is None or only.article is None or only.status != IntakeFile.Status.CREATED:
        return intake.get_absolute_url()
    messages.success(request, f"已读入《{only.article.title}》，请核对题与源，再看数据。")
    return reverse("admin:articles_article_change", args=[only.article.pk])


def _may_import(request: HttpRequest) -> None:
    if not admin.site.get_model_admin(Article).has_add_permission(request):
        raise PermissionDenied


def _intake(request: HttpRequest, pk: int) -> Intake:
    _may_import(request)
    return get_object_or_404(Intake, pk=pk)


def _who(request: HttpRequest) -> Any:
    return request.user


def _choices(intake: Intake, data: Any) -> ChoiceForm:
    files = list(intake.files.offered().listed())
    return ChoiceForm(data, files=files, titles=titles_of(files))


def _preview(request: HttpRequest, intake: Intake, form: ChoiceForm | None) -> HttpResponse:
    form = form or _choices(intake, None)
    told = preview(intake, form)
    return _page(request, "preview", "核对识读，选择导入", intake=intake, form=form, **told)


def _page(request: HttpRequest, name: str, title: str, **more: Any) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "opts": Article._meta,
        "title": title,
        "is_nav_sidebar_enabled": False,
        **more,
    }
    return TemplateResponse(request, f"admin/intake/{name}.html", context)
