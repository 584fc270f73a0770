"""Addends with their sum behind them: 新建12所、改扩建18所,共31所."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from ...cardinals import DIGITS
from ...late_pattern import LatePattern
from ...records import Figure, Finding, Places
from ..kinds import places_by_start, together
from ..ledger import Ledger, alike, exact, has, rounding, words_of
from .added import added
from .parts import BREAKS, NOT_ADDED, total_of

_SUM = LatePattern(
    "(?:[^,。;:()0-9]{0,6}[,;]|[^,。;:()0-9共]{1,8}(?=共|合计|总计)|[^,。;:()0-9]{1,6}(?=组成))"
    "(?P<now>目前|现在?|至此|截至目前|至今)?(?P<of>[两二三四五六七八][年项期批轮级类地者]|以上|全[年市县区]|加起来|合起来)?"
    "(?:共计|合计|总计|总共|共|组成(?:的|了)?(?:一支|一个)?|(?<=[年项期批轮])累计[一-龥]{0,4}|[^,。;:()0-9]{0,3}(?:总量|总人数)"
    "|[^,。;:()0-9]{0,8}总数|总投入|总投资)"
    "(?:有|为|达|达到|新增|提供|建成|投入|招聘|补充|抽检|检查|排查|受理|发放|培训|投资|完成|安排|资助|奖励|获奖|表彰|选派|交流)?(?:工作室|学校|项目|基地|试点)?"
)
_SUM_OF_SO_MANY = LatePattern(
    "[^,。;:()0-9]{0,6}[,;](?P<of>[两二三四五六七八][年项期批轮级])(?:共计|合计|累计|共)[^,。;:()0-9、]{1,12}"
)
_SUM_OF_KINDS = LatePattern(
    "[^,。;:()0-9]{0,4}[,;](?:累计|总共|合计)(?:新增|提供|增加|发现)(?P<noun>[^,。;:()0-9、]{2,8})"
)
_LACKS = LatePattern(",(?:尚有|尚缺|仍有)?(?:资金)?(?:缺口|差额|不足部分)")
_IN_TURN = LatePattern("第[一二三四五六][批期轮次]")
_ADDEND = LatePattern("[^,。;:()0-9]{0,10}[、,和及与](?:20[0-9]{2}年)?[^。;:()0-9]{0,12}")
_NEAR = _MOST = 8
"""A near miss is off by less than an eighth of the whole. So many signs behind stands the lack."""


def check_totals(ledger: Ledger, places: Places) -> Iterator[Finding]:
    """新建12所、改扩建18所,共31所: addends with their sum behind them."""
    named = places_by_start(places)
    for sentence in ledger.windows_of(3):
        for index, whole in enumerate(sentence):
            if index < 2 or whole.unit_class in NOT_ADDED or not exact(whole):
                continue
            link = ledger.between(sentence[index - 1], whole)
            said = _SUM.fullmatch(link) or _SUM_OF_KINDS.fullmatch(link)
            many = said is None and _SUM_OF_SO_MANY.fullmatch(link)
            said = said or many or None
            if said is None:
                continue
            parts = _addends(ledger, sentence[:index])
            noun = said.groupdict().get("noun")
            turns = [_IN_TURN.match(ledger.clause(part)) for part in parts]
            if (
                noun
                and not (all(turns) and len(turns) > 2)
                and not _are_kinds_of(ledger, whole, parts, noun)
            ):
                continue
            if len(parts) < 2 or not exact(*parts) or not alike(parts[-1], whole):
                continue
            now = said.groupdict().get("now")
            if now and (not all(turns) or abs(total_of(parts) - whole.value) * 5 > whole.value):
                continue  # of what there is now the batches may be a few
            if many and DIGITS.get(many["of"][0].replace("两", "二")) != len(parts):
                continue
            if _LACKS.search(ledger.folded, whole.span.end, whole.span.end + _NEAR):
                continue  # 省补1200万元,县配800万元,总投资2400万元,缺口400万元
            slack = rounding((whole, *parts))
            values = [p.value for p in parts]
            told_before = [f.value for f in sentence[:index] if alike(f, whole)][-_MOST:]
            if whole.value < max(values) or whole.value > sum(values) * 2:
                continue
            added_to = any(has(words_of("parts", "newly"), ledger.clause(p)) for p in parts)
            if added_to and ("总数" in link or "总量" in link):
                continue  # 新建公办园17所,认定民办园22所,总数达到132所: a stock, no sum
            if any(
                abs(sum(chosen) - whole.value) <= slack
                for size in range(1, len(told_before) + 1)
                for chosen in combinations(told_before, size)
            ):
                continue
            total = sum(values, Decimal(0))
            told = DIGITS.get((said.groupdict().get("of") or "_")[0]) == len(
                parts
            )  # 两年共 of two years
            if abs(total - whole.value) > whole.value / (2 if told else 5) and not together(
                ledger, whole, parts, named
            ):
                continue
            yield added(ledger, whole, parts)


def _are_kinds_of(ledger: Ledger, whole: Figure, parts: Sequence[Figure], noun: str) -> bool:
    """新增小学学位900个,初中学位600个,高中学位500个,累计新增学位2100个: three kinds or more."""
    clauses = [ledger.clause(part) for part in parts]
    total = total_of(parts)
    near = abs(total - whole.value) <= whole.value / _NEAR
    if all(_IN_TURN.match(clause) for clause in clauses):
        return len(parts) > 2 and near
    return len(set(clauses)) == len(parts) > 2 and all(c.endswith(noun) for c in clauses) and near


def _addends(ledger: Ledger, before: Sequence[Figure]) -> list[Figure]:
    """The figures of one unit that run up to a sum, at most eight."""
    kept = [before[-1]]
    for left, right in pairwise(reversed(before[-8:])):
        link = ledger.between(right, left)
        if not alike(right, left) or not _ADDEND.fullmatch(link):
            break
        if any(map(link.__contains__, BREAKS)):
            break
        kept.insert(0, right)
    return kept
