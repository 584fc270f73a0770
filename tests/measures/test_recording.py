from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.actions import import_article
from articles.editorial import Decision
from articles.models import Article
from measures.actions import (
    amend,
    confirm,
    link_indicator,
    record_reading,
    reject,
    settle_finding,
)
from measures.models import Evidence, Finding, Indicator, Initiative, Metric
from tests.world import NOON, TEXT, World, figure, full_reading, initiative, reading


def again(article: Article, text: str, path: str = "清河.txt", **changes: object) -> Article:
    read = replace(full_reading(text), **changes)  # type: ignore[arg-type]
    done = import_article(reading=read, source_path=path, at=NOON).article
    record_reading(article=done, reading=read, at=NOON)
    done.refresh_from_db()
    return done


def words_hold(article: Article) -> bool:
    return all(
        article.text[e.start : e.end] == e.exact
        and article.text[e.sentence_start : e.sentence_end] == e.sentence
        and e.sentence_start <= e.start < e.end <= e.sentence_end
        for e in article.evidence.filter(in_place=True)
    )


def test_everything_read_is_stored_unreviewed_with_its_words(world: World) -> None:
    article = world.draft()
    values = article.metrics.values_list("label", "value", "unit", "status", "evidence__exact")
    assert list(values) == [
        ("实事", Decimal(120), "件", "actual", "120件"),
        ("办结实事", Decimal(90), "件", "actual", "90件"),
        ("推进中实事", Decimal(40), "件", "actual", "40件"),
        ("课后服务参与率", Decimal("91.5"), "%", "actual", "91.5%"),
        ("教育集团", Decimal(12), "个", "actual", "12个"),
        ("教育集团", Decimal(20), "个", "target", "20个"),
    ]
    assert set(article.metrics.values_list("decision", flat=True)) == {Decision.UNREVIEWED}
    assert words_hold(article)


def test_metrics_know_their_section_and_initiatives_their_parent(world: World) -> None:
    article = world.draft()
    assert article.metrics.get(evidence__exact="91.5%").section.heading == "“四个一批”行动"
    assert article.metrics.get(evidence__exact="12个").section.heading == "集团化办学"
    member = Initiative.objects.get(name="集团化办学")
    assert member.parent == Initiative.objects.get(name="四个一批")


def test_a_finding_rests_on_the_evidence_of_its_values(world: World) -> None:
    finding = world.draft().findings.get()
    assert finding.settlement == Finding.Settlement.OPEN
    assert [e.metric.label for e in finding.evidence.all()] == ["实事", "办结实事", "推进中实事"]


def test_recording_the_same_reading_again_changes_no_row(world: World) -> None:
    article = world.draft()
    before = sorted(article.metrics.values_list("pk", "evidence", "value"))
    evidence = sorted(article.evidence.values_list("pk", flat=True))
    record_reading(article=article, reading=full_reading(), at=NOON)
    assert sorted(article.metrics.values_list("pk", "evidence", "value")) == before
    assert sorted(article.evidence.values_list("pk", flat=True)) == evidence


def test_the_same_initiative_in_two_articles_is_one_with_evidence_in_both(world: World) -> None:
    first = world.draft()
    second = world.draft(world.another(2), path="b.txt")
    both = Initiative.objects.get(name="四个一批")
    assert {e.article for e in both.evidence.all()} == {first, second}


def test_the_same_name_in_another_place_is_another_initiative(world: World) -> None:
    world.draft()
    elsewhere = reading(
        TEXT + "外地。\n", initiatives=(initiative(TEXT, "四个一批", "framework", region="450300"),)
    )
    world.draft(elsewhere, path="b.txt")
    assert Initiative.objects.filter(name="四个一批").count() == 2


def test_decisions_outlive_a_new_version_of_the_text(world: World) -> None:
    article = world.draft()
    by_words = {m.evidence.exact: m for m in article.metrics.all()}
    confirm(item=by_words["120件"], by=world.operator, at=NOON)
    amend(item=by_words["12个"], changes={"label": "教育集团数"}, by=world.operator, at=NOON)
    reject(item=by_words["20个"], by=world.operator, at=NOON)
    moved = "清河市讯\n" + TEXT.replace("正在推进", "仍在推进")
    article = again(article, moved)
    kept = {m.evidence.exact: (m.decision, m.label) for m in article.metrics.all()}
    assert kept["120件"] == (Decision.CONFIRMED, "实事")
    assert kept["12个"] == (Decision.AMENDED, "教育集团数")
    assert kept["20个"] == (Decision.REJECTED, "教育集团")
    assert words_hold(article)
    assert article.metrics.count() == 6


def test_what_nobody_decided_follows_the_reader(world: World) -> None:
    article = world.draft()
    fewer = tuple(f for f in full_reading().figures if f.surface != "40件")
    relabelled = tuple(replace(f, label="新名目") if f.surface == "90件" else f for f in fewer)
    record_reading(article=article, reading=replace(full_reading(), figures=relabelled), at=NOON)
    assert not article.metrics.filter(evidence__exact="40件").exists()
    assert article.metrics.get(evidence__exact="90件").label == "新名目"


