"""Whether what an editor had on the screen is still what is stored."""

from __future__ import annotations

from typing import Any

from articles.actions import StaleError


def refuse_if_stale(item: Any, seen: int | None) -> None:
    """Raise StaleError where the row was saved after the revision that an editor has `seen`."""
    if seen is None:
        return
    stored = type(item).objects.select_for_update().get(pk=item.pk)
    if stored.revision != seen:
        raise StaleError(stored)
