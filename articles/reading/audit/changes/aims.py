"""Aims below what has been reached, and what is said to exceed them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Finding
from ..ledger import Ledger, compared, finding, has, plain, words_of
from ..verdicts import behind_reached
from .far_aims import are_of_one_topic, is_done_before, is_set_by_others

_HELD = ("保持", "稳定", "不低于", "维持", "持续", "巩固", "不少于", "始终")
_BY_THEN = LatePattern(
    "[,;](?:力争|预计|计划|争取)?(?:到)?20[0-9]{2}年(?:底|末)?(?:将|要|力争)?(?:达到|提高到)"
)
_EXCEEDS = LatePattern(
    "[^,。;:0-9]{0,4},(?:已)?(超额完成|超过|高于|超出|低于)(?:了)?[^,。;:0-9]{0,14}"
)
_OF_AIM = LatePattern("的(?:目标|标准|要求|平均|水平|指标|规定|任务|[国省市县]定)")
_MORE = LatePattern("再[^,。;:0-9]{0,10}$")
_IN_ALL = LatePattern(
    "[^,。;:0-9]{0,8},(?:使|届时|累计)?[^,。;:0-9]{0,6}总[数量](?:将)?(?:达到?|增至|增加到|扩大到)"
)
_FAR_BACK = 120
_LONG_NOUN = 6
_FIRST_WORDS = re.compile("^.*(?:将|把|使|力争|争取|实现|确保|全[市县区省旗州])")
_LAST_WORDS = re.compile(
    "(?:目前|现在?|已经?|力争|争取|确保|预计|计划|将|应|须|需|要|也|均|再|达到?|提高到?|提升到?|上升到?|[为到是约至])+$"
)
_MARKS = str.maketrans("", "", "“”‘’")
_COUNTED = ("people", "schools", "organisations", "items", "events", "documents")


def check_targets(ledger: Ledger) -> Iterator[Finding]:
    """办结率82%,预计年底前办结率达80%: an aim below what has been reached."""
    falling = tuple(lexicon("audit")["falling"]["words"])
    ahead = words_of("target", "ahead")
    for reached, aim in pairwise(ledger.figures):
        if reached.unit != "%" or aim.unit != "%" or aim.value >= reached.value:
            continue
        if reached.comparator != "eq" or aim.comparator == "range":
            continue
        if aim.span.start - reached.span.end > 80:
            continue
        if has(ahead, ledger.clause(reached)) or not has(ahead, ledger.between(reached, aim)):
            continue
        stem = _rate_word(ledger.clause(reached))
        if is_done_before(ledger, aim) or not are_of_one_topic(ledger, reached, aim):
            continue
        if is_set_by_others(ledger, aim):
            continue
        by_then = stem and _BY_THEN.fullmatch(ledger.between(reached, aim))
        if stem is None or not (by_then or stem == _rate_word(ledger.clause(aim))):
            continue
        words = reached.label + aim.label + ledger.clause(aim) + ledger.clause(reached)
        if any(word in words for word in falling) or any(w in ledger.clause(aim) for w in _HELD):
            continue
        yield behind_reached(ledger, reached, aim)


def check_lowered_shares(ledger: Ledger) -> Iterator[Finding]:
    """在园幼儿占比93.5% … 到2025年,在园幼儿占比提高到92%: an aim that is passed already.

    Only where both clauses name the share in the same six signs or more, the text tells one value
    for it, and the aim says that it shall rise so far.
    """
    falling, until = words_of("falling", "words"), words_of("target", "until")
    for aim in ledger.figures:
        if aim.unit != "%" or aim.comparator not in ("eq", "gt") or aim.status != "target":
            continue
        clause = ledger.clause(aim)
        end = len(clause) - until.ending(clause, 0, len(clause))
        if end == len(clause) or has(falling, clause) or any(w in clause for w in _HELD):
            continue
        noun = _FIRST_WORDS.sub("", _LAST_WORDS.sub("", clause[:end])).translate(_MARKS)
        if len(noun) < _LONG_NOUN:
            continue
        at = bisect_left(ledger.starts, aim.span.start)
        told = [
            f
            for f in (
                *ledger.figures[max(0, at - _FAR_BACK) : at],
                *ledger.figures[at + 1 : at + 3],
            )
            if f.unit == "%"
            and f.status not in ("target", "threshold", "change", "baseline")
            and f.region == aim.region
            and (
                _LAST_WORDS.sub("", ledger.clause(f)).translate(_MARKS).endswith(noun)
                or (f.label == aim.label and len(f.label) >= _LONG_NOUN)
            )
        ]
        if len({f.value for f in told}) != 1 or told[-1].value <= aim.value:
            continue
        if told[-1].comparator not in ("eq", "gt") or is_set_by_others(ledger, aim):
            continue
        yield behind_reached(ledger, told[-1], aim)


def check_exceeding(ledger: Ledger) -> Iterator[Finding]:
    """占比达到58%,超过60%的目标: what exceeds an aim is no less than it."""
    for reached, mark in pairwise(ledger.figures):
        if reached.unit != mark.unit or reached.sentence != mark.sentence or not reached.unit:
            continue
        said = _EXCEEDS.fullmatch(ledger.between(reached, mark))
        if said is None or reached.comparator != "eq" or mark.comparator == "range":
            continue
        if not _OF_AIM.match(ledger.after(mark)) or compared(ledger, reached):
            continue
        above = said[1] != "低于"
        if (reached.value >= mark.value) if above else (reached.value <= mark.value):
            continue
        yield finding(
            "target",
            ledger,
            (reached, mark),
            raw=f"{reached.surface}，{said[1]}{mark.surface}",
            recomputed=f"{plain(reached.value)} {'<' if above else '>'} {plain(mark.value)}",
            verdict=f"{reached.surface}并未{said[1]}{mark.surface}，请核对。",
        )


def check_added_aims(ledger: Ledger) -> Iterator[Finding]:
    """组建共同体12个。…再组建4个共同体,使总数达到18个: 12 and 4 are 16, of one noun told before."""
    for more, total in pairwise(ledger.figures):
        if more.unit != total.unit or more.sentence != total.sentence or total.value <= more.value:
            continue
        link = ledger.between(more, total)
        if not _IN_ALL.fullmatch(link) or not _MORE.search(ledger.clause(more)):
            continue
        noun = ledger.after(more)[:3] or ledger.clause(more)[-3:]
        told = [
            f
            for f in ledger.before(more.span.start, _FAR_BACK)
            if f.unit == more.unit
            and f.region == more.region
            and f.status not in ("target", "threshold", "change")
            and noun in ledger.clause(f)[-6:] + "|" + ledger.after(f)[:6]
        ]
        values = {f.value for f in told}
        if len(noun) < 2 or any(f.comparator != "eq" for f in (more, total, *told)):
            continue
        if len(values) != 1 or more.value + told[-1].value == total.value:
            continue
        if abs(more.value + told[-1].value - total.value) * 4 > total.value:
            continue
        yield finding(
            "parts",
            ledger,
            (told[-1], more, total),
            raw=f"{told[-1].surface} + {more.surface} = {total.surface}",
            recomputed=f"{plain(told[-1].value)} + {plain(more.value)} = "
            f"{plain(told[-1].value + more.value)}",
            verdict=(
                f"{told[-1].surface}再加{more.surface}为{plain(told[-1].value + more.value)}"
                f"{total.unit}，文中总数写{total.surface}，请核对。"
            ),
        )


def check_lowered_aims(ledger: Ledger) -> Iterator[Finding]:
    """建成驿站236个 … 到2027年,驿站增加到200个: an aim for a count that is passed already.

    Only where the aim says that it is all there will be (增加到), and counts the same noun of the
    same place, told once before.
    """
    falling, until = words_of("falling", "words"), words_of("target", "until")
    for aim in ledger.figures:
        if aim.status != "target" or aim.comparator != "eq" or aim.unit_class not in _COUNTED:
            continue
        clause = ledger.clause(aim)
        end = len(clause) - until.ending(clause, 0, len(clause))
        noun = _FIRST_WORDS.sub("", clause[:end]).translate(_MARKS)
        if end == len(clause) or len(noun) < 3 or _is_of_a_time(clause) or has(falling, clause):
            continue
        at = bisect_left(ledger.starts, aim.span.start)
        told = [
            f
            for f in ledger.figures[max(0, at - _FAR_BACK) : at]
            if f.unit == aim.unit
            and f.status not in ("target", "threshold", "change")
            and f.region == aim.region
            and not _is_of_a_time(ledger.clause(f))
            and (_ends(ledger.clause(f), noun) or ledger.after(f).startswith(noun))
        ]
        values = {f.value for f in told}
        if len(values) != 1 or told[-1].comparator != "eq" or told[-1].value <= aim.value:
            continue
        yield behind_reached(ledger, told[-1], aim)


def _ends(clause: str, noun: str) -> bool:
    return clause.translate(_MARKS).rstrip("有共达为").endswith(noun)


def _is_of_a_time(clause: str) -> bool:
    """Whether a clause counts what was done in a time (培训, 新增), not what there is."""
    made = lexicon("audit")["twice"]["made"]
    done = (w for w in lexicon("audit")["twice"]["states"] if w not in made or w == "新增")
    return "每" in clause or any(word in clause for word in done)


def _rate_word(clause: str) -> str | None:
    """办结率 of 目前首批清单办结率."""
    at = clause.rfind("率")
    return clause[at - 2 : at + 1] if at >= 2 else None
