"""Headings that a paragraph opens with: a short sentence, words in brackets, a bullet's label."""

from __future__ import annotations

from collections.abc import Sequence

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .headings import Heading, bullet_end, is_prose
from .interview import script_roles
from .running import opens_run

_FRAMED = LatePattern("【([^【】:。]{2,20})】(?=[^ :])")
_SHORT = LatePattern(r"([^,。;:!?、\d—●◆■□▲△★☆◇○※▶►·•]{4,18})。(?=.{20})")
_TOPIC = LatePattern(r"([^,。;:!?、\d—●◆■□▲△★☆◇○※▶►·•]{4,28})。(?=.{20})")
_TWO_CLAUSES = LatePattern(r"([^,。;:!?、\d]{4,12},[^,。;:!?、\d]{4,12})。(?=.{15})")
_ABOVE_LIST = LatePattern(r"([^,。;:!?、]{4,30}?) ?。 ?(?=\(1\)|\(一\)|一、)")
_LABEL = LatePattern(r"([^,。;:!?、\d ]{2,16})(?:[:。]|(?<=[^ ]) {1,2})(?=.{8})")
_NO_PARTS = ("讯", "报道", "电", "消息", "按", "者", "网", "报", "摘要", "号", "词")
_TELLS = LatePattern(r"[^是]{2,}是(?:[另又头]|第[一二三四五六])?[一两二三]?[道个步件条种块座把]")
"""校车是另一道难题: a sentence that tells what something is heads nothing."""
_NO_LEAD = "您你("
"""Who is spoken to, and the number of a heading of another kind."""
_EVEN = 16
_SPREAD = 4
_LONGEST_HEADING = 42
_LEAST_OF_TWO = 6


def lead_headings(lines: Sequence[Line]) -> list[Heading]:
    """Headings without a number that paragraphs open with, where several paragraphs do.

    Either words in brackets (【压实责任】县委…) or a short sentence that a verb of such headings
    begins (强化组织保障。县委…) or that is as long as its neighbours; of these, three paragraphs
    running, or two that are plainly a pair (城里补学位。… 乡下补条件。…). And the sentence that a
    list follows at once (某县守好安全线。(1)…), and the label behind a bullet (◆学位:…).
    """
    verbs = tuple(lexicon("headings")["lead"]["verbs"])
    framed: list[Heading] = []
    said: list[Heading] = []
    even: list[Heading] = []
    kept = _labels(lines) + _alike(lines, verbs)
    for number, line in enumerate(lines):
        if not is_prose(line):
            continue
        words = line.words
        told = words[0] in _NO_LEAD or _TELLS.match(words) is not None
        hit = None if told or opens_run(words) else _SHORT.match(words)
        size = hit.end(1) if hit else 0
        if even and (hit is None or size > _EVEN or abs(size - _size(even[0])) > _SPREAD):
            kept += even if len(even) >= 3 or _pair(even, lines) else []
            even = []
        if hit is not None and size <= _EVEN:
            even.append(_lead(line, number, 0, size))
        two = hit or (
            None if opens_run(words) else _TOPIC.match(words) or _TWO_CLAUSES.match(words)
        )
        if (above := _ABOVE_LIST.match(words)) and _counts_on(lines, number, words[above.end() :]):
            kept.append(_lead(line, number, 0, above.end(1)))
        elif (within := _FRAMED.match(words)) and not _is_told_by(within[1]):
            framed.append(_lead(line, number, within.start(1), within.end(1)))
        if two is not None and words.startswith(verbs):
            said.append(_lead(line, number, 0, two.end(1)))
        elif said:
            kept += said if _enough(said, lines) else []
            said = []
    kept += said if _enough(said, lines) else []
    kept += even if len(even) >= 3 or _pair(even, lines) else []
    kept += framed if len(framed) >= 3 else []
    return list({heading.start: heading for heading in kept}.values())


def _alike(lines: Sequence[Line], verbs: tuple[str, ...]) -> list[Heading]:
    """The leads of three paragraphs and more running that are each a pair of short clauses.

    强化宣传“造声势”,助推创建。… 共建互嵌课堂,探索新路。…: most of them begin with such a verb.
    """
    kept: list[Heading] = []
    run: list[Heading] = []
    told = 0
    for number, line in enumerate((*lines, None)):
        hit = _TWO_CLAUSES.match(line.words) if line is not None and is_prose(line) else None
        if line is not None and hit and not opens_run(line.words) and not _TELLS.match(line.words):
            run.append(_lead(line, number, 0, hit.end(1)))
            told += line.words.startswith(verbs)
        elif line is None or line.words:
            kept += run if len(run) >= 3 and told * 2 >= len(run) else []
            run, told = [], 0
    return kept


def _is_told_by(words: str) -> bool:
    """Whether words in brackets say who speaks, or where news come from: 【同期声】, 【本报讯】."""
    hosts = lexicon("genre")["interview"]["hosts"]
    return words.endswith(_NO_PARTS) or words in script_roles() or words in hosts


_SECOND = {"(1)": "(2)", "(一)": "(二)", "一、": "二、"}
_WITHIN = 40


def _counts_on(lines: Sequence[Line], number: int, words: str) -> bool:
    """Whether the list that `words` open has a second item, here or at the head of a line below."""
    second = next(two for one, two in _SECOND.items() if words.startswith(one))
    below = lines[number + 1 : number + 1 + _WITHIN]
    return second in words or any(line.words.startswith(second) for line in below)


def _size(heading: Heading) -> int:
    return heading.words_end - heading.words_start


def _enough(said: Sequence[Heading], lines: Sequence[Line]) -> bool:
    """Whether leads that a verb begins are three, or two that are each a sentence and no short."""
    if len(said) != 2:
        return len(said) > 2
    stops = [lines[one.line].words[one.words_end - lines[one.line].start] for one in said]
    return stops == ["。", "。"] and min(map(_size, said)) >= _LEAST_OF_TWO


def _pair(even: Sequence[Heading], lines: Sequence[Line]) -> bool:
    """Whether two leads are built alike: of one length, with a word in the same place within.

    Or both tell a state, one paragraph after the other: 党建不断加强。… 条件不断改善。…
    """
    if len(even) != 2:
        return False
    one, two = (lines[held.line].words[: _size(held)] for held in even)
    states = lexicon("headings")["lead"]["states"]
    if all(any(state in words[2:] for state in states) for words in (one, two)):
        return even[1].line == even[0].line + 1
    return len(one) == len(two) and any(a == b for a, b in zip(one[1:-1], two[1:-1], strict=True))


def _labels(lines: Sequence[Line]) -> list[Heading]:
    """What stands between a bullet and a colon or stop, where the bullet does so again."""
    found: dict[str, list[Heading]] = {}
    others: dict[str, int] = {}
    for number, line in enumerate(lines):
        start = bullet_end(line)
        if not start or (len(line.words) <= _LONGEST_HEADING and "。" not in line.words):
            continue
        bullet = line.words[0]
        if hit := _LABEL.match(line.words, start):
            at = line.start
            held = Heading(
                f"bare-{bullet}", at, at + start, at + hit.end(1), number, False, 0, bullet
            )
            found.setdefault(bullet, []).append(held)
        else:
            others[bullet] = others.get(bullet, 0) + 1
    return [
        heading
        for bullet, labelled in found.items()
        if len(labelled) > max(1, others.get(bullet, 0))
        for heading in labelled
    ]


def _lead(line: Line, number: int, start: int, end: int) -> Heading:
    at = line.start
    return Heading("bare-lead", at, at + start, at + end, number, False)
