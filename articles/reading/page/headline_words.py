"""Whether a line can be a headline by its own words, wherever it stands."""

from __future__ import annotations

import re
from functools import cache

from ..han import HAN, holds_two_han
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .author_lines import authors_line, names_authors
from .boxes import opens_box
from .bylines import people_in_prose
from .days import days
from .header import dateline, without_work
from .header_labels import is_label_row, labelled
from .mastheads import masthead, names_outlet
from .names import is_name, names_officer
from .paragraphs import is_paragraph
from .site_lines import (
    asks_to_scan,
    begins_as,
    heads_text,
    is_bar_row,
    is_breadcrumb,
    is_control,
    is_listed_column,
    is_menu,
    is_planted,
    is_row,
    is_sheet,
    is_ticker,
    kind_of,
    names_site,
)

_OPENS_TEXT = LatePattern(
    r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)"
    r"|第[一二三四五六七八九十]{1,3}[章节,、]|[①②③④⑤]|各位[^。]{2,40}!$|同志们"
)
_NUMBER = LatePattern(rf"[{HAN}]{{2,12}} ?[\[〔(](?:19|20)\d\d[\])〕] ?第?\d{{1,4}} ?号")
"""A document's number alone: 某教发〔2023〕8号."""
_QUOTED = "“”‘’\"'《》 "
_LONGEST = 90
_LABEL = LatePattern(r"【[^【】]{2,6}】|\[[^\[\]]{2,6}\]")
"""A column that has its line to itself."""
_CAPTION = 12
"""Signs of the longest line that is a caption by its last word: 发布会现场."""


@cache
def _texts() -> tuple[str, ...]:
    return tuple(lexicon("header")["title"]["not_begins"])


@cache
def _captions() -> tuple[str, ...]:
    return tuple(lexicon("header")["title"]["caption_endings"])


def can_be_title(words: str) -> bool:
    """Whether a folded line can be a headline: no sentence, menu, label, caption, name or outlet.

    >>> can_be_title("让每个孩子走好第一步"), can_be_title("松河教育网")
    (True, False)
    """
    if not 4 <= len(words) <= _LONGEST or words.endswith(("。", ";", ",", "、")):
        return False
    if _NUMBER.fullmatch(words) or is_listed_column(words):
        return False
    if len(words) <= _CAPTION and (words.endswith(_captions()) or _LABEL.fullmatch(words)):
        return False
    if is_paragraph(words) or is_menu(words) or is_control(words) or is_planted(words):
        return False
    plain = words.strip(_QUOTED + "·*#-=>☆★◆■□●○▶►▲△")
    if is_breadcrumb(words) or (names_officer(words) and not words.startswith("—")):
        return False
    if len(words) <= 36 and names_authors(plain):
        return False
    if (
        is_label_row(words)
        or is_row(words)
        or is_bar_row(words)
        or is_ticker(words)
        or is_sheet(words)
        or re.search(r"https?://|www\.", words)
    ):
        return False
    if is_menu(plain) or begins_as(plain, tail=False) or words.startswith(("·", "#", "题:")):
        return False
    if opens_box(words) or heads_text(words) or kind_of(words, tail=False) == "comments":
        return False
    if is_control(plain) or begins_as(words, tail=False) or not holds_two_han(plain):
        return False
    if _OPENS_TEXT.match(words) or words.replace(" ", "").startswith(_texts()):
        return False
    marks = labelled(Line(0, len(words), words))
    if marks and marks[0].start == 0 and marks[0].kind != "title":
        return False
    if asks_to_scan(words) or words.endswith((":", "您好!", "你好!")) or is_name(plain):
        return False
    if any(end - start >= len(plain) - 8 for start, end, _ in days(words)):
        return False
    line = Line(0, len(words), words)
    if people_in_prose(line) or dateline(line) or authors_line(line):
        return False
    if len(plain) <= 20 and without_work(plain) != plain:
        return False
    if len(plain) <= 8 and names_outlet(plain):
        return False
    if plain.count(" ") > 1 and sum(map(names_outlet, plain.split(" "))) > 1:
        return False  # a site and its papers side by side
    return not names_site(plain) and masthead(words) is None
