"""Shares of all that a place has: 占全县村小的85%, where that number is told far before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..kinds import kinds_apart
from ..ledger import Ledger, alike, exact, finding, has, plain, rounding, step, words_of
from ..verdicts import not_hundred
from .fitting import fits
from .shares import share_finding

_OF_ALL = LatePattern(
    "[^。;:0-9]{0,16}?[,(]?(?:约|仅|已)?占(?:到|了)?(?P<all>全[市县区省旗州盟]|[我本该][市县区省旗州])"
    "(?P<noun>[^,。;:、()0-9]{2,14}?)(?:总数|总量)?的(?:比例为|比例达|比重为)?"
)
_OF_TOTAL = LatePattern(
    "[^。;:0-9]{0,16}?[,(]?(?:约|仅|已)?占(?:到|了)?(?P<all>全[市县区省旗州盟])?"
    "(?P<noun>[^,。;:、()0-9总]{2,8})总数的(?:比例为|比例达|比重为)?"
)
_ALL = ("全市", "全县", "全区", "全省", "全旗", "全州", "全盟", "我市", "我县", "我区")
_GRADES = ("各级各类", "各级", "各类")
_HOLDS = LatePattern("(?:现|共|现共|一共|总共)?(?:有|辖|拥有)?(?:各类)?")
_OF_NAMED = LatePattern(
    "[,;(]?(?:约|仅|已)?占(?:到|了)?(?P<base>[^,。;0-9]{3,12})的(?:比例为|比重为)?(?:近|约)?"
)
_RATE = LatePattern("(?P<of>[^,。;:()0-9]{2})[^,。;:()0-9]{1,6}率(?:已|均)?(?:达到?|为)?")
_FAR = Decimal("0.7")
_NEXT_SHARE = LatePattern("[,、;][^,。;:()0-9]{2,16}")
_IS_SHARE = LatePattern("(?:占|占比|比例|比重)(?:为|达|到|了|约)?$")
_AMONG = LatePattern("^.*[生师长者人其校]中")
_THAT_IS = LatePattern("[,(](?:共|有|共有|计|即|为|达)")
_WHOLE_WORDS = ("总投资", "总经费", "总预算", "总任务", "总资金", "总学位", "总人数")
_IN_NUMBERS = LatePattern("[,(](?:即|也就是说?|也即|换言之),?[^,。;:()0-9]{0,8}")
_OF_THEM = LatePattern("[^,。;:()0-9]{0,10}(?:中|里),?(?:已|就|便)?(?:有|经有)")
_BACK, _MOST_IN_ALL, _FIGURES = 400, 150, 200


def check_shares_of_all(ledger: Ledger) -> Iterator[Finding]:
    """全县有80所村小。… 试点60所,占全县村小的85%: 60 ÷ 80 is 75%.

    Only where the place has that noun counted once, with one value; silent where any figure of
    the text makes the share right.
    """
    for sentence in ledger.windows_of(2, "%"):
        for part, share in pairwise(sentence):
            link = ledger.between(part, share) if share.unit == "%" else ""
            if "占" not in link or not exact(part, share) or part.value <= 0:
                continue
            said = _OF_ALL.fullmatch(link) or _OF_TOTAL.fullmatch(link)
            if said is None or part.unit_class in ("share", "points"):
                continue
            at = bisect_left(ledger.starts, part.span.start)
            around = ledger.figures[max(0, at - _FIGURES) : at + _FIGURES]
            others = [f for f in around if alike(f, part) and f is not part]
            roofs = (said["all"],) if said["all"] else _ALL
            named = [f for f in others if f.value >= part.value]
            named = [f for f in named if _counts(ledger, f, roofs, said["noun"])]
            if len({f.value for f in named}) != 1 or not exact(named[0]):
                continue
            base = named[0]
            if base.region != part.region or any(fits(part, f, share) for f in others):
                continue
            yield share_finding(ledger, (base, part, share), part.value)


def _counts(ledger: Ledger, figure: Figure, roofs: tuple[str, ...], noun: str) -> bool:
    """全县80所村小, or 全县现有村小80所: the noun of all that a place has, and nothing else."""
    clause = ledger.clause(figure)
    at, everywhere = max((clause.rfind(roof), roof) for roof in roofs)
    if at < 0:
        return False
    words = clause[at + len(everywhere) :]
    held = _HOLDS.match(words)
    words = words[held.end() :] if held else words
    words = next((words.removeprefix(g) for g in _GRADES if words.startswith(g)), words)
    return words == noun or (not words and ledger.after(figure).startswith(noun))


def check_hundred(ledger: Ledger) -> Iterator[Finding]:
    """学业占45%,亲子占32%,同伴占28%,其他占9%: shares of which the last is 其他 make a hundred."""
    ends = words_of("share", "last_of_all")
    for sentence in ledger.windows_of(2, "%"):
        run: list[Figure] = []
        for figure in (*sentence, None):
            joined = not run or (figure and _NEXT_SHARE.fullmatch(ledger.between(run[-1], figure)))
            if figure and figure.unit == "%" and joined and _IS_SHARE.search(ledger.clause(figure)):
                run.append(figure)
                continue
            names = [_AMONG.sub("", _IS_SHARE.sub("", ledger.clause(f))) for f in run]
            closed = len(run) > 2 and (has(ends, names[-1]) or names[-1].endswith("以下"))
            how: str | None = "all" if closed else None
            how = how or (kinds_apart(names) if len(run) > 1 else None)
            total = sum((f.value for f in run), Decimal(0))
            if total > _MOST_IN_ALL:
                how = None  # 对作息满意的占85%,对食堂满意的占78%: several questions
            if how and exact(*run) and (how == "all" or total > 100):
                slack = rounding(run) + sum((step(f) for f in run), Decimal(0)) / 2
                if abs(total - 100) > max(slack, Decimal(len(run)) / 2):
                    yield not_hundred(ledger, run, slack=slack)
            run = []


def check_both_shares(ledger: Ledger) -> Iterator[Finding]:
    """82%的学校已开课,仍有28%的学校尚未开课: those that have and those that have not."""
    rest, left = words_of("parts", "bare_rest"), words_of("parts", "weak_rest")
    for sentence in ledger.windows_of(2, "%"):
        for one, other in pairwise(sentence):
            if one.unit != "%" or other.unit != "%" or not exact(one, other):
                continue
            noun = ledger.after(one)[:3]
            if len(noun) < 3 or noun[0] != "的" or not ledger.after(other).startswith(noun):
                continue
            clause, total = ledger.clause(other), one.value + other.value
            if not (rest.ends(clause) or left.ends(clause)) or len(ledger.between(one, other)) > 40:
                continue
            if total <= 100 and not (rest.ends(clause) and total < 99):
                continue
            yield finding(
                "share",
                ledger,
                (one, other),
                raw=f"{one.surface} + {other.surface}",
                recomputed=f"合计{plain(total)}%",
                verdict=f"{one.surface}与{other.surface}合计{plain(total)}%，请核对。",
            )


def check_shares_before(ledger: Ledger) -> Iterator[Finding]:
    """学校共500所,小学占60%,有280所: the part stands right behind its share."""
    for sentence in ledger.windows_of(3, "%"):
        for whole, share, part in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if share.unit != "%" or not alike(whole, part) or not exact(whole, share, part):
                continue
            if not _IS_SHARE.search(ledger.clause(share)) or whole.value < part.value:
                continue
            if not _THAT_IS.fullmatch(ledger.between(share, part)) or part.unit_class == "share":
                continue
            if ledger.after(part):
                continue
            others = [f for f in sentence if alike(f, part) and f is not part]
            if any(fits(part, f, share) for f in others) or part.value <= 0:
                continue
            yield share_finding(ledger, (whole, part, share), part.value)


def check_that_is(ledger: Ledger) -> Iterator[Finding]:
    """覆盖率达到75%,即全县64所学校中已有42所加入: what the share says, said again in numbers."""
    for sentence in ledger.windows_of(3, "%"):
        for share, whole, part in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if share.unit != "%" or not alike(whole, part) or not exact(share, whole, part):
                continue
            if not _IN_NUMBERS.fullmatch(ledger.between(share, whole)) or part.value <= 0:
                continue
            if not _OF_THEM.fullmatch(ledger.between(whole, part)) or part.value > whole.value:
                continue
            if not fits(part, whole, share):
                yield share_finding(ledger, (whole, part, share), part.value)


def check_named_shares(ledger: Ledger) -> Iterator[Finding]:
    """改薄项目投资20亿元。…配套资金5亿元,占项目总投资的31%: 5 ÷ 20 = 25%.

    Only where the words behind 占 are those in front of one earlier figure of the same unit; a
    figure in between that would make the share right silences the check.
    """
    for sentence in ledger.windows_of(2, "%"):
        for part, share in pairwise(sentence):
            if share.unit != "%" or share.comparator != "eq" or share.value_high is not None:
                continue
            if part.comparator != "eq" or part.value_high is not None or part.value <= 0:
                continue
            link = _OF_NAMED.fullmatch(ledger.between(part, share))
            if link is None or part.unit_class == "share":
                continue
            known = _before(ledger, part)
            named = [f for f in known if _is_called(ledger, f, link["base"])]
            if not named and (other := _of_that_unit(ledger, sentence, part, link["base"])):
                part, known = other, _before(ledger, other)
                named = [f for f in known if _is_called(ledger, f, link["base"])]
            if len({f.value for f in named}) != 1 or any(fits(part, f, share) for f in known):
                continue
            base = named[-1]
            if base.comparator not in ("eq", "gt", "approx") or base.value < part.value:
                continue
            yield share_finding(ledger, (base, part, share), part.value)


def _of_that_unit(
    ledger: Ledger, sentence: tuple[Figure, ...], part: Figure, base: str
) -> Figure | None:
    """559套 of 建成559套,入住731人,占规划总套数的57%: the base that is named counts 套."""
    for figure in reversed(sentence[: sentence.index(part)]):
        if f"总{figure.unit}数" in base:
            return figure if exact(figure) and figure.value > 0 else None
    return None


def _before(ledger: Ledger, part: Figure) -> list[Figure]:
    """The figures before in the same unit, not far away; at most twenty."""
    at = bisect_left(ledger.starts, part.span.start)
    return [
        f
        for f in ledger.figures[max(0, at - 20) : at]
        if f.unit[-1:] == part.unit[-1:] and part.span.start - f.span.end <= _BACK
    ]


def _is_called(ledger: Ledger, figure: Figure, base: str) -> bool:
    said = ledger.folded[max(figure.sentence.start, figure.span.start - 30) : figure.span.start]
    if base in _WHOLE_WORDS:
        return base in re.split("[,。;:0-9]", said)[-1]
    words = base.replace("总", "")
    return len(words) >= 4 and words in re.split("[,。;:0-9]", said)[-1].replace(
        "总", ""
    ).translate(str.maketrans("", "", "“”‘’《》"))


def check_rates_of_stocks(ledger: Ledger) -> Iterator[Finding]:
    """现有设食堂的学校97所。…已有61所学校完成改革,食堂自营率72.6%: the one stock of the noun.

    The rate names what the stock is counted with (食堂), and the part the stock's noun (学校).
    Silent where any figure of the unit makes the rate right, or one before and its part do.
    """
    for sentence in ledger.windows_of(2, "%"):
        for part, share in pairwise(sentence):
            if share.unit != "%" or not exact(part, share) or share.status != "actual":
                continue
            rate = _RATE.fullmatch(ledger.between(part, share)[-18:].rpartition(",")[2])
            noun = ledger.after(part)[:2]
            if rate is None or len(noun) < 2 or part.unit_class in ("share", "money", "points"):
                continue
            others = [f for f in ledger.figures if f.unit == part.unit and f is not part]
            known = [
                f
                for f in others
                if f.span < part.span
                and f.sentence != part.sentence
                and has(words_of("total", "stock"), ledger.clause(f))
                and noun in ledger.clause(f) + ledger.after(f)
                and rate["of"] in ledger.clause(f) + ledger.after(f)
            ]
            if len({f.value for f in known}) != 1 or not known[0].value >= part.value > 0:
                continue
            base = known[0]
            got = part.value * 100 / base.value
            if not exact(base) or any(fits(part, f, share) for f in others):
                continue
            if base.region == part.region and _FAR < share.value / got < 1 / _FAR:
                yield share_finding(ledger, (base, part, share), part.value)
