"""A few words around each hit."""

from __future__ import annotations

from itertools import islice

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from . import words
from .query import Query

AROUND, MOST = 28, 3


def snippets(typed: str, text: str) -> SafeString:
    """Up to three passages of `text` with what was looked for in ``<mark>``; escaped HTML.

    The passages are the text's own characters, in its own script. Empty where nothing is found.
    """
    looked_for = {run for term in Query.parse(typed).wanted for run in _runs(term.run, term.exact)}
    twin = words.folded(text)
    numbers = {value for term in Query.parse(typed).wanted for value in term.numbers}
    hits = _apart(sorted([*_find_all(twin, looked_for), *_find_numbers(text, numbers)]))
    passages: list[tuple[int, int, list[tuple[int, int]]]] = []
    for start, end in hits:
        if passages and start - AROUND <= passages[-1][1]:
            first, _, inside = passages[-1]
            passages[-1] = (first, min(len(text), end + AROUND), [*inside, (start, end)])
        elif len(passages) == MOST:
            break
        else:
            passages.append((max(0, start - AROUND), min(len(text), end + AROUND), [(start, end)]))
    return mark_safe("".join(_marked(text, *p) for p in passages))


def _runs(run: str, exact: bool) -> list[str]:
    return [run] if exact else [run, *(w for w in words.cut(run) if len(w) > 1)]


def _find_all(twin: str, runs: set[str], most: int = 200) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for run in runs:
        at = twin.find(run)
        while at >= 0 and len(found) < most:
            found.append((at, at + len(run)))
            at = twin.find(run, at + len(run))
    return found


def _find_numbers(text: str, values: set[str]) -> list[tuple[int, int]]:
    """Where numbers of these values stand, however they are written."""
    if not values:
        return []
    found = ((s, e) for s, e, value in words.numbers(text) if words.token(value) in values)
    return list(islice(found, MOST))


def _apart(hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in hits:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _marked(text: str, start: int, end: int, hits: list[tuple[int, int]]) -> str:
    parts, at = ["…" if start else ""], start
    for hit_start, hit_end in hits:
        parts += [escape(text[at:hit_start]), f"<mark>{escape(text[hit_start:hit_end])}</mark>"]
        at = hit_end
    parts += [escape(text[at:end]), "…" if end < len(text) else ""]
    return " ".join("".join(parts).split())
