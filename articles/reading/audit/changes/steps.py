"""What there was, what came or went, what there is, told over clauses and sentences.

去年底有智慧教室386间;今年又新增148间,总数达到544间: the three stand in a row, and the roles of the
second and the third say how they belong together. `gaps.check_balances` reads a whole row of
steps in one sentence; here there is one step, and the words may run on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, finding, plain, rounding
from ..paragraphs import Paragraph
from ..slips import RELATIVE, near_slip, swapped_digits

_GAP, _STAYS = 70, 8
_CAME = LatePattern(
    "(?:又|再|新|今年|随后|此后|后来|陆续)[^,。;:0-9]{0,8}?(?:增|建|招|购|添|引进|补充|投放|设|聘|吸纳|认定|培育|组建|开)"
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
_LEFT = LatePattern("(?:仅?剩|只剩|还剩|剩余|尚存|保留|仅存|余|留存)[^,。;:0-9]{0,6}$")
_AND_SO_MANY = LatePattern("^(?:还|尚|另|仍)有$")
_NO_BASE = LatePattern("其中|计划|目标|力争|每|平均|将|新增|新建|拟")
_OTHER = LatePattern("其中|另外|此外|同时|全省|全国|每|分别|平均|计划|力争|将")


def check_steps(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """386间, 又新增148间, 总数达到544间; 机构104家, 压减了91家, 还有23家: one step and its end.

    What is more than there were is wrong behind 还有 too; less only behind a word for all of what
    is left. Silent where any two numbers near by give the third.
    """
    for figures in paragraphs:
        for at, step in enumerate(figures):
            if step.unit_class in RELATIVE or not step.unit or not exact(step):
                continue
            clause = ledger.clause(step)
            came, went = _CAME.search(clause), _WENT.search(clause)
            if not (came or went) or compared(ledger, step):
                continue
            row = _around(ledger, figures, at)
            if row is not None and (found := _told(ledger, figures, row, came=bool(came))):
                yield found


def _around(ledger: Ledger, figures: Paragraph, at: int) -> tuple[Figure, Figure, Figure] | None:
    """The figure of the unit right before a step and the one right behind it."""
    step = figures[at]
    before = [f for f in figures[max(0, at - 3) : at] if alike(f, step)]
    behind = [f for f in figures[at + 1 : at + 3] if alike(f, step)]
    if not before or not behind:
        return None
    was, then = before[-1], behind[0]
    near = step.span.start - was.span.end <= _GAP and then.span.start - step.span.end <= _GAP
    if not near or not exact(was, then) or was.status != "actual" or then.status != "actual":
        return None
    links = ledger.between(was, step) + ledger.between(step, then)
    if _NO_BASE.search(ledger.clause(was)) or _OTHER.search(links) or compared(ledger, was):
        return None
    return was, step, then


def _told(
    ledger: Ledger, figures: Paragraph, row: tuple[Figure, Figure, Figure], *, came: bool
) -> Finding | None:
    was, step, then = row
    clause = ledger.clause(then)
    loosely = _AND_SO_MANY.search(clause) is not None
    if not (_NOW_ALL.search(clause) if came else _LEFT.search(clause) or loosely):
        return None
    got = was.value + step.value if came else was.value - step.value
    off = then.value - got
    if abs(off) <= rounding(row) or not 0 < got < then.value * 3 or then.value > got * 3:
        return None
    slipped = near_slip(then.value, got) or swapped_digits(then.value, got)
    if loosely and off < 0 and not slipped:
        return None  # 压减了91家,还有5家转型: what became of the others is not told
    if came and not slipped and abs(off) * 4 > then.value:
        return None
    near = [f.value for f in figures if alike(f, step) and exact(f)][:_STAYS]
    others = [(a, b) for n, a in enumerate(near) for b in near[n + 1 :]]
    third = then.value
    if any(third in (a + b, abs(a - b)) for a, b in others if third not in (a, b)):
        return None
    return _finding(ledger, row, got, "+" if came else "−")


def _finding(
    ledger: Ledger, row: tuple[Figure, Figure, Figure], got: Decimal, sign: str
) -> Finding:
    was, step, then = row
    return finding(
        "parts",
        ledger,
        row,
        raw=f"{was.surface} {sign} {step.surface} = {then.surface}",
        recomputed=f"{plain(was.value)} {sign} {plain(step.value)} = {plain(got)}",
        verdict=f"按前面各数应为{plain(got)}{then.unit}，文中写{then.surface}，请核对。",
    )
