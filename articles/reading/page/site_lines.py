"""What a line says by itself of the site: a menu, a trail, a button, a notice of rights.

Where it stands is not looked at here; `furniture` knows the place, and marks.
"""

from __future__ import annotations

import re
from functools import cache

from ..han import holds_han
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import grouped
from .names import is_name

WORD = LatePattern(r"[^\W_]")
_BUTTONS = LatePattern(r"(?:[\[【] {0,2}\w{1,8} {0,2}[\]】] {0,3}){3,12}")
"""[ 加入收藏 ] [ 告诉好友 ] [ 打印本文 ]"""
_BARS = re.compile("[|│┃丨]| / ")
_DIVIDER = re.compile(r"[\s|│┃丨/·>»›→↗◀▶☰≡,、;:()\[\]【】〖〗<-]+")
_COUNTER = LatePattern(
    r"(?:第? ?\d{1,3} ?页?[ ,/|]*)?共 ?\d{1,3} ?页.{0,12}|第 ?\d{1,3} ?页|\d{1,3} ?/ ?\d{1,3}"
    r"|\d{1,6}回复[帖贴]?,共 ?\d{1,4} ?页|【? ?(?:第 ?\d{1,3} ?页 ?){2,60}】?"
    r"|(?:\[?\d{1,2}\]?[ |]+){2,20}(?:\[?\d{1,2}\]?)?(?:[上下]一页|尾页|末页|\.\.\.)?"
)
_CRUMBS = LatePattern(
    r"[\w·.]{2,30}(?: {0,4}(?:>{1,3}|»{1,2}|›{1,2}|→) ?[\w·《》“”:,、 ]{1,60}){1,6}>?"
    r"|(?:[>»›→] {0,3}[\w·《》“”:,、 ]{2,60}){2,6}"
)
_CRUMBS_END = LatePattern(r".{2,40}[>/|»›-] ?(?:正文|详情|文章内容|新闻详情|信息详情|内容)>?")
_SHEET = LatePattern(
    r"(?:当前版面?: ?)?(?:第? ?[A-Z]?\d{1,3}|第[一二三四五六七八九十]{1,3}) ?版(?:[:面| ]|$)"
    r"|[(\[〔]?(?:20\d\d ?年?[)\]〕]? ?)?(?:\(?总)? ?第 ?\d{1,4} ?期"
    r"(?: {0,3}\(?总第? ?\d{1,5} ?期)?\)?$|[\[【][\w ]{2,12}\d ?期[\]】]$"
)
_DATED_SHEET = LatePattern(
    r"(?:[\w·]{2,10}[报刊] {1,4})?(?:19|20)\d\d ?[年.\-/] ?\d{1,2} ?[月.\-/] ?\d{1,2}日? {0,4}"
    r"(?:\(?(?:星期|周)[一二三四五六日天]\)?)? {0,4}第? ?[A-Z]?\d{1,3} ?版.{0,24}"
)
"""2023年9月9日 星期六 第05版:教师节特刊 上一版 下一版."""
_TURNS = LatePattern(r"^.{0,40}(?:(?:19|20)\d\d[-./年]| [上下]一?[版期])")
"""The day of the paper or its buttons, behind the name of the page."""
_PAPER = LatePattern(
    r"\(?(?:原载|刊于|刊载于)?《[\w· ]{2,14}》 ?\(? ?(?:19|20)\d\d[年.\-/ ].{3,10}"
    r" ?,? ?第? ?[A-Z]?\d{1,2} ?版"
)
_COUNT_ONLY = LatePattern(
    r"(?:人?赞同了?(?:[该此](?:回答|文章))?|个回答|评论|点赞|阅读|浏览|收藏|分享|跟[帖贴]|转发|回复|查看|在看|人气|热度|条(?:评论|跟[帖贴]|留言)|赞"
    r"|[\d ():|+万]|人(?:参与|看过|浏览|阅读|评论|点赞)|[次量数](?:浏览|阅读|播放)?)+"
)
_BOARD = LatePattern(
    r"(?:[\w·]{2,12} {1,4})?(?:(?:关注|主题|今日|昨日|帖子|帖数|贴子|会员|在线|回复|查看|粉丝|积分"
    r"|人气|获赞|总阅读)(?:: ?| {0,2})\d[\d.]{0,12}万?(?:[ |,]{1,4}|$)){1,6}"
)
"""某某吧 关注:86123 贴子:912345: what a board counts of itself or of who wrote."""
_AGO = LatePattern(r"[\w· ]{0,16}?(?<!\d)\d{1,2} ?(?:秒|分钟|小时|天|周|个月)前$")
_READER = LatePattern(
    r"[\w*·-]{2,14} {1,4}(?:(?:20\d\d[-/.])?\d{1,2}[-/.]\d{1,2} )?\d{1,2}:\d\d(?::\d\d)?(?: |$)"
)
"""山里人 05-17 11:02 说得实在: what a reader says, with who and when."""
_CODE = LatePattern(r"[\dA-Fa-f]{16,80}")
_NUMBER = LatePattern(r"\d{8,24}号?")
_CUT_OFF = LatePattern(r"(?<![.。…])(?:\.{2,4}|…{1,2})$")
"""A headline of another article that a box has cut off: 某县招聘教师公告..."""
_BARRED = LatePattern(r"^(\w{2,6}) ?[|│┃丨/] ?(?=\w)")
"""审核丨王小明: a bar for the colon."""
_COLUMN = LatePattern(r"^[【\[][^【】\[\]]{1,12}[】\]] ?")
_FILE = LatePattern(
    r"(?i)\.(?:docx?|pdf|wps|xlsx?|pptx?|zip|rar|ofd|jpe?g|png|mp4)(?: ?\([^()]{1,20}\))?$"
)
_PICTURE = LatePattern(r"(?i)[\w.-]{1,40}\.(?:jpe?g|png|gif|bmp|webp)\w{0,16}")

