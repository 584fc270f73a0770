"""Who put an article out: in source lines, datelines, closing brackets, a document's signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from ..records import Span
from .accounts import account_below, names_account, site_behind_title
from .author_lines import authors_strung, house_of_authors
from .bylines import people_in_prose
from .days import days, is_signature
from .header import dateline, outlet, quoted_source, without_work
from .header_labels import Labelled, label_kinds
from .mastheads import find_masthead, find_owner, is_column, masthead
from .names import all_names
from .paragraphs import Frame
from .site_lines import is_foot, is_sheet, is_word_of_menus


def find_publisher(
    text: str,
    folded: str,
    lines: Sequence[Line],
    frame: Frame,
    entries: Sequence[Labelled],
    marks: dict[int, list[Labelled]],
    title: int | None,
    title_span: Span | None,
) -> str | None:
    """The outlet a page names as the source: labelled, in a dateline, beside the date, signed.

    None where none is printed. `entries` are the labels of all source lines, `marks` the same by
    line; `title` and `title_span` say where the headline stands.
    """
    weak = lexicon("header")["publisher"]["weak"]
    inner_offices = tuple(lexicon("header")["publisher"]["inner"])
    hosts = lexicon("header")["publisher"]["hosts"]
    fallback = within = owner = None
    unnamed = False
    for entry in entries:
        if entry.kind != "publisher":
            continue
        value = folded[entry.value_start : entry.value_end]
        place = outlet(value)
        unnamed = unnamed or (not value.strip() and entry.label not in (*hosts, *weak))
        if place is None:
            continue
        name = text[entry.value_start + place[0] : entry.value_start + place[1]]
        if entry.label in hosts:
            owner = owner or name
        elif entry.label in weak:
            fallback = fallback or name
        elif len(name) <= 6 and name.endswith(inner_offices):
            within = within or name
        else:
            return name
    if within and fallback is None:
        return within
    until = min(frame.first + 3, len(lines))
    opening = range(max(until - 40, 0), until)
    closing = range(max(frame.last, 1, len(lines) - 12), len(lines))
    for number in opening:
        if frame.first <= frame.last < number:
            break
        if place := quoted_source(lines[number]) or dateline(lines[number]):
            return text[place[0] : place[1]]
    for number in closing:
        place = dateline(lines[number])
        words = lines[number].words
        if _took_picture(words) or _TOLD.search(words[:60]):
            continue
        if place and people_in_prose(lines[number]):
            return text[place[0] : place[1]]
    offices = tuple(lexicon("genre")["notice"]["offices"])
    told = (
        _bare_outlet(text, lines, frame, marks, title)
        or fallback
        or _closing_outlet(text, lines, frame)
        or _house(text, lines, frame, title)
        or _at(text, account_below(lines, frame, title))
        or (None if unnamed else _issuer(text, folded, lines, frame, title_span))
        or _supplier(text, folded, entries)
        or _office_alone(text, lines, frame, title, offices)
        or _at(text, find_masthead(lines, frame, title, offices=offices))
        or _at(text, find_owner(lines, frame, offices=offices))
        or owner
        or _of_pictures(text, lines, closing)
        or (
            site_behind_title(text, folded, lines[title], title_span)
            if title_span and title is not None
            else None
        )
    )
    return None if told is not None and told.startswith(_PORTALS) else told


_PORTALS = ("中国政府网", "中央政府门户", "国务院", "国家政务服务平台")
"""Links to those above, that many a page begins with: no page's own name."""


def _at(text: str, place: tuple[int, int] | None) -> str | None:
    return text[place[0] : place[1]] if place else None


def _office_alone(
    text: str, lines: Sequence[Line], frame: Frame, title: int | None, offices: tuple[str, ...]
) -> str | None:
    """The office that has the line below a bulletin's number or a headline to itself.

    第12期⏎某省教育厅办公室; 让每个孩子走好第一步⏎某县教育局.
    """
    head = lines[: min(frame.first, 30)]
    for number, line in enumerate(head):
        name = without_work(line.words)
        if not (4 <= len(name) <= 24 and name.isalpha() and name.endswith(offices)):
            continue
        above = head[:number][-2:]
        if (title is not None and number - title in (1, 2)) or any(
            (is_sheet(other.words) and "期" in other.words) or masthead(other.words)
            for other in above
        ):
            return text[line.start : line.start + len(name)]
    return None


def _house(text: str, lines: Sequence[Line], frame: Frame, title: int | None) -> str | None:
    """The outlet before the authors' names below the headline: 某县融媒体中心 某某某."""
    top = max(frame.first - 4, -1) if title is None else title
    places = (house_of_authors(line) for line in lines[top + 1 : min(frame.first, top + 4)])
    return _at(text, next(filter(None, places), None))


