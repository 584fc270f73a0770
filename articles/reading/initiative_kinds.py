"""What kind of measure a name stands for: head nouns, announcing verbs, numbered slogans."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from .records import InitiativeKind

_LEXICON = Path(__file__).parent / "lexicon" / "initiatives.toml"
HAN = "㐀-鿿"
NUMERAL = "一二三四五六七八九十两双百千0-9"
_MARKS = re.compile(r"[“”\"‘’《》\s]")
_COUNTERS = (
    "个大项条支化实力有名红抓讲强类级心色维步全统联促进到聚重融创评比新好型改"
    "严定访问制度园特品校生师课段层环线翼轮体育位清查责学带向同减增升提防治管合"
)
_FRAMEWORK = re.compile(
    rf"(?:[{NUMERAL}]+[{_COUNTERS}]"
    rf"[{HAN}]{{0,6}}"
    rf"|\d{{3,6}}(?:\+[\dNXn])*|[\dNn](?:\+[\dNXn]+)+"
    rf"|[二三四五六七八九十][不必有无][{HAN}]{{1,3}}"
    rf"|[{HAN}]{{2,8}}\+(?:[{HAN}A-Za-z]{{1,8}})?|\+[{HAN}]{{2,6}}"
    rf"|(?:[{NUMERAL}][{HAN}]{{1,3}}){{2,4}}|[{NUMERAL}]+[{HAN}][同共联并齐][{HAN}]"
    rf"|[三四五六七八九十双][{HAN}])"
)

_YEAR_OF = re.compile(
    rf"[{HAN}]{{3,8}}(?<![周百少青新千学今去明每全半中壮童多几近往本当一二三四五六七八九十])年"
)
_WEEK_OF = re.compile(
    rf"[{HAN}]{{3,7}}(?<![上下本每当全半一二三四五六七八九十两几个师童庆明秋阳夕])[周月节]"
)


@cache
def initiative_words() -> dict[str, Any]:
    """``lexicon/initiatives.toml``, read once."""
    return tomllib.loads(_LEXICON.read_text(encoding="utf-8"))


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
def _by_first_sign(table: str) -> dict[str, tuple[tuple[str, InitiativeKind], ...]]:
    found: dict[str, list[tuple[str, InitiativeKind]]] = {}
    for word, kind in by_length(table):
        found.setdefault(word[0], []).append((word, kind))
    return {sign: tuple(pairs) for sign, pairs in found.items()}


@cache
def _by_last_sign(table: str) -> dict[str, tuple[tuple[str, InitiativeKind], ...]]:
    found: dict[str, list[tuple[str, InitiativeKind]]] = {}
    for word, kind in by_length(table):
        found.setdefault(word[-1], []).append((word, kind))
    return {sign: tuple(pairs) for sign, pairs in found.items()}


@cache
def _figures_by_last_sign() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in initiative_words()["quoted"]["figures_of_speech"]:
        found.setdefault(word[-1], []).append(word)
    return {sign: tuple(words) for sign, words in found.items()}


def is_figure_of_speech(core: str) -> bool:
    """Whether a quoted phrase ends in a stock figure (快车道, 压舱石) and says little besides."""
    return any(
        core.endswith(word) and len(core) <= len(word) + 4
        for word in _figures_by_last_sign().get(core[-1:], ())
    )


def word_at(table: str, text: str, at: int) -> tuple[str, InitiativeKind] | None:
    """The longest word of a table of kinds that stands at `at` in `text`."""
    for word, kind in _by_first_sign(table).get(text[at : at + 1], ()):
        if text.startswith(word, at) and not (
            word[-1] == "制" and text.startswith("度", at + len(word))
        ):
            return word, kind
    return None


@cache
def unmarked_heads() -> dict[str, InitiativeKind]:
    """The head nouns that make a name without quotation marks, with their kinds."""
    return dict(by_length("unmarked"))


@cache
def generic_words() -> re.Pattern[str]:
    """Words that name nothing: a modifier made of them alone makes no name."""
    words = sorted(initiative_words()["generic"]["words"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def bare(name: str) -> str:
    """A name without quotation marks and spaces, for comparing."""
    return _MARKS.sub("", name)


def head_of(name: str) -> tuple[str, InitiativeKind] | None:
    """The head noun a name ends in, and the kind it stands for: 质量提升工程 → 工程, programme."""
    for word, kind in _by_last_sign("heads").get(name[-1:], ()):
        if name.endswith(word) and len(name) > len(word):
            return word, kind
    timely = _YEAR_OF.fullmatch(name) or _WEEK_OF.fullmatch(name)
    return (name[-1], "campaign") if timely else None


def is_numbered(name: str) -> bool:
    """Whether a name is built on numbers: 三个三, 一校一品, 1+1+N, 党建+."""
    parts = name.split("、")
    return all(len(part) <= 12 and _FRAMEWORK.fullmatch(part) is not None for part in parts)


def kind_of_numbered(name: str) -> InitiativeKind:
    """党建+ is a way of working, 百校千师 an activity, any other numbered slogan a framework."""
    if "+" in name and not any(sign.isdigit() for sign in name):
        return "mechanism"
    numerals = [sign for sign in name if sign in "一二三四五六七八九十两双百千万0123456789"]
    many = len(numerals) >= 2 and all(sign in "百千万" for sign in numerals)
    return "campaign" if many else "framework"


def is_specific(modifier: str, kind: InitiativeKind, head: str) -> bool:
    """Whether the words before a head noun make a name of it: 质量提升|工程, not 各项|工程."""
    if not modifier:
        return False
    left = generic_words().sub("", modifier)
    if kind == "mechanism" and head in ("机制", "制度", "工作机制", "工作制度"):
        return len(left) >= 2 and (len(left) >= 4 or len(modifier) >= 6)
    if len(left) >= 2:
        return True
    if kind == "programme" and head in ("工程", "行动计划", "专项行动"):
        return len(modifier) >= 4
    return kind == "organisation" and len(modifier.removesuffix("工作")) >= 4
