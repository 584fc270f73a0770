from __future__ import annotations

import pytest

from articles.facets import Choice
from edusite.tile_map import GAP, SIDE, tile_map

PROVINCES = 34


def test_every_province_has_a_tile_of_its_own() -> None:
    drawn = tile_map([])
    places = {(tile.x, tile.y) for tile in drawn.tiles}
    assert len(drawn.tiles) == len(places) == PROVINCES
    assert all(x % (SIDE + GAP) == 0 for x, _y in places)
    assert min(x for x, _y in places) == 0
    assert max(x for x, _y in places) + SIDE == drawn.width


@pytest.mark.parametrize(
    ("count", "step"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (7, 3), (8, 4), (500, 4)]
)
def test_a_tile_is_the_darker_the_more_cases(count: int, step: int) -> None:
    [tile] = [t for t in tile_map([Choice("450000", "广西", count)]).tiles if t.code == "450000"]
    assert (tile.count, tile.step) == (count, step)
