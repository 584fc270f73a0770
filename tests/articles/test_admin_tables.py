"""Export and import at the lists: who may, what is offered, what is kept between the pages."""

from __future__ import annotations

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.groups import EDITORS, REVIEWERS
from articles.models import Publisher, Theme
from measures.models import Indicator, Metric
from tests.desk import client_of, told
from tests.desk import sent as filled_in
from tests.world import World

METRICS = "/admin/measures/metric/"
LISTS = [
    "/admin/articles/article/",
    "/admin/articles/theme/",
    "/admin/articles/publisher/",
    "/admin/measures/metric/",
    "/admin/measures/initiative/",
    "/admin/measures/indicator/",
]


def exported(client: Client, query: str = "") -> list[dict[str, str]]:
    return list(json.loads(client.get(f"{METRICS}export/json/{query}").content))


def sent(client: Client, rows: object, **more: str):
    file = SimpleUploadedFile("数据.json", json.dumps(rows, ensure_ascii=False).encode())
    return client.post(f"{METRICS}import/", {"file": file, **more})


def go(client: Client, preview):
    data = {"go": "1", "mark": preview.context["read"].mark}
    return client.post(f"{METRICS}import/", data, follow=True)


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_every_list_is_exported_in_every_format(world: World, address: str, ending: str) -> None:
    world.draft()
    response = client_of(REVIEWERS).get(f"{address}export/{ending}/")
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment; filename*=")


def test_what_is_filtered_is_what_is_exported_and_all_pages_of_it(world: World) -> None:
    world.draft()
    client = client_of(EDITORS)
    assert len(exported(client)) == 6
    (row,) = exported(client, "?status__exact=target")
    assert row["原词"] == "20个"
    page = client.get(f"{METRICS}?status__exact=target").content.decode()
    assert f"{METRICS}export/xlsx/?status__exact=target" in page


def test_a_list_of_many_costs_the_same_queries(world: World, django_assert_num_queries) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    world.draft()
    client = client_of(EDITORS)
    exported(client)
    with CaptureQueriesContext(connection) as few:
        exported(client)
    world.draft(world.another(2), path="2.txt")
    with django_assert_num_queries(len(few)):
        assert len(exported(client)) == 12


def test_an_import_is_previewed_stored_and_logged(world: World) -> None:
    world.draft()
    client = client_of(REVIEWERS)
    rows = exported(client)
    rows[0]["名目"] = "改过的名目"
    preview = sent(client, rows)
    ((line, _, (change,)),) = preview.context["read"].changed
    assert (line, change.title, change.after) == (2, "名目", "改过的名目")
    assert not Metric.objects.filter(label="改过的名目").exists()
    done = go(client, preview)
    assert told(done)[0].startswith("已导入：改了 1 条数据。")
    assert Metric.objects.get(label="改过的名目").decision == "amended"
    again = go(client, preview)
    assert "没有等着导入的文件" in told(again)[0]


def test_a_reason_is_added_on_the_preview_without_sending_the_file_again(world: World) -> None:
    case = world.case()
    client = client_of(REVIEWERS)
    rows = exported(client)
    rows[0]["数值"] = "99"
    preview = sent(client, rows)
    assert "请写明缘由" in preview.context["read"].errors[0]
    better = client.post(f"{METRICS}import/", {"again": "1", "why": "年报"})
    assert better.context["read"].errors == []
    go(client, better)
    assert case.corrections.get().why == "年报"


def test_what_has_changed_since_the_preview_is_previewed_again(world: World) -> None:
    world.draft()
    client = client_of(REVIEWERS)
    rows = exported(client)
    rows[0]["名目"] = "改过的名目"
    preview = sent(client, rows)
    Metric.objects.filter(pk=rows[0]["编号"]).update(label="别人先改", revision=7)
    page = go(client, preview)
    assert "请照新的预览再定" in page.content.decode()
    assert "版次 1 → 7" in page.context["read"].errors[0]


@pytest.mark.parametrize(
    ("name", "document", "words"),
    [
        ("数据.xls", b"x", "不认识“.xls”文件"),
        ("数据.csv", b"", "文件是空的"),
        ("数据.xlsx", b"not a workbook", "不是能打开的 XLSX"),
        ("数据.csv", "编号,版次,无此列\n".encode(), "不认识的列 “无此列”"),
    ],
)
def test_a_file_that_can_not_be_read_is_refused_in_words(
    world: World, name: str, document: bytes, words: str
) -> None:
    file = SimpleUploadedFile(name, document)
    page = client_of(REVIEWERS).post(f"{METRICS}import/", {"file": file})
    assert words in page.content.decode()


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("what", ["export/csv/", "import/"])
def test_who_may_not_see_or_change_gets_neither(world: World, address: str, what: str) -> None:
    from tests.desk import member

    client = Client()
    assert client.get(f"{address}{what}").status_code == 302
    client.force_login(member())
    assert client.get(f"{address}{what}").status_code == 403


def test_pages_keep_to_the_policy_and_have_no_script_of_their_own(world: World) -> None:
    world.draft()
    client = client_of(REVIEWERS)
    for page in (sent(client, exported(client)), client.get(f"{METRICS}import/")):
        html = page.content.decode()
        assert " style=" not in html
        assert "<script>" not in html
        assert "default-src 'none'" in page["Content-Security-Policy"]


def test_a_case_taken_away_and_brought_back_is_the_same(world: World) -> None:
    article = world.draft()
    before = article.history.count()
    client = client_of(REVIEWERS)
    document = client.get("/admin/articles/article/export/xlsx/").content
    file = io.BytesIO(document)
    file.name = "案例.xlsx"
    page = client.post("/admin/articles/article/import/", {"file": file})
    assert (page.context["read"].changed, page.context["read"].errors) == ([], [])
    assert article.history.count() == before


@pytest.mark.parametrize(
    ("address", "model"),
    [
        ("/admin/articles/theme/", "theme"),
        ("/admin/articles/publisher/", "publisher"),
        ("/admin/measures/indicator/", "indicator"),
    ],
)
def test_what_the_desk_keeps_has_a_history_signed_by_the_hand_that_changed_it(
    world: World, address: str, model: str
) -> None:
    made = {
        "theme": lambda: Theme.objects.create(slug="x", name="甲"),
        "publisher": lambda: Publisher.objects.create(name="甲"),
        "indicator": lambda: Indicator.objects.create(slug="x", name="甲", definition="数"),
    }[model]()
    client = client_of("superuser")
    page = client.get(f"{address}{made.pk}/change/")
    client.post(f"{address}{made.pk}/change/", filled_in(page, name="乙"))
    last = made.history.latest("history_id")
    assert (last.name, last.history_user.username) == ("乙", "总编")
    assert last.history_change_reason == "修改：名称"
    told = client.get(f"{address}{made.pk}/history/").content.decode()
    assert "<del>甲</del> → <ins>乙</ins>" in told


def test_a_published_case_is_shown_to_editors_who_may_not_change_it(world: World) -> None:
    case = world.case()
    page = client_of(EDITORS).get(f"/admin/articles/article/{case.pk}/change/")
    assert page.status_code == 200
    assert 'name="add_tag"' not in page.content.decode()
