"""Whose value a figure is: the place the text is about, or the one its clause speaks of."""

from __future__ import annotations

import re
from functools import cache

from ..clauses import clause_start
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..places.weighing import school_behind
from ..records import Place, Places, Span
from ..word_list import WordList, any_of

_OF_THE_CITY = ("市直", "市属", "市本级")
_OF_CITY = ("全市", "我市", *_OF_THE_CITY)
_OF_PREFECTURE = ("全州", "我州", "全盟", "我盟", "全地区")
_AND = ("、", "和", "与", "及")
_PLACE_ENDS = frozenset("区县市镇乡道地城")
_MUNICIPALITIES = ("11", "12", "31", "50")
_AUTONOMOUS_REGIONS = ("15", "45", "54", "64", "65")
_TIME = LatePattern("(?:截至|到)?20[0-9]{2}年(?:[0-9]{1,2}月)?(?:底|末|秋季学期|以来)?")
_NAMED_WORK = ("“", "《", "级", "民生实事", "为民办实事", "实事")
_OUTLETS = ("日报", "晚报", "晨报", "早报", "都市报", "商报", "新闻网", "电视台", "网讯")
_FAR = 400
"""Further back than this no word for the whole is looked for."""
_YEARS = ("去年", "今年", "前年", "目前", "同时", "此外")
_RECEIVES = ("安排", "为", "给", "给予", "支持", "向", "下达", "拨付", "在")
_OF_COUNTIES = LatePattern(r"[\d一二两三四五六七八九十]+个(?:县|区(?!域)|市(?!场)|旗(?!舰))")
_BEFORE_WHOLE = LatePattern(
    r"(?:[【\[][^【】\[\]\n]{1,8}[】\]])?(?:(?:今年以来|今年上半年|今年|去年|近年来|目前|截至目前|下一步|接下来"
    r"|20\d\d年|据[^,。;]{2,16}?(?:统计|介绍)|据统计|据悉),){1,2}"
)
"""【数据】今年以来,|全州12个县市…: what may stand before the word for the whole."""
_OF_THE_NATION = LatePattern(
    "(?:最终|目前|截至目前|其中)?全国(?:各地)?(?:共|累计|已|现有|一共|总共)+[^,。;0-9]{0,14}$"
)
"""最终全国共认定|5889所."""
_BY_MINISTRY = LatePattern(
    "教育部[^,。;0-9]{0,12},?(?:拟|共|共计|最终|累计)?(?:认定|公布|命名|公示|遴选)[^,。;、]{0,24}$"
)
"""教育部公布,认定2024年特色学校|5892所."""
_RANKED = ("首", "率先", "第一", "唯一", "前列", "领先", "最")
_A_SCHOOL = LatePattern(
    r"(?:属)?(?:实验|外国语|师范|第[一二三四五六七八九十]+|特殊教育|重点|示范性?)?"
    r"(?:学校|中学|小学|幼儿园|高中|附中|附小|大学|学院)"
    r"|(?![新改扩续迁共现全将计拟各所农城乡公民义高普建增有的这该其部多一两])[一-龥]{2,4}学校(?![的均都已等])"
)
_ONE_OF_SCHOOL = LatePattern(
    "[一-龥]{0,14}(?:小学|中学|学校|幼儿园|[一二三四五六七八九十][小中]|附小|附中|高中|初中)[一-龥]{2,3}等"
)
_OPENINGS = frozenset(
    ("", "其中", "而", "如", "目前", "今年", "例如", "仅", "截至目前", "去年", "同时", "预计")
) | {"中共", "计划", "分别为", "分别是", "依次为", "依次是"}


@cache
def _place_like() -> re.Pattern[str]:
    return re.compile("[一-龥]{1,7}(?:区|县|市|镇|乡|街道|基地|新城)")


@cache
def _zone() -> re.Pattern[str]:
    return re.compile("(?:另外|此外)?[一-龥]{0,6}(?:新区|开发区|高新区|经开区|示范区|度假区|园区)")


@cache
def _to_zone() -> re.Pattern[str]:
    return re.compile(f"[;。] ?(?:{_zone().pattern})(?=[新改扩投完共建已有]|[0-9])")


@cache
def _scope_words() -> tuple[str, ...]:
    return tuple(lexicon("figures")["scope"]["home"])


@cache
def _scope_opens() -> re.Pattern[str]:
    return re.compile(f"[,;。(] *(?:{any_of(_scope_words())})")


def region_of(
    folded: str, position: int, sentence: Span, mentions: list[Place], places: Places
) -> str | None:
    """Whose value it is: the place the text is about, or one inside it that its clause names.

    8个县区 in a county's clause counts the counties of what it lies in.
    """
    home = places.home(position)
    if home is None or _set_by_the_nation(folded, sentence.start, position):
        return None
    owner = _owner(folded, position, sentence, mentions, places, home)
    if not owner.endswith("00") and _OF_COUNTIES.match(folded, position):
        whole = places.subjects[0].adcode if places.subjects else owner
        return whole if owner.startswith(_stem(whole)) else owner
    return owner


