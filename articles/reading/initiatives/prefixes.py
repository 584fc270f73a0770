"""Where a name in marks begins whose first part stands before the mark: 学前教育“两个比例”…."""

from __future__ import annotations

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Span
from .kinds import HAN, NUMERAL, without_generic, word_list
from .quoted_forms import belongs_in_front
from .tails import Tails

_COUNTING = LatePattern(rf"[{NUMERAL}]+[余多]?[个项批支所名位场次]")
_SO_MANY_OF_ALL = LatePattern(rf"[全我]?[省市县区州旗校][{NUMERAL}]+[余多]?[个项批支所名位场次]")
_YEARS = LatePattern(r"[三五两\d]年")
_ISSUING = ("出台", "印发", "制定", "下发")
_OF_A_PLACE = LatePattern(rf"[{HAN}]{{1,7}}[省市县区州旗]教育")


class Prefixes(Tails):
    """One sentence, read before the opening marks of its quotations."""

    def __init__(self, folded: str, span: Span, quoted: list[tuple[int, int]]) -> None:
        super().__init__(folded, span)
        self.quoted = quoted
        self._edge: tuple[int, tuple[int, str]] | None = None

    def _edge_before(self, at: int) -> tuple[int, str]:
        """`left_edge` before a mark, found once for all the names of its list."""
        if self._edge is None or self._edge[0] != at:
            self._edge = at, self.left_edge(at, direct=True)
        return self._edge[1]

    def _opens_clause(self, at: int) -> bool:
        return at <= self.start or self.folded[at - 1] in ",。;:!?\n"

    def _with_prefix(
        self,
        start: int,
        core: str,
        inner: tuple[str, InitiativeKind] | None,
        group: list[tuple[int, int]],
    ) -> int:
        """Where a name begins whose first part stands before the mark: 学前教育“两个比例”…."""
        if group[0][0] != start or (inner is not None and self._tail(start + 2 + len(core))):
            return self._opening(start, core, inner)
        edge, verb = self._edge_before(start)
        prefix = self.folded[edge:start]
        span_of_years = inner is not None and _YEARS.match(core) is not None
        if span_of_years:
            edge, verb = self.left_edge(start, direct=False)
            prefix = self.folded[edge:start]
        elif inner is not None and not belongs_in_front(prefix):
            return self._opening(start, core, inner)
        if not verb and edge > self.start and self.folded[edge - 1] in "、和与":
            tail = self._tail(start + 2 + len(core))
            verb = "、" if tail is not None and self._tail_before(edge, tail[1]) else ""
        if not verb and inner is not None and self.folded[edge - 2 : edge] in ("”和", "”、", "”与"):
            verb = "、"
        if not verb and prefix.startswith("有"):
            edge, prefix, verb = edge + 1, prefix[1:], "有"
        if not verb and len(prefix) >= 4 and self._opens_clause(edge):
            tail = self._tail(start + 2 + len(core))
            plan = tail is not None and tail[1] == "规划"
            works = tail is not None and tail[1] in self.words["quoted"]["works_with_field"]
            by_actor = word_list("quoted", "actors").ends(prefix)
            works = works and not by_actor and "%" not in prefix
            group_named = tail is not None and tail[2] == "organisation" and not by_actor
            verb = "," if span_of_years or plan or works or group_named else ""
        paper = verb in _ISSUING and self.folded.startswith("实施方案", start + 2 + len(core))
        stage = prefix in self.words["quoted"]["fields"]
        plain = without_generic(prefix) == "" and not (span_of_years or paper or stage)
        if not verb and self.folded.startswith("规划", start + 5) and _OF_A_PLACE.match(prefix):
            verb = "编制"
        if not verb or not 2 <= len(prefix) <= 16 or plain:
            return self._opening(start, core, inner)
        held = word_list("beginnings", "verbs").are_in(prefix)
        counted = _COUNTING.match(prefix) or _SO_MANY_OF_ALL.match(prefix)
        if counted or (held and verb == ","):
            return self._opening(start, core, inner)  # 某区教育局召开|“强校+”工程…推进会
        return edge

    def _tail_before(self, edge: int, head: str) -> bool:
        """Whether the item of the list before `edge` ends in the same head: …联盟、…联盟."""
        return self.folded.endswith(head, self.start, edge - 1)

    def _opening(self, start: int, core: str, inner: tuple[str, InitiativeKind] | None) -> int:
        """Inside the mark where the mark wraps all of the name, else at it."""
        closing = start + 1 + len(core)
        tail = self._tail(closing + 1)
        return start if tail is not None else start + 1
