from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client
from docx import Document
from openpyxl import load_workbook

from articles.models import Article
from measures.models import Metric
from tests.world import World

CHANGE = "/basket/change/"


def body(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def case(world: World) -> Article:
    return world.case()


@pytest.fixture
def rate(case: Article) -> Metric:
    return case.metrics.get(label="课后服务参与率")


def test_an_empty_basket_says_how_to_fill_it(client: Client, db: None) -> None:
    html = body(client, "/basket/")
    assert "资料篮是空的" in html
    assert "/basket/basket." not in html


def test_what_is_put_in_stands_in_ones_own_basket_under_an_address(
    client: Client, case: Article, rate: Metric
) -> None:
    back = f"/cases/{case.pk}/"
    answer = client.post(CHANGE, {"metric": rate.pk, "back": back})
    assert answer.headers["Location"] == back
    client.post(CHANGE, {"case": case.pk})
    answer = client.get("/basket/")
    assert answer.headers["Location"] == f"/basket/?c={case.pk}&m={rate.pk}"
    html = body(client, "/basket/")
    assert "91.5%" in html
    assert f"{case.title}[EB/OL]" in html
    assert "<b>2</b>" in body(client, "/about/")


def test_whoever_has_the_address_sees_the_same_and_can_take_it_over(
    client: Client, case: Article, rate: Metric
) -> None:
    shared = f"/basket/?m={rate.pk}"
    html = body(client, shared)
    assert "这是别人分享的一篮" in html
    assert "drop_metric" not in html
    client.post(CHANGE, {"take": f"m={rate.pk}"})
    assert "drop_metric" in body(client, shared)


def test_things_are_taken_out_one_by_one_or_all_together(
    client: Client, case: Article, rate: Metric
) -> None:
    client.post(CHANGE, {"metric": rate.pk, "case": case.pk})
    client.post(CHANGE, {"drop_metric": rate.pk})
    assert client.get("/basket/").headers["Location"] == f"/basket/?c={case.pk}"
    client.post(CHANGE, {"clear": "1"})
    assert "资料篮是空的" in body(client, "/basket/")


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_the_way_back_never_leaves_the_site(client: Client, case: Article, back: str) -> None:
    answer = client.post(CHANGE, {"case": case.pk, "back": back})
    assert answer.headers["Location"] == f"/basket/?c={case.pk}"


def test_what_visitors_may_not_see_is_not_in_any_basket(
    client: Client, case: Article, rate: Metric
) -> None:
    Metric.objects.filter(pk=rate.pk).update(decision="rejected")
    html = body(client, f"/basket/?c={case.pk}&m={rate.pk}")
    assert "91.5%" not in html
    assert "有 1 项已撤回或不再公开" in html
    Article.objects.update(status="withdrawn")
    assert "资料篮是空的" in body(client, f"/basket/?c={case.pk}&m={rate.pk}")


def test_a_workbook_holds_values_as_numbers_and_words_as_words(
    client: Client, case: Article, rate: Metric
) -> None:
    Metric.objects.filter(pk=rate.pk).update(label="=1+1")
    answer = client.get(f"/basket/basket.xlsx?m={rate.pk}")
    book = load_workbook(BytesIO(answer.content))
    heads, row = (list(cells) for cells in book["数据"].iter_rows())
    cells = dict(zip([head.value for head in heads], row, strict=True))
    assert cells["名目"].value == "=1+1"
    assert cells["名目"].data_type == "s"
    assert cells["名目"].quotePrefix
    assert cells["数值"].value == 91.5
    assert cells["区划代码"].value == "330500"
    assert cells["原句"].value == "课后服务参与率达到91.5%。"
    assert cells["出处地址"].value == f"http://testserver/cases/{case.pk}/#e{rate.evidence_id}"
    assert cells["文献"].value == 1
    assert case.title in book["参考文献"]["B2"].value
    assert [c.value for c in book["说明"]["A"][1:]] == [head.value for head in heads]


def test_a_report_has_a_footnote_for_each_value_and_the_list_of_sources(
    client: Client, case: Article
) -> None:
    metrics = list(case.metrics.public())
    query = "&".join(f"m={metric.pk}" for metric in metrics)
    answer = client.get(f"/basket/basket.docx?{query}")
    document = Document(BytesIO(answer.content))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert f"[1] {case.publisher}. {case.title}[EB/OL]" in text
    with ZipFile(BytesIO(answer.content)) as package:
        notes = package.read("word/footnotes.xml").decode()
        body_xml = package.read("word/document.xml").decode()
        assert "footnotes+xml" in package.read("[Content_Types].xml").decode()
    referred = re.findall(r'footnoteReference w:id="(\d+)"', body_xml)
    assert referred == [str(n) for n in range(2, 2 + len(metrics))]
    for metric in metrics:
        assert metric.evidence is not None
        assert metric.evidence.sentence in notes


def test_a_basket_needs_as_many_queries_whatever_it_holds(
    client: Client, case: Article, django_assert_num_queries: object
) -> None:
    metrics = list(case.metrics.public())
    with django_assert_num_queries(5):  # type: ignore[operator]
        client.get(f"/basket/?m={metrics[0].pk}")
    query = "&".join(f"m={metric.pk}" for metric in metrics)
    with django_assert_num_queries(5):  # type: ignore[operator]
        client.get(f"/basket/?c={case.pk}&{query}")
