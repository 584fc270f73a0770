"""Documents in 《》 that a place issued itself, told from what it reads, cites or carries out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..late_pattern import LatePattern
from ..places.gazetteer import default_gazetteer
from ..records import Span
from .clause import Clause, Naming, runs
from .kinds import HAN, bare, initiative_words, is_han, word_list

TITLED = LatePattern(r"《([^《》\n]{2,90})》")
_GATHERED = LatePattern(rf"等(?:“([^“”]{{2,24}})”)?([{HAN}\d余多]{{0,12}})")
_THEME_OF = LatePattern(rf"(?:等)?(?:系列|主题|专题)[{HAN}]{{0,6}}?(活动)")
_THEMES = ("等", "系列", "主题", "专题")
_IN_BRACKETS = LatePattern(r"\([^()]{1,16}\)$")
_IN_YEAR = LatePattern(r"(?:19|20)\d\d年")
_LEVELS = (
    "市级", "县级", "区级", "校级", "州级", "我市", "我县", "我区", "全市", "全县", "全区", "本市",
    "本县", "本区", "自己的",
)  # fmt: skip
_ISSUING = ("印发", "出台", "下发", "发布", "颁布", "制定", "公布", "颁发")
_ISSUED = (*_ISSUING, *(verb + sign for verb in _ISSUING for sign in "了的"))
_OF_OTHERS = LatePattern(
    r"(?:省|中央|国家|上级|部)[^,。;]{0,8}(?:印发|出台|发布|颁布|下发|制定)的$"
)
_PASSED_ON = ("转发", "关于转发")
_MADE_HERE = LatePattern(
    r"(?:教材|读本|讲义|丛书|教辅|校本课程|(?<!上级)(?<!国家)文件|(?<!等)制度|课程)(?:还有|包括|有|如)?$"
)
_SHORT_READ = LatePattern(r"(?:学|读|看|讲|唱|听|演|诵|背|抄)(?:了|过|好|完)?$")


@cache
def _issuers() -> re.Pattern[str]:
    names = "|".join(map(re.escape, initiative_words()["documents"]["national_issuers"]))
    return re.compile(rf"(?:{names})[^,。;:《》]{{0,14}}$")


@cache
def _nations_act() -> re.Pattern[str]:
    """教育部等五部门联合印发《…》: issued, but by the nation."""
    words = initiative_words()["documents"]["national_issuers"]
    names = "|".join(re.escape(word) for word in words if word[0] not in "省自上")
    return re.compile(
        rf"(?<!联合)(?<!会同)(?:{names})(?:[{HAN}、]{{0,8}}(?:厅|部|委|局|署|部门))?(?:联合|共同|近日|日前|正式)*"
        r"(?:印发|出台|下发|发布|颁布|制定|公布|颁发)(?:了|的)?$"
    )


@cache
def _stumps() -> frozenset[str]:
    """Titles in short, by which a text speaks of a paper again: 《意见》, 《实施方案》."""
    forms = initiative_words()["documents"]["forms"]
    ways = ["", "实施", "指导", "工作", "管理", "行动", "若干", "专项", "总体", "三年"]
    ways += ["活动", "评选", "建设"]
    return frozenset(way + form for form in forms for way in ways)


def is_elsewhere(name: str) -> bool:
    """Whether a title is the nation's or the party's: a law, a party paper, a newspaper."""
    return (
        word_list("documents", "national").begins(name)
        or word_list("documents", "not_issued_ends").ends(name)
        or any(map(name.__contains__, initiative_words()["documents"]["national_anywhere"]))
    )


_REACH = 40


_ISSUED_HERE = LatePattern(
    rf"(?:^|[,。;])[{HAN}]{{1,6}}[市县区州旗盟](?:委|政府|教育[{HAN}]{{0,5}}局|教[体科]局|教委)?[{HAN}、]{{0,12}}?"
    r"(?:印发|出台|制定)(?:了)?$"
)


def is_issued_here(start: int, folded: str) -> bool:
    """江海市印发《关于构建优质均衡…》: its own, though its title begins as the nation's does."""
    before = folded[max(0, start - 1 - _REACH) : start - 1]
    before = before[before.rfind("\n") + 1 :]
    return _ISSUED_HERE.search(before) is not None and not _issuers().search(before)


def is_issued_above(start: int, folded: str) -> bool:
    """Whether a title behind 《 was issued by the nation or from above: 教育部印发《…》."""
    before = folded[max(0, start - 1 - _REACH) : start - 1]
    if _OF_OTHERS.search(before):
        return True
    return before.endswith(_ISSUED) and _nations_act().search(before) is not None


def _names_a_place(name: str) -> bool:
    """Whether a title begins with a place, or a year and a place: 某县…方案, 2021年某市…要点."""
    if name.startswith("全"):
        return False
    if name.startswith("教育", 2) or name.startswith("教育", 3):  # 昆明|教育现代化2035
        return bool(default_gazetteer().named(name[: name.index("教育")]))
    year = _IN_YEAR.match(name)
    return _opens_with_place(name[year.end() :] if year else name)


