from __future__ import annotations

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.actions import import_article, submit
from articles.editorial import ReviewStatus
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article, Publisher, Region, Theme
from measures.templatetags.desk import waiting
from tests.desk import WHO, client_of, in_bulk, member, sent, told
from tests.world import NOON, TEXT, World, full_reading

LIST = "/admin/articles/article/"


def page(article: Article) -> str:
    return f"{LIST}{article.pk}/change/"


def step(article: Article, name: str) -> str:
    return f"{LIST}{article.pk}/step/{name}/"


def in_state(world: World, status: str) -> Article:
    if status in ("draft", "in_review"):
        article = world.draft()
        if status == "in_review":
            submit(article=article, by=world.operator, at=NOON)
        return article
    return world.case()


MOVES = [
    # step, from, to, who may
    ("submit", "draft", "in_review", {"采编", "superuser"}),
    ("hand_back", "in_review", "draft", {"审核", "superuser"}),
    ("publish", "in_review", "published", {"审核", "superuser"}),
    ("withdraw", "published", "withdrawn", {"审核", "superuser"}),
]


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize(("name", "before", "after", "may"), MOVES)
def test_a_button_moves_a_case_for_those_who_may_and_for_nobody_else(
    world: World, who: str, name: str, before: str, after: str, may: set[str]
) -> None:
    article = in_state(world, before)
    client = client_of(who)
    if who != "anonymous":
        offered = client.get(page(article)).content.decode()
        assert (f'data-step="{name}"' in offered) is (who in may)
    response = client.post(step(article, name), {"reason": "第三段待核"})
    article.refresh_from_db()
    assert article.status == (after if who in may else before)
    if who not in may:
        assert response.status_code == (302 if who == "anonymous" else 403)


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize(("name", "before", "after", "may"), MOVES)
def test_an_action_of_the_list_moves_cases_for_those_who_may_and_for_nobody_else(
    world: World, who: str, name: str, before: str, after: str, may: set[str]
) -> None:
    article = in_state(world, before)
    client = client_of(who)
    if who != "anonymous":
        offered = client.get(LIST).content.decode()
        assert (f'<option value="{name}">' in offered) is (who in may)
    in_bulk(client, LIST, name, [article], reason="第三段待核")
    article.refresh_from_db()
    assert article.status == (after if who in may else before)


@pytest.mark.parametrize("who", WHO)
def test_letting_everything_through_is_for_those_who_decide(world: World, who: str) -> None:
    article = world.draft()
    client_of(who).post(step(article, "let_through"))
    waiting = article.metrics.undecided().count()
    assert waiting == (0 if who in ("审核", "superuser") else 6)


def test_what_was_let_through_wholesale_says_by_whom(world: World) -> None:
    article = world.draft()
    in_bulk(client_of(REVIEWERS), LIST, "let_through", [article])
    notes = set(article.metrics.values_list("decision_note", flat=True))
    assert notes == {"由审核整批放行，未逐项核对"}


@pytest.mark.parametrize(
    ("name", "before"), [("withdraw", "published"), ("hand_back", "in_review")]
)
def test_taking_back_asks_for_a_reason_first(world: World, name: str, before: str) -> None:
    article = in_state(world, before)
    client = client_of(REVIEWERS)
    asked = client.post(LIST, {"action": name, "_selected_action": [article.pk]})
    assert "缘由" in asked.content.decode()
    empty = in_bulk(client, LIST, name, [article], reason="  ")
    assert "请写明缘由" in empty.content.decode()
    asked_on_its_page = client.get(step(article, name))
    assert asked_on_its_page.status_code == 200
    client.post(step(article, name), {"reason": ""})
    article.refresh_from_db()
    assert article.status == before
    in_bulk(client, LIST, name, [article], reason="数字与公报不符")
    article.refresh_from_db()
    assert article.status != before
    assert article.status_changes.first().reason == "数字与公报不符"


def test_a_step_that_needs_no_reason_is_not_made_by_following_a_link(world: World) -> None:
    article = world.draft()
    client_of("superuser").get(step(article, "publish"))
    article.refresh_from_db()
    assert article.status == ReviewStatus.DRAFT


def test_publishing_tells_what_stays_hidden(world: World) -> None:
    article = world.draft()
    submit(article=article, by=None, at=NOON)
    response = client_of(REVIEWERS).post(step(article, "publish"), follow=True)
    assert told(response) == [f"已发布：“{article.title}”。其中 8 项未审，访客看不到。"]


@pytest.mark.parametrize(("one_person", "status"), [(False, "draft"), (True, "published")])
def test_a_draft_is_published_at_the_desk_by_way_of_a_submission(
    world: World, settings: Any, one_person: bool, status: str
) -> None:
    settings.ONE_PERSON_DESK = one_person
    article = world.draft()
    client = client_of(REVIEWERS)
    offered = f"{step(article, 'publish')}" in client.get(page(article)).content.decode()
    response = client.post(step(article, "publish"), follow=True)
    article.refresh_from_db()
    assert (article.status, offered) == (status, one_person)
    assert one_person or "还没有提交审核" in told(response)[0]


