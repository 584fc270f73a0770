"""What kind of text it is: interview, digest of several places, notice, speech or report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..han import HAN
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from ..records import Genre, Turn

_SHORT_NAME = LatePattern(rf"[【\[]?([{HAN}]{{2,4}})[】\]]?:")
_PROVINCE = LatePattern(rf"[【\[]?([{HAN}]{{2,8}}?)(?:[】\]]:?|:|——|$)")
_SPREAD = 5
_KINDS = "省市区县旗州盟"
_OPENS = 16
_NUMBER_BEHIND = LatePattern(r"[ (]{0,4}\S{1,8}[〔\[(](?:19|20)\d\d[〕\])] ?\d{1,4}号?\)?$")
_HEADLINE = LatePattern(r"[了!?]|[^ 市县区省州旗局厅委院》] +[^—]|[:,](?![^:,]*(?:关于|《))")
"""What a newspaper's headline has and a document's name has not: 某市办学有了新标准."""


@cache
def _any_of(subject: str, key: str) -> LatePattern:
    return LatePattern("|".join(f"(?:{p})" for p in lexicon("genre")[subject][key]))


@cache
def _place() -> LatePattern:
    table = lexicon("genre")["digest"]
    return LatePattern(rf"[【\[]?({table['place']})(?:{table['office']})(?:[】\]]|(?=:| |$|—))")


@cache
def _opening() -> LatePattern:
    table = lexicon("genre")["digest"]
    return LatePattern(rf"(?!{table['verbs']}){table['opening']}")


def place_headed(heading: str) -> str | None:
    """The place that a heading is about: 某区教科体局, 某县: 推进…; None if it names none."""
    if len(heading) <= _SPREAD:
        heading = heading.replace(" ", "")  # 忠 县
    hit = _place().match(heading[:40]) if _may_name_place(heading[:16]) else None
    if hit is None and heading.lstrip("【[")[:2] in lexicon("genre")["digest"]["provinces"]:
        hit = _PROVINCE.match(heading)
    table = lexicon("genre")["digest"]
    if hit is None or hit[1] in table["no_places"]:
        return None
    return None if hit[1].endswith(tuple(table["no_place_ends"])) else hit[1]


def _may_name_place(words: str) -> bool:
    signs = lexicon("genre")["digest"]["signs"]
    return any(map(signs.__contains__, words))


def _named_apart(title: str, top: Sequence[str], lines: Sequence[Line]) -> bool:
    """Whether each top heading names another place before a colon: 大庆:… 拜泉:….

    A short name may be any word; it is a place where the headline has them, or the text below
    opens with all of them in full (临江县…), or with most as they are while a neighbour's is full.
    """
    names = [
        hit[1] for heading in top if ":" in heading[:7] and (hit := _SHORT_NAME.match(heading))
    ]
    if len(names) < 2 or len(names) != len(top) or len(set(names)) != len(names):
        return False
    if all(name in title for name in names):
        return True
    below = [line.words[:_OPENS] for line in lines if len(line.words) > _OPENS]
    full = sum(
        any(f"{name}{kind}" in words for words in below for kind in _KINDS) for name in names
    )
    told = sum(any(name in words for words in below) for name in names)
    plain = any(place_headed(heading) for heading in top)
    return full == len(names) or (len(names) > 2 and told >= len(names) - 1 and plain)


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
    if len(set(places)) == len(top) == 2 or _named_apart(title, top, lines):
        return "digest"
    openings = {
        hit[0]
        for heading in top
        if _may_name_place(heading[:8]) and (hit := _opening().match(heading))
    }
    if len(openings) >= least and len(openings) == len(top):
        return "digest"
    if _any_of("interview", "titles").search(title) or answers(lines):
        return "interview"
    opening = lines[:12]
    if title and _any_of("speech", "titles").search(title) and not _reports(title, "speech"):
        return "speech"
    if _is_notice(title, lines):
        return "notice"
    return "speech" if _is_spoken(opening) else "report"


def answers(lines: Sequence[Line]) -> set[int]:
    """The lines that open with 答: in a text where several do, the questions being unmarked."""
    marks = tuple(f"{name}:" for name in lexicon("genre")["interview"]["answers"])
    found = {number for number, line in enumerate(lines) if line.words.startswith(marks)}
    return found if len(found) > 1 else set()


def _is_spoken(opening: Sequence[Line]) -> bool:
    """Whether a text opens as a speech does: 同志们:, 在某会议上, 下面我讲三点意见."""
    table = lexicon("genre")["speech"]
    hail, occasion = _any_of("speech", "salutations"), _any_of("speech", "occasions")
    if any(hail.match(line.words) for line in opening):
        return True
    if any(len(line.words) <= 60 and occasion.search(line.words) for line in opening[:6]):
        return True
    said = _any_of("speech", "said")
    told = tuple(table["told"])
    heads = [line.words[:400] for line in opening]
    return not any(any(map(head.__contains__, told)) for head in heads) and any(
        "我" in head and (hit := said.search(head)) and "“" not in head[: hit.start()]
        for head in heads
    )


def _reports(title: str, kind: str) -> bool:
    words = lexicon("genre")["notice"]["reports"] if kind == "notice" else ["学习", "贯彻"]
    return any(word in title for word in words)


def _forms(lines: Sequence[Line]) -> int:
    """How many lines hold one of the forms that notices are written in."""
    forms = _any_of("notice", "forms")
    return sum(1 for line in lines if len(line.words) <= 1000 and forms.search(line.words))


def _is_notice(title: str, lines: Sequence[Line]) -> bool:
    table = lexicon("genre")["notice"]
    title = _NUMBER_BEHIND.sub("", title)
    bare = re.sub(r"\s*[(〔\[【][^()〔\[【]{0,30}[)〕\]】]\s*$", "", title).rstrip("》 ”")
    if "印发" in title and any(word in title for word in table["told_of"]):
        return False
    if bare.endswith(tuple(table["endings"])):
        return "关于" in title or not _reports(title, "notice") or _forms(lines) > 0
    if bare.endswith(tuple(table["plans"])):
        told_of = _reports(title, "notice") or _HEADLINE.search(title) is not None
        return not told_of or _forms(lines) > 0
    if title:
        return False
    formal = _forms(lines)
    named = _any_of("notice", "names")
    if any(named.search(line.words[:100]) for line in lines[:6]) and formal:
        return True
    plans = _any_of("notice", "intents")
    intents = sum(1 for line in lines if plans.search(line.words[:1000]))
    told = _any_of("notice", "told")
    return formal >= 2 or (
        formal + intents >= 2 and not any(told.search(line.words[:1000]) for line in lines)
    )
