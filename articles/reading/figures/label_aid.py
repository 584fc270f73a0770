"""What aid is called by: its money, those who get it, and the rate that a rule sets for each."""

from __future__ import annotations

from functools import cache

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import WordList
from .label_around import Earlier, Neighbourhood
from .label_guard import LONGEST, clipped, without_stumps
from .label_phrases import printed, trimmed

_GIVES = LatePattern("^(?:共计?|合计|累计|总计)*(?:发放|下达|拨付|兑现|落实|支出|涉及)?(?=.{2})")
_BY = LatePattern(
    "(?P<whose>[^,。;:(]{0,40}?)按照?(?:每|生均|人均)[^,。;:(、0-9]{0,6}"
    "(?:[0-9.]{1,8}万?元(?:的?标准)?,?(?:分别|统一)?(?:(?:拨付|发放|下达|给予|安排)"
    "|[对向给为][^,。;:0-9]{2,16}?(?:给予|发放|拨付)(?P<what>[^,。;:0-9]{0,6})))?$"
)
"""高中助学金按照每生每年|2000元拨付|52万元."""
_NUMBER_OF_PEOPLE = LatePattern("人[数次數]$")
_WHO_GETS = ("学生", "幼儿", "教师", "小学", "初中", "高中", "中职", "学校", "教育", "幼儿园")
_OF = LatePattern(r"\s*(?:[一二三四五六七八九]?是)?(?:对|对于|为|向)?")
_ENJOYS = LatePattern(
    "(?P<act>享受|享有|领取|申领)(?:了|到)?(?P<aid>[^,。;、()0-9]{2,14}?"
    "(?:资助|补助|补贴|助学金|奖学金|贷款|津贴|减免|生活费))(?:政策|待遇|资金)?(?=[,。;、)]|$)"
)
"""350人|享受义务教育阶段资助政策."""
_REACH = 60


@cache
def _aids() -> WordList:
    return WordList(lexicon("labels")["aid"]["kinds"])


@cache
def _amounts() -> frozenset[str]:
    return frozenset(lexicon("labels")["aid"]["amounts"])


def label_of_aid(
    text: str, folded: str, near: Neighbourhood, before: str, earlier: tuple[Earlier, ...]
) -> str:
    """The label of money that is given to many; empty where it is none.

    A sum without a name of its own is called by the aid that those counted before it got:
    国家助学金资助350人次,资助金额40万元 → 国家助学金资助金额. What each gets by a rule is a
    standard: 高中助学金按照每生每年2000元拨付 → 高中助学金标准.
    """
    amount = _GIVES.sub("", fold(before))
    between = folded[near.previous_end : near.number.start]
    beside = between.strip("约近共计达") in ("", ",", "、")
    if beside and earlier and earlier[-1].unit_class == "people":  # 助学金:350人,40万元
        aid = _aid_in(earlier[-1].label)
        if len(aid) == 2:  # 资助贫困学生700人次,43万元
            aid = _NUMBER_OF_PEOPLE.sub("", earlier[-1].label)
        return clipped(aid, LONGEST - 2) + ("金额" if aid == fold(aid) else "金額") if aid else ""
    if amount in _amounts() and earlier and earlier[-1].unit_class in ("people", "items"):
        whose = _aid_in(earlier[-1].label)
        if amount == "价值" and not whose:
            whose = earlier[-1].label
        if whose:
            measure = before[len(before) - len(amount) :]
            if amount.startswith(fold(whose)[-2:]):
                measure = measure[2:]
            return clipped(whose, LONGEST - len(measure)) + measure
    return _by_rule(text, folded, near)


def label_of_receivers(
    text: str, folded: str, near: Neighbourhood, earlier: tuple[Earlier, ...]
) -> str:
    """享受义务教育资助人数 of 350人享受义务教育阶段资助政策; empty where no aid is told."""
    found = _ENJOYS.match(folded, near.number.end, near.sentence.end)
    people = [fold(known.label) for known in earlier if known.unit_class == "people"]
    if found is None or not all(label.endswith("人数") for label in people):
        return ""  # 学生900人,其中50人享受补助
    act, aid = (text[found.start(group) : found.end(group)] for group in ("act", "aid"))
    label = act + clipped(aid.replace("阶段", "").replace("階段", ""), LONGEST - 4)
    return label + ("人数" if label == fold(label) else "人數")


def with_people(label: str, unit: str) -> str:
    """生活补助人数 of 生活补助:350人; an aid is no name of those who get it."""
    twin = fold(label)
    if not _aids().ending(twin, 0, len(twin)):
        return label
    number = "人次" if unit.endswith("次") else "人数" if twin == label else "人數"
    return clipped(label, LONGEST - 2) + number


def _aid_in(label: str) -> str:
    """普通高中国家助学金资助 of 普通高中国家助学金资助人次; empty where a label names no aid."""
    twin, last = fold(label), 0
    for _, end in _aids().spans(twin, 0, len(twin)):
        last = end
    return label[:last]


def _by_rule(text: str, folded: str, near: Neighbourhood) -> str:
    """高中助学金标准 of 高中助学金按照每生每年|2000元拨付; and 高中助学金 of what is paid by it."""
    start = near.number.start
    floor = max(near.sentence.start, start - _REACH)
    if folded.find("按", floor, start) < 0:
        return ""
    found = _BY.fullmatch(folded, clause_start(folded, floor, start, ",。;:("), start)
    if found is None:
        return ""
    begin, end = found.span("whose")
    if opening := _OF.match(folded, begin, end):
        begin = opening.end()
    whose = printed(text, trimmed(folded, begin, end, near.place_ends))
    aid = _aid_in(whose)
    if not whose and found["what"]:
        return printed(text, found.span("what"))
    if not aid and not fold(whose).endswith(_WHO_GETS):
        return ""
    aid = without_stumps(clipped(aid or whose, LONGEST - 2))
    if "元" in folded[end:start]:
        return aid
    return aid + ("标准" if aid == fold(aid) else "標準")
