"""Shares and rates against part ÷ whole: in one sentence, over two, or with a named base."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, finding, has, plain, step, words_of
from ..sorts import strangers
from ..verdicts import unequal
from .fitting import fits, fits_exactly, is_rounded, what_went

_NUMBER = Decimal("0.01")
NO_PART = frozenset(("share", "points", "ratio", "rank", "frequency"))
_NEAR = 120
_ABSENT = ("缺", "未", "流失", "淘汰", "空置", "闲置")
_ABOUT_A_SHARE = LatePattern("^,(?:约|大约|差不多|将近)占")
_ABSENT_PART = LatePattern("[缺缓]考$|缺[勤席]$")
_BOUND = LatePattern("(?:已)?(?:超过|超|近|约|逾|不足|不到|接近|大约|突破|将近)了?$")
_BRACKET = LatePattern("\\([^()0-9]{1,3}\\)")
_LINK = LatePattern(
    "[,;(、]?(?:目前|仅|已|并且|且)?(?P<word>[^,。;:()0-9]{1,14}?)(?:了|已|均|约|也)?"
    "(?:达到?|[升增提降][到至]|(?:提高|提升|上升|增加|下降|降低)[到至]|为|到|是|:)?(?:了|到)?"
)
_WHOLE_INSIDE = LatePattern(
    "(?:\\([^()0-9]{1,4}\\))?[^,。;()0-9、]{0,12}[,(]?(?:约|仅|已)?(?:占(?:到|了)?|覆盖(?:了)?|完成(?:了)?)[^,。;()0-9、]{0,12}"
)
_OF_WHOLE = LatePattern(
    "(?:\\([^()0-9]{1,4}\\))?[^,。;()0-9、]{0,16}的(?:比例|比重)?(?:为|达|达到)?"
)
_TOTAL_OF = LatePattern("占(?:到|了)?([^,。;:、()0-9总全]{2,6})总(?:人数|数|量|额)的")
_EXCESS = LatePattern("(?:超额|超出|超计划|多完成|超额完成)(?:了)?$")
_MEAN = LatePattern("平均每|(?:[校园生人班])均[^,。;:、0-9]{0,8}$")
_LEFT = LatePattern(
    "(?:压减|压缩|压|减少|减|降|精简|合并|缩减)(?:至|到|为)|(?:剩|余|保留)(?:下|了|余)?$"
)


def check_shares(ledger: Ledger) -> Iterator[Finding]:
    """参考36192人,达一本线5872人,达线率15.5%: the share against part ÷ whole.

    Only where the share stands right behind its part and one whole is printed before it; any
    figure near by that would make the share right silences the check.
    """
    for sentence in ledger.windows_of(2, "%"):
        for at, share in enumerate(sentence):
            if at < 1 or share.unit != "%" or not (exact(share) or _is_bound(share)):
                continue
            aside = at > 1 and _is_aside(ledger, sentence[at - 1])
            index = at - 1 if aside else at  # 录取5650人,比去年增加357人,完成率98.99%
            part = sentence[index - 1]
            if not _may_be_part(ledger, part, share):
                continue
            if found := _whole_inside(ledger, sentence, at):
                yield found
                continue
            rate = rate_of(ledger, part, share)
            if rate is None or _failed(ledger, part, rate):
                continue
            whole = _whole(ledger, sentence, index, has(words_of("share", "progress"), rate))
            if whole is None or not _is_whole_of(ledger, sentence, whole, part, rate):
                continue
            left = _left(ledger, whole, part, rate)
            if (
                _others_give(ledger, sentence, at, index, whole, rate)
                or _bases_give(ledger, sentence, index, left, share)
                or is_rounded(whole, part, share, left is not part)
            ):
                continue
            yield share_finding(ledger, (whole, part, share), left.value)


def _may_be_part(ledger: Ledger, part: Figure, share: Figure) -> bool:
    """Whether a share can be that of the figure before it in a whole."""
    if _is_each(ledger, part) or is_all_of_it(ledger, part, share):
        return False
    if part.unit_class in NO_PART or not part.unit or part.value <= 0:
        return False
    if not exact(part) and (part.comparator != "gt" or part.value_high is not None):
        return False
    return not ledger.clause(part).startswith(("比", "较"))


def _is_whole_of(
    ledger: Ledger, sentence: tuple[Figure, ...], whole: Figure, part: Figure, rate: str
) -> bool:
    """Whether nothing tells that a part is of another whole: 占教师总数的 is not of 学生."""
    if not exact(whole) or _came_in(ledger, whole, rate):
        return False
    words = ledger.clause(whole) + ledger.after(whole)
    if any(whole.span < f.span < part.span and f.unit == "%" for f in sentence) and (
        strangers(words, [ledger.clause(part)])
    ):
        return False  # 小学862个班,…占比3.0%,初中大班额12个,占比4.1%
    own = (f for f in sentence if f.unit == "%" and whole.span < f.span < part.span)
    if rate.endswith("率") and any(ledger.clause(f).endswith(rate[-3:]) for f in own):
        return False  # 辍学5人,辍学率0.003%,其中小学辍学2人,辍学率0.001%: each of its pupils
    named = _TOTAL_OF.fullmatch(rate)
    return named is None or named[1][:2] in words


def _others_give(
    ledger: Ledger, sentence: tuple[Figure, ...], at: int, index: int, whole: Figure, rate: str
) -> bool:
    """Whether a share is right of what is absent, of several parts together or of another part."""
    part, share = sentence[index - 1], sentence[at]
    if rate.startswith(_ABSENT) and fits(what_went(whole, part), whole, share):
        return True  # 报名9860人,实考9788人,缺考率0.73%
    done = sentence[index - 2] if index > 1 else part
    is_rest = has(words_of("parts", "rest"), ledger.clause(part))
    if is_rest and alike(done, part) and fits_exactly(done, done.value + part.value, share):
        return True  # 完成17座、剩余3座,完成率85%
    joined = _joined(ledger, sentence, index)
    if joined and fits_exactly(replace(part, value=joined), whole.value, share):
        return True
    others = [f for f in sentence[:at] if alike(f, part) and f is not whole and f is not part]
    others += _and_others(sentence, part, at)
    return any(fits_exactly(other, whole.value, share) for other in others)


def _left(ledger: Ledger, whole: Figure, part: Figure, rate: str) -> Figure:
    """What the rate is of: the part, or what went where the part is what is left (压减至7家)."""
    less = has(words_of("share", "less"), rate)
    gone = less and _LEFT.search(ledger.between(whole, part)[-14:])
    return what_went(whole, part) if gone else part


def _bases_give(
    ledger: Ledger, sentence: tuple[Figure, ...], index: int, left: Figure, share: Figure
) -> bool:
    """Whether a share is right of any figure near by."""
    part = sentence[index - 1]
    return any(
        fits_exactly(left, base, share)
        or (left is not part and fits_exactly(replace(part, value=base - part.value), base, share))
        for base in bases_near(ledger, sentence, index, added=share.comparator != "approx")
    )


def _is_aside(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure tells a distance and no part: 比去年增加357人; 超额2个 of 完成22个."""
    return compared(ledger, figure) or _EXCESS.search(ledger.clause(figure)) is not None


