"""Which line is the headline, as printed, with the site's name behind it left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..han import HAN
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from ..records import Span
from .author_lines import authors_line
from .bulletins import name_of_several, names_issue
from .bylines import names_reporters
from .days import days
from .header_labels import Labelled, labelled
from .headline_words import can_be_title
from .mastheads import names_local_office
from .overlap import core, opening_of, shared
from .paragraphs import Frame, is_paragraph
from .site_lines import begins_as, is_breadcrumb, is_menu, kind_of
from .subtitles import with_subtitle
from .suffixes import SUFFIX, strings_phrases, without_site
from .trails import columns_of_trail, named_by_trail, trail_end

_SUBTITLE = LatePattern(r"—|--|\(|\[|副标题")
_COLUMN = LatePattern(rf"[【\[]([{HAN}·]{{2,6}})[】\]] {{0,4}}(?=[^ ].{{5}})")
_NUMBER_BEFORE = LatePattern(
    r"[\[(](?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}[\])] {0,4}(?=.{6})"
    r"|\w{2,10}[\[〔(](?:19|20)\d\d[\])〕]第?\d{1,4}号:? ?(?=.{6})"
)
"""某教发[2023]8号 or the day in brackets, before the headline on its line."""
_OCCASION = LatePattern(
    r"[—-]*在.{4,50}(?:会|会议|大会|活动|仪式|论坛)上的?.{0,4}(?:讲话|发言|致辞|报告|说明)"
)
_SIZE = 60
"""Signs of the longest line that is preferred for a headline because of its length."""
_WHOLE = 10
"""Signs of a headline that an office's name may stand below."""


def _before_labels(line: Line) -> int:
    """Length of what a line holds before labels and date: 某县召开会议 2021-03-01 来源:某网."""
    starts = (m.start - line.start for m in labelled(line) if m.kind != "title")
    end = next((n for n in starts if not line.words[:n][-1:].isalpha()), None)
    if end is None:
        return len(line.words)
    cut = min([end, *(start for start, _, _ in days(line.words[:end]))])
    lead = line.words[:cut].rstrip(" ([【|/-")
    return len(lead) if 8 <= len(lead) < end else len(line.words)


def find_title(
    lines: Sequence[Line],
    frame: Frame,
    source: Sequence[int],
    hint: str | None,
    called: str = "",
) -> int | None:
    """The number of the headline's line; None where none is printed.

    `called` is what the table above a document says behind 标题, folded: a line that says it again
    is the headline. An issue of a bulletin that reports place after place (甲县:… 乙县:…) has no
    headline but its own name and number, nor has a column of several places.
    """
    chosen = _headline(lines, frame, source, hint, called)
    if chosen is not None:
        chosen = _told_below(lines, frame, source, chosen)
    several = name_of_several(lines, frame, chosen)
    if several is None and chosen is None:
        return _behind_note(lines, frame) or named_by_trail(lines, frame)
    return chosen if several is None else several


def _printed_whole(number: int, lines: Sequence[Line], cores: Mapping[int, str]) -> int | None:
    """The line above that says in one what two lines say again: 甲县“四项举措” 推动劳动教育."""
    if number + 1 not in cores or len(cores[number]) < _LEAST_HALF:
        return None
    both = cores[number] + cores[number + 1]
    above = range(max(0, number - _ABOVE), number)
    return next((m for m in above if core(lines[m].words) == both), None)


_LEAST_HALF, _ABOVE = 4, 6
_NOTE = LatePattern(r"[【\[(]?编者?按(?:语)?[】\])]?[: ]?|[【\[]按语?[】\]]")


def _behind_note(lines: Sequence[Line], frame: Frame) -> int | None:
    """The headline behind the editors' note that opens an issue of a bulletin with one item."""
    first = frame.first
    if not 0 <= first < len(lines) - 2 or not _NOTE.match(lines[first].words):
        return None
    for number in range(first + 1, min(first + 4, len(lines) - 1)):
        if can_be_title(lines[number].words):
            return number
    return None


