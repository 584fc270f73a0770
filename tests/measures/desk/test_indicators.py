"""An indicator made from a value's card."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from articles.groups import EDITORS, REVIEWERS
from articles.models import Article, Theme
from measures.actions import confirm, link_indicator, take_back
from measures.models import Indicator, Metric, Move
from measures.review import Beside, reasons_for
from measures.templatetags.workspace import in_unit_of
from tests.desk import client_of
from tests.world import NOON, World

HTMX = {"HTTP_HX_REQUEST": "true"}


def value(article: Article, words: str = "12个") -> Metric:
    return article.metrics.get(evidence__exact=words)


def address(article: Article, metric: Metric) -> str:
    return reverse("admin:review_indicator", args=[article.pk, metric.pk])


def filled(metric: Metric, **changes: str) -> dict[str, object]:
    known = {
        "name": "教育集团数",
        "unit": metric.unit,
        "unit_class": metric.unit_class,
        "theme": "",
        "definition": "已挂牌的教育集团数",
    }
    return {f"indicator-{k}": v for k, v in (known | changes).items()} | {
        "revision": metric.revision
    }


def test_the_form_begins_with_what_the_value_says_and_the_case_is_filed_under(world: World) -> None:
    article = world.draft()
    theme = Theme.objects.create(slug="group", name="集团化办学")
    article.themes.add(theme)
    page = client_of(EDITORS).get(address(article, value(article)), **HTMX)
    initial = page.context["form"].initial
    assert (initial["name"], initial["unit"], initial["theme"]) == ("教育集团", "个", theme)


def test_one_press_makes_it_and_links_the_value(world: World) -> None:
    article = world.draft()
    metric = value(article)
    answer = client_of(EDITORS).post(address(article, metric), filled(metric), **HTMX)
    assert answer.status_code == 200
    metric.refresh_from_db()
    made = Indicator.objects.get()
    assert metric.indicator == made
    assert (made.name, made.aliases) == ("教育集团数", "教育集团")
    assert made.history.get().history_user.username == EDITORS
    assert Move.objects.get().made == made


def test_taking_it_back_takes_both_unless_another_value_has_joined(world: World) -> None:
    article = world.draft()
    client = client_of(REVIEWERS)
    who = User.objects.get(username=REVIEWERS)
    for joined, left in ((False, 0), (True, 1)):
        metric = value(article)
        client.post(address(article, metric), filled(metric), **HTMX)
        if joined:
            link_indicator(metric=value(article, "20个"), indicator=Indicator.objects.get())
        take_back(move=Move.objects.filter(undone_at=None).get(), by=who, at=NOON)
        assert value(article).indicator is None
        assert Indicator.objects.count() == left


@pytest.mark.parametrize(
    ("comment", "changes", "field", "words"),
    [
        ("no definition, no comparison", {"definition": ""}, "definition", "一句定义"),
        ("a name that is taken", {"name": "在建学校数"}, "name", "已有同名指标"),
        ("a unit of another kind", {"unit": "人"}, "unit", "不能换算成“人”"),
    ],
)
def test_what_is_wrong_is_told_at_the_field_and_nothing_is_made(
    world: World, comment: str, changes: dict[str, str], field: str, words: str
) -> None:
    article = world.draft()
    Indicator.objects.create(slug="x", name="在建学校数", unit="所", definition="数")
    metric = value(article)
    answer = client_of(EDITORS).post(address(article, metric), filled(metric, **changes), **HTMX)
    assert answer.status_code == 422
    assert words in "".join(answer.context["form"].errors[field])
    assert Indicator.objects.count() == 1
    assert value(article).indicator is None


def test_a_decided_value_is_closed_to_those_who_may_not_decide(world: World) -> None:
    article = world.draft()
    metric = confirm(item=value(article), by=world.operator, at=NOON)
    answer = client_of(EDITORS).post(address(article, metric), filled(metric), **HTMX)
    assert "请先由审核重开" in answer.content.decode()
    assert not Indicator.objects.exists()


def test_a_stale_card_makes_nothing(world: World) -> None:
    article = world.draft()
    metric = value(article)
    confirm(item=value(article), by=world.operator, at=timezone.now())
    answer = client_of(REVIEWERS).post(address(article, metric), filled(metric), **HTMX)
    assert answer.status_code == 409
    assert not Indicator.objects.exists()


@pytest.mark.parametrize(
    ("comment", "number", "unit", "wanted", "told"),
    [
        ("ten thousands", "3.6", "万人", "人", "36,000人"),
        ("hundred millions", "1.25", "亿元", "万元", "12,500万元"),
        ("per mille", "12.5", "‰", "%", "1.25%"),
        ("as it stands", "12", "所", "所", ""),
        ("never", "12", "人次", "人", ""),
    ],
)
def test_a_value_is_told_in_its_indicators_unit(
    comment: str, number: str, unit: str, wanted: str, told: str
) -> None:
    metric = Metric(value=Decimal(number), unit=unit)
    assert in_unit_of(metric, Indicator(unit=wanted)) == told


def test_a_unit_that_does_not_convert_is_a_reason_to_look(world: World) -> None:
    article = world.draft()
    indicator = Indicator.objects.create(slug="x", name="甲", unit="人次", definition="数")
    metric = link_indicator(metric=value(article), indicator=indicator)
    said = [r.sentence for r in reasons_for(metric, Beside())]
    assert "单位“个”不能换算成指标的单位“人次”，和同指标的值不可比" in said
