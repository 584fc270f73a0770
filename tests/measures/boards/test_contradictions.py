"""The board of what does not add up."""

from __future__ import annotations

import pytest
from django.test import Client

from measures.boards.contradictions import disagreements
from measures.models import Finding, Metric
from tests.measures.telling import said, tell
from tests.world import World, full_reading


def body(client: Client, url: str = "/contradictions/") -> str:
    response = client.get(url)
    assert response.status_code == 200, url
    return response.content.decode()


# --- within a case -----------------------------------------------------------------------------


def test_a_finding_stands_with_its_sum_and_its_sentence(world: World, client: Client) -> None:
    case = world.case()
    html = body(client)
    for shown in ("90件 + 40件 = 120件", "90 + 40 = 130", "两项相加多出10件。", "照列", case.title):
        assert shown in html
    assert html.count("全市确定实事<mark") == 1, "one sentence for three numbers"


@pytest.mark.parametrize("settlement", ["open", "misreading", "scope_differs"])
def test_what_no_editor_let_through_is_not_shown(
    world: World, client: Client, settlement: str
) -> None:
    world.case()
    Finding.objects.update(settlement=settlement)
    html = body(client)
    assert "130" not in html
    assert "没有编辑放行的存疑" in html


def test_findings_are_narrowed_by_rule(world: World, client: Client) -> None:
    world.case()
    assert "90 + 40" in body(client, "/contradictions/?rule=parts")
    assert "90 + 40" not in body(client, "/contradictions/?rule=share")
    assert "没有“nonsense”这种存疑" in body(client, "/contradictions/?rule=nonsense")


def test_a_publisher_that_is_only_linked_to_lends_no_sentence(world: World, client: Client) -> None:
    world.publisher(rights="link_only")
    world.case(full_reading())
    html = body(client)
    assert "90 + 40 = 130" in html
    assert "全市确定实事" not in html


def test_many_findings_have_numbered_pages(world: World, client: Client) -> None:
    case = world.case()
    for n in range(25):
        Finding.objects.create(
            article=case, rule="share", raw=f"第{n}条", recomputed="1", verdict="2",
            settlement="noted",
        )  # fmt: skip
    assert "下一页" in body(client)
    assert "（第 2 页，共 2 页）" in body(client, "/contradictions/?page=2")


# --- between cases -----------------------------------------------------------------------------


def test_two_cases_that_cannot_both_be_right_stand_side_by_side(
    world: World, client: Client
) -> None:
    one = tell(world, said("91.5%", "91.5", as_of="2021年"))
    other = tell(world, said("88.3%", "88.3", as_of="今年"), publisher="别处日报")
    (found,) = disagreements()
    assert [t.metric.article for t in found.values] == [one, other]
    html = body(client)
    for case in (one, other):
        assert f'href="{case.metrics.get().get_absolute_url()}"' in html
        assert case.title in html
    assert html.count("课后服务参与率达到<mark") == 2
    assert "2021年 · 实绩" in html


@pytest.mark.parametrize(
    ("comment", "other", "place"),
    [
        ("the same value", said("91.5%", "91.5", as_of="2021年"), "330500"),
        ("a rounded one", said("92%", "92", as_of="2021年", comparator="approx"), "330500"),
        ("another year", said("88%", "88", as_of="2020年"), "330500"),
        ("a part of the year", said("88%", "88", as_of="2021年10月"), "330500"),
        ("no time", said("88%", "88"), "330500"),
        ("a plan", said("98%", "98", as_of="2021年", status="target"), "330500"),
        ("another place", said("88%", "88", as_of="2021年"), "450300"),
        ("another unit", said("88人", "88", "人", as_of="2021年"), "330500"),
    ],
)
def test_what_may_both_be_right_is_no_contradiction(world: World, comment, other, place) -> None:
    tell(world, said("91.5%", "91.5", as_of="2021年"))
    tell(world, other, code=place)
    assert disagreements() == [], comment


def test_unlike_scopes_are_no_contradiction(world: World) -> None:
    tell(world, said("91.5%", "91.5", as_of="2021年"))
    case = tell(world, said("88.3%", "88.3", as_of="2021年"))
    assert len(disagreements()) == 1
    case.metrics.update(scope="含民办学校")
    assert disagreements() == []


def test_a_value_that_was_not_let_through_contradicts_nothing(world: World) -> None:
    tell(world, said("91.5%", "91.5", as_of="2021年"))
    tell(world, said("88.3%", "88.3", as_of="2021年"))
    Metric.objects.filter(value="88.3").update(decision="rejected")
    assert disagreements() == []


def test_an_empty_board_says_so(world: World, client: Client) -> None:
    html = body(client)
    assert "没有编辑放行的存疑" in html
    assert "现有案例里没有发现" in html


def test_the_board_needs_as_many_queries_whatever_it_holds(
    world: World, client: Client, django_assert_max_num_queries
) -> None:
    world.case()
    for value in ("91", "80"):
        tell(world, said(f"{value}%", value, as_of="2021年"))
    with django_assert_max_num_queries(7) as small:
        body(client)
    for n in range(6):
        world.case(world.another(n), path=f"more{n}.txt")
        tell(world, said(f"{n}.5%", f"{n}.5", as_of="2019年"))
    with django_assert_max_num_queries(7) as large:
        body(client)
    assert len(large) == len(small)