def _failed(ledger: Ledger, part: Figure, rate: str) -> bool:
    """认定通过7836人,未通过127人,通过率98.4%: the part is of those who are not in the rate."""
    deed = rate.rpartition("率")[0][-2:]
    if _ABSENT_PART.search(ledger.clause(part)) and not rate.startswith(_ABSENT):
        return True  # 缺考、缓考910人,参考率98.1%
    if part.unit_class != "people" and has(words_of("share", "of_people"), rate):
        return deed not in ledger.clause(part) + ledger.after(part)  # 38件正在办理,满意率96.4%
    return len(deed) == 2 and any(f"{no}{deed}" in ledger.clause(part) for no in "未不没")


def _is_each(ledger: Ledger, part: Figure) -> bool:
    """投资1540万元,平均每个操场70万元,其中省级补助占六成: what one gets is no part of the sum."""
    return _MEAN.search(ledger.clause(part)) is not None


def is_all_of_it(ledger: Ledger, part: Figure, share: Figure) -> bool:
    """60个,…调整后的52个全部完工,完成率100%: what is said of all of a part has no other whole."""
    return share.value == 100 and has(words_of("share", "all_of_it"), ledger.between(part, share))


def _is_bound(share: Figure) -> bool:
    """占比超过60%, 近四成: no exact share, and yet one that 58 of 120 belie."""
    return share.comparator in ("gt", "lt", "approx") and share.value_high is None


def _joined(ledger: Ledger, sentence: tuple[Figure, ...], index: int) -> Decimal | None:
    """42 + 63 of 幼儿园42所、中小学63所,乡村学校占比76%: parts in a row may share their share."""
    total, last = sentence[index - 1].value, sentence[index - 1]
    for figure in reversed(sentence[max(0, index - 6) : index - 1]):
        link = ledger.between(figure, last)
        if not alike(figure, last) or "、" not in link or "," in link or len(link) > 16:
            break
        total, last = total + figure.value, figure
    return total if last is not sentence[index - 1] else None


