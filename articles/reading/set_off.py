"""Paragraphs of a web page that are set off from the text as headings are: bold, or centred."""

from __future__ import annotations

from typing import Any

from .late_pattern import LatePattern

RANK = 5
"""The rank of such a line among a page's headings, below h1 to h4: a look, and no mark."""

_BOLD = LatePattern(r"(?i)font-weight\s*:\s*(?:bold|[6-9]00)")
_CENTRED = LatePattern(r"(?i)text-align\s*:\s*center")
_LONGEST = 60
_LONGEST_CENTRED = 30
_MOST = 12
_STOPS = "。;,、:…"


def is_set_off(node: Any) -> bool:
    """Whether a paragraph is short and wholly bold, or shorter and centred with no picture above.

    A bold word within a paragraph says nothing, nor does a bold sentence with its stop.
    """
    words = "".join(node.itertext()).strip()
    if not 2 <= len(words) <= _LONGEST or words[-1] in _STOPS:
        return False
    if any(
        number >= _MOST or inner.tag in ("img", "a") for number, inner in enumerate(node.iter())
    ):
        return False
    if _is_bold(node) or _all_bold(node):
        return True
    return len(words) <= _LONGEST_CENTRED and _is_centred(node) and not _below_picture(node)


def _is_bold(node: Any) -> bool:
    return node.tag in ("b", "strong") or _BOLD.search(node.get("style") or "") is not None


def _all_bold(node: Any) -> bool:
    """Whether all words of an element stand in bold ones."""
    if (node.text or "").strip():
        return False
    for inner in node:
        if (inner.tail or "").strip() or not isinstance(inner.tag, str):
            return False
        has_words = any(part.strip() for part in inner.itertext())
        if has_words and not _is_bold(inner) and not _all_bold(inner):
            return False
    return len(node) > 0


def _is_centred(node: Any) -> bool:
    around = (node, *(inner for inner in node.iter() if inner.tag in ("center", "span")))
    return any(
        inner.tag == "center"
        or (inner.get("align") or "").lower() == "center"
        or _CENTRED.search(inner.get("style") or "") is not None
        for inner in around
    )


def _below_picture(node: Any) -> bool:
    above = node.getprevious()
    return above is not None and next(above.iter("img"), None) is not None
