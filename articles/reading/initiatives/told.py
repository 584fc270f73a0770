"""Parents that the words between two measures tell: one of ten deeds, one of the ten works.

Each rule looks at one measure and at those named near it, in its sentence or its paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..late_pattern import LatePattern
from .index import Measure, MeasureIndex
from .kindred import share_a_word

_NEAR = 60
_PARAGRAPH = 400
_SENTENCE = 240
_AMONG_BEFORE = LatePattern(
    r"(?:项目)?(?:之一|之首|中)的?[“《]?$"
    r"|^[二两三四五六七八九十\d]{1,3}[件项],(?:“[^“”]*”[、和与]?)*“?$"
)
_ONE_OF_THEM = LatePattern(
    "[”》]?(?:建设|改造)?(?:就|便|正|也|都)?(?:是|为|在|列)其中(?:之一|一件|一项|的一件|的一项)?"
)
"""教育十件实事要办好,校舍工程|就是其中之一."""
_AMONG_BEHIND = LatePattern(
    r"^[”》]?[^,。;:!?\n]{0,10}(?:列入|列为|纳入|进入|作为)[^,。;:!?\n“]{0,12}$"
)
_BREAKS_THROUGH = LatePattern(
    "[”》]?(?:建设|创建|活动|工程|行动)?为(?:总|主|重要)?(?:突破口|抓手|切入点|载体|支点|着力点|牵引)"
)
_BY_MEANS_OF = LatePattern(
    r"[”》]?(?:发展)?(?:战略|计划|行动|工程)?,(?:并|坚持)?以[^,。;“]{0,8}[“《]?$"
)
_HOLDING = LatePattern(r"^[^。;、]{0,20}?(?:包含|包括|涵盖|分别是|分别为|即|涉及|其中)")
_ROW_OF_DEEDS = 360
_SAYS = LatePattern(
    r"^[”》]?(?:还|则|又|另|同时|明确|进一步)*(?:提出|明确|部署|要求|确定|列出|规定|安排|围绕|聚焦|共)"
)
_PAPER_SAYS = LatePattern(
    r"^(?:\([^()]{1,16}\))?》(?:还|则|又|中|就|,(?=明确|规定))?(?:提出|明确|要求|规定|部署|确定)[^,。;:!?\n《]{0,14}$"
)
_PAPER_GUIDES = LatePattern(
    r"^(?:\([^()]{1,16}\))?》为(?:指引|依据|指导|纲领|遵循|蓝本|蓝图|统领|引领|抓手),[^,。;:!?\n《]{0,16}$"
)
_OCCASION = LatePattern("(?:专项)?(工作|活动|行动|整治)(?:开展|推进|实施)?(?:过程|期间)?中,")
_OCCASIONS = {
    "工作": ("programme", "campaign"),
    "活动": ("campaign",),
    "行动": ("programme", "campaign"),
    "整治": ("campaign",),
}
_OCCASION_BEGINS = ("专项", *_OCCASIONS)
_TAUGHT = ("brand", "campaign", "programme")
_MADE_BY_A_BODY = ("编写", "编印", "编制", "研发", "开发", "创编", "编辑", "研制", "制定", "出版")
_SHORTEST_SUBJECT = 6
_MEANS_OF = LatePattern("[,、]以[“《]?(?=.)")
_PAIRS = {"双": 2, "两": 2, "三": 3, "四": 4}
_PAIR = LatePattern("[双两三四](?=[引轮核翼向线擎驱维])")
_BODIES = ("领导小组", "工作专班", "指挥部", "专班", "联席会议", "办公室", "工作组")


class ToldParents:
    """The parents of measures by what is said between them."""

    def __init__(self, index: MeasureIndex, folded: str, sentence_starts: Sequence[int]) -> None:
        self.index, self.folded, self.sentence_starts = index, folded, sentence_starts
        self._deeds = frozenset(index.deeds)

    def of(self, measure: Measure) -> Measure | None:
        """The measure that the words around another one put it under, or none."""
        return (
            self._by_deeds(measure)
            or self._by_body(measure)
            or self._by_book(measure)
            or self._by_issuer(measure)
            or self._by_paper(measure)
            or self._by_content(measure)
            or self._by_breakthrough(measure)
            or self._by_words_of_a_paper(measure)
            or self._by_occasion(measure)
            or self._by_pair(measure)
        )

    def _by_deeds(self, measure: Measure) -> Measure | None:
        """列入20件民心工程之一的“…工程”; “…”进入市民生实事: it is one of the deeds."""
        naming = measure.naming
        if not self._deeds or measure in self._deeds:
            return None
        for other in filter(self._deeds.__contains__, self.index.before(measure, _NEAR)):
            end = max((n.end for n in other.namings if n.end <= naming.start), default=-1)
            between = self.folded[end : naming.start] if end >= 0 else ""
            if end >= 0 and _AMONG_BEFORE.search(between):
                return other
            if end >= 0 and "。" not in between and _ONE_OF_THEM.match(self.folded, naming.end):
                return other
        for other in filter(self._deeds.__contains__, self.index.before(measure, _ROW_OF_DEEDS)):
            end = max((n.end for n in other.namings if n.end <= naming.start), default=-1)
            between = self.folded[end : naming.start] if end >= 0 else "。"
            if "。" not in between and _HOLDING.match(between):
                return other
        for start, number in self.index.named_between(naming.end, naming.end + 30):
            other = self.index.measures[number]
            if other in self._deeds and (
                _AMONG_BEHIND.match(self.folded[naming.end : start])
                or self.folded[naming.end : start].lstrip("”") == "等"
            ):
                return other
        if self.folded.startswith(("”实事项目", "”民生实事"), naming.end):
            return next((m for m in self.index.deeds if m.naming.core.endswith("实事")), None)
        return None

    def _by_body(self, measure: Measure) -> Measure | None:
        """强镇筑基行动领导小组 runs the 教育强镇筑基行动."""
        if measure.naming.kind != "organisation":
            return None
        core = measure.naming.core
        body = next((word for word in _BODIES if core.endswith(word)), None)
        if body is None:
            return None
        subject = core.removesuffix(body).removesuffix("工作")
        if len(subject) < 4:
            return None
        for other in self.index.measures:
            run = other.naming.kind in ("programme", "campaign")
            if run and other is not measure and other.naming.core.endswith(subject):
                return other
        subject = subject[max((subject.rfind(sign) for sign in "局委县市区"), default=-1) + 1 :]
        for other in self.index.measures if len(subject) >= _SHORTEST_SUBJECT else ():
            here = other.naming.kind == "campaign" and other.region == measure.region
            if here and _is_short_for(subject, other.naming.core):
                return other
        return None

    def _by_issuer(self, measure: Measure) -> Measure | None:
        """成立…联盟。联盟已编印《…》: what the body just founded issues, by its last word alone."""
        naming = measure.naming
        if naming.kind != "document" or naming.verb not in _MADE_BY_A_BODY:
            return None
        at = bisect_right(self.sentence_starts, naming.start) - 1
        if at < 1:
            return None
        start = self.sentence_starts[at]
        for other in self.index.before(measure, _SENTENCE):
            body = other.naming
            if body.kind == "organisation" and body.end <= start:
                told = body.head and self.folded.startswith(body.head, start)
                return other if told and "\n" not in self.folded[body.end : start] else None
        return None

    def _by_breakthrough(self, measure: Measure) -> Measure | None:
        """实施“…”战略,以建设“…”为突破口: the means by which the strategy is carried out."""
        behind = self.folded[measure.naming.end : measure.naming.end + 14]
        if "为" not in behind or not _BREAKS_THROUGH.match(behind):
            return None
        for other in self.index.before(measure, _NEAR):
            between = self.folded[other.naming.end : measure.naming.start]
            if other.naming.kind in ("framework", "programme") and _BY_MEANS_OF.match(between):
                return other
        return None

    def _by_book(self, measure: Measure) -> Measure | None:
        """打造“…”品牌, 编写读本《…》: the book is for what its sentence names.

        Or for what its paragraph names by a word of its title: “花灯进校园”, 《花灯读本》.
        """
        naming = measure.naming
        if naming.kind != "document" or naming.verb not in ("编写", "开发", "编印", "创编", "研发"):
            return None
        for other in self.index.before(measure, _NEAR):
            between = self.folded[other.naming.end : naming.start]
            if other.naming.kind in ("brand", "programme", "campaign") and "。" not in between:
                return other
        for other in self.index.before(measure):
            if other.naming.kind in _TAUGHT and share_a_word(other.naming.core, naming.core):
                return other
        return None

    def _by_paper(self, measure: Measure) -> Measure | None:
        """印发《…规划》。规划提出实施…工程: the next sentence says what the paper holds."""
        naming = measure.naming
        if naming.kind == "document" and naming.how == "titled":
            return None
        at = bisect_right(self.sentence_starts, naming.start) - 1
        if at < 1:
            return None
        start = self.sentence_starts[at]
        opening = self.folded[start : start + 14].lstrip("《“")
        if opening[:2] not in _PAPERS or not (
            _SAYS.match(opening[2:]) or _SAYS.match(opening[2:].lstrip("》"))
        ):
            return None
        low = self.sentence_starts[max(0, at - 3)]
        for other in reversed(self.index.named_between(low, start)):
            paper = self.index.measures[other[1]]
            if paper.naming.kind == "document" and paper.naming.core.rstrip(")试行").endswith(
                opening[:2]
            ):
                return paper
        return None

    def _by_words_of_a_paper(self, measure: Measure) -> Measure | None:
        """《…方案》提出“…”架构; 以《…方案》为指引,搭建“…”体系: the paper holds it."""
        start = measure.naming.start
        if (
            measure.naming.kind in ("document", "organisation")
            or self.folded.find("》", max(0, start - _NEAR), start) < 0
        ):
            return None
        for other in self.index.before(measure, _NEAR):
            if other.naming.kind != "document" or other.naming.how != "titled":
                continue
            between = self.folded[other.naming.end : start]
            if _PAPER_SAYS.match(between) or _PAPER_GUIDES.match(between):
                return other
        return None

    def _by_occasion(self, measure: Measure) -> Measure | None:
        """启动“…”专项行动。…\n工作中,落实“…”机制: how the work that was named last is done."""
        naming = measure.naming
        if naming.kind in ("document", "brand", "framework"):
            return None
        at = bisect_right(self.sentence_starts, naming.start) - 1
        start = self.sentence_starts[max(at, 0)]
        if not self.folded.startswith(_OCCASION_BEGINS, start):
            return None
        occasion = _OCCASION.match(self.folded, start, naming.start)
        if occasion is None:
            return None
        for _, number in reversed(self.index.named_between(max(0, start - _PARAGRAPH), start)):
            other = self.index.measures[number]
            if other is not measure and other.naming.kind in _OCCASIONS[occasion[1]]:
                return other
        return None

    def _by_pair(self, measure: Measure) -> Measure | None:
        """“双引擎”发展模式,以“甲计划”扩容,以“乙行动”提质: as many means as its name counts."""
        start, at = (
            measure.naming.start,
            bisect_right(self.sentence_starts, measure.naming.start) - 1,
        )
        if not _MEANS_OF.search(self.folded, max(0, start - 4), start):
            return None
        low = self.sentence_starts[max(at, 0)]
        end = (
            self.sentence_starts[at + 1]
            if at + 1 < len(self.sentence_starts)
            else start + _SENTENCE
        )
        for position, number in reversed(self.index.named_between(low, start)):
            frame = self.index.measures[number]
            counted = _PAIR.search(frame.naming.core)
            if counted is None:
                continue
            means = len(_MEANS_OF.findall(self.folded[position:end]))
            return frame if means == _PAIRS[counted[0]] else None
        return None

    def _by_content(self, measure: Measure) -> Measure | None:
        """以“一网统揽”为主要内容的“护苗”体系: what it is made of stands under it."""
        end = measure.naming.end
        if self.folded[end : end + 1] not in "”为":
            return None
        if not self.folded.startswith(_MAKES_UP, end + (self.folded[end : end + 1] == "”")):
            return None
        found = self.index.named_between(end, end + 20)
        other = self.index.measures[found[-1][1]] if found else measure
        between = self.folded[end : found[0][0]] if found else ""
        return other if other is not measure and "," not in between else None


def _is_short_for(subject: str, core: str) -> bool:
    """Whether a subject is a name with words left out: 校园安全大排查 of 校园安全隐患大排查."""
    if core[:2] != subject[:2] or core[-2:] != subject[-2:]:
        return False
    signs = iter(core)
    return all(sign in signs for sign in subject)


_MAKES_UP = (
    "为内容的",
    "为主要内容的",
    "为核心的",
    "为主体的",
    "为重点的",
    "为框架的",
    "为支撑的",
    "为骨架的",
)
_PAPERS = frozenset(
    (
        "规划",
        "方案",
        "意见",
        "清单",
        "计划",
        "措施",
        "办法",
        "纲要",
        "要点",
        "细则",
        "标准",
        "通知",
        "文件",
        "条例",
        "指南",
    )
)
