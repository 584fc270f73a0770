"""What a page says of its article: the line with its source, the outlet, the original address.

Source lines come as labels with values (来源: 时间: 作者:), several to a line and often without a
gap (…07:20:32作者:佚名来源: …), or as a dateline at the head of the text (新华社北京5月6日电, 某网
记者 某某 某地报道). A label ends the value before it; what cannot be the name of an outlet or a
person is no value.
"""

from __future__ import annotations

import re
from functools import cache

from ..han import HAN
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .days import days, is_short_date
from .header_labels import LONGEST, is_label_row, labelled
from .names import all_names, is_name
from .site_lines import begins_as, is_control, is_sheet

_URL = LatePattern(r"(?:https?://|www\.)[\w\-./?%&=:#@~+,;!]{4,500}")
_PARTS = LatePattern(r"[^ \[\]【】]+")
_WRAPS = "《》“”‘’\"'()[]【】 :,。;·|-—"


_BUTTON = LatePattern(
    r"(?:收藏|(?<=[报网台社端刊])(?:评论|原创|收集|采集)|(?<= )举报|分享|打印|关闭|订阅|我要纠错"
    r"|纠错|点击|浏览|阅读|字号|字体|A-?A?[+-]"
    r"|\((?:综合|整理|转载|综合整理)\))$"
)
_WORK = LatePattern(
    r"(?:官方)?(?:账号|微信|微博)$|(?<=[室厅局委社部会])(?:主?编|编印|编发|编辑|印发|主办)$"
)
_TOOK_IT = LatePattern(rf" {{1,4}}([{HAN}]{{2,4}}) ?(?:摄|文|图|摄影|供图|文/图|摄影报道)$")
_LINK = LatePattern(r"(?:点击)?(?:查看|阅读)?(?:原文|全文)(?:链接|地址)? {1,4}(?=\S)")
_LINK_BEHIND = LatePattern(r"(?<=\S) ?\(?(?:点击|查看|阅读){1,2}(?:原文|全文|详情)(?:链接)?\)? *$")
_NO_OUTLET = LatePattern(
    r"(?:第? ?[A-Z]?\d{1,2} ?版|(?:\w{2,8}[-/>]){1,3}\w{1,8}[县区市旗州省]$"
    r"|(?:查看|阅读|浏览|点击|访问)\d*次?$|\w{1,4}(?:老师|小编)$|各.{0,6}[区县市校]|星期|[^\u3400-\u9fff]*$(?<!\w{4}))"
)


# ---- the line that carries the source ---------------------------------------------------------


def is_source_line(line: Line, *, framed: bool) -> bool:
    """Whether a line is part of the article's frame: labels with values, or a bare date.

    `framed` is true outside the paragraphs, where a single label is enough.
    """
    words = line.words
    if not framed or len(words) > LONGEST or words[-1] == "?":
        return False  # 记者:… asks
    if marks := labelled(line):
        start = marks[0].start - line.start
        if start and marks[0].kind == "byline" and words[-1] == ":" and words[:start].isalpha():
            return False  # 某某台记者: asks on the next line
        lead = words[:start].strip(" ([【□■●◎|/-")
        dated = next(days(lead), None) is not None
        if start <= 70 and dated:
            return "。" not in words
        sure = {"date", "publisher"} <= {mark.kind for mark in marks}
        if start <= _TITLED and sure and words[start - 1 : start] == " " and "。" not in lead:
            return True  # a headline with the source line run on
        if start <= 40 and (not lead or dated or len(marks) > 1 or len(lead) <= 12):
            return "。" not in words or len(words) <= 60
    if len(words) > 80 or "。" in words or begins_as(words, tail=False) == "menu":
        return False  # 今天是:2022年3月3日 星期四 晴
    if is_label_row(words) or is_short_date(words):
        return True
    return _date_line(words)


_OF_DEED = LatePattern(f"[{HAN}]{{1,4}}(?:时间|日期) ?:")
_TITLED = 90
_DATED_TITLE = LatePattern(
    rf"[\[(](?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}[\])] {{0,4}}[{HAN}]{{6}}"
)
"""The day in brackets before a headline on its line."""


def _date_line(words: str) -> bool:
    """A date with nothing beside it but an outlet, a time or counters."""
    if re.match("[时会日] ?[间期议] |会议时间", words) or _OF_DEED.match(words):
        return False
    sheet = is_sheet(words)
    if _DATED_TITLE.match(words):
        return False
    for start, end, _ in days(words):
        rest = _URL.sub(" ", words[:start] + " " + words[end:]).strip(_WRAPS + "/")
        short = len(rest) <= 24 and not re.search("[,。;!?]|(?<![青少])年|月", rest)
        if short or sheet or (len(rest) <= 12 and _FEW.fullmatch(rest)):
            return True
    return False


