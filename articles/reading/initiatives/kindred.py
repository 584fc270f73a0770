"""Parents that the names tell: bodies and papers that share a word of their own with a work."""

from __future__ import annotations

from functools import lru_cache

from ..late_pattern import LatePattern
from .index import Measure, MeasureIndex
from .kinds import is_han, without_generic

_CLAUSE = 24
_INSIDE = LatePattern(
    r"([㐀-鿿]{2})内部?(?:则|均|还|统一|全面)*(?:实行|推行|建立|实施)[^,。;:]{0,8}$"
)
_WORKS = ("mechanism", "programme")


def share_a_word(core: str, title: str) -> bool:
    """Whether two names share a pair of signs that says something: 花灯, not 教育 or 校园."""
    pairs = [core[at : at + 2] for at in range(len(core) - 1) if core[at : at + 2] in title]
    return any(map(says_something, pairs))


@lru_cache(1024)
def says_something(pair: str) -> bool:
    """Whether two signs of a name are Han and no general word: 花灯, not 教育."""
    return is_han(pair) and without_generic(pair) == pair


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
        if kind in ("mechanism", "framework"):
            return self._inside(measure)
        if kind not in ("organisation", "document"):
            return None
        if kind == "organisation":
            of_kind = self._of_kind(measure)
            if of_kind is not None:
                return of_kind
        core = measure.naming.core
        return next(
            (
                other
                for other in self.index.before(measure)
                if other.naming.kind in _WORKS and share_a_word(core, self._words(other))
            ),
            None,
        )

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

    def _inside(self, measure: Measure) -> Measure | None:
        """集团内部推行“五统一”: how the bodies of a regime, or the body named before, are run."""
        at = measure.naming.start
        low = max(0, at - _CLAUSE)
        told = _INSIDE.search(self.folded, low, at) if "内" in self.folded[low:at] else None
        if told is None:
            return None
        inside = [
            other
            for other in self.index.measures
            if other.naming.start < at
            and other.naming.kind in ("organisation", *_WORKS)
            and other is not measure
            and told[1] in self._words(other)
        ]
        return min(inside, key=lambda other: len(self._words(other)), default=None)

    def _words(self, measure: Measure) -> str:
        """What a name says: of “1+2”同步课堂模式 its head as well."""
        return self.index.name_of(measure) if measure.numbered else measure.naming.core
