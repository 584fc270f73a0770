"""What an editor sees of figures that contradict each other, where several checks find it.

The sentences are the editor's: one contradiction is told in the same words whichever check has
found it, so that a list of findings can be gone through at a glance.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..records import Figure, Finding, Span
from .ledger import Ledger, finding, marked, plain


def in_order(*figures: Figure) -> tuple[Figure, ...]:
    """Figures as the text has them, one behind the other."""
    return tuple(sorted(figures, key=lambda figure: figure.span))


def unequal(
    rule: str,
    ledger: Ledger,
    figures: tuple[Figure, ...],
    printed: Figure,
    *,
    told: str,
    reckoned: str,
    got: str,
    said: str,
    unit: str = "",
    tolerance: str = "",
) -> Finding:
    """20所 × 5万元 = 120万元: both sides as `told`, reckoned again they give `got`, not `printed`.

    `said` leads up to the number that it should be, as far as its unit: 20所乘以每所5万元为.
    """
    return finding(
        rule,
        ledger,
        figures,
        raw=f"{told} = {printed.surface}",
        recomputed=f"{reckoned} = {got}",
        verdict=f"{said}{got}{unit}，文中写{printed.surface}，请核对。",
        tolerance=tolerance,
    )


def unlike_words(
    ledger: Ledger, whole: Figure, part: Figure, span: Span, words: str, *, tolerance: str = ""
) -> Finding:
    """60所 and 22所 of them, told as 过半: the share in `words`, which stand at `span`."""
    share = plain(part.value * 100 / whole.value)
    return marked(
        "share",
        ledger.text,
        (whole.span, part.span, span),
        raw=f"{part.surface} ÷ {whole.surface}，{words}",
        recomputed=f"{plain(part.value)} ÷ {plain(whole.value)} = {share}%",
        verdict=f"{part.surface}占{whole.surface}的{share}%，文中写“{words}”，请核对。",
        tolerance=tolerance,
    )


def not_hundred(
    ledger: Ledger,
    shares: Sequence[Figure],
    *,
    names: Sequence[str] = (),
    listed: str = "所列",
    slack: Decimal | None = None,
) -> Finding:
    """本科62.5%,研究生9.8%,专科31.7%: with `names` where only they tell the shares apart."""
    total = plain(sum((share.value for share in shares), Decimal(0)))
    told = zip(names or [""] * len(shares), shares, strict=True)
    return finding(
        "share",
        ledger,
        tuple(shares),
        raw=" + ".join(f"{name}{share.surface}" for name, share in told),
        recomputed=f"合计{total}%",
        verdict=f"{listed}占比合计{total}%，不是100%，请核对。",
        tolerance="" if slack is None else f"已计入四舍五入（±{plain(slack)}个百分点）",
    )


def told_twice(ledger: Ledger, one: Figure, other: Figure, noun: str, what: str = "") -> Finding:
    """在校生 with two values, or `what` a body has of its own: 投资 of 新圩学校."""
    of = f"“{noun}”的{what}" if what else f"“{noun}”"
    return finding(
        "repeat",
        ledger,
        (one, other),
        raw=f"{noun}{what}：{one.surface}；{other.surface}",
        recomputed=f"{plain(one.value)} ≠ {plain(other.value)}",
        verdict=f"{of}前后两处数值不同（{one.surface}，{other.surface}），请核对。",
    )


def changed_by(
    ledger: Ledger, old: Figure, new: Figure, by: Figure, got: Decimal, *, where: str = "文中"
) -> Finding:
    """From one value to another by `got`, points or per cent, and not `by`, as is told `where`."""
    change = f"{plain(abs(got))}{'个百分点' if by.unit_class == 'points' else '%'}"
    return finding(
        "rise",
        ledger,
        in_order(old, new, by),
        raw=f"{old.surface} → {new.surface}，{by.surface}",
        recomputed=f"{plain(old.value)} → {plain(new.value)}，变化{change}",
        verdict=f"由{old.surface}到{new.surface}变化{change}，{where}写{by.surface}，请核对。",
    )


def behind_reached(ledger: Ledger, reached: Figure, aim: Figure, *, told: str = "") -> Finding:
    """已有64所 … 力争达到55所: an aim that lies behind what there is already."""
    return finding(
        "target",
        ledger,
        (reached, aim),
        raw=told or f"已达{reached.surface}，目标{aim.surface}",
        recomputed=f"{plain(aim.value)} < {plain(reached.value)}",
        verdict=f"目标{aim.surface}低于已达到的{reached.surface}，请核对。",
    )
