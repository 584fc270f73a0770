"""Aims far from what has been reached: 最新的参与率为83.6% … 争取年底前把…参与率提升到80%."""

from __future__ import annotations

from collections.abc import Iterator

from ...fold import fold
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ..eras import has_own_basis, is_known, leftover, own_clause, turn_of
from ..ledger import Ledger, alike, exact, has, words_of
from ..sorts import kinds_in
from ..verdicts import behind_reached

_RATE = LatePattern("[一-龥]{2}率(?=[^率]*$)")
_TO = LatePattern(
    "(?P<verb>(?:提升|提高|上升|增加|增长|扩大|升|拉高|抬高|推高|发展|壮大|扩充)(?:到|至)|达到|达)(?:了|约)?$"
)
_GROWS = LatePattern("(?:提升|提高|增加|增长|扩大|发展|壮大|扩充|扩)(?:到|至)$")
_TO_REACH = LatePattern("(?:要|将|应|须)(?:达到|达)$")
_OF_AIM = LatePattern("的(?:目标|要求|任务|标准|规划|指标|硬)|以上的")
_IS = LatePattern(
    "(?:已经|已|也|就|均|仍|更)*(?:达到|达|为|是|有|到|升至|升到|提高到|提升到|上升到|至|约)*(?:了)?$"
)
_FAR_BACK, _REACH, _TOPIC = 60, 700, 2
_WHOLE_NAME = 5
"""改造完成率 says what it is a rate of; 完成率 does not."""
_COUNTED = frozenset(("people", "schools", "organisations", "items"))


def check_far_aims(ledger: Ledger) -> Iterator[Finding]:
    """An aim below the one value that a text has of that rate; both of one topic and one kind."""
    for index, aim in enumerate(ledger.figures):
        if not _is_aim(ledger, aim):
            continue
        before = ledger.figures[max(0, index - _FAR_BACK) : index]
        reached = _rate_reached(ledger, aim, before) if aim.unit == "%" else None
        reached = reached or _count_reached(ledger, aim, before)
        if reached is None or _is_from_less(aim, reached, before):
            continue
        if is_set_by_others(ledger, aim):
            continue
        if reached.value <= aim.value or has_own_basis(ledger, reached, reached):
            continue
        yield behind_reached(ledger, reached, aim)


def _is_aim(ledger: Ledger, aim: Figure) -> bool:
    """Whether a figure is what shall be reached by growing, and has not been reached since."""
    clause = own_clause(ledger, aim)
    if aim.unit_class not in _COUNTED and aim.unit != "%":
        return False
    if not _TO.search(clause) or not exact(aim) or _OF_AIM.match(ledger.after(aim)):
        return False
    said = ledger.said(aim, 100)
    if not has(words_of("far_aims", "ahead"), said) or has(words_of("far_aims", "behind"), said):
        return False
    return not any(word in said[-40:] for word in lexicon("audit")["falling"]["words"])


def _is_from_less(aim: Figure, reached: Figure, before: tuple[Figure, ...]) -> bool:
    """Whether a lower value stands between, which may be what shall rise: 其中开发区86%."""
    return any(alike(f, aim) and f.value < aim.value and f.span > reached.span for f in before[-3:])


def _is_told(ledger: Ledger, figure: Figure, aim: Figure) -> bool:
    """Whether a figure may be what has been reached: a value, near enough, of the same place."""
    return (
        alike(figure, aim)
        and exact(figure)
        and figure.status not in ("target", "threshold", "change", "baseline")
        and figure.region == aim.region
        and aim.span.start - figure.span.end < _REACH
        and not has(words_of("far_aims", "ahead"), ledger.said(figure, 40))
    )


def _is_summed_up(ledger: Ledger, figure: Figure, aim: Figure) -> bool:
    """截至去年底累计建成18所: what was summed up then has not grown less."""
    both = "累计" in _own(ledger, figure) and "累计" in _own(ledger, aim)
    summed = both and figure.status == "baseline" and alike(figure, aim) and exact(figure)
    return summed and figure.region == aim.region and aim.span.start - figure.span.end < _REACH


