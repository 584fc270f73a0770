from __future__ import annotations

from typing import Any

from django.test import Client

from articles.actions import withdraw
from articles.models import Article
from measures.actions import Ruling, rule
from tests.world import World

SAID = "录入时看错一位"


def corrected(world: World) -> Article:
    case = world.case()
    metric = case.metrics.get(label="课后服务参与率")
    ruling = Ruling("amend", {"as_of": "2023年春季"}, SAID)
    rule(article=case, item=metric, ruling=ruling, by=world.operator, at=world.at, final=True)
    return case


def test_every_correction_of_a_public_case_is_listed_and_in_the_feed(
    world: World, client: Client
) -> None:
    case = corrected(world)
    for address in ("/corrections/", "/corrections/feed/"):
        told = client.get(address).content.decode()
        assert SAID in told
        assert "2023年春季" in told
    withdraw(article=case, by=world.operator, reason="测试", at=world.at)
    assert SAID not in client.get("/corrections/").content.decode()


def test_a_library_without_corrections_says_so(client: Client, db: None) -> None:
    assert "还没有更正过" in client.get("/corrections/?page=9").content.decode()


def test_the_list_of_corrections_asks_as_often_however_long_it_is(
    world: World, client: Client, django_assert_num_queries: Any
) -> None:
    case = corrected(world)
    with django_assert_num_queries(2):
        client.get("/corrections/")
    for year in range(2018, 2023):
        metric = case.metrics.get(label="课后服务参与率")
        amendment = Ruling("amend", {"as_of": f"{year}年"}, SAID)
        rule(
            article=case, item=metric, ruling=amendment, by=world.operator, at=world.at, final=True
        )
    with django_assert_num_queries(2):
        assert client.get("/corrections/").context["page"].paginator.count == 6
