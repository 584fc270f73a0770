"""How many belong to one body, told twice: 送学小分队有队员16名, 小分队的18名队员."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, exact
from ..verdicts import told_twice

_MEMBERS = "(?P<head>队员|团员|社员|会员|成员单位|成员学校|成员校|成员|讲师)"
_BODY = "(?P<body>[一-龥]{2,10}(?:小分队|分队|队|团|社|联盟|协会|工作室|联合会))[”》]?"
_HAS = LatePattern(_BODY + "(?:现|目前|共|已|现已|已经)*(?:有|吸纳|拥有)" + _MEMBERS + "$")
_OF = LatePattern(_BODY + "的$")
_BEHIND = LatePattern(_MEMBERS)
_TIME = re.compile(
    "成立之初|最初|起初|当初|首批|去年|前年|当年|20[0-9]{2}年|由|从|增|扩|发展到|壮大"
)
_LAST = frozenset("员位校师的")
"""The last signs of what members are called, and of a body that they are of."""
_SHORTEST, _REACH = 3, 40
_THINGS = frozenset(("items", "schools", "organisations", "documents"))


class _Told(NamedTuple):
    figure: Figure
    body: str
    head: str


def check_members(ledger: Ledger) -> Iterator[Finding]:
    """One body, called alike to its last three signs, with two numbers of members.

    Only where no other body of the text bears that name; silent where either number is of
    another time, or has grown.
    """
    told = [told for figure in ledger.figures if (told := _told(ledger, figure))]
    for one, other in ((a, b) for at, b in enumerate(told) for a in told[max(0, at - _REACH) : at]):
        if one.head != other.head or one.figure.value == other.figure.value:
            continue
        short = _common_end(one.body, other.body)
        if len(short) < _SHORTEST or len(_bearers(ledger, short)) > 1:
            continue
        yield told_twice(ledger, one.figure, other.figure, short, one.head)


def _told(ledger: Ledger, figure: Figure) -> _Told | None:
    if figure.unit_class not in ("people", "organisations", "schools"):
        return None
    words = ledger.clause(figure)
    if words[-1:] not in _LAST or not exact(figure) or _TIME.search(words):
        return None
    if has := _HAS.search(words):
        return _Told(figure, has["body"], has["head"])
    of, behind = _OF.search(words), _BEHIND.match(ledger.after(figure))
    return _Told(figure, of["body"], behind["head"]) if of and behind else None


def _common_end(left: str, right: str) -> str:
    size = 0
    while size < min(len(left), len(right)) and left[-size - 1] == right[-size - 1]:
        size += 1
    return left[len(left) - size :]


def _bearers(ledger: Ledger, short: str) -> set[str]:
    """The names in marks that end so, and whatever else stands right before it: 3支小分队."""
    named = set(re.findall(f"“([^“”\n]{{0,16}}{short})”", ledger.folded))
    counted = re.findall(f"([0-9支个]|各|每个|多支){short}", ledger.folded)
    return named | set(counted)


_OF_PLACE = LatePattern(
    "全(?P<roof>[市县区省旗州])(?:目前|现|已经?|共|累计|建成|组建|成立|设立|建有|设有|拥有|有)*"
    "(?P<noun>[^,。;:0-9全]{0,12})$"
)
_OTHER_TIME = re.compile(
    "(?:19|20)[0-9]{2}年|[去前明今]年|[上下]半年|原|新[增建设]|计划|将|拟|力争|目标|首批|第[一二三]批|达到|增至|要建|其中|每"
)
_NOUN = LatePattern("[^的,。;:、()0-9“”]{4,8}")
_LIKE = Decimal("0.25")


def check_counts_of_place(ledger: Ledger) -> Iterator[Finding]:
    """全县已组建教育集团12个 … 全县13个教育集团: what a place has of one noun, told twice.

    The noun has four signs or more; silent where either sentence is of another time, or counts
    what is new, and where the text has a third number of it.
    """
    told: dict[tuple[str, str, str | None, str], list[Figure]] = {}
    for figure in ledger.figures:
        if figure.unit_class not in _THINGS or not exact(figure):
            continue
        clause = ledger.clause(figure)
        said = _OF_PLACE.search(clause)
        if said is None or _OTHER_TIME.search(ledger.said(figure) + ledger.after(figure)):
            continue
        noun = said["noun"].rstrip("有共达为")
        behind = _NOUN.match(ledger.after(figure)) if not noun else None
        noun = behind[0] if behind else noun
        if len(noun) > _SHORTEST:
            key = (noun, figure.unit, figure.region, said["roof"])
            told.setdefault(key, []).append(figure)
    for (noun, *_), figures in told.items():
        values = {figure.value for figure in figures}
        one, other = figures[0], figures[-1]
        if len(values) != 2 or one.sentence == other.sentence or one.value == other.value:
            continue
        if abs(one.value - other.value) <= max(values) * _LIKE:
            yield told_twice(ledger, one, other, noun)
