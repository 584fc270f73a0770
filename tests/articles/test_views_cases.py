"""The pages of cases, as visitors get them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from articles.actions import withdraw
from articles.models import Article, Theme
from measures.models import Finding, Indicator, Initiative, Metric
from tests.world import TEXT, World, figure, full_reading

CASE_QUERIES, LIST_QUERIES = 22, 26


def many(world: World, count: int) -> list[Article]:
    cases = [world.case(world.another(n), path=f"{n}.txt") for n in range(count)]
    for n, case in enumerate(cases):
        case.published_on = date(2020 + n % 3, 1, 1 + n % 28)
        case.save()
    return cases


def body(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status, url
    return response.content.decode()


# --- one case ----------------------------------------------------------------------------------


def test_a_draft_and_an_unknown_case_are_not_found(world: World, client: Client) -> None:
    draft = world.draft()
    for pk in (draft.pk, 10**6, 10**30):
        body(client, f"/cases/{pk}/", 404)


def test_a_withdrawn_case_says_when_and_why_and_nothing_of_what_it_held(
    world: World, client: Client
) -> None:
    gone = world.case()
    withdraw(article=gone, by=world.operator, reason="发布者要求撤下", at=world.at)
    html = body(client, f"/cases/{gone.pk}/", 410)
    for told in ("已撤回", "2026年3月1日", "发布者要求撤下", gone.title):
        assert told in html
    assert "91.5%" not in html
    body(client, f"/cases/{gone.pk}/cite/", 404)


def test_the_title_stands_unchanged_with_source_date_place_and_citation(
    world: World, client: Client
) -> None:
    case = world.case()
    html = body(client, f"/cases/{case.pk}/")
    assert re.search(r"<h1[^>]*>清河市教育局:办好民生实事</h1>", html)
    for fact in ("清河教育网", "2023年5月6日", "湖州市", "报道", "[EB/OL]. (2023-05-06)["):
        assert fact in html
    assert re.search(r"浙江</a>.*湖州市</a>", html, re.DOTALL), "the breadcrumb"


def test_every_link_within_a_case_leads_to_one_place_in_it(world: World, client: Client) -> None:
    case = world.case()
    html = body(client, f"/cases/{case.pk}/")
    targets = set(re.findall(r'href="#([^"]+)"', html))
    assert len([t for t in targets if t.startswith("e")]) >= 8
    assert [t for t in targets if html.count(f' id="{t}"') != 1] == []


def test_what_was_not_let_through_is_neither_listed_nor_marked(
    world: World, client: Client
) -> None:
    case = world.case()
    hidden = case.metrics.get(label="课后服务参与率")
    Metric.objects.filter(pk=hidden.pk).update(decision="rejected")
    html = body(client, f"/cases/{case.pk}/")
    assert "<th" in html
    assert "课后服务参与率</th>" not in html
    assert f"e{hidden.evidence_id}" not in html


@pytest.mark.parametrize(
    ("settlement", "shown"),
    [
        ("open", False),
        ("noted", True),
        ("article_error", True),
        ("misreading", False),
        ("scope_differs", False),
    ],
)
def test_a_doubt_shows_once_an_editor_let_it(
    world: World, client: Client, settlement: str, shown: bool
) -> None:
    case = world.case()
    Finding.objects.update(settlement=settlement)
    html = body(client, f"/cases/{case.pk}/")
    assert ("90 + 40 = 130" in html) == shown
    assert (str(Finding.Settlement(settlement).label) in html) == shown


def test_a_case_waved_through_says_so_until_each_thing_has_been_checked(
    world: World, client: Client
) -> None:
    case = world.case()
    assert "还没有逐项核对" in body(client, f"/cases/{case.pk}/")
    Metric.objects.update(decision_note="")
    Initiative.objects.update(decision_note="")
    Finding.objects.update(note="由清河老师整批放行，未逐项核对")
    html = body(client, f"/cases/{case.pk}/")
    assert "还没有逐项核对" not in html
    assert "清河老师" not in html, "whoever works at the desk is not named in a note"


def test_excerpts_do_not_let_the_rest_of_the_text_out(world: World, client: Client) -> None:
    world.publisher(rights="excerpts")
    case = world.case(full_reading(TEXT + "这一句谁也没有引用。\n"))
    html = body(client, f"/cases/{case.pk}/")
    assert "课后服务参与率达到" in html
    assert "谁也没有引用" not in html


def test_a_linked_case_shows_words_without_their_sentences(world: World, client: Client) -> None:
    world.publisher(rights="link_only")
    case = world.case()
    html = body(client, f"/cases/{case.pk}/")
    assert ">91.5%</mark>" in html
    assert "课后服务参与率达到" not in html


def test_a_text_in_traditional_characters_is_marked_as_such(world: World, client: Client) -> None:
    case = world.case()
    assert '<h1 lang="zh-Hant">' not in body(client, f"/cases/{case.pk}/")
    Article.objects.update(script="hant")
    assert '<h1 lang="zh-Hant">' in body(client, f"/cases/{case.pk}/")


def test_an_address_of_a_script_is_never_a_link(world: World, client: Client) -> None:
    case = world.case()
    Article.objects.update(original_url="javascript:alert(1)", title="<script>x</script>")
    html = body(client, f"/cases/{case.pk}/")
    assert 'href="javascript' not in html
    assert "<script>x" not in html


def test_a_case_needs_as_many_queries_whatever_it_holds(
    world: World, client: Client, django_assert_max_num_queries
) -> None:
    case = world.case()
    with django_assert_max_num_queries(CASE_QUERIES):
        body(client, f"/cases/{case.pk}/")
    text = TEXT + "".join(f"今年新建学校{n}所。\n" for n in range(30, 60))
    read = full_reading(text)
    more = tuple(figure(text, f"{n}所", str(n), "所", "新建学校") for n in range(30, 60))
    large = world.case(replace(read, figures=read.figures + more), path="large.txt")
    assert large.metrics.count() > 30
    with django_assert_max_num_queries(CASE_QUERIES):
        body(client, f"/cases/{large.pk}/")


# --- the list ----------------------------------------------------------------------------------


def titles(html: str) -> list[str]:
    return re.findall(r'card-title"[^>]*>\s*<a [^>]*>([^<]+)</a>', html)


def test_only_published_cases_are_listed(world: World, client: Client) -> None:
    world.case()
    world.draft(world.another(1), path="1.txt")
    assert titles(body(client, "/cases/")) == ["清河市教育局:办好民生实事"]


@pytest.mark.parametrize(
    ("comment", "query", "found"),
    [
        ("a province finds its cities' cases", "region=330000", 2),
        ("a city finds its own", "region=330500", 2),
        ("a district without cases", "region=330502", 0),
        ("two places are alternatives", "region=330502&region=330500", 2),
        ("another province", "region=450000", 0),
        ("a year", "year=2020", 1),
        ("two years are alternatives", "year=2020&year=2021", 2),
        ("a theme finds what is filed below it", "theme=schooling", 1),
        ("the theme below", "theme=after-school", 1),
        ("a tag", "tag=办实事", 1),
        ("a genre", "genre=report", 2),
        ("a genre without cases", "genre=speech", 0),
        ("a kind of initiative", "kind=framework", 2),
        ("a kind of initiative that is not told", "kind=brand", 0),
        ("sides are and-ed", "year=2020&theme=schooling", 1),
        ("sides are and-ed, to nothing", "year=2021&theme=schooling", 0),
        ("words", "q=集团化办学", 2),
        ("words in the other script", "q=集團化辦學", 2),
        ("words of one", "q=清河1市", 1),
    ],
)
def test_the_list_is_narrowed_by_what_stands_in_the_address(
    world: World, client: Client, comment: str, query: str, found: int
) -> None:
    first, _ = many(world, 2)
    above = Theme.objects.create(slug="schooling", name="办学")
    Article.themes.through.objects.all().delete()
    first.themes.add(Theme.objects.create(slug="after-school", name="课后", parent=above))
    first.tags.add("办实事")
    html = body(client, f"/cases/?{query}")
    assert len(titles(html)) == found, comment
    if not found:
        assert "没有案例同时符合这些条件" in html


def test_a_publisher_narrows_the_list(world: World, client: Client) -> None:
    case = world.case()
    assert titles(body(client, f"/cases/?publisher={case.publisher_id}"))
    other = world.publisher("别处日报")
    assert not titles(body(client, f"/cases/?publisher={other.pk}"))


@pytest.mark.parametrize(
    "query",
    [
        "year=abc",
        "region=xx",
        "region=999999",
        "theme=nothing",
        "tag=%00",
        "theme=%00",
        "publisher=99999999999999999999",
        "publisher=x",
        "genre=x",
        "kind=x",
        "sort=x",
        "page=999",
        "page=x",
        "page=-1",
        "page=99999999999999999999",
    ],
)
def test_what_is_not_there_is_said_in_a_sentence_and_left_out(
    world: World, client: Client, query: str
) -> None:
    world.case()
    html = body(client, f"/cases/?{query}")
    assert '<p class="notice"' in html
    assert len(titles(html)) == 1


@pytest.mark.parametrize("words", ["", "%00", "%20%20", '"', "-x", "%F0%9F%8C%B8", "x" * 5000])
def test_odd_words_do_not_break_the_list(world: World, client: Client, words: str) -> None:
    world.case()
    body(client, f"/cases/?q={words}")


def test_what_is_chosen_stands_above_the_list_and_can_be_taken_away(
    world: World, client: Client
) -> None:
    many(world, 3)
    html = body(client, "/cases/?region=330500&year=2020&year=2021&page=1")
    chips = [c.replace("&amp;", "&") for c in re.findall(r'class="chip"\s+href="([^"]*)"', html)]
    assert chips == [
        "?year=2020&year=2021",
        "?region=330500&year=2021",
        "?region=330500&year=2020",
    ]


def test_counts_stand_beside_each_choice_as_if_its_own_side_were_open(
    world: World, client: Client
) -> None:
    many(world, 4)
    html = body(client, "/cases/?year=2020")
    rows = re.findall(r'name="year"\s+value="(\d+)"(.*?)</label>', html, re.DOTALL)
    counts = {year: int(re.findall(r">(\d+)</span>", rest)[-1]) for year, rest in rows}
    assert counts == {"2020": 2, "2021": 1, "2022": 1}
    assert re.search(r'value="2020"\s+checked', html)


def test_pages_are_numbered_and_the_number_stands_in_the_title(
    world: World, client: Client
) -> None:
    many(world, 21)
    first, second = body(client, "/cases/?kind=framework"), body(client, "/cases/?page=2")
    assert len(titles(first)) == 20
    assert 'href="?kind=framework&amp;page=2"' in first
    assert len(titles(second)) == 1
    assert re.search(r"<title>\s*案例（第 2 页，共 2 页）", second)


def test_cases_stand_newest_first_or_oldest_first(world: World, client: Client) -> None:
    many(world, 3)
    newest = titles(body(client, "/cases/"))
    assert titles(body(client, "/cases/?sort=oldest")) == newest[::-1]


def test_words_bring_the_most_relevant_first(world: World, client: Client) -> None:
    many(world, 3)
    told = "课后服务" * 3
    best = world.case(full_reading(TEXT.replace("实事\n", f"实事\n{told}\n", 1)), path="best.txt")
    Article.objects.filter(pk=best.pk).update(title="最好的一篇", published_on=date(2001, 1, 1))
    assert titles(body(client, "/cases/?q=课后服务"))[0] == "最好的一篇"
    assert titles(body(client, "/cases/?q=课后服务&sort=newest"))[-1] == "最好的一篇"


def test_the_list_needs_as_many_queries_whatever_it_holds(
    world: World, client: Client, django_assert_max_num_queries
) -> None:
    world.case()
    with django_assert_max_num_queries(LIST_QUERIES):
        body(client, "/cases/?q=实事&region=330000&year=2023&kind=framework")
    many(world, 12)
    with django_assert_max_num_queries(LIST_QUERIES):
        body(client, "/cases/?q=实事&region=330000&year=2020&year=2021&kind=framework")


def test_an_empty_library_says_so(client: Client, db: None) -> None:
    assert "还没有发布的案例" in body(client, "/cases/")


def test_a_case_can_be_cited_in_every_form(world: World, client: Client) -> None:
    case = world.case()
    html = body(client, f"/cases/{case.pk}/cite/")
    assert "GB/T 7714—2025" in html
    assert "GB/T 7714—2015" in html
    for ending in ("bib", "ris", "json"):
        answer = client.get(f"/cases/{case.pk}/cite.{ending}")
        assert (
            answer.headers["Content-Disposition"]
            == f'attachment; filename="case{case.pk}.{ending}"'
        )
        assert case.title in answer.content.decode()
    assert client.get(f"/cases/{case.pk}/cite.exe").status_code == 404


def test_a_value_is_cited_with_its_words_if_visitors_may_see_it(
    world: World, client: Client
) -> None:
    case = world.case()
    metric = case.metrics.get(label="课后服务参与率")
    html = body(client, f"/cases/{case.pk}/cite/?metric={metric.pk}")
    assert f"/cases/{case.pk}/#e{metric.evidence_id}" in html
    case.metrics.update(decision="rejected")
    assert "#e" not in body(client, f"/cases/{case.pk}/cite/?metric={metric.pk}").split("<main")[1]
    assert body(client, f"/cases/{case.pk}/cite/?metric=9999999999999999999999")


def test_the_list_comes_as_a_table_too_and_keeps_its_filters(world: World, client: Client) -> None:
    case = world.case()
    html = body(client, "/cases/?view=table&year=2023")
    assert re.search(r'<th scope="row"[^>]*><a href="/cases/\d+/">清河市教育局', html)
    assert f'<td class="number">{case.metrics.count()}</td>' in html
    assert 'href="?year=2023"' in html


@pytest.mark.parametrize(
    ("comment", "query", "found"),
    [
        ("figures that don't add up", "with=contradictions", 1),
        ("a target", "with=targets", 1),
        ("a correction, of which there is none", "with=corrections", 0),
        ("either", "with=corrections&with=targets", 1),
        ("an indicator", "indicator=participation", 1),
        ("an indicator without a value in sight", "indicator=other", 0),
    ],
)
def test_the_list_is_narrowed_by_what_a_case_holds(
    world: World, client: Client, comment: str, query: str, found: int
) -> None:
    case = world.case()
    rate, other = (
        Indicator.objects.create(slug=slug, name=slug, definition="…")
        for slug in ("participation", "other")
    )
    case.metrics.filter(label="课后服务参与率").update(indicator=rate)
    hidden = Metric.objects.filter(label__contains="集团", status="actual")
    assert hidden.update(indicator=other, decision="rejected")
    Finding.objects.update(settlement="noted")
    assert len(titles(body(client, f"/cases/?{query}"))) == found, comment


def test_cases_that_share_initiatives_themes_or_places_are_offered(
    world: World, client: Client
) -> None:
    first, second = many(world, 2)
    html = body(client, f"/cases/{first.pk}/")
    assert titles(html) == [second.title]
    withdraw(article=second, by=world.operator, reason="测试", at=world.at)
    assert titles(body(client, f"/cases/{first.pk}/")) == []


def test_new_cases_come_as_a_feed(world: World, client: Client) -> None:
    case = world.case()
    feed = body(client, "/cases/feed/")
    assert f"<title>{case.title}</title>" in feed
    assert f"http://testserver/cases/{case.pk}/" in feed
