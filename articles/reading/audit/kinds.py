"""Which parts exclude each other, and which of them leave nothing out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..numerals import value_of
from ..records import Figure, Places
from .ledger import Ledger, has, words_of
from .slips import near_slip
from .sorts import both_ways, framed, groups_in, marks_of, negated, payers

Together = Literal["all", "apart"]
"""`all`: the parts exclude each other and leave nothing out; `apart`: they exclude each other."""

_OVERSHOT = Decimal("1.125")
_SHORT = Decimal("0.05")
_YEAR = LatePattern("((?:19|20)[0-9]{2})年?[^,。;、0-9]{0,8}$")
_PLACE = LatePattern("[一-龥]{1,7}(?:县|区|市|旗|镇|乡|街道)")
_TO_PLACE = LatePattern("[到赴往在向]?([一-龥]{1,6}(?:县|区|市|旗|镇|乡|街道))(?:的有|的|有)?")
_MADE_OF = LatePattern(
    "(?:分成|分为|划分为)[两二三四五六七八]?[个块部份类种档]?[^,。;0-9]{0,4}[:,]?"
)
_COLON = LatePattern("[^,。;:(0-9]{0,10}(?::|\\(|——)[^,。;:()0-9]{0,14}")
_ONE_BY_ONE = LatePattern(
    "[^。;:()0-9]{0,16}[,(](?:分别|依次)(?:[是为有]|来自)[^,。;:()0-9]{1,10}[(]?"
)
_NEAR = Decimal("0.2")
_BARE_COLON = LatePattern("[^,。;:()0-9]{0,8}:[^。;:()0-9]{2,20}")
_CLOSES = LatePattern("[^,、。;:()0-9等]{0,8}(?:[。;\n]|$)")
_SORTS = LatePattern("([两二三四五六])(?:级|类|种|档|型)[^,。;0-9]{0,10}$")
_BETWEEN_NAMES = re.compile("[、和与及]")
_GIVERS = LatePattern(
    "([两二三四五六七八九]|[2-9])(?:所|个|家|支|校)[^,。;:、()0-9]{0,8}?(?:共计|合计|一共|总共|共)[^,。;:、()0-9]{0,6}$"
)
_SET_TYPE = ("型", "类", "式", "档", "组", "制")


_CENTRAL, _PROVINCIAL = LatePattern("中央|国家"), LatePattern("省|自治区")
_LOCAL = LatePattern("市|县|区(?!级财政配套)|本级|自筹")


def together(
    ledger: Ledger, whole: Figure, parts: list[Figure], named: dict[int, tuple[int, str]]
) -> Together | None:
    """How the parts of a list go together; None where they may overlap.

    幼儿园, 小学 and 初中 are apart; 公办 and 民办 are all there is; 省级 and 市级 may be nested.
    """
    words = _words(ledger, parts)
    for group, kinds in groups_in("|".join(words[0])):
        marks = marks_of(group, words, "注销" in kinds)
        if marks is not None:
            full = _leaves_nothing(ledger, whole, marks) and not _nested(words, marks)
            return "all" if full else "apart"
    names = [before for before, _ in words]
    if _told_apart(ledger, whole, names) or negated(names):
        return "all"
    if framed(names) or both_ways([before for before, _ in words]):
        return "apart"
    if _nested(words):
        return None
    if len(words[-1][0]) > 2 and has(words_of("parts", "others"), words[-1][0]):
        return "all"
    if parts[0].unit_class == "money" and marks_of(payers(), words, False) is not None:
        return "apart"
    if (years := _years(ledger, parts)) is not None:
        return "all" if _years_of(ledger, whole) == len(years) else "apart"
    link = ledger.folded[min(whole.span.end, parts[0].span.start) : parts[-1].span.start]
    how = _by_place(ledger, parts, named) or _by_type(words, link) or _by_name(words)
    total = sum((part.value for part in parts), Decimal(0))
    if parts[0].unit_class == "people" and total > whole.value * _OVERSHOT and "类" in words[0][0]:
        return None  # 参加课后服务2.1万名,其中托管类1.3万名,兴趣类1.2万名: some go to both
    return how or ("apart" if _announced_whole(ledger, whole, parts[0]) else None)


def _words(ledger: Ledger, parts: list[Figure]) -> list[tuple[str, str]]:
    """The words before and behind each part; of 小学、初中分别为30人、20人 each its own name."""
    said = ledger.said(parts[0]).rsplit(",", 1)[-1]
    if "分别" in said:
        names = _BETWEEN_NAMES.split(said.partition("分别")[0])
        if len(names) == len(parts):
            return [(name, "") for name in names]
    return [(ledger.clause(part).removeprefix("其中"), ledger.after(part)) for part in parts]


def _nested(words: list[tuple[str, str]], marks: Sequence[str] = ()) -> bool:
    """Whether a part may hold another, by words that are not what the parts are sorted by."""
    said = [before + after[:4] for before, after in words]
    for at, mark in enumerate(marks):
        said[at] = said[at].replace(mark, "").replace("等次", "")
    return any(has(words_of("parts", "nested"), text) for text in said)


def _told_apart(ledger: Ledger, whole: Figure, names: list[str]) -> bool:
    """Whether the whole is told with just these parts: 省市县三级示范校48所, 音乐、体育教师90名.

    As many ranks or kinds as there are parts, or the names of all of them in a row.
    """
    if len(names) < 2 or len(set(names)) < len(names) or not all(names):
        return False
    said = ledger.said(whole, 40)
    sorts = _SORTS.search(said)
    if sorts and "零一二三四五六".find(sorts[1].replace("两", "二")) == len(names):
        return True
    givers = _GIVERS.search(said)
    if givers and (value_of(givers[1]) == len(names)):
        return True  # 三所学校共捐款4.6万元,其中一中…、二中…、三中…
    row = said.rsplit(",", 1)[-1]
    return "、" in row and all(len(name) > 1 and name in row for name in names)


def from_top_to_bottom(parts: Sequence[Figure], names: Sequence[str]) -> bool:
    """Whether sums are told of all who pay: 中央, 省级 and 市县; who else gives is named beside."""
    levels = _CENTRAL, _PROVINCIAL, _LOCAL
    return parts[0].unit_class == "money" and all(
        any(payer.search(name) for name in names) for payer in levels
    )


def closed_by_colon(ledger: Ledger, whole: Figure, parts: list[Figure]) -> bool:
    """学校46所:区属40所,市属3所,民办3所: three or more under a bare colon, each another name."""
    if len(parts) < 3 or whole.span > parts[0].span:
        return False
    if not _BARE_COLON.fullmatch(ledger.between(whole, parts[0])):
        return False
    names = [ledger.clause(part) for part in parts]
    if any(has(words_of("parts", "nested"), name) for name in names) or not all(names):
        return False
    last = parts[-1].span.end
    mark = _CLOSES.match(ledger.folded, last)
    return len(set(names)) > 2 and mark is not None


def told_one_by_one(ledger: Ledger, whole: Figure, parts: Sequence[Figure]) -> bool:
    """86名骨干,分别为省级18名、市级32名、县级36名: what 分别 takes apart is all there is.

    Three or more, each of another name, up to the end of a clause; a near miss.
    """
    if len(parts) < 3 or whole.span > parts[0].span:
        return False
    if not _ONE_BY_ONE.fullmatch(ledger.between(whole, parts[0])):
        return False
    names = [ledger.clause(part) or ledger.said(part, 5) for part in parts]
    total = sum((part.value for part in parts), Decimal(0))
    near = abs(total - whole.value) <= whole.value * _NEAR
    return near and len(set(names)) == len(names) and not ledger.after(parts[-1]).startswith("等")


def overshoots(whole: Figure, parts: list[Figure], words: list[str]) -> bool:
    """Whether three or more parts, told by different names, give a little too much.

    Things are sorted into kinds; people bear several traits at once (女教师, 骨干教师), so that
    theirs prove nothing, but for numbers that differ as a slip of the pen does.
    """
    total = sum((part.value for part in parts), Decimal(0))
    if not whole.value < total <= whole.value * _OVERSHOT or not apart(parts, words):
        return False
    return whole.unit_class != "people" or near_slip(whole.value, total)


def apart(parts: Sequence[Figure], words: list[str]) -> bool:
    """Whether three or more parts have each a name of its own that is no rank and no trait."""
    if len(parts) < 3 or not all(words) or len(set(words)) < len(words):
        return False
    barred = ["nested", "ranks"] + (["traits"] if parts[0].unit_class == "people" else [])
    return not any(has(words_of("parts", key), word) for key in barred for word in words)


def runs_out(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a list of three or more goes down to parts no larger than what it lacks.

    学校86所,其中高中3所、初中12所、小学41所、幼儿园27所、特教学校1所 lacks two: who names a kind of
    one leaves out none of two.
    """
    short = whole.value - sum(part.value for part in parts)
    least = min(part.value for part in parts)
    return len(parts) > 2 and least <= short <= whole.value * _SHORT


