"""Who wrote, reported or edited an article: in source lines, in brackets, in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ..han import HAN
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .header import days
from .header_labels import Labelled, spaced
from .names import Name, is_name, names_in, names_post, officer_in


@cache
def _role() -> re.Pattern[str]:
    roles = map(spaced, sorted(lexicon("header")["byline"]["roles"], key=len, reverse=True))
    return re.compile(rf"({'|'.join(roles)})([ :/]{{0,4}})(?=[{HAN}])")


def people_in_prose(line: Line, *, anywhere: bool = False) -> list[Name]:
    """The reporters that a line of text names: (记者 某某 通讯员 某某), 本报记者 某某.

    Not 记者从某局了解到: behind the word a name has to stand by itself.
    """
    words, found = line.words, list[Name]()
    limit = len(words) if anywhere else 160
    for hit in _role().finditer(words, 0, limit):
        before = words[hit.start() - 1] if hit.start() else "("
        lead = words[max(0, hit.start() - 14) : hit.start()]
        inside = lead.rfind("(") > lead.rfind(")")
        told = _TOLD.search(lead) is not None
        alone = len(words) <= 40 and hit.end() + 3 >= len(words.split(" ", 1)[0])
        if not hit[2] and not inside and not (alone or told) and before not in "(（【[〔□■●◎ /\t":
            continue
        names = list(names_in(words, hit.end(), trusted=False))
        sent = None
        if not names and ("日电" in words or "日讯" in words):
            sent = _sent().match(words, hit.end())
        if sent and is_name(sent[1]):
            found.append(Name(line.start + sent.start(1), line.start + sent.end(1)))
            continue
        offices = tuple(lexicon("header")["byline"]["office_endings"])
        whole = _whole().match(words, hit.end()) if inside and not names else None
        if whole and (strung := _strung(whole[1], whole.start(1))):
            names = strung
        elif whole and not whole[1].endswith(offices) and not names_post(whole[1]):
            names = [Name(whole.start(1), whole.end(1))]  # names of other peoples: 阿依努尔
        if not names:
            continue
        end = names[-1].end
        closes = words[end : end + 1] in ("", " ", ")", "】", "]", "〕", "/", "\t", ",", "。", "|")
        closes = closes or _role().match(words, end + 1) is not None
        closes = closes or words.startswith(("报道", "摄", "文", "讯", "电", "通讯员"), end)
        if closes and (hit[2] or inside or alone or told or before in "(（【[〔"):
            found.extend(Name(line.start + n.position, line.start + n.end) for n in names)
    return found


def _strung(words: str, at: int) -> list[Name]:
    """The names in words without a gap (某某某通讯员某某某某某), if they are names throughout."""
    role = _role()
    pieces = []
    start = 0
    for hit in role.finditer(words):
        pieces.append((start, hit.start()))
        start = hit.end()
    pieces.append((start, len(words)))
    found = []
    for low, high in pieces:
        while low < high:
            size = next(
                (
                    n
                    for n in (3, 2)
                    if is_name(words[low : low + n])
                    and (high - low == n or (high - low > n + 1 and is_name(words[low + n :][:2])))
                ),
                0,
            )
            if not size or low + size > high:
                return []
            found.append(Name(at + low, at + low + size))
            low += size
    return found if len(found) > 1 and len(words) > 4 else []


@cache
def _sent() -> re.Pattern[str]:
    return re.compile(f"([{HAN}]{{3}})[{HAN}]{{2,3}}\\d{{1,2}}日(?:电|讯)")  # 记者王小芳某地28日电


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(f"([{HAN}·]{{2,12}})\\)")


_SIGNED = LatePattern(r"\(([^()]{2,40})\)[。 ]{0,3}$")
_DATELINE = LatePattern(
    r"^.{0,40}?(?:\d日?(?:讯|电|消息)?|[道台网线报]消息|本[报网台]讯) ?\(([^()\d:,。]{2,20})\)"
)
_TOLD = LatePattern(rf"(?:讯|消息)[ 】\])]{{0,3}}(?:记者[{HAN}]{{2,3}} ?)?$")
"""【本报讯】|记者某某 通讯员某某报道: the roles that open the text."""
_TOLD_BY = LatePattern(r"^[^。,:()]{2,20}[网报台线社]讯 ?\(([^()\d:,。]{4,24})\)")
"""The outlet's own 讯 with who sent it in: 某省教育网讯(某县教育局 某某某)清晨六点半,…"""
_OPENED = LatePattern(r"\(([^()\d:,。]{2,20})\) ?(?=\d|近日|日前|为|今)")


def signed_by(line: Line) -> list[Name]:
    """Names in brackets that close an article or open it: (某县教育局 某某某), 6日讯(某某某)."""
    shift = line.end - len(line.words[-60:])
    hit = _SIGNED.search(line.words[-60:])
    head = line.words[:80]
    if hit is None and (
        hit := _OPENED.match(line.words) or _DATELINE.match(head) or _TOLD_BY.match(head)
    ):
        shift = line.start
    if hit is None or re.search(r"[:《》\d。,;!?]", hit[1]):
        return []
    roles = lexicon("header")["byline"]["roles"]
    tokens = [t for t in re.finditer(r"[^ 、/]+", hit[1]) if t[0] not in roles]
    names = [t for t in tokens if is_name(t[0])]
    if len(names) == len(tokens) or (names and tokens[-1] in names and not is_name(tokens[0][0])):
        at = shift + hit.start(1)
        return [Name(at + t.start(), at + t.end()) for t in names]
    return []


