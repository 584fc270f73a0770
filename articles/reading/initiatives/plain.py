"""Names that their form alone gives away: 成立|工作专班, 签署|合作框架协议, “学在某地”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern
from ..records import InitiativeKind
from .clause import Clause, Naming, is_stop
from .heads import is_of_level
from .kinds import HAN, NUMERAL, announcing_verbs, bare, without_generic

_BRAND = LatePattern(rf"“([学乐优智好慧][在学][{HAN}]{{2,3}}|学在[{HAN}]{{2,3}})”")
_MAYBE_BRAND = LatePattern("“[学乐优智好慧][在学]")
_BODY = LatePattern(
    rf"(?:成立|组建|设立|组成)了?(?:\d+余?[个支])?([{HAN}]{{0,12}}?(?:领导小组|工作专班|督导小组|督查小组|工作小组|指导小组))"
    rf"(?:[和、与]([{HAN}]{{0,10}}?(?:领导小组|工作专班|督导小组|办公室|专家组|工作小组)))?(?![{HAN}]{{0,12}}[》”])"
)
_BRACKETED = LatePattern(rf"([{HAN}]{{2,10}}(?:学区|教育集团|联盟|共同体|教联体|集团校))(?=\()")
_GROUP = LatePattern(
    rf"(?<=[市县区、“由与,。和])((?:(?![由与和])[{HAN}]){{2,6}}教育集团)(?![{HAN}]?化)"
)
_ENTERS = LatePattern(
    rf"(?:开展|组织|举办)了?(?:\d+余?多?[场次]{{1,2}}的?)?"
    rf"([{HAN}]{{2,10}}进(?:校园|课堂|学校|班级|农村|社区)(?:、进[{HAN}]{{2}}){{0,4}}活动)"
)
_PAPERS = LatePattern(
    rf"(?:签署|签订|签下|签了|签|落实落细|制定|出台|印发|编制|按照|根据|落实|实施)了?(?:有效管用的)?"
    rf"((?:(?!和|与|及|的|,)[{HAN}“”\d(),]){{0,18}}?(?:框架协议|合作协议|帮扶协议|共建协议|托管协议|权力清单|负面清单|责任清单|任务清单|教育发展规划|教育布局规划))"
    rf"(?:[和与、]((?:(?!和|与|及|的)[{HAN}“”]){{2,14}}?(?:权力清单|负面清单|责任清单|任务清单)))?"
)
_OWN_TITLE = LatePattern(
    r"(关于[^《》\n]{6,60}的(?:实施意见|指导意见|意见|实施方案|行动方案|工作方案|若干措施|决定))$"
)
_WHOLE_TITLE = LatePattern(
    rf"^((?:[{HAN}]{{1,12}}?[省市县区州旗盟])[^《》,。:\n]{{4,40}}(?:实施方案|行动方案|工作方案|行动计划|工作计划|规划|管理办法|实施办法|工作要点|指导意见|实施意见|若干措施))"
    r"(?:\([^()]{2,20}\))?$"
)
_STRATEGY = LatePattern(
    r"((?:教育|科教|人才|文化|质量|科技|名校)[强兴立富][^国家民\x00-\x7f、,。])"
    r"(?:[、和]((?:教育|科教|人才|文化|质量|科技|名校)[强兴立富][^国家民\x00-\x7f、,。]))?"
    r"(?=(?:[两三][项大])?(?:发展)?战略)"
)
_DEEDS = LatePattern(
    r"(?:[件项大](?:大)?)((?:教育)?(?:民生|民心)(?:实事|工程))|"
    r"((?:[二三四五六七八九十]+[件项大](?:大)?|(?<=全)[省市县区州旗]|(?<=[入为进])[省市县区州旗])(?:教育)?民生(?:微)?实事)"
)
_DEED_VERBS = (
    "列入",
    "纳入",
    "列为",
    "进入",
    "作为",
    "办好",
    "实施",
    "推进",
    "落实",
    "抓好",
    "完成",
    "确定",
)
_COUNT_OF_MARKED = LatePattern(
    rf"(?<![{HAN}])?([两三四五六七八九十]个“[{HAN}]{{1,4}}”)(?!的?(?:问题|难题|现象|字|情形|误区|矛盾|关系|称号|荣誉))"
)
_IN_PHRASES = LatePattern(
    rf"(?:思路|方针|路子|方略|总要求|做法)(?:就|概括)?(?:是|为|即)(?:[{NUMERAL}]?(?:句话|条|个字))?:?"
    rf"((?:[{HAN}]{{4,7}}、){{2,5}}[{HAN}]{{4,7}})(?=[,。;])"
)
_SHORT_FOR = LatePattern(rf"简称(?:为|“)*“?([{HAN}]{{2,8}})”?\)")
_KINDS_OF_PAPER = (
    "框架协议", "合作协议", "帮扶协议", "共建协议", "托管协议", "权力清单", "负面清单",
    "责任清单", "任务清单", "教育发展规划", "教育布局规划",
)  # fmt: skip
_BODIES_LED = ("学区(", "教育集团(", "联盟(", "共同体(", "教联体(", "集团校(")
_ENTERING = ("进校园", "进课堂", "进学校", "进班级", "进农村", "进社区")
_OFFICE_ENDS = tuple("局厅委部校省市县区州盟旗园院办会")
_LED_BY = ("(牵头", "(成员", "(核心", "(领衔", "(含", "(由", "(龙头")
_MANY = 12


class PlainNames(Clause):
    """One sentence, read for them."""

    def namings(self) -> Iterator[Naming]:
        """Every such name, in no particular order."""
        text = self.folded[self.start : self.end]
        for match in _BRAND.finditer(text) if _MAYBE_BRAND.search(text) else ():
            yield self._naming(match, 1, "brand", how="quoted")
        for match in _BODY.finditer(text) if "小组" in text or "专班" in text else ():
            for item in (1, 2):
                if match[item]:
                    yield self._naming(match, item, "organisation", verb="成立")
        in_brackets = "(" in text and any(word in text for word in _BODIES_LED)
        listed = list(_BRACKETED.finditer(text)) if in_brackets else []
        for match in listed if len(listed) <= _MANY else ():
            if len(listed) >= 2 or text.startswith(_LED_BY, match.end()):
                naming = self._naming(match, 1, "organisation")
                naming.start += self._owner(naming)
                naming.core = bare(self.folded[naming.start : naming.end])
                yield naming
        for match in _GROUP.finditer(text) if "教育集团" in text else ():
            modifier = match[1].removesuffix("教育集团")
            cut = 2 if modifier[:2] in announcing_verbs() else 0
            own = without_generic(modifier[cut:])
            kind_of_body = is_of_level(match[1][cut:])
            if kind_of_body or self._broken(modifier) or _sets_up(modifier[cut:]):
                continue
            if len(own) >= 2:
                naming = self._naming(match, 1, "organisation")
                naming.start += cut
                naming.core = naming.core[cut:]
                yield naming
        enters = "活动" in text and any(word in text for word in _ENTERING)
        for match in _ENTERS.finditer(text) if enters else ():
            yield self._naming(match, 1, "campaign", verb="开展")
        for match in _STRATEGY.finditer(text) if "战略" in text else ():
            for item in (1, 2):
                if match[item]:
                    naming = self._naming(match, item, "framework", verb="实施")
                    if not match[2] and text.startswith("战略", match.end()):
                        naming.end += 2
                        naming.core += "战略"
                    yield naming
        for match in _DEEDS.finditer(text) if "民生" in text or "民心" in text else ():
            before = text[max(0, match.start() - 10) : match.start()]
            if match[2] or any(verb in before for verb in _DEED_VERBS):
                naming = self._naming(match, 1 if match[1] else 2, "programme", verb="列入")
                naming.core = naming.core[-4:]
                yield naming
        for match in _COUNT_OF_MARKED.finditer(text) if "个“" in text else ():
            yield self._naming(match, 1, "framework", how="quoted")
        for match in _IN_PHRASES.finditer(text) if text.count("、") >= 2 else ():
            if len({len(phrase) for phrase in match[1].split("、")}) == 1:
                yield self._naming(match, 1, "framework")
        paper = any(word in text for word in _KINDS_OF_PAPER)
        for match in _PAPERS.finditer(text) if paper else ():
            for item in (1, 2):
                name = match[item] or ""
                if (
                    len(bare(name)) >= 6
                    and not self._broken(name)
                    and name.count("“") == name.count("”")
                ):
                    yield self._naming(match, item, "document", verb="制定")

    def _owner(self, naming: Naming) -> int:
        """How many signs before the name are none of it: 增加原|盛世学区."""
        name = self.folded[naming.start : naming.end]
        return max(
            (
                name.find(w) + len(w)
                for w in ("分别是", "分别为", "包括", "新增", "原")
                if w in name[:6]
            ),
            default=0,
        )

    def _broken(self, words: str) -> bool:
        return any(is_stop(words, at) for at in range(len(words)))

    def _naming(
        self,
        match: re.Match[str],
        item: int,
        kind: InitiativeKind,
        *,
        verb: str = "",
        how: str = "headed",
    ) -> Naming:
        start, end = (self.start + at for at in match.span(item))
        return Naming(
            start, end, bare(match[item]), "quoted" if how == "quoted" else "headed", kind, verb
        )


def _sets_up(words: str) -> bool:
    """Whether a verb of setting up stands inside: 全市累计|组建|教育集团."""
    return any(
        verb in words for verb in ("组建", "成立", "建成", "新增", "建立", "设立", "拥有", "共有")
    )


def own_document(title: str) -> re.Match[str] | None:
    """The document that a headline is the title of: 某市关于加强…的意见 (from 关于 on)."""
    return _OWN_TITLE.search(title) or _WHOLE_TITLE.match(title)


def short_for(title: str, text: str) -> re.Match[str] | None:
    """A scheme of the headline that the text gives in short: 城乡教育联合体(简称“教联体”)."""
    for match in _SHORT_FOR.finditer(text) if "简称" in text else ():
        if match[1] in title and not match[1].endswith(_OFFICE_ENDS):
            return match
    return None
