"""What the words between two numbers say of them: 57 of 62所,覆盖率100%; 60%,超过三分之二."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Finding
from ..ledger import Ledger, alike, exact, finding, marked, plain, step
from ..verdicts import unequal

_HAS = LatePattern("[^,。;:0-9]{0,12}(?:中|里|,)?,?(?:其中)?(?:已|共|仅|只)?有")
_COVERED = LatePattern(
    "[^,。;:0-9]{0,16},(?:目前)?[^,。;:0-9]{0,4}(?:覆盖|开展|普及|达标|开通|配备|建成)率"
    "(?:已|均)?(?:达到?|为|是)?了?"
)
_AND_SO = LatePattern(",(?:已|也|仍)?(?:超过|超|逾|突破|大于|不足|不到|少于|低于)?了?")
_SINCE = LatePattern("(?:19|20)[0-9]{2}年")
_TIMES_OF = LatePattern(
    "[^。;0-9]{0,16}(?:达到?|是|为|相当于)了?(?P<year>(?:19|20)[0-9]{2}年)的(?:近|约|将近)?"
)
_ABOUT = Decimal("0.34")
_TENTH = Decimal("0.12")
_SHARE_OF = LatePattern(
    "[^,。;:0-9]{0,8},(?:约|仅|已|大约)?占(?:到|了)?"
    "(?P<base>(?:符合|具备|报名|参评|申报|应交流|应参加)[^,。;:0-9]{0,10}?)(?:总数|总量|人数|数)?的(?:约|近)?"
)


def check_full_cover(ledger: Ledger) -> Iterator[Finding]:
    """62所学校,有57所开展课后服务,覆盖率达100%: 57 of 62 are not all of them."""
    for sentence in ledger.windows:
        for whole, part, share in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if share.unit != "%" or share.value != 100 or not alike(whole, part):
                continue
            if part.value >= whole.value or not exact(whole, part, share):
                continue
            if not _HAS.fullmatch(ledger.between(whole, part)):
                continue
            if _COVERED.fullmatch(ledger.between(part, share)):
                got = plain(part.value * 100 / whole.value)
                yield finding(
                    "share",
                    ledger,
                    (whole, part, share),
                    raw=f"{part.surface} ÷ {whole.surface} = {share.surface}",
                    recomputed=f"{plain(part.value)} ÷ {plain(whole.value)} = {got}%",
                    verdict=f"{part.surface}占{whole.surface}的{got}%，文中写100%，请核对。",
                )


def check_fraction_words(ledger: Ledger) -> Iterator[Finding]:
    """占60%,超过三分之二: a share that the fraction right behind it belies."""
    for sentence in ledger.windows:
        for share, said in pairwise(sentence):
            if share.unit != "%" or said.unit != "%" or share.value_high or said.value_high:
                continue
            if share.comparator != "eq" or said.comparator not in ("gt", "lt"):
                continue
            over = said.comparator == "gt"
            if said.surface[-1] in "%％" or not _AND_SO.fullmatch(ledger.between(share, said)):
                continue
            if (share.value >= said.value) if over else (share.value <= said.value):
                continue
            yield finding(
                "share",
                ledger,
                (share, said),
                raw=f"{share.surface}，{'超过' if over else '不足'}{said.surface}",
                recomputed=f"{plain(share.value)}% {'<' if over else '>'} {plain(said.value)}%",
                verdict=(
                    f"{share.surface}并非{'超过' if over else '不足'}{said.surface}，请核对。"
                ),
            )


def check_times_since(ledger: Ledger) -> Iterator[Finding]:
    """现有412个,2019年只有186个,总数达到2019年的3倍: 412 are two and a bit times as many."""
    for sentence in ledger.windows:
        for index in range(2, len(sentence)):
            times = sentence[index]
            if times.unit != "倍" or times.value_high is not None or times.comparator == "gt":
                continue
            two = sentence[index - 2 : index]
            said = _TIMES_OF.fullmatch(ledger.between(two[1], times))
            if said is None or not alike(*two) or not exact(*two):
                continue
            old = [f for f in two if _SINCE.findall(ledger.clause(f))[-1:] == [said["year"]]]
            if len(old) != 1 or old[0].value <= 0:
                continue
            new = two[0] if old[0] is two[1] else two[1]
            got = new.value / old[0].value
            if abs(got - times.value) <= _ABOUT * max(times.value / 2, Decimal(1)):
                continue
            yield marked(
                "rise",
                ledger.text,
                (two[0].span, two[1].span, times.span),
                raw=f"{old[0].surface} → {new.surface}，{times.surface}",
                recomputed=f"{plain(new.value)} ÷ {plain(old[0].value)} = {plain(got)}",
                verdict=(
                    f"{new.surface}是{old[0].surface}的{plain(got)}倍，文中写{times.surface}，请核对。"
                ),
            )


def check_share_of_named(ledger: Ledger) -> Iterator[Finding]:
    """符合交流条件的教师1284人,…交流265人,约占符合条件人数的三成: the base is told by its words.

    One figure before must hold the base's word; 约三成 is read within an eighth.
    """
    for sentence in ledger.windows:
        for part, share in pairwise(sentence):
            if share.unit != "%" or share.value_high is not None or not exact(part):
                continue
            said = _SHARE_OF.fullmatch(ledger.between(part, share))
            if said is None or share.comparator in ("gt", "lt"):
                continue
            wholes = [
                f
                for f in ledger.before(part.span.start, 8)
                if alike(f, part)
                and f.value > part.value
                and exact(f)
                and said["base"][:2] in ledger.clause(f) + ledger.after(f)
            ]
            if len(wholes) != 1:
                continue
            got = part.value * 100 / wholes[0].value
            slack = step(share) / 2
            slack += share.value * _TENTH if share.comparator == "approx" else 0
            if abs(got - share.value) <= slack + Decimal("0.5"):
                continue
            yield unequal(
                "share",
                ledger,
                (wholes[0], part, share),
                share,
                told=f"{part.surface} ÷ {wholes[0].surface}",
                reckoned=f"{plain(part.value)} ÷ {plain(wholes[0].value)}",
                got=f"{plain(got)}%",
                said=f"{part.surface}占{wholes[0].surface}的",
            )


_BY_EACH = LatePattern("(?:按|以)[^。;0-9]{0,12}$")
_MEAN_OF = LatePattern(
    "(?:[人生师校班]均|平均每[人生校班])(?P<what>[^,。;:、0-9]{2,8}?)(?:达到?|为|是|约)*$"
)
_TOTALS, _REACH = 10, 400
_LEAST, _MOST = Decimal("0.5"), Decimal(2)


def check_mean_of_far_total(ledger: Ledger) -> Iterator[Finding]:
    """拿出1260万元用于培训。…按4200名教师平均,人均培训经费达到2500元: the sum stands further up.

    One sum before must be of what the mean is of (培训); off by a fiftieth or more.
    """
    for sentence in ledger.windows:
        for count, mean in pairwise(sentence):
            said = _MEAN_OF.search(ledger.clause(mean))
            if said is None or mean.unit != "元" or not exact(count, mean):
                continue
            if not _BY_EACH.search(ledger.clause(count)) or count.value <= 1 or mean.value <= 0:
                continue
            what = said["what"].removesuffix("经费").removesuffix("资金").removesuffix("投入")
            sums = [
                f
                for f in ledger.before(count.span.start, _TOTALS)
                if f.unit_class == "money"
                and f.unit == mean.unit
                and exact(f)
                and len(what) > 1
                and what[-2:] in ledger.clause(f) + ledger.after(f)
                and count.span.start - f.span.end < _REACH
            ]
            if len(sums) != 1:
                continue
            got = sums[0].value / count.value
            if abs(got - mean.value) * 50 <= got or not _LEAST < got / mean.value < _MOST:
                continue
            yield unequal(
                "product",
                ledger,
                (sums[0], count, mean),
                mean,
                told=f"{sums[0].surface} ÷ {count.surface}",
                reckoned=f"{plain(sums[0].value)} ÷ {plain(count.value)}",
                got=plain(got),
                said=f"{sums[0].surface}除以{count.surface}为",
                unit="元",
            )
