"""The topic of a sentence, for a label that says too little without it: 课后服务参与率.

A press sentence names its subject once, and goes on in short clauses: 课后服务实现全覆盖,参加学生
2万人,参与率91%. What stands beside the number is then no name for what is counted.
"""

from __future__ import annotations

import re
from functools import cache

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import UnitClass
from ..word_list import WordList, any_of
from .label_around import Neighbourhood
from .label_guard import LONGEST, clipped

_REACH = 110
_QUOTES = str.maketrans("", "", "“”‘’《》「」『』\"' ")
_LONGEST_NAME = 8
_LINKED = LatePattern(".*(?:[的了在由与和及为是如]|其中|包括|分设)")
_WHOLE = LatePattern("[全我本][省市县区州旗]")
"""海南全省中小学 is no school's name."""
_OPENED = LatePattern("[^一-龥]{0,4}(?P<name>[一-龥]{4,12}(?:工程|项目)):")
_FACT = LatePattern("[^0-9,。;:]{2,8}:")
_FACTS_ABOVE = 6
_HEADING = LatePattern(
    r"[ (]{0,2}(?:[0-9一二三四五六七八九十]{1,3}[.、)]{1,2} ?)?(?P<name>[一-龥]{4,16})[(:]?"
)
_EACH = re.compile(
    "(每天|每日|每周|每月|每学期|每学年|每年|每次)(?:至少|最少|都|要|须|开展|安排|组织)*"
)
_MEASURES = "所个座处家亩间栋幢"


