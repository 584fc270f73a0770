"""Ages against years: 1958年建校,六十多年 in 2021; born in 1976, 52 years old."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...covered import Covered
from ...numerals import value_of
from ...records import Finding, Page, Span
from ..ledger import marked
from ..sought import Sought

_NUMBER = "[0-9]{1,3}|[一二三四五六七八九十百]{1,5}"
_BORN = Sought(
    "(?P<year>19[0-9]{2}|20[0-9]{2})年(?:[0-9]{1,2}月)?(?:出生|生人|生)(?:的)?[^。;\n0-9]{0,16}?(?:今年|现年|如今|眼下|刚满|已经|已)(?:满|整|刚满|刚过)?"
    f"(?P<number>{_NUMBER})(?:周)?岁(?!时|那年|就|以)",
    *("出生", "生人", "年生"),
)
_BORN_IN = Sought(
    "(?:出生|生)于(?P<year>19[0-9]{2}|20[0-9]{2})年[^。;\n0-9]{0,20}?(?:今年|现年|如今|眼下|刚满|已经|已)(?:满|整|刚满|刚过)?"
    f"(?P<number>{_NUMBER})(?:周)?岁(?!时|那年|就|以)",
    "生于",
)
_BUILT_IN = Sought(
    "(?:始建|建校|创办|创建|成立|创立|开办|兴办)于(?P<year>1[89][0-9]{2}|20[0-9]{2})年[^。;\n0-9]{0,16}?"
    "(?:至今|如今|迄今|到今年|距今)[^。;,\n0-9]{0,4}?(?:已有|已经|已|走过|整整|有着|有|是|满|了)*"
    f"(?P<number>{_NUMBER})(?P<more>多|余)?(?:个)?(?:周年|年头|年)(?![级度前内])",
    *("至今", "如今", "迄今", "到今年", "距今"),
)
_BORN_BEHIND = Sought(
    f"(?:今年|现年|如今|眼下)(?P<number>{_NUMBER})(?:周)?岁[^。;\n0-9]{{0,12}}?(?P<year>19[0-9]{{2}}|20[0-9]{{2}})年(?:[0-9]{{1,2}}月)?(?:出生|生人|生)",
    *("出生", "生人", "年生"),
)
_FOUNDED = Sought(
    "(?P<year>1[89][0-9]{2}|20[0-9]{2})年(?:[0-9]{1,2}月)?[^。;,\n0-9]{0,6}?(?:建校|创办|办学|建园|创建|成立|始建|创立|开办|设立)[^。;\n0-9]{0,24}?"
    "(?:今年|至今|如今|迄今|眼下|到今年|距今)[^。;,\n0-9]{0,3}?(?:已有|已经|已|走过|整整|正好|刚好|迎来|有着|有|是|满|建校|校龄|办学|的)*"
    f"(?P<number>{_NUMBER})(?P<more>多|余)?(?:个)?(?:周年|年头|年校庆|年)(?![级度前内])",
    *("建校", "创办", "办学", "建园", "创建", "成立", "始建", "创立", "开办", "设立"),
)
_TAUGHT = Sought(
    "(?P<year>19[0-9]{2}|20[0-9]{2})年(?:[0-9]{1,2}月)?[^。;,\n0-9]{0,8}?(?:参加工作|走上讲台|登上讲台|踏上讲台|站上讲台|从教|任教|入职)[^。;\n0-9]{0,16}?"
    "(?:至今|如今|迄今|到今年|今年|眼下)[^。;,\n0-9]{0,3}?(?:已有|已经|已|教了|教龄|工作|整整|教书|从教|满|有|站了|是|的)*"
    f"(?P<number>{_NUMBER})(?P<more>多|余)?(?:个)?(?:年头|年|载)(?![级度前内])",
    *("参加工作", "讲台", "从教", "任教", "入职"),
)
_OFF = 2
"""By how many years an age may be out: who counts the first year, and who prints a year later."""


def check_lifetimes(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """Against the day of print; where that is not known, nothing can be said."""
    printed = page.header.published_on
    if printed is None:
        return
    for pattern in (_BORN, _BORN_IN, _BORN_BEHIND, _BUILT_IN, _FOUNDED, _TAUGHT):
        for match in pattern.finditer(folded):
            said, age = value_of(match["number"]), printed.year - int(match["year"])
            if said is None or age <= 0 or match.start() in barred:
                continue
            if not _is_of_age(int(said), age, bool(match.groupdict().get("more"))):
                yield _finding(text, match, f"到{printed.year}年为{age}年")


def _is_of_age(said: int, age: int, and_more: bool) -> bool:
    """Whether an age is near enough; a round number may lie under it: 六十多年, 七十年."""
    if abs(said - age) <= _OFF:
        return True
    return said % 10 == 0 and (said < age < said + 10) and (and_more or age - said < 4)


def _finding(text: str, match: re.Match[str], got: str) -> Finding:
    end = match.end("more") if match.groupdict().get("more") else match.end("number")
    spans = (
        Span(match.start("year"), match.end("year") + 1),
        Span(match.start("number"), max(end, match.end("number")) + 1),
    )
    said = spans[1].of(text)
    return marked("date", text, spans, recomputed=got, verdict=f"{got}，文中写“{said}”，请核对。")
