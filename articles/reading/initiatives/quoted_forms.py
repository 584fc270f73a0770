"""Forms of quoted names that need no head noun: “宜居之城”, “活力教育”, “甲,乙,丙”总体思路.

Also what stands right around the marks: a list's own name behind it, whom a work is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..late_pattern import LatePattern
from .clause import PUNCTUATION, STOPS, Naming
from .kinds import (
    HAN,
    NUMERAL,
    bare,
    head_of,
    initiative_words,
    is_figure_of_speech,
    is_han,
    is_numbered,
    word_at,
    word_list,
)

_SLOGAN = 12
"""A quotation longer than this before 总体思路 is a line of work told in clauses."""
_TALK = LatePattern(r"[。!?]|我们|必须|就是|不能|不是|不要|应当")
_MANNER = LatePattern(r".{1,5}(?<![模形方])式")
_CLASS = LatePattern(rf"[{NUMERAL}]+类(?:[{HAN}]{{2}})")
_OPENS_NUMBER = frozenset("第" + NUMERAL[:-3] + "0123456789")
_OCCASION = LatePattern(rf"[{HAN}]{{0,8}}(?:为契机|的契机|的东风|之机|之际)")
_MAYBE_OCCASION = LatePattern("契机|东风|之机|之际|要求|部署|号召|精神")
_BY_ORDER = LatePattern(r"(按照|根据|响应|依据|落实|贯彻)[^,。;]{0,8}$")
_AS_ORDERED = LatePattern(r"(?:的|各项|有关|相关|工作)*(?:总?要求|部署|号召|精神)")
_AS_WANTED = LatePattern(r"(?:的|各项|有关|相关|工作)*要求")
_SERVES = LatePattern("(?:建设|发展|战略)?(?:提供|作出|贡献|注入|赋能|添)")
_CITY_OF = LatePattern(r".{1,4}之[城都乡区县]")
_BUILDING = ("打造", "建设", "叫响", "擦亮", "唱响")
_CHOOSING = ("选树", "培树", "评选", "推选")
_EVENTS = LatePattern(r"\d+余?[次场轮]")
_BRAND_FORM = LatePattern(f"[学幼]有[优良善好][教育]|学在[{HAN}]{{2,3}}")
_A_WAY = LatePattern("(?:相结合)?的?(?:办学|育人|工作|培养|教研|培训)?(?:路径|方式|路子|新路)")
_AMONG_DEEDS = LatePattern(
    "(?:被|先后)?(?:成为|列入|列为|纳入|作为|入选)了?[^,。;]{0,32}(?:实事|民心工程|民生工程)"
)
_AIMS = LatePattern(" ?的?(?:发展|工作|总体|奋斗)?(?:目标|思路|规划|要求|步骤|部署)")
_TWO_CLAUSES = LatePattern(rf"([{HAN}]{{4}})[,、]([{HAN}]{{4}})")
_PRINCIPLE = tuple(n + v for n in ("原则", "思路", "方针") for v in ("是", "为", "就是"))
_FOLLOWED = ("实行", "推行", "试行", "采取", "采用", "探索")
_AMONG_ACTIVITIES = LatePattern("”(?:[、和]?“[^“”\n]{2,24}”){0,6}等[^,。;“”]{0,6}活动")
_EACH_HAS = LatePattern(rf"一[{HAN}]{{1,2}}一[{HAN}]{{1,4}}")
_NUMERALS = frozenset("一二两三四五六七八九十")
_ANY_IDEA = "某某某"
_SO_MANY = LatePattern("[两三四五六七八九十]个")
_HOST = LatePattern("等(?:为内容的|为主题的|系列)?“([^“”]{2,24})”")
_LINE_OF_WORK = LatePattern("的?(?:工作|发展|总体|办学|治理|育人)?(?:思路|总要求)|的?工作主线")


def line_of_work(core: str, behind: str) -> int:
    """How many signs behind the marks name a long slogan as a line of work (总体思路), or 0."""
    match = _LINE_OF_WORK.match(behind) if len(core) > _SLOGAN else None
    return match.end() if match is not None else 0


def host_behind(behind: str) -> str:
    """The name that gathers a list of quoted ones: “…”“…”等|“10个100”活动."""
    match = _HOST.match(behind) if behind.startswith("等") else None
    return match[1] if match is not None else ""


def is_aim_of_a_place(core: str, verb: str) -> bool:
    """打造|“宜居之城”: what the place wants to be called."""
    return verb in _BUILDING and _CITY_OF.fullmatch(core) is not None


def is_own_education(core: str, verb: str, behind: str) -> bool:
    """打造|“活力教育”, “活力教育”|的理念: a place's word for its own, not 素质教育."""
    if not core.endswith("教育") or not 4 <= len(core) <= 8 or not is_han(core):
        return False
    if word_list("quoted", "kinds_of_education").begins(core):
        return False
    return verb in _BUILDING or word_list("quoted", "as_an_idea").begins(behind)