def _and_others(sentence: tuple[Figure, ...], part: Figure, at: int) -> Iterator[Figure]:
    """The part with another of the sentence: 本科上线93人,…;专科上线428人,专科以上上线率97.9%."""
    for figure in sentence[:at]:
        if figure is not part and alike(figure, part):
            yield replace(part, value=part.value + figure.value)


def rate_of(ledger: Ledger, part: Figure, share: Figure) -> str | None:
    """The words between a part and its share, where they name a share of that part."""
    link = _BOUND.sub("", _BRACKET.sub("", ledger.between(part, share)))
    link = _ABOUT_A_SHARE.sub(",占", link)
    if has(words_of("share", "aims"), link) or has(words_of("share", "of_age_group"), link):
        return None
    mark = link.rfind(",")
    if 0 < mark <= 20 and words_of("share", "bare").ends(link[mark + 1 :].rstrip("为达到约")):
        return None if _of_others(link[mark + 1 :], ledger, part) else link[mark + 1 :]
    if len(link) > 16 or any(sign.isdigit() for sign in link):
        link = link[max(link.rfind(sign) for sign in ",;、") :]
    if link in ("(", "(占"):
        return link
    said = _LINK.fullmatch(link) or (_LINK.fullmatch(link[mark:]) if mark > 0 else None)
    if said is None:
        return None
    word = said["word"]
    if _TOTAL_OF.fullmatch(word):
        return word
    rates = words_of("share", "rate")
    if _of_others(word, ledger, part):
        return None
    if rates.ending(word, 0, len(word)) == len(word):
        if "率" not in word or "比" in word or _of(word, ledger, part):
            return word
        return word if _taken_from(ledger, part, word) else None
    if word.endswith("占比"):  # 骨干教师600人,骨干教师占比25%
        noun = word.removesuffix("占比").removesuffix("的")
        return "占比" if len(noun) > 1 and ledger.clause(part).endswith(noun) else None
    if word.endswith(("比例", "比重")):  # 升入普通高中2112人,普高录取比例58%
        counted = ledger.clause(part) + ledger.after(part)
        shared = sum(sign in counted for sign in word[:-2].replace("所占", ""))
        return "比例" if shared > 1 and "的" not in word else None
    if word.endswith("率") and len(word) > 2:
        return word if _of(word, ledger, part) else None
    return None


def _of_others(word: str, ledger: Ledger, part: Figure) -> bool:
    """26名党员…,中层干部中党员占82%: the share names a base of its own, which is not printed."""
    base, among, _ = word.rpartition("中")
    return bool(among) and len(base) > 1 and base[-2:] not in ledger.said(part, 80)


def _taken_from(ledger: Ledger, part: Figure, word: str) -> bool:
    """50所学校中有40所…,覆盖率: the sentence itself says that the part is one of a whole."""
    if word not in lexicon("audit")["share"]["of_units"]:
        return False
    return ledger.clause(part).removesuffix("已").removesuffix("有").endswith("中")


def _of(word: str, ledger: Ledger, part: Figure) -> bool:
    """达线率 goes with 达一本线, 优秀率 not with 合格."""
    if word.endswith("完成率"):
        return True
    at = word.rfind("率")
    said = ledger.clause(part) + part.label + ledger.after(part)
    return any(sign in said for sign in word[max(0, at - 2) : at])


def _whole(
    ledger: Ledger, sentence: tuple[Figure, ...], index: int, progress: bool
) -> Figure | None:
    """The one figure that the part is told of, or None where that is a guess.

    How far a work has come (投用率, 占计划的) is told of the one count before it, whatever that
    is called.
    """
    part = sentence[index - 1]
    wholes = [f for f in sentence[: index - 1] if alike(f, part) and f.value > part.value]
    wholes = [f for f in wholes if not _has_its_share(ledger, sentence, f)]
    if wholes and says_whole(ledger, wholes[0]):
        return wholes[0]
    if len(wholes) == 1:
        return None if _is_of_another(ledger, sentence[:index], wholes[0]) else wholes[0]
    if wholes and _is_proven(sentence[:index], wholes[0]):
        return wholes[0]
    if wholes:
        return wholes[-1] if "其中" in ledger.between(wholes[-1], part) else None
    if any(alike(f, part) for f in sentence[: index - 1]):
        return None
    known = [
        f
        for f in ledger.before(sentence[0].span.start, 8)
        if alike(f, part)
        and part.span.start - f.span.end <= _NEAR
        and "\n" not in ledger.between(f, part)
        and not compared(ledger, f)
        and f.value > part.value
    ]
    if len(known) == 1:
        return known[0] if progress or says_whole(ledger, known[0]) else None
    return None


