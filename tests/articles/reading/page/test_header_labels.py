"""Labels with their values: which are found in a line, and where their values end."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.lines import Line
from articles.reading.page.header_labels import label_kinds, labelled

CASES = [
    ("one to the line", "来源:某某日报", [("来源", "某某日报")]),
    ("several without a gap", "来源:某网作者:王芳", [("来源", "某网"), ("作者", "王芳")]),
    ("nothing at all", "", []),
    ("an empty value", "来源:发布者:王芳", [("来源", ""), ("发布者", "王芳")]),
    ("the longest label", "文章来源:某网", [("文章来源", "某网")]),
    ("blanks within and behind", "来 源 :某网", [("来源", "某网")]),
    ("five blanks are no label", "来     源:某网", []),
    ("brackets", "[来源]:某网", [("来源", "某网")]),
    ("a slash for the colon", "责任编辑/王芳", [("责任编辑", "王芳")]),
    ("a bar for the colon", "来源 | 某网", [("来源", " 某网")]),
    ("a blank for the colon", "来源 某网 作者:王芳", [("来源", "某网 "), ("作者", "王芳")]),
    ("a button before a bar", "只看该作者 | 倒序浏览", []),
    ("the end of a word", "热文:某校换牌", []),
    ("no label", "会议在十点召开:某校", []),
]


@pytest.mark.parametrize(("comment", "words", "expected"), CASES, ids=[c[0] for c in CASES])
def test_labels_and_values(comment: str, words: str, expected: list[tuple[str, str]]) -> None:
    found = [(m.label, words[m.value_start : m.value_end]) for m in labelled(_line(words))]
    assert found == expected


def _line(words: str) -> Line:
    return Line(0, len(words), words)


def _pattern() -> re.Pattern[str]:
    """The same labels as one alternation, longest first: slow, and plain to see."""
    kinds = label_kinds()

    def either(labels: list[str]) -> str:
        longest_first = sorted(labels, key=len, reverse=True)
        return "|".join(
            (r"(?<![\u3400-\u9fff])" if len(label) == 1 else "")
            + " {0,4}".join(map(re.escape, label))
            for label in longest_first
        )

    named = [k for k, v in kinds.items() if len(k) > 1 and v in ("publisher", "byline", "date")]
    whole, named_ones = either([*kinds]), either(named)
    bar = rf"(?<![\u3400-\u9fff])(?:{named_ones}) ?[|丨]"
    return re.compile(rf"(?:{whole})[\]】)]? {{0,4}}:|(?:{named_ones})/|{bar}")


PATTERN = _pattern()
SIGNS = [
    ":",
    " :",
    "    ",
    " ",
    "]",
    ")",
    "】",
    ")  :",
    "/",
    "|",
    "丨",
    "。",
    "文",
    "图",
    "王",
    "1",
]


@given(st.lists(st.sampled_from([*label_kinds(), *SIGNS]), min_size=1, max_size=8).map("".join))
def test_finds_what_the_alternation_finds(words: str) -> None:
    found = [(label.start, label.value_start) for label in labelled(_line(words))]
    hits = [hit.span() for hit in PATTERN.finditer(words)]
    assert found[len(found) - len(hits) :] == hits  # a label with a blank may stand before them
