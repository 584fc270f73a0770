"""实施四大工程。 at the end of a paragraph, then ——实施…工程, (一)…工程: as many as it says."""

from __future__ import annotations

from collections.abc import Iterator

from ...cardinals import DIGITS
from ...covered import Covered
from ...late_pattern import LatePattern
from ...lines import Line, lines_of
from ...records import Finding, Span
from ..ledger import marked

_ANNOUNCES = LatePattern(
    "(?<![第十百千0-9])(?P<number>[两二三四五六七八九])(?:[个项大条场件种类道步])?"
    "(?P<noun>[^一二三四五六七八九十“”,。;:、()\n0-9]{2,6}?)”?[。:]?$"
)
_MARK = LatePattern(
    "[ \u3000]*(?:(?P<dash>——|[●◆★■▲○•])|(?P<round>\\([一二三四五六七八九十]{1,2}\\))"
    "|(?P<point>[一二三四五六七八九十]{1,2}、)|(?P<number>[0-9]{1,2}[.、](?![0-9]))|(?P<one>[一二三四五六七八九]是))"
)
_BEGINS = LatePattern("\n[\n \u3000]*(?=——|[●◆★■▲○•(0-9一])")
_CLAUSE = LatePattern("[^,。;:\n]{2,24}")
_LONGEST = 60


def check_runs(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """四大工程 over three marked paragraphs that are each called …工程.

    Every paragraph that bears the sign must bear the noun, so that a list of other things, or
    one that goes on, is left alone.
    """
    for first in _BEGINS.finditer(folded):
        floor = max(0, first.start() - 16)
        said = _ANNOUNCES.search(folded[floor : first.start()])
        if said is None or first.start() in barred:
            continue
        lines = lines_of(folded[first.start() :])
        mark = _MARK.match(lines[0].words)
        if mark is None or not mark.lastgroup:
            continue
        items = list(_marked(lines, mark.lastgroup))
        key = said["noun"][-2:]
        if len(items) < 2 or not all(key in item for item in items):
            continue
        count, announced = len(items), DIGITS[said["number"]]
        if count == announced or count > 9:
            continue
        span = Span(floor + said.start(), floor + said.end("noun"))
        yield marked(
            "count",
            text,
            (span,),
            recomputed=f"其后分段列出{count}项",
            verdict=f"文中说“{span.of(text)}”，其后分段列出{count}项，请核对。",
        )


def _marked(lines: list[Line], sign: str) -> Iterator[str]:
    """What each paragraph of one sign begins with; those between belong to the one before.

    A numbered row ends where its numbers begin again or a larger heading comes.
    """
    seen: set[str] = set()
    for line in lines:
        mark = _MARK.match(line.words)
        if mark is None:
            if sign == "dash" and len(line.words) < _LONGEST:
                return
            continue
        if mark.lastgroup != sign:
            if sign in ("dash", "one") or mark.lastgroup == "point":
                return
            continue
        if sign != "dash" and mark[0].strip() in seen:
            return
        seen.add(mark[0].strip())
        clause = _CLAUSE.match(line.words, mark.end())
        yield clause[0] if clause else ""
