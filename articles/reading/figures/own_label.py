"""What a figure counts by the words around it, before it is polished: the first rule that knows."""

from __future__ import annotations

import re
from functools import cache, cached_property, partial

from ..fold import fold
from ..late_pattern import LatePattern
from ..records import UnitClass
from .change_labels import change_label, risen_from
from .label_aid import label_of_aid, label_of_receivers, with_people
from .label_around import Earlier, Neighbourhood
from .label_behind import done_after, noun_after
from .label_brackets import label_in_brackets
from .label_deeds import deed_behind, told_of_all
from .label_each import label_of_each
from .label_guard import (
    LONGEST,
    as_noun_phrase,
    clipped,
    head_end,
    is_thin,
    last_noun,
    nearest_noun,
    nouns_of,
    state_in,
    without_stumps,
)
from .label_honours import label_of_named
from .label_money import money_label, of_treasury
from .label_nouns import OWNERS, PLACES_AND_GROUPS, SCOPE, named_as, with_noun, with_verb
from .label_phrases import clause_before, phrase_before, printed, trimmed, without_brackets
from .label_series import is_act, same_people, same_thing
from .label_times import label_of_time
from .label_trims import unmixed, without_of
from .label_words import words
from .rate_labels import as_share, in_row, label_of_rate

_STOP = LatePattern("[,。;!?\n]")
_ARE = LatePattern("(?:均|都|全|全部)(?:为|是)(?:[^,。;]{0,20}的)?([^,。;0-9]{2,10})(?=[,。;])")
_WHICH_ARE = LatePattern("(?:为|是|属于)(?!由|被|了|在|从)([^,。;、0-9“]{4,18})(?=[,。;、(])")
"""其中6所|为省外引进项目."""
_BUILT_ALONE = LatePattern("(?:属于|均为|都是|为|是|系)?((?:新|改|扩|迁|续|重|改扩|新改扩)建)")
_MEASURED = LatePattern("(?:总?(?:建筑|占地|用地)|总)面积$")
_TOLD_OF = LatePattern(
    "(?<![针相面应比反])(?:对|给|向|把)(?:其中|全[市县区省州]|辖区|剩下的?|其余)?的?$"
)
_SUM_VERBS = ("到位", "拨付", "筹措", "筹集", "下达", "争取", "兑现")
_NOT_YET = LatePattern("未(?:投入使用|开工|竣工|完工|投用|启用|完成|达标)")
_RANK = "(?:国家|自治区|[省市县区校部州])级"
_RANKS_IN_ROW = LatePattern(
    f"(?P<own>{_RANK})(?:[、和及与,](?:[0-9]{{1,5}}[余多]?[个所名项门节间家]){_RANK})+(?P<noun>[^,。;:、0-9]{{2,14}})"
)
_BRACKETS_LAST = LatePattern("[(（](?:教学点|不?含[^()（）]{1,8})[)）]$")
_PUPILS_OF = LatePattern("(?<=高校|学校|中学|小学|院校|学院)(?:学生|师生|教师|学子|代表)$")
_DOERS: tuple[UnitClass, ...] = ("schools", "people", "items", "organisations")
_MARKS = (",", "。", "、", ";", ")", "(", "\n", "")
_RELATIVE = ("share", "points", "ratio")
_REACH = 120
_SHORT_NOUN = 6


@cache
def _land() -> re.Pattern[str]:
    return re.compile(
        "((?:总|规划|新增|净)?(?:占地|(?:教育|建设|学校|校园)?用地))(?:共|约|近|达|为|超过?|逾|总计|合计|:)*$"
    )