def makes_education(core: str, behind: str) -> bool:
    """“共进共赢”|教育: the same with the noun behind the marks."""
    if not behind.startswith("教育") or not 3 <= len(core) <= 6 or not is_han(core):
        return False
    rest = behind[2:]
    if not rest or rest[0] in PUNCTUATION or rest[0] in STOPS:
        return True
    return word_list("quoted", "said_of_education").begins(rest)


def is_lesson(core: str, behind: str) -> bool:
    """“忆峥嵘岁月、走振兴之路”|教育: a slogan under which a place teaches something."""
    return (
        behind.startswith("教育")
        and 8 <= len(core) <= 24
        and any(sign in core for sign in "、, ")
        and makes_education(_ANY_IDEA, behind)
    )


def is_among_deeds(behind: str) -> bool:
    """“办好家门口的学校”|成为全市十件实事之一: what is one of the deeds is a measure."""
    return _AMONG_DEEDS.match(behind) is not None


def is_way_in_clauses(core: str, verb: str, behind: str) -> bool:
    """采用“讲座+观摩+讨论”|相结合的方式, “甲、乙、丙”|的办学路径: a way told by its parts.

    Also a rule of two clauses that is followed: 实行|“一校两址,高低分校”.
    """
    if verb in _FOLLOWED and _TWO_CLAUSES.fullmatch(core) is not None:
        return True
    parts = core.count("、") + core.count("+")
    return parts >= 2 and len(core) >= 8 and _A_WAY.match(behind) is not None


def is_steps(core: str, lead: str, behind: str) -> bool:
    """“一年打基础、三年上台阶、五年创一流”|的目标: the steps of a line of work.

    Also a principle in two clauses: 原则是|“先建后撤、稳妥推进”.
    """
    if lead.endswith(_PRINCIPLE) and _TWO_CLAUSES.fullmatch(core) is not None:
        return True
    if "、" not in core:
        return False
    parts = core.split("、")
    return (
        len({len(part) for part in parts}) == 1
        and all(part[:1] in _NUMERALS and len(part) >= 4 for part in parts)
        and len({part[0] for part in parts}) == len(parts)
        and _AIMS.match(behind) is not None
    )


def is_maxim(core: str, lead: str, behind: str) -> bool:
    """以|“传承文化、成就学生”|为主线: two clauses by which the work is led, no name of it."""
    led = lead.endswith("以") and behind.startswith(("为主线", "为引领", "为统领"))
    return led and "、" in core


def is_brand_form(core: str) -> bool:
    """“学有优教”, “幼有善育”, “学在江畔”: the forms in which places advertise their schools."""
    return _BRAND_FORM.fullmatch(core) is not None


def is_sweep(core: str) -> bool:
    """“大排查、大清理”行动: done once, with all hands."""
    return core.startswith("大") and core.count("、大") >= 1


def is_so_many(core: str) -> bool:
    """“三个”课堂: the marks hold the number alone."""
    return _SO_MANY.fullmatch(core) is not None


def is_choosing(lead: str) -> bool:
    """Whether what is quoted next is chosen: 选树|“…”党建品牌."""
    return lead.endswith(_CHOOSING)


