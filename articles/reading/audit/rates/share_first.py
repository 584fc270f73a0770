"""A share in words in front of what it is of: 四分之三的学校通过了验收 … 通过验收的33所 of 52."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Figure, Finding, Span
from ..ledger import Ledger, alike, compared, exact, marked, plain
from ..slips import RELATIVE
from .all_or_some import shared_words
from .share_words import SAID, bounds_of

_DEED = LatePattern("(?:的)?[^,。;:、0-9\n]{4,30}")
_SAME = LatePattern(
    "占|比|较|增|减|超|达|率|例|之一|左右|满意|时间|经费|资金|投入|每|将|力争|要求|计划"
)
_BRACKET, _NO_SIGNS = LatePattern("\\([^()]*\\)"), str.maketrans("", "", "()的")
_REACH, _AROUND = 420, 10
_SLACK, _FAR = Decimal("1.5"), Decimal(30)


def check_shares_told_first(ledger: Ledger) -> Iterator[Finding]:
    """校长312名,硕士118名,半数以上校长拿到硕士文凭: 38 %, no half.

    What the share's clause says of them must be said of the part too (通过, 验收), its noun be
    what the whole counts. Silent where the whole with any number near by, or the part
    with any, makes the words true.
    """
    for said in SAID.finditer(ledger.folded):
        if said["middle"] == "半" and not said["how"]:
            continue
        deed = _DEED.match(ledger.folded, said.end())
        if deed is None or _SAME.search(deed[0]):
            continue
        at = bisect_left(ledger.starts, said.start())
        near = [
            f
            for f in ledger.figures[max(0, at - _AROUND) : at + _AROUND]
            if exact(f)
            and f.unit
            and f.unit_class not in RELATIVE
            and abs(f.span.start - said.start()) < _REACH
            and not compared(ledger, f)
        ]
        if pair := _belied_by(ledger, said, deed[0], near):
            yield _finding(ledger, said, *pair)


def _belied_by(
    ledger: Ledger, said: re.Match[str], deed: str, near: list[Figure]
) -> tuple[Figure, Figure] | None:
    """The one whole and the one part of it that the share's clause is about, if they differ."""
    heads = [_BRACKET.sub("", deed).lstrip("的")[:4], deed.translate(_NO_SIGNS)[:4]]
    nouns = {head[at : at + 2] for head in heads for at in range(len(head) - 1)}
    wholes = [f for f in near if any(n in fold(f.label) + ledger.after(f) for n in nouns)]
    pairs = [
        (whole, part)
        for whole in wholes
        for part in near
        if alike(whole, part)
        and whole.span < part.span
        and part.value < whole.value
        and _is_so_told(ledger, said, deed, part)
    ]
    least, most = bounds_of(said)
    if len({(w.value, p.value) for w, p in pairs}) != 1:
        return None
    whole, part = pairs[0]
    like = [f for f in near if alike(f, part) and f.value > 0]
    told = [(whole, f) for f in like] + [(f, part) for f in like]
    if any(
        least - _SLACK <= b.value * 100 / a.value <= most + _SLACK
        for a, b in told
        if b.value <= a.value and a is not b
    ):
        return None
    share = part.value * 100 / whole.value
    return (whole, part) if min(abs(share - least), abs(share - most)) < _FAR else None


def _is_so_told(ledger: Ledger, said: re.Match[str], deed: str, part: Figure) -> bool:
    """Whether a part is told with two words of the share's clause, or with one right beside it."""
    own = ledger.clause(part) + "|" + ledger.after(part)
    beside = part.span.end < said.start() and said.start() - part.span.end < 3
    return shared_words(deed[2:], own) >= (1 if beside else 2)


def _finding(ledger: Ledger, said: re.Match[str], whole: Figure, part: Figure) -> Finding:
    start = said.start() + (len(said[0]) - len(said[0].lstrip("的")))
    span, share = Span(start, said.end()), plain(part.value * 100 / whole.value)
    return marked(
        "share",
        ledger.text,
        (whole.span, part.span, span),
        raw=f"{part.surface} ÷ {whole.surface}，{span.of(ledger.text)}",
        recomputed=f"{plain(part.value)} ÷ {plain(whole.value)} = {share}%",
        verdict=(
            f"{part.surface}占{whole.surface}的{share}%，文中写“{span.of(ledger.text)}”，请核对。"
        ),
    )
