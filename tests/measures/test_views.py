"""The pages of places and initiatives, as visitors get them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client

from articles.models import Region
from articles.reading.records import SubjectRegion
from measures.actions import edit_section
from measures.models import Initiative, Metric
from measures.presenters import names_through_the_years
from tests.world import NOON, TEXT, World, figure, full_reading, initiative, reading, section


def body(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status, url
    return response.content.decode()


# --- places ------------------------------------------------------------------------------------


def test_the_index_lists_places_with_cases_under_their_province(
    world: World, client: Client
) -> None:
    world.case()
    html = body(client, "/regions/")
    assert html.index("浙江省") < html.index("湖州市")
    assert "桂林市" not in html
    assert "南浔区" not in html


@pytest.mark.parametrize("code", ["999999", "110101", "33050", "3305000", "abcdef"])
def test_an_unknown_code_is_not_found(world: World, client: Client, code: str) -> None:
    body(client, f"/regions/{code}/", 404)


def test_a_place_shows_its_cases_initiatives_and_figures(world: World, client: Client) -> None:
    case = world.case()
    html = body(client, "/regions/330500/")
    metric = case.metrics.get(label="课后服务参与率")
    for shown in (case.title, "集团化办学", f'href="{metric.get_absolute_url()}"', "330500"):
        assert shown in html


def test_a_province_shows_the_cases_of_its_cities_and_leads_to_them(
    world: World, client: Client
) -> None:
    case = world.case()
    html = body(client, "/regions/330000/")
    assert case.title in html
    assert 'href="/regions/330500/"' in html


def test_a_place_without_cases_says_so(world: World, client: Client) -> None:
    world.case()
    assert "本库还没有桂林市的案例" in body(client, "/regions/450300/")


def test_a_place_shows_nothing_of_drafts_or_of_what_was_not_let_through(
    world: World, client: Client
) -> None:
    world.draft(world.another(1), path="1.txt")
    html = body(client, "/regions/330500/")
    assert "清河1市" not in html
    assert "集团化办学" not in html
    case = world.case()
    Metric.objects.filter(article=case, label="课后服务参与率").update(decision="rejected")
    Initiative.objects.filter(name="集团化办学").update(decision="unreviewed")
    html = body(client, "/regions/330500/")
    assert "课后服务参与率" not in html
    assert "集团化办学" not in html


def region(name: str, first: int, last: int | None, level: str = "county") -> Region:
    return Region(division_code="330503", name=name, level=level, first_year=first, last_year=last)


@pytest.mark.parametrize(
    ("comment", "rows", "names"),
    [
        ("one name", [region("南浔区", 2003, None)], [("南浔区", 2003, None)]),
        (
            "a county became a district",
            [region("南浔区", 2003, None), region("南浔县", 1980, 2002)],
            [("南浔县", 1980, 2002), ("南浔区", 2003, None)],
        ),
        (
            "two rows of one name that touch are one",
            [region("南浔区", 1980, 1990), region("南浔区", 1991, None)],
            [("南浔区", 1980, None)],
        ),
        (
            "a gap in between stays a gap",
            [region("南浔区", 1980, 1990), region("南浔区", 1995, None)],
            [("南浔区", 1980, 1990), ("南浔区", 1995, None)],
        ),
    ],
)
def test_the_names_of_a_code_stand_in_the_order_of_years(
    comment: str, rows: list[Region], names: list[tuple[str, int, int | None]]
) -> None:
    found = [(n.name, n.first_year, n.last_year) for n in names_through_the_years(rows)]
    assert found == names, comment


def test_a_code_that_was_given_again_has_one_page_with_both_names(
    world: World, client: Client
) -> None:
    Region.objects.create(
        division_code="330503",
        name="南浔县",
        short_name="南浔",
        level="county",
        first_year=1980,
        last_year=2002,
    )
    html = body(client, "/regions/330503/")
    assert re.search(r"<h1[^>]*>南浔区</h1>", html)
    assert "南浔县" in html


# --- initiatives -------------------------------------------------------------------------------


def test_an_initiative_shows_its_sentences_with_the_case_they_stand_in(
    world: World, client: Client
) -> None:
    case = world.case()
    found = Initiative.objects.get(name="集团化办学")
    html = body(client, f"/initiatives/{found.pk}/")
    assert ">集团化办学</mark>" in html
    assert f'href="/cases/{case.pk}/"' in html
    assert "四个一批" in html, "what it belongs to"
    above = Initiative.objects.get(name="四个一批")
    assert "集团化办学" in body(client, f"/initiatives/{above.pk}/"), "what belongs to it"


def test_an_initiative_is_not_found_until_let_through_and_published(
    world: World, client: Client
) -> None:
    world.draft()
    found = Initiative.objects.get(name="集团化办学")
    body(client, f"/initiatives/{found.pk}/", 404)
    found.decision = "confirmed"
    found.save()
    body(client, f"/initiatives/{found.pk}/", 404)
    world.case(world.another(1), path="1.txt")
    body(client, f"/initiatives/{found.pk}/")


def test_an_initiative_told_in_a_draft_too_shows_the_published_telling_alone(
    world: World, client: Client
) -> None:
    world.case()
    world.draft(world.another(1), path="1.txt")
    found = Initiative.objects.get(name="集团化办学")
    assert found.evidence.count() == 2
    assert "清河1市" not in body(client, f"/initiatives/{found.pk}/")


def test_a_publisher_that_is_only_linked_to_lends_no_sentence(world: World, client: Client) -> None:
    world.publisher(rights="link_only")
    text = TEXT.replace("二、集团化办学", "二、集团化办学让好学校多起来")
    case = world.case(full_reading(text))
    found = Initiative.objects.get(name="集团化办学")
    html = body(client, f"/initiatives/{found.pk}/")
    assert "让好学校多起来" not in html
    assert f'href="/cases/{case.pk}/"' in html


def test_parents_in_a_ring_do_not_stop_the_page(world: World, client: Client) -> None:
    world.case()
    above, below = Initiative.objects.order_by("pk")
    Initiative.objects.filter(pk=above.pk).update(parent=below)
    for one in (above, below):
        body(client, f"/initiatives/{one.pk}/")


# --- as many queries whatever there is -----------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "most"), [("/regions/", 8), ("/regions/330500/", 24), ("initiative", 14)]
)
def test_pages_need_as_many_queries_whatever_they_hold(
    world: World, client: Client, django_assert_max_num_queries, url: str, most: int
) -> None:
    world.case()
    if url == "initiative":
        url = f"/initiatives/{Initiative.objects.get(name='集团化办学').pk}/"
    with django_assert_max_num_queries(most) as small:
        body(client, url)
    text = TEXT + "".join(f"又有“{n}号工程”,建校{n}所。\n" for n in range(30, 50))
    read = full_reading(text)
    read = replace(
        read,
        figures=read.figures
        + tuple(figure(text, f"{n}所", str(n), "所", "建校") for n in range(30, 50)),
        initiatives=read.initiatives
        + tuple(initiative(text, f"{n}号工程", parent="集团化办学") for n in range(30, 50)),
    )
    world.case(read, path="large.txt")
    for n in range(3):
        world.case(world.another(n), path=f"{n}.txt")
    with django_assert_max_num_queries(most) as large:
        body(client, url)
    assert len(large) <= len(small) + 1


# --- the parts of a digest ------------------------------------------------------------------------

DIGEST = """各地做法摘编
一、吴兴区
开设“青苗培育”工程,新建学校8所。
（一）经费
投入经费3亿元。
二、南浔区
引进教师120名。
"""


def digest(world: World, *, places: tuple[str, ...] = ("330500",), rights: str = "full_text"):
    """A digest of two counties that is filed under their city alone."""
    sections = (
        section(DIGEST, "吴兴区", "二、", marker="一、", region="330502"),
        section(DIGEST, "经费", "二、", marker="（一）", level=2, region="330502"),
        section(DIGEST, "南浔区", marker="二、", region="330503"),
    )
    figures = (
        figure(DIGEST, "8所", "8", "所", "新建学校", region="330502"),
        figure(DIGEST, "3亿元", "300000000", "元", "经费", region="330502"),
        figure(DIGEST, "120名", "120", "名", "引进教师", region="330503"),
    )
    named = (initiative(DIGEST, "青苗培育", region="330502"),)
    subjects = tuple(SubjectRegion("", code, "county") for code in places)
    read = reading(DIGEST, sections=sections, figures=figures, initiatives=named, subjects=subjects)
    case = world.case(read)
    assert case.publisher is not None
    case.publisher.rights = rights
    case.publisher.save()
    return case


def parts_of_page(client: Client, code: str) -> str:
    html = body(client, f"/regions/{code}/")
    found = re.search('<ol class="digest-parts">.*?</ol>', html, re.DOTALL)
    return found[0] if found else ""


def test_a_county_s_page_tells_the_part_of_a_digest_that_is_about_it(
    world: World, client: Client
) -> None:
    case = digest(world)
    part = parts_of_page(client, "330502")
    for shown in ("一、吴兴区", f'href="{case.get_absolute_url()}#s0"', "青苗培育", "8所", "3亿元"):
        assert shown in part
    for not_shown in ("南浔区", "120名", "#s1"):
        assert not_shown not in part
    assert "120名" in parts_of_page(client, "330503")
    assert parts_of_page(client, "450300") == ""


def test_a_part_tells_only_what_was_let_through(world: World, client: Client) -> None:
    digest(world)
    Metric.objects.filter(evidence__exact="8所").update(decision="unreviewed")
    Initiative.objects.update(decision="rejected")
    part = parts_of_page(client, "330502")
    assert "一、吴兴区" in part
    assert "8所" not in part
    assert "青苗培育" not in part
    case = digest_of_drafts(world)
    assert case.title not in body(client, "/regions/330502/")


def digest_of_drafts(world: World):
    sections = (section(DIGEST, "吴兴区", "二、", region="330502"),)
    text = DIGEST + "完\n"
    header = replace(full_reading().header, title="未发布的摘编")
    return world.draft(reading(text, sections=sections, header=header), path="b.txt")


def test_a_county_with_a_part_alone_is_in_the_index(world: World, client: Client) -> None:
    digest_title = digest(world).title
    html = body(client, "/regions/")
    assert "吴兴区" in html
    assert 'href="/regions/330502/"' in body(client, "/regions/330500/")
    assert digest_title in body(client, "/cases/?region=330502")


def test_a_case_about_one_place_has_no_parts(world: World, client: Client) -> None:
    text = "题\n一、做法\n新建学校8所。\n"
    one = (section(text, "做法", region="330502"),)
    places = (SubjectRegion("", "330502", "county"),)
    case = world.case(reading(text, sections=one, subjects=places))
    assert parts_of_page(client, "330502") == ""
    assert "各地的部分" not in body(client, case.get_absolute_url())


@pytest.mark.parametrize("rights", ["full_text", "excerpts", "link_only"])
def test_a_case_page_tells_which_part_is_about_which_place(
    world: World, client: Client, rights: str
) -> None:
    html = body(client, digest(world, rights=rights).get_absolute_url())
    assert "各地的部分" in html
    for number, code in ((0, "330502"), (2, "330503")):
        assert html.count(f'id="s{number}"') == 1
        assert f'href="#s{number}"' in html
        assert f'href="/regions/{code}/"' in html


def test_an_editor_says_which_place_a_part_is_about(world: World, client: Client) -> None:
    case = digest(world)
    case.sections.update(region=None)
    assert parts_of_page(client, "330502") == ""
    edit_section(
        article=case,
        number=0,
        heading="吴兴区",
        marker="一、",
        region=world.places["330502"],
        by=world.operator,
        at=NOON,
        why="按原文",
    )
    assert "一、吴兴区" in parts_of_page(client, "330502")
