"""The queues on the first page of the desk, and how a line of them reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone

from ..queues import Desk, Entry, Queue, open_queues

register = template.Library()
SHOWN = 5
MONTH, YEAR = 30, 365


@dataclass(frozen=True)
class Heap:
    """A queue with its first lines."""

    queue: Queue
    count: int
    entries: list[Entry]
    at: datetime

    @property
    def url(self) -> str:
        return reverse("admin:queue", args=[self.queue.key])


@register.simple_tag
def queues(user: Any) -> list[Heap]:
    """The queues that `user` may see, each with its count and its first lines."""
    desk = Desk(user, timezone.now())
    found = [(queue, queue.entries(desk)) for queue in open_queues(user)]
    return [Heap(queue, len(entries), entries[:SHOWN], desk.at) for queue, entries in found]


@register.filter
def waited(since: datetime | None, at: datetime | None = None) -> str:
    """How long something has waited: 不到一天, 3 天, 2 个月, 1 年.

    >>> waited(datetime(2026, 3, 1), at=datetime(2026, 3, 4))
    '3 天'
    """
    if since is None:
        return "不详"
    days = ((at or timezone.now()) - since).days
    if days < 1:
        return "不到一天"
    if days < 2 * MONTH:
        return f"{days} 天"
    return f"{days // MONTH} 个月" if days < 2 * YEAR else f"{days // YEAR} 年"
