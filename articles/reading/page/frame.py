"""The page around the article: its header is read, its furniture marked, its script told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ..decoded import NO_HINTS, Hints
from ..fold import fold, script_of
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line, lines_of
from ..records import Furniture, Header, Page
from .accounts import account_below, without_button
from .author_lines import author_alone, authors_line
from .bulletins import contents_of_issue
from .bylines import (
    beside_labels,
    byline_labels,
    in_print_order,
    people_in_prose,
    persons_as_source,
    signed_by,
    speaker_below,
    without_pictures,
)
from .days import day_of_year, days, is_short_date, is_signature, short_day, stacked_day, told_day
from .furniture import mark
from .header import address, is_source_line
from .header_labels import Labelled, label_alone, labelled
from .names import Name
from .paragraphs import Frame, find_frame, is_paragraph
from .publishers import find_publisher, find_republisher
from .site_lines import begins_as, counts_of_board
from .subtitles import subtitle_of
from .suffixes import without_site
from .title import find_title, named_title, title_span_of


def read_page(text: str, folded: str, *, hints: Hints = NO_HINTS) -> Page:
    """Header, furniture and script of a decoded text; `folded` is its twin.

    What is not printed is None or empty in the header; only the date of a web page may come from
    its meta elements, as its printed place is often filled by a script. A line of the article is
    never furniture; the furniture's spans are whole lines without the line end.
    """
    lines = lines_of(folded)
    probable = find_frame(lines, frozenset())
    alone = {
        n + step
        for n, line in enumerate(lines[:-1])
        if len(line.words) <= 12
        and probable.zone(n) != "body"
        and label_alone(line)
        and len(lines[n + 1].words) <= 40
        for step in (0, 1)
    }
    source = [
        n
        for n, line in enumerate(lines)
        if n in alone or is_source_line(line, framed=probable.zone(n) != "body")
    ]
    frame = probable
    if any(is_paragraph(lines[n].words) for n in source):
        frame = find_frame(lines, frozenset(source))
    head_source = [n for n in source if n < frame.first]
    inside = _main_text(lines, hints)
    hint = fold(hints.title) if hints.title else None
    marks = {n: labelled(lines[n]) for n in source}
    marks |= _split_labels(lines, frame, marks)
    named = named_title(marks)
    called = folded[named.value_start : named.value_end] if named else ""
    title = find_title(lines, frame, head_source, hint, called)
    if named and title is not None and _goes_before(folded, named, lines[title]):
        title = None
    header_lines = frozenset(n for n in source if _is_frame_line(n, frame, lines, title))
    copies = _copies(lines, frame, title)
    kinds = mark(
        lines,
        frame,
        title=title,
        header=header_lines | copies | contents_of_issue(lines, frame),
        inside=inside,
    )
    header = _header(text, folded, lines, frame, marks, title, named, hints)
    offices = tuple(lexicon("genre")["notice"]["offices"])
    below = account_below(lines, frame, title)
    for number, line in enumerate(lines[: frame.first]):
        name = without_button(line.words)
        account = header.publisher == name or (below and line.start == below[0])
        if number != title and account and not name.endswith(offices):
            kinds.setdefault(number, "header")
    furniture = tuple(
        Furniture(lines[n].span, "editor" if n > frame.last and kind == "header" else kind)
        for n, kind in sorted(kinds.items())
    )
    return Page(header, furniture, script_of(text, folded))


def _goes_before(folded: str, named: Labelled, line: Line) -> bool:
    """Whether a 标题: is the headline and not the line that would be.

    That is 原标题: above the first line of the text, or a document's name in the table above it
    where the line is as short as a column's.
    """
    if named.start < line.start and folded[max(named.start - 1, 0)] == "原":
        return True
    size = named.value_end - named.value_start
    return len(line.words) <= _COLUMN < size and not line.start <= named.start < line.end


_COLUMN = 8
"""Signs of the longest line that rather names a column than what a document is about."""


def _main_text(lines: Sequence[Line], hints: Hints) -> tuple[int, int] | None:
    if not hints.body:
        return None
    starts = {span.start for span in hints.body}
    inside = [n for n, line in enumerate(lines) if line.start in starts]
    return (inside[0], inside[-1]) if len(inside) >= 3 else None


def _is_value(line: Line) -> bool:
    if line.words[0] in "·•-*":
        return False  # 媒体⏎·某某日报⏎·某某网: a list
    return len(line.words) <= 40 and not labelled(line) and not begins_as(line.words, tail=True)


def _split_labels(
    lines: Sequence[Line], frame: Frame, marks: dict[int, list[Labelled]]
) -> dict[int, list[Labelled]]:
    """Labels whose values stand on the next line, and those in the brackets that close a text."""
    found: dict[int, list[Labelled]] = {}
    for number in marks:
        if not marks[number] or (
            len(marks[number]) == 1
            and not lines[number]
            .words[marks[number][0].value_start - lines[number].start :]
            .strip()
        ):
            kind = label_alone(lines[number])
            value = lines[number + 1] if number + 1 < len(lines) else lines[number]
            if kind and number + 1 < len(lines) and _is_value(value):
                label = lines[number].words.strip("[]【】: ·•-").replace(" ", "")
                found[number] = [Labelled(kind, label, lines[number].start, value.start, value.end)]
    if frame.first < len(lines) and (head := _run_in_head(lines[frame.first])):
        found[frame.first] = head
    if frame.last >= 0 and lines[frame.last].words.endswith((")", "】", "]")):
        last = lines[frame.last]
        opening = max(last.words.rfind(sign, max(len(last.words) - 80, 0)) for sign in "([【")
        if opening > 0:
            part = Line(last.start + opening + 1, last.end - 1, last.words[opening + 1 : -1])
            if entries := labelled(part):
                found[frame.last] = entries
    return found


_RUN_IN = 80
_RUN_IN_DAY = LatePattern(r"(?:date |time )?(?:19|20)\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]) (?=\D)")
"""The day before a text that has lost the line between: 2025-10-14 某乡某校…."""


def _run_in_head(line: Line) -> list[Labelled]:
    """The labels that a text without lines opens with: 来源:某网 责编:某某 2021-12-23 ….

    They are believed up to the day.
    """
    words = line.words[:_RUN_IN]
    end = next((end for _, end, _ in days(words)), 0)
    if not end or "。" in words[:end]:
        return []
    marks = labelled(Line(line.start, line.start + end, words[:end]))
    return marks if len(marks) > 1 and marks[0].start == line.start else []


def _is_frame_line(number: int, frame: Frame, lines: Sequence[Line], title: int | None) -> bool:
    """Whether a source line may be marked: not the signature and date below a notice."""
    if number == title:
        return False
    words = lines[number].words
    marks = labelled(lines[number])
    if number < frame.first:
        office = tuple(lexicon("genre")["notice"]["offices"])
        signed = title is not None and number > title + 2 and not marks
        return not (signed and lines[number - 1].words.endswith(office))
    kept = tuple(lexicon("furniture")["tail"]["kept"])
    return any(m.kind in ("publisher", "byline", "url", "date") for m in marks) and not (
        words.startswith(kept)
    )


def _copies(lines: Sequence[Line], frame: Frame, title: int | None) -> frozenset[int]:
    """Lines above the headline that say it once more, with the site's name behind it."""
    if title is None:
        return frozenset()
    core = re.sub(r"\W", "", lines[title].words[: without_site(lines[title].words)])
    found = set()
    for number in range(min(title, frame.first)):
        words = lines[number].words
        bare = re.sub(r"\W", "", words)
        if len(core) >= 5 and core in bare and (bare == core or re.search("[-_|—]", words)):
            found.add(number)
    return frozenset(found)


