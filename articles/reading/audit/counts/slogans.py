"""A slogan's number against the list that spells it out: 六有一徽, 四个一批."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...cardinals import DIGITS
from ...clauses import clause_start
from ...covered import Covered
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Finding, Span

_SHORT_BRACKET = LatePattern(r"\(([^()]{1,3})\)")
_QUOTE = LatePattern("“([^“”\n]{2,200})”")

_NEXT_SENTENCE = LatePattern("[^。;:!?\n]{0,16}[。;:]([^。;!?\n]{10,200})")
"""推行“五个一”行动。各校上好一堂党课、组织一轮谈话、…: told in the sentence behind."""
_HAS_DIGIT = LatePattern("[0-9]")
_NUMERALS = frozenset("一二两三四五六七八九")


@cache
def _spelt_out() -> re.Pattern[str]:
    return re.compile("[,(:]?(?:具体)?(?:即|为|是|指|就是|也就是|指的是|分别是|分别为|包括|——)?:?")


@cache
def _spelt_behind() -> re.Pattern[str]:
    return re.compile(
        "[^,。;:!?\\n“”()、]{0,10}(?:[:(]|,(?:[也]?就是|分别[是为]|即|一是)?|即|就是|——)"
        "([^。;:!?\\n()]{4,180})(?:[。;)\\n]|$)"
    )


@cache
def _national() -> frozenset[str]:
    """Words of the whole country (五老, 三农): what they count stands in no article."""
    return frozenset(lexicon("policies")["names"])


@cache
def _single() -> re.Pattern[str]:
    return re.compile(
        "([二两三四五六七八九])(?:个|项|大|支|张|种|条)?(统一|一[^一二两三四五六七八九十、,0-9“”]|[^一二两三四五六七八九十、,0-9“”]{1,4})"
    )


@cache
def _pair() -> re.Pattern[str]:
    return re.compile("([一二两三四五六七八九])((?:[^一二两三四五六七八九十、,0-9“”]){1,2})")


def check_slogans(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """“六有一徽” next to “有机构、有场所…”: the sign that repeats is counted.

    Lists whose items do not carry the slogan's sign are left alone: where they begin is a guess.
    """
    quotes = list(_QUOTE.finditer(folded))
    for index, quote in enumerate(quotes):
        if folded[quote.start() + 1] not in _NUMERALS or quote.end() - quote.start() > 14:
            continue
        if quote[1] in _national() or quote.start() in barred or not (pairs := _pairs(quote[1])):
            continue
        off: Finding | None = None
        for start, end in _lists_beside(folded, quotes, index):
            if folded.count(pairs[0][1], start, end) < 2:
                continue
            earlier = _QUOTE.sub("", folded[max(0, start - 24) : start])
            clause = earlier.rstrip(",").rsplit(",", 1)[-1][-10:]
            short = not any(sign.isdigit() for sign in clause)
            if earlier.endswith(",") and short and pairs[0][1] in clause:
                continue  # the list began a clause earlier
            items = items_of(folded[start:end])
            if len(items) < 2 or items[-1].endswith("等") or _HAS_DIGIT.search(folded, start, end):
                continue
            counted = [sum(key in item for item in items) for _, key in pairs]
            covered = sum(any(key in item for _, key in pairs) for item in items)
            if covered < len(items) or counted[0] < 2:
                continue
            wrong = [
                (number, key, count)
                for (number, key), count in zip(pairs, counted, strict=True)
                if number != count and count
            ]
            if not wrong:
                off = None
                break
            number, key, count = wrong[0]
            listed = text[start:end]
            off = off or Finding(
                rule="count",
                spans=(Span(quote.start(1), quote.end(1)), Span(start, end)),
                surfaces=(text[quote.start(1) : quote.end(1)], listed),
                raw=f"{text[quote.start(1) : quote.end(1)]}：{listed}",
                recomputed=f"含“{key}”的有{count}项",
                verdict=f"“{quote[1]}”说的是{number}个“{key}”，所列有{count}个，请核对。",
            )
        if off:
            yield off


def _pairs(slogan: str) -> list[tuple[int, str]]:
    """六有一徽 → (6, 有), (1, 徽); 三个坚持 → (3, 坚持); empty for a slogan of another make."""
    if slogan[1:] == "个一":  # 五个一: the items are 一堂…, 一册…
        return [(DIGITS[slogan[0]], "一")]
    if single := _single().fullmatch(slogan):
        return [(DIGITS[single[1]], single[2])]
    pairs: list[tuple[int, str]] = []
    at = 0
    while at < len(slogan):
        match = _pair().match(slogan, at)
        if match is None or len(slogan) > 12:
            return []
        pairs.append((DIGITS[match[1]], match[2]))
        at = match.end()
    return [(number, key) for number, key in pairs if key not in ("个", "项", "大")]


def _lists_beside(
    folded: str, quotes: list[re.Match[str]], index: int
) -> Iterator[tuple[int, int]]:
    quote = quotes[index]
    joined = folded[quotes[index - 1].end() : quote.start()] if index else "。"
    if len(joined) < 2 and joined not in ("等", "。"):
        yield quotes[index - 1].span(1)
    floor = max(0, quote.start() - 160)
    before = folded[floor : quote.start()]
    if "(" in before:
        before = _SHORT_BRACKET.sub("·\\1·", before)
    before = before.rstrip("的“ ")
    start = clause_start(before, 0, len(before), ",。;:!?\n“”()《》")
    if start and len(before) - start >= 5:
        yield floor + start, floor + len(before)
    follows = folded[quote.end() : quote.end() + 200]
    if match := _spelt_behind().match(follows):
        begin = quote.end() + match.start(1)
        listed = match[1].split(",")[0]
        bare = folded[begin - 1] == ","
        if "、" in listed and (not bare or _all_alike(quote[1], listed.split("、"))):
            yield begin, begin + len(listed)
        if not bare or _all_alike(quote[1], re.split("[、,]", match[1])):
            yield begin, quote.end() + match.end(1)
    if quote[1].endswith("个一") and (told := _NEXT_SENTENCE.match(folded, quote.end())):
        listed = told[1].split(",")[0]
        if listed.count("、") > 1:
            yield told.start(1), told.start(1) + len(listed)
    if index + 1 < len(quotes):
        following = quotes[index + 1]
        if following.start() - quote.end() <= 8 and _spelt_out().fullmatch(
            folded, quote.end(), following.start()
        ):
            yield following.span(1)


def _all_alike(slogan: str, items: list[str]) -> bool:
    """Whether the slogan's sign heads every item, or ends every one, as in a list of just these."""
    for number, key in _pairs(slogan):
        if number < 2 or any("“" in item for item in items):
            return False
        if key == "一" and all(key in item[:4] for item in items):
            return True
        if all(item.startswith(key) for item in items) or all(i.endswith(key) for i in items):
            return True
    return False


def items_of(listing: str) -> list[str]:
    """The items of a list: split at 、 outside quotation marks, and at 和 before the last."""
    items, depth, begin = [], 0, 0
    for at, sign in enumerate(listing):
        if sign in "“‘《(":
            depth += 1
        elif sign in "”’》)":
            depth -= 1
        elif depth == 0 and sign in "、,":
            items.append(listing[begin:at])
            begin = at + 1
    items.append(listing[begin:])
    last = re.split("(?:以及|和|及|与)", items[-1])
    if len(items) > 1 and len(last) == 2 and all(len(part) >= 2 for part in last):
        items[-1:] = last
    return [item for item in items if item]
