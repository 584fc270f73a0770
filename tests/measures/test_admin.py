from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.editorial import Decision
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from measures.actions import amend, confirm, hold, let_through, record_reading, reject, reopen
from measures.admin_text import marked_text
from measures.models import Finding, Indicator, Initiative, Metric
from tests.desk import WHO, client_of, row_of, sent, told
from tests.world import NOON, TEXT, World, figure, full_reading, reading

METRICS, INITIATIVES = "/admin/measures/metric/", "/admin/measures/initiative/"
FINDINGS = "/admin/measures/finding/"


def page(article: Article) -> str:
    return f"/admin/articles/article/{article.pk}/change/"


def save_row(client: Client, article: Article, item: Any, **changes: Any) -> Any:
    """Change cells of one row on the page of a case, and save the page."""
    shown = client.get(page(article))
    row = row_of(shown, item)
    data = sent(shown) | {f"{row}-{name}": value for name, value in changes.items()}
    response = client.post(page(article), data)
    item.refresh_from_db()
    return response


def metric_of(article: Article, exact: str = "91.5%") -> Metric:
    return article.metrics.get(evidence__exact=exact)


# --- an editor's values wait ----------------------------------------------------------------


def test_a_held_value_is_hidden_until_confirmed_and_then_counts_as_amended(world: World) -> None:
    article = world.case()
    metric = metric_of(article)
    reopen(item=metric, by=world.operator, at=NOON)
    hold(item=metric, changes={"value": Decimal("91.6")})
    assert metric not in Metric.objects.public()
    confirm(item=metric, by=world.operator, at=NOON)
    assert metric.decision == Decision.AMENDED
    assert Metric.objects.public().get(pk=metric.pk).value == Decimal("91.6")


def test_a_held_value_outlasts_a_new_reading(world: World) -> None:
    article = world.draft()
    hold(item=metric_of(article), changes={"label": "参与率"})
    hold(item=Initiative.objects.get(name="集团化办学"), changes={"kind": "brand"})
    record_reading(article=article, reading=full_reading(), at=NOON)
    assert metric_of(article).label == "参与率"
    assert Initiative.objects.get(name="集团化办学").kind == "brand"
    record_reading(article=article, reading=reading(), at=NOON)
    assert [m.label for m in article.metrics.all()] == ["参与率"]
    assert [i.name for i in Initiative.objects.all()] == ["集团化办学"]


def test_a_figure_read_across_a_held_value_is_not_added(world: World) -> None:
    article = world.draft()
    hold(item=metric_of(article, "40件"), changes={"label": "推进中的实事"})
    wider = reading(TEXT, figures=(figure(TEXT, "其余40件", "40", "件", "其余"),))
    record_reading(article=article, reading=wider, at=NOON)
    assert [m.label for m in article.metrics.all()] == ["推进中的实事"]


def test_what_is_decided_is_not_held(world: World) -> None:
    from articles.actions import RefusedError

    metric = metric_of(world.case())
    with pytest.raises(RefusedError, match="请先由审核重开"):
        hold(item=metric, changes={"value": Decimal("1")})
    metric.refresh_from_db()
    assert metric.value == Decimal("91.5")


