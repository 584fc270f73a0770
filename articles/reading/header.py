"""What a page says of its article: outlet, reporters, date, original address, headline.

Source lines come as labels with values (来源: 时间: 作者:), several to a line and often without a
gap (…07:20:32作者:佚名来源: …), or as a dateline at the head of the text (新华社北京5月6日电, 某网
记者 某某 某地报道). A label ends the value before it; what cannot be the name of an outlet or a
person is no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from .lexicon import lexicon
from .lines import Line

_CN_DIGITS = str.maketrans("〇零○O一二三四五六七八九", "00001" + "23456789")
_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?"
    r"(\d{2}(?=\d\d:)|\d{1,2})(?!\d(?!\d:))[日号]?"
    r"(?:[ T]{0,4}\d{1,2}:\d{2}(?::\d{2})?)?"
)
_CN_DAY = re.compile(
    "([一二][〇零○O九][〇零○O一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_URL = re.compile(r"(?:https?://|www\.)[\w\-./?%&=:#@~+,;!]{4,500}")
_HAN = "\u3400-\u9fff"
_NAME = re.compile(f"[{_HAN}]{{1,5}}(?:·[{_HAN}]{{1,8}}){{0,3}}")
_WRAPS = "《》“”‘’\"'()[]【】 :,。;·|-—"
_SEPARATORS = re.compile("[:/|丨]")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and where its value stands in the text."""

    kind: str
    label: str
    start: int
    value_start: int
    value_end: int


@dataclass(frozen=True, slots=True)
class Name:
    position: int
    end: int


def _spaced(label: str) -> str:
    return " {0,4}".join(re.escape(c) for c in label if c != " ")


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds: dict[str, str] = {}
    for kind in ("publisher", "byline", "date", "url", "title", "other"):
        for label in lexicon("header")[kind]["labels"]:
            kinds.setdefault(label.replace(" ", ""), kind)
    by_length = sorted(kinds, key=len, reverse=True)
    either = "|".join(_spaced(label) for label in by_length)
    named = ("publisher", "byline", "date")
    long = "|".join(
        _spaced(label) for label in by_length if len(label) > 1 and kinds[label] in named
    )
    return re.compile(rf"(?P<a>{either})[\]】)]? {{0,4}}:|(?P<b>{long})(?:/| ?[|丨])"), kinds


def labelled(line: Line) -> list[Labelled]:
    """The labels of a line with their values, in print order.

    In ``来源:发布者:某某 时间:…`` the first label has an empty value.
    """
    if len(line.words) > _LONGEST or not _SEPARATORS.search(line.words):
        return []
    pattern, kinds = _labels()
    hits = list(pattern.finditer(line.words))
    found = []
    for hit, after in zip(hits, [*hits[1:], None], strict=False):
        label = (hit["a"] or hit["b"]).replace(" ", "")
        end = after.start() if after else len(line.words)
        found.append(
            Labelled(
                kinds[label],
                label,
                line.start + hit.start(),
                line.start + hit.end(),
                line.start + end,
            )
        )
    return found


def days(words: str) -> Iterator[tuple[int, int, date]]:
    """Every full date in `words` that exists, with its place."""
    for hit in _DAY.finditer(words):
        try:
            yield hit.start(), hit.end(), date(int(hit[1]), int(hit[2]), int(hit[3]))
        except ValueError:
            continue
    if "年" in words:
        for hit in _CN_DAY.finditer(words):
            try:
                year = int(hit[1].translate(_CN_DIGITS))
                yield hit.start(), hit.end(), date(year, _small(hit[2]), _small(hit[3]))
            except ValueError:
                continue


def _small(numeral: str) -> int:
    """十二 → 12, 二十一 → 21, 三十 → 30."""
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return int(tens.translate(_CN_DIGITS))
    return (int(tens.translate(_CN_DIGITS)) if tens else 1) * 10 + (
        int(ones.translate(_CN_DIGITS)) if ones else 0
    )


def label_alone(line: Line) -> str | None:
    """The kind of a label that has its line to itself, its value being on the next."""
    words = line.words.strip("[]【】: ").replace(" ", "")
    _, kinds = _labels()
    kind = kinds.get(words) if len(words) >= 2 else None
    return kind if kind in ("publisher", "date", "byline") else None


# ---- the line that carries the source ---------------------------------------------------------


def is_source_line(line: Line, *, framed: bool) -> bool:
    """Whether a line is part of the article's frame: labels with values, or a bare date.

    `framed` is true outside the paragraphs, where a single label is enough.
    """
    words = line.words
    if len(words) > _LONGEST:
        return False
    if (marks := labelled(line)) and framed:
        start = marks[0].start - line.start
        lead = words[:start].strip(" ([【□■●◎|/-")
        if start <= 40 and (not lead or _DAY.search(lead) or len(marks) > 1 or len(lead) <= 12):
            return "。" not in words or len(words) <= 60
    if not framed or len(words) > 80 or "。" in words:
        return False
    return _date_line(words)


