"""Growth told in other orders: its base behind it, its base and its share, share and difference."""

from __future__ import annotations

from collections.abc import Iterator

from ...late_pattern import LatePattern
from ...records import Finding
from ..ledger import Ledger, alike, compared, exact, finding, plain, rounding, step
from .rise_and_base import CHANGED, FALL, RISE, may_be

_LAST_YEAR = LatePattern(
    f"[,、(](?:比|较)(?:(?P<year>20[0-9]{2})年|上年|去年|上一年|前一年|上年度|上年同期|去年同期)(?:同期)?(?P<verb>{RISE}|{FALL})(?:了|投入|安排)?"
)
_OVER = LatePattern(
    "[^,。;:()0-9]{0,6}[,(]?(?:已|仍)?(?:"
    f"(?:比|较)(?P<base>[^,。;、()0-9]{{2,8}}?)(?:的)?(?P<verb>{RISE}|{FALL})(?:了|出)?"
    "|(?P<over>高于|低于|多于|少于)(?P<mean>[^,。;、()0-9]{2,8}?)(?:水平|均值)?)"
)
_BASE_IS = LatePattern("[^。:0-9]{0,4}[,;。(](?:而)?[^。:0-9]{2,16}$")
_GROWS = LatePattern(
    "[^。;:()0-9]{0,8}[,;](?:今年|本年|本学年|本学期|(?:19|20)[0-9]{2}年)?(?:则|又|再|已)?"
    "(?:(?:比|较)(?:上年|去年|上学年|前一年|上年度|之|此))?(?:同比|年度)?"
    f"(?P<verb>{RISE}|{FALL})(?:了)?"
)
_GETS_TO = LatePattern(
    "[,、]?(?:总数|规模|人数|总量)?(?:已)?(?:达到?|增至|增加到|升至|降至|减至|减少到|增长到|为|至|到)(?:了)?"
)
_SAME_AS = LatePattern(
    "水平|平均|同期|年度?|这一|该|比例|数字|人数|指标|数据|[为是达有则只仅到的约]"
)
_REACH = 24


def check_share_and_more(ledger: Ledger) -> Iterator[Finding]:
    """9.85亿元,同比增长8.6%,比上年净增1.32亿元: the share and the difference, of one year."""
    for sentence in ledger.windows_of(3, "%"):
        for new, share, more in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if share.unit != "%" or not alike(new, more) or not exact(new, share, more):
                continue
            if new.unit_class in ("share", "points") or new.value <= more.value or more.value <= 0:
                continue
            said = CHANGED.fullmatch(ledger.between(new, share))
            then = _LAST_YEAR.fullmatch(ledger.between(share, more))
            if then and then["year"] and f"{int(then['year']) + 1}年" not in ledger.said(new):
                continue
            if said is None or then is None or not any(sign in said[0] for sign in "同比较"):
                continue
            fallen = then["verb"] in FALL.split("|")
            if fallen != (said["verb"] in FALL.split("|")) or compared(ledger, new):
                continue
            if may_be(new, more, share, fallen):
                continue
            old = new.value + more.value if fallen else new.value - more.value
            got = more.value * 100 / old
            yield finding(
                "rise",
                ledger,
                (new, share, more),
                raw=f"{new.surface}，{share.surface}，{more.surface}",
                recomputed=f"{plain(more.value)} ÷ {plain(old)} = {plain(got)}%",
                verdict=(
                    f"现为{new.surface}、变化{more.surface}，应为{plain(got)}%，"
                    f"文中写{share.surface}，请核对。"
                ),
                tolerance="已计入四舍五入",
            )


def _is_base(link: str, named: str, counted: str) -> bool:
    """Whether what stands before a base names it and nothing but what is counted: 去年上线."""
    said = link.lstrip(",;。( 而").removeprefix("同期")
    if not said.startswith(named[:2]):
        return False
    rest = said.removeprefix(named).removeprefix(named[:4]).removeprefix(named[:2])
    return _SAME_AS.sub("", rest) in counted


def check_base_behind(ledger: Ledger) -> Iterator[Finding]:
    """毛入园率91.3%,比上年提高2.4个百分点;上年为89.9%: the base is told behind the change."""
    for sentence in ledger.windows_of(3):
        for new, by, old in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if not alike(new, old) or not exact(new, by, old):
                continue
            if not (alike(by, new) and by.unit != "%") and by.unit_class != "points":
                continue
            said = _OVER.fullmatch(ledger.between(new, by))
            if said is None or not _BASE_IS.match(ledger.between(by, old)):
                continue
            named, verb = said["base"] or said["mean"], said["verb"] or said["over"]
            link = ledger.between(by, old)
            if len(link) > _REACH or not _is_base(link, named, ledger.clause(new)):
                continue
            fallen = verb in (*FALL.split("|"), "低于", "少于")
            got = new.value + by.value if fallen else new.value - by.value
            slack = rounding((new, by, old)) if by.unit_class != "points" else step(new)
            if abs(got - old.value) > slack and got > 0:
                yield finding(
                    "rise",
                    ledger,
                    (new, by, old),
                    raw=f"{new.surface}，{verb}{by.surface}，{named}{old.surface}",
                    recomputed=f"{plain(new.value)} {'+' if fallen else '−'} {plain(by.value)}"
                    f" = {plain(got)}",
                    verdict=(
                        f"按{new.surface}与{by.surface}，{named}应为{plain(got)}{old.unit}，"
                        f"文中写{old.surface}，请核对。"
                    ),
                )


def check_grown(ledger: Ledger) -> Iterator[Finding]:
    """去年招聘120人,今年增长25%,达到140人: 120 and a quarter of it are 150."""
    for sentence in ledger.windows_of(3, "%"):
        for index in range(2, len(sentence)):
            old, share, new = sentence[index - 2 : index + 1]
            if share.unit != "%" or not alike(old, new) or old.unit == "%" or old.value <= 0:
                continue
            said = _GROWS.fullmatch(ledger.between(old, share))
            if said is None or not _GETS_TO.fullmatch(ledger.between(share, new)):
                continue
            if not exact(old, share, new) or compared(ledger, old):
                continue
            up = said["verb"] in RISE.split("|")
            got = old.value * (100 + share.value * (1 if up else -1)) / 100
            slack = rounding((old, new)) * 2 + old.value * step(share) / 100
            if abs(got - new.value) <= slack:
                continue
            yield finding(
                "rise",
                ledger,
                (old, share, new),
                raw=f"{old.surface}，{said['verb']}{share.surface}，{new.surface}",
                recomputed=f"{plain(old.value)} → {plain(got)}",
                verdict=(
                    f"{old.surface}{said['verb']}{share.surface}应为{plain(got)}{new.unit}，"
                    f"文中写{new.surface}，请核对。"
                ),
                tolerance=f"已计入四舍五入（±{plain(slack)}）",
            )