def test_an_amendment_taken_back_keeps_the_editors_values(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    amend(item=metric, changes={"value": "91.6"}, by=world.operator, at=NOON)
    reopen(item=metric, by=world.operator, at=NOON)
    record_reading(article=article, reading=full_reading(), at=NOON)
    metric.refresh_from_db()
    assert (metric.value, metric.decision) == (Decimal("91.6"), Decision.UNREVIEWED)


def test_letting_all_through_tells_held_values_from_those_as_read(world: World) -> None:
    article = world.draft()
    hold(item=metric_of(article), changes={"label": "参与率"})
    assert let_through(article=article, by=world.operator, at=NOON) == 8
    assert metric_of(article).decision == Decision.AMENDED
    assert metric_of(article, "12个").decision == Decision.CONFIRMED


# --- the table of values --------------------------------------------------------------------


def test_a_reviewers_change_of_a_value_is_an_amendment(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    save_row(client_of(REVIEWERS), article, metric, value="91.6", decision_note="按公报")
    assert (metric.value, metric.decision, metric.decision_note) == (
        Decimal("91.6"),
        Decision.AMENDED,
        "按公报",
    )
    assert metric.decided_by.username == "审核"
    assert metric.decided_at is not None


@pytest.mark.parametrize(
    ("before", "chosen"),
    [
        ("unreviewed", "confirmed"),
        ("unreviewed", "rejected"),
        ("confirmed", "unreviewed"),
        ("confirmed", "rejected"),
        ("rejected", "confirmed"),
    ],
)
def test_a_decision_alone_leaves_the_values(world: World, before: str, chosen: str) -> None:
    article = world.draft()
    metric = metric_of(article)
    if before != "unreviewed":
        {"confirmed": confirm, "rejected": reject}[before](item=metric, by=None, at=NOON)
    save_row(client_of(REVIEWERS), article, metric, decision=chosen)
    assert (metric.decision, metric.value, metric.held) == (chosen, Decimal("91.5"), False)
    assert (metric.decided_by is None) is (chosen == "unreviewed")


def test_a_change_and_a_rejection_at_once_both_hold(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    save_row(client_of(REVIEWERS), article, metric, label="别的率", decision="rejected")
    assert (metric.decision, metric.label) == (Decision.REJECTED, "别的率")


def test_nothing_changed_is_not_called_amended(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    response = save_row(client_of(REVIEWERS), article, metric, decision="amended")
    assert "值没有改动" in response.content.decode()
    assert metric.decision == Decision.UNREVIEWED


def test_a_note_alone_is_kept_with_the_decision(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    confirm(item=metric, by=world.operator, at=NOON)
    save_row(client_of(REVIEWERS), article, metric, decision_note="与报纸核对")
    assert (metric.decision, metric.decision_note) == (Decision.CONFIRMED, "与报纸核对")


def test_linking_an_indicator_decides_nothing(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    indicator = Indicator.objects.create(
        slug="rate", name="参与率", unit="%", unit_class="share", definition="…"
    )
    save_row(client_of(EDITORS), article, metric, indicator=indicator.pk)
    assert (metric.indicator, metric.decision, metric.held) == (
        indicator,
        Decision.UNREVIEWED,
        False,
    )


def test_an_editors_change_waits_for_a_reviewer(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    save_row(client_of(EDITORS), article, metric, value="91.6")
    assert (metric.value, metric.decision, metric.held, metric.decided_by) == (
        Decimal("91.6"),
        Decision.UNREVIEWED,
        True,
        None,
    )


def test_an_editor_decides_nothing_by_sending_more_than_the_page_offers(world: World) -> None:
    article = world.draft()
    metric, decided = metric_of(article), metric_of(article, "12个")
    confirm(item=decided, by=world.operator, at=NOON)
    client = client_of(EDITORS)
    save_row(client, article, metric, decision="confirmed")
    assert metric.decision == Decision.UNREVIEWED
    save_row(client, article, decided, value="13", decision="rejected", decision_note="不")
    assert (decided.decision, decided.value, decided.decision_note) == ("confirmed", 12, "")
    client.post(f"{METRICS}{decided.pk}/change/", {"value": "13", "decision": "rejected"})
    decided.refresh_from_db()
    assert (decided.decision, decided.value) == ("confirmed", 12)


def test_a_row_that_makes_no_sense_is_refused_in_words_and_nothing_is_saved(world: World) -> None:
    article = world.draft()
    metric, other = metric_of(article), metric_of(article, "12个")
    client = client_of(REVIEWERS)
    shown = client.get(page(article))
    data = sent(shown, title="新题") | {
        f"{row_of(shown, metric)}-unit": "",
        f"{row_of(shown, other)}-value": "13",
    }
    response = client.post(page(article), data)
    assert "占比须写明单位" in response.content.decode()
    article.refresh_from_db()
    other.refresh_from_db()
    assert (article.title, other.value) == ("清河市教育局:办好民生实事", 12)


def test_numbers_stand_without_idle_zeros(world: World) -> None:
    article = world.draft()
    content = client_of(REVIEWERS).get(page(article)).content.decode()
    assert 'value="91.5"' in content
    assert "91.500000" not in content


def test_what_was_read_stands_beside_what_an_editor_made_of_it(world: World) -> None:
    article = world.draft()
    hold(item=metric_of(article), changes={"value": Decimal("91.6")})
    content = client_of(REVIEWERS).get(page(article)).content.decode()
    assert "改过待审，识读原值：91.5 %，课后服务参与率" in " ".join(content.split())


def test_a_reason_to_look_is_told_in_words(world: World) -> None:
    thin = figure(TEXT, "12个", "12", "个", "团", reasons=("label-thin",))
    article = world.draft(reading(TEXT, figures=(thin,)))
    client = client_of(EDITORS)
    for address in (page(article), f"{METRICS}{article.metrics.get().pk}/change/"):
        assert "名目太短，看不出数的是什么" in client.get(address).content.decode()


def test_a_longer_article_needs_no_more_queries(
    world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of("superuser")

    def queries(article: Article) -> int:
        with django_assert_max_num_queries(60) as counted:
            assert client.get(page(article)).status_code == 200
        return len(counted)

    few = world.draft(reading(TEXT, figures=(figure(TEXT, "120件", "120", "件", "实事"),)))
    queries(few)
    small = queries(few)
    text = "新城市教育\n" + "".join(f"第{n}类学校{n + 100}所。\n" for n in range(40))
    figures = tuple(figure(text, f"{n + 100}所", f"{n + 100}", "所", "学校") for n in range(40))
    many = world.draft(reading(text, figures=figures), path="many.txt")
    assert queries(many) == small


# --- findings -------------------------------------------------------------------------------


@pytest.mark.parametrize(("who", "settled"), [(EDITORS, False), (REVIEWERS, True)])
def test_a_finding_is_settled_by_those_who_may(world: World, who: str, settled: bool) -> None:
    article = world.draft()
    finding = article.findings.get()
    save_row(client_of(who), article, finding, settlement="article_error", note="原文算错")
    assert finding.note == "原文算错"
    assert (finding.settlement == "article_error") is settled
    assert (finding.settled_by is not None) is settled


def test_a_settled_finding_is_closed_to_editors(world: World) -> None:
    finding = world.draft().findings.get()
    client_of(REVIEWERS).post(f"{FINDINGS}{finding.pk}/step/scope_differs/")
    client_of(EDITORS).post(f"{FINDINGS}{finding.pk}/change/", {"note": "别的"})
    finding.refresh_from_db()
    assert (finding.settlement, finding.note) == ("scope_differs", "")


# --- moves on lists and pages ---------------------------------------------------------------

DECISIONS = [("confirm", "confirmed"), ("reject", "rejected"), ("reopen", "unreviewed")]


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize(("name", "after"), DECISIONS)
@pytest.mark.parametrize("from_list", [True, False])
@pytest.mark.parametrize("kind", [Metric, Initiative])
def test_decisions_are_for_those_who_may(
    world: World, who: str, name: str, after: str, from_list: bool, kind: type[Any]
) -> None:
    world.draft()
    item = kind.objects.order_by("pk").first()
    if name == "reopen":
        confirm(item=item, by=world.operator, at=NOON)
    before = item.decision
    address = METRICS if kind is Metric else INITIATIVES
    client = client_of(who)
    may = who in ("审核", "superuser")
    if from_list:
        if who != "anonymous":
            offered = f'<option value="{name}">' in client.get(address).content.decode()
            assert offered is may
        client.post(address, {"action": name, "_selected_action": [item.pk]})
    else:
        if who != "anonymous":
            shown = client.get(f"{address}{item.pk}/change/").content.decode()
            assert (f'data-step="{name}"' in shown) is may
        client.post(f"{address}{item.pk}/step/{name}/")
    item.refresh_from_db()
    assert item.decision == (after if may else before)


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("settlement", Finding.SHOWN)
def test_doubts_are_settled_from_their_list_by_those_who_may(
    world: World, who: str, settlement: str
) -> None:
    finding = world.draft().findings.get()
    client_of(who).post(FINDINGS, {"action": settlement, "_selected_action": [finding.pk]})
    finding.refresh_from_db()
    assert finding.settlement == (settlement if who in ("审核", "superuser") else "open")


def test_many_values_are_confirmed_at_once(world: World) -> None:
    article = world.draft()
    keys = [m.pk for m in article.metrics.all()]
    response = client_of(REVIEWERS).post(
        METRICS, {"action": "confirm", "_selected_action": keys}, follow=True
    )
    assert not article.metrics.undecided().exists()
    assert told(response) == ["已确认：6 项。"]


# --- initiatives ----------------------------------------------------------------------------


def initiative_data(initiative: Initiative, **changes: Any) -> dict[str, Any]:
    return {
        "name": initiative.name,
        "kind": initiative.kind,
        "region": initiative.region_id or "",
        "parent": initiative.parent_id or "",
        "description": initiative.description,
        "decision": initiative.decision,
        "decision_note": initiative.decision_note,
    } | changes


def test_a_change_of_an_initiative_waits_or_amends_by_who_makes_it(world: World) -> None:
    world.draft()
    initiative = Initiative.objects.get(name="集团化办学")
    address = f"{INITIATIVES}{initiative.pk}/change/"
    client_of(EDITORS).post(address, initiative_data(initiative, description="名校带新校"))
    initiative.refresh_from_db()
    assert (initiative.description, initiative.decision) == ("名校带新校", "unreviewed")
    assert initiative.held
    client_of(REVIEWERS).post(address, initiative_data(initiative, kind="brand"))
    initiative.refresh_from_db()
    assert (initiative.kind, initiative.decision) == ("brand", "amended")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": "“四个一批”"}, "这个地区已有同名举措"),
        ({"name": ""}, "这个字段是必填项"),
    ],
)
def test_an_initiative_that_makes_no_sense_is_refused_in_words(
    world: World, changes: dict[str, Any], words: str
) -> None:
    world.draft()
    initiative = Initiative.objects.get(name="集团化办学")
    address = f"{INITIATIVES}{initiative.pk}/change/"
    response = client_of(REVIEWERS).post(address, initiative_data(initiative, **changes))
    assert words in response.content.decode()
    initiative.refresh_from_db()
    assert initiative.name == "集团化办学"


def test_an_initiative_is_not_put_under_its_own_member(world: World) -> None:
    world.draft()
    upper, lower = (Initiative.objects.get(name=n) for n in ("四个一批", "集团化办学"))
    assert lower.parent == upper
    response = client_of(REVIEWERS).post(
        f"{INITIATIVES}{upper.pk}/change/", initiative_data(upper, parent=lower.pk)
    )
    assert "不能又作它的上级" in response.content.decode()


def test_the_initiatives_of_one_case_are_listed(world: World) -> None:
    article = world.draft()
    other = world.draft(reading("别处的文章。\n"), path="other.txt")
    client = client_of(REVIEWERS)
    count = {
        a.pk: client.get(f"{INITIATIVES}?case={a.pk}").context["cl"].result_count
        for a in (article, other)
    }
    assert count == {article.pk: 2, other.pk: 0}


# --- the text -------------------------------------------------------------------------------


def test_the_text_marks_what_was_read_and_how_it_was_decided(world: World) -> None:
    article = world.draft()
    confirm(item=metric_of(article), by=world.operator, at=NOON)
    html = marked_text(article)
    rate = metric_of(article).evidence
    assert (
        f'<mark class="metric confirmed" id="e{rate.pk}" data-of="e{rate.pk}">91.5%</mark>' in html
    )
    assert re.search(r'<mark class="metric unreviewed doubt"[^>]*>120件</mark>', html)
    assert re.search(r'<mark class="initiative unreviewed"[^>]*>集团化办学</mark>', html)


def test_the_text_is_all_there_and_escaped(world: World) -> None:
    text = '实事<script>alert(1)</script>12件\n\n  & “引号”"\n'
    article = world.draft(
        reading(text, figures=(figure(text, "12件", "12", "件", "实事"),)), path="x.txt"
    )
    html = marked_text(article)
    assert "<script" not in html
    from html import unescape

    shown = unescape(re.sub(r"<[^>]+>", "", html))
    assert "".join(shown.split()) == "".join(text.split())


def test_furniture_is_told_apart(world: World) -> None:
    article = world.draft()
    article.furniture = [{"start": 0, "end": TEXT.index("\n"), "kind": "menu"}]
    first = marked_text(article).split("\n")[0]
    assert first.startswith('<p class="furniture" data-start="0">')


def test_each_value_of_a_long_text_is_marked_once(world: World) -> None:
    text = "".join(f"第{n}类学校{n + 1000}所。\n" for n in range(3000))
    figures = tuple(figure(text, f"{n + 1000}所", "1", "所", "学校") for n in range(0, 3000, 10))
    article = world.draft(reading(text, figures=figures), path="long.txt")
    html = marked_text(article)
    assert html.count("<mark") == 300


def test_words_that_are_gone_are_told_on_the_page(world: World) -> None:
    article = world.draft()
    confirm(item=metric_of(article), by=world.operator, at=NOON)
    text = TEXT.replace("课后服务参与率达到91.5%。", "课后服务全覆盖。")
    article = world.draft(reading(text))
    content = client_of(REVIEWERS).get(page(article)).content.decode()
    assert "找不到原句的条目" in content
    assert "课后服务参与率达到91.5%" in content
