from __future__ import annotations

import json

import pytest
from django.test import Client
from django.urls import reverse

from articles.editorial import Decision
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from measures.actions import amend, confirm
from measures.models import Finding, Indicator, Initiative, Metric
from tests.desk import client_of
from tests.world import NOON, TEXT, World, figure, full_reading, reading

HTMX = {"HTTP_HX_REQUEST": "true"}


def metric_of(article: Article, words: str = "12个") -> Metric:
    return article.metrics.get(evidence__exact=words)


def at(name: str, article: Article, *more: object) -> str:
    return reverse(f"admin:{name}", args=[article.pk, *more])


def post(client: Client, address: str, **data: object):
    return client.post(address, data, **HTMX)


def filled(client: Client, article: Article, item, **changes: object) -> dict[str, object]:
    """What the form of `item` would send with `changes` made."""
    kind = item._meta.model_name
    page = client.get(at("review_edit", article, kind, item.pk), **HTMX)
    form = page.context["form"]
    data = {}
    for box in form:
        value = box.value()
        if value is not None:
            data[box.html_name] = box.field.prepare_value(value)
    sent = {f"{form.prefix}-{name}": value for name, value in changes.items()}
    assert not sent.keys() - {box.html_name for box in form}
    return data | sent | {"revision": item.revision}


def test_every_item_stands_on_the_page_with_its_words_and_state(world: World) -> None:
    article = world.draft()
    html = client_of(REVIEWERS).get(at("review", article)).content.decode()
    for item in (*article.metrics.all(), *article.findings.all(), *Initiative.objects.all()):
        assert f'id="{item._meta.model_name}-{item.pk}"' in html
    assert "“四个一批”行动" in html
    assert html.count('class="card ') == 6 + 2 + 1


def test_the_number_of_queries_does_not_grow_with_the_items(
    world: World, django_assert_num_queries
) -> None:
    def queries(count: int) -> int:
        text = "".join(f"甲类学校{n + 10}所。\n" for n in range(count))
        figures = tuple(
            figure(text, f"{n + 10}所", str(n + 10), "所", "甲类学校") for n in range(count)
        )
        article = world.draft(reading(text, figures=figures), path=f"{count}.txt")
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert client.get(at("review", article)).status_code == 200
        return len(seen)

    client = client_of(REVIEWERS)
    client.get("/admin/")
    assert queries(3) == queries(60)


@pytest.mark.parametrize(
    ("verb", "decision"), [("confirm", Decision.CONFIRMED), ("reject", Decision.REJECTED)]
)
def test_one_press_decides_and_answers_with_the_card_the_words_and_the_progress(
    world: World, verb: str, decision: str
) -> None:
    article = world.draft()
    metric = metric_of(article)
    address = at("review_decide", article, "metric", metric.pk, verb)
    answer = post(client_of(REVIEWERS), address, revision=metric.revision)
    metric.refresh_from_db()
    assert metric.decision == decision
    html = answer.content.decode()
    assert f'id="metric-{metric.pk}"' in html
    assert "已审 <b>1</b> / 9" in html
    assert "撤销" in html
    marked = json.loads(answer["HX-Trigger-After-Settle"])["marked"]
    assert marked == {f"e{metric.evidence_id}": f"metric {decision}"}