LONGEST = 600
"""Characters of a line that are looked at for marks: a site's notice is not longer."""


_TOLD = 100
"""Signs before a site's words that may hold an article's sentences."""


_Beginning = tuple[str, int, tuple[str, ...], bool]


@cache
def _begins_by_sign() -> dict[str, list[_Beginning]]:
    """The rules with only the words that begin with a sign, in their order.

    Each is a kind, the most signs of a line, the words, and whether it holds for tails alone.
    """
    found: dict[str, list[_Beginning]] = {}
    for rule in lexicon("furniture")["begins"]:
        kind, most, tail = rule["kind"], rule["most"] or 10**9, rule["zone"] == "tail"
        for sign, words in grouped((word[0], word) for word in rule["words"]).items():
            found.setdefault(sign, []).append((kind, most, words, tail))
    return found


@cache
def _related_ends() -> tuple[str, ...]:
    return tuple(lexicon("furniture")["tail"]["related_ends"])


@cache
def _strong(key: str) -> LatePattern:
    return LatePattern("|".join(lexicon("furniture")["tail"][key]))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(word.replace(" ", "") for word in lexicon("furniture")[key])


def is_foot(words: str) -> bool:
    """Whether a line speaks for the site: rights, disclaimers, registration numbers.

    Not where two sentences stand before: such a page has lost the line between text and foot.
    """
    if len(words) > LONGEST:
        return False
    hit = _strong("strong").search(words) or _strong("strong_opening").match(words)
    if hit is None or _tells(words[: hit.start()]):
        return False
    return hit.start() < _TOLD or words.count("。", 0, hit.start()) < 2


_SENTENCE = 28


def _tells(before: str) -> bool:
    """Whether what stands before a site's words is a sentence of the article: …的教育。版权所有."""
    if before.find("。") < _SENTENCE or begins_as(before, tail=True):
        return False
    return not any(word in before for word in lexicon("furniture")["tail"]["speaks_of"])


def begins_as(words: str, *, tail: bool) -> str | None:
    """The kind of furniture that a line begins as, if any."""
    for kind, most, starts, tail_only in _begins_by_sign().get(words[:1], ()):
        if len(words) <= most and (tail or not tail_only) and words.startswith(starts):
            asks = kind == "editor" and words[-1] == "?"  # 记者:某县如何办好学校?
            return None if asks or (kind in _SOFT and _reports(words)) else kind
    return None


_SOFT = ("menu", "share", "comments")


def _reports(words: str) -> bool:
    """Whether a line is a sentence with a figure in it and not a word of sites: 共有问题30个,….

    共有, 展开 and the like open a counter or a button as well as a short paragraph.
    """
    if words[-1] not in "。;" or "," not in words or not any(map(str.isdigit, words)):
        return False
    if "小编" in words[:8]:
        return False
    return not any(word in words for word in lexicon("furniture")["tail"]["weak"])


def is_menu(words: str, *, lone: bool = True) -> bool:
    """Whether a line is a row of a menu: known words of menus, divided by blanks or bars."""
    if len(words) > 400:
        return False
    known = _words("menu")
    if lone and words.replace(" ", "") in known:
        return True
    parts = [part for part in _DIVIDER.split(words) if part]
    if len(parts) < 2:
        return False
    if len(parts) > 2 and max(map(len, parts)) <= _SHORT_WORD and not _HOME.isdisjoint(parts):
        return True  # 首页 会员 发现 等你来答
    if len(parts) == 2 and parts[1] in _words("searches"):
        return len(parts[0]) <= 12  # 某市教育局 全文检索
    hits = sum(part in known for part in parts)
    return hits * 2 > len(parts) and (hits >= 2 or len(parts) == 2) and max(map(len, parts)) <= 12


