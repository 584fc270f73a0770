"""Charts as files."""

from __future__ import annotations

import struct
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from measures.comparison import drawing
from measures.comparison.charts import Axis, Bar, BarChart, PlaceBars

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def chart() -> BarChart:
    bars = [
        Bar(92, "2021年 实绩", "91.5%", "filled", 4, 300),
        Bar(128, "2022年 目标", "98% <&>", "hollow", 4, 320, open_end=324),
        Bar(164, "2023年 没有数据"),
    ]
    axis = Axis.over([Decimal(98)], 4, 336, unit="%")
    return BarChart("课后服务参与率", "单位：%", axis, [PlaceBars(74, "湖州市", bars)], 220)


def test_the_file_is_svg_with_a_title_and_a_description(chart: BarChart) -> None:
    root = ElementTree.fromstring(drawing.svg(chart))
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "课后服务参与率（单位：%）"
    assert "湖州市：2021年 实绩 91.5%" in str(root.findtext(f"{SVG}desc"))


def test_marks_differ_without_colour_and_gaps_have_none(chart: BarChart) -> None:
    root = ElementTree.fromstring(drawing.svg(chart))
    marks = [r for r in root.iter(f"{SVG}rect") if "mark" in str(r.get("class"))]
    assert [m.get("fill") == "none" for m in marks] == [False, True]
    assert [bool(m.get("stroke-dasharray")) for m in marks] == [False, True]
    assert len(list(root.iter(f"{SVG}polygon"))) == 1
    words = [str(t.text) for t in root.iter(f"{SVG}text")]
    assert "2023年 没有数据" in words


def test_nothing_in_it_is_what_a_strict_policy_forbids(chart: BarChart) -> None:
    text = drawing.svg(chart)
    assert "style" not in text
    assert "<script" not in text
    assert text.count("http") == 1, "the namespace, and nothing fetched"


def test_the_picture_is_three_pixels_a_unit_with_chinese_in_it(chart: BarChart) -> None:
    picture = drawing.png(chart)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    assert (width, height) == (352 * 3, 254 * 3)
    other = drawing.png(replace(chart, title="课后服务参加率"))
    assert other != picture, "one character makes a difference: it is drawn"


def test_the_picture_does_not_depend_on_the_fonts_of_the_machine(
    chart: BarChart, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    before = drawing.png(chart)
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "none.conf"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert drawing.png(chart) == before
