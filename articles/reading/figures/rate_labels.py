"""Labels of shares and differences: 一本线达线率, 巩固率高于全省, 参与学生占比."""

from __future__ import annotations

import re
from functools import cache

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from .change_labels import compared_with, ends_in_change
from .label_around import Earlier, Neighbourhood
from .label_behind import raw_after
from .label_deeds import told_of_all
from .label_guard import (
    LONGEST,
    clipped,
    ends_in_rate,
    ends_in_share,
    head_end,
    last_noun,
    rate_in,
    without_stumps,
)
from .label_phrases import clause_before, printed, trimmed
from .label_stages import is_rate_of_a_kind, school_kinds
from .label_words import words
from .rates_in_turn import rate_in_turn

_PEOPLE_NUMBER = LatePattern("(?<=..)人[数數次]$")
_RELATIVE = ("share", "points", "ratio")
_BARE_AMOUNTS = (*_RELATIVE, "area", "time")
_TAKING_PART = LatePattern("^(?:参加|参与|报名)?(.{3,}?)(?:学生|教师|幼儿|家长|师生|人数)?$")
_DONE = LatePattern("([^,。;:、(0-9]{2,13})(?=[,。;:\n]|$)")
_TOTAL_OF = LatePattern("(?<=..)(?:园所|学校)?(?:总数|总量|数量|人数)?$")
_SHORT_DEED = 2
_OF_MONEY = ("执行", "支付", "到位", "完成", "拨付", "支出", "占", "佔", "資金", "资金")
"""What rates of money begin with."""
_STATISTIC = LatePattern("(?:在校生|在校学生|毕业生|招生|新生|专任教师|教职工)(?:人?数)?$")
_THAN = LatePattern("(?:平均)?(?:水平|值)?$")
_AIMS = ("任务", "目标", "要求", "标准", "计划")
_CALLED = LatePattern("\\(以下简?称[“‘]?([^“”‘’()]{2,10})[”’]?\\)的?(?:为|是|达到?)?$")
"""竣工面积占规划总面积(以下简称“竣工率”)的|87%."""
_OF_AIM = LatePattern(
    "(?:完成|达到?|占|实现)了?((?:全年|年度|年初|既定|预定|计划)[^,。;:、0-9的]{0,8}(?:任务|目标|指标|计划|投资))数?的(?:约|近)?$"
)
"""完成年度目标任务的|99%."""
_LINKS = LatePattern("[、和与及]")


@cache
def _levels() -> re.Pattern[str]:
    return re.compile(
        "(?:学前|义务|高等|职业|中等职业|特殊|高中阶段|普通高中|普通高等|继续|民办|基础|学龄前)教育|普通高中|小学|初中"
    )


@cache
def _kind_of_rate() -> re.Pattern[str]:
    return re.compile("[一-龥]{2}率$|比例$|占比$|比重$")


@cache
def _row() -> re.Pattern[str]:
    return re.compile(
        "(?P<names>[^,。;:0-9分]{4,50}?)(?:[较比与](?:(?:19|20)[0-9]{2}年|去年|上年)[^,。;:0-9]{0,4})?分别"
        "(?P<rise>提高|增长|增加|上升|提升|下降|减少|降低)?(?P<than>(?:高于|低于|高出|超过|优于)(?:全国|全省|全市|国家|省|市)?(?:平均)?(?:水平|值)?)?(?:已|均)?(?:达到?|为|是|有|占|提高到?|增加到?|增长到?|下降到?|落实|执行|核定|(?P<deed>上线|安排|补助|奖励|发放|拨付))?(?:了|到|至)?(?:约|近)?(?:[^,。;:0-9]{2,10}的)?"
        "(?P<values>(?:[0-9.]{1,9}[万亿]?(?:%|:1|[一-龥]{1,4}?)?[、和,]){0,9})$"
    )


