"""Means in any order: 图书186万册,生均31册,学生5.2万人; 六个年级每个年级6个班,共42个班."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ...word_list import any_of
from ..ledger import Ledger, alike, compared, finding, has, plain, step, unit_of, words_of
from ..verdicts import in_order

_EACH = LatePattern(
    "(?:平均)?(?:(?:每一?|(?<=平均)一)(?P<unit>[个所校班人名生家县区镇乡户套间园台节场组队支期次批笔件辆项栋]|平(?=方?米)|百名学生|百生)|(?P<mean>[生人师校班园县户年笔])均"
    "|(?<!最大)(?<!最小)(?<!最高)班额(?!最)|各(?=[配派选设]))"
    "(?P<rest>[^,。;:()、0-9每]{0,12})$"
)
_COUNTED_BY = {
    **dict.fromkeys("校园", "所"),
    **dict.fromkeys("生人名师", "名人位"),
    **dict.fromkeys("班县区镇乡户", "个"),
    **dict.fromkeys("组队支", "支个组"),
    "平": "平㎡",
    **{sign: sign for sign in "个所家套间台节场期次批笔件辆项栋年"},
    **dict.fromkeys(("百名学生", "百生"), "名人位"),
}
_NOUNS = {
    "班": "班",
    "县": "县",
    "区": "区",
    "镇": "镇",
    "乡": "乡",
    "户": "户",
    "师": "教师",
    "生": "学生",
}
"""What a count in 个 must be followed by, and what people a mean is of."""
_CUES = frozenset("每均各额")
_PARTLY = re.compile("其中|其余|另")
_BOUND = re.compile("^(?:以内|左右|以下|以上)")
_LEAST, _MOST = Decimal("0.5"), Decimal(2)
_ABOUT = Decimal("0.08")
_NEAR, _FAR = 5, 40


@cache
def _hedges() -> LatePattern:
    return LatePattern(any_of(lexicon("audit")["products"]["hedges"]))


def check_means(ledger: Ledger) -> Iterator[Finding]:
    """图书186万册,生均图书31册,在校学生5.2万人: count, mean and total, whichever comes first.

    One count of what the mean is of and one total of its unit within three figures to either
    side; about so much is read within eight per cent. Silent where any total near by fits.
    """
    for sentence in ledger.windows_of(2):
        for index, each in enumerate(sentence):
            words = ledger.clause(each)[-20:]
            said = _EACH.search(words) if not _CUES.isdisjoint(words) else None
            if said is None or each.value <= 0 or each.unit_class in ("share", "points", "ratio"):
                continue
            if each.value_high is not None:
                continue
            if _is_no_mean(ledger, each):
                continue
            near = [f for f in sentence[max(0, index - _NEAR) : index + _NEAR + 1] if f is not each]
            per = said["unit"] or said["mean"] or ("班" if said[0].startswith("班额") else None)
            count = _count(ledger, near, per, said["rest"]) if per else _right_before(near, each)
            totals = [
                f
                for f in near
                if f is not count
                and (alike(f, each) or _are_pupils(ledger, each, f))
                and f.value > each.value
                and _plain(f)
                and _of_one_sort(ledger, each, f)
            ]
            if count is None or not totals or compared(ledger, each):
                continue
            nominal = "均" not in said[0] and not said[0].startswith("班额")
            allotted = nominal and has(words_of("products", "allots"), said["rest"])
            first, last = min(f.span.start for f in (count, each, *totals)), each.span.end
            if _PARTLY.search(ledger.folded, first, last + 12):
                continue
            counts = [count, *(f for f in ledger.before(each.span.end, _FAR) if alike(f, count))]
            if any(_fits(c, each, t, said["unit"], allotted) for c in counts for t in totals):
                continue  # 31所小规模学校。…3720万元,校均120万元;…惠及19所学校
            total = _only(ledger, each, totals)
            if total is None or compared(ledger, total) or compared(ledger, count):
                continue
            if nominal and not allotted and _is_near(count, each, totals):
                continue  # 每期50人,累计620人: of that size, more or less
            got = _together(count, each, said["unit"])
            if not _LEAST < got / total.value < _MOST:
                continue
            yield finding(
                "product",
                ledger,
                in_order(count, each, total),
                raw=f"{count.surface}，{said[0]}{each.surface}，{total.surface}",
                recomputed=f"{plain(got)} ≠ {plain(total.value)}",
                verdict=(
                    f"{count.surface}、{said[0]}{each.surface}合{plain(got)}{total.unit}，"
                    f"文中写{total.surface}，请核对。"
                ),
            )


def _is_no_mean(ledger: Ledger, each: Figure) -> bool:
    repeated = words_of("products", "repeated")
    return has(repeated, _hedges().sub("", ledger.clause(each) + ledger.after(each)[:4]))


def _of_one_sort(ledger: Ledger, each: Figure, total: Figure) -> bool:
    """Whether both count the same people: 专任教师28人 a school are none of 教师1420人."""
    counted = _last(ledger, each)
    if each.unit_class != "people" or not counted.endswith(("教师", "学生", "教职工")):
        return True
    return ledger.clause(total).rstrip("有共为达").endswith(counted)


def _are_pupils(ledger: Ledger, each: Figure, total: Figure) -> bool:
    """42个孩子 are of 210人."""
    return total.unit_class == "people" and ledger.after(each).startswith(("孩子", "学生"))


def _plain(figure: Figure) -> bool:
    return figure.comparator == "eq" and figure.value_high is None


def _count(ledger: Ledger, near: Sequence[Figure], per: str, rest: str) -> Figure | None:
    """The one figure near by that counts what the mean is of: 45所 for 校均, 38期 for 每期."""
    noun = _NOUNS.get(per, rest[:2] if per == "个" else "")
    noun = "学生" if "百" in per else noun
    if per == "个" and len(noun) < 2:
        return None
    found = [
        f
        for f in near
        if unit_of(f.unit[:1]) in _COUNTED_BY.get(per, "")
        and (f.unit_class not in ("money", "share", "time") or (per == "年" == f.unit))
        and _plain(f)
        and f.value > 1
        and (
            per in "校园所家套间台节场期组队支次批笔件辆项栋年平"
            or noun in ledger.after(f)[:6] + "|" + _last(ledger, f)
        )
    ]
    if len(found) > 1 and len(rest) > 1:  # 住宿生210人,生活老师6名,每名生活老师照看…
        found = [f for f in found if any(w and w in rest for w in _beside(ledger, f))]
    return found[0] if len(found) == 1 else None


def _beside(ledger: Ledger, figure: Figure) -> tuple[str, str]:
    return _last(ledger, figure)[-2:], ledger.after(figure)[:2]


def _last(ledger: Ledger, figure: Figure) -> str:
    return ledger.clause(figure).rstrip("有共为达约仅")[-4:]


def _right_before(near: Sequence[Figure], each: Figure) -> Figure | None:
    """9个责任区各配督学3名: 各 is of the count in its own clause."""
    before = [f for f in near if f.span.end < each.span.start and _plain(f) and f.value > 1]
    if not before or each.span.start - before[-1].span.end > 16:
        return None
    counts = before[-1].unit_class not in ("money", "share", "time", "people")
    return before[-1] if counts else None


def _only(ledger: Ledger, each: Figure, totals: Sequence[Figure]) -> Figure | None:
    """The one total, or the one whose words share what the mean counts: 班 of 教学班180个."""
    if len(totals) == 1:
        one = totals[0]
        bare = each.unit in ("个", "人", "名", "人次") and _BOUND.sub("", ledger.after(each)) != ""
        bare = bare and not (_shared(ledger, each, one) or _are_pupils(ledger, each, one))
        return None if bare and "共" not in ledger.clause(one) else one
    named = [f for f in totals if _shared(ledger, each, f)]
    return named[0] if len(named) == 1 else None


def _shared(ledger: Ledger, each: Figure, total: Figure) -> bool:
    noun = ledger.after(each)[:4] or _last(ledger, each)[-2:]
    around = ledger.clause(total)[-4:] + "|" + ledger.after(total)[:4]
    return any(sign in around for sign in noun if sign not in "的和与,了")


def _together(count: Figure, each: Figure, per: str | None) -> Decimal:
    """What count and mean give; of 每百名学生12台 a hundredth."""
    return count.value * each.value / (100 if per and "百" in per else 1)


def _is_near(count: Figure, each: Figure, totals: Sequence[Figure]) -> bool:
    got = count.value * each.value
    return any(abs(got - total.value) <= total.value / 10 for total in totals)


def _fits(count: Figure, each: Figure, total: Figure, per: str | None, allotted: bool) -> bool:
    got = _together(count, each, per)
    parts = each.value * (step(count) - 1) + (0 if allotted else count.value * step(each))
    slack = (step(total) + parts / (100 if per and "百" in per else 1)) / 2
    if each.comparator == "gt":
        return got <= total.value + step(total) / 2
    if each.comparator == "lt":
        return got >= total.value - step(total) / 2
    if each.comparator == "approx":
        slack += total.value * _ABOUT
    return abs(got - total.value) <= slack
