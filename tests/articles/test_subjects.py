from __future__ import annotations

import pytest

from articles.models import Article, Theme
from articles.subjects import body, suggest_themes
from tests.desk import client_of
from tests.world import World, reading

TEXT = """清河网首页 学前教育 职业教育
课后服务全覆盖
全市課后服务参与率九成,课后服务经费到位。
集团化办学推开。
"""
MENU = {"start": 0, "end": 15, "kind": "menu"}


def theme(name: str, cues: str = "", order: int = 0) -> Theme:
    return Theme.objects.create(
        slug=f"t{Theme.objects.count()}", name=name, keywords=cues, order=order
    )


@pytest.fixture
def article(world: World) -> Article:
    made = world.draft(reading(TEXT))
    Article.objects.filter(pk=made.pk).update(furniture=[MENU], title="课后服务全覆盖")
    made.refresh_from_db()
    return made


def test_themes_are_suggested_by_name_and_cue_word_with_the_words_that_led_there(
    article: Article,
) -> None:
    known = [theme("课后服务"), theme("办学模式", "集团化办学\n名校托管"), theme("特殊教育")]
    found = suggest_themes(article, known)
    assert [(s.theme.name, s.told) for s in found] == [
        ("课后服务", [("课后服务", 4)]),
        ("办学模式", [("集团化办学", 1)]),
    ]


def test_words_of_a_menu_lead_nowhere(article: Article) -> None:
    assert "学前教育" not in body(article)
    assert suggest_themes(article, [theme("学前教育"), theme("职业教育")]) == []


def test_the_longer_word_is_not_taken_for_the_shorter_in_it(article: Article) -> None:
    found = suggest_themes(article, [theme("办学"), theme("集团化", "集团化办学")])
    assert [s.theme.name for s in found] == ["集团化"]


def test_what_it_is_filed_under_is_not_suggested_again(article: Article) -> None:
    known = theme("课后服务")
    article.themes.add(known)
    assert suggest_themes(article, [known]) == []


def test_a_rare_word_weighs_more_than_a_common_one(article: Article) -> None:
    found = suggest_themes(article, [theme("甲", "全市"), theme("乙", "集团化办学")])
    assert found[0].theme.name == "乙"


def test_one_press_files_the_case_and_the_history_says_by_which_words(article: Article) -> None:
    known = theme("课后服务")
    client = client_of("采编")
    page = client.get(f"/admin/articles/article/{article.pk}/change/").content.decode()
    address = f"/admin/articles/article/{article.pk}/theme/{known.pk}/"
    assert f'formaction="{address}"' in page
    client.post(address)
    assert list(article.themes.all()) == [known]
    last = article.history.latest("history_id")
    assert last.history_user.username == "采编"
    assert last.history_change_reason == "加上主题：课后服务（文中“课后服务”4 处）"
    assert client.get(address).status_code == 405


def test_a_published_case_is_filed_by_reviewers_alone(world: World) -> None:
    case, known = world.case(), theme("实事")
    address = f"/admin/articles/article/{case.pk}/theme/{known.pk}/"
    assert client_of("采编").post(address).status_code == 403
    assert client_of("审核").post(address).status_code == 302
