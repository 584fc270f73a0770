"""A slogan's sign counted in the row that spells it out, near by: “四联共育”,…联谈、…联管、…联防."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..cardinals import DIGITS
from ..covered import Covered
from ..late_pattern import LatePattern
from ..records import Finding, Span
from .ledger import open_list

_SLOGAN = LatePattern("“(?P<said>[一-龥]{0,3}?[二两三四五六七八九][^“”,。;:、\n]{1,9})”")
_PAIR = re.compile("([二两三四五六七八九])([^一二两三四五六七八九十]{1,4})")
_ROW = LatePattern("[^,。;:!?、\n“”()]{2,24}(?:、[^,。;:!?、\n“”()]{2,14}){2,11}")
_BARE = LatePattern(
    "(?:(?<=[,。;:、\n])|^)(?P<said>(?P<number>[两二三四五六七八九])(?P<key>[^个项大条,。;:、\n0-9“”一二三四五六七八九十]{2,3}))"
    "(?:,?(?:即|就是|分别是|分别为)|:)(?=[^,。;\n]{3,40}、)"
)
_BARE_ROW = LatePattern("[^,。;:!?\n“”()]{5,120}(?=[,。;\n]|$)")
_ONE_BY_ONE = LatePattern(
    "(?<![第十百])(?P<number>[两二三四五六])(?P<key>[个张条本支项类所位名件间]|[^,。;:、\n0-9“”一二三四五六七八九十])"
    "[^,。;:、\n0-9“”一]{0,6}[,:]一(?P=key)(?:是|为|叫)"
)
_ANNOUNCED = LatePattern(
    "(?<![第十百千])(?P<number>[三四五六七八九])(?:大|项|个)(?P<key>[一-龥]{2})[。:]"
)
_SPELT = LatePattern("[^,。;:、\n]{0,8}(?::|,?(?:即|就是|也就是|分别是|分别为|包括|具体为|具体是):?|——)")
_WORD_LINKS = re.compile("以及|和|与|及")
_MORE = ("还有", "再就", "最后", "其余", "另外", "第三", "此外")
_MEASURES = frozenset("个项大条种张支")
_NEAR, _REACH, _LONG_REACH = 30, 220, 1500


def check_keyed_rows(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """“四联”…队伍联训、资源联享、活动联办、文化联创、考核联评: five that bear the sign, not four.

    Every item must bear the sign at one place: first, last or last but one. A row that fits
    silences the slogan wherever it stands, and so do more bearers of the sign further on.
    """
    told: set[str] = set()
    for match in _SLOGAN.finditer(folded):
        if match["said"] in told or match.start() in barred:
            continue
        told.add(match["said"])
        if found := _wrong_row(folded, match["said"]):
            yield _finding(text, *found)
    for match in _BARE.finditer(folded):
        found = _bare_row(folded, match)
        if found and match.start("said") not in barred:
            yield _finding(text, *found)
    for match in _ONE_BY_ONE.finditer(folded):
        found = _one_by_one(folded, match)
        if found and match.start() not in barred:
            yield _finding(text, *found)
    for match in _ANNOUNCED.finditer(folded):
        found = _called(folded, match)
        if found and match.start() not in barred:
            yield _finding(text, *found)


def _wrong_row(folded: str, slogan: str) -> tuple[Span, Span, int] | None:
    """The row that gives another count than the slogan, if none gives the same.

    A row of fewer may be a part of them (突出“四联”中的甲联、乙联、丙联): it counts only behind 即 or
    a colon, right before the slogan, or where another sign of the slogan has all its bearers.
    """
    wrong: list[tuple[Span, Span, int]] = []
    fits = 0
    for number, rest in _PAIR.findall(slogan):
        if rest[0] in _MEASURES:
            continue
        rows = list(_rows_of(folded, slogan, rest[0]))
        counts = [_bearers(folded, row, rest[0]) for _, row in rows]
        if any(count <= DIGITS[number] <= most for count, most in counts):
            fits += 1
        elif rows:
            said, row = rows[0]
            wrong.append((said, row, counts[0][0]))
            fits += counts[0][0] > DIGITS[number] or _is_whole(folded, said, row)
    return wrong[0] if wrong and fits else None


def _is_whole(folded: str, said: Span, row: Span) -> bool:
    """Whether nothing but 即, 分别是 or a colon stands between the slogan and its row."""
    if row.end < said.start:
        return row.end + 1 >= said.start
    return _SPELT.fullmatch(folded, said.end + 1, row.start) is not None


def _rows_of(folded: str, slogan: str, key: str) -> Iterator[tuple[Span, Span]]:
    """Each place of the slogan with the rows near it."""
    begin = folded.find(f"“{slogan}”")
    while begin >= 0:
        said = Span(begin + 1, begin + 1 + len(slogan))
        for row in _rows_near(folded, said, key):
            yield said, row
        begin = folded.find(f"“{slogan}”", begin + 1)


def _rows_near(folded: str, said: Span, key: str) -> Iterator[Span]:
    """Rows whose every item bears the sign: right before the slogan, or the first one behind."""
    floor = max(0, said.start - 120)
    before = folded[floor : said.start - 1]
    cut = max(before.rfind(sign) for sign in ",。;:!?\n“”()") + 1
    if before.count("、", cut) >= 2 and (row := _aligned(before, cut, len(before), key)):
        yield Span(floor + row.start, floor + row.end)
    end = min(len(folded), said.end + _REACH)
    line = folded.find("\n", said.end + 1, end)
    end = line if line >= 0 else end
    rival = folded.find("“", said.end + 1, min(end, said.end + _NEAR))
    at = said.end
    for match in _ROW.finditer(folded, said.end + 1, end):
        if match.start() - at > _NEAR or 0 <= rival < match.start():
            return
        at = match.end()
        if row := _aligned(folded, match.start(), match.end(), key):
            yield row
            return


def _aligned(folded: str, start: int, end: int, key: str) -> Span | None:
    """The row, if each item bears the sign at the same place; what leads the first is cut off."""
    items = folded[start:end].split("、")
    rest = items[1:]
    if items[-1].endswith("等") or folded.startswith("等", end) or open_list(items[-1][-3:]):
        return None
    if all(item.startswith(key) for item in rest) and key in items[0]:
        return Span(start + items[0].rfind(key), end)
    for place in (-1, -2):
        if all(len(item) > -place and item[place] == key for item in items):
            return Span(start, end)
    return None


def _bearers(folded: str, row: Span, key: str) -> tuple[int, int]:
    """How many items the row has, and how many bear the sign up to the paragraph's end."""
    items = row.of(folded).split("、")
    count = len(items)
    line = folded.find("\n", row.end)
    further = folded[row.end : min(line if line >= 0 else len(folded), row.end + _REACH)]
    joined = sum(item.count(key) - 1 for item in items)
    return count, count + joined + further.count(key)


