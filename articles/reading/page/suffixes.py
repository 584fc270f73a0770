"""What stands behind a headline on its line: the site, its column, the hour, a file's type."""

from __future__ import annotations

from functools import cache

from ..late_pattern import LatePattern
from ..lexicon import lexicon

SUFFIX = LatePattern(r" ?(?:[|_]| - | — | – |-(?=[^-]))+ ?")
_FILE_ENDING = LatePattern(r"(?i)\.(?:docx?|pdf|wps|txt|pptx?|xlsx?)$")
_CLOCK = LatePattern(r" {1,4}\(\d{1,2}:\d\d\)$|\( {1,2}[一二三四五六七八九十\d]{1,2} {1,2}\)$")
"""The hour, or the page of a text that a site has cut up, set wide as no headline's number is."""


@cache
def _site_endings() -> tuple[str, ...]:
    table = lexicon("header")["head"]
    return (*table["site_endings"], *table["column_endings"])


def without_site(words: str) -> int:
    """Length of a folded headline without the names of site and column behind it.

    >>> len("我市推进集团化办学") == without_site("我市推进集团化办学_某市教育网")
    True
    """
    end = len(words)
    if clock := _CLOCK.search(words):
        end = clock.start()
    elif filed := _FILE_ENDING.search(words):
        end = filed.start()
    while True:
        cuts = list(SUFFIX.finditer(words, 0, end))
        if not cuts:
            return end
        cut = cuts[-1]
        tail = words[cut.end() : end].strip()
        if cut.start() < 5 or len(tail) > 20 or not tail.endswith(_site_endings()):
            return end
        end = cut.start()


def strings_phrases(words: str) -> bool:
    """Whether a line strings phrases together that end in no site's name: 甲词_乙词_丙词.

    A page's own title ends in one: 办好幼儿园_教育_某某网.
    """
    return words.count("_") >= 2 and without_site(words) == len(words)
