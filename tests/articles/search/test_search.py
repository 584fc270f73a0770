"""One set of tests for both engines: the suite runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import random
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from articles import search
from articles.models import Article
from articles.reading.records import Header
from articles.search import words
from measures.actions import reject
from measures.models import Initiative
from tests.world import TEXT, World, reading

HANT = "桂林市教育局訪談\n全市開展課後服務的學校有271所,參與學生佔比74.02%。\n"


@pytest.fixture
def shelf(world: World) -> dict[str, Article]:
    """One article named for the word, one that only tells of it, one in the other script."""
    titled = reading(
        "集团化办学这一年\n办学有了新样子。\n", header=Header(title="集团化办学这一年")
    )
    return {
        "title": world.case(titled, path="a.txt"),
        "text": world.case(path="b.txt"),
        "hant": world.case(reading(HANT, header=Header(title="桂林市教育局訪談")), path="c.txt"),
    }


@pytest.mark.parametrize(
    ("comment", "typed", "found"),
    [
        ("title before text", "集团化办学", ["title", "text"]),
        ("simplified finds traditional", "课后服务", {"text", "hant"}),
        ("traditional finds simplified", "課後服務參與率", {"text"}),
        ("full width finds half width", "９１．５％", {"text"}),
        ("a figure", "74.02", {"hant"}),
        ("a Chinese numeral finds digits", "二百七十一所", {"hant"}),
        ("with words beside it", "一百二十件", {"text"}),
        ("a share in another form", "百分之九十一点五", {"text"}),
        ("a number of the same digits is no share", "二百七十二", set()),
        ("a numeral in quotes is taken by its signs", "“二百七十一所”", set()),
        ("across jieba's words", "市教育", {"text", "hant"}),
        ("across a sign", "件,目", {"text"}),
        ("one character", "率", {"text"}),
        ("two words, both wanted", "教育局 120", {"text"}),
        ("one of two words missing", "教育局 海盗", set()),
        ("words apart in the text", "桂林课后服务", {"hant"}),
        ("a phrase stays together", '"桂林课后服务"', set()),
        ("a phrase in Chinese quotes", "“教育集团12个”", {"text"}),
        ("left out", "教育局 -桂林", {"text"}),
        ("only left out", "-桂林", set()),
        ("nothing", "  ", set()),
        ("signs alone", "?!*", set()),
        ("an engine's own syntax", '课后" OR text:*', set()),
        ("an unclosed quote", '"集团化', {"title", "text"}),
        ("an initiative's name", "四个一批", {"text"}),
    ],
)
def test_what_a_visitor_types_finds_what_it_should(
    shelf: dict[str, Article], comment: str, typed: str, found: list[str] | set[str]
) -> None:
    names = {article.pk: name for name, article in shelf.items()}
    hits = [names[pk] for pk in search.ranked_ids(typed)]
    assert (hits if isinstance(found, list) else set(hits)) == found


def test_any_two_or_more_characters_in_a_row_are_found(world: World) -> None:
    article = world.case()
    run = words.squeezed(TEXT)
    draw = random.Random(20260301)
    missed = []
    for _ in range(1_000):
        start = draw.randrange(len(run) - 1)
        piece = run[start : start + draw.randint(2, 12)].replace('"', "")
        if words.WORD.search(piece) and article.pk not in search.ranked_ids(f'"{piece}"'):
            missed.append(piece)
    assert missed == []


def test_a_new_version_is_found_by_its_own_words_only(world: World) -> None:
    article = world.draft()
    article.text = "全市新增学位八千个。"
    article.title = "学位"
    search.index(article)
    assert search.ranked_ids("新增学位") == [article.pk]
    assert search.ranked_ids("课后服务") == []


def test_only_initiatives_that_were_let_through_are_in_the_index(world: World) -> None:
    article = world.case(replace(reading("甲。\n"), header=Header(title="甲")), path="a.txt")
    hidden = Initiative.objects.create(name="雏鹰计划", kind="programme")
    article.evidence.create(
        start=0, end=1, exact="甲", sentence_start=0, sentence_end=2, sentence="甲。",
        initiative=hidden,
    )  # fmt: skip
    reject(item=hidden, by=None, at=article.read_at)
    assert search.ranked_ids("雏鹰计划") == []


def test_a_deleted_article_leaves_the_index(shelf: dict[str, Article]) -> None:
    Article.objects.filter(pk=shelf["hant"].pk).delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM articles_search")
        assert cursor.fetchone() == (2,)


def test_rebuilding_gives_the_same_answers(shelf: dict[str, Article]) -> None:
    before = search.ranked_ids("教育")
    search.clear()
    assert search.ranked_ids("教育") == []
    call_command("rebuild_search", stdout=StringIO())
    assert search.ranked_ids("教育") == before


def test_a_text_beyond_what_an_index_row_can_hold_is_still_found(world: World) -> None:
    draw = random.Random(7)
    text = "".join(chr(draw.randrange(0x4E00, 0x9FA5)) for _ in range(120_000)) + "终点站牌\n"
    article = world.draft(reading(text, header=Header(title="长")), path="long.txt")
    assert search.ranked_ids('"终点站牌"') == [article.pk]
    assert search.ranked_ids('"终点站台"') == []


@pytest.mark.parametrize(
    ("comment", "typed", "text", "expected"),
    [
        ("marked", "课后服务", "开设课后服务。", "开设<mark>课后服务</mark>。"),
        ("in the text's own script", "课后", "開設課後服務。", "開設<mark>課後</mark>服務。"),
        ("escaped", "甲", "<b>甲&", "&lt;b&gt;<mark>甲</mark>&amp;"),
        ("overlapping hits are one", "教育 育局", "教育局", "<mark>教育局</mark>"),
        ("nothing found", "乙", "甲", ""),
    ],
)
def test_a_snippet_shows_the_hit_in_its_surroundings(
    comment: str, typed: str, text: str, expected: str
) -> None:
    assert search.snippets(typed, text) == expected


def test_a_snippet_is_short_however_long_the_text(world: World) -> None:
    text = "无关的话。" * 200 + "课后服务" + "无关的话。" * 200
    snippet = search.snippets("课后服务", text)
    assert snippet.startswith("…")
    assert snippet.endswith("…")
    assert len(snippet) < 120
