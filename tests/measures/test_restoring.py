from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from articles.actions import RefusedError, StaleError, revise
from articles.differences import differences
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from measures.actions import (
    amend,
    confirm,
    correct_text,
    hold,
    let_through,
    reject,
    reopen,
    restore,
    settle_finding,
)
from measures.models import Initiative, Metric
from tests.desk import client_of, told
from tests.world import NOON, TEXT, World

LATER = NOON + timedelta(hours=1)


def metric(words: str = "12个") -> Metric:
    return Metric.objects.get(evidence__exact=words)


def back(world: World, item: Any, nth: int = 0, **more: Any) -> None:
    """Bring `item` back to its `nth` state, counted from the first."""
    record = item.history.order_by("history_id")[nth]
    known = {"by": world.operator, "at": LATER, "note": "改错了", "final": True}
    restore(item=type(item).objects.get(pk=item.pk), record=record, **(known | more))


def test_an_earlier_value_comes_back_as_a_new_change(world: World) -> None:
    world.draft()
    value = metric()
    amend(item=value, changes={"value": "13"}, by=world.operator, at=NOON, note="年报")
    amend(item=value, changes={"value": "14"}, by=world.operator, at=NOON, note="公报")
    back(world, value, 1)
    value = metric()
    assert (value.value, value.decision, value.decision_note) == (13, "amended", "改错了")
    assert value.history.count() == 4


def test_what_visitors_see_is_told_as_a_correction(world: World) -> None:
    article = world.case()
    value = metric()
    amend(item=value, changes={"value": "13"}, by=world.operator, at=NOON, note="年报")
    back(world, value, 1)
    newest = article.corrections.first()
    assert newest is not None
    assert (newest.was, newest.now, newest.why) == ("13", "12", "改错了")


DECIDED = [
    ("to unreviewed", lambda w, m: None, "unreviewed"),
    ("to rejected", lambda w, m: reject(item=m, by=w.operator, at=NOON, note="误"), "rejected"),
    ("to confirmed", lambda w, m: confirm(item=m, by=w.operator, at=NOON), "confirmed"),
]


@pytest.mark.parametrize(("why", "make", "decision"), DECIDED, ids=[d[0] for d in DECIDED])
def test_the_verdict_comes_back_with_the_values(world: World, why, make, decision) -> None:
    world.draft()
    make(world, metric())
    nth = metric().history.count() - 1
    if metric().is_decided:
        reopen(item=metric(), by=world.operator, at=NOON)
    amend(item=metric(), changes={"value": "13"}, by=world.operator, at=NOON, note="年报")
    back(world, metric(), nth)
    value = metric()
    assert value.value == 12
    assert value.decision == ("amended" if decision == "confirmed" else decision)


def test_a_public_value_that_is_hidden_again_is_told(world: World) -> None:
    article = world.case()
    back(world, metric(), 0)
    assert metric().decision == "unreviewed"
    correction = article.corrections.get()
    assert (correction.now, correction.why) == ("不再列出", "改错了")


def test_who_may_not_decide_leaves_values_that_wait(world: World) -> None:
    world.draft()
    hold(item=metric(), changes={"value": "13"}, by=world.operator, at=NOON)
    back(world, metric(), 0, final=False)
    assert (metric().value, metric().held, metric().decision) == (12, True, "unreviewed")
    confirm(item=metric(), by=world.operator, at=NOON)
    with pytest.raises(RefusedError, match="先由审核重开"):
        back(world, metric(), 1, final=False)


@pytest.mark.parametrize(
    ("why", "more", "words"),
    [("no reason", {"note": " "}, "写明缘由"), ("nothing to bring back", {}, "不用恢复")],
)
def test_what_is_not_brought_back(world: World, why: str, more: dict[str, Any], words: str) -> None:
    world.draft()
    with pytest.raises(RefusedError, match=words):
        back(world, metric(), **more)


def test_a_stale_page_brings_nothing_back(world: World) -> None:
    world.draft()
    amend(item=metric(), changes={"value": "13"}, by=world.operator, at=NOON, note="年报")
    with pytest.raises(StaleError):
        back(world, metric(), 0, seen=1)
    assert metric().value == 13


def test_measures_headers_and_contradictions_come_back_too(world: World) -> None:
    article = world.draft()
    named = Initiative.objects.get(name="集团化办学")
    amend(item=named, changes={"name": "集团办学"}, by=world.operator, at=NOON, note="简称")
    back(world, named)
    assert Initiative.objects.get(pk=named.pk).name == "集团化办学"
    revise(article=article, changes={"title": "别的题"}, by=world.operator, at=NOON)
    back(world, article)
    assert Article.objects.get().title == "清河市教育局:办好民生实事"
    newest = article.history.order_by("-history_id").first()
    assert newest.history_change_reason == "恢复旧版：改错了"
    finding = article.findings.get()
    settle_finding(finding=finding, settlement="noted", by=world.operator, at=NOON)
    settle_finding(finding=finding, settlement="misreading", by=world.operator, at=NOON, note="误")
    back(world, finding, 1)
    finding.refresh_from_db()
    assert (finding.settlement, finding.note) == ("noted", "改错了")


def test_a_link_to_what_was_deleted_is_told(world: World) -> None:
    world.draft()
    named = Initiative.objects.create(name="旧举措", kind="programme")
    amend(item=metric(), changes={"initiative": named}, by=world.operator, at=NOON, note="补")
    amend(item=metric(), changes={"initiative": None}, by=world.operator, at=NOON, note="去")
    named.delete()
    with pytest.raises(RefusedError, match="那时的举措已经删去"):
        back(world, metric(), 1)


