"""So many at so much each: N所 × 每所M = total, averages, pupils to a teacher."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ...cardinals import DIGITS
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, has, plain, step, unit_of, words_of
from ..sorts import kinds_in
from ..verdicts import in_order, unequal

_EACH = LatePattern(
    "(?:平均)?(?:每(?P<unit>[个所校班人名生家县区镇乡户套间点园台节场组队期])|(?P<mean>[生人校班园县])均|平均(?P<size>班额))"
    "(?:学校|学生|教师|每年|每天|平均|拥有|规模|约|补助|发放|奖补|投入|学生数)?"
    "[^,。;:()、0-9每]{0,8}$"
)
_APIECE = LatePattern(
    "各(?:配备|配发|补助|补贴|发放|奖励|安排|拨付|下达|捐赠|赠送|购置|新建|增设|选派|招聘|培训|投入|资助)[^,。;:()、0-9]{0,6}$"
)
_IN_ALL = LatePattern("(?:共计|合计|总计|一共|共|总共)[^,。;:()、0-9]{0,6}$")
_IN_YEARS = LatePattern(
    "[^,。;:()0-9]{0,8},分([两三四五六七八])年[^,。;:()0-9]{0,8},每年[^,。;:()0-9均]{0,6}"
)
_EVERY_YEAR = LatePattern("每年[^,。;:()、0-9每均]{0,8}$")
_YEARS_IN_ALL = LatePattern(
    "[^,。;:()0-9]{0,10},([两二三四五六七八])年(?:间|来|内)?(?:累计|共|共计|合计|总共)[^,。;:()0-9]{0,8}"
)
_OF_UNIT = {
    **dict.fromkeys("校园", "所个"),
    **dict.fromkeys("生人名", "名人个位"),
    **dict.fromkeys("班县区镇乡组队", "个班县区镇乡组支"),
    **{sign: sign for sign in "个所家户套间台节场期"},
    "点": "个处点",
}
_COLONS = str.maketrans("：∶比", ":::")
_LEAST, _MOST = Decimal("0.7"), Decimal("1.45")


class _Each(NamedTuple):
    """What each has, by what it counts: named in its clause (每校) or before it, a mean or not."""

    by: str
    named: bool
    mean: bool


def check_products(ledger: Ledger) -> Iterator[Finding]:
    """为20所学校每所补助5万元,共120万元: 20 × 5 is 100; 校均1200人 the other way round.

    Only where the sentence prints one count of the unit and one total, and the product is near
    the total: what is far off is told of something else.
    """
    for sentence in ledger.windows_of(3):
        for index, each in enumerate(sentence):
            told = _told_of_each(ledger, sentence, index)
            if told is None or told.by not in _OF_UNIT:
                continue
            counts, totals = _counts_and_totals(ledger, sentence, index, told)
            if unit_of(each.unit[:1]) in _OF_UNIT[told.by] or len(counts) != 1 or len(totals) != 1:
                continue
            count, total = counts[0], totals[0]
            if not exact(count, total) or count.value <= 1 or _of_other_kind(ledger, each, count):
                continue
            if found := _unlike_product(ledger, told, count, each, total):
                yield found


def _told_of_each(ledger: Ledger, sentence: tuple[Figure, ...], index: int) -> _Each | None:
    """What each of something has, and by what it is counted: 校 of 校均, 所 of 20所各配备."""
    each = sentence[index]
    words = ledger.clause(each)[-18:]
    if "每" not in words and "均" not in words and "各" not in words:
        return None
    said = _EACH.search(words)
    if said is None and not (index and _APIECE.search(words)):
        return None
    if not exact(each) or each.unit == "%" or each.value <= 0:
        return None
    if has(words_of("products", "repeated"), ledger.clause(each) + ledger.after(each)[:4]):
        return None
    if said is None:
        return _Each(unit_of(sentence[index - 1].unit[:1]), named=False, mean="均" in words)
    by = said["unit"] or said["mean"] or said["size"][-2]
    return _Each(by, named=True, mean="均" in words)


def _counts_and_totals(
    ledger: Ledger, sentence: tuple[Figure, ...], index: int, told: _Each
) -> tuple[list[Figure], list[Figure]]:
    """What may be how many there are and what they have together: before it, else right behind."""
    each, units = sentence[index], _OF_UNIT[told.by]
    piece = _piece(ledger, sentence, index)
    counts = [
        f
        for f in piece
        if unit_of(f.unit[:1]) in units and f.unit_class not in ("money", "share", "time")
    ]
    if not counts and told.named:  # 人均奖励2000元,奖励教师150名,共发放36万元
        after = sentence[index + 1 : index + 3]
        counts = [f for f in after if unit_of(f.unit[:1]) in units][:1]
        sums = [f for f in after if f not in counts and alike(f, each)]
        return counts, [f for f in sums if _IN_ALL.search(ledger.clause(f))]
    totals = [
        f
        for f in (*piece[-3:], *sentence[index + 1 : index + 2])
        if f is not each
        and alike(f, each)
        and f not in counts
        and f.value > each.value
        and (told.named or _IN_ALL.search(ledger.clause(f)))
    ]
    return counts, totals


def _unlike_product(
    ledger: Ledger, told: _Each, count: Figure, each: Figure, total: Figure
) -> Finding | None:
    """The finding of a total that is near what count and each give, and not it."""
    got = count.value * each.value
    slack = step(total) / 2 + each.value * (step(count) - 1) / 2
    if told.mean or not _is_allotted(each):
        slack += count.value * step(each) / 2
    if abs(got - total.value) <= slack or not _LEAST < got / total.value < _MOST:
        return None
    return unequal(
        "product",
        ledger,
        in_order(count, each, total),
        total,
        told=f"{count.surface} × {each.surface}",
        reckoned=f"{plain(count.value)} × {plain(each.value)}",
        got=plain(got),
        said=f"{count.surface}乘以每{told.by}{each.surface}为",
        unit=total.unit,
        tolerance="" if slack < 1 else f"已计入四舍五入（±{plain(slack)}）",
    )


def check_yearly(ledger: Ledger) -> Iterator[Finding]:
    """每年投入500万元,五年累计投入3000万元: five times 500 are 2500."""
    for sentence in ledger.windows_of(2):
        for pair in pairwise(sentence):
            each, total = pair
            if not alike(each, total) or not exact(each, total) or each.unit == "%":
                continue
            said = _YEARS_IN_ALL.fullmatch(ledger.between(each, total))
            if total.value < each.value:  # 总投资2.6亿元,分三年投入,每年8000万元
                said = _IN_YEARS.fullmatch(ledger.between(each, total))
                each, total = total, each
            if not _EVERY_YEAR.search(ledger.clause(each)):
                continue
            years = DIGITS.get(said[1].replace("两", "二"), 0) if said else 0
            got = each.value * years
            slack = step(total) / 2 + (0 if _is_allotted(each) else years * step(each) / 2)
            if years < 2 or abs(got - total.value) <= slack:
                continue
            if _LEAST < got / total.value < _MOST:
                yield unequal(
                    "product",
                    ledger,
                    (each, total),
                    total,
                    told=f"每年{each.surface} × {years}年",
                    reckoned=f"{plain(each.value)} × {years}",
                    got=plain(got),
                    said=f"每年{each.surface}，{years}年为",
                    unit=total.unit,
                )


def _of_other_kind(ledger: Ledger, each: Figure, count: Figure) -> bool:
    """小学在校生3.2万人,初中生均40册: the mean is of others than are counted."""
    own, told = kinds_in(ledger.clause(each)), kinds_in(ledger.clause(count) + ledger.after(count))
    return bool(own and told and not own & told)


def _is_allotted(each: Figure) -> bool:
    """每校补助3万元 is a sum that was set and no mean: it is as exact as it is printed."""
    return each.unit_class == "money" and step(each) <= each.value


def _piece(ledger: Ledger, sentence: tuple[Figure, ...], index: int) -> tuple[Figure, ...]:
    """The figures before one of them, as far back as its semicolon, if that piece holds two."""
    at = index
    while at and ";" not in ledger.between(sentence[at - 1], sentence[at]):
        at -= 1
    return sentence[at:index] if index - at > 1 else sentence[:index]


def check_ratios(ledger: Ledger) -> Iterator[Finding]:
    """学生32000人,专任教师2000人,师生比1:18: 32000 ÷ 2000 is 16."""
    for sentence in ledger.windows_of(2):
        for index, ratio in enumerate(sentence):
            printed = ratio.surface.translate(_COLONS)
            if ratio.unit_class != "ratio" or not (printed[:2] == "1:" or printed[-2:] == ":1"):
                continue
            clause = ledger.clause(ratio).rstrip("为达到约是近接")
            if clause.endswith(("师生比", "生师比", "师比")):
                pupils = _of(ledger, sentence[:index], "pupils", "teachers")
                teachers = _of(ledger, sentence[:index], "teachers", "pupils")
                names = ("学生", "教师")
            elif clause.endswith(("竞争比", "报录比", "招录比", "竞争比例")):
                pupils = _of(ledger, sentence[:index], "applicants", "posts")
                teachers = _posts(ledger, sentence[:index])
                names = ("报名", "岗位")
            else:
                continue
            if len(pupils) != 1 or len(teachers) != 1 or not exact(*pupils, *teachers):
                continue
            got = pupils[0].value / teachers[0].value
            about = got / (50 if exact(ratio) else 8)
            if ratio.comparator not in ("eq", "approx") or ratio.value_high is not None:
                continue
            if abs(got - ratio.value) <= max(_step_of(ratio), about):
                continue
            yield unequal(
                "ratio",
                ledger,
                (pupils[0], teachers[0], ratio),
                ratio,
                told=f"{pupils[0].surface} ÷ {teachers[0].surface}",
                reckoned=f"{plain(pupils[0].value)} ÷ {plain(teachers[0].value)}",
                got=plain(got),
                said=f"按{names[0]}与{names[1]}数，比例应为1:",
                tolerance="已计入四舍五入与百分之二的出入",
            )


def _of(ledger: Ledger, sentence: tuple[Figure, ...], key: str, other: str) -> list[Figure]:
    return [
        f
        for f in sentence
        if f.unit_class == "people"
        and f.value > 0
        and has(words_of("products", key), ledger.clause(f) + ledger.after(f)[:4])
        and not has(words_of("products", other), ledger.clause(f) + ledger.after(f)[:4])
    ]


def _posts(ledger: Ledger, sentence: tuple[Figure, ...]) -> list[Figure]:
    posts = words_of("products", "posts")
    return [
        f
        for f in sentence
        if f.value > 0 and has(posts, ledger.clause(f)[-6:] + "|" + ledger.after(f)[:4])
    ]


def _step_of(ratio: Figure) -> Decimal:
    decimals = len(ratio.surface.partition(".")[2])
    return Decimal(1) / Decimal(10) ** decimals
