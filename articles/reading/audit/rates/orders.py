"""Who comes first and who comes next: 最多的86人;紧随其后的93人 is no order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...late_pattern import LatePattern
from ...records import Finding
from ..ledger import Ledger, alike, compared, exact, finding, has, plain, words_of
from ..paragraphs import Paragraph, words_before, words_behind

_TOP = LatePattern(
    "最(?:多|高|大|长)(?!不|限)|(?:居|列|排|摘得|位居|位列|高居|稳居|排名|排在|坐上|拿下)(?:了)?[^,。;0-9]{0,6}?"
    "(?:第一|首位?|榜首|头名|头把交椅)|当数|领跑|拔得头筹|拔头筹|独占鳌头|遥遥领先|打头|头一名|第一(?:位|名)(?:的)?是"
)
_NEXT = LatePattern(
    "紧随其后|紧跟其后|紧跟着|紧接着|紧随|其次|次之|居次|(?:居|列|排|位居|位列|排名|排在)(?:在)?第二|第二(?:位|名)的?是?"
    "|屈居|亚军|再往下|往下数"
)
_THIRD = LatePattern(
    "再次|第三(?:位|名)|(?:居|列|排|位居|位列|排名|排在)(?:在)?第三|再其次|随后|季军"
)
_LEAST = LatePattern(
    "最(?:少|低|小|短|近|快|慢|晚|早)|倒数|垫底|末位|降幅|减幅|用时|耗时|升序|由低到高|从低到高|从少到多"
)
_BY_SCORE = LatePattern(
    "(?:得分|分数|成绩|均分|率|水平|面积|速度|评价|排名)[^,。;0-9]{0,4}(?:最|第一|居首)"
)
_CLOSE = LatePattern(
    "[^,。;:0-9]{0,4}(?:(?P<top>[居排列](?:首位?|第一|榜首)|领跑|夺冠)|(?P<next>紧随其后|居次|次之|[居排列]第二))(?=[,。;])"
)
_NOUNS = LatePattern(
    "(?:学校|学生|教师|人口|班级|幼儿|图书|园所|教室|幼儿园|学位)(?:共|有|达|为|约|数|人数|总数)*$"
)
_REACH = 70


def check_orders(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """派出选手最多的当数甲校,有86人;紧随其后的是乙校93人: the next in line has more than the first.

    The two are neighbours in one unit; silent where the order runs from the least, or another
    measure is told of either.
    """
    if not _NEXT.search(ledger.folded) and not _THIRD.search(ledger.folded):
        return
    for figures in paragraphs:
        if len(figures) < 2 or not _speaks_of_order(ledger, figures):
            continue
        places = [_place(ledger, figures, at) for at in range(len(figures))]
        for at in range(1, len(figures)):
            before = _neighbour(figures, at)
            if before is None or not 1 < places[at] == places[before] + 1:
                continue
            first, second = figures[before], figures[at]
            if _are_out_of_order(ledger, figures, before, at):
                yield finding(
                    "parts",
                    ledger,
                    (first, second),
                    raw=f"{first.surface}，其次{second.surface}",
                    recomputed=f"{plain(second.value)} > {plain(first.value)}",
                    verdict=f"排在后面的{second.surface}多于前面的{first.surface}，请核对。",
                )


def _speaks_of_order(ledger: Ledger, figures: Paragraph) -> bool:
    start, end = figures[0].sentence.start, figures[-1].sentence.end
    return any(pattern.search(ledger.folded, start, end) for pattern in (_NEXT, _THIRD))


def _neighbour(figures: Paragraph, at: int) -> int | None:
    """The figure of the same unit before; a share or a change of it may stand between."""
    for before in range(at - 1, max(-1, at - 4), -1):
        if alike(figures[before], figures[at]):
            far = figures[at].span.start - figures[before].span.end > _REACH
            return None if far else before
    return None


def _place(ledger: Ledger, figures: Paragraph, at: int) -> int:
    """1 for the first, 2 for the next, 3 for the third, 0 for a figure that has no place."""
    words = words_before(ledger, figures, at)
    if at and (of_that := _CLOSE.match(ledger.folded, figures[at - 1].span.end)):
        words = words[len(of_that[0]) :]
    told = [
        (found[-1].end(), place)
        for pattern, place in ((_TOP, 1), (_NEXT, 2), (_THIRD, 3))
        if (found := list(pattern.finditer(words)))
    ]
    if told:
        return max(told)[1]
    close = _CLOSE.match(ledger.folded, figures[at].span.end)
    if close:
        return 1 if close["top"] else 2
    behind = words_behind(ledger, figures, at).partition(";")[0].partition("。")[0]
    clause = behind.split(",")
    near = clause[0] if len(clause) == 1 else ",".join(clause[:2])
    if _NEXT.search(near):
        return 0  # 86人,其次是…: told of the one that follows
    return 1 if _TOP.search(near) else 0


def _are_out_of_order(ledger: Ledger, figures: Paragraph, before: int, at: int) -> bool:
    first, second = figures[before], figures[at]
    if not exact(first, second) or first.unit_class in ("time", "rank", "ratio"):
        return False
    if not first.value < second.value <= first.value * 3 or not first.unit:
        return False
    said = words_before(ledger, figures, before), words_before(ledger, figures, at)
    around = "".join(said) + words_behind(ledger, figures, before) + ledger.after(second)
    if _LEAST.search(around) or compared(ledger, second):
        return False
    apart, mean = words_of("orders", "apart"), words_of("orders", "mean")
    if has(apart, said[1]) and not all(has(mean, words) for words in said):
        return False
    noun = _NOUNS.search(ledger.clause(first))
    if noun and noun[0][:2] not in said[0][: -len(ledger.clause(first)) or None]:
        return False  # 人口最多的是甲镇,学校86所
    if _BY_SCORE.search(said[0]) and first.unit not in ("分", "%"):
        return False
    falling = "最" not in said[0] and has(words_of("falling", "words"), said[0])
    return not falling and first.as_of == second.as_of and not compared(ledger, first)
