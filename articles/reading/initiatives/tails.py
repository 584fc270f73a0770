"""What the words behind a closing mark say a name is: “…”计划, “…”党建模式, “…”等品牌."""

from __future__ import annotations

import re
from functools import cache

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Span
from .clause import PUNCTUATION, STOPS, Clause, is_stop
from .kinds import (
    HAN,
    NUMERAL,
    announcing_verbs,
    by_length,
    is_figure_of_speech,
    is_han,
    word_at,
    word_list,
    words_near,
)

_GATHERED = LatePattern(rf"等?(?:(?:多|[{NUMERAL}]+余?)[个项大类]|系列)?(?:系列)?")
_GATHERING = frozenset("等多系" + NUMERAL[:-3] + "0123456789")
_FURTHEST = 14
LONG_BRAND = LatePattern(rf"(?:(?![的了])[{HAN}]){{6,10}}品牌")
"""“护苗”|青少年法治宣传教育品牌."""
_MADE_OF = ("格局", "框架", "架构", "生态", "场域")
"""“甲主导、乙协作”的|多元生态: they belong to the name also behind 的."""
Tail = tuple[int, str, InitiativeKind]
"""Where a head noun ends, which it is, and its kind."""


class Tails(Clause):
    """One sentence, read behind the closing marks of its quotations."""

    def __init__(self, folded: str, span: Span) -> None:
        super().__init__(folded, span)
        self._tails: dict[int, Tail | None] = {}
        self._weak_tails: dict[int, tuple[str, InitiativeKind] | None] = {}

    def _tail(self, end: int) -> Tail | None:
        """The head noun behind a closing mark, with what stands between: 计划, 党建模式."""
        if end not in self._tails:
            self._tails[end] = self._find_tail(end)
        return self._tails[end]

    def _weak_tail(self, end: int) -> tuple[str, InitiativeKind] | None:
        """The word behind a closing mark that says what a name is, but is no part of it."""
        if end not in self._weak_tails:
            self._weak_tails[end] = self._find_weak_tail(end)
        return self._weak_tails[end]

    def _is_headed(self, core: str, end: int) -> bool:
        """“红色种子”|计划: a head right behind makes a name of it; also “三类进阶”|体系."""
        tail = self._tail(end)
        if tail is None or (core[1:2] == "类" and len(core) == 4):
            return tail is not None
        direct = tail[2] == "programme" and tail[0] - end == len(tail[1])
        return direct and is_figure_of_speech(core)

    def _find_tail(self, end: int) -> Tail | None:
        behind = self.behind(end, 22)
        if behind[:1] in PUNCTUATION:
            return None
        if behind[1:2] == "门" and behind[0] in NUMERAL:
            return None
        if _heads_begin().search(behind, 0, _FURTHEST + 2) is None:
            return None
        skip = 1 if behind.startswith("的") else 0
        best: Tail | None = None
        verbs = word_list("quoted", "tail_verbs")
        nouns = word_list("quoted", "tail_nouns")
        longer = word_list("quoted", "longer")
        telling, verb_firsts = _telling_signs(), _first_signs_of_verbs()
        at, last = skip - 1, min(len(behind) - 1, _FURTHEST)
        while at < last:
            at += 1
            sign = behind[at]
            if sign not in telling:
                continue
            if sign in PUNCTUATION or (sign in STOPS and is_stop(behind, at)):
                break
            if at > skip and sign in verb_firsts and self._starts_verb(behind, at):
                break
            if (
                verbs.begins(behind, at)
                and not _is_longer_head(behind, at)
                and not (
                    nouns.begins(behind, at)
                    and _is_noun_before_head(behind, at + 2)
                    and not behind.startswith("开展活动", at)
                )
            ):
                break
            head = word_at("heads", behind, at)
            if head is not None and best is not None and best[1] == "改革" and head[0] == "试点":
                break
            if head is not None and not longer.begins(behind, at + len(head[0])):
                best = (end + at + len(head[0]), *head)
                at += len(head[0]) - 1
        if best is None or (skip and best[2] != "mechanism" and not best[1].endswith(_MADE_OF)):
            return None
        if self.folded.startswith("品牌", best[0]) and best[2] in ("programme", "brand"):
            return None
        if any(map(self.folded[end : best[0]].__contains__, self.words["quoted"]["events"])):
            return None
        weak = self._weak_tail(end)
        same = weak is not None and weak[0] == best[1] and not behind.startswith("等")
        if weak is not None and not same and len(weak[0]) >= best[0] - end - skip:
            return None
        return best

    def _starts_verb(self, behind: str, at: int) -> bool:
        verbs = announcing_verbs()
        within = word_at("heads", behind, at + 1)
        if within is not None and len(within[0]) > 1:
            return False  # 教研|制度: no 研制
        for length in (4, 3, 2):
            word = behind[at : at + length]
            if word in verbs:
                rest = behind[at + length : at + length + 6]
                return word_at("heads", rest, 0) is None
        return False

    def _tail_verb(self, words: str) -> bool:
        return any(word_list("quoted", "tail_verbs").begins(words, at) for at in range(3))

    def _find_weak_tail(self, end: int) -> tuple[str, InitiativeKind] | None:
        behind = self.behind(end, 20)
        if behind[:1] in PUNCTUATION:
            return None
        listed = _GATHERED.match(behind) if behind[:1] in _GATHERING else None
        rest = behind[listed.end() if listed else 0 :]
        if not rest or not is_han(rest[0]):
            return None
        if rest.startswith("的"):
            for word, kind in _tails_of():
                if rest.startswith(word, 1):
                    return word, kind
        gathered = behind[0] == "等"
        found = [
            place
            for place in words_near("tails", rest, _reach(rest, 6))
            if gathered or not place.at or place.kind in ("brand", "campaign")
        ]
        if not found and (brand := LONG_BRAND.match(rest)) and not self._tail_verb(brand[0]):
            return "品牌", "brand"
        if not found and gathered:
            found = words_near("heads", rest, _reach(rest, 5))
        if not found:
            return None
        best = min(found)
        return best.word, best.kind


