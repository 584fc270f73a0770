from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.groups import EDITORS, REVIEWERS
from articles.models import Article, OutlineChange
from articles.outlines import mark_of, parts_of
from measures.actions import relevel_section
from tests.desk import client_of, told
from tests.world import NOON, World


def at(name: str, article: Article, *more: object) -> str:
    return reverse(f"admin:review_{name}", args=[article.pk, *more])


def seen(article: Article) -> dict[str, str]:
    return {"seen": mark_of(parts_of(article))}


def headings(article: Article) -> list[str]:
    return [f"{p.level} {p}" for p in parts_of(article)]


BEFORE = ["1 一、“四个一批”行动", "1 二、集团化办学"]


@pytest.fixture
def article(world: World) -> Article:
    return world.draft()


@pytest.fixture
def client(article: Article) -> Client:
    return client_of(EDITORS)


def test_the_text_stands_line_by_line_with_its_headings(client: Client, article: Article) -> None:
    html = client.get(at("outline", article)).content.decode()
    assert html.count("从这里起一节</button>") == 5
    assert "第 1 级" in html
    assert "数据 4 条" in html


def test_a_line_becomes_a_section_by_way_of_a_form(client: Client, article: Article) -> None:
    line = "课后服务参与率达到91.5%。"
    start = article.text.index(line)
    page = client.get(at("split", article), {"start": start, "exact": line})
    form = page.context["form"]
    assert form.initial == {
        "exact": "课后服务参与率达到91.5%",
        "marker": "",
        "heading": "课后服务参与率达到91.5%",
    }
    data = {
        "start": start,
        "exact": "课后服务",
        "heading": "课后服务",
        "below": "yes",
        "region": "",
    }
    answer = client.post(at("split", article), data | seen(article))
    assert answer["Location"] == f"{at('outline', article)}#at-{start}"
    assert headings(article) == [BEFORE[0], "2 课后服务", BEFORE[1]]
    assert str(article.metrics.get(evidence__exact="91.5%").section) == "课后服务"


def test_marker_and_heading_are_told_apart(client: Client, article: Article) -> None:
    Article.objects.update(text=article.text + "三、督导评估：全市开展督导。\n")
    article.refresh_from_db()
    start = article.text.index("三、")
    page = client.get(at("split", article), {"start": start, "exact": article.text[start:-1]})
    assert page.context["form"].initial["marker"] == "三、"
    assert page.context["form"].initial["heading"].startswith("督导评估")


@pytest.mark.parametrize(
    ("why", "data", "words"),
    [
        ("nothing chosen", {}, "请先在原文里选中"),
        ("the text was changed meanwhile", {"start": "3", "exact": "别的话"}, "对不上"),
        ("no number", {"start": "x", "exact": "全市"}, "请先在原文里选中"),
    ],
)
def test_what_was_not_chosen_well_is_told(client, article, why, data, words) -> None:
    answer = client.get(at("split", article), data)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_heading_and_place_are_changed(client: Client, article: Article) -> None:
    page = client.get(at("section", article, 1))
    assert page.context["form"].initial["heading"] == "集团化办学"
    data = {"heading": "集团办学", "marker": "二、", "region": "吴兴区"}
    client.post(at("section", article, 1), data | seen(article))
    section = article.sections.get(position=1)
    assert (section.heading, str(section.region)) == ("集团办学", "吴兴区")
    page = client.get(at("section", article, 1))
    assert page.context["form"].initial["region"] == "浙江省湖州市吴兴区"


@pytest.mark.parametrize(
    ("why", "changes", "words"),
    [
        ("a place that is not there", {"region": "无此地"}, "没有叫“无此地”的地方"),
        ("no heading", {"heading": ""}, "请写小标题"),
    ],
)
def test_a_form_that_can_not_be_stored_comes_back(client, article, why, changes, words) -> None:
    data = {"heading": "题", "marker": "", "region": ""} | changes | seen(article)
    answer = client.post(at("section", article, 1), data)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert headings(article) == BEFORE