def sets_out(ledger: Ledger, parts: list[Figure], closed: bool = False) -> bool:
    """Whether figures behind a whole set out all of it: a complete set, or three fates.

    With `closed` only a complete set will do.
    """
    if len(parts) > 1 and negated([ledger.clause(part) for part in parts[:2]]):
        return True
    words = [(ledger.clause(part), ledger.after(part)) for part in parts]
    for size in range(len(words), 1, -1):
        for group, kinds in groups_in("|".join(words[0])):
            marks = marks_of(group, words[:size], "注销" in kinds)
            if marks is None:
                continue
            complete = any(set(marks) == set(c) for c in lexicon("audit")["parts"]["complete"])
            return complete or (not closed and size > 2 and "注销" in kinds)
    return False


def _leaves_nothing(ledger: Ledger, whole: Figure, marks: list[str]) -> bool:
    kinds = set(marks)
    if any(kinds >= set(group) for group in lexicon("audit")["parts"]["complete"]):
        return True
    if len(kinds) > 2 and kinds <= set(lexicon("audit")["parts"]["fates"]):
        return True
    noun = ledger.clause(whole)[-16:] + ledger.after(whole)
    for rule in lexicon("audit")["parts"]["covers"]:
        if any(word in noun for word in rule["nouns"]):
            return kinds >= set(rule["kinds"])
    return False


