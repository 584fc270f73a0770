"""Comparisons, dossiers and boards in a real browser, without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from measures.models import Initiative
from tests.browser import context_of, expect
from tests.measures.telling import area, said, share, tell
from tests.world import World

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PHONE = {"width": 360, "height": 740}
SMALLEST_TARGET = 24
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
INDICATOR = "/indicators/participation/"
ADDRESSES = [
    INDICATOR,
    f"{INDICATOR}?by=period&place=330500&place=450300",
    f"{INDICATOR}?add=无此地",
    "/indicators/",
    "/compare/",
    "/compare/?x=participation&y=area",
    "/initiatives/?kind=mechanism&q=集团",
    "/contradictions/",
    "/timeline/",
    "/timeline/?by=counted",
    "/themes/",
    "/tags/",
    "/publishers/",
    "/regions/330500/",
]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(browser: Browser, live_server: Any) -> str:
    """Two places that tell of two indicators over ten years, and disagree with themselves."""
    world = World().set_up()
    both = (share(), area())
    for code, place, value in (("330500", "湖州市", "91.5"), ("450300", "桂林市", "88")):
        many = [said(f"{n}.5%", f"{n}.5", as_of=f"20{n}年") for n in range(12, 20)]
        built = said("1.5万余亩", "15000", "亩", label="新增校舍面积", as_of="今年")
        newest = said(f"约{value}%", value, as_of="2021年", comparator="approx")
        odd = said("6个百分点", "6", "百分点", status="change", label="提高的课后服务参与率")
        tell(world, newest, built, odd, *many, code=code, place=place, runs=("集团化办学",),
             indicators=both)  # fmt: skip
    tell(world, said("62%", "62", as_of="2021年"), indicators=both)
    world.case()
    return str(live_server.url)


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Any]:
    """A way to a page of a given size, without scripts; complaints fail the test."""
    opened, complaints = [], []

    def page_at(size: dict[str, int], scheme: Any = "light") -> Page:
        options = {"java_script_enabled": False, "color_scheme": scheme, "locale": "zh-CN"}
        context = context_of(browser, viewport=size, **options)
        opened.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        return page

    yield page_at
    for context in opened:
        context.close()
    assert complaints == []


@pytest.mark.parametrize(
    ("width", "scheme"), [(320, "dark"), (360, "light"), (800, "light"), (1600, "dark")]
)
def test_no_page_scrolls_sideways(site: str, visitor: Any, width: int, scheme: str) -> None:
    page = visitor({"width": width, "height": 800}, scheme)
    for address in ADDRESSES:
        assert page.goto(site + address).status == 200, address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_what_is_pressed_is_large_enough_for_a_finger(site: str, visitor: Any) -> None:
    page = visitor(PHONE)
    small = []
    for address in ADDRESSES:
        page.goto(site + address)
        for target in page.locator(
            ".nav a, button, summary, .choice, .ref, .note-ref, select"
        ).all():
            box = target.bounding_box()
            if box and box["height"] and min(box["width"], box["height"]) < SMALLEST_TARGET:
                small.append((address, target.inner_text(), box))
    assert small == []


def test_a_visitor_chooses_places_and_periods_and_the_address_says_so(
    site: str, visitor: Any
) -> None:
    page = visitor(PHONE)
    page.goto(site + INDICATOR)
    page.get_by_label("各地各时期").check()
    page.get_by_text("选地区").click()
    page.get_by_role("checkbox", name="桂林市").check()
    page.get_by_label("再加一个地区").fill("七星区")
    page.get_by_role("button", name="按所选比较").click()
    expect(page).to_have_url(re.compile("by=period"))
    expect(page).to_have_url(re.compile("place=450300"))
    places = page.locator("table.periods").first.locator("tbody tr th a")
    expect(places).to_have_text(["桂林市", "七星区"])
    page.get_by_role("link", name="去掉").last.click()
    expect(places).to_have_text(["桂林市"])


def test_a_value_leads_to_its_sentence_below_and_to_its_case(site: str, visitor: Any) -> None:
    page = visitor({"width": 1280, "height": 900})
    page.goto(site + INDICATOR)
    page.locator(".note-ref").first.click()
    note = page.locator(".notes > li:target")
    value = note.locator(".note-head b").inner_text()
    expect(note.locator("mark")).to_have_text(value)
    note.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("#e"))
    expect(page.locator("mark:target")).to_have_text(value)


def test_marks_keep_their_shape_in_the_dark(site: str, visitor: Any) -> None:
    """The colours of a chart are those of the page, not those of the saved picture."""
    page = visitor(PHONE, "dark")
    page.goto(site + INDICATOR)
    ink = page.evaluate("getComputedStyle(document.body).color")
    mark = page.locator(".chart .filled").first
    assert mark.evaluate("e => getComputedStyle(e).fill") == ink
    assert page.locator(".chart").first.get_attribute("role") == "img"


def test_the_words_of_a_chart_stay_inside_it(site: str, visitor: Any) -> None:
    page = visitor(PHONE)
    for address in (INDICATOR, f"{INDICATOR}?by=period", "/compare/?x=participation&y=area"):
        page.goto(site + address)
        frame = page.locator(".chart").first.bounding_box()
        assert frame
        for words in page.locator(".chart text").all():
            box = words.bounding_box()
            assert box
            assert frame["x"] - 1 <= box["x"], words.text_content()
            assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1, words.text_content()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light")])
def test_axe_finds_nothing(browser: Browser, site: str, width: int, scheme: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    screen = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    context = context_of(browser, **screen)
    page = context.new_page()
    options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    found = []
    for address in [*ADDRESSES, Initiative.objects.earliest("pk").get_absolute_url()]:
        page.goto(site + address)
        for violation in axe.run(page, options=options).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:2]]
            found.append((address, violation["id"], nodes))
    context.close()
    assert found == []
