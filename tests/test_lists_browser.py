"""Lists, tables and indicators in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from openpyxl import load_workbook

from articles.models import Article, Theme
from measures.models import Indicator
from tests.browser import Desk, expect
from tests.measures.desk.test_cost import article_with
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(browser: Any, live_server: Any, world: World) -> Desk:
    User.objects.create_superuser("总编", password="口令")
    person = Desk(browser, live_server.url, viewport={"width": 1280, "height": 800})
    person.log_in("总编")
    return person


@pytest.fixture
def case(world: World) -> Article:
    return world.draft()


def test_an_indicator_is_made_in_place_by_keyboard_and_taken_back(
    desk: Desk, case: Article
) -> None:
    metric = case.metrics.get(evidence__exact="12个")
    desk.open(f"/admin/articles/article/{case.pk}/review/?at=metric-{metric.pk}")
    card = desk.page.locator(f"#metric-{metric.pk}")
    card.click()
    desk.press("d")
    name = desk.page.locator("[name=indicator-name]")
    expect(name).to_have_value("教育集团")
    name.fill("教育集团数")
    desk.page.fill("[name=indicator-definition]", "已挂牌的教育集团数")
    desk.press("Control+Enter")
    expect(card.locator(".facts")).to_contain_text("教育集团数")
    assert Indicator.objects.get().name == "教育集团数"
    desk.press("Backspace")
    expect(card).not_to_contain_text("教育集团数")
    assert not Indicator.objects.exists()
    assert desk.complaints == []


def test_folded_cards_open_as_one_goes_and_each_press_confirms_the_one_looked_at(
    desk: Desk, world: World
) -> None:
    article = article_with(world, 30)
    desk.open(f"/admin/articles/article/{article.pk}/review/")
    assert desk.page.locator(".card.folded").count() > 20
    for _ in range(12):
        desk.page.wait_for_selector(".card.current.open:not(.folded)")
        desk.press("a")
    expect(desk.page.locator("#progress")).to_have_text("已审 12 / 30", use_inner_text=True)
    expect(desk.page.locator(".card.confirmed")).to_have_count(12)
    last = desk.page.locator(".card.folded").last
    key = last.get_attribute("id")
    last.locator("a.label").click()
    desk.page.wait_for_selector(f"#{key}.current:not(.folded) .acts .confirm")
    assert desk.complaints == []


def test_a_misreading_brings_up_the_form_of_its_value(desk: Desk, case: Article) -> None:
    finding = case.findings.get()
    desk.open(f"/admin/articles/article/{case.pk}/review/?order=risk&at=finding-{finding.pk}")
    desk.page.click(f"#finding-{finding.pk}")
    desk.press("e")
    desk.page.select_option("[name$=settlement]", "misreading")
    desk.page.fill("[name$=note]", "读错一个数")
    desk.press("Control+Enter")
    desk.page.wait_for_selector(".card.editing .mending")
    expect(desk.page.locator("[name$=-value]")).to_have_value("120")
    assert desk.complaints == []


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_list_is_taken_away_edited_and_brought_back(
    desk: Desk, case: Article, tmp_path: Path, ending: str
) -> None:
    with desk.page.expect_download() as waiting:
        desk.open(f"/admin/measures/metric/?article__id__exact={case.pk}&q=教育集团")
        desk.page.click(f".tables-row a:text-is('{ending.upper()}')")
    file = tmp_path / f"数据.{ending}"
    waiting.value.save_as(file)
    desk.open("/admin/measures/metric/import/")
    desk.page.set_input_files("#id_file", file)
    desk.page.click("input.default")
    summary = desk.page.locator(".sum-up")
    expect(summary).to_contain_text("将改 0 条，不变 2 条")
    edit(file, ending)
    desk.open("/admin/measures/metric/import/")
    desk.page.set_input_files("#id_file", file)
    desk.page.click("input.default")
    expect(summary).to_contain_text("将改 1 条，不变 1 条")
    expect(desk.page.locator("tbody tr del").first).to_contain_text("教育集团")
    assert not case.metrics.filter(label="=名校集团").exists()
    desk.page.click("input[name=go]")
    expect(desk.page.locator(".messagelist")).to_contain_text("已导入：改了 1 条数据。")
    assert case.metrics.get(label="=名校集团").history.count() == 2
    desk.page.click(".messagelist a")
    desk.page.click("input[value=撤销这一批]")
    expect(desk.page.locator(".messagelist .success")).to_be_visible()
    assert not case.metrics.filter(label="=名校集团").exists()
    assert desk.complaints == []


def edit(file: Path, ending: str) -> None:
    """Another label in the first row, as somebody types it in a spreadsheet."""
    if ending == "csv":
        text = file.read_text("utf-8-sig").replace(",教育集团,", ",'=名校集团,", 1)
        file.write_text(text, "gb18030")
        return
    book = load_workbook(file)
    sheet = book["数据表"]
    titles = [cell.value for cell in sheet[1]]
    sheet.cell(2, titles.index("名目") + 1).value = "'=名校集团"
    book.save(file)


def test_themes_for_many_cases_are_previewed_and_set(desk: Desk, case: Article) -> None:
    Theme.objects.create(slug="groups", name="集团化办学")
    desk.open("/admin/articles/article/")
    desk.page.check("#action-toggle")
    desk.page.select_option("select[name=action] >> nth=0", "themes")
    desk.page.click("button[name=index] >> nth=0")
    desk.page.check(".bulk >> text=集团化办学")
    desk.page.click("input.default")
    expect(desk.page.locator(".sum-up")).to_contain_text("将改 1 项")
    assert not case.themes.exists()
    desk.page.click("input[name=go]")
    expect(desk.page.locator(".messagelist")).to_contain_text("已改主题")
    assert case.themes.get().name == "集团化办学"
    assert desk.complaints == []


def test_a_suggested_theme_is_added_with_one_press(desk: Desk, case: Article) -> None:
    Theme.objects.create(slug="after", name="课后服务", keywords="课后服务参与率")
    desk.open(f"/admin/articles/article/{case.pk}/change/")
    expect(desk.page.locator(".suggested")).to_contain_text("课后服务参与率 1")
    desk.page.click(".suggested button")
    desk.page.wait_for_selector(".messagelist")
    assert case.themes.get().name == "课后服务"
    assert desk.complaints == []