@cache
def _tails_of() -> tuple[tuple[str, InitiativeKind], ...]:
    """What may stand behind “…”的, the longest first."""
    return tuple(pair for pair in by_length("tails") if pair[1] in ("brand", "campaign"))


def _is_longer_head(behind: str, at: int) -> bool:
    """提升工作, 提升年 are heads though a verb begins them; 规范 alone is the verb."""
    head = word_at("heads", behind, at)
    return head is not None and len(head[0]) > 2


def _is_noun_before_head(behind: str, at: int) -> bool:
    """“…”质量提升|工程, “…”领航|研修共同体: a body may have one more word before its head."""
    further = word_at("heads", behind, at + 2)
    return word_at("heads", behind, at) is not None or (
        further is not None and further[1] in ("organisation", "campaign")
    )


def _reach(text: str, most: int) -> int:
    """Where the last of the words may begin: no further than a function word, in Han signs."""
    for at, sign in enumerate(text[: most + 1]):
        if not "㐀" <= sign <= "鿿":
            return at - 1
        if sign in STOPS:
            return at
    return most


@cache
def _heads_begin() -> re.Pattern[str]:
    """Where a head noun may begin, by its first two signs; where none does there is no tail."""
    pairs = {word[:2] for word, _ in by_length("heads")}
    first, second = (re.escape("".join(sorted({pair[n] for pair in pairs}))) for n in (0, -1))
    return re.compile(f"[{first}](?=[{second}])")


@cache
def _first_signs_of_verbs() -> frozenset[str]:
    return frozenset(verb[0] for verb in announcing_verbs())


@cache
def _telling_signs() -> frozenset[str]:
    """What ends the words behind a mark or begins a verb or a head noun; others say nothing."""
    firsts = {word[0] for word in (*announcing_verbs(), *(w for w, _ in by_length("heads")))}
    return STOPS | PUNCTUATION | firsts | word_list("quoted", "tail_verbs").firsts
