"""Shares, growth and ratios whose two numbers stand elsewhere in the text.

What belongs together is told by nouns and times, and the check is silent as soon as any two
numbers of the text that may be meant give what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, finding, has, plain, step, words_of
from ..slips import RELATIVE, share_noun
from ..verdicts import changed_by, in_order, unequal
from .shares import is_all_of_it

_MOST = 24
_SHARE_OF_IT = LatePattern(",?(?:约|大约)?占(?:比|到)?为?")
_ROSE = LatePattern(
    "(?:(?:同比|比去年|比上年|较上年|较去年|(?P<years>[一两二三四五])年(?:间|就|来)?|又|(?=增幅|涨幅|增速))[^,。;0-9]{0,6}?)"
    "(?P<how>增幅|涨幅|增速|增长|增加|上升|提高|涨|大升|增|下降|减少|降低|降|减)了?"
    "(?:近|约|了|幅度?达?|为|是|达)?$"
)
_ROSE_BEHIND = LatePattern(
    "的?(?:高|较大)?(?P<how>增幅|涨幅|增速|增长率?|降幅|减幅|下降)(?!目标|计划|以上)"
)
_YEARS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_DOWN = ("下降", "减少", "降低", "降", "减", "降幅", "减幅")
_LAST_YEAR = ("去年", "上年", "上一年", "上学年")
_YEAR = LatePattern("20[0-9]{2}(?=年)")
_FARTHEST_OFF = 3
_OF_ALL = LatePattern(
    "占(?:到|了|其)?(?:全部|全体)?(?:总数|总量|总人数|总数量|(?P<noun>学生|教师|学校|幼儿园))的"
    "(?:比例为?|比重为?)?$"
)
_PROGRESS = LatePattern(
    "(?:完工|完成|设置|建成|整改|办结|投用|覆盖|开工|达标|改造)率[^,。;0-9]{0,3}$"
)
_IN_WHOLE = LatePattern(
    "在[^,。;0-9]{0,8}?(?P<noun>[^,。;0-9]{2})中的?(?:比例|占比|比重)[为达是]?$"
)
_AMONG = LatePattern("[^,。;0-9]{0,8}?[里中],?(?:就|已|共)?有$")
_TEACHING = ("专任教师", "教师", "老师")
_TAUGHT = ("在校生", "在校学生", "学生")
_RATIO = LatePattern("师生比")
_SLACK = Decimal("0.04")


def check_far_growth(ledger: Ledger) -> Iterator[Finding]:
    """今年录了2760名。…去年同期是2400人,一年就涨了23%: the two values stand far apart.

    One is told of last year, in words or by its number, the other of this year or of none; both
    count the same noun, or are the only two of their unit near in size.
    """
    for at, rate in enumerate(ledger.figures):
        rose = _rose(ledger, rate) if rate.unit == "%" else None
        if rose is None or rate.value_high is not None or rate.comparator not in ("eq", "approx"):
            continue
        around = [f for f in ledger.figures[max(0, at - _MOST) : at + 8] if _is_amount(f)]
        beside = [f for f in around if f.sentence == rate.sentence]
        years = _YEARS.get(rose["years"] or "", 1) if rose.re.groups > 1 else 1
        pairs = [
            (old, new)
            for old in around
            for new in around
            if (old in beside or new in beside)
            and alike(old, new)
            and _lies_before(old, new, years)
        ]
        sign = -1 if rose["how"] in _DOWN else 1
        told = [(old, new, sign * (new.value / old.value - 1) * 100) for old, new in pairs]
        slack = max(step(rate), Decimal("0.6"))
        slack += max((_blur(old, new) for old, new in pairs), default=Decimal(0))
        if not told or any(abs(grown - rate.value) <= slack for _, _, grown in told):
            continue
        near = [
            (old, new, grown)
            for old, new, grown in told
            if rate.value / _FARTHEST_OFF < grown < rate.value * _FARTHEST_OFF
        ]
        near = [pair for pair in near if share_noun(*pair[:2])] or near
        if len(near) == 1 and rate.comparator == "eq" and not rate.surface.endswith("成"):
            yield changed_by(ledger, near[0][0], near[0][1], rate, near[0][2])


def _rose(ledger: Ledger, rate: Figure) -> re.Match[str] | None:
    """The words that make a share a growth, in front of it or behind: 上述支出18%的增幅."""
    said = _ROSE.search(ledger.said(rate, 24))
    return said or _ROSE_BEHIND.match(ledger.after(rate))


def _blur(old: Figure, new: Figure) -> Decimal:
    """How much of a growth in per cent the rounding of both ends may make."""
    return (step(new) / old.value + new.value * step(old) / (old.value * old.value)) * 50


def _is_amount(figure: Figure) -> bool:
    return (
        exact(figure)
        and figure.value > 0
        and figure.status in ("actual", "baseline")
        and figure.unit_class not in RELATIVE
    )


def _lies_before(old: Figure, new: Figure, years: int) -> bool:
    """By the times that the text gives: 去年同期 and none, 2022年 and 2023年; so many years."""
    if old.status == "baseline" and new.status == "actual" and old.sentence == new.sentence:
        return True  # 由8000人增至9600人
    past, now = fold(old.as_of or ""), fold(new.as_of or "")
    if past.startswith(_LAST_YEAR):
        return years == 1 and not now.startswith(_LAST_YEAR) and not _YEAR.match(now)
    before, after = _YEAR.match(past), _YEAR.match(now)
    return bool(before and after and int(before[0]) + years == int(after[0]))


def check_far_shares(ledger: Ledger) -> Iterator[Finding]:
    """专任教师4350人。…本科以上学历的教师已有3480人,占到总数的72%: of what was counted before.

    Also 18600名学生里,有11160人住在学校。…在学生中的比例为48%. Silent where any two numbers fit.
    """
    for at, share in enumerate(ledger.figures):
        if share.unit != "%" or share.value_high is not None or share.comparator != "eq":
            continue
        if share.status in ("target", "baseline"):
            continue
        said = ledger.said(share, 40)
        before = [
            f
            for f in ledger.figures[max(0, at - _MOST) : at]
            if exact(f) and f.unit_class not in RELATIVE
        ]
        pairs: list[tuple[Figure, Figure]] = []
        of_all, progress = _OF_ALL.search(said), _PROGRESS.search(said)
        if progress and not (before and _is_done(ledger, before[-1])):
            continue  # 首批194个事项…清单办结率65%: the 194 are the whole
        if (of_all or progress) and before and before[-1].sentence == share.sentence:
            part = before[-1]
            noun = (of_all["noun"] if of_all else "") or fold(part.label[-2:])
            wholes = [
                f
                for f in before[:-1]
                if alike(f, part)
                and f.value > part.value
                and (progress or fold(f.label).endswith(noun))
            ]
            pairs = [(wholes[0], part)] if len({f.value for f in wholes}) == 1 else []
        elif told := _IN_WHOLE.search(said):
            pairs = [
                (whole, part)
                for whole, part in pairwise(before)
                if alike(whole, part)
                and whole.value > part.value
                and _AMONG.fullmatch(ledger.between(whole, part))
                and told["noun"] in ledger.between(whole, part) + fold(whole.label)
            ]
        elif whole_and_part := _by_label(ledger, share, before):
            pairs = [whole_and_part]
        if len(pairs) != 1 or is_all_of_it(ledger, pairs[0][1], share):
            continue
        if _is_about(share, *pairs[0]) and not _is_given(share, before):
            yield _share(ledger, share, *pairs[0])


def _is_done(ledger: Ledger, part: Figure) -> bool:
    """已有91所完工: so much is done."""
    words = words_of("loose", "done")
    return has(words, ledger.said(part, 6)) or has(words, ledger.after(part)[:4])


def _is_about(share: Figure, whole: Figure, part: Figure) -> bool:
    """Whether a share may be meant for two numbers: it is told of something else if far off."""
    got = part.value * 100 / whole.value
    return got * 6 < share.value * 10 < got * 17


def _by_label(
    ledger: Ledger, share: Figure, before: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """在园幼儿 and what 公办园 have of them, for 公办园在园幼儿占比.

    The whole's label stands in the share's; what is left says which part it is.
    """
    if not fold(share.label).endswith(("占比", "比例", "比重")):
        return None
    for whole in before:
        if len(whole.label) < 3 or whole.label not in share.label:
            continue
        own = share.label.partition(whole.label)[0]
        parts = [
            f
            for f in before
            if alike(f, whole)
            and f.value < whole.value
            and len(own) >= 2
            and fold(own) in ledger.said(f, 24)
        ]
        if len({part.value for part in parts}) == 1:
            return whole, parts[0]
    return None


def _is_given(share: Figure, before: Sequence[Figure]) -> bool:
    """Whether any two numbers before a share give it, or one that is about as printed."""
    slack = step(share)
    return any(
        abs(part.value * 100 / whole.value - share.value) <= slack
        for whole in before
        for part in before
        if whole.value > part.value and alike(whole, part)
    )


def _share(ledger: Ledger, share: Figure, whole: Figure, part: Figure) -> Finding:
    return unequal(
        "share",
        ledger,
        in_order(whole, part, share),
        share,
        told=f"{part.surface} ÷ {whole.surface}",
        reckoned=f"{plain(part.value)} ÷ {plain(whole.value)}",
        got=f"{plain(part.value * 100 / whole.value)}%",
        said=f"{part.surface}占{whole.surface}的",
    )


def check_far_ratio(ledger: Ledger) -> Iterator[Finding]:
    """在校生3.15万人,专任教师2100人。…师生比为1∶18: the pupils and teachers told before."""
    for at, ratio in enumerate(ledger.figures):
        if ratio.unit_class != "ratio" or not _RATIO.search(ledger.said(ratio, 16)):
            continue
        before = [f for f in ledger.figures[max(0, at - _MOST) : at] if exact(f)]
        pupils = [f for f in before if f.unit_class == "people" and fold(f.label).endswith(_TAUGHT)]
        teachers = [
            f for f in before if f.unit_class == "people" and fold(f.label).endswith(_TEACHING)
        ]
        own = [f for f in teachers if "专任" in fold(f.label)] or teachers
        told = [(p, t, p.value / t.value) for p in pupils for t in teachers if t.value > 0]
        said = max(ratio.value, Decimal(1) / ratio.value) if ratio.value > 0 else Decimal(0)
        if not told or not said or any(abs(got - said) <= _SLACK * said for _, _, got in told):
            continue
        pairs = [(p, t, got) for p, t, got in told if t in own and said / 2 < got < said * 2]
        if len(pairs) == 1:
            pupil, teacher, got = pairs[0]
            yield unequal(
                "ratio",
                ledger,
                in_order(pupil, teacher, ratio),
                ratio,
                told=f"{pupil.surface} ÷ {teacher.surface}",
                reckoned=f"{plain(pupil.value)} ÷ {plain(teacher.value)}",
                got=plain(got),
                said="按学生与教师人数，比例应为1:",
            )


def check_far_points(ledger: Ledger) -> Iterator[Finding]:
    """年初毛入园率为88.4%。…到年底毛入园率已达93.1%,提高5.7个百分点: one label, two values."""
    for at, gap in enumerate(ledger.figures):
        if gap.unit_class != "points" or not exact(gap) or at == 0:
            continue
        rates = [f for f in ledger.figures[max(0, at - _MOST) : at] if f.unit == "%" and exact(f)]
        if len(rates) < 2 or rates[-1].sentence != gap.sentence:
            continue
        now, gaps = rates[-1], {abs(a.value - b.value) for a in rates for b in rates}
        old = [f for f in rates[:-1] if f.label.endswith(now.label) and f.sentence != now.sentence]
        slack = step(now) + step(gap) / 2
        if len(now.label) < 4 or len(old) != 1 or any(abs(g - gap.value) <= slack for g in gaps):
            continue
        told = abs(now.value - old[0].value)
        if told * 5 < gap.value * 10 and gap.value * 5 < told * 10:
            yield changed_by(ledger, old[0], now, gap, told)


def check_partition_shares(ledger: Ledger) -> Iterator[Finding]:
    """食堂共420家。…A级的有273家,占75%;B级132家;另有15家: parts that give the whole."""
    for sentence in ledger.windows_of(3, "%"):
        for unit in dict.fromkeys(f.unit for f in sentence if f.unit != "%"):
            parts = [f for f in sentence if f.unit == unit and exact(f)]
            if len(parts) < 3:
                continue
            total = sum((f.value for f in parts), Decimal(0))
            before = ledger.before(sentence[0].span.start, _MOST)
            wholes = [f for f in before if f.value == total and exact(f) and alike(f, parts[0])]
            if not total or not wholes:
                continue
            for part, share in pairwise(sentence):
                told = part in parts and share.unit == "%" and exact(share)
                if told and _SHARE_OF_IT.fullmatch(ledger.between(part, share)):
                    got = part.value * 100 / total
                    if abs(got - share.value) > step(share):
                        yield _share(ledger, share, wholes[-1], part)


def check_rest_of_hundred(ledger: Ledger) -> Iterator[Finding]:
    """答17时30分的占46%,答18时的占38%,余下24%的家庭…: with the rest they make a hundred."""
    for sentence in ledger.windows_of(3, "%"):
        shares = [f for f in sentence if f.unit == "%" and exact(f)]
        for at, rest in enumerate(shares):
            if at < 2 or not has(words_of("slips", "rest"), ledger.said(rest, 6)):
                continue
            run = shares[: at + 1]
            total = sum((f.value for f in run), Decimal(0))
            if 1 < abs(total - 100) <= 15 and len(run) <= 6:
                yield finding(
                    "share",
                    ledger,
                    tuple(run),
                    raw=" + ".join(f.surface for f in run) + " = 100%",
                    recomputed=f"{plain(total)}%",
                    verdict=f"各项相加为{plain(total)}%，不是100%，请核对。",
                )
