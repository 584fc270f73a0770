"""Deeds on many cases: a preview first, then all of it or nothing."""

from __future__ import annotations

import pytest
from django.test import Client
from taggit.models import Tag

from articles import search
from articles.actions import submit
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article, Publisher, Theme
from tests.desk import client_of, in_bulk, told
from tests.world import NOON, World

LIST = "/admin/articles/article/"


def preview(client: Client, name: str, items: list[Article], **asked: object):
    sent = {"action": name, "index": 0, "_selected_action": [i.pk for i in items], "asked": 1}
    return client.post(LIST, sent | asked)


def cases(world: World) -> tuple[Article, Article]:
    return world.draft(), world.case(world.another(2), path="2.txt")


def test_a_deed_asks_then_shows_and_only_then_changes(world: World) -> None:
    draft, case = cases(world)
    theme = Theme.objects.create(slug="after-school", name="课后服务")
    case.themes.add(theme)
    client = client_of(REVIEWERS)
    asked = client.post(LIST, {"action": "themes", "index": 0, "_selected_action": [draft.pk]})
    assert asked.context["plan"] is None
    chosen = {"asked-deed": "add", "asked-themes": [theme.pk]}
    plan = preview(client, "themes", [draft, case], **chosen).context["plan"]
    assert [(i, before, after) for i, before, after in plan.changes] == [
        (draft, "（无）", "课后服务")
    ]
    assert plan.left == {"已是如此，不用再改": [case]}
    assert not draft.themes.exists()
    page = in_bulk(client, LIST, "themes", [draft, case], **chosen)
    assert [str(t) for t in draft.themes.all()] == ["课后服务"]
    assert told(page) == [f"已改主题：“{draft}”。另有 1 项未动。"]
    last = draft.history.first()
    assert (last.history_user.username, last.history_change_reason) == (
        REVIEWERS,
        "加上主题：课后服务",
    )


def test_a_rehearsal_leaves_no_trace(world: World) -> None:
    draft, _ = cases(world)
    waiting = submit(article=draft, by=None, at=NOON)
    before = waiting.history.count()
    client = client_of(REVIEWERS)
    plan = preview(client, "publish", [waiting]).context["plan"]
    assert plan.changes == [(waiting, "待审", "已发布")]
    waiting.refresh_from_db()
    assert (waiting.status, waiting.history.count()) == ("in_review", before)
    assert [change.after for change in waiting.status_changes.all()] == ["in_review"]
    assert waiting.pk in search.ranked_ids("民生实事")


def test_what_the_action_refuses_is_left_alone_and_told_in_its_words(world: World) -> None:
    draft, case = cases(world)
    page = preview(client_of(EDITORS), "submit", [draft, case])
    (why,) = page.context["plan"].left
    assert why == "已发布，访客看得到，由审核来改"
    plan = preview(client_of("superuser"), "submit", [draft, case]).context["plan"]
    (why,) = plan.left
    assert why.startswith(f"《{case.title}》现为“已发布”")
    assert [item for item, *_ in plan.changes] == [draft]


def test_what_visitors_see_wants_a_reason(world: World) -> None:
    draft, case = cases(world)
    Publisher.objects.create(name="人民网", aliases="人民網")
    client = client_of(REVIEWERS)
    asked = {"asked-publisher": "人民網"}
    page = in_bulk(client, LIST, "publisher", [draft, case], **asked)
    assert "请写明缘由" in page.content.decode()
    assert not Article.objects.filter(publisher__name="人民网").exists()
    in_bulk(client, LIST, "publisher", [draft, case], reason="原件页脚", **asked)
    assert Article.objects.filter(publisher__name="人民网").count() == 2
    assert case.history.first().history_change_reason == "原件页脚"


def test_tags_are_offered_added_and_dropped(world: World) -> None:
    draft, case = cases(world)
    Tag.objects.create(name="双减")
    client = client_of(REVIEWERS)
    asked = client.post(LIST, {"action": "tags", "index": 0, "_selected_action": [draft.pk]})
    assert '<option value="双减"></option>' in asked.content.decode()
    both = {"asked-deed": "add", "asked-tags": "双减、作业管理，双减"}
    in_bulk(client, LIST, "tags", [draft, case], reason="补标签", **both)
    assert sorted(draft.tags.names()) == ["作业管理", "双减"]
    one = {"asked-deed": "drop", "asked-tags": "作业管理"}
    in_bulk(client, LIST, "tags", [draft], **one)
    assert list(draft.tags.names()) == ["双减"]


def test_a_plan_that_has_changed_meanwhile_is_shown_again(world: World) -> None:
    draft, _ = cases(world)
    waiting = submit(article=draft, by=None, at=NOON)
    client = client_of(REVIEWERS)
    sent = {"action": "publish", "index": 0, "_selected_action": [waiting.pk], "asked": 1}
    page = client.post(LIST, sent | {"go": 1, "mark": "another plan"})
    assert "请照新的预览再定" in page.content.decode()
    waiting.refresh_from_db()
    assert waiting.status == "in_review"


@pytest.mark.parametrize(
    ("name", "asked", "words"),
    [
        ("publisher", {"asked-publisher": "无此报"}, "库里没有“无此报”"),
        ("tags", {"asked-deed": "add", "asked-tags": ""}, "这个字段是必填项"),
    ],
)
def test_what_was_asked_wrongly_is_asked_again(
    world: World, name: str, asked: dict[str, str], words: str
) -> None:
    draft, _ = cases(world)
    page = preview(client_of(REVIEWERS), name, [draft], **asked)
    assert page.context["plan"] is None
    assert words in page.content.decode()


def test_more_rows_than_can_be_looked_at_are_to_be_narrowed(world: World, monkeypatch) -> None:
    draft, case = cases(world)
    monkeypatch.setattr("articles.admin.bulk.MOST", 1)
    page = in_bulk(client_of(REVIEWERS), LIST, "publish", [draft, case])
    assert told(page) == ["一次最多 1 项，现在选了 2 项；请先用筛选缩小范围。"]
