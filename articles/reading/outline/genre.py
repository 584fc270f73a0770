"""What kind of text it is: interview, digest of several places, notice, speech or report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..lexicon import lexicon
from ..lines import Line
from ..records import Genre, Turn


@cache
def _any_of(subject: str, key: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in lexicon("genre")[subject][key]))


@cache
def _place() -> re.Pattern[str]:
    table = lexicon("genre")["digest"]
    return re.compile(rf"[【\[]?({table['place']})(?:{table['office']})[】\]]?(?P<end>:| |$|—)")


@cache
def _opening() -> re.Pattern[str]:
    table = lexicon("genre")["digest"]
    return re.compile(rf"(?!{table['verbs']}){table['opening']}")


def place_headed(heading: str) -> str | None:
    """The place that a heading is about: 某区教科体局, 某县: 推进…; None if it names none."""
    hit = _place().match(heading[:40]) if _may_name_place(heading[:16]) else None
    return hit[1] if hit else None


def _may_name_place(words: str) -> bool:
    signs = lexicon("genre")["digest"]["signs"]
    return any(sign in signs for sign in words)


def genre_of(title: str, lines: Sequence[Line], top: Sequence[str], turns: Sequence[Turn]) -> Genre:
    """The genre of a text by its folded headline, lines and top headings, and its turns.

    A headline may be missing. An interview has turns; a digest three or more sections that are
    headed by different places and make up half of all; notices and speeches are known by the
    headline and by forms of their own. All else is a report.
    """
    if turns:
        return "interview"
    places = [place for heading in top if (place := place_headed(heading))]
    least = lexicon("genre")["digest"]["least"]
    if len(set(places)) >= least and len(places) * 2 >= len(top):
        return "digest"
    openings = {
        hit[0]
        for heading in top
        if _may_name_place(heading[:8]) and (hit := _opening().match(heading))
    }
    if len(openings) >= least and len(openings) == len(top):
        return "digest"
    if _any_of("interview", "titles").search(title):
        return "interview"
    opening = lines[:12]
    if title and _any_of("speech", "titles").search(title) and not _reports(title, "speech"):
        return "speech"
    if _is_notice(title, lines):
        return "notice"
    hail = _any_of("speech", "salutations")
    if any(len(line.words) <= 60 and hail.search(line.words) for line in opening):
        return "speech"
    return "report"


def _reports(title: str, kind: str) -> bool:
    words = lexicon("genre")["notice"]["reports"] if kind == "notice" else ["学习", "贯彻"]
    return any(word in title for word in words)


def _is_notice(title: str, lines: Sequence[Line]) -> bool:
    table = lexicon("genre")["notice"]
    bare = re.sub(r"\s*[(〔\[【][^()〔\[【]{0,30}[)〕\]】]\s*$", "", title).rstrip("》 ”")
    forms = _any_of("notice", "forms")
    formal = sum(1 for line in lines if len(line.words) <= 1000 and forms.search(line.words))
    if bare.endswith(tuple(table["endings"])):
        return bool(formal) or "关于" in title or not _reports(title, "notice")
    if bare.endswith(tuple(table["plans"])):
        return bool(formal) or not _reports(title, "notice")
    if title:
        return False
    plans = _any_of("notice", "intents")
    intents = sum(1 for line in lines if plans.search(line.words[:1000]))
    told = _any_of("notice", "told")
    return formal >= 2 or (
        formal + intents >= 2 and not any(told.search(line.words[:1000]) for line in lines)
    )
