"""Targets: due, answered by later values, settled, and told to visitors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.actions import RefusedError, StaleError, withdraw
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from measures.actions import amend, confirm, link_indicator, reject, settle_promise
from measures.boards.promises import answers_to, compared, promises_board
from measures.models import Indicator, Metric, Promise
from tests.desk import client_of
from tests.world import NOON, World, figure, reading

ON = date(2026, 3, 1)
Outcome = Promise.Outcome


def target_of(article: Article) -> Metric:
    return article.metrics.get(status="target")


def later(world: World, words: str = "22个", value: str = "22", **more: Any) -> Metric:
    """A value of a later, published article: 教育集团 22个."""
    unit, label = more.pop("unit", "个"), more.pop("label", "教育集团")
    said_on = more.pop("said_on", date(2026, 1, 16))
    text = f"清河市教育局:见成效\n全市建成{label}{words}。\n"
    read = reading(text, figures=(figure(text, words, value, unit, label, **more),))
    read = replace(read, header=replace(read.header, title="见成效", published_on=said_on))
    return world.case(read, path=f"{label}{words}.txt").metrics.get()


# --- what has come due --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("comment", "on", "is_due"),
    [
        ("the day before", date(2025, 12, 30), False),
        ("the day itself", date(2025, 12, 31), True),
        ("long after", date(2030, 1, 1), True),
    ],
)
def test_a_target_comes_due_with_its_day(
    world: World, comment: str, on: date, is_due: bool
) -> None:
    target = target_of(world.case())
    assert (target in Metric.objects.due(on=on)) is is_due, comment


def test_what_nobody_let_through_or_somebody_settled_is_not_due(world: World) -> None:
    target = target_of(world.draft())
    assert not Metric.objects.due(on=ON)
    confirm(item=target, by=world.operator, at=NOON)
    assert list(Metric.objects.due(on=ON)) == [target]
    settle_promise(metric=target, outcome="unknown", note="未见公布", by=None, at=NOON)
    assert not Metric.objects.due(on=ON)
    settle_promise(metric=target, outcome="open", note="又有新文章", by=None, at=NOON)
    assert list(Metric.objects.due(on=ON)) == [target]


# --- what answers it ----------------------------------------------------------------------------

COMPARED = [
    # comment, target, value, outcome
    ("reached", {}, ("22", {}), "kept"),
    ("just reached", {}, ("20", {}), "kept"),
    ("not reached", {}, ("19", {}), "missed"),
    ("more than the target", {}, ("20", {"comparator": "gt"}), "kept"),
    ("more than less", {}, ("18", {"comparator": "gt"}), None),
    ("less than more", {}, ("25", {"comparator": "lt"}), None),
    ("less than the target", {}, ("19", {"comparator": "lt"}), "missed"),
    ("about the target", {}, ("20", {"comparator": "approx"}), None),
    ("about far more", {}, ("30", {"comparator": "approx"}), "kept"),
    ("at most, and less", {"comparator": "lt"}, ("18", {}), "kept"),
    ("at most, and more", {"comparator": "lt"}, ("21", {}), "missed"),
    ("a range above", {}, ("20", {"comparator": "range", "value_high": Decimal(30)}), "kept"),
    ("a range across", {}, ("15", {"comparator": "range", "value_high": Decimal(30)}), None),
    ("another unit that converts", {}, ("0.2", {"unit": "亩"}), None),
    ("a rank", {"unit_class": "rank"}, ("22", {"unit_class": "rank"}), None),
    ("of another thing", {}, ("96", {"label": "教育集团覆盖学校"}), None),
]


@pytest.mark.parametrize(("comment", "aim", "value", "outcome"), COMPARED)
def test_a_later_value_is_held_against_the_target(
    comment: str, aim: dict[str, Any], value: tuple[str, dict[str, Any]], outcome: str | None
) -> None:
    known = {"label": "教育集团", "unit": "个", "unit_class": "items", "comparator": "eq"}
    told = Article(published_on=date(2026, 1, 16))
    target = Metric(
        **(known | aim), value=Decimal(20), due_on=date(2025, 12, 31), article=Article()
    )
    metric = Metric(**(known | value[1]), value=Decimal(value[0]), article=told)
    found, sentence = compared(target, metric)
    assert (found.value if found else None) == outcome, comment
    assert sentence


def test_a_value_told_before_the_day_does_not_show_that_a_target_was_missed() -> None:
    known: dict[str, Any] = {"label": "教育集团", "unit": "个", "unit_class": "items"}
    target = Metric(**known, value=Decimal(20), due_on=date(2025, 12, 31), article=Article())
    early = Article(published_on=date(2024, 6, 1))
    assert compared(target, Metric(**known, value=Decimal(15), article=early))[0] is None
    assert compared(target, Metric(**known, value=Decimal(21), article=early))[0] == Outcome.KEPT


def test_values_of_the_same_place_and_indicator_are_proposed_first(world: World) -> None:
    target = target_of(world.case())
    alike = later(world)
    indicator = Indicator.objects.create(slug="jt", name="集团", unit="个", definition="数")
    elsewhere = later(world, "30个", "30", label="办学联合体", region="450300")
    within = later(world, "31个", "31", label="办学联盟", region="330502")
    named = later(world, "25个", "25", label="办学共同体")
    for metric in (target, elsewhere, within, named):
        link_indicator(metric=metric, indicator=indicator)
    target.refresh_from_db()
    found = answers_to(target)
    assert [a.metric for a in found] == [named, alike, within]
    assert found[0].why == "同指标、同地区"
    assert found[1].why == "同地区、名目相近"
    assert [a.outcome for a in found] == [Outcome.KEPT, Outcome.KEPT, None]
    assert found[2].sentence == "说的是吴兴区，不是湖州市，请人工判断"


@pytest.mark.parametrize(
    ("comment", "more"),
    [
        ("told earlier", {"said_on": date(2022, 1, 1)}),
        ("of another place", {"region": "450300"}),
        ("of another thing", {"label": "食堂"}),
        ("in another unit", {"words": "22%", "unit": "%"}),
        ("a target itself", {"status": "target"}),
    ],
)
def test_what_cannot_answer_is_not_proposed(
    world: World, comment: str, more: dict[str, Any]
) -> None:
    target = target_of(world.case())
    later(world, **more)
    assert answers_to(target) == [], comment


def test_what_nobody_let_through_is_not_proposed(world: World) -> None:
    target = target_of(world.case())
    reject(item=later(world), by=None, at=NOON, note="不是")
    assert answers_to(target) == []


# --- what became of it --------------------------------------------------------------------------


def test_an_outcome_is_kept_with_its_answer_its_ground_and_its_history(world: World) -> None:
    target, answer = target_of(world.case()), later(world)
    promise = settle_promise(
        metric=target, outcome="kept", answer=answer, note="年报", by=world.operator, at=NOON
    )
    assert (promise.answer, promise.decided_by, promise.decided_at) == (
        answer,
        world.operator,
        NOON,
    )
    settle_promise(metric=target, outcome="missed", note="年报更正", by=world.operator, at=NOON)
    told = [(r.outcome, r.history_change_reason) for r in promise.history.order_by("history_id")]
    assert told == [("kept", "兑现：年报"), ("missed", "未兑现：年报更正")]


@pytest.mark.parametrize(
    ("comment", "outcome", "with_answer", "note", "refused"),
    [
        ("kept without a ground", "kept", False, "", True),
        ("kept, a value shows it", "kept", True, "", False),
        ("kept, told in words", "kept", False, "实地看过", False),
        ("missed without a ground", "missed", False, " ", True),
        ("unknown always wants words", "unknown", True, "", True),
    ],
)
def test_an_outcome_wants_a_value_or_words_that_show_it(
    world: World, comment: str, outcome: str, with_answer: bool, note: str, refused: bool
) -> None:
    target = target_of(world.case())
    answer = later(world) if with_answer else None
    act: dict[str, Any] = {"metric": target, "outcome": outcome, "answer": answer, "note": note}
    if refused:
        with pytest.raises(RefusedError, match="依据"):
            settle_promise(**act, by=None, at=NOON)
        assert not Promise.objects.exists()
    else:
        assert settle_promise(**act, by=None, at=NOON).outcome == outcome


def test_another_outcome_than_visitors_read_is_told_as_a_correction(world: World) -> None:
    case = world.case()
    target, answer = target_of(case), later(world)
    settle_promise(metric=target, outcome="kept", answer=answer, by=world.operator, at=NOON)
    assert not case.corrections.exists()
    with pytest.raises(RefusedError, match="写明缘由"):
        settle_promise(metric=target, outcome="missed", answer=answer, by=None, at=NOON)
    settle_promise(metric=target, outcome="missed", note="年报更正", by=world.operator, at=NOON)
    told = case.corrections.get()
    assert (told.subject, told.was, told.now, told.why) == (
        "教育集团",
        "兑现",
        "未兑现",
        "年报更正",
    )


@pytest.mark.parametrize(
    ("changes", "outcome"), [({"value": Decimal(30)}, "open"), ({"unit_class": "other"}, "kept")]
)
def test_what_was_found_of_a_target_does_not_hold_of_another(
    world: World, changes: dict[str, Any], outcome: str
) -> None:
    case = world.case()
    target, answer = target_of(case), later(world)
    settle_promise(metric=target, outcome="kept", answer=answer, by=world.operator, at=NOON)
    amend(item=target, changes=changes, by=world.operator, at=NOON, note="按公报")
    assert Promise.objects.get().outcome == outcome
    told = case.corrections.filter(name="目标结果").values_list("was", "now", "why")
    assert list(told) == ([("兑现", "未核", "目标改动，重新核定")] if outcome == "open" else [])
    assert (target in Metric.objects.due(on=ON)) is (outcome == "open")


def test_what_is_no_target_let_through_has_no_outcome(world: World) -> None:
    article = world.draft()
    for metric in (target_of(article), article.metrics.get(evidence__exact="12个")):
        with pytest.raises(RefusedError, match="不是已审定的目标"):
            settle_promise(metric=metric, outcome="unknown", note="x", by=None, at=NOON)


def test_who_comes_second_is_told_and_changes_nothing(world: World) -> None:
    target = target_of(world.case())
    settle_promise(metric=target, outcome="unknown", note="一", by=None, at=NOON, seen=0)
    with pytest.raises(StaleError):
        settle_promise(metric=target, outcome="kept", note="二", by=None, at=NOON, seen=0)
    assert Promise.objects.get().note == "一"


# --- the page of a target -----------------------------------------------------------------------


def page(target: Metric) -> str:
    return f"/admin/measures/promise/target/{target.pk}/"


def test_a_reviewer_settles_a_target_on_its_page(world: World) -> None:
    target, answer = target_of(world.case()), later(world)
    client = client_of(REVIEWERS)
    html = client.get(page(target)).content.decode()
    assert "看来兑现" in html
    assert "22个 达到目标 20个" in html
    data = {"outcome": "kept", "answer": answer.pk, "note": "", "revision": 0}
    response = client.post(page(target), data, follow=True)
    assert "兑现" in response.content.decode()
    promise = Promise.objects.get()
    assert (promise.outcome, promise.answer) == ("kept", answer)
    assert promise.decided_by == User.objects.get(username="审核")


@pytest.mark.parametrize(
    ("comment", "data", "status", "words"),
    [
        ("no outcome", {}, 422, "请选一个结果"),
        ("no ground", {"outcome": "kept"}, 422, "依据"),
        ("an answer that is none", {"outcome": "kept", "answer": 999999}, 422, "请另选"),
        ("an answer beyond numbers", {"outcome": "kept", "answer": "9" * 40}, 422, "请另选"),
    ],
)
def test_what_is_not_stored_is_told_and_kept(
    world: World, comment: str, data: dict[str, Any], status: int, words: str
) -> None:
    target = target_of(world.case())
    response = client_of(REVIEWERS).post(page(target), data | {"revision": 0, "note": ""})
    assert response.status_code == status, comment
    assert words in response.content.decode()
    assert not Promise.objects.exists()


def test_an_editor_looks_and_does_not_settle(world: World) -> None:
    target = target_of(world.case())
    client = client_of(EDITORS)
    assert "核定由审核来做" in client.get(page(target)).content.decode()
    assert client.post(page(target), {"outcome": "kept"}).status_code == 403


def test_another_answer_can_be_searched_for(world: World) -> None:
    target = target_of(world.case())
    other = later(world, label="办学共同体")
    client = client_of(REVIEWERS)
    assert other.label not in client.get(page(target)).content.decode()
    assert other.label in client.get(page(target), {"q": "共同体"}).content.decode()


# --- what visitors read -------------------------------------------------------------------------


def test_the_board_tells_targets_by_what_became_of_them(world: World) -> None:
    target, answer = target_of(world.case()), later(world)
    early = promises_board(on=date(2024, 1, 1))
    assert [t.target for t in early.ahead] == [target]
    assert [t.target for t in promises_board(on=ON).due] == [target]
    settle_promise(metric=target, outcome="kept", answer=answer, by=world.operator, at=NOON)
    board = promises_board(on=ON)
    assert [(t.target, t.answer) for t in board.kept] == [(target, answer)]
    assert board.all == board.kept


def test_the_board_tells_nothing_that_is_not_public(world: World) -> None:
    world.draft()
    case, answer = world.case(world.another(2), path="2.txt"), later(world)
    target = target_of(case)
    settle_promise(metric=target, outcome="kept", answer=answer, by=world.operator, at=NOON)
    withdraw(article=answer.article, by=world.operator, at=NOON, reason="撤")
    [told] = promises_board(on=ON).kept
    assert (told.target, told.answer) == (target, None)
    withdraw(article=case, by=world.operator, at=NOON, reason="撤")
    assert promises_board(on=ON).all == []


@pytest.mark.parametrize(("code", "count"), [("330500", 1), ("330000", 1), ("450300", 0)])
def test_the_board_of_a_place_tells_of_it_and_of_what_is_within(
    world: World, code: str, count: int
) -> None:
    world.case()
    assert len(promises_board(on=ON, region=world.places[code]).all) == count


def test_the_board_asks_twice_however_long_it_is(
    world: World, django_assert_num_queries: Any
) -> None:
    for number in (2, 3, 4):
        target = target_of(world.case(world.another(number), path=f"{number}.txt"))
        settle_promise(metric=target, outcome="unknown", note="无", by=None, at=NOON)
    with django_assert_num_queries(1):
        board = promises_board(on=ON)
        assert [t.promise.note for t in board.unknown if t.promise] == ["无"] * 3


def test_visitors_read_what_was_promised_and_what_became_of_it(
    world: World, client: Client
) -> None:
    assert "还没有写明期限的目标" in client.get("/promises/").content.decode()
    target, answer = target_of(world.case()), later(world)
    html = client.get("/promises/").content.decode()
    assert 'id="due"' in html
    settle_promise(metric=target, outcome="kept", answer=answer, by=world.operator, at=NOON)
    html = client.get("/promises/").content.decode()
    assert 'id="kept"' in html
    assert answer.get_absolute_url() in html
    assert target.get_absolute_url() in html
