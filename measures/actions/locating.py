"""Finding evidence again in a text that has changed."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F

from articles.models import Article
from articles.shifting import Shift

from ..models import Evidence

AROUND = 32
PAST_ANY_TEXT = 1_000_000_000
"""From here on stand the rows whose words are gone: in no section, and in nobody's way."""
ON_THE_WAY = 1_500_000_000


def put_in_place(article: Article, *, was: str | None = None) -> list[Evidence]:
    """Move all evidence of `article` to where its words now stand; return what was not found.

    With `was`, the text that the evidence stood in, words go where the difference of the texts
    takes them; words that were cut and put in elsewhere are found there by their quotation. Words
    that stood there before as other words are never taken for them. Without it, of several places
    with the same words the one wins whose surroundings agree best with the stored prefix and
    suffix, the nearest among equals. Two rows of one use never come to stand on the same words.
    Words that are gone leave their quotation, with `in_place` false; nothing is dropped.
    """
    rows = list(article.evidence.select_related("metric").order_by("start"))
    before = {row.pk: _place(row) for row in rows}
    shift = Shift(was, article.text) if was is not None else None
    taken: set[tuple[object, int, int]] = set()
    waiting = []
    for row in rows:
        at = _carried(row, shift)
        if at is None or (_use(row), at, at + len(row.exact)) in taken:
            waiting.append(row)
        else:
            _settle(row, at, article.text, taken)
    lost = []
    for row in waiting:
        at = _find(article.text, row, shift, taken)
        if at is None:
            _lose(row, taken)
            lost.append(row)
        else:
            _settle(row, at, article.text, taken)
    _store([row for row in rows if before[row.pk] != _place(row)])
    return lost


def _place(row: Evidence) -> tuple[object, ...]:
    words = (row.sentence, row.prefix, row.suffix)
    return (row.start, row.end, row.sentence_start, row.sentence_end, row.in_place, *words)


def _use(row: Evidence) -> object:
    """What no second row may stand for on the same words: a value, or one initiative's name."""
    return row.initiative_id or ("metric" if getattr(row, "metric", None) else row.pk)


def _carried(row: Evidence, shift: Shift | None) -> int | None:
    """Where the difference of the texts takes the row's words, if they came through whole."""
    kept = shift.kept(row.start, row.end) if shift is not None and row.in_place else None
    return kept[0] if kept and shift and shift.now[slice(*kept)] == row.exact else None


def _settle(row: Evidence, at: int, text: str, taken: set[tuple[object, int, int]]) -> None:
    taken.add((_use(row), at, at + len(row.exact)))
    _move(row, at, text)


def _lose(row: Evidence, taken: set[tuple[object, int, int]]) -> None:
    """Its words are gone: the row keeps what it quotes and leaves its place in the text."""
    row.in_place = False
    by = 0 if row.start >= PAST_ANY_TEXT else PAST_ANY_TEXT
    while (_use(row), row.start + by, row.end + by) in taken:
        by += 1
    for name in ("start", "end", "sentence_start", "sentence_end"):
        setattr(row, name, getattr(row, name) + by)
    taken.add((_use(row), row.start, row.end))


def _store(rows: Iterable[Evidence]) -> None:
    """Save the rows by way of places that none holds: one may move to where another stood."""
    moved = list(rows)
    away = Evidence.objects.filter(pk__in=[row.pk for row in moved], start__lt=PAST_ANY_TEXT)
    away.update(start=F("start") + ON_THE_WAY, end=F("end") + ON_THE_WAY)
    for row in moved:
        row.save()


def _find(
    text: str, row: Evidence, shift: Shift | None, taken: set[tuple[object, int, int]]
) -> int | None:
    places = []
    at = text.find(row.exact)
    while at >= 0:
        end = at + len(row.exact)
        free = (_use(row), at, end) not in taken
        if free and not (shift is not None and shift.stood_before(at, end)):
            places.append(at)
        at = text.find(row.exact, at + 1)
    if not places:
        return None

    def fit(place: int) -> tuple[int, int]:
        end = place + len(row.exact)
        return (
            _agree(text[max(0, place - 64) : place][::-1], row.prefix[::-1])
            + _agree(text[end : end + 64], row.suffix),
            -abs(place - row.start),
        )

    best = max(places, key=fit)
    around = len(row.prefix) + len(row.suffix)
    return best if fit(best)[0] >= min(4, around) else None


def _agree(a: str, b: str) -> int:
    """How many characters two runs have in common from their beginning."""
    return next(
        (i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )


def _move(row: Evidence, at: int, text: str) -> None:
    shift = at - row.start
    row.in_place = True
    row.start, row.end = at, at + len(row.exact)
    row.prefix = text[max(0, at - AROUND) : at]
    row.suffix = text[row.end : row.end + AROUND]
    start = row.sentence_start + shift
    if start >= 0 and text[start : start + len(row.sentence)] == row.sentence:
        row.sentence_start, row.sentence_end = start, start + len(row.sentence)
        return
    line_start = text.rfind("\n", 0, row.start) + 1
    line_end = text.find("\n", row.end)
    row.sentence_start = max([text.rfind("。", line_start, row.start) + 1, line_start])
    ends = [
        e for e in (text.find("。", row.end) + 1, line_end if line_end >= 0 else len(text)) if e > 0
    ]
    row.sentence_end = min(ends)
    row.sentence = text[row.sentence_start : row.sentence_end]


def place_again(row: Evidence) -> None:
    """Find one row's words again, which may have been noted in an earlier state of the text."""
    others = row.article.evidence.exclude(pk=row.pk).filter(in_place=True).select_related("metric")
    taken = {(_use(other), other.start, other.end) for other in others}
    at = _find(row.article.text, row, None, taken)
    if at is None:
        _lose(row, taken)
    else:
        _move(row, at, row.article.text)
    row.save()
