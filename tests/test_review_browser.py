"""The workspace in a real browser, by keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from articles.editorial import Decision
from articles.models import Article
from measures.actions import amend
from measures.models import Initiative, Metric
from tests.browser import Desk
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def case(world: World) -> Article:
    User.objects.create_superuser("总编", password="口令")
    return world.draft()


@pytest.fixture
def desk(browser: Any, live_server: Any, case: Article) -> Desk:
    person = Desk(browser, live_server.url, viewport={"width": 1280, "height": 800})
    person.log_in("总编")
    person.open(f"/admin/articles/article/{case.pk}/review/")
    return person


def metric_of(case: Article, words: str) -> Metric:
    return case.metrics.get(evidence__exact=words)


def current(desk: Desk) -> str:
    return str(desk.page.locator(".card.current").get_attribute("id"))


def press(desk: Desk, key: str) -> None:
    with desk.page.expect_response(lambda r: "/review/" in r.url):
        desk.page.keyboard.press(key)
    desk.page.wait_for_timeout(250)


def select(desk: Desk, words: str) -> None:
    """Select words of the text as a person does with the mouse."""
    desk.page.evaluate(
        """words => {
            const walk = document.createTreeWalker(
                document.querySelector(".words"), NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf(words);
                if (at < 0) continue;
                getSelection().setBaseAndExtent(
                    walk.currentNode, at, walk.currentNode, at + words.length);
                return;
            }
            throw new Error(`no ${words} in the text`);
        }""",
        words,
    )


def test_one_key_confirms_and_the_next_comes_by_itself(desk: Desk, case: Article) -> None:
    first = current(desk)
    press(desk, "a")
    assert current(desk) != first
    assert desk.page.locator(".card.current").is_visible()
    assert Metric.objects.let_through().count() + Initiative.objects.let_through().count() == 1
    assert desk.page.inner_text("#progress") == "已审 1 / 9"
    assert desk.complaints == []


def test_a_whole_case_is_settled_by_keyboard(desk: Desk, case: Article) -> None:
    finding = f"finding-{case.findings.get().pk}"
    while Metric.objects.undecided() or Initiative.objects.undecided():
        if current(desk) == finding:
            desk.page.keyboard.press("j")
        press(desk, "a")
    assert current(desk) == finding
    press(desk, "e")
    desk.page.select_option("[name$=settlement]", "article_error")
    desk.page.fill("[name$=note]", "公报为130件")
    press(desk, "Control+Enter")
    assert desk.page.inner_text("#progress") == "已审 9 / 9"
    assert case.findings.get().note == "公报为130件"
    assert desk.complaints == []


def test_a_mistake_is_amended_or_taken_back_by_keyboard(desk: Desk, case: Article) -> None:
    metric = metric_of(case, "12个")
    desk.page.click(f"#metric-{metric.pk}")
    press(desk, "x")
    metric.refresh_from_db()
    assert metric.decision == Decision.REJECTED
    mark = desk.page.locator(f".words mark[data-of=e{metric.evidence_id}]")
    assert "rejected" in (mark.get_attribute("class") or "")
    press(desk, "Backspace")
    metric.refresh_from_db()
    assert metric.decision == Decision.UNREVIEWED
    assert current(desk) == f"metric-{metric.pk}"
    press(desk, "e")
    desk.page.fill("[name$=-value]", "13")
    press(desk, "Control+Enter")
    metric.refresh_from_db()
    assert (metric.value, metric.decision) == (13, Decision.AMENDED)
    assert desk.complaints == []


def test_keys_rest_while_one_types_and_can_be_switched_off(desk: Desk, case: Article) -> None:
    press(desk, "e")
    box = desk.page.locator(".editing .fields input").first
    box.press_sequentially("ax")
    desk.page.keyboard.press("Escape")
    desk.page.wait_for_timeout(400)
    desk.page.keyboard.press("?")
    desk.page.uncheck("#keys-on")
    desk.page.keyboard.press("?")
    desk.page.locator(".card.current").focus()
    desk.page.keyboard.press("a")
    desk.page.wait_for_timeout(400)
    assert not Metric.objects.let_through().exists()
    assert not Initiative.objects.let_through().exists()


def test_words_and_their_card_lead_to_each_other(desk: Desk, case: Article) -> None:
    metric = metric_of(case, "20个")
    desk.page.click(f".words mark[data-of=e{metric.evidence_id}]")
    assert current(desk) == f"metric-{metric.pk}"
    desk.page.keyboard.press("k")
    assert current(desk) != f"metric-{metric.pk}"
    pointed = desk.page.locator(".words mark.pointed").first.get_attribute("data-of")
    assert pointed != f"e{metric.evidence_id}"


def test_selected_words_become_a_value(desk: Desk, case: Article) -> None:
    select(desk, "力争2025年")
    assert desk.page.locator("#selection").is_visible()
    press(desk, "n")
    assert desk.page.inner_text("#adding blockquote mark") == "力争2025年"
    desk.page.fill("[name=new-label]", "达标年份")
    desk.page.fill("[name=new-value]", "2025")
    desk.page.fill("[name=new-unit]", "年")
    press(desk, "Control+Enter")
    desk.page.wait_for_selector(".card.current .label:has-text('达标年份')")
    added = metric_of(case, "力争2025年")
    assert (added.value, added.decision) == (2025, Decision.AMENDED)
    assert desk.complaints == []


def test_two_editors_on_one_item(desk: Desk, case: Article, world: World) -> None:
    metric = metric_of(case, "12个")
    desk.page.click(f"#metric-{metric.pk}")
    press(desk, "e")
    amend(item=metric, changes={"value": "14"}, by=world.operator, at=timezone.now(), note="年报")
    desk.page.fill("[name$=-value]", "15")
    press(desk, "Control+Enter")
    told = desk.page.inner_text(".card.stale")
    assert "又有人改过" in told
    assert "审核员" in told
    assert "15" in told
    metric.refresh_from_db()
    assert metric.value == 14
    press(desk, "Escape")
    assert "14个" in desk.page.inner_text(f"#metric-{metric.pk}")
