"""Numbers of a headline and of an announcement, against what stands paragraphs below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...covered import Covered
from ...late_pattern import LatePattern
from ...numerals import value_of
from ...records import Figure, Finding, Page, Span
from ..ledger import Ledger, alike, compared, exact, finding, marked, miscounted, plain, step
from ..slips import RELATIVE, digits_of, share_noun, swapped_digits
from ..sought import Sought

_A_SENTENCE = 200
_NUMBER = "[2-9]|1[0-9]|[二两三四五六七八九十]{1,2}"
_MOST, _LEAD = 40, 500
_MARK = LatePattern("(?<![一二三四五六七八九十])(?P<nth>[一二三四五六七八九十])是(?![否不])")
_ORDER = "一二三四五六七八九十"
_ANNOUNCED = LatePattern(
    f"(?P<number>{_NUMBER})(?:个|项|条|大)(?:[一-龥“”]{{0,4}}?)"
    "(?:举措|措施|办法|规定|任务|招数|硬举措|硬招|实招|新举措|要求|清单)"
)
_PLACES = Sought(
    f"(?P<number>{_NUMBER})个(?:县|区|市|旗|乡镇|镇|街道)(?:\\([一-龥、]{{1,6}}\\))?:"
    "(?P<row>[一-龥]{2,6}(?:、[一-龥]{2,6}){2,12}(?:[和及与][一-龥]{2,6})?)(?=[。;])",
    *("):", "县:", "区:", "市:", "旗:", "镇:", "街道:"),
)
_NAMED = LatePattern("(?:是|为|有|名单|如下):(?P<row>[^。;:\n]{12,300})。")
_SCHOOL = LatePattern(
    "(?:小学|中学|学校|幼儿园|初中|高中|附小|附中|[一二三四五六七八九]中)(?=[、和及与]|$)"
)
_CHOSEN = Sought(
    "(?:共?有)?(?P<number>[2-9]|1[0-9])所(?:中小学|学校|小学|幼儿园|中学)(?:[^。;]{0,8}?)"
    "(?:榜上有名|上榜|入选|获评|获批|当选|名列其中)"
    "|(?:最终|共)?(?:确定|选出|认定|评出)了?(?P<chosen>[2-9]|1[0-9])所",
    *(
        "榜上有名",
        "上榜",
        "入选",
        "获评",
        "获批",
        "当选",
        "名列其中",
        "确定",
        "选出",
        "认定",
        "评出",
    ),
)
_ARE_NAMED = Sought(
    f"(?P<number>{_NUMBER})所(?:学校|小学|中学|幼儿园)?分别(?:是|为):?"
    "(?P<row>[^。;\n0-9]{8,200}?)(?=[。;]|,[各均都每])",
    *("分别是", "分别为"),
)
_SCHOOL_NAMED = LatePattern("(?:国小|国中|小学|中学|学校|幼儿园|初中|高中)(?=[、,和及与以]|$)")
_RANKED = LatePattern(
    "(?:排名?|名列|列|位列|位居|排在|居|从)(?P<scope>全[省市县区州])?(?:各[^,。;0-9]{1,6}的?)?"
    "第(?P<rank>[2-9]|[1-9][0-9])[位名]"
)
_FIELD = LatePattern(
    "(?:全(?:自治区|[省市县区州])|该市|我市|我省)(?P<number>[2-9]|[1-9][0-9])(?:个|所)"
    "(?P<who>地级市|设区市|市州|县区|县市区|县\\([^()]{1,4}\\)|区县|县|区|市|高中|初中|小学|学校|中学)"
)
_COUNT = LatePattern("(?<![0-9第])([0-9]{1,2})(?:个|家|所)")
_BACK = ("位列", "入选", "上榜", "榜上", "获评", "在列", "名列")
_SCOPES = ("全国", "全省", "全区", "全市", "全县", "全州", "全球", "华东", "西部", "中部")


def check_headline_against_sum(ledger: Ledger, page: Page) -> Iterator[Finding]:
    """37所 in the headline; below 共有73所, with its kinds, which give 73.

    One number of the text has parts that bear it out, or is the headline's with two digits
    swapped; the headline's own stands nowhere.
    """
    title = page.header.title_span
    if title is None:
        return
    for figure in ledger.figures:
        if not title.covers(figure.span) or not exact(figure) or figure.value < 10:
            continue
        if figure.unit_class in RELATIVE:
            continue
        body = [f for f in ledger.figures if f.span.start > title.end and alike(f, figure)]
        body = body[:_MOST]
        if any(abs(f.value - figure.value) <= max(step(f), step(figure)) for f in body):
            continue
        near = [f for f in body if _may_be_meant(ledger, f, figure, body)]
        borne = {f.value: f for f in body if _is_borne_out(body, f)}
        like = {f.value: f for f in body if exact(f) and swapped_digits(f.value, figure.value)}
        told = list((borne or like or {f.value: f for f in near}).values())
        if (
            len(told) == 1
            and figure.value * 4 > told[0].value > figure.value / 4
            and len(digits_of(figure.value)) >= len(digits_of(told[0].value))  # 500名 for 488名
        ):
            yield finding(
                "repeat",
                ledger,
                (figure, told[0]),
                raw=f"标题{figure.surface}；正文{told[0].surface}",
                recomputed=f"{plain(figure.value)} ≠ {plain(told[0].value)}",
                verdict=f"标题写{figure.surface}，正文为{told[0].surface}，请核对。",
            )


def _may_be_meant(ledger: Ledger, told: Figure, headline: Figure, body: list[Figure]) -> bool:
    """Whether a number of the lead is the headline's with another value: 31所位列其中 for 37所."""
    if not exact(told) or told.status != "actual" or compared(ledger, told):
        return False
    sums = {a.value + b.value for a in body[:12] for b in body[:12] if a is not b}
    return (
        told.span.start - headline.span.end <= _LEAD
        and told.value >= 10
        and abs(told.value - headline.value) * 4 <= headline.value
        and headline.value not in sums
        and _is_of_the_headline(ledger, told, headline)
        and "其中" not in ledger.clause(told)
    )


