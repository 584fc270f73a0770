"""A heading's number against the one that the text tells: 23条措施 over 共有25条具体措施."""

from __future__ import annotations

from collections.abc import Iterator

from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Figure, Finding, Outline
from ..ledger import Ledger, exact
from ..verdicts import told_twice

_IN_ALL = LatePattern("(?:共有|共|一共|总共|合计|共计|包括|提出了?|推出了?)$")
_CLASSES = frozenset(("items", "documents", "schools", "people", "money", "events"))
_NOUN, _BACK = 2, 400


def check_heading_counts(ledger: Ledger, shape: Outline) -> Iterator[Finding]:
    """A heading counts what the text tells of: both of one noun and unit, the text's of all.

    Silent where the text has the heading's number too, or tells two numbers of all.
    """
    for section in shape.sections:
        heading = section.heading_span
        if not any("0" <= sign <= "9" for sign in ledger.folded[heading.start : heading.end]):
            continue
        above = [f for f in ledger.figures if heading.start <= f.span.start < heading.end]
        others = [f for f in ledger.figures if f.span.start >= heading.end]
        others += ledger.before(heading.start, _BACK)
        if len(above) != 1 or not _may_count(above[0]):
            continue
        if any(f.value == above[0].value for f in others):
            continue
        told = [f for f in others if _is_all_of_it(ledger, f, above[0])]
        if len(told) == 1 and abs(told[0].value - above[0].value) * 2 < above[0].value:
            yield told_twice(ledger, above[0], told[0], above[0].label)


def _may_count(figure: Figure) -> bool:
    return exact(figure) and figure.unit_class in _CLASSES and len(figure.label) >= _NOUN


def _is_all_of_it(ledger: Ledger, figure: Figure, above: Figure) -> bool:
    return (
        _may_count(figure)
        and figure.unit == above.unit
        and fold(figure.label)[-_NOUN:] == fold(above.label)[-_NOUN:]
        and _IN_ALL.search(ledger.clause(figure)) is not None
    )
