"""The measure that a whole article tells of, under which its parts stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..late_pattern import LatePattern
from ..records import Outline, Page
from .clause import Naming
from .index import Measure, MeasureIndex
from .kinds import count_of, is_han
from .scopes import Scopes
from .spelling import Spelling, parts_of

LEAST = 1.5
_AIM = LatePattern(
    r"[”》]?的?(?:奋斗|建设|发展|总)?"
    r"(?:目标|要求|精神|部署|定位|主线|战略|发展思路|总牵引)"
)
_ACCORDING = LatePattern(
    r"(?:按照|紧扣|锚定|根据|依据|落实|贯彻|紧盯|对标|县委|市委|省委|全省|全市)"
    r"[^,。;“”]{0,10}[“《]?$"
)
_LAID_OUT = LatePattern(
    r"(?:提出|构建|探索|创新|打造|推行|实施|念好|做好|围绕|聚焦|用|以|抓好|下好|打好|打出|走出"
    r"|实行|唱响|建立)[^,。;“”]{0,8}[“《]?$"
)
_MEANS = LatePattern(
    r"[”》]?[㐀-鿿]{0,8}为(?:(?:总|主|主要|核心)(?:抓手|牵引|载体|引擎)|统领|引领|主线|龙头|总揽)"
)
"""以“青禾清风”廉洁教育品牌|为总抓手,从三处发力."""
_SOON = 4
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "双": 2}
_SAYING_NOTHING = ("教育", "学校", "工作", "建设")


def frame_of(
    measures: Sequence[Measure],
    index: MeasureIndex,
    scopes: Scopes,
    folded: str,
    page: Page,
    shape: Outline,
    spelt_by: Mapping[int, Spelling],
) -> tuple[float, Measure] | None:
    """The measure of the headline or the lede that most likely frames all the rest, with points.

    For it speak: it stands in the headline; the headings spell it out (六抓六促, and six that
    begin with 抓); it counts or lists; it is named last before the parts, as something the place
    itself set up; it is named again. Against it: it is an aim set from above (紧扣“一城两区”目标),
    a paper, a body; or the article is a digest.
    """
    title = page.header.title_span
    words = folded[title.start : title.end] if title else ""
    whole = scopes.whole
    lede = [number for _, number in index.named_between(*whole.opening)]
    headline = [number for _, number in index.named_between(*whole.heading)]
    best: tuple[float, Measure] | None = None
    for number in dict.fromkeys([*headline, *lede]):
        measure = measures[number]
        core, kind = measure.naming.core, measure.naming.kind
        points = -1.0 if not whole.inner else 0.0
        in_headline = _holds(words, core)
        points += 2 * in_headline
        points += _spelt(measure, whole.inner, spelt_by.get(id(measure)))
        points += measure.numbered or "、" in core
        points += 0.5 * (lede[-1:] == [number])
        first = _first(measure, whole.opening.start)
        points += announced(first, folded)
        points += 3 * is_means_of_all(first, folded)
        points += 0.5 * (folded.find(core, whole.opening.end) >= 0)
        points -= 1.5 * (kind in ("document", "organisation"))
        points += 1.5 * (
            shape.genre == "notice" and in_headline and kind in ("campaign", "programme")
        )
        points -= 3 * (shape.genre == "digest")
        if points >= LEAST and (best is None or points > best[0]):
            best = points, measure
    return best


def _first(measure: Measure, start: int) -> Naming:
    return next((n for n in measure.namings if n.start >= start), measure.naming)


def is_means_of_all(naming: Naming, folded: str) -> bool:
    """Whether all that is told is done by it: 以…为总抓手, 以…为统领."""
    return _MEANS.match(folded, naming.end) is not None


def announced(naming: Naming, folded: str) -> float:
    """Whether the place set it up, or only follows it."""
    before = folded[max(0, naming.start - 16) : naming.start]
    behind = folded[naming.end : naming.end + 10]
    points = 0.5 if _LAID_OUT.search(before) else 0.0
    if _ACCORDING.search(before):
        points -= 1
    return points - 2 if _AIM.match(behind) else points


def _holds(headline: str, core: str) -> bool:
    """Whether a headline names it, or four signs of it."""
    if len(core) >= 2 and core in headline:
        return True
    return any(core[at : at + 4] in headline for at in range(len(core) - 3))


def _spelt(measure: Measure, headings: Sequence[str], spelling: Spelling | None) -> float:
    """How far headings, or the heads of paragraphs, spell a name out."""
    by_headings = _by_headings(measure.naming.core, headings)
    if spelling is None or not (spelling.own or measure.numbered):
        return by_headings
    complete = spelling.parts > 2 or spelling.parts == spelling.told
    return max(by_headings, 2.5 if complete else 1.5)


def _by_headings(core: str, headings: Sequence[str]) -> float:
    number = len(headings)
    if number < 2:
        return 0
    if len(core) > 1 and number > 2 and all(core[1] in words[:_SOON] for words in headings):
        return 2.5
    parts = parts_of(core)
    if len(parts) >= 2:
        met = sum(any(part in words for words in headings) for part in parts)
        if met >= max(2, 0.6 * len(parts)) and 3 * met >= 2 * number:
            return 2.5
    if number > 2 and count_of(core) == number:
        return 1.5
    if number > 2 and _counts(core, number):
        return 1
    pairs = {core[at : at + 2] for at in range(len(core) - 1)}.difference(_SAYING_NOTHING)
    met = sum(any(is_han(pair) and pair in words for pair in pairs) for words in headings)
    return 1.5 if met >= 2 and 3 * met >= 2 * number else 0


def _counts(core: str, number: int) -> bool:
    """Whether the numerals of a formula (335, 1+3) are as many as the headings, or make as many."""
    told = [int(sign) if sign.isdecimal() else _DIGITS.get(sign, 0) for sign in core]
    told = [value for value in told if value > 0]
    return number in told or sum(told) == number or (len(told) == number > 2)
