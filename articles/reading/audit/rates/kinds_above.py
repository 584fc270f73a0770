"""A kind that is more than all there are: 女教师3140名 of 教师2860人, 上半年3200 of 全年2800."""

from __future__ import annotations

from collections.abc import Iterator

from ...fold import fold
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, finding, has, plain, words_of
from ..sign_pairs import sign_pairs
from ..verdicts import in_order

_MOST = 24
_SAID = 30
_IN_BRACKET = 16
_GARDEN = ("幼儿园", "园")
"""民办园 are 民办幼儿园."""
_DEEDS = LatePattern("^(?:参加|认定|完成|获评|建成|创建|培训|在岗|在编|在职)+")
_NOW = ("今年", "目前", "现在", "如今", "截至")
_WHOLE_YEAR = LatePattern("(?:全年|一年来|一年间|年度|全学年|一学年)[^。;0-9]{0,24}$")
_OF_IT = LatePattern(
    "(?:上半年|下半年|[上前]三季度|第?[一二三四]季度|[春秋]季学期|暑假期?间?|寒假期?间?|(?<![0-9])[0-9]{1,2}月份?)"
    "[^。;0-9]{0,30}$"
)
_NO_DEED = LatePattern(
    "全.|共.|.共|教师|师生|学生|学校|校长|幼儿|老师|家长|项目|资金|人次|完成|开展|实施|组织|.[年月季]|[年月季].|[上下]半|.计"
)
_YEAR = LatePattern("(?:19|20)[0-9]{2}(?=年)")


def _may_be_kind(label: str) -> bool:
    within = lexicon("audit")["slips"]["within"]
    return has(words_of("slips", "kinds"), label) or label.endswith(tuple(p for p, _ in within))


def _is_kind_of(kind: str, whole: str) -> bool:
    """普惠性幼儿园 of 幼儿园, 专任教师 of 教职工; 女教师 of 教师, 普惠性民办园 of 民办幼儿园."""
    within = lexicon("audit")["slips"]["within"]
    if any(kind.endswith(part) and whole.endswith(all_) for part, all_ in within):
        return True
    if kind.endswith(whole) and has(words_of("slips", "kinds"), kind[: -len(whole)]):
        return True
    names = lexicon("audit")["slips"]["kinds"]
    bare = _DEEDS.sub("", whole).replace(*_GARDEN)
    told = kind.replace(*_GARDEN)
    return len(bare) > 1 and any(
        name in told
        and name not in bare
        and told.replace(f"{name}性", "").replace(name, "").endswith(bare)
        for name in names
    )


def check_kind_above_all(ledger: Ledger) -> Iterator[Finding]:
    """全县现有幼儿园68所。…普惠性幼儿园达到73所: no kind is more than all there are."""
    for at, kind in enumerate(ledger.figures):
        if not exact(kind) or kind.status != "actual" or len(kind.label) < 4:
            continue
        if not _may_be_kind(fold(kind.label)):
            continue
        for whole in ledger.figures[max(0, at - _MOST) : at]:
            if (
                len(whole.label) >= 3
                and _is_kind_of(fold(kind.label), fold(whole.label))
                and alike(whole, kind)
                and exact(whole)
                and whole.status == "actual"
                and whole.region == kind.region
                and _is_of_one_time(whole, kind)
                and has(words_of("slips", "stock"), ledger.said(whole, _SAID))
                and whole.value < kind.value
                and not _is_of_what_stands_before(ledger, whole)
            ):
                yield _more(ledger, kind, whole)
                break


def _is_of_what_stands_before(ledger: Ledger, figure: Figure) -> bool:
    """教职工5210人(民办320人): a bracket tells of its own number and of no other."""
    end = figure.span.end
    return ledger.folded.startswith(")", end) and "(" in ledger.folded[end - _IN_BRACKET : end]


def _is_of_one_time(whole: Figure, kind: Figure) -> bool:
    """Whether both are told of one time, or one of none and the other of now."""
    times = [fold(f.as_of or "") for f in (whole, kind)]
    return times[0] == times[1] or all(not t or t.startswith(_NOW) for t in times)


def _more(ledger: Ledger, kind: Figure, whole: Figure) -> Finding:
    return finding(
        "parts",
        ledger,
        in_order(whole, kind),
        raw=f"{kind.label}{kind.surface}，{whole.label}{whole.surface}",
        recomputed=f"{plain(kind.value)} > {plain(whole.value)}",
        verdict=f"{kind.label}{kind.surface}多于{whole.label}{whole.surface}，请核对。",
    )


def check_part_of_a_year(ledger: Ledger) -> Iterator[Finding]:
    """全年共培训教师2800人次。…上半年完成培训3200人次: what half a year had, the whole year had.

    Both count one noun of the same place; silent for other years, aims and what is told since.
    """
    for at, part in enumerate(ledger.figures):
        said = ledger.said(part, 40)
        if not exact(part) or not _OF_IT.search(said) or has(words_of("slips", "other_year"), said):
            continue
        if part.status != "actual" or compared(ledger, part) or part.unit_class == "share":
            continue
        for whole in ledger.figures[max(0, at - _MOST) : at + _MOST]:
            before = ledger.said(whole, 40)
            if (
                whole.unit == part.unit
                and exact(whole)
                and whole.status == "actual"
                and whole.region == part.region
                and whole.value < part.value
                and _WHOLE_YEAR.search(before)
                and not has(words_of("slips", "other_year"), before)
                and _years_agree(before, said)
                and _count_alike(ledger, whole, part)
            ):
                yield _more(ledger, part, whole)
                break


def _years_agree(one: str, other: str) -> bool:
    """Whether two surroundings name no two years, one each."""
    years = _YEAR.findall(one)[-1:], _YEAR.findall(other)[-1:]
    return not all(years) or years[0] == years[1]


def _count_alike(ledger: Ledger, whole: Figure, part: Figure) -> bool:
    """Whether the words of both hold two signs of what was done: 培训 of 培训教师."""
    one, other = (ledger.clause(f)[-12:] + "|" + ledger.after(f)[:6] for f in (whole, part))
    shared = (pair for pair in sign_pairs(one) if pair in other)
    return any(pair.isalpha() and not _NO_DEED.search(pair) for pair in shared)
