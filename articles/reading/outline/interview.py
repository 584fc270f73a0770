"""Turns of an interview: lines that open with the speaker and a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from ..page.names import is_name, officer_in
from ..records import Span, Turn
from .headings import names_something

_SPEAKER = LatePattern(
    r"[\[【(*]{0,2}([\w·]{1,12}|\w {1,4}\w)(?: ?\([\w·]{1,16}\))?"
    r"(?:[\]】)*]{0,2} ?: ?|(?<=\w)[\]】](?=[^\]】]) ?)"
)


_HEADING = 30


def speaker_of(line: Line) -> tuple[int, int, int] | None:
    """Where the speaker of a line stands, and where what is said begins; None without one."""
    hit = _SPEAKER.match(line.words)
    if hit is None:
        return _officer_of(line)
    if hit[0][-1:] in "]】" and not hit[0].startswith(("[", "【")):
        return None
    return line.start + hit.start(1), line.start + hit.end(1), line.start + hit.end()


_POST = 50


def _officer_of(line: Line) -> tuple[int, int, int] | None:
    """The officer whose post and name have a line with a colon to themselves: 某厅副厅长 王芳:."""
    words = line.words
    if len(words) > _POST or not words.endswith(":") or "。" in words:
        return None
    name = officer_in(words.rstrip(": "))
    if name is None:
        return None
    return line.start + name.position, line.start + name.end, line.end


def _asks_for_office(words: str) -> bool:
    """Whether the officer of such a line leads a press conference: 省政府新闻办主任 王芳:."""
    return any(office in words for office in lexicon("genre")["interview"]["host_offices"])


@cache
def _opened() -> LatePattern:
    return LatePattern("|".join(lexicon("genre")["interview"]["opened"]))


def _announced(lines: Sequence[Line], first: int) -> bool:
    """Whether the lines right above the first turn say that somebody was interviewed."""
    above = [line for line in lines if line.start < first]
    return any(_opened().search(line.words[-200:]) for line in above[-2:])


def _heads_turn(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is a heading with a colon above what a host asks: 谈缘起:山里的孩子不能等."""
    words = lines[number].words
    if len(words) > _HEADING or words[-1] in "。!?:…" or number + 1 >= len(lines):
        return False
    if words[-1] == "”" and ":“" in words and not names_something(words):
        return False
    hosts = lexicon("genre")["interview"]["hosts"]
    asks = _asks(lines[number + 1].words, hosts)
    return asks and not _asks(words, hosts)


def _asks(words: str, hosts: Sequence[str]) -> bool:
    hit = _SPEAKER.match(words)
    return hit is not None and (hit[1].replace(" ", "") in hosts or hit[1].endswith("记者"))


@cache
def script_roles() -> frozenset[str]:
    """What stands in brackets before the parts of a broadcast's script: 【同期声】, 【解说】."""
    return frozenset(lexicon("genre")["interview"]["script"])


def find_turns(text: str, folded: str, lines: Sequence[Line]) -> tuple[Turn, ...]:
    """The turns of an interview in print order; none if the text is no interview.

    It is one if somebody who asks (主持人, 记者, 问) speaks at least twice, and somebody else does;
    once is enough where the lines above say that somebody was interviewed. The script of a
    broadcast (【主持人】…【同期声】…) tells a report in many voices.
    A turn runs until the next one begins.
    """
    table = lexicon("genre")["interview"]
    opened = [
        (line, place)
        for number, line in enumerate(lines)
        if (place := speaker_of(line)) and not _heads_turn(lines, number)
    ]
    names = [folded[place[0] : place[1]].replace(" ", "") for _, place in opened]
    if any(
        line.words[0] in "【[" and name in script_roles()
        for (line, _), name in zip(opened, names, strict=True)
    ):
        return ()
    times = Counter(names)
    officers = tuple(lexicon("headings")["bare"]["officers"])
    hosts = {name for name in times if name in table["hosts"] or name.endswith("记者")}
    hosts |= {
        name
        for (line, place), name in zip(opened, names, strict=True)
        if place[2] == line.end and _asks_for_office(line.words)
    }
    guests = {
        name
        for name, count in times.items()
        if name not in hosts
        and (count >= 2 or name in table["guests"] or is_name(name) or name.endswith(officers))
    }
    asked = sum(times[name] for name in hosts)
    answered = sum(times[name] for name in guests)
    if not asked or not answered:
        return ()
    if asked == 1 and not _announced(lines, opened[0][0].start):
        return ()
    kept = [
        (line, place, name)
        for (line, place), name in zip(opened, names, strict=True)
        if name in hosts or name in guests
    ]
    turns = []
    for number, (line, place, name) in enumerate(kept):
        stop = kept[number + 1][0].start if number + 1 < len(kept) else lines[-1].end
        end = line.start + len(folded[line.start : stop].rstrip())
        turns.append(
            Turn(
                Span(line.start, end),
                re.sub(r"\s", "", text[place[0] : place[1]]),
                "host" if name in hosts else "guest",
            )
        )
    return tuple(turns)
