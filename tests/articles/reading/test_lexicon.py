"""The lexicon's files are TOML, whatever way they are read."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import articles.reading.lexicon
from articles.reading.lexicon import tables

FILES = sorted(Path(articles.reading.lexicon.__file__).parent.glob("*.toml"))
CASES = {
    "a list over several lines": 'a = [\n  "甲", "乙",\n  "丙",\n]\n',
    "a list with a comment inside": 'a = [\n  "甲",  # why\n  "乙",\n]\n',
    "escapes": 'a = ["\\u7532", "\\"乙\\""]\n',
    "numbers, literal strings, nested lists": 'a = [1, 2]\nb = [\'甲\']\nc = [["甲"], ["乙"]]\n',
    "tables of tables": '[a.b]\nc = ["甲"]\n[[d]]\ne = ["乙"]\n[[d]]\ne = ["丙", "]"]\n',
    "a quoted key": '"把" = ["握"]\n',
    "an empty list": "a = []\n",
}


@pytest.mark.parametrize("source", CASES.values(), ids=CASES.keys())
def test_tables_are_read_as_tomllib_reads_them(source: str) -> None:
    assert tables(source) == tomllib.loads(source)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_is_read_as_tomllib_reads_it(path: Path) -> None:
    source = path.read_text("utf-8")
    assert tables(source) == tomllib.loads(source)
