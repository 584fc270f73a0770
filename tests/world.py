"""The world of the tests, built through the real actions.

A text of our own is "read" by hand: `reading(text, figures=…)` finds the given words in it and
makes the records that a reader would have made. `World` stores, records and publishes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django.contrib.auth.models import User

from articles.actions import import_article, publish
from articles.models import Article, Publisher, Region
from articles.reading.records import (
    Figure,
    Finding,
    Header,
    InitiativeFound,
    Reading,
    Section,
    Span,
    SubjectRegion,
)
from measures.actions import let_through, record_reading

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
"""The tests' clock."""

PLACES = [
    ("330000", "浙江省", "浙江", "province", 1980, None),
    ("330500", "湖州市", "湖州", "prefecture", 1983, None),
    ("330502", "吴兴区", "吴兴", "county", 2003, None),
    ("330503", "南浔区", "南浔", "county", 2003, None),
    ("450000", "广西壮族自治区", "广西", "province", 1980, None),
    ("450300", "桂林市", "桂林", "prefecture", 1980, None),
    ("450305", "七星区", "七星", "county", 1996, None),
    ("450304", "象山区", "象山", "county", 1996, None),
]

TEXT = """清河市教育局:办好民生实事
来源:清河教育网 2023-05-06
一、“四个一批”行动
全市确定实事120件,目前办结90件,其余40件正在推进。
课后服务参与率达到91.5%。
二、集团化办学
全市建成教育集团12个,力争2025年达到20个。
"""


def span(text: str, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def line(text: str, inside: Span) -> Span:
    start = text.rfind("\n", 0, inside.start) + 1
    end = text.find("\n", inside.end)
    return Span(start, end if end >= 0 else len(text))


def figure(text: str, surface: str, value: str, unit: str, label: str, **more: Any) -> Figure:
    at = span(text, surface, more.pop("nth", 0))
    known: dict[str, Any] = {
        "value_high": None,
        "unit_class": "share" if unit == "%" else "items",
        "comparator": "eq",
        "status": "actual",
        "as_of": None,
        "region": "330500",
    }
    return Figure(
        span=at,
        surface=surface,
        value=Decimal(value),
        unit=unit,
        label=label,
        sentence=line(text, at),
        **(known | more),
    )


def initiative(text: str, words: str, kind: str = "programme", **more: Any) -> InitiativeFound:
    at = span(text, words, more.pop("nth", 0))
    known: dict[str, Any] = {"parent": None, "region": "330500"}
    return InitiativeFound(
        span=at, name=words, kind=kind, sentence=line(text, at), mentions=(at,), **(known | more)
    )


def section(text: str, heading: str, upto: str | None = None, **more: Any) -> Section:
    at = span(text, heading)
    end = text.index(upto) if upto else len(text)
    known: dict[str, Any] = {"level": 1, "marker": None}
    return Section(span=Span(at.start, end), heading_span=at, heading=heading, **(known | more))


def reading(text: str = TEXT, **parts: Any) -> Reading:
    """What a reader would make of `text`; by default of `TEXT`, with all that is in it."""
    whole: dict[str, Any] = {
        "text": text,
        "encoding": "utf-8",
        "sha256": sha256(text.encode()).hexdigest(),
        "header": Header(
            title="清河市教育局:办好民生实事",
            published_on=date(2023, 5, 6),
            publisher="清河教育网",
        ),
        "script": "hans",
        "genre": "report",
        "furniture": (),
        "sections": (),
        "turns": (),
        "subjects": (SubjectRegion("湖州市", "330500", "prefecture"),),
        "initiatives": (),
        "figures": (),
        "findings": (),
        "reader_version": "1.0",
    }
    return Reading(**(whole | parts))


def full_reading(text: str = TEXT) -> Reading:
    """`TEXT`, or a text with the same words in it, read to the end."""
    done = [
        figure(text, "120件", "120", "件", "实事"),
        figure(text, "90件", "90", "件", "办结实事"),
    ]
    open_ = figure(text, "40件", "40", "件", "推进中实事")
    figures = (
        *done,
        open_,
        figure(text, "91.5%", "91.5", "%", "课后服务参与率"),
        figure(text, "12个", "12", "个", "教育集团"),
        figure(text, "20个", "20", "个", "教育集团", status="target", as_of="2025年"),
    )
    return reading(
        text,
        figures=figures,
        initiatives=(
            initiative(text, "四个一批", "framework"),
            initiative(text, "集团化办学", "mechanism", parent="四个一批"),
        ),
        sections=(
            section(text, "“四个一批”行动", "二、", marker="一、"),
            section(text, "集团化办学", marker="二、"),
        ),
        findings=(
            Finding(
                rule="parts",
                spans=tuple(f.span for f in (*done, open_)),
                surfaces=("120件", "90件", "40件"),
                raw="90件 + 40件 = 120件",
                recomputed="90 + 40 = 130",
                verdict="两项相加多出10件。",
            ),
        ),
    )


@dataclass
class World:
    """What a test begins from; every method goes through the actions the site itself uses."""

    at: datetime = NOON
    operator: User | None = None
    places: dict[str, Region] = field(default_factory=dict)

    def set_up(self) -> World:
        for code, name, short, level, first, last in PLACES:
            above = f"{code[:4]}00" if level == "county" else f"{code[:2]}0000"
            self.places[code] = Region.objects.create(
                division_code=code,
                name=name,
                short_name=short,
                level=level,
                first_year=first,
                last_year=last,
                parent=self.places.get(above) if above != code else None,
            )
        self.operator = User.objects.create_user("审核员")
        return self

    def publisher(self, name: str = "清河教育网", rights: str = "full_text") -> Publisher:
        return Publisher.objects.create(name=name, rights=rights)

    def draft(self, read: Reading | None = None, *, path: str = "清河.txt") -> Article:
        read = read or full_reading()
        article = import_article(reading=read, source_path=path, at=self.at).article
        record_reading(article=article, reading=read, at=self.at)
        return article

    def case(self, read: Reading | None = None, *, path: str = "清河.txt") -> Article:
        """Published, with everything that was read let through."""
        article = self.draft(read, path=path)
        let_through(article=article, by=self.operator, at=self.at)
        return publish(article=article, by=self.operator, at=self.at)

    def another(self, number: int, **changes: Any) -> Reading:
        """A reading like `full_reading`, of a text with another title."""
        read = full_reading(TEXT.replace("清河市", f"清河{number}市", 1))
        header = replace(read.header, title=f"清河{number}市教育局:办好民生实事")
        return replace(read, **({"header": header} | changes))