def label_of_rate(
    text: str,
    folded: str,
    near: Neighbourhood,
    before: str,
    after: str,
    earlier: tuple[Earlier, ...],
) -> str:
    against, at = tuple(words("against")), near.number.start
    rates = [known.label for known in earlier if known.unit_class == "share"]
    counts = [
        _PEOPLE_NUMBER.sub("", known.label)
        for known in earlier
        if known.unit_class not in _BARE_AMOUNTS
        and (known.unit_class != "money" or before.startswith(_OF_MONEY))
        and not ends_in_change(known.label)
    ]
    if called := _CALLED.search(folded, max(near.sentence.start, at - 40), at):
        return text[called.start(1) : called.end(1)]
    if aim := _OF_AIM.search(folded, max(near.sentence.start, at - 24), at):
        return text[aim.start(1) : aim.end(1)] + "完成率"
    if both := _two_rates(text, folded, near, before):
        return both
    if row := _higher_than_each(text, folded, near):
        base = (rates or counts or [""])[-1]
        row = row if base == fold(base) else row.replace("于", "於")
        return clipped(base, LONGEST - len(row)) + row
    if compared := compared_with(own_clause(text, folded, near)):
        base = (rates or counts or [""])[-1]
        if base != fold(base):
            compared = compared.replace("于", "於")
        return clipped(base, 14 - len(compared)) + compared
    if whose := _of_total(text, folded, near):
        return whose
    if share := _share_of(text, folded, near, earlier):
        return share
    if kind := _share_who(text, folded, near, before, after):
        return kind
    if whose := _who_did(text, folded, near, before):
        return whose
    if before.startswith(against):
        base = (rates or counts or [""])[-1]
        return clipped(base, 8) + before[:7]
    if before.startswith(("占", "佔")) and counts:
        return clipped(counts[-1], 10) + before[0] + "比"
    rate = rate_in(before)
    named = bool(rate_in("的" + before))  # 知晓率为92%,满意度为95%: a rate by itself
    if rate and len(rate) > 4:
        return rate
    if not rate and rates and (owned := rate_in_turn(text, folded, near, rates[-1])):
        return owned
    if not rate and before and not ends_in_share(folded, near.number.start):
        own = rate_of_clause(text, folded, near)
        if own or (rates and not named and len(before) > 2 and rate_in(rates[-1])):
            return own or rates[-1]
    if len(before) > 4:
        return before
    raw = printed(text, raw_after(folded, near))
    if (
        len(before) >= 2
        and 2 <= len(raw) <= 4
        and not ends_in_change(raw[:2])
        and fold(raw) not in _AIMS
        and before not in words("bare")
    ):
        return before + raw
    if len(before) >= 2:
        level = level_before(text, folded, near)
        base = level if rate and level else (counts or ([] if rate or named else rates) or [""])[-1]
        if not base and before in words("bare"):
            base = clause_before(text, folded, near)
        if base != level and is_rate_of_a_kind(before, base):
            base = ""
        if rate and before[:2] in base:  # 整改318处,整改率
            own = base[: base.index(before[:2])]  # 本科以上上线90人,上线率
            base = last_noun(counts[0]) if len(counts) > 1 and len(own) < 3 else own
        if before.startswith("达"):  # 达一本线人数, 达线率
            base = base.removeprefix("达")
        if before in ("参与率", "參與率", "参加率", "參加率") and (
            topic := _TAKING_PART.match(base)
        ):
            base = topic[1]
        return clipped(base, 6).removesuffix(before) + before
    if own := rate_of_clause(text, folded, near):
        return own
    if len(after) >= 2:
        return after
    done = printed(text, raw_after(folded, near))[:8]
    return (done or (rates or counts or [""])[-1] or clause_before(text, folded, near)) + before


_WITHIN = LatePattern(
    "(?P<who>[^,。;:0-9]{2,14})在[^,。;0-9]{2,16}中(?:所)?占的?(?:比例|比重|份额|比)?(?:为|达到?|约|近|已|均)*$"
)
"""教育支出在财政支出中所占比例达|20%."""
_OF_TOTAL = LatePattern(
    "(?P<who>[^,。;:0-9]{2,24}?)(?:总数|总量|数量|人数)?(?:已|约|均|就|共)*(?:达到?|接近|超过|约为|相当于)(?:了|约|近)?"
    "[^,。;0-9]{2,16}(?:总数|总量|总人数|总额|总面积)的(?:约|近|比例达到?|比例为)?$"
)
"""公办园数量达到全市幼儿园总数的|60%."""
_BOTH = LatePattern(
    "(?P<mark>[、和与及])(?P<last>[^,。;:、和与及0-9]{2,12}?)(?:均|都|双双|皆|全部|一直|连续|继续|始终|保持|稳定|达)"
)
_EACH_OF = LatePattern(
    "分别(?P<how>高出|高于|低于|超过|超出|领先|比)(?P<names>[^,。;:0-9]{2,16}?)(?:平均)?(?:水平)?(?P<less>高出?|低)?了?"
    "(?P<values>(?:[0-9.]{1,6}(?:%|个?(?:百分点)?)[、和,])*)$"
)


def _two_rates(text: str, folded: str, near: Neighbourhood, before: str) -> str:
    """入学率和巩固率 of 小学入学率和巩固率均为100%: one value for both."""
    floor = max(near.sentence.start, near.previous_end, near.number.start - 50)
    begin = clause_start(folded, floor, near.number.start)
    found = _BOTH.search(folded, begin, near.number.start)
    if found is None:
        return ""
    start, end = trimmed(folded, begin, found.start(), near.place_ends)
    first, last = printed(text, (start, end)), printed(text, found.span("last"))
    if len(first) < 3 or rate_in(first) != first or rate_in(last) != last:
        return ""
    if len(first) + len(last) >= LONGEST:
        last = last[-3:]
    return clipped(first, LONGEST - 1 - len(last)) + text[found.start()] + last