def _date_line(words: str) -> bool:
    """A date with nothing beside it but an outlet, a time or counters."""
    if re.match("[时会日] ?[间期议] |会议时间", words):
        return False
    for start, end, _ in days(words):
        rest = (words[:start] + " " + words[end:]).strip(_WRAPS + "/")
        if len(rest) <= 24 and not re.search("[,。;!?]|[年月]", rest):
            return True
    return False


# ---- outlet ------------------------------------------------------------------------------------


def outlet(words: str) -> tuple[int, int] | None:
    """Where in the folded value of a 来源 label the outlet's name stands; None if it names none."""
    table = lexicon("header")["publisher"]
    stop = len(words)
    for cut in re.finditer(r" {2,}|\t|\||\]|】|;|。|,", words):
        if words[: cut.start()].strip(_WRAPS):
            stop = cut.start()
            break
    for start, _, _ in days(words):
        stop = min(stop, start)
    if address := _URL.search(words, 0, stop):
        stop = address.start()
    lead = len(words[:stop]) - len(words[:stop].lstrip(_WRAPS + " "))
    value = words[lead:stop]
    if role := re.search(r"(?:^| )(?:本报|通讯)?(?:记者|通讯员|作者|编辑|责编)(?: |$)", value):
        value = value[: role.start()]
    value = value.rstrip(_WRAPS.replace(")", "") + "\n")
    if account := re.search(r"(?:官方)?(?:账号|微信|微博)$", value):
        value = value[: account.start()]
    if value.endswith(")") and "(" not in value:
        value = value.rstrip(")")
    if " " in value:
        head = value.split(" ")[0]
        tail = value.rsplit(" ", 1)[1]
        if head.endswith(tuple(table["endings"])) and (
            is_name(tail) or not tail.endswith(tuple(table["endings"]))
        ):
            value = head
    plain = value.replace(" ", "")
    if not 2 <= len(plain) <= 40 or plain in table["void"] or not re.search(r"[^\W\d_]", plain):
        return None
    if is_name(plain) and not plain.endswith(tuple(table["endings"])):
        return None
    return lead, lead + len(value)


@cache
def _dateline() -> re.Pattern[str]:
    table = lexicon("header")["dateline"]
    endings = "|".join(sorted(map(re.escape, table["outlet_endings"]), key=len, reverse=True))
    agencies = "|".join(map(re.escape, table["agencies"]))
    closing = "|".join(table["closing"])
    name = rf"[\w·\-—]{{0,18}}?(?:{endings})"
    roles = r"(?:首席|见习|实习|特约|特派|全媒体|融媒体|融媒|全媒)?(?:记者|通讯员)"
    day = r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日"
    return re.compile(
        rf"[(\[【□■●◎▲*· ]*(?:"
        rf"(?P<a>{agencies})[{_HAN}]{{0,10}} ?{day}(?:[^。]{{0,30}}?)(?:{closing})"
        rf"|(?P<b>{name})(?=(?: ?[{_HAN}]{{2,6}} ?)?{day}(?:{closing})|(?:综合|专)?讯[ (,:])"
        rf"|(?P<c>{name}) ?{roles}(?=[ :/(,]|[{_HAN}]{{2,3}}[ ,)])"
        r")"
    )


def dateline(line: Line) -> tuple[int, int] | None:
    """The outlet that a line opens with: 新华社北京5月6日电, 某网·某新闻记者 某某 某地报道."""
    hit = _dateline().match(line.words[:80])
    if hit is None:
        return None
    group = next(g for g in "abc" if hit[g])
    name = hit[group]
    if len(name) < 3 or name.startswith(("本报", "本网", "本台", "本刊", "本社", "记者", "据")):
        return None
    return line.start + hit.start(group), line.start + hit.end(group)


# ---- people ------------------------------------------------------------------------------------


def is_name(words: str) -> bool:
    """Whether folded `words` can be a person's name: a family name and one or two characters."""
    table = lexicon("header")["names"]
    if words in lexicon("header")["byline"]["void"] or words in _labels()[1]:
        return False
    if "·" in words:
        return all(_NAME.fullmatch(part) for part in words.split("·"))
    if words[:2] in table["compound"]:
        return 3 <= len(words) <= 4
    return 2 <= len(words) <= 3 and words[0] in table["surnames"]


