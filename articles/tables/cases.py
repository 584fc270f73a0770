"""Cases, themes and publishers as tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from .. import actions
from ..editorial import RightsPolicy
from ..models import Article, Publisher, Theme
from .columns import Choices, Code, Codes, Column, Date, Many, Names, One, Text, Whole
from .table import Importing, Settings, Table


class RecordTable(Table):
    """Of records without a decision: their revision is the number of their last row of history."""

    def revision(self, item: Any) -> int:
        return int(item.last_history)

    def apply(self, item: Any, changes: dict[str, Any], doing: Importing) -> None:
        actions.amend_record(item=item, changes=changes, by=doing.by, at=doing.at, why=doing.why)


def with_revision(rows: QuerySet, history: Any) -> QuerySet:
    """`rows` with the number of the last thing that their history tells; 0 where it tells none."""
    last = history.objects.filter(id=OuterRef("pk")).order_by().values("id")
    newest = last.annotate(last=Max("history_id")).values("last")
    return rows.annotate(last_history=Coalesce(Subquery(newest), 0))


def _publishers(name: str, item: Any) -> Iterable[Publisher]:
    found = Publisher.objects.called(name)
    return [found] if found else []


def _themes(name: str, item: Any) -> QuerySet:
    return Theme.objects.filter(name=name)


PUBLISHER = ("发布者", "库里已有的发布者，名称或别名")
THEME = ("主题", "库里已有的主题名")


class CaseTable(RecordTable):
    noun = "案例"
    status = Column("get_status_display", "状态", "草稿、待审、已发布、已撤回", read=True)
    title = Column("title", "标题", "原标题，一字不改；原文无题时自拟并加方括号…")
    publisher = Column(
        "publisher", "发布者", "写出或首发的媒体或部门…", One(_publishers, *PUBLISHER)
    )
    republished_by = Column("republished_by", "转载者", "转载的媒体", One(_publishers, *PUBLISHER))
    original_url = Column("original_url", "原文链接", "原文的网址…")
    byline = Column("byline", "署名", "作者、记者", Names())
    published_on = Column("published_on", "发布日期", "原文的日期", Date())
    genre = Column("genre", "体裁", "文章的样式", Choices(Article.Genre))
    regions = Column("regions", "地区代码", "文章报道其做法的地方", Codes())
    places = Column("places", "地区", "上一列代码的名称", read=True)
    themes = Column("themes", "主题", "归入的主题…", Many(_themes, *THEME))
    tags = Column("tags_told", "标签", "自由标签", Names())
    summary = Column("summary", "摘要", "编辑自己的话，两三句…")

    class Meta(Settings):
        model = Article

    @staticmethod
    def read(rows: QuerySet) -> QuerySet:
        """`rows` with all that the columns show."""
        linked = rows.select_related("publisher", "republished_by").prefetch_related(
            "regions__parent__parent", "themes", "tags"
        )
        return with_revision(linked, Article.history.model)

    def row(self, item: Any) -> Any:
        self._named(item)
        return super().row(item)

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        self._named(instance)
        super().import_instance(instance, row, **kwargs)

    def is_seen(self, item: Any) -> bool:
        return bool(item.is_published)

    def refusal(self, item: Any, by: Any) -> str:
        may = not item.is_published or by.has_perm("articles.publish_article")
        return "" if may else "已发布，访客看得到，由审核来改"

    def apply(self, item: Any, changes: dict[str, Any], doing: Importing) -> None:
        tags = changes.pop("tags", None)
        why = doing.why or "表格导入"
        if changes:
            for name, value in changes.items():
                if name not in ("regions", "themes"):
                    setattr(item, name, value)
            item.full_clean()
            actions.revise(article=item, changes=changes, by=doing.by, at=doing.at, why=why)
        if tags is not None:
            has = {tag.name for tag in item.tags.all()}
            gone = [name for name in has if name not in tags]
            actions.classify(
                article=item, tags=tags, without_tags=gone, by=doing.by, at=doing.at, why=why
            )

    @staticmethod
    def _named(item: Any) -> None:
        item.tags_told = sorted(tag.name for tag in item.tags.all())
        regions = sorted(item.regions.all(), key=lambda r: r.division_code)
        item.places = "、".join(region.full_name for region in regions)


class ThemeTable(RecordTable):
    noun = "主题"
    slug = Column("slug", "网址名", "英文小写，出现在网址里")
    name = Column("name", "名称", "主题的名称")
    name_en = Column("name_en", "英文名", "英文名称")
    parent = Column("parent", "上级", "上一级主题", One(_themes, *THEME))
    order = Column("order", "排序", "同级中的先后，小的在前", Whole())
    description = Column("description", "说明", "一句话：哪些案例归入此主题…")
    keywords = Column("keywords", "线索词", "每行一个；文中出现时建议归入此主题…", Text())

    class Meta(Settings):
        model = Theme

    @staticmethod
    def read(rows: QuerySet) -> QuerySet:
        return with_revision(rows.select_related("parent"), Theme.history.model)


class PublisherTable(RecordTable):
    noun = "发布者"
    name = Column("name", "名称", "发布者的名称…")
    aliases = Column("aliases", "别名", "每行一个；导入时按名称或别名认出同一发布者…", Text())
    homepage = Column("homepage", "主页", "网址…")
    rights = Column("rights", "版权政策", "前台显示全文、引句，还是只给链接", Choices(RightsPolicy))
    region = Column("region", "地区代码", "所属的地方", Code())
    place = Column("region__full_name", "地区", "上一列代码的名称", read=True)
    notes = Column("notes", "备注", "给编辑看的话…")

    class Meta(Settings):
        model = Publisher

    @staticmethod
    def read(rows: QuerySet) -> QuerySet:
        linked = rows.select_related("region__parent__parent")
        return with_revision(linked, Publisher.history.model)
