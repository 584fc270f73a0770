"""Imports run one way: edusite → measures → articles → articles.reading → named libraries."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NAMED_FOR_READING = {
    "charset_normalizer",
    "docx",
    "jieba",
    "lxml",
    "opencc",
    "trafilatura",
}
NEVER_BELOW = {
    "articles": {"measures", "edusite"},
    "measures": {"edusite"},
}
MOST_LINES = 415


def python_files(folder: str) -> list[Path]:
    return [p for p in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in p.parts]


def imported(path: Path) -> set[str]:
    """The whole names that a file imports, relative ones resolved."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = f"{base}.{node.module}" if base and node.module else base or node.module or ""
            names |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("app", sorted(NEVER_BELOW))
def test_no_app_imports_from_above_itself(app: str) -> None:
    upward = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in python_files(app)
        for name in imported(path)
        if name.split(".")[0] in NEVER_BELOW[app]
    }
    assert not upward


def test_reading_knows_nothing_of_django_and_only_the_libraries_named_for_it() -> None:
    allowed = set(sys.stdlib_module_names) | NAMED_FOR_READING
    strangers = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in python_files("articles/reading")
        for name in imported(path)
        if name.split(".")[0] not in allowed and not name.startswith("articles.reading")
    }
    assert not strangers


def test_no_file_is_called_for_what_it_is_not() -> None:
    odd = {"utils.py", "helpers.py", "misc.py", "common.py"}
    found = [p for app in ("articles", "measures", "edusite") for p in python_files(app)]
    assert [p for p in found if p.name in odd] == []


def test_files_stay_short_enough_to_read_in_one_go() -> None:
    files = [p for app in ("articles", "measures", "edusite") for p in python_files(app)]
    long = {
        str(p.relative_to(ROOT)): count
        for p in files
        if (count := len(p.read_text("utf-8").splitlines())) > MOST_LINES
    }
    assert not long
