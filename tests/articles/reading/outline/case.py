"""The outline of a text given by its lines."""

from __future__ import annotations

from articles.reading.decoded import Hints
from articles.reading.fold import fold
from articles.reading.outline import outline
from articles.reading.page import read_page
from articles.reading.records import Outline

LEAD = "今年以来,全县教育系统围绕群众关切办实事,新建幼儿园6所,新增学位1800个,群众满意度提高。"
MORE = "县教育局负责人介绍,还将改造农村学校食堂12个,预计秋季开学前全部投入使用。"
TITLE = "某县扩大学前教育资源"


def outline_of(*lines: str, hints: Hints | None = None) -> tuple[str, Outline]:
    text = "\n".join(lines)
    folded = fold(text)
    hints = hints or Hints()
    return text, outline(text, folded, read_page(text, folded, hints=hints), hints=hints)


def shape(*lines: str) -> list[tuple[int, str | None, str]]:
    return [(s.level, s.marker, s.heading) for s in outline_of(*lines)[1].sections]


SOURCE = "来源:某县日报 时间:2023-05-06"

Sections = list[tuple[int, str | None, str]]


def parts(*lines: str) -> Sections:
    """The sections of an article that has these lines below its headline and source line."""
    return shape(TITLE, SOURCE, *lines)
