"""What the pages of an upload show beside its files' own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField

from articles.models import Article

from ..actions.intake import CARRY, FOLLOW
from ..models import Intake, IntakeFile
from .forms import ChoiceForm

FURNITURE = {
    "menu": "菜单",
    "breadcrumb": "导航",
    "header": "题头",
    "share": "分享",
    "comments": "评论",
    "disclaimer": "声明",
    "contact": "联系",
    "related": "相关文章",
    "ornament": "装饰",
    "editor": "编辑署名",
}
"""`articles.reading.records.Furniture.kind`, as editors read it."""

TOLD = 12
"""Figures that differ which are listed at a match; the carrier's page has all of them."""

Status = IntakeFile.Status
ORDER = (
    Status.CREATED,
    Status.UPDATED,
    Status.UNCHANGED,
    Status.CARRIED,
    Status.SKIPPED,
    Status.REFUSED,
    Status.FAILED,
)


@dataclass(frozen=True, slots=True)
class Match:
    """A case, or a file of the same upload, that a file resembles."""

    kind: str
    title: str
    article: Article | None
    share: str
    other_script: bool
    alike: bool
    differing: list[dict[str, str]]
    differing_left: int
    added: int
    missing: int


@dataclass(frozen=True, slots=True)
class Row:
    file: IntakeFile
    choice: BoundField
    matches: list[Match]
    furniture: list[tuple[str, str]]


def preview(intake: Intake, form: ChoiceForm) -> dict[str, Any]:
    """The files to choose from, and those that go no further, with how many there are of each."""
    titles = titles_of(form.offered)
    articles = _articles(form.offered)
    rows = [
        Row(
            file,
            choice,
            [_match(match, titles, articles) for match in file.matches],
            [(FURNITURE.get(f["kind"], f["kind"]), f["words"]) for f in file.summary["furniture"]],
        )
        for file, choice in form.rows()
    ]
    others = list(intake.files.exclude(status=Status.READ).listed())
    return {"rows": rows, "others": others, "resembling": sum(bool(r.matches) for r in rows)}


def outcomes(intake: Intake) -> dict[str, Any]:
    """The table of results, as on the command line: what became of each file, and how many."""
    files = list(intake.files.listed())
    counted = Counter(file.status for file in files)
    return {
        "files": files,
        "counts": [(status.label, counted[status]) for status in ORDER if counted[status]],
        "failures": counted[Status.FAILED] + counted[Status.REFUSED],
    }


def titles_of(files: Iterable[IntakeFile]) -> dict[str, str]:
    """What each choice that names a case or another file is told as: ``carry-7``, ``follow-12``."""
    files = list(files)
    cases = {f"{CARRY}-{a.pk}": a.title for a in _articles(files).values()}
    wanted = {m["file"] for file in files for m in file.matches if m["file"]}
    named = IntakeFile.objects.filter(pk__in=wanted).values_list("pk", "name")
    return cases | {f"{FOLLOW}-{pk}": name for pk, name in named}


def _articles(files: Iterable[IntakeFile]) -> dict[int, Article]:
    wanted = {m["article"] for file in files for m in file.matches if m["article"]}
    found = Article.objects.filter(pk__in=wanted).select_related("publisher")
    return {article.pk: article for article in found.defer("text", "furniture")}


def _match(match: dict[str, Any], titles: dict[str, str], articles: dict[int, Article]) -> Match:
    key = f"{CARRY}-{match['article']}" if match["article"] else f"{FOLLOW}-{match['file']}"
    kinds = Counter(v["kind"] for v in match["variants"])
    differing = [v for v in match["variants"] if v["kind"] == "differs"]
    return Match(
        kind=match["kind"],
        title=titles.get(key, "（已删除）"),
        article=articles.get(match["article"]),
        share=f"{int(match['share'] * 100)}%",
        other_script=match["other_script"],
        alike=match["alike"],
        differing=differing[:TOLD],
        differing_left=max(0, len(differing) - TOLD),
        added=kinds["added"],
        missing=kinds["missing"],
    )
