from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from articles.actions import RefusedError, StaleError, publish
from articles.editorial import Decision
from articles.models import Article
from measures.actions import (
    Ruling,
    add_initiative,
    add_metric,
    amend,
    confirm,
    confirm_all,
    reopen,
    respan,
    rule,
    selected,
    take_back,
)
from measures.models import Evidence, Initiative, Metric, Move
from tests.world import NOON, TEXT, World

LATER = NOON + timedelta(minutes=1)


def metric_of(article, words: str = "12个") -> Metric:
    return article.metrics.get(evidence__exact=words)


@pytest.mark.parametrize(
    ("comment", "ruling", "decision"),
    [
        ("as read", Ruling("confirm"), Decision.CONFIRMED),
        ("no such thing", Ruling("reject", note="是序号"), Decision.REJECTED),
        ("another value", Ruling("amend", {"value": "13"}), Decision.AMENDED),
    ],
)
def test_a_move_is_remembered_and_taken_back(world: World, comment, ruling, decision) -> None:
    article = world.draft()
    metric = metric_of(article)
    move = rule(article=article, item=metric, ruling=ruling, by=world.operator, at=NOON, final=True)
    metric.refresh_from_db()
    assert metric.decision == decision
    take_back(move=move, by=world.operator, at=LATER)
    metric.refresh_from_db()
    assert (metric.decision, metric.value, metric.held, metric.decision_note) == (
        Decision.UNREVIEWED,
        12,
        False,
        "",
    )
    assert not Move.objects.latest_of(world.operator, article)


def test_a_section_confirmed_in_one_stroke_is_taken_back_in_one(world: World) -> None:
    article = world.draft()
    items = list(article.metrics.all())
    moves = confirm_all(article=article, items=items, by=world.operator, at=NOON)
    assert len(moves) == len(items)
    assert not article.metrics.undecided()
    take_back(move=moves[0], by=world.operator, at=LATER)
    assert article.metrics.undecided().count() == len(items)