_FEW = LatePattern(r"\w{1,3}(?:,\w{1,3})+")
"""Names, or what a page has left of them, beside a date: 2023-11-23 04:45薇,耿."""


# ---- outlet ------------------------------------------------------------------------------------


_CUT = LatePattern(f"  +|\t|\\||\\]|】|;|。|,|”| (?=[{HAN}]{{2,4}}:)")


def outlet(words: str) -> tuple[int, int] | None:
    """Where in the folded value of a 来源 label the outlet's name stands; None if it names none."""
    table = lexicon("header")["publisher"]
    stop = len(words)
    for cut in _CUT.finditer(words):
        if words[: cut.start()].strip(_WRAPS) and (cut[0] != "”" or "“" not in words):
            stop = cut.start()
            break
    for start, _, _ in days(words):
        stop = min(stop, start)
    if address := _URL.search(words, 0, stop):
        stop = address.start()
    lead = len(words[:stop]) - len(words[:stop].lstrip(_WRAPS + " \t"))
    value = words[lead:stop]
    if role := re.search(r"(?:^| )(?:本报|通讯)?(?:记者|通讯员|作者|编辑|责编)(?: |$)", value):
        value = value[: role.start()]
    if button_at := next((m.start() for m in _PARTS.finditer(value) if is_control(m[0])), None):
        value = value[:button_at]
    elif button_at == 0:
        return None
    if link := _LINK.match(value):
        lead, value = lead + link.end(), value[link.end() :]
    value = value[: hit.start()] if (hit := _LINK_BEHIND.search(value)) else value
    value = value.rstrip(_WRAPS.replace(")", "") + "\n")
    while (button := _BUTTON.search(value)) and button.start() >= 2:
        value = value[: button.start()].rstrip(_WRAPS.replace(")", ""))
    if (took := _TOOK_IT.search(value)) and is_name(took[1]):
        value = value[: took.start()]
    value = without_work(value)
    if value.endswith(")") and "(" not in value:
        value = value.rstrip(")")
    if "《" not in value and "》" in value:
        value = value[: value.index("》")]  # 《某省教育》(综合)2024年第3期 is an issue of 某省教育
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
    if _NO_OUTLET.match(plain):
        return None
    endings = tuple(table["endings"])
    if is_name(plain) and not any(part.endswith(endings) for part in plain.split("·")):
        return None
    return lead, lead + len(value)


def without_work(name: str) -> str:
    """The name of an office without the work it did on a page: 某市教育局办公室|编.

    >>> without_work("某市教育局办公室编印")
    '某市教育局办公室'
    """
    work = _WORK.search(name)
    return name[: work.start()] if work else name


@cache
def _dateline(told: bool, by_reporter: bool) -> LatePattern:
    """What a dateline may be where its closing words stand in the line, where a reporter does."""
    table = lexicon("header")["dateline"]
    endings = "|".join(sorted(map(re.escape, table["outlet_endings"]), key=len, reverse=True))
    agencies = "|".join(map(re.escape, table["agencies"]))
    closing = "|".join(table["closing"])
    name = rf"[\w·\-—]{{0,18}}?(?:{endings})(?!(?<=[^视播]台)融媒)(?:[{HAN}]{{2,4}}[站台])?"
    roles = rf"(?:首席|见习|实习|特约|特派|全媒体|[{HAN}]{{0,2}}融媒体|融媒|全媒)?(?:记者|通讯员)"
    day = r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日"
    forms = []
    if told:
        forms.append(rf"(?P<a>{agencies})[{HAN}]{{0,10}} ?{day}(?:[^。]{{0,30}}?)(?:{closing})")
        forms.append(rf"(?P<e>{agencies})[ /]{{0,3}}[{HAN}]{{2,8}} ?\d{{1,2}}日(?:专)?[电讯]")
        told_by = rf"\([^()]{{2,40}}\) ?{day}(?:{closing})|消息(?: ?[(:,]|(?<!发布消息) {{1,4}}\S)"
        full = r"(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2} ?"
        town = rf"(?: ?(?!{endings})[{HAN}]{{2,6}} ?)?"
        also = rf"(?:\([{HAN}·]{{2,12}}[网报台社端]\))?"
        behind = (
            rf"{also}{town}(?:{day}|{full})(?:{closing})|{also}(?:综合|专)?讯[ (,:】\]]|{told_by}"
        )
        forms.append(f"(?P<b>{name}(?:[/、]{name}){{0,2}})(?={behind})")
        forms.append(rf"(?P<f>(?:今日|云上|掌上)[{HAN}]{{2,4}})(?=(?:讯|报道)[ (,:】])")
    if told and by_reporter:
        forms.append(rf"(?P<d>{agencies}){roles}(?=[{HAN}]{{4,9}}\d{{1,2}}日(?:{closing}))")
    if by_reporter:
        also = r"(?:[/、][\w·]{2,10}?)?"
        forms.append(rf"(?P<c>{name}){also} ?{roles}(?=[ :/(,]|[{HAN}]{{2,3}}(?:[ ,)]|$))")
    lead = r"[(\[【□■●◎▲*· ]*(?:[文图]{1,2} ?[_/|:丨] ?)?"
    return LatePattern(f"{lead}(?:{'|'.join(forms)})")