def _higher_than_each(text: str, folded: str, near: Neighbourhood) -> str:
    """高于全省 for the second of 分别高出全国、全省3.1、2.4个百分点; empty where no row stands."""
    floor = max(near.sentence.start, near.number.start - 50)
    if folded.find("分别", floor, near.number.start) < 0:
        return ""
    found = _EACH_OF.search(folded, floor, near.number.start)
    if found is None or (found["how"] == "比") != bool(found["less"]):
        return ""
    names = _LINKS.split(text[found.start("names") : found.end("names")])
    index = len(re.findall("[、和,]", found["values"]))
    if len(names) < 2 or index >= len(names):
        return ""
    lower = found["how"] == "低于" or found["less"] == "低"
    return ("低" if lower else "高") + "于" + names[index][:4]


@cache
def _of_whole() -> re.Pattern[str]:
    return re.compile(
        "占(?!比|地)(?P<whole>[^,。;]{0,30}?)(?:的?(?:比例|比重|比率|份额))?的?"
        "(?:已|均|都|约|近|平均|超过?|达到?|高达|为|是|到|了|提高到|稳定在|保持在)*$"
    )


def _share_of(text: str, folded: str, near: Neighbourhood, earlier: tuple[Earlier, ...]) -> str:
    """教育支出占比 of 教育支出占预算支出的比例为18%.

    What was counted last has the share, where 占 opens the clause.
    """
    floor = max(near.sentence.start, near.number.start - 50)
    start = clause_start(folded, floor, near.number.start)
    found = _of_whole().search(folded, start, near.number.start)
    if found is None:
        return ""
    share = text[found.start()] + "比"
    span = trimmed(
        folded,
        max(start, _after_number(folded, start, found.start())),
        found.start(),
        near.place_ends,
    )
    base = printed(text, span).removesuffix("的")
    inside = len(re.findall("[0-9][0-9.]*", found["whole"]))
    if len(base) < 2:
        counts = [known.label for known in earlier if known.unit_class not in _RELATIVE]
        counts = counts[: len(counts) - inside]
        base = counts[-1] if counts else ""
    if not base:
        return ""
    return clipped(_PEOPLE_NUMBER.sub("", base), LONGEST - 2) + share


def _who_did(text: str, folded: str, near: Neighbourhood, before: str) -> str:
    """开通空间教师占比 of 教师100%开通了空间: the noun before the share, the deed behind it."""
    twin = fold(before)
    if len(twin) < 2 or rate_in(before) or head_end(twin, 0, len(twin)) != len(twin):
        return ""
    end = near.number.end
    deed = told_of_all(
        text, folded, end, min(near.next_start, near.sentence.end), near.sentence.end
    )
    if len(deed) == _SHORT_DEED:  # 党组织100%覆盖
        return clipped(before, LONGEST - _SHORT_DEED - 1) + deed + "率"
    who = last_noun(before)
    share = "占比" if before == twin else "佔比"
    room = LONGEST - len(who) - len(share)
    return clipped(deed, room) + who + share if 2 <= len(deed) <= room + 2 else ""


def _of_total(text: str, folded: str, near: Neighbourhood) -> str:
    """公办园占比 of 公办园数量达到全市幼儿园总数的60%."""
    floor = max(near.sentence.start, near.previous_end, near.number.start - 50)
    start = clause_start(folded, floor, near.number.start)
    found = _OF_TOTAL.match(folded, start, near.number.start) or _WITHIN.search(
        folded, start, near.number.start
    )
    if found is None:
        return ""
    who = printed(text, trimmed(folded, *found.span("who"), near.place_ends)).lstrip("年")
    share = "占比" if who == fold(who) else "佔比"
    return clipped(_TOTAL_OF.sub("", who), LONGEST - 2) + share if len(who) >= 2 else ""


def _after_number(folded: str, start: int, end: int) -> int:
    """Behind the last figure of a stretch: 宽带接入 of 其中96所宽带接入占40%."""
    last = start
    for match in re.finditer("[0-9][0-9.]*[万亿]?[余多]?[所个名家人项件]?", folded[start:end]):
        last = start + match.end()
    return last


