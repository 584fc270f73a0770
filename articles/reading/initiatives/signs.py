"""Where in a text the words stand without which a finder of names finds nothing."""

from __future__ import annotations

import re
from functools import cache

from ..late_pattern import LatePattern
from ..records import Span
from ..word_list import any_of
from .kinds import by_length, initiative_words, unmarked_heads

MARKS = LatePattern('[《“"‘]')
PLAIN = LatePattern(
    "“[学乐优智好慧][在学]|小组|专班|教育集团|进校园|进课堂|进学校|进班级|进农村|进社区"
    r"|框架协议|合作协议|帮扶协议|共建协议|托管协议|权力清单|负面清单|责任清单|任务清单"
    r"|教育发展规划|教育布局规划|学区\(|联盟\(|共同体\(|教联体\(|集团校\(|战略|民生|民心|个“|思路[就是为即]|方针[是为即]|路子[就是为即]|方略[是为]|总要求是|做法[就是为]"
)
"""Each way is spelt out: a pattern whose ways all open with a fixed sign is searched far faster."""
GATHERING = (
    "等(?:一?系列|特色|主题|品牌|传统|各类|多彩|丰富的?|校园|文体|精彩){0,2}"
    "(?:[一二三四五六七八九十两双百千0-9]{1,3}余?[个项类场])?"
    "(活动|课程|项目|品牌|节会|赛事|工程|行动|计划)"
)
"""Behind a list of names: 等系列活动, 等20余项活动."""
GATHERED = LatePattern(GATHERING)


UNMARKED = LatePattern(
    "[周月][,。;、]|学习活动|实事|个一[:,(即]|届|项目[,。;、]|、[旬周月季年][^\x00-\x7f]|制[,。;、和与及]|二大|三大|四大|五大|六大|七大|八大|九大|十大"
    r"|等[^\x00-\x7f。]{0,8}活动"
)
"""Of the names behind a verb that end in no head noun."""


@cache
def unmarked_heads_in() -> re.Pattern[str]:
    """The head nouns of names behind an announcing verb."""
    return re.compile(any_of(unmarked_heads()))


@cache
def topic_heads_in() -> re.Pattern[str]:
    """The head nouns of names that open a clause."""
    return re.compile(any_of(word for word, _ in by_length("topic_heads")))


@cache
def counted_nouns() -> str:
    """The nouns behind a count that sum up a list, as a pattern."""
    nouns = initiative_words()["counted"]
    return any_of([*nouns["of_measures"], *nouns["of_parts"]])


@cache
def counted() -> re.Pattern[str]:
    """Of sums: a numeral with such a noun soon behind it, or with one sign in marks (“八学”)."""
    noun = rf"[^\x00-\x7f。]{{0,6}}?(?:{counted_nouns()})"
    return re.compile(rf"[二两三四五六七八九十\d](?:{noun}|[㐀-鿿]”)")


class Signs:
    """The matches of a pattern in a text, handed out along its sentences: found once, none kept."""

    def __init__(self, folded: str, pattern: re.Pattern[str] | LatePattern) -> None:
        self._matches = pattern.finditer(folded)
        self._behind = len(folded)
        self._step()

    def _step(self) -> None:
        self._ahead = next(self._matches, None)
        self.at = self._behind if self._ahead is None else self._ahead.start()
        """Where the next one begins; a sentence that ends before it has none."""

    def within(self, span: Span) -> list[re.Match[str]]:
        """Those that begin in `span`, which lies behind the span asked before."""
        found: list[re.Match[str]] = []
        end = span.end
        while self.at < end and self._ahead is not None:
            if self.at >= span.start:
                found.append(self._ahead)
            self._step()
        return found