def _is_run_together(words: str) -> bool:
    """Whether a line is words of menus without a gap, one of them a button of an account: 登录注册.

    >>> _is_run_together("注册忘记密码"), _is_run_together("教育新闻")
    (True, False)
    """
    if not 4 <= len(words) <= _RUN_TOGETHER or not any(word in words for word in _ACCOUNT):
        return False
    known = _words("menu")
    ends = {0}
    for end in range(2, len(words) + 1):
        if any(at in ends and words[at:end] in known for at in range(max(end - 8, 0), end - 1)):
            ends.add(end)
    return len(words) in ends


_RUN_TOGETHER = 24
_ACCOUNT = ("登录", "登陆", "注册", "密码", "收藏", "设为首页", "返回首页", "关闭窗口")


_LISTED = LatePattern(r"[-•·▪◦] {0,3}\w{2,8}")


def is_listed_column(words: str) -> bool:
    """Whether a line is a short word behind a bullet: - 政策解读, • 手机版."""
    return _LISTED.fullmatch(words) is not None


_SHORT_WORD = 5
_HOME = frozenset(("首页", "网站首页", "主页", "登录", "注册"))


def is_word_of_menus(words: str) -> bool:
    """Whether a whole line is one word of menus: 首页, 联系我们."""
    return words.replace(" ", "") in _words("menu")


def is_row(words: str) -> bool:
    """Whether a line is six or more short words side by side: columns, above a headline."""
    parts = [part for part in _DIVIDER.split(words[:LONGEST]) if part]
    if len(parts) < 6 or max(map(len, parts)) > 6 or sum(map(is_name, parts)) * 2 > len(parts):
        return False
    return len(words) <= 200 and not re.search(r"[\d。;:!?]", words)


def is_bar_row(words: str) -> bool:
    """Whether a line is short words divided by bars and nothing else: 热线 | 图集 | 视频 | 论坛."""
    if _BUTTONS.fullmatch(words):
        return True
    if len(words) > 200 or not _BARS.search(words):
        return False
    parts = [part.strip() for part in _BARS.split(words) if part.strip()]
    least = 2 if words[0] in "|│┃丨" else 3 + (" / " in words)
    return len(parts) >= least and max(map(len, parts)) <= 8 and not re.search("[。,;:!?]", words)


def _is_bar_menu(words: str) -> bool:
    """Whether a line is four bars or more with short words between: 某网简介 | 广告服务 | ….

    A bulletin's row of figures is cells too, but longer ones.
    """
    return words.count("|") >= 4 and max(len(part.strip()) for part in words.split("|")) <= 12


def is_file(words: str) -> bool:
    """Whether a line is the link to a file below a text: 附件:某某表.xls, 1.某某名单.docx."""
    return len(words) <= 120 and _FILE.search(words) is not None


def is_breadcrumb(words: str) -> bool:
    """Whether a line is a trail of columns: 某网 > 教育 > 滚动新闻."""
    if len(words) > 120:
        return False
    return (_CRUMBS.fullmatch(words) or _CRUMBS_END.fullmatch(words)) is not None


_HEADS_TEXT = LatePattern(
    r"(?:[\w·]{2,12} {1,4})?\w{0,6}正文(?: {1,4}\d{1,6}){0,3}|关注\w{2,10}(?:网|报|端|号|微信|微博)"
)


def heads_text(words: str) -> bool:
    """Whether a line is the site's word above its text: 资讯 正文, 教育正文 86 0, 关注某某网."""
    return _HEADS_TEXT.fullmatch(words) is not None


def is_ticker(words: str) -> bool:
    """Whether a line strings headlines of other articles together: 快讯 ·…·…·…."""
    opens = tuple(lexicon("furniture")["ticker"]["opens"])
    return words.startswith(opens) and words.count("·", 0, LONGEST) >= 2


def is_sheet(words: str) -> bool:
    """Whether a line names the page or number of a paper: 第A3版:教育周刊, 〔2023〕第18期."""
    if (len(words) <= 24 or _TURNS.search(words)) and _SHEET.match(words):
        return True
    if len(words) > 70:
        return False
    return (_PAPER.match(words) or _DATED_SHEET.fullmatch(words)) is not None


