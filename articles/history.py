"""Whose hand a change is: what the history of a record tells beside the values.

django-simple-history writes a row at every save; who, when and why are handed over on the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import models


def save_signed(item: models.Model, *, by: Any, at: datetime, why: str = "", **more: Any) -> None:
    """Save `item`, its history telling that `by` changed it at `at`, and why.

    `by` is None where the program itself did it (an import, a new reading).
    """
    with signed(item, by=by, at=at, why=why):
        item.save(**more)


@contextmanager
def signed(item: models.Model, *, by: Any, at: datetime, why: str = "") -> Iterator[None]:
    """What is stored of `item` meanwhile bears this signature.

    Nothing of it stays on the record, so that a later save is not signed by the wrong hand.
    """
    signature = {"_history_user": by, "_history_date": at, "_change_reason": why}
    item.__dict__.update(signature)
    try:
        yield
    finally:
        for name in signature:
            item.__dict__.pop(name, None)


@contextmanager
def told_by_next_save(item: models.Model) -> Iterator[None]:
    """Links (places, themes) that are set meanwhile get no row of their own in the history.

    The save that follows writes the one row that tells everything.
    """
    item.__dict__["skip_history_when_saving"] = True
    try:
        yield
    finally:
        item.__dict__.pop("skip_history_when_saving", None)
