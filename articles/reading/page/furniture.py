"""What on the page is the site's and not the article's: marked, line by line, never cut.

A line of the article that is taken for furniture is lost to every later step, a line of the site
that is kept costs a glance. So marks count where sites put them, before the first and after the
last paragraph, and between those next to nothing is marked.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..han import holds_han
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .author_lines import names_authors, names_house
from .boxes import opens_box, strings_headlines
from .bylines import names_reporters, people_in_prose, signed_by
from .columns import above_others, in_lists, in_long_menus, right_above
from .mastheads import is_column, masthead, names_outlet
from .names import is_name
from .paragraphs import END, Frame, Zone, is_paragraph
from .site_lines import (
    LONGEST,
    WORD,
    asks_to_scan,
    greets,
    heads_text,
    is_control,
    is_foot,
    is_row,
    kind_of,
    names_site,
)
from .suffixes import strings_phrases
from .trails import columns_of_trail

_ADDRESS = LatePattern(r"https?://[\w.-]{3,}|(?<![\w@.])www\.[\w-]{2,}\.")
_ITEM = LatePattern(r"[-•·»▪◦‣] ?[\w“《‘「【]")
_BRACKETED = LatePattern(r"[【\[〖][^【】\[\]]{2,12}[】\]〗]")
_ABOVE = 60
_YEARLIKE = LatePattern(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{5}")
_AGO = LatePattern(r"\d{1,2} ?(?:秒|分钟|小时|天|周|个月|年)前")
_DATE_ALONE = LatePattern(r".{0,24}?(?:19|20)\d\d ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?")


def mark(
    lines: Sequence[Line],
    frame: Frame,
    *,
    title: int | None,
    header: frozenset[int],
    inside: tuple[int, int] | None = None,
) -> dict[int, str]:
    """The kind of furniture of each line that is furniture, by the line's number.

    `title` is the headline's line; `header` are the source lines. `inside` gives the first and
    last line of a web page's main text.
    """
    kinds = _Walk(lines, frame, title, header, inside).kinds()
    for found in (in_long_menus, above_others, right_above, in_lists):
        kinds.update((n, "menu") for n in found(lines, frame, title, kinds))
    kinds.update((n, "related") for n in _tags(lines, frame, title, kinds))
    kinds.update((n, "ornament") for n in _stamps(lines, frame))
    kinds.update((n, "related") for n in _key_words(lines, frame, kinds))
    kinds.update(_between(lines, frame, title, kinds))
    return kinds


class _Walk:
    """The lines of a page from top to bottom, each by its own words and those told before."""

    def __init__(
        self,
        lines: Sequence[Line],
        frame: Frame,
        title: int | None,
        header: frozenset[int],
        inside: tuple[int, int] | None,
    ) -> None:
        self.lines, self.frame, self.title, self.inside = lines, frame, title, inside
        self.header = header
        self.ended = frame.last >= 0 and lines[frame.last].words.endswith(("(完)", "【完】"))
        self.strung = _strung(lines, frame)
        self.repeated = {lines[n].words for n in header}
        self.columns = columns_of_trail(lines[: min(frame.first, _ABOVE)])
        self.related = self.foot = self.edited = False
        """What the tail has been seen to hold so far."""
        self.said: set[str] = set()
        self.site: set[str] = set()

    def kinds(self) -> dict[int, str]:
        """The kind of each line that is furniture by itself."""
        kinds: dict[int, str] = dict.fromkeys(self.header, "header")
        for number, line in enumerate(self.lines):
            zone = self.frame.zone(number)
            if number in kinds or number == self.title:
                self._pass(number, line.words, zone)
            elif zone == "body":
                if is_control(line.words):
                    kinds[number] = "share" if WORD.search(line.words) else "ornament"
            elif (kind := self._kind(number, line, zone)) is not None:
                kinds[number] = kind
                self._note(kind, line.words, zone)
        return kinds

    def _pass(self, number: int, words: str, zone: Zone) -> None:
        again = number in self.header and words in self.said
        if zone == "tail" and (again or words.startswith(_editors())):
            self.edited = True
        self.said.add(words)

    def _kind(self, number: int, line: Line, zone: Zone) -> str | None:
        words = line.words
        kind = kind_of(words, tail=zone == "tail")
        if kind is None and asks_to_scan(words):
            kind = "share"
        if kind is None and self.frame.cut is not None and number >= self.frame.cut:
            kind = "related"
        if zone == "tail":
            if kind is None and words in self.site:
                return "menu"
            return kind or (None if words.startswith(_kept()) else self._in_tail(number, line))
        above = self.title is None or number < self.title
        if kind is not None:
            return kind
        outside = self.inside is not None and number < self.inside[0] and above
        return "menu" if outside and not is_paragraph(words) else self._in_head(line, above)

    def _note(self, kind: str, words: str, zone: Zone) -> None:
        if zone == "head":
            self.site.add(words)
            return
        self.related = self.related or kind == "related"
        self.edited = self.edited or (kind == "editor" and words.startswith(_editors()))
        self.foot = self.foot or kind in ("disclaimer", "contact", "comments") or is_foot(words)

    def _in_tail(self, number: int, line: Line) -> str | None:
        """Below the last paragraph, of a line that tells nothing by its words alone."""
        words = line.words
        if words in self.repeated:
            return "header"
        if not (holds_han(words) or any(map(str.isdigit, words))):
            return "share"
        if is_foot(words) or (len(words) >= 16 and not holds_han(words)):
            return "disclaimer"
        listed = (self.related or self.ended) and not is_paragraph(words)
        if number in self.strung or strings_headlines(words) or listed:
            return "related"
        after = self.foot or (self.edited and not _signs(words))
        if after and (_has_weak(words) or (len(words) <= 40 and not END.search(words))):
            return "contact"
        outside = self.inside is not None and number > self.inside[1]
        if outside and not _signs(words) and not is_paragraph(words):
            return "related"
        if _credits(line) or names_reporters(line):
            return "editor"
        if _TWO_BOXES.fullmatch(words) or (len(words) <= _LONGEST_TAG and is_column(words)):
            return "related"
        return "header" if names_house(words) and names_outlet(words) else None

    def _in_head(self, line: Line, above: bool) -> str | None:
        """Above the first paragraph; `above` is whether the headline is still to come."""
        words = line.words
        if is_foot(words):
            return "disclaimer"
        phrases = above and self.title is not None and strings_phrases(words)
        if words in self.columns or heads_text(words) or phrases:
            return "menu"
        if len(words) <= 2 and words.isascii() and words.isalpha():
            return "ornament"  # the sign of a button: x
        if _ADDRESS.search(words, 0, LONGEST) and not is_paragraph(words):
            return "related"
        of_site = _is_sites(words) or is_row(words) if above else False
        if (
            opens_box(words)
            or _names_outlets(words)
            or (self.title is None and _is_column(words))
            or (self.title is not None and of_site)
            or (not holds_han(words) and not _YEARLIKE.search(words))
        ):
            return "menu"
        return "editor" if not above and (names_reporters(line) or _names_only(words)) else None


_LONGEST_TAG = 8
_TWO_BOXES = LatePattern(r"\w{2,8} ?[|│┃丨] ?\w{2,8}")
"""微博推荐 | 今日热点: two boxes side by side, below the text."""
_LEAST_TAGS = 3


def _tags(
    lines: Sequence[Line], frame: Frame, title: int | None, kinds: dict[int, str]
) -> list[int]:
    """The key words between the source line and the text, three at the least, one to a line."""
    top = frame.first
    while top > 0 and top - 1 not in kinds and _is_tag(lines[top - 1].words):
        top -= 1
    below = title is not None and title < top - 1 and kinds.get(top - 1) == "header"
    return list(range(top, frame.first)) if below and frame.first - top >= _LEAST_TAGS else []


def _is_tag(words: str) -> bool:
    return 2 <= len(words) <= _LONGEST_TAG and words.isalpha() and holds_han(words)


_LONGEST_BETWEEN = {"head": 14, "tail": 40}
_MOST_BETWEEN = {"head": 2, "tail": 3}
_NO_BUTTON = LatePattern(r"[—“《(【□■●]|[一二三四五六七八九十\d]{1,3}[、.]")


def _between(
    lines: Sequence[Line], frame: Frame, title: int | None, kinds: dict[int, str]
) -> dict[int, str]:
    """Short lines that stand between two of the site's, below the headline or below the text.

    来源:…⏎点这里听一听⏎分享到: nothing of the article's is set there but a second headline, which
    opens with a dash or is longer. Above a site's welcome (☆某某网☆欢迎您) stands what it says of
    itself, however long.
    """
    found: dict[int, str] = {}
    captions = tuple(lexicon("header")["title"]["caption_endings"])
    for number in sorted(kinds):
        zone = frame.zone(number)
        if zone == "body" or (zone == "head" and (title is None or number == title)):
            continue
        run = number + 1
        while run < len(lines) and run not in kinds and run - number <= _MOST_BETWEEN[zone]:
            run += 1
        inner = range(number + 1, run)
        if not inner or run not in kinds or title in inner or frame.zone(run) != zone:
            continue
        welcome = zone == "head" and greets(lines[run].words)
        if welcome or all(
            len(lines[n].words) <= _LONGEST_BETWEEN[zone]
            and not lines[n].words.endswith(captions)
            and not lines[n].words.startswith(_kept())
            and not END.search(lines[n].words)
            and not _signs(lines[n].words)
            and not _NO_BUTTON.match(lines[n].words)
            for n in inner
        ):
            found.update((n, "share" if zone == "head" else "related") for n in inner)
    return found


def _names_only(words: str) -> bool:
    """Whether a line above the text is its authors' names: 王小明 李芳."""
    return (len(words) <= 24 and names_authors(words)) or (len(words) == 3 and is_name(words))


