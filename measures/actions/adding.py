"""What an editor adds to a reading: words selected in the text become a value or a measure."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from articles import search
from articles.actions import RefusedError
from articles.editorial import Decision
from articles.history import save_signed
from articles.models import Article, Section

from ..models import Evidence, Initiative, Metric, Move
from .correcting import is_public
from .dating import date_target
from .deciding import refuse_if_stale
from .moving import remember, snapshot

if TYPE_CHECKING:
    from django.contrib.auth.models import User

AROUND = 32
LONGEST = 200
ENDS = "。!?！？\n"


def selected(article: Article, *, start: int, exact: str) -> Evidence:
    """The words ``exact`` at ``start`` of the article as evidence, not stored yet.

    Positions count code points. Raises RefusedError where other words stand there (the text was
    changed since the page was opened), or where the selection is empty, too long, or runs over a
    paragraph's end.
    """
    lead = len(exact) - len(exact.lstrip())
    start, exact = start + lead, exact.strip()
    end = start + len(exact)
    if not exact:
        raise RefusedError("没有选中文字：请在原文里选中词句再补录。")
    if len(exact) > LONGEST or "\n" in exact:
        raise RefusedError(f"选中的文字请在一段之内，不超过 {LONGEST} 字。")
    if article.text[start:end] != exact:
        raise RefusedError("选中的文字和现在的原文对不上，原文可能刚被改过；请刷新后重选。")
    left = max(article.text.rfind(mark, 0, start) for mark in ENDS) + 1
    while left < start and article.text[left].isspace():
        left += 1
    ends = [at for mark in ENDS if (at := article.text.find(mark, end)) >= 0]
    right = min(ends, default=len(article.text))
    right += right < len(article.text) and article.text[right] != "\n"
    return Evidence(
        article=article,
        start=start,
        end=end,
        exact=exact,
        prefix=article.text[max(0, start - AROUND) : start],
        suffix=article.text[end : end + AROUND],
        sentence_start=left,
        sentence_end=right,
        sentence=article.text[left:right],
    )


@transaction.atomic
def add_metric(
    *,
    article: Article,
    words: Evidence,
    values: dict[str, Any],
    by: User,
    at: datetime,
    final: bool,
) -> Metric:
    """A value that the program missed, with the words an editor selected for it.

    Who may decide has it let through with this (`amended`); of others it waits. Raises
    ValidationError where a constraint refuses the values.
    """
    if Metric.objects.filter(
        article=article, evidence__start=words.start, evidence__end=words.end
    ).exists():
        raise RefusedError(f"“{words.exact}”已有一条数据，请改那一条。")
    words.save()
    metric = Metric(article=article, evidence=words, section=_section(article, words.start))
    for name, value in values.items():
        setattr(metric, name, value)
    date_target(metric=metric, by_hand="due_on" in values)
    _by_hand(metric, by=by, at=at, final=final)
    remember(article=article, item=metric, verb=Move.Verb.ADD, before=None, by=by, at=at)
    return metric


@transaction.atomic
def add_initiative(
    *,
    article: Article,
    words: Evidence,
    values: dict[str, Any],
    by: User,
    at: datetime,
    final: bool,
) -> Initiative:
    """A measure that the program missed; one that its place already has gets the words besides."""
    known = Initiative.objects.of(values.get("region"), values["name"]).first()
    if known is not None:
        words.initiative = known
        words.save()
        search.index(article)
        return known
    initiative = Initiative()
    for name, value in values.items():
        setattr(initiative, name, value)
    _by_hand(initiative, by=by, at=at, final=final)
    words.initiative = initiative
    words.save()
    remember(article=article, item=initiative, verb=Move.Verb.ADD, before=None, by=by, at=at)
    search.index(article)
    return initiative


@transaction.atomic
def respan(
    *,
    article: Article,
    metric: Metric,
    words: Evidence,
    by: User,
    at: datetime,
    seen: int | None,
    final: bool,
) -> Metric:
    """The value rests on other words than the program took; a later reading leaves it alone.

    What visitors see keeps its words until it is reopened, and what a reviewer decided is closed
    to those who may not decide (`final`): RefusedError.
    """
    refuse_if_stale(metric, seen)
    if is_public(metric) or (metric.is_decided and not final):
        state = metric.get_decision_display()
        raise RefusedError(f"“{metric}”{state}，请先由审核重开，再改选词句。")
    before = snapshot(metric)
    evidence = metric.evidence
    if evidence is None:
        raise RefusedError("这条数据没有出处，请先补录。")
    for name in ("start", "end", "exact", "prefix", "suffix"):
        setattr(evidence, name, getattr(words, name))
    evidence.sentence_start, evidence.sentence_end = words.sentence_start, words.sentence_end
    evidence.sentence, evidence.in_place = words.sentence, True
    evidence.save()
    metric.section = _section(article, words.start)
    metric.held = True
    save_signed(metric, by=by, at=at, why=f"改选词句：{words.exact}")
    remember(article=article, item=metric, verb=Move.Verb.RESPAN, before=before, by=by, at=at)
    return metric


def _by_hand(item: Metric | Initiative, *, by: User, at: datetime, final: bool) -> None:
    item.held = True
    if final:
        item.decision, item.decided_by, item.decided_at = Decision.AMENDED, by, at
    item.full_clean()
    save_signed(item, by=by, at=at, why="补录")


def _section(article: Article, at: int) -> Section | None:
    inside = article.sections.filter(start__lte=at, end__gt=at)
    return inside.order_by("-level", "-start").first()