def _header(
    text: str,
    folded: str,
    lines: Sequence[Line],
    frame: Frame,
    marks: dict[int, list[Labelled]],
    title: int | None,
    named: Labelled | None,
    hints: Hints,
) -> Header:
    entries = [entry for n in sorted(marks) for entry in marks[n]]
    title_span = title_span_of(folded, lines, title, named)
    words = re.sub(r"\s*\n\s*", "", title_span.of(text)) if title_span else None
    publisher = find_publisher(text, folded, lines, frame, entries, marks, title, title_span)
    return Header(
        title=words,
        title_span=title_span,
        subtitle=subtitle_of(title_span.of(text)) if title_span else None,
        published_on=_published_on(folded, lines, frame, marks, title, hints),
        publisher=publisher,
        republished_by=find_republisher(text, lines, frame, title, publisher),
        byline=_byline(text, folded, lines, frame, entries, marks, title),
        original_url=_url(text, folded, entries),
    )


def _byline(
    text: str,
    folded: str,
    lines: Sequence[Line],
    frame: Frame,
    entries: Sequence[Labelled],
    marks: dict[int, list[Labelled]],
    title: int | None,
) -> tuple[str, ...]:
    names: list[Name] = byline_labels(entries, folded)
    for number, row in marks.items():
        if number < frame.first:
            names += beside_labels(lines[number], row)
    if title is not None:
        names += speaker_below(lines, title, frame.first)
    last = frame.last if frame.last >= 0 else len(lines) - 1
    board = any(counts_of_board(line.words) for line in lines[: frame.first][-60:])
    for number, line in enumerate(lines):
        if number == title or len(line.words) > 5000:
            continue
        if frame.cut is not None and number >= frame.cut:
            break
        top = frame.first - 4 if title is None else title
        if not board and top < number < min(frame.first, top + 6):
            names += author_alone(line)
        if number <= frame.first + 4 or number > last:
            names += people_in_prose(line) or authors_line(line)
            if number >= last - 1 or number == frame.first:
                names += signed_by(line)
        if number == last and (tail := line.words[-60:]):
            shift = len(line.words) - len(tail)
            part = Line(line.start + shift, line.end, tail)
            names += [n for n in people_in_prose(part) if folded[n.end : n.end + 1] in ")】 \n"]
            names += signed_by(line)
    wrote = without_pictures(folded, names)
    edited = byline_labels([entry for entry in entries if "编" in entry.label], folded)
    if all(name in edited for name in wrote):  # a picture's story: who took it, who edited it
        wrote += [n for n in names if n not in wrote and n.position >= lines[last].start]
    names = wrote or byline_labels(entries, folded, weak=True)
    return in_print_order(text, names or persons_as_source(entries, folded))