_TOKEN = re.compile(f"[{_HAN}·]{{1,12}}")
_GIVEN = re.compile(f" {{1,4}}([{_HAN}])(?![{_HAN}])")
_GAP = re.compile(r"[ 、,/;&·\-—:|()\t]{1,6}")


def names_in(words: str, at: int, *, trusted: bool) -> Iterator[Name]:
    """The names that stand one after another from `at`; ends at the first word that is none.

    After a label (`trusted`) a name need not begin with a known family name, and an office before
    a name (供稿:办公室 某某) is passed over.
    """
    table = lexicon("header")["byline"]
    offices = tuple(table["office_endings"])
    surnames = lexicon("header")["names"]["surnames"]
    first = True
    while at < len(words):
        if gap := _GAP.match(words, at):
            at = gap.end()
        elif not first:
            return
        first = False
        hit = _TOKEN.match(words, at)
        if hit is None:
            return
        token, end = hit[0].strip("·"), hit.end()
        if len(token) == 1 and token in surnames and (given := _GIVEN.match(words, end)):
            yield Name(at, given.end())  # 王 芳 is one name
            at = given.end()
            continue
        if token in table["roles"] or token in table["labels"]:
            at = end
            continue
        if token in table["void"]:
            if not trusted:
                return
        elif is_name(token) and not (len(token) == 3 and token.endswith(("报道", "摄", "讯"))):
            yield Name(at, end)
        elif trusted and not token.endswith(offices) and 2 <= len(token) <= 4:
            if len(token) == 4 and is_name(token[:2]) and is_name(token[2:]):
                yield Name(at, at + 2)
                yield Name(at + 2, end)
            else:
                yield Name(at, end)
        elif (glued := _glued(token)) is not None:
            yield Name(at, at + glued)
            return
        elif not trusted:
            return
        at = end


def _glued(token: str) -> int | None:
    """Length of the name in 某某某摄, 某某某报道 or 某某某文: a name with its work behind it."""
    for work in ("报道", "摄影", "供图", "供稿", "摄", "文", "讯", "撰", "图", "整理"):
        if token.endswith(work) and is_name(token[: -len(work)]):
            return len(token) - len(work)
    return None


@cache
def _role() -> re.Pattern[str]:
    roles = map(_spaced, sorted(lexicon("header")["byline"]["roles"], key=len, reverse=True))
    return re.compile(rf"({'|'.join(roles)})([ :/]{{0,4}})(?=[{_HAN}])")


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
        if not hit[2] and not inside and before not in "(（【[□■●◎ /\t":
            continue
        names = list(names_in(words, hit.end(), trusted=False))
        if not names:
            continue
        end = names[-1].end
        closes = words[end : end + 1] in ("", " ", ")", "】", "]", "/", "\t", ",", "。", "|")
        closes = closes or words.startswith(("报道", "摄", "文", "讯", "电", "通讯员"), end)
        if closes and (hit[2] or inside or before in "(（【["):
            found.extend(Name(line.start + n.position, line.start + n.end) for n in names)
    return found


_SIGNED = re.compile(r"\(([^()]{2,40})\)[。 ]{0,3}$")
_OPENED = re.compile(r"\(([^()\d:,。]{2,20})\) ?(?=\d|近日|日前|为|今)")


def signed_by(line: Line) -> list[Name]:
    """The names in brackets that close an article or open it: (某某某), (某县教育局 某某某)."""
    shift = line.end - len(line.words[-60:])
    hit = _SIGNED.search(line.words[-60:])
    if hit is None and (hit := _OPENED.match(line.words)):
        shift = line.start
    if hit is None or re.search(r"[:《》\d。,;!?]", hit[1]):
        return []
    tokens = list(re.finditer(r"[^ 、/]+", hit[1]))
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
        if is_name(t[0]) and len(t[0]) <= 3
    ]


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


def byline_labels(marks: Sequence[Labelled], folded: str) -> list[Name]:
    found = []
    for mark in marks:
        if mark.kind == "byline":
            words = folded[mark.value_start : mark.value_end]
            cut = next((start for start, _, _ in days(words)), len(words))
            found += [
                Name(mark.value_start + n.position, mark.value_start + n.end)
                for n in names_in(words[:cut], 0, trusted=True)
            ]
    return found


# ---- address -----------------------------------------------------------------------------------


def address(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the address behind a 原文链接 label stands, within the line or at the next one."""
    hit = _URL.match(folded, start + len(folded[start:end]) - len(folded[start:end].lstrip()))
    if hit is None:
        hit = _URL.search(folded, start, min(len(folded), end + 300))
        if hit is None or folded[start : hit.start()].strip():
            return None
    stop = hit.end()
    while folded[stop - 1] in ".,;:!":
        stop -= 1
    return hit.start(), stop
