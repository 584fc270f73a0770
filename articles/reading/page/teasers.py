"""News of other places that a page sets below its article with no line that says so."""

from __future__ import annotations

from collections.abc import Sequence

from ..late_pattern import LatePattern
from ..lines import Line
from ..places.gazetteer import Gazetteer, default_gazetteer

_OPENS = LatePattern(
    r"(?:20\d\d年)?\d{1,2}月\d{1,2}日|.{0,90}(?:^|[,。])(?:近日|日前|昨日|昨天)[,]?"
)
_MOST = 6


def opens_news(words: str) -> bool:
    """Whether a paragraph opens as news do: 2月23日,… or …,日前,….

    >>> opens_news("2月23日,某市教育局检查食堂。"), opens_news("全市共有学校86所。")
    (True, False)
    """
    return _OPENS.match(words) is not None


def teasers_from(lines: Sequence[Line], paragraphs: Sequence[int]) -> int | None:
    """The paragraph from which on a page tells other news; None where it tells none.

    `paragraphs` are the numbers of the lines of prose. Such a paragraph opens as news do, with a
    day or 日前, and names places of which none lies in the prefecture that all above is about.
    A round of news from everywhere, or a province's report, is left alone.
    """
    found = None
    if len(paragraphs) < 3:
        return None
    gazetteer = default_gazetteer()
    own: set[str] = set()
    for place in range(len(paragraphs) - 1, max(1, len(paragraphs) - 1 - _MOST), -1):
        words = lines[paragraphs[place]].words
        named = _areas(words[:400], gazetteer, full=True) if opens_news(words) else []
        if not named:
            break
        own.update(*named)
        above = "\n".join(lines[number].words[:2000] for number in paragraphs[:place])
        about = _areas(above, gazetteer, full=True)
        if not about or not (shared := frozenset.intersection(*about)):
            continue  # what stands above may be such news too
        known = shared.union(*_areas(above, gazetteer, full=False))
        if any(one.startswith(two) or two.startswith(one) for one in own for two in known):
            break
        if paragraphs[place - 1] == paragraphs[place] - 1:  # no heading above it
            found = paragraphs[place]
    return found


def _areas(words: str, gazetteer: Gazetteer, *, full: bool) -> list[frozenset[str]]:
    """The prefectures (or the province) of each place that is named; `full`: by its full name.

    Of a county that was handed on, the prefectures of all years.
    """
    areas = []
    for start, end in gazetteer.scan(words):
        name = words[start:end]
        rows = [row for row in gazetteer.named(name) if row.name == name or not full]
        if rows:
            areas.append(
                frozenset(r.code[:2] if r.code.endswith("0000") else r.code[:4] for r in rows)
            )
    return areas
