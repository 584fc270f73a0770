"""Themes, tags and publisher of many cases at once."""

from __future__ import annotations

from typing import Any

from django import forms

from .. import actions
from ..models import Article, Publisher, Theme
from .bulk import Bulk, Doing
from .tagging import KnownInput, known_tags, names_in

ADD, DROP = "add", "drop"
DEEDS = [(ADD, "加上"), (DROP, "去掉")]


class ThemeChoices(forms.ModelMultipleChoiceField):
    def label_from_instance(self, theme: Any) -> str:
        return "　" * (len(theme.tree_path) - 1) + theme.name


class ThemesForm(forms.Form):
    deed = forms.ChoiceField(label="做法", choices=DEEDS, initial=ADD, widget=forms.RadioSelect)
    themes = ThemeChoices(
        Theme.objects.with_tree_fields(), label="主题", widget=forms.CheckboxSelectMultiple
    )


class TagsForm(forms.Form):
    deed = forms.ChoiceField(label="做法", choices=DEEDS, initial=ADD, widget=forms.RadioSelect)
    tags = forms.CharField(
        label="标签", widget=KnownInput(known_tags), help_text="几个标签用顿号或逗号分开"
    )

    def clean_tags(self) -> list[str]:
        return names_in(self.cleaned_data["tags"])


class PublisherForm(forms.Form):
    publisher = forms.CharField(
        label="发布者",
        widget=KnownInput(lambda: Publisher.objects.values_list("name", flat=True)),
        help_text="名称或别名，繁简、标点不论；须是库里已有的发布者",
    )

    def clean_publisher(self) -> Publisher:
        name = self.cleaned_data["publisher"]
        publisher = Publisher.objects.called(name)
        if publisher is None:
            raise forms.ValidationError(f"库里没有“{name}”，请先在“发布者”里建好。")
        return publisher


def _file_under(article: Article, doing: Doing) -> None:
    name = "themes" if "themes" in doing.asked else "tags"
    chosen = list(doing.asked[name])
    dropping = doing.asked["deed"] == DROP
    what = "主题" if name == "themes" else "标签"
    told = f"{'去掉' if dropping else '加上'}{what}：{'、'.join(str(one) for one in chosen)}"
    actions.classify(
        article=article,
        **{f"without_{name}" if dropping else name: chosen},
        by=doing.by,
        at=doing.at,
        why=f"{told}。{doing.reason}".rstrip("。"),
    )


def _publisher(article: Article, doing: Doing) -> None:
    actions.revise(
        article=article,
        changes={"publisher": doing.asked["publisher"]},
        by=doing.by,
        at=doing.at,
        why=doing.reason,
    )


def _named(rows: Any) -> str:
    return "、".join(sorted(str(row) for row in rows)) or "（无）"


MAY = ("articles.change_article",)
THEMES = Bulk(
    "themes",
    "改主题",
    "已改主题",
    MAY,
    _file_under,
    tells=lambda article: _named(article.themes.all()),
    asks=ThemesForm,
)
TAGS = Bulk(
    "tags",
    "改标签",
    "已改标签",
    MAY,
    _file_under,
    tells=lambda article: _named(article.tags.all()),
    asks=TagsForm,
)
PUBLISHER = Bulk(
    "publisher",
    "改发布者",
    "已改发布者",
    MAY,
    _publisher,
    tells=lambda article: str(article.publisher or "（无）"),
    asks=PublisherForm,
)
FILING = (THEMES, TAGS, PUBLISHER)
