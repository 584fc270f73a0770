"""What is told as done on a day after the page was printed: 5月18日…举行, printed on 12 May."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Page, Span
from ..ledger import has, marked, words_of

_OPENS = LatePattern(
    "(?:^|\n)[ \u3000]*(?:[^。\n]{0,16}(?:讯|电|消息)[ \u3000(]{0,2}(?:\\([^()]{0,30}\\))?)?"
    "(?P<day>(?P<month>[0-9]{1,2})月(?P<date>[0-9]{1,2})日)(?:上午|下午|晚上?|清晨|傍晚)?,"
)
_HELD = LatePattern(
    "[^。\n]{0,90}?(?:举行|召开|举办|启动|开展|开班|开幕|闭幕|落幕|收官|结束|揭牌|走进|来到|赴)"
)
_SENTENCE = LatePattern("[^。\n]{0,120}")
_HEAD = 700
_A_SEASON = 60


def check_after_print(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """The report's own day, at the head of a paragraph, lies behind the day of print.

    Only what is told as held; two months at most, for a day of last year lies far behind.
    """
    printed = page.header.published_on
    if printed is None:
        return
    for match in _OPENS.finditer(folded, 0, _HEAD):
        held = _HELD.match(folded, match.end())
        sentence = _SENTENCE.match(folded, match.end())
        to_come = sentence is not None and has(words_of("after_print", "to_come"), sentence[0])
        if match.start("day") in barred or held is None or to_come:
            continue
        try:
            told = date(printed.year, int(match["month"]), int(match["date"]))
        except ValueError:
            continue
        if 0 < (told - printed).days <= _A_SEASON:
            span = Span(*match.span("day"))
            day = f"{printed.year}年{printed.month}月{printed.day}日"
            yield marked(
                "date",
                text,
                (span,),
                recomputed=f"刊发于{day}",
                verdict=f"{span.of(text)}在刊发日{day}之后，文中作已发生之事，请核对。",
            )
        return
