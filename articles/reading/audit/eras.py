"""Two values of one thing, told of two times or of two owners, however far the words run.

上一年这个数字是355人 after 今年…签约上岗426人: the second names no thing of its own, and the one
time is the year before the other. What is then said of the two is the business of `then_and_now`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import Figure
from ..word_list import any_of
from .ledger import Ledger, alike, exact, has, unit_of, words_of
from .sign_pairs import sign_pairs
from .sorts import kinds_in

_FROM = LatePattern("(?:从|由|自)[^,。;:()]{0,20}$")
_NUMERALS = "一二三四五六七八九十两几0-9"
_LASTED = LatePattern(
    f"[近这前后]?[{_NUMERALS}]{{1,2}}(?:年|个?学期)(?:下来|之间|间|来|内|里|中|时间|多)?"
)
_AGO = LatePattern(
    f"[{_NUMERALS}]{{1,2}}(?:年|个学期)(?:之前|以前|前)|(?:刚|最)?[建成创开起启接][校园馆院立办步动手](?:之)?时"
)
_EACH = LatePattern("每[年月天人生学期]{1,4}$")
_UP_TO = LatePattern(
    "(?:,|;|。)(?:而)?(?:到|至)(?:了)?(?:去年|上年|上学年|上学期|今年|如今|眼下|现在|目前|本学年)"
)
"""2018年还有6个;到去年只剩4个: what is told of last year is the later."""
_SHIFTS = LatePattern("其中|分别|另[有外]?|此外|同时|、|,占|或")
_FAR, _BACK, _NEAR_BY, _BASIS_BEHIND = 90, 60, 6, 24
_NEVER = frozenset(("rank", "frequency"))
_TIMES = ("分钟", "小时", "个小时", "天", "岁")


class Era(NamedTuple):
    """When a value was so: a year of the calendar, a year counted from this one, or once."""

    kind: str
    number: int


class Pair(NamedTuple):
    """Two values of one thing, in the order of the text, with their eras.

    `later` is the one that came after the other; None where they are told of two owners.
    """

    first: Figure
    second: Figure
    eras: tuple[Era | None, Era | None]
    later: Figure | None

    @property
    def new(self) -> Figure:
        return self.later or self.first

    @property
    def old(self) -> Figure:
        return self.second if self.new is self.first else self.first


_NOW, _ONCE = Era("turn", 0), Era("once", 0)


@cache
def _times() -> re.Pattern[str]:
    words = lexicon("audit")["eras"]
    parts = (
        "(?P<year>(?:19|20)[0-9]{2})(?:-(?:20)?[0-9]{2})?(?:学?年度?)",
        f"(?P<ago>{_AGO.pattern})",
        f"(?P<before_last>{any_of(words['before_last'])})",
        f"(?P<last>{any_of(words['last'])})",
        f"(?P<now>{any_of(words['now'])})",
        f"(?P<past>{any_of(words['past'])})",
    )
    return re.compile("|".join(parts))


def eras_in(words: str) -> list[Era]:
    """The times that some words name, in their order.

    >>> eras_in("2016年秋季为1.6万人,今年")
    [Era(kind='year', number=2016), Era(kind='turn', number=0)]
    """
    return [_era(match) for match in _times().finditer(words)]


def _era(match: re.Match[str]) -> Era:
    if match["year"]:
        return Era("year", int(match["year"]))
    if match["ago"] or match["past"]:
        return _ONCE
    return Era("turn", -2 if match["before_last"] else -1 if match["last"] else 0)


@cache
def _nothing() -> re.Pattern[str]:
    words = lexicon("audit")["eras"]
    return re.compile(f"{_times().pattern}|{_LASTED.pattern}|{any_of(words['says_nothing'])}")


@cache
def _scopes() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("audit")["eras"]["scopes"]))


def leftover(words: str) -> str:
    """What some words name besides times, scopes and empty words; spaces between what is left.

    >>> leftover("上一年这个数字是"), leftover("其中女教师有")
    ('', '中女教师')
    """
    rest = _scopes().sub(" ", words)
    return " ".join(_nothing().sub(" ", rest).split())


def is_known(words: str, around: str) -> bool:
    """Whether all that some words name has been named before: every two signs side by side."""
    for run in words.split():
        if len(run) > 1 and not all(pair in around for pair in sign_pairs(run)):
            return False
        if len(run) == 1 and run not in around:
            return False
    return True


def own_clause(ledger: Ledger, figure: Figure) -> str:
    """The clause in front of a figure from the figure before on: 涨到 of 供餐由320份涨到512份."""
    clause = ledger.clause(figure)
    for before in ledger.before(figure.span.start, 1):
        apart = figure.span.start - before.span.end
        return clause[-apart:] if 0 < apart < len(clause) else clause if apart else ""
    return clause


def turn_of(ledger: Ledger, figure: Figure) -> str | None:
    """Whether a figure is told as more (up), as less (down) or as a distance (apart)."""
    clause = own_clause(ledger, figure)
    turns = ("up", "down", "apart")
    at, turn = max((words_of("eras", turn).last_in(clause)[0], turn) for turn in turns)
    if at >= 0:
        return turn
    behind = ledger.after(figure)
    if behind.startswith("的"):
        return next((turn for turn in turns if words_of("eras", turn).begins(behind, 1)), None)
    return None


def has_own_basis(ledger: Ledger, first: Figure, last: Figure) -> bool:
    """Whether figures are told on a basis of their own: 同口径, 剔除划转学校后."""
    words = ledger.folded[max(0, first.span.start - _FAR) : last.span.end + _BASIS_BEHIND]
    return has(words_of("eras", "own_basis"), words)


@cache
def _changes() -> re.Pattern[str]:
    words = lexicon("audit")["eras"]
    return re.compile(any_of([*words["up"], *words["down"], *words["apart"]]))


def is_of_two(ledger: Ledger, first: Figure, second: Figure, by: Figure) -> bool:
    """Whether the clause of a change names nothing that the words of two values do not."""
    start = max(first.sentence.start, first.span.start - _BACK)
    around = ledger.folded[start : second.span.end] + ledger.after(second)
    named = f"{unchanged(own_clause(ledger, by))} {unchanged(ledger.after(by))}"
    return is_known(named, around) and _years_in(ledger.clause(by)) <= _years_in(around)


def _years_in(words: str) -> set[Era]:
    return {era for era in eras_in(words) if era.kind == "year"}


def unchanged(clause: str) -> str:
    """What a clause names besides a change: 录取 of 录取增加."""
    return leftover(_changes().sub(" ", leftover(clause)))


def pairs_in_time(ledger: Ledger) -> Iterator[Pair]:
    """Each value with the one of its unit before it, where the second is of the same thing."""
    for index, second in enumerate(ledger.figures):
        if not _is_value(second):
            continue
        between: list[Figure] = []
        for first in reversed(ledger.figures[max(0, index - _NEAR_BY) : index]):
            if second.span.start - first.span.end > _FAR:
                break
            if alike(first, second) and _is_value(first):
                if pair := _pair(ledger, first, second):
                    yield pair
                break
            between.append(first)
            if first.unit_class not in ("points", "share", "ratio") and not (
                first.status == "change" or first.unit_class == "time"
            ):
                break


def _is_value(figure: Figure) -> bool:
    if figure.unit_class in _NEVER or not exact(figure) or figure.value <= 0:
        return False
    if figure.unit_class == "points" and unit_of(figure.unit).endswith("百分点"):
        return False
    if figure.unit_class == "time" and unit_of(figure.unit) not in _TIMES:
        return False
    return figure.status not in ("target", "threshold", "change") and figure.unit != "倍"


def _pair(ledger: Ledger, first: Figure, second: Figure) -> Pair | None:
    link = ledger.between(first, second)
    if "\n" in link or link.count("。") > 1 or _SHIFTS.search(link):
        return None
    if has_own_basis(ledger, first, second):
        return None
    start = max(first.sentence.start, first.span.start - _BACK)
    told = ledger.folded[start : first.span.start]
    again = own_clause(ledger, second)
    arrives = words_of("eras", "arrives").ends(_EACH.sub("", again))
    if not arrives and turn_of(ledger, second):
        return None
    if not _is_one(told + ledger.after(first), again, ledger, first, second, arrives):
        return None
    if arrives and _FROM.search(told) and "。" not in link:
        return Pair(first, second, (_ONCE, _NOW), second)
    before = eras_in(told)[-1:] or _behind(ledger, first)
    since = eras_in(link.rsplit("。", 1)[-1])[-1:] or _behind(ledger, second)
    eras = (before[0] if before else None, since[0] if since else None)
    later = True if _UP_TO.search(link) and eras[0] and eras[1] else _later(*eras)
    if later is not None:
        return Pair(first, second, eras, second if later else first)
    if (
        eras == (None, None)
        and _scopes().search(again)
        and not _scopes().search(own_clause(ledger, first))
    ):
        return Pair(first, second, eras, None)
    return None


def _behind(ledger: Ledger, figure: Figure) -> list[Era]:
    """The time in brackets behind a value: 355人(2022年)."""
    end = figure.span.end
    if ledger.folded[end : end + 1] != "(":
        return []
    words = ledger.folded[end + 1 : end + 8].split(")", 1)[0]
    return eras_in(words)[:1] if not leftover(words) else []


def _is_one(
    around: str, again: str, ledger: Ledger, first: Figure, second: Figure, arrives: bool
) -> bool:
    """Whether the words of the second value name nothing that those of the first do not."""
    rest = leftover(again)
    if arrives:
        rest = leftover(_changes().sub(" ", again))
    rest = leftover(_changes().sub(" ", rest)) if rest and not is_known(rest, around) else rest
    if rest and not is_known(rest, around + ledger.between(first, second).rsplit(again, 1)[0]):
        return False
    behind = ledger.after(first), ledger.after(second)
    return not (kinds_in(behind[1]) - kinds_in(around) or kinds_in(again) - kinds_in(around))


def _later(left: Era | None, right: Era | None) -> bool | None:
    """Whether the right one came later; None where that cannot be told."""
    if left is None:
        # what the text speaks of now, before a value of a time that is gone
        return False if right and (right.kind == "once" or right.number < 0) else None
    if right is None or left == right:
        return None
    if left.kind == right.kind:
        return left.number < right.number
    if _NOW in (left, right):
        return right == _NOW
    return None
