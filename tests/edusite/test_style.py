"""The style sheet: enough contrast in either scheme (WCAG 1.4.3, 1.4.11)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SHEET = Path(__file__).resolve().parents[2] / "edusite/static/site/site.css"
TEXT, LINE = 4.5, 3.0


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme; the first block is the light one, the second overrides in dark."""
    light, dark = re.findall(r":root \{(.*?)\n\s*\}", SHEET.read_text("utf-8"), re.DOTALL)[:2]
    block = light if scheme == "light" else light + dark
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("front", "ground", "least"),
    [
        ("ink", "paper", TEXT),
        ("ink", "shade", TEXT),
        ("ink", "mark", TEXT),
        ("ink", "mark-strong", TEXT),
        ("ink", "sentence", TEXT),
        ("faded", "paper", TEXT),
        ("faded", "shade", TEXT),
        ("cinnabar", "paper", TEXT),
        ("cinnabar", "shade", TEXT),
        ("on-cinnabar", "cinnabar", TEXT),
        ("line", "paper", LINE),
        ("mark-line", "paper", LINE),
        ("cinnabar", "mark", LINE),
    ],
)
def test_colours_stand_off_their_ground(scheme: str, front: str, ground: str, least: float) -> None:
    colours = tokens(scheme)
    assert contrast(colours[front], colours[ground]) >= least


def test_the_sheet_asks_for_nothing_from_elsewhere() -> None:
    assert re.findall(r"url\(|@import|https?:", SHEET.read_text("utf-8")) == []
