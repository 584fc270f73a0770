"""The figures of a text as the checks want them: by sentence, with the words between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from itertools import groupby

from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import Figure, Finding, Span
from ..word_list import WordList

_SCALE = LatePattern("([0-9.,零〇一二三四五六七八九十百千两]+) ?(万亿|萬億|亿|億|万|萬|千)?")
_WORTH = {
    "万亿": 10**12, "萬億": 10**12, "亿": 10**8, "億": 10**8, "万": 10**4, "萬": 10**4, "千": 10**3,
}  # fmt: skip
_WINDOW = 40
_CLAUSE = LatePattern("[^,。;:、()]*")
_AFTER = LatePattern("[^,。;:、()“”《》0-9\n !?]*")


@dataclass(frozen=True, slots=True)
class Ledger:
    """All figures of a text with that text and its folded twin."""

    text: str
    folded: str
    figures: tuple[Figure, ...]
    sentences: tuple[tuple[Figure, ...], ...] = field(init=False)
    starts: tuple[int, ...] = field(init=False)
    windows: tuple[tuple[Figure, ...], ...] = field(init=False)
    """The sentences; a very long one (a table) in pieces, so that checks stay linear."""
    _clauses: dict[int, str] = field(init=False, default_factory=dict)
    _chosen: dict[tuple[int, str], tuple[tuple[Figure, ...], ...]] = field(
        init=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        groups = groupby(self.figures, key=lambda f: f.sentence)
        object.__setattr__(self, "starts", tuple(f.span.start for f in self.figures))
        sentences = tuple(tuple(group) for _, group in groups)
        object.__setattr__(self, "sentences", sentences)
        object.__setattr__(
            self,
            "windows",
            tuple(s[at : at + _WINDOW] for s in sentences for at in range(0, len(s), _WINDOW)),
        )

    def windows_of(self, least: int, unit: str = "") -> tuple[tuple[Figure, ...], ...]:
        """The windows of at least so many figures, one of them in `unit` where that is asked.

        Most sentences have a figure or two, so that most checks have nothing to do in them.
        """
        known = self._chosen.get((least, unit))
        if known is None:
            known = tuple(
                window
                for window in self.windows
                if len(window) >= least and (not unit or any(f.unit == unit for f in window))
            )
            self._chosen[least, unit] = known
        return known

    def between(self, left: Figure, right: Figure) -> str:
        return self.folded[left.span.end : right.span.start]

    def clause(self, figure: Figure) -> str:
        """The words of the clause in front of a figure."""
        known = self._clauses.get(figure.span.start)
        if known is not None:
            return known
        said = self.folded[max(figure.sentence.start, figure.span.start - 40) : figure.span.start]
        if said.endswith(")") and (opened := said.rfind("(")) > 0:
            said = said[:opened]
        back = _CLAUSE.match(said[::-1])
        words = said[len(said) - back.end() :] if back else ""
        self._clauses[figure.span.start] = words
        return words

    def called(self, figure: Figure) -> str:
        """The clause, or what stands before the colon where it is empty: 投资 of 投资:1.2亿元."""
        words, at = self.clause(figure), figure.span.start
        if words or self.folded[at - 1 : at] != ":":
            return words
        return self.folded[max(0, at - 9) : at - 1].rsplit("\n", 1)[-1]

    def after(self, figure: Figure) -> str:
        """The words right behind a figure, up to the next sign or digit, at most twelve."""
        match = _AFTER.match(self.folded, figure.span.end, figure.span.end + 12)
        return match[0] if match else ""

    def said(self, figure: Figure, back: int = 60) -> str:
        """What the sentence says before a figure, at most `back` characters of it."""
        return self.folded[max(figure.sentence.start, figure.span.start - back) : figure.span.start]

    def before(self, position: int, most: int) -> tuple[Figure, ...]:
        """The last figures that begin before a position, at most so many."""
        at = bisect_left(self.starts, position)
        return self.figures[max(0, at - most) : at]


_NEAR_BY = 16
_LONG = 100
"""So large a sum is no chance: 2002份问卷, 924人, 630人 and 448人."""


def are_all_parts(ledger: Ledger, spans: Sequence[Span]) -> bool:
    """Whether figures that seemed a whole with its parts are together what was told before.

    隐患512处…当场整改368处,限期整改121处,剩余23处: no part of 368, all three are parts of 512.
    """
    at = [bisect_left(ledger.starts, span.start) for span in spans]
    figures = [ledger.figures[n] for n in at if n < len(ledger.figures)]
    if len(figures) < 3 or [f.span for f in figures] != list(spans) or not exact(*figures):
        return False
    total = sum((f.value for f in figures), Decimal(0))
    known = ledger.before(spans[0].start, _NEAR_BY)
    return any(f.value == total and (alike(f, figures[0]) or total >= _LONG) for f in known)


@cache
def words_of(table: str, key: str) -> WordList:
    """A list of the lexicon, ready to be looked for."""
    return WordList(lexicon("audit")[table][key])


def has(words: WordList, text: str) -> bool:
    """Whether any word of the list stands in a text."""
    return words.are_in(text)


def open_list(listed: str) -> bool:
    """Whether a list ends in 等 or says that it is not the whole; 高等 is no 等."""
    return has(words_of("list", "open_ended"), listed.replace("高等", "高").replace("同等", "同"))


@cache
def unit_of(unit: str) -> str:
    """A unit as the rules know it: 个 for 個, 项 for 項."""
    return fold(unit)


def exact(*figures: Figure) -> bool:
    """Whether all are printed as exact: neither about, over nor under, and no range."""
    for figure in figures:
        if figure.comparator != "eq":
            return False
        if figure.value_high is not None:
            return False
    return True


def alike(left: Figure, right: Figure) -> bool:
    """Whether two figures count in the same unit: 5872人 and 36192人, 3名 and 12人."""
    if left.unit == right.unit:
        return True
    return left.unit_class == right.unit_class == "people" and not (
        left.unit.endswith("次") or right.unit.endswith("次")
    )


def step(figure: Figure) -> Decimal:
    """The worth of the last printed place: of 3.2万 it is 1000, of 15.5% 0.1, of 九成 ten.

    Of 3亿2600万 it is that of the second number, 10000.
    """
    if figure.surface.endswith("成"):
        return Decimal(10)
    surface = figure.surface.replace(" ", "")
    match = _SCALE.match(surface)
    if match is None or not match[1][0].isdigit():
        return Decimal(1)
    if match[2] and (second := _SCALE.match(surface, match.end())):
        match = second
    digits = match[1].replace(",", "")
    decimals = len(digits.partition(".")[2])
    scale = _WORTH.get(match[2] or "", 1)
    return Decimal(scale) / Decimal(10) ** decimals


def rounding(figures: Iterable[Figure]) -> Decimal:
    """Half a step of each number of a sum; none where all are whole counts."""
    steps = [step(figure) for figure in figures]
    return Decimal(0) if all(s == 1 for s in steps) else sum(steps, Decimal(0)) / 2


def compared(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure tells a change or what another is measured by: 比上年增加12人, 增12人."""
    words = ledger.clause(figure)
    return words.startswith(("比", "较", "同比", "环比")) or words_of("share", "changes").ends(
        words
    )