_LEAST_KEY_WORDS = 5


def _key_words(lines: Sequence[Line], frame: Frame, kinds: dict[int, str]) -> list[int]:
    """The words of the text that a site has listed below it, five at the least, one to a line."""
    if frame.last < 0:
        return []
    tail = range(frame.last + 1, len(lines))
    run = [n for n in tail if n not in kinds and not _signs(lines[n].words)]
    if len(run) < _LEAST_KEY_WORDS or not all(_is_tag(lines[n].words) for n in run):
        return []
    told = "\n".join(line.words for line in lines[: frame.last + 1])
    known = sum(lines[n].words in told for n in run)
    names = sum(map(is_name, (lines[n].words for n in run)))
    return run if known * 5 >= len(run) * 4 and names * 2 < len(run) else []


def _credits(line: Line) -> bool:
    """Whether a line below the text is brackets with who wrote it: (某某日报记者 王小明)."""
    words = line.words
    if len(words) > _LONGEST_CREDIT or words[0] not in "([【" or words[-1] not in ")]】":
        return False
    return bool(people_in_prose(line) or signed_by(line))


_LONGEST_STAMP = 40


def _stamps(lines: Sequence[Line], frame: Frame) -> list[int]:
    """Lines within the text that a site has stamped it with, as it has the ends of paragraphs."""
    seen: dict[str, list[int]] = {}
    for number in range(frame.first, frame.last + 1):
        words = lines[number].words
        if 6 <= len(words) <= _LONGEST_STAMP and not END.search(words):
            seen.setdefault(words, []).append(number)
    body = lines[frame.first : frame.last + 1]
    return [
        number
        for words, numbers in seen.items()
        if len(numbers) > 1
        and any(len(line.words) > len(words) and line.words.endswith(words) for line in body)
        for number in numbers
    ]