def _supplier(text: str, folded: str, entries: Sequence[Labelled]) -> str | None:
    """The office that handed a report in, where no outlet is named: 供稿:区政府教育督导室."""
    table = lexicon("header")["publisher"]
    for entry in entries:
        if entry.label in table["suppliers"]:
            value = folded[entry.value_start : entry.value_end]
            place = outlet(value.split(" ")[0] or value)
            if place is None:
                continue
            name = folded[entry.value_start + place[0] : entry.value_start + place[1]]
            if len(name) >= 4 and name.endswith(tuple(table["endings"])):
                return text[entry.value_start + place[0] : entry.value_start + place[1]]
    return None


def _issuer(
    text: str, folded: str, lines: Sequence[Line], frame: Frame, title: Span | None
) -> str | None:
    """The office that issued a document: named before 关于 in its headline, or signed with a date.

    Only of a document that is printed as such: 某县教育局关于印发…的通知; where the page has no
    headline, of what is signed below its text.
    """
    table = lexicon("genre")["notice"]
    offices = tuple(table["offices"])
    if title is None:
        return _signed(lines, offices, range(max(frame.last, 1), len(lines)), text)
    words = folded[title.start : title.end]
    forms = table["endings"] + table["plans"]
    if "关于" in words:
        forms = forms + table["reported"]
    if not words.replace(" ", "").rstrip(")”》").endswith(tuple(forms)):
        return None
    lead, about, _ = words.partition("关于")
    lead = lead.rstrip()
    if lead.lstrip("《“ ").startswith(tuple(table["hands_on"])):
        about = ""  # 转发某市政府办公室关于…: whose document it is, not who hands it on
    if about and 5 <= len(lead) <= 40 and lead.endswith(offices) and not re.search("[,:;]", lead):
        return re.sub(r"\s*\n\s*", " ", text[title.start : title.start + len(lead)])
    return _signed(lines, offices, range(1, len(lines)), text)


def _signed(lines: Sequence[Line], offices: tuple[str, ...], among: range, text: str) -> str | None:
    """The office that signs on the line above a day or an annex."""
    for number in among:
        line, signed = lines[number], lines[number - 1]
        dated = is_signature(line.words.strip("() ")) or line.words.startswith("附件")
        if len(line.words) <= 24 and dated:
            name = signed.words
            if 5 <= len(name) <= 30 and name.endswith(offices) and not re.search("[,:;。]", name):
                return signed.span.of(text)
    return None


_TOLD = LatePattern(r"\d日(?:电|讯|消息)")
"""What opens a report and closes none: below a text it is another's."""


_ISSUE = LatePattern(
    r"\(?(?:原载|刊于|载于|摘自|选自)?《([\w·]{2,16})》 ?(?:19|20)\d\d ?年[^。,;]{0,16}"
)
"""《某省教育》2023年第3期: the paper and its issue on a line below the text."""


_BESIDE_EDITORS = LatePattern(
    r"\(([\w·]{3,16}) {1,8}(?:记者|通讯员|作者|编辑|责编|责任编辑) ?[: ][^()]{2,40}\)$"
)
"""(某某广播电视台 编辑:王小明 三审:李大海)"""


def _took_picture(words: str) -> bool:
    """Whether a line ends in who took a picture: 某社记者 王小明 摄."""
    return words.rstrip(") 】").endswith("摄")


def _of_pictures(text: str, lines: Sequence[Line], closing: range) -> str | None:
    """The outlet whose pictures a page shows, where it names no other."""
    took = (lines[n] for n in closing if len(lines[n].words) <= 40)
    places = (dateline(line) for line in took if _took_picture(line.words))
    return _at(text, next(filter(None, places), None))


@cache
def _pictures() -> LatePattern:
    agencies = "|".join(map(re.escape, lexicon("header")["dateline"]["agencies"]))
    return LatePattern(rf"(?:^|。| )({agencies})(?:记者)?发? ?\([^()]{{2,16}}摄\)$")