@pytest.mark.parametrize("published", [False, True])
def test_only_what_has_a_public_page_links_to_it(world: World, published: bool) -> None:
    article = world.case() if published else world.draft()
    metric = article.metrics.get(evidence__exact="91.5%")
    initiative = article.evidence.filter(initiative__isnull=False).first().initiative
    client = client_of("superuser")
    for address in (
        page(article),
        f"/admin/measures/metric/{metric.pk}/change/",
        f"/admin/measures/initiative/{initiative.pk}/change/",
    ):
        assert ("viewsitelink" in client.get(address).content.decode()) is published, address


def test_a_move_keeps_who_and_when(world: World) -> None:
    article = world.draft()
    client = client_of(EDITORS)
    response = client.post(step(article, "submit"), follow=True)
    change = article.status_changes.get()
    assert (change.by.username, change.before, change.after) == ("采编", "draft", "in_review")
    assert told(response) == [f"已提交审核：“{article.title}”。"]


def test_saving_the_header_is_remembered_against_later_readings(world: World) -> None:
    article = world.draft()
    client = client_of(EDITORS)
    form = client.get(page(article))
    data = sent(form, title="清河：实事办到家门口", byline="谭江波，黄昱梅", tags="实事, 课后")
    response = client.post(page(article), data, follow=True)
    assert response.status_code == 200
    article.refresh_from_db()
    assert article.title == "清河：实事办到家门口"
    assert article.byline == ["谭江波", "黄昱梅"]
    assert sorted(article.tags.names()) == ["实事", "课后"]
    assert article.edited_fields == ["byline", "title"]
    again = full_reading(TEXT.replace("目前", "至今"))
    import_article(reading=again, source_path=article.source_path, at=NOON)
    article.refresh_from_db()
    assert article.title == "清河：实事办到家门口"


def test_saving_without_a_change_changes_nothing(world: World) -> None:
    article = world.draft()
    before = Article.objects.filter(pk=article.pk).values().get()
    metrics = list(article.metrics.values())
    client = client_of(REVIEWERS)
    client.post(page(article), sent(client.get(page(article))))
    assert Article.objects.filter(pk=article.pk).values().get() == before
    assert list(article.metrics.values()) == metrics


def test_places_chosen_by_hand_stay(world: World) -> None:
    article = world.draft()
    client = client_of(EDITORS)
    data = sent(client.get(page(article)), regions=[world.places["450300"].pk])
    client.post(page(article), data)
    article.refresh_from_db()
    assert [r.name for r in article.regions.all()] == ["桂林市"]
    assert article.edited_fields == ["regions"]


@pytest.mark.parametrize(("who", "saved"), [(EDITORS, False), (REVIEWERS, True)])
def test_what_is_public_is_changed_by_those_who_publish(
    world: World, who: str, saved: bool
) -> None:
    article = world.case()
    chief = client_of("superuser")
    data = sent(chief.get(page(article)), title="改过的题")
    response = client_of(who).post(page(article), data)
    article.refresh_from_db()
    assert (article.title == "改过的题") is saved
    assert response.status_code == (302 if saved else 403)


def test_a_text_cannot_be_changed_on_the_page(world: World) -> None:
    article = world.draft()
    client = client_of("superuser")
    data = sent(client.get(page(article))) | {"text": "别的", "status": "published"}
    client.post(page(article), data)
    article.refresh_from_db()
    assert (article.text, article.status) == (TEXT, ReviewStatus.DRAFT)


def test_a_case_is_deleted_with_all_that_was_read_from_it(world: World) -> None:
    article = world.case()
    client_of("superuser").post(f"{LIST}{article.pk}/delete/", {"post": "yes"})
    assert not Article.objects.exists()


def lists() -> list[str]:
    models = (m for m in admin.site._registry if m._meta.app_label != "auth")
    return [reverse(f"admin:{m._meta.app_label}_{m._meta.model_name}_changelist") for m in models]


def test_themes_are_listed_as_their_tree_goes_until_a_column_is_chosen(db: None) -> None:
    last = Theme.objects.create(name="资源", slug="b", order=20)
    first = Theme.objects.create(name="学段", slug="a", order=10)
    below = Theme.objects.create(name="幼儿园", slug="c", order=5, parent=last)
    client = client_of(REVIEWERS)
    page = client.get("/admin/articles/theme/")
    assert list(page.context["cl"].result_list) == [first, last, below]
    assert "上级主题" in page.content.decode()
    assert "Parent" not in page.content.decode()
    column = page.context["cl"].list_display.index("order")
    sorted_ = client.get("/admin/articles/theme/", {"o": str(column)})
    assert list(sorted_.context["cl"].result_list) == [below, first, last]


@pytest.mark.parametrize("who", [EDITORS, REVIEWERS, "superuser"])
def test_every_list_opens_searches_and_counts(world: World, who: str) -> None:
    world.case()
    client = client_of(who)
    for address in lists():
        for query in ("", "?q=清河", "?_facets=True"):
            assert client.get(address + query).status_code == 200, address + query


