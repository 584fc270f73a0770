from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.actions import withdraw
from articles.editorial import Decision
from measures.actions import amend, confirm, let_through, reject, reopen, settle_finding
from measures.models import Evidence, Finding, Initiative, Metric
from tests.world import NOON, World


def test_a_decision_keeps_who_when_and_why(world: World) -> None:
    metric = world.draft().metrics.first()
    confirm(item=metric, by=world.operator, at=NOON, note="与报纸核对")
    metric.refresh_from_db()
    assert (metric.decision, metric.decided_by, metric.decided_at, metric.decision_note) == (
        Decision.CONFIRMED,
        world.operator,
        NOON,
        "与报纸核对",
    )


def test_a_decision_taken_back_leaves_nobody_responsible(world: World) -> None:
    metric = world.draft().metrics.first()
    reject(item=metric, by=world.operator, at=NOON)
    reopen(item=metric, by=world.operator, at=NOON)
    assert (metric.decision, metric.decided_by, metric.decided_at) == ("unreviewed", None, None)


def test_an_amended_value_remembers_what_was_read(world: World) -> None:
    metric = world.draft().metrics.get(evidence__exact="91.5%")
    amend(item=metric, changes={"value": "91.6"}, by=world.operator, at=NOON)
    metric.refresh_from_db()
    assert (str(metric.value), metric.as_read["value"]) == ("91.600000", "91.5")


def test_an_amendment_that_makes_no_sense_is_refused_in_the_editors_words(world: World) -> None:
    metric = world.draft().metrics.get(evidence__exact="91.5%")
    with pytest.raises(ValidationError, match="占比须写明单位"):
        amend(item=metric, changes={"unit": ""}, by=world.operator, at=NOON)
    metric.refresh_from_db()
    assert (metric.unit, metric.decision) == ("%", Decision.UNREVIEWED)


def test_visitors_see_nothing_of_a_draft_however_decided(world: World) -> None:
    article = world.draft()
    let_through(article=article, by=world.operator, at=NOON)
    assert not Metric.objects.public().exists()
    assert not Initiative.objects.public().exists()
    assert not Finding.objects.public().exists()


def test_visitors_see_of_a_published_case_what_was_let_through(world: World) -> None:
    article = world.case()
    reject(
        item=article.metrics.get(evidence__exact="40件"), by=world.operator, at=NOON, note="重复"
    )
    reopen(item=article.metrics.get(evidence__exact="90件"), by=world.operator, at=NOON)
    seen = {m.evidence.exact for m in Metric.objects.public()}
    assert seen == {"120件", "91.5%", "12个", "20个"}
    assert Finding.objects.public().get().settlement == Finding.Settlement.NOTED


def test_what_is_withdrawn_takes_its_values_along(world: World) -> None:
    article = world.case()
    withdraw(article=article, by=world.operator, at=NOON, reason="核对")
    assert not Metric.objects.public().exists()
    assert not Initiative.objects.public().exists()


def test_letting_through_says_that_no_single_item_was_looked_at(world: World) -> None:
    article = world.draft()
    rejected = article.metrics.get(evidence__exact="40件")
    reject(item=rejected, by=world.operator, at=NOON)
    assert let_through(article=article, by=world.operator, at=NOON) == 7
    assert set(article.metrics.exclude(pk=rejected.pk).values_list("decision_note", flat=True)) == {
        "随导入整批放行，未逐项核对"
    }
    rejected.refresh_from_db()
    assert rejected.decision == Decision.REJECTED


@pytest.mark.parametrize(
    ("settlement", "shown"),
    [
        ("open", False),
        ("noted", True),
        ("article_error", True),
        ("misreading", False),
        ("scope_differs", False),
    ],
)
def test_a_finding_shows_by_its_settlement(world: World, settlement: str, shown: bool) -> None:
    finding = world.case().findings.get()
    settle_finding(finding=finding, settlement=settlement, by=world.operator, at=NOON, note="n")
    assert Finding.objects.public().exists() is shown
    assert (finding.settled_by is None) is (settlement == "open")


@pytest.mark.parametrize(
    ("constraint", "wrong"),
    [
        ("metric_has_evidence", {"evidence": None}),
        ("metric_share_has_unit", {"unit": "", "unit_class": "share"}),
        ("metric_range_has_two_ends", {"comparator": "range"}),
        ("metric_range_has_two_ends", {"comparator": "range", "value": 5, "value_high": 5}),
        ("metric_range_has_two_ends", {"value_high": 9}),
        ("metric_has_label", {"label": ""}),
    ],
)
def test_the_database_refuses_a_metric_that_makes_no_sense(
    world: World, constraint: str, wrong: dict[str, object]
) -> None:
    metric = world.draft().metrics.first()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Metric.objects.filter(pk=metric.pk).update(**wrong)


@pytest.mark.parametrize(
    ("constraint", "wrong"),
    [
        ("evidence_ends_after_it_begins", {"start": 9, "end": 9}),
        ("evidence_ends_after_it_begins", {"start": 9, "end": 3}),
        ("evidence_sentence_not_empty", {"sentence_start": 9, "sentence_end": 9}),
        ("evidence_quotes_words", {"exact": ""}),
    ],
)
def test_the_database_refuses_evidence_that_makes_no_sense(
    world: World, constraint: str, wrong: dict[str, object]
) -> None:
    evidence = world.draft().evidence.first()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Evidence.objects.filter(pk=evidence.pk).update(**wrong)


@pytest.mark.parametrize("region", ["330500", None])
def test_the_database_refuses_a_second_initiative_of_a_name_in_a_place(
    world: World, region: str | None
) -> None:
    place = world.places[region] if region else None
    Initiative.objects.create(name="四个一批", kind="framework", region=place)
    with pytest.raises(IntegrityError), transaction.atomic():
        Initiative.objects.create(name="“四個一批”", kind="programme", region=place)