_LEAST_SHARED = 0.4


def _told_below(lines: Sequence[Line], frame: Frame, source: Sequence[int], chosen: int) -> int:
    """The line below `chosen` of whose words the text is full, where of `chosen` it has none.

    So a menu of unknown words above a headline is passed over. The line has to stand above a
    source line, or behind others of the site, as what opens the text shares its words as well.
    """
    text = opening_of(lines, frame)
    if not text or shared(lines[chosen].words, text):
        return chosen
    last = source[-1] if source else chosen
    for number in range(frame.first - 1, chosen, -1):
        words = lines[number].words
        if number in source or len(words) < _WHOLE or not can_be_title(words):
            continue
        if _SUBTITLE.match(words) or shared(words, text) < _LEAST_SHARED:
            continue
        between = (lines[n].words for n in range(chosen + 1, number))
        if number < last or (not source and any(kind_of(w, tail=False) for w in between)):
            return number
    return chosen


def _tells_source(line: Line) -> bool:
    """Whether a label of a source line has a value: not 分享到:, nor 作者:  编辑:."""
    marks, at = labelled(line), line.start
    values = [line.words[m.value_start - at : m.value_end - at] for m in marks if m.kind != "other"]
    return not marks or any(map(str.strip, values))


def _headline(
    lines: Sequence[Line],
    frame: Frame,
    source: Sequence[int],
    hint: str | None,
    called: str,
) -> int | None:
    """The number of the headline's line; None where none is printed.

    `source` are the numbers of the source lines; `hint` what a file says of itself (folded). Where
    a source line stands, the headline is what stands nearest above it; a line that a breadcrumb or
    the page's own title repeats is believed before any other.
    """
    lead = range(max(frame.first - 400, 0), frame.first)
    source = [n for n in source if n in lead][-60:]
    if not source:
        source = [n for n in lead if names_reporters(lines[n]) or authors_line(lines[n])][-1:]
    dated = [n for n in source if next(days(lines[n].words), None)]
    if dated and not any(_tells_source(lines[n]) for n in source if n > dated[-1]):
        source = [n for n in source if n <= dated[-1]]  # 分享到: below it is no source line
    head = [n for n in lead if n not in source and can_be_title(lines[n].words)]
    head = [n for n in head if not names_issue(lines, n)]
    columns = columns_of_trail(lines[lead.start : lead.stop])
    head = [n for n in head if core(lines[n].words) not in columns]
    plain = [n for n in head if "。" not in lines[n].words]  # what tells a picture has stops
    head = [n for n in plain if not strings_phrases(lines[n].words)] or plain or head
    head = _without_strung(lines, head)
    head = [n for n in head if not names_local_office(lines[n].words)] or head
    if not head:
        for n in source:
            end = _before_labels(lines[n])
            if end < len(lines[n].words) and can_be_title(lines[n].words[:end]):
                return n
        return None
    if called and (again := [n for n in head if core(lines[n].words) == core(called)]):
        return again[0]
    wanted = core(hint[: without_site(hint)]) if hint else ""
    if len(wanted) >= 5:
        same = [n for n in head if core(lines[n].words) == wanted]
        near = same or [
            n for n in head if len(c := core(lines[n].words)) >= 6 and (c in wanted or wanted in c)
        ]
        if near:
            return near[-1]
    cores = {n: core(lines[n].words[: without_site(lines[n].words)]) for n in head}
    crumbs = [
        core(line.words)
        for line in lines[lead.start : lead.stop]
        if len(line.words) <= 200
        and (begins_as(line.words, tail=False) == "breadcrumb" or is_breadcrumb(line.words))
    ]
    for n in reversed(head):
        if len(cores[n]) >= 6 and any(crumb.endswith(cores[n]) for crumb in crumbs):
            return n
    for n in head:
        if (once := _printed_whole(n, lines, cores)) is not None:
            return once
    repeated = [
        n
        for n in head
        if len(cores[n]) >= 6
        and any(
            m < n
            and not (source and n > m > source[-1] and head[0] < source[-1])
            and cores[n] in cores[m]
            and len(cores[n]) * 5 >= len(cores[m]) * 3
            for m in head
            if m >= n - 12
        )
    ]
    if repeated:
        whole = [
            m
            for m in head
            if m < repeated[0]
            and cores[repeated[0]] in cores[m]
            and cores[m] != cores[repeated[0]]
            and not SUFFIX.search(lines[m].words)
            and len(lines[m].words) <= _SIZE
        ]
        return min(whole, key=lambda m: len(cores[m])) if whole else repeated[0]
    labels = [n for n in source if labelled(lines[n])]
    for mark in [*reversed(labels), *reversed(source)]:
        above = [n for n in head if mark - 8 <= n < mark and not _parted(lines, n, mark, source)]
        main = [n for n in above if not _SUBTITLE.match(lines[n].words)]
        if main:
            chosen = _main_line(lines, main)
            if len(lines[chosen].words) >= 8:
                return chosen
            longer = [n for n in head if n < chosen and len(lines[n].words) >= 10]
            return longer[-1] if longer else _longer_below(lines, head, chosen)
    above = [n for n in head if source and n < source[0]]
    if above:
        chosen = _main_line(lines, above)
        return chosen if len(lines[chosen].words) >= 8 else _longer_below(lines, head, chosen)
    if source and (below := [n for n in head if n > source[-1]]):
        return below[0]
    head = [n for n in head if not _SUBTITLE.match(lines[n].words)] or head
    first = next((n for n in head if 8 <= len(lines[n].words) <= _SIZE), head[0])
    sized = [n for n in head if len(lines[n].words) <= _SIZE and lines[n].words[-1] not in "《(“"]
    sized = sized or head
    longest = max(sized, key=lambda n: len(cores[n]))
    return longest if len(cores[longest]) >= 2 * len(cores[first]) else first