def _share_who(text: str, folded: str, near: Neighbourhood, before: str, after: str) -> str:
    """开设课后服务学校占比 of 95%的学校开设了课后服务."""
    at = near.number.end
    of = folded.startswith(("的", "以上的"), at) or folded[at - 1] == "成"  # 九成学生就读…
    noun = head_end(fold(after), 0, len(after))
    if not of or noun < 2:
        return ""
    who = after[:noun]
    if fold(who).endswith(_AIMS):
        return ""
    end = text.find(who, at) + len(who)
    found = _DONE.match(folded, end, near.sentence.end)
    done = printed(text, found.span(1)).replace("了", "").lstrip("均已都全部") if found else ""
    share = "占比" if who == fold(who) else "佔比"
    if not 2 <= len(done) <= 12 - len(who):
        done = before[-2:] if fold(before).endswith(("覆盖", "惠及")) else ""
    return done + clipped(who, LONGEST - 2 - len(done)) + share


def in_row(text: str, folded: str, near: Neighbourhood, *, share: bool) -> str:
    """The name of one value in a row: 小学巩固率 in 小学、初中巩固率分别为100%、98%.

    Empty where the text prints no row of names, 分别 and a row of values.
    """
    floor = max(near.sentence.start, near.number.start - 100)
    if folded.find("分别", floor, near.number.start) < 0:
        return ""
    row = _row().search(folded, floor, near.number.start)
    if row is None:
        return ""
    names, at = [], row.start("names")
    for mark in (*_LINKS.finditer(folded, at, row.end("names")), None):
        end = mark.start() if mark else row.end("names")
        names.append(trimmed(folded, at, end, near.place_ends))
        at = mark.end() if mark else at
    index = len(re.findall("[、和,]", row["values"]))
    if len(names) < 2 or index >= len(names) or any(end - start < 2 for start, end in names):
        return ""
    name = printed(text, names[index])
    if row["than"]:
        than = _THAN.sub("", text[row.start("than") : row.end("than")])
        return without_stumps(clipped(name, LONGEST - len(than))) + than
    name += _shared_tail(text, folded, names, index)
    if row["rise"]:
        if not rate_in(name):
            return ""
        name += text[row.start("rise") : row.end("rise")]
        return without_stumps(clipped(name))
    if row["deed"]:
        return (
            without_stumps(clipped(name, LONGEST - 2)) + text[row.start("deed") : row.end("deed")]
        )
    kind = _kind_of_rate().search(folded, *names[-1])
    counted = None if share else _STATISTIC.search(folded, *names[-1])
    if counted and not _STATISTIC.search(fold(name)) and len(name) <= 6:
        name += text[counted.start() : counted.end()]  # 博士、硕士在校生分别为
    if share and not rate_in(name):
        if kind is None:
            return ""
        name += text[kind.start() : kind.end()]
    return without_stumps(clipped(name))


def _shared_tail(text: str, folded: str, names: list[tuple[int, int]], index: int) -> str:
    """生师比 of 小学、初中生师比分别为15.9:1和11.1:1: kinds of schools share their noun."""
    start, end = names[-1]
    kinds = school_kinds()
    length = kinds.beginning(folded, start, end)
    own = names[index]
    alone = kinds.beginning(folded, *own) == own[1] - own[0]
    return text[start + length : end] if length and alone and own != names[-1] else ""


def as_share(text: str, folded: str, start: int, label: str) -> str:
    """省优质幼儿园占比 for 省优质幼儿园, where 占 stands right before the number at `start`."""
    if ends_in_share(folded, start) and not ends_in_rate(label):
        label += text[folded.rfind("占", 0, start)] + "比"
    return clipped(label)


def own_clause(text: str, folded: str, near: Neighbourhood) -> str:
    """What stands between the last mark and the number, or a figure and the number."""
    floor = max(near.sentence.start, near.previous_end, near.number.start - 30)
    return text[clause_start(folded, floor, near.number.start) : near.number.start].strip()


def rate_of_clause(text: str, folded: str, near: Neighbourhood) -> str:
    """就业率 of 就业率连续四年保持在95%: the rate that its clause names, other figures between."""
    floor = max(near.sentence.start, near.number.start - 60)
    begin = clause_start(folded, floor, near.number.start)
    start, end = trimmed(folded, begin, near.number.start, near.place_ends)
    return re.split("[0-9]", rate_in(printed(text, (start, end))))[-1][-LONGEST:]


def level_before(text: str, folded: str, near: Neighbourhood) -> str:
    """高等教育 of 高等教育快速发展,毛入学率达29%: whose rate it is."""
    floor = max(near.sentence.start, near.number.start - 40)
    floor = max(folded.rfind(";", floor, near.number.start) + 1, near.previous_end, floor)
    last = None
    for match in _levels().finditer(folded, floor, near.number.start):
        last = match
    return text[last.start() : last.end()] if last else ""
