from __future__ import annotations

from datetime import timedelta

import pytest

from articles.actions import RefusedError, import_article
from articles.models import Article
from articles.outlines import parts_of
from articles.reading.records import Furniture, Span
from articles.retexting import StaleTextError, text_mark
from measures.actions import (
    Ruling,
    correct_text,
    import_document,
    not_found,
    read_again,
    respan,
    rule,
    selected,
)
from measures.actions.locating import put_in_place
from measures.models import Correction, Evidence, Metric
from tests.world import NOON, TEXT, World, figure, full_reading, initiative, reading

LATER = NOON + timedelta(hours=1)


def corrected(world: World, article: Article, text: str, **more: object):
    known = {"by": world.operator, "at": LATER, "why": "按原件"}
    return correct_text(article=article, text=text, **(known | more))


def words_of(metric: Metric) -> str:
    assert metric.evidence is not None
    row = Evidence.objects.get(pk=metric.evidence_id)
    return row.article.text[row.start : row.end] if row.in_place else ""


def metric(exact: str) -> Metric:
    return Metric.objects.get(evidence__exact=exact)


CASES = [
    ("a letter before the words", TEXT.replace("全市确定", "全市共确定"), []),
    ("a line broken in two", TEXT.replace("目前", "\n目前"), []),
    ("a line put in before all", "编者按\n" + TEXT, []),
    ("a letter of the value itself", TEXT.replace("90件", "80件"), ["90件"]),
    ("a line taken out", TEXT.replace("课后服务参与率达到91.5%。\n", ""), ["91.5%"]),
    (
        "a paragraph moved to the end",
        TEXT.replace("课后服务参与率达到91.5%。\n", "") + "课后服务参与率达到91.5%。\n",
        [],
    ),
    ("Windows line ends and nothing else new", TEXT.replace("\n", "\r\n") + "完\r\n", []),
]


@pytest.mark.parametrize(("why", "text", "lost"), CASES, ids=[c[0] for c in CASES])
def test_evidence_is_found_again_and_what_is_not_is_told(world: World, why, text, lost) -> None:
    article = world.draft()
    before = {m.pk: m.evidence.exact for m in article.metrics.select_related("evidence")}
    told = corrected(world, article, text)
    assert [row.exact for item, row in told.lost if isinstance(item, Metric)] == lost
    for pk, exact in before.items():
        assert words_of(Metric.objects.get(pk=pk)) == ("" if exact in lost else exact)
    assert {row.exact for item, row in not_found(article) if isinstance(item, Metric)} == {*lost}


def test_words_that_stood_there_for_something_else_are_never_taken(world: World) -> None:
    text = "题\n去年全市建成教育集团12个。\n今年全市建成教育集团12个。\n"
    first = figure(text, "12个", "12", "个", "教育集团")
    article = world.draft(reading(text, figures=(first,)))
    corrected(world, article, text.replace("12个", "11个", 1))
    assert words_of(metric("12个")) == ""
    read_again(article=article, at=LATER)
    assert Metric.objects.filter(evidence__in_place=False).count() <= 1
    for row in article.evidence.filter(in_place=True):
        assert article.text[row.start : row.end] == row.exact


def test_two_values_with_the_same_words_keep_apart(world: World) -> None:
    text = "题\n全市建成教育集团12个。\n全市建成教育集团12个。\n"
    both = tuple(figure(text, "12个", "12", "个", "教育集团", nth=n) for n in (0, 1))
    named = initiative(text, "教育集团")
    second = initiative(text, "教育集团", nth=1)
    named = type(named)(
        **{f: getattr(named, f) for f in named.__slots__}
        | {"mentions": (*named.mentions, *second.mentions)}
    )
    article = world.draft(reading(text, figures=both, initiatives=(named,)))
    corrected(world, article, "题\n近日，全市建成教育集团12个。\n全市建成教育集团12个。\n")
    places = sorted(article.evidence.filter(in_place=True).values_list("start", "exact"))
    assert [exact for _, exact in places].count("12个") == 2
    assert [exact for _, exact in places].count("教育集团") == 2
    assert len({*places}) == 4
    corrected(world, article, "题\n全市建成教育集团12个。\n")
    assert article.evidence.filter(in_place=True, metric__isnull=False).count() == 1
    assert article.metrics.count() == 2


def test_of_a_text_whose_earlier_state_is_not_known_the_same_holds(world: World) -> None:
    text = "题\n全市建成教育集团12个。\n全市建成教育集团12个。\n"
    both = tuple(figure(text, "12个", "12", "个", "教育集团", nth=n) for n in (0, 1))
    article = world.draft(reading(text, figures=both))
    article.text = "题\n近日，全市建成教育集团12个。\n"
    article.save()
    lost = put_in_place(article)
    assert len(lost) == 1
    assert article.evidence.filter(in_place=True).count() == 1


