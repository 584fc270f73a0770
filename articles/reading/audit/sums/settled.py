"""What is done and what is still open, told paragraphs away from all that there was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, has, unit_of, words_of
from ..slips import MOST, RELATIVE, near_slip, share_noun
from .added import added

_FAR = 1500
"""So many signs before what is open stands what is done; the whole may stand anywhere before."""
_CLOSE = 24
_MOST_PARTS = 8
_LONG = 100
"""From so large a number on no sum is a chance."""
_NOT_YET = LatePattern("(?:没有?|未|尚未|还未|仍未|尚待|还在|仍在)[一-龥]{1,3}")
_OWN_NOUN = frozenset("件条处起宗桩封")
"""Units that say by themselves what they count: two of them in one article count the same."""
_MORE = LatePattern("又|再|新|另|追加")
_NEVER = ("baseline", "change", "threshold")


def check_far_open(ledger: Ledger) -> Iterator[Finding]:
    """承办提案164件。…答复的已有139件…还没有办完的35件: together they are all that there was.

    The three may stand answers apart, in whatever words. Certain only where no selection of the
    figures of that unit gives the whole, and the sum misses it as a slip of the pen does.
    """
    for at, rest in enumerate(ledger.figures):
        if rest.unit_class in RELATIVE or not exact(rest) or not _is_open(ledger, rest):
            continue
        before = [
            f
            for f in ledger.figures[max(0, at - 3 * MOST) : at]
            if alike(f, rest) and exact(f) and not compared(ledger, f) and f.status not in _NEVER
        ]
        near = [f for f in before if rest.span.start - f.span.start <= _FAR]
        told = [f for f in near if _is_done(ledger, f)]
        pairs = [
            (whole, done)
            for done in told
            for whole in before
            if whole.span < done.span and _may_hold(ledger, whole, done, rest)
        ]
        states = [f for f in near if f in told or _goes_on(ledger, f) or f.value >= _LONG]
        explained = any(
            _fits(whole, done, rest, states) or _is_told_otherwise(ledger, whole, done, before)
            for whole, done in pairs
        )
        if not pairs or explained:
            continue
        most = max(done.value for _, done in pairs)  # what is done in all, not some of it
        pairs = [(whole, done) for whole, done in pairs if done.value == most]
        if len({whole.value for whole, _ in pairs}) == 1:
            whole, done = pairs[0]
            yield added(ledger, whole, (done, rest))


def _is_told_otherwise(
    ledger: Ledger, whole: Figure, done: Figure, before: Sequence[Figure]
) -> bool:
    """Whether another rest goes with what is done, or there was more to do since.

    已整改287处,剩下的39处…去年遗留的|49处没有整改; 整改287处。今年又查出120处,未整改的|49处.
    """
    return any(
        (f.value == whole.value - done.value and _is_open(ledger, f))
        or (f.span > done.span and _is_one_thing(f, whole) and _MORE.search(ledger.clause(f)))
        for f in before
    )


def _is_open(ledger: Ledger, figure: Figure) -> bool:
    before, behind = ledger.clause(figure)[-_CLOSE:], ledger.after(figure)
    if has(words_of("loose", "open"), before + "|" + behind):
        return True
    return _NOT_YET.search(before[-8:]) is not None


def _is_done(ledger: Ledger, figure: Figure) -> bool:
    words = ledger.clause(figure) + "|" + ledger.after(figure)
    return has(words_of("loose", "done"), words) and not _is_open(ledger, figure)


def _goes_on(ledger: Ledger, figure: Figure) -> bool:
    return has(words_of("parts", "going_on"), ledger.clause(figure) + "|" + ledger.after(figure))


def _may_hold(ledger: Ledger, whole: Figure, done: Figure, rest: Figure) -> bool:
    """Whether a figure may be all of what is done and open: nearly their sum, of the same noun."""
    total = done.value + rest.value
    if whole.value <= max(done.value, rest.value) or abs(whole.value - total) * 10 > whole.value:
        return False
    if whole.value == total:
        return True
    if _is_open(ledger, whole) or whole.region != done.region:
        return False
    one_thing = share_noun(whole, done) or share_noun(whole, rest)
    if not one_thing and not _is_one_thing(whole, done):
        return False
    return near_slip(whole.value, total) or (one_thing and whole.value < 100)


def _is_one_thing(one: Figure, other: Figure) -> bool:
    return unit_of(one.unit) in _OWN_NOUN or share_noun(one, other)


def _fits(whole: Figure, done: Figure, rest: Figure, states: Sequence[Figure]) -> bool:
    """Whether more figures close the gap: 办结|正在办理|未办 of all that came in."""
    short = whole.value - done.value - rest.value
    parts = [f.value for f in states if f is not done and f.value < whole.value][-_MOST_PARTS:]
    return short == 0 or any(
        sum(some) == short for size in (1, 2) for some in combinations(parts, size)
    )
