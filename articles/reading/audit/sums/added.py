"""What an editor sees of parts that do not give their whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...records import Figure, Finding
from ..ledger import Ledger, finding, plain, rounding
from ..verdicts import in_order


def added(ledger: Ledger, whole: Figure, parts: Sequence[Figure]) -> Finding:
    """273件 + 68件 = 311件 → 341: in the order of the text, with the rounding allowed for."""
    total = sum((part.value for part in parts), Decimal(0))
    slack = rounding((whole, *parts))
    return finding(
        "parts",
        ledger,
        in_order(whole, *parts),
        raw=f"{' + '.join(part.surface for part in parts)} = {whole.surface}",
        recomputed=f"{' + '.join(plain(part.value) for part in parts)} = {plain(total)}",
        verdict=(
            f"分项相加为{plain(total)}{whole.unit}，与总数{whole.surface}"
            f"相差{plain(abs(total - whole.value))}{whole.unit}，请核对。"
        ),
        tolerance="" if slack == 0 else f"已计入四舍五入（±{plain(slack)}{whole.unit}）",
    )
