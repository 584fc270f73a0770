"""What visitors may read of a text, by its publisher's policy."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.utils.html import strip_tags

from articles.case_text import case_text, shown_text
from articles.editorial import RightsPolicy
from articles.models import Article
from articles.reading.records import Furniture
from tests.world import TEXT, World, full_reading, span

MENU = "首页 | 新闻 | 联系我们\n"


def text_of(article: Article):
    evidence = list(article.evidence.order_by("start"))
    return case_text(article, list(article.sections.all()), evidence)


def case_under(world: World, rights: str, text: str = TEXT) -> Article:
    world.publisher(rights=rights)
    return world.case(full_reading(text))


def test_a_full_text_has_headings_paragraphs_and_marked_words(world: World) -> None:
    shown = text_of(case_under(world, RightsPolicy.FULL_TEXT))
    html = "\n".join(shown.blocks)
    assert '<h3 id="s0">' in html
    assert html.count("<p>") == 4
    assert ">91.5%</mark>" in html
    assert "办好民生实事" not in html, "the title stands above already"


def test_site_furniture_stands_apart_from_the_text(world: World) -> None:
    world.publisher(rights=RightsPolicy.FULL_TEXT)
    read = full_reading(MENU + TEXT)
    frame = Furniture(span(MENU + TEXT, MENU.strip()), "menu")
    shown = text_of(world.case(replace(read, furniture=(frame,))))
    assert shown.frame == [f"<p>{MENU.strip()}</p>"]
    assert MENU.strip() not in "".join(shown.blocks)


def test_a_frame_in_the_middle_of_a_line_leaves_the_rest_of_it(world: World) -> None:
    article = case_under(world, RightsPolicy.FULL_TEXT)
    at = span(article.text, "目前办结90件,")
    article.furniture = [{"start": at.start, "end": at.end, "kind": "comments"}]
    shown = text_of(article)
    plain = [strip_tags(block) for block in shown.blocks]
    assert [text for text in plain if text == "全市确定实事120件,"]
    assert [text for text in plain if text == "其余40件正在推进。"]
    assert len(shown.frame) == 1


def test_excerpts_are_the_quoted_sentences_and_nothing_else(world: World) -> None:
    shown = text_of(case_under(world, RightsPolicy.EXCERPTS, TEXT + "这一句谁也没有引用。\n"))
    told = "".join(q for group in shown.quotes for q in group.quotations)
    assert shown.blocks == []
    assert "课后服务参与率达到" in told
    assert "谁也没有引用" not in told


def test_of_a_text_that_is_only_linked_to_the_bare_words_stand(world: World) -> None:
    shown = text_of(case_under(world, RightsPolicy.LINK_ONLY))
    told = [q for group in shown.quotes for q in group.quotations]
    assert any("91.5%" in q for q in told)
    assert "课后服务" not in "".join(told)


@pytest.mark.parametrize("rights", list(RightsPolicy))
def test_every_piece_of_evidence_has_one_anchor_under_every_policy(
    world: World, rights: RightsPolicy
) -> None:
    article = case_under(world, rights)
    moved = article.evidence.get(exact="91.5%")
    moved.in_place = False
    moved.save()
    shown = text_of(article)
    html = "".join(
        [*shown.blocks, *shown.frame, *shown.lost, *(q for g in shown.quotes for q in g.quotations)]
    )
    for piece in article.evidence.all():
        assert html.count(f'id="e{piece.pk}"') == 1, piece.exact


@pytest.mark.parametrize(
    ("rights", "has_sentence", "has_all"),
    [
        (RightsPolicy.FULL_TEXT, True, True),
        (RightsPolicy.EXCERPTS, True, False),
        (RightsPolicy.LINK_ONLY, False, False),
    ],
)
def test_snippets_are_cut_from_no_more_than_the_page_shows(
    world: World, rights: str, has_sentence: bool, has_all: bool
) -> None:
    article = case_under(world, rights, TEXT + "这一句谁也没有引用。\n")
    shown = shown_text(article, list(article.evidence.all()))
    assert ("课后服务参与率达到" in shown) == has_sentence
    assert ("谁也没有引用" in shown) == has_all


def test_headings_without_their_line_get_an_anchor_and_stand_in_the_outline(world: World) -> None:
    text = TEXT.replace("集团化办学\n", "集团化办学,这一条管长远。\n", 1)
    article = case_under(world, RightsPolicy.FULL_TEXT, text)
    shown = text_of(article)
    assert '<b class="lead" id="s1"' in "".join(shown.blocks)
    assert [section.position for _, section in shown.outline(article.sections.all())] == [0, 1]