class OwnLabel:
    """One number with its neighbourhood, asked for its label.

    `before` are the words that lead to it, `after` those behind its unit; `earlier` are the
    figures before it in the sentence, the last one last.
    """

    def __init__(
        self,
        text: str,
        folded: str,
        near: Neighbourhood,
        unit: str,
        unit_class: UnitClass,
        earlier: tuple[Earlier, ...],
    ) -> None:
        self.text, self.folded, self.near = text, folded, near
        self.unit, self.unit_class, self.earlier = unit, unit_class, earlier
        self.start, self.end = near.number.start, near.number.end
        self.floor = max(0, self.start - _REACH)
        self.right = noun_after(folded, near)
        self.before = without_brackets(printed(text, phrase_before(folded, near)))
        self.after = _whole_noun(printed(text, self.right), fold(unit))
        self.nearest = partial(nearest_noun, text, folded, self.floor, self.start, unit)

    def label(self) -> str:
        """The label as the first rule gives it; what the plain words give is made a noun."""
        for rule in _RULES:
            if given := rule(self):
                return given
        around = self.text, self.folded, self.near, self.before, self.after, self.earlier
        if self.unit_class == "time":
            return label_of_time(*around)
        if self.unit_class in _RELATIVE:
            return self._as_rate(label_of_rate(*around))
        if self._counts_places and (settled := self._of_places()):
            return settled
        return self._as_noun(self._by_words())

    # ---- rules that settle it ------------------------------------------------------------------

    def _of_people(self) -> str:
        """Who gets an aid, who is honoured, and what the aid is."""
        text, folded, near = self.text, self.folded, self.near
        if self.unit_class == "money":
            return label_of_aid(text, folded, near, self.before, self.earlier)
        if self.unit_class == "people" and (named := label_of_named(text, folded, near)):
            return named
        return label_of_receivers(text, folded, near, self.earlier) if self.unit == "人" else ""

    def _of_ranks(self) -> str:
        """国家级实践基地 of 9个|国家级、65个省级实践基地: one noun for all ranks."""
        row = _RANKS_IN_ROW.match(self.folded, self.end, self.near.sentence.end)
        if row is None:
            return ""
        noun = head_end(self.folded, *row.span("noun"))
        if noun == row.start("noun"):
            return ""
        rank = self.text[row.start("own") : row.end("own")]
        return rank + clipped(self.text[row.start("noun") : noun], LONGEST - len(rank))

    def _of_each(self) -> str:
        return label_of_each(
            self.text, self.folded, self.near, self.unit, self.after, self.earlier
        ) or label_in_brackets(self.text, self.folded, self.near, self.unit)

    def _of_series(self) -> str:
        """300元、500元补贴 are called alike; 小学、初中巩固率分别为…: one name each."""
        if (
            len(self.after) >= 2
            and self.earlier
            and self.unit == self.earlier[-1].unit
            and self.folded[self.near.previous_end : self.start] in ("、", "和", "或")
            and self.earlier[-1].label.endswith(self.after)
        ):
            return self.earlier[-1].label
        return in_row(self.text, self.folded, self.near, share=self.unit_class == "share")

    def _of_extent(self) -> str:
        """新建8000平方米; 总投资2亿元的实验学校 (实验学校总投资)."""
        before, follows_of = self.before, self.folded.startswith("的", self.end)
        area = self.unit_class == "area"
        if area and is_act(before):
            return before + ("面積" if before != fold(before) else "面积")
        if area and follows_of and (measured := _MEASURED.search(fold(before))):
            self.before = before = before[measured.start() :]  # 一幢建筑面积900平方米的教学楼
        of = self.unit_class in ("money", "area") and follows_of
        if not (of and len(self.after) >= 2 and 2 <= len(before) <= 6):
            return ""
        owned = _land().search(fold(before))
        extent = owned[1] + "面积" if owned and owned[1] in before else before
        extent = "面积" if extent.endswith("面积") and not owned and len(extent) > 4 else extent
        return clipped(self.after, 10) + extent

    def _of_money(self) -> str:
        if self.unit_class != "money" or fold(self.after).endswith(words("sums")):
            return ""
        self.after = ""
        if self.earlier and self.near.previous_end == self.start:  # 减免2万人次|486万元
            return self.earlier[-1].label.removesuffix("人次").removesuffix("人数") + "金额"
        return money_label(self.text, self.folded, self.near, self.before)

    def _of_land(self) -> str:
        if self.unit_class != "area":
            return ""
        land = _land().search(self.folded, self.floor, self.start)
        if land is None:
            return ""
        traditional = self.before != fold(self.before)
        return self.text[land.start(1) : land.end(1)] + ("面積" if traditional else "面积")

    def _of_change(self) -> str:
        text, folded, near, earlier = self.text, self.folded, self.near, self.earlier
        follows = len(self.after) >= 2
        if risen := risen_from(folded, near, self.unit, earlier, noun_follows=follows):
            return risen
        if self.unit_class == "area" and len(self.before) < 2 and not follows and earlier:
            return "建筑面积"
        return change_label(text, folded, near, self.unit_class, follows, earlier)

    # ---- the plain words -----------------------------------------------------------------------

    @property
    def _is_noun(self) -> bool:
        """Whether the unit is a noun by itself: 2万人次, 3个百分点."""
        unit = fold(self.unit)
        return len(unit) >= 2 and head_end(unit, 0, len(unit)) == len(unit)

    @property
    def _names_class(self) -> bool:
        alone = self.right[1] - self.right[0] == 1 or self.after[1:2] == "的"
        return self.folded.startswith("班", self.right[0]) and alone

    @property
    def _counts_places(self) -> bool:
        """Whether one sign for a place or a group is all that stands behind: 9个县, 12个村."""
        one = len(self.after) < 2 and self.right[1] - self.right[0] == 1
        places = one and self.folded[self.right[0]] in PLACES_AND_GROUPS
        return places and not self._is_noun and not self._names_class

    def _of_places(self) -> str:
        """将9个县确定为工作重点县; 9个县 alone are called what stands behind."""
        if named := named_as(self.text, self.folded, self.right[1]):
            return named
        return "" if self._of_what else self.after

    @cached_property
    def _of_what(self) -> str:
        scoped = SCOPE.search(fold(self.before)) or "在" in self.before
        return clipped(("" if scoped else self.before) or self._verbal_before(), 8)

    def _verbal_before(self) -> str:
        """帮扶 of 帮扶的3个村."""
        near = self.near
        start, end = trimmed(
            self.folded, max(near.previous_end, self.start - 12), self.start, near.place_ends
        )
        return re.split("[,。;:、0-9]", fold(printed(self.text, (start, end))))[-1][-6:]

    def _by_words(self) -> str:
        """By the words on either side, those behind the unit first."""
        before, after = self.before, self.after
        if self._is_noun:
            return self._by_unit()
        if self._names_class:
            return (before if 2 <= len(before) <= 4 else "") + "班级"
        if len(after) >= 2:
            return self._by_noun_behind()
        if self._counts_places:
            return self._of_what + after
        return self._by_words_before()

    def _by_unit(self) -> str:
        """The unit is a noun itself: 惠及学生2万人次, 培训教师300人次."""
        before, after, unit, near = self.before, self.after, self.unit, self.near
        done = printed(self.text, done_after(self.folded, near, self.end))
        label = before if len(before) >= 2 else done if len(done) <= 6 else ""
        if not label and unit.endswith("次"):
            behind = len(after) >= 2 and head_end(fold(after), 0, len(after)) == len(after)
            people = partial(nearest_noun, self.text, self.folded, self.floor, self.start, "人")
            label = after if behind else people()
        amount = unit.endswith("次") and _people_or_amount(fold(label))
        return label if amount else label + unit

    def _by_noun_behind(self) -> str:
        after, near = self.after, self.near
        if "了" in after and (known_thing := self.nearest()):
            return known_thing
        built = _BUILT_ALONE.fullmatch(fold(after)) if self.unit_class == "schools" else None
        if built:  # 其中5所新建
            thing = last_noun(same_thing(self.unit, self.earlier) or self.nearest())
            act = after[built.start(1) :]
            return act + thing.removeprefix(act)
        told_of = _TOLD_OF.search(self.folded, self.floor, self.start)  # 对|2000名家长作了调查
        before = "" if told_of else self.before
        return with_verb(self.text, self.folded, near, before, after, self.right[1])

    def _by_words_before(self) -> str:
        text, folded, near, before = self.text, self.folded, self.near, self.before
        if wanting := _NOT_YET.match(folded, self.end, near.sentence.end):
            return printed(text, wanting.span()) + (last_noun(before) if before else self.nearest())
        if len(before) >= 2:
            label = with_noun(text, folded, near, self.unit, before, self.earlier)
            if self.unit_class in _DOERS and folded[self.end : self.end + 1] not in _MARKS:
                limit = min(near.sentence.end, near.next_start)
                deed = told_of_all(text, folded, self.end, limit, near.sentence.end)
                label = deed + last_noun(before) if deed else label
            return label
        kinds = _ARE.match(folded, self.end, near.sentence.end) or _WHICH_ARE.match(
            folded, self.end, near.sentence.end
        )
        if kinds:
            return clipped(printed(text, kinds.span(1)))
        if known_thing := same_thing(self.unit, self.earlier) or self.nearest():
            return self._with_deed(known_thing)
        base = self.earlier[-1].label if self.earlier else clause_before(text, folded, near)
        return before + base[-6:] + printed(text, done_after(folded, near, self.right[0]))[:6]

    def _with_deed(self, known_thing: str) -> str:
        """What is told of a thing that was named before: 其中6所|转为公办园."""
        text, folded, near, at = self.text, self.folded, self.near, self.right[0]
        limit = min(near.sentence.end, near.next_start)
        done = deed_behind(text, folded, at, limit, near.sentence.end, 8)
        done = done or printed(text, done_after(folded, near, at))
        if len(done) > 8:
            end = _STOP.search(folded, at, near.sentence.end)
            done = state_in(text[at : end.start() if end else near.sentence.end])
        done = done.removeprefix("属于").removeprefix("屬於")
        done = done if len(done) <= 8 and "、" not in done else ""
        names_itself = done and fold(done).endswith(
            (last_noun(fold(known_thing)), *nouns_of(self.unit))
        )
        return done if names_itself else done + clipped(known_thing, LONGEST - len(done))

    # ---- made a noun ---------------------------------------------------------------------------

    def _as_rate(self, label: str) -> str:
        return as_share(self.text, self.folded, self.start, without_stumps(clipped(label)))

    def _as_noun(self, label: str) -> str:
        unit, unit_class = self.unit, self.unit_class
        label = without_of(unmixed(label))
        if unit_class == "money":
            label = _as_sum(label)
        if fold(label) in OWNERS:
            return label
        persons = unit_class == "people" and not unit.endswith("次")
        if persons and (who := same_people(label, self.earlier)):
            return clipped(without_stumps(label), LONGEST - len(who)) + who
        label = as_noun_phrase(label, unit, unit_class)
        if unit_class == "people":
            label = with_people(label, unit)
        if is_thin(label):
            return without_stumps(self.nearest() or clipped(label))
        twin = fold(label)
        short = len(self.after) < 2 and len(label) <= 10
        if short and head_end(twin, 0, len(twin)) != len(twin):
            thing = last_noun(self.nearest())
            label += "" if thing in label else thing
        return without_stumps(clipped(label))


_RULES = (
    OwnLabel._of_ranks,
    OwnLabel._of_people,
    OwnLabel._of_each,
    OwnLabel._of_series,
    OwnLabel._of_extent,
    OwnLabel._of_money,
    OwnLabel._of_land,
    OwnLabel._of_change,
)


def _whole_noun(after: str, unit: str) -> str:
    """中小学 for 中小学(教学点), and 高校 for 8所|高校学生: what the unit counts."""
    after = _BRACKETS_LAST.sub("", after) if len(after) > _SHORT_NOUN else after
    twin = fold(after)
    if unit == "所" and (people := _PUPILS_OF.search(twin)):
        return after[: people.start()]
    return after


def _as_sum(label: str) -> str:
    label = of_treasury(label)
    if fold(label) in _SUM_VERBS:  # 已到位900万元
        return label + ("资金" if label == fold(label) else "資金")
    if label.endswith(("斥资", "斥資")):
        return "投资" if label.endswith("资") else "投資"
    return label


def _people_or_amount(label: str) -> bool:
    return label.endswith((*nouns_of("人"), "量", "人数", "人次"))
