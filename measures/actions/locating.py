"""Finding evidence again in a text that has changed."""

from __future__ import annotations

from articles.models import Article

from ..models import Evidence


def put_in_place(article: Article) -> list[Evidence]:
    """Move all evidence of `article` to where its words now stand; return what was not found.

    Of several places with the same words, the one wins whose surroundings agree best with the
    stored prefix and suffix, the nearest among equals. Words that are gone leave their quotation,
    with `in_place` false; nothing is dropped.
    """
    lost = []
    for row in article.evidence.all():
        before = _place(row)
        at = _find(article.text, row)
        if at is None:
            row.in_place = False
            lost.append(row)
        else:
            _move(row, at, article.text)
        if before != _place(row):
            row.save()
    return lost


def _place(row: Evidence) -> tuple[object, ...]:
    return (row.start, row.end, row.sentence_start, row.sentence_end, row.sentence, row.in_place)


def _find(text: str, row: Evidence) -> int | None:
    places = []
    at = text.find(row.exact)
    while at >= 0:
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
