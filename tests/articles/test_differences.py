from __future__ import annotations

from datetime import timedelta

from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from articles.actions import revise
from articles.differences import differences, text_pieces
from articles.groups import REVIEWERS
from measures.actions import amend, confirm
from tests.desk import client_of
from tests.world import NOON, World


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_pieces_of_a_difference_make_up_both_texts(before: str, after: str) -> None:
    pieces = list(text_pieces(before, after))
    assert "".join(p.words for p in pieces if p.kind != "new") == before
    assert "".join(p.words for p in pieces if p.kind != "gone") == after


def test_choices_and_links_are_told_by_their_names(world: World) -> None:
    metric = world.draft().metrics.get(evidence__exact="12个")
    place = world.places["450300"]
    amend(item=metric, changes={"status": "target", "region": place}, by=world.operator, at=NOON)
    new, old = metric.history.all()
    told = {d.name: (d.before, d.after) for d in differences(old, new)}
    assert told["性质"] == ("实绩", "目标")
    assert told["地区"][1] == "桂林市"
    assert told["审定"] == ("未审", "已修正")


def test_a_long_text_is_told_by_the_words_that_changed(world: World) -> None:
    article = world.draft()
    text = article.text.replace("目前办结90件", "目前办结80件")
    revise(article=article, changes={"text": text}, by=world.operator, at=NOON, why="核对原报")
    new, old = article.history.all()[:2]
    (text_difference,) = [d for d in differences(old, new) if d.pieces]
    changed = [(p.kind, p.words) for p in text_difference.pieces if p.kind != "same"]
    assert changed == [("gone", "9"), ("new", "8")]


def test_the_history_page_tells_who_what_and_why_and_compares_any_two(world: World) -> None:
    metric = world.draft().metrics.get(evidence__exact="12个")
    amend(item=metric, changes={"value": "13"}, by=world.operator, at=NOON, note="年报")
    confirm(item=metric, by=world.operator, at=NOON + timedelta(hours=1))
    address = reverse("admin:measures_metric_history", args=[metric.pk])
    client = client_of(REVIEWERS)
    html = client.get(address).content.decode()
    assert "审核员" in html
    assert "已修正：年报" in html
    assert "<del>12</del> → <ins>13</ins>" in html
    ids = [record.history_id for record in metric.history.all()]
    compared = client.get(address, {"a": ids[0], "b": ids[-1]}).context["compared"]
    assert [d.name for d in compared["differences"]][:1] != []
    assert compared["older"].history_id == ids[-1]


def test_the_history_is_closed_to_those_who_may_not_see_the_record(world: World) -> None:
    metric = world.draft().metrics.first()
    address = reverse("admin:measures_metric_history", args=[metric.pk])
    assert client_of("anonymous").get(address).status_code == 302
