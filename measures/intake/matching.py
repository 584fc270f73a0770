"""Which cases, carriers and files of the same upload a file resembles, and in what it departs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from typing import Any

from django.conf import settings

from articles import likeness
from articles.actions import find_same_file
from articles.likeness.index import FEWEST_RUNS
from articles.likeness.sketch import bands
from articles.models import Carrying
from articles.reading import READER_VERSION
from articles.reading.collation import collate
from articles.reading.records import Reading

from ..actions.carrying import read_stored, words_of
from ..models import IntakeFile

MOST_TOLD = 3
"""Cases that are told of one file; the nearest is what matters."""


def known_file(mark: str) -> dict[str, Any] | None:
    """Of which case these very bytes are the original or a carrier already, and the words for it.

    A case that an older reader has read is no reason to leave a file out: it is read anew.
    """
    article = find_same_file(sha256=mark)
    if article is not None and article.reader_version == READER_VERSION:
        return {"article": article, "reason": "这个文件已经导入过，就是这一篇。"}
    carrying = Carrying.objects.filter(sha256=mark).select_related("article").first()
    if carrying is not None:
        return {"article": carrying.article, "reason": "这个文件已经记为这一篇的转载。"}
    return None


def matches_of(reading: Reading) -> list[dict[str, Any]]:
    """The cases that tell the text of `reading`, the nearest first, each with what differs."""
    found = []
    for near in likeness.nearest(words_of(reading))[:MOST_TOLD]:
        if near.article.original_sha256 == reading.sha256:
            continue
        found.append(
            _match(
                "same_text" if near.same else "near",
                article=near.article.pk,
                share=near.share,
                **_compared(reading, read_stored(near.article)),
            )
        )
    return found


def codes_of(reading: Reading) -> list[int]:
    """Under which codes a file is looked up among the others of its upload."""
    return list(bands(likeness.runs(words_of(reading))))


def meet(files: Iterable[IntakeFile]) -> Iterator[tuple[IntakeFile, IntakeFile]]:
    """Pairs of a file without a match and the earlier one it has most codes in common with."""
    filed: dict[int, list[IntakeFile]] = defaultdict(list)
    for file in files:
        if file.matches:
            continue
        met = Counter(other.pk for code in file.codes for other in filed[code])
        if met:
            best = met.most_common(1)[0][0]
            yield file, next(o for code in file.codes for o in filed[code] if o.pk == best)
        if not file.matches:
            for code in file.codes:
                filed[code].append(file)


def with_siblings(
    file: IntakeFile, other: IntakeFile, *, read: Callable[..., Reading]
) -> dict[str, Any] | None:
    """How `file` matches an earlier file of its upload; None where the codes met by chance."""
    mine, theirs = (read(bytes(f.document or b""), name=f.name) for f in (file, other))
    one, two = (likeness.runs(words_of(reading)) for reading in (mine, theirs))
    share = likeness.overlap(one, two)
    same = words_of(mine) == words_of(theirs)
    if not same and (share < settings.NEAR_TEXT or min(len(one), len(two)) < FEWEST_RUNS):
        return None
    return _match(
        "same_text" if same else "near",
        file=other.pk,
        share=share,
        **_compared(mine, theirs),
    )


def _compared(here: Reading, there: Reading) -> dict[str, Any]:
    """In what two printings of a text depart, and whether they are printings of one at all.

    Neighbouring counties report in one form, with other names and figures in it: texts on other
    places, or with most figures changed, are near but not `alike`. Where the places of either are
    not known, the titles must be the same.
    """
    variants = collate(here, there)
    differing = sum(v.kind == "differs" for v in variants)
    shared = len(here.figures) - sum(v.kind == "added" for v in variants)
    mine, theirs = ({s.adcode for s in reading.subjects} for reading in (here, there))
    if mine and theirs:
        on_one_subject = mine <= theirs or theirs <= mine
    else:
        on_one_subject = _title_of(here) == _title_of(there)
    return {
        "other_script": here.script != there.script,
        "alike": on_one_subject and differing * 2 <= shared,
        "variants": [asdict(v) for v in variants],
    }


def _title_of(reading: Reading) -> str:
    return likeness.own_words(reading.header.title or "", ())


def _match(kind: str, **known: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "kind": kind,
        "article": None,
        "file": None,
        "share": 1.0,
        "other_script": False,
        "alike": True,
        "variants": [],
    }
    return empty | known
