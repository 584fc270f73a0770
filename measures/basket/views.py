"""The basket's page, what puts into it and takes out of it, and its files."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from articles.citing import Reference, gb_t_7714, reference
from articles.presenters import lasting_address

from . import MOST, Basket, Contents, contents
from .report import report
from .tables import workbook

FILES = {
    "xlsx": (workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "docx": (report, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


@require_GET
def basket(request: HttpRequest) -> HttpResponse:
    """The basket that the address names; without one, the visitor's own under its address."""
    shown, own = Basket.of(request.GET), Basket.in_session(request.session)
    if not shown and own:
        return redirect(own.address)
    found = contents(shown)
    context = {
        "basket": shown,
        "contents": found,
        "references": [gb_t_7714(ref) for ref in references(request, found)],
        "is_own": shown == own,
        "page_url": request.build_absolute_uri(shown.address),
    }
    return render(request, "measures/basket.html", context)


@require_POST
def change(request: HttpRequest) -> HttpResponse:
    """Put something in, take it out, take over another's basket, or empty one's own."""
    own = Basket.in_session(request.session)
    changed = _changed(own, request.POST)
    if own.is_full and len(changed) == len(own):
        messages.warning(request, _("资料篮最多放 %(n)s 项，请先取出一些。") % {"n": MOST})
    changed.keep(request.session)
    return redirect(_back(request, changed))


@require_GET
def download(request: HttpRequest, kind: str) -> HttpResponse:
    if kind not in FILES:
        raise Http404
    write, content_type = FILES[kind]
    found = contents(Basket.of(request.GET))
    metrics = [metric for one in found.collected for metric in one.metrics]
    addresses = {metric.pk: lasting_address(request, metric) for metric in metrics}
    written = write(found, references(request, found), addresses)
    answer = HttpResponse(written, content_type=content_type)
    name = f"basket-{timezone.localdate():%Y%m%d}.{kind}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def references(request: HttpRequest, found: Contents) -> list[Reference]:
    """Of the cases in the order of their numbers."""
    today = timezone.localdate()
    return [
        reference(one.case, page=lasting_address(request, one.case), accessed=today)
        for one in found.collected
    ]


def _changed(own: Basket, asked: QueryDict) -> Basket:
    put, gone = Basket.of(_side(asked, "")), Basket.of(_side(asked, "drop_"))
    if "clear" in asked:
        return Basket()
    if "take" in asked:
        return Basket.of(QueryDict(str(asked["take"])))
    return own.with_(cases=put.cases, metrics=put.metrics).without(
        cases=gone.cases, metrics=gone.metrics
    )


def _side(asked: QueryDict, prefix: str) -> QueryDict:
    params = QueryDict(mutable=True)
    for short, name in (("c", f"{prefix}case"), ("m", f"{prefix}metric")):
        params.setlist(short, asked.getlist(name))
    return params


def _back(request: HttpRequest, changed: Basket) -> str:
    """To the page that was being read; from the basket's own page, to it as it now is."""
    back = request.POST.get("back", "")
    if back and url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return back
    return changed.address if changed else reverse("basket")
