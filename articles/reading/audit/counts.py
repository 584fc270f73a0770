"""The number that is announced against what is listed: 六有一徽, 4件…主要为“…”“…”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from ..cardinals import DIGITS
from ..clauses import clause_start
from ..covered import Covered
from ..lexicon import lexicon
from ..records import Figure, Finding, Outline, Span

_QUOTE = re.compile("“([^“”\n]{2,200})”")


@cache
def _announced() -> re.Pattern[str]:
    return re.compile("([二三四五六七八九])(?:个|项|大)[^一二三四五六七八九十“”,、。\\n]{1,6}")


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(r"\(([^()\n]{4,300})\)")


@cache
def _spelt_out() -> re.Pattern[str]:
    return re.compile("[,(:]?(?:具体)?(?:即|为|是|指|就是|也就是|指的是|分别是|分别为|包括|——)?:?")


@cache
def _single() -> re.Pattern[str]:
    return re.compile(
        "([二两三四五六七八九])(?:个|项|大|支|张|种|条)?([^一二两三四五六七八九十、,0-9“”]{1,4})"
    )


@cache
def _pair() -> re.Pattern[str]:
    return re.compile("([一二两三四五六七八九])((?:[^一二两三四五六七八九十、,0-9“”]){1,2})")


def check_counts(
    text: str,
    folded: str,
    shape: Outline,
    barred: Covered,
    figures: tuple[Figure, ...],
) -> Iterator[Finding]:
    """Announced numbers that their lists do not bear out."""
    yield from _slogans(text, folded, barred)
    yield from _closed_lists(text, folded, figures)
    yield from _marked(text, folded, shape)


def _slogans(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """“六有一徽” next to “有机构、有场所…”: the sign that repeats is counted.

    Lists whose items do not carry the slogan's sign are left alone: where they begin is a guess.
    """
    quotes = list(_QUOTE.finditer(folded))
    for index, quote in enumerate(quotes):
        pairs = _pairs(quote[1])
        if not pairs or quote.start() in barred:
            continue
        for start, end in _lists_beside(folded, quotes, index):
            earlier = _QUOTE.sub("", folded[max(0, start - 24) : start])
            if earlier.endswith(",") and pairs[0][1] in earlier:
                continue  # the list began a clause earlier
            items = _items(folded[start:end])
            if len(items) < 2 or items[-1].endswith("等"):
                continue
            counted = [sum(key in item for item in items) for _, key in pairs]
            covered = sum(any(key in item for _, key in pairs) for item in items)
            if covered < len(items) or counted[0] < 2:
                continue
            wrong = [
                (number, key, count)
                for (number, key), count in zip(pairs, counted, strict=True)
                if number != count
            ]
            if not wrong:
                break
            number, key, count = wrong[0]
            listed = text[start:end]
            yield Finding(
                rule="count",
                spans=(Span(quote.start(1), quote.end(1)), Span(start, end)),
                surfaces=(text[quote.start(1) : quote.end(1)], listed),
                raw=f"{text[quote.start(1) : quote.end(1)]}：{listed}",
                recomputed=f"含“{key}”的有{count}项",
                verdict=f"“{quote[1]}”说的是{number}个“{key}”，所列有{count}个，请核对。",
            )
            break


def _pairs(slogan: str) -> list[tuple[int, str]]:
    """六有一徽 → (6, 有), (1, 徽); 三个坚持 → (3, 坚持); empty for a slogan of another make."""
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
    if index and quotes[index - 1].end() >= quote.start() - 1:
        yield quotes[index - 1].span(1)
    floor = max(0, quote.start() - 160)
    before = folded[floor : quote.start()].rstrip("的“ ")
    start = clause_start(before, 0, len(before), ",。;:!?\n“”()《》")
    if start and len(before) - start >= 5:
        yield floor + start, floor + len(before)
    follows = folded[quote.end() : quote.end() + 200]
    if match := re.match(
        r"(?:[^,。;:!?\n“”()、]{0,8})(?:[:(]|,?即|,?就是|——)([^。;:!?\n()]{4,180})[。;)\n]", follows
    ):
        yield quote.end() + match.start(1), quote.end() + match.end(1)
    if index + 1 < len(quotes):
        following = quotes[index + 1]
        if following.start() - quote.end() <= 8 and _spelt_out().fullmatch(
            folded, quote.end(), following.start()
        ):
            yield following.span(1)


def _items(listing: str) -> list[str]:
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


def _closed_lists(text: str, folded: str, figures: tuple[Figure, ...]) -> Iterator[Finding]:
    """6所高校(甲、乙、丙、丁、戊): as many as are announced, whichever way 与 is read."""
    open_ended = tuple(lexicon("audit")["list"]["open_ended"])
    starts = [figure.span.start for figure in figures]
    for figure in figures:
        if figure.comparator != "eq" or not 2 <= figure.value <= 30 or figure.value_high:
            continue
        if figure.unit_class not in ("schools", "organisations", "items", "documents", "people"):
            continue
        end = figure.span.end
        found = _bracketed(folded, end) or _quoted_row(folded, end)
        if found is None:
            continue
        start, stop, fewest, most = found
        listed = folded[start:stop]
        if any(word in listed for word in open_ended) or folded.startswith("等", stop):
            continue
        inside = bisect_left(starts, start)
        if inside < len(starts) and starts[inside] < stop:
            continue
        announced = int(figure.value)
        if fewest <= announced <= most or re.search("[0-9]", listed):
            continue
        count = most if announced > most else fewest
        yield Finding(
            rule="count",
            spans=(figure.span, Span(start, stop)),
            surfaces=(figure.surface, text[start:stop]),
            raw=f"{figure.surface}：{text[start:stop]}",
            recomputed=f"所列{count}项",
            verdict=f"文中说{figure.surface}，随后列出{count}项，请核对。",
        )


def _bracketed(folded: str, end: int) -> tuple[int, int, int, int] | None:
    """A bracket right behind the noun, and the fewest and most items it can be read as."""
    at = folded.find("(", end, end + 16)
    if at < 0 or re.search("[,。;:、“”《》\n]", folded[end:at]) or at == end:
        return None
    match = _closed().match(folded, at)
    if match is None or "、" not in match[1] or re.search("[。;:]", match[1]):
        return None
    if match[1].startswith(
        ("含", "不含", "其中", "包括", "下称", "以下", "简称", "区", "市", "县", "园")
    ):
        return None
    parts = match[1].split("、")
    if any(len(part) < 3 for part in parts):
        return None
    links = len(re.findall("以及|和|及|与|,", match[1]))
    return match.start(1), match.end(1), len(_plain_items(match[1])), len(parts) + links


def _plain_items(listing: str) -> list[str]:
    depth, count = 0, 1
    for sign in listing:
        if sign in "“‘《(":
            depth += 1
        elif sign in "”’》)":
            depth -= 1
        elif depth == 0 and sign == "、":
            count += 1
    return [""] * count


def _quoted_row(folded: str, end: int) -> tuple[int, int, int, int] | None:
    """4件,主要为“甲”“乙”“丙”“丁”: names in quotation marks side by side."""
    head = re.match(
        "[^“”《》。;\n0-9]{0,14}?(?:分别是|分别为|即|主要为|为|:|——)(?=[“《])",
        folded[end : end + 24],
    )
    if head is None:
        return None
    at, count, start = end + head.end(), 0, end + head.end()
    pattern = re.compile("“[^“”\n]{1,80}”|《[^《》\n]{1,80}》")
    while match := pattern.match(folded, at):
        count += 1
        at = match.end()
        if folded[at : at + 1] in ("、", "和", "与", "及"):
            at += 1
    stop = at
    if count < 2 or folded[at : at + 1] not in ("。", ",", ";", "\n", ""):
        return None
    return start, stop, count, count


def _marked(text: str, folded: str, shape: Outline) -> Iterator[Finding]:
    """A heading that announces 四个强化, over parts that are marked 一是, 二是, 三是."""
    for index, section in enumerate(shape.sections):
        found = _announced().search(folded, section.heading_span.start, section.heading_span.end)
        if found is None:
            continue
        marks: list[str] = []
        for part in shape.sections[index + 1 :]:
            if part.level <= section.level:
                break
            if part.level == section.level + 1:
                marks.append(part.marker or "")
        numbers = [
            DIGITS.get(mark[0], 0) for mark in marks if mark.endswith("是") and len(mark) == 2
        ]
        count = len(numbers)
        if len(marks) != count or count < 2 or numbers != list(range(1, count + 1)):
            continue
        if count == DIGITS[found[1]]:
            continue
        span = Span(found.start(), found.end())
        yield Finding(
            rule="count",
            spans=(span,),
            surfaces=(span.of(text),),
            raw=section.heading,
            recomputed=f"其下列出{count}项（一是至{marks[-1]}）",
            verdict=f"标题说“{span.of(text)}”，其下列出{count}项，请核对。",
        )
