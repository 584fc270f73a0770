"""Two indicators of the same places and times, pair by pair."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from django.http import QueryDict
from django.utils.translation import gettext as _

from articles.facets import Choice
from articles.filters import Chip

from ..models import Indicator
from .asking import Asked
from .charts import Scatter, scatter, words_of
from .comparing import Kind, Told, told_of
from .pages import indicators_with_values
from .scopes import scopes_meet

LOG = "log"
PairKey = tuple[str, str, object]


@dataclass(frozen=True)
class Pair:
    """A value of each of two indicators, of one place, time and status, and of no unlike scopes."""

    number: int
    place: str
    x: Told
    y: Told

    @property
    def words(self) -> str:
        return _("%(number)s %(place)s %(time)s：%(x)s，%(y)s。") % {
            "number": self.number,
            "place": self.place,
            "time": words_of(self.x),
            "x": self.x.amount,
            "y": self.y.amount,
        }


@dataclass(frozen=True)
class Unpaired:
    """A value that stands alone, and why."""

    told: Told
    why: str


@dataclass
class Pairing:
    """`x` and `y` held against each other, as the address asks."""

    params: QueryDict
    address: str = ""
    notices: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.indicators = list(indicators_with_values())
        by_slug = {i.slug: i for i in self.indicators}
        self.x = self._indicator("x", by_slug)
        self.y = self._indicator("y", by_slug)
        if self.x and self.x == self.y:
            self.notices.append(_("两边是同一个指标，请另选一个。"))
        told = [told_of(i) if i else [] for i in (self.x, self.y)]
        self.across, self.up = told if self.is_complete else ([], [])
        self.counts = Counter(t.code for t in [*self.across, *self.up] if t.code)
        self.asked = Asked.of(self.params, offered=self.counts)
        self.notices += self.asked.notices

    @property
    def is_log(self) -> bool:
        """Whether the axes are to go by powers of ten."""
        return self.params.get("scale") == LOG

    @property
    def can_be_log(self) -> bool:
        return all(t.low > 0 for pair in self.pairs for t in (pair.x, pair.y))

    def _indicator(self, name: str, by_slug: dict[str, Indicator]) -> Indicator | None:
        slug = self.params.get(name, "")
        if slug and slug not in by_slug:
            self.notices.append(
                _("没有叫“%(slug)s”而又有数据的指标，请从列表里选。") % {"slug": slug[:40]}
            )
        return by_slug.get(slug)

    @property
    def is_complete(self) -> bool:
        return bool(self.x and self.y and self.x != self.y)

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every value of `x` with every value of `y` of its place, time and status."""
        ups: dict[PairKey, list[Told]] = {}
        for told in self._wanted(self.up):
            ups.setdefault(_key(told), []).append(told)
        found = [
            (across, up)
            for across in sorted(self._wanted(self.across), key=_order)
            for up in ups.get(_key(across), ())
            if scopes_meet(across.scope, up.scope)
        ]
        self._number([told for pair in found for told in pair])
        places = self.asked.places
        return [Pair(n, places[x.code].name, x, y) for n, (x, y) in enumerate(found, 1)]

    @cached_property
    def unpaired(self) -> list[Unpaired]:
        """What is in no pair: nothing is left out in silence."""
        paired = {id(told) for pair in self.pairs for told in (pair.x, pair.y)}
        chosen = [t for t in [*self.across, *self.up] if self._is_chosen(t)]
        alone = [Unpaired(t, _why_alone(t)) for t in sorted(chosen, key=_order)
                 if id(t) not in paired]  # fmt: skip
        self._number([one.told for one in alone])
        return alone

    @property
    def values(self) -> list[Told]:
        """All values on the page in the order of their notes."""
        told = {id(t): t for pair in self.pairs for t in (pair.x, pair.y)}
        return [*told.values(), *(one.told for one in self.unpaired)]

    def _number(self, values: list[Told]) -> None:
        last = max((told.note for told in [*self.across, *self.up]), default=0)
        for told in values:
            if not told.note:
                last += 1
                told.note = last

    def _is_chosen(self, told: Told) -> bool:
        return not self.asked.codes or told.code in self.asked.codes

    def _wanted(self, values: list[Told]) -> list[Told]:
        return [t for t in values if self._is_chosen(t) and not _unfit(t)]

    @property
    def choices(self) -> list[Choice]:
        return self.asked.choices(self.counts)

    @property
    def chips(self) -> list[Chip]:
        return self.asked.chips(self.params)

    @cached_property
    def chart(self) -> Scatter | None:
        if not (self.pairs and self.x and self.y):
            return None
        return scatter(
            [(pair.number, pair.words, pair.x, pair.y) for pair in self.pairs],
            title=_("%(x)s与%(y)s") % {"x": self.x.name, "y": self.y.name},
            subtitle=_("%(n)s 对值，编号见表。实心实绩，虚线目标，斜线基数")
            % {"n": len(self.pairs)},
            units=(self.x.unit, self.y.unit),
            names=(self.x.name, self.y.name),
            source=self.address,
            is_log=self.is_log and self.can_be_log,
        )

    @property
    def query(self) -> str:
        params = QueryDict(mutable=True)
        for name, indicator in (("x", self.x), ("y", self.y)):
            if indicator:
                params[name] = indicator.slug
        if self.is_log:
            params["scale"] = LOG
        return "&".join(filter(None, [params.urlencode(), self.asked.query]))


def _key(told: Told) -> PairKey:
    """Values with one key are told of one place, one status, and one time.

    Where an article prints no time for two values, they go together if it is the same article.
    """
    time = told.column or ("article", told.metric.article_id)
    return told.code, told.metric.status, time


def _unfit(told: Told) -> bool:
    return told.kind != Kind.LEVEL or not told.is_comparable or not told.code


def _why_alone(told: Told) -> str:
    if not told.code:
        return _("地区未载")
    if told.kind != Kind.LEVEL:
        return _("是增减或限值，不与实绩成对")
    if not told.is_comparable:
        return _("单位换算不成指标的单位")
    return _("同一地区、同一时期、同一性质，另一指标没有口径相合的值")


def _order(told: Told) -> tuple:
    return told.code or "~", told.when, told.metric.pk
