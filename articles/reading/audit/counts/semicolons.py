"""What is announced by its number, with a colon, against clauses that semicolons part: 五招:…;…."""

from __future__ import annotations

from collections.abc import Iterator

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import marked

_ANNOUNCED = LatePattern(
    "(?P<told>(?P<number>[二两三四五六七八九])(?:大|个|项|条)?(?:招|条|件事|件|点|步|举措|措施|方面|办法|做法|硬招|实招)):"
    "(?P<rest>[^。:\n]{8,400}。)"
)
_OPEN = LatePattern(
    "等[。,;]|此外|另外|还有|以及|[一二三四五六七八九]是|第[一二三四五六七八九]|[①-⑨]"
)
_FEWEST = 3


def check_semicolons(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """祭出五招:逐村摸排,…;结对劝返,…;开职业体验课,…;写进考核,…。: four, one a clause.

    One off alone; silent for lists that go on, and for clauses that count themselves.
    """
    for found in _ANNOUNCED.finditer(folded):
        clauses = found["rest"].rstrip("。").split(";")
        count, announced = len(clauses), small_number(found["number"])
        if found.start() in barred or announced is None or count < _FEWEST:
            continue
        if _OPEN.search(found["rest"]) or abs(count - announced) != 1:
            continue
        if max(map(len, clauses)) > 4 * min(map(len, clauses)):
            continue
        span = Span(found.start("told"), found.end("told"))
        yield marked(
            "count",
            text,
            (span, Span(found.start("rest"), found.end("rest"))),
            recomputed=f"以分号隔开的有{count}项",
            verdict=f"文中说“{span.of(text)}”，随后列出{count}项，请核对。",
        )
