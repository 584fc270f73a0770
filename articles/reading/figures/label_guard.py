"""What may stand as a label: a noun phrase, without stumps of verbs and particles at its ends."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import UnitClass
from ..word_list import WordList, any_of

LONGEST = 14
_ROOM_BEFORE = 10
_QUOTES = str.maketrans("", "", "“”‘’《》「」『』\"' ")


@cache
def _table() -> dict[str, Any]:
    return lexicon("labels")


@cache
def _heads() -> tuple[WordList, frozenset[str], frozenset[str], frozenset[str]]:
    """Nouns; nouns of one sign, which do not open a text; what must not follow these.

    Last the signs that a noun of either sort begins with: most signs of a text are none of them.
    """
    heads = _table()["heads"]
    words = WordList(word for word in heads if len(word) > 1)
    single = frozenset(word for word in heads if len(word) == 1)
    return words, single, frozenset(_table()["not_head_before"]), words.firsts | single


def _heads_in(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The nouns of a stretch from left to right; none overlaps another."""
    words, single, barred, opening = _heads()
    found, free = [], start
    for at, sign in enumerate(folded[start:end], start):
        if sign not in opening or at < free:
            continue
        if length := words.beginning(folded, at, end):
            free = at + length
            found.append((at, free))
        elif (
            sign in single
            and at > 0
            and folded[at - 1] != "\n"
            and folded[at + 1 : end][:1] not in barred
        ):
            found.append((at, at + 1))
    return found


def _last_head(folded: str, start: int, end: int) -> tuple[int, int]:
    found = _heads_in(folded, start, end)
    return found[-1] if found else (start, start)


@cache
def _words(name: str) -> WordList:
    return WordList(_table()[name])


@cache
def _adverbs() -> tuple[frozenset[str], re.Pattern[str]]:
    """Adverbs inside a label, behind the set of the signs one may begin with."""
    words = _table()["adverbs"]
    pattern = f"(?<=.)(?:{any_of(words)}|(?<![人生校班平年户师])均(?![衡等值可])|(?<!即)将)(?=.)"
    return frozenset((*(word[0] for word in words), "均", "将")), re.compile(pattern)


def ends_in_verb(folded: str) -> bool:
    end = len(folded)
    return bool(_words("light").ending(folded, 0, end) or _words("state").ending(folded, 0, end))


def ends_in_act(folded: str) -> bool:
    """招生 and 毕业 are counted by people and name none."""
    return bool(_words("acts").ending(folded, 0, len(folded)))


def state_in(done: str) -> str:
    """投入使用 of 于秋季开学前投入使用: the last state that is told of things; empty for none."""
    twin, last = fold(done), ""
    for start, end in _words("state").spans(twin, 0, len(twin)):
        last = done[start:end]
    return last


def head_end(folded: str, start: int, end: int) -> int:
    """Where the last noun of ``folded[start:end]`` ends; `start` where there is none.

    >>> head_end("学校用自制书签", 0, 7)
    2
    """
    return _last_head(folded, start, end)[1]


def without_stumps(label: str) -> str:
    """`label` as a noun phrase as far as cutting makes it one; may be empty.

    >>> without_stumps("小微权力清单列了")
    '小微权力清单'
    """
    start, end = _without_stumps(fold(label))
    return label[start:end]


@lru_cache(maxsize=32)
def _without_stumps(twin: str) -> tuple[int, int]:
    """Where the noun phrase in a folded label begins and ends; a label is asked about twice."""
    start, end = 0, len(twin)
    begins, ends, light = _words("begins"), _words("ends"), _words("light")
    moved = True
    while moved and start < end:
        moved = False
        if (
            twin[start] in begins.firsts
            and (stump := begins.beginning(twin, start, end))
            and not _words("whole_begins").beginning(twin, start, end)
        ):
            start, moved = start + stump, True
            continue
        if stump := ends.ending(twin, start, end):
            if not _words("whole_ends").ending(twin, start, end):
                end, moved = end - stump, True
        elif (
            (verb := light.ending(twin, start, end))
            and not _words("whole_ends").ending(twin, start, end)
            and end - verb - start >= 2
            and head_end(twin, start, end - verb) == end - verb
        ):
            end, moved = end - verb, True
    return start, end


