"""What the workspace asks the database for does not depend on how much was read."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import search
from articles.groups import REVIEWERS
from articles.models import Article
from measures.desk.progress import Homes
from measures.desk.workspace import IN_FULL, workspace
from measures.models import Indicator
from tests.desk import client_of
from tests.world import World, figure, initiative, reading, section

HTMX = {"HTTP_HX_REQUEST": "true"}


def article_with(world: World, count: int) -> Article:
    """Two thirds values, one third measures, ten lines a section."""
    lines = [f"第{n}片区建成甲类学校{n + 10}所,推进第{count}之{n}号行动。\n" for n in range(count)]
    text = "".join(lines)
    figures = tuple(
        figure(text, f"{n + 10}所", str(n + 10), "所", "甲类学校") for n in range(count * 2 // 3)
    )
    named = tuple(initiative(text, f"第{count}之{n}号行动") for n in range(count - len(figures)))
    at = range(0, count, 10)
    sections = tuple(
        section(text, f"第{n}片区", f"第{n + 10}片区" if n + 10 < count else None) for n in at
    )
    read = reading(text, figures=figures, initiatives=named, sections=sections)
    return world.draft(read, path=f"{count}.txt")


@pytest.fixture
def client(world: World) -> Client:
    Indicator.objects.create(slug="jl", name="甲类学校数", unit="所", definition="数")
    browser = client_of(REVIEWERS)
    browser.get("/admin/")
    return browser


def queries(client: Client, article: Article, act) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert act(client, article).status_code == 200
    return len(seen)


def opened(client: Client, article: Article):
    return client.get(reverse("admin:review", args=[article.pk]))


def in_order_of_risk(client: Client, article: Article):
    return client.get(reverse("admin:review", args=[article.pk]), {"order": "risk"})


def value_confirmed(client: Client, article: Article):
    key = [article.pk, "metric", article.metrics.undecided()[0].pk, "confirm"]
    return client.post(reverse("admin:review_decide", args=key), {"revision": 1}, **HTMX)


def measure_confirmed(client: Client, article: Article):
    row = article.evidence.filter(initiative__decision="unreviewed").first()
    key = [article.pk, "initiative", row.initiative_id, "confirm"]
    return client.post(reverse("admin:review_decide", args=key), {"revision": 1}, **HTMX)


def card_unfolded(client: Client, article: Article):
    key = [article.pk, "metric", article.metrics.all()[0].pk]
    return client.get(reverse("admin:review_show", args=key), **HTMX)


@pytest.mark.parametrize(
    "act", [opened, in_order_of_risk, value_confirmed, measure_confirmed, card_unfolded]
)
def test_ten_items_and_sixty_cost_the_same_queries(world: World, client: Client, act) -> None:
    few, many = article_with(world, 10), article_with(world, 60)
    assert queries(client, few, act) == queries(client, many, act)


def test_opening_asks_the_database_at_most_thirty_times(
    world: World, client: Client, django_assert_max_num_queries
) -> None:
    article = article_with(world, 60)
    with django_assert_max_num_queries(30):
        opened(client, article)


def test_a_page_shows_the_cards_about_the_one_looked_at_in_full(world: World) -> None:
    article = article_with(world, 60)
    cards = workspace(article, world.operator, at=f"metric-{article.metrics.all()[30].pk}").cards
    shown = [n for n, card in enumerate(cards) if card.in_full]
    at = next(n for n, c in enumerate(cards) if c.item == article.metrics.all()[30])
    assert shown == list(range(at - 1, at - 1 + IN_FULL))


def test_a_press_answers_with_its_card_alone_and_the_count_of_its_section(
    world: World, client: Client
) -> None:
    html = value_confirmed(client, article_with(world, 60)).content.decode()
    assert html.count('<article class="card') == 1
    assert html.count('id="waiting-part-') == 1
    assert "已审 <b>1</b> / 60" in html


def test_confirming_a_section_indexes_the_article_once(
    world: World, client: Client, monkeypatch
) -> None:
    article = article_with(world, 30)
    written: list[int] = []
    write = search.engine().write

    class Counting:
        def write(self, pk: int, **columns: str) -> None:
            written.append(pk)
            write(pk, **columns)

    monkeypatch.setattr(search, "engine", Counting)
    address = reverse("admin:review_part", args=[article.pk, "part-0"])
    assert client.post(address, **HTMX).status_code == 200
    assert article.evidence.filter(initiative__decision="confirmed").count() == 10
    assert written == [article.pk]


def test_a_position_lies_in_the_deepest_section_about_it() -> None:
    homes = Homes([(10, 50, 1), (20, 40, 2), (60, 70, 1), (20, 30, 3)])
    expected = {0: 0, 10: 1, 19: 1, 20: 4, 30: 2, 40: 1, 50: 0, 60: 3, 69: 3, 70: 0}
    assert {at: homes.of(at) for at in expected} == expected
