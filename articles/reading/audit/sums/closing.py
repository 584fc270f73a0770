"""What sums up a list that stands before it, and what the parts of a place give together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..kinds import kinds_apart
from ..ledger import Ledger, alike, compared, exact, rounding
from ..slips import near_slip
from .added import added
from .parts import NOT_ADDED

_ITEM = LatePattern("[^,。;:()0-9]{0,10}[、,][^。;:()、,0-9]{1,14}")
_THEN = LatePattern("[^,。;:()0-9、]{0,8},(?P<lead>目前|现在|如今|这|上述|以上|全部)?")
_NOW, _THESE = ("目前", "现在", "如今", None), ("这", "上述", "以上", "全部")
_TURN = LatePattern("第?[一二三四五首]?[批期轮]")
_ALL = ("全部", "均已", "都已", "悉数", "均")
_SPLIT = LatePattern(
    "(?P<number>[两三四五六七八])(?:个|大)?(?:方面|块|部分|类|种|项|档|批|片区|渠道|途径)[^,。;:\n0-9]{0,6}"
    "(?::|——|,(?:即|分别[是为]))[^,。;:、\n0-9]{1,16}$"
)
_EACH_OF = LatePattern(
    "(?P<number>[三四五六七八九])个[^,。;:\n0-9]{0,8},各[^,。;:\n0-9]{1,8}分别[为是有]$"
)
_SPLIT_REACH, _SPLIT_BACK = 36, 200
_SPLIT_NEAR = Decimal("0.125")
_ONE, _NEAR = Decimal(1), Decimal("0.25")
_OF_ONE_MAKE = Decimal("0.08")
_NEAR_PLACES = Decimal("0.05")
_FEWEST, _MOST_PARTS = 3, 5
_IN_SO_MANY = LatePattern(
    "[^。:()0-9]{0,6}[,;](?P<number>[两三四五六七八九])[期批轮年次](?:下来|以来|间|来)?,?(?:累计|总共|一共|共计|共)"
)
_POINTED = LatePattern("(?:这|上述|以上|前述)$")


def check_summed_up(ledger: Ledger) -> Iterator[Finding]:
    """首批建14间,第二批18间,第三批25间,目前47间书屋全部开放: all of what was listed before.

    The noun behind the number must be that of the list, and the text must say that all are
    meant; or three kinds of one make (…式共同体) stand before it.
    """
    for sentence in ledger.windows_of(3):
        for index in range(2, len(sentence)):
            whole = sentence[index]
            if whole.unit_class in NOT_ADDED or not whole.unit:
                continue
            then = _THEN.fullmatch(ledger.between(sentence[index - 1], whole))
            noun = ledger.after(whole) if then else ""
            if then is None or len(noun) < 2:
                continue
            parts = _listed(ledger, sentence[:index])
            if not alike(parts[-1], whole) or not exact(whole, *parts):
                continue
            clauses = [ledger.clause(part) for part in parts]
            kinds = len(parts) >= _FEWEST and any(
                all(clause.endswith(noun[:size]) for clause in clauses) for size in range(2, 7)
            )
            whole_of = then["lead"] in _THESE or _says_all(ledger, whole)
            in_turn = len(parts) >= _FEWEST and all(_TURN.search(c) for c in clauses[1:])
            kinds = kinds or (whole_of and kinds_apart(clauses) is not None)
            whole_of = whole_of and (then["lead"] not in _NOW or in_turn)
            if len(parts) < 2 or not (kinds or (whole_of and noun[:2] in clauses[0])):
                continue
            total = sum((part.value for part in parts), Decimal(0))
            most = _NEAR if whole_of and len(parts) >= _FEWEST else _OF_ONE_MAKE
            off = abs(total - whole.value)
            if whole.value <= max(p.value for p in parts) or off > max(_ONE, whole.value * most):
                continue
            if off > rounding((whole, *parts)):
                yield added(ledger, whole, tuple(parts))


def check_these(ledger: Ledger) -> Iterator[Finding]:
    """城区投放校车46辆,乡镇投放87辆…如今,这123辆校车…: what 这 points at is the sum of both.

    All figures of that unit in the sentence before, two to four of them, by places or kinds of
    the one noun; silent where any of them, or any two, give the number.
    """
    for before, sentence in pairwise(ledger.windows):
        for whole in sentence[:2]:
            if not _POINTED.search(ledger.clause(whole)) or not exact(whole) or whole.value < 2:
                continue
            parts = [f for f in before if f.unit == whole.unit]
            noun = ledger.after(whole)[:2]
            if not 1 < len(parts) < _MOST_PARTS or not exact(*parts) or len(noun) < 2:
                continue
            if whole.unit_class in NOT_ADDED or not any(
                noun in ledger.clause(f) + ledger.after(f) for f in parts
            ):
                continue
            if whole.span.start - parts[-1].span.end > _SPLIT_BACK:
                continue
            values = [f.value for f in parts]
            sums = {*values, *(a + b for a, b in combinations(values, 2)), sum(values)}
            if whole.value in sums or whole.value <= max(values):
                continue
            total = sum(values, Decimal(0))
            if abs(total - whole.value) <= whole.value * _SPLIT_NEAR:
                yield added(ledger, whole, tuple(parts))


def check_in_turn(ledger: Ledger) -> Iterator[Finding]:
    """首期4个班120人,第二期5个班150人,第三期6个班180人,三期共15个班、480人: each unit by itself."""
    for sentence in ledger.windows_of(5):
        for index in range(4, len(sentence)):
            said = _IN_SO_MANY.match(ledger.between(sentence[index - 1], sentence[index]))
            if said is None:
                continue
            number = "__两三四五六七八九".find(said["number"])
            for whole in sentence[index : index + 2]:
                parts = tuple(f for f in sentence[:index] if alike(f, whole))
                if len(parts) != number or not exact(whole, *parts):
                    continue
                if whole.unit_class in NOT_ADDED or any(compared(ledger, f) for f in parts):
                    continue
                total = sum((part.value for part in parts), Decimal(0))
                off = abs(total - whole.value)
                if rounding((whole, *parts)) < off <= whole.value * _NEAR:
                    yield added(ledger, whole, parts)
            break


def _says_all(ledger: Ledger, whole: Figure) -> bool:
    behind = ledger.folded[whole.span.end : whole.span.end + 12]
    return any(word in behind.partition(",")[0].partition("。")[0] for word in _ALL)


def _listed(ledger: Ledger, before: tuple[Figure, ...]) -> list[Figure]:
    """The figures of one unit that run up to the end of a list, at most eight."""
    kept = [before[-1]]
    for left, right in pairwise(reversed(before[-8:])):
        if not alike(right, left) or not _ITEM.fullmatch(ledger.between(right, left)):
            break
        kept.insert(0, right)
    return kept


def check_places_together(ledger: Ledger) -> Iterator[Finding]:
    """全市书香支部325个 … 甲区书香支部120个 … 丙区书香支部97个: the districts and their city.

    Only near misses of three districts and more that count one noun of four signs, each once.
    A city may have a few of its own besides, so that less proves something only where the two
    numbers differ as a slip of the pen does.
    """
    if len({figure.region for figure in ledger.figures}) <= _FEWEST:
        return
    counted: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in ledger.figures:
        noun = ledger.clause(figure).rstrip("有共达为:")[-4:]
        if figure.region and len(noun) == 4 and figure.unit_class not in NOT_ADDED:
            counted[noun, figure.unit].append(figure)
    for figures in counted.values():
        regions = [figure.region or "" for figure in figures]
        wholes = [f for f in figures if (f.region or "").endswith("00")]
        if len(set(regions)) < len(regions) or len(wholes) != 1 or len(figures) <= _FEWEST:
            continue
        whole = wholes[0]
        parts = tuple(f for f in figures if f is not whole)
        roof = (whole.region or "").rstrip("0")
        if not all(region.startswith(roof) for region in regions) or not exact(*figures):
            continue
        if any(compared(ledger, f) for f in figures):
            continue
        total = sum((part.value for part in parts), Decimal(0))
        off = abs(total - whole.value)
        proven = total > whole.value or near_slip(whole.value, total)
        if proven and rounding(figures) < off <= whole.value * _NEAR_PLACES:
            yield added(ledger, whole, parts)


def check_split(ledger: Ledger) -> Iterator[Finding]:
    """筹集经费180万元。经费用于三方面:培训95万元、命题50万元、平台45万元: as many parts as it says.

    The text itself counts the parts, so that they are all there are; a near miss of the one sum
    told before. Less is no matter where it says 主要.
    """
    for sentence in ledger.windows_of(2):
        for index, first in enumerate(sentence):
            start = max(first.sentence.start, first.span.start - _SPLIT_REACH)
            words = ledger.folded[start : first.span.start]
            said = _SPLIT.search(words) or _EACH_OF.search(ledger.said(first))
            if said is None or first.unit_class in NOT_ADDED or not first.unit:
                continue
            parts = tuple(f for f in sentence[index : index + 9] if alike(f, first))
            if len(parts) != "__两三四五六七八九".find(said["number"]) or not exact(*parts):
                continue
            known = [
                f
                for f in ledger.before(first.span.start, 12)
                if alike(f, first)
                and first.span.start - f.span.end <= _SPLIT_BACK
                and not compared(ledger, f)
            ]
            total = sum((part.value for part in parts), Decimal(0))
            if any(abs(total - f.value) <= rounding((f, *parts)) for f in known):
                continue
            near = [f for f in known if abs(total - f.value) <= f.value * _SPLIT_NEAR]
            if len({f.value for f in near}) != 1 or not exact(near[-1]):
                continue
            partly = "主要" in words
            if total > near[-1].value or not partly:
                yield added(ledger, near[-1], parts)