def _without_strung(lines: Sequence[Line], head: list[int]) -> list[int]:
    """`head` without lines that hold two others: an e-paper runs its headlines together."""
    cores = {n: core(lines[n].words) for n in head}
    apart = {core for core in cores.values() if 5 <= len(core) <= _SIZE}
    return [
        n
        for n in head
        if len(cores[n]) < 10 or sum(core in cores[n] for core in apart if core != cores[n]) < 2
    ]


def _longer_below(lines: Sequence[Line], head: Sequence[int], chosen: int) -> int:
    """A line below the source line, where what stands above is as short as a paper's name."""
    for n in head:
        words = lines[n].words
        enough = max(8, len(lines[chosen].words) + 3)
        if n > chosen and len(words) >= enough and not _SUBTITLE.match(words):
            return n if n > chosen + 1 else chosen
    return chosen


def _parted(lines: Sequence[Line], number: int, mark: int, source: Sequence[int]) -> bool:
    """Whether furniture or another source line stands between a line and a source line."""
    between = range(max(number + 1, mark - 8), mark)
    if mark - number > 8:
        return True
    return any(
        n in source or begins_as(lines[n].words, tail=False) or is_menu(lines[n].words)
        for n in between
    )


def _main_line(lines: Sequence[Line], above: list[int]) -> int:
    """The headline among the candidate lines above the source line: the last of them."""
    outlets = tuple(lexicon("header")["publisher"]["endings"])
    subtitles = tuple(lexicon("header")["title"]["subtitle_endings"])
    while len(above) > 1:
        words = lines[above[-1]].words
        named = len(words) <= 8 and words.split(" ")[0].endswith(outlets)
        named = named and not lines[above[-1] + 1].words.startswith("—")
        subtitle = words.endswith(subtitles) and "——" not in words[2:]
        subtitle = subtitle or _OCCASION.fullmatch(words) is not None
        by_office = len(lines[above[-2]].words) >= _WHOLE and names_local_office(words)
        if not (named or subtitle or by_office) or len(lines[above[-2]].words) < 5:
            break
        above = above[:-1]
    last = above[-1]
    if len(lines[last].words) < 7 and len(above) > 1 and len(lines[above[-2]].words) >= 10:
        return above[-2]
    return last


