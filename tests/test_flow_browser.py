"""A comment, a target and a visitor's report, each from beginning to end in a real browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User

from articles.models import Article
from measures.models import Comment, Metric, Promise, Report
from tests.browser import Desk, expect
from tests.world import World, figure, reading

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def editor(browser: Any, live_server: Any, world: World) -> Desk:
    User.objects.create_superuser("总编", password="口令")
    person = Desk(browser, live_server.url, viewport={"width": 1280, "height": 800})
    person.log_in("总编")
    return person


def later_case(world: World) -> Article:
    text = "清河市教育局:见成效\n全市建成教育集团22个。\n"
    read = reading(text, figures=(figure(text, "22个", "22", "个", "教育集团"),))
    header = replace(read.header, title="见成效", published_on=date(2026, 1, 16))
    return world.case(replace(read, header=header), path="见成效.txt")


def test_a_comment_is_written_beside_its_card_and_settled(editor: Desk, world: World) -> None:
    article = world.draft()
    metric = article.metrics.get(evidence__exact="12个")
    editor.open(f"/admin/articles/article/{article.pk}/review/")
    editor.page.click(f"#metric-{metric.pk} h3")
    editor.page.keyboard.press("c")
    box = editor.page.locator(f"#comment-on-metric-{metric.pk}")
    box.fill("ajx：12个含不含筹建的？")
    with editor.page.expect_response(lambda r: r.url.endswith("/comment/")):
        editor.page.click(f"#comments-metric-{metric.pk} .commenting button")
    said = editor.page.locator(f"#comments-metric-{metric.pk}")
    said.locator("text=12个含不含筹建的？").wait_for()
    expect(said.locator("summary")).to_contain_text("1 条未了")
    assert Metric.objects.undecided().count() == 6
    said.locator("button:has-text('了结')").click()
    editor.page.wait_for_selector(f"#comments-metric-{metric.pk} .settled")
    expect(said.locator("summary")).to_contain_text("1 条已了结")
    assert Comment.objects.get().settled_by == User.objects.get(username="总编")
    assert editor.complaints == []


def test_a_target_is_settled_from_the_queue(editor: Desk, world: World) -> None:
    world.case()
    answer = later_case(world).metrics.get()
    editor.open("/admin/")
    editor.page.click(".queue-counts a:has-text('到期目标')")
    editor.page.click("text=核对兑现")
    first = editor.page.locator(".answers li").first
    expect(first).to_contain_text("看来兑现")
    first.locator("input").check()
    editor.page.check("input[name=outcome][value=kept]")
    editor.page.click("input[value=核定]")
    expect(editor.page.locator(".promise-target .badge.kept")).to_be_visible()
    promise = Promise.objects.get()
    assert (promise.outcome, promise.answer) == ("kept", answer)
    editor.open("/admin/articles/article/queue/targets/")
    expect(editor.page.locator("#content-main")).to_contain_text("没有到期未核的目标")
    assert editor.complaints == []


@pytest.mark.parametrize("with_scripts", [True, False])
def test_a_visitor_reports_a_value_and_an_editor_takes_it_up(
    browser: Any, live_server: Any, editor: Desk, world: World, with_scripts: bool
) -> None:
    case = world.case()
    metric = case.metrics.get(evidence__exact="120件")
    screen = {"width": 360, "height": 740}
    visitor = Desk(browser, live_server.url, viewport=screen, java_script_enabled=with_scripts)
    visitor.open(case.get_absolute_url())
    visitor.page.click(f"a[href$='report/?item=metric-{metric.pk}']")
    expect(visitor.page.locator(".spoken-of")).to_contain_text("实事 120件")
    visitor.page.fill("#text", "公报是121件")
    visitor.page.click("text=发给编辑")
    visitor.page.wait_for_selector("h1:has-text('已收到')")
    assert visitor.complaints == []
    editor.open("/admin/")
    editor.page.locator(".queue-heap", has_text="公报是121件").locator("text=处理").last.click()
    editor.page.click("[data-step=accept]")
    editor.page.fill("[name=answer]", "公报确为121件")
    editor.page.click("input[value=采纳]")
    editor.page.wait_for_selector(f"#metric-{metric.pk}.current")
    said = editor.page.locator(f"#comments-metric-{metric.pk}")
    expect(said).to_contain_text("公报确为121件", use_inner_text=True)
    assert Report.objects.get().state == "accepted"
    assert editor.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1600])
def test_pages_of_the_flow_fit_every_screen(
    browser: Any, live_server: Any, world: World, width: int, scheme: str
) -> None:
    User.objects.create_superuser("总编", password="口令")
    screen = {"width": width, "height": 800}
    person = Desk(browser, live_server.url, viewport=screen, color_scheme=scheme)
    case = world.case()
    later_case(world)
    target = case.metrics.get(status="target")
    person.log_in("总编")
    for page in (
        "/admin/",
        "/admin/articles/article/queue/targets/",
        f"/admin/measures/promise/target/{target.pk}/",
        f"/cases/{case.pk}/report/?item=metric-{target.pk}",
        f"/cases/{case.pk}/report/sent/",
    ):
        person.open(page)
        across = person.page.evaluate("document.documentElement.scrollWidth")
        assert across <= width, page
    assert person.complaints == []
