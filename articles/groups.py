"""The two groups that the editors' desk begins with, and what each may do.

采编 edit and submit; 审核 confirm and publish. Who does both is put into both. Each app names its
own permissions and has them granted after every `migrate`: what is missing is added, what an
administrator granted besides is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db.models import Q
from django.db.models.signals import post_migrate

EDITORS, REVIEWERS = "采编", "审核"

Grants = Mapping[str, Iterable[str]]
"""Permissions of a group, as ``app.codename``."""

ARTICLES: dict[str, tuple[str, ...]] = {
    EDITORS: (
        "articles.view_article",
        "articles.add_article",
        "articles.change_article",
        "articles.submit_article",
        "articles.view_section",
        "articles.view_statuschange",
        "articles.view_carrying",
        "articles.change_carrying",
        "articles.delete_carrying",
        "articles.view_outlinechange",
        "articles.view_region",
        "articles.view_theme",
        "articles.view_publisher",
        "articles.add_publisher",
        "articles.change_publisher",
        "taggit.view_tag",
        "taggit.add_tag",
        "taggit.change_tag",
    ),
    REVIEWERS: (
        "articles.view_article",
        "articles.change_article",
        "articles.publish_article",
        "articles.assign_article",
        "articles.view_section",
        "articles.view_statuschange",
        "articles.view_carrying",
        "articles.change_carrying",
        "articles.delete_carrying",
        "articles.confirm_carrying",
        "articles.view_outlinechange",
        "articles.view_region",
        "articles.view_theme",
        "articles.change_theme",
        "articles.view_publisher",
        "articles.add_publisher",
        "articles.change_publisher",
        "taggit.view_tag",
        "taggit.add_tag",
        "taggit.change_tag",
    ),
}


def grant_after_migrating(config: AppConfig, grants: Grants) -> None:
    """Have the groups of `grants` exist, with these permissions, whenever `config` is migrated."""

    def receiver(*, using: str, apps: Any = installed, **kwargs: Any) -> None:
        grant(grants, using=using, apps=apps)

    post_migrate.connect(
        receiver, sender=config, weak=False, dispatch_uid=f"groups of {config.label}"
    )


def grant(grants: Grants, *, using: str = "default", apps: Any = installed) -> None:
    """Make the groups and give them what they lack. Changes nothing the second time.

    Django writes the permissions of an app down only after all receivers of an earlier app have
    run, so they are asked for here.
    """
    try:
        group_model = apps.get_model("auth", "Group")
        permission_model = apps.get_model("auth", "Permission")
    except LookupError:
        return
    labels = {name.partition(".")[0] for names in grants.values() for name in names}
    for label in sorted(labels):
        create_permissions(installed.get_app_config(label), verbosity=0, using=using, apps=apps)
    for name, wanted in grants.items():
        named = Q()
        for permission in wanted:
            label, _, codename = permission.partition(".")
            named |= Q(content_type__app_label=label, codename=codename)
        group, _ = group_model.objects.using(using).get_or_create(name=name)
        group.permissions.add(*permission_model.objects.using(using).filter(named))
