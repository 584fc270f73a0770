"""Pages made of lines, for the tests of the page."""

from __future__ import annotations

from articles.reading.decoded import Hints
from articles.reading.fold import fold
from articles.reading.page import read_page
from articles.reading.records import Header, Page

LEAD = "今年以来,全县教育系统围绕群众关切办实事,新建幼儿园6所,新增学位1800个,家长满意度持续提高。"
MORE = "县教育局负责人介绍,下一步还将改造农村学校食堂12个,预计秋季开学前全部投入使用。"


def page_of(*lines: str, hints: Hints | None = None) -> tuple[str, Page]:
    text = "\n".join(lines)
    return text, read_page(text, fold(text), hints=hints or Hints())


def header_of(*lines: str) -> Header:
    return page_of(*lines)[1].header


def marked(text: str, page: Page) -> list[str]:
    return [furniture.span.of(text) for furniture in page.furniture]
