"""What the files of this folder are made of: a table of contradictions, and one of look-alikes.

A file holds its two tables and says in two short tests what is found of the first, and that
nothing is of the second.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import pytest
from opencc import OpenCC

from articles.reading import read_article
from articles.reading.fold import fold
from articles.reading.records import Finding
from tests.articles.reading.case import read

_TRADITIONAL = OpenCC("s2t")
Test = TypeVar("Test", bound=Callable[..., None])

in_both_scripts = pytest.mark.parametrize("script", ["simplified", "traditional"])


def comment_of(case: Sequence[Any]) -> str:
    """A case begins with what it is a case of."""
    return str(case[0])


def opening_of(case: Sequence[Any]) -> str:
    """The first words of a case's text, where many cases bear one comment."""
    return str(case[1])[:16]


def cases(
    *tables: Iterable[Any], called: Callable[[Any], str] = comment_of
) -> Callable[[Test], Test]:
    """Runs a test for every case of some tables, whose columns are the test's arguments."""
    rows = [case for table in tables for case in table]

    def of_each(test: Test) -> Test:
        columns = [name for name in inspect.signature(test).parameters if name != "script"]
        mark = pytest.mark.parametrize(",".join(columns), rows, ids=[called(row) for row in rows])
        return mark(test)

    return of_each


def printed(text: str, script: str) -> str:
    """A text as it is printed in that script."""
    return _TRADITIONAL.convert(text) if script == "traditional" else text


def found(text: str, script: str = "simplified") -> tuple[Finding, ...]:
    """The findings in a text that was outlined by hand."""
    return read(printed(text, script))[1]


def found_on_page(text: str, script: str = "simplified") -> tuple[Finding, ...]:
    """The findings of a whole reading."""
    return read_article(printed(text, script)).findings


def rules(findings: Iterable[Finding]) -> list[str]:
    """The rule of each finding."""
    return [finding.rule for finding in findings]


def surfaces(findings: Iterable[Finding]) -> list[set[str]]:
    """The words that each finding points at, as they are printed."""
    return [set(finding.surfaces) for finding in findings]


def point_at(findings: Iterable[Finding], words: Iterable[str]) -> bool:
    """Whether one of the findings points at all of these words, in whichever script."""
    return any(set(words) <= {*map(fold, finding.surfaces)} for finding in findings)


def shows_both_sides(finding: Finding, text: str) -> bool:
    """Whether a finding quotes the text and sets against it what an editor is to look at."""
    quoted = tuple(span.of(text) for span in finding.spans)
    told = finding.raw != finding.recomputed and finding.verdict.endswith("。")
    return told and quoted == finding.surfaces
