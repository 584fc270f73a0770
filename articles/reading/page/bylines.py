"""Who wrote, reported or edited an article: in source lines, in brackets, in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ..han import HAN
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .author_lines import SIGN, authors_strung, in_han, names_house
from .days import days
from .header_labels import Labelled, label_kinds
from .names import (
    Name,
    all_names,
    is_name,
    names_in,
    names_post,
    officer_in,
    role_before_name,
    strung,
)


def people_in_prose(line: Line, *, anywhere: bool = False) -> list[Name]:
    """The reporters that a line of text names: (记者 某某 通讯员 某某), 本报记者 某某.

    Not 记者从某局了解到: behind the word a name has to stand by itself.
    """
    words, found = line.words, list[Name]()
    limit = len(words) if anywhere else 160
    for hit in role_before_name().finditer(words, 0, limit):
        before = words[hit.start() - 1] if hit.start() else "("
        lead = words[max(0, hit.start() - 14) : hit.start()]
        inside = any(lead.rfind(a) > lead.rfind(b) for a, b in ("()", "【】", "〔〕"))
        told = _TOLD.search(lead) is not None
        told = told or _AT_WORK.match(words, hit.end()) is not None
        alone = len(words) <= 40 and hit.end() + 3 >= len(words.split(" ", 1)[0])
        if not hit[2] and not inside and not (alone or told) and before not in "(（【[〔□■●◎ /\t":
            continue
        names = list(names_in(words, hit.end(), trusted=False))
        if inside and (more := _in_brackets(words, hit.end(), len(names))):
            names = more
        sent = None
        if inside and (told_from := _TOLD_FROM.match(words, hit.end())):
            if is_name(told_from[1]):
                start, end = told_from.span(1)
                found.append(Name(line.start + start, line.start + end))
            continue
        sent = None
        if not names and ("日电" in words or "日讯" in words):
            sent = _SENT.match(words, hit.end())
        if sent and is_name(sent[1]):
            start, end = sent.span(1)
            if len(sent[2]) == 2 and sent[2][-1] in "县市" and is_name(sent[1][:2]):
                end -= 1  # 记者张祈|花东县12日电
            found.append(Name(line.start + start, line.start + end))
            continue
        offices = tuple(lexicon("header")["byline"]["office_endings"])
        whole = _whole().match(words, hit.end()) if inside and not names else None
        if whole and (row := strung(whole[1], whole.start(1))):
            names = row
        elif whole and not whole[1].endswith(offices) and not names_post(whole[1]):
            names = [Name(whole.start(1), whole.end(1))]  # names of other peoples: 阿依努尔
        if not names:
            continue
        end = names[-1].end
        closes = words[end : end + 1] in ("", " ", ")", "】", "]", "〕", "/", "\t", ",", "。", "|")
        closes = closes or role_before_name().match(words, end + 1) is not None
        closes = closes or words.startswith(("报道", "摄", "文", "讯", "电", "通讯员"), end)
        if closes and (hit[2] or inside or alone or told or before in "(（【[〔□■●◎"):
            found.extend(Name(line.start + n.position, line.start + n.end) for n in names)
    return found


@cache
def _roles_told() -> LatePattern:
    roles = "|".join(sorted(map(re.escape, lexicon("header")["byline"]["roles"]), key=len)[::-1])
    return LatePattern(f"(?:全媒体?|融媒体?|首席|见习|实习)?(?:{roles})|[ :/、,□■●◎]")


def names_reporters(line: Line) -> bool:
    """Whether a line is its reporters' and no more: 新华社记者王小明 李芳, □某某日报记者 王小明.

    What took a picture (新华社记者 王小明 摄) belongs to the picture.
    """
    words = line.words
    if len(words) > 40 or ("记者" not in words and "通讯员" not in words):
        return False
    rest = words
    names = people_in_prose(line)
    for name in reversed(names):
        at = name.position - line.start
        rest = rest[:at] + " " * (name.end - name.position) + rest[at + name.end - name.position :]
    rest = _roles_told().sub("", rest)
    return bool(names) and (not rest or names_house(rest))


def _in_brackets(words: str, at: int, known: int) -> list[Name]:
    """All the names between a role and a bracket's end, where at least one is known for one.

    A rare family name is no less a name beside others: (记者 王小明 犇小华).
    """
    hit = _ROW.match(words, at)
    parts = list(_SIGNS.finditer(hit[1])) if hit and in_han(hit[1]) else []
    if len(parts) <= known or {part[0] for part in parts} & (_NO_ROW | label_kinds().keys()):
        return []
    offices = tuple(lexicon("header")["byline"]["office_endings"])
    if any(part[0].endswith((*offices, "图", "者", "员", "生")) for part in parts):
        return []
    if not any(is_name(part[0]) for part in parts):
        return []
    return [Name(at + part.start(), at + part.end()) for part in parts]


_SIGNS = LatePattern(f"{SIGN}+")
_ROW = LatePattern(rf"({SIGN}{{2,3}}(?:[ 、,]{{1,3}}{SIGN}{{2,3}}){{1,7}})\)")
_NO_ROW = frozenset(("文图", "图文", "摄影", "视频", "综合", "整理", "报道"))


_SENT = LatePattern(rf"([{HAN}]{{3}})([{HAN}]{{2,3}})\d{{1,2}}日(?:电|讯)")
"""记者王小芳某地28日电"""


_TOLD_FROM = LatePattern(rf"([{HAN}]{{3}})[{HAN}]{{2,3}}(?:报道|报导)[)】〕\]]")
"""记者王小芳台中报导"""


@cache
def _whole() -> LatePattern:
    roles = "|".join(map(re.escape, lexicon("header")["byline"]["roles"]))
    name = f"[{HAN}·]{{2,12}}|[{HAN}] {{1,4}}[{HAN}]"  # 皋 玲, of a family not in the list
    return LatePattern(f"({name})(?:\\)|[ 、,](?={roles}))")


_AT_WORK = LatePattern(rf"[{HAN}]{{2,3}} ?(?:发自|摄影报道|文/图|图/文)")
"""某某报记者王小芳 发自清溪: what shows that the words before name who wrote."""
_SIGNED = LatePattern(r"\(([^()]{2,40})\)[。 ]{0,3}$")
_DATELINE = LatePattern(
    r"^.{0,40}?(?:\d日?(?:讯|电|消息)?|[道台网线报]消息|本[报网台]讯) ?\(([^()\d:,。]{2,20})\)"
)
_TOLD = LatePattern(rf"(?:讯|消息)[ 】\])]{{0,3}}(?:记者[{HAN}]{{2,3}} ?)?$")
"""【本报讯】|记者某某 通讯员某某报道: the roles that open the text."""
_TOLD_BY = LatePattern(r"^[^。,:()]{2,20}[网报台线社]讯? ?\(([^()\d:,。]{2,24})\)")
"""The outlet, its 讯 or not, with who sent it in: 某省教育网讯(某县教育局 某某某)清晨六点半,…"""
_SOURCE_TOO = LatePattern(" +(?:文章|信息|稿件)?(?:来源|稿源):.*$")
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
    roles = lexicon("header")["byline"]["roles"]
    if hit is None or re.search(r"[《》\d。,;!?]", hit[1]):
        return []
    inside = _SOURCE_TOO.sub("", hit[1])  # (王芳 来源:某报)
    spread = all_names(inside)  # (王 芳)
    known = role_before_name().search(inside)
    if not spread and not known and len(inside) in (5, 6) and inside.isalpha():
        spread = authors_strung(inside)  # (王小芳李大海)
    if spread:
        at = shift + hit.start(1)
        return [Name(at + n.position, at + n.end) for n in spread]
    parts = list(re.finditer(r"[^ 、/:]+:?", inside))
    if any(
        part[0].endswith(":") and part[0][:-1] not in roles and not names_house(part[0][:-1])
        for part in parts
    ):
        return []
    roles = [*roles, "摄", "文", "图"]
    tokens = [(part.end(), part[0]) for part in parts if part[0].rstrip(":") not in roles]
    tokens = [_without_work(end, _without_role(words)) for end, words in tokens]
    names = [t for t in tokens if is_name(t[1])]
    if len(names) == len(tokens) or (names and tokens[-1] in names and not is_name(tokens[0][1])):
        at = shift + hit.start(1)
        return [Name(at + end - len(words), at + end) for end, words in names]
    return []


def _without_role(words: str) -> str:
    """A name without the role that is run into it: 记者王小明."""
    role = role_before_name().match(words)
    return words[role.end() :] if role and is_name(words[role.end() :]) else words


def _without_work(end: int, words: str) -> tuple[int, str]:
    """A name and its end without the 摄 that is run into it: 李扬摄."""
    took = words.endswith("摄") and is_name(words[:-1])
    return (end - 1, words[:-1]) if took else (end, words)


def beside_labels(line: Line, marks: Sequence[Labelled]) -> list[Name]:
    """Names that stand in a source line without a label: 2014-02-10 10:14 某某某 来源:….

    They may be run together with the time and with one another: 15:34王小明通讯员李芳.
    """
    end = marks[0].start - line.start if marks else len(line.words)
    spans = list(days(line.words[:end]))
    if not spans:
        return []
    start = spans[0][1]
    found = _before_outlet(line, spans[0][0])
    for t in re.finditer(r"[^ |/,、:]+", line.words[start:end]):
        at = line.start + start + t.start()
        if is_name(t[0]) and len(t[0]) <= 3 and t[0].isalpha():
            found.append(Name(at, at + len(t[0])))
        elif len(t[0]) > 4 and t[0].isalpha():
            found += authors_strung(t[0], at)
    return found


def _before_outlet(line: Line, end: int) -> list[Name]:
    """The authors before the outlet and the day: 王小明 某某时报 2007.11.13."""
    tokens = list(re.finditer(r"[^ |/,、]+", line.words[:end]))
    tokens = tokens[1:] if tokens and tokens[0][0] == "原创" else tokens
    if len(tokens) < 2 or not names_house(tokens[-1][0].strip("《》")):
        return []
    if not all(len(t[0]) <= 3 and t[0].isalpha() and is_name(t[0]) for t in tokens[:-1]):
        return []
    return [Name(line.start + t.start(), line.start + t.end()) for t in tokens[:-1]]


def speaker_below(lines: Sequence[Line], title: int, first: int) -> list[Name]:
    """Who gives the speech that a headline names: 县教育局局长 王芳, on a line below it.

    A text that hails its hearers (同志们:) is a speech whatever its headline. Of a report such a
    line says who is portrayed.
    """
    below = lines[title + 1 : min(first, title + 6)]
    speech = lexicon("genre")["speech"]
    hailed = lines[title + 1 : first + 2]
    told = any(re.search(form, lines[title].words) for form in speech["titles"]) or any(
        re.match(form, line.words) for line in hailed for form in speech["salutations"]
    )
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


_TOOK = LatePattern(rf"(?:[ 、,]{{1,3}}[{HAN}]{{2,3}})*[ /]{{0,3}}(?:摄影?|供图)(?! ?[{HAN}/:|])")


def without_pictures(folded: str, names: Sequence[Name]) -> list[Name]:
    """`names` without those who took the pictures (本报记者 王小明 摄), if others are named."""
    wrote = [name for name in names if _TOOK.match(folded, name.end, name.end + 40) is None]
    return wrote or list(names)


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


def persons_as_source(marks: Sequence[Labelled], folded: str) -> list[Name]:
    """The person who stands behind 来源 in place of an outlet: 来源:王小明."""
    void = lexicon("header")["publisher"]["void"]
    found = []
    for mark in marks:
        token = folded[mark.value_start : mark.value_end].strip().split(" ")[0]
        if mark.kind != "publisher" or len(token) != 3 or token in void or names_house(token):
            continue
        if is_name(token):
            at = folded.index(token, mark.value_start)
            found.append(Name(at, at + len(token)))
    return found