def _opens_with_place(name: str) -> bool:
    kind = next((at for at, sign in enumerate(name[:9]) if at and sign in "市县区州旗盟局"), 0)
    return kind > 0 and is_han(name[:kind])


def _speaks_of_one_level(before: str) -> bool:
    """Whether the last words before a title are those of a level: 市级|…, 我县的….

    Up to six Han signs may stand between.
    """
    return any(
        (at := before.rfind(level)) >= 0
        and len(before) - at - len(level) <= 6
        and is_han(before[at:])
        for level in _LEVELS
    )


Found = tuple[int, str]
"""Where a verb ends in the words before a title (-1: none), and which it is."""


class TitledNames(Clause):
    """One sentence, read for the titles of documents that its place issued.

    `titled` are the marked runs, marks included. A title counts where a verb of issuing stands
    before or behind it, or where it is a document by its form (方案, 办法, 清单) and nothing says
    that it is read, cited, national or no document at all (a film, a newspaper, a paper).
    """

    def __init__(self, folded: str, span: Span, titled: list[tuple[int, int]]) -> None:
        super().__init__(folded, span)
        self.titled = titled
        self._verbs: tuple[str, tuple[Found, Found, Found]] | None = None

    def namings(self) -> Iterator[Naming]:
        """Every such title, lists of them under one `group`."""
        rules = self.words["documents"]
        for group in runs(self.titled, self.folded, "、和与及以,或"):
            first, last = group[0], group[-1]
            behind = self.behind(last[1], 30)
            before = self.clause(first[0])
            host = ""
            gathered = _GATHERED.match(behind) if behind.startswith("等") else None
            if gathered:
                host = gathered[1] or ""
                if any(word in gathered[2][:12] for word in rules["not_issued_behind"]):
                    continue
            themed = _THEME_OF.match(behind) if behind.startswith(_THEMES) else None
            if themed:
                for start, end in group:
                    yield Naming(
                        start + 1, end - 1, bare(self.folded[start + 1 : end - 1]), "titled",
                        "campaign", verb="开展", head=themed[1], group=first[0],
                    )  # fmt: skip
                continue
            names = [self.folded[start + 1 : end - 1] for start, end in group]
            in_company = any(is_elsewhere(name) for name in names)
            in_company = in_company and not _ISSUED_HERE.search(before)
            for (start, end), name in zip(group, names, strict=True):
                verb = self._issued(name, before, behind if not gathered else behind[:8])
                if verb is None or (not verb and in_company):
                    continue
                yield Naming(
                    start + 1, end - 1, bare(name), "titled", "document",
                    verb=verb, group=first[0], host=host,
                )  # fmt: skip

    def _issued(self, name: str, before: str, behind: str) -> str | None:
        """The verb that shows a title as issued here ("" where its form alone does), or None."""
        if len(name) <= 5 and bare(name) in _stumps():
            return None
        if name.startswith(_PASSED_ON):
            return None
        if is_elsewhere(name) and not _ISSUED_HERE.search(before):
            return None
        if word_list("documents", "not_issued_behind").begins(behind):
            return None
        if word_list("documents", "not_issued_right_behind").begins(behind):
            return None
        if _OF_OTHERS.search(before):
            return None
        if before.endswith(_ISSUED) and _nations_act().search(before):
            return None
        issued, carried, read = self._verbs_before(before)
        local = (
            word_list("documents", "local_forms").ends(name)
            or behind.startswith(("市级", "县级", "区级", "的市", "的县"))
            or _speaks_of_one_level(before)
            or _names_a_place(name)
        )
        if issued[0] >= 0 and issued[0] >= max(read[0], -1):
            return issued[1]
        if _issuers().search(before):
            return None
        if read[0] >= 0 and read[0] > carried[0]:
            return None
        if _MADE_HERE.search(before):
            return "编写"
        if carried[0] >= 0:
            return carried[1] if local else None
        sent = self._issued_behind(behind)
        if sent is not None:
            return sent
        form = _IN_BRACKETS.sub("", name) if name.endswith(")") else name
        if word_list("documents", "national_forms").ends(form) and not local:
            return None
        return "" if word_list("documents", "forms").ends(form) or local else None

    def _verbs_before(self, before: str) -> tuple[Found, Found, Found]:
        """The last verb of issuing, of carrying out, of reading before a list of titles."""
        if self._verbs is None or self._verbs[0] != before:
            read = word_list("documents", "read").last_in(before)
            if _SHORT_READ.search(before):
                read = (len(before), before[-2:])
            issued = word_list("documents", "issued").last_in(before)
            carried = word_list("documents", "carried").last_in(before)
            self._verbs = before, (issued, carried, read)
        return self._verbs[1]

    def _issued_behind(self, behind: str) -> str | None:
        """《…》相继出台, 《…》先后编成: the verb that says so behind the titles."""
        clause = re.split(r"[,。;:!?]", behind, maxsplit=1)[0][:14]
        return next(
            (word for word in self.words["documents"]["issued_behind"] if word in clause), None
        )
