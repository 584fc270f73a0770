"""Townships that a text has placed once: 庆云县徐园子乡…, and later 徐园子乡 alone."""

from __future__ import annotations

from collections.abc import Sequence

from ..late_pattern import LatePattern
from .naming import Naming

_TOWNSHIP = LatePattern("([一-龥]{2,4}?(?:街道|乡|镇))(?![村长级域中区])")
_NO_NAME = (
    "各乡",
    "全乡",
    "全镇",
    "各镇",
    "城乡",
    "乡镇",
    "中心镇",
    "农村乡",
    "建制镇",
    "重点镇",
    "试点镇",
    "两个",
    "多个",
)
_MOST = 40


def with_townships(namings: Sequence[Naming], folded: str) -> list[Naming]:
    """The namings with the county of each township that the text names again without it.

    Only of townships told behind one county and no other: many counties have a 城关镇.
    """
    if "乡" not in folded and "镇" not in folded and "街道" not in folded:
        return list(namings)
    placed: dict[str, Naming | None] = {}
    for naming in namings:
        match = _TOWNSHIP.match(folded, naming.end)
        if match is None or not naming.full or match[1].startswith(_NO_NAME):
            continue
        known = placed.setdefault(match[1], naming)
        if known is not None and known.word != naming.word:
            placed[match[1]] = None
    found = list(namings)
    taken = {naming.end for naming in namings}
    for name, county in list(placed.items())[:_MOST]:
        at = folded.find(name) if county is not None else -1
        while at >= 0 and county is not None:
            if at not in taken:
                found.append(Naming(at, at + len(name), county.word, True, [*county.candidates]))
            at = folded.find(name, at + len(name))
    return sorted(found, key=lambda naming: (naming.start, naming.end))
