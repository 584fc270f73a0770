"""The indicators that a new site begins with."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from articles.models import Theme
from articles.seeding import listed, rows

from .models import Indicator
from .models.metrics import UnitClass


@transaction.atomic
def load_indicators(*, table: Path) -> int:
    """Add the indicators of `indicators.csv` that are missing; how many."""
    known = set(Indicator.objects.values_list("slug", flat=True))
    themes = {theme.slug: theme for theme in Theme.objects.all()}
    missing = [row for row in rows(table) if row["slug"] not in known]
    for row in missing:
        Indicator.objects.create(
            slug=row["slug"],
            name=row["name"],
            name_en=row["name_en"],
            unit=row["unit"],
            unit_class=UnitClass(row["unit_class"]),
            theme=themes.get(row["theme_slug"]),
            definition=row["definition"],
            scope_note=row["scope_note"],
            aliases="\n".join(listed(row["aliases"])),
        )
    return len(missing)