def _is_of_the_headline(ledger: Ledger, told: Figure, headline: Figure) -> bool:
    """By what it counts, or by pointing back: 31所位列其中."""
    return share_noun(headline, told) or ledger.after(told).startswith(_BACK)


def _is_borne_out(body: list[Figure], whole: Figure) -> bool:
    """Whether two to six numbers in a row, right before or behind, give a number."""
    at = body.index(whole)
    runs = (
        run
        for size in range(2, 7)
        for run in (body[at + 1 : at + 1 + size], body[max(0, at - size) : at])
        if len(run) == size
    )
    return any(
        exact(whole, *run) and sum((f.value for f in run), Decimal(0)) == whole.value
        for run in runs
    )


def check_marks_below(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """推出六条硬举措。…这几条有数可查:一是…五是: one row of marks in the text, one short or over.

    Silent where as many are announced anywhere, and where the row goes on otherwise.
    """
    marks = [m for m in _MARK.finditer(folded) if m.start() not in barred]
    if len(marks) < 3 or [m["nth"] for m in marks] != list(_ORDER[: len(marks)]):
        return
    begin = marks[0].start()
    told = list(_ANNOUNCED.finditer(folded, max(0, begin - 260), begin))
    last = folded.find("。", marks[-1].end(), marks[-1].end() + 200)
    behind = folded[last : last + 30] if last > 0 else ""
    numbers = {int(value_of(m["number"]) or 0) for m in told}
    if len(numbers) != 1 or any(word in behind for word in ("此外", "另外", "同时", "最后")):
        return
    if abs(numbers.pop() - len(marks)) == 1:
        said = told[-1]
        row = Span(marks[0].start(), marks[-1].end())
        yield miscounted(text, Span(said.start(), said.end()), row, len(marks))


def check_named_rows(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """七个县(区):莲都、青田…: six names; 6所学校榜上有名。…上榜的是:… seven schools."""
    for match in _PLACES.finditer(folded):
        count = len(LatePattern("[、和及与]").split(match["row"]))
        said = int(value_of(match["number"]) or 0)
        if match.start() not in barred and abs(count - said) == 1 and "等" not in match["row"]:
            told = Span(match.start(), match.start("row") - 1)
            yield miscounted(text, told, Span(*match.span("row")), count)
    chosen = [m for m in _CHOSEN.finditer(folded) if m.start() not in barred]
    if len(chosen) != 1:
        return
    group = "number" if chosen[0]["number"] else "chosen"
    for match in _NAMED.finditer(folded, chosen[0].end(), chosen[0].end() + 400):
        names = _SCHOOL.findall(match["row"])
        closed = "等" not in match["row"] and match["row"].count("、") >= 2
        if closed and len(names) >= 3 and abs(len(names) - int(chosen[0][group])) == 1:
            told = Span(chosen[0].start(group), chosen[0].end(group) + 1)
            yield miscounted(text, told, Span(*match.span("row")), len(names))
        return


def check_named_after(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """五所学校分别是甲国小、乙国小、丙国小,以及丁国小: four names behind their number."""
    for match in _ARE_NAMED.finditer(folded):
        names = _SCHOOL_NAMED.findall(match["row"])
        said = int(value_of(match["number"]) or 0)
        if match.start() in barred or "等" in match["row"] or len(names) < 3:
            continue
        if abs(len(names) - said) == 1:
            told = Span(match.start("number"), match.end("number") + 1)
            yield miscounted(text, told, Span(*match.span("row")), len(names))


def _rivals(folded: str, field: re.Match[str]) -> int:
    """How many may be ranked: 7个县和3个功能区,共10个单位 are ten."""
    end = folded.find("。", field.end(), field.end() + _A_SENTENCE)
    told = folded[field.end() : end if end >= 0 else field.end() + _A_SENTENCE]
    more = [int(m[1]) for m in _COUNT.finditer(told)]
    return max([int(field["number"]) + sum(more[:1]), *more])


def check_far_ranks(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """对全区5个地级市逐一画像。…满意度上列第6位: of one field that the text counts."""
    fields = {m["number"]: m for m in _FIELD.finditer(folded) if m.start() not in barred}
    ranks = [m for m in _RANKED.finditer(folded) if m.start() not in barred]
    if len(fields) != 1 or not ranks:
        return
    field = next(iter(fields.values()))
    for rank in ranks:
        floor = max(0, rank.start() - _A_SENTENCE)
        begin = max(floor - 1, *(folded.rfind(sign, floor, rank.start()) for sign in "。\n")) + 1
        said = folded[begin : rank.start()]
        if rank.start() - field.end() > 300 or rank.start() < field.start():
            continue
        others = [w for w in _SCOPES if w in said + (rank["scope"] or "") and w not in field[0]]
        if _rivals(folded, field) < int(rank["rank"]) and not others:
            spans = (Span(*field.span()), Span(rank.start("rank") - 1, rank.end()))
            yield marked(
                "count",
                text,
                spans,
                recomputed=f"{rank['rank']} > {field['number']}",
                verdict=f"{spans[0].of(text)}中不会有{spans[1].of(text)}，请核对。",
            )
