"""What a visitor collects to take along: cases and single values, in the order of collecting.

A basket is its address (``?c=3&c=8&m=41``): whoever has the address sees the same basket. The
session remembers one's own while one goes from page to page; no account, and nothing about the
visitor besides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from articles.models import Article

from ..models import Metric

MOST = 200
"""Things in one basket: an address of 2,000 characters, which every browser takes."""

IN_SESSION = "basket"


@dataclass(frozen=True)
class Basket:
    """Keys of cases and of metrics. Unknown or hidden ones are left out where it is shown."""

    cases: tuple[int, ...] = ()
    metrics: tuple[int, ...] = ()

    @classmethod
    def of(cls, params: QueryDict) -> Basket:
        return cls(_keys(params.getlist("c")), _keys(params.getlist("m"))).within_bounds()

    @classmethod
    def in_session(cls, session: Any) -> Basket:
        kept = session.get(IN_SESSION, {})
        return cls(tuple(kept.get("c", ())), tuple(kept.get("m", ())))

    def keep(self, session: Any) -> None:
        if self:
            session[IN_SESSION] = {"c": list(self.cases), "m": list(self.metrics)}
        else:
            session.pop(IN_SESSION, None)

    def __bool__(self) -> bool:
        return bool(self.cases or self.metrics)

    def __len__(self) -> int:
        return len(self.cases) + len(self.metrics)

    @property
    def is_full(self) -> bool:
        return len(self) >= MOST

    @property
    def query(self) -> str:
        params = QueryDict(mutable=True)
        params.setlist("c", [str(key) for key in self.cases])
        params.setlist("m", [str(key) for key in self.metrics])
        return params.urlencode()

    @property
    def address(self) -> str:
        return reverse("basket") + (f"?{self.query}" if self else "")

    def with_(self, *, cases: Iterable[int] = (), metrics: Iterable[int] = ()) -> Basket:
        return Basket(_once(self.cases, cases), _once(self.metrics, metrics)).within_bounds()

    def without(self, *, cases: Iterable[int] = (), metrics: Iterable[int] = ()) -> Basket:
        gone_cases, gone_metrics = set(cases), set(metrics)
        return Basket(
            tuple(key for key in self.cases if key not in gone_cases),
            tuple(key for key in self.metrics if key not in gone_metrics),
        )

    def within_bounds(self) -> Basket:
        cases = self.cases[:MOST]
        return replace(self, cases=cases, metrics=self.metrics[: MOST - len(cases)])


@dataclass
class Collected:
    """One case of a basket: kept itself, or only for the values from it; with its number."""

    case: Article
    number: int
    is_kept: bool
    metrics: list[Metric] = field(default_factory=list)


@dataclass(frozen=True)
class Contents:
    """What is in a basket and visitors may see, by case, numbered as the list of references is."""

    collected: list[Collected]
    missing: int

    @property
    def metric_count(self) -> int:
        return sum(len(one.metrics) for one in self.collected)


def contents(basket: Basket) -> Contents:
    """In four queries. `missing` counts what was withdrawn or hidden since it was collected."""
    metrics = Metric.objects.public().with_words().filter(pk__in=basket.metrics)
    known = {metric.pk: metric for metric in metrics}
    chosen = [known[key] for key in basket.metrics if key in known]
    wanted = list(dict.fromkeys([*basket.cases, *(metric.article_id for metric in chosen)]))
    cases = Article.objects.published().with_cards().in_bulk(wanted)
    collected = {
        key: Collected(cases[key], number, key in basket.cases)
        for number, key in enumerate((key for key in wanted if key in cases), start=1)
    }
    for metric in chosen:
        collected[metric.article_id].metrics.append(metric)
    shown = sum(one.is_kept for one in collected.values()) + len(chosen)
    return Contents(list(collected.values()), len(basket) - shown)


def own_basket(request: HttpRequest) -> dict[str, Any]:
    """For every template: the visitor's own basket. Asks the database only where there is one."""
    session = getattr(request, "session", None)
    return {"own_basket": Basket() if session is None else Basket.in_session(session)}


def _keys(given: Iterable[str]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(k) for k in given if k.isdecimal() and len(k) < 12))


def _once(kept: tuple[int, ...], more: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys([*kept, *more]))
