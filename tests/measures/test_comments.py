"""What editors say to one another beside an item, and that nobody else hears it."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions import RefusedError, publish
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from measures.actions import (
    comment,
    let_through,
    merge_initiatives,
    record_reading,
    reopen_comment,
    report,
    settle_comment,
)
from measures.models import Comment, Initiative
from tests.desk import client_of, member
from tests.world import NOON, World, reading

HTMX = {"HTTP_HX_REQUEST": "true"}


def at(name: str, *args: object) -> str:
    return reverse(f"admin:{name}", args=args)


def items_of(article: Article) -> list[Any]:
    initiative = Initiative.objects.get(name="集团化办学")
    return [article.metrics.get(evidence__exact="12个"), initiative, article.findings.get(), None]


# --- saying something ---------------------------------------------------------------------------


def test_a_comment_is_said_of_an_item_or_of_the_case(world: World) -> None:
    article, editor = world.draft(), member(EDITORS)
    for item in items_of(article):
        said = comment(article=article, item=item, text=" 请核对 ", by=editor, at=NOON)
        kind = f"{item._meta.model_name}-{item.pk}" if item else ""
        assert (said.item, said.key, said.text) == (item, kind, "请核对")


@pytest.mark.parametrize(
    ("text", "error"),
    [("", ValidationError), ("  \n ", ValidationError), ("长" * 1001, RefusedError)],
)
def test_nothing_and_too_much_is_not_stored(
    world: World, text: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        comment(article=world.draft(), item=None, text=text, by=member(EDITORS), at=NOON)
    assert not Comment.objects.exists()


def test_a_comment_is_settled_once_and_can_be_reopened(world: World) -> None:
    article, editor = world.draft(), member(EDITORS)
    said = comment(article=article, item=None, text="请核对", by=editor, at=NOON)
    settled = settle_comment(comment=said, by=editor, at=NOON)
    assert (settled.settled_by, settled.settled_at) == (editor, NOON)
    assert not Comment.objects.open().exists()
    with pytest.raises(RefusedError, match="已经了结"):
        settle_comment(comment=said, by=editor, at=NOON)
    reopen_comment(comment=said)
    assert Comment.objects.open().get() == said


def test_what_was_said_of_an_item_that_goes_stays_with_the_case(world: World) -> None:
    article = world.draft()
    metric = article.metrics.get(evidence__exact="12个")
    comment(article=article, item=metric, text="像是笔误", by=member(EDITORS), at=NOON)
    record_reading(article=article, reading=reading(), at=NOON)
    said = Comment.objects.get()
    assert (said.item, said.key, said.about) == (None, "", "教育集团 12个")


def test_a_merged_initiative_takes_along_what_was_said_of_it(world: World) -> None:
    article = world.draft()
    kept, merged = Initiative.objects.order_by("pk")
    comment(article=article, item=merged, text="同一件事", by=member(EDITORS), at=NOON)
    merge_initiatives(kept=kept, merged=merged, by=world.operator, at=NOON)
    assert Comment.objects.get().initiative == kept


# --- at the workspace ---------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(4))
def test_a_comment_is_written_at_its_card_without_leaving_the_page(
    world: World, number: int
) -> None:
    article = world.draft()
    item = items_of(article)[number]
    key = f"{item._meta.model_name}-{item.pk}" if item else "case"
    if item is None:
        address = at("review_comment_case", article.pk)
    else:
        address = at("review_comment", article.pk, item._meta.model_name, item.pk)
    client = client_of(EDITORS)
    page = client.get(at("review", article.pk)).content.decode()
    assert f'hx-post="{address}"' in page
    answer = client.post(address, {"text": "120件含不含结转？"}, **HTMX)
    html = answer.content.decode()
    assert f'id="comments-{key}"' in html
    assert "120件含不含结转？" in html
    assert "<b>1</b> 条未了" in html
    assert "csrfmiddlewaretoken" in html
    said = Comment.objects.get()
    assert (said.by, said.item) == (User.objects.get(username="采编"), item)


def test_without_scripts_one_is_led_back_to_the_card(world: World) -> None:
    article = world.draft()
    metric = article.metrics.get(evidence__exact="12个")
    address = at("review_comment", article.pk, "metric", metric.pk)
    answer = client_of(EDITORS).post(address, {"text": "请核对"})
    key = f"metric-{metric.pk}"
    assert answer["Location"] == f"{at('review', article.pk)}?at={key}#comments-{key}"


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_an_empty_comment_is_refused_in_words(world: World, headers: dict[str, str]) -> None:
    article = world.draft()
    client = client_of(EDITORS)
    answer = client.post(at("review_comment_case", article.pk), {"text": " "}, **headers)
    if not headers:
        answer = client.get(answer["Location"])
    assert "请写下批注再存" in answer.content.decode()
    assert not Comment.objects.exists()


def test_a_comment_that_is_too_long_comes_back_with_what_was_typed(world: World) -> None:
    article = world.draft()
    text = "长" * 1001
    answer = client_of(EDITORS).post(at("review_comment_case", article.pk), {"text": text}, **HTMX)
    assert answer.status_code == 422
    assert text in answer.content.decode()


def test_a_comment_is_marked_settled_and_open_again_by_buttons(world: World) -> None:
    article = world.draft()
    said = comment(
        article=article, item=None, text="请核对", by=member(EDITORS, name="甲"), at=NOON
    )
    client = client_of(REVIEWERS)
    answer = client.post(at("review_comment_settle", article.pk, said.pk, "settle"), **HTMX)
    assert "1 条已了结" in answer.content.decode()
    said.refresh_from_db()
    assert said.settled_by == User.objects.get(username="审核")
    client.post(at("review_comment_settle", article.pk, said.pk, "reopen"), **HTMX)
    assert Comment.objects.open().exists()


def test_a_comment_of_another_article_is_not_found_there(world: World) -> None:
    one, other = world.draft(), world.draft(world.another(2), path="2.txt")
    said = comment(article=one, item=None, text="请核对", by=member(EDITORS, name="甲"), at=NOON)
    client = client_of(REVIEWERS)
    address = at("review_comment_settle", other.pk, said.pk, "settle")
    assert client.post(address).status_code == 404
    metric = one.metrics.all()[0]
    assert client.post(at("review_comment", other.pk, "metric", metric.pk)).status_code == 404


def test_what_is_said_costs_no_query_a_card(world: World) -> None:
    article, editor = world.draft(), member(EDITORS, name="甲")
    client = client_of(REVIEWERS)
    address = at("review", article.pk)

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            client.get(address)
        return len(seen)

    queries()
    before = queries()
    for metric in article.metrics.all():
        comment(article=article, item=metric, text="请核对", by=editor, at=NOON)
    assert queries() == before


def test_visitors_read_nothing_of_what_editors_say(world: World) -> None:
    article, editor = world.draft(), member(EDITORS)
    for item in items_of(article):
        comment(article=article, item=item, text="内部话", by=editor, at=NOON)
    let_through(article=article, by=world.operator, at=NOON)
    publish(article=article, by=world.operator, at=NOON)
    report(article=article, item=None, text="读者话", contact="a@b.cn", at=NOON)
    initiative = Initiative.objects.get(name="集团化办学")
    for page in (
        article.get_absolute_url(),
        initiative.get_absolute_url(),
        reverse("region", args=["330500"]),
        reverse("report", args=[article.pk]),
        "/",
    ):
        html = Client().get(page).content.decode()
        assert "读者话" not in html, page
        assert "a@b.cn" not in html, page
        assert "内部话" not in html, page


def test_the_list_finds_what_is_still_to_be_seen_to(world: World) -> None:
    article, editor = world.draft(), member(EDITORS, name="甲")
    open_ = comment(article=article, item=None, text="还没核", by=editor, at=NOON)
    done = comment(article=article, item=None, text="核过了", by=editor, at=NOON)
    settle_comment(comment=done, by=editor, at=NOON)
    page = client_of(REVIEWERS).get("/admin/measures/comment/", {"settled_at__isempty": "1"})
    assert list(page.context["cl"].result_list) == [open_]
    assert "未了结 (1)" in page.content.decode()
    assert "已了结 (1)" in page.content.decode()
