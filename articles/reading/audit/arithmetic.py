"""Shares, remainders, parts and changes: numbers of one sentence that must fit each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from ..lexicon import lexicon
from ..records import Figure, Finding, Places
from .ledger import Ledger, finding, plain, step

_NUMBER = Decimal("0.01")


@cache
def _place() -> re.Pattern[str]:
    return re.compile("[一-龥]{1,7}(?:县|区|市|旗|镇|乡|街道)")


def _exact(*figures: Figure) -> bool:
    return all(f.comparator == "eq" and f.value_high is None for f in figures)


def _alike(left: Figure, right: Figure) -> bool:
    """Whether two figures count in the same unit: 5872人 and 36192人, 3名 and 12人."""
    if left.unit == right.unit:
        return True
    return left.unit_class == right.unit_class == "people" and not (
        left.unit.endswith("次") or right.unit.endswith("次")
    )


@cache
def _rates() -> re.Pattern[str]:
    words = sorted(lexicon("audit")["share"]["rate"], key=len, reverse=True)
    return re.compile(
        f"[,;(]?(?:{'|'.join(words)})(?:了|已|均|约|分别)?(?:达到?|为|到|是)?(?:了|到)?$"
    )


@cache
def _table(name: str, key: str) -> list[str]:
    return list(lexicon("audit")[name][key])


def check_shares(ledger: Ledger) -> Iterator[Finding]:
    """参考36192人,达一本线5872人,达线率15.5%: the share against part ÷ whole.

    Only where the share stands right behind its part and the sentence prints one whole before it;
    any other figure of the text that would make it right silences the check.
    """
    for sentence in ledger.windows():
        for index, share in enumerate(sentence):
            if index < 1 or share.unit != "%" or share.status != "actual" or not _exact(share):
                continue
            part = sentence[index - 1]
            link = ledger.between(part, share)
            if part.unit_class == "share" or not _rates().fullmatch(link) or not _exact(part):
                continue
            if not _is_rate_of(link, ledger.clause(part) + part.label):
                continue
            wholes = [
                f for f in sentence[: index - 1] if _alike(f, part) and f.value > part.value > 0
            ] or _whole_of_sentence_before(ledger, sentence[0], part)
            if not wholes or not _exact(*wholes) or not part.unit:
                continue
            whole = wholes[0]
            if any(_fits(part, other, share) for other in _bases(ledger, sentence, part, index)):
                continue
            if len(wholes) > 1 and not _is_whole(ledger, whole):
                continue
            value = part.value * 100 / whole.value
            shown = f"{value.quantize(_NUMBER)}%"
            yield finding(
                "share",
                ledger,
                (whole, part, share),
                raw=f"{part.surface} ÷ {whole.surface} = {share.surface}",
                recomputed=f"{plain(part.value)} ÷ {plain(whole.value)} = {shown}",
                verdict=f"{part.surface}占{whole.surface}的{shown}，文中写{share.surface}，请核对。",
                tolerance=f"已计入四舍五入（±{step(share)}个百分点）",
            )


def _whole_of_sentence_before(ledger: Ledger, first: Figure, part: Figure) -> list[Figure]:
    """The only figure of the sentence before, if it is a whole: 参考人数20000人。9000人达线,…"""
    at = bisect_left(ledger.starts, first.span.start)
    if at == 0:
        return []
    last = ledger.figures[at - 1]
    between = ledger.folded[last.span.end : part.span.start]
    if "\n" in between or len(between) > 60 or not _alike(last, part):
        return []
    return [last] if last.value > part.value > 0 and _is_whole(ledger, last) else []


def _is_rate_of(link: str, words: str) -> bool:
    """达线率 goes with 达一本线, 优秀率 not with 合格; 占比 and 比例 go with anything."""
    at = link.find("率")
    if at < 0 or "比" in link:
        return True
    return any(sign in words for sign in link[max(0, at - 2) : at].strip(",;("))


def _is_whole(ledger: Ledger, figure: Figure) -> bool:
    words = ledger.clause(figure)
    return any(
        word in words for word in ("共", "总", "参考", "应", "全市", "全县", "全区", "现有", "合计")
    )


def _bases(
    ledger: Ledger, sentence: tuple[Figure, ...], part: Figure, index: int
) -> Iterator[Decimal]:
    """Every base that might be meant: wholes near by, their differences and sums."""
    near = [f for f in sentence[: index + 4] if _alike(f, part) and f is not part]
    at = bisect_left(ledger.starts, sentence[0].span.start)
    near += [f for f in ledger.figures[max(0, at - 12) : at] if _alike(f, part)]
    near = near[:24]
    yield from (f.value for f in near)
    for left in near:
        for right in near:
            if left is not right:
                yield left.value - right.value
                yield left.value + right.value


def _fits(part: Figure, base: Decimal, share: Figure) -> bool:
    if base < part.value or base <= 0:
        return False
    half = step(part) / 2
    low = (part.value - half) * 100 / base
    high = (part.value + half) * 100 / base
    slack = step(share) * Decimal("1.01")
    return low - slack <= share.value <= high + slack


def check_remainders(ledger: Ledger) -> Iterator[Finding]:
    """办实事311件,已办结273件,其余68件: what is done and what is left must give all."""
    for sentence in ledger.windows():
        for index, rest in enumerate(sentence):
            if index < 2 or not rest.unit or rest.status != "actual":
                continue
            if not _is_rest(ledger, sentence, index):
                continue
            alike = [f for f in sentence[:index] if f.unit == rest.unit]
            if len(alike) < 2:
                continue
            whole, parts = alike[0], alike[1:]
            if not _exact(whole, rest, *parts) or len(parts) > 6:
                continue
            if any(part.value > whole.value for part in parts):
                continue
            sums = _sums([p.value for p in parts])
            slack = sum((step(f) for f in (whole, rest, *parts)), Decimal(0)) / 2
            if all(step(f) == 1 for f in (whole, rest, *parts)):
                slack = Decimal(0)
            if any(abs(total + rest.value - whole.value) <= slack for total in sums):
                continue
            if any(
                abs(total + rest.value - other.value) <= slack for total in sums for other in parts
            ):
                continue
            total = sum((p.value for p in parts), rest.value)
            shown = " + ".join(plain(f.value) for f in (*parts, rest))
            yield finding(
                "parts",
                ledger,
                (whole, *parts, rest),
                raw=f"{' + '.join(f.surface for f in (*parts, rest))} = {whole.surface}",
                recomputed=f"{shown} = {plain(total)}",
                verdict=(
                    f"各部分相加为{plain(total)}{rest.unit}，与总数{whole.surface}"
                    f"相差{plain(abs(total - whole.value))}{rest.unit}，请核对。"
                ),
                tolerance="" if slack == 0 else f"已计入四舍五入（±{plain(slack)}{rest.unit}）",
            )


def _is_rest(ledger: Ledger, sentence: tuple[Figure, ...], index: int) -> bool:
    """其余68件 behind what is done; 还有68件正在办理 and 正在办理68件 right behind 已办结273件."""
    rest = sentence[index]
    words = ledger.clause(rest).strip(" 的")
    told = ledger.folded[max(sentence[0].span.start, rest.span.start - 120) : rest.span.start]
    done = tuple(_table("parts", "done"))
    if not any(word in told for word in done):
        return False
    strong = tuple(_table("parts", "rest"))
    if words.endswith(strong) or words.startswith(strong[:5]):
        return True
    part = sentence[index - 1]
    if index != 2 or not any(word in ledger.clause(part) for word in done):
        return False
    going_on = tuple(_table("parts", "going_on"))
    after = ledger.folded[rest.span.end : rest.span.end + 8].lstrip("个项件,仍还")
    weak = words.endswith(tuple(_table("parts", "weak_rest"))) and after.startswith(going_on)
    return weak or words.startswith(going_on)


def _sums(values: list[Decimal]) -> set[Decimal]:
    """The sums of all non-empty selections; there are at most six values."""
    sums: set[Decimal] = set()
    for value in values:
        sums |= {value} | {total + value for total in sums}
    return sums


def check_parts(ledger: Ledger, places: Places) -> Iterator[Finding]:
    """共新增学位3.2万个,其中甲县3505个、乙县3705个…: parts that exclude each other.

    More than the whole is always wrong; less only where the kinds leave nothing out (公办, 民办).
    """
    opens = tuple(_table("parts", "opens"))
    named = {m.span.start: (m.span.end, m.adcode) for m in places.mentions if m.adcode}
    for sentence in ledger.windows():
        for index, whole in enumerate(sentence[:-2]):
            if not whole.unit or whole.unit_class in ("share", "points", "time", "ratio", "rank"):
                continue
            after = sentence[index + 1 :]
            parts = [f for f in after if _alike(f, whole)]
            if len(parts) < 2:
                continue
            link = ledger.folded[whole.span.end : parts[0].span.start]
            if not any(word in link for word in opens) or len(link) > 40 or "。" in link:
                continue
            parts = _while_listed(ledger, parts)
            if len(parts) < 2 or not _exact(whole, *parts):
                continue
            if {p.status for p in parts} != {whole.status}:
                continue
            complete = _partition(ledger, parts, named)
            if complete is None:
                continue
            total = sum((p.value for p in parts), Decimal(0))
            slack = sum((step(f) for f in (whole, *parts)), Decimal(0)) / 2
            if all(step(f) == 1 for f in (whole, *parts)):
                slack = Decimal(0)
            if abs(total - whole.value) <= slack or (total < whole.value and not complete):
                continue
            if len(parts) < 5 and any(abs(total - p.value - whole.value) <= slack for p in parts):
                continue
            yield finding(
                "parts",
                ledger,
                (whole, *parts),
                raw=f"{' + '.join(f.surface for f in parts)} = {whole.surface}",
                recomputed=f"{' + '.join(plain(f.value) for f in parts)} = {plain(total)}",
                verdict=(
                    f"分项相加为{plain(total)}{parts[0].unit}，文中总数为{whole.surface}，请核对。"
                ),
                tolerance="" if slack == 0 else f"已计入四舍五入（±{plain(slack)}）",
            )


def _while_listed(ledger: Ledger, parts: list[Figure]) -> list[Figure]:
    """The parts as far as they stand in one list."""
    kept = parts[:1]
    for left, right in pairwise(parts):
        link = ledger.between(left, right)
        if len(link) > 40 or any(
            word in link for word in ("其中", "共", "合计", "累计", "。", "此外", "另")
        ):
            break
        kept.append(right)
    return kept


def _partition(
    ledger: Ledger, parts: list[Figure], named: dict[int, tuple[int, str]]
) -> bool | None:
    """Whether the parts are kinds that exclude each other; True where they leave nothing out."""
    words = []
    for part in parts:
        before = ledger.clause(part)
        after = re.split("[,。;:、()0-9]", ledger.folded[part.span.end : part.span.end + 10])[0]
        words.append((before, after))
    groups = list(lexicon("audit")["parts"]["kinds"])
    if parts[0].unit_class == "money":
        groups.append(_table("parts", "payers"))
    for kinds in groups:
        longest = sorted(kinds, key=len, reverse=True)
        marks = [
            next((k for k in longest if k in before), None)
            or next((k for k in longest if after.startswith(k)), None)
            for before, after in words
        ]
        if all(marks) and len(set(marks)) == len(marks):
            return any(set(marks) == set(group) for group in lexicon("audit")["parts"]["complete"])
    codes = [_place_before(ledger, part, named) or _place_like(ledger, part) for part in parts]
    if all(codes) and len(set(codes)) == len(codes) and len(codes) > 2:
        return False
    return None


def _place_before(ledger: Ledger, part: Figure, named: dict[int, tuple[int, str]]) -> str | None:
    clause = ledger.clause(part).removeprefix("其中")
    start = part.span.start - len(clause)
    end, code = named.get(start, (0, None))
    return code if end <= part.span.start else None


def _place_like(ledger: Ledger, part: Figure) -> str | None:
    match = _place().fullmatch(ledger.clause(part).removeprefix("其中"))
    return match[0] if match else None


def check_changes(ledger: Ledger) -> Iterator[Finding]:
    """由65%提高到85%,提高了15个百分点: new = old ± change."""
    for sentence in ledger.windows():
        for old, new, change in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if (old.status, new.status, change.status) == ("actual", "baseline", "change"):
                old, new = new, old
            elif (old.status, new.status, change.status) != ("baseline", "actual", "change"):
                continue
            if old.unit != new.unit or not _exact(old, new, change):
                continue
            first, second = sorted((old, new, change), key=lambda f: f.span)[1:]
            if len(ledger.between(first, second)) > 14 or "年均" in ledger.between(first, second):
                continue
            difference = abs(new.value - old.value)
            if (
                change.unit_class == "points" and old.unit == "%"
            ) or change.unit == old.unit != "%":
                got, unit = difference, change.unit
                slack = (step(old) + step(new) + step(change)) / 2
                if all(step(f) == 1 and f.unit != "%" for f in (old, new)):
                    slack = Decimal(0)
            elif change.unit == "%" and old.unit != "%" and old.value > 0:
                got, unit = difference * 100 / old.value, "%"
                slack = step(change) + (step(old) + step(new)) * 100 / old.value
            else:
                continue
            if abs(got - change.value) <= slack:
                continue
            shown = plain(got)
            yield finding(
                "rise",
                ledger,
                (old, new, change),
                raw=f"{old.surface} → {new.surface}，变化{change.surface}",
                recomputed=f"{plain(old.value)} → {plain(new.value)}，变化{shown}{unit}",
                verdict=f"由{old.surface}到{new.surface}应变化{shown}{unit}，文中写{change.surface}，请核对。",
                tolerance=f"已计入四舍五入（±{plain(slack)}）",
            )
