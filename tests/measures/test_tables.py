"""Export → import: nothing changes, or exactly what was edited."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.editorial import Decision
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article, Publisher, Theme
from articles.tables import Importing, Read, Table
from articles.tables.cases import CaseTable, PublisherTable, ThemeTable
from articles.tables.formats import FORMATS
from measures.actions import amend, confirm, link_indicator, reject
from measures.models import Correction, Indicator, Initiative, Metric, Move
from measures.tables import IndicatorTable, InitiativeTable, MetricTable
from tests.desk import member
from tests.world import NOON, World

TABLES = [MetricTable, InitiativeTable, CaseTable, IndicatorTable, ThemeTable, PublisherTable]


@pytest.fixture
def library(world: World) -> World:
    article = world.draft()
    world.case(world.another(2), path="2.txt")
    Publisher.objects.create(
        name="=清河报", aliases="清河晨报\r\n清河晚报", region=world.places["330500"]
    )
    root = Theme.objects.create(slug="stages", name="各级各类教育")
    theme = Theme.objects.create(slug="groups", name="集团化办学", parent=root, keywords="教育集团")
    indicator = Indicator.objects.create(
        slug="jt", name="教育集团数", unit="个", theme=theme, definition="-数\n挂牌的"
    )
    link_indicator(metric=article.metrics.get(value=12), indicator=indicator)
    article.themes.add(root, theme)
    article.tags.add("双减", "@校园")
    return world


def reviewer() -> User:
    found = User.objects.filter(username=REVIEWERS).first()
    return found or member(REVIEWERS)


def taken_away(table: type[Table]) -> list[dict[str, Any]]:
    """The rows of a table by their columns, as a file has them."""
    made = table()
    items = table.read(made._meta.model.objects.order_by("pk"))
    return [dict(zip(made.titles, row, strict=True)) for row in made.rows(items)]


def brought_back(
    table: type[Table],
    rows: list[dict[str, Any]],
    *,
    ending: str = "xlsx",
    keep: bool = True,
    **more,
) -> Read:
    made, kind = table(), FORMATS[ending]()
    document = kind.write(made, [[row[title] for title in made.titles] for row in rows])
    by = more.pop("by", None) or reviewer()
    return table(Importing(by, NOON, **more)).bring_back(kind.read(document), keep=keep)


def stored(table: type[Table]) -> list[dict[str, Any]]:
    return [{k: v for k, v in row.items() if k != "版次"} for row in taken_away(table)]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("ending", FORMATS)
def test_a_file_that_was_not_edited_changes_nothing(
    library: World, table: type[Table], ending: str
) -> None:
    before, moves = taken_away(table), Move.objects.count()
    read = brought_back(table, before, ending=ending)
    assert (read.errors, read.changed, read.same) == ([], [], len(before))
    assert taken_away(table) == before
    assert Move.objects.count() == moves


EDITS: list[tuple[type[Table], str, Any]] = [
    (MetricTable, "名目", "=在建集团"),
    (MetricTable, "数值", Decimal("123456789.123456")),
    (MetricTable, "单位", "所"),
    (MetricTable, "单位类别", "学校"),
    (MetricTable, "比较", "约"),
    (MetricTable, "性质", "基数"),
    (MetricTable, "时点", "2021年暑假"),
    (MetricTable, "地区代码", "330502"),
    (MetricTable, "举措", "集团化办学"),
    (MetricTable, "指标", "教育集团数"),
    (InitiativeTable, "名称", "四批联动"),
    (InitiativeTable, "类别", "机制"),
    (InitiativeTable, "地区代码", ""),
    (InitiativeTable, "上级举措", "集团化办学"),
    (InitiativeTable, "说明", "分四批办"),
    (CaseTable, "标题", "［改过］"),
    (CaseTable, "发布者", "=清河报"),
    (CaseTable, "转载者", "=清河报"),
    (CaseTable, "原文链接", "https://example.org/1"),
    (CaseTable, "署名", "谭江波、黄昱梅"),
    (CaseTable, "发布日期", "2022-01-09"),
    (CaseTable, "体裁", "公文"),
    (CaseTable, "地区代码", "330502、330503"),
    (CaseTable, "主题", "集团化办学"),
    (CaseTable, "标签", "作业管理、双减"),
    (CaseTable, "摘要", "全市办实事"),
    (IndicatorTable, "网址名", "groups"),
    (IndicatorTable, "名称", "集团数"),
    (IndicatorTable, "单位", "家"),
    (IndicatorTable, "单位类别", "机构"),
    (IndicatorTable, "主题", ""),
    (IndicatorTable, "定义", "另一定义"),
    (IndicatorTable, "口径说明", "含筹建"),
    (IndicatorTable, "别名", "集团\n教育联合体"),
    (ThemeTable, "名称", "学段"),
    (ThemeTable, "排序", "30"),
    (ThemeTable, "说明", "按学段"),
    (ThemeTable, "线索词", "学段\n衔接"),
    (PublisherTable, "名称", "清河教育报"),
    (PublisherTable, "别名", "清河教育"),
    (PublisherTable, "主页", "https://example.org/"),
    (PublisherTable, "版权政策", "仅链接原文"),
    (PublisherTable, "地区代码", "330000"),
    (PublisherTable, "备注", "+86 电话"),
]
FOLLOWING = {"地区代码": {"地区"}, "名称": {"上级举措", "上级"}}
"""A column that only tells another one in words changes with it."""


@pytest.mark.parametrize(("table", "title", "value"), EDITS)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_one_edited_cell_changes_exactly_that(
    library: World, table: type[Table], title: str, value: Any, ending: str
) -> None:
    rows, before = taken_away(table), stored(table)
    rows[0] = rows[0] | {title: value, "缘由": "与公报核对"}
    read = brought_back(table, rows, ending=ending)
    assert read.errors == []
    ((line, _, changes),) = read.changed
    assert (line, [change.title for change in changes]) == (2, [title])
    after = stored(table)
    differing = {
        (number, name)
        for number, (one, other) in enumerate(zip(before, after, strict=True))
        for name in one
        if one[name] != other[name]
    }
    told_too = {name for _, name in differing - {(0, title), (0, "审定")}}
    assert (0, title) in differing
    assert told_too <= FOLLOWING.get(title, set())
    item = table._meta.model.objects.get(pk=rows[0]["编号"])
    last = item.history.latest("history_id")
    assert last.history_user.username == REVIEWERS
    assert "与公报核对" in last.history_change_reason


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_any_words_and_figures_come_back_as_they_were_written(library: World, data: Any) -> None:
    words = st.text(
        st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=20
    )
    figures = st.one_of(
        st.integers(min_value=0, max_value=10**15 - 1).map(Decimal),
        st.decimals(min_value=0, max_value=10**9 - 1, places=6),
    )
    with transaction.atomic():
        for metric in Metric.objects.all():
            label, value = data.draw(words), data.draw(figures)
            Metric.objects.filter(pk=metric.pk).update(label=label, value=value)
        rows = taken_away(MetricTable)
        ending = data.draw(st.sampled_from(sorted(FORMATS)))
        assert brought_back(MetricTable, rows, ending=ending).changed == []
        label, value = data.draw(words), data.draw(figures)
        metric = Metric.objects.get(pk=rows[0]["编号"])
        rows[0] |= {"名目": label, "数值": value}
        read = brought_back(MetricTable, rows, ending=ending)
        assert read.errors == []
        metric.refresh_from_db()
        assert (metric.label, metric.value) == (label, value)
        transaction.set_rollback(True)


def test_an_import_is_one_stroke_that_can_be_taken_back(library: World) -> None:
    from measures.actions import take_back

    before, rows = stored(MetricTable), taken_away(MetricTable)
    for row in rows[:6]:
        row["性质"] = "目标"
    brought_back(MetricTable, rows)
    assert Move.objects.values("stroke").distinct().count() == 1
    move = Move.objects.latest("pk")
    take_back(move=move, by=reviewer(), at=NOON)
    assert stored(MetricTable) == before


def test_editors_edits_wait_for_a_reviewer_and_what_is_decided_is_closed_to_them(
    library: World,
) -> None:
    article = Article.objects.get(status="draft")
    done = confirm(item=article.metrics.get(value=12), by=library.operator, at=NOON)
    open_ = article.metrics.get(value=20)
    by = member(EDITORS)
    rows = [r for r in taken_away(MetricTable) if r["编号"] in (str(done.pk), str(open_.pk))]
    for row in rows:
        row["时点"] = "2024年"
    read = brought_back(MetricTable, rows, by=by)
    assert read.errors == [f"第 2 行：“{done}”已确认，要改请先由审核重开。"]
    assert Metric.objects.filter(as_of="2024年").count() == 0
    assert brought_back(MetricTable, rows[1:], by=by).errors == []
    open_.refresh_from_db()
    assert (open_.as_of, open_.held, open_.decision) == ("2024年", True, Decision.UNREVIEWED)


def test_what_was_rejected_is_not_let_through_by_a_table(library: World) -> None:
    first = Metric.objects.filter(article__status="draft").first()
    metric = reject(item=first, by=library.operator, at=NOON)
    rows = [r for r in taken_away(MetricTable) if r["编号"] == str(metric.pk)]
    rows[0]["名目"] = "改名"
    assert brought_back(MetricTable, rows).errors == [
        "第 2 行：已排除的不能在表里改，要改请先在编辑台重开"
    ]


def test_what_visitors_see_wants_a_reason_in_the_row_or_for_the_whole(library: World) -> None:
    case = Article.objects.get(status="published")
    metric = case.metrics.get(value=12)
    (row,) = [r for r in taken_away(MetricTable) if r["编号"] == str(metric.pk)]
    row["数值"] = Decimal(13)
    assert "第 2 行“缘由”：访客已经看得到" in brought_back(MetricTable, [row]).errors[0]
    assert brought_back(MetricTable, [row], why="年报为 13 个").errors == []
    told = Correction.objects.get()
    assert (told.was, told.now, told.why) == ("12", "13", "年报为 13 个")
    (row,) = [r for r in taken_away(CaseTable) if r["编号"] == str(case.pk)]
    assert "写明缘由" in brought_back(CaseTable, [row | {"署名": "谭江波"}]).errors[0]
    refused = brought_back(CaseTable, [row | {"署名": "谭江波", "缘由": "补"}], by=member(EDITORS))
    assert refused.errors == ["第 2 行：已发布，访客看得到，由审核来改"]


@pytest.mark.parametrize("table", TABLES)
def test_a_row_that_was_changed_since_is_refused_or_passed_over(
    library: World, table: type[Table]
) -> None:
    rows = taken_away(table)
    others = {
        MetricTable: "名目",
        CaseTable: "标题",
        PublisherTable: "备注",
        IndicatorTable: "定义",
    }
    column = others.get(table, "说明")
    rows[0][column] = "别人先改"
    assert brought_back(table, rows, why="先").errors == []
    rows[0][column], rows[-1][column] = "我后改", "另一行"
    refused = brought_back(table, rows, why="后")
    assert "第 2 行“版次”：导出之后有人改过" in refused.errors[0]
    assert stored(table)[-1][column] != "另一行" or len(rows) == 1
    passed = brought_back(table, rows, why="后", skip_stale=True)
    assert passed.errors == []
    assert len(passed.stale) == 1
    assert stored(table)[0][column] == "别人先改"


def test_a_preview_leaves_no_trace(library: World) -> None:
    before, rows = taken_away(MetricTable), taken_away(MetricTable)
    rows[0]["名目"] = "改名"
    read = brought_back(MetricTable, rows, keep=False)
    assert len(read.changed) == 1
    assert taken_away(MetricTable) == before
    assert not Move.objects.exists()


@pytest.mark.parametrize(
    ("comment", "edit", "told"),
    [
        ("not a number", {"数值": "十二"}, "第 2 行“数值”：“十二”不是数字"),
        ("no such place", {"地区代码": "999999"}, "第 2 行“地区代码”：没有区划代码“999999”"),
        ("no such label", {"比较": "大概"}, "第 2 行“比较”：“大概”不在可选之列；可写：等于、约"),
        ("no such indicator", {"指标": "无此指标"}, "第 2 行“指标”：库里没有叫“无此指标”的指标"),
        ("only to be read", {"原词": "改"}, "第 2 行“原词”：这一列只供查看"),
        ("a decision", {"审定": "已确认"}, "第 2 行“审定”：这一列只供查看"),
        ("no such row", {"编号": "9999"}, "第 2 行“编号”：库里没有编号“9999”的数据"),
        ("a row without number", {"编号": ""}, "第 2 行“编号”：库里没有编号“（空）”的数据"),
        ("the model's own rule", {"上限": "5", "比较": "约"}, "第 2 行：区间须有大于下限的上限"),
        (
            "more digits than are kept",
            {"数值": "1000000000.000001"},
            "第 2 行：“1000000000.000001”有 16 位数字，库里最多存 15 位",
        ),
        ("a share without unit", {"单位": "", "单位类别": "占比"}, "第 2 行：占比须写明单位"),
    ],
)
def test_an_error_names_row_and_column_and_nothing_is_stored(
    library: World, comment: str, edit: dict[str, str], told: str
) -> None:
    rows, before = taken_away(MetricTable), taken_away(MetricTable)
    rows[0] |= edit
    rows[1]["名目"] = "这一行没有错"
    read = brought_back(MetricTable, rows, ending="csv")
    assert read.errors[0].startswith(told)
    assert taken_away(MetricTable) == before


@pytest.mark.parametrize(
    ("comment", "change", "told"),
    [
        (
            "an unknown column",
            ("名目", "名目2"),
            "第 1 行：不认识的列 “名目2”；可用的列：编号、版次",
        ),
        ("no number", ("编号", "名目"), "第 1 行：列 名目 出现了不止一次"),
        ("no revision", ("版次", "时点"), "第 1 行：列 时点 出现了不止一次"),
    ],
)
def test_wrong_columns_are_told_with_those_that_fit(
    library: World, comment: str, change: tuple[str, str], told: str
) -> None:
    made, kind = MetricTable(), FORMATS["csv"]()
    document = kind.write(made, made.rows(MetricTable.read(Metric.objects.all())))
    text = document.decode("utf-8-sig").replace(change[0], change[1], 1)
    read = MetricTable(Importing(reviewer(), NOON)).bring_back(kind.read(text.encode()), keep=True)
    assert read.errors[0].startswith(told)


def test_fewer_columns_and_blank_lines_are_fine(library: World) -> None:
    metric = Metric.objects.first()
    text = f"编号,版次,时点\n,,\n{metric.pk},{metric.revision},2020年\n,,\n"
    read = MetricTable(Importing(reviewer(), NOON, "核对")).bring_back(
        FORMATS["csv"]().read(text.encode()), keep=True
    )
    assert (read.errors, read.rows, len(read.changed)) == ([], 1, 1)
    metric.refresh_from_db()
    assert metric.as_of == "2020年"


def test_one_thing_stands_in_one_row(library: World) -> None:
    rows = taken_away(MetricTable)
    read = brought_back(MetricTable, [rows[0], rows[0]])
    assert read.errors == [
        f"第 3 行“编号”：编号“{rows[0]['编号']}”在第 2 行已有，同一条只能有一行。"
    ]


def test_a_day_as_excel_writes_it_is_the_same_day(library: World) -> None:
    rows = taken_away(CaseTable)
    for written in ("2023/5/6", "2023年5月6日", "2023-05-06 00:00:00"):
        rows[0]["发布日期"] = written
        assert brought_back(CaseTable, rows, ending="csv").changed == []
    rows[0]["发布日期"] = "2023/5/7"
    brought_back(CaseTable, rows, ending="csv", why="页脚")
    assert Article.objects.get(pk=rows[0]["编号"]).published_on == date(2023, 5, 7)


def test_a_measures_name_is_looked_for_in_the_values_own_case_first(library: World) -> None:
    other = Initiative.objects.create(
        name="集团化办学", kind="mechanism", region=library.places["450300"]
    )
    rows = taken_away(MetricTable)
    rows[0]["举措"] = "“集团化办学”"
    assert brought_back(MetricTable, rows).errors == []
    assert Metric.objects.get(pk=rows[0]["编号"]).initiative != other
    Initiative.objects.create(name="三支队伍", kind="programme")
    Initiative.objects.create(name="三支队伍", kind="programme", region=library.places["450300"])
    rows = taken_away(MetricTable)
    rows[0]["举措"] = "三支队伍"
    assert "举措有 2 个，请到页面上选" in brought_back(MetricTable, rows).errors[0]


def test_a_stale_value_is_seen_by_its_revision(library: World) -> None:
    rows = taken_away(MetricTable)
    metric = Metric.objects.get(pk=rows[0]["编号"])
    amend(item=metric, changes={"as_of": "2019年"}, by=library.operator, at=NOON)
    read = brought_back(MetricTable, rows)
    assert "版次 1 → 2" in read.errors[0]
