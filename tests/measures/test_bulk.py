"""Deeds on many values and measures: one stroke, taken back whole."""

from __future__ import annotations

from decimal import Decimal

from django.urls import reverse
from django.utils import timezone

from articles import search
from articles.groups import EDITORS, REVIEWERS
from measures.actions import amend, confirm
from measures.models import Correction, Indicator, Initiative, Metric, Move
from tests.desk import client_of, in_bulk, told
from tests.world import NOON, World

METRICS = "/admin/measures/metric/"
INITIATIVES = "/admin/measures/initiative/"


def undo(client, **headers: str):
    move = Move.objects.filter(undone_at=None).latest("pk")
    return client.post(reverse("admin:measures_move_stroke", args=[move.stroke]), follow=True)


def test_values_of_two_cases_are_one_stroke_and_go_back_together(world: World) -> None:
    world.draft()
    world.draft(world.another(2), path="2.txt")
    client = client_of(REVIEWERS)
    page = in_bulk(client, METRICS, "confirm", Metric.objects.all())
    assert "撤销这一批" in page.content.decode()
    assert Metric.objects.let_through().count() == 12
    assert Move.objects.values("stroke").distinct().count() == 1
    page = undo(client)
    assert told(page) == ["已撤销：确认 12 项，都回到原样。"]
    assert not Metric.objects.let_through().exists()


def test_measures_are_indexed_once_and_found_no_more_when_taken_back(world: World) -> None:
    article = world.draft()
    named = Initiative.objects.get(name="四个一批")
    amend(item=named, changes={"name": "四批联动"}, by=world.operator, at=NOON)
    assert search.ranked_ids("四批联动") == [article.pk]
    client = client_of(REVIEWERS)
    in_bulk(client, INITIATIVES, "reject", [named])
    assert search.ranked_ids("四批联动") == []
    undo(client)
    assert search.ranked_ids("四批联动") == [article.pk]


def test_a_stroke_of_which_one_was_changed_since_stays(world: World) -> None:
    article = world.draft()
    client = client_of(REVIEWERS)
    in_bulk(client, METRICS, "confirm", article.metrics.all())
    one = article.metrics.first()
    amend(item=one, changes={"value": "1"}, by=world.operator, at=timezone.now())
    assert "一项都没有动" in told(undo(client))[0]
    assert article.metrics.let_through().count() == 6


def test_a_stroke_is_taken_back_by_whose_it_is(world: World) -> None:
    article = world.draft()
    in_bulk(client_of(REVIEWERS), METRICS, "confirm", article.metrics.all())
    assert undo(client_of("superuser")).status_code == 403
    assert article.metrics.let_through().count() == 6


def test_an_indicator_is_linked_to_what_its_unit_fits(world: World) -> None:
    article = world.draft()
    indicator = Indicator.objects.create(
        slug="jt", name="教育集团数", unit="个", unit_class="items", definition="数"
    )
    client = client_of(EDITORS)
    asked = {"asked-indicator": indicator.pk}
    page = in_bulk(client, METRICS, "link", article.metrics.all(), **asked)
    linked = set(indicator.metrics.values_list("unit", flat=True))
    assert linked == {"件", "个"}
    assert told(page)[0].startswith("已关联指标：5 项。另有 1 项未动。")
    undo(client)
    assert not indicator.metrics.exists()


def test_editors_leave_what_is_decided(world: World) -> None:
    article = world.draft()
    indicator = Indicator.objects.create(slug="jt", name="集团", unit="个", definition="数")
    done = confirm(item=article.metrics.get(value=12), by=world.operator, at=NOON)
    open_ = article.metrics.get(value=20)
    asked = {"asked-indicator": indicator.pk}
    in_bulk(client_of(EDITORS), METRICS, "link", [done, open_], **asked)
    assert list(indicator.metrics.all()) == [open_]


def test_rejecting_what_visitors_see_wants_a_reason_and_is_told_them(world: World) -> None:
    case = world.case()
    client = client_of(REVIEWERS)
    page = in_bulk(client, METRICS, "reject", case.metrics.all())
    assert "请写明缘由" in page.content.decode()
    assert case.metrics.let_through().count() == 6
    in_bulk(client, METRICS, "reject", case.metrics.all(), reason="口径存疑")
    assert not case.metrics.let_through().exists()
    assert set(Correction.objects.values_list("why", flat=True)) == {"口径存疑"}
    assert "已作为更正告知访客" in told(undo(client))[0]


def test_nothing_is_half_done(world: World, monkeypatch) -> None:
    article = world.draft()
    client = client_of(REVIEWERS)
    from articles.actions import RefusedError
    from measures.admin import strokes

    # Six are rehearsed for the preview, six once more before the deed itself.
    done: list[Decimal] = []
    real = strokes.rule

    def failing(**more):
        done.append(more["item"].value)
        if len(done) > 6 * 2 + 3:
            raise RefusedError("第四项不行")
        return real(**more)

    monkeypatch.setattr(strokes, "rule", failing)
    page = in_bulk(client, METRICS, "confirm", article.metrics.all())
    assert "6 项都没有改动：第四项不行" in told(page)[0]
    assert not article.metrics.let_through().exists()
    assert not Move.objects.exists()


def test_the_workspace_says_of_how_many_a_stroke_is(world: World) -> None:
    first = world.draft()
    world.draft(world.another(2), path="2.txt")
    client = client_of(REVIEWERS)
    in_bulk(client, METRICS, "confirm", Metric.objects.filter(value=12))
    page = client.get(reverse("admin:review", args=[first.pk])).content.decode()
    assert "一批 2 项" in page
