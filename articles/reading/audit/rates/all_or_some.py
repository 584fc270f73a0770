"""All of them, and yet some left: 教师全部配齐, 尚有5所没有教师; 超额 over a shortfall."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Figure, Finding, Span
from ..ledger import Ledger, alike, compared, exact, marked, plain
from ..sorts import kinds_in

_ALL = LatePattern(
    "全部(?:都|均|已|已经)?(?:配齐|配备|配上|装上|安装|接入|接通|开通|开设|建成|建有|建起|建立|用上|完成|完工|达标|落实|到位|覆盖"
    "|消除|清零|通过|实现|改造|更换|整改|投用|启用|纳入|设立|设有|联网|入网|签约|签订|办结|拆除|普及|持证)"
    "|全覆盖|全配齐|全达标|无一例外|一所不[落漏少]|一个不[落漏少]|一校不[落漏少]|无一(?:遗漏|空白|缺席)|(?:所所|校校|班班|人人|村村|园园|个个|镇镇)(?:都|皆)?(?:有|能|通|建|配|用|开|设|持|会|参|享)"
    "|(?:所有|每一?[所个间座])[^,。;0-9]{0,8}都(?:已经?)?(?:配|装|建|有|接|通|开|设|用|达|安)"
    "|百分之百|配备齐全|[一-龥]{2}率(?:已|均|都)*(?:达到?|为|是|到)?了?100%"
)
_LEFT = LatePattern(
    "(?:尚|还|仍|仍然|目前|另)(?:有|剩|余|缺)(?:着|下)?(?:个别)?[^,。;:0-9]{0,8}$|[剩余]下的?$|唯有$|只有$|除了?$"
)
_LACKS = LatePattern(
    "没有|没能|未能|尚未|还未|未(?!来|成年)|缺(?!点)|没(?!有关)|不具备|空白|不达标|无(?=专|独|固|校|电|水|食|网|图|标)|仅由|空着|为零"
)
_NOT_YET = LatePattern(
    "预计|有望|可(?:超|望|以?完成)|将|力争|计划|确保|争取|年底前|到20|目标|明年|努力|拟|实现.{0,6}的目标|要求|基本|除|原则上|逐步|有望|推动|推进"
)
_THEN = LatePattern(
    "当时|此前|去年|年初|原来|原先|曾|一度|过去|以前|之前|那时|上年|前年|改造前|起初|(?:19|20)[0-9]{2}年"
)
_COMMON = LatePattern(
    "全[市县区省部]|目前|现在|学校|中小学|小学|中学|教师|学生|教育|工作|建设|开展|实现|完成|没有|尚未|未能|已经|全部|义务|所有|每所|区里|县里|市里"
    "|仍有|还有|尚有|进行|情况|因为|由于|问题|农村|乡镇|村小|幼儿园|[的了在和与、,。;:]"
)
_ALL_DONE = LatePattern("全部(?:都|均|已经?)?(?P<deed>[一-龥]{2})")
_NOT_DONE = LatePattern("(?:至今|目前|仍然?|还|尚)+(?:未能?|没有?)(?P<deed>[一-龥]{2})")
_THING = 4
_SIDE, _FAR, _PLAN_FAR, _NEAR_BY, _TRIES = 40, 520, 300, 12, 6
_OVERDONE = LatePattern(
    "超额|超任务|超计划|超目标|如数|足额|悉数完成|不折不扣地?完成|一[个座所间件项名]不少"
)
_SO_FAR = LatePattern("。(?:至此|这样一来|由此|可以说|算下来)(?=[^。;]{0,16}$)")
_PLANNED = LatePattern(
    "计划|任务|目标|列入|年初定|定下|下达|拟|承诺|应(?!用|届)|指标|敲定|要(?:建|改|招|完成)|安排|许下|确定"
)
_LESS = LatePattern("[降减压缩削控消]|缺口|隐患|以[内下]|超额部分")
_LEAST = Decimal("0.6")
_NOUN, _ALL_BEFORE = 4, 24


def check_all_and_some_left(ledger: Ledger) -> Iterator[Finding]:
    """46所中小学的专职心理教师现已全部配齐 … 46所当中,尚有5所没有专职心理教师.

    What all have and what some lack must be the same words, three signs and more; silent where
    the one is told of kinds that the other leaves out, of another time, or as yet to come.
    """
    told = [match for match in _ALL.finditer(ledger.folded) if _is_so(ledger, match.span())]
    if not told:
        return
    ends = [match.end() for match in told]
    for figure in ledger.figures:
        if figure.unit_class in ("share", "points", "time", "money") or not figure.unit:
            continue
        lacks = _lack(ledger, figure)
        if lacks is None:
            continue
        at = bisect_left(ends, figure.span.start)
        for match in reversed(told[max(0, at - _TRIES) : at]):
            near = figure.span.start - match.end() <= _FAR
            if near and _is_of_same(ledger, match.span(), lacks):
                yield _all_but(ledger, Span(*match.span()), figure)
                break


def _all_but(ledger: Ledger, span: Span, figure: Figure) -> Finding:
    words = span.of(ledger.text)
    return marked(
        "share",
        ledger.text,
        (span, figure.span),
        recomputed=f"仍有{figure.surface}没有",
        verdict=f"文中说“{words}”，又说仍有{figure.surface}没有，请核对。",
    )


def _clause_about(ledger: Ledger, start: int, end: int) -> tuple[str, str]:
    """The sentence about a place in the text, as far as forty signs to each side."""
    before = ledger.folded[max(0, start - _SIDE) : start]
    behind = ledger.folded[end : end + _SIDE]
    for sign in "。;\n!":
        before, behind = before.rpartition(sign)[2], behind.partition(sign)[0]
    return before, behind


def _is_so(ledger: Ledger, span: tuple[int, int]) -> bool:
    before, behind = _clause_about(ledger, *span)
    return not _NOT_YET.search(before) and not _THEN.search(before + behind[:8])


def _lack(ledger: Ledger, figure: Figure) -> str | None:
    """What the text says that so many lack: 没有专职心理教师 of 尚有5所村小没有专职心理教师."""
    if not _LEFT.search(ledger.clause(figure)):
        return None
    before, behind = _clause_about(ledger, figure.span.start, figure.span.end)
    if _THEN.search(before) or _NOT_YET.search(before):
        return None
    first = behind.partition(",")[0]
    lack = _LACKS.search(first)
    return first if lack else None


def _is_of_same(ledger: Ledger, span: tuple[int, int], lacks: str) -> bool:
    before, behind = _clause_about(ledger, *span)
    said = before + ledger.folded[slice(*span)] + behind.partition(",")[0]
    own, other = kinds_in(said.replace("中小学", "")), kinds_in(lacks)
    if own and not own & other and (other or own & _SCOPES):
        return False
    left = _COMMON.sub("|", lacks)
    right = _COMMON.sub("|", said)
    if longest_shared(left, right) >= 3 or longest_shared(lacks, said) >= 5:
        return True
    of_all = ledger.folded[slice(*span)]
    if "率" in of_all and of_all[0] in lacks and shared_words(left, right) > 0:
        return True  # 光纤接入率达到100%, 没有接通光纤
    lack = _LACKS.search(lacks)
    thing = lacks[lack.end() :].strip("的了,。") if lack else ""
    return (len(thing) > 1 and thing in before + behind.partition(",")[0]) or shared_words(
        left, right
    ) > 1


_SCOPES = frozenset(
    ("公办", "民办", "城区", "农村", "乡镇", "县城", "城镇", "高中", "幼儿园", "中职")
)


def longest_shared(left: str, right: str) -> int:
    """How many signs the longest words are that both have, of one clause.

    >>> longest_shared("没|专职心理|", "专职心理健康|")
    4
    """
    best = 0
    for start in range(len(left)):
        while (
            start + best < len(left)
            and "|" not in left[start : start + best + 1]
            and left[start : start + best + 1] in right
        ):
            best += 1
    return best


def shared_words(left: str, right: str) -> int:
    """How many pairs of signs both have that do not overlap: 保安 and 持证."""
    count, at = 0, 0
    while at < len(left) - 1:
        pair = left[at : at + 2]
        found = "|" not in pair and pair.isalpha() and pair in right
        count, at = count + found, at + (2 if found else 1)
    return count


def check_all_and_not_yet(ledger: Ledger) -> Iterator[Finding]:
    """13个县全部成立了督导中心 … 甲县的督导中心至今尚未成立: one deed, of all and not of some.

    What was done must be done with the same thing, four signs of it; silent as above.
    """
    for said in _NOT_DONE.finditer(ledger.folded):
        before, behind = _clause_about(ledger, *said.span())
        clause = before.rpartition(",")[2] + ledger.folded[said.start() : said.end()]
        rest = behind.partition(",")[0]
        if _THEN.search(before) or _NOT_YET.search(before + rest):
            continue
        low = max(0, said.start() - _FAR)
        told = [
            m
            for m in _ALL_DONE.finditer(ledger.folded, low, said.start())
            if m["deed"] == said["deed"] and _is_so(ledger, m.span())
        ]
        if not told:
            continue
        span, words = Span(*told[-1].span()), _clause_about(ledger, *told[-1].span())
        thing = words[0].rpartition(",")[2] + "|" + words[1].partition(",")[0]
        own, other = kinds_in(thing.replace("中小学", "")), kinds_in(clause)
        if len(rest) > 1 and rest[:2] not in thing:
            continue  # 全部完成了摸底, 尚未完成备案
        if longest_shared(thing, clause) < _THING or (own and other and not own & other):
            continue
        lack = Span(*said.span())
        yield marked(
            "share",
            ledger.text,
            (span, lack),
            raw=f"{span.of(ledger.text)}；{lack.of(ledger.text)}",
            recomputed="并非全部",
            verdict=(f"文中说“{span.of(ledger.text)}”，又说“{lack.of(ledger.text)}”，请核对。"),
        )


def check_overdone(ledger: Ledger) -> Iterator[Finding]:
    """年初定下改造旱厕60座的任务。…投入使用的共57座,可以说超额完成: three are lacking.

    What is done stands right before the words, what was planned is the one other figure in that
    unit shortly before; more of them silence the check.
    """
    for said in _OVERDONE.finditer(ledger.folded):
        near = ledger.before(said.start(), _NEAR_BY)
        done = near[-1] if near else None
        if done is None or not exact(done) or not done.unit or compared(ledger, done):
            continue
        link = ledger.folded[done.span.end : said.start()]
        if (
            _NOT_YET.search(link)
            or "。" in _SO_FAR.sub("", link)
            or "占" in link
            or "\n" in link
            or len(link) > _SIDE
        ):
            continue
        plan = _planned(ledger, near, done, said.start())
        if plan is None:
            continue
        told = "".join(_clause_about(ledger, plan.span.start, plan.span.end))
        if not done.value < plan.value or done.value < plan.value * _LEAST:
            continue
        if not _PLANNED.search(told) or _LESS.search(told):
            continue
        span = Span(*said.span())
        words = span.of(ledger.text)
        yield marked(
            "target",
            ledger.text,
            (plan.span, done.span, span),
            recomputed=f"{plain(done.value)} < {plain(plan.value)}",
            verdict=f"{done.surface}未到{plan.surface}，文中写“{words}”，请核对。",
        )


def _planned(ledger: Ledger, near: tuple[Figure, ...], done: Figure, at: int) -> Figure | None:
    """The one other number of the unit shortly before, or the one plan of the same noun in all."""
    known = [f for f in near if alike(f, done) and at - f.span.end < _PLAN_FAR]
    if len(known) == 2:
        return known[0] if exact(known[0]) else None
    noun = fold(done.label)[-_NOUN:]
    plans = [
        f
        for f in ledger.before(done.span.start, _ALL_BEFORE)
        if alike(f, done)
        and exact(f)
        and len(noun) == _NOUN
        and fold(f.label).endswith(noun)
        and _PLANNED.search("".join(_clause_about(ledger, f.span.start, f.span.end)))
    ]
    return plans[0] if len(plans) == 1 else None
