"""The tables that a new site is filled from: places, publishers, themes.

Only what is missing is added; a row that an editor has changed since is left as it is.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction

from .editorial import RightsPolicy
from .models import Publisher, Region, Theme


def rows(table: Path) -> Iterator[dict[str, str]]:
    """The lines of a table by their column names; UTF-8, with or without BOM."""
    with table.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def listed(cell: str) -> list[str]:
    """`a; b` → ["a", "b"]; an empty cell is an empty list."""
    return [part.strip() for part in (cell or "").split(";") if part.strip()]


@transaction.atomic
def load_regions(*, table: Path) -> int:
    """Add the divisions of `regions.csv` that are missing, each under its parent; how many."""
    known = set(Region.objects.values_list("division_code", "first_year"))
    missing = [
        Region(
            division_code=row["code"],
            name=row["name"],
            short_name=row["short"],
            level=row["level"],
            first_year=int(row["first_year"]),
            last_year=int(row["last_year"]) if row["last_year"] else None,
        )
        for row in rows(table)
        if (row["code"], int(row["first_year"])) not in known
    ]
    for level in Region.Level.values:
        above = _latest_by_code()
        added = [region for region in missing if region.level == level]
        for region in added:
            region.parent_id = _parent_of(region.division_code, above)
        Region.objects.bulk_create(added, batch_size=500)
    return len(missing)


def _latest_by_code() -> dict[str, int]:
    upper = Region.objects.exclude(level=Region.Level.COUNTY).order_by("first_year")
    return dict(upper.values_list("division_code", "pk"))


def _parent_of(code: str, above: dict[str, int]) -> int | None:
    chain = (f"{code[:4]}00", f"{code[:2]}0000")
    return next((above[upper] for upper in chain if upper != code and upper in above), None)


@transaction.atomic
def load_publishers(*, table: Path) -> int:
    """Add the publishers that are missing; how many."""
    missing = [row for row in rows(table) if not Publisher.objects.called(row["name"])]
    for row in missing:
        code = row["region_code"]
        Publisher.objects.create(
            name=row["name"],
            aliases="\n".join(listed(row["aliases"])),
            homepage=row["homepage"],
            rights=RightsPolicy(row["rights"]),
            region=Region.objects.for_code(code) if code else None,
            notes=row["notes"],
        )
    return len(missing)


@transaction.atomic
def load_themes(*, table: Path) -> int:
    """Add the themes that are missing, a parent before its children; how many."""
    known = {theme.slug: theme for theme in Theme.objects.all()}
    before = len(known)
    for row in rows(table):
        if row["slug"] not in known:
            known[row["slug"]] = Theme.objects.create(
                slug=row["slug"],
                parent=known[row["parent_slug"]] if row["parent_slug"] else None,
                name=row["name"],
                name_en=row["name_en"],
                description=row["description"],
                keywords="\n".join(listed(row["keywords"])),
                order=int(row["order"] or 0),
            )
    return len(known) - before