def _rate_reached(ledger: Ledger, aim: Figure, before: tuple[Figure, ...]) -> Figure | None:
    clause = own_clause(ledger, aim)
    rate = _RATE.search(clause)
    if rate is None:
        return None
    told = [f for f in before if _is_told(ledger, f, aim) and rate[0] in _own(ledger, f)]
    told = [f for f in told if turn_of(ledger, f) is None or _IS.search(_own(ledger, f))]
    if len(told) != 1:
        return None
    reached = told[0]
    front, _, behind = _own(ledger, reached).rpartition(rate[0])
    sentence = ledger.folded[aim.sentence.start : aim.sentence.end]
    if not _IS.fullmatch(behind) or not is_known(leftover(front), sentence):
        return None
    shorter, longer = sorted((fold(reached.label), fold(aim.label)), key=len)
    one_name = longer.endswith(shorter) and len(shorter) >= _WHOLE_NAME
    if one_name and shorter != longer:  # 体质健康优良率, 学生体质健康优良率
        one_name = longer.removesuffix(shorter) in ledger.said(reached, 60) + clause
        one_name = one_name and not kinds_in(longer) - kinds_in(ledger.said(reached, 60))
    return reached if one_name or are_of_one_topic(ledger, reached, aim) else None


def are_of_one_topic(ledger: Ledger, reached: Figure, aim: Figure) -> bool:
    """Whether an aim's rate is of what the value's sentence speaks of: 课后服务参与率."""
    clause = own_clause(ledger, aim)
    rate = _RATE.search(clause)
    around = ledger.folded[reached.sentence.start : reached.sentence.end]
    topic = _topic(clause[: rate.start()]) if rate else ""
    if topic and topic not in around:
        return False
    sentence = kinds_in(ledger.folded[aim.sentence.start : aim.span.start])
    before = kinds_in(around[: reached.span.start - reached.sentence.start])
    named = kinds_in(own_clause(ledger, reached))
    if before - sentence and (named or sentence):
        return False
    return not kinds_in(clause) - kinds_in(around)


def is_done_before(ledger: Ledger, aim: Figure) -> bool:
    """Whether an aim was set before, and has been reached: 提前完成到2025年达到80%的目标."""
    if has(words_of("far_aims", "done"), ledger.said(aim, 40)):
        return True
    return _OF_AIM.match(ledger.after(aim)) is not None and not has(
        words_of("target", "ahead"), ledger.clause(aim)
    )


_SET = LatePattern("(?:国家|[省市县区]里|上级|[省市国部]定|省|市)的?(?:要求|规定|标准|目标|任务)")
_PASSED = LatePattern("[^。;]{0,20}(?:提前|超过|跨过|高于|高出|早于|超额|已经达到)")


def is_set_by_others(ledger: Ledger, aim: Figure) -> bool:
    """Whether an aim is a bar from above that has been passed: 省里要求2025年达到|92%,提前三年."""
    if _SET.search(ledger.said(aim, 30)):
        return True
    return _PASSED.match(ledger.folded, aim.span.end, aim.sentence.end) is not None


def _own(ledger: Ledger, figure: Figure) -> str:
    return own_clause(ledger, figure)


def _topic(words: str) -> str:
    """What a rate is of: 服务 of 把全县课后服务参与率; nothing where only places stand there."""
    rest = leftover(words).split()
    return rest[-1][-_TOPIC:] if rest and len(rest[-1]) >= _TOPIC else ""


def _count_reached(ledger: Ledger, aim: Figure, before: tuple[Figure, ...]) -> Figure | None:
    """全县已有名师工作室48个 … 三年内把名师工作室扩大到40个: what it counts is named alike."""
    clause = own_clause(ledger, aim)
    grows = _GROWS.search(clause) or ("累计" in clause and _TO_REACH.search(clause)) or None
    if grows is None or aim.unit == "%":
        return None
    noun = leftover(clause[: grows.start()]).split()
    name = noun[-1][-4:] if noun else ""
    if len(name) < 4:
        return None
    told = [
        f
        for f in before
        if (_is_told(ledger, f, aim) or _is_summed_up(ledger, f, aim))
        and (leftover(_own(ledger, f)).endswith(name) or ledger.after(f).startswith(name))
    ]
    if len(told) != 1:
        return None
    if not _is_summed_up(ledger, told[0], aim) and (
        has(words_of("far_aims", "made"), _own(ledger, told[0]))
    ):
        return None
    return None if kinds_in(clause) ^ kinds_in(_own(ledger, told[0])) else told[0]
