"""A slogan's sign counted in the row that spells it out: “四联共育”,…联谈、…联管、…联防."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...cardinals import DIGITS
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import miscounted, open_list
from .joins import joins

_SLOGAN = LatePattern("“(?P<said>[一-龥]{0,3}?[两二三四五六七八九][^“”,。;:、\n]{1,9})(?=”)")
_PAIR = re.compile("([二两三四五六七八九])([^一二两三四五六七八九十]{1,4})")
_CLAUSE = LatePattern("[^,。;:!?\n“”()]+")
_BARE = LatePattern(
    "(?:(?<=[,。;:、\n])|^)(?P<number>[两二三四五六七八九])(?P<key>[^个项大条,。;:、\n0-9“”一二三四五六七八九十]{2,3}),?$"
)
_BARE_LINKS = ("即", "就是", "分别是", "分别为", ":")
_BARE_ROW = LatePattern("[^,。;:!?\n“”()]{5,120}(?=[,。;\n]|$)")
_ONE_BY_ONE = LatePattern(
    "(?<![第十百])(?P<number>[两二三四五六])(?P<key>[个张条本支项类所位名件间]|[^,。;:、\n0-9“”一二三四五六七八九十])"
    "[^,。;:、\n0-9“”一]{0,6}$"
)
_IS_ONE = ("是", "为", "叫")
_ANNOUNCED = LatePattern(
    "(?<![第十百千])(?P<number>[三四五六七八九])[大项个](?P<key>[一-龥]{2})[。:](?P<deed>[一-龥]{2,3})$"
)
_DEED = LatePattern("[。:][一-龥]{2,3}“")
_SPELT = LatePattern(
    "[^,。;:、\n]{0,8}(?::|,?(?:即|就是|也就是|分别是|分别为|包括|具体为|具体是):?|——)"
)
_MORE = ("还有", "再就", "最后", "其余", "另外", "第三", "此外")
_SIGNS = ",。;:!?\n“”()"
_MEASURES = frozenset("个项大条种张支")
_PIECES = LatePattern(
    "“(?P<said>(?P<number>[三四五六七八九])(?:个)?(?P<key>[一-龥]{1,2}))”[^,。;:\n“”]{0,8}"
    "(?::|,(?:即|就是):?)(?P<row>[^。\n]{10,260})"
)
_FEWEST = 3
_MEASURED = LatePattern("“(?P<said>(?P<number>[三四五六七八九])(?:个|项|条)(?P<key>[一-龥]{2}))”")
_NEAR, _REACH, _LONG_REACH, _PARAGRAPH = 30, 220, 1500, 4000
_LEAST, _LONGEST = 2, 25


def check_keyed_rows(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """“四联”…队伍联训、资源联享、活动联办、文化联创、考核联评: five that bear the sign, not four.

    Every item must bear the sign at one place: first, last or last but one. A row that fits
    silences the slogan wherever it stands, and so do more bearers of the sign further on.
    """
    for found in (
        *_slogans(folded),
        *_names_announced(folded),
        *_bare_rows(folded),
        *_one_by_one(folded),
        *_clauses_before(folded),
        *_pieces_behind(folded),
    ):
        if found[0].start not in barred:
            yield miscounted(text, *found)


def _slogans(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """What the slogans in marks announce."""
    for slogan in {match["said"]: None for match in _SLOGAN.finditer(folded)}:
        if found := _wrong_row(folded, slogan):
            yield found


def _names_announced(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """What is announced before names in marks."""
    everywhere: dict[str, int] = {}
    for deed in _DEED.finditer(folded):
        mark = deed.end() - 1
        before = _ANNOUNCED.search(folded, max(0, mark - 12), mark)
        if before is None:
            continue
        key = before["key"]
        if key not in everywhere:
            everywhere[key] = len(set(re.findall(f"“([^“”\n]{{2,12}})”{key}", folded)))
        if found := _called(folded, before, everywhere[key]):
            yield found


def _wrong_row(folded: str, slogan: str) -> tuple[Span, Span, int] | None:
    """The row that gives another count than the slogan, if none gives the same.

    A row of fewer may be a part of them (突出“四联”中的甲联、乙联、丙联): it counts only behind 即
    or a colon, right before the slogan, or where another of its signs has all its bearers.
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
    if before.count("、") >= _LEAST and before[-1] not in _SIGNS:
        cut = max(map(before.rfind, _SIGNS)) + 1
        if before.count("、", cut) >= _LEAST and (row := _aligned(before, cut, len(before), key)):
            yield Span(floor + row.start, floor + row.end)
    end = min(len(folded), said.end + _REACH)
    line = folded.find("\n", said.end + 1, end)
    end = line if line >= 0 else end
    rival = folded.find("“", said.end + 1, min(end, said.end + _NEAR))
    if folded.count("、", said.end, end) < _LEAST:
        return
    at = said.end
    for match in _CLAUSE.finditer(folded, said.end + 1, end):
        if match[0].count("、") < _LEAST:
            continue
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
    if not all(key in item and 1 < len(item) < _LONGEST for item in items):
        return None
    if any(sign.isdigit() for sign in folded[start:end]):
        return None  # 名校长12名、名教师60名 are counts
    if items[-1].endswith("等") or folded.startswith("等", end) or open_list(items[-1][-3:]):
        return None
    if all(item.startswith(key) for item in rest):
        return Span(start + items[0].rfind(key), end)
    for place in (-1, -2):
        if all(len(item) > -place and item[place] == key for item in items):
            return Span(start, end)
    return None


