"""Announced numbers over bullets: 四项措施: over three lines that begin with •, —— or ①②③."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import has, marked, words_of

_LEAD = LatePattern(
    "(?<![第十百千0-9.])(?P<number>[两三四五六七八九十]|[3-9](?![0-9]))(?P<sort>件|项|条|个|招|步|类|点|大|道|方面)"
    "(?P<noun>[^,。;:、!\n0-9]{0,12}?)(?=[”,。;:!\n]|$)"
)
_NUMBER = LatePattern(
    "[两三四五六七八九十3-9](?=[一-龥])(?:件|项|条|个|招|步|类|点|大|道|方面|所|名|家)"
)
_MARK = LatePattern(
    "(?P<sign>[•·●▪■◆▲★※]|——|—)|[(]?(?P<digit>[1-9])[)、.．](?![0-9])|(?P<ring>[①-⑨])"
)
_MOST, _LAST_CLAUSES = 12, 70


def check_bulleted(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """今年办好四件实事: over ①…②…③…: as many lines of one kind of bullet as the number says.

    The number stands alone in the last sentence of the line above; numbered bullets must run
    from one on. Silent where the next line goes on with 此外.
    """
    lines = [(m.start(), m[0].strip(" \u3000")) for m in re.finditer("[^\n]+", folded)]
    at = 0
    while at + 2 < len(lines):
        kind = _kind(lines[at + 1][1])
        if kind is None or _kind(lines[at][1]) is not None:
            at += 1
            continue
        count = 1
        while at + 1 + count < len(lines) and _kind(lines[at + 1 + count][1]) == kind:
            count += 1
        lead = _lead(folded, lines[at])
        following = lines[at + 1 + count][1] if at + 1 + count < len(lines) else ""
        more = words_of("announce", "bullets_go_on").begins(following)
        if lead and 1 < count <= _MOST and not more:
            announced = small_number(lead["number"])
            in_order = kind == "sign" or _run_on(lines[at + 1 : at + 1 + count])
            wrong = announced is not None and announced != count and lead.start() not in barred
            if wrong and in_order and announced is not None and abs(announced - count) <= 2:
                span = Span(lead.start(), lead.end())
                words = span.of(text)
                yield marked(
                    "count",
                    text,
                    (span,),
                    recomputed=f"随后列出{count}项",
                    verdict=f"文中说“{words}”，随后列出{count}项，请核对。",
                )
        at += count


def _kind(line: str) -> str | None:
    found = _MARK.match(line)
    return found.lastgroup if found else None


def _run_on(lines: list[tuple[int, str]]) -> bool:
    """Whether numbered bullets run from one on."""
    found = [_MARK.match(line) for _, line in lines]
    numbers = [
        int(m["digit"]) if m["digit"] else "①②③④⑤⑥⑦⑧⑨".index(m["ring"]) + 1 for m in found if m
    ]
    return numbers == list(range(1, len(lines) + 1))


def _lead(folded: str, line: tuple[int, str]) -> re.Match[str] | None:
    """The one number of the last sentence of a line, of what is told line by line."""
    start = folded.index(line[1], line[0])
    end = start + len(line[1])
    body = folded[start:end].rstrip("。:;! ")
    begin = start + max(body.rfind(sign) for sign in "。;!") + 1
    begin = max(begin, end - _LAST_CLAUSES)
    found = list(_LEAD.finditer(folded, begin, end))
    if (
        len(_NUMBER.findall(folded, begin, end)) != 1
        or len(found) != 1
        or has(words_of("announce", "not_all"), folded[begin:end])
    ):
        return None
    noun = found[0]["noun"].strip("“”")
    if not line[1].endswith((":", "”")) and has(words_of("announce", "nouns"), noun[-2:]):
        return None  # 四大工程。: lines that do not bear the name may tell of anything
    told = has(words_of("enumerate", "things"), noun) or has(words_of("loose", "told_off"), noun)
    return found[0] if told or found[0]["sort"] in "招步" or noun == "关" else None
