"""Works that a noun of action names, and things made: 推进|清廉学校建设, 建成|劳动教育基地.

Neither has a mark or a head noun of its own kind; what makes one a measure of the place is the verb
by which the place runs it, or what is said of it where it opens its clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Span
from ..word_list import WordList
from .clause import PUNCTUATION, STOPS, Clause, Naming, is_stop
from .kinds import NUMERAL, bare, initiative_words, without_generic, word_list
from .places_in_text import Endings, WordPlaces, by_ending, hits

_REACH = 18
_OPENERS = ",。;:!?\n"
_COUNT = LatePattern(
    rf"[{NUMERAL}\d.]+余?多?(?:[个间所家支批项处条套名门]|[万亿]元)$|(?:一批|多个|多所|首个|若干)$"
)
_FIRST = LatePattern(r"^(?:(?:全|我)[省市县区州旗盟校]|一批|多[个所]|首[个批]|[新好了起])")
_MEANS = LatePattern(
    r"(?:[和与及、][^,。;“”]{2,14})?为(?:总|主|重要)?(?:抓手|突破口|切入点|载体|支点|着力点)"
)
_TIMES = LatePattern(r"\d+余?多?[次场节期]")
"""开展网络教研64次 counts what was held, it names no way."""
_RANKS = ("市级", "县级", "区级", "校级", "州级", "镇级")
_NATIONS = ("教育部", "国务院", "国家", "中央", "党中央")
_TAKEN_AS = ("作为", "列为", "列入", "纳入", "摆在", "当作")
_LEVELS = ("省级", "国家级", "国家", "全国", "部级")


def running_places(folded: str) -> WordPlaces:
    """Where the works and the things stand in a text."""
    return WordPlaces(hits(_endings(), folded))


class RunningNames(Clause):
    """One sentence, read for the works and the things at `places`."""

    def __init__(self, folded: str, span: Span, places: Sequence[tuple[int, int]]) -> None:
        super().__init__(folded, span)
        self.places = places

    def namings(self) -> Iterator[Naming]:
        """Every such name that the words around it show at work, in text order."""
        verb_before, last = "", -1
        for at, end in self.places:
            if end > self.end or word_list("running", "longer").begins(self.folded, end):
                continue
            head = self.folded[at:end]
            kind = _kinds()[head]
            start, verb = self._begins(at)
            if not verb and start - 1 == last and self.folded[last] in "、和与及":
                verb = verb_before
            acted = head in _acted()
            if not verb and self._is_taken_as(start, end):
                verb = "实施"
            if self.clause(start).startswith(_NATIONS):
                continue
            at_work = not verb and head.endswith("平台") and self._is_spoken_of(start, end)
            if not verb and not at_work and not (acted and self._is_spoken_of(start, end)):
                continue
            if not acted and not at_work and not self._closes(end):
                continue
            if kind == "mechanism" and _TIMES.match(self.folded, end):
                continue
            if not self._is_proper(start, at, head, kind, verb):
                continue
            verb_before, last = verb, end
            name = bare(self.folded[start:end])
            yield Naming(start, end, name, "headed", kind, verb or "推进", head)

    def _begins(self, at: int) -> tuple[int, str]:
        """Where the run of nouns before a head begins, and the verb of running before it."""
        low = max(self.start, at - _REACH)
        verbs = _verbs()
        edge = at
        while edge > low:
            sign = self.folded[edge - 1]
            if sign in PUNCTUATION and sign not in "“”":
                break
            counted = sign == "所" and self.folded[edge - 2 : edge - 1].isdigit()
            if sign in STOPS and not counted and is_stop(self.folded, edge - 1):
                break
            length = verbs.ending(self.folded, low, edge)
            if not length and word_list("running", "idle").ending(self.folded, low, edge):
                break
            if length:
                return self._behind_count(edge, at), self.folded[edge - length : edge]
            edge -= 1
        start = self._behind_count(edge, at)
        if start == edge and self.folded[edge - 1 : edge] in ("了", "好", "的"):
            near = verbs.ending(self.folded, max(self.start, edge - 5), edge - 1)
            if near and self.folded[edge - 1] != "的":
                return start, self.folded[edge - 1 - near : edge - 1]
            if self.folded[edge - 1] == "的":
                return start, verbs.last_in(self.clause(edge))[1]
        return start, ""

    def _behind_count(self, edge: int, at: int) -> int:
        """Behind a count or words that say whose it is: 26个|名师工作室, 全区|清廉学校建设."""
        for cut in range(at, edge, -1):
            if _COUNT.search(self.folded[edge:cut]):
                return cut
        first = _FIRST.match(self.folded[edge:at])
        return edge + first.end() if first else edge

    def _is_spoken_of(self, start: int, end: int) -> bool:
        """Whether the name opens its clause and something is said of it: …建设|是民生工程."""
        opens = start == self.start or self.folded[start - 1] in _OPENERS
        return opens and word_list("topic", "behind").begins(self.behind(end, 12))

    def _is_taken_as(self, start: int, end: int) -> bool:
        """以|薄弱学校改造|为抓手, also beside another one; 将|教育信息化建设|作为重要任务."""
        sign = self.folded[start - 1 : start]
        if sign == "以":
            return _MEANS.match(self.behind(end, 24)) is not None
        return sign in ("将", "把") and self.folded.startswith(_TAKEN_AS, end)

    def _closes(self, end: int) -> bool:
        """Whether a thing that is made ends here: before a mark, a function word, a count."""
        behind = self.behind(end, 4)
        return (
            not behind
            or behind[0] in PUNCTUATION
            or (behind[0] in STOPS and behind[0] != "的")
            or behind[0].isdigit()
            or behind[0] in NUMERAL
            or word_list("running", "closing").begins(behind)
        )

    def _is_proper(self, start: int, at: int, head: str, kind: InitiativeKind, verb: str) -> bool:
        prefix = self.folded[start:at]
        if prefix.startswith(_LEVELS) or (kind == "programme" and prefix.startswith(_RANKS)):
            return False
        if prefix.count("“") != prefix.count("”"):
            return False
        if _tells_a_story().last_in(prefix)[0] > 0:
            return False
        if kind == "brand":
            return len(without_generic(prefix)) >= 2
        if head in _of_modifier():
            return len(prefix) >= 4 or len(without_generic(prefix)) >= 2
        if head in _with_whom():
            return len(prefix) >= 2
        return True


@cache
def _kinds() -> dict[str, InitiativeKind]:
    words = initiative_words()
    kinds: dict[str, InitiativeKind] = {
        word: kind for kind, table in words["made"].items() for word in table
    }
    return kinds | dict.fromkeys(_acted(), "programme")


@cache
def _acted() -> frozenset[str]:
    """What is done with what: 清廉学校 + 建设, 有偿补课 + 专项整治."""
    return frozenset(
        thing + act
        for row in initiative_words()["acted"].values()
        for thing in row["things"]
        for act in row["acts"]
    )


@cache
def _endings() -> Endings:
    return by_ending(_kinds())


@cache
def _of_modifier() -> frozenset[str]:
    """Heads that name nothing without a word of their own before them: 青禾|职教集团."""
    return frozenset(initiative_words()["running"]["of_modifier"])


@cache
def _with_whom() -> frozenset[str]:
    """Heads that want some word before them: 校园食堂|标准化建设."""
    rules = initiative_words()["running"]["with_whom"]
    return frozenset(head for head in _kinds() if head.startswith(tuple(rules)))


@cache
def _tells_a_story() -> WordList:
    words = initiative_words()["works_told"]["verbs_inside"]
    return WordList(word for word in words if len(word) > 1)


@cache
def _verbs() -> WordList:
    words = initiative_words()
    return WordList({*words["ways_told"]["run"], *words["running"]["verbs"]} - {"以", "靠", "走"})