def test_a_decided_value_whose_words_are_gone_stays_listed_and_leaves_public_view(
    world: World,
) -> None:
    article = world.case()
    changed = reading(TEXT.replace("课后服务参与率达到91.5%。", "课后服务全面铺开。"))
    article = import_article(reading=changed, source_path="清河.txt", at=NOON).article
    record_reading(article=article, reading=changed, at=NOON)
    lost = article.metrics.get(evidence__exact="91.5%")
    assert (lost.decision, lost.evidence.in_place) == (Decision.CONFIRMED, False)
    assert lost not in Metric.objects.public()
    assert article.metrics.get(evidence__exact="120件") in Metric.objects.public()


def test_a_wider_span_over_a_decided_value_is_not_read_a_second_time(world: World) -> None:
    article = world.draft()
    confirm(item=article.metrics.get(evidence__exact="91.5%"), by=world.operator, at=NOON)
    wider = figure(TEXT, "达到91.5%", "91.5", "%", "参与率")
    record_reading(article=article, reading=replace(full_reading(), figures=(wider,)), at=NOON)
    assert [m.evidence.exact for m in article.metrics.all()] == ["91.5%"]


def test_a_renamed_initiative_is_known_by_its_words(world: World) -> None:
    article = world.draft()
    mine = Initiative.objects.get(name="四个一批")
    amend(item=mine, changes={"name": "“四个一批”专项"}, by=world.operator, at=NOON)
    record_reading(article=article, reading=full_reading(), at=NOON)
    assert not Initiative.objects.filter(name="四个一批").exists()
    assert mine.evidence.count() == 1


def test_an_undecided_initiative_that_no_text_names_any_more_is_gone(world: World) -> None:
    article = world.draft()
    record_reading(article=article, reading=replace(full_reading(), initiatives=()), at=NOON)
    assert not Initiative.objects.exists()
    assert not Evidence.objects.filter(initiative__isnull=False).exists()


def test_initiatives_never_stand_under_themselves(world: World) -> None:
    circle = (
        initiative(TEXT, "四个一批", "framework", parent="集团化办学"),
        initiative(TEXT, "集团化办学", "mechanism", parent="四个一批"),
    )
    world.draft(replace(full_reading(), initiatives=circle))
    first, second = Initiative.objects.order_by("pk")
    assert (first.parent, second.parent) in {(second, None), (None, first)}


def test_a_settled_finding_stays_when_the_reader_no_longer_reports_it(world: World) -> None:
    article = world.draft()
    settle_finding(
        finding=article.findings.get(), settlement="article_error", by=world.operator, at=NOON
    )
    record_reading(article=article, reading=replace(full_reading(), findings=()), at=NOON)
    assert article.findings.get().settlement == "article_error"


def test_an_open_finding_goes_when_the_reader_no_longer_reports_it(world: World) -> None:
    article = world.draft()
    record_reading(article=article, reading=replace(full_reading(), findings=()), at=NOON)
    assert not article.findings.exists()


def test_a_reading_of_another_text_is_refused(world: World) -> None:
    article = world.draft()
    with pytest.raises(ValueError, match="the text that it was read from"):
        record_reading(article=article, reading=full_reading(TEXT + "。"), at=NOON)


class Edits(TestCase):
    """Whatever happens to the text, evidence in place shows its own words."""

    @settings(max_examples=25, deadline=None)
    @given(
        st.lists(
            st.tuples(
                st.integers(0, len(TEXT)),
                st.integers(0, 12),
                st.text("清河市120件,。\n实事4教育", max_size=8),
            ),
            max_size=4,
        )
    )
    def test_evidence_never_points_at_other_words(self, edits: list[tuple[int, int, str]]) -> None:
        world = World().set_up()
        article = world.case()
        decided = set(article.metrics.values_list("pk", flat=True))
        text = TEXT
        for at, length, words in edits:
            text = text[:at] + words + text[at + length :]
        if not text.strip():
            return
        read = reading(text)
        done = import_article(reading=read, source_path="清河.txt", at=NOON)
        record_reading(article=done.article, reading=read, at=NOON)
        done.article.refresh_from_db()
        assert words_hold(done.article)
        assert set(done.article.metrics.values_list("pk", flat=True)) == decided


GROUPS = {"slug": "school-groups-count", "name": "教育集团数", "unit": "个", "aliases": "教育集团"}


def test_a_value_arrives_linked_where_its_name_is_certain(world: World) -> None:
    Indicator.objects.create(**GROUPS)
    article = world.draft()
    linked = article.metrics.exclude(indicator=None)
    assert {m.evidence.exact for m in linked} == {"12个", "20个"}
    assert all(m.linked_by_program for m in linked)
    assert not Metric.objects.let_through().exists()


def test_what_an_editor_linked_a_later_reading_leaves(world: World) -> None:
    Indicator.objects.create(**GROUPS)
    other = Indicator.objects.create(slug="groups", name="集团总数", unit="个")
    article = world.draft()
    linked, freed = article.metrics.exclude(indicator=None)
    link_indicator(metric=linked, indicator=other, at=NOON)
    link_indicator(metric=freed, indicator=None, at=NOON)
    article = again(article, TEXT + "附记。\n")
    now = {m.pk: m for m in article.metrics.all()}
    assert now[linked.pk].indicator == other
    assert now[freed.pk].indicator is None
    assert not now[linked.pk].linked_by_program


def test_a_later_reading_takes_back_what_the_program_linked(world: World) -> None:
    indicator = Indicator.objects.create(**GROUPS)
    article = world.draft()
    indicator.aliases = ""
    indicator.save()
    article = again(article, TEXT + "附记。\n")
    assert not article.metrics.exclude(indicator=None).exists()
    assert not article.metrics.filter(linked_by_program=True).exists()
