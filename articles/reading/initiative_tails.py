"""What the words behind a closing mark say a name is: “…”计划, “…”党建模式, “…”等品牌."""

from __future__ import annotations

import re

from .initiative_clause import PUNCTUATION, STOPS, Clause, is_stop
from .initiative_kinds import HAN, NUMERAL, announcing_verbs, by_length, word_at
from .records import InitiativeKind

_BEHIND = re.compile(
    rf"等?(?:(?:多|[{NUMERAL}]+余?)[个项大类]|系列(?=[{HAN}]))?(?:系列)?([{HAN}]{{0,14}})"
)


class Tails(Clause):
    """One sentence, read behind the closing marks of its quotations."""

    def _tail(self, end: int) -> tuple[int, str, InitiativeKind] | None:
        """The head noun behind a closing mark, with what stands between: 计划, 党建模式."""
        behind = self.behind(end, 22)
        skip = 1 if behind.startswith("的") else 0
        best: tuple[int, str, InitiativeKind] | None = None
        verbs = tuple(self.words["quoted"]["tail_verbs"])
        nouns = tuple(self.words["quoted"]["tail_nouns"])
        longer = tuple(self.words["quoted"]["longer"])
        at = skip
        while at < len(behind):
            sign = behind[at]
            if sign in PUNCTUATION or is_stop(behind, at) or at > 14:
                break
            if at > skip and self._starts_verb(behind, at):
                break
            if behind.startswith(verbs, at) and not (
                behind.startswith(nouns, at) and word_at("heads", behind, at + 2)
            ):
                break
            head = word_at("heads", behind, at)
            if head is not None and best is not None and best[1] == "改革" and head[0] == "试点":
                break
            if head is not None and not behind.startswith(longer, at + len(head[0])):
                best = (end + at + len(head[0]), *head)
                at += len(head[0]) - 1
            at += 1
        if best is None or (skip and best[2] != "mechanism"):
            return None
        if any(word in self.folded[end : best[0]] for word in self.words["quoted"]["events"]):
            return None
        weak = self._weak_tail(end)
        same = weak is not None and weak[0] == best[1] and not behind.startswith("等")
        if weak is not None and not same and len(weak[0]) >= best[0] - end - skip:
            return None
        return best

    def _starts_verb(self, behind: str, at: int) -> bool:
        for length in (4, 3, 2):
            word = behind[at : at + length]
            if word in announcing_verbs():
                rest = behind[at + length : at + length + 6]
                return word_at("heads", rest, 0) is None
        return False

    def _weak_tail(self, end: int) -> tuple[str, InitiativeKind] | None:
        behind = self.behind(end, 20)
        listed = _BEHIND.match(behind)
        rest = listed[1] if listed else behind
        if rest.startswith("的"):
            for word, kind in by_length("tails"):
                if kind in ("brand", "campaign") and rest.startswith(word, 1):
                    return word, kind
        if not rest:
            return None
        for word, kind in by_length("tails"):
            at = rest.find(word)
            if 0 <= at <= 6 and not any(sign in STOPS for sign in rest[:at]):
                if at and kind not in ("brand", "campaign") and not behind.startswith("等"):
                    continue
                return word, kind
        if behind.startswith("等"):
            for word, kind in by_length("heads"):
                at = rest.find(word)
                if 0 <= at <= 5 and not any(sign in STOPS for sign in rest[:at]):
                    return word, kind
        return None
