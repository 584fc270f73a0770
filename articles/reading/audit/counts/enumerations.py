"""A number with its noun against the items that spell it out: 三种模式:…型、…型."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import has, miscounted, open_list, words_of
from .joins import joins

_LINK = LatePattern("(?::|即|就是|——|分别[是为]|依次[是为]):?")
_BEHIND = LatePattern(
    "(?<![第十百千0-9.])(?P<number>[两二三四五六七八九十]|[2-9]|1[0-2])"
    "(?P<said>(?P<measure>[个项种类大级条步张道重件支门册])?(?P<noun>[一-龥]{1,14}?))(?:”[一-龥]{0,6}?)?,?也?$"
)
_CARRIED_OUT = re.compile("(?:进行|推进|实施|开展|展开)$")
_NUMERAL = LatePattern("[两二三四五六七八九十0-9]")
_BACK = 24
_LISTED = LatePattern("[^。;!?\n()]{4,260}")
_IN_QUOTES = LatePattern(
    "“(?P<row>[^“”。;:,\n]{3,80})”(?P<said>(?P<number>[两二三四五六七八九十]|[2-9])"
    "(?P<measure>[个项种类大级条步道重件维段环层方])(?![0-9月日年])[一-龥]?)"
)
_OTHER_QUOTE = ("”", "”、", "”和", "”与", "”及")
"""“甲+乙”“甲+丙”三种模式 counts the quotations, not what is in the last of them."""
_MARKS = ("一是", "一要", "第一", "首先", "1.", "(一)", "一、")


def check_enumerations(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """What is announced by number and noun, against the items right beside it."""
    for said, row, count in (*_behind(folded), *_in_quotes(folded)):
        if said.start in barred:
            continue
        yield miscounted(text, said, row, count)


def _behind(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """推行三种模式:嵌入型、结对型、领办型、托管型: a closed row right behind the number.

    Whatever reading fits silences it: items by 、, clauses by comma, 和 as a link or a part of a
    name. More than announced counts only for a row of one make.
    """
    for link in _LINK.finditer(folded):
        floor = max(0, link.start() - _BACK)
        if _NUMERAL.search(folded, floor, link.start()) is None:
            continue
        match = _BEHIND.search(folded[floor : link.start()])
        if match is None:
            continue
        at = floor + match.start()
        quoted = folded[at - 1 : at] == "“"
        if quoted != ("”" in match[0]) or not _is_announced(match, quoted):
            continue
        listed = _LISTED.match(folded, link.end())
        if listed is None or listed[0].startswith(_MARKS):
            continue
        whole = listed[0].rstrip(" ")
        row = _first_row(whole)
        if "、" not in row or open_list(row) or any(sign.isdigit() for sign in row):
            continue
        items = _split(row)
        items[-1] = items[-1].removesuffix(match["noun"]) or items[-1]
        announced = small_number(match["number"]) or 0
        links = sum(len(list(joins().finditer(item))) for item in items)
        if len(items) <= announced <= len(items) + links:
            continue
        if announced in _readings(whole) or "一" + match["number"] in whole:
            continue
        if not _is_row(items, announced):
            continue
        count = len(items) if announced < len(items) else len(items) + links
        start = link.end()
        yield Span(at, floor + match.end("said")), Span(start, start + len(row)), count


def _is_announced(match: re.Match[str], quoted: bool) -> bool:
    """三种模式, 五项改革; in quotation marks also 四统一, whose items may leave out the verb."""
    if match["measure"]:
        known = words_of("enumerate", "things").ends(_CARRIED_OUT.sub("", match["noun"]))
        return quoted or match["measure"] not in "个件" or known
    return quoted and words_of("enumerate", "verbs").ends(match["noun"])


def _first_row(whole: str) -> str:
    """The row up to its first comma, where that comma does not stand between two rows."""
    return whole.split(",", 1)[0]


def _readings(whole: str) -> set[int]:
    """How many items a run of words may be read as having: its clauses, or its rows one by one.

    Clauses are no items where the first of them is a row of one make; what stands behind such a
    row belongs to it only if it is of that make too.
    """
    clauses = whole.split(",")
    first = _split(clauses[0])
    made = _make(first)
    readings, count = {whole.count("“"), whole.count("《"), _of_one_end(clauses)}, 0
    if len(first) < 3 or not made:
        readings.add(len(clauses))
    least, most = 0, 0
    for clause in clauses:
        items = _split(clause)
        sizes = [len(item) for item in items]
        if count and len(items) < 2:
            if not least <= max(sizes, default=0) <= most:
                break
            if made and not any(clause.startswith(m) or clause.endswith(m) for m in made):
                break
        least, most = min(sizes, default=0), max(sizes, default=0)
        count += len(items)
        readings.add(count)
    return readings


def _of_one_end(clauses: list[str]) -> int:
    """课前、课后一体化,小学、初中一体化,线上、线下一体化: as many as the clauses of one ending."""
    end = clauses[0][-2:]
    alike = next((at for at, clause in enumerate(clauses) if clause[-2:] != end), len(clauses))
    return alike if alike > 1 else 0


def _make(items: list[str]) -> set[str]:
    """The sign that heads every item, and the one that ends every item, where there is such."""
    firsts, lasts = {item[0] for item in items}, {item[-1] for item in items}
    return (firsts if len(firsts) == 1 else set()) | (lasts if len(lasts) == 1 else set())


def _is_row(items: list[str], announced: int) -> bool:
    """Whether these are items of one list: short, of one make if there are more than announced."""
    last = joins().split(items[-1])
    items = (
        [*items[:-1], *last] if len({item[-1:] for item in (*items[:-1], *last)}) == 1 else items
    )
    sizes = [len(item) for item in items]
    if not all(1 < size <= 18 for size in sizes) or abs(announced - len(items)) > 3:
        return False
    one_make = bool(_make(items)) or len(set(sizes)) == 1
    if announced < len(items):
        return one_make and len(items) > 2
    return len(items) > 1 and (one_make or max(sizes) - min(sizes) <= 6)


def _in_quotes(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """“备课、磨课、评课”四步法: what stands in quotation marks is the whole row."""
    for match in _IN_QUOTES.finditer(folded):
        row = match["row"]
        sign = next((sign for sign in "、—-+·→" if sign in row), "")
        if not sign or open_list(row) or any(s.isdigit() for s in row):
            continue
        if folded.endswith(_OTHER_QUOTE, 0, match.start("row") - 1):
            continue
        if match["measure"] == "个" and not has(
            words_of("enumerate", "things"), folded[match.end() - 1 : match.end() + 5]
        ):
            continue
        items = [item for item in row.split(sign) if item]
        if "、" in row and any(other in row for other in "+→"):
            continue
        links = sum(len(list(joins().finditer(item))) for item in items)
        announced = small_number(match["number"]) or 0
        if len(items) <= announced <= len(items) + links or announced > 2 * len(items):
            continue
        if abs(announced - len(items)) > len(items) - 1:
            continue
        count = len(items) if announced < len(items) else len(items) + links
        said = Span(match.start("said"), match.end("measure"))
        yield said, Span(match.start("row"), match.end("row")), count


def _split(row: str) -> list[str]:
    """The items of a row, cut at 、 outside quotation marks and brackets."""
    items, depth, begin = [], 0, 0
    for at, sign in enumerate(row):
        if sign in "“‘《(":
            depth += 1
        elif sign in "”’》)":
            depth -= 1
        elif depth == 0 and sign == "、":
            items.append(row[begin:at])
            begin = at + 1
    items.append(row[begin:])
    return [item for item in items if item]