@cache
def _needy() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Labels that need a topic: sums, rates, people by their part in it, what a building has."""
    table = lexicon("labels")["topics"]
    return (
        re.compile(f"(?:{any_of(table['sum_verbs'])})*(?:{any_of(table['sums'])})$"),
        re.compile(f"(?:{any_of(table['people'])})?(?:{any_of(table['rates'])})$"),
        re.compile(
            f"(?P<act>{any_of(table['part'])})(?P<who>{any_of(table['people'])})?(?:人次|人数)?$"
        ),
        re.compile(f"(?:{any_of(table['built_verbs'])})?(?P<what>{any_of(table['built'])})$"),
    )


@cache
def _needy_ends() -> frozenset[str]:
    """The last signs of such labels; of any other label nothing more is asked."""
    table = lexicon("labels")["topics"]
    words = (word for key in ("sums", "part", "people", "built") for word in table[key])
    return frozenset(("次", "数", *(word[-1] for word in words)))


@cache
def _terms() -> WordList:
    return WordList(lexicon("labels")["topics"]["terms"])


@cache
def _launched() -> re.Pattern[str]:
    table = lexicon("labels")["topics"]
    return re.compile(
        f"(?:{any_of(table['launch'])})了?(?P<name>[^,。;:、0-9()的]{{2,16}}?(?:{any_of(table['kinds'])}))(?=[”’,。;:、(]|$)"
    )


@cache
def _named() -> re.Pattern[str]:
    table = lexicon("labels")["topics"]
    return re.compile(
        f"(?P<name>[一-龥]{{2,12}}(?:{any_of(table['buildings'])}))"
        f"(?=[,:;。\\n(”]|{any_of(table['building_verbs'])})"
    )


def with_topic(
    text: str, folded: str, near: Neighbourhood, label: str, unit_class: UnitClass
) -> str:
    """`label` with the topic of its sentence where it says too little; else as it is."""
    if len(label) > 8:
        return label
    twin = fold(label)
    sums, rates, people, built = _needy()
    floor = max(near.sentence.start, near.number.start - _REACH)
    if unit_class == "time" and (each := _EACH.fullmatch(twin)):
        topic = _term(text, folded, floor, near, twin)
        each_time = label[: each.end(1)]
        return f"{each_time}{topic}{'时间' if topic == fold(topic) else '時間'}" if topic else label
    if unit_class == "share" and rates.fullmatch(twin):
        topic = _term(text, folded, floor, near, twin)
        return _joined(topic, label)
    if twin[-1:] not in _needy_ends():
        return label
    if part := people.fullmatch(twin):
        topic = _term(text, folded, floor, near, twin)
        if topic and part["who"] and part["act"] in ("参加", "参与", "参训", "报名"):
            act = len(part["act"])
            return _joined(topic, label[act:], label[:act])
        return _joined(topic, label)
    if sums.fullmatch(twin):
        name = _name(text, folded, floor, near)
        topic = name or _launch(text, folded, floor, near) or _told_of(text, folded, near)
        if name and twin.startswith("项目") and len(twin) > 3:
            label = label[2:]
        return _joined(topic or _term(text, folded, floor, near, twin), label)
    if built.fullmatch(twin):
        name = _name(text, folded, floor, near)
        return _joined(name, label[2:] if name and twin.startswith("项目") else label, named=True)
    return label


def _joined(topic: str, label: str, before: str = "", *, named: bool = False) -> str:
    """The topic before the label, where both fit and it does not say the same."""
    if topic and not before and len(topic) > 3 and topic.endswith(label[:2]):  # 课后服务, 服务学生
        return clipped(topic + label[2:])
    said = any(topic[at : at + 2] in before + label for at in range(len(topic) - 1))
    if not topic or (said and not named):
        return before + label
    topic = clipped(topic, max(0, LONGEST - len(label) - len(before)))
    return before + topic + label if len(topic) >= 2 else before + label


def _term(text: str, folded: str, floor: int, near: Neighbourhood, label: str) -> str:
    last = None
    for start, end in _terms().spans(folded, floor, near.number.start):
        if folded[start:end] not in label:
            last = start, end
    return text[last[0] : last[1]] if last else ""


def launched_before(text: str, folded: str, near: Neighbourhood) -> str:
    """The project that the sentence launches before the figure: 启动食堂改造工程,投入900万元."""
    floor = max(near.sentence.start, near.number.start - _REACH)
    floor = max(floor, folded.rfind(";", floor, near.number.start) + 1)
    return _launch(text, folded, floor, near)


def _launch(text: str, folded: str, floor: int, near: Neighbourhood) -> str:
    last = None
    for match in _launched().finditer(folded, floor, near.number.start):
        last = match
    if last is None:
        return ""
    name = text[last.start("name") : last.end("name")].translate(_QUOTES)
    for kind in ("建设项目工程", "建设项目", "建设工程", "項目工程", "建設項目", "建設工程"):
        if len(name) > _LONGEST_NAME and name.endswith(kind):
            name = name.removesuffix(kind)
    return clipped(name, _LONGEST_NAME)


def _told_of(text: str, folded: str, near: Neighbourhood) -> str:
    """南河中学扩建工程 of 南河中学扩建工程:新建食堂,总投资2亿元: what a sentence opens with."""
    opened = _OPENED.match(folded, near.sentence.start, near.number.start)
    return text[opened.start("name") : opened.end("name")] if opened else ""


def _name(text: str, folded: str, floor: int, near: Neighbourhood) -> str:
    """The school or project that the sentence is about: 南山小学 of 南山小学总投资1.2亿元."""
    kind, build = _generic()
    floor = max(floor, folded.rfind(";", floor, near.number.start) + 1)
    for match in reversed(list(_named().finditer(folded, floor, near.number.start))):
        start, end = match.span("name")
        if "、" in folded[clause_start(folded, floor, start) : end]:
            break  # one of several owns nothing alone
        if linked := _LINKED.match(folded, start, end):
            start = linked.end()
        if cut := build.match(folded, start, end - 4):
            start = cut.end()
        counted = folded[start - 1 : start] or " "
        if end - start < 4 or counted in _MEASURES or counted.isdigit():
            continue
        if kind.fullmatch(folded, start, end) or _WHOLE.search(folded, start, end):
            continue
        return clipped(text[start:end], _LONGEST_NAME + 2)
    return _headed(text, folded, near.number.start)


def _headed(text: str, folded: str, position: int) -> str:
    """The heading of a list of facts: 南山小学 over the line 投资:1.2亿元."""
    line = folded.rfind("\n", max(0, position - 80), position) + 1
    if not line or not _FACT.match(folded, line, position):
        return ""
    for _ in range(_FACTS_ABOVE):
        above = folded.rfind("\n", max(0, line - 80), max(0, line - 1)) + 1
        if not above and line > 80:
            return ""
        if _FACT.match(folded, above, line) is None:
            found = _HEADING.match(folded, above, line)
            return text[found.start("name") : found.end("name")] if found else ""
        line = above
        if not line:
            break
    return ""


@cache
def _generic() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Schools that have no name, 农村寄宿制学校; what stands before a name and is none of it."""
    table = lexicon("labels")["topics"]
    kinds, build = any_of(table["kinds_of_schools"]), any_of(table["before_names"])
    return (
        re.compile(f"(?:{kinds})*(?:{any_of(table['buildings'])})"),
        re.compile(f".*(?:{build})"),
    )
