"""How much of a plan was done, also where it was more: 计划5000万元,实际5600万元,完成计划的118%."""

from __future__ import annotations

from collections.abc import Iterator

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, has, plain, rounding, step, words_of
from ..slips import RELATIVE
from ..verdicts import unequal

_OF_PLAN = LatePattern(
    "(?:完成|达到?|占|为|是)(?:了)?(?:全年|年度|年初|原|当年|总|既定|预期)?(?:计划|目标|任务|预算|指标)(?:任务|数|量|总量|总数)?的?"
    "(?:约|近)?$|(?:计划|任务|目标|指标)完成率(?:达到?|为|是)?$"
)
_NEAR_BY = 8


def check_completion(ledger: Ledger) -> Iterator[Finding]:
    """计划投入5000万元,实际投入5600万元,完成计划的118%: it is 112 %.

    What was done is the last number before the share, the plan one before it in its unit, told
    as such. Silent where any two numbers near by give the share.
    """
    planned = words_of("target", "planned")
    for share in ledger.figures:
        if share.unit != "%" or not exact(share) or not _OF_PLAN.search(ledger.said(share, 20)):
            continue
        near = [
            f
            for f in ledger.before(share.span.start, _NEAR_BY)
            if f.unit_class not in RELATIVE and f.unit and exact(f) and f.value > 0
        ]
        near = [f for f in near if "\n" not in ledger.folded[f.span.end : share.span.start]]
        told = [f for f in near if not compared(ledger, f)]
        if not told or told[-1].sentence != share.sentence:
            continue
        done = told[-1]
        plans = [f for f in told[:-1] if alike(f, done) and has(planned, ledger.said(f, 14))]
        if len({f.value for f in plans}) != 1 or has(planned, ledger.clause(done)):
            continue
        if any(_gives(a, b, share) for a in near for b in near if alike(a, b) and a is not b):
            continue
        got = done.value * 100 / plans[0].value
        if share.value < got * 2 and got < share.value * 2:
            yield _finding(ledger, plans[0], done, share)


def _gives(done: Figure, plan: Figure, share: Figure) -> bool:
    """Whether two numbers give a share, within one step of it and their own rounding."""
    blur = rounding((done, plan)) * 100 / plan.value
    return abs(done.value * 100 / plan.value - share.value) <= step(share) + blur


def _finding(ledger: Ledger, plan: Figure, done: Figure, share: Figure) -> Finding:
    return unequal(
        "share",
        ledger,
        (plan, done, share),
        share,
        told=f"{done.surface} ÷ {plan.surface}",
        reckoned=f"{plain(done.value)} ÷ {plain(plan.value)}",
        got=f"{plain(done.value * 100 / plan.value)}%",
        said=f"{done.surface}为{plan.surface}的",
    )
