"""Votes against those who could cast one: 赞成46票,反对3票,弃权4票 of 51 who were there."""

from __future__ import annotations

from collections.abc import Iterator

from ...covered import Covered
from ...late_pattern import LatePattern
from ...numerals import value_of
from ...records import Finding, Span
from ..ledger import marked

_N = "[0-9]{1,4}|[一二三四五六七八九十百]{1,5}"
_VOTES = LatePattern(
    f"(?:赞成|同意)(?:票)?[为:]?(?P<yes>{_N})票[,、;](?:反对|不同意)(?:票)?[为:]?(?P<no>{_N})票"
    f"[,、;]弃权(?:票)?[为:]?(?P<none>{_N})票"
)
_CAST = LatePattern(
    f"(?P<told>(?:实到|到会|出席|参加表决|实际到会|收回选票|收回有效票)(?:的?(?:正式)?(?:代表|委员|教职工|会员))?[为共有]?"
    f"(?P<number>{_N})[人名张])"
)


def check_votes(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """No more votes than there were voters; one number of these in the text."""
    there = [m for m in _CAST.finditer(folded) if m.start() not in barred]
    if len({m["number"] for m in there}) != 1:
        return
    whole = int(value_of(there[0]["number"]) or 0)
    for votes in _VOTES.finditer(folded):
        parts = [int(value_of(votes[name]) or 0) for name in ("yes", "no", "none")]
        if votes.start() in barred or sum(parts) <= whole:
            continue
        spans = (
            Span(there[0].start("number"), there[0].end()),
            *(Span(votes.start(name), votes.end(name) + 1) for name in ("yes", "no", "none")),
        )
        yield marked(
            "parts",
            text,
            spans,
            recomputed=f"{' + '.join(map(str, parts))} = {sum(parts)}",
            verdict=f"各项票数相加为{sum(parts)}票，多于{there[0]['told']}，请核对。",
        )
