"""Noughts where the audit divides: no number of a text may stop the reading."""

from __future__ import annotations

import ast
import os
import random
import re
from pathlib import Path

import pytest

from articles.reading import read_article

TEXTS = int(os.environ.get("NOUGHTS", "400"))
NUMBER = re.compile("[0-9][0-9.]*|[一二三四五六七八九十百千]+")
INSTEAD = ("0", "零", "0.0", "100", "半", "")


def texts_of_these_tests() -> list[str]:
    """Every text that the tests beside this one read, each a contradiction or a trap."""
    trees = (ast.parse(p.read_text("utf-8")) for p in Path(__file__).parent.rglob("test_*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    values = {node.value for node in nodes if isinstance(node.value, str)}
    return sorted(value for value in values if len(NUMBER.findall(value)) > 1 and "。" in value)


def with_noughts(draw: random.Random, text: str) -> str:
    """Some, half or all of the numbers of a text replaced."""
    instead = (*INSTEAD, *["0"] * draw.choice((0, 6, 30)))
    kept = draw.choice((0, 6, 30))
    return NUMBER.sub(lambda number: draw.choice((*instead, *[number[0]] * kept)), text)


def test_a_nought_for_any_number_is_read() -> None:
    """As 0 schools with a rate of 72.6 % beside them, or a month 0, once were not."""
    draw = random.Random(int(os.environ.get("NOUGHTS_SEED", "7")))
    known = texts_of_these_tests()
    for _ in range(TEXTS):
        text = (
            with_noughts(draw, draw.choice(known)) + "\n" + with_noughts(draw, draw.choice(known))
        )
        try:
            read_article(text)
        except Exception as error:
            raise AssertionError(f"this breaks the reading: {text!r}") from error


@pytest.mark.parametrize(
    "text",
    [
        "全县现有设食堂的学校0所，学生2.4万人。\n已有0所学校完成改革，食堂自营率达到72.6%。",
        "全县现有设食堂的学校97所，学生2万人。\n已有0所学校完成改革，食堂自营率达到72.6%。",
        "7月10日至0月14日，教育局举办培训班，为期六天。",
        "全县安排研修经费800万元。\n按全县2000名教师平均，人均研修经费达到0元。",
    ],
)
def test_a_nought_tells_nothing(text: str) -> None:
    assert read_article(text).findings == ()
