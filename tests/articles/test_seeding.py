from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from articles.models import Publisher, Region, Theme
from articles.seeding import load_publishers, load_regions, load_themes

SEEDS: Path = settings.SEEDS_DIR


@pytest.mark.django_db
def test_the_divisions_of_today_and_those_that_are_gone_are_loaded_once() -> None:
    assert load_regions(table=SEEDS / "regions.csv") == 7891
    today = Region.objects.today()
    assert [today.filter(level=level).count() for level in Region.Level.values] == [34, 333, 2847]
    assert load_regions(table=SEEDS / "regions.csv") == 0
    assert Region.objects.count() == 7891


@pytest.mark.django_db
def test_each_division_stands_under_its_parent() -> None:
    load_regions(table=SEEDS / "regions.csv")
    for code, full_name in [
        ("450305", "广西壮族自治区桂林市七星区"),
        ("419001", "河南省济源市"),
        ("110101", "北京市东城区"),
        ("710000", "台湾省"),
    ]:
        region = Region.objects.for_code(code)
        assert region is not None
        assert region.full_name == full_name
    orphans = Region.objects.filter(parent=None).exclude(level=Region.Level.PROVINCE)
    assert not orphans.exists()


@pytest.mark.django_db
def test_tables_are_added_to_never_overwritten() -> None:
    load_regions(table=SEEDS / "regions.csv")
    assert load_publishers(table=SEEDS / "publishers.csv") > 20
    assert load_themes(table=SEEDS / "themes.csv") > 40
    publisher = Publisher.objects.get(name="人民网")
    publisher.rights = "link_only"
    publisher.save()
    assert load_publishers(table=SEEDS / "publishers.csv") == 0
    assert load_themes(table=SEEDS / "themes.csv") == 0
    publisher.refresh_from_db()
    assert publisher.rights == "link_only"


@pytest.mark.django_db
def test_themes_stand_in_a_tree() -> None:
    load_themes(table=SEEDS / "themes.csv")
    tops = Theme.objects.filter(parent=None)
    assert 4 <= tops.count() <= 12
    assert Theme.objects.count() - tops.count() > 30
