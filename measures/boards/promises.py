"""Targets and what became of them: what answers a target, and the board that visitors read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Article, Region
from articles.models.places import subtree_prefix

from ..models import Metric, MetricQuerySet, Promise
from ..models.metrics import UnitClass
from ..suggesting import ENOUGH, conversion, likeness
from ..templatetags.workspace import printed_value

Outcome = Promise.Outcome
Comparator = Metric.Comparator
ABOUT = Decimal("0.05")
"""How far 约 reaches to either side."""
SURELY = 0.7
"""Labels that share fewer pairs of characters than this may be of two things."""
LOOKED_AT, MOST = 500, 10


@dataclass(frozen=True)
class Answer:
    """A later value that may answer a target: why it may, and what it would say."""

    metric: Metric
    why: str
    outcome: Promise.Outcome | None
    sentence: str


def answers_to(target: Metric) -> list[Answer]:
    """Later values let through that may answer `target`, the likeliest first; at most ten.

    Of the same indicator, or of the same place under a like name, in a unit that can be converted;
    values without a place count as of the places of their articles. What another place reached
    answers nothing; what a part of the place or the whole around it reached may.
    Those of the same place come first, of these the ones of the same indicator.
    """
    about = Q(pk=None)
    if target.indicator_id:
        about |= Q(indicator=target.indicator_id)
    if target.region:
        about |= Q(region__division_code=target.region.division_code)
    else:
        told_of = Article.objects.filter(regions__in=target.article.regions.all())
        about |= Q(region=None, article__in=told_of.values("pk"))
    found = []
    rows = later_values(target).filter(about).order_by("-article__published_on", "pk")
    for metric in rows[:LOOKED_AT]:
        fit = 0 if _elsewhere(target, metric) else _fit(target, metric)
        if fit and conversion(metric.unit, target.unit) is not None:
            found.append((fit, answer(target, metric)))
    found.sort(key=lambda pair: -pair[0])
    return [one for _, one in found[:MOST]]


def later_values(target: Metric) -> MetricQuerySet:
    """Values reached, told after `target` was."""
    rows = Metric.objects.let_through().filter(status=Metric.Status.ACTUAL)
    rows = _light(rows.exclude(article=target.article_id))
    said_on = target.article.published_on
    return rows.filter(article__published_on__gt=said_on) if said_on else rows


def answer(target: Metric, metric: Metric) -> Answer:
    """`metric` held against `target`."""
    outcome, sentence = compared(target, metric)
    if target.region and metric.region and not _same_place(target, metric):
        outcome = None
        sentence = f"说的是{metric.region.name}，不是{target.region.name}，请人工判断"
    shared = []
    if target.indicator_id and target.indicator_id == metric.indicator_id:
        shared.append("同指标")
    if _same_place(target, metric):
        shared.append("同地区")
    if likeness(target.label, metric.label) >= ENOUGH:
        shared.append("名目相近")
    return Answer(metric, "、".join(shared), outcome, sentence)


def compared(target: Metric, metric: Metric) -> tuple[Promise.Outcome | None, str]:
    """What a later value says of a target, and in which words; no outcome where it can't be told.

    A target is taken as "at least", 不超过 as "at most"; of ranks and of rises nothing is said. A
    value told before the day had come shows that a target was kept, never that it was missed.

    >>> compared(target("20个"), later("21个"))
    (Outcome.KEPT, "21个 达到目标 20个")
    """
    factor = conversion(metric.unit, target.unit)
    if factor is None:
        return None, f"单位不同（{metric.unit}、{target.unit}），请人工判断"
    if not _count_one_thing(target, metric):
        return None, "数的未必是一回事，请人工判断"
    if target.unit_class in (UnitClass.RANK, UnitClass.RATIO):
        return None, "名次、比例不便直接比大小，请人工判断"
    low, high = _bounds(metric, factor)
    aim, told = target.value, f"{printed_value(metric)}"
    if target.comparator == Comparator.LT:
        kept, missed = high is not None and high <= aim, low is not None and low > aim
    else:
        kept, missed = low is not None and low >= aim, high is not None and high < aim
    if kept:
        return Outcome.KEPT, f"{told} 达到目标 {printed_value(target)}"
    if missed and not _is_before_the_day(target, metric):
        return Outcome.MISSED, f"{told} 没有达到目标 {printed_value(target)}"
    if missed:
        return None, f"{told} 还没有达到，但说这话时没有到期"
    return None, f"{told} 与目标 {printed_value(target)} 看不出高下"


def _count_one_thing(target: Metric, metric: Metric) -> bool:
    """Whether the two are surely values of one thing: 教育集团 and 教育集团覆盖学校 are not."""
    if target.indicator_id and target.indicator_id == metric.indicator_id:
        return True
    alike = likeness(target.label, metric.label) >= SURELY
    return alike and target.unit_class == metric.unit_class


def _bounds(metric: Metric, factor: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """Between what the value lies, in the target's unit; None where it is open to a side."""
    value = metric.value * factor
    if metric.comparator == Comparator.GT:
        return value, None
    if metric.comparator == Comparator.LT:
        return None, value
    if metric.comparator == Comparator.RANGE and metric.value_high is not None:
        return value, metric.value_high * factor
    if metric.comparator == Comparator.APPROX:
        return value * (1 - ABOUT), value * (1 + ABOUT)
    return value, value


