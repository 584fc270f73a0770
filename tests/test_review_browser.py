"""The workspace in a real browser, by keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from articles.editorial import Decision
from articles.models import Article
from articles.outlines import parts_of
from articles.reading import read_article
from measures.actions import amend, confirm
from measures.models import Initiative, Metric
from tests.browser import Desk, expect
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


def current(desk: Desk) -> Any:
    """The card that keys speak to."""
    return desk.page.locator(".card.current")


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
    first = current(desk).get_attribute("id")
    desk.press("a")
    expect(current(desk)).not_to_have_id(first)
    expect(current(desk)).to_be_visible()
    expect(desk.page.locator("#progress")).to_have_text("已审 1 / 9", use_inner_text=True)
    assert Metric.objects.let_through().count() + Initiative.objects.let_through().count() == 1
    assert desk.complaints == []


def test_a_whole_case_is_settled_by_keyboard(desk: Desk, case: Article) -> None:
    finding = f"finding-{case.findings.get().pk}"
    while Metric.objects.undecided() or Initiative.objects.undecided():
        if current(desk).get_attribute("id") == finding:
            desk.press("j")
        desk.press("a")
    expect(current(desk)).to_have_id(finding)
    desk.press("e")
    desk.page.select_option("[name$=settlement]", "article_error")
    desk.page.fill("[name$=note]", "公报为130件")
    desk.press("Control+Enter")
    expect(desk.page.locator("#progress")).to_have_text("已审 9 / 9", use_inner_text=True)
    assert case.findings.get().note == "公报为130件"
    assert desk.complaints == []


def test_a_mistake_is_amended_or_taken_back_by_keyboard(desk: Desk, case: Article) -> None:
    metric = metric_of(case, "12个")
    desk.page.click(f"#metric-{metric.pk}")
    desk.press("x")
    mark = desk.page.locator(f".words mark[data-of=e{metric.evidence_id}]")
    expect(mark).to_contain_class("rejected")
    metric.refresh_from_db()
    assert metric.decision == Decision.REJECTED
    desk.press("Backspace")
    expect(mark).not_to_contain_class("rejected")
    expect(current(desk)).to_have_id(f"metric-{metric.pk}")
    metric.refresh_from_db()
    assert metric.decision == Decision.UNREVIEWED
    desk.press("e")
    desk.page.fill("[name$=-value]", "13")
    desk.press("Control+Enter")
    expect(desk.page.locator(f"#metric-{metric.pk}")).to_contain_class("amended")
    metric.refresh_from_db()
    assert (metric.value, metric.decision) == (13, Decision.AMENDED)
    assert desk.complaints == []


def test_keys_rest_while_one_types_and_can_be_switched_off(desk: Desk, case: Article) -> None:
    desk.press("e")
    box = desk.page.locator(".editing .fields input").first
    box.press_sequentially("ax")
    desk.press("Escape")
    desk.page.keyboard.press("?")
    desk.page.uncheck("#keys-on")
    desk.page.keyboard.press("?")
    current(desk).focus()
    desk.press("a")
    assert not Metric.objects.let_through().exists()
    assert not Initiative.objects.let_through().exists()


def test_words_and_their_card_lead_to_each_other(desk: Desk, case: Article) -> None:
    metric = metric_of(case, "20个")
    desk.page.click(f".words mark[data-of=e{metric.evidence_id}]")
    expect(current(desk)).to_have_id(f"metric-{metric.pk}")
    desk.press("k")
    expect(current(desk)).not_to_have_id(f"metric-{metric.pk}")
    pointed = desk.page.locator(".words mark.pointed").first
    expect(pointed).not_to_have_attribute("data-of", f"e{metric.evidence_id}")


def test_selected_words_become_a_value(desk: Desk, case: Article) -> None:
    select(desk, "力争2025年")
    expect(desk.page.locator("#selection")).to_be_visible()
    desk.press("n")
    expect(desk.page.locator("#adding blockquote mark")).to_have_text("力争2025年")
    desk.page.fill("[name=new-label]", "达标年份")
    desk.page.fill("[name=new-value]", "2025")
    desk.page.fill("[name=new-unit]", "年")
    desk.press("Control+Enter")
    desk.page.wait_for_selector(".card.current .label:has-text('达标年份')")
    added = metric_of(case, "力争2025年")
    assert (added.value, added.decision) == (2025, Decision.AMENDED)
    assert desk.complaints == []


def test_two_editors_on_one_item(desk: Desk, case: Article, world: World) -> None:
    metric = metric_of(case, "12个")
    desk.page.click(f"#metric-{metric.pk}")
    desk.press("e")
    amend(item=metric, changes={"value": "14"}, by=world.operator, at=timezone.now(), note="年报")
    desk.page.fill("[name$=-value]", "15")
    desk.press("Control+Enter")
    told = desk.page.locator(".card.stale")
    for words in ("又有人改过", "审核员", "15"):
        expect(told).to_contain_text(words)
    metric.refresh_from_db()
    assert metric.value == 14
    desk.press("Escape")
    card = desk.page.locator(f"#metric-{metric.pk}:not(.stale)")
    expect(card).to_contain_text("14个", use_inner_text=True)


# --- outline, re-reading ----------------------------------------------------------------------


def headings(case: Article) -> list[str]:
    return [f"{part.level} {part}" for part in parts_of(case)]


def test_a_section_is_begun_at_selected_words_moved_and_taken_back_by_keyboard(
    desk: Desk, case: Article
) -> None:
    page, before = desk.page, headings(case)
    select(desk, "课后服务参与率")
    page.keyboard.press("o")
    page.wait_for_selector("[name=heading]")
    expect(page.locator("[name=heading]")).to_have_value("课后服务参与率")
    page.fill("[name=heading]", "课后服务")
    page.fill("[name=region]", "浙江省湖州市吴兴区")
    page.click("button.confirm")
    page.wait_for_selector(".section.current:has-text('课后服务')")
    assert headings(case) == [before[0], "1 课后服务", before[1]]
    assert str(metric_of(case, "91.5%").section) == "课后服务"
    page.keyboard.press("]")
    page.wait_for_selector(".level-2.current")
    assert headings(case)[1] == "2 课后服务"
    page.keyboard.press("g")
    expect(page.locator(".section")).to_have_count(2)
    page.wait_for_selector(".section.current")
    for _ in range(3):
        expect(page.locator("[data-undo]")).to_have_count(1)
        with page.expect_navigation():
            page.keyboard.press("Backspace")
    assert headings(case) == before
    assert desk.complaints == []


def test_the_outline_is_edited_without_scripts(
    browser: Any, live_server: Any, case: Article
) -> None:
    screen = {"viewport": {"width": 360, "height": 700}, "java_script_enabled": False}
    person = Desk(browser, live_server.url, **screen)
    person.log_in("总编")
    person.open(f"/admin/articles/article/{case.pk}/review/outline/")
    page = person.page
    page.locator(".line:has-text('课后服务参与率') button").click()
    page.fill("[name=exact]", "课后服务")
    page.fill("[name=heading]", "课后服务")
    page.select_option("[name=below]", "yes")
    page.click("button.confirm")
    made = page.locator(".section", has=page.get_by_role("heading", name="课后服务", exact=True))
    expect(made).to_contain_class("level-2")
    assert headings(case)[1] == "2 课后服务"
    made.get_by_role("button", name="升一级").click()
    expect(made).to_contain_class("level-1")
    assert headings(case)[1] == "1 课后服务"
    page.get_by_role("button", name="撤销").first.click()
    expect(made).to_contain_class("level-2")
    assert headings(case)[1] == "2 课后服务"


def test_a_report_of_re_reading_is_taken_on_by_ticks(
    browser: Any, live_server: Any, world: World
) -> None:
    User.objects.create_superuser("总编", password="口令")
    text = "湖州市教育局:办好民生实事\n湖州市课后服务参与率达到91.5%。全市新建学校8所。\n"
    read = read_article(text)
    kept = next(f for f in read.figures if f.surface == "91.5%")
    read = replace(read, figures=(replace(kept, label="参与率"),), reader_version="0.9")
    case = world.draft(read)
    metric = metric_of(case, "91.5%")
    confirm(item=metric, by=world.operator, at=timezone.now())
    desk = Desk(browser, live_server.url, viewport={"width": 1000, "height": 800})
    desk.log_in("总编")
    desk.open(f"/admin/articles/article/{case.pk}/change/")
    page = desk.page
    page.get_by_role("link", name="重新识读").click()
    page.wait_for_selector("fieldset")
    new = page.locator("fieldset:has-text('新读到的')").locator("input[name=tick]")
    mine = page.locator("fieldset:has-text('与审定不同')").locator("input[name=tick]")
    expect(new).to_be_checked()
    expect(mine).not_to_be_checked()
    page.get_by_role("button", name="采用勾选的").click()
    page.wait_for_selector(".messagelist")
    assert case.metrics.filter(evidence__exact="8所", decision=Decision.UNREVIEWED).exists()
    metric.refresh_from_db()
    assert metric.label == "参与率"
    desk.open(f"/admin/articles/article/rereading/?ids={case.pk}")
    mine.check()
    page.fill("#note", "新识读更全")
    page.get_by_role("button", name="采用勾选的").click()
    page.wait_for_selector(".messagelist")
    metric.refresh_from_db()
    assert (metric.label, metric.decision) == ("课后服务参与率", Decision.AMENDED)
    assert desk.complaints == []


def test_rejecting_what_visitors_see_by_keyboard(
    browser: Any, live_server: Any, world: World
) -> None:
    User.objects.create_superuser("总编", password="口令")
    case = world.case()
    desk = Desk(browser, live_server.url, viewport={"width": 1280, "height": 800})
    desk.log_in("总编")
    desk.open(f"/admin/articles/article/{case.pk}/review/")
    metric = metric_of(case, "12个")
    desk.page.click(f"#metric-{metric.pk}")
    desk.press("x")
    desk.page.keyboard.type("原件没有")
    desk.press("Enter")
    expect(desk.page.locator(f"#metric-{metric.pk}")).to_contain_class("rejected")
    metric.refresh_from_db()
    assert metric.decision == Decision.REJECTED
    assert case.corrections.get().why == "原件没有"
    assert desk.complaints == []