def complete_kinds(names: Sequence[str]) -> bool:
    """Whether names are kinds of one set that together leave nothing out: 公办园, 民办园."""
    words = [(name, "") for name in names]
    for group, kinds in groups_in(names[0]):
        marks = marks_of(group, words, "注销" in kinds)
        if marks is not None:
            return any(set(marks) >= set(c) for c in lexicon("audit")["parts"]["complete"])
    return False


def kinds_apart(names: Sequence[str]) -> Together | None:
    """How names alone go together: `all` of a complete set, `apart` for three of one set."""
    if len(set(names)) < len(names):
        return None
    words = [(name, "") for name in names]
    for group, kinds in groups_in(names[0]):
        marks = marks_of(group, words, "注销" in kinds)
        if marks is None:
            continue
        if _nested(words, marks):
            return None
        return "all" if complete_kinds(names) else "apart" if len(names) > 2 else None
    if len(names) > 2 and names[-1].startswith(("其他", "其它", "其余")) and len(names[-1]) > 2:
        return "all"
    if framed(names):
        return "apart"
    places = {found[1] for name in names if (found := _TO_PLACE.fullmatch(name))}
    return "apart" if len(places) == len(names) > 2 else None


def paid_apart(names: Sequence[str]) -> bool:
    """Whether names are of those who pay, each another: 中央资金, 省级资金, 市县配套."""
    return marks_of(payers(), [(name, "") for name in names], False) is not None


def in_years(ledger: Ledger, parts: list[Figure]) -> bool:
    """34所,2016年6所,2017年8所,2018年7所: every part is of another year."""
    return _years(ledger, parts) is not None


def _years(ledger: Ledger, parts: list[Figure]) -> list[str] | None:
    years = [m[1] for p in parts if (m := _YEAR.search(ledger.clause(p)))]
    return years if len(years) == len(parts) == len(set(years)) else None


def _years_of(ledger: Ledger, whole: Figure) -> int:
    match = re.search("([二两三四五六])年[^,。;]{0,8}$", ledger.clause(whole))
    return "__二三四五六".find(match[1].replace("两", "二")) if match else 0


def _by_place(
    ledger: Ledger, parts: list[Figure], named: dict[int, tuple[int, str]]
) -> Together | None:
    codes = [_place_before(ledger, part, named) for part in parts]
    return "apart" if all(codes) and len(set(codes)) == len(codes) > 2 else None


def _place_before(ledger: Ledger, part: Figure, named: dict[int, tuple[int, str]]) -> str | None:
    clause = ledger.clause(part).removeprefix("其中")
    start = part.span.start - len(clause)
    end, code = named.get(start, (0, ""))
    if code and end <= part.span.start:
        return code
    match = _PLACE.fullmatch(clause)
    return match[0] if match else None


def _by_type(words: list[tuple[str, str]], link: str) -> Together | None:
    """紧密型31个、融合型18个、协作型12个: three or more types of one make are all there are.

    Two may share a number: 融合型、共建型98个,协作型227个.
    """
    signs = {before.rstrip("的有为")[-1:] for before, _ in words}
    names = {before for before, _ in words}
    if len(signs) != 1 or len(names) != len(words) or not signs <= set(_SET_TYPE):
        return None
    if signs == {"类"} and "其中" in link:
        return "apart"  # 社团312个,其中体育类128个、艺术类97个: there may be more sorts
    return "all" if len(words) + link.count(f"{signs.pop()}、") > 2 else "apart"


def _announced_whole(ledger: Ledger, whole: Figure, first: Figure) -> bool:
    """30.15亿元,分成两块:…: the text itself says that what follows makes up the whole."""
    return bool(_MADE_OF.search(ledger.between(whole, first)))


def leaves_out(ledger: Ledger, whole: Figure, parts: list[Figure]) -> bool:
    """Whether a list may be of some parts only: 其中 and 包括 open such, a bare colon does not."""
    link = ledger.between(whole, parts[0]) if whole.span < parts[0].span else ""
    if _MADE_OF.search(link):
        return False
    closed = link.endswith((":", "(", "——")) or _COLON.fullmatch(link) is not None
    return not closed or len(parts) < 3 or any(word in link for word in ("其中", "包括", "含"))


def _by_name(words: list[tuple[str, str]]) -> Together | None:
    """其中阳光小学1.2亿元、滨江中学2亿元: full names of schools or offices, no two the same."""
    names = [before.rstrip("新增提供投资招生为约有的") for before, _ in words]
    ends = words_of("list", "institutions")
    full = all(len(name) >= 4 and ends.ends(name) for name in names)
    return "apart" if full and len(set(names)) == len(names) else None


def places_by_start(places: Places) -> dict[int, tuple[int, str]]:
    """Where each settled place name begins: its end and its code."""
    return {m.span.start: (m.span.end, m.adcode) for m in places.mentions if m.adcode}
