"""Whatever bytes come, there is a reading that holds, or a sentence that says why there is none.

`MUTATIONS=100000 pytest -m slow tests/articles/reading/test_any_bytes.py` is the long run
(`MUTATION_SEED` sets another series); an ordinary one takes a few hundred.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading import read_article
from articles.reading.decode import decode
from articles.reading.decoded import Unreadable
from articles.reading.records import Reading

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
MUTATIONS = int(os.environ.get("MUTATIONS", "400"))
PIECES = [
    *"“”‘’《》〈〉()（）[]【】、，。：；！？—…·|>/%％‰+-~0123456789一二三十百千万亿余多约近第年月日个所人件",
    *("一是", "二、", "（三）", "首先是", "——", "来源：", "记者", "2023年5月6日", "百分之", "万元"),
    *(
        "朝阳区",
        "市中区",
        "市教育局",
        "全市",
        "工程",
        "三个三",
        "\n",
        "\r\n",
        "\t",
        "\u3000",
        "\x00",
    ),
    *(
        "<p>",
        "</p>",
        "主持人：",
        "原文链接：http://",
        "教育體制",
        "９１．５％",
        "\ufeff",
        "👍",
        "\U00020000",
    ),
]


def sound(reading: Reading) -> None:
    text = reading.text
    for figure in reading.figures:
        assert figure.span.of(text) == figure.surface
        assert figure.sentence.covers(figure.span)
        assert figure.label or "label-thin" in figure.reasons
        assert (figure.value_high is None) == (figure.comparator != "range")
    for section in reading.sections:
        assert section.span.covers(section.heading_span)
        printed = section.heading_span.of(text)
        assert "".join(printed.split()) == "".join(section.heading.split())
    for initiative in reading.initiatives:
        assert initiative.name.strip()
        assert initiative.span.end <= len(text)
        assert initiative.sentence.covers(initiative.span)
    for finding in reading.findings:
        assert finding.spans
        assert all(span.end <= len(text) for span in finding.spans)


def read(document: bytes, name: str) -> None:
    try:
        reading = read_article(document, name=name)
    except Unreadable as reason:
        assert str(reason).endswith("。")
    else:
        sound(reading)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.md", "a.docx", ""]))
def test_any_bytes_are_read_or_refused_with_a_reason(document: bytes, name: str) -> None:
    read(document, name)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=80).map("".join))
def test_any_run_of_what_articles_are_made_of_is_read(text: str) -> None:
    read(text.encode(), "a.txt")


@pytest.mark.parametrize("end", ["", "改", "改革", "。"])
def test_a_usual_name_in_marks_ends_with_the_text(end: str) -> None:
    sound(read_article(f"市教育局的经验一条接一条:教师“县管校聘”{end}"))


@pytest.mark.parametrize(
    "text",
    [
        "。某市推进“双提升”工程。(1)建成“一校一品”项目，新建学校3所。",
        "\n。(一)开展“书香校园”活动。(二)出台《作业管理办法》，覆盖学校12所。",
    ],
)
def test_a_paragraph_that_opens_with_a_full_stop_is_read(text: str) -> None:
    sound(read_article(text))


def mutated(draw: random.Random, text: str) -> str:
    """A piece of an article, seldom all of it, with words taken out, put in and repeated."""
    whole = draw.random() < 0.02
    start = 0 if whole else draw.randrange(len(text))
    piece = text if whole else text[start : start + draw.randrange(20, 400)]
    for _ in range(draw.randrange(1, 40 if whole else 8)):
        at, length = draw.randrange(len(piece) + 1), draw.randrange(12)
        new = draw.choice((draw.choice(PIECES), "", piece[at : at + length] * 3))
        piece = piece[:at] + new + piece[at + draw.randrange(length + 1) :]
    return piece


def saved(draw: random.Random, text: str) -> tuple[bytes, str]:
    """`text` as somebody saved it, now and then with a byte broken: its bytes and a file name."""
    kind = draw.choice(("txt", "txt", "txt", "txt", "md", "html"))
    if kind == "html":
        lines = "".join(f"<p>{line}</p>" for line in text.splitlines())
        text = f"<html><head><title>{text[:20]}</title></head><body>{lines}</body></html>"
    document = bytearray(text.encode(draw.choice(("utf-8", "utf-8", "gb18030", "utf-16"))))
    if document and draw.random() < 0.1:
        document[draw.randrange(len(document))] = draw.randrange(256)
    return bytes(document), f"a.{kind}"


@pytest.mark.slow
def test_mutated_articles_are_read() -> None:
    draw = random.Random(int(os.environ.get("MUTATION_SEED", "20261122")))
    documents = [decode(path.read_bytes()).text for path in sorted(SEEDS.glob("*.txt"))]
    for _ in range(MUTATIONS):
        document, name = saved(draw, mutated(draw, draw.choice(documents)))
        try:
            read(document, name)
        except Exception as error:
            raise AssertionError(f"this breaks the reading: {name} {document!r}") from error