def as_noun_phrase(label: str, unit: str, unit_class: UnitClass) -> str:
    """The label in the order of a noun phrase: 项目新开工 of 16处 becomes 新开工项目.

    What was done by people who are counted gets their number's name: 听讲和参与, 人次 becomes
    听讲和参与人次.
    """
    twin = fold(label)
    firsts, adverbs = _adverbs()
    if not firsts.isdisjoint(twin):
        for match in reversed(list(adverbs.finditer(twin))):
            label = label[: match.start()] + label[match.end() :]
            twin = twin[: match.start()] + twin[match.end() :]
    start, end = _without_stumps(twin)
    if end - start < len(twin):
        label, twin = label[start:end], twin[start:end]
    state = len(twin) - _words("state").ending(twin, 0, len(twin))
    if state < len(twin) and 2 <= state <= 10 and head_end(twin, 0, state) == state:
        label, twin = label[state:] + label[:state], twin[state:] + twin[:state]
    if unit_class == "people" and ends_in_act(twin):
        return label + ("人数" if label == twin else "人數")
    if (
        unit_class == "people"
        and 2 <= len(label) <= 10
        and head_end(twin, 0, len(twin)) != len(twin)
    ):
        return label + ("人次" if unit.endswith("次") else "人数" if label == twin else "人數")
    return label


def clipped(label: str, longest: int = LONGEST) -> str:
    """The end of a label that is too long, from where a word begins as far as that can be told."""
    if len(label) <= longest:
        return label
    twin = fold(label)
    floor, last = len(label) - longest, len(label) - 4
    spans = list(_known().spans(twin, 0, len(twin)))
    inside = {at for start, end in spans for at in range(start + 1, end)}
    cuts = [at + 1 for at in range(floor - 1, last) if twin[at] in "的了、和与及等在"]
    cuts += [end for _, end in _heads_in(twin, 0, len(twin))]
    cuts += [start for start, _ in spans]
    cuts = [at for at in cuts if floor <= at <= last]
    inside.update(
        at for at in range(1, len(twin)) if twin[at] in _NUMBER and "0" <= twin[at - 1] <= "9"
    )
    cuts = [at for at in cuts if at not in inside]
    free = [at for at in range(floor, len(twin)) if at not in inside]
    return label[min(cuts or free, default=floor) :].lstrip("、)")


@cache
def _known() -> WordList:
    """Words that no cut may go through."""
    table = _table()
    words = {*table["words"], *table["rates"], *table["topics"]["terms"], *table["topics"]["kinds"]}
    words |= {*table["phrase"]["defining"], *table["parts"]["levels"], *table["changes"]["how"]}
    return WordList(word for word in {*words, *table["heads"]} if len(word) > 1)


_QUALIFIES = LatePattern(
    "(?:19|20)[0-9]{2}年[度底末]?|[,。;!?:\n()、|\t的了和与及在对从把将是有为0-9“”]|[全我][市省县区]|其中"
)
_NUMBER = frozenset("0123456789.年%")
"""What goes on with a number: no cut makes 995年 of 1995年."""
_COUNTED = LatePattern("[万亿余多]{0,2}[所个名家件项场条位辆台册套](?=..)")


def is_thin(label: str) -> bool:
    """Whether a label does not say what is counted: empty, one sign, or no more than 全市.

    >>> is_thin("全国"), is_thin("实事")
    (True, False)
    """
    thin, longest = _thin()
    return len(label) < 2 or (len(label) <= longest and fold(label) in thin)


@cache
def _thin() -> tuple[frozenset[str], int]:
    words = frozenset(_table()["thin"])
    return words, max(map(len, words))


def ends_in_rate(label: str) -> bool:
    return not label or rate_in(label) == label or fold(label)[-1] in "比率占"


def rate_in(label: str) -> str:
    """A label up to the name of its rate, 首批清单的办结率七一前 → 首批清单的办结率; else empty."""
    twin = fold(label)
    last = None
    for start, end in _words("rates").spans(twin, 0, len(twin)):
        if start > 0:
            last = end
    return label[:last] if last else ""