def restore_url(item: Any, nth: int) -> str:
    record = item.history.order_by("history_id")[nth]
    app, model = item._meta.app_label, item._meta.model_name
    return reverse(f"admin:{app}_{model}_restore", args=[item.pk, record.history_id])


def test_the_history_page_leads_there_and_back(world: World) -> None:
    world.case()
    amend(item=metric(), changes={"value": "13"}, by=world.operator, at=NOON, note="年报")
    client, value = client_of(REVIEWERS), metric()
    history = reverse("admin:measures_metric_history", args=[value.pk])
    html = client.get(history).content.decode()
    assert restore_url(value, 1) in html
    assert restore_url(value, 2) not in html  # it stands so already
    page = client.get(restore_url(value, 1)).content.decode()
    assert "<del>13</del> → <ins>12</ins>" in page
    refused = client.post(restore_url(value, 1), {"note": "", "revision": value.revision})
    assert refused.status_code == 422
    answer = client.post(
        restore_url(value, 1), {"note": "改错了", "revision": value.revision}, follow=True
    )
    assert "已恢复到" in told(answer)[0]
    assert metric().value == 12


def test_a_published_header_is_for_reviewers(world: World) -> None:
    article = world.case()
    revise(article=article, changes={"title": "别的题"}, by=world.operator, at=NOON)
    assert client_of(EDITORS).get(restore_url(article, 0)).status_code == 403


def test_an_earlier_text_is_brought_back_by_way_of_its_look(world: World) -> None:
    article = world.case()
    correct_text(article=article, text=TEXT + "完", by=world.operator, at=NOON, why="按原件")
    client = client_of(REVIEWERS)
    first = article.history.order_by("history_id").first()
    html = client.get(restore_url(article, 0)).content.decode()
    assert f"?from={first.history_id}" in html


def test_the_draft_is_held_against_what_is_live(world: World) -> None:
    article = world.draft()
    let_through(article=article, by=world.operator, at=NOON)
    from articles.actions import publish

    publish(article=article, by=world.operator, at=NOON)
    reopen(item=metric(), by=world.operator, at=LATER)
    hold(item=metric(), changes={"value": "13"}, by=world.operator, at=LATER)
    reopen(item=metric("91.5%"), by=world.operator, at=LATER)
    revise(article=article, changes={"title": "别的题"}, by=world.operator, at=LATER)
    Metric.objects.filter(evidence__exact="20个").update(decision="unreviewed")
    Metric.history.filter(id=metric("20个").pk, decision="confirmed").delete()
    page = client_of(EDITORS).get(reverse("admin:review_live", args=[article.pk]))
    draft = page.context["draft"]
    assert [str(w.item) for w in draft.held] == ["教育集团 12个"]
    assert [(d.before, d.after) for d in draft.held[0].differences] == [("12", "13")]
    assert [str(w.item) for w in draft.reopened] == ["课后服务参与率 91.5%"]
    assert [str(w.item) for w in draft.new] == ["教育集团 20个"]
    assert [(d.name, d.after) for d in draft.header] == [("标题", "别的题")]
    html = page.content.decode()
    assert "不显示" in html
    assert "教育集团 13个" in html


@pytest.mark.parametrize(
    ("published", "words"), [(False, "还没有发布"), (True, "已撤回")], ids=["draft", "withdrawn"]
)
def test_a_case_that_visitors_do_not_see_says_so(world: World, published: bool, words: str) -> None:
    from articles.actions import withdraw

    article = world.case() if published else world.draft()
    if published:
        withdraw(article=article, by=world.operator, at=LATER, reason="核对")
        revise(article=article, changes={"title": "别的题"}, by=world.operator, at=LATER)
    page = client_of(EDITORS).get(reverse("admin:review_live", args=[article.pk]))
    assert words in page.content.decode()
    assert bool(page.context["draft"].header) == published


def test_places_are_compared_and_come_back_with_the_header(world: World) -> None:
    article = world.draft()
    revise(
        article=article, changes={"regions": [world.places["450300"]]}, by=world.operator, at=NOON
    )
    newest, before = article.history.order_by("-history_id")[:2]
    assert [(d.name, d.before, d.after) for d in differences(before, newest)] == [
        ("地区", "湖州市", "桂林市")
    ]
    assert newest.history_user == world.operator
    back(world, article, article.history.count() - 2)
    assert [str(r) for r in article.regions.all()] == ["湖州市"]


def test_the_values_alone_come_back_unless_the_verdict_is_asked_for(world: World) -> None:
    article = world.case()
    amend(item=metric(), changes={"value": "13"}, by=world.operator, at=NOON, note="年报")
    client, value = client_of(REVIEWERS), metric()
    page = client.get(restore_url(value, 0)).content.decode()
    assert "连同那时的审定" in page
    data = {"note": "改错了", "revision": value.revision}
    client.post(restore_url(value, 0), data)
    value = metric()
    assert (value.value, value.decision) == (12, "amended")
    newest = article.corrections.first()
    assert newest is not None
    assert (newest.was, newest.now) == ("13", "12")
    client.post(restore_url(value, 0), data | {"revision": value.revision, "verdict": "on"})
    assert metric().decision == "unreviewed"
    reject(item=metric(), by=world.operator, at=LATER, note="误")
    amended = [r.decision for r in value.history.order_by("history_id")].index("amended")
    with pytest.raises(RefusedError, match="已排除"):
        back(world, metric(), amended, verdict=False)
