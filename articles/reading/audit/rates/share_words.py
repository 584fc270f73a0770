"""A part and its whole, with their share in words: 187所 … 121所,在总数里还不到六成."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match

from ...cardinals import DIGITS
from ...late_pattern import LatePattern
from ...records import Figure, Finding, Span
from ..ledger import Ledger, alike, compared, exact, has, plain, words_of
from ..paragraphs import Paragraph
from ..verdicts import unlike_words

_OVER = "超过|超|逾|过|突破|高于|大于|不少于|不低于|多于"
_UNDER = "不到|不足|不及|未到|不满|未满|低于|少于|没到|没有到|不够"
_NEARLY_SO = "近|将近|接近|差不多"
_ABOUT = f"{_NEARLY_SO}|约|大约|大概|约莫"
SAID = LatePattern(
    f"(?:已|占|占比)?(?P<how>{_OVER}|{_UNDER}|{_ABOUT})?了?(?:全部|总数|全体)?(?:的)?"
    "(?:(?P<tenths>[一二三四五六七八九两])成(?P<half>半)?|(?P<of>[二三四五六七八十])分之(?P<parts>[一二三四五六七八九])"
    "|(?P<middle>一半|半数|半))"
    "(?P<more>以上|有余|还多|多|强|出头|以下|不到)?"
)
_CLAUSE_END = frozenset(",。;、)!\n")
_OF_ALL = LatePattern(
    "占|覆盖面|覆盖率|完成率|比率|总数|总量|总盘子|全部|全县|全市|全区|当中|里头|里面|比例|比重|所有|整体|全数|已经?|还|仍|刚|才"
)
_OTHER = LatePattern(
    "比(?![例重])|较|增|减|降|升|目标|计划|力争|到20|将|拟|上年|去年|人次|满意|提高|平均|预计|参与率|每"
)
_CLOCK = LatePattern("(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?![0-9])|[0-9]{1,2}点半?")
_THINKS = LatePattern("(?:反映|表示|认为|觉得|选择|回答|称)[^,。;]{0,16}")
_UNLIKE = frozenset(("share", "points", "time", "ratio", "rank"))
_REACH, _BACK, _TRIES, _KNOWN = 34, 130, 3, 24
_SLACK, _FAR = Decimal("0.35"), Decimal(22)
_NEARLY, _ROUND = Decimal(6), Decimal("4.5")


def check_share_words(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """办有食堂的学校187所,学校自己经营的121所,在总数里还不到六成: it is 64.7 %.

    The part stands right before the words, and the whole is one of the figures in its unit a
    sentence or so before; no one of them may make the words true.
    """
    for figures in paragraphs:
        for at, part in enumerate(figures):
            if part.unit_class in _UNLIKE or not part.unit or not exact(part) or part.value <= 0:
                continue
            if compared(ledger, part) or part.status in ("target", "threshold", "change"):
                continue
            wholes = _wholes(ledger, figures, at)
            said = _share_behind(ledger, part) if wholes else None
            if said is None:
                continue
            shares = [part.value * 100 / whole.value for whole in wholes]
            least, most = bounds_of(said)
            shares += [part.value * 100 / f.value for f in _others(ledger, part)]
            if any(least - _SLACK <= share <= most + _SLACK for share in shares):
                continue
            if min(abs(shares[0] - least), abs(shares[0] - most)) > _FAR:
                continue
            yield _belied(ledger, wholes[0], part, said)


def _belied(ledger: Ledger, whole: Figure, part: Figure, said: Match[str]) -> Finding:
    span = Span(*said.span())
    read = [f.span for f in _behind(ledger, part) if span.meets(f.span)]
    words = span.of(ledger.text).lstrip("的")
    span = read[0] if read and not said["middle"] else span
    blur = f"已计入±{plain(_SLACK)}个百分点"
    return unlike_words(ledger, whole, part, span, words, tolerance=blur)


def _wholes(ledger: Ledger, figures: Paragraph, at: int) -> list[Figure]:
    """The larger figures of that unit before a part, the nearest first."""
    part, found = figures[at], list[Figure]()
    for figure in reversed(figures[:at]):
        if part.span.start - figure.span.end > _BACK or len(found) == _TRIES:
            break
        if alike(figure, part) and figure.value > part.value and figure.comparator != "range":
            past = has(words_of("share", "past"), ledger.clause(figure))
            if past or compared(ledger, figure) or figure.status in ("target", "change"):
                continue
            found.append(figure)
    return found or _asked(ledger, part)


def _asked(ledger: Ledger, part: Figure) -> list[Figure]:
    """The one number of questionnaires that came back, however far before."""
    asked = [f for f in ledger.before(part.span.start, _KNOWN) if _are_answers(ledger, f, part)]
    return asked[-1:] if asked and exact(asked[-1]) and asked[-1].value > part.value else []


def _behind(ledger: Ledger, part: Figure) -> tuple[Figure, ...]:
    at = bisect_left(ledger.starts, part.span.end)
    return ledger.figures[at : at + 2]


def _others(ledger: Ledger, part: Figure) -> list[Figure]:
    """All that count alike before a part, of this paragraph and those before."""
    known = ledger.before(part.span.start, _KNOWN)
    return [
        f for f in known if (f.unit == part.unit or _are_answers(ledger, f, part)) and f.value > 0
    ]


def _are_answers(ledger: Ledger, whole: Figure, part: Figure) -> bool:
    """有效问卷4300份 are those of 2150名家长: who is asked fills in one."""
    asked = whole.unit == "份" and "问卷" in ledger.clause(whole) + ledger.after(whole)
    return asked and part.unit_class == "people" and not part.unit.endswith("次")


def _share_behind(ledger: Ledger, part: Figure) -> Match[str] | None:
    """The words of a share that end a clause right behind a part, told of the whole."""
    stop = min(part.sentence.end, part.span.end + _REACH)
    for said in SAID.finditer(ledger.folded, part.span.end, stop):
        if said["middle"] == "半" and not said["how"]:
            continue
        link = _CLOCK.sub("", _THINKS.sub("", ledger.folded[part.span.end : said.start()]))
        if ";" in link or any(sign.isdigit() for sign in link) or _OTHER.search(link):
            return None
        told = link.rpartition(",")[2]
        if not (said["how"] or said["more"]) and "占" not in told + said[0]:
            return None
        if ledger.folded[said.end() : said.end() + 1] not in _CLAUSE_END:
            return None
        bare = not told and link.count(",") == 1
        return said if bare or "占" in said[0] or _OF_ALL.search(told) else None
    return None


def bounds_of(said: Match[str]) -> tuple[Decimal, Decimal]:
    """Between which percentages a share in words lies: 不到六成 up to 60, 七成多 from 70 to 80."""
    width = Decimal(100)
    if said["tenths"]:
        number = Decimal(
            DIGITS[said["tenths"].replace("两", "二")] * 10 + (5 if said["half"] else 0)
        )
        width = Decimal(5 if said["half"] else 10)
    elif said["of"]:
        number = Decimal(100) * DIGITS[said["parts"]] / (DIGITS.get(said["of"]) or 10)
    else:
        number = Decimal(50)
    how, more = said["how"] or "", said["more"] or ""
    if how in _UNDER.split("|") or more in ("以下", "不到"):
        return Decimal(0), number
    if how in _NEARLY_SO.split("|"):
        return number - _NEARLY, number + 1
    if how in _ABOUT.split("|") or not (how or more):
        near = _NEARLY if how or not said["tenths"] else _ROUND
        return number - near, number + near
    if more in ("多", "有余", "还多", "出头") and not how and said["tenths"]:
        return number, number + width
    return number, Decimal(100)
