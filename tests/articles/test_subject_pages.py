"""The pages of themes, tags and publishers."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Publisher, Theme
from tests.measures.telling import said, share, tell
from tests.world import World


def body(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status, url
    return response.content.decode()


@pytest.fixture
def case(world: World) -> Article:
    top = Theme.objects.create(slug="burden", name="双减", description="减轻负担。")
    theme = Theme.objects.create(slug="after", name="课后服务", parent=top)
    world.publisher()
    found = tell(world, said("91%", "91"), title="课后服务的案例")
    found.themes.add(theme)
    found.tags.add("弹性离校")
    indicator = share()
    indicator.theme = theme
    indicator.save()
    return found


def test_a_theme_has_the_cases_below_it_too_and_what_is_counted(
    case: Article, client: Client
) -> None:
    html = body(client, "/themes/burden/")
    assert case.title in html
    assert "减轻负担。" in html
    assert 'href="/themes/after/"' in html
    below = body(client, "/themes/after/")
    assert case.title in below
    assert 'href="/themes/burden/"' in below, "what is above it"
    assert 'href="/indicators/participation/"' in below
    assert "theme=after&amp;year=2021" in below


def test_a_tag_and_a_publisher_have_their_cases(case: Article, client: Client) -> None:
    publisher = Publisher.objects.get()
    for listed, page in (
        ("/tags/", reverse("tag", args=["弹性离校"])),
        ("/publishers/", publisher.get_absolute_url()),
    ):
        assert f'href="{page}"' in body(client, listed)
        assert case.title in body(client, page)
    assert f'href="/publishers/{publisher.pk}/"' in body(client, case.get_absolute_url())


def test_the_list_of_themes_is_a_tree_with_counts(case: Article, client: Client) -> None:
    html = body(client, "/themes/")
    assert html.index('href="/themes/burden/"') < html.index('href="/themes/after/"')


@pytest.mark.parametrize(
    "url", ["/themes/none/", "/tags/none/", "/tags/%00/", "/publishers/99999/"]
)
def test_what_is_not_there_is_not_found(case: Article, client: Client, url: str) -> None:
    body(client, url, 404)


def test_what_only_a_draft_bears_has_no_page_or_no_cases(world: World, client: Client) -> None:
    draft = world.draft()
    draft.tags.add("草稿标签")
    theme = Theme.objects.create(slug="after", name="课后服务")
    draft.themes.add(theme)
    body(client, "/tags/草稿标签/", 404)
    assert draft.publisher
    body(client, draft.publisher.get_absolute_url(), 404)
    html = body(client, "/themes/after/")
    assert draft.title not in html
    assert "还没有发布的案例归在这里" in html
    for url in ("/tags/", "/publishers/", "/themes/"):
        assert "还没有发布的案例" in body(client, url)


@pytest.mark.parametrize("url", ["/themes/burden/", "/tags/弹性离校/", "/themes/", "publisher"])
def test_pages_need_as_many_queries_whatever_they_hold(
    case: Article, world: World, client: Client, django_assert_max_num_queries, url: str
) -> None:
    if url == "publisher":
        url = Publisher.objects.get().get_absolute_url()
    with django_assert_max_num_queries(17) as small:
        body(client, url)
    for n in range(6):
        more = tell(world, said(f"{n}1%", f"{n}1"), day=f"202{n}-01-01")
        more.themes.set(case.themes.all())
        more.tags.add("弹性离校", f"标签{n}")
    with django_assert_max_num_queries(17) as large:
        body(client, url)
    assert len(large) == len(small)
