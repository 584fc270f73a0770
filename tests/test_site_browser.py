"""What a visitor does, in a real browser: look a sentence up, collect, cite, search, read on."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from articles.models import Article
from tests.browser import Desk, expect
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def case(live_server: Any) -> Article:
    world = World().set_up()
    world.publisher()
    return world.case()


@pytest.fixture
def visitor(browser: Any, live_server: Any, case: Article) -> Desk:
    screen = {"viewport": {"width": 1280, "height": 900}}
    return Desk(browser, live_server.url, permissions=["clipboard-write"], **screen)


@pytest.fixture
def without_scripts(browser: Any, live_server: Any, case: Article) -> Desk:
    return Desk(browser, live_server.url, java_script_enabled=False)


def test_a_sentence_is_shown_beside_its_value_and_put_away_by_escape(
    visitor: Desk, case: Article
) -> None:
    visitor.open(case.get_absolute_url())
    link = visitor.page.locator("td a.ref").first
    link.focus()
    peek = visitor.page.locator("#peek")
    evidence = case.metrics.public().with_words()[0].evidence
    assert evidence is not None
    expect(peek).to_be_visible()
    expect(peek).to_contain_text(evidence.sentence.rstrip("。"))
    expect(peek.locator(".pointed")).to_have_text(evidence.exact)
    visitor.page.keyboard.press("Escape")
    expect(peek).to_be_hidden()
    link.click()
    expect(visitor.page).to_have_url(re.compile(f"#e{evidence.pk}$"))
    assert visitor.complaints == []


def test_a_value_is_collected_and_taken_along_without_scripts(
    without_scripts: Desk, case: Article
) -> None:
    page = without_scripts.page
    without_scripts.open(case.get_absolute_url())
    page.locator("button[name=metric]").first.click()
    expect(page.locator("button[name=drop_metric]")).to_have_count(1)
    page.locator("button[name=case]").click()
    expect(page.locator("button[name=drop_case]")).to_have_count(1)
    page.locator(".own-basket a").click()
    expect(page.locator("h1")).to_have_text("资料篮")
    shared = page.url
    with page.expect_download() as download:
        page.get_by_role("link", name="下载 Word").click()
    text = "\n".join(
        p.text for p in Document(BytesIO(download.value.path().read_bytes())).paragraphs
    )
    assert f"{case.title}[EB/OL]" in text
    page.get_by_role("button", name="全部取出").click()
    expect(page.locator("main")).to_contain_text("资料篮是空的")
    page.goto(shared)
    expect(page.locator("main")).to_contain_text("这是别人分享的一篮")
    assert without_scripts.complaints == []


def test_a_reference_is_copied_with_one_press(visitor: Desk, case: Article) -> None:
    visitor.open(f"{case.get_absolute_url()}cite/")
    button = visitor.page.get_by_role("button", name="复制").first
    button.click()
    visitor.page.get_by_text("已复制").first.wait_for()
    assert visitor.complaints == []


def test_names_are_offered_while_one_types(visitor: Desk) -> None:
    visitor.open("/")
    visitor.page.locator("#q").press_sequentially("集团")
    visitor.page.wait_for_selector("#q-names option[value=集团化办学]", state="attached")
    assert visitor.complaints == []


def test_a_page_is_read_on_in_another_language_where_one_was(visitor: Desk) -> None:
    visitor.open("/cases/?year=2023")
    visitor.page.get_by_role("link", name="English").click()
    expect(visitor.page).to_have_url(re.compile(re.escape("/en/cases/?year=2023")))
    expect(visitor.page.locator("h1")).to_have_text("Cases")
    visitor.page.get_by_role("link", name="繁體").click()
    expect(visitor.page.locator("html")).to_have_attribute("lang", "zh-Hant")
    assert visitor.complaints == []


def test_a_text_is_read_in_the_other_script_and_in_large_type_without_scripts(
    without_scripts: Desk, case: Article
) -> None:
    page = without_scripts.page
    without_scripts.open(case.get_absolute_url())
    page.get_by_role("link", name="繁体").click()
    text = page.locator(".text")
    expect(text).to_contain_text("課後服務參與率")
    page.get_by_role("link", name="大字").click()
    expect(text).to_contain_class("text-large")
    expect(text).to_have_attribute("lang", "zh-Hant")


def test_the_outline_follows_the_reading(visitor: Desk, case: Article) -> None:
    visitor.open(case.get_absolute_url())
    here = visitor.page.locator(".outline [aria-current=location]")
    last = case.sections.order_by("-position")[0]
    visitor.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(here).to_contain_text(str(last))
