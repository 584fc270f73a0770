from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from articles.actions import RefusedError, withdraw
from measures.actions import amend, reject, reopen
from measures.models import Correction, Initiative
from tests.world import NOON, World

LATER = NOON + timedelta(days=1)


def test_what_visitors_had_seen_is_told_with_what_it_was_and_is(world: World) -> None:
    case = world.case()
    metric = case.metrics.get(evidence__exact="12个")
    amend(
        item=metric,
        changes={"value": "13", "status": "target"},
        by=world.operator,
        at=LATER,
        note="年报为13个",
    )
    rows = {c.name: (c.was, c.now, c.why, c.at) for c in case.corrections.all()}
    assert rows == {
        "数值": ("12", "13", "年报为13个", LATER),
        "性质": ("实绩", "目标", "年报为13个", LATER),
    }
    html = Client().get(case.get_absolute_url()).content.decode()
    assert "<del>12</del> → <ins>13</ins>" in html
    assert "缘由：年报为13个" in html


@pytest.mark.parametrize("changes", [{"value": "12"}, {"indicator": None}])
def test_what_stays_the_same_for_visitors_is_no_correction(world: World, changes) -> None:
    metric = world.case().metrics.get(evidence__exact="12个")
    amend(item=metric, changes=changes, by=world.operator, at=LATER, note="核对过")
    assert not Correction.objects.exists()


def test_a_draft_is_put_right_without_a_word_to_visitors(world: World) -> None:
    metric = world.draft().metrics.get(evidence__exact="12个")
    amend(item=metric, changes={"value": "13"}, by=world.operator, at=LATER)
    assert not Correction.objects.exists()


def test_what_is_no_longer_listed_is_told_with_its_reason(world: World) -> None:
    case = world.case()
    metric = case.metrics.get(evidence__exact="12个")
    with pytest.raises(RefusedError, match="写明缘由"):
        reject(item=metric, by=world.operator, at=LATER)
    reject(item=metric, by=world.operator, at=LATER, note="不是教育集团的数")
    told = case.corrections.get()
    assert (told.was, told.now) == ("教育集团 12个", "不再列出")


def test_a_measure_is_put_right_in_every_published_case_that_tells_it(world: World) -> None:
    first, second = world.case(), world.case(world.another(2), path="2.txt")
    initiative = Initiative.objects.get(name="集团化办学")
    amend(item=initiative, changes={"kind": "programme"}, by=world.operator, at=LATER, note="分类")
    assert {c.article for c in Correction.objects.all()} == {first, second}


def test_corrections_of_a_withdrawn_case_are_not_public(world: World) -> None:
    case = world.case()
    metric = case.metrics.get(evidence__exact="12个")
    amend(item=metric, changes={"value": "13"}, by=world.operator, at=LATER, note="年报")
    withdraw(article=case, by=world.operator, at=LATER, reason="核对")
    assert not Correction.objects.public()


def test_what_is_reopened_is_told_too_so_that_no_value_is_exchanged_in_silence(
    world: World,
) -> None:
    case = world.case()
    metric = case.metrics.get(evidence__exact="12个")
    reopen(item=metric, by=world.operator, at=LATER)
    assert [(c.now, c.why) for c in case.corrections.all()] == [("不再列出", "重新审定")]
