"""Cases made of single sentences, each with a value of an indicator."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from articles.models import Article
from articles.reading.records import Header, SubjectRegion
from measures.actions import link_indicator
from measures.models import Indicator
from tests.world import World, figure, initiative, reading


@dataclass(frozen=True)
class Said:
    """`surface` out of a sentence; what isn't told is an actual share of after-school pupils."""

    surface: str
    value: str
    unit: str = "%"
    label: str = "课后服务参与率"
    words: str = "达到"
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        return f"{self.label}{self.words}{self.surface}。"


def said(surface: str, value: str, unit: str = "%", **more: Any) -> Said:
    own = {name: more.pop(name) for name in ("label", "words") if name in more}
    if "value_high" in more:
        more["value_high"] = Decimal(more["value_high"])
    return Said(surface, value, unit, more=more, **own)


def share() -> Indicator:
    found, _new = Indicator.objects.get_or_create(
        slug="participation",
        defaults={
            "name": "课后服务参与率",
            "unit": "%",
            "unit_class": "share",
            "definition": "参加课后服务的学生占比。",
            "scope_note": "是否含民办学校，各地不一。",
            "aliases": "参与率\n学生参与率",
        },
    )
    return found


def area() -> Indicator:
    found, _new = Indicator.objects.get_or_create(
        slug="area",
        defaults={
            "name": "新增校舍面积",
            "unit": "平方米",
            "unit_class": "area",
            "definition": "新增的校舍。",
        },
    )
    return found


def tell(
    world: World,
    *values: Said,
    code: str = "330500",
    place: str = "湖州市",
    day: str = "2021-11-20",
    publisher: str = "清河教育网",
    title: str = "",
    runs: tuple[str, ...] = (),
    rights: str = "",
    indicators: tuple[Indicator, ...] = (),
) -> Article:
    """A published case of those sentences, its values linked by unit to `indicators`.

    Values whose label is the name of an indicator go to it, all others to the first.
    """
    number = Article.objects.count() + 1
    title = title or f"{place}第{number}篇"
    sentences = [value.sentence for value in values] + [f"全市推行“{name}”。" for name in runs]
    text = "\n".join([title, f"来源：{publisher} {day}", *sentences]) + "\n"
    if rights:
        world.publisher(publisher, rights=rights)
    read = reading(
        text,
        header=Header(
            title=title,
            published_on=date.fromisoformat(day) if day else None,
            publisher=publisher,
        ),
        subjects=(SubjectRegion(place, code, "prefecture"),),
        figures=tuple(
            figure(text, v.surface, v.value, v.unit, v.label, **{"region": code, **v.more})
            for v in values
        ),
        initiatives=tuple(initiative(text, name, "mechanism", region=code) for name in runs),
    )
    case = world.case(read, path=f"{number}.txt")
    known = indicators or (share(),)
    by_name = {indicator.name: indicator for indicator in known}
    for metric in case.metrics.all():
        indicator = by_name.get(metric.label, known[0])
        link_indicator(metric=metric, indicator=indicator, at=world.at)
    return case
