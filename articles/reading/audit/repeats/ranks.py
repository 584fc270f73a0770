"""One rank told twice: 奖牌总数位列全省第三 … 奖牌总数56枚,…名列全省第2位."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import marked

_RANK = LatePattern(
    "(?P<said>(?:位列|名列|位居|位于|排名|排在|居|列)(?P<where>全[国省市县区州]|[一-龥]{2,3}[省市])(?:同类[一-龥]{0,4})?"
    "第(?P<number>[一二三四五六七八九十]{1,2}|[0-9]{1,2})(?:位|名)?)(?!批|届|次|轮|方|个|十|位次|梯队)"
)
_NOUNS = LatePattern(
    "(?:奖牌|金牌)(?:总数|数|榜)|总分|团体总分|综合得分|得分|满意度|上线率|巩固率|入学率|覆盖率|考核|综合实力|总成绩|获奖(?:总)?数"
)
_TIMES = LatePattern("去年|上年|上届|此前|原来|曾|由|从|跃|升|前移|(?:19|20)[0-9]{2}年")
_BACK = 60


def check_rank_told_twice(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """Two ranks of one thing among the same, in two sentences, and none of a time gone by."""
    told: dict[tuple[str, str], re.Match[str]] = {}
    for rank in _RANK.finditer(folded):
        start = max(folded.rfind(sign, 0, rank.start()) for sign in "。;\n") + 1
        said = folded[max(start, rank.start() - _BACK) : rank.start()]
        clause = said.rpartition(",")[2]
        nouns = [m[0] for m in _NOUNS.finditer(said)]
        of_another = clause and not _NOUNS.search(clause)  # 获奖总数列全省第三,一等奖数列全省第二
        if rank.start() in barred or not nouns or of_another or _TIMES.search(clause):
            continue
        key = (nouns[-1], rank["where"])
        first = told.setdefault(key, rank)
        if small_number(first["number"]) == small_number(rank["number"]):
            continue
        spans = Span(*first.span("said")), Span(*rank.span("said"))
        yield marked(
            "repeat",
            text,
            spans,
            raw="；".join(span.of(text) for span in spans),
            recomputed=f"第{small_number(first['number'])} ≠ 第{small_number(rank['number'])}",
            verdict=(
                f"“{nouns[-1]}”的名次前后不同（{spans[0].of(text)}，{spans[1].of(text)}），请核对。"
            ),
        )
        return