def nearest_noun(text: str, folded: str, floor: int, position: int, unit: str) -> str:
    """The nearest thing before `position` that `unit` may count, with its nearest qualifiers.

    `floor` is how far back is looked. 对全市中职学校的办学资质…, 43所 gives 中职学校.
    """
    words = noun_of(unit)
    if words is None:
        return ""
    last = None
    for match in words.finditer(folded[floor:position]):
        barred = "舍车生长" if match[0] == "校" else "舍车"  # no 校 in 校舍, none in 在校生
        if folded[floor + match.end()] not in barred:
            last = match
    if last is None:
        return ""
    end = floor + last.end()
    start = max(floor, floor + last.start() - _ROOM_BEFORE)
    while start > floor and folded[start].isdigit() and folded[start - 1].isdigit():
        start -= 1  # 660分以上人数, not 60分
    cuts = [
        start + m.end()
        for m in _QUALIFIES.finditer(folded[start:end])
        if start + m.end() <= floor + last.start()
    ]
    begin = max(cuts, default=start if start == floor else floor + last.start())
    if more := _COUNTED.match(folded, begin, end):
        begin = more.end()
    return without_stumps(text[begin:end].translate(_QUOTES))


@cache
def noun_of(unit: str) -> re.Pattern[str] | None:
    """A pattern for what a unit usually counts; None for one that counts anything."""
    words = nouns_of(unit)
    return re.compile(any_of(words)) if words else None


def is_person(folded: str, start: int, end: int) -> bool:
    """Whether words end in a noun for people."""
    return folded.endswith(tuple(nouns_of("人")), start, end)


def nouns_of(unit: str) -> list[str]:
    """What a unit usually counts, 学校 and 幼儿园 for 所; empty where that is anything."""
    table = _table()["nearest"]
    unit = fold(unit)
    words = table.get(table["same"].get(unit, unit))
    return words if isinstance(words, list) else []


def is_whole_end(folded: str, start: int, end: int) -> bool:
    """参与 ends in 与 and is a word all the same."""
    return bool(_words("whole_ends").ending(folded, max(start, end - 3), end))


def is_whole_begin(folded: str, start: int) -> bool:
    return bool(_words("whole_begins").beginning(folded, start, len(folded)))


@cache
def _paired() -> str:
    return any_of([*nouns_of("所"), *nouns_of("人")])


def pairs_nouns(folded: str, start: int, mark: int, end: int) -> bool:
    """Whether 、 joins two nouns that are counted as one: 新建中小学、幼儿园16所."""
    first, last = folded[max(start, mark - 4) : mark], folded[mark + 1 : end]
    if not 2 <= len(last) <= 6:
        return False
    nouns = _paired()
    return bool(re.search(f"(?:{nouns})$", first)) and bool(
        re.fullmatch(f".{{0,4}}(?:{nouns})", last)
    )


def second_noun(folded: str, at: int, end: int) -> int:
    """Where the second of two nouns ends that are counted as one, 9所中小学、幼儿园; else 0."""
    if folded[at : at + 1] not in ("、", "和", "及"):
        return 0
    found = _paired_behind().match(folded, at + 1, min(end, at + 9))
    paired = found and pairs_nouns(folded, at - 4, at, found.end())
    return found.end() if found and paired else 0


@cache
def _paired_behind() -> re.Pattern[str]:
    return re.compile(f"(?:{_paired()})(?:教师|教职工|学生|校长|园长|家长)?(?![0-9])")


_SHARE = LatePattern("占(?:到|比|了|比为|比达)?(?:约|近|超过|超)?$")


def ends_in_share(folded: str, position: int) -> bool:
    """Whether 占 stands right before the number: 其中本科以上学历的占45%."""
    words = folded[max(0, position - 6) : position]
    return "占" in words and bool(_SHARE.search(words))


def last_noun(label: str) -> str:
    """The noun that a label ends in: 实事 of 列出的实事; its last two signs if none is known."""
    twin = fold(label)
    start, end = _last_head(twin, 0, len(twin))
    if end == 0 or end < len(twin) or end - start < 2:
        return label if len(label) <= 4 else label[-2:]
    return label[start:]
