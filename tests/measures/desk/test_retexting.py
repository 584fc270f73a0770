from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from articles.retexting import text_mark
from measures.actions import correct_text
from measures.models import Evidence, Initiative, Metric
from tests.desk import client_of, told
from tests.world import NOON, TEXT, World


def at(article: Article) -> str:
    return reverse("admin:review_text", args=[article.pk])


def sent(text: str, **more: str) -> dict[str, str]:
    """What a browser sends: its line ends are Windows's."""
    return {"text": text.replace("\n", "\r\n"), "why": "按原件", "seen": text_mark(TEXT)} | more


def hidden(answer: Any) -> dict[str, str]:
    return {"previewed": answer.context["previewed"], "seen": answer.context["seen"]}


@pytest.fixture
def article(world: World) -> Article:
    return world.case()


@pytest.fixture
def client(article: Article) -> Client:
    return client_of(REVIEWERS)


def lose(world: World, article: Article, words: str) -> Evidence:
    text = article.text.replace(words, "")
    correct_text(article=article, text=text, by=world.operator, at=NOON, why="按原件")
    return article.evidence.filter(in_place=False).order_by("pk").first()  # type: ignore[return-value]


def test_what_would_change_is_shown_and_nothing_stored(client: Client, article: Article) -> None:
    answer = client.post(at(article), sent(TEXT.replace("91.5%", "91.6%")))
    html = answer.content.decode()
    assert "<del>5</del>" in html
    assert "<ins>6</ins>" in html
    assert "1 处会找不到原句" in html
    assert "课后服务参与率 91.5%" in html
    article.refresh_from_db()
    assert article.text == TEXT


def test_the_same_text_sent_again_is_stored(client: Client, article: Article) -> None:
    data = sent(TEXT.replace("91.5%", "91.6%"))
    shown = client.post(at(article), data)
    answer = client.post(at(article), data | hidden(shown), follow=True)
    assert told(answer) == ["原文已更正，10 处出处都在。1 处找不到原句，请逐条处理。"]
    html = answer.content.decode()
    assert "找不到原句的条目" in html
    article.refresh_from_db()
    assert article.text == TEXT.replace("91.5%", "91.6%")


def test_a_text_changed_after_the_look_is_shown_again(client: Client, article: Article) -> None:
    shown = client.post(at(article), sent(TEXT + "一"))
    answer = client.post(at(article), sent(TEXT + "二") | hidden(shown))
    assert "存入更正" in answer.content.decode()
    article.refresh_from_db()
    assert article.text == TEXT


def test_a_stale_text_is_refused_and_what_was_typed_stays(world: World, client, article) -> None:
    correct_text(article=article, text=TEXT + "别人写的", by=world.operator, at=NOON, why="按原件")
    answer = client.post(at(article), sent(TEXT + "我写的"))
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "没有存入" in html
    assert "我写的" in answer.context["form"]["text"].value()
    assert "<ins>我</ins>" in html or "<ins>我写的</ins>" in html
    article.refresh_from_db()
    assert article.text == TEXT + "别人写的"


@pytest.mark.parametrize(
    ("why", "data", "words"),
    [
        ("no reason", {"why": ""}, "请写明缘由"),
        ("nothing changed", {"text": TEXT}, "没有改动"),
        ("nothing left", {"text": ""}, "不能是空的"),
    ],
)
def test_what_can_not_be_stored_is_told(client, article, why: str, data, words: str) -> None:
    answer = client.post(at(article), sent(TEXT + "完") | data)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_texts_are_for_reviewers(article: Article) -> None:
    assert client_of(EDITORS).get(at(article)).status_code == 403
    assert client_of("anonymous").get(at(article)).status_code == 302


def test_the_box_may_begin_with_an_earlier_text(world: World, client, article) -> None:
    correct_text(article=article, text=TEXT + "完", by=world.operator, at=NOON, why="按原件")
    first = article.history.order_by("history_id").first()
    page = client.get(at(article), {"from": first.history_id})
    assert page.context["form"].initial["text"] == TEXT


def test_other_words_are_chosen_without_scripts(world: World, client, article) -> None:
    text = article.text.replace("91.5%", "91.5％")
    correct_text(article=article, text=text, by=world.operator, at=NOON, why="按原件")
    row = article.evidence.get(in_place=False)
    address = reverse("admin:review_anew", args=[article.pk, row.pk])
    assert "没有“没有的”" in client.get(address, {"exact": "没有的"}).content.decode()
    page = client.get(address, {"exact": "91.5％"})
    [(start, _, _)] = page.context["places"]
    data = {"exact": "91.5％", "start": start}
    refused = client.post(address, data)
    assert refused.status_code == 422
    assert "写明缘由" in refused.content.decode()
    client.post(address, data | {"note": "全角"})
    row.refresh_from_db()
    assert (row.in_place, row.exact) == (True, "91.5％")


def test_a_value_without_its_words_is_rejected(world: World, client, article) -> None:
    row = lose(world, article, "91.5%")
    address = reverse("admin:review_anew", args=[article.pk, row.pk])
    assert client.post(address, {"reject": "yes", "note": ""}).status_code == 422
    client.post(address, {"reject": "yes", "note": "原件没有"})
    assert Metric.objects.get(evidence=row).decision == "rejected"


def test_a_measure_gets_other_words_too(world: World, client, article) -> None:
    text = article.text.replace("集团化办学", "集团化的办学")
    correct_text(article=article, text=text, by=world.operator, at=NOON, why="按原件")
    row = article.evidence.get(in_place=False, initiative__isnull=False)
    address = reverse("admin:review_anew", args=[article.pk, row.pk])
    start = text.index("集团化的办学")
    client.post(address, {"exact": "集团化的办学", "start": start, "note": "按原件"})
    row.refresh_from_db()
    named = Initiative.objects.get(name="集团化办学")
    assert (row.in_place, row.exact, row.initiative) == (True, "集团化的办学", named)
    assert named.history.first().history_date > NOON + timedelta(days=1)


def test_visitors_never_see_a_value_at_other_words(world: World, client, article) -> None:
    row = lose(world, article, "91.5%")
    html = Client().get(article.get_absolute_url()).content.decode()
    assert f'id="e{row.pk}"' in html
    assert "原文改动前的引句" in html


def test_the_workspace_leads_to_what_lost_its_words(world: World, client, article) -> None:
    row = lose(world, article, "91.5%")
    html = client.get(reverse("admin:review", args=[article.pk])).content.decode()
    assert reverse("admin:review_anew", args=[article.pk, row.pk]) in html
