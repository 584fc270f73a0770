from __future__ import annotations

import io

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command

from articles.actions import withdraw
from articles.models import Article
from measures.models import Metric
from tests.world import NOON


def prepare() -> str:
    out = io.StringIO()
    call_command("prepare_site", stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_an_empty_database_becomes_a_site_with_cases_and_an_administrator() -> None:
    printed = prepare()
    assert Article.objects.published().count() >= 5
    assert Metric.objects.public().count() > 100
    password = printed.split("密码 ")[1].split("\n")[0]
    assert User.objects.get(username="admin").check_password(password)
    assert set(Group.objects.values_list("name", flat=True)) >= {"采编", "审核"}


@pytest.mark.django_db
def test_a_second_run_changes_no_data_and_shows_no_password() -> None:
    prepare()
    withdraw(article=Article.objects.first(), by=None, at=NOON, reason="核对")
    Article.objects.last().delete()
    before = sorted(Article.objects.values_list("pk", "status"))
    printed = prepare()
    assert "密码" not in printed
    assert sorted(Article.objects.values_list("pk", "status")) == before
    assert User.objects.count() == 1
