"""Whatever is imported, read again, decided, changed, corrected, parted and taken back, in
whatever order."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from articles.actions import RefusedError, import_article
from articles.models import Article, OutlineChange
from articles.outlines import parts_of
from articles.reading import read_article
from measures.actions import (
    Ruling,
    correct_text,
    read_again,
    record_reading,
    relevel_section,
    rule,
    split_section,
    take_back,
    take_back_outline,
)
from measures.models import Initiative, Metric, Move
from tests.world import NOON, World

LINES = [
    "湖州市教育局全市确定实事120件,目前办结90件,其余40件正在推进。",
    "湖州市课后服务参与率达到91.5%。",
    "全市建成教育集团12个,力争2030年达到20个。",
    "湖州市实施“青苗培育”工程,惠及学生3.2万人。",
    "全市建成教育集团12个。",
    "一、吴兴区",
]
REPAIRS = ["", "\n", "共", "12", LINES[4] + "\n", "\n" + LINES[3] + "\n"]
texts = st.lists(st.sampled_from(LINES), min_size=1, max_size=5).map("\n".join)
steps = st.one_of(
    st.tuples(st.just("text"), texts),
    st.tuples(st.sampled_from(["confirm", "reject", "reopen", "amend"]), st.integers(0, 9)),
    st.tuples(st.just("undo"), st.just(0)),
    st.tuples(st.just("correct"), st.tuples(st.integers(0, 99), st.sampled_from(REPAIRS))),
    st.tuples(st.sampled_from(["split", "raise", "lower", "join"]), st.integers(0, 99)),
    st.tuples(st.sampled_from(["undo outline", "again"]), st.just(0)),
)


class Desk:
    """One article, and what was decided of it as the editor remembers."""

    def __init__(self, world: World) -> None:
        self.world, self.at = world, NOON
        self.article: Article | None = None
        self.known: dict[tuple[str, int], tuple[object, ...]] = {}

    def items(self) -> list[Metric | Initiative]:
        if self.article is None:
            return []
        named = Initiative.objects.filter(evidence__article=self.article).distinct()
        return [*self.article.metrics.order_by("pk"), *named.order_by("pk")]

    def take(self, verb: str, what: object) -> None:
        self.at += timedelta(minutes=1)
        if verb == "text":
            self.read("题\n" + str(what))
        elif verb == "undo":
            self.undo()
        elif verb in ("correct", "split", "raise", "lower", "join", "undo outline", "again"):
            self.rework(verb, what)
        else:
            self.rule(verb, int(str(what)))

    def rework(self, verb: str, what: Any) -> None:
        """The text corrected, its outline changed, or read again by today's reader."""
        article, signed = self.article, {"by": self.world.operator, "at": self.at}
        if article is None:
            return
        try:
            if verb == "again":
                read_again(article=article, at=self.at)
            elif verb == "correct":
                nth, words = what
                at, gone = nth % (len(article.text) + 1), nth % 5
                text = article.text[:at] + words + article.text[at + gone :]
                correct_text(article=article, text=text, why="按原件", **signed)
            elif verb == "split":
                lines = [line for line in article.text.split("\n") if line.strip()]
                exact = lines[what % len(lines)].strip()
                start = article.text.index(exact)
                split_section(article=article, start=start, exact=exact, heading=exact, **signed)
            elif verb == "undo outline":
                last = OutlineChange.objects.filter(article=article, undone_at=None).first()
                if last is not None:
                    take_back_outline(change=last, **signed)
            else:
                number = what % max(len(parts_of(article)), 1)
                relevel_section(article=article, number=number, verb=verb, **signed)
        except RefusedError:
            pass  # nothing is changed then
        article.refresh_from_db()

    def read(self, text: str) -> None:
        reading = read_article(text)
        try:
            told = import_article(reading=reading, source_path="a.txt", at=self.at)
        except RefusedError:
            return  # an editor has corrected the text
        self.article = told.article
        self.article.refresh_from_db()
        if self.article.text == reading.text:
            record_reading(article=self.article, reading=reading, at=self.at, was=told.was)

    def rule(self, verb: str, nth: int) -> None:
        items = self.items()
        if not items:
            return
        item = items[nth % len(items)]
        field = "label" if isinstance(item, Metric) else "name"
        changes = {field: f"{getattr(item, field)[:20]}改"} if verb == "amend" else {}
        assert self.article is not None
        operator = self.world.operator
        assert operator is not None
        rule(
            article=self.article,
            item=item,
            ruling=Ruling(verb, changes),
            by=operator,
            at=self.at,
            final=True,
        )
        self.remember(item)

    def undo(self) -> None:
        operator = self.world.operator
        if self.article is None or operator is None:
            return
        move = Move.objects.latest_of(operator, self.article).first()
        if move is None:
            return
        try:
            for item in take_back(move=move, by=operator, at=self.at):
                if isinstance(item, Metric | Initiative):
                    self.remember(item)
        except RefusedError:
            pass  # read anew since: nothing is changed then

    def remember(self, item: Metric | Initiative) -> None:
        key = (item._meta.model_name or "", item.pk)
        self.known.pop(key, None)
        if item.is_kept:
            self.known[key] = self.state(item)

    @staticmethod
    def state(item: Metric | Initiative) -> tuple[object, ...]:
        item.refresh_from_db()
        words = item.label if isinstance(item, Metric) else item.name
        return (item.decision, item.held, words)

    def holds(self) -> None:
        models = {"metric": Metric, "initiative": Initiative}
        for (kind, pk), state in self.known.items():
            stored = models[kind].objects.filter(pk=pk).first()
            assert stored is not None, f"the decision on {kind} {pk} is gone with it"
            assert self.state(stored) == state
        if self.article is None:
            return
        self.article.refresh_from_db()
        text, used = self.article.text, set()
        for row in self.article.evidence.filter(in_place=True).select_related("metric"):
            assert text[row.start : row.end] == row.exact
            if getattr(row, "metric", None):
                assert (row.start, row.end) not in used, "two values on the same words"
                used.add((row.start, row.end))
        self.parted(text)

    def parted(self, text: str) -> None:
        """Sections lie in the text, one in the other, and each value in the innermost of its."""
        assert self.article is not None
        sections = list(self.article.sections.order_by("position"))
        for section in sections:
            assert 0 <= section.start <= section.heading_start < section.heading_end
            assert section.heading_end <= section.end <= len(text)
        assert [s.start for s in sections] == sorted(s.start for s in sections)
        for n, section in enumerate(sections):
            beside = [s.start for s in sections[n + 1 :] if s.level <= section.level]
            assert section.end <= min(beside, default=len(text))
        for metric in self.article.metrics.select_related("evidence"):
            assert metric.evidence is not None
            inside = [s for s in sections if s.start <= metric.evidence.start < s.end]
            assert metric.section == max(inside, key=lambda s: (s.level, s.start), default=None)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(steps, min_size=2, max_size=9))
@example([("text", LINES[2]), ("confirm", 0), ("text", LINES[1]), ("text", LINES[2])])
@example([("text", LINES[3]), ("amend", 1), ("text", LINES[0]), ("undo", 0)])
@example([("text", LINES[0]), ("reject", 0), ("text", LINES[0]), ("undo", 0), ("undo", 0)])
@example([("text", LINES[2]), ("confirm", 0), ("correct", (9, "12")), ("again", 0), ("undo", 0)])
@example([("text", LINES[3]), ("split", 1), ("confirm", 0), ("correct", (0, LINES[4] + "\n"))])
@example([("text", f"{LINES[5]}\n{LINES[2]}"), ("join", 0), ("again", 0), ("undo outline", 0)])
def test_no_decision_is_lost_and_no_evidence_points_at_other_words(world: World, taken) -> None:
    with transaction.atomic():
        desk = Desk(world)
        for verb, what in taken:
            desk.take(verb, what)
            desk.holds()
        transaction.set_rollback(True)
