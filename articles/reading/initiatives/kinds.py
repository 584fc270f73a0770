"""What kind of measure a name stands for: head nouns, announcing verbs, numbered slogans."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import InitiativeKind
from ..word_list import WordList

HAN = "㐀-鿿"
NUMERAL = "一二三四五六七八九十两双百千0-9"
_MARKS = LatePattern(r"[“”\"‘’《》\s]")
_COUNTERS = (
    "个大项条支化实力有名红抓讲强类级心色维步全统联促进到聚重融创评比新好型改"
    "严定访问制度园特品校生师课段层环网核圈线翼轮体育位清查责学带向同减增升提防治管合"
)
_OTHER = r"[^\x00-\x7f\d]"
"""A Han sign, where the rest is ASCII and digits: Han as a class is dear to compile."""
_FRAMEWORK = LatePattern(
    rf"(?:[{NUMERAL}]+个100%|[{NUMERAL}]+[{_COUNTERS}]"
    rf"{_OTHER}{{0,6}}"
    rf"|\d{{3,6}}(?:\+[\dNXn])*|[\dNn](?:\+[\dNXn]+)+"
    rf"|[二三四五六七八九十][不必有无]{_OTHER}{{1,3}}"
    rf"|{_OTHER}{{2,8}}\+(?:(?:{_OTHER}|[A-Za-z]){{1,8}})?|\+{_OTHER}{{2,6}}"
    rf"|(?:[{NUMERAL}]{_OTHER}{{1,3}}){{2,4}}|[{NUMERAL}]+{_OTHER}[同共联并齐]{_OTHER}"
    rf"|[三四五六七八九十双]{_OTHER})"
)
_NUMBERED_FROM = frozenset(NUMERAL[:-3] + "0123456789Nn+")

_NO_OWN = {
    "年": "周百少青新千学今去明每全半中壮童多几近往本当一二三四五六七八九十",
    **dict.fromkeys("周月节", "上下本每当全半一二三四五六七八九十两几个师童庆明秋阳夕"),
}
"""Before a word of time: signs that make a stretch or a common day of it (去年, 本周, 春节)."""


_TOLD_AT_LENGTH = 7
"""General words in such a row say together which regime is meant: 教师交流轮岗激励|机制."""


@cache
def initiative_words() -> dict[str, Any]:
    """``lexicon/initiatives.toml``, read once."""
    return lexicon("initiatives")


@cache
def by_length(table: str) -> tuple[tuple[str, InitiativeKind], ...]:
    """(word, kind) of a table of kinds, the longest words first."""
    pairs = [(word, kind) for kind, words in initiative_words()[table].items() for word in words]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def announcing_verbs() -> dict[str, InitiativeKind]:
    """The verbs that announce a measure, with the kind that each suggests."""
    return dict(reversed(by_length("verbs")))


@cache
def _by_first_two(table: str) -> dict[str, tuple[tuple[str, InitiativeKind], ...]]:
    """The words of a table, all of two signs or more, by their first two; the longest first."""
    found: dict[str, list[tuple[str, InitiativeKind]]] = {}
    for word, kind in by_length(table):
        found.setdefault(word[:2], []).append((word, kind))
    return {signs: tuple(pairs) for signs, pairs in found.items()}


@cache
def _by_last_two(table: str) -> dict[str, tuple[tuple[str, InitiativeKind], ...]]:
    found: dict[str, list[tuple[str, InitiativeKind]]] = {}
    for word, kind in by_length(table):
        found.setdefault(word[-2:], []).append((word, kind))
    return {signs: tuple(pairs) for signs, pairs in found.items()}


@cache
def word_list(table: str, key: str) -> WordList:
    """One list of the lexicon, for looking up what a stretch begins or ends in."""
    return WordList(initiative_words()[table][key])


def is_figure_of_speech(core: str) -> bool:
    """Whether a quoted phrase ends in a stock figure (快车道, 压舱石) and says little besides."""
    words = word_list("quoted", "figures_of_speech").ending_like(core)
    return core.endswith(words) and any(
        core.endswith(word) and len(core) <= len(word) + 4 for word in words
    )


def word_at(table: str, text: str, at: int) -> tuple[str, InitiativeKind] | None:
    """The longest word of a table of kinds that stands at `at` in `text`."""
    words = _by_first_two(table).get(text[at : at + 2])
    if words is None:
        return None
    for word, kind in words:
        if text.startswith(word, at) and not (
            word[-1] == "制" and text.startswith("度", at + len(word))
        ):
            return word, kind
    return None


class WordPlace(NamedTuple):
    """A word of a table of kinds at a place of a text; of several the smallest counts."""

    rank: int
    """Its place in the table, the longest words first."""
    at: int
    word: str
    kind: InitiativeKind


@cache
def _ranked(table: str) -> dict[str, tuple[tuple[int, str, InitiativeKind], ...]]:
    found: dict[str, list[tuple[int, str, InitiativeKind]]] = {}
    for rank, (word, kind) in enumerate(by_length(table)):
        found.setdefault(word[:2], []).append((rank, word, kind))
    return {signs: tuple(words) for signs, words in found.items()}


def words_near(table: str, text: str, last: int) -> list[WordPlace]:
    """The words of a table of kinds that begin in `text` at `last` or before."""
    words = _ranked(table)
    return [
        WordPlace(rank, at, word, kind)
        for at in range(min(last + 1, len(text)))
        for rank, word, kind in words.get(text[at : at + 2], ())
        if text.startswith(word, at)
    ]


@cache
def unmarked_heads() -> dict[str, InitiativeKind]:
    """The head nouns that make a name without quotation marks, with their kinds."""
    return dict(by_length("unmarked"))


def without_generic(modifier: str) -> str:
    """A modifier without the words that name nothing: one made of them alone makes no name."""
    words, left, at = word_list("generic", "words"), "", 0
    while at < len(modifier):
        word = words.longest_at(modifier, at)
        left += "" if word else modifier[at]
        at += len(word) or 1
    return left


def is_han(text: str) -> bool:
    """Whether a text is made of Han signs alone, as ``[㐀-鿿]*`` would tell."""
    return not text or (min(text) >= "㐀" and max(text) <= "鿿")


@lru_cache(maxsize=128)
def bare(name: str) -> str:
    """A name without quotation marks and spaces, for comparing; asked again and again."""
    return name if name.isalnum() else _MARKS.sub("", name)


def count_of(core: str) -> int:
    """How many members a slogan tells of by its first sign: 四大行动 → 4; 0 if it tells none."""
    if core[:1].isdigit():
        return 0 if core[1:2].isdigit() else int(core[0])  # 1434 is a code, no count
    return 2 if core[:1] == "两" else max(0, "零一二三四五六七八九十".find(core[:1]))


def in_han(core: str) -> str:
    """A slogan's name with its count in Han: 3大攻坚战 is 三大攻坚战."""
    if core[1:2] in ("大", "项", "个") and core[0] in "123456789":
        return "零一二三四五六七八九"[int(core[0])] + core[1:]
    return core


