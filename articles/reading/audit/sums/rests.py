"""What is done and what is left must give all: 实事120件,已办结95件,其余35件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ...word_list import WordList
from ..ledger import Ledger, alike, exact, finding, has, plain, rounding, step, words_of
from ..paragraphs import Paragraph
from ..slips import near_slip
from .added import added
from .parts import NOT_ADDED, bare_counts, total_of

_OF_A_PLACE = LatePattern("(?:全[省市县区州旗镇乡校]|共|总共|一共)$")
_IN_ALL, _MORE = LatePattern("(?:共|总共|一共|现)有?$"), Decimal("1.25")
_THE_OTHERS = LatePattern("(?:其余|其他|其它|余下的?)$")
_TOGETHER = LatePattern("[^,。;:()0-9]{1,12}(?:共|合计|总共|一共|合起来)[^,。;:()0-9]{0,6}")
_HAVE = LatePattern("[^,。;:0-9]{0,8},(?:已有|已经有|现已有|目前已有|其中)")
_OF_ALL = LatePattern("[^,。;:0-9]{0,8}[中里](?:,[^,。;:0-9]{1,8}|(?:已)?有)")


def check_remainders(ledger: Ledger) -> Iterator[Finding]:
    """办实事311件,已办结273件,其余68件: what is done and what is left must give all."""
    cues = words_of("parts", "rest").firsts | words_of("parts", "going_on").firsts
    for sentence in ledger.windows_of(2):
        first, last = sentence[0].span.end, sentence[-1].span.end
        if len(sentence) < 2 or cues.isdisjoint(ledger.folded[first : last + 8]):
            continue
        for index, rest in enumerate(sentence):
            if index < 1 or not rest.unit or rest.unit_class in NOT_ADDED:
                continue
            if not _is_rest(ledger, sentence, index) or not exact(rest):
                continue
            told = [f for f in sentence[:index] if alike(f, rest)]
            if len(told) == 1 and (whole := _whole_before(ledger, told[0], rest)):
                told.insert(0, whole)
            if not 2 <= len(told) <= 7 or not exact(*told):
                continue
            whole, parts = told[0], told[1:]
            if any(part.value > whole.value for part in parts):
                continue
            slack = rounding((whole, rest, *parts))
            sums = _sums([p.value for p in parts])
            if _goes_on_to(ledger, sentence[index:], whole.value - total_of(parts)):
                continue
            wholes = [f.value for f in told] + [
                f.value for f in ledger.before(whole.span.start, 6) if alike(f, rest)
            ]
            if any(abs(s + rest.value - w) <= slack for s in sums for w in wholes):
                continue
            if _not_of(ledger, whole, rest) or _not_all_gone(ledger, whole, parts, rest):
                continue
            if whole.value < rest.value or _not_all_begun(ledger, whole, (*parts, rest)):
                continue
            yield added(ledger, whole, (*parts, rest))


def _goes_on_to(ledger: Ledger, row: tuple[Figure, ...], left: Decimal) -> bool:
    """查处26起,其中超速11起、未按线路行驶9起、其他6起: what follows is left too."""
    total = row[0].value
    for before, figure in pairwise(row):
        if not alike(before, figure) or not ledger.between(before, figure).startswith("、"):
            return False
        total += figure.value
        if total == left:
            return True
    return False


def check_others(ledger: Ledger) -> Iterator[Finding]:
    """9个区县中,6个区县已通过,另外4个区县明年接受评估: no more can they be than there are."""
    weak = words_of("parts", "weak_rest")
    for sentence in ledger.windows_of(3):
        for whole, part, rest in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if not alike(whole, part) or not alike(whole, rest) or not exact(whole, part, rest):
                continue
            link, noun = ledger.between(whole, part), ledger.after(whole)[:2]
            if "中" not in link[:12] and not _HAVE.fullmatch(link):
                continue
            if len(noun) < 2 or ledger.after(rest)[:2] != noun:
                continue
            if not weak.ends(ledger.clause(rest)) or ";" in ledger.between(part, rest):
                continue
            if part.value < whole.value < part.value + rest.value:
                yield added(ledger, whole, (part, rest))


_NEAR_BY = 24
_MORE_OPEN = LatePattern("(?:另有|还有|尚有|仍有|另外|其余|余下的?|剩下的?|剩余的?)$")
_STILL = LatePattern(
    "(?:在[^,。;0-9]{0,3}(?:扫尾|收尾|推进|施工|整改|办理|建设|攻坚|赶工)|正在|仍在|仍|尚|待|未|还在|还未)"
)
_AMONG_ALL = LatePattern("[^,。;0-9]{0,12}[中里],?[^,。;0-9]{0,6}")


def check_all_of_them(ledger: Ledger) -> Iterator[Finding]:
    """96件建议提案中,78件已办结答复,另有8件正在沟通: what is settled and what is not are all."""
    done = words_of("parts", "done")
    for sentence in ledger.windows_of(3):
        for at, (whole, part, rest) in enumerate(
            zip(sentence, sentence[1:], sentence[2:], strict=False)
        ):
            if not alike(whole, part) or not alike(whole, rest) or not exact(whole, part, rest):
                continue
            link, total = ledger.between(whole, part), part.value + rest.value
            slip = near_slip(whole.value, total)
            among = _AMONG_ALL.fullmatch(link) is not None
            if not among and not (slip and len(link) <= _NEAR_BY):
                continue
            if not _MORE_OPEN.search(ledger.clause(rest)) or not _STILL.match(ledger.after(rest)):
                continue
            more = sentence[at + 3 : at + 4]
            settled = done.begins(ledger.after(part)) or slip or ledger.after(part).startswith("已")
            if not settled or any(alike(f, rest) for f in more):
                continue
            if total != whole.value > max(part.value, rest.value):
                yield added(ledger, whole, (part, rest))


def _not_of(ledger: Ledger, whole: Figure, rest: Figure) -> bool:
    """开工1588个,竣工1335个,正在开展前期工作125个: what is not begun is no part of what is."""
    waiting = has(words_of("states", "waiting"), ledger.clause(rest) + ledger.after(rest))
    return waiting and has(words_of("states", "begun"), ledger.clause(whole))


def _not_all_begun(ledger: Ledger, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """计划新建86间,已建成41间,在建32间: what is to be built need not be begun."""
    words = ledger.clause(parts[-1])
    if has(words_of("parts", "rest"), words) or sum(p.value for p in parts) >= whole.value:
        return False
    built = has(words_of("parts", "under_way"), words)
    return built or has(words_of("parts", "plans"), ledger.clause(whole))


def _not_all_gone(ledger: Ledger, whole: Figure, parts: list[Figure], rest: Figure) -> bool:
    """机构210家,注销98家,还有56家正在整改: what became of the others is not told."""
    if sum(p.value for p in parts) + rest.value >= whole.value:
        return False
    weak = words_of("parts", "weak_rest").ends(ledger.clause(rest))
    return weak and any(has(words_of("rests", "gone"), ledger.clause(p)) for p in parts)


def check_rests_of_rates(ledger: Ledger) -> Iterator[Finding]:
    """排查隐患425处,整改率98.1%,余下12处: 1.9 % of 425 are eight."""
    done, bare = words_of("parts", "done"), words_of("parts", "bare_rest")
    if not bare.are_in(ledger.folded):
        return
    for sentence in ledger.windows_of(3, "%"):
        for whole, rate, rest in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if rate.unit != "%" or not alike(whole, rest) or not exact(whole, rate, rest):
                continue
            said = ledger.clause(rate)
            if has(done, ledger.clause(whole)):  # 办结461件,办结率94.9%: no whole of that rate
                continue
            words = ledger.clause(rest).strip(" 的")
            if bare.longest_at(words, 0) != words or not words or not said.endswith("率"):
                continue
            if len(said) > 6 or not has(done, said) or rest.unit_class in NOT_ADDED:
                continue
            left = whole.value * (100 - rate.value) / 100
            slack = whole.value * step(rate) / 200 + Decimal("0.5") + rounding((whole, rest))
            if abs(left - rest.value) > slack:
                yield finding(
                    "share",
                    ledger,
                    (whole, rate, rest),
                    raw=f"{whole.surface}，{rate.surface}，其余{rest.surface}",
                    recomputed=f"{plain(whole.value)} × {plain(100 - rate.value)}% = {plain(left)}",
                    verdict=(
                        f"{whole.surface}中{said}{rate.surface}，其余应为{plain(left)}{rest.unit}，"
                        f"文中写{rest.surface}，请核对。"
                    ),
                    tolerance=f"已计入四舍五入（±{plain(slack)}{rest.unit}）",
                )


def _whole_before(ledger: Ledger, part: Figure, rest: Figure) -> Figure | None:
    """The one figure of the sentences before that counts the same: 项目8个 before 5个项目."""
    noun = ledger.after(part)[:2]
    if has(words_of("parts", "going_on"), noun) or has(words_of("parts", "done"), noun):
        noun = ""
    floor = part.sentence.start
    known = [
        f
        for f in ledger.before(floor, 16)
        if alike(f, part)
        and part.span.start - f.span.end <= 200
        and ledger.between(f, part).count("\n") <= 1
        and (not noun or noun in ledger.clause(f)[-10:] + ledger.after(f))
    ]
    if len({f.value for f in known}) > 1:
        last = [f for f in known if f.sentence == known[-1].sentence]
        rest_of = sum((f.value for f in last[1:]), Decimal(0))
        known = last[:1] if last[0].value == rest_of else []  # 问题214个,其中甲96个、乙118个
    if len({f.value for f in known}) != 1 or known[0].value <= max(part.value, rest.value):
        return None
    if len(noun) < 2 and not has(words_of("share", "whole"), ledger.clause(known[-1])):
        return None
    return known[-1]


def _is_rest(ledger: Ledger, sentence: tuple[Figure, ...], index: int) -> bool:
    """其余68件 behind what is done; 还有68件正在办理 and 正在办理68件 right behind 已办结273件."""
    rest = sentence[index]
    words = ledger.clause(rest).strip(" 的")
    if "每" in words:
        return False  # 其余每校1名
    strong, going_on = words_of("parts", "rest"), words_of("parts", "going_on")
    done = words_of("parts", "done")
    if strong.ends(words) or strong.begins(words):
        floor = max(rest.sentence.start, rest.span.start - 120)
        if has(done, ledger.folded[floor : rest.span.start]):
            return True
        return _is_bare_rest(ledger, sentence, index, words)
    left = words.endswith(("尚有", "仍有"))
    if index < 2 - left or not alike(sentence[index - 1], rest):
        return False
    after = ledger.folded[rest.span.end : rest.span.end + 8].lstrip("个项件,仍还")
    weak = words_of("parts", "weak_rest").ends(words) and going_on.begins(after)
    if not (weak or left) and not going_on.begins(words):
        return False
    return has(done, ledger.clause(sentence[index - 1]) + ledger.after(sentence[index - 1]))


def _is_bare_rest(ledger: Ledger, sentence: tuple[Figure, ...], index: int, words: str) -> bool:
    """50所学校中有40所开课,其余10所: what is left of a whole that one part is taken from."""
    told = [f for f in sentence[:index] if alike(f, sentence[index])]
    if words_of("parts", "bare_rest").longest_at(words, 0) != words or len(told) < 2:
        return False
    link = ledger.between(*told[:2])
    return "中" in link if len(told) == 2 else _OF_ALL.fullmatch(link) is not None


def _sums(values: list[Decimal]) -> set[Decimal]:
    """The sums of all non-empty selections; there are at most six values."""
    sums: set[Decimal] = set()
    for value in values:
        sums |= {value} | {total + value for total in sums}
    return sums


def check_states(ledger: Ledger) -> Iterator[Finding]:
    """项目103个。…竣工91个、在建12个: states that exclude each other, against all."""
    finished, running, waiting = (
        words_of("states", key) for key in ("finished", "running", "waiting")
    )
    for sentence in ledger.windows_of(2):
        for index, first in enumerate(sentence[:-1]):
            second = sentence[index + 1]
            if second.span.start - first.span.end > 16 or not bare_counts(first, second):
                continue
            if not alike(first, second) or not _in_state(ledger, first, finished):
                continue
            if not _in_state(ledger, second, running):
                continue
            parts = [first, second]
            third = sentence[index + 2] if index + 2 < len(sentence) else None
            if third and alike(third, first) and _in_state(ledger, third, waiting):
                parts.append(third)
            if found := _against_all(ledger, parts):
                yield found


def _in_state(ledger: Ledger, figure: Figure, words: WordList) -> bool:
    return words.last_in(ledger.clause(figure)[-8:])[0] >= 0 or has(words, ledger.after(figure)[:6])


def _against_all(ledger: Ledger, parts: list[Figure]) -> Finding | None:
    first = parts[0]
    known = [
        f
        for f in ledger.before(first.span.start, 10)
        if alike(f, first)
        and first.span.start - f.span.end <= 200
        and "\n" not in ledger.between(f, first)
        and has(words_of("states", "nouns"), ledger.clause(f)[-10:] + ledger.after(f))
    ]
    total = sum((p.value for p in parts), Decimal(0))
    if (
        len(known) != 1
        or not exact(known[0], *parts)
        or known[0].value < max(p.value for p in parts)
    ):
        return None
    whole = known[0]
    if total == whole.value or (total < whole.value and len(parts) < 3):
        return None
    return added(ledger, whole, parts)


def check_rest_of_others(ledger: Ledger) -> Iterator[Finding]:
    """金牌86枚,城关学区独得48枚;其余5个学区共得42枚: what the others have together is the rest."""
    for sentence in ledger.windows_of(4):
        for at in range(3, len(sentence)):
            rest, who = sentence[at], sentence[at - 1]
            if not _THE_OTHERS.search(ledger.clause(who)) or alike(who, rest):
                continue
            if not _TOGETHER.fullmatch(ledger.between(who, rest)) or rest.unit_class in NOT_ADDED:
                continue
            two = [f for f in sentence[: at - 1] if alike(f, rest)]
            if len(two) != 2 or not exact(*two, rest) or two[0].value <= two[1].value:
                continue
            whole, part = two
            if part.value + rest.value != whole.value and rest.value < whole.value:
                slack = rounding((whole, part, rest))
                if abs(part.value + rest.value - whole.value) > slack:
                    yield added(ledger, whole, (part, rest))


def check_rest_then_whole(ledger: Ledger) -> Iterator[Finding]:
    """已有九个县通过验收,其余四个县年底前验收,全市12个县将全覆盖: nine and four are 13."""
    bare = words_of("parts", "bare_rest")
    for sentence in ledger.windows_of(3):
        for part, rest, whole in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if not alike(part, rest) or not alike(rest, whole) or not exact(part, rest, whole):
                continue
            noun = ledger.after(part)[:1]
            same = noun and noun == ledger.after(rest)[:1] == ledger.after(whole)[:1]
            if not same or not bare.ends(ledger.clause(rest)):
                continue
            if not _OF_A_PLACE.search(ledger.clause(whole)) or rest.unit_class in NOT_ADDED:
                continue
            if part.value + rest.value != whole.value > max(part.value, rest.value):
                yield added(ledger, whole, (part, rest))


def check_and_more(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """食堂共64个,自主经营的51个。还有17个食堂仍由企业承包: more of them than there are."""
    weak = words_of("parts", "weak_rest")
    for figures in paragraphs:
        for whole, part, rest in zip(figures, figures[1:], figures[2:], strict=False):
            if not whole.unit or not whole.unit == part.unit == rest.unit:
                continue
            noun = ledger.after(rest)[:2]
            if not exact(whole, part, rest) or not weak.ends(ledger.clause(rest)) or len(noun) < 2:
                continue
            told = ledger.clause(whole) + ledger.after(whole)
            if noun not in told or not _IN_ALL.search(ledger.clause(whole)):
                continue
            total = part.value + rest.value
            if max(part.value, rest.value) < whole.value < total <= whole.value * _MORE:
                yield added(ledger, whole, (part, rest))
