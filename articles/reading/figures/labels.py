"""What a figure counts, said in the text's own words: 开展宣讲, 一本线达线率, 帮扶村."""

from __future__ import annotations

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..records import UnitClass
from .label_around import Earlier, Neighbourhood
from .label_edges import with_whole_words
from .label_guard import LONGEST, clipped, head_end
from .label_nouns import OWNERS, THINGS
from .label_polish import polished
from .label_series import with_shared_act
from .label_stages import with_stage, with_statistic
from .label_standards import with_measure, with_standard
from .label_topics import with_topic
from .label_trims import plain_districts, unrepeated, without_sum_words, without_time
from .own_label import OwnLabel

_KIND_OF_SUM = LatePattern(
    "(计划|规划|完成|累计|预计|估算|拟)(?:全年|总)?(投资|投入)(?:约|为|达|近)?$"
)
_SCHOOLS = ("小学", "初中", "高中", "幼儿园", "学校", "中学")


def label_of(
    text: str,
    folded: str,
    near: Neighbourhood,
    unit: str,
    unit_class: UnitClass,
    earlier: tuple[Earlier, ...],
) -> str:
    """The label of a figure, 2 to 14 characters as printed; empty where the text gives none.

    `earlier` are the figures before it in the same sentence, the last one last: a series keeps
    its subject (达一本线5872人, 达线率15.5%, 高于全省0.7个百分点).
    """
    own = OwnLabel(text, folded, near, unit, unit_class, earlier).label()
    own = _of_two_sorts(text, folded, near) or own
    own = polished(text, folded, near, own, unit, unit_class, earlier)
    label = without_sum_words(plain_districts(without_time(unrepeated(own))))
    label = with_statistic(with_whole_words(text, folded, near, label), unit, earlier)
    if unit.endswith("班") and fold(unit) in ("班", "个班") and fold(label).endswith(_SCHOOLS):
        label = clipped(label, LONGEST - 2) + ("班级" if label == fold(label) else "班級")
    between = folded[near.previous_end : near.number.start]
    behind = folded[near.number.end : near.number.end + 1]
    if (unit_class in THINGS or unit_class == "area") and len(between) <= 12:
        label = with_shared_act(label, unit, between, behind, earlier)
    if earlier and earlier[-1].unit == unit and fold(label) in OWNERS:
        whose = earlier[-1].label  # 幼儿园17所(8所民办)
        owner = next((one for one in OWNERS[:2] if fold(whose).startswith(one)), "")
        label += clipped(whose[len(owner) :], LONGEST - len(label))
    if len(label) == 2 and unit_class in THINGS and near.place_ends:
        label = _with_place(text, folded, near, label)
    label = with_stage(text, folded, near, with_topic(text, folded, near, label, unit_class))
    if unit_class == "area":
        return with_measure(text, folded, near, label)
    if unit_class != "money":
        return label
    return with_standard(text, folded, near, _kind_of_sum(text, folded, near, label))


_SORT = "(?:专职|兼职|全职|专任|在编|聘用)"
_TWO_SORTS = LatePattern(
    f"(?P<sort>{_SORT})[、和与及][0-9]{{1,6}}余?[名人位]{_SORT}(?P<noun>[^,。;:、0-9的]{{2,8}})"
)


def _of_two_sorts(text: str, folded: str, near: Neighbourhood) -> str:
    """专职心理教师 of 5名|专职、320名兼职心理教师: the noun stands behind the second sort."""
    found = _TWO_SORTS.match(folded, near.number.end, near.sentence.end)
    if found is None:
        return ""
    end = head_end(folded, *found.span("noun"))
    noun = text[found.start("noun") : end]
    return text[found.start("sort") : found.end("sort")] + noun if len(noun) > 1 else ""


def _kind_of_sum(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """计划投资 for 投资, where no more is known of a sum than that it is planned."""
    floor = max(near.sentence.start, near.number.start - 10)
    found = _KIND_OF_SUM.search(folded, floor, near.number.start)
    if found is None or found[2] != fold(label):
        return label
    return text[found.start(1) : found.end(1)] + label


def _with_place(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """东山区项目 for 项目, where a place and two signs are all that stands before the number."""
    end = near.number.start
    start = clause_start(folded, max(near.sentence.start, end - 12), end, ",、;:。(及和与")
    if fold(label) == "项目" and folded.endswith("等", 0, end):
        opening = clause_start(folded, max(near.sentence.start, end - 120), end, ";:。(")
        place = next((at for at in sorted(near.place_ends) if 2 <= at - opening <= 7), 0)
        return text[opening:place].strip() + label if place else label
    own = any(start + 2 <= place == end - len(label) for place in near.place_ends)
    return text[start:end] if own and folded.endswith(fold(label), start, end) else label
