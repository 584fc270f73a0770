"""What a reading consists of: frozen records, no behaviour beyond keeping themselves sound.

Positions are half-open and count code points in the decoded text (`Reading.text`), whose line
ends are ``\\n``. Nothing is ever cut out of that text: what is not the article is listed as
`Furniture`. So ``text[span.start:span.end]`` is always the printed words.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Literal

Script = Literal["hans", "hant"]
Genre = Literal["interview", "report", "digest", "notice", "speech"]
Level = Literal["province", "prefecture", "county"]
InitiativeKind = Literal[
    "framework", "programme", "campaign", "mechanism", "document", "brand", "organisation"
]
Comparator = Literal["eq", "approx", "gt", "lt", "range"]
FigureStatus = Literal["actual", "target", "baseline", "change", "threshold"]
UnitClass = Literal[
    "people",
    "schools",
    "organisations",
    "events",
    "documents",
    "items",
    "money",
    "share",
    "points",
    "time",
    "area",
    "length",
    "rank",
    "ratio",
    "frequency",
    "other",
]


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A run of characters ``[start, end)`` of the decoded text; never empty.

    A text has some hundreds of them, so what a frozen dataclass sets slowly is set here.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"a span needs 0 <= start < end, not {start}, {end}")
        _set_start(self, start)
        _set_end(self, end)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not Span:
            return NotImplemented
        return self.start == other.start and self.end == other.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


_set_start, _set_end = (vars(Span)[name].__set__ for name in Span.__slots__)


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words themselves with a little of what stands around them.

    W3C Web Annotation's TextQuoteSelector: kept beside the position, so that the words are found
    again after an editor has corrected the text.
    """

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the page that is not the article: whole lines, most of the time.

    kind: menu, breadcrumb, header, share, comments, disclaimer, contact, related, ornament, editor.
    ``header`` and ``editor`` are lines that belong to the article's frame (source, date, editors).
    """

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Header:
    """What a page says of its article. What is not printed is None or empty, never guessed.

    `title` is what the article is cited by: 办好家门口的幼儿园——某县扩大学位纪实, where the second
    line, dash and all, is the `subtitle` and the first the `headline`.
    """

    title: str | None = None
    title_span: Span | None = None
    subtitle: str | None = None
    published_on: date | None = None
    publisher: str | None = None
    republished_by: str | None = None
    byline: tuple[str, ...] = ()
    original_url: str | None = None

    @property
    def headline(self) -> str | None:
        """The title without its subtitle."""
        return self.title.removesuffix(self.subtitle or "") if self.title else self.title


@dataclass(frozen=True, slots=True)
class Page:
    """A decoded text with its frame told from its article."""

    header: Header
    furniture: tuple[Furniture, ...]
    script: Script


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the outline, level 1 at the top, in reading order.

    `span` runs from its heading to where its own text and that of its parts ends;
    `heading_span` covers the words of `heading` (marker excluded); of one that runs over a line's
    end the break is left out of `heading`. `speaker` stands on the turns
    of an interview, which are listed in `Reading.turns`, and on sections that lie in one.
    `region` is the division code of a section that is about one place.
    """

    span: Span
    heading_span: Span
    level: int
    marker: str | None
    heading: str
    speaker: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of an interview: who speaks, and where."""

    span: Span
    speaker: str
    role: Literal["host", "guest"]


@dataclass(frozen=True, slots=True)
class Outline:
    genre: Genre
    sections: tuple[Section, ...]
    turns: tuple[Turn, ...]
    sentences: tuple[Span, ...]
    """Every sentence of the article (furniture excluded): up to and with 。!? or a line's end."""


@dataclass(frozen=True, slots=True)
class SubjectRegion:
    """A place whose practice the text reports."""

    name: str
    adcode: str
    level: Level


@dataclass(frozen=True, slots=True)
class Place:
    """A place name as printed. `adcode` is None where the context does not settle which one."""

    span: Span
    name: str
    adcode: str | None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """Where the text is at home, and which places it names.

    `subjects`: whose practice it reports, the main one first. `mentions`: every place name.
    `home(position)` is asked by whoever has to give a value a place.
    """

    subjects: tuple[SubjectRegion, ...]
    mentions: tuple[Place, ...]
    homes: tuple[tuple[Span, str], ...] = ()
    """Stretches that are about one place (a county's section in a digest), with its code."""

    def settle(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        """The sections with the place that each is wholly about, where there is one."""
        about = {(span.start, span.end): code for span, code in self.homes}
        return tuple(
            replace(s, region=code)
            if (code := about.get((s.span.start, s.span.end), s.region)) != s.region
            else s
            for s in sections
        )

    def home(self, position: int) -> str | None:
        """The division code of the place that the text is about at `position`."""
        if self.homes:
            inner = [
                (s.end - s.start, code) for s, code in self.homes if s.start <= position < s.end
            ]
            if inner:
                return min(inner)[1]
        return self.subjects[0].adcode if self.subjects else None


@dataclass(frozen=True, slots=True)
class InitiativeFound:
    """A named, deliberate measure; `span` is its first full naming, `mentions` all of them.

    `unsure` where its signs say little for its being one: an editor should look.
    """

    span: Span
    name: str
    kind: InitiativeKind
    parent: str | None
    region: str | None
    sentence: Span
    mentions: tuple[Span, ...] = ()
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A value as found: `surface` is its number with its unit, exactly as printed.

    `value` has 万 and 亿 multiplied out (17.8万人 is 178000 with unit 人); a percentage keeps its
    number (15.5 with unit %). `reasons` name why an editor should look: ``unit-from-context``,
    ``region-guessed``, ``hedged``, ``label-thin``.
    """

    span: Span
    surface: str
    value: Decimal
    value_high: Decimal | None
    unit: str
    unit_class: UnitClass
    comparator: Comparator
    label: str
    status: FigureStatus
    as_of: str | None
    region: str | None
    sentence: Span
    section: int | None = None
    initiative: str | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not add up: what stands there, what it should give, the verdict.

    rule: share, parts, product, ratio, rise, count, repeat, date, target, place. `raw` is the
    claim as printed ("273件 + 68件 = 311件"), `recomputed` what the same numbers give
    ("273 + 68 = 341"), `verdict` one sentence in Chinese that an editor can judge. `tolerance`
    states the rounding that was allowed.
    """

    rule: str
    spans: tuple[Span, ...]
    surfaces: tuple[str, ...]
    raw: str
    recomputed: str
    verdict: str
    tolerance: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read out of one text."""

    text: str
    encoding: str
    sha256: str
    header: Header
    script: Script
    genre: Genre
    furniture: tuple[Furniture, ...]
    sections: tuple[Section, ...]
    turns: tuple[Turn, ...]
    subjects: tuple[SubjectRegion, ...]
    initiatives: tuple[InitiativeFound, ...]
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    reader_version: str
    places: tuple[Place, ...] = field(default=())

    def quotation(self, span: Span, around: int = 32) -> Quotation:
        """`span`'s words with up to `around` characters on each side, as a TextQuoteSelector."""
        return Quotation(
            exact=span.of(self.text),
            prefix=self.text[max(0, span.start - around) : span.start],
            suffix=self.text[span.end : span.end + around],
        )