def beside_labels(line: Line, marks: Sequence[Labelled]) -> list[Name]:
    """Names that stand in a source line without a label: 2014-02-10 10:14 某某某 来源:…."""
    end = marks[0].start - line.start if marks else len(line.words)
    spans = list(days(line.words[:end]))
    if not spans:
        return []
    start = spans[0][1]
    return [
        Name(line.start + start + t.start(), line.start + start + t.end())
        for t in re.finditer(r"[^ |/,、:]+", line.words[start:end])
        if is_name(t[0]) and len(t[0]) <= 3 and t[0].isalpha()
    ]


_NOT_ALONE = frozenset(",。:;!?0123456789")


@cache
def _alone() -> re.Pattern[str]:
    name = f"(?:[{HAN}]{{2,3}}|[{HAN}] {{1,4}}[{HAN}])"
    return re.compile(f"(?:([^,。:;!?\\d ]{{2,20}}) {{1,4}})?({name}(?: {{1,4}}{name}){{0,3}})")


def author_alone(line: Line) -> list[Name]:
    """The authors whose names have the line below the headline, an office before them or not.

    Not a person's: 县教育局局长 王芳 names who speaks.
    """
    words = line.words
    last = len(words) - words.rfind(" ") - 1
    alone = len(words) <= 36 and 0 < last <= 3 and _NOT_ALONE.isdisjoint(words)
    hit = _alone().fullmatch(words) if alone else None
    if hit is None:
        return []
    offices = tuple(lexicon("header")["byline"]["office_endings"])
    before = (hit[1] or "").strip()
    if before and not before.endswith(offices):
        tokens = [(hit.start() + t.start(), t[0]) for t in re.finditer("[^ ]+", hit[0])]
        if not all(is_name(name) for _, name in tokens):
            return []
        return [Name(line.start + at, line.start + at + len(name)) for at, name in tokens]
    if is_name(hit[2].replace(" ", "")):
        return [Name(line.start + hit.start(2), line.start + hit.end(2))]
    names = [(hit.start(2) + t.start(), t[0]) for t in re.finditer("[^ ]+", hit[2])]
    if not all(is_name(name) for _, name in names):
        return []
    return [Name(line.start + at, line.start + at + len(name)) for at, name in names]


def speaker_below(lines: Sequence[Line], title: int, first: int) -> list[Name]:
    """Who gives the speech that a headline names: 县教育局局长 王芳, on a line below it.

    Of a report such a line says who is portrayed.
    """
    below = lines[title + 1 : min(first, title + 6)]
    speech = lexicon("genre")["speech"]
    told = any(re.search(form, lines[title].words) for form in speech["titles"])
    if not told and not any(
        len(line.words) <= 60 and re.search(form, line.words)
        for line in below
        for form in speech["occasions"]
    ):
        return []
    for line in below:
        if len(line.words) <= 40 and (name := officer_in(line.words)):
            return [Name(line.start + name.position, line.start + name.end)]
    return []


def house_of_authors(line: Line) -> tuple[int, int] | None:
    """The house that stands before the authors in the line below a headline, if it is an outlet."""
    endings = tuple(lexicon("header")["dateline"]["outlet_endings"])
    if not author_alone(line):
        return None
    house = line.words.split(" ", 1)[0]
    return (line.start, line.start + len(house)) if house.endswith(endings) else None


def authors_line(line: Line) -> list[Name]:
    """The names of a line that is nothing but a bullet and names: □某某某 某某."""
    words = line.words
    if words[0] not in "□■○●◎△" or len(words) > 40:
        return []
    names = list(names_in(words, 1 + len(words[1:]) - len(words[1:].lstrip()), trusted=False))
    if not names or words[names[-1].end :].strip():
        return []
    return [Name(line.start + n.position, line.start + n.end) for n in names]


def in_print_order(text: str, names: Iterable[Name]) -> tuple[str, ...]:
    """The names as printed, each once; a blank inside (王 芳) is left out."""
    seen: dict[str, None] = {}
    for name in sorted(names, key=lambda n: n.position):
        seen.setdefault(re.sub(r"\s", "", text[name.position : name.end]))
    return tuple(seen)


def byline_labels(marks: Sequence[Labelled], folded: str, *, weak: bool = False) -> list[Name]:
    """The names behind labels; those of who looked it through (初审, 三审) if `weak`."""
    table = lexicon("header")["byline"]
    found = []
    for mark in marks:
        if mark.kind == "byline" and (mark.label in table["weak"]) == weak:
            words = folded[mark.value_start : mark.value_end]
            if mark.label in table["givers"] and any(map(names_post, words.split(" "))):
                continue
            cut = next((start for start, _, _ in days(words)), len(words))
            found += [
                Name(mark.value_start + n.position, mark.value_start + n.end)
                for n in names_in(words[:cut], 0, trusted=True)
            ]
    return found