def counts_events(behind: str) -> bool:
    """开展“飞行检查”|64次 tells how often something was done."""
    return _EVENTS.match(behind) is not None


def belongs_in_front(prefix: str) -> bool:
    """乡村校长|“头雁工程”: whom a work in marks is for, not who runs it (县教育局|“头雁工程”)."""
    if not 3 <= len(prefix) <= 10 or not is_han(prefix) or any(sign in "第各批" for sign in prefix):
        return False
    return word_list("quoted", "for_whom").ends(prefix)


def is_occasion(core: str, before: str, behind: str) -> bool:
    """以“…”大讨论为契机, 按照“…”的要求: somebody else's, and only the occasion.

    So is what the work is for: 为“…”建设提供支撑.
    """
    if before.endswith("为") and _SERVES.match(behind):
        return True
    if _MAYBE_OCCASION.search(behind) is None:
        return False
    if _OCCASION.match(behind):
        return True
    by_order = _BY_ORDER.search(before)
    if by_order is None:
        return False
    if by_order[1] in ("落实", "贯彻"):
        return not is_numbered(core) and _AS_WANTED.match(behind) is not None
    return _AS_ORDERED.match(behind) is not None


def is_talk(core: str) -> bool:
    """Whether somebody says something in the marks: 我们, 不要, a full stop."""
    return _TALK.search(core) is not None


def is_no_name(core: str) -> bool:
    """What is never a name, whatever stands around: talk, figures of speech, bare numbers."""
    if len(core) > 30 or is_talk(core) or is_figure_of_speech(core):
        return True
    if core[:1] in _OPENS_NUMBER and _bare_number().fullmatch(core):
        return not (core.isdigit() and len(core) >= 3)
    if core[:1] == "一" and len(core) <= 4 and _is_a_kind(core[1:]):
        return True
    if core.endswith("式") and _MANNER.fullmatch(core):
        return True
    if core[-3:-2] == "类" and _CLASS.fullmatch(core):
        return True
    if "㐀" <= core[:1] <= "鿿":
        return core[0] == "第"
    return not any("㐀" <= c <= "鿿" or c.isdecimal() for c in core)


def _is_a_kind(word: str) -> bool:
    """Whether a word is a head noun and no more: 一|品牌 names nothing."""
    return any((word_at(table, word, 0) or ("",))[0] == word for table in ("heads", "tails"))


@cache
def _bare_number() -> re.Pattern[str]:
    signs = "".join(initiative_words()["quoted"]["number_no_name"])
    return re.compile(rf"第?[{NUMERAL}]+[{signs}]?")


def parted(naming: Naming, folded: str) -> Iterator[Naming]:
    """“扶智计划、自强行动、造血工程” holds three names: each part has its own head."""
    parts = folded[naming.start : naming.end].split("、")
    heads = [head_of(part) for part in parts]
    if len(parts) < 2 or naming.how != "quoted" or not all(heads) or "”" in parts[-1]:
        yield naming
        return
    at = naming.start
    for part, head in zip(parts, heads, strict=True):
        if head is not None:
            yield Naming(
                at, at + len(part), bare(part), "quoted", head[1], naming.verb, head[0],
                group=naming.start,
            )  # fmt: skip
        at += len(part) + 1


def settle_kind(naming: Naming, folded: str) -> None:
    """“一校一冰场” is a programme: what each school gets is built, no rule that it keeps.

    “戏曲进校园”“法治进校园”等活动 are campaigns, as their list says.
    """
    if naming.head.startswith("进") and _AMONG_ACTIVITIES.match(folded, naming.end):
        naming.kind = "campaign"
    if naming.how == "quoted" and _EACH_HAS.fullmatch(naming.core) is not None:
        ends = tuple(initiative_words()["quoted"]["built_for_each"])
        naming.kind = "programme" if naming.core.endswith(ends) else naming.kind


def drop_verb(naming: Naming, folded: str) -> None:
    """“开展‘双减’专项督导” in a list of tasks: the verb is no part of the name."""
    if folded.startswith(("开展", "实施"), naming.start):
        naming.start += 2
        naming.core = naming.core[2:]
