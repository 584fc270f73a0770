"""Pages that look across all cases: what contradicts itself, and what was when."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .contradictions import ContradictionsPage
from .timeline import Timeline


def contradictions(request: HttpRequest) -> HttpResponse:
    page = ContradictionsPage(request.GET)
    return render(request, "measures/contradictions.html", {"page": page})


def timeline(request: HttpRequest) -> HttpResponse:
    return render(request, "measures/timeline.html", {"page": Timeline(request.GET)})