@cache
def _widening() -> WordList:
    return WordList(lexicon("figures")["scope"]["widening"])


def _set_by_the_nation(folded: str, start: int, position: int) -> bool:
    """国家确定的目标是公办占比50%、普惠占比80%: a rule that all places have."""
    floor = max(start, position - 60)
    if folded.find("教育部", floor, position) >= 0 and _BY_MINISTRY.search(folded, floor, position):
        return True
    if folded.find("国", floor, position) < 0:
        return False
    clause = clause_start(folded, floor, position, ",;。")
    return _OF_THE_NATION.match(folded, clause, position) is not None or folded.startswith(
        _national_rules(), clause, position
    )


@cache
def _national_rules() -> tuple[str, ...]:
    return tuple(lexicon("figures")["scope"]["set_by_the_nation"])


def _owner(
    folded: str,
    position: int,
    sentence: Span,
    mentions: list[Place],
    places: Places,
    home: str,
) -> str:
    floor, far = max(sentence.start, position - 200), position - _FAR
    start = clause_start(folded, floor, position, ",;。(")
    item = max(start, folded.rfind("、", start, position) + 1)
    clause = folded[start:position].lstrip(" “其中而")
    if clause.startswith(_YEARS):
        clause = clause[2:]
    if clause[:1] in _scope_firsts() and (scope := _scope_of(clause, home, places)):
        return scope
    opening = _behind_lead(folded, sentence.start)
    of_these = folded.startswith("上述", opening) and _OF_COUNTIES.match(folded, opening + 2)
    of_city = _of_city(folded, opening, home, places)
    of_city = of_city and not folded.startswith(_RANKED, opening + 2)
    whole = _city_of(home) if of_these or of_city else home
    if not mentions and whole == home:
        return home
    if (
        2 <= position - item <= 10
        and folded[position - 1] in _PLACE_ENDS
        and _place_like().fullmatch(folded, item, position)
        and all(m.span.end != position for m in mentions)
        and all(m.span.start != item for m in mentions)
    ):
        return home  # 经开区, a place of which no code is known
    if (
        "区" in clause
        and _zone().match(folded, position - len(clause), position)
        and all(m.span.end <= position - len(clause) for m in mentions)
    ):
        held = mentions and mentions[-1].adcode == home and not home.endswith("00")
        ended = held and folded.find(";", max(far, mentions[-1].span.end), position) >= 0
        return _city_of(home) if ended else home  # 甲县新建3所;高新区2所
    if mentions and _to_zone().search(folded, max(far, mentions[-1].span.end), position):
        return home if home.endswith("00") else _city_of(home)  # …;高新区新建3所,完工|2所
    if of_these:
        return whole
    home, stem = whole, _stem(whole)
    first = folded.find("、", start, position)
    within = [m for m in mentions if m.span.start >= start]
    its_own = (
        bool(within)
        and within[0].span.start == position - len(clause)
        and len({m.adcode for m in within}) == 1
    )
    if (
        not its_own
        and folded.endswith("等", start, position)
        and 0 <= first < max((m.span.start for m in mentions), default=0)
    ):
        return home  # 甲中学、某区乙中学、某县丙中学等11所: of what they all lie in
    if mentions and mentions[-1].span.end == position - 1 and folded[position - 1] == "(":
        code = mentions[-1].adcode
        if code is not None and code.startswith(stem):
            return code  # 依次是甲县(104.9%)、乙县(98%)
    turn, shared = folded.rfind(";", floor, position), False
    for index in range(len(mentions) - 1, -1, -1):
        mention, opening = mentions[index], mentions[index].span.start
        code = mention.adcode
        if shared and mention.span.start < turn:
            break
        if (
            code is None
            or folded[mention.span.end : mention.span.end + 1] in _AND
            or (index > 0 and folded[mentions[index - 1].span.end : opening] in _AND)
        ):
            shared = True  # 甲区、乙县分别…: whose it is cannot be told
            if opening == sentence.start and code is not None and code != home:
                home = _holding(home, code)
            continue
        if home.startswith(_stem(code)) and folded.startswith(_NAMED_WORK, mention.span.end):
            continue  # 入选某市“…”计划9人: the work has a name, the number is the home's
        if folded.startswith(_OUTLETS, mention.span.end):
            continue  # 某省日报某地5月6日电: the place of the newspaper's name
        if index + 1 < len(mentions) and mentions[index + 1].span.start == mention.span.end:
            continue  # 浙江省 of 浙江省湖州市
        if (
            code != home
            and home.startswith(_stem(code))
            and (
                _A_SCHOOL.match(folded, mention.span.end)
                or school_behind().match(folded, mention.span.end, mention.span.end + 10)
            )
        ):
            continue  # 引进浙江省实验学校等4所: a school's name, the number is the home's
        before = index - 1
        while before >= 0 and mentions[before].span.end == opening:
            opening, before = mentions[before].span.start, before - 1
        if folded.endswith("等", floor, position) and _ONE_OF_SCHOOL.fullmatch(
            folded, mention.span.end, position
        ):
            continue  # 某区甲小学王小山等20人: one of those counted
        if code == home and folded.endswith(_RECEIVES, floor, opening):
            return home  # 某省安排甲市新建155所
        related = code.startswith(stem) or home.startswith(_stem(code))
        if related and (
            opening == item or _acts(folded, opening, mention.span.end, sentence, start)
        ):
            return code
    return home