def test_a_place_that_two_provinces_have_is_asked_for(world: World, client, article) -> None:
    from articles.models import Region

    more = {"short_name": "象山", "level": "county", "first_year": 1980}
    Region.objects.create(
        division_code="330225", name="象山区", parent=world.places["330000"], **more
    )
    article.regions.set([])
    data = {"heading": "题", "marker": "", "region": "象山区"} | seen(article)
    html = client.post(at("section", article, 1), data).content.decode()
    assert "不止一处" in html
    article.regions.set([world.places["330500"]])
    client.post(at("section", article, 1), data)
    assert article.sections.get(position=1).region.division_code == "330225"


def test_sections_are_lowered_joined_and_put_back(client: Client, article: Article) -> None:
    client.post(at("relevel", article, 1, "lower"), seen(article))
    assert headings(article) == [BEFORE[0], "2 二、集团化办学"]
    client.post(at("relevel", article, 1, "join"), seen(article))
    assert headings(article) == BEFORE[:1]
    html = client.get(at("outline", article)).content.decode()
    assert "由编辑定过" in html
    for change in OutlineChange.objects.order_by("-pk"):
        client.post(at("outline_undo", article, change.pk))
    assert headings(article) == BEFORE


def test_what_makes_no_outline_is_told_on_the_page(client: Client, article: Article) -> None:
    answer = client.post(at("relevel", article, 0, "raise"), seen(article))
    assert answer.status_code == 422
    assert "最高一级" in answer.content.decode()


@pytest.mark.parametrize("name", ["relevel", "section", "split", "as_read"])
def test_a_stale_save_is_refused_with_what_was_wanted(world: World, client, article, name) -> None:
    old = seen(article)
    relevel_section(article=article, number=1, verb="lower", by=world.operator, at=NOON)
    stands = headings(article)
    address, data = {
        "relevel": (at("relevel", article, 1, "join"), {}),
        "section": (at("section", article, 1), {"heading": "别的题", "marker": "", "region": ""}),
        "split": (
            at("split", article),
            {"start": article.text.index("课后"), "exact": "课后服务", "heading": "别的题"},
        ),
        "as_read": (at("outline_as_read", article), {}),
    }[name]
    answer = client.post(address, data | old)
    assert answer.status_code == 409
    html = answer.content.decode()
    assert "没有存入" in html
    assert name not in ("section", "split") or ("别的题" in html and "审核员" in html)
    assert headings(article) == stands


def test_a_published_outline_wants_a_reason_and_a_reviewer(world: World) -> None:
    article = world.case()
    address = at("relevel", article, 1, "join")
    assert client_of(EDITORS).post(address, seen(article)).status_code == 403
    client = client_of(REVIEWERS)
    assert client.post(address, seen(article)).status_code == 422
    client.post(address, seen(article) | {"why": "误分"})
    assert headings(article) == BEFORE[:1]
    data = {"heading": "四个一批", "marker": "一、", "region": "", "why": ""}
    answer = client.post(at("section", article, 0), data | seen(article))
    assert "写明缘由" in answer.content.decode()


def test_the_reader_s_outline_comes_back(client: Client, article: Article) -> None:
    client.post(at("relevel", article, 1, "join"), seen(article))
    answer = client.post(at("outline_as_read", article), seen(article), follow=True)
    assert told(answer) == ["大纲已照识读重排，以后的重新识读也会跟着变。"]
    article.refresh_from_db()
    assert "sections" not in article.edited_fields


@pytest.mark.parametrize("who", ["anonymous"])
def test_strangers_see_nothing(article: Article, who: str) -> None:
    assert client_of(who).get(at("outline", article)).status_code == 302


def test_words_that_the_line_does_not_have_come_back_with_what_was_typed(client, article) -> None:
    data = {"start": article.text.index("课后"), "exact": "别处的话", "heading": "打好的题"}
    answer = client.post(at("split", article), data | seen(article))
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "这一行里没有“别处的话”" in html
    assert 'value="打好的题"' in html


def test_a_section_that_is_gone_meanwhile_is_told_and_not_lost(client, article) -> None:
    old = seen(article)
    client.post(at("relevel", article, 1, "join"), old)
    data = {"heading": "打好的题", "marker": "", "region": ""}
    answer = client.post(at("section", article, 1), data | old)
    assert answer.status_code == 409
    assert "打好的题" in answer.content.decode()
    assert client.get(at("section", article, 1)).status_code == 404