def plain(value: Decimal) -> str:
    """A number as a reader writes it: 341, 16.22, 1035.32万."""
    if abs(value) >= 10**20:
        return f"{value:f}"
    if abs(value) >= 10**8 and value % 10**4 == 0:
        return f"{(value / 10**8).normalize():f}亿"
    if abs(value) >= 10**5 and value % 100 == 0:
        return f"{(value / 10**4).normalize():f}万"
    return f"{value.quantize(Decimal('0.01')).normalize():f}"


def finding(
    rule: str,
    ledger: Ledger,
    figures: tuple[Figure, ...],
    *,
    raw: str,
    recomputed: str,
    verdict: str,
    tolerance: str = "",
) -> Finding:
    spans: tuple[Span, ...] = tuple(figure.span for figure in figures)
    return Finding(
        rule=rule,
        spans=spans,
        surfaces=tuple(figure.surface for figure in figures),
        raw=raw,
        recomputed=recomputed,
        verdict=verdict,
        tolerance=tolerance,
    )


_SHOWN = 80


def marked(
    rule: str,
    text: str,
    spans: Iterable[Span],
    *,
    recomputed: str,
    verdict: str,
    raw: str = "",
    tolerance: str = "",
) -> Finding:
    """What an editor sees of printed words, where figures alone do not tell it: 第9位 of 7个县.

    The spans may come in any order. Where `raw` says nothing else, all from the first to the last
    is shown, or, where these are far apart, they alone.
    """
    ordered = tuple(sorted(spans))
    surfaces = tuple(span.of(text) for span in ordered)
    whole = text[ordered[0].start : ordered[-1].end]
    return Finding(
        rule=rule,
        spans=ordered,
        surfaces=surfaces,
        raw=raw or (whole if len(whole) <= _SHOWN and "\n" not in whole else "；".join(surfaces)),
        recomputed=recomputed,
        verdict=verdict,
        tolerance=tolerance,
    )


def miscounted(text: str, said: Span, row: Span, count: int) -> Finding:
    """What an editor sees of a number beside a row that has another: 三种模式 over four of them."""
    words = said.of(text)
    return marked(
        "count",
        text,
        (said, row),
        raw=f"{words}：{row.of(text)}",
        recomputed=f"所列{count}项",
        verdict=f"文中说“{words}”，所列{count}项，请核对。",
    )