def _bare_row(folded: str, match: re.Match[str]) -> tuple[Span, Span, int] | None:
    """三保障,即组织保障、经费保障: every item ends, or begins, with the noun announced."""
    row = _BARE_ROW.match(folded, match.end())
    if row is None or open_list(row[0]):
        return None
    items = row[0].split("、")
    items[-1:] = _WORD_LINKS.split(items[-1])
    key = match["key"][-2:]
    if not (all(i.endswith(key) for i in items) or all(i.startswith(key) for i in items)):
        return None
    count = len(items)
    links = sum(len(_WORD_LINKS.findall(item)) for item in items)
    if count <= DIGITS[match["number"]] <= count + links:
        return None
    return Span(*match.span("said")), Span(*row.span()), count


def _one_by_one(folded: str, match: re.Match[str]) -> tuple[Span, Span, int] | None:
    """三个园区,一个是…,一个是…: told one by one up to the sentence's end."""
    start = folded.find("一" + match["key"], match.start() + 1)
    ends = [folded.find(sign, start, start + _REACH) for sign in "。\n!?"]
    end = min((e for e in ends if e >= 0), default=start + _REACH)
    told = folded[start:end]
    count = len(re.findall(f"一{match['key']}(?:是|为|叫)", told))
    count += len(re.findall(f"[,;](?:再|另|还有)一{match['key']}(?!是|为|叫)", told))
    if count < 2 or count == DIGITS[match["number"]] or any(map(told.__contains__, _MORE)):
        return None
    return Span(match.start(), start - 1), Span(start, end), count


def _called(folded: str, match: re.Match[str]) -> tuple[Span, Span, int] | None:
    """四大工程。实施“甲”工程,…;实施“乙”工程,…;实施“丙”工程,…: one deed, name after name.

    Silent where the text has as many such names as announced, wherever they stand.
    """
    end = folded.find("\n", match.end())
    end = end if end >= 0 else len(folded)
    key, number = match["key"], DIGITS[match["number"]]
    first = re.compile("([一-龥]{2,3})“").match(folded, match.end())
    if first is None:
        return None
    named = re.compile(f"(?:(?<=[。;,:])){first[1]}“([^“”\n]{{2,12}})”{key}")
    names = [m for m in named.finditer(folded, match.end(), end)]
    count = len({m[1] for m in names})
    everywhere = len({m[1] for m in re.finditer(f"“([^“”\n]{{2,12}})”{key}", folded)})
    if count < 3 or count <= number <= everywhere:
        return None
    if folded.count(key, match.end(), match.end() + _LONG_REACH) > everywhere:
        return None  # 启动成长工程, without marks, may be one of them
    return Span(match.start(), match.end() - 1), Span(names[0].start(), names[-1].end()), count


def _finding(text: str, said: Span, row: Span, count: int) -> Finding:
    spans = tuple(sorted((said, row)))
    return Finding(
        rule="count",
        spans=spans,
        surfaces=tuple(span.of(text) for span in spans),
        raw=f"{said.of(text)}：{row.of(text)}",
        recomputed=f"所列{count}项",
        verdict=f"文中说“{said.of(text)}”，所列{count}项，请核对。",
    )