def _pieces_behind(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """“四个一”工作法:一校一专班,…;一周一排查,…;一月一演练,…: each piece begins with the sign."""
    for match in _PIECES.finditer(folded):
        pieces = match["row"].split(";")
        key, number = match["key"], DIGITS[match["number"]]
        if len(pieces) < _FEWEST or len(pieces) == number or open_list(pieces[-1][-3:]):
            continue
        if all(piece.startswith(key) for piece in pieces):
            yield Span(*match.span("said")), Span(*match.span("row")), len(pieces)


def _clauses_before(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """严禁甲,严禁乙,严禁丙,守住“四个严禁”底线: the clauses of the sentence that begin with it.

    Silent where the paragraph has as many clauses that begin so.
    """
    for match in _MEASURED.finditer(folded):
        key, number = match["key"], DIGITS[match["number"]]
        floor = max(0, match.start() - _LONG_REACH)
        ceiling = min(len(folded), match.end() + _LONG_REACH)
        start = max(floor, *(folded.rfind(s, floor, match.start()) + 1 for s in "。\n!?"))
        heads = re.compile(f"(?:^|(?<=[,;:、。\n“])){key}")
        begun = [m.start() for m in heads.finditer(folded[start : match.start()])]
        if len(begun) < _LEAST or len(begun) == number:
            continue
        line = max(floor, folded.rfind("\n", floor, match.start()) + 1)
        end = folded.find("\n", match.end(), ceiling)
        paragraph = folded[line : end if end >= 0 else ceiling]
        if number in (len(heads.findall(paragraph)), paragraph.count(key) - 1):
            continue
        last = max(folded.rfind(",", start, match.start()), start + begun[-1] + 2)
        row = Span(start + begun[0], last)
        if "等" not in row.of(folded):
            yield Span(match.start("said"), match.end("said")), row, len(begun)


def _bearers(folded: str, row: Span, key: str) -> tuple[int, int]:
    """How many items the row has, and how many bear the sign up to the paragraph's end."""
    items = row.of(folded).split("、")
    count = len(items)
    line = folded.find("\n", row.end)
    further = folded[row.end : min(line if line >= 0 else len(folded), row.end + _REACH)]
    joined = sum(item.count(key) - 1 for item in items)
    return count, count + joined + further.count(key)


def _bare_rows(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """三保障,即组织保障、经费保障: every item ends, or begins, with the noun announced."""
    for link in _BARE_LINKS:
        at = folded.find(link)
        while at >= 0:
            said = _BARE.search(folded, max(0, at - 6), at)
            row = _BARE_ROW.match(folded, at + len(link)) if said else None
            if said and row and (count := _count(row[0], said)):
                yield Span(said.start(), said.end("key")), Span(*row.span()), count
            at = folded.find(link, at + 1)


def _count(row: str, said: re.Match[str]) -> int:
    """How many items a row has that all bear the noun, if that is not as announced; else 0."""
    items = row.split("、")
    items[-1:] = joins().split(items[-1])
    key = said["key"][-2:]
    if len(items) < 2 or open_list(row):
        return 0
    if not (all(i.endswith(key) for i in items) or all(i.startswith(key) for i in items)):
        return 0
    links = sum(len(joins().findall(item)) for item in items)
    return 0 if len(items) <= DIGITS[said["number"]] <= len(items) + links else len(items)


def _one_by_one(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """三个园区,一个是…,一个是…: told one by one up to the sentence's end."""
    for sign in (",一", ":一"):
        at = folded.find(sign)
        while at >= 0:
            if folded.startswith(_IS_ONE, at + 3):
                said = _ONE_BY_ONE.search(folded, max(0, at - 9), at)
                key = folded[at + 2]
                if said and said["key"] == key:
                    ends = [folded.find(end, at, at + _REACH) for end in "。\n!?"]
                    end = min((e for e in ends if e >= 0), default=min(len(folded), at + _REACH))
                    told = folded[at + 1 : end]
                    count = len(re.findall(f"一{key}(?:是|为|叫)", told))
                    more = any(map(told.__contains__, _MORE))
                    if count > 1 and count != DIGITS[said["number"]] and not more:
                        yield Span(said.start(), at), Span(at + 1, end), count
            at = folded.find(sign, at + 1)


def _called(folded: str, match: re.Match[str], everywhere: int) -> tuple[Span, Span, int] | None:
    """四大工程。实施“甲”工程,…;实施“乙”工程,…;实施“丙”工程,…: one deed, name after name.

    Silent where the text has as many such names as announced `everywhere`.
    """
    far = min(len(folded), match.end() + _PARAGRAPH)
    end = folded.find("\n", match.end(), far)
    end = end if end >= 0 else far
    key, number = match["key"], DIGITS[match["number"]]
    named = re.compile(f"(?<=[。;,:]){match['deed']}“([^“”\n]{{2,12}})”{key}")
    names = list(named.finditer(folded, match.start("deed"), end))
    count = len({m[1] for m in names})
    if count < 3 or count <= number <= everywhere:
        return None
    if folded.count(key, match.end(), match.end() + _LONG_REACH) > everywhere:
        return None  # 启动成长工程, without marks, may be one of them
    return Span(match.start(), match.end("key")), Span(names[0].start(), names[-1].end()), count
