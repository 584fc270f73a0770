from __future__ import annotations

from decimal import Decimal

import pytest

from measures.actions import confirm, hold, link_indicator, record_reading, settle_finding
from measures.models import Finding, Indicator, Initiative
from measures.review import RULES, Beside, reasons_for
from tests.world import NOON, World, figure, initiative, reading

TEXT = "全市建成教育集团12个。"


def rules_of(item, beside: Beside | None = None) -> list[str]:
    return [reason.rule for reason in reasons_for(item, beside or Beside())]


@pytest.mark.parametrize("reason", ["unit-from-context", "region-guessed", "hedged", "label-thin"])
def test_what_the_reading_was_unsure_of_is_told_in_words(world: World, reason: str) -> None:
    unsure = figure(TEXT, "12个", "12", "个", "教育集团", reasons=(reason,))
    metric = world.draft(reading(TEXT, figures=(unsure,))).metrics.get()
    (told,) = reasons_for(metric, Beside())
    assert told.rule == reason
    assert told.sentence != reason


def test_a_name_that_the_reading_was_unsure_of_wants_an_eye_until_it_is_decided(
    world: World,
) -> None:
    text = "全市实施青禾强师工程,教室里添了“橘娃角”。"
    sure, unsure = initiative(text, "青禾强师工程"), initiative(text, "橘娃角", unsure=True)
    article = world.draft(reading(text, initiatives=(sure, unsure)))
    by_name = {one.name: one for one in Initiative.objects.filter(evidence__article=article)}
    assert rules_of(by_name["青禾强师工程"]) == []
    assert rules_of(by_name["橘娃角"]) == ["unsure"]
    confirm(item=by_name["橘娃角"], by=world.operator, at=NOON)
    assert rules_of(by_name["橘娃角"]) == []


@pytest.mark.parametrize("surely", [(True, False), (False, True)])
def test_a_name_of_which_one_articles_reading_is_sure_is_sure(
    world: World, surely: tuple[bool, bool]
) -> None:
    readings = [
        reading(text, initiatives=(initiative(text, "橘娃角", unsure=not sure),))
        for text, sure in zip(("教室里添了“橘娃角”。", "建起“橘娃角”。"), surely, strict=True)
    ]
    first = world.draft(readings[0])
    world.draft(readings[1], path="青湖.txt")
    measure = Initiative.objects.get()
    assert rules_of(measure) == []
    record_reading(article=first, reading=readings[0], at=NOON)
    measure.refresh_from_db()
    assert rules_of(measure) == []


def test_an_open_contradiction_stands_on_each_value_that_it_touches(world: World) -> None:
    article = world.draft()
    finding = article.findings.get()
    metric = article.metrics.get(evidence__exact="90件")
    beside = Beside(findings={metric.evidence_id: [finding]})
    assert rules_of(metric, beside) == ["finding"]
    settle_finding(
        finding=finding, settlement=Finding.Settlement.SCOPE_DIFFERS, by=world.operator, at=NOON
    )
    assert rules_of(metric, beside) == []


@pytest.mark.parametrize(
    ("comment", "others", "expected"),
    [
        ("a hundred times less than the others", [900, 1200, 1500, 1000], ["unusual"]),
        ("like the others", [10, 12, 15, 9], []),
        ("too few others to say", [900, 1200, 1500], []),
        ("others of nought", [0, 0, 0, 0], []),
    ],
)
def test_a_value_far_from_its_indicators_others_is_unusual(
    world: World, comment: str, others: list[int], expected: list[str]
) -> None:
    metric = world.draft().metrics.get(evidence__exact="12个")
    indicator = Indicator.objects.create(slug="jt", name="教育集团数", unit="个", definition="数")
    link_indicator(metric=metric, indicator=indicator)
    beside = Beside(others={indicator.pk: [Decimal(v) for v in others]})
    assert rules_of(metric, beside) == expected


def test_values_that_an_editor_left_wait_for_a_reviewer(world: World) -> None:
    metric = world.draft().metrics.get(evidence__exact="12个")
    hold(item=metric, changes={"value": 13}, by=world.operator, at=NOON)
    assert rules_of(metric) == ["held"]


def test_the_weightiest_reason_comes_first(world: World) -> None:
    unsure = figure(TEXT, "12个", "12", "个", "教育集团", reasons=("hedged", "unit-from-context"))
    metric = world.draft(reading(TEXT, figures=(unsure,))).metrics.get()
    assert rules_of(metric) == ["unit-from-context", "hedged"]


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
