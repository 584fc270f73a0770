"""A whole and its parts told sentences apart, in whatever words.

学生总数为42.6万。人数最多的是小学,23.1万人;初中紧跟着,是11.8万人…: the kind that a figure counts
stands anywhere between it and the one before. Certainty comes from the numbers: a near miss that
no other selection of the paragraph's figures explains.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ..kinds import apart
from ..ledger import Ledger, compared, exact, has, rounding, words_of
from ..paragraphs import Paragraph, same_count, some_give, words_before, words_behind
from ..sorts import groups_in, kinds_in, marks_of, payers, strangers
from .added import added
from .parts import NOT_ADDED, goes_on

_REACH = 170
_ONE_STAGE = frozenset(("幼儿园", "小学", "初中", "高中"))
_GAP = 64
_MOST_PARTS = 6
_NEAR, _NEARER, _OVER = Decimal("0.05"), Decimal("0.03"), Decimal("0.1")
_DONE_OVER, _DONE_SHORT = Decimal("0.2"), Decimal("0.06")
_SOME_DONE = LatePattern("(?:办结|整改|销号|解决|完成|化解|消除|办妥|答复)[^,。;]{0,4}$")
_SETTLED = LatePattern("[一-龥](?:好|完|妥|成|掉)(?:了)?的")
_DENIED = LatePattern("(?:没有|没|未|尚未|还未)([一-龥])")
_GRADE = LatePattern("[一二三四五六七八九]年级")
_SORTS = LatePattern(
    "细分下来|具体(?:来看|来说|说来|而言|看)|分类(?:看|统计)|(?:按|从|分|以)[^,。;:0-9]{1,8}(?:看|分|说|统计|划分)[,:]"
    "|(?:年龄|职称|类型|类别|区域|性质|学段|级别|构成|用途)上[,:]|分布(?:为|是|如下)"
)
_OF_AGE = LatePattern("[0-9]*[到至-]?[0-9]*岁(?:以[上下])?")
_ALL_TOLD = frozenset(("actual", "baseline"))


def check_loose_parts(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """在籍学生总数为42.6万。…小学,23.1万人…普通高中6.4万人,中等职业学校2.3万人: 43.6万."""
    for line, following in zip_longest(paragraphs, paragraphs[1:], fillvalue=()):
        for at in range(len(line)):
            figures, whole = line, line[at]
            if at == len(line) - 1 and has(words_of("loose", "in_all"), ledger.clause(whole)):
                figures = (*line, *following)
            if len(figures) < at + 3 or not _may_be_whole(ledger, whole):
                continue
            run = _run(ledger, figures, at)
            if len(run) < (2 if figures is line else 3):
                continue
            parts = _kinds_of(ledger, figures, whole, run)
            if parts and not _explained(ledger, figures, whole, parts):
                yield added(ledger, whole, parts)


def _may_be_whole(ledger: Ledger, whole: Figure) -> bool:
    if whole.unit_class in NOT_ADDED or whole.status not in _ALL_TOLD or not exact(whole):
        return False
    if whole.value < 10 or "每" in ledger.clause(whole) or compared(ledger, whole):
        return False
    return bool(whole.unit) or whole.surface.endswith(("万", "萬"))


def _run(ledger: Ledger, figures: Paragraph, at: int) -> list[int]:
    """The figures behind a whole that count alike, as far as the text goes on about them."""
    whole, found, last = figures[at], list[int](), figures[at]
    stops = words_of("loose", "stops")
    for index in range(at + 1, len(figures)):
        figure = figures[index]
        far = figure.span.start - last.span.end > _GAP
        if far or figure.span.start - whole.span.end > _REACH or len(found) == _MOST_PARTS:
            break
        if not same_count(whole, figure):
            continue
        if compared(ledger, figure) or figure.status == "change":
            continue
        words = words_before(ledger, figures, index)
        words = words if found else words.replace("其中", "")
        if has(stops, words) or not exact(figure) or figure.value >= whole.value:
            break
        if figure.status not in _ALL_TOLD or _other_time(whole, figure):
            break
        found.append(index)
        last = figure
    return found


def _other_time(left: Figure, right: Figure) -> bool:
    if left.as_of and right.as_of and left.as_of != right.as_of:
        return True
    return bool(left.region and right.region and left.region != right.region)


def _kinds_of(
    ledger: Ledger, figures: Paragraph, whole: Figure, run: Sequence[int]
) -> list[Figure]:
    """The longest beginning of a run whose figures are each of another kind of one set.

    Empty where the kinds miss the whole by too much, or by what a list may well leave out.
    """
    words = [(words_before(ledger, figures, index), ledger.after(figures[index])) for index in run]
    said = ledger.clause(whole).replace("中小学", "") + ledger.after(whole).replace("中小学", "")
    for size in range(len(run), 1, -1):
        parts = [figures[index] for index in run[:size]]
        for group, kinds in groups_in("|".join(words[0])):
            marks = marks_of(group, words[:size], "注销" in kinds)
            if marks is None or kinds_in(said) & set(marks):
                continue
            if kinds_in(said) & _ONE_STAGE & kinds:
                return []  # 幼儿园7.82万人,小学15.36万人,初中7.51万人: no kind is a whole of others
            if strangers(said, [_GRADE.sub("", before) for before, _ in words[:size]]):
                return []
            if any(has(words_of("parts", "nested"), before) for before, _ in words[:size]):
                return []
            full = any(set(marks) >= set(c) for c in lexicon("audit")["parts"]["complete"])
            return parts if _misses(ledger, whole, parts, full=full) else []
        if size > 2 and _are_sorted(ledger, whole, parts):
            return parts if _misses(ledger, whole, parts, full=False) else []
        if (
            whole.unit_class == "money"
            and size > 1
            and has(words_of("loose", "in_all"), ledger.clause(whole))
        ):
            names = [(before.rpartition(",")[2], after) for before, after in words[:size]]
            if marks_of(payers(), names, False) is not None:
                return parts if _misses(ledger, whole, parts, full=size > 2) else []
    return []


def _are_sorted(ledger: Ledger, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the text says that it sorts them, and then gives each sort its name: 年龄上,…58人."""
    opening = ledger.folded[whole.span.end : parts[0].span.start]
    names = [ledger.clause(part).rstrip("的有为达共是约") for part in parts]
    if not _SORTS.search(opening) or not all(len(name) > 1 for name in names):
        return False
    if any(name.endswith("等") or has(words_of("loose", "last_of"), name) for name in names):
        return False
    return apart(parts, [_OF_AGE.sub("", name) or f"第{n}段" for n, name in enumerate(names)])


