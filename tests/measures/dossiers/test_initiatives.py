"""The dossier of an initiative, and the list of all."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client

from articles.models import Theme
from measures.dossiers.initiatives import AdoptionChart, adoption, member_tree
from measures.models import Initiative
from tests.measures.telling import tell
from tests.world import TEXT, World, full_reading, initiative


def body(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status, url
    return response.content.decode()


@pytest.fixture
def three(world: World) -> Initiative:
    """集团化办学 in three places, first told in 桂林 in 2019."""
    tell(world, runs=("集团化办学",), day="2021-11-20", title="湖州之一")
    tell(world, runs=("集团化办学",), day="2023-02-01", title="湖州之二")
    tell(world, runs=("集团化办学",), code="450300", place="桂林市", day="2019-03-01", title="桂林")
    tell(world, runs=("集团化办学",), code="450305", place="七星区", day="", title="七星")
    return Initiative.objects.get(name="集团化办学", region__division_code="330500")


# --- the dossier -------------------------------------------------------------------------------


def test_places_stand_in_the_order_in_which_a_case_first_told_of_it(three: Initiative) -> None:
    runs = adoption(three)
    assert [run.name for run in runs] == ["桂林市", "湖州市", "七星区"]
    assert [run.first.title for run in runs] == ["桂林", "湖州之一", "七星"]


def test_the_timeline_has_a_first_and_later_dots_and_words_for_each(three: Initiative) -> None:
    chart = AdoptionChart.of(adoption(three), three)
    assert [(line.name, bool(line.first), len(line.later)) for line in chart.lines] == [
        ("桂林市", True, 0),
        ("湖州市", True, 1),
        ("七星区", False, 0),
    ]
    assert chart.described == "桂林市：2019年3月。湖州市：2021年11月。七星区：日期不详。"
    firsts = [line.first for line in chart.lines if line.first]
    assert firsts == sorted(firsts)
    assert all(chart.LEFT <= x <= chart.RIGHT for x in firsts)


def test_a_dossier_tells_where_it_was_first_seen_and_how_others_word_it(
    three: Initiative, client: Client
) -> None:
    html = body(client, three.get_absolute_url())
    assert "最早见于 2021年11月20日的案例：" in html
    assert html.count("全市推行“<mark") == 4
    assert html.count("<svg") == 1
    assert "名称相同，内容未必相同" in html


def test_what_was_not_let_through_elsewhere_is_not_told(three: Initiative, client: Client) -> None:
    Initiative.objects.exclude(pk=three.pk).update(decision="unreviewed")
    html = body(client, three.get_absolute_url())
    assert "桂林市" not in html
    assert "<svg" not in html


def test_members_stand_under_members_as_far_as_they_are_public(world: World) -> None:
    text = TEXT + "“甲工程”“乙工程”“丙工程”。\n"
    read = full_reading(text)
    chain = [("甲工程", "四个一批"), ("乙工程", "甲工程"), ("丙工程", "乙工程")]
    more = tuple(initiative(text, name, parent=above) for name, above in chain)
    world.case(replace(read, initiatives=(*read.initiatives, *more)))
    top = Initiative.objects.get(name="四个一批")

    def names(members) -> list:
        return [(m.initiative.name, names(m.members)) for m in members]

    assert names(member_tree(top)) == [
        ("集团化办学", []),
        ("甲工程", [("乙工程", [("丙工程", [])])]),
    ]
    Initiative.objects.filter(name="乙工程").update(decision="rejected")
    assert names(member_tree(top)) == [("集团化办学", []), ("甲工程", [])]


def test_members_in_a_ring_end(world: World) -> None:
    world.case()
    above, below = Initiative.objects.order_by("pk")
    Initiative.objects.filter(pk=above.pk).update(parent=below)
    above.refresh_from_db()
    assert [m.initiative for m in member_tree(above)] == [below]
    assert member_tree(above)[0].members == []


# --- the list ----------------------------------------------------------------------------------


def listed(html: str) -> list[str]:
    return re.findall(r'scope="row"><a href="/initiatives/\d+/"\s*>([^<]+)<', html)


def test_the_list_has_what_was_told_last_first_with_its_cases_and_first_day(
    three: Initiative, client: Client
) -> None:
    html = body(client, "/initiatives/")
    assert listed(html) == ["集团化办学"] * 3
    row = html[html.index('scope="row"') :]
    assert row.index("湖州市") < row.index("桂林市") < row.index("七星区")
    assert '<td class="number">2</td>' in row
    assert "2021年11月20日" in row
    assert "日期不详" in row


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=四个", ["四个一批"]),
        ("q=「集團化」", ["集团化办学"]),
        ("q=没有", []),
        ("q=！", []),
        ("kind=framework", ["四个一批"]),
        ("kind=framework&kind=mechanism", ["四个一批", "集团化办学"]),
        ("region=330000", ["四个一批", "集团化办学"]),
        ("region=450000", []),
        ("theme=quality", ["四个一批", "集团化办学"]),
        ("theme=sport", []),
        ("theme=education", ["四个一批", "集团化办学"]),
    ],
)
def test_the_list_is_narrowed_by_words_kind_theme_and_place(
    world: World, client: Client, query: str, names: list[str]
) -> None:
    top = Theme.objects.create(slug="education", name="教育")
    quality = Theme.objects.create(slug="quality", name="质量", parent=top)
    Theme.objects.create(slug="sport", name="体育", parent=top)
    world.case().themes.add(quality)
    assert listed(body(client, f"/initiatives/?{query}")) == names


def test_each_choice_has_the_number_that_it_would_give(world: World, client: Client) -> None:
    world.case()
    html = body(client, "/initiatives/?kind=framework")
    counts = re.findall(r'name="kind"\s+value="(\w+)".*?</span>(\d+)</span>', html, re.DOTALL)
    assert counts == [("framework", "1"), ("mechanism", "1")]


def test_what_is_chosen_stands_above_the_list_and_strangers_are_told(
    world: World, client: Client
) -> None:
    world.case()
    html = body(client, "/initiatives/?kind=framework&kind=x&theme=y&region=999999&q=四")
    for told in ("类别里没有“x”", "主题里没有“y”", "没有代码为“999999”的地区"):
        assert told in html
    assert html.count('class="chip"') == 2


def test_drafts_are_not_listed(world: World, client: Client) -> None:
    world.draft()
    assert "还没有审定的举措" in body(client, "/initiatives/")


def test_the_pages_need_as_many_queries_whatever_they_hold(
    world: World, client: Client, django_assert_max_num_queries
) -> None:
    tell(world, runs=("集团化办学",))
    dossier = Initiative.objects.get().get_absolute_url()
    counts = []
    for _time in range(2):
        for url, most in (("/initiatives/?kind=mechanism", 8), (dossier, 14)):
            with django_assert_max_num_queries(most) as spent:
                body(client, url)
            counts.append(len(spent))
        for n, code in enumerate(("450300", "450305", "330502", "330503")):
            tell(world, runs=("集团化办学", f"工程{n}"), code=code, place="某地")
    assert counts[:2] == counts[2:]
