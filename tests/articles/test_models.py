from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from articles.models import Article, Region, Section, Theme
from tests.world import NOON, World


@pytest.mark.parametrize(
    ("comment", "code", "inside", "outside"),
    [
        ("a province and all below", "450000", "450305", "330503"),
        ("a prefecture and its counties", "330500", "330502", "450300"),
        ("a county alone", "330503", "330503", "330502"),
    ],
)
def test_a_place_has_its_parts_within_it(
    world: World, comment: str, code: str, inside: str, outside: str
) -> None:
    within = {r.division_code for r in Region.objects.within(world.places[code])}
    assert code in within
    assert inside in within
    assert outside not in within


def test_articles_about_a_place_are_those_of_its_parts_too(world: World) -> None:
    city = world.case()
    assert list(Article.objects.about(world.places["330000"])) == [city]
    assert not Article.objects.about(world.places["330503"]).exists()


def test_a_code_means_the_division_that_bore_it_in_that_year(db: None) -> None:
    old = Region.objects.create(
        division_code="430502", name="东区", short_name="东区", level="county",
        first_year=1980, last_year=1996,
    )  # fmt: skip
    new = Region.objects.create(
        division_code="430502", name="双清区", short_name="双清", level="county", first_year=1997
    )
    assert Region.objects.for_code("430502", year=1990) == old
    assert Region.objects.for_code("430502", year=2020) == new
    assert Region.objects.for_code("430502") == new
    assert Region.objects.for_code("999999") is None


def test_visitors_lists_hold_published_articles_only(world: World) -> None:
    case = world.case()
    world.draft(world.another(2), path="b.txt")
    assert list(Article.objects.published()) == [case]


def test_a_theme_takes_in_the_articles_of_themes_below_it(world: World) -> None:
    upper = Theme.objects.create(slug="teachers", name="教师")
    lower = Theme.objects.create(slug="ethics", name="师德", parent=upper)
    article = world.case()
    article.themes.add(lower)
    assert list(Article.objects.on(upper)) == [article]


def section(article: Article, **wrong: int) -> Section:
    right = {"position": 9, "level": 1, "start": 0, "end": 9, "heading_start": 0, "heading_end": 5}
    return Section(article=article, heading="x", **(right | wrong))


@pytest.mark.parametrize(
    ("constraint", "wrong"),
    [
        ("section_ends_after_it_begins", {"start": 9, "end": 9, "heading_start": 9}),
        ("section_heading_lies_in_it", {"heading_end": 10}),
        ("section_heading_lies_in_it", {"heading_start": 5}),
        ("section_level_from_one", {"level": 0}),
        ("section_position_once", {"position": 0}),
    ],
)
def test_the_database_refuses_an_outline_that_makes_no_sense(
    world: World, constraint: str, wrong: dict[str, int]
) -> None:
    article = world.draft()
    with pytest.raises(IntegrityError), transaction.atomic():
        section(article, **wrong).save()
    section(article).save()


@pytest.mark.parametrize(
    ("comment", "wrong"),
    [
        ("no text", {"text": ""}),
        ("no title", {"title": ""}),
        ("published without a day", {"status": "published", "first_published_at": None}),
    ],
)
def test_the_database_refuses_an_article_that_makes_no_sense(
    world: World, comment: str, wrong: dict[str, object]
) -> None:
    article = world.draft()
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(**wrong)
    assert Article.objects.get(pk=article.pk).imported_at == NOON


@pytest.mark.parametrize(
    ("comment", "wrong"),
    [
        ("ends before it begins", {"first_year": 2000, "last_year": 1999}),
        ("five digits", {"division_code": "45030"}),
        ("a letter", {"division_code": "45030x"}),
    ],
)
def test_the_database_refuses_a_division_that_makes_no_sense(
    world: World, comment: str, wrong: dict[str, object]
) -> None:
    right = {"division_code": "450399", "level": "county", "first_year": 1990, "name": "甲县"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Region.objects.create(short_name="甲", **(right | wrong))
    Region.objects.create(short_name="甲", **right)
