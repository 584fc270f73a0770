"""The documents that a new site begins with, read: header as on its card, doubts as known."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from articles.reading import read_article
from articles.reading.records import Reading

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
TABLE = (SEEDS / "documents.csv").read_text("utf-8-sig")
CARDS = {row["file"]: row for row in csv.DictReader(TABLE.splitlines())}
DOUBTS = {
    "guangzhou-notice.html": [
        {"251所", "58所", "19所", "327所"},
        {"10.86万个", "19.19万个", "4.31万个", "32.34万个"},
    ],
    "guilin-interview-2021.txt": [{"311件", "273件", "68件"}],
    "yuncheng-report-2019.txt": [{"36192人", "5872人", "15.5%"}],
    "huzhou-reprint-2021.txt": [{"六有一徽"}],
}


@cache
def read(name: str) -> Reading:
    return read_article((SEEDS / name).read_bytes(), name=name)


@pytest.mark.parametrize("name", sorted(CARDS))
def test_the_header_is_read_as_the_card_has_it(name: str) -> None:
    header, card = read(name).header, CARDS[name]
    assert header.title in (card["title"], None)
    assert header.original_url in (card["url"], None)
    printed = header.published_on.isoformat() if header.published_on else None
    assert printed in (card["published_on"], None)


@pytest.mark.parametrize("name", sorted(CARDS))
def test_the_place_of_the_card_is_the_first_of_its_subjects(name: str) -> None:
    assert read(name).subjects[0].adcode == CARDS[name]["region_code"]


@pytest.mark.parametrize("name", sorted(CARDS))
def test_what_does_not_add_up_is_found_and_nothing_else(name: str) -> None:
    found = [set(finding.surfaces) for finding in read(name).findings]
    known = DOUBTS.get(name, [])
    assert len(found) == len(known)
    for surfaces in known:
        assert any(surfaces <= others for others in found)


@pytest.mark.parametrize("name", sorted(CARDS))
def test_every_value_stands_in_its_words(name: str) -> None:
    reading = read(name)
    for figure in reading.figures:
        assert figure.span.of(reading.text) == figure.surface
        assert figure.sentence.covers(figure.span)


@pytest.mark.parametrize("name", sorted(CARDS))
def test_the_line_that_says_it_is_a_retelling_is_no_part_of_the_article(name: str) -> None:
    reading = read(name)
    at = max(reading.text.rfind("[声明]"), reading.text.rfind("[聲明]"))
    assert any(f.span.start <= at < f.span.end for f in reading.furniture)


def test_a_text_is_read_the_same_in_every_process() -> None:
    """Sets of words come in another order with every hash seed; no answer may hang on it."""
    documents = sorted(str(path) for path in SEEDS.glob("*.txt"))[:8]
    command = [sys.executable, "-m", "articles.reading", *documents]
    printed = [
        subprocess.run(
            command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert printed[0] == printed[1] == printed[2]
