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
from .correcting import ask_for_reason, is_public, tell_words
from .dating import date_target
from .deciding import refuse_if_stale
from .moving import remember, snapshot

if TYPE_CHECKING:
    from django.contrib.auth.models import User

AROUND = 32
LONGEST = 200
WORDS = (
    "start",
    "end",
    "exact",
    "prefix",
    "suffix",
    "sentence_start",
    "sentence_end",
    "sentence",
)
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
    note: str = "",
) -> Metric:
    """The value rests on other words than the program took; a later reading leaves it alone.

    What visitors see keeps its words until it is reopened, and what a reviewer decided is closed
    to those who may not decide (`final`): RefusedError. Where the words are gone from the text,
    others are chosen for a visible value too; that wants a reason (`note`) and is told.
    """
    refuse_if_stale(metric, seen)
    evidence = metric.evidence
    if evidence is None:
        raise RefusedError("这条数据没有出处，请先补录。")
    told = is_public(metric)
    if (told and evidence.in_place) or (metric.is_decided and not final):
        state = metric.get_decision_display()
        raise RefusedError(f"“{metric}”{state}，请先由审核重开，再改选词句。")
    if told:
        ask_for_reason(metric, note)
    if (
        Metric.objects.filter(article=article, evidence__start=words.start, evidence__end=words.end)
        .exclude(pk=metric.pk)
        .exists()
    ):
        raise RefusedError(f"“{words.exact}”已有一条数据，请改那一条。")
    before, was = snapshot(metric), evidence.exact
    _point(evidence, words)
    metric.section = _section(article, words.start)
    metric.held = True
    why = f"改选词句：{words.exact}" + (f"，{note}" if note else "")
    save_signed(metric, by=by, at=at, why=why)
    if told:
        tell_words(item=metric, was=was, now=words.exact, why=note, by=by, at=at)
    remember(article=article, item=metric, verb=Move.Verb.RESPAN, before=before, by=by, at=at)
    return metric


@transaction.atomic
def rest_anew(
    *,
    article: Article,
    row: Evidence,
    words: Evidence,
    by: User,
    at: datetime,
    final: bool,
    note: str = "",
) -> None:
    """What rested on words that are gone from the text rests on `words` from now on.

    A value as `respan` has it; a measure or a contradiction by the same rules. Raises RefusedError
    where the words still stand, or where one may not decide and somebody has.
    """
    if row.in_place:
        raise RefusedError(f"“{row.exact}”还在原文里；改选词句请在审校页选中后按 W。")
    metric = getattr(row, "metric", None)
    if metric is not None:
        respan(
            article=article,
            metric=metric,
            words=words,
            by=by,
            at=at,
            seen=None,
            final=final,
            note=note,
        )
        return
    named, was = row.initiative, row.exact
    if named is not None and named.is_decided and not final:
        raise RefusedError(f"“{named}”{named.get_decision_display()}，请由审核改选词句。")
    if named is not None and is_public(named):
        ask_for_reason(named, note)
        tell_words(item=named, was=was, now=words.exact, why=note, by=by, at=at)
    same = article.evidence.filter(
        start=words.start, end=words.end, initiative=named, in_place=True
    ).exclude(pk=row.pk)
    if named is not None and same.exists():
        row.delete()  # the measure has these words already
    else:
        _point(row, words)
    why = f"改选词句：{was} → {words.exact}" + (f"，{note}" if note else "")
    for item in [named] if named is not None else row.findings.all():
        save_signed(item, by=by, at=at, why=why)


def _point(row: Evidence, words: Evidence) -> None:
    for name in WORDS:
        setattr(row, name, getattr(words, name))
    row.in_place = True
    row.save()


def _by_hand(item: Metric | Initiative, *, by: User, at: datetime, final: bool) -> None:
    item.held = True
    if final:
        item.decision, item.decided_by, item.decided_at = Decision.AMENDED, by, at
    item.full_clean()
    save_signed(item, by=by, at=at, why="补录")


def _section(article: Article, at: int) -> Section | None:
    inside = article.sections.filter(start__lte=at, end__gt=at)
    return inside.order_by("-level", "-start").first()
