"""What waits on the desk, the riskiest first."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions import assign, submit
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from measures.actions import confirm, hold, report, settle_finding
from measures.desk.workspace import workspace
from measures.models import Metric
from measures.queues import QUEUES, Desk, Entry, Progress, open_queues, queue_called
from measures.templatetags.queues import waited
from tests.desk import client_of, member
from tests.world import NOON, World, figure, full_reading, initiative, reading


def entries(key: str, user: User, at: datetime = NOON) -> list[Entry]:
    queue = queue_called(key)
    assert queue is not None
    return queue.entries(Desk(user, at))


def draft(world: World, number: int, **changes: Any) -> Article:
    return world.draft(world.another(number, **changes), path=f"{number}.txt")


def submitted(world: World, number: int, *, at: datetime = NOON, **changes: Any) -> Article:
    return submit(article=draft(world, number, **changes), by=None, at=at)


def plain(world: World, number: int, *, at: datetime = NOON) -> Article:
    """An article of which no rule has anything to say."""
    text = f"甲类学校{number}所。\n"
    figures = (figure(text, f"{number}所", str(number), "所", "甲类学校"),)
    article = world.draft(reading(text, figures=figures), path=f"甲{number}.txt")
    return submit(article=article, by=None, at=at)


# --- what stands in which -----------------------------------------------------------------------


def test_each_queue_holds_what_waits_for_it(world: World) -> None:
    reviewer, editor = member(REVIEWERS), member(EDITORS)
    waiting = submitted(world, 2)
    mine = assign(article=draft(world, 3), to=reviewer, by=reviewer, at=NOON)
    case = world.case()
    report(article=case, item=None, text="不对", at=NOON)
    open_findings = {waiting.findings.get(), mine.findings.get()}
    found = {queue.key: queue.entries(Desk(reviewer, NOON)) for queue in QUEUES}
    assert [e.article for e in found["mine"]] == [mine]
    assert [e.article for e in found["review"]] == [waiting]
    assert {e.key for e in found["doubts"]} == {f"finding-{f.pk}" for f in open_findings}
    assert [e.key for e in found["targets"]] == [f"metric-{case.metrics.get(status='target').pk}"]
    assert [e.title for e in found["reports"]] == ["不对"]
    assert entries("mine", editor) == []


def test_what_is_settled_leaves_its_queue(world: World) -> None:
    reviewer = member(REVIEWERS)
    finding = submitted(world, 2).findings.get()
    settle_finding(finding=finding, settlement="noted", by=reviewer, at=NOON)
    assert entries("doubts", reviewer) == []


@pytest.mark.parametrize(
    ("who", "keys"),
    [
        (EDITORS, ["mine", "review", "doubts", "targets", "reports"]),
        (REVIEWERS, ["mine", "review", "doubts", "targets", "reports"]),
        ("", []),
    ],
)
def test_one_sees_the_queues_of_what_one_may_see(world: World, who: str, keys: list[str]) -> None:
    user = member(*([who] if who else []))
    assert [queue.key for queue in open_queues(user)] == keys


# --- in which order -----------------------------------------------------------------------------


def test_the_riskiest_comes_first_and_of_like_ones_what_has_waited_longest(world: World) -> None:
    user = member(REVIEWERS)
    later, early = plain(world, 12), plain(world, 13, at=NOON - timedelta(days=9))
    doubtful = submitted(world, 2, at=NOON + timedelta(hours=1))
    found = entries("review", user, NOON + timedelta(days=1))
    assert [e.article for e in found] == [doubtful, early, later]
    assert [e.risk for e in found] == [24, 0, 0]


def test_a_case_weighs_what_the_reasons_of_its_undecided_items_weigh(world: World) -> None:
    """As the workspace tells them: the two must not disagree."""
    user = member(REVIEWERS)
    base = full_reading()
    told = [
        figure(base.text, "91.5%", "91.5", "%", "课后服务参与率", reasons=("region-guessed",)),
        *(f for f in base.figures if f.surface != "91.5%"),
    ]
    unsure = initiative(base.text, "四个一批", "framework", unsure=True)
    article = world.draft(
        reading(base.text, figures=tuple(told), initiatives=(unsure,), findings=base.findings)
    )
    submit(article=article, by=None, at=NOON)
    hold(item=article.metrics.get(evidence__exact="12个"), changes={"label": "集团"})
    confirm(item=article.metrics.get(evidence__exact="40件"), by=user, at=NOON)
    cards = [c for c in workspace(article, user).cards if c.is_open]
    weight = sum(reason.weight for card in cards for reason in card.reasons)
    [entry] = entries("review", user)
    assert entry.risk == weight == 8 + 8 + 3 + 5 + 3


def test_a_click_opens_the_workspace_at_the_weightiest_item(world: World) -> None:
    user = member(REVIEWERS)
    article = submitted(world, 2)
    held = article.metrics.get(evidence__exact="12个")
    hold(item=held, changes={"label": "集团"})
    for metric in article.metrics.exclude(pk=held.pk):
        confirm(item=metric, by=user, at=NOON)
    [entry] = entries("review", user)
    page = reverse("admin:review", args=[article.pk])
    assert entry.url == f"{page}?at=metric-{held.pk}#metric-{held.pk}"


# --- what a line tells --------------------------------------------------------------------------


def test_a_line_tells_progress_who_has_it_and_since_when(world: World) -> None:
    user, editor = member(REVIEWERS), member(EDITORS)
    article = submitted(world, 2)
    for metric in article.metrics.all()[:2]:
        confirm(item=metric, by=user, at=NOON)
    assign(article=article, to=editor, by=user, at=NOON + timedelta(hours=2))
    [waiting] = entries("review", user)
    assert (waiting.progress, waiting.holder, waiting.since) == (Progress(2, 9), editor, NOON)
    [mine] = entries("mine", editor)
    assert mine.since == NOON + timedelta(hours=2)


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "不到一天"), (1, "1 天"), (59, "59 天"), (60, "2 个月"), (729, "24 个月"), (730, "2 年")],
)
def test_how_long_something_waits_is_told_in_round_words(days: int, words: str) -> None:
    assert waited(NOON - timedelta(days=days), NOON) == words


# --- as pages -----------------------------------------------------------------------------------


def test_the_first_page_shows_every_queue_with_its_count(world: World) -> None:
    article = submitted(world, 2)
    html = client_of(REVIEWERS).get("/admin/").content.decode()
    for queue in QUEUES:
        assert reverse("admin:queue", args=[queue.key]) in html
    assert "<b>1</b> 待审" in html
    assert article.title in html
    assert "0 / 9" in html


def test_what_nobody_has_is_taken_from_the_queue(world: World) -> None:
    article = submitted(world, 2)
    client = client_of(EDITORS)
    here = reverse("admin:queue", args=["review"])
    take = reverse("admin:articles_article_step", args=[article.pk, "take"])
    assert f'action="{take}"' in client.get(here).content.decode()
    assert client.post(take, {"next": here})["Location"] == here
    assert f'action="{take}"' not in client.get(here).content.decode()
    assert "采编" in client.get(here).content.decode()


@pytest.mark.parametrize("key", [queue.key for queue in QUEUES])
def test_an_empty_queue_says_what_to_do(world: World, key: str) -> None:
    page = client_of(REVIEWERS).get(reverse("admin:queue", args=[key]))
    assert queue_called(key).none in page.content.decode()  # type: ignore[union-attr]


def test_a_queue_that_there_is_not_is_not_found(world: World) -> None:
    assert client_of(REVIEWERS).get(reverse("admin:queue", args=["x"])).status_code == 404


@pytest.mark.parametrize(("whose", "titles"), [("", {2, 3}), ("me", {2}), ("none", {3})])
def test_a_queue_is_narrowed_to_who_has_it(world: World, whose: str, titles: set[int]) -> None:
    client = client_of(REVIEWERS)
    user = User.objects.get(username="审核")
    articles = {number: submitted(world, number) for number in (2, 3)}
    assign(article=articles[2], to=user, by=user, at=NOON)
    page = client.get(reverse("admin:queue", args=["review"]), {"whose": whose})
    shown = {e.article.pk for e in page.context["page"].object_list}
    assert shown == {articles[number].pk for number in titles}


def test_a_long_queue_goes_over_pages(world: World) -> None:
    case = world.case()
    for number in range(60):
        report(article=case, item=None, text=f"第{number}处不对", at=NOON)
    client = client_of(REVIEWERS)
    address = reverse("admin:queue", args=["reports"])
    first = client.get(address).context["page"]
    second = client.get(address, {"page": 2}).context["page"]
    assert (len(first.object_list), len(second.object_list)) == (50, 10)


def test_the_number_of_queries_does_not_grow_with_what_waits(world: World) -> None:
    client = client_of(REVIEWERS)
    user = User.objects.get(username="审核")
    pages = ["/admin/", *(reverse("admin:queue", args=[queue.key]) for queue in QUEUES)]

    def fill(numbers: range) -> None:
        for number in numbers:
            assign(article=submitted(world, number), to=user, by=user, at=NOON)
            case = world.case(world.another(number + 500), path=f"c{number}.txt")
            report(article=case, item=case.metrics.all()[0], text="不对", at=NOON)
        assert Metric.objects.due(on=Desk(user, NOON).today).exists()

    def queries() -> list[int]:
        counts = []
        for address in pages:
            with CaptureQueriesContext(connection) as seen:
                assert client.get(address).status_code == 200
            counts.append(len(seen))
        return counts

    fill(range(2, 4))
    queries()
    few = queries()
    fill(range(10, 18))
    assert queries() == few
