"""A share in words in front of what it is of: 四分之三的学校通过了验收 … 通过验收的33所 of 52."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Figure, Finding, Span
from ..ledger import Ledger, alike, compared, exact, has, marked, plain, step, words_of
from ..sign_pairs import sign_pairs
from ..slips import RELATIVE
from ..verdicts import unlike_words
from .all_or_some import shared_words
from .share_words import SAID, bounds_of

_DEED = LatePattern("(?:的)?[^,。;:、0-9\n]{4,30}")
_BRACKET, _NO_SIGNS = LatePattern("\\([^()]*\\)"), str.maketrans("", "", "()的")
_REACH, _AROUND = 420, 10
_NOUN_SHARE = LatePattern(
    "(?P<told>[^,。;:、0-9]{2,6})(?:已|约|仅|只)?占(?:到|了)?[^,。;:、0-9]{0,6}(?:总数|总量)的(?:近|约)?$"
)
_DEED_RATE = LatePattern(
    "(?P<told>[^,。;:、0-9])[^,。;:、0-9]率(?:稳定|保持|始终|均|已|一直)*(?:在|达到?|为|是|到|超过?|不低于)*(?:了)?$"
)
_OUT_OF = LatePattern("[^,。;:0-9]{0,10}[中里],?(?:已|共|只|仅)?有?[^,。;:0-9]{0,10}")
_TOLD, _TENTHS = 4, Decimal("4.5")
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
        if deed is None or has(words_of("share", "no_deed"), deed[0]):
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
    nouns = {pair for head in heads for pair in sign_pairs(head)}
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
    span = Span(start, said.end())
    return unlike_words(ledger, whole, part, span, span.of(ledger.text))


def check_share_then_numbers(ledger: Ledger) -> Iterator[Finding]:
    """农村学校占总数的七成,126所学校中农村学校只有72所; 参与率在95%以上,2400名中2160名参加.

    The two numbers follow in the sentence, the part out of the whole, and the part is told with
    the words of the share. Tenths are read within four and a half, bounds one-sidedly.
    """
    for sentence in ledger.windows_of(3, "%"):
        for share, whole, part in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if share.unit != "%" or share.value_high is not None or not alike(whole, part):
                continue
            if not exact(whole, part) or whole.value <= part.value or whole.unit_class in RELATIVE:
                continue
            said = _NOUN_SHARE.search(ledger.clause(share)) or _DEED_RATE.search(
                ledger.clause(share)
            )
            if said is None or not _OUT_OF.fullmatch(ledger.between(whole, part)):
                continue
            words = ledger.clause(part) + "|" + ledger.after(part)
            if said["told"][-_TOLD:] not in words or ledger.between(share, whole).count(",") > 1:
                continue
            least, most = _may_be(share)
            got = part.value * 100 / whole.value
            if not least <= got <= most and abs(got - share.value) < _FAR:
                yield _of_share(ledger, share, whole, part)


def _may_be(share: Figure) -> tuple[Decimal, Decimal]:
    about = _TENTHS if share.surface.endswith("成") else step(share)
    low = share.value - about * (2 if share.comparator == "approx" else 1)
    if share.comparator == "gt":
        return share.value - step(share) / 2, Decimal(100)
    if share.comparator == "lt":
        return Decimal(0), share.value + step(share) / 2
    return low, share.value + about


def _of_share(ledger: Ledger, share: Figure, whole: Figure, part: Figure) -> Finding:
    got = plain(part.value * 100 / whole.value)
    return marked(
        "share",
        ledger.text,
        (share.span, whole.span, part.span),
        raw=f"{share.surface}，{part.surface} ÷ {whole.surface}",
        recomputed=f"{plain(part.value)} ÷ {plain(whole.value)} = {got}%",
        verdict=f"{part.surface}占{whole.surface}的{got}%，文中写{share.surface}，请核对。",
    )
