"""Whose hand a change is: what the history of a record tells beside the values.

django-simple-history writes a row at every save; who, when and why are handed over on the record.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models


def save_signed(item: models.Model, *, by: Any, at: datetime, why: str = "", **more: Any) -> None:
    """Save `item`, its history telling that `by` changed it at `at`, and why.

    `by` is None where the program itself did it (an import, a new reading). Nothing of the
    signature stays on the record, so that a later save is not signed by the wrong hand.
    """
    signature = {"_history_user": by, "_history_date": at, "_change_reason": why}
    item.__dict__.update(signature)
    try:
        item.save(**more)
    finally:
        for name in signature:
            item.__dict__.pop(name, None)