_LONGEST_CREDIT = 50


def _strung(lines: Sequence[Line], frame: Frame) -> frozenset[int]:
    """The items of a list of other articles below the text: three or more bulleted headlines."""
    tail = range(frame.last + 1 if frame.last >= 0 else len(lines), len(lines))
    items = [
        n
        for n in tail
        if _ITEM.match(lines[n].words)
        and len(lines[n].words) <= 60
        and not END.search(lines[n].words[:-1])
    ]
    ago = [n for n in tail if _AGO.fullmatch(lines[n].words)]
    return frozenset((*items, *ago) if len(items) >= 3 else ago)


def _is_sites(words: str) -> bool:
    if not holds_han(words) or masthead(words) or names_outlet(words):
        return True
    if _BRACKETED.fullmatch(words):
        return True
    return names_site(words) and not words.endswith(_offices())


def _is_column(words: str) -> bool:
    """Whether a line is a column in brackets; 【编者按】 is the article's."""
    if _BRACKETED.fullmatch(words) is None:
        return False
    return not words[1:].startswith(tuple(lexicon("header")["title"]["not_begins"]))


def _names_outlets(words: str) -> bool:
    """Whether a line is a site and its papers side by side: 某某网 某某早报 某某商报 旧版."""
    parts = words.split(" ")
    return 2 < len(parts) <= 12 and sum(map(names_outlet, parts)) > 1 and "记者" not in words


@cache
def _offices() -> tuple[str, ...]:
    return tuple(lexicon("genre")["notice"]["offices"])


@cache
def _editors() -> tuple[str, ...]:
    return tuple(lexicon("furniture")["tail"]["closes"])


def _kept() -> tuple[str, ...]:
    return tuple(lexicon("furniture")["tail"]["kept"])


def _has_weak(words: str) -> bool:
    return len(words) <= LONGEST and any(w in words for w in lexicon("furniture")["tail"]["weak"])


def _signs(words: str) -> bool:
    """Whether a line is the signature or date below a notice."""
    if len(words) > 40:
        return False
    if len(words) > 3 and words.endswith(_offices()):  # not 两会, a column
        return True
    return _DATE_ALONE.fullmatch(words) is not None
