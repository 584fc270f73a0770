"""Paragraphs of a web page that look like headings."""

from __future__ import annotations

import pytest
from lxml.html import fromstring

from articles.reading.set_off import is_set_off


@pytest.mark.parametrize(
    ("comment", "markup", "expected"),
    [
        ("wholly bold", "<p><strong>办好家门口的学校</strong></p>", True),
        ("bold by its style", '<p style="font-weight: 700">办好家门口的学校</p>', True),
        ("bold within spans", "<p><span><b>办好</b><b>学校</b></span></p>", True),
        ("bold in part", "<p><strong>办好</strong>家门口的学校</p>", False),
        ("a bold sentence", "<p><strong>全县新建学校六所。</strong></p>", False),
        ("a bold paragraph", f"<p><b>{'办好家门口的学校' * 9}</b></p>", False),
        ("centred", '<p align="center">学位更足</p>', True),
        ("a link", '<p align="center"><a href="/">首页</a></p>', False),
        ("a plain one", "<p>学位更足</p>", False),
    ],
)
def test_tells_what_is_set_off(comment: str, markup: str, expected: bool) -> None:
    assert is_set_off(fromstring(markup)) is expected


def test_a_caption_is_not_set_off() -> None:
    page = fromstring('<div><p><img src="a.jpg"></p><p align="center">孩子们在食堂就餐</p></div>')
    assert not is_set_off(page[1])
