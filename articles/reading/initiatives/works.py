"""Works and bodies whose head noun makes a name of them wherever it stands.

把今年的|教育惠民工程|定了盘子; 钱用在|校舍抗震加固工程|上; 市长挂帅|基础教育改革领导小组.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Span
from ..word_list import WordList
from .clause import PUNCTUATION, STOPS, Clause, Naming, is_stop
from .kinds import (
    announcing_verbs,
    bare,
    by_length,
    initiative_words,
    is_han,
    without_generic,
    word_list,
)

_SHORTEST, _LONGEST = 6, 26
_REACH = 24
_SHORTEST_OWN = 4
_HAVING = frozenset("所现国公私固富保享具")
_JOINS = ("和", "与", "及")
_COUNTED_WORKS = LatePattern("(?<=推进|推动|开展|落实|组织)[二三四五六七八九十]大")
_DRAWN_UP = ("行动", "工程")
"""质量提升行动|计划 is the plan of it."""
_INTO = frozenset("推引促改跟迈走先前唱送搬演请融")
"""Before 进校园: 推进|校园建设, 走进|校园 enter nothing."""


class WorkNames(Clause):
    """One sentence, read for the names that end in the head nouns at `places`."""

    def __init__(self, folded: str, span: Span, places: Sequence[tuple[int, int]]) -> None:
        super().__init__(folded, span)
        self.places = places

    def namings(self) -> Iterator[Naming]:
        """Every such name, in text order."""
        for at, end in self.places:
            if end > self.end or word_list("works_told", "not_behind").begins(self.folded, end):
                continue
            if self.folded[end : end + 1] in "》”":
                continue
            head = self.folded[at:end]
            if head[0] == "进" and self.folded[at - 1 : at] in _INTO:
                continue
            start = self._begins(at)
            joined = self.folded[start - 1 : start] in _JOINS
            if joined and _kinds()[head] == "organisation" and not self._is_body(start - 1):
                start = self._begins(start - 1)
            start += self._led_in(start, at)
            counted = _COUNTED_WORKS.search(self.folded, start, end)
            start = counted.start() if counted else start  # 广州市推进|七大工程
            name = self.folded[start:end]
            if word_list("works_told", "nations").begins(name):
                continue
            if head in _heads("of_education") and not self._is_behind("striving", start):
                continue
            if head in _heads("built") and not self._is_behind("building", start):
                continue
            plan = 0
            if head.endswith(_DRAWN_UP) and self.folded.startswith("计划", end):
                plan = 2
                name = self.folded[start : end + plan]
            short = _SHORTEST - (head[0] == "进")
            if short <= len(name) <= _LONGEST and _is_proper(self.folded[start:at], head):
                yield Naming(start, end + plan, bare(name), "headed", _kinds()[head], "", head)

    def _is_behind(self, verbs: str, start: int) -> bool:
        """争创|…示范区, 建成|…云平台: made or striven for, not among honours or things used."""
        return word_list("works_told", verbs).ends(self.before(start, 4))

    def _led_in(self, start: int, at: int) -> int:
        """How long the verb is that leads a name in, though it may stand inside one: 开展|…工程."""
        length = len(word_list("works_told", "leading").longest_at(self.folded, start))
        return length if at - start - length >= _SHORTEST_OWN else 0

    def _is_body(self, end: int) -> bool:
        """Whether another body ends here: 领导小组|和工作专班, not 教育改革|与发展领导小组."""
        return self.folded.endswith(("小组", "专班", "指挥部", "会议", "委员会"), self.start, end)

    def _begins(self, at: int) -> int:
        """Where the run of nouns before a head begins: behind a mark, a function word, a verb."""
        low = max(self.start, at - _REACH)
        verbs = _verbs()
        edge = at
        while edge > low:
            sign = self.folded[edge - 1]
            if sign in PUNCTUATION or sign.isdigit():
                break
            if sign in STOPS and is_stop(self.folded, edge - 1):
                break
            if sign == "有" and self.folded[edge - 2 : edge - 1] not in _HAVING:
                break
            if verbs.ending(self.folded, low, edge):
                break
            edge -= 1
        return edge


_IS_DONE = LatePattern(".{0,2}(?:推进|推动|开展|落实|组织|抓好)(?:提升|治理|整治|改革|建设|发展)?")
"""明确范围,|推进专项行动: what is done with such things, and none by name."""


def _is_proper(modifier: str, head: str) -> bool:
    """Whether the words before a head say what the work is: 校舍抗震加固, not 重点|民生."""
    if not is_han(modifier) or modifier.endswith("国家"):
        return False
    if _IS_DONE.fullmatch(modifier):
        return False
    if head[0] == "进" and "学校" in modifier:
        return False
    if head in _heads("of_education") or head in _heads("built"):
        return any(map(modifier.__contains__, initiative_words()["works_told"]["education"]))
    if _kinds()[head] == "organisation" and len(modifier) >= 4:
        return True
    common, left, at = word_list("works_told", "common"), 0, 0
    while at < len(modifier):
        length = len(common.longest_at(modifier, at))
        left += not length
        at += length or 1
    if left >= 2 or (left >= 1 and len(modifier) >= 6) or len(without_generic(modifier)) >= 4:
        return True
    return modifier in initiative_words()["works_told"]["for_people"]


@cache
def _heads(which: str) -> frozenset[str]:
    return frozenset(initiative_words()["works_told"][which])


@cache
def _kinds() -> dict[str, InitiativeKind]:
    return dict(by_length("works"))


@cache
def _verbs() -> WordList:
    """The verbs at which a name begins; those that also stand inside names are none of them."""
    words = initiative_words()
    inside = {*words["clause"]["verbs_in_names"], "开发", "总结", "增设"}
    told = words["works_told"]
    surely = {adverb + verb for adverb in told["adverbs"] for verb in told["leading"]}
    return WordList(({*told["verbs_inside"], *announcing_verbs()} - inside) | surely)
