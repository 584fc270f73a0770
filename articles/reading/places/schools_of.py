"""What a place's own schools are known for: 某县职教中心“梨乡夜校”, 某区实验小学…作为典型推介.

A school that is only named speaks for nobody; one that is told of by the name of what it does, or
is held up to the others, is that county's practice.
"""

from __future__ import annotations

import re
from functools import cache

from ..late_pattern import LatePattern
from ..word_list import any_of
from .naming import region_words

_MARKED = LatePattern("[^,。;:!?、“”《》\n0-9]{0,10}[“《]")
_HELD_UP = LatePattern("[^。;:!?\n]{0,40}?被[^,。;:!?\n]{0,16}?(?:典型|样板|案例|推介|推广|点赞)")


@cache
def _school() -> re.Pattern[str]:
    words = region_words()["bodies_of_schools"]
    others = any_of(region_words()["not_schools"])
    return re.compile(rf"(?!{others})[^,。;:!?、“”《》\n0-9]{{0,10}}?(?:{any_of(words)})")


def mark_of_school(folded: str, end: int) -> int:
    """Where the marks open behind a school of the place whose name ends at `end`; -1 for none.

    >>> mark_of_school("内丘县职教中心“梨乡夜校”办到了田头", 3)
    7
    """
    school = _school().match(folded, end, end + 24)
    marked = school and _MARKED.match(folded, school.end())
    return marked.end() - 1 if marked else -1


def is_held_up(folded: str, end: int) -> bool:
    """Whether a school of the place is told of as an example: …教育集团被省厅作为典型推介.

    >>> is_held_up("八步区龙山教育集团、平桂区文华教育集团等被省厅作为典型推介。", 3)
    True
    """
    school = _school().match(folded, end, end + 24)
    return school is not None and _HELD_UP.match(folded, school.end()) is not None