def dateline(line: Line) -> tuple[int, int] | None:
    """The outlet that a line opens with: 新华社北京5月6日电, 某网·某新闻记者 某某 某地报道."""
    words = line.words[:80]
    closing = lexicon("header")["dateline"]["closing"]
    told = (
        "讯" in words
        or "消息" in words
        or "报道(" in words
        or "报道:" in words
        or ("日" in words and any(word in words for word in closing))
    )
    by_reporter = "记者" in words or "通讯员" in words
    hit = _dateline(told, by_reporter).match(words) if told or by_reporter else None
    if hit is None:
        return _of_reporter(line) if by_reporter else _with_names(line)
    group = hit.lastgroup or ""
    name = hit[group]
    least = 2 if words[0] in "【[" or name in lexicon("header")["dateline"]["agencies"] else 3
    if _TELLS.search(name):
        return None
    if len(name) < least or name.startswith(("本报", "本网", "本台", "本刊", "本社", "记者", "据")):
        return None
    return line.start + hit.start(group), line.start + hit.end(group)


_TELLS = LatePattern(r"\d日|[局厅委府办院会校]发布$|记者|通讯员")
"""某县教育局8月18日发布消息: an office tells, and no outlet; nor is 见习记者王芳本报 one."""


@cache
def _named() -> LatePattern:
    endings = "|".join(map(re.escape, lexicon("header")["dateline"]["outlet_endings"]))
    day = r"(?=\d{1,2}月|近日|日前|连日)"
    return LatePattern(rf"([{HAN}·]{{1,12}}?(?:{endings})) ?\(([{HAN} 、]{{2,14}})\) ?{day}")


def _with_names(line: Line) -> tuple[int, int] | None:
    """The outlet before the authors in brackets and the day: 某某在线(王小明)2月13日上午,…."""
    hit = _named().match(line.words[:60]) if "(" in line.words[:20] else None
    if hit is None or len(hit[1]) < 3 or hit[1].startswith(_OWN) or not all_names(hit[2]):
        return None
    return line.start, line.start + hit.end(1)


@cache
def _reporters() -> LatePattern:
    named = f"[□■●◎▲◆○△] ?([{HAN}·]{{3,12}}?)"
    behind = f"[{HAN}]{{2,6}}(?:在线|网|客户端|新闻|融媒) ([{HAN}·]{{2,10}}?[报网台社])"
    return LatePattern(rf"(?:{named}|{behind})(?:{_KINDS})?记者[ /:]{{1,3}}[{HAN}]")


_KINDS = "首席|见习|实习|特约|特派|全媒体|融媒体|融媒|全媒|驻站|驻[^ ]{1,4}"
_OWN = ("本", "我", "首席", "见习", "实习", "特约", "特派", "全媒", "融媒", "新媒", "采访", "驻")


def _of_reporter(line: Line) -> tuple[int, int] | None:
    """The outlet of the reporters behind a bullet, whatever its name: □某某学讯记者 某某某.

    Or behind the site that carries it: 某某在线 某某日报记者 某某某.
    """
    hit = _reporters().match(line.words[:60]) if len(line.words) <= 60 else None
    which = hit.lastindex if hit else None
    if hit is None or which is None or hit[which].startswith(_OWN):
        return None
    return line.start + hit.start(which), line.start + hit.end(which)


@cache
def _quoted() -> LatePattern:
    table = lexicon("header")["dateline"]
    endings = "|".join(sorted(map(re.escape, table["quoted_endings"]), key=len, reverse=True))
    day = r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日"
    return LatePattern(
        rf"(?<![数证根依凭])据(?:《(?P<a>[^《》]{{2,16}})》|(?P<b>[\w·]{{1,12}}?(?:{endings})))"
        rf"(?: ?{day})?(?:记者)?(?:[{HAN}]{{2,3}})?(?:的?报道|消息|讯|电)"
    )


def quoted_source(line: Line) -> tuple[int, int] | None:
    """The outlet that a report's opening says it follows: 某某网讯 据《某某日报》报道."""
    words = line.words[:80]
    hit = _quoted().search(words) if "据" in words else None
    if hit is None:
        return None
    group = "a" if hit["a"] else "b"
    if len(hit[group]) < 3 or hit[group].startswith(("本", "我", "当地", "媒", "外", "多家")):
        return None
    return line.start + hit.start(group), line.start + hit.end(group)


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
