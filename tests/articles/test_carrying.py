"""Carriers of a case: who may see them, change them, let them through."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from articles.actions import RefusedError, confirm_carrying
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article, Carrying
from tests.desk import client_of, told
from tests.world import NOON, TEXT, World

LIST = "/admin/articles/carrying/"


def carrying(article: Article, **known: Any) -> Carrying:
    fields: dict[str, Any] = {
        "article": article,
        "name": "清河日报",
        "title": "办好民生实事",
        "url": "https://daily.example.cn/1",
        "text": TEXT,
        "sha256": f"{Carrying.objects.count():064}",
        "source_path": "上传/转.txt",
        "similarity": 0.9965,
        "variants": [
            {
                "kind": "differs",
                "label": "实事",
                "here": "121件",
                "there": "120件",
                "sentence_here": "全市确定实事121件。",
                "sentence_there": "全市确定实事120件。",
            }
        ],
        "added_at": NOON,
    }
    return Carrying.objects.create(**(fields | known))


def page(item: Carrying) -> str:
    return f"{LIST}{item.pk}/change/"


def test_visitors_see_confirmed_carriers_in_the_order_of_their_dates(
    world: World, client: Any
) -> None:
    article = world.case()
    status = Carrying.Status.CONFIRMED
    carrying(article, name="湖州晚报", status=status, published_on="2023-05-08", url="")
    carrying(article, name="清河日报", status=status, published_on="2023-05-07")
    carrying(article, name="未审网")
    shown = client.get(article.get_absolute_url()).content.decode()
    assert "也载于" in shown
    assert shown.index("清河日报") < shown.index("湖州晚报")
    assert "未审网" not in shown
    assert 'href="https://daily.example.cn/1" rel="noreferrer"' in shown
    assert "2023年5月7日" in shown


def test_a_case_without_carriers_says_nothing_of_them(world: World, client: Any) -> None:
    article = world.case()
    carrying(article)
    assert "也载于" not in client.get(article.get_absolute_url()).content.decode()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.cn/1", ""])
def test_only_web_addresses_become_links(world: World, client: Any, url: str) -> None:
    article = world.case()
    carrying(article, url=url, status=Carrying.Status.CONFIRMED)
    shown = client.get(article.get_absolute_url()).content.decode()
    assert "清河日报" in shown
    assert not url or url not in shown


def test_a_case_lists_its_carriers_to_editors_with_the_figures_that_differ(world: World) -> None:
    article = world.draft()
    carrying(article)
    shown = client_of(EDITORS).get(f"/admin/articles/article/{article.pk}/change/")
    content = shown.content.decode()
    assert "清河日报" in content
    assert "实事 本案 120件，此处 <b>121件</b>" in content
    assert "99%" in content


def test_a_reviewer_lets_a_carrier_through(world: World) -> None:
    item = carrying(world.case())
    client = client_of(REVIEWERS)
    assert "确认" in client.get(page(item)).content.decode()
    done = client.post(f"{LIST}{item.pk}/step/confirm/", follow=True)
    assert told(done) == ["已确认：“清河日报《办好民生实事》”。"]
    item.refresh_from_db()
    assert item.is_confirmed
    assert item.history.first().history_user.groups.get().name == REVIEWERS
    with pytest.raises(RefusedError, match="已经确认过"):
        confirm_carrying(carrying=item, by=None, at=NOON)


def test_an_editor_mends_what_waits_but_not_what_visitors_see(world: World) -> None:
    item = carrying(world.case())
    client = client_of(EDITORS)
    data = {"name": "清河晚报", "title": "", "url": "", "publisher": "", "published_on": ""}
    assert client.post(f"{LIST}{item.pk}/step/confirm/").status_code == 403
    assert client.post(page(item), data).status_code == 302
    item.refresh_from_db()
    assert item.name == "清河晚报"
    assert item.history.first().history_user.groups.get().name == EDITORS
    confirm_carrying(carrying=item, by=world.operator, at=NOON)
    assert client.post(page(item), data | {"name": "别的"}).status_code == 403
    assert client.post(f"{LIST}{item.pk}/delete/", {"post": "yes"}).status_code == 403
    assert client_of(REVIEWERS).post(f"{LIST}{item.pk}/delete/", {"post": "yes"}).status_code == 302
    assert not Carrying.objects.exists()


def test_a_carrier_is_added_by_import_alone(world: World) -> None:
    assert client_of("superuser").get(f"{LIST}add/").status_code == 403


@pytest.mark.parametrize("wrong", [{"text": ""}, {"similarity": 1.5}])
def test_a_carrier_is_sound(world: World, wrong: dict[str, Any]) -> None:
    article = world.draft()
    with pytest.raises(IntegrityError), transaction.atomic():
        carrying(article, **wrong)


def test_the_list_can_be_searched_by_who_carried_and_by_case(world: World) -> None:
    carrying(world.draft())
    client = client_of(EDITORS)
    for query, count in (("清河日报", 1), ("办好民生实事", 1), ("别的", 0)):
        found = client.get(LIST, {"q": query})
        assert found.context["cl"].result_count == count
