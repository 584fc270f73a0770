"""Home, search, about, errors, health."""

from __future__ import annotations

import re
from unittest import mock

import pytest
from django.db import DatabaseError
from django.test import Client, RequestFactory

from articles.models import Region
from edusite.views import server_error
from measures.models import Finding
from tests.world import TEXT, World, full_reading


def body(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status, url
    return response.content.decode()


@pytest.mark.parametrize("url", ["/", "/cases/", "/regions/", "/search/", "/about/"])
def test_every_page_stands_in_an_empty_library(client: Client, db: None, url: str) -> None:
    assert "地方教育治理案例库" in body(client, url)


def test_home_counts_what_visitors_may_see(world: World, client: Client) -> None:
    world.case()
    world.draft(world.another(1), path="1.txt")
    html = body(client, "/")
    tallies = re.search(r'<dl class="tallies">(.*?)</dl>', html, re.DOTALL)
    assert tallies
    assert re.findall(r">(\d+)<", tallies[1]) == ["1", "1", "2", "6"]
    assert "清河1市" not in html


def test_home_shows_a_figure_in_its_sentence_and_a_doubt_that_was_let_through(
    world: World, client: Client
) -> None:
    world.case()
    Finding.objects.update(settlement="open")
    html = body(client, "/")
    assert "</mark>" in html
    assert "90 + 40 = 130" not in html
    Finding.objects.update(settlement="noted")
    assert "90 + 40 = 130" in body(client, "/")


def test_home_quotes_no_sentence_of_a_publisher_that_is_only_linked_to(
    world: World, client: Client
) -> None:
    world.publisher(rights="link_only")
    world.case()
    assert "全市确定实事" not in body(client, "/")


def test_home_needs_as_many_queries_whatever_there_is(
    world: World, client: Client, django_assert_max_num_queries
) -> None:
    world.case()
    with django_assert_max_num_queries(22):
        body(client, "/")
    for n in range(8):
        world.case(world.another(n), path=f"{n}.txt")
    with django_assert_max_num_queries(22):
        body(client, "/")


# --- search ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("comment", "words", "sections"),
    [
        ("words of a text", "课后服务", {"found-cases", "found-metrics"}),
        ("an initiative and its case", "集团化办学", {"found-initiatives", "found-cases"}),
        ("either script", "集團化辦學", {"found-initiatives", "found-cases"}),
        ("a place", "桂林", {"found-regions"}),
        ("a place in the other script", "廣西", {"found-regions"}),
        ("a division code", "450300", {"found-regions"}),
        ("nothing", "潮汐", set()),
    ],
)
def test_search_finds_cases_initiatives_and_places(
    world: World, client: Client, comment: str, words: str, sections: set[str]
) -> None:
    world.case()
    html = body(client, f"/search/?q={words}")
    assert set(re.findall(r'id="(found-\w+)"', html)) == sections, comment
    assert ("没有找到" in html) == (not sections)


def test_search_finds_nothing_of_drafts(world: World, client: Client) -> None:
    world.draft()
    assert "没有找到“集团化办学”" in body(client, "/search/?q=集团化办学")


def test_a_list_of_places_that_was_cut_says_so(world: World, client: Client) -> None:
    for n in range(21):
        Region.objects.create(
            division_code=f"6101{n:02}", name=f"城{n}区", short_name=f"城{n}", level="county",
            first_year=1980,
        )  # fmt: skip
    html = body(client, "/search/?q=城")
    assert html.count("/regions/6101") == 20
    assert "这里只列出一部分" in html
    assert "这里只列出一部分" not in body(client, "/search/?q=城1区")


@pytest.mark.parametrize(
    ("rights", "shown"), [("full_text", True), ("excerpts", False), ("link_only", False)]
)
def test_a_snippet_shows_no_more_than_the_case_does(
    world: World, client: Client, rights: str, shown: bool
) -> None:
    world.publisher(rights=rights)
    world.case(full_reading(TEXT + "这一句谁也没有引用。\n"))
    html = body(client, "/search/?q=谁也没有引用")
    assert "found-cases" in html
    assert ("这一句<mark>" in html) == shown


def test_what_was_typed_comes_back_escaped(world: World, client: Client) -> None:
    html = body(client, "/search/?q=<script>alert(1)</script>")
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("words", ["%00", '"', "-", "x" * 5000, "%", "_", "%F0%9F%8C%B8"])
def test_odd_words_do_not_break_search(world: World, client: Client, words: str) -> None:
    world.case()
    body(client, f"/search/?q={words}")


# --- errors, health ----------------------------------------------------------------------------


def test_a_page_that_is_not_there_says_so_and_offers_a_search(client: Client, db: None) -> None:
    html = body(client, "/nothing/", 404)
    assert "没有这一页" in html
    assert 'role="search"' in html


def test_the_error_page_needs_no_database_and_nothing_else() -> None:
    response = server_error(RequestFactory().get("/"))
    html = response.content.decode()
    assert response.status_code == 500
    assert "暂时打不开" in html
    assert "static" not in html


def test_health_is_asked_without_a_session(client: Client, db: None) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_health_tells_of_a_database_that_is_gone(client: Client, db: None) -> None:
    with mock.patch("edusite.views.connection.cursor", side_effect=DatabaseError):
        assert client.get("/healthz").status_code == 503


def test_pages_bear_a_policy_that_lets_in_nothing_from_elsewhere(
    world: World, client: Client
) -> None:
    case = world.case()
    response = client.get(f"/cases/{case.pk}/")
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    html = response.content.decode()
    assert re.findall(r"<script(?! src=\"/static/)|<style|\sstyle=|\son\w+=|data:", html) == []
    assert re.findall(r'(?:src|<link[^>]*href)="(?:https?:)?//(?!testserver/)', html) == []