def _url(text: str, folded: str, entries: Sequence[Labelled]) -> str | None:
    for entry in entries:
        if entry.kind == "url" and (
            place := address(folded, entry.value_start, max(entry.value_end, entry.value_start))
        ):
            return text[place[0] : place[1]]
    return None


def _rank(label: str) -> int:
    """How far behind others a label's date is believed: 发布时间, 时间, 成文日期, 更新时间."""
    table = lexicon("header")["date"]
    ranks = (table["first"], (), table["written"], table["last"])
    return next((rank for rank, labels in enumerate(ranks) if label in labels), 1)


_LIST = 3
"""So many days below a text, each alone in its line, are those of a list of other texts."""


def _published_on(
    folded: str,
    lines: Sequence[Line],
    frame: Frame,
    marks: dict[int, list[Labelled]],
    title: int | None,
    hints: Hints,
) -> date | None:
    """The date of publication: a labelled one, a bare one at the head, one in the signature."""
    labelled_days: list[tuple[int, int, date]] = []
    end = len(lines) if frame.cut is None else frame.cut
    for number in sorted(n for n in marks if n < end):
        for entry in marks[number]:
            if entry.kind not in ("date", "publisher", "byline"):
                continue
            value = folded[entry.value_start : entry.value_end]
            found = next(days(value), None)
            day = found[2] if found else short_day(value) if entry.kind == "date" else None
            if day is None:
                continue
            labelled_days.append((_rank(entry.label), number, day))
    if labelled_days:
        return min(labelled_days)[2]
    for number in range(min(frame.first, len(lines))):
        if number in marks:
            if found := next(days(lines[number].words), None):
                return found[2]
            if is_short_date(lines[number].words):
                return short_day(lines[number].words)
    head = [line.words for n, line in enumerate(lines[: min(frame.first, 60)]) if n != title]
    if found_day := next(filter(None, (day_of_year(words, head) for words in head)), None):
        return found_day
    if stacked := stacked_day(head):
        return stacked
    below = [n for n in marks if frame.last < n < end and next(days(lines[n].words), None)]
    listed = sum(not marks[n] for n in below) >= _LIST
    if below and not listed:
        return next(days(lines[below[0]].words))[2]
    around = [*lines[: min(frame.first, 60)], *lines[max(frame.last, 0) : end]]
    if told := next(filter(None, (told_day(line.words) for line in around)), None):
        return told
    for line in lines[: min(frame.first, 60)]:
        filed = begins_as(line.words, tail=False) == "breadcrumb"
        if filed and (found := next(days(line.words), None)):
            return found[2]
    opening = lines[frame.first : frame.first + 1]
    for line in opening:
        if run_in := _RUN_IN_DAY.match(line.words):
            return next(days(run_in[0]))[2]
        for start, end, day in days(line.words[:80]):
            behind = line.words[end : end + 12]
            if start <= 20 and re.match(r" ?(?:电|讯|消息|\)?(?:讯|电))", behind):
                return day
    closing = [] if listed else lines[max(frame.last, 0) : end]
    for line in [*reversed(closing), *lines[frame.first : frame.last]]:
        if len(line.words) <= 60 and is_signature(line.words.strip("() ")):
            found = next(days(line.words), None)
            if found:
                return found[2]
    for line in lines[max(frame.last, 0) :]:
        paper = re.match(r"\(?[^《》。]{0,12}《[^《》]{2,20}》|\([\w·-]{3,16}[, ]", line.words)
        if len(line.words) <= 80 and paper:
            found = next(days(line.words), None)
            if found:
                return found[2]
    return hints.published_on
