from __future__ import annotations

import pytest
from django.conf import settings

from articles.seeding import load_themes
from measures.models import Indicator
from measures.seeding import load_indicators


@pytest.mark.django_db
def test_indicators_come_with_unit_definition_and_theme_and_come_once() -> None:
    load_themes(table=settings.SEEDS_DIR / "themes.csv")
    assert load_indicators(table=settings.SEEDS_DIR / "indicators.csv") >= 40
    assert not Indicator.objects.filter(definition="").exists()
    assert not Indicator.objects.filter(theme=None).exists()
    assert load_indicators(table=settings.SEEDS_DIR / "indicators.csv") == 0
