"""Charts as SVG and PNG. Only presentation attributes: a policy against inline style holds in both.

The PNG is drawn with the font of the package `manimgx-fonts-cjk` (Noto Sans CJK), never with what a
machine happens to have: without a Chinese font there would be no words in it, and nobody told.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import resvg_py
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

FAMILY = "Noto Sans CJK SC"
FONT_PACKAGE, FONT_FILE = "manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc"
PIXELS_A_UNIT = 3


def svg(chart: Any) -> str:
    """The chart as a file of its own, on its own paper, with the address that it comes from."""
    library = _("地方教育治理案例库，每个值的原句和口径见：")
    context = {"chart": chart, "standalone": True, "family": FAMILY, "library": library}
    return render_to_string(chart.template, context)


def png(chart: Any) -> bytes:
    """The same in pixels, three to a unit."""
    return resvg_py.svg_to_bytes(
        svg_string=svg(chart),
        zoom=PIXELS_A_UNIT,
        skip_system_fonts=True,
        font_files=[_font()],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
        languages=["zh-Hans"],
    )


@cache
def _font() -> str:
    return str(files(FONT_PACKAGE).joinpath(FONT_FILE))
