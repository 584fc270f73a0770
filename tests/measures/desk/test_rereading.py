from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions import publish
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from articles.reading import read_article
from measures.actions import confirm, let_through
from measures.models import Metric
from tests.desk import client_of, told
from tests.world import NOON, World

ADDRESS = "/admin/articles/article/rereading/"
TEXT = "湖州市教育局:办好民生实事\n湖州市课后服务参与率达到91.5%。全市新建学校{}所。\n"


def old(world: World, number: int = 8) -> Article:
    """As an older reader left it: one value is missing, another is called otherwise."""
    read = read_article(TEXT.format(number))
    kept = next(f for f in read.figures if f.surface == "91.5%")
    read = replace(read, figures=(replace(kept, label="参与率"),), reader_version="0.9")
    return world.draft(read, path=f"{number}.txt")


def boxes(page: Any) -> dict[str, bool]:
    """Every box of the page by its name, and whether it is ticked."""
    ticks = [t for r in page.context["reports"] for g in r.groups for t in g.ticks]
    return {tick.name: tick.ticked for tick in ticks}


def sent(page: Any, *ticked: str, note: str = "") -> dict[str, Any]:
    marks = {f"mark-{r.told.article.pk}": r.told.mark for r in page.context["reports"]}
    ids = [r.told.article.pk for r in page.context["reports"]]
    return marks | {"ids": ids, "tick": list(ticked), "note": note}


def rate(article: Article) -> Metric:
    return article.metrics.get(evidence__exact="91.5%")


def test_the_report_stands_before_anything_changes(world: World) -> None:
    article = old(world)
    client = client_of(EDITORS)
    page = client.get(ADDRESS, {"ids": article.pk})
    assert [(name.split("|")[1].split(":")[0], on) for name, on in boxes(page).items()] == [
        ("new", True),
        ("changed", True),
    ]
    assert article.metrics.count() == 1
    assert rate(article).label == "参与率"
    html = page.content.decode()
    assert "参与率 91.5%，实绩，湖州市 → 课后服务参与率 91.5%" in html


def test_what_is_ticked_is_taken_on_and_the_rest_stays(world: World) -> None:
    article, client = old(world), client_of(EDITORS)
    page = client.get(ADDRESS, {"ids": article.pk})
    new = next(name for name in boxes(page) if "new:" in name)
    answer = client.post(ADDRESS, sent(page, new), follow=True)
    assert told(answer) == [f"已重新识读《{article.title}》，采用 1 项，其余照旧。"]
    assert article.metrics.count() == 2
    assert rate(article).label == "参与率"


def test_several_cases_are_chosen_in_the_list(world: World) -> None:
    first, second = old(world), old(world, 9)
    client = client_of(EDITORS)
    page = client.post(
        reverse("admin:articles_article_changelist"),
        {"action": "read_again", "_selected_action": [first.pk, second.pk]},
        follow=True,
    )
    assert len(page.context["reports"]) == 2
    client.post(ADDRESS, sent(page, *boxes(page)))
    assert (rate(first).label, rate(second).label) == ("课后服务参与率", "课后服务参与率")


def test_a_reason_is_asked_for_and_nothing_half_stored(world: World) -> None:
    first, second = old(world), old(world, 9)
    confirm(item=rate(second), by=world.operator, at=NOON)
    client = client_of(REVIEWERS)
    page = client.get(ADDRESS, {"ids": [first.pk, second.pk]})
    decided = [name for name in boxes(page) if "disagrees:" in name]
    assert [on for name, on in boxes(page).items() if name in decided] == [False]
    answer = client.post(ADDRESS, sent(page, *boxes(page)))
    assert answer.status_code == 422
    assert "请写明缘由" in answer.content.decode()
    assert boxes(answer)[decided[0]]  # what was ticked stays ticked
    assert rate(first).label == "参与率"
    client.post(ADDRESS, sent(page, *boxes(page), note="新识读更全"))
    assert (rate(second).label, rate(second).decision) == ("课后服务参与率", "amended")


def test_a_report_out_of_date_is_refused(world: World) -> None:
    article, client = old(world), client_of(EDITORS)
    page = client.get(ADDRESS, {"ids": article.pk})
    confirm(item=rate(article), by=world.operator, at=NOON)
    answer = client.post(ADDRESS, sent(page, *boxes(page)))
    assert answer.status_code == 409
    assert "什么都没有存入" in answer.content.decode()
    assert article.metrics.count() == 1


def test_editors_do_not_take_the_reading_of_what_is_decided(world: World) -> None:
    article, client = old(world), client_of(EDITORS)
    confirm(item=rate(article), by=world.operator, at=NOON)
    page = client.get(ADDRESS, {"ids": article.pk})
    answer = client.post(ADDRESS, sent(page, *boxes(page), note="新"))
    assert answer.status_code == 422
    assert rate(article).label == "参与率"


def test_published_cases_are_left_to_reviewers(world: World) -> None:
    draft, case = old(world), old(world, 9)
    let_through(article=case, by=world.operator, at=NOON)
    publish(article=case, by=world.operator, at=NOON)
    client = client_of(EDITORS)
    assert client.get(ADDRESS, {"ids": case.pk}).status_code == 403
    page = client.get(ADDRESS, {"ids": [draft.pk, case.pk]})
    assert [r.told.article for r in page.context["reports"]] == [draft]
    assert "由审核来重读" in told(page)[0]


@pytest.mark.parametrize("ids", [[], ["x"], ["999"]])
def test_no_case_is_no_page(world: World, ids: list[str]) -> None:
    assert client_of(EDITORS).get(ADDRESS, {"ids": ids}).status_code == 404


def test_strangers_are_sent_to_log_in(world: World) -> None:
    assert Client().get(ADDRESS, {"ids": old(world).pk}).status_code == 302