def _is_before_the_day(target: Metric, metric: Metric) -> bool:
    told_on = metric.article.published_on
    return target.due_on is None or told_on is None or told_on < target.due_on


def _fit(target: Metric, metric: Metric) -> float:
    like = likeness(target.label, metric.label)
    same = bool(target.indicator_id) and target.indicator_id == metric.indicator_id
    if not same and like < ENOUGH:
        return 0
    return 3 * _same_place(target, metric) + 2 * same + like


def _elsewhere(one: Metric, other: Metric) -> bool:
    """Whether both have a place, and neither of the two lies in the other."""
    if one.region is None or other.region is None:
        return False
    codes = one.region.division_code, other.region.division_code
    return not any(b.startswith(subtree_prefix(a)) for a, b in (codes, codes[::-1]))


def _same_place(one: Metric, other: Metric) -> bool:
    return (
        one.region is not None
        and other.region is not None
        and one.region.division_code == other.region.division_code
    )


@dataclass(frozen=True)
class Told:
    """A target as visitors read it: the value, its day, and what an editor says became of it.

    `promise` is None while nobody has said; `answer` is the later value, where visitors see it.
    """

    target: Metric
    is_due: bool
    promise: Promise | None = None
    answer: Metric | None = None


@dataclass
class Board:
    """The targets that visitors may read, by what became of them."""

    ahead: list[Told] = field(default_factory=list)
    due: list[Told] = field(default_factory=list)
    kept: list[Told] = field(default_factory=list)
    missed: list[Told] = field(default_factory=list)
    unknown: list[Told] = field(default_factory=list)

    @property
    def all(self) -> list[Told]:
        return [*self.due, *self.ahead, *self.kept, *self.missed, *self.unknown]


def promises_board(*, on: date, region: Region | None = None) -> Board:
    """Every public target with a day of its own, as things stand `on` that day.

    Of `region` alone, or of a place within it, where it is given. In two queries; each list goes
    by the day, those ahead the nearest first, the others the latest first.
    """
    rows = _light(Metric.objects.public().targets()).select_related("promise")
    if region is not None:
        rows = rows.filter(region__division_code__startswith=subtree_prefix(region.division_code))
    targets = list(rows.order_by("due_on", "pk"))
    answers = _public_answers(targets)
    board = Board()
    for target in targets:
        promise = _settled(target)
        told = Told(
            target,
            is_due=bool(target.due_on and target.due_on <= on),
            promise=promise,
            answer=answers.get(promise.answer_id or 0) if promise else None,
        )
        _list_for(board, told).append(told)
    for column in (board.due, board.kept, board.missed, board.unknown):
        column.reverse()
    return board


def _settled(target: Metric) -> Promise | None:
    promise: Promise | None = getattr(target, "promise", None)
    return promise if promise is not None and promise.is_settled else None


def _public_answers(targets: Iterable[Metric]) -> dict[int, Metric]:
    wanted = [p.answer_id for t in targets if (p := _settled(t)) is not None and p.answer_id]
    return _light(Metric.objects.public()).in_bulk(wanted)


def _light(rows: MetricQuerySet) -> MetricQuerySet:
    """With their words and their articles, the texts of these aside."""
    with_article = rows.with_words().select_related("article__publisher")
    return with_article.defer("article__text", "article__furniture")


def _list_for(board: Board, told: Told) -> list[Told]:
    if told.promise is None:
        return board.due if told.is_due else board.ahead
    return {
        Outcome.KEPT: board.kept,
        Outcome.MISSED: board.missed,
        Outcome.UNKNOWN: board.unknown,
    }[Outcome(told.promise.outcome)]


@dataclass(frozen=True)
class OutcomeGroup:
    """The targets of one outcome, with a sign that tells it without colour."""

    slug: str
    sign: str
    title: str
    told: list[Told]


def outcome_groups(board: Board) -> list[OutcomeGroup]:
    return [
        OutcomeGroup("due", "◷", _("已到期，未核"), board.due),
        OutcomeGroup("ahead", "→", _("未到期"), board.ahead),
        OutcomeGroup("kept", "✓", _("兑现"), board.kept),
        OutcomeGroup("missed", "✕", _("未兑现"), board.missed),
        OutcomeGroup("unknown", "?", _("无从查证"), board.unknown),
    ]
