"""Parents that the names tell: bodies and papers that share a word of their own with a work."""

from __future__ import annotations

from .index import Measure, MeasureIndex
from .kinds import is_han, without_generic

_REACH = 400
_WORKS = ("mechanism", "programme")


def share_a_word(core: str, title: str) -> bool:
    """Whether two names share a pair of signs that says something: 花灯, not 教育 or 校园."""
    pairs = (core[at : at + 2] for at in range(len(core) - 1))
    return any(pair in title and is_han(pair) and without_generic(pair) == pair for pair in pairs)


class KindredParents:
    """The parents of bodies and papers by the words of their names."""

    def __init__(self, index: MeasureIndex, folded: str) -> None:
        self.index, self.folded = index, folded

    def of(self, measure: Measure) -> Measure | None:
        """The work or the regime before it in its paragraph that a body or a paper is for.

        推进集团化办学,组建河畔教育集团: what kind of body it is stands in the regime's name. Of
        the same kind are the 同步课堂联盟 of a “1+2”同步课堂模式, and its 《同步课堂指引》.
        """
        kind = measure.naming.kind
        if kind not in ("organisation", "document"):
            return None
        core = measure.naming.core
        works = [
            other
            for other in self.index.before(measure, self.folded, _REACH)
            if other.naming.kind in _WORKS and other is not measure
        ]
        if kind == "organisation":
            of_kind = next((other for other in works if core[-2:] in other.naming.core), None)
            of_kind = of_kind or self._of_kind(measure)
            if of_kind is not None:
                return of_kind
        return next((other for other in works if share_a_word(core, other.naming.core)), None)

    def _of_kind(self, measure: Measure) -> Measure | None:
        """The regime of its place that makes bodies of its kind, wherever that is named before."""
        kind = measure.naming.core[-2:]
        for other in reversed(self.index.measures):
            if (
                other.naming.start < measure.naming.start
                and other.naming.kind in _WORKS
                and other.region == measure.region
                and kind in self.index.name_of(other)
            ):
                return other
        return None