def is_control(words: str) -> bool:
    """Whether a line is nothing but buttons (打印, 关闭, 大 中 小) or a page counter."""
    if len(words) > 60:
        return False
    if not WORD.search(words) or _PICTURE.fullmatch(words):
        return True
    controls, bare = _words("controls"), words.rstrip("。")
    lead = _DIVIDER.match(bare)
    first = bare[lead.end() if lead else 0 :][:1]
    if (not first or first in _first_of_controls()) and all(
        part in controls for part in _DIVIDER.split(bare) if part
    ):
        return True
    return _COUNTER.fullmatch(words) is not None


@cache
def _first_of_controls() -> frozenset[str]:
    return frozenset(word[0] for word in _words("controls"))


def names_site(words: str) -> bool:
    """Whether a short folded line is the name of a site, a column or an office."""
    table = lexicon("header")["head"]
    if "的" in words or len(words) > 16 or words.endswith(tuple(table["no_site_endings"])):
        return False
    if words.endswith(tuple(table["site_endings"])):
        return True
    return len(words) <= 8 and words.endswith(tuple(table["column_endings"]))


_SCANNED = 24
_CALLS = 40


_GREETING = LatePattern(r"[^。]{0,40}欢迎(?:您|你|访问|光临|浏览|来到)[^。,;]{0,12}")


def greets(words: str) -> bool:
    """Whether a line is a site's word of welcome: ☆某某网☆欢迎您, https://…欢迎您!"""
    return len(words) <= 60 and _GREETING.fullmatch(words) is not None


def is_headline_cut(words: str) -> bool:
    """Whether a line is the headline of another article in a paper's list: …十九条~~~."""
    return words.startswith("~~~") or words.endswith("~~~")


def is_planted(words: str) -> bool:
    """Whether a line strings together what a page was broken into for: 某某在线观看,某某一区."""
    if len(words) > LONGEST or "。" in words:
        return False
    return sum(word in words for word in lexicon("furniture")["tail"]["planted"]) >= 2


def asks_to_scan(words: str) -> bool:
    """Whether a short line is about a code to be scanned, or calls for more: “上学路” 扫码看路."""
    if len(words) > _CALLS:
        return False
    table = lexicon("furniture")["tail"]
    if words.endswith(tuple(table["calls"])):
        return True
    return len(words) <= _SCANNED and any(word in words for word in table["scanned"])


def is_teaser(words: str) -> bool:
    """Whether a line leads to another article: (某文标题)相关报道, 9月12日,某市…。[详细]."""
    if not words.endswith(_related_ends()):
        return False
    return len(words) <= 60 or words[-1] in "]】>"


def counts_of_board(words: str) -> bool:
    """Whether a line is what a board counts: 查看: 5123|回复: 14. Who posts there is no author."""
    return len(words) <= 60 and _BOARD.fullmatch(words) is not None


def _speaks(words: str) -> bool:
    """Whether a line is what a reader says; an office with the hour signs its answer so."""
    offices = tuple(lexicon("genre")["notice"]["offices"])
    return _READER.match(words) is not None and not words.split(" ", 1)[0].endswith(offices)


def kind_of(words: str, *, tail: bool) -> str | None:
    """The kind of furniture that a line is by its own words, outside the paragraphs."""
    plain = words.lstrip("·*#-—=<>☆★◆■□●○▶►▲△☰≡ ")
    if is_planted(words):
        return "menu"
    if words[0] == "#" and len(words) <= 40:
        return "related"
    if is_breadcrumb(words):
        return "breadcrumb"
    if is_ticker(words) or greets(words) or is_headline_cut(words):
        return "menu"
    if is_sheet(words):
        return "header"
    if is_bar_row(words) or _is_bar_menu(words):
        return "menu"
    if tail and (is_file(words) or _CODE.fullmatch(words) or _NUMBER.fullmatch(words)):
        return "related"
    if not plain or is_control(words):
        return "share" if WORD.search(words) else "ornament"
    bare = plain.lstrip("【[(〔『“ ")
    barred = _BARRED.sub(r"\1:", plain)
    for start in dict.fromkeys((words, plain, bare, _COLUMN.sub("", plain), barred)):
        if start and (kind := begins_as(start, tail=tail)):
            return kind
    if tail and (is_teaser(words) or (len(words) <= 60 and _CUT_OFF.search(words))):
        return "related"
    if is_menu(plain) or _is_run_together(plain):
        return "menu"
    if counts_of_board(words):
        return "comments"
    if len(words) <= 30 and _COUNT_ONLY.fullmatch(plain) and holds_han(words):
        return "comments"
    if (len(words) <= 30 and _AGO.match(words)) or (tail and _speaks(words)):
        return "comments"
    return None
