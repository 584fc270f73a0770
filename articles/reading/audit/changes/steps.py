"""What there was, what came or went, what there is, told over clauses and sentences.

去年底有智慧教室386间;今年又新增148间,总数达到544间: the three stand in a row, and the roles of the
second and the third say how they belong together. `gaps.check_balances` reads a whole row of
steps in one sentence; here there is one step, and the words may run on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, has, plain, rounding, words_of
from ..paragraphs import Paragraph
from ..slips import RELATIVE, near_slip, swapped_digits
from ..verdicts import unequal

_GAP, _STAYS, _LONGEST = 70, 8, 6
_CAME = LatePattern(
    "(?:又|再|新|去年|今年|随后|此后|后来|陆续)[^,。;:0-9]{0,8}?(?:增|建|招|购|添|引进|补充|投放|设|聘|吸纳|认定|培育|组建|开)"
    "[^,。;:0-9]{0,10}$"
)
_WENT = LatePattern(
    "(?:压减|注销|关停|关闭|撤并|撤销|减少|清退|取缔|淘汰|停办|整治|退出|拆除|裁撤|报废|精简|削减|合并)(?:了|掉|学科类|其中)?"
    "[^,。;:0-9]{0,4}$"
)
_NOW_ALL = LatePattern(
    "(?:总数|总量|累计|总计|合计|一共|目前|现在|如今|至此)[^,。;:0-9]{0,10}?(?:达到?|为|有|增至|增加到|扩大到)?了?$"
    "|(?:增至|增加到|增长到|扩大到|达到|发展到)了?$"
)
_LEFT = LatePattern(
    "(?:仅?剩|只剩|还剩|剩余|尚存|保留|仅存|余|留存|现存|现有|尚有)[^,。;:0-9]{0,6}$"
)
_AND_SO_MANY = LatePattern("^(?:还|尚|另|仍)有$")


def check_steps(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """386间, 又新增148间, 总数达到544间; 机构104家, 压减了91家, 还有23家: steps and their end.

    What is more than there were is wrong behind 还有 too; less only behind a word for all of what
    is left. Silent where any two numbers near by give the last.
    """
    for figures in paragraphs:
        for at in range(1, len(figures)):
            if _sign(ledger, figures[at]) and not _sign(ledger, figures[at - 1]):
                row = _row(ledger, figures, at)
                if row is not None and (found := _told(ledger, figures, row)):
                    yield found


def _sign(ledger: Ledger, step: Figure) -> int:
    """1 of what came, -1 of what went, 0 of what is no step."""
    if step.unit_class in RELATIVE or not step.unit or not exact(step) or compared(ledger, step):
        return 0
    clause = ledger.clause(step)
    return 1 if _CAME.search(clause) else -1 if _WENT.search(clause) else 0


def _row(ledger: Ledger, figures: Paragraph, at: int) -> tuple[Figure, ...] | None:
    """The figure of the unit right before the first step, the steps, and the one behind them."""
    step = figures[at]
    before = [f for f in figures[max(0, at - 3) : at] if alike(f, step)]
    row, ended = before[-1:], False
    for figure in figures[at : at + _LONGEST]:
        if alike(figure, step):
            row.append(figure)
            ended = _sign(ledger, figure) == 0
        if ended:
            break
    if not before or not ended or row[0].status != "actual" or row[-1].status != "actual":
        return None
    links = [ledger.between(left, right) for left, right in pairwise(row)]
    other = words_of("steps", "other")
    if not exact(*row) or any(len(link) > _GAP or has(other, link) for link in links):
        return None
    if has(words_of("steps", "no_base"), ledger.clause(row[0])) or compared(ledger, row[0]):
        return None
    return tuple(row)


def _told(ledger: Ledger, figures: Paragraph, row: tuple[Figure, ...]) -> Finding | None:
    was, *steps, then = row
    signs = [_sign(ledger, step) for step in steps]
    clause = ledger.clause(then)
    loosely = _AND_SO_MANY.search(clause) is not None
    ends = _NOW_ALL.search(clause) or (-1 in signs and (_LEFT.search(clause) or loosely))
    got = was.value + sum((s * f.value for s, f in zip(signs, steps, strict=True)), Decimal(0))
    off = then.value - got
    if not ends or abs(off) <= rounding(row) or not 0 < got < then.value * 3 < got * 9:
        return None
    slipped = near_slip(then.value, got) or swapped_digits(then.value, got)
    if loosely and off < 0 and not slipped:
        return None  # 压减了91家,还有5家转型: what became of the others is not told
    if (1 in signs or len(steps) > 1) and not slipped and abs(off) * 4 > then.value:
        return None
    near = [f.value for f in figures if alike(f, then) and exact(f)][:_STAYS]
    pairs = [(a, b) for n, a in enumerate(near) for b in near[n + 1 :] if then.value not in (a, b)]
    if any(then.value in (a + b, abs(a - b)) for a, b in pairs):
        return None
    return _finding(ledger, row, signs, got)


def _finding(
    ledger: Ledger, row: tuple[Figure, ...], signs: Sequence[int], got: Decimal
) -> Finding:
    was, *steps, then = row
    told = list(zip(("+" if sign > 0 else "−" for sign in signs), steps, strict=True))
    return unequal(
        "parts",
        ledger,
        row,
        then,
        told=was.surface + "".join(f" {s} {f.surface}" for s, f in told),
        reckoned=plain(was.value) + "".join(f" {s} {plain(f.value)}" for s, f in told),
        got=plain(got),
        said="按前面各数应为",
        unit=then.unit,
    )
