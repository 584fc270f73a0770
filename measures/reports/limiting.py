"""How often a stranger may do something: counted by `limits`, kept in our own database.

The counters live in the database, so that all workers of the site count together and nothing more
has to be run beside it. A key names nobody: an address goes in as a keyed hash, and its row goes
once its stretch of time is over. See docs/decisions/0009.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from limits import RateLimitItem
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter

from ..models import Tally

NETWORK = 64
"""Bits of an IPv6 address that are one household's; the rest it changes at will."""


class Tallies(Storage):
    """The storage of `limits` on the table `Tally`; the clock is passed in."""

    STORAGE_SCHEME = ["tally"]

    def __init__(self, *, at: datetime) -> None:
        super().__init__()
        self.at = at

    @property
    def base_exceptions(self) -> type[Exception]:
        return DatabaseError

    @transaction.atomic
    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        forget_expired(at=self.at)
        ends = self.at + timedelta(seconds=expiry)
        tally, _ = Tally.objects.get_or_create(key=key, defaults={"expires_at": ends})
        Tally.objects.filter(pk=tally.pk).update(count=F("count") + amount)
        tally.refresh_from_db(fields=["count"])
        return tally.count

    def get(self, key: str) -> int:
        tally = self._running(key)
        return tally.count if tally else 0

    def get_expiry(self, key: str) -> float:
        tally = self._running(key)
        return (tally.expires_at if tally else self.at).timestamp()

    def check(self) -> bool:
        return True

    def reset(self) -> int | None:
        return Tally.objects.all().delete()[0]

    def clear(self, key: str) -> None:
        Tally.objects.filter(key=key).delete()

    def _running(self, key: str) -> Tally | None:
        return Tally.objects.filter(key=key, expires_at__gt=self.at).first()


def forget_expired(*, at: datetime) -> None:
    """Away with the counters whose time is over: whoever opens the form does it for all."""
    over = Tally.objects.filter(expires_at__lte=at)
    if over.exists():
        over.delete()


def wait_for(limits: dict[RateLimitItem, str], *, at: datetime) -> timedelta | None:
    """Count one more for each limit and whom it is for; how long to wait where one is used up.

    Where one is used up nothing is counted: who waits is not made to wait longer.
    """
    limiter = FixedWindowRateLimiter(Tallies(at=at))
    waits = [
        datetime.fromtimestamp(limiter.get_window_stats(limit, whom).reset_time, UTC) - at
        for limit, whom in limits.items()
        if not limiter.test(limit, whom)
    ]
    if waits:
        return max(waits)
    for limit, whom in limits.items():
        limiter.hit(limit, whom)
    return None


def sender(request: HttpRequest) -> str:
    """Who sent `request`, as a keyed hash of the address: tells one from another, names nobody."""
    return salted_hmac("measures.reports.limiting", _network(_address(request))).hexdigest()[:32]


def _address(request: HttpRequest) -> str:
    """Behind a proxy of ours the address it saw, which it writes last; else the caller's own."""
    if settings.BEHIND_PROXY:
        forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR", ""))
        seen = forwarded.rpartition(",")[2].strip()
        if seen:
            return seen
    return str(request.META.get("REMOTE_ADDR", ""))


def _network(address: str) -> str:
    try:
        number = ip_address(address)
    except ValueError:
        return ""
    if isinstance(number, IPv6Address):
        if number.ipv4_mapped:
            return str(number.ipv4_mapped)
        return str(int(number) >> (128 - NETWORK))
    return str(number)
