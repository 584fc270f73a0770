"""A visitor says that something is wrong, and the desk makes something of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone
from limits import parse

from articles.actions import RefusedError, withdraw
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from measures.actions import (
    accept_report,
    decline_report,
    reject,
    reopen_report,
    report,
)
from measures.models import Report, Tally
from measures.reports.limiting import sender, wait_for
from measures.reports.reporting import public_item
from tests.desk import client_of, in_bulk, told
from tests.world import NOON, World

# --- the form -----------------------------------------------------------------------------------


def form(case: Article) -> str:
    return reverse("report", args=[case.pk])


def send(client: Client, case: Article, **data: Any) -> Any:
    return client.post(form(case), {"text": "公报是121件", "item": "", "website": ""} | data)


def test_every_value_of_a_case_leads_to_a_form_that_names_it(world: World) -> None:
    case = world.case()
    client = Client()
    page = client.get(case.get_absolute_url()).content.decode()
    for metric in case.metrics.all():
        link = f"{form(case)}?item=metric-{metric.pk}"
        assert f'href="{link}"' in page
        asked = client.get(link).content.decode()
        assert f"{metric.label} {metric.evidence.exact}" in asked  # type: ignore[union-attr]
        assert f'value="metric-{metric.pk}"' in asked


def test_a_visitor_without_an_account_sends_a_report_of_an_item(world: World) -> None:
    case = world.case()
    metric = case.metrics.get(evidence__exact="120件")
    client = Client(enforce_csrf_checks=True)
    page = client.get(form(case))
    token = page.context["csrf_token"]
    data = {"item": f"metric-{metric.pk}", "contact": "0572-123", "csrfmiddlewaretoken": token}
    answer = send(client, case, **data)
    assert answer["Location"] == reverse("report_sent", args=[case.pk])
    assert "已收到，谢谢" in client.get(answer["Location"]).content.decode()
    said = Report.objects.get()
    assert (said.item, said.about, said.text) == (metric, "实事 120件", "公报是121件")
    assert (said.contact, said.state) == ("0572-123", "new")


def test_a_report_from_another_site_is_not_taken(world: World) -> None:
    case = world.case()
    assert send(Client(enforce_csrf_checks=True), case).status_code == 403
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    ("comment", "data", "words"),
    [
        ("nothing said", {"text": "  "}, "请写明哪里不对"),
        ("too much said", {"text": "长" * 1001}, "最多写 1000 个字"),
        ("a contact that is none", {"contact": "长" * 121}, "联系方式最多 120 个字"),
    ],
)
def test_what_is_not_sent_is_told_and_kept(
    world: World, comment: str, data: dict[str, str], words: str
) -> None:
    case = world.case()
    html = send(Client(), case, **data).content.decode()
    assert words in html, comment
    assert "还没有发出" in html
    assert next(iter(data.values())).strip() in html
    assert not Report.objects.exists()


def test_what_fills_in_the_hidden_field_is_thanked_and_forgotten(world: World) -> None:
    case = world.case()
    assert send(Client(), case, website="http://spam.example").status_code == 302
    assert not Report.objects.exists()
    assert not Tally.objects.exists()


def test_a_report_needs_a_case_that_visitors_see(world: World) -> None:
    case = world.case()
    draft = world.draft(world.another(2), path="2.txt")
    withdraw(article=case, by=None, at=NOON, reason="撤")
    for article in (case, draft):
        assert Client().get(form(article)).status_code == 404
        assert send(Client(), article).status_code == 404
    assert not Report.objects.exists()


def test_only_what_visitors_see_in_the_case_can_be_spoken_of(world: World) -> None:
    case, other = world.case(), world.case(world.another(2), path="2.txt")
    metric, hidden = case.metrics.all()[:2]
    reject(item=hidden, by=None, at=NOON, note="不是")
    named = case.evidence.exclude(initiative=None)[0].initiative
    finding = case.findings.get()
    assert public_item(case, f"metric-{metric.pk}") == metric
    assert public_item(case, f"initiative-{named.pk}") == named  # type: ignore[union-attr]
    assert public_item(case, f"finding-{finding.pk}") == finding
    for key in (
        f"metric-{hidden.pk}",
        f"metric-{other.metrics.all()[0].pk}",
        "metric-0",
        f"metric-{'9' * 30}",
        "move-1",
        "<script>",
        "",
    ):
        assert public_item(case, key) is None, key


def test_text_is_shown_as_it_was_written_and_does_nothing(world: World) -> None:
    case = world.case()
    send(Client(), case, text="<script>alert(1)</script>")
    client = client_of(REVIEWERS)
    for page in (
        reverse("admin:queue", args=["reports"]),
        reverse("admin:review", args=[case.pk]),
        reverse("admin:measures_report_change", args=[Report.objects.get().pk]),
    ):
        html = client.get(page).content.decode()
        assert "<script>alert" not in html, page
        assert "&lt;script&gt;alert" in html, page


# --- not too often ------------------------------------------------------------------------------


def test_one_address_sends_so_many_an_hour_and_is_told_when_again(
    world: World, settings: Any
) -> None:
    settings.REPORTS_AN_ADDRESS = "2/hour"
    case = world.case()
    client = Client(REMOTE_ADDR="203.0.113.7")
    assert [send(client, case).status_code for _ in range(3)] == [302, 302, 429]
    refused = send(client, case, text="第三条")
    html = refused.content.decode()
    assert "请过 60 分钟再发" in html
    assert "第三条" in html
    assert 3500 < int(refused["Retry-After"]) <= 3601
    assert Report.objects.count() == 2
    assert send(Client(REMOTE_ADDR="203.0.113.8"), case).status_code == 302


def test_one_case_takes_so_many_a_day_from_everybody(world: World, settings: Any) -> None:
    settings.REPORTS_A_CASE = "2/day"
    case, other = world.case(), world.case(world.another(2), path="2.txt")
    sent = [send(Client(REMOTE_ADDR=f"203.0.113.{n}"), case).status_code for n in range(3)]
    assert sent == [302, 302, 429]
    refused = send(Client(REMOTE_ADDR="203.0.113.9"), case)
    assert "请过 24 小时再发" in refused.content.decode()
    assert send(Client(REMOTE_ADDR="203.0.113.9"), other).status_code == 302


def test_no_address_is_kept(world: World) -> None:
    case = world.case()
    send(Client(REMOTE_ADDR="203.0.113.7"), case)
    rows = [*Tally.objects.values_list(), *Report.objects.values_list()]
    rows += list(Report.history.values_list())
    assert rows
    assert not any("203.0.113" in str(value) for row in rows for value in row)


def test_counters_go_once_their_time_is_over(db: None) -> None:
    hour, day = parse("1/hour"), parse("1/day")
    assert wait_for({hour: "甲", day: "案例"}, at=NOON) is None
    assert Tally.objects.count() == 2
    assert wait_for({hour: "甲"}, at=NOON + timedelta(minutes=59)) == timedelta(minutes=1)
    assert wait_for({hour: "甲"}, at=NOON + timedelta(minutes=60)) is None
    assert wait_for({hour: "乙"}, at=NOON + timedelta(days=2)) is None
    assert [t.count for t in Tally.objects.all()] == [1]


def test_opening_the_form_forgets_counters_whose_time_is_over(world: World) -> None:
    case = world.case()
    send(Client(), case)
    Tally.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    Client().get(form(case))
    assert not Tally.objects.exists()


def test_who_is_made_to_wait_does_not_wait_longer_for_having_asked(db: None) -> None:
    limit = parse("1/hour")
    wait_for({limit: "甲"}, at=NOON)
    for minutes in (10, 20, 30):
        now = NOON + timedelta(minutes=minutes)
        assert wait_for({limit: "甲"}, at=now) == timedelta(minutes=60 - minutes)


ADDRESSES = [
    # comment, one, other, the same sender
    ("one address", "203.0.113.7", "203.0.113.7", True),
    ("two addresses", "203.0.113.7", "203.0.113.8", False),
    ("a household with many", "2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
    ("two households", "2001:db8:1:2::1", "2001:db8:1:3::1", False),
    ("an old address in new clothes", "::ffff:203.0.113.7", "203.0.113.7", True),
    ("what is no address", "unix", "", True),
]


@pytest.mark.parametrize(("comment", "one", "other", "same"), ADDRESSES)
def test_who_sends_is_told_by_the_address(comment: str, one: str, other: str, same: bool) -> None:
    requests = RequestFactory()
    found = {sender(requests.get("/", REMOTE_ADDR=address)) for address in (one, other)}
    assert (len(found) == 1) is same, comment


@pytest.mark.parametrize(
    ("behind", "forwarded", "as_from"),
    [
        (False, "203.0.113.9", "10.0.0.1"),
        (True, "203.0.113.9", "203.0.113.9"),
        (True, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (True, "", "10.0.0.1"),
    ],
)
def test_behind_a_proxy_the_address_is_what_the_proxy_saw(
    settings: Any, behind: bool, forwarded: str, as_from: str
) -> None:
    settings.BEHIND_PROXY = behind
    requests = RequestFactory()
    came = requests.get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=forwarded)
    found = sender(came)
    settings.BEHIND_PROXY = False
    assert found == sender(requests.get("/", REMOTE_ADDR=as_from))


# --- what the desk makes of it ------------------------------------------------------------------


def said(world: World) -> Report:
    case = world.case()
    metric = case.metrics.get(evidence__exact="120件")
    return report(article=case, item=metric, text="公报是121件", at=NOON)


HANDLED = [
    ("accept", accept_report, "accepted"),
    ("decline", decline_report, "declined"),
]


@pytest.mark.parametrize(("name", "act", "state"), HANDLED)
def test_a_report_is_taken_up_or_declined_with_a_word_on_why(
    world: World, name: str, act: Any, state: str
) -> None:
    wrong = act(report=said(world), by=world.operator, at=NOON, answer="已核公报")
    assert (wrong.state, wrong.answer) == (state, "已核公报")
    assert (wrong.handled_by, wrong.handled_at) == (world.operator, NOON)
    with pytest.raises(RefusedError, match="没有改动"):
        act(report=wrong, by=world.operator, at=NOON, answer="又一次")
    reopen_report(report=wrong, by=world.operator, at=NOON)
    assert Report.objects.new().get() == wrong
    states = list(wrong.history.order_by("history_id").values_list("state", flat=True))
    assert states == ["new", state, "new"]


def test_what_is_taken_up_leads_to_the_item_in_the_workspace(world: World) -> None:
    wrong = said(world)
    client = client_of(EDITORS)
    address = reverse("admin:measures_report_step", args=[wrong.pk, "accept"])
    assert "处理说明" in client.get(address).content.decode()
    answer = client.post(address, {"answer": "照公报改"})
    key = f"metric-{wrong.metric_id}"
    page = reverse("admin:review", args=[wrong.article_id])
    assert answer["Location"] == f"{page}?at={key}#{key}"
    html = client.get(page).content.decode()
    assert "读者来报：采纳" in html
    assert "照公报改" in html


@pytest.mark.parametrize("name", ["accept", "decline"])
def test_without_a_word_on_why_nothing_is_handled(world: World, name: str) -> None:
    wrong = said(world)
    address = reverse("admin:measures_report_step", args=[wrong.pk, name])
    page = client_of(EDITORS).post(address, {"answer": " "})
    assert "请写一句怎么处理的" in page.content.decode()
    assert Report.objects.new().exists()


def test_many_reports_are_handled_from_the_list(world: World) -> None:
    case = world.case()
    for n in range(3):
        report(article=case, item=None, text=f"广告{n}", at=NOON)
    client = client_of(EDITORS)
    reports = list(Report.objects.all())
    unsaid = in_bulk(client, "/admin/measures/report/", "decline", reports)
    assert "请写一句怎么处理的" in unsaid.content.decode()
    answer = {"asked-answer": "广告"}
    done = in_bulk(client, "/admin/measures/report/", "decline", reports, **answer)
    assert told(done) == ["已记为不采纳：3 项。"]
    assert {(r.state, r.answer) for r in Report.objects.all()} == {("declined", "广告")}


def test_a_new_report_stands_open_at_its_card(world: World) -> None:
    wrong = said(world)
    html = client_of(EDITORS).get(reverse("admin:review", args=[wrong.article_id])).content.decode()
    head = html.split(f'id="comments-metric-{wrong.metric_id}"')[1].split("</summary>")[0]
    assert "open" in head
    assert "读者来报 1 条" in head


def test_the_queue_counts_from_when_it_was_sent(world: World) -> None:
    wrong = said(world)
    Report.objects.update(at=timezone.now() - timedelta(days=3))
    html = client_of(EDITORS).get(reverse("admin:queue", args=["reports"])).content.decode()
    assert "3 天" in html
    assert f"metric-{wrong.metric_id}" in html
    assert isinstance(wrong.at, datetime)
