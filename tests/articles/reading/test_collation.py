"""Two printings of one text: which figures read otherwise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from opencc import OpenCC

from articles.reading import read_article
from articles.reading.collation import Variant, collate
from articles.reading.decode import decode
from articles.reading.records import Reading

SEEDS = sorted((Path(__file__).resolve().parents[3] / "seeds").glob("*.txt"))
TEXT = """清河市教育局:办好民生实事
来源:清河教育网 2023-05-06
全市确定实事120件,目前办结90件,其余30件正在推进。
课后服务参与率达到91.5%。
全市建成教育集团12个,力争2025年达到20个。
"""


def read(text: str) -> Reading:
    return read_article(text)


def brief(variants: tuple[Variant, ...]) -> list[tuple[str, str, str]]:
    return [(v.kind, v.here, v.there) for v in variants]


@pytest.mark.parametrize(
    ("comment", "was", "becomes", "expected"),
    [
        ("nothing is changed", "", "", []),
        ("a figure is changed", "120件", "121件", [("differs", "121件", "120件")]),
        ("two of one sentence change places", "90件,其余30件", "30件,其余90件", [
            ("differs", "30件", "90件"),
            ("differs", "90件", "30件"),
        ]),
        ("a unit is changed", "12个", "12所", [("differs", "12所", "12个")]),
        ("a number is written out", "91.5%", "百分之九十一点五", []),
        ("full-width digits are the same", "120件", "１２０件", []),
        ("the words around change a little", "目前办结90件", "截至目前已办结90件", []),
        ("a sentence is dropped", "课后服务参与率达到91.5%。\n", "", [("missing", "", "91.5%")]),
        ("a sentence is added", "来源", "教师总数达3600人。\n来源", [("added", "3600人", "")]),
        (
            "a sentence is moved to the end",
            TEXT[TEXT.index("课后") :],
            "全市建成教育集团12个,力争2025年达到20个。\n课后服务参与率达到91.5%。\n",
            [],
        ),
    ],
)  # fmt: skip
def test_only_figures_that_read_otherwise_are_variants(
    comment: str, was: str, becomes: str, expected: list[tuple[str, str, str]]
) -> None:
    changed = TEXT.replace(was, becomes, 1) if was else TEXT
    assert brief(collate(read(changed), read(TEXT))) == expected, comment


def test_a_variant_carries_both_sentences() -> None:
    (variant,) = collate(read(TEXT.replace("120件", "121件")), read(TEXT))
    assert "实事121件" in variant.sentence_here
    assert "实事120件" in variant.sentence_there
    assert variant.label


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_seed_in_the_other_script_has_no_variants(seed: Path) -> None:
    text = decode(seed.read_bytes(), name=seed.name).text
    other = OpenCC("t2s" if read(text).script == "hant" else "s2t").convert(text)
    assert collate(read(other), read(text)) == ()


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_each_digit_changed_in_a_seed_is_told_as_that_figure_and_no_other(seed: Path) -> None:
    text = decode(seed.read_bytes(), name=seed.name).text
    original = read(text)
    digits = [(f, d) for f in original.figures if (d := re.search("[0-9]", f.surface))]
    assert digits
    for figure, digit in digits[::4]:
        at = figure.span.start + digit.start()
        changed = f"{text[:at]}{int(text[at]) % 9 + 1}{text[at + 1 :]}"
        assert [(k, t) for k, _, t in brief(collate(read(changed), original))] == [
            ("differs", figure.surface)
        ], figure.surface


def test_many_figures_in_one_sentence_are_compared_in_order_not_each_with_each() -> None:
    row = "".join(f"第{n}校学生{n + 100}人," for n in range(600))
    one, other = (
        read(f"各校人数\n{row}。"),
        read(f"各校人数\n{row.replace('学生150人', '学生151人')}。"),
    )
    assert ("differs", "150人", "151人") in brief(collate(one, other))
