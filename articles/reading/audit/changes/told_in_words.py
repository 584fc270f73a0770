"""Words, not numbers, that two values belie: 有所回落, 翻了两番, 减半, 缩短一刻钟."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...numerals import value_of
from ...records import Finding, Span
from ...word_list import any_of
from ..eras import Pair, eras_in
from ..ledger import Ledger, alike, marked, plain, rounding, unit_of
from .then_and_now import is_told_of, reach_of, times_agree

_HEDGE = "(?P<hedge>近|约|将近|接近|差不多|大约|几乎|不足|不到|超过|超|逾|过|至少|整整)?"
_PART = (
    "(?P<part>一大?半|半数|大半|[二两三四五六七八九]分之[一二三四五六七八]|[一二三四五六七八九]成)"
)
_LESS = "(?:减少|减掉|减去|少|下降|降低|压缩|压减|缩短|缩减|砍掉|砍去|砍|降|减|跌)(?:了|掉|去)?"
_MORE = "(?:增加|增长|增|多|提高|上升|扩大|涨)(?:了|出)?"
_BASE = "[^,。;:()0-9]{0,10}?(?:的|时的)"
_FOLDS = LatePattern(
    "(?P<claim>翻(?:了)?(?P<hedge>近|将近|约|差不多|整整)?(?P<folds>[一两二三四五])番|翻番|翻了番|翻倍)(?P<more>多|有余|以上|还多)?"
)
_FRACTIONS = LatePattern(
    f"(?P<claim>(?P<less>减半|{_LESS}{_HEDGE}(?P<lost>{_PART})))(?P<over>以上)?(?!左右|多|的)"
)
_REST = LatePattern(
    f"(?P<claim>(?P<verb>不足|不到|仅为|只有|仅是|仅有|仅相当于|只相当于|相当于|只是|是|为|约为|约是|超过)(?P<base>{_BASE})"
    f"{_HEDGE}{_PART})(?!以上|左右|多)"
)
_GAINS = LatePattern(f"(?P<claim>{_MORE}{_HEDGE}{_PART})(?P<over>以上)?(?!左右|多)")
_QUARTERS = LatePattern(
    f"(?P<claim>(?:{_MORE}|延长(?:了)?|拉长(?:了)?|{_LESS})(?P<number>[一两二三])刻钟)(?!以上|左右|多)"
)
_PARTS = {"一半": Decimal("0.5"), "半数": Decimal("0.5"), "一大半": Decimal("0.6")}
_SLACK = Decimal("0.04")
_BEHIND = 48
_ABOUT = ("近", "约", "几乎", "基本", "差不多", "大致", "接近")
_NOT = ("没有", "并未", "未", "不", "力争", "预计", "计划", "有望", "目标", "将")


class _Words(NamedTuple):
    """What was said of two values in words, and whether it is so."""

    span: Span
    got: str
    fits: bool


def check_told_in_words(ledger: Ledger, pairs: tuple[Pair, ...]) -> Iterator[Finding]:
    """2019年为86个,如今只剩64个,减少了一半: 64 are three quarters of 86."""
    for pair in pairs:
        if pair.later is None:
            continue
        for told in (*_turned(ledger, pair), *_in_parts(ledger, pair)):
            if not told.fits and not _fits_others(ledger, pair):
                yield _finding(ledger, pair, told)
                break


def _finding(ledger: Ledger, pair: Pair, told: _Words) -> Finding:
    words = told.span.of(ledger.text)
    old, new = pair.old.surface, pair.new.surface
    return marked(
        "rise",
        ledger.text,
        (pair.first.span, pair.second.span, told.span),
        raw=f"{old} → {new}，{words}",
        recomputed=f"{plain(pair.old.value)} → {plain(pair.new.value)}，{told.got}",
        verdict=f"由{old}到{new}，{told.got}，文中写“{words}”，请核对。",
    )


def _fits_others(ledger: Ledger, pair: Pair) -> bool:
    """Whether a third value of that unit stands near by, of which the words may be told."""
    return any(
        alike(f, pair.first)
        and f not in (pair.first, pair.second)
        and f.sentence in (pair.first.sentence, pair.second.sentence)
        for f in ledger.before(pair.second.span.end + _BEHIND, 12)
        if f.status != "change" and f.unit_class != "points"
    )


def _stretch(ledger: Ledger, pair: Pair) -> Iterator[tuple[int, str]]:
    """The clauses between two values and behind them, each with where it begins."""
    for start, end in (
        (pair.first.span.end, pair.second.span.start),
        (pair.second.span.end, reach_of(ledger, pair.second, _BEHIND)),
    ):
        at = start
        for clause in re.split("[,。;:()!?\n]", ledger.folded[start:end]):
            if start > pair.first.span.end and any(map(str.isdigit, clause)):
                break
            yield at, clause
            at += len(clause) + 1


def _in_parts(ledger: Ledger, pair: Pair) -> Iterator[_Words]:
    ratio = pair.new.value / pair.old.value
    for at, clause in _stretch(ledger, pair):
        for pattern, fits in (
            (_FOLDS, _folds),
            (_FRACTIONS, _lost),
            (_REST, _left),
            (_GAINS, _gained),
        ):
            match = pattern.search(clause)
            if match is None or clause.startswith("占"):
                continue
            before = clause[: match.start()]
            if any(word in before for word in _NOT) or not is_told_of(ledger, pair, before):
                continue
            base = match.groupdict().get("base") or ""
            if not times_agree(pair, before + base):
                continue
            if pattern is _REST and not (base and _is_base(base)):
                continue
            if before.endswith(_ABOUT):
                continue  # 近翻一番
            verdict = fits(match, ratio)
            if verdict is None:
                continue
            got = (
                f"后者是前者的{plain(ratio)}倍"
                if ratio >= 1
                else f"后者为前者的{plain(ratio * 100)}%"
            )
            yield _Words(Span(at + match.start("claim"), at + match.end("claim")), got, verdict)
            break
        if (quarter := _QUARTERS.search(clause)) and unit_of(pair.old.unit) == "分钟":
            if not is_told_of(ledger, pair, clause[: quarter.start()]):
                continue
            number = value_of(quarter["number"]) or Decimal(0)
            gap = abs(pair.new.value - pair.old.value)
            span = Span(at + quarter.start("claim"), at + quarter.end("claim"))
            yield _Words(span, f"相差{plain(gap)}分钟", abs(gap - number * 15) <= 2)


def _is_base(base: str) -> bool:
    """Whether 不足三年前的一半 names the time of the old value: 占全市的一半 does not."""
    return bool(eras_in(base))


def _folds(match: re.Match[str], ratio: Decimal) -> bool | None:
    times = Decimal(2) ** int(value_of(match["folds"] or "一") or 1)
    if ratio < 1:
        return False
    least = times * (Decimal("0.78") if match["hedge"] not in (None, "整整") else Decimal("0.93"))
    most = times * (Decimal(2) if match["more"] else Decimal("1.5"))
    return least <= ratio < most


def _part(match: re.Match[str]) -> Decimal | None:
    said = match["part"]
    if said in _PARTS:
        return _PARTS[said]
    if said.endswith("成"):
        return (value_of(said[0]) or Decimal(0)) / 10
    if "分之" not in said:
        return None
    whole, _, part = said.partition("分之")
    of, some = value_of(whole), value_of(part)
    return some / of if of and some and some < of else None


def _holds(match: re.Match[str], got: Decimal, part: Decimal, hedge: str) -> bool:
    hedge = "超过" if match.groupdict().get("over") else hedge
    if hedge in ("不足", "不到"):
        return part * Decimal("0.55") <= got < part + _SLACK / 4
    if hedge in ("超过", "超", "逾", "过", "至少"):
        return part - _SLACK / 4 <= got <= part * Decimal("1.6")
    slack = max(_SLACK, part * Decimal("0.12"))
    if hedge:
        return part - slack * 2 <= got <= part + slack
    return abs(got - part) <= slack * Decimal("1.3")


def _lost(match: re.Match[str], ratio: Decimal) -> bool | None:
    part = Decimal("0.5") if match["less"] == "减半" else _part(match)
    if part is None:
        return None
    return ratio < 1 and _holds(match, 1 - ratio, part, match["hedge"] or "")


def _gained(match: re.Match[str], ratio: Decimal) -> bool | None:
    part = _part(match)
    return (
        None if part is None else ratio > 1 and _holds(match, ratio - 1, part, match["hedge"] or "")
    )


def _left(match: re.Match[str], ratio: Decimal) -> bool | None:
    part, verb = _part(match), match["verb"]
    if part is None:
        return None
    return _holds(
        match, ratio, part, verb if verb in ("不足", "不到", "超过") else match["hedge"] or ""
    )


@cache
def _turns() -> re.Pattern[str]:
    words = lexicon("audit")["turns"]
    up, down = any_of(words["up"]), any_of(words["down"])
    how = f"(?:{any_of(words['how'])})+"
    return re.compile(
        f"(?P<claim>{how}(?:(?P<up>{up})|(?P<down>{down})))(?:了|态势|趋势|之势|的态势|的趋势)?$"
    )


def _turned(ledger: Ledger, pair: Pair) -> Iterator[_Words]:
    """2022年为2340起,2023年有所回落,全年接报2466起: a direction that the two do not take."""
    old, new = pair.old.value, pair.new.value
    if abs(old - new) <= rounding((pair.old, pair.new)) or None in pair.eras:
        return
    start = max(pair.first.sentence.start, pair.first.span.start - _BEHIND)
    lead = ledger.folded[start : pair.first.span.start]
    clauses = list(_stretch(ledger, pair))
    if ":" in lead:
        head = lead[: lead.rindex(":")]
        at = max(head.rfind(sign) for sign in ",;(") + 1
        clauses.append((start + at, head[at:]))
    for at, clause in clauses:
        match = _turns().search(clause)
        if match is None:
            continue
        before = clause[: match.start()].replace("连续", "")
        if any(word in before for word in _NOT) or not is_told_of(ledger, pair, before):
            continue
        fits = bool(match["up"]) == (new > old)
        got = "上升" if new > old else "下降"
        yield _Words(Span(at + match.start("claim"), at + match.end("claim")), f"实为{got}", fits)