def head_of(name: str) -> tuple[str, InitiativeKind] | None:
    """The head noun a name ends in, and the kind it stands for: 质量提升工程 → 工程, programme.

    Years in brackets behind it are no part of it: 强基行动计划(2021—2025年).
    """
    if name.endswith("年)"):
        name = name[: name.rfind("(")]
    for word, kind in _by_last_two("heads").get(name[-2:], ()):
        if name.endswith(word) and len(name) > len(word):
            return word, kind
    return (name[-1], "campaign") if _is_time_of_its_own(name) else None


def _is_time_of_its_own(name: str) -> bool:
    """教育质量年, 学风建设月."""
    no_own = _NO_OWN.get(name[-1:])
    return (
        no_own is not None
        and 4 <= len(name) <= (9 if name[-1] == "年" else 8)
        and name[-2] not in no_own
        and is_han(name)
    )


@lru_cache(maxsize=128)
def is_numbered(name: str) -> bool:
    """Whether a name is built on numbers: 三个三, 一校一品, 1+1+N, 党建+."""
    if "、" in name:
        return all(map(_is_framework, name.split("、")))
    return _is_framework(name)


def _is_framework(part: str) -> bool:
    if not 0 < len(part) <= 12:
        return False
    if part[0] not in _NUMBERED_FROM and "+" not in part and not part[0].isdecimal():
        return False
    return _FRAMEWORK.fullmatch(part) is not None and all(
        sign < "\x80" or "㐀" <= sign <= "鿿" or sign.isdecimal() for sign in part
    )


def kind_of_numbered(name: str) -> InitiativeKind:
    """党建+ is a way of working, 百校千师 an activity, any other numbered slogan a framework.

    十个专项整治 are done once, with all hands.
    """
    if name.endswith(("整治", "排查", "专项行动")):
        return "campaign"
    if "+" in name and not any(sign.isdigit() for sign in name):
        return "mechanism"
    numerals = [sign for sign in name if sign in "一二三四五六七八九十两双百千万0123456789"]
    many = len(numerals) >= 2 and all(sign in "百千万" for sign in numerals)
    return "campaign" if many else "framework"


def is_specific(modifier: str, kind: InitiativeKind, head: str) -> bool:
    """Whether the words before a head noun make a name of it: 质量提升|工程, not 各项|工程."""
    if not modifier:
        return False
    left = without_generic(modifier)
    if kind == "mechanism" and head in ("机制", "制度", "工作机制", "工作制度"):
        told = len(left) >= 2 and (len(left) >= 4 or len(modifier) >= 6)
        return told or len(modifier.removesuffix("工作")) >= _TOLD_AT_LENGTH
    if len(left) >= 2:
        return True
    if kind == "programme" and head in ("工程", "行动计划", "专项行动"):
        return len(modifier) >= 4
    return kind == "organisation" and len(modifier.removesuffix("工作")) >= 4