def _closing_outlet(text: str, lines: Sequence[Line], frame: Frame) -> str | None:
    """The paper named below an article with its issue, or in brackets: (某某日报)."""
    endings = tuple(lexicon("header")["dateline"]["bracketed_endings"])
    for line in lines[max(frame.last, 0) :]:
        beside = _BESIDE_EDITORS.search(line.words[-80:])
        if beside and beside[1].endswith(endings) and outlet(beside[1]):
            shift = line.end - len(line.words[-80:])
            return text[shift + beside.start(1) : shift + beside.end(1)]
        issue = _ISSUE.fullmatch(line.words) if len(line.words) <= 40 else None
        if issue is not None:
            return text[line.start + issue.start(1) : line.start + issue.end(1)]
        hit = re.search(
            r"\((?:摘自|转自|来源|原载)?[《“]?([\w·-]{3,16}?)[》”]?(?:报道|供稿|讯)?"
            r"(?: {1,3}(\w{2,3}(?: \w{2,3})*))?"
            r"(?:[, ]{1,2}(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?)?\)$",
            line.words[-40:],
        )
        if hit and hit[2] and not all_names(hit[2]):
            continue
        if hit and hit[1].endswith(endings) and outlet(hit[1]):
            shift = line.end - len(line.words[-40:])
            return text[shift + hit.start(1) : shift + hit.end(1)]
        if sent := _pictures().search(line.words[-40:]):
            shift = line.end - len(line.words[-40:])
            return text[shift + sent.start(1) : shift + sent.end(1)]
    return None


def _bare_outlet(
    text: str,
    lines: Sequence[Line],
    frame: Frame,
    marks: dict[int, list[Labelled]],
    title: int | None,
) -> str | None:
    """The outlet that stands beside a date without a label: 某网 2021-12-09 10:49."""
    endings = tuple(lexicon("header")["publisher"]["endings"])
    unknown = None
    for number, row in marks.items():
        line = lines[number]
        if number >= frame.first or any(m.kind == "publisher" for m in row):
            continue
        for start, end, _ in days(line.words):
            for low, high in ((0, start), (end, len(line.words))):
                part = line.words[low:high]
                label = next((at for m in row if (at := m.start - line.start) >= low), high)
                part = part[: max(label - low, 0)]
                if low == 0 and row and row[0].start - line.start < start:
                    part = part[: row[0].start - line.start]
                for piece in re.finditer(r"[^ |,·/]+(?:·[^ |,/]+)?", part):
                    name = piece[0].strip("《》()[]【】")
                    name = without_work(name)
                    alone = not row and 4 <= len(name) <= 12 and name == part.strip()
                    known = alone or name.endswith(endings)
                    told = name.startswith(("发布于", "发表于")) or is_word_of_menus(name)
                    told = told or is_column(name)
                    if told or not (3 <= len(name) <= 20 and known) or authors_strung(name):
                        continue
                    if place := outlet(name):
                        at = line.start + low + piece.start() + piece[0].index(name)
                        if name.endswith(endings):
                            return text[at + place[0] : at + place[1]]
                        unknown = unknown or text[at + place[0] : at + place[1]]
    for number, row in marks.items():
        if number >= frame.first or row:
            continue
        for beside in (number - 1, number + 1):  # the outlet's name on a line above or below
            if not 0 <= beside < frame.first or beside == title or beside in marks:
                continue
            name = lines[beside].words
            if title is None or not (name[0].isalpha() or name[0] == "《"):
                continue
            if beside < title and not (beside < number and names_account(name)):
                continue
            if len(name) <= 16 and name.endswith(endings) and outlet(name):
                return lines[beside].span.of(text)
    for number in marks:
        paper = re.search(r"《 ?([^《》]{2,16}?[报刊志]) ?》", lines[number].words)
        framed = re.match(r"[\[【(] ?([\w·]{3,16}) ?[\]】)]", lines[number].words)
        named = framed[1] if framed and framed[1] not in label_kinds() else ""
        if number < frame.first and named.endswith(endings) and outlet(named):
            paper = framed
        if frame.zone(number) != "body" and paper:
            at = lines[number].start
            return text[at + paper.start(1) : at + paper.end(1)]
    return unknown


def find_republisher(
    text: str, lines: Sequence[Line], frame: Frame, title: int | None, publisher: str | None
) -> str | None:
    """The site that carries another's article: named in its greeting, its foot or its head."""
    endings = tuple(lexicon("header")["head"]["site_endings"])
    for number, line in enumerate(lines):
        if frame.first <= number <= frame.last or len(line.words) > 200:
            continue
        if "欢迎" not in line.words and "版权所有" not in line.words:
            continue
        for pattern in (
            r"欢迎(?:加入|访问|来到|光临) ?([\w·]{3,20})",
            r"(?:^|[ ©])([\w·]{3,20}?) ?(?:[\w.-]+\.(?:cn|com|org)[\w.]* ?)?版权所有",
        ):
            hit = re.search(pattern, line.words)
            if hit and hit[1].endswith(endings) and is_foot(line.words + "版权所有"):
                site = text[line.start + hit.start(1) : line.start + hit.end(1)]
                return None if publisher and site in publisher else site
    head = find_masthead(lines, frame, title, offices=())
    name = text[head[0] : head[1]] if head else None
    return name if publisher and name and name not in publisher else None
