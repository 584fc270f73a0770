from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from articles.groups import ARTICLES, EDITORS, REVIEWERS, grant
from measures.groups import MEASURES
from tests.desk import member

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("permission", "editor", "reviewer"),
    [
        ("articles.add_article", True, False),
        ("articles.change_article", True, True),
        ("articles.submit_article", True, False),
        ("articles.publish_article", False, True),
        ("articles.delete_article", False, False),
        ("measures.change_metric", True, True),
        ("measures.decide_metric", False, True),
        ("measures.delete_metric", False, False),
        ("measures.change_initiative", True, True),
        ("measures.decide_initiative", False, True),
        ("measures.change_finding", True, True),
        ("measures.settle_finding", False, True),
        ("taggit.add_tag", True, True),
        ("auth.change_user", False, False),
    ],
)
def test_editors_edit_and_submit_and_reviewers_confirm_and_publish(
    permission: str, editor: bool, reviewer: bool
) -> None:
    assert member(EDITORS).has_perm(permission) is editor
    assert member(REVIEWERS).has_perm(permission) is reviewer


@pytest.mark.parametrize("grants", [ARTICLES, MEASURES])
def test_every_permission_granted_exists(grants: dict[str, tuple[str, ...]]) -> None:
    for name, wanted in grants.items():
        held = Group.objects.get(name=name).permissions.select_related("content_type")
        assert set(wanted) <= {f"{p.content_type.app_label}.{p.codename}" for p in held}


def test_granting_again_changes_nothing_and_leaves_what_was_granted_besides() -> None:
    group = Group.objects.get(name=EDITORS)
    more = Group.objects.get(name=REVIEWERS).permissions.get(codename="publish_article")
    group.permissions.add(more)
    before = set(group.permissions.values_list("pk", flat=True))
    grant(ARTICLES)
    grant(MEASURES)
    assert set(group.permissions.values_list("pk", flat=True)) == before
    assert Group.objects.count() == 2


def test_groups_that_were_lost_come_back_with_the_next_migration() -> None:
    Group.objects.all().delete()
    call_command("migrate", verbosity=0)
    assert member(REVIEWERS).has_perms(["articles.publish_article", "measures.decide_metric"])
    assert member(EDITORS).has_perms(["articles.submit_article", "measures.change_metric"])
