"""Names that no mark sets off and no verb announces: what a clause begins with and speaks about.

学区制改革|先行试点; 党史学习教育领导小组|在教育工委设立; 植树节、读书节等|活动.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Span
from .clause import PUNCTUATION, STOPS, Clause, Naming, is_stop
from .kinds import (
    HAN,
    NUMERAL,
    announcing_verbs,
    bare,
    by_length,
    head_of,
    initiative_words,
    is_specific,
    word_list,
)
from .signs import GATHERED, GATHERING, topic_heads_in

_OPENERS = ",。;:!?\n"
_LINKS = "、和与及暨"
_LED_BY = LatePattern(
    r"^(?:其中|同时|此外|另外|目前|如今|今年|近年来|现在|眼下|而|特别是|尤其是|为此)"
)
_COUNT = LatePattern(
    rf"(?:[{NUMERAL}]+[余多]?|多|若干|各)(?:个|支|家|条|项|类|批|所)(?:市级|县级|区级)?"
)
_ITEM = rf"[{HAN}A-Za-z]{{3,12}}"
_LISTED = LatePattern(rf"({_ITEM}(?:、{_ITEM}){{1,6}}){GATHERING}")
_LISTED_KINDS: dict[str, InitiativeKind] = {
    "课程": "programme", "项目": "programme", "工程": "programme", "行动": "programme",
    "计划": "programme",
    "品牌": "brand",
}  # fmt: skip
_MADE_UP = ("参与的", "组成的", "牵头的", "参加的", "成立的", "组建的", "带队的")
_MOST = 24


class TopicNames(Clause):
    """One sentence, read for unmarked names that open a clause and for lists of activities.

    `heads` are the head nouns in it.
    """

    def __init__(self, folded: str, span: Span, heads: Sequence[tuple[int, int]]) -> None:
        super().__init__(folded, span)
        self.heads = heads

    def namings(self) -> Iterator[Naming]:
        """Every such name, in no particular order."""
        yield from self._listed()
        taken: Naming | None = None
        for at, end in reversed(self.heads):
            head = self.folded[at:end]
            before_taken = (
                taken is not None
                and end + 1 == taken.start
                and self.folded[end : end + 1] in _LINKS
            )
            if not before_taken and not self._is_spoken_of(end):
                continue
            naming = self._name(at, end, head, _kinds()[head])
            if naming is not None:
                taken = naming
                yield naming

    def _name(self, at: int, end: int, head: str, kind: InitiativeKind) -> Naming | None:
        start = self._clause_start(at, kind)
        if start is None:
            return None
        led = _LED_BY.match(self.folded[start:at])
        start += led.end() if led else 0
        start += len(word_list("works_told", "leading").longest_at(self.folded, start))
        count = _COUNT.search(self.folded[start:at])
        if count and kind == "organisation":
            start += count.end()
        elif count:
            return None
        name = self.folded[start:end]
        own = name[: -len(head)]
        if not 5 <= len(name) <= 34 or word_list("topic", "others").begins(name):
            return None
        if not is_specific(own, kind, head) or len(own) < 2:
            return None
        return Naming(start, end, bare(name), "headed", kind, "", head)

    def _clause_start(self, at: int, kind: InitiativeKind) -> int | None:
        """Where the run of nouns before `at` begins, if that is the head of a clause."""
        edge = at
        low = max(self.start, at - 30)
        verbs = _verbs()
        while edge > low:
            sign = self.folded[edge - 1]
            if sign == ")":
                opening = self.folded.rfind("(", max(low, edge - 8), edge)
                if opening > low:
                    edge = opening
                    continue
            if sign in PUNCTUATION or sign in "和与及":
                break
            if sign in STOPS and is_stop(self.folded, edge - 1):
                break
            if edge < at and self.folded[edge - 2 : edge] in verbs:
                return None
            edge -= 1
        if edge == self.start or self.folded[edge - 1] in _OPENERS:
            return edge
        if self.folded[edge - 1] == "的" and len(self.clause(edge)) <= 4:
            return edge
        if kind == "organisation" and self.folded.endswith(_MADE_UP, self.start, edge):
            return edge
        if self.folded[edge - 1] in _LINKS and topic_heads_in().search(
            self.folded, max(self.start, edge - 7), edge - 1
        ):
            return edge
        return None

    def _is_spoken_of(self, end: int) -> bool:
        """Whether what follows is said about the name: 正在实施, 也列入安排, 由局领导带队."""
        return word_list("topic", "behind").begins(self.behind(end, 12))

    def _listed(self) -> Iterator[Naming]:
        """红色讲堂、樱桃诗会等活动: each item is a name, if it names anything of its own."""
        text = self.folded[self.start : self.end]
        if "、" not in text or GATHERED.search(text) is None:
            return
        not_ends = word_list("list_items", "not_ends")
        not_starts = word_list("list_items", "not_starts")
        for match in _LISTED.finditer(text):
            at = match.start(1) + self.start
            kind: InitiativeKind = _LISTED_KINDS.get(match[2], "campaign")
            items = match[1].split("、")
            first = self._without_verb(items[0])
            if self.folded[at - 1 : at] in ("”", "》", "、"):
                items[0] = first = items[0][:0].ljust(len(items[0]))
            if len(first) == len(items[0]) and not any(head_of(item) for item in items):
                continue
            alike = len(items) > 2 and len({item[:2] for item in (first, *items[1:])}) == 1
            for index, item in enumerate(items[:_MOST]):
                name = first if index == 0 else item
                start = at + len(item) - len(name)
                proper = 3 <= len(name) <= 10 and (alike or not not_ends.ends(name))
                proper = proper and not not_starts.begins(name)
                head = head_of(name)
                if proper and not any(is_stop(name, k) for k in range(len(name))):
                    yield Naming(
                        start, start + len(name), bare(name), "headed",
                        head[1] if head else kind, "开展", match[2],
                        group=match.start(1) + self.start,
                    )  # fmt: skip
                at += len(item) + 1

    def _without_verb(self, item: str) -> str:
        """开展红色讲堂 → 红色讲堂."""
        for cut in range(len(item) - 3, 1, -1):
            if item[cut - 2 : cut] in announcing_verbs() or is_stop(item, cut - 1):
                return item[cut:]
        return item


@cache
def _kinds() -> dict[str, InitiativeKind]:
    return dict(by_length("topic_heads"))


@cache
def _verbs() -> frozenset[str]:
    words = initiative_words()
    inside = set(words["clause"]["verbs_in_names"])
    verbs = {verb for table in words["verbs"].values() for verb in table if len(verb) == 2}
    return frozenset((verbs | set(words["quoted"]["tail_verbs"])) - inside - _NOMINAL)


_NOMINAL = frozenset(
    ("服务", "保障", "培养", "培育", "提升", "规范", "统筹", "优化", "强化", "保护")
)
