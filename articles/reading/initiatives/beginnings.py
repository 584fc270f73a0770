"""Where names without marks really begin, and which of them only look like names.

What finds them goes back from the head noun to a verb; there may stand an adverb of time
(届时|城乡走教联盟), or the other half of a word that the verb was taken from (下大力|气抓…).
"""

from __future__ import annotations

from functools import cache

from ..late_pattern import LatePattern
from .clause import Naming
from .kinds import HAN, bare, initiative_words, is_specific, word_list

_RATE = LatePattern(
    rf"[{HAN}]{{0,2}}(?:覆盖|达标|参与|参加|完成|普及|实施|开展|合格|建成|创建|就读|受益|知晓|执行|满意)[率度面]"
)
"""书香校园建设|达标率: what is measured, not what is run."""
_ONLY_SPOKEN_OF = LatePattern(
    r"的(?:关键|重要|重大|主要|有力|核心|根本|最大|必然|有效)(?:一[招环步着]|举措|抓手|途径|路径|支撑|保障|意义|内容)"
)
"""推进联盟办学|的关键一环: what another measure is for, spoken of by its kind."""
_COUNTED_LEVEL = LatePattern(r"\d+余?[个所家支]")
_LEVELS = ("县级", "市级", "区级", "镇级", "乡级", "村级", "校级", "乡镇级", "街道级")
_SHORT_VERBS = "抓做办搞建"
_SHORTEST = 2
_OWN_NAME, _LONGEST_MARKED = 5, 24


def is_no_naming(naming: Naming, folded: str, *, asked: bool) -> bool:
    """Whether what was found only speaks of a thing: it is measured, asked about, counted, used.

    `asked` is whether its sentence is a question: 有偿补课整治进行得怎样? names a subject. Of
    what a mark wraps only a platform that is used (上传“…”平台) is meant.
    """
    if naming.how == "quoted" and naming.head == "平台":
        before = folded[max(0, naming.start - 6) : naming.start].rstrip("到在“")
        return word_list("beginnings", "using").ends(before)
    if naming.how != "headed" or naming.kind == "document":
        return False
    if asked or _RATE.match(folded, naming.end):
        return True
    if word_list("beginnings", "never_inside").are_in(naming.core):
        return True
    if naming.kind == "mechanism" and _ONLY_SPOKEN_OF.match(folded, naming.end):
        return True
    return naming.kind == "organisation" and _counts_a_level(naming, folded)


def settle_beginning(naming: Naming, folded: str) -> bool:
    """Move the start of a name without marks to its own first word; False if none is left."""
    if naming.how != "headed" or naming.kind == "document":
        return True
    if naming.host:
        return True
    begun = own_beginning(folded, naming.start, naming.end, naming.head)
    if begun == naming.start:
        return True
    naming.start = begun
    naming.core = bare(folded[begun : naming.end])
    own = naming.core.removesuffix(naming.head)
    return len(own) >= _SHORTEST and is_specific(own, naming.kind, naming.head)


_IN_SPAN = LatePattern(r"(?<!\d)(?:19|20)\d\d[—–~至-]$")


def _over_span(folded: str, start: int) -> int:
    """“…”2024—|2025全市校园足球系列赛 begins with its first year, or with the marks before that."""
    opening = folded.rfind("“", max(0, start - 5 - _LONGEST_MARKED), start - 5)
    return opening if folded[start - 6] == "”" and opening >= 0 else start - 5


def behind_verbs(folded: str, start: int, end: int, head: str) -> int:
    """Where the run ``[start, end)`` goes on behind its last verb: 县第二中学开展|非遗进校园.

    Too little behind it is no name of its own: 多方参与|育人机制.
    """
    own = end - max(_OWN_NAME, len(head) + _SHORTEST)
    if own <= start:
        return start
    last, _ = word_list("beginnings", "verbs").last_in(folded[start:own])
    return max(start, start + last)


def own_beginning(folded: str, start: int, end: int, head: str) -> int:
    """Where the run ``[start, end)`` begins, behind its last verb and what only leads in.

    县第二中学开展|非遗进校园; 此次|清风行动; 届时|城乡走教联盟; 2023年|暑期治理行动.
    """
    start = behind_verbs(folded, start, end, head)
    if folded[start : start + 1].isdigit() and _IN_SPAN.search(folded, max(0, start - 6), start):
        return _over_span(folded, start)
    if folded[start : start + 1] not in _leading():
        return start
    if folded.startswith("年", start) and folded[max(0, start - 1) : start].isdigit():
        start += 1
    if word_list("beginnings", "halved_verbs").ends(folded[max(0, start - 3) : start + 1]):
        start += 1
        start += folded[start : start + 1] in _SHORT_VERBS
    lead_ins = word_list("beginnings", "lead_ins")
    while length := len(lead_ins.longest_at(folded, start)):
        if start + length >= end:
            break
        start += length
    return start


@cache
def _leading() -> frozenset[str]:
    """The signs of which one stands at the start of a run that begins further on."""
    rules = initiative_words()["beginnings"]
    halved = (verb[-1] for verb in rules["halved_verbs"])
    return frozenset(("", "年", *halved, *(word[0] for word in rules["lead_ins"])))


def _counts_a_level(naming: Naming, folded: str) -> bool:
    """县级指导中心2个、镇级指导站9个: bodies counted by level are a kind, not one by name."""
    levels = folded.startswith(_LEVELS, naming.start)
    return levels and _COUNTED_LEVEL.match(folded, naming.end) is not None
