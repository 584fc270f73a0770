"""Who has which article: taken, handed on, given back."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles.actions import RefusedError, assign, put_down
from articles.admin.assigning import desk_people
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from tests.desk import client_of, in_bulk, member, told
from tests.world import NOON, World

LIST = "/admin/articles/article/"


def person(who: str) -> User:
    return member(who, name=who)


HANDED = [
    # comment, who has it, who acts, who is to have it, the refusal
    ("an editor takes what nobody has", None, EDITORS, EDITORS, ""),
    ("a reviewer takes what nobody has", None, REVIEWERS, REVIEWERS, ""),
    ("a reviewer hands it to an editor", None, REVIEWERS, EDITORS, ""),
    ("a reviewer takes it out of another's hands", EDITORS, REVIEWERS, REVIEWERS, ""),
    ("an editor hands it to nobody else", None, EDITORS, REVIEWERS, "自己领取"),
    ("an editor takes nothing out of another's hands", REVIEWERS, EDITORS, EDITORS, "要转手"),
    ("who has it has it", EDITORS, EDITORS, EDITORS, "已经在"),
    ("who may not edit gets nothing", None, REVIEWERS, "无组", "没有编辑案例的权限"),
]


@pytest.mark.parametrize(("comment", "holder", "by", "to", "refusal"), HANDED)
def test_who_hands_an_article_to_whom(
    world: World, comment: str, holder: str | None, by: str, to: str, refusal: str
) -> None:
    people = {EDITORS: person(EDITORS), REVIEWERS: person(REVIEWERS), "无组": member()}
    article = world.draft()
    if holder:
        assign(article=article, to=people[holder], by=None, at=NOON)
    if refusal:
        with pytest.raises(RefusedError, match=refusal):
            assign(article=article, to=people[to], by=people[by], at=NOON)
        to = holder or ""
    else:
        assign(article=article, to=people[to], by=people[by], at=NOON)
    article.refresh_from_db()
    assert article.assigned_to == people.get(to), comment


def test_the_history_tells_every_hand(world: World) -> None:
    article, editor, reviewer = world.draft(), person(EDITORS), person(REVIEWERS)
    assign(article=article, to=editor, by=reviewer, at=NOON, note="先核公报")
    put_down(article=article, by=editor, at=NOON)
    told = article.history.exclude(history_user=None).order_by("history_id")
    assert [(r.history_user, r.history_change_reason, r.assigned_to) for r in told] == [
        (reviewer, "交给采编：先核公报", editor),
        (editor, "交回", None),
    ]
    assert (article.assigned_to, article.assigned_at) == (None, None)


@pytest.mark.parametrize(("who", "refusal"), [(EDITORS, "要转手"), (REVIEWERS, "")])
def test_only_who_has_it_or_may_assign_puts_it_down(world: World, who: str, refusal: str) -> None:
    article, holder = world.draft(), member(EDITORS, name="甲")
    assign(article=article, to=holder, by=None, at=NOON)
    if refusal:
        with pytest.raises(RefusedError, match=refusal):
            put_down(article=article, by=person(who), at=NOON)
    else:
        assert put_down(article=article, by=person(who), at=NOON).assigned_to is None


def test_articles_are_handed_out_from_the_list_and_found_by_who_has_them(world: World) -> None:
    articles = [world.draft(world.another(n), path=f"{n}.txt") for n in (1, 2, 3)]
    editor = member(EDITORS, name="甲")
    client = client_of(REVIEWERS)
    chosen = {"action": "assign", "index": 0, "_selected_action": [a.pk for a in articles[:2]]}
    asked = client.post(LIST, chosen)
    assert "甲" in asked.content.decode()
    nobody = client.post(LIST, chosen | {"asked": 1, "asked-to": "", "asked-note": "本周"})
    assert "请选一位承办人" in nobody.content.decode()
    handed = {"asked-to": editor.pk, "asked-note": "本周"}
    done = in_bulk(client, LIST, "assign", articles[:2], **handed)
    assert told(done) == ["已分派：2 项。"]
    assert set(Article.objects.in_hands_of(editor)) == set(articles[:2])
    assert articles[0].history.latest("history_id").history_change_reason == "交给甲：本周"

    def listed(client: Any, holder: object) -> set[int]:
        page = client.get(LIST, {"holder": holder})
        return {a.pk for a in page.context["cl"].result_list}

    assert listed(client, editor.pk) == {a.pk for a in articles[:2]}
    assert listed(client, "none") == {articles[2].pk}
    assert listed(client, "me") == set()
    client.force_login(editor)
    assert listed(client, "me") == {a.pk for a in articles[:2]}


def test_nobody_is_chosen_without_a_word(world: World) -> None:
    article = world.draft()
    address = reverse("admin:articles_article_step", args=[article.pk, "assign"])
    page = client_of(REVIEWERS).post(address, {"to": ""}).content.decode()
    assert "请选一位承办人" in page


def test_only_people_of_the_desk_can_be_given_articles(world: World) -> None:
    editor, gone = person(EDITORS), member(EDITORS, name="离职")
    gone.is_active = False
    gone.save()
    member(name="无组")
    User.objects.create_user("访客")
    assert list(desk_people()) == [editor]


def test_one_takes_an_article_from_its_workspace(world: World) -> None:
    article = world.draft()
    client = client_of(EDITORS)
    page = client.get(reverse("admin:review", args=[article.pk])).content.decode()
    assert "承办人：无人" in " ".join(page.split())
    back = reverse("admin:review", args=[article.pk])
    taken = client.post(
        reverse("admin:articles_article_step", args=[article.pk, "take"]), {"next": back}
    )
    assert taken["Location"] == back
    page = client.get(reverse("admin:review", args=[article.pk])).content.decode()
    assert "承办人：采编" in " ".join(page.split())


@pytest.mark.parametrize(
    "away", ["https://elsewhere.example/", "//elsewhere.example", "javascript:x"]
)
def test_no_button_leads_off_the_site(world: World, away: str) -> None:
    article = world.draft()
    address = reverse("admin:articles_article_step", args=[article.pk, "take"])
    taken = client_of(EDITORS).post(address, {"next": away})
    assert taken["Location"] == reverse("admin:articles_article_change", args=[article.pk])
