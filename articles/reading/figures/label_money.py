"""What money is called by: what it pays, 食堂改造投入 of 投入260万元用于改造食堂."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import any_of
from .label_around import Neighbourhood
from .label_guard import LONGEST, clipped, head_end, without_stumps
from .label_phrases import printed, trimmed
from .label_stages import kind_opening
from .label_topics import launched_before
from .label_words import words

_MEASURE = LatePattern(
    "(?:还将|将|还|共|计划|预计|拟|已|累计|总共|年内|又)(投资|投入|投資|總投資|总投资)$"
)
_LONGEST_MEASURE = 5
_FARTHEST_THING = 120
_GIVEN = LatePattern(
    "(?:(?P<put>投资|投入|投資|出资|出資)|(?P<spent>斥资|斥資|耗资|耗資)|(?P<raised>(?:每年)?(?:拿出|筹集|筹措|争取|列支|籌集|籌措|爭取)))$"
)
_TO_WHICH = LatePattern(
    ",?对(?P<what>[^,。;:、0-9]{2,14}?)(?:进行|实施|开展|予以)了?(?P<done>[^,。;:、0-9的]{2,6})(?=[,。;、])"
)
"""投入2亿元|对中小学校进行改扩建."""
_PAYERS = ("开发区", "高新区", "新区", "教育局", "教体局", "政府", "教育厅", "教委", "财政局")
_SET_ASIDE = LatePattern("^.{0,4}共?(?:安排|下达|下拨|拨付|落实|统筹|列支)(?P<own>)$")
"""共安排|900万元用于改造食堂: 食堂改造资金."""
_HANDED_DOWN = LatePattern(
    "(?:中央|自治区|[省市县区州旗])?(?:本?级)?财政(?:还将|将|共|已|再|又)*(?:下拨|下达|拨付|安排|拨出|落实|统筹)"
    "(?=.*(?:资金|经费|补助|补贴))"
)
"""省财政下拨|补助资金: who gave it is no part of what it pays."""
_TREASURY = LatePattern("(.*财政)(?:下达?|安排|拨付|落实|统筹|共|投|拿出|列支)?")
_EACH = LatePattern("(?<=..)(?:超过|达到?|为|不低于)?[年每]?[人生]均(?:每[年月])?$")
_GOES_TO = ("用于", "支持", "保障", "实施", "推进", "开展", "打造", "完成")
_DONE_THERE = ("改造", "建设", "改造提升", "维修", "培训", "教育", "服务", "活动")
_AIMS = LatePattern("(?:任务|目标|计划|指标)的?$")
"""完成投资6亿元,|完成年度目标任务: nothing that money is spent on."""
_ONCE_BUILT = LatePattern("后[,可将能]?|投用|交付")
_OF_WORKS = LatePattern("的[0-9]{1,4}余?[个所项处间](?P<what>[^,。;:、0-9(]{2,16}?)(?:项目|工程)")
"""投资4000万元|的30个运动场改造项目."""
_A_ROW = LatePattern(
    "、[^,。;]{0,160}?等(?:[0-9]{1,4}余?[所个家处])?([^,。;、的0-9]{2,10})(?=[,。;0-9])"
)
_COUNTED = LatePattern("[0-9][余多]?[万]?[余多]?[所个间台座套件亩][^,。;、]?")
_IN_ALL = LatePattern(
    "(?:(?P<how>累计|共|总|计划|再|全年)(?P<what>投入|投资)(?:资金)?|(?P<sum>投入资金))(?:了|约|近|超过)?$"
)
"""共投入3000万元, with several things counted behind: it paid for all of them."""
_SCHOOLS_BUILT = LatePattern(
    "[^。;0-9]{0,4}[新改扩]建[^,。;0-9]{0,12}(?:学校|园|中小学|小学|中学|校舍)"
)


def money_label(text: str, folded: str, near: Neighbourhood, before: str) -> str:
    """新建警卫室投资 of 投资115万元新建警卫室; empty where the text does not say what it pays."""
    if whole := _paid_in_all(text, folded, near):
        return whole
    measure = _without_payer(plain_measure(before))
    if handed := _HANDED_DOWN.match(fold(measure)):
        measure = measure[handed.end() :]
    if len(measure) > _LONGEST_MEASURE or not fold(measure).endswith(words("spends")):
        return ""
    floor = max(near.sentence.start, near.previous_end, near.number.start - 24)
    start = clause_start(folded, floor, near.number.start)
    start, _ = trimmed(folded, start, near.number.start, near.place_ends)
    if kind := kind_opening(text, folded, start, near.number.start):
        return kind + measure
    if works := _OF_WORKS.match(folded, near.number.end, near.sentence.end):
        return clipped(printed(text, works.span("what")), LONGEST - len(measure)) + measure
    paid = paid_for(text, folded, near)
    if found := _SET_ASIDE.search(fold(measure)):
        measure = found["own"] or ("资金" if measure == fold(measure) else "資金")
    if paid.endswith(measure[:2]) and len(measure) > 2:
        measure = measure[2:]  # 膳食|补助 and 补助资金
    room = LONGEST - min(len(measure), _LONGEST_MEASURE)
    return clipped(without_stumps(paid), room) + measure if paid else ""


def _paid_in_all(text: str, folded: str, near: Neighbourhood) -> str:
    """投入资金 of 共投入3000万元, where several things that it paid for are counted behind."""
    if folded[near.number.end : near.number.end + 1] != ",":
        return ""
    if _SCHOOLS_BUILT.match(folded, near.number.end):
        return ""  # 累计投入2亿元,新建学校9所,新增学位900个: for building, whatever it brings
    floor = max(near.sentence.start, near.number.start - 8)
    paid = _IN_ALL.search(folded, floor, near.number.start)
    limit = min(near.sentence.end, near.number.end + _FARTHEST_THING)
    things = _COUNTED.finditer(folded, near.number.end, limit)
    if paid is None or len(list(islice(things, 2))) < 2:
        return ""
    if paid["sum"]:
        return text[paid.start("sum") : paid.end("sum")]
    what = text[paid.start("what") : paid.end("what")]
    if paid["how"] in ("累计", "总"):
        return text[paid.start("how") : paid.end("how")] + what
    return what + ("资金" if what == paid["what"] else "資金")


def _without_payer(measure: str) -> str:
    """投资 of 江畔小学投资, 资金 of 县财政每年拿出: what the money is, not who gave it."""
    found = _GIVEN.search(measure)
    payer = found is not None and fold(measure)[: found.start()].endswith(_PAYERS)
    if found is not None and found["spent"]:
        return "投资" if measure == fold(measure) else "投資"
    if found is None or (len(measure) <= _LONGEST_MEASURE and not found["raised"] and not payer):
        return measure
    return found["put"] or ("资金" if measure == fold(measure) else "資金")


def of_treasury(label: str) -> str:
    """中央财政资金 for 中央财政下达; without 每年人均 at its end.

    >>> of_treasury("县财政安排"), of_treasury("补助标准超过年人均")
    ('县财政资金', '补助标准')
    """
    label = _EACH.sub("", label)
    found = _TREASURY.fullmatch(fold(label))
    if found is None:
        return label
    return label[: found.end(1)] + ("资金" if label == fold(label) else "資金")


def plain_measure(before: str) -> str:
    """教育部门还将投资 → 投资: who pays and when is no part of it."""
    found = _MEASURE.search(before)
    if found is None or fold(before)[: found.start()].endswith(("经费", "资金", "支出", "预算")):
        return before  # 教育经费累计投入
    return found[1]


def paid_for(text: str, folded: str, near: Neighbourhood) -> str:
    """What money goes to, as far as the words behind it say: 录播教室 of 300万元用于录播教室.

    改造 goes behind its noun, 食堂改造; 新建 stays before it.
    """
    limit = min(near.sentence.end, near.number.end + 36)
    if to := _TO_WHICH.match(folded, near.number.end, limit):
        what = printed(text, to.span("what"))
        return clipped(what, 8) + text[to.start("done") : to.end("done")]
    found = _spent_on().match(folded, near.number.end, limit)
    if found is None or not (found["for"] or found["done"]):
        return ""
    if folded[near.number.end] == "," and (
        (not found["for"].startswith("用") and launched_before(text, folded, near))
        or not (
            found["done"]
            or found["did"]
            or found["for"].endswith(_GOES_TO)
            or found["for"].startswith(_GOES_TO)
        )
        or found["what"].endswith("面积")
    ):
        return ""
    start, end = found.span("what")
    if _ONCE_BUILT.search(folded, start, end) or _AIMS.search(folded, start, end):
        return ""
    if folded[end : end + 1] == "、" and (row := _A_ROW.match(folded, end, near.sentence.end)):
        start, end = row.span(1)  # 建成甲小学、乙小学等11所|示范校
    of = folded.rfind("的", start, end - 2) + 1
    if of and folded[of:end] in ("建设", "改造", "维修", "培训", "发展"):  # 20所公办园的建设
        end = of - 1
    else:
        start = max(start, of)
    noun = head_end(folded, start, end)
    named = not found["done"] and end - noun <= 2 and folded[end : end + 1] in ",。;"  # 学校技防
    if noun - start >= 2 and folded[noun:end] not in _DONE_THERE and not named:
        end = noun
    done = text[found.start("done") : found.end("done")]
    what = printed(text, (start, end))
    if "建" in done:
        return done.replace("建、", "建") + clipped(what, 10 - min(6, len(done)))
    return clipped(what, 8) + (done if done and done not in what else "")


@cache
def _spent_on() -> re.Pattern[str]:
    """用于, 实施 and the like, which go; what is done to things, which stays."""
    table = lexicon("labels")["money"]
    return re.compile(
        f"(?:,在?(?:今年|明年)?(?:[0-9]{{1,2}}月|年)?底?(?:之前|前|之内|内))?[,以来在]{{0,2}}(?:(?<=在)[^,。;:]{{2,12}}?(?=[新改扩]建))?(?:为(?:[0-9]+[余多]?[所个名家])?[^,。;:0-9]{{2,14}}?(?={any_of(table['done'])}|建设|发放|配备|安装))?(?P<for>(?:{any_of(table['for'])})*)(?:我[省市州县区][^,。;:0-9]{{0,20}}(?:[0-9]+个?[县市区乡镇]+(?:\\(区\\))?)?)?(?:对|为)?(?P<done>(?:{any_of(table['done'])})*)(?P<did>了)?"
        "(?:[0-9]+[余多]?[所个](?:学校|中小学|幼儿园|乡镇|班级)(?=[0-9]))?(?:(?:[0-9.]+[余多]?[万]?[余多]?|一)[所个座间处栋幢名套台户条])?(?:(?:总|建筑)*面积(?:为|约|达)*[0-9.]+(?:平方米|亩)的)?(?:20[0-9]{{2}}年)?(?:[春秋]季?(?:学期)?)?(?:各类|各项)?“?(?P<what>[^,。;:、和与及等0-9]{2,20})"
    )
