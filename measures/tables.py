"""Values, measures and indicators as tables."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from articles.editorial import Decision
from articles.models import Theme
from articles.models.publishing import name_key
from articles.tables import Choices, Code, Column, Importing, Number, One, Settings, Table, Text
from articles.tables.cases import RecordTable, with_revision

from .actions import Ruling, article_of, rule
from .actions.correcting import is_public
from .models import Indicator, Initiative, Metric, Move
from .models.metrics import UnitClass


class DecidedTable(Table):
    """Of what is decided on: edits of those who may not decide wait for a reviewer."""

    def is_seen(self, item: Any) -> bool:
        return is_public(item)

    def refusal(self, item: Any, by: Any) -> str:
        closed = item.decision == Decision.REJECTED
        return "已排除的不能在表里改，要改请先在编辑台重开" if closed else ""

    def apply(self, item: Any, changes: dict[str, Any], doing: Importing) -> None:
        """As at the desk: the link to an indicator and the values, in the import's one stroke."""
        link = {k: changes.pop(k) for k in ("indicator",) if k in changes}
        note = changes.pop("decision_note", doing.why)
        if link:
            self._rule(item, Ruling(Move.Verb.LINK, link, doing.why), doing)
        if changes or note != doing.why:
            self._rule(item, Ruling(Move.Verb.AMEND, changes, note), doing)

    def _rule(self, item: Any, ruling: Ruling, doing: Importing) -> None:
        rule(
            article=article_of(item),
            item=item,
            ruling=ruling,
            by=doing.by,
            at=doing.at,
            final=doing.by.has_perm(f"measures.decide_{item._meta.model_name}"),
            stroke=doing.stroke,
        )


def _indicators(name: str, item: Any) -> QuerySet:
    return Indicator.objects.filter(name=name)


def _told_beside(name: str, item: Metric) -> QuerySet:
    """Measures of that name in the value's article, or else anywhere."""
    named = Initiative.objects.filter(key=name_key(name) or name)
    here = named.filter(evidence__article=item.article_id).distinct()
    return here if here.exists() else named


def _of_that_name(name: str, item: Initiative) -> QuerySet:
    """Measures of that name in the same place, or else anywhere."""
    named = Initiative.objects.filter(key=name_key(name) or name).exclude(pk=item.pk)
    here = named.filter(region=item.region_id)
    return here if here.exists() else named


class MetricTable(DecidedTable):
    noun = "数据"
    case = Column("article__title", "案例", "所在案例的标题…", read=True)
    printed = Column("evidence__exact", "原词", "原文的词句", read=True)
    sentence = Column("evidence__sentence", "所在句", "原词所在的整句…", read=True)
    label = Column("label", "名目", "数的是什么，尽量用原文的词")
    value = Column("value", "数值", "万、亿已乘出；百分数只写数", Number())
    value_high = Column("value_high", "上限", "区间的上限，其余留空", Number())
    unit = Column("unit", "单位", "原文的单位")
    unit_class = Column("unit_class", "单位类别", "单位数的是哪类事物", Choices(UnitClass))
    comparator = Column(
        "comparator", "比较", "确数、约数、多于、少于、区间", Choices(Metric.Comparator)
    )
    status = Column("status", "性质", "实绩、目标、基数、增减、限值", Choices(Metric.Status))
    as_of = Column("as_of", "时点", "照原文，如“2021年暑假”")
    region = Column("region", "地区代码", "数据属于哪里", Code())
    place = Column("region__full_name", "地区", "上一列代码的名称", read=True)
    initiative = Column(
        "initiative", "举措", "数据属于哪项举措", One(_told_beside, "举措", "这一篇里的举措名称")
    )
    indicator = Column(
        "indicator", "指标", "数据是哪个指标的值", One(_indicators, "指标", "库里已有的指标名")
    )
    decided = Column("get_decision_display", "审定", "确认、排除在编辑台做", read=True)

    class Meta(Settings):
        model = Metric

    @staticmethod
    def read(rows: QuerySet) -> QuerySet:
        return rows.select_related(
            "article", "evidence", "region__parent__parent", "initiative", "indicator"
        ).defer("article__text", "article__furniture")


class InitiativeTable(DecidedTable):
    noun = "举措"
    name = Column("name", "名称", "照原文，去掉包住全名的引号…")
    kind = Column("kind", "类别", "举措的样式", Choices(Initiative.Kind))
    region = Column("region", "地区代码", "哪里的举措", Code())
    place = Column("region__full_name", "地区", "上一列代码的名称", read=True)
    parent = Column(
        "parent", "上级举措", "它所属的框架或工程", One(_of_that_name, "举措", "库里已有的举措名称")
    )
    description = Column("description", "说明", "编辑自己的话，一两句…", Text())
    decided = Column("get_decision_display", "审定", "确认、排除在编辑台做", read=True)

    class Meta(Settings):
        model = Initiative

    @staticmethod
    def read(rows: QuerySet) -> QuerySet:
        return rows.select_related("region__parent__parent", "parent")


def _themes(name: str, item: Any) -> QuerySet:
    return Theme.objects.filter(name=name)


class IndicatorTable(RecordTable):
    noun = "指标"
    slug = Column("slug", "网址名", "英文小写，出现在网址里")
    name = Column("name", "名称", "如“课后服务参与率”")
    name_en = Column("name_en", "英文名", "英文名称")
    unit = Column("unit", "单位", "各处的值换算成这个单位来比")
    unit_class = Column("unit_class", "单位类别", "单位数的是哪类事物", Choices(UnitClass))
    theme = Column("theme", "主题", "归入的主题", One(_themes, "主题", "库里已有的主题名"))
    definition = Column("definition", "定义", "数的是什么，分母是什么，哪段时间…")
    scope_note = Column("scope_note", "口径说明", "哪些值不能直接相比…")
    aliases = Column("aliases", "别名", "每行一个；原文里的叫法…", Text())

    class Meta(Settings):
        model = Indicator

    @staticmethod
    def read(rows: QuerySet) -> QuerySet:
        return with_revision(rows.select_related("theme"), Indicator.history.model)
