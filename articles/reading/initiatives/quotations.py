"""Names in quotation marks, and what the words around them say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .clause import Naming, runs
from .kinds import bare
from .leads import names_none
from .quotation import Quotations
from .quoted_forms import drop_verb, host_behind, is_no_name, parted
from .sweeps import sweep_of


class QuotedNames(Quotations):
    """One sentence, read for names in quotation marks; `quoted` are its marked runs."""

    def namings(self) -> Iterator[Naming]:
        """Every such name, in no particular order."""
        for group in runs(self.quoted, self.folded, "、和与及以,"):
            namings = [self.quotation(start, end, group) for start, end in group]
            if len(group) == 1:
                yield from self._named(namings[0]) if namings[0] is not None else ()
                continue
            if names_none(self.behind(group[-1][1], 8)):
                continue
            joint = self._joint(group, namings) or sweep_of(self, group)
            if joint is not None:
                yield joint
                continue
            host = bare(host_behind(self.behind(group[-1][1], 30)))
            told = sum(naming is not None for naming in namings)
            kind_of_last = next((n for n in reversed(namings) if n is not None), None)
            for (start, end), naming in zip(group, namings, strict=True):
                if kind_of_last is not None and (
                    group[-1][1] <= kind_of_last.end + 1 and kind_of_last.head
                ):
                    if naming is None:
                        naming = self._listed(start, end, kind_of_last)
                    elif not naming.head:
                        naming.kind = kind_of_last.kind
                if naming is None and 2 * told > len(group) > 2:
                    naming = self._listed(start, end, next(n for n in namings if n))
                if naming is None:
                    continue
                if naming is kind_of_last and naming.end > end:
                    naming.start, naming.end = start + 1, end - 1
                naming.group, naming.host = group[0][0], host
                yield from self._named(naming)

    def _named(self, naming: Naming) -> Iterable[Naming]:
        """A naming without its verb, or the names of which it holds several."""
        if len(naming.core) > 6:
            drop_verb(naming, self.folded)
        if self.folded.find("、", naming.start, naming.end) < 0:
            return (naming,)
        return parted(naming, self.folded)

    def _joint(self, group: list[tuple[int, int]], namings: list[Naming | None]) -> Naming | None:
        """“名校+新校”“强校+弱校”办学模式 is one way, told in two formulas."""
        last = namings[-1]
        start, end = group[0][0], group[-1][1]
        if last is None or last.kind != "mechanism" or not last.head:
            return None
        cores = [self.folded[a + 1 : b - 1] for a, b in group]
        if self.folded[start:end].count("”“") < len(group) - 1 or not all("+" in c for c in cores):
            return None
        tail = self._tail(end)
        if tail is None:
            return None
        name = bare(self.folded[start : tail[0]])
        return Naming(start, tail[0], name, "quoted", "mechanism", last.verb, last.head)

    def _listed(self, start: int, end: int, last: Naming) -> Naming | None:
        core = self.folded[start + 1 : end - 1]
        if is_no_name(core):
            return None
        return Naming(start + 1, end - 1, bare(core), "quoted", last.kind, last.verb, last.head)
