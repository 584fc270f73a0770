"""One rate after another, the next told by its owner or its deed: 小学巩固率达99%,初中达|98%."""

from __future__ import annotations

from functools import cache

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import WordList
from .label_around import Neighbourhood
from .label_guard import LONGEST, clipped, rate_in
from .label_phrases import printed, trimmed
from .label_words import verbs, words

_WHO = LatePattern(
    "(?:其中|而|则|且)?(?P<who>[^,。;:0-9占]{1,24}?)(?:已|均|都|也|更|则|约|近|分别|基本)*"
    "(?:达到?|为|是|有|超过?|接近|突破|实现|高达|稳定在|保持在|提高到|增至|升至)(?:了|约|近)*"
)
_BRACKETS_LAST = LatePattern("[(（][^()（）]{1,8}[)）]$")
"""县(市)达到|30%."""
_DEED = 6
"""From so many signs on the words before a value tell a deed of their own."""


def rate_in_turn(text: str, folded: str, near: Neighbourhood, last: str) -> str:
    """The label of a share behind another one called `last`; empty where its clause names nobody.

    小学巩固率达99%,初中达|98% gives 初中巩固率; 厨房达标率为90%,中小学校创建平安校园达|100% tells
    a deed of its own and takes nothing from the rate before it.
    """
    floor = max(near.sentence.start, near.previous_end, near.number.start - 40)
    begin = clause_start(folded, floor, near.number.start, ",。;:")
    found = _WHO.fullmatch(folded, begin, near.number.start)
    if found is None:
        return ""
    who = printed(text, trimmed(folded, *found.span("who"), near.place_ends))
    who = _BRACKETS_LAST.sub("", who)
    if who and len(who) <= _DEED and _owners().beginning(fold(who), 0, len(who)) == len(who):
        return _of_owner(who, last)
    deed = printed(text, trimmed(folded, *found.span("who"), frozenset()))
    twin = fold(deed)
    if len(deed) < _DEED or twin.startswith(words("against")):
        return ""
    return clipped(deed) if any(begins for begins, _ in verbs().spans(twin, 0, len(twin))) else ""


def _of_owner(who: str, last: str) -> str:
    """初中巩固率 for 初中 behind 小学巩固率; empty where what stands before is no rate."""
    if rate_in(last) != last:
        return ""
    twin = fold(last)
    if twin.startswith(fold(who)):
        return last
    rest = last[_owners().beginning(twin, 0, len(twin)) :]
    if len(rest) < 2:
        return ""
    return who + clipped(rest, LONGEST - len(who))


@cache
def _owners() -> WordList:
    table = lexicon("labels")
    return WordList((*table["stages"]["kinds"], *table["in_turn"]["owners"]))
