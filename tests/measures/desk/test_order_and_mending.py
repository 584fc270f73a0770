"""Which item comes next: by risk, and after a contradiction that was our misreading."""

from __future__ import annotations

import json

from django.urls import reverse

from articles.groups import REVIEWERS
from articles.models import Article
from measures.actions import confirm
from measures.desk.progress import Order
from measures.desk.workspace import workspace
from tests.desk import client_of
from tests.world import NOON, World

HTMX = {"HTTP_HX_REQUEST": "true"}


def review(article: Article) -> str:
    return reverse("admin:review", args=[article.pk])


def settle(article: Article, settlement: str, **headers: str):
    finding = article.findings.get()
    key = f"finding-{finding.pk}"
    sent = {
        f"{key}-settlement": settlement,
        f"{key}-note": "40件应为30件",
        "revision": finding.revision,
    }
    address = reverse("admin:review_amend", args=[article.pk, "finding", finding.pk])
    return client_of(REVIEWERS).post(address, sent, **headers)


def test_by_risk_what_is_in_a_contradiction_comes_first_and_what_is_decided_last(
    world: World,
) -> None:
    article = world.draft()
    done = article.metrics.get(evidence__exact="120件")
    confirm(item=done, by=world.operator, at=NOON)
    space = workspace(article, world.operator, order=Order.RISK)
    keys = [card.key for card in space.cards]
    touched = [article.metrics.get(evidence__exact=words) for words in ("90件", "40件")]
    finding = f"finding-{article.findings.get().pk}"
    assert set(keys[:3]) == {finding, *(f"metric-{metric.pk}" for metric in touched)}
    assert keys[-1] == f"metric-{done.pk}"
    assert len(space.parts) == 1


def test_the_order_is_kept_in_the_address_from_press_to_press(world: World) -> None:
    article = world.draft()
    client = client_of(REVIEWERS)
    html = client.get(review(article), {"order": "risk"}).content.decode()
    assert "风险从高到低" in html
    assert "本节全部确认" not in html
    metric = article.metrics.first()
    address = reverse("admin:review_decide", args=[article.pk, "metric", metric.pk, "confirm"])
    page = f"http://testserver{review(article)}?order=risk"
    back = client.post(address, {"revision": 1}, HTTP_REFERER=page)
    assert "order=risk" in back["Location"]
    other = article.metrics.last()
    address = reverse("admin:review_decide", args=[article.pk, "metric", other.pk, "confirm"])
    answer = client.post(address, {"revision": 1}, HTTP_HX_CURRENT_URL=page, **HTMX)
    assert "waiting-part" not in answer.content.decode()


def test_a_misreading_opens_the_first_undecided_value_of_the_sum(world: World) -> None:
    article = world.draft()
    confirm(item=article.metrics.get(evidence__exact="120件"), by=world.operator, at=NOON)
    metric = article.metrics.get(evidence__exact="90件")
    answer = settle(article, "misreading", **HTMX)
    mend = json.loads(answer["HX-Trigger-After-Settle"])["mend"]
    assert mend["key"] == f"metric-{metric.pk}"
    form = client_of("superuser").get(mend["form"], **HTMX).content.decode()
    assert "记为识读有误：90件 + 40件 = 120件" in form


def test_without_scripts_a_misreading_leads_to_the_values_form(world: World) -> None:
    article = world.draft()
    metric = article.metrics.get(evidence__exact="120件")
    answer = settle(article, "misreading")
    assert answer["Location"].startswith(
        reverse("admin:review_edit", args=[article.pk, "metric", metric.pk])
    )


def test_another_settlement_opens_nothing_and_renews_the_cards_in_the_sum(world: World) -> None:
    article = world.draft()
    answer = settle(article, "scope_differs", **HTMX)
    assert "mend" not in json.loads(answer["HX-Trigger-After-Settle"])
    html = answer.content.decode()
    assert html.count("<article") == 4
    assert "对不上" not in html