def test_without_scripts_the_same_press_leads_back_to_the_page(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    address = at("review_decide", article, "metric", metric.pk, "confirm")
    answer = client_of(REVIEWERS).post(address, {"revision": metric.revision})
    assert answer["Location"] == f"{at('review', article)}#metric-{metric.pk}"
    metric.refresh_from_db()
    assert metric.decision == Decision.CONFIRMED


def test_a_form_stores_other_values_and_the_indicator_they_are_of(world: World) -> None:
    article = world.draft()
    indicator = Indicator.objects.create(slug="jt", name="教育集团数", unit="个", definition="数")
    client, metric = client_of(REVIEWERS), metric_of(article)
    data = filled(client, article, metric, value="13", indicator=indicator.pk)
    answer = client.post(at("review_amend", article, "metric", metric.pk), data, **HTMX)
    assert answer.status_code == 200
    metric.refresh_from_db()
    assert (metric.value, metric.indicator, metric.decision) == (13, indicator, "amended")


def test_values_that_make_no_sense_come_back_with_what_was_typed(world: World) -> None:
    article = world.draft()
    client, metric = client_of(REVIEWERS), metric_of(article, "91.5%")
    data = filled(client, article, metric, unit="", label="参与比例")
    answer = client.post(at("review_amend", article, "metric", metric.pk), data, **HTMX)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "占比须写明单位" in html
    assert 'value="参与比例"' in html
    metric.refresh_from_db()
    assert (metric.unit, metric.label) == ("%", "课后服务参与率")


@pytest.mark.parametrize("fragment", [True, False])
def test_a_stale_save_shows_both_versions_and_stores_neither(world: World, fragment: bool) -> None:
    article = world.draft()
    client, metric = client_of(REVIEWERS), metric_of(article)
    data = filled(client, article, metric, value="15")
    amend(item=metric, changes={"value": "14"}, by=world.operator, at=NOON, note="年报")
    extra = HTMX if fragment else {}
    answer = client.post(at("review_amend", article, "metric", metric.pk), data, **extra)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "又有人改过" in html
    assert "<td>15</td>" in html
    assert "14" in html
    assert "审核员" in html
    metric.refresh_from_db()
    assert metric.value == 14


def test_a_press_on_a_card_that_somebody_decided_meanwhile_is_refused(world: World) -> None:
    article = world.draft()
    metric = metric_of(article)
    seen = metric.revision
    confirm(item=metric, by=world.operator, at=NOON)
    address = at("review_decide", article, "metric", metric.pk, "reject")
    assert post(client_of(REVIEWERS), address, revision=seen).status_code == 409
    metric.refresh_from_db()
    assert metric.decision == Decision.CONFIRMED


def test_a_section_is_confirmed_and_taken_back_in_one_press(world: World) -> None:
    article = world.draft()
    client = client_of(REVIEWERS)
    answer = post(client, at("review_part", article, "part-1"))
    assert {m.evidence.exact for m in article.metrics.let_through()} == {"12个", "20个"}
    assert "本节已审完" in answer.content.decode()
    move = article.moves.first()
    post(client, at("review_undo", article, move.pk))
    assert not article.metrics.let_through()


def test_nobody_takes_back_what_another_did(world: World) -> None:
    article = world.draft()
    client, metric = client_of(REVIEWERS), metric_of(article)
    post(client, at("review_decide", article, "metric", metric.pk, "confirm"))
    other = client_of("superuser")
    assert post(other, at("review_undo", article, article.moves.get().pk)).status_code == 404


def test_a_verdict_on_a_contradiction_wants_its_ground(world: World) -> None:
    article = world.draft()
    client, finding = client_of(REVIEWERS), article.findings.get()
    address = at("review_amend", article, "finding", finding.pk)
    data = filled(client, article, finding, settlement="article_error")
    assert client.post(address, data, **HTMX).status_code == 422
    data = filled(client, article, finding, settlement="article_error", note="公报为130件")
    assert client.post(address, data, **HTMX).status_code == 200
    finding.refresh_from_db()
    assert finding.settlement == Finding.Settlement.ARTICLE_ERROR


def test_selected_words_come_as_a_form_that_the_reading_has_filled_in(world: World) -> None:
    text = TEXT.replace("全市建成教育集团12个,", "全市建成教育集团12个,新建学校8所,")
    article = world.draft(full_reading(text))
    client = client_of(REVIEWERS)
    words = {"start": text.index("8所"), "exact": "8所"}
    page = client.get(at("review_add", article, "metric"), words, **HTMX)
    form = page.context["form"]
    assert (form["value"].value(), form["unit"].value()) == ("8", "所")
    data = {box.html_name: box.value() for box in form if box.value() not in (None, "")}
    data |= {"new-region": article.regions.get().pk, "new-label": "新建学校"}
    answer = client.post(at("review_add", article, "metric"), data | words, **HTMX)
    added = metric_of(article, "8所")
    assert added.decision == Decision.AMENDED
    assert answer["HX-Redirect"].endswith(f"#metric-{added.pk}")


def test_words_that_no_longer_stand_there_are_refused_in_words(world: World) -> None:
    article = world.draft()
    page = client_of(REVIEWERS).get(
        at("review_add", article, "metric"), {"start": 0, "exact": "别的字"}, **HTMX
    )
    assert page.status_code == 422
    assert "对不上" in page.content.decode()


WHO_MAY = [
    ("anonymous", 302, 302, 302),
    ("采编", 200, 403, 403),
    ("审核", 200, 200, 200),
    ("superuser", 200, 200, 200),
]


@pytest.mark.parametrize(("who", "see", "decide", "part"), WHO_MAY)
def test_who_may_see_decide_and_confirm_a_section(
    world: World, who: str, see: int, decide: int, part: int
) -> None:
    article = world.draft()
    metric = metric_of(article)
    client = client_of(who)
    assert client.get(at("review", article)).status_code == see
    address = at("review_decide", article, "metric", metric.pk, "confirm")
    answer = post(client, address, revision=metric.revision)
    refused = answer.status_code == 204 and "refused" in answer.get("HX-Trigger", "")
    assert (403 if refused else answer.status_code) == decide
    assert post(client, at("review_part", article, "part-1")).status_code == part


def test_an_editor_amends_and_the_values_wait(world: World) -> None:
    article = world.draft()
    client, metric = client_of(EDITORS), metric_of(article)
    data = filled(client, article, metric, value="13")
    answer = client.post(at("review_amend", article, "metric", metric.pk), data, **HTMX)
    assert "改过待审" in answer.content.decode()
    metric.refresh_from_db()
    assert (metric.value, metric.decision) == (13, Decision.UNREVIEWED)


def test_an_item_of_another_article_is_not_found(world: World) -> None:
    article, other = world.draft(), world.draft(world.another(2), path="2.txt")
    metric = metric_of(other)
    address = at("review_decide", article, "metric", metric.pk, "confirm")
    assert post(client_of(REVIEWERS), address).status_code == 404


def test_a_suggested_indicator_is_linked_in_one_press_and_taken_back(world: World) -> None:
    article = world.draft()
    indicator = Indicator.objects.create(slug="jt", name="教育集团数", unit="个", definition="数")
    client, metric = client_of(REVIEWERS), metric_of(article)
    assert "教育集团数" in client.get(at("review", article)).content.decode()
    address = at("review_link", article, metric.pk, indicator.pk)
    post(client, address, revision=metric.revision)
    metric.refresh_from_db()
    assert metric.indicator == indicator
    post(client, at("review_undo", article, article.moves.get().pk))
    metric.refresh_from_db()
    assert metric.indicator is None


def test_a_published_value_is_amended_with_a_reason_of_its_own(world: World) -> None:
    article = world.case()
    client, metric = client_of(REVIEWERS), metric_of(article)
    address = at("review_amend", article, "metric", metric.pk)
    refused = client.post(address, filled(client, article, metric, value="13"), **HTMX)
    assert refused.status_code == 422
    assert "写明缘由" in refused.content.decode()
    data = filled(client, article, metric, value="13", decision_note="年报为13个")
    assert client.post(address, data, **HTMX).status_code == 200
    assert article.corrections.get().why == "年报为13个"


def test_a_measure_put_right_at_the_desk_keeps_its_words(world: World) -> None:
    article = world.draft()
    client = client_of(REVIEWERS)
    initiative = Initiative.objects.get(name="集团化办学")
    data = filled(client, article, initiative, kind="programme")
    client.post(at("review_amend", article, "initiative", initiative.pk), data, **HTMX)
    initiative.refresh_from_db()
    assert (initiative.kind, initiative.decision) == ("programme", Decision.AMENDED)
    assert initiative.evidence.get().exact == "集团化办学"


def test_a_form_that_is_refused_stores_no_part_of_it(world: World) -> None:
    article = world.case()
    indicator = Indicator.objects.create(slug="jt", name="教育集团数", unit="个", definition="数")
    client, metric = client_of(REVIEWERS), metric_of(article)
    data = filled(client, article, metric, value="13", indicator=indicator.pk)
    answer = client.post(at("review_amend", article, "metric", metric.pk), data, **HTMX)
    assert answer.status_code == 422
    metric.refresh_from_db()
    assert (metric.value, metric.indicator) == (12, None)
    assert not article.moves.exists()


def test_rejecting_what_visitors_see_asks_for_the_reason_on_the_card(world: World) -> None:
    article = world.case()
    client, metric = client_of(REVIEWERS), metric_of(article)
    html = client.get(at("review", article)).content.decode()
    address = at("review_decide", article, "metric", metric.pk, "reject")
    assert address in html
    post(client, address, revision=metric.revision)
    metric.refresh_from_db()
    assert metric.decision == Decision.CONFIRMED
    post(client, address, revision=metric.revision, note="原件没有")
    metric.refresh_from_db()
    assert (metric.decision, metric.decision_note) == (Decision.REJECTED, "原件没有")
    assert article.corrections.get().why == "原件没有"