def _has_its_share(ledger: Ledger, sentence: tuple[Figure, ...], figure: Figure) -> bool:
    """340人,占总数的71%;…66人,占13%: what is told with its own share is a part, not the whole."""
    after = sentence[sentence.index(figure) + 1 :]
    return bool(after) and after[0].unit == "%" and ledger.between(figure, after[0])[:2] == ",占"


def _is_of_another(ledger: Ledger, upto: tuple[Figure, ...], whole: Figure) -> bool:
    """高中招生9000人;中职招生5000人,就业6000人,就业率95%: another count begins in between."""
    part = upto[-1]
    between = upto[upto.index(whole) + 1 : -1]
    return ";" in ledger.between(whole, part) and any(alike(f, part) for f in between)


def _came_in(ledger: Ledger, whole: Figure, rate: str) -> bool:
    """Whether a rate of those who leave (就业率) would be taken of those who were enrolled."""
    leavers, came_in = words_of("share", "of_leavers"), words_of("share", "came_in")
    return has(leavers, rate) and has(came_in, ledger.clause(whole))


def _is_proven(before: tuple[Figure, ...], whole: Figure) -> bool:
    """Whether an earlier share of the sentence is one of this whole."""
    return any(
        share.unit == "%" and alike(part, whole) and fits_exactly(part, whole.value, share)
        for part, share in pairwise(before)
    )


def says_whole(ledger: Ledger, figure: Figure) -> bool:
    return has(words_of("share", "whole"), ledger.clause(figure))


def bases_near(
    ledger: Ledger, sentence: tuple[Figure, ...], index: int, *, added: bool = True
) -> Iterator[Decimal]:
    """Every base that might be meant: figures near by; in the sentence also two together."""
    part = sentence[index - 1]
    inside = [f.value for f in sentence[: index + 4] if alike(f, part) and f is not part][:8]
    yield from inside
    at = bisect_left(ledger.starts, sentence[0].span.start)
    yield from (f.value for f in ledger.figures[max(0, at - 16) : at] if alike(f, part))
    for number, left in enumerate(inside):
        for right in inside[number + 1 :]:
            yield abs(left - right)
            if added:
                yield left + right


def _whole_inside(ledger: Ledger, sentence: tuple[Figure, ...], index: int) -> Finding | None:
    """236所,占全市392所义务教育学校的60.2%: the whole stands between part and share."""
    if index < 2:
        return None
    part, whole, share = sentence[index - 2 : index + 1]
    if not alike(part, whole) or part.unit_class == "share" or not exact(part, whole):
        return None
    if not _WHOLE_INSIDE.fullmatch(ledger.between(part, whole)):
        return None
    link = _BOUND.sub("", ledger.between(whole, share))
    if not _OF_WHOLE.fullmatch(link) or whole.value < part.value:
        return None
    told = replace(share, surface="%") if _is_bound(share) else share  # 近六成 is no 近70%
    others = (f for f in sentence[: index - 2] if alike(f, whole))
    if fits(part, whole, told) or any(fits(f, whole, share) for f in others):
        return None  # 招聘936名,其中公开招聘718名、特岗教师218名,完成年初计划900名的104%
    return share_finding(ledger, (part, whole, share), part.value, whole)


def share_finding(
    ledger: Ledger,
    figures: tuple[Figure, Figure, Figure],
    part_value: Decimal,
    whole: Figure | None = None,
) -> Finding:
    """What an editor sees of 5872 ÷ 36192 printed as 15.5%; what is left is taken off first."""
    share = figures[2]
    whole = whole or figures[0]
    part = figures[0] if whole is figures[1] else figures[1]
    shown = f"{(part_value * 100 / whole.value).quantize(_NUMBER)}%"
    tolerance = f"已计入四舍五入（±{step(share)}个百分点）"
    if part_value != part.value:
        left = f"({plain(whole.value)} − {plain(part.value)})"
        return finding(
            "share",
            ledger,
            figures,
            raw=f"{whole.surface} → {part.surface}，{share.surface}",
            recomputed=f"{left} ÷ {plain(whole.value)} = {shown}",
            verdict=f"由{whole.surface}到{part.surface}减少{shown}，文中写{share.surface}，请核对。",
            tolerance=tolerance,
        )
    return unequal(
        "share",
        ledger,
        figures,
        share,
        told=f"{part.surface} ÷ {whole.surface}",
        reckoned=f"{plain(part.value)} ÷ {plain(whole.value)}",
        got=shown,
        said=f"{part.surface}占{whole.surface}的",
        tolerance=tolerance,
    )