def _misses(ledger: Ledger, whole: Figure, parts: Sequence[Figure], *, full: bool) -> bool:
    """Whether parts miss their whole nearly: a little too much, or less where none is left out."""
    off = sum((part.value for part in parts), Decimal(0)) - whole.value
    if abs(off) <= rounding((whole, *parts)):
        return False
    if off < 0 and (goes_on(ledger, parts[-1].span.end) or not full):
        return False
    near = _NEAR if full or len(parts) > 2 else _NEARER
    near = _OVER if off > 0 and (full or len(parts) > 2) else near
    return abs(off) <= whole.value * near


def _explained(ledger: Ledger, figures: Paragraph, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether some figures of the paragraph do give the whole, or the parts are of another."""
    total = sum((part.value for part in parts), Decimal(0))
    others = [f for f in figures if f is not whole and same_count(whole, f)]
    if some_give([f for f in others if f.value < whole.value], whole):
        return True
    near = ledger.before(whole.span.start, 12)
    return any(f.value == total for f in (*others, *near) if same_count(whole, f))


def check_done_and_open(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """一共记下412处,…销号的已有368处,手头没有办结的还有54处: what is done and what is left."""
    if not words_of("loose", "open").are_in(ledger.folded) and not _DENIED.search(ledger.folded):
        return
    for figures in paragraphs:
        for at in range(2, len(figures)):
            rest = figures[at]
            if rest.unit_class in NOT_ADDED or not rest.unit or not exact(rest):
                continue
            if compared(ledger, rest) or not _is_left(ledger, figures, at):
                continue
            found = _done_of(ledger, figures, at)
            if found and not _explained(ledger, figures, found[0], (found[1], rest)):
                parts = (found[1], rest)
                yield added(ledger, found[0], parts)


def _is_left(ledger: Ledger, figures: Paragraph, at: int) -> bool:
    words = words_before(ledger, figures, at) + words_behind(ledger, figures, at).partition(",")[0]
    if has(words_of("loose", "open"), words):
        return True
    said = _DENIED.search(words)
    return said is not None and said[1] in words_before(ledger, figures, at - 1)


def _done_of(ledger: Ledger, figures: Paragraph, at: int) -> tuple[Figure, Figure] | None:
    """The whole and what is done of it, before what is left: the one pair that nearly fits."""
    rest = figures[at]
    before = [n for n in range(at) if same_count(figures[n], rest) and exact(figures[n])]
    if len(before) < 2 or compared(ledger, figures[before[-1]]):
        return None
    last = before[-1]
    done = figures[last]
    words = words_before(ledger, figures, last) + words_behind(ledger, figures, last)
    settled = has(words_of("loose", "done"), words) or _SETTLED.search(words)
    if rest.span.start - done.span.end > _GAP or not settled:
        return None
    for whole in (figures[n] for n in reversed(before[:-1])):
        off = done.value + rest.value - whole.value
        near = -whole.value * _DONE_SHORT <= off <= whole.value * _DONE_OVER
        near = near and whole.value > max(done.value, rest.value)
        if near and abs(off) > rounding((whole, done, rest)) and _is_all(ledger, whole, done):
            return whole, done
    return None


def _is_all(ledger: Ledger, whole: Figure, done: Figure) -> bool:
    """Whether a figure is told of all of them, in the sentence of what is done or close before."""
    plans = words_of("parts", "plans")
    clause = ledger.clause(whole)
    if has(plans, clause) or _SOME_DONE.search(clause) or compared(ledger, whole):
        return False  # 办结2915件,其中即办2435件: no whole of what is not done
    same = not (whole.region and done.region and whole.region != done.region)
    return same and done.span.start - whole.span.end <= _REACH
