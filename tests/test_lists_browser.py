"""Lists, tables and indicators in a real browser."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User

from articles.models import Article
from measures.models import Indicator
from tests.browser import Desk
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


def press(desk: Desk, key: str) -> None:
    with desk.page.expect_response(lambda r: "/review/" in r.url):
        desk.page.keyboard.press(key)
    desk.page.wait_for_timeout(400)


def test_an_indicator_is_made_in_place_by_keyboard_and_taken_back(
    desk: Desk, case: Article
) -> None:
    metric = case.metrics.get(evidence__exact="12个")
    desk.open(f"/admin/articles/article/{case.pk}/review/?at=metric-{metric.pk}")
    desk.page.click(f"#metric-{metric.pk}")
    press(desk, "d")
    assert desk.page.input_value("[name=indicator-name]") == "教育集团"
    desk.page.fill("[name=indicator-name]", "教育集团数")
    desk.page.fill("[name=indicator-definition]", "已挂牌的教育集团数")
    press(desk, "Control+Enter")
    assert "教育集团数" in desk.page.inner_text(f"#metric-{metric.pk} .facts")
    assert Indicator.objects.get().name == "教育集团数"
    press(desk, "Backspace")
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
        press(desk, "a")
    assert desk.page.inner_text("#progress") == "已审 12 / 30"
    done = desk.page.locator(".card.confirmed").count()
    assert done == 12
    last = desk.page.locator(".card.folded").last
    last.locator("a.label").click()
    desk.page.wait_for_selector(".card.current:not(.folded) .acts .confirm")
    assert desk.complaints == []


def test_a_misreading_brings_up_the_form_of_its_value(desk: Desk, case: Article) -> None:
    finding = case.findings.get()
    desk.open(f"/admin/articles/article/{case.pk}/review/?order=risk&at=finding-{finding.pk}")
    desk.page.click(f"#finding-{finding.pk}")
    press(desk, "e")
    desk.page.select_option("[name$=settlement]", "misreading")
    desk.page.fill("[name$=note]", "读错一个数")
    press(desk, "Control+Enter")
    desk.page.wait_for_selector(".card.editing .mending")
    assert desk.page.input_value("[name$=-value]") == "120"
    assert desk.complaints == []
