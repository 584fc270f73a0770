"""Words that numbers beside them belie: 超额完成, 全部办结, 全覆盖."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import Ledger, alike, compared, exact, has, marked, plain, words_of

_PLANNED = LatePattern("(?:计划|任务|目标|年度计划|下达|指标|应)[^,。;:()0-9]{0,10}$")
_CARRIED_OUT = LatePattern(
    "(?:完成|实际|实施|建成|招聘|录用|招收|到位|落实|竣工|新增)[^,。;:()0-9]{0,8}$"
)
_OVERDONE = LatePattern("[^,。;0-9]{0,8}[,(]?[^,。;0-9]{0,6}(超额|超任务|超计划)(?:完成|招|落实)?")
_ALL_DONE = LatePattern(
    "(?P<all>全部|悉数|百分之百|100%)(?P<deed>[^,。;:()0-9全部已得到]{2})(?:到位|完毕)?(?:完成)?,"
    "(?:目前)?(?P<rate>[^,。;:()0-9]{2,6}率)(?:已|均)?(?:达到?|为|是)?$"
)
_COVERED = LatePattern("(?<!基本)(?<!力争)(?P<all>全覆盖),(?:目前)?覆盖率(?:已)?(?:达到?|为|是)?$")
_BY_THEN = LatePattern("[年月日底]之?前(?![一二三0-9])")
_LESS = LatePattern("[降减压缩削控]")
_BACK = 30


def check_claims(ledger: Ledger) -> Iterator[Finding]:
    """计划招聘120人,实际招聘105人,超额完成任务; 全部办结,办结率98.5%."""
    for sentence in ledger.windows_of(2):
        for planned, reached in pairwise(sentence):
            if not alike(planned, reached) or reached.value >= planned.value:
                continue
            if not exact(planned, reached) or compared(ledger, reached):
                continue
            if _LESS.search(ledger.clause(planned)):
                continue
            if not _PLANNED.search(ledger.clause(planned)):
                continue
            if not _CARRIED_OUT.search(ledger.clause(reached)):
                continue
            said = _OVERDONE.match(ledger.folded, reached.span.end, reached.sentence.end)
            if said and not has(words_of("target", "hoped"), said[0]):
                words = Span(*said.span(1))
                yield marked(
                    "target",
                    ledger.text,
                    (planned.span, reached.span, words),
                    recomputed=f"{plain(reached.value)} < {plain(planned.value)}",
                    verdict=f"{reached.surface}未到{planned.surface}，文中写“{said[1]}”，请核对。",
                )
    for rate in ledger.figures:
        if rate.unit != "%" or rate.value >= 100 or not exact(rate):
            continue
        before = ledger.folded[max(rate.sentence.start, rate.span.start - _BACK) : rate.span.start]
        all_of = _ALL_DONE.search(before) or _COVERED.search(before)
        if all_of is None or _BY_THEN.search(before):
            continue
        if all_of.re.groups > 1 and not all_of["rate"].endswith(all_of["deed"] + "率"):
            continue
        at = rate.span.start - len(before)
        words = Span(at + all_of.start("all"), at + all_of.end("all"))
        yield marked(
            "share",
            ledger.text,
            (words, rate.span),
            recomputed=f"{plain(rate.value)}% < 100%",
            verdict=f"文中说“{words.of(ledger.text)}”，率却为{rate.surface}，请核对。",
        )