@cache
def _scope_firsts() -> frozenset[str]:
    """The first signs of words for a place that has no name there."""
    words = (*_scope_words(), *_OF_THE_CITY, *_OF_CITY, *_OF_PREFECTURE, "自治区")
    return frozenset(word[0] for word in words)


def _scope_of(clause: str, home: str, places: Places) -> str | None:
    """The place that a clause names by such a word, 全市 or 自治区; None where it has none."""
    if _of_province(clause) and not home.endswith("0000"):
        return home[:2] + "0000"
    if _of_city(clause, 0, home, places):
        return _city_of(home)
    if clause.startswith(_OF_THE_CITY) and home.endswith("00"):
        return home
    if clause.startswith(("全区", "我区")) and _lies_in_autonomy(home, places):
        return home[:2] + "0000"
    return home if clause.startswith(_scope_words()) else None


def _behind_lead(folded: str, start: int) -> int:
    """Where a sentence goes on behind 今年以来, and the like."""
    lead = _BEFORE_WHOLE.match(folded, start)
    opening = lead.end() if lead else start
    return opening + len(_widening().longest_at(folded, opening))


def _of_province(clause: str) -> bool:
    """全省, or 自治区 of a county's province; 自治区级 is a rank that the county's own have."""
    return clause.startswith(("全省", "全自治区", "自治区", "全疆")) and not clause.startswith(
        ("自治区级", "自治区属", "自治区示范", "自治区重点")
    )


def _stem(code: str) -> str:
    """330500 → 3305: what the codes of all places in it begin with."""
    if code.endswith("0000"):
        return code[:2]
    return code[:4] if code.endswith("00") else code


def _of_city(folded: str, at: int, home: str, places: Places) -> bool:
    """全市 in a district's stretch, 全州 in a county's or a 州's own city's: of what it lies in."""
    if folded.startswith(_OF_CITY, at):
        return _lies_in_a_city(home, places)
    if folded.startswith(_OF_PREFECTURE, at):
        return not home.endswith("00") and "21" <= home[2:4] <= "50"
    return False


def _holding(home: str, code: str) -> str:
    """The city of two counties, where a row of others opens a sentence in a county's stretch."""
    beside = code[:4] == home[:4] and not home.endswith("00") and not code.endswith("00")
    return _city_of(home) if beside else home


def _city_of(home: str) -> str:
    return home[:2] + "0000" if home[:2] in _MUNICIPALITIES else home[:4] + "00"


def _lies_in_a_city(home: str, places: Places) -> bool:
    """A district or county, for which 全市 is the city above it; 瑞金市 says 全市 of itself."""
    if home.endswith("00"):
        return False
    names = _names_of(home, places)
    return bool(names) and all(not name.endswith("市") for name in names)


def _lies_in_autonomy(home: str, places: Places) -> bool:
    """A city or county of 广西, for which 全区 is the region; a district says it of itself."""
    if home[:2] not in _AUTONOMOUS_REGIONS or home.endswith("0000"):
        return False
    return not any(name.endswith("区") for name in _names_of(home, places))


def _names_of(home: str, places: Places) -> list[str]:
    names = [s.name for s in places.subjects if s.adcode == home]
    return names + [m.name for m in places.mentions[:200] if m.adcode == home]


def _acts(folded: str, opening: int, end: int, sentence: Span, own_start: int) -> bool:
    """Whether a place is the one that a clause speaks of: it opens it, or a clause before it.

    `opening` and `end` are those of the name with what it lies in; 全市 in between ends its hold.
    """
    floor = max(sentence.start, opening - 40)
    lead = folded[clause_start(folded, floor, opening, ",;。(") : opening]
    if _TIME.sub("", lead).strip(" “,:") not in _OPENINGS:
        return False
    return _scope_opens().search(folded, max(end, own_start - _FAR), max(end, own_start)) is None