def test_what_was_changed_since_is_not_taken_back(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    ruling = Ruling("confirm")
    move = rule(article=article, item=metric, ruling=ruling, by=world.operator, at=NOON, final=True)
    amend(item=metric, changes={"value": "14"}, by=world.operator, at=NOON)
    with pytest.raises(RefusedError, match="之后又改过"):
        take_back(move=move, by=world.operator, at=LATER)
    metric.refresh_from_db()
    assert (metric.value, metric.decision) == (14, Decision.AMENDED)


def test_a_stale_save_is_refused_and_tells_what_stands_now(world: World) -> None:
    article = world.draft()
    mine, theirs = metric_of(article), metric_of(article)
    amend(item=theirs, changes={"value": "14"}, by=world.operator, at=NOON, seen=theirs.revision)
    ruling = Ruling("amend", {"value": "15"}, seen=mine.revision)
    with pytest.raises(StaleError) as refusal:
        rule(article=article, item=mine, ruling=ruling, by=world.operator, at=NOON, final=True)
    assert refusal.value.now.value == 14
    mine.refresh_from_db()
    assert mine.value == 14


def test_who_may_not_decide_leaves_values_that_wait(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    ruling = Ruling("amend", {"value": "13"})
    rule(article=article, item=metric, ruling=ruling, by=world.operator, at=NOON, final=False)
    metric.refresh_from_db()
    assert (metric.value, metric.held, metric.decision) == (13, True, Decision.UNREVIEWED)
    with pytest.raises(RefusedError, match="由审核来做"):
        rule(
            article=article,
            item=metric,
            ruling=Ruling("confirm"),
            by=world.operator,
            at=NOON,
            final=False,
        )


@pytest.mark.parametrize(
    ("comment", "start", "exact", "refusal"),
    [
        ("nothing selected", 0, "", "没有选中"),
        ("over a paragraph's end", TEXT.index("教育网"), "教育网 2023-05-06\n一、", "一段之内"),
        ("the text is another by now", 3, "别的字", "对不上"),
    ],
)
def test_a_selection_that_holds_no_words_is_refused(
    world: World, comment, start, exact, refusal
) -> None:
    with pytest.raises(RefusedError, match=refusal):
        selected(world.draft(), start=start, exact=exact)


def test_words_selected_with_blanks_around_them_are_taken_without(world: World) -> None:
    article = world.draft()
    at = TEXT.index("二、集团化办学")
    words = selected(article, start=at - 1, exact="\n二、集团化办学 ".rstrip("\n"))
    assert (words.start, words.exact) == (at, "二、集团化办学")


def test_a_value_that_was_missed_is_added_with_its_words(world: World) -> None:
    article = world.draft()
    words = selected(article, start=TEXT.index("2025年"), exact="2025年")
    metric = add_metric(
        article=article,
        words=words,
        values={"label": "达标年份", "value": 2025, "unit": "年"},
        by=world.operator,
        at=NOON,
        final=True,
    )
    assert metric.decision == Decision.AMENDED
    assert metric.evidence.sentence == "全市建成教育集团12个,力争2025年达到20个。"
    assert metric.section.heading == "集团化办学"
    take_back(move=Move.objects.get(), by=world.operator, at=LATER)
    assert not Metric.objects.filter(label="达标年份").exists()
    assert not Evidence.objects.filter(exact="2025年").exists()


def test_a_value_is_not_added_twice_on_the_same_words(world: World) -> None:
    article = world.draft()
    words = selected(article, start=TEXT.index("12个"), exact="12个")
    with pytest.raises(RefusedError, match="已有一条"):
        add_metric(article=article, words=words, values={}, by=world.operator, at=NOON, final=True)


def test_a_value_that_the_database_refuses_leaves_nothing_behind(world: World) -> None:
    article = world.draft()
    words = selected(article, start=TEXT.index("2025年"), exact="2025年")
    before = Evidence.objects.count()
    with pytest.raises(ValidationError):
        add_metric(
            article=article,
            words=words,
            values={"label": "参与率", "value": 3, "unit_class": "share"},
            by=world.operator,
            at=NOON,
            final=True,
        )
    assert Evidence.objects.count() == before


def test_a_measure_that_its_place_has_already_gets_the_words_besides(world: World) -> None:
    article = world.draft()
    known = Initiative.objects.get(name="集团化办学")
    words = selected(article, start=TEXT.index("教育集团"), exact="教育集团")
    same = add_initiative(
        article=article,
        words=words,
        values={"name": "“集团化办学”", "kind": "mechanism", "region": known.region},
        by=world.operator,
        at=NOON,
        final=True,
    )
    assert same == known
    assert {e.exact for e in known.evidence.all()} == {"集团化办学", "教育集团"}


def test_other_words_for_a_value_are_kept_and_can_be_taken_back(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    words = selected(article, start=TEXT.index("教育集团12个"), exact="教育集团12个")
    respan(
        article=article,
        metric=metric,
        words=words,
        by=world.operator,
        at=NOON,
        seen=metric.revision,
        final=True,
    )
    metric.refresh_from_db()
    assert (metric.evidence.exact, metric.held) == ("教育集团12个", True)
    take_back(move=Move.objects.get(), by=world.operator, at=LATER)
    metric.refresh_from_db()
    assert (metric.evidence.exact, metric.held) == ("12个", False)


def test_history_tells_who_when_and_why(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    amend(item=metric, changes={"value": "13"}, by=world.operator, at=LATER, note="与年报核对")
    last, first = metric.history.all()
    assert (last.history_user, last.history_date) == (world.operator, LATER)
    assert last.history_change_reason == "已修正：与年报核对"
    assert (last.value, first.value, first.history_user) == (13, 12, None)
    assert [c.field for c in last.diff_against(first).changes if c.field == "value"] == ["value"]


def test_a_value_that_visitors_see_is_amended_with_a_reason_only(world: World) -> None:
    metric = metric_of(world.case())
    with pytest.raises(RefusedError, match="写明缘由"):
        amend(item=metric, changes={"value": "13"}, by=world.operator, at=NOON)
    metric.refresh_from_db()
    assert metric.value == 12
    amend(item=metric, changes={"value": "13"}, by=world.operator, at=NOON, note="年报为13个")
    assert metric.value == 13


@pytest.mark.parametrize(("final", "public"), [(False, False), (True, True)])
def test_decided_words_are_closed_to_editors_and_public_ones_to_all(
    world: World, final: bool, public: bool
) -> None:
    article = world.case() if public else world.draft()
    metric = metric_of(article)
    if not public:
        rule(
            article=article,
            item=metric,
            ruling=Ruling("confirm"),
            by=world.operator,
            at=NOON,
            final=True,
        )
    words = selected(article, start=TEXT.index("教育集团12个"), exact="教育集团12个")
    with pytest.raises(RefusedError, match="重开"):
        respan(
            article=article,
            metric=metric,
            words=words,
            by=world.operator,
            at=NOON,
            seen=None,
            final=final,
        )
    assert metric_of(article) == metric


def test_a_move_that_visitors_were_told_of_is_not_taken_back_in_silence(world: World) -> None:
    article = world.case()
    metric = metric_of(article)
    ruling = Ruling("amend", {"value": "13"}, note="年报")
    move = rule(
        article=article, item=metric, ruling=ruling, by=world.operator, at=LATER, final=True
    )
    with pytest.raises(RefusedError, match="告知访客"):
        take_back(move=move, by=world.operator, at=LATER)
    metric.refresh_from_db()
    assert metric.value == 13


def ruled(world: World, article: Article, item: Metric, ruling: Ruling) -> Move:
    at = NOON + timedelta(seconds=1)
    known = {"article": article, "by": world.operator, "at": at, "final": True}
    return rule(item=item, ruling=ruling, **known)


def test_taking_back_a_confirmation_that_visitors_saw_is_told(world: World) -> None:
    article = world.case()
    value = metric_of(article)
    reopen(item=value, by=world.operator, at=NOON, note="再核")
    value.refresh_from_db()
    move = ruled(world, article, value, Ruling("confirm"))
    known = article.corrections.count()
    take_back(move=move, by=world.operator, at=LATER)
    value.refresh_from_db()
    assert value.decision == "unreviewed"
    newest = article.corrections.first()
    assert newest is not None
    assert article.corrections.count() == known + 1
    assert (newest.now, newest.why) == ("不再列出", "撤销：确认")


def test_taking_back_what_was_added_to_a_published_case_is_told(world: World) -> None:
    article = world.case()
    words = selected(article, start=article.text.index("2025年"), exact="2025年")
    values = {"label": "达标年份", "value": "2025", "unit": "年"}
    add_metric(article=article, words=words, values=values, by=world.operator, at=NOON, final=True)
    move = Move.objects.latest_of(world.operator, article).first()
    assert move is not None
    take_back(move=move, by=world.operator, at=LATER)
    assert [c.subject for c in article.corrections.all()] == ["达标年份"]


def test_a_value_amended_before_publication_is_put_back_aloud(world: World) -> None:
    article = world.draft()
    value = metric_of(article)
    confirm(item=value, by=world.operator, at=NOON)
    value.refresh_from_db()
    move = ruled(world, article, value, Ruling("amend", {"value": "13"}, "年报"))
    publish(article=article, by=world.operator, at=NOON)
    take_back(move=move, by=world.operator, at=LATER)
    correction = article.corrections.get()
    assert (correction.was, correction.now, correction.why) == ("13", "12", "撤销：修正")