def _column_before(words: str) -> int:
    """Length of a bulletin's or a board's column before a headline: 【基层动态】, not 【视频】."""
    column = _COLUMN.match(words)
    if column is None:
        return 0
    table = lexicon("header")["title"]
    own = words[0] == "[" and column[1] in table["board_columns"]
    return column.end() if own or column[1].endswith(tuple(table["bulletin_columns"])) else 0


def named_title(marks: dict[int, list[Labelled]]) -> Labelled | None:
    """The value behind 标题 or 名称 in the table above a published document."""
    for row in marks.values():
        for entry in row:
            if entry.kind == "title" and entry.value_end - entry.value_start >= 6:
                return entry
    return None


def title_span_of(
    folded: str, lines: Sequence[Line], title: int | None, named: Labelled | None
) -> Span | None:
    """Where the headline stands: its line without label and site, or the 标题 of a table."""
    if title is not None:
        line = lines[title]
        entry = next((m for m in labelled(line) if m.kind == "title"), None)
        start = entry.value_start if entry and entry.start == line.start else line.start
        start = max(start, line.start + trail_end(line.words))
        end = line.start + without_site(line.words[: _before_labels(line)])
        while start < end and folded[start].isspace():
            start += 1
        start += _column_before(folded[start:end])
        if number := _NUMBER_BEFORE.match(folded, start, end):
            start = number.end()
        if start < end:
            return with_subtitle(lines, _whole_title(lines, title, Span(start, end)))
    if named is None:
        return None
    value = folded[named.value_start : named.value_end]
    start = named.value_start + len(value) - len(value.lstrip())
    return Span(start, start + len(value.strip())) if value.strip() else None


def _goes_on(words: str) -> bool:
    """Whether a line of a headline cannot end there: 让每个孩子有学上, or an open quotation."""
    if is_paragraph(words) or len(words) < 5 or re.match("各|[一二三四五]、", words):
        return False
    opened = any(words.count(a) > words.count(b) for a, b in ("“”", "《》"))
    return opened or words.endswith((",", "、"))


def _whole_title(lines: Sequence[Line], title: int, span: Span) -> Span:
    """A document's headline set over several lines: the office, 关于…, …的通知."""
    first = last = title
    office = tuple(lexicon("genre")["notice"]["offices"])
    forms = lexicon("genre")["notice"]
    ends = tuple(forms["endings"] + forms["plans"] + forms["reported"])

    def short(number: int) -> bool:
        return 0 <= number < len(lines) and len(lines[number].words) <= 50

    beside = lines[max(title - 1, 0)].words + lines[title].words
    if "关于" not in beside and "印发" not in beside:
        if short(title - 1) and _goes_on(lines[title - 1].words) and not labelled(lines[title - 1]):
            return Span(lines[title - 1].start, span.end)
        if short(title + 1) and _goes_on(lines[title].words):
            return Span(span.start, lines[title + 1].end)
    if lines[title].words.startswith("关于") and short(title - 1):
        if lines[title - 1].words.endswith(office) and not labelled(lines[title - 1]):
            first = title - 1
    elif (
        lines[title].words.endswith(office)
        and short(title + 1)
        and not lines[title + 1].words.startswith(("关于", "印发"))
    ):
        return span
    if not re.match("关于|印发", lines[last].words) and lines[first].words.endswith(office):
        if not short(title + 1):
            return span
        last = title + 1
    about = any("关于" in lines[n].words for n in range(first, last + 1))
    while about and last - first < 4:
        words = "".join(lines[n].words for n in range(first, last + 1)).replace(" ", "")
        if words.rstrip(")").endswith(ends) and words.count("《") == words.count("》"):
            break
        if not short(last + 1) or re.search("[:。]$", lines[last + 1].words):
            return span
        last += 1
    else:
        if last != title:
            return span
    start = span.start if first == title else lines[first].start
    return Span(start, span.end if last == title else lines[last].end)
