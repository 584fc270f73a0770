"""Annotated texts: a folder with ``gold/NAME.json`` and ``texts/NAME.txt`` (or ``seeds/``).

The annotations are those of the scoring tool's gold: `initiatives`, each with `name`, `kind` and
`parent`. They lie outside the repository.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.articles.reading import initiatives as tables

_MARKS = str.maketrans("", "", "“”\"‘’'「」『』《》〈〉()()[]【】 \u3000\t")
_ALIKE = 0.6


@dataclass(frozen=True)
class Annotated:
    """A text with its initiatives; `writer` is its folder, whose texts are kept together."""

    writer: str
    name: str
    text: str
    initiatives: list[dict[str, Any]]


def annotated(folders: list[Path]) -> Iterator[Annotated]:
    for folder in folders:
        for gold in sorted((folder / "gold").glob("*.json")):
            beside = (folder / kind / f"{gold.stem}.txt" for kind in ("texts", "seeds"))
            text = next(path for path in beside if path.exists())
            words = text.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
            told = json.loads(gold.read_text("utf-8"))["initiatives"]
            yield Annotated(folder.name, gold.stem, words, told)


def cases() -> Iterator[Annotated]:
    """The sentences of the tables in the tests of the names, with what they expect to be read."""
    for module in pkgutil.iter_modules(tables.__path__):
        for test in vars(importlib.import_module(f"{tables.__name__}.{module.name}")).values():
            for mark in getattr(test, "pytestmark", ()):
                if mark.name != "parametrize" or mark.args[0][:2] != ("comment", "text"):
                    continue
                for case in mark.args[1]:
                    told = _expected(mark.args[0][2:], case[2:], module.name)
                    if told is not None:
                        yield Annotated("cases", f"{module.name}: {case[0]}", case[1], told)


def _expected(
    arguments: tuple[str, ...], values: tuple[Any, ...], module: str
) -> list[dict[str, Any]] | None:
    if arguments == ():
        return []
    if arguments != ("expected",):
        return None
    untold = "document" if module == "test_documents" else None
    pairs = [one if isinstance(one, tuple) else (one, untold) for one in values[0]]
    return [{"name": name, "kind": kind} for name, kind in pairs]


def is_same(name: str, other: str) -> bool:
    """Whether two names are one for the score: alike, or one most of the other."""
    a, b = plain(name), plain(other)
    short, long = sorted((len(a), len(b)))
    return a == b or ((a in b or b in a) and short >= _ALIKE * long > 0)


def plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).translate(_MARKS)
