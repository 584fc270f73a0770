"""Labels of what rose or fell: 教育支出增长, 巩固率提高, and of the value that it rose from."""

from __future__ import annotations

import re
from functools import cache

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import UnitClass
from ..word_list import any_of
from .label_around import Earlier, Neighbourhood
from .label_guard import clipped, last_noun, without_stumps
from .label_phrases import printed, trimmed

_REACH = 40
_SIGNS = LatePattern("[增提升降减少高低多缩扩延压幅速翻比较分依回调递]")
_FARTHEST_FROM = 30
_LONGEST_ROW = 300
_UPON = LatePattern("在[^,。;在]{2,14}基础上(?:再|又|均)*$")
"""标准|在2023年基础上提高90元."""
_NAME_OF_NUMBER = LatePattern("(?<=..)(?:人[数數次]|[总總][数數])$")
_DIGIT = LatePattern("[0-9]")
_FROM = LatePattern("[由从自]")
_ROW = LatePattern("分别|依次")
_VALUES = LatePattern("(?<![0-9.])(?!(?:19|20)[0-9]{2}年)[0-9][0-9.]*[^0-9、和与及,。;]{0,6}")
_LINKED = LatePattern(r"[、和与及] ?[0-9][0-9.]*[^0-9、和与及,。;:()]{0,6}")
_GROWN = ("新增", "增加", "净增", "增长", "扩大", "减少", "提高")
_REACHED = LatePattern(
    ",(?:首次|再次|又|已)?(?:突破|超过)|,(?:[到至][^,。;0-9]{0,4}(?:[0-9]{1,4}[年月日])*[底末]?)?(?:已|现已|目前|总数|总量|累计|共|总计|合计)*"
    "(?:达到?|[增降减升]至|(?:增加|增长|提高|压减|减少|下降|扩大|上升|发展|精简)[到至])(?:了|近|约|超过)?"
)
_TO = LatePattern(
    "[^,。;:(0-9]{0,9}(?:[到至]|(?:扩展|增加|调整|整合|合并|撤并|精简|提高|提升|扩大|减少|降低|发展|变|升|扩|增|减)为)(?:(?:目前|现在|如今|今年|当前|20[0-9]{2}年)(?:底|末|初)?的?)?(?:了|近|约|超过)?"
)
_PARTS_OF_IT = LatePattern("\\(([^()]{1,60})\\)$")
"""The parts in 由424所(公办34所、民办390所)增加到795所."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """A clause that tells a change; one that tells the value before; plain words for each verb."""
    table = lexicon("labels")["changes"]
    past = any_of(table["past"])
    past += "|(?:19|20)[0-9]{2}年(?:底|末|初)?|“?十[一二三四]五”?(?:末|时期|期间)?"
    how = any_of([*table["how"], *table["how_of"]])
    against = (
        f"(?:(?:比|较|同|与|和|跟)(?:{past})(?:同期|的?平均)?(?:数|水平)?(?:相比|比较)?"
        "|同比|环比|年均|平均每年|年平均)"
    )
    rose = re.compile(
        f"(?:分别|依次|平均|均|也|又|还|再|共|净|累计|各)*(?P<against>{against},?)?"
        f"(?:分别|依次|平均|均|都|也|又|还|再|净|累计|大幅|翻番)*(?P<how>{how})"
        "(?:了|近|约|超过|超|幅度?|达|为|是|逾|共|:| )*$"
    )
    was = re.compile(f"(?:比|较)(?P<when>{past})(?:同期)?的?(?:[0-9]*)$")
    return rose, was, table["how_of"]


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(
        "(?:与|和|同|比|较|跟|高于|低于|超过|超|高出|优于|领先|快于)?(?P<with>全国|全省|全市|全区|全县|国家|省|市|省定|上年|去年|上年同期|去年同期|同期|上一年|前年|20[0-9]{2}年)"
        "(?P<mean>平均(?:水平|值)?|同期|度)?(?:相比|比较)?(?:又|还|均|分别|约|已)?"
        "(?P<how>高出|高|低|提高|提升|增长|增加|上升|下降|降低|减少|多|少|领先)?了?(?:近|约)?$"
    )


def compared_with(label: str) -> str:
    """与全省平均水平相比高出 → 高于全省平均; 同上一年相比提高 → 较上一年提高; else empty."""
    twin = fold(label)
    found = _compared().search(twin)
    if found is None or found.start() > 4 or found[0] == found["with"]:
        return ""
    whom = label[found.start("with") : found.end("with")]
    how = found["how"] or ""
    printed = label[found.start("how") : found.end("how")] if how else ""
    past = found["with"].endswith(("年", "期")) or found["mean"] == "同期"
    if not past and found.start() == found.start("with") and not found["mean"]:
        return ""  # 三年里,全市提高了|8.5个百分点: whose rise it is
    if past:
        return "较" + whom + (printed or "")
    lower = twin[found.start() :].startswith("低于") or how in ("低", "少", "降低", "减少")
    return ("低于" if lower else "高于") + whom


def change_label(
    text: str,
    folded: str,
    near: Neighbourhood,
    unit_class: UnitClass,
    noun_follows: bool,
    earlier: tuple[Earlier, ...],
) -> str:
    """教育支出增长 of 教育支出152亿元,比上年增长8%; empty where the clause tells no change.

    In 分别提高2.7个和1.3个百分点 each value belongs to the figure in its place before the row.
    """
    start = _clause(folded, near)
    if _SIGNS.search(folded, start, near.number.start) is None:
        return ""
    if not _ROW.search(folded, start, near.number.start):
        start = max(start, near.previous_end)
    stretch = folded[start : near.number.start]
    rose, was, plain = _patterns()
    found = rose.search(stretch)
    if found is None and (row := _ROW.search(stretch)):
        value = _VALUES.search(stretch, row.start())
        found = rose.search(stretch, row.start(), value.start() if value else len(stretch))
    if found is None:
        before = was.search(stretch)
        if before is None or not earlier:
            return ""
        at = start + before.start("when")
        return text[at : at + len(before["when"])] + clipped(_base(earlier, 0), 10)
    if noun_follows and not found["against"]:
        return ""
    if len(found["how"]) == 1 and not found["against"] and unit_class != "points":
        return ""
    if found["how"] == "新增" and (not found["against"] or not earlier):
        return ""
    how = plain.get(found["how"]) or text[start + found.start("how") : start + found.end("how")]
    subject_end = start + found.start()
    if upon := _UPON.search(stretch, 0, found.start()):
        subject_end = start + upon.start()
    if _ROW.search(stretch):
        index, length = _place_in_row(folded, start, near)
        bases = [known.label for known in earlier if not ends_in_change(known.label)]
        if len(bases) >= length > 1:
            return clipped(_plain(bases[-length + index]), 14 - len(how)) + how
    if compared_with(text[start : near.number.start]).startswith(("高于", "低于")):
        return ""
    subject = printed(text, trimmed(folded, start, subject_end, near.place_ends))
    alone = not found["against"] and unit_class not in ("points", "share")
    if len(subject) < 2 and alone and (not earlier or near.previous_end < start - 1):
        return ""
    if fold(subject).startswith((*"比较与同和高低超优领",)):
        return ""
    if found["how"] == "新增":
        return how + last_noun(_base(earlier, 0))
    base = _plain(subject) if 2 <= len(subject) <= 16 else _base(earlier, 0)
    if not base or _DIGIT.search(base):
        return ""
    return clipped(without_stumps(base), 14 - len(how)) + how


def risen_from(
    folded: str,
    near: Neighbourhood,
    unit: str,
    earlier: tuple[Earlier, ...],
    *,
    noun_follows: bool,
) -> str:
    """The label of the value before, for the second of 由65所增加到85所; empty where there is none.

    So it is for what is only said to be reached: 扩大5000人,达到10万人.
    """
    if not earlier or near.previous_end <= near.sentence.start:
        return ""
    if unit == earlier[-1].unit and (
        reached := _REACHED.fullmatch(folded, near.previous_end, near.number.start)
    ):
        return _reached(earlier[-1].label, "总数" if "总数" in reached[0] else "")
    between = folded[near.previous_end : near.number.start]
    if between[:1] == ")" and _TO.fullmatch(between, 1):
        floor = max(near.sentence.start, near.previous_end - 2 * _FARTHEST_FROM)
        inside = _PARTS_OF_IT.search(folded, floor, near.previous_end + 1)
        back = 1 + len(_VALUES.findall(inside[1])) if inside else len(earlier) + 1
        return earlier[-back].label if back <= len(earlier) else ""
    if between in ("、", "和", "与", "或") and unit == earlier[-1].unit and not noun_follows:
        floor = max(near.sentence.start, near.number.start - _REACH)
        if _ROW.search(folded, floor, near.number.start) is None:
            return earlier[-1].label
    if between == "(" and folded[near.number.end : near.number.end + 1] == ")":  # 12亩(8000平方米)
        return earlier[-1].label
    if not any(sign in between for sign in "到至为"):
        return ""
    if not _TO.fullmatch(between.strip()):
        return ""
    floor = max(near.sentence.start, near.previous_end - _FARTHEST_FROM)
    begin = clause_start(folded, floor, near.previous_end, ",。;:")
    if _FROM.search(folded, begin, near.previous_end) is None:
        return ""
    return earlier[-1].label


def _reached(label: str, total: str) -> str:
    """在校生 of 在校生增加14万人,达到132万人; 学校总数 of 新增学校138所,总数达到2631所."""
    twin = fold(_plain(label))
    start = 2 if total and twin.startswith(_GROWN) else 0
    end = len(twin) - (2 if twin.endswith(_GROWN) else 0)
    return label[start:end] + total if end - start >= 2 else _plain(label)


def _clause(folded: str, near: Neighbourhood) -> int:
    floor = max(near.sentence.start, near.number.start - _REACH)
    return clause_start(folded, floor, near.number.start)


def _place_in_row(folded: str, start: int, near: Neighbourhood) -> tuple[int, int]:
    index = len(_VALUES.findall(folded[start : near.number.start]))
    at, more = near.number.end, 0
    far = min(near.sentence.end, at + _LONGEST_ROW)
    while linked := _LINKED.match(folded, at, far):
        at, more = linked.end(), more + 1
    return index, index + 1 + more


def ends_in_change(label: str) -> bool:
    """Whether a label tells a change: 教育支出增长, 巩固率高于全省."""
    return fold(label).endswith(_change_ends())


@cache
def _change_ends() -> tuple[str, ...]:
    return tuple(lexicon("labels")["changes"]["ends"])


@cache
def _past_times() -> tuple[str, ...]:
    return tuple(sorted(lexicon("labels")["changes"]["past"], key=len, reverse=True))


def _base(earlier: tuple[Earlier, ...], skip: int) -> str:
    """What the figures before were about, leaving out those that tell a change themselves."""
    for known in reversed(earlier):
        if known.label and not ends_in_change(known.label):
            label = known.label
            twin = fold(label)
            for when in _past_times():
                if twin.startswith(when) and len(label) - len(when) >= 2:
                    label = label[len(when) :]
                    break
            return _plain(label)
    return ""


def _plain(label: str) -> str:
    return _NAME_OF_NUMBER.sub("", label)
