"""What cannot be, whatever else is told: 合格率101%, ninth of seven, a part above its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...covered import Covered
from ...late_pattern import LatePattern
from ...numerals import value_of
from ...records import Figure, Finding, Span
from ..ledger import Ledger, alike, compared, exact, finding, has, marked, plain, words_of
from ..sought import Sought
from ..verdicts import in_order

_TAIL = "已均也约为达到了有仅:"
_FELL = LatePattern("(?:下降|降低|减少|压减|缩减|降幅|减幅)(?:了|达|达到|为|超过?)?$")
_NUMBER = "[0-9]{1,3}|[两二三四五六七八九]?十?[一二三四五六七八九十]"
_RANK = LatePattern(f"第({_NUMBER})(?:位|名)(?![师校家单额])")
_FIELD = LatePattern(
    f"(?<![第0-9十])(?P<number>{_NUMBER})(?:个|支|所)?(?:兄弟|参评|参赛|参加|同类|区属|市直)?"
    "(?P<field>地市|市州|县市区|区县|市县|盟市|州市|县\\(市、区\\)|县|区|市|旗|州|盟|乡镇|镇|街道|地级市|设区市|代表队|参赛队|队伍|单位)"
)
_RANKS_IN = LatePattern(
    "[^。;\n]{0,12}?(?:中|里|内|综合|参评|参赛|评价|考核|排名|排行|位列|排在|名列)"
)
_RANK_REACH = 60
_MOST = LatePattern("最(?:多|高|大|长|远|快)的?(?P<of>[^,。;:、()0-9]{0,8})$")
_LEAST = LatePattern("最(?:少|低|小|短|近|慢)的?(?P<of>[^,。;:、()0-9]{0,8})$")
_ALONE = LatePattern("(?:光是|光|单是|单|仅|仅仅)[^,。;:0-9]{1,12}就[^,。;:0-9]{0,6}$")
_AMONG = LatePattern("(?:^|[^,。;:()0-9]{0,8}[,(])而?(?:其中|当中|里面|里头),?[^,。;:()0-9]{0,14}$")
_OF_A_TIME = re.compile("[年月周日天季]|学期|累计|以来|次")
_FAR = 60
_SCORE = "[0-9]{1,4}(?:\\.[0-9]{1,2})?"
_FULL_MARKS = LatePattern(
    f"满分(?:均)?(?:为|是)?(?P<full>{_SCORE})分[^。;\n0-9总]{{0,24}}(?:平均|均分|成绩|得分|最高)[^。;,\n0-9]{{0,8}}"
    f"(?P<score>(?P<got>{_SCORE})分)(?!数|钟)"
)
_MEDALS = Sought(
    "(?P<row>(?P<gold>[0-9]{1,3})金(?P<silver>[0-9]{1,3})银(?P<bronze>[0-9]{1,3})铜)(?:的佳绩|的好成绩)?,?"
    "(?:共计|合计|总计|总共|共)(?:获得?|夺得|收获)?(?:奖牌)?(?P<told>(?P<all>[0-9]{1,3})枚)",
    "铜",
)
_HAS = LatePattern("(?:共有|现有|辖有|下辖|共辖|有|辖)$")
_STILL = LatePattern("[一-龥]{2,8},(?:目前|现已|已有|其中|已|有)+")


def check_over_hundred(ledger: Ledger) -> Iterator[Finding]:
    """合格率达101.2%, 下降120%: what is a share of its own whole, or is lost of it, is no more.

    Only rates of the lexicon: 毛入园率 and 完成率 may well be more than a hundred.
    """
    rates = words_of("bounds", "never_over")
    for figure in ledger.figures:
        if figure.unit != "%" or figure.value <= 100 or figure.comparator == "range":
            continue
        clause = ledger.clause(figure)
        fell = _FELL.search(clause)
        if fell is None and not rates.ends(clause.rstrip(_TAIL)):
            continue
        yield finding(
            "share",
            ledger,
            (figure,),
            raw=f"{clause}{figure.surface}",
            recomputed=f"{plain(figure.value)}% > 100%",
            verdict=f"{clause}{figure.surface}超过了100%，请核对。",
        )


def check_ranks(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """在全市7个县区中位列第9: a place behind the last; the nearest count of rivals before it."""
    for rank in _RANK.finditer(folded):
        far = max(0, rank.start() - _RANK_REACH)
        floor = max(far, *(folded.rfind(sign, far, rank.start()) + 1 for sign in "。\n;"))
        fields = list(_FIELD.finditer(folded, floor, rank.start()))
        if not fields or rank.start() in barred:
            continue
        field = fields[-1]
        link = folded[field.end() : rank.start()]
        if not _RANKS_IN.match(link) or has(words_of("bounds", "ranked_otherwise"), link):
            continue
        most, place = value_of(field["number"]), value_of(rank[1])
        if most is None or place is None or place <= most:
            continue
        yield marked(
            "count",
            text,
            (Span(*field.span()), Span(*rank.span())),
            recomputed=f"{plain(place)} > {plain(most)}",
            verdict=f"{field[0]}中不会有{rank[0]}，请核对。",
        )


def check_full_marks(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """满分60分,平均成绩62.4分: no score is above the full one."""
    for match in _FULL_MARKS.finditer(folded):
        full, got = Decimal(match["full"]), Decimal(match["got"])
        if got > full and match.start() not in barred:
            spans = (Span(match.start("full"), match.end("full") + 1), Span(*match.span("score")))
            yield marked(
                "share",
                text,
                spans,
                recomputed=f"{plain(got)} > {plain(full)}",
                verdict=f"{match['score']}超过了满分{match['full']}分，请核对。",
            )


def check_medals(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """6金8银5铜,共21枚: 19 medals."""
    for match in _MEDALS.finditer(folded):
        got = sum(int(match[sort]) for sort in ("gold", "silver", "bronze"))
        if got != int(match["all"]) and match.start() not in barred:
            yield marked(
                "parts",
                text,
                (Span(*match.span("row")), Span(*match.span("told"))),
                recomputed=f"{match['gold']} + {match['silver']} + {match['bronze']} = {got}",
                verdict=f"奖牌相加为{got}枚，文中写{match['told']}，请核对。",
            )


def check_more_than_there_are(ledger: Ledger) -> Iterator[Finding]:
    """这个乡有23个行政村,目前24个村建起…: more of them than the place has."""
    for sentence in ledger.windows_of(2):
        for whole, part in pairwise(sentence):
            if whole.unit != part.unit or not whole.value < part.value <= whole.value * 2:
                continue
            noun, again = ledger.after(whole), ledger.after(part)
            if not exact(whole, part) or not _HAS.search(ledger.clause(whole)) or len(noun) < 2:
                continue
            if _STILL.fullmatch(ledger.between(whole, part)) and again[:1] == noun[-1]:
                yield finding(
                    "parts",
                    ledger,
                    (whole, part),
                    raw=f"{whole.surface}{noun}，{part.surface}",
                    recomputed=f"{plain(part.value)} > {plain(whole.value)}",
                    verdict=f"{noun}只有{whole.surface}，文中又写{part.surface}，请核对。",
                )


def check_extremes(ledger: Ledger) -> Iterator[Finding]:
    """班额最大的42人,最小的45人: the most of one thing is no less than the least of it."""
    for sentence in ledger.windows_of(2):
        for left, right in pairwise(sentence):
            if not alike(left, right) or not exact(left, right) or left.value == right.value:
                continue
            if right.span.start - left.span.end > 20:
                continue
            first, second = ledger.clause(left), ledger.clause(right)
            most, least = _MOST.search(first), _LEAST.search(second)
            high, low = left, right
            if most is None or least is None:
                most, least = _MOST.search(second), _LEAST.search(first)
                high, low = right, left
            if most is None or least is None or high.value > low.value:
                continue
            names = {most["of"].rstrip(_TAIL), least["of"].rstrip(_TAIL)} - {""}
            if len(names) > 1:
                continue
            yield finding(
                "parts",
                ledger,
                in_order(high, low),
                raw=f"{most[0]}{high.surface}，{least[0]}{low.surface}",
                recomputed=f"{plain(high.value)} < {plain(low.value)}",
                verdict=f"最高的{high.surface}反而低于最低的{low.surface}，请核对。",
            )


def check_larger_parts(ledger: Ledger) -> Iterator[Finding]:
    """35个社团获奖,光是体育类就占了42个; 教师45人,其中党员52人: more than what it is a part of.

    The whole is the figure right before; behind 其中 no figure as large as the part may stand
    near, of which it could be one instead.
    """
    for sentence in ledger.windows_of(2):
        for whole, part in _with_next_but_one(sentence):
            if whole.unit != part.unit or part.value <= whole.value or not exact(whole, part):
                continue
            if part.unit_class in ("share", "points", "time", "rank", "ratio") or not part.unit:
                continue
            link = ledger.between(whole, part)
            if len(link) > _FAR or compared(ledger, whole) or compared(ledger, part):
                continue
            alone = _ALONE.search(ledger.clause(part))
            parted = "其中" in link and part is not sentence[sentence.index(whole) + 1]
            if alone is None and not (parted or _AMONG.search(link)):
                continue
            if _OF_A_TIME.search(link) or "每" in ledger.clause(whole) or ";" in link:
                continue
            if alone is None and _may_be_of_another(ledger, whole, part, named=parted):
                continue
            yield finding(
                "parts",
                ledger,
                (whole, part),
                raw=f"{whole.surface}，其中{part.surface}",
                recomputed=f"{plain(part.value)} > {plain(whole.value)}",
                verdict=f"{part.surface}多于其所属的{whole.surface}，请核对。",
            )


def _with_next_but_one(sentence: tuple[Figure, ...]) -> Iterator[tuple[Figure, Figure]]:
    """Neighbours, and those that one figure of another unit parts: 3217人,其中6所小学3508人."""
    yield from pairwise(sentence)
    for left, middle, right in zip(sentence, sentence[1:], sentence[2:], strict=False):
        if left.unit == right.unit != middle.unit and middle.unit_class == "schools":
            yield left, right


def _may_be_of_another(ledger: Ledger, whole: Figure, part: Figure, *, named: bool) -> bool:
    if has(words_of("bounds", "narrowed"), ledger.clause(whole)):
        return False
    near = ledger.before(whole.span.start, 8)
    if any(alike(f, part) and f.value >= part.value for f in near):
        return True
    if named:
        return False
    said = ledger.clause(whole)
    if has(words_of("bounds", "there"), said):
        said = said.replace("今年", "")
    return has(words_of("bounds", "newly"), said) and not has(
        words_of("bounds", "newly"), ledger.clause(part)
    )
