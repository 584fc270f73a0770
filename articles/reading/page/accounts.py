"""An account or a site that a page names with no label: below its headline, or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from ..records import Span
from .mastheads import is_column
from .paragraphs import Frame
from .site_lines import is_menu, is_word_of_menus
from .suffixes import SUFFIX

_BUTTON = LatePattern(r" ?\+? ?(?:已?关注|订阅)$")
_BELOW = 2
_LEAST, _MOST = 3, 14


def without_button(words: str) -> str:
    """The name of an account without the button beside it.

    >>> without_button("松河教育 +关注")
    '松河教育'
    """
    hit = _BUTTON.search(words)
    return words[: hit.start()] if hit and hit.start() >= _LEAST else words


def account_below(lines: Sequence[Line], frame: Frame, title: int | None) -> tuple[int, int] | None:
    """The account that has a line below the headline to itself: 松河教育, 松河发布 +关注.

    Not a heading that ends alike: of 教育 there are kinds (义务教育), and what is done to it.
    """
    if title is None:
        return None
    for line in lines[title + 1 : min(title + 1 + _BELOW, frame.first)]:
        name = without_button(line.words)
        if names_account(name):
            return line.start, line.start + len(name)
    return None


def names_account(words: str) -> bool:
    """Whether a line can be the name of an account: 松河教育, not 优先发展教育.

    >>> names_account("松河教育"), names_account("学前教育"), names_account("发展乡村教育")
    (True, False, False)
    """
    table = lexicon("header")["account"]
    if words in lexicon("header")["dateline"]["agencies"]:
        return True
    if not _LEAST <= len(words) <= _MOST or not words.isalnum() or is_word_of_menus(words):
        return False
    ending = next((word for word in table["endings"] if words.endswith(word)), "")
    owner = words.removesuffix(ending)
    if not ending or len(owner) < 2 or is_column(words):
        return False
    return ending in table["sure"] or not any(word in owner for word in table["no_owner"])


def site_behind_title(text: str, folded: str, line: Line, title: Span) -> str | None:
    """The site whose name stands behind a headline on its line: 让每个孩子…_松河教育网."""
    rest = folded[title.end : line.end] if title.start >= line.start else ""
    cut = SUFFIX.match(rest)
    if cut is None:
        return None
    at = cut.end() + max((hit.end() for hit in SUFFIX.finditer(rest[cut.end() :])), default=0)
    name = rest[at:].strip()
    endings = tuple(lexicon("header")["masthead"]["endings"])
    if not 4 <= len(name) <= _MOST or not name.endswith(endings):
        return None
    if is_column(name) or is_menu(name):
        return None
    start = title.end + at + rest[at:].index(name)
    return text[start : start + len(name)]
