"""The desk in a real browser: nothing that the Content-Security-Policy forbids, nothing askew."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions import submit
from articles.models import Article
from tests.browser import Desk, expect
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SCREENS = [(1600, 1000, "light"), (1280, 800, "dark")]


@pytest.fixture
def case(world: World) -> Article:
    User.objects.create_superuser("总编", password="口令")
    return world.draft()


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_every_page_keeps_the_content_security_policy_and_fits_the_screen(
    browser: Any, live_server: Any, case: Article, width: int, height: int, scheme: str
) -> None:
    screen = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    desk = Desk(browser, live_server.url, **screen)
    desk.log_in("总编")
    metric = case.metrics.first()
    assert metric is not None
    for path in (
        "/admin/",
        "/admin/articles/article/",
        f"/admin/articles/article/{case.pk}/change/",
        "/admin/articles/article/add/",
        "/admin/measures/metric/",
        f"/admin/measures/metric/{metric.pk}/change/",
        "/admin/measures/finding/",
        "/admin/password_change/",
    ):
        desk.open(path)
        assert desk.page.get_attribute("html", "lang") == "zh-hans"
        wide = desk.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{path} is {wide} px wide on a screen of {width}"
        assert desk.complaints == [], path


def test_the_policy_is_there_to_be_kept(browser: Any, live_server: Any, case: Article) -> None:
    """Else the test above could not fail."""
    desk = Desk(browser, live_server.url)
    desk.log_in("总编")
    styled = "document.body.insertAdjacentHTML('beforeend', '<i style=\"top:0\">x</i>')"
    with desk.page.expect_console_message(lambda said: "Content Security Policy" in said.text):
        desk.page.evaluate(styled)
    assert any("Content Security Policy" in complaint for complaint in desk.complaints)


def test_words_and_their_row_lead_to_each_other(
    browser: Any, live_server: Any, case: Article
) -> None:
    desk = Desk(browser, live_server.url, viewport={"width": 1280, "height": 800})
    desk.log_in("总编")
    desk.open(f"/admin/articles/article/{case.pk}/change/")
    metric = case.metrics.get(evidence__exact="20个")
    mark = desk.page.locator(f"#e{metric.evidence_id}")
    ground = mark.evaluate("e => getComputedStyle(e).backgroundColor")
    line = mark.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert ground != "rgba(0, 0, 0, 0)"
    assert line == "underline"
    mark.click()
    row = desk.page.locator(f"#metric-{metric.pk}")
    expect(row).to_contain_class("pointed")
    box = row.locator(".field-label input")
    expect(box).to_be_focused()
    expect(box).to_be_in_viewport(ratio=1)
    row.locator("th a").first.click()
    expect(desk.page).to_have_url(re.compile(f"#e{metric.evidence_id}$"))


def test_a_place_is_found_among_thousands_by_typing(
    browser: Any, live_server: Any, case: Article
) -> None:
    desk = Desk(browser, live_server.url)
    desk.log_in("总编")
    desk.open(f"/admin/articles/article/{case.pk}/change/")
    row = desk.page.locator(f"#metric-{case.metrics.first().pk}")
    row.locator(".field-region .select2-selection").click()
    desk.page.fill(".select2-search__field", "七星")
    desk.page.click("text=广西壮族自治区桂林市七星区")
    desk.page.click("input[name=_continue]")
    expect(desk.page.locator(".messagelist .success")).to_be_visible()
    assert case.metrics.first().region.name == "七星区"
    assert desk.complaints == []


def test_a_move_does_not_lose_unsaved_edits_without_a_word(
    browser: Any, live_server: Any, case: Article
) -> None:
    desk = Desk(browser, live_server.url)
    desk.log_in("总编")
    desk.open(f"/admin/articles/article/{case.pk}/change/")
    asked: list[str] = []
    desk.page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    desk.page.fill("#id_title", "还没保存的题")
    with desk.page.expect_event("dialog"):
        desk.page.click("[data-step=submit]")
    assert asked == ["页面上的改动还没有保存，继续操作会丢失。要继续吗？"]
    expect(desk.page.locator("#id_title")).to_have_value("还没保存的题")
    case.refresh_from_db()
    assert case.status == "draft"


def test_a_case_goes_its_way_by_buttons(browser: Any, live_server: Any, case: Article) -> None:
    submit(article=case, by=None, at=timezone.now())
    desk = Desk(browser, live_server.url)
    desk.log_in("总编")
    desk.open(f"/admin/articles/article/{case.pk}/change/")
    desk.page.click("[data-step=let_through]")
    expect(desk.page.locator(".messagelist .success")).to_be_visible()
    desk.page.click("[data-step=publish]")
    desk.page.wait_for_selector(".standing .badge.published")
    desk.page.click("[data-step=withdraw]")
    desk.page.fill("#id_reason", "数字与公报不符")
    desk.page.click("input[value=撤回]")
    desk.page.wait_for_selector(".standing .badge.withdrawn")
    case.refresh_from_db()
    assert [c.after for c in case.status_changes.all()] == [
        "withdrawn",
        "published",
        "in_review",
    ]
    assert desk.complaints == []
