"""The visitors' pages in a real browser: no page scrolls sideways, all works without scripts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser import context_of, expect
from tests.world import TEXT, World, figure, full_reading

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
SMALLEST_TARGET = 24

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(browser: Browser, live_server: Any) -> str:
    """A site with a full text and one in excerpts; its address."""
    world = World().set_up()
    world.publisher()
    long = TEXT + "".join(f"今年新建改建学校{n}所,一校一策推进。\n" for n in range(30, 45))
    figures = [figure(long, f"{n}所", str(n), "所", "新建改建学校总数") for n in range(30, 45)]
    read = full_reading(long)
    world.case(replace(read, figures=(*read.figures, *figures)))
    world.publisher("别处日报", rights="excerpts")
    other = world.another(1)
    world.case(replace(other, header=replace(other.header, publisher="别处日报")), path="2.txt")
    return str(live_server.url)


def page_at(browser: Browser, size: dict[str, int], **options: Any) -> tuple[Page, list[str]]:
    """A page without scripts, and what the browser complains of while it is open."""
    context = context_of(browser, viewport=size, java_script_enabled=False, **options)
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("requestfailed", lambda request: complaints.append(f"{request.failure} {request.url}"))
    return page, complaints


def addresses() -> list[str]:
    from articles.models import Article
    from measures.models import Initiative, Metric

    cases = [case.get_absolute_url() for case in Article.objects.all()]
    metric = Metric.objects.public().latest("pk")
    basket = f"/basket/?c={metric.article_id}&m={metric.pk}"
    initiative = Initiative.objects.get(name="集团化办学").get_absolute_url()
    return ["/", "/cases/?year=2023&q=实事", "/cases/?q=x", "/cases/?view=table", "/regions/",
            "/regions/330500/", "/search/?q=集团化办学", "/search/?q=课后服务参与率", "/about/",
            "/nothing/", "/corrections/", "/promises/", basket, "/basket/", f"/en{cases[0]}",
            f"/zh-hant{cases[0]}?script=hant&size=large", f"{cases[0]}cite/", initiative,
            *cases]  # fmt: skip


@pytest.mark.parametrize(
    ("size", "scheme"), [({"width": 320, "height": 640}, "light"), (PHONE, "dark"), (DESK, "light")]
)
def test_no_page_scrolls_sideways_or_makes_the_browser_complain(
    browser: Browser, site: str, size: dict[str, int], scheme: Any
) -> None:
    page, complaints = page_at(browser, size, color_scheme=scheme)
    for address in addresses():
        page.goto(site + address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size["width"], address
    assert [c for c in complaints if "404" not in c and "ERR_ABORTED" not in c] == []
    page.context.close()


def test_a_value_leads_to_its_words_which_stand_out(browser: Browser, site: str) -> None:
    from articles.models import Article
    from measures.models import Metric

    case = Article.objects.order_by("pk").first()
    metric = Metric.objects.get(article=case, label="课后服务参与率")
    page, _ = page_at(browser, PHONE)
    page.goto(site + case.get_absolute_url())
    words = page.locator(f"#e{metric.evidence_id}")
    before = words.evaluate("e => getComputedStyle(e).backgroundColor")
    page.locator("tr", has_text="课后服务参与率").get_by_role("link", name="原句").click()
    expect(page).to_have_url(re.compile(f"#e{metric.evidence_id}$"))
    expect(words).to_have_text("91.5%")
    expect(words).not_to_have_css("background-color", before)
    expect(words).to_have_css("text-decoration-line", "underline")
    expect(words).to_be_in_viewport(ratio=1)
    page.context.close()


def test_a_choice_on_a_phone_narrows_the_list_and_can_be_taken_back(
    browser: Browser, site: str
) -> None:
    page, _ = page_at(browser, PHONE)
    page.goto(f"{site}/cases/")
    cards = page.locator(".card")
    expect(cards).to_have_count(2)
    page.get_by_text("按地区、年份、主题筛选").click()
    page.locator("summary", has_text="来源").click()
    page.get_by_label("别处日报").check()
    page.get_by_role("button", name="按所选筛选").click()
    expect(cards).to_have_count(1)
    page.get_by_role("link", name="去掉").first.click()
    expect(cards).to_have_count(2)
    page.context.close()


def test_what_is_pressed_is_large_enough_for_a_finger(browser: Browser, site: str) -> None:
    page, _ = page_at(browser, PHONE)
    pressed = ".nav a, .breadcrumb a, button, summary, .choice, .chip, .clear, .ref, .sorts a"
    small = []
    for address in addresses():
        page.goto(site + address)
        for target in page.locator(pressed).all():
            box = target.bounding_box()
            if box and box["height"] and min(box["width"], box["height"]) < SMALLEST_TARGET:
                small.append((address, target.inner_text(), box))
    assert small == []
    page.context.close()


def test_the_first_stop_of_the_tab_key_leads_past_the_head(browser: Browser, site: str) -> None:
    page, _ = page_at(browser, DESK)
    page.goto(site)
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main$"))
    page.context.close()


def test_the_first_column_of_a_wide_table_stays_while_the_rest_moves(
    browser: Browser, site: str
) -> None:
    from articles.models import Article

    page, _ = page_at(browser, PHONE)
    page.goto(site + Article.objects.order_by("pk").first().get_absolute_url())
    frame, first = page.locator(".scroll"), page.locator("tbody th[scope=row]").first
    before = (first.bounding_box() or {})["x"]
    frame.evaluate("e => e.scrollLeft = 200")
    assert frame.evaluate("e => e.scrollLeft") > 0, "the table is wider than its frame"
    assert abs((first.bounding_box() or {})["x"] - before) < 2
    page.context.close()


WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize(("size", "scheme"), [(DESK, "light"), (DESK, "dark"), (PHONE, "light")])
def test_axe_finds_nothing_on_any_page(
    browser: Browser, site: str, size: dict[str, int], scheme: Any
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    context = context_of(browser, viewport=size, color_scheme=scheme)
    page = context.new_page()
    options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    found = []
    for address in addresses():
        page.goto(f"{site}{address}")
        for violation in axe.run(page, options=options).response["violations"]:
            nodes = [node["html"][:120] for node in violation["nodes"][:2]]
            found.append((address, violation["id"], nodes))
    assert found == []
