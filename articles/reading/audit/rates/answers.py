"""The answers that people gave: one has one answer, so that all of them are a hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ...word_list import any_of
from ..ledger import Ledger, exact, has, step, words_of
from ..paragraphs import Paragraph, words_before, words_behind
from ..verdicts import not_hundred

_ANSWER = 16
_LAST = ("不满意", "很不满意", "反对", "不支持", "不赞成", "说不清", "不了解", "不清楚")
_RATE = LatePattern(
    "满意[率度]|支持率|总体|合计|比|较|提高|下降|上升|增|减|超|以上|去年|上年|和|及"
)
_OFF = Decimal(20)


@cache
def _scale() -> LatePattern:
    return LatePattern(any_of(lexicon("audit")["share"]["scale"]))


def check_answers(ledger: Ledger) -> Iterator[Finding]:
    """76.3%的家长“非常满意”,18.9%的家长“比较满意”,6.8%的家长“不满意”: one has one answer."""
    answers = words_of("share", "answers")
    for sentence in ledger.windows_of(3, "%"):
        run: list[Figure] = []
        for figure in (*sentence, None):
            noun = ledger.after(figure)[:3] if figure and figure.unit == "%" else ""
            if figure and noun[:1] == "的" and (not run or noun == ledger.after(run[0])[:3]):
                run.append(figure)
                continue
            total = sum((f.value for f in run), Decimal(0))
            said = [ledger.folded[f.span.end : f.span.end + _ANSWER] for f in run]
            each = len(run) > 2 and exact(*run) and all(has(answers, words) for words in said)
            if each and total - 100 > Decimal(len(run)) / 2:
                yield not_hundred(ledger, run)
            run = []


def check_scale_of_answers(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """“非常满意”占52.4%,“满意”占36.1%。“一般”占8.3%。另有6.2%“不满意”: 103 %, over three sentences.

    Three answers and more of one scale, each once and each with its share, the last of them the
    one that leaves nothing out where they give less. Silent for sums of two (满意率).
    """
    for figures in paragraphs:
        run: list[tuple[str, Figure]] = []
        for at, figure in enumerate(figures):
            answer = _answer(ledger, figures, at)
            if answer is None or any(answer == told for told, _ in run):
                yield from _not_hundred(ledger, run)
                run = []
            if answer is not None:
                run.append((answer, figure))
        yield from _not_hundred(ledger, run)


def _answer(ledger: Ledger, figures: Paragraph, at: int) -> str | None:
    """The one answer that a share is told of, in front of it or behind."""
    figure = figures[at]
    if figure.unit != "%" or not exact(figure) or figure.status != "actual":
        return None
    before = words_before(ledger, figures, at)
    before = max(before.split("。")[-1].split(";")[-1].split(","), key=len) if before else ""
    for words in (before, words_behind(ledger, figures, at)):
        words = words.split("。")[0].split(";")[0]
        found = [match[0] for match in _scale().finditer(words)]
        if found:
            alone = len(found) == 1 and not _RATE.search(_scale().sub("", words))
            return found[0] if alone else None
    return None


def _not_hundred(ledger: Ledger, run: Sequence[tuple[str, Figure]]) -> Iterator[Finding]:
    answers, figures = [a for a, _ in run], [f for _, f in run]
    total = sum((f.value for f in figures), Decimal(0))
    slack = max(sum((step(f) for f in figures), Decimal(0)) / 2, Decimal("0.5"))
    closed = total > 100 or bool(answers and answers[-1] in _LAST)
    if len(run) > 2 and closed and slack < abs(total - 100) <= _OFF:
        yield not_hundred(ledger, figures, names=answers, slack=slack)
