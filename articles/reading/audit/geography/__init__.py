"""Counties under the wrong city, before they were founded or after they were abolished."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Finding
from ..source import Source
from .outsiders import check_our_counties, check_outsiders
from .places import check_dates, check_places, check_row_of_counties
from .towns import check_towns


def findings(source: Source) -> Iterator[Finding]:
    """Places that were not there, or not there then."""
    yield from check_towns(source.text, source.folded, source.barred)
    yield from check_places(
        source.text, source.folded, source.page, source.places, source.barred, source.gazetteer
    )
    yield from check_row_of_counties(source.text, source.places, source.folded)
    yield from check_outsiders(source.text, source.folded, source.places)
    yield from check_our_counties(source.text, source.folded, source.places, source.gazetteer)
    yield from check_dates(source.text, source.folded, source.page, source.barred)
