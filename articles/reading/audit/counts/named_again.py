"""The same few told twice by name, one of them another: 青石、云岭、白马三镇, 青石、云岭、松坪."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Finding, Span
from ...word_list import any_of
from ..ledger import has, marked, words_of

_PLACES = (
    "镇|乡|街道|县|[片学]?区|市|旗|州|村|社区|学?校|小学|中学|(?:幼儿)?园|企业|单位|基地|课程|学科"
)
_ROW_END = LatePattern(
    "[、和与及][“‘]?(?P<last>[一-龥]{2,12}?)[”’]?(?P<number>[三四五六七]|[3-7])(?:个|所|家|门)?乡?"
    f"(?P<noun>{_PLACES})"
)
_BREAK = re.compile("[,。;:!?()0-9\n]")
_APART = LatePattern(
    "第二批|新增|又|扩大|扩展到|追加|另|其他|其余|今年新|再(?:选|增|添)|除|次批|第三批|不含|不包括|而"
)
_AROUND, _LONGEST = 44, 90
_FAR = 900


@cache
def _deeds() -> LatePattern:
    return LatePattern(any_of(lexicon("audit")["named_again"]["deeds"]))


class Row(NamedTuple):
    """Names in a row that a number sums up."""

    names: tuple[str, ...]
    noun: str
    span: Span


def check_named_again(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """选定青石、云岭、白马三镇试行 … 先行试点的青石、云岭、松坪三个镇: the third is another.

    As many names as the number says in both rows, all but one the same, and one word of what
    they were chosen for beside both; silent where the text tells of a second batch.
    """
    rows: list[Row] = []
    for match in _ROW_END.finditer(folded):
        row = _row_of(folded, match)
        if row is None or match.start() in barred:
            continue
        for known in reversed(rows[-4:]):
            if match.start() - known.span.end > _FAR or not _is_of_same(folded, known, row):
                continue
            missing = set(known.names) - set(row.names)
            other = set(row.names) - set(known.names)
            if len(missing) == len(other) == 1:
                one, new = missing.pop(), other.pop()
                if new in folded[: known.span.start] or folded.count(one) > 2 < folded.count(new):
                    break
                yield marked(
                    "repeat",
                    text,
                    (known.span, row.span),
                    raw=f"{known.span.of(text)}；{row.span.of(text)}",
                    recomputed=f"{one} ≠ {new}",
                    verdict=f"同一名单前后两处不同（“{one}”，“{new}”），请核对。",
                )
                break
        rows.append(row)


def _row_of(folded: str, match: re.Match[str]) -> Row | None:
    number = small_number(match["number"])
    floor = max(0, match.start() - _LONGEST)
    said = _BREAK.split(folded[floor : match.end("last")])[-1]
    names = [name.strip("“”‘’") for name in re.split("[、和与及]", said)]
    if number is None or len(names) < number or not all(names):
        return None
    names = names[-number:]
    first, noun = _tail_like(names), match["noun"][-1:]
    start = folded.rfind(first + "、", floor, match.start() + 1)
    if start < 0 or len(set(names)) < number:
        return None
    row = tuple(name.removesuffix(noun) for name in (first, *names[1:]))
    return Row(row, noun, Span(start, match.end("last")))


def _tail_like(names: list[str]) -> str:
    """青石 of 洛川区选定青石: what stands before the first name is cut off by a verb or a sign."""
    verbs = words_of("loose", "chosen")
    end, word = verbs.last_in(names[0])
    return names[0][end:] if word and end < len(names[0]) - 1 else names[0]


def _is_of_same(folded: str, known: Row, row: Row) -> bool:
    if known.noun != row.noun or len(known.names) != len(row.names):
        return False
    before = [
        re.split("[。\n]", folded[max(0, r.span.start - _AROUND) : r.span.start])[-1]
        for r in (known, row)
    ]
    behind = [
        re.split("[。\n]", folded[r.span.end : r.span.end + _AROUND])[0] for r in (known, row)
    ]
    near = [words + "|" + more[:4] for words, more in zip(before, behind, strict=True)]
    if any(_APART.search(words) for words in near):
        return False
    around = [words + more for words, more in zip(before, behind, strict=True)]
    cues = [{m[0] for m in _deeds().finditer(words)} for words in around]
    if not all(cues) and not has(words_of("loose", "these"), around[1]):
        return False
    if any(has(words_of("named_again", "then"), words) for words in near[1:]):
        return False
    years = [set(re.findall("20[0-9]{2}年|今年", words)) for words in near]
    return not (years[0] and years[1] and years[0] != years[1])
