"""The pages of indicators and comparisons, as visitors get them."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from measures.models import Indicator, Metric
from tests.measures.telling import area, said, share, tell
from tests.world import World

PAGE = "/indicators/participation/"
FORMS = {
    "csv": "text/csv; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def body(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status, url
    return response.content.decode()


# --- the list ----------------------------------------------------------------------------------


def test_the_list_counts_places_and_values_and_shows_the_newest(
    world: World, client: Client
) -> None:
    tell(
        world, said("80%", "80", as_of="2020年"), said("98%", "98", as_of="2030年", status="target")
    )
    case = tell(world, said("91%", "91", as_of="2021年"), code="450300", place="桂林市")
    html = body(client, "/indicators/")
    row = html[html.index(PAGE) :]
    assert re.findall(r'class="number">(\d+)<', row)[:2] == ["2", "3"]
    assert ">91%</b>" in row, "a result goes before a plan of whatever year"
    assert ">98%</b>" not in row
    assert case.metrics.get().get_absolute_url() in row


def test_indicators_without_values_are_listed_apart(world: World, client: Client) -> None:
    share()
    html = body(client, "/indicators/")
    assert "还没有数据的指标 1 项" in html
    assert "还没有关联到指标的数据" in html


@pytest.mark.parametrize(
    ("typed", "found"), [("参与率", True), ("学生 课后", True), ("食堂", False)]
)
def test_the_list_is_searched_by_name_and_alias(
    world: World, client: Client, typed: str, found: bool
) -> None:
    tell(world, said("91%", "91"))
    assert (PAGE in body(client, f"/indicators/?q={typed}")) is found


# --- one indicator -----------------------------------------------------------------------------


def test_a_page_tells_what_is_counted_and_shows_each_value_with_its_sentence(
    world: World, client: Client
) -> None:
    case = tell(world, said("91.5%", "91.5", as_of="今年"))
    metric = case.metrics.get()
    html = body(client, PAGE)
    for shown in ("参加课后服务的学生占比。", "是否含民办学校，各地不一。", "学生参与率"):
        assert shown in html
    assert html.count(f'href="{metric.get_absolute_url()}"') == 2, "the cell, and the note"
    assert "课后服务参与率达到<mark" in html
    assert case.title in html
    assert "清河教育网" in html
    assert "原印：今年；依发布日期推算" in html


def test_what_a_program_linked_says_so_until_an_editor_links_it(
    world: World, client: Client
) -> None:
    tell(world, said("91.5%", "91.5"))
    assert "程序归入" not in body(client, PAGE)
    Metric.objects.update(linked_by_program=True)
    assert "程序归入" in body(client, PAGE)


def test_a_page_shows_nothing_that_was_not_let_through(world: World, client: Client) -> None:
    tell(world, said("91.5%", "91.5"))
    Metric.objects.update(decision="unreviewed")
    html = body(client, PAGE)
    assert "91.5%" not in html
    assert "还没有关联到这个指标的数据" in html


def test_a_chart_stands_beside_the_table_and_can_be_taken_away(
    world: World, client: Client
) -> None:
    tell(world, said("91.5%", "91.5"))
    html = body(client, f"{PAGE}?place=330500&by=period")
    assert html.count("<svg") == 1
    assert " style=" not in html
    assert f"{PAGE}values.png?place=330500&amp;by=period" in html


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_a_file_to_be_saved(world: World, client: Client, form: str) -> None:
    tell(world, said("91.5%", "91.5"))
    response = client.get(f"{PAGE}values.{form}?by=period")
    assert response.status_code == 200
    assert response["Content-Type"] == FORMS[form]
    assert response["Content-Disposition"] == f'attachment; filename="participation.{form}"'
    assert len(response.content) > 200


@pytest.mark.parametrize("form", ["svg", "png"])
def test_there_is_no_picture_of_what_cannot_be_drawn(
    world: World, client: Client, form: str
) -> None:
    tell(world, said("6个百分点", "6", "百分点", status="change"))
    assert "<svg" not in body(client, PAGE)
    assert client.get(f"{PAGE}values.{form}").status_code == 404


def test_places_are_chosen_in_the_address_and_a_stranger_is_told(
    world: World, client: Client
) -> None:
    tell(world, said("91.5%", "91.5"))
    tell(world, said("74%", "74"), code="450300", place="桂林市")
    html = body(client, f"{PAGE}?place=450300&place=999999&place=x&by=sideways")
    assert "91.5%" not in html
    assert 'value="450300" checked' in html
    for told in ("没有代码为“999999”的地区", "没有代码为“x”的地区", "没有“sideways”这种看法"):
        assert told in html


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("七星区", 'value="450305" checked'),
        ("七星", 'value="450305" checked'),
        ("450305", 'value="450305" checked'),
        ("无此地", "没有找到叫“无此地”的地方"),
    ],
)
def test_a_place_is_added_by_name_or_code(
    world: World, client: Client, typed: str, told: str
) -> None:
    tell(world, said("91.5%", "91.5"))
    html = body(client, f"{PAGE}?add={typed}")
    assert told in html


def test_too_many_places_are_cut_and_it_is_told(world: World, client: Client) -> None:
    tell(world, said("91.5%", "91.5"))
    many = "&".join(f"place={n}" for n in range(200000, 200070))
    html = body(client, f"{PAGE}?place=330500&{many}")
    assert "一次最多比较 60 个地区" in html
    assert html.count('class="notice"') == 60, "59 strangers, and that there were more"


def test_what_is_chosen_stands_above_the_tables_and_can_be_taken_away(
    world: World, client: Client
) -> None:
    tell(world, said("91.5%", "91.5"))
    html = body(client, f"{PAGE}?by=period&place=330500&add=桂林市")
    without = re.findall(r'class="chip"\s+href="([^"]+)"', html)
    assert without == ["?by=period&amp;place=450300", "?by=period&amp;place=330500"]


def test_a_chosen_place_without_values_is_a_gap_in_table_and_chart(
    world: World, client: Client
) -> None:
    tell(world, said("91.5%", "91.5"))
    html = body(client, f"{PAGE}?place=330500&place=450300")
    assert html.count("没有数据") == 3, "the chart, its words, the table"


def test_older_values_are_announced_and_one_press_away(world: World, client: Client) -> None:
    tell(world, said("80%", "80", as_of="2020年"), said("91%", "91", as_of="2021年"))
    html = body(client, PAGE)
    assert "另有较早的 1 个值" in html
    assert 'href="?by=period"' in html
    assert "80%" in body(client, f"{PAGE}?by=period")


def test_a_scope_is_marked_in_table_and_chart(world: World, client: Client) -> None:
    tell(world, said("91.5%", "91.5"))
    Metric.objects.update(scope="含民办学校")
    html = body(client, PAGE)
    assert "口径：含民办学校" in html
    assert "实绩 ※含民办学校</text>" in html


@pytest.mark.parametrize(
    "url", ["/indicators/none/", "/indicators/none/values.csv", f"{PAGE}values.pdf"]
)
def test_what_is_not_there_is_not_found(world: World, client: Client, url: str) -> None:
    share()
    body(client, url, 404)


# --- two indicators ----------------------------------------------------------------------------


def two(world: World) -> str:
    both = (share(), area())
    tell(
        world,
        said("91%", "91", as_of="2021年"),
        said("30亩", "30", "亩", label="新增校舍面积", as_of="今年"),
        indicators=both,
    )
    tell(world, said("74%", "74", as_of="2021年"), code="450300", place="桂林市", indicators=both)
    return "/compare/?x=participation&y=area"


def test_a_scatter_pairs_what_is_of_one_place_and_time_and_tells_what_is_not(
    world: World, client: Client
) -> None:
    html = body(client, two(world))
    assert html.count("<circle") == 1
    assert "1 湖州市 2021年 实绩：91%，20,000平方米。" in html
    alone = html[html.index("不成对的值") :]
    assert "74%" in alone
    assert "另一指标没有口径相合的值" in alone


@pytest.mark.parametrize("form", FORMS)
def test_a_scatter_can_be_taken_away(world: World, client: Client, form: str) -> None:
    address = two(world).replace("?", f"values.{form}?")
    response = client.get(address)
    assert response.status_code == 200
    assert f"participation-area.{form}" in response["Content-Disposition"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "先在“横轴”“纵轴”里各选一个指标。"),
        ("x=participation", "先在“横轴”“纵轴”里各选一个指标。"),
        ("x=participation&y=participation", "两边是同一个指标，请另选一个。"),
        ("x=participation&y=none", "没有叫“none”而又有数据的指标"),
    ],
)
def test_an_unfinished_choice_says_what_to_do(
    world: World, client: Client, query: str, told: str
) -> None:
    two(world)
    assert told in body(client, f"/compare/?{query}")
    body(client, f"/compare/values.csv?{query}", 404)


def test_two_without_a_common_place_show_their_values_and_no_chart(
    world: World, client: Client
) -> None:
    both = (share(), area())
    tell(world, said("91%", "91", as_of="2021年"), indicators=both)
    tell(
        world,
        said("30亩", "30", "亩", label="新增校舍面积", as_of="2021年"),
        code="450300",
        place="桂林市",
        indicators=both,
    )
    html = body(client, "/compare/?x=participation&y=area")
    assert "<svg" not in html
    assert "画不成图" in html
    assert "91%" in html
    assert "30亩" in html


# --- as many queries whatever there is -----------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "most"),
    [
        ("/indicators/", 5),
        (PAGE, 6),
        (f"{PAGE}?by=period&place=330500", 6),
        (f"{PAGE}values.csv", 4),
        ("/compare/?x=participation&y=area", 6),
    ],
)
def test_pages_need_as_many_queries_whatever_they_hold(
    world: World, client: Client, django_assert_max_num_queries, url: str, most: int
) -> None:
    two(world)
    with django_assert_max_num_queries(most) as small:
        body(client, url)
    for year in range(2010, 2016):
        values = [said(f"{n}%", str(n), as_of=f"{year}年") for n in range(40, 60)]
        for code, place in (("330502", "吴兴区"), ("450305", "七星区")):
            tell(world, *values, code=code, place=place)
    Indicator.objects.create(slug="other", name="另一个", definition="另一个。")
    with django_assert_max_num_queries(most) as large:
        body(client, url)
    assert len(large) == len(small)