PAGES_OF_THEIR_OWN = {"Intake", "IntakeFile"}
KEPT_BY_THE_PROGRAM = {"Sketch", "SketchBand", "Tally"}


def test_every_model_of_the_site_has_a_desk() -> None:
    from django.apps import apps
    from simple_history.models import HistoricalChanges

    ours = {
        m
        for label in ("articles", "measures")
        for m in apps.get_app_config(label).get_models()
        if not issubclass(m, HistoricalChanges)  # told on the page of what it is the history of
    }
    without = {m.__name__ for m in ours - set(admin.site._registry)}
    assert without == PAGES_OF_THEIR_OWN | KEPT_BY_THE_PROGRAM


@pytest.mark.parametrize(
    "address",
    [
        LIST,
        "/admin/measures/metric/",
        "/admin/measures/initiative/",
        "/admin/measures/finding/",
        "/admin/measures/evidence/",
        "/admin/articles/section/",
        "/admin/articles/statuschange/",
        "/admin/articles/publisher/",
        "/admin/articles/region/",
        "/admin/articles/theme/",
        "/admin/measures/indicator/",
    ],
)
def test_a_longer_list_needs_no_more_queries(
    world: World, address: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of("superuser")

    def queries() -> int:
        with django_assert_max_num_queries(60) as counted:
            assert client.get(address).status_code == 200
        return len(counted)

    world.case(world.another(1), path="1.txt")
    queries()
    few = queries()
    for number in range(2, 8):
        world.case(world.another(number), path=f"{number}.txt")
        world.publisher(f"第{number}报")
    assert queries() <= few


def test_a_long_list_stays_light(
    world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    publisher = world.publisher("清河日报")
    Article.objects.bulk_create(
        Article(
            title=f"第{n}篇",
            publisher=publisher,
            text="字" * 2000,
            encoding="utf-8",
            original_sha256=f"{n:064}",
            source_path=f"{n}.txt",
            imported_at=NOON,
            read_at=NOON,
        )
        for n in range(210)
    )
    with django_assert_max_num_queries(50):
        response = client_of("superuser").get(LIST)
    assert len(response.context["cl"].result_list) == 50


def test_places_of_one_name_are_told_apart_where_one_is_chosen(world: World) -> None:
    answer = client_of(EDITORS).get(
        "/admin/articles/region/choose/",
        {"term": "七星", "app_label": "articles", "model_name": "article", "field_name": "regions"},
    )
    assert [r["text"] for r in answer.json()["results"]] == ["广西壮族自治区桂林市七星区"]


def test_a_publisher_that_differs_in_signs_alone_is_refused_in_words(world: World) -> None:
    world.publisher("人民网-广西频道")
    client = client_of(EDITORS)
    add = "/admin/articles/publisher/add/"
    response = client.post(add, {"name": "人民網廣西頻道", "rights": "excerpts"})
    assert "只差标点或繁简" in response.content.decode()
    assert Publisher.objects.count() == 1


def test_the_first_page_tells_what_waits(world: World) -> None:
    world.draft()
    submit(article=world.draft(world.another(2), path="2.txt"), by=None, at=NOON)
    response = client_of(REVIEWERS).get("/admin/")
    content = response.content.decode()
    assert "案例库编辑台" in content
    heaps = {heap["label"]: heap for heap in waiting(response.wsgi_request.user)}
    assert all(heap["url"].replace("&", "&amp;") in content for heap in heaps.values())
    counts = {label: heap["count"] for label, heap in heaps.items()}
    assert counts == {
        "草稿": 1,
        "待审转载": 0,
        "未审数据": 12,
        "未审举措": 2,
        "失去原文的出处": 0,
    }
    client = client_of("superuser")
    for heap in heaps.values():
        narrowed = client.get(heap["url"])
        assert narrowed.context["cl"].result_count == heap["count"]


def test_the_first_page_tells_only_of_what_one_may_see(world: World) -> None:
    client = Client()
    client.force_login(member())
    assert "其他待办" not in client.get("/admin/").content.decode()


def test_reviewers_import_nothing(world: World) -> None:
    assert client_of(REVIEWERS).get(f"{LIST}add/").status_code == 403


@pytest.mark.parametrize("who", [EDITORS, REVIEWERS, "superuser"])
def test_what_was_logged_is_changed_by_nobody(world: World, who: str) -> None:
    change = world.case().status_changes.get()
    address = f"/admin/articles/statuschange/{change.pk}/change/"
    client = client_of(who)
    assert client.get(address).status_code == 200
    assert client.post(address, {"reason": "改"}).status_code == 403
    assert client.post(address.replace("change/", "delete/", 2)).status_code in (403, 404)
    assert client.get("/admin/articles/statuschange/add/").status_code == 403


def test_the_desk_lists_provinces_that_have_cases(world: World) -> None:
    world.case()
    content = client_of(EDITORS).get(f"{LIST}?province=330000")
    assert content.context["cl"].result_count == 1
    assert client_of("superuser").get(f"{LIST}?province=450000").context["cl"].result_count == 0
    assert Region.objects.count() == 8
