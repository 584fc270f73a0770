"""China as tiles of one size, a tile a province, so that a small one is seen as well as a large.

Drawn by the template as SVG; the list of places beside it says the same in words.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from articles.facets import Choice

SIDE, GAP = 44, 4
DEEPEST = 4
"""Steps of colour; beyond the first, each stands for twice as many cases as the one before."""


@dataclass(frozen=True)
class Tile:
    code: str
    sign: str
    x: int
    y: int
    name: str
    count: int

    @property
    def step(self) -> int:
        """0 without cases, then 1 for one, 2 for two or three, 3 for four to seven, 4 for more."""
        return min(self.count.bit_length(), DEEPEST)

    @property
    def middle(self) -> int:
        return self.x + SIDE // 2

    @property
    def sign_line(self) -> int:
        return self.y + (20 if self.count else 29)

    @property
    def count_line(self) -> int:
        return self.y + 37


@dataclass(frozen=True)
class TileMap:
    tiles: list[Tile]
    width: int
    height: int
    side: int = SIDE

    @property
    def counted(self) -> int:
        return sum(1 for tile in self.tiles if tile.count)


def tile_map(provinces: Iterable[Choice]) -> TileMap:
    """`provinces` by their codes, with their numbers of cases; the others have none."""
    known = {province.value: province for province in provinces}
    tiles = []
    for code, (column, row, sign) in _layout().items():
        place = known.get(code)
        x, y = column * (SIDE + GAP), row * (SIDE + GAP)
        tiles.append(
            Tile(code, sign, x, y, place.label if place else sign, place.count if place else 0)
        )
    left = min(tile.x for tile in tiles)
    moved = [Tile(t.code, t.sign, t.x - left, t.y, t.name, t.count) for t in tiles]
    return TileMap(moved, max(t.x for t in moved) + SIDE, max(t.y for t in moved) + SIDE)


@cache
def _layout() -> dict[str, tuple[int, int, str]]:
    with Path(__file__).with_name("tiles.toml").open("rb") as file:
        rows = tomllib.load(file)["tiles"]
    return {code: (column, row, sign) for code, (column, row, sign) in rows.items()}
