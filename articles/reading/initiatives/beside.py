"""Parents that one sentence gives: what a paper sets out, what a work is done by."""

from __future__ import annotations

from ..late_pattern import LatePattern
from ..records import Span
from .index import Measure, MeasureIndex
from .kindred import share_a_word

_FAR = 40
_SETS_OUT = LatePattern(r"》?,")
_STATES = LatePattern(r"》?,?(?:则|还|又)?(?:提出|明确|要求|规定|部署|确定|聚焦|把|形成|概括|归纳)")
_FILLED_BY = LatePattern(r"(?:读本|教材|课本|丛书|绘本|配套)")
_PURSUED = LatePattern(r"[”》]?,(?:重点|全面|深入|扎实|大力|升级)*(?:实施|推进|开展|构建|抓好)")
_BY_WHICH = LatePattern(
    r"[”》]?(?:(?:教育|党建|服务)?(?:品牌|名片))?为(?:总|主)?(?:目标|抓手|统领|载体|主线|牵引|主抓手)"
)
_MAKING_UP = LatePattern(r"》[^。;“]{0,36}(?:构成|组成|形成)了?“$")
"""以《…》为长期规划,连同11个配套文件,构成|“2+11”的顶层设计."""
_BY_RULE = LatePattern(r"[”》]?[^。;“”]{0,24},其?(?:原则|路子|路径|做法)(?:是|为|有)“?$")
_DRAWN_UP = LatePattern(r"[”》]?,(?:先后|研究|并)?(?:制定|出台|印发|编制)")
_BY_WAY = LatePattern(
    r"[”》]?,(?:[坚按采建创推实形健构探][持照取立建行成全索])(?:了|起)?[^,。;:、]{0,20}$"
)
_FORBIDDING = ("不准", "不得", "严禁", "禁令", "不许")
"""《…“十不准”》 forbids; the regimes that are run beside it are none of its contents."""
_WORKSHOPS = ("工作室", "工作站", "工作坊")
_FIRST = ("programme", "campaign", "mechanism", "organisation")
_MANNER = LatePattern(r"(?:实行|采用|采取|运用|按照)[^,。;:]{0,16}$")
_GOES_ON = LatePattern("[,:]")
_EACH = LatePattern("一[㐀-鿿]{1,2}一")
"""Of “一校一品” are the schools' own brands."""
_AIM = LatePattern(r"(?:打响|叫响|擦亮|唱响)[^,。;:]{0,4}$")
"""What all is done for: …,打响“学在某县”品牌."""
_ONLY_CARRIED_OUT = ("落实", "按照")


class SentenceParents:
    """The parents of measures by those named before them in their sentence."""

    def __init__(self, index: MeasureIndex, folded: str) -> None:
        self.index, self.folded = index, folded

    def of(self, measure: Measure) -> Measure | None:
        """印发《方案》,去“三化”、促“三实”: what the sentence puts a measure under, the nearest."""
        sentence = measure.naming.sentence
        if sentence is None:
            return None
        start = measure.naming.start
        if measure.naming.kind == "document" and measure.naming.group is not None:
            start = min(start, measure.naming.group + 1)
        before = [
            other
            for other in self.index.in_sentence(sentence)
            if other is not measure and other.naming.end < start
        ]
        for other in reversed(before):
            gap = self.folded[other.naming.end : start]
            if ";" in gap or len(gap) > _FAR:
                break
            if self._of_paper(measure, other, gap) or self._of_work(measure, other, gap):
                return other
        return None

    def by_first(self, measure: Measure) -> Measure | None:
        """The measure that its sentence begins with, where the sentence goes on telling how.

        成立学科教研体,实行“周研月评”制度 tells how the body works, 实施强师工程,…,开办“青禾讲堂”
        what the work has brought. A slogan, a further programme or body and what stands behind a
        semicolon are told beside it; so is whatever an earlier sentence names.
        """
        naming = measure.naming
        if naming.sentence is None:
            return None
        first = next(iter(self.index.named_in(naming.sentence)), None)
        if first is None or first[0] >= naming.start:
            return None
        other = self.index.measures[first[1]]
        end = next((n.end for n in other.namings if n.start == first[0]), naming.start)
        gap = self.folded[end : naming.start]
        if other is measure or not _GOES_ON.search(gap) or ";" in gap:
            return None
        over, kind = other.naming.kind, naming.kind
        if over == "framework" and kind == "brand" and _EACH.match(other.naming.core):
            return other
        if over not in _FIRST:
            return None
        if kind in ("mechanism", "framework") and _MANNER.search(gap):
            return other
        if kind == "document":
            return other if over == "programme" and _DRAWN_UP.match(gap) else None
        return other if kind == "brand" and not _AIM.search(gap) else None

    def _of_paper(self, measure: Measure, paper: Measure, gap: str) -> bool:
        """Whether a paper holds a slogan or a regime that is named right behind it.

        A slogan is its content; a regime is one only if the paper states it or is named for it:
        印发《某县…方案》,建立联席会议制度 tells of two things that were done.
        """
        naming = paper.naming
        kind = measure.naming.kind
        if (
            naming.kind != "document"
            or (kind not in ("framework", "mechanism") and not measure.numbered)
            or naming.verb in _ONLY_CARRIED_OUT
            or naming.core.endswith(_FORBIDDING)
        ):
            return False
        if _MAKING_UP.match(gap) or _BY_RULE.match(gap):
            return True
        if (naming.group is not None and self._has_company(paper)) or "、《" in gap:
            return False
        if _STATES.match(gap):
            return True
        if not _SETS_OUT.match(gap):
            return False
        return kind != "mechanism" or share_a_word(measure.naming.core, naming.core)

    def _of_work(self, measure: Measure, work: Measure, gap: str) -> bool:
        """Whether a measure is a means, a paper or a place of work of a programme before it."""
        kind, naming = measure.naming.kind, work.naming
        content = kind in ("framework", "mechanism")
        if naming.kind == "document":
            return False
        if content and _BY_RULE.match(gap):
            return True
        if kind != "document" and _BY_WHICH.match(gap):
            return True
        if content and naming.kind == "campaign" and naming.core.endswith("年"):
            return _PURSUED.match(gap) is not None
        works = naming.kind in ("programme", "campaign") or (
            naming.kind == "mechanism" and naming.core.startswith("集团化")
        )
        if works and kind == "mechanism" and _BY_WAY.match(gap):
            return True
        if naming.kind == "programme" and measure.naming.core.endswith(_WORKSHOPS):
            return True
        if kind != "document" or naming.kind not in ("programme", "campaign", "mechanism"):
            return False
        if naming.kind == "programme" and naming.how == "headed" and _DRAWN_UP.match(gap):
            return True
        regime = naming.kind == "mechanism" and ("按照" in gap or "依据" in gap)
        return regime or _FILLED_BY.search(gap) is not None

    def _has_company(self, paper: Measure) -> bool:
        """Whether a paper is one of several of a list: what follows may be of either."""
        return any(
            other is not paper and other.naming.group == paper.naming.group
            for other in self.index.in_sentence(paper.naming.sentence or Span(0, 0))
        )
