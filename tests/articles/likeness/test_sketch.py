"""A text as a set of runs: what makes two texts near, and what makes no difference."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from articles.likeness.sketch import RUN, bands, overlap, own_words, runs
from articles.reading import read_article
from articles.reading.decode import decode

SEEDS = sorted((Path(__file__).resolve().parents[3] / "seeds").glob("*.txt"))
words = st.text(st.sampled_from("教育局学校建设人民12件所"), max_size=60)


def runs_of(text: str) -> frozenset[str]:
    reading = read_article(text)
    furniture = ((f.span.start, f.span.end) for f in reading.furniture)
    return runs(own_words(reading.text, furniture))


@pytest.mark.parametrize(
    ("comment", "text", "furniture", "expected"),
    [
        ("signs and spaces do not count", "一、教育局： 12 件。", [], "一教育局12件"),
        ("full-width and traditional are folded", "廣西「雙減」１２％", [], "广西双减12"),
        ("furniture is left out", "首页>新闻\n教育局", [(0, 5)], "教育局"),
        ("furniture may overlap", "首页新闻教育局", [(0, 3), (2, 4)], "教育局"),
        ("nothing is left of nothing but furniture", "首页", [(0, 2)], ""),
    ],
)
def test_own_words_are_letters_and_digits_of_the_article(
    comment: str, text: str, furniture: list[tuple[int, int]], expected: str
) -> None:
    assert own_words(text, furniture) == expected, comment


@given(words, words)
def test_overlap_is_a_share_and_asks_not_who_comes_first(one: str, other: str) -> None:
    a, b = runs(one), runs(other)
    assert 0 <= overlap(a, b) <= 1
    assert overlap(a, b) == overlap(b, a)
    assert overlap(a, a) == (1.0 if len(one) >= RUN else 0.0)


@given(words)
def test_a_text_is_filed_under_the_same_codes_each_time(one: str) -> None:
    codes = list(bands(runs(one)))
    assert codes == list(bands(runs(one)))
    assert len(codes) == (64 if len(one) >= RUN else 0)
    assert all(-(2**63) <= code < 2**63 for code in codes)


def text_of(seed: Path) -> str:
    return decode(seed.read_bytes(), name=seed.name).text


def other_script(text: str) -> str:
    """With the phrases of the other side too: 软件 → 軟體, which is more than a script."""
    is_traditional = read_article(text).script == "hant"
    return OpenCC("t2s" if is_traditional else "s2twp").convert(text)


def retold(text: str) -> dict[str, str]:
    """What happens to a text on its way from one site to another."""
    lines = [line for line in text.split("\n") if line.strip()]
    return {
        "other script": other_script(text),
        "another header": "清河网 首页 新闻\n另一个标题\n来源:清河网 2022-01-01\n"
        + "\n".join(lines[4:]),
        "every other paragraph dropped": "\n".join(lines[:4] + lines[4::2]),
        "first half alone": text[: len(text) // 2],
        "one character in twenty changed": "".join(
            "某" if n % 20 == 7 and c.isalnum() else c for n, c in enumerate(text)
        ),
    }


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_seed_retold_is_near_by_far_and_would_be_looked_up(seed: Path) -> None:
    text = text_of(seed)
    original = runs_of(text)
    codes = set(bands(original))
    for how, changed in retold(text).items():
        found = runs_of(changed)
        assert overlap(original, found) >= 0.7, how
        assert codes & set(bands(found)), how


def test_seeds_of_one_genre_are_unlike_by_far() -> None:
    found = [runs_of(text_of(seed)) for seed in SEEDS]
    assert max(overlap(a, b) for a, b in combinations(found, 2)) < 0.2
