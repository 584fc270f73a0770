"""Who sees to which article: taking, handing on, giving back; on the list and on each page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest

from .. import actions
from ..models import Article
from .steps import AskingForm, Step


def desk_people() -> QuerySet[User]:
    """Accounts that an article may be given to."""
    people = get_user_model().objects.with_perm(
        "articles.change_article", backend="django.contrib.auth.backends.ModelBackend"
    )
    return people.filter(is_staff=True).order_by("username")


@dataclass(frozen=True)
class Handing:
    """To whom an article is handed, with what words."""

    to: User
    note: str

    def __str__(self) -> str:
        return f"交给{self.to.get_username()}。{self.note}".rstrip("。")


class HandingForm(AskingForm):
    to = forms.ModelChoiceField(
        queryset=User.objects.none(),
        label="交给",
        error_messages={"required": "请选一位承办人。"},
    )
    note = forms.CharField(
        label="附言", max_length=200, required=False, widget=forms.TextInput(attrs={"size": 60})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["to"]
        field.queryset = desk_people()

    def said(self) -> Handing:
        return Handing(self.cleaned_data["to"], self.cleaned_data["note"])


def _take(article: Article, by: Any, at: datetime, said: Any) -> None:
    actions.assign(article=article, to=by, by=by, at=at)


def _assign(article: Article, by: Any, at: datetime, said: Handing) -> None:
    actions.assign(article=article, to=said.to, by=by, at=at, note=said.note)


def _put_down(article: Article, by: Any, at: datetime, said: Any) -> None:
    actions.put_down(article=article, by=by, at=at)


TAKE = Step(
    "take",
    "领取",
    "已领取",
    ("articles.change_article",),
    _take,
    fits=lambda a: a.assigned_to_id is None,
    help="归您承办，列在首页“我的”里。",
)
ASSIGN = Step(
    "assign",
    "分派",
    "已分派",
    ("articles.assign_article",),
    _assign,
    asks=HandingForm,
    help="交给一位承办人，列在他的“我的”里。",
)
PUT_DOWN = Step(
    "put_down",
    "交回",
    "已交回",
    ("articles.change_article",),
    _put_down,
    fits=lambda a: a.assigned_to_id is not None,
    help="不再有承办人，别人可以领取。",
)


class HolderFilter(admin.SimpleListFilter):
    title = "承办人"
    parameter_name = "holder"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("me", "我"), ("none", "无人"), *_other_holders(request)]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        chosen = self.value() or ""
        if chosen == "me":
            return queryset.filter(assigned_to=request.user)
        if chosen == "none":
            return queryset.filter(assigned_to=None)
        return queryset.filter(assigned_to=chosen) if chosen.isdecimal() else queryset


def _other_holders(request: Any) -> list[tuple[str, str]]:
    """Asked once a request, though the facets ask every filter for its choices anew."""
    if not hasattr(request, "other_holders"):
        holders = User.objects.filter(articles_in_hand__isnull=False).exclude(pk=request.user.pk)
        named = holders.distinct().order_by("username").values_list("pk", "username")
        request.other_holders = [(str(pk), name) for pk, name in named]
    found: list[tuple[str, str]] = request.other_holders
    return found
