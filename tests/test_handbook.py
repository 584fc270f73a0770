"""The editors' handbook holds together: its links, its pictures, its tables of keys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HANDBOOK = ROOT / "docs" / "handbook"
CHAPTERS = sorted(HANDBOOK.glob("*.md"))
PICTURES = sorted(HANDBOOK.glob("pictures/*.png"))
LINK = re.compile(r"\]\(([^)#:]+)(?:#([^)]*))?\)")
WORKSPACE = ROOT / "templates" / "admin" / "review" / "workspace.html"
KIBIBYTES = 120


def links(chapter: Path) -> list[tuple[Path, str]]:
    """The files that a chapter leads to or shows, with the heading in it."""
    return [(chapter.parent / file, at) for file, at in LINK.findall(chapter.read_text("utf-8"))]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_every_link_and_picture_leads_somewhere(chapter: Path) -> None:
    found = links(chapter)
    assert [str(file) for file, _ in found if not file.is_file()] == []
    headings = {file: file.read_text("utf-8").splitlines() for file, at in found if at}
    assert [at for file, at in found if at and f"## {at}" not in headings[file]] == []


def test_the_first_page_leads_to_every_chapter_and_every_picture_is_shown() -> None:
    first = HANDBOOK / "README.md"
    led_to = {file.resolve() for file, _ in links(first)}
    assert set(CHAPTERS) - led_to == {first}
    shown = {file.resolve() for chapter in CHAPTERS for file, _ in links(chapter)}
    assert set(PICTURES) <= shown
    assert PICTURES


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_a_picture_is_small(picture: Path) -> None:
    assert picture.stat().st_size <= KIBIBYTES * 1024


@pytest.mark.parametrize("chapter", ["README.md", "review.md"])
def test_the_handbook_names_the_keys_that_the_workspace_names(chapter: str) -> None:
    sheet = WORKSPACE.read_text("utf-8").partition("<dl>")[2].partition("</dl>")[0]
    keys = set(re.findall(r"<kbd>(.+?)</kbd>", sheet))
    table = (HANDBOOK / chapter).read_text("utf-8")
    assert len(keys) > 10
    assert {key for key in keys if f"`{key}`" not in table} == set()