def test_sections_and_furniture_keep_their_places(world: World) -> None:
    menu = Span(TEXT.index("来源"), TEXT.index("来源") + len("来源:清河教育网 2023-05-06"))
    read = full_reading()
    object.__setattr__(read, "furniture", (Furniture(menu, "header"),))
    article = world.draft(read)
    text = TEXT.replace("来源", "编者按\n来源").replace("集团化办学", "集团化办学改革")
    corrected(world, article, text.replace("力争", "努力争取"))
    piece = article.furniture[0]
    assert article.text[piece["start"] : piece["end"]] == "来源:清河教育网 2023-05-06"
    parts = parts_of(article)
    assert [str(p) for p in parts] == ["一、“四个一批”行动", "二、集团化办学改革"]
    assert [p.heading for p in parts] == [
        article.text[p.heading_start : p.heading_end] for p in parts
    ]
    assert article.text[parts[0].start : parts[0].end].endswith("91.5%。")
    assert str(metric("12个").section) == "二、集团化办学改革"


def test_a_section_whose_heading_is_gone_is_told_and_dissolved(world: World) -> None:
    article = world.draft()
    told = corrected(world, article, TEXT.replace("二、集团化办学\n", ""))
    assert told.dissolved == ["二、集团化办学"]
    assert str(metric("12个").section) == "一、“四个一批”行动"


def test_a_sentence_that_reads_otherwise_is_told(world: World) -> None:
    article = world.draft()
    told = corrected(world, article, TEXT.replace("课后服务参与率", "课后看护参与率"))
    assert [row.exact for _, row in told.reworded] == ["91.5%"]
    assert metric("91.5%").evidence.sentence == "课后看护参与率达到91.5%。"


def test_a_look_beforehand_changes_nothing(world: World) -> None:
    article = world.case()
    told = corrected(world, article, TEXT.replace("91.5%", "91.6%"), keep=False)
    assert [row.exact for _, row in told.lost] == ["91.5%"]
    article.refresh_from_db()
    assert article.text == TEXT
    assert words_of(metric("91.5%")) == "91.5%"
    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    ("why", "changes", "words"),
    [
        ("nothing changed", {"text": TEXT.replace("\n", "\r\n")}, "没有改动"),
        ("no reason", {"text": TEXT + "完", "why": " "}, "写明缘由"),
        ("nothing left", {"text": " \n "}, "不能是空的"),
    ],
)
def test_what_is_not_stored(world: World, why: str, changes, words: str) -> None:
    article = world.draft()
    with pytest.raises(RefusedError, match=words):
        corrected(world, article, **changes)


def test_a_stale_save_is_refused(world: World) -> None:
    article = world.draft()
    corrected(world, article, TEXT + "完\n", seen=text_mark(TEXT))
    with pytest.raises(StaleTextError):
        corrected(world, article, TEXT + "毕\n", seen=text_mark(TEXT))
    article.refresh_from_db()
    assert article.text == TEXT + "完\n"


def test_visitors_are_told_of_the_text_and_of_each_value_without_its_words(world: World) -> None:
    article = world.case()
    corrected(world, article, TEXT.replace("91.5%", "91.6%"))
    told = {(c.subject, c.name): (c.was, c.now, c.why) for c in article.corrections.all()}
    assert told["课后服务参与率", "出处"] == ("91.5%", "原文更正后已无这几个字，正在核对", "按原件")
    assert told["原文", "词句"][1] == "更正 1 处"  # of this publisher only sentences are shown
    publisher = article.publisher
    assert publisher is not None
    publisher.rights = "full_text"
    publisher.save()
    article = Article.objects.get()
    corrected(world, article, article.text.replace("91.6%", "91.7%"))
    newest = article.corrections.first()
    assert newest is not None
    assert "91.7%" in newest.now


def test_a_value_without_its_words_is_given_others_or_rejected_with_a_reason(world: World) -> None:
    article = world.case()
    corrected(world, article, TEXT.replace("91.5%", "91.5％"))
    value = metric("91.5%")
    words = selected(article, start=article.text.index("91.5％"), exact="91.5％")
    known = {"article": article, "metric": value, "words": words, "by": world.operator}
    with pytest.raises(RefusedError, match="写明缘由"):
        respan(**known, at=LATER, seen=None, final=True)
    respan(**known, at=LATER, seen=None, final=True, note="全角百分号")
    assert words_of(Metric.objects.get(pk=value.pk)) == "91.5％"
    assert not_found(article) == []
    corrected(world, article, article.text.replace("12个", "13个"))
    assert world.operator is not None
    rule(
        article=article,
        item=metric("12个"),
        ruling=Ruling("reject", note="原件为13个"),
        by=world.operator,
        at=LATER,
        final=True,
    )
    assert not_found(article) == []


def test_a_new_file_does_not_put_the_old_text_back(world: World) -> None:
    document = TEXT.encode()
    article = import_document(document=document, name="a.txt", source_path="a", at=NOON).article
    corrected(world, article, TEXT + "完\n")
    again = import_document(document=document, name="a.txt", source_path="a", at=LATER)
    assert again.outcome == "unchanged"
    newer = reading(TEXT + "新版\n")
    with pytest.raises(RefusedError, match="更正都还在"):
        import_article(reading=newer, source_path="a", at=LATER)
    article.refresh_from_db()
    assert article.text == TEXT + "完\n"


def test_another_text_altogether_keeps_no_section_and_no_place_but_every_item(
    world: World,
) -> None:
    article = world.draft()
    told = corrected(world, article, "另一篇\n讲的是别的事情，与此无关\n")
    assert len(told.dissolved) == 2
    assert parts_of(article) == []
    assert article.metrics.count() == 6
    assert article.evidence.filter(in_place=True).count() == 0
