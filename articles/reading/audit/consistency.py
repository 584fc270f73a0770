"""Statements that contradict each other though no sum is involved."""

from __future__ import annotations

from collections.abc import Iterator

from ..covered import Covered
from ..lexicon import lexicon
from ..records import Figure, Finding, Places, Span
from .ledger import Ledger, finding, plain, step

_PREFECTURE = ("市", "州", "盟", "地区")
_COUNTY = ("县", "区", "旗", "市")


def check_targets(ledger: Ledger) -> Iterator[Finding]:
    """办结率82%,预计年底前办结率达80%: an aim below what has been reached."""
    falling = tuple(lexicon("audit")["falling"]["words"])
    for reached, aim in zip(ledger.figures, ledger.figures[1:], strict=False):
        if reached.status != "actual" or aim.status != "target":
            continue
        if reached.unit != "%" or aim.unit != "%" or aim.value >= reached.value:
            continue
        if reached.comparator != "eq" or aim.comparator == "range":
            continue
        if aim.span.start - reached.span.end > 80:
            continue
        stem = _rate_word(ledger.clause(reached))
        if stem is None or stem != _rate_word(ledger.clause(aim)):
            continue
        words = reached.label + aim.label + ledger.clause(aim) + ledger.clause(reached)
        if any(word in words for word in falling):
            continue
        yield finding(
            "target",
            ledger,
            (reached, aim),
            raw=f"已达{reached.surface}，目标{aim.surface}",
            recomputed=f"{plain(aim.value)} < {plain(reached.value)}",
            verdict=f"目标{aim.surface}低于已达到的{reached.surface}，请核对。",
        )


def _rate_word(clause: str) -> str | None:
    """办结率 of 目前首批清单办结率."""
    at = clause.rfind("率")
    return clause[at - 2 : at + 1] if at >= 2 else None


def check_repeats(ledger: Ledger) -> Iterator[Finding]:
    """全市现有义务教育学校730所 … 全市共有义务教育学校732所: one stock with two values."""
    stock = tuple(lexicon("audit")["total"]["stock"])
    seen: dict[tuple[str, str, str | None], Figure] = {}
    for figure in ledger.figures:
        if figure.status != "actual" or figure.comparator != "eq" or len(figure.label) < 4:
            continue
        if figure.unit_class not in ("people", "schools", "organisations"):
            continue
        clause = ledger.clause(figure)
        if not any(word in clause for word in stock):
            continue
        key = (figure.label, figure.unit, figure.region)
        earlier = seen.setdefault(key, figure)
        if earlier.value == figure.value or earlier.sentence == figure.sentence:
            continue
        if earlier.as_of != figure.as_of:
            continue
        if abs(earlier.value - figure.value) <= max(step(earlier), step(figure)):
            continue
        yield finding(
            "repeat",
            ledger,
            (earlier, figure),
            raw=f"{figure.label}：{earlier.surface}；{figure.surface}",
            recomputed=f"{plain(earlier.value)} ≠ {plain(figure.value)}",
            verdict=(
                f"“{figure.label}”前后两处数值不同（{earlier.surface}，{figure.surface}），请核对。"
            ),
        )


def check_places(text: str, folded: str, places: Places, barred: Covered) -> Iterator[Finding]:
    """甲市乙县, where 乙县 does not lie in 甲市: the codes say so.

    Only full names printed one behind the other; a name with a candidate inside is believed.
    """
    for outer, inner in zip(places.mentions, places.mentions[1:], strict=False):
        if outer.span.end != inner.span.start or outer.adcode is None:
            continue
        if len(inner.name) < 3 or not inner.span.of(folded).endswith(_COUNTY):
            continue
        if not outer.span.of(folded).endswith(_PREFECTURE) or len(outer.name) < 3:
            continue
        codes = (inner.adcode,) if inner.adcode else inner.candidates
        if outer.adcode.endswith("0000") or not outer.adcode.endswith("00"):
            continue
        if not codes or any(code.endswith("00") for code in codes):
            continue
        if any(code.startswith(outer.adcode[:4]) or code[2:4] == "90" for code in codes):
            continue
        if any(code[:2] == outer.adcode[:2] for code in codes):
            continue  # moved between neighbours: the old chain was right once
        if inner.span.start in barred:
            continue
        whole = Span(outer.span.start, inner.span.end)
        yield Finding(
            rule="place",
            spans=(outer.span, inner.span),
            surfaces=(outer.name, inner.name),
            raw=whole.of(text),
            recomputed=f"{inner.name}（{'、'.join(codes)}）不在{outer.name}（{outer.adcode}）",
            verdict=f"{inner.name}不属于{outer.name}，请核对地名。",
        )
