"""What the templates of cases need and a model should not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q
from django.http import QueryDict
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .editorial import LET_THROUGH, ReviewStatus, RightsPolicy
from .marking import Mark, Marker, quoted_together, words
from .models import Article, Region, Section

CASES_A_PAGE = 20
AFTER_HEADING = " \t\u3000。.::;;、,,"
DEEPEST_HEADING = 6


# --- lists -------------------------------------------------------------------------------------


def address(params: QueryDict, **changes: list[str]) -> str:
    """The same list with `changes`, from its first page on: ``?theme=exam&year=2021``."""
    changed = params.copy()
    changed.pop("page", None)
    for name, values in changes.items():
        changed.setlist(name, values)
    return "?" + changed.urlencode()


@dataclass(frozen=True)
class PageOfCases:
    """One numbered page of a list, with a sentence where the number asked for is not there."""

    page: Page
    notice: str
    base: str

    @property
    def numbers(self) -> list[tuple[str, str]]:
        """Number and address of each page to go to; a gap is a number without address."""
        paginator = self.page.paginator
        return [
            (str(n), self.at(n) if isinstance(n, int) else "")
            for n in paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1)
        ]

    def at(self, number: int) -> str:
        return (
            self.base
            if number == 1
            else f"{self.base}{'&' if self.base != '?' else ''}page={number}"
        )

    @property
    def current(self) -> str:
        return str(self.page.number)

    @property
    def previous(self) -> str:
        return self.at(self.page.number - 1) if self.page.has_previous() else ""

    @property
    def next(self) -> str:
        return self.at(self.page.number + 1) if self.page.has_next() else ""


def page_of(cases: Sequence[Article] | Any, params: QueryDict) -> PageOfCases:
    """The page that ``page=`` asks for, or the nearest that there is, with a word about it."""
    paginator = Paginator(cases, CASES_A_PAGE)
    asked = params.get("page", "1")
    number = int(asked) if re.fullmatch(r"[0-9]{1,9}", asked) else 0
    page = paginator.get_page(number or 1)
    notice = ""
    if page.number != number:
        notice = _("没有第“%(asked)s”页，这里是第 %(number)s 页，共 %(total)s 页。") % {
            "asked": asked[:20],
            "number": page.number,
            "total": paginator.num_pages,
        }
    tally(page.object_list)
    return PageOfCases(page, notice, address(params))


def tally(cases: Iterable[Article]) -> None:
    """Give each case `initiative_count` and `metric_count`: what visitors may see in it."""
    shown = {case.pk: case for case in cases}
    rows = Article.objects.filter(pk__in=list(shown)).order_by()
    let_through = Q(metrics__decision__in=LET_THROUGH)
    metrics = rows.annotate(n=Count("metrics", filter=let_through)).values_list("pk", "n")
    told = Q(evidence__initiative__decision__in=LET_THROUGH)
    named = rows.annotate(n=Count("evidence__initiative", filter=told, distinct=True))
    for name, counts in (
        ("metric_count", dict(metrics)),
        ("initiative_count", dict(named.values_list("pk", "n"))),
    ):
        for pk, case in shown.items():
            setattr(case, name, counts[pk])


# --- one case ----------------------------------------------------------------------------------


def main_region(article: Article) -> Region | None:
    """The widest place it is about: codes sort a province before its cities and counties."""
    return min(article.regions.all(), key=lambda r: r.division_code, default=None)


def breadcrumb(region: Region | None) -> list[Region]:
    """广西壮族自治区, 桂林市: from the province down to `region`."""
    return [*region.ancestors, region] if region else []


def citation(article: Article, *, url: str, accessed: date) -> str:
    """A reference after GB/T 7714—2025: 作者. 题名[EB/OL]. (发布日期)[访问日期]. 地址.

    Of more than three authors the first three stand, then 等; without authors the publisher
    answers for the text. `url` is the address where it was read if the article names none.

    >>> citation(article, url="https://cases.example.cn/cases/1/", accessed=date(2026, 11, 22))
    '谭江波, 黄昱梅. 专访唐建林[EB/OL]. (2021-12-09)[2026-11-22]. https://…'
    """
    names = [name.strip() for name in article.byline if str(name).strip()]
    if not names and article.publisher:
        names = [article.publisher.name]
    authors = ", ".join(names[:3]) + (_(", 等") if len(names) > 3 else "")
    published = f"({article.published_on.isoformat()})" if article.published_on else ""
    parts = [
        authors,
        f"{article.title.strip()}[EB/OL]",
        f"{published}[{accessed.isoformat()}]",
        article.original_url or url,
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


@dataclass(frozen=True)
class Release:
    """When a case was last let through to visitors, and by whom, as far as there is a name."""

    at: datetime
    by: str


def release(article: Article) -> Release | None:
    change = (
        article.status_changes.filter(after=ReviewStatus.PUBLISHED).select_related("by").first()
    )
    if change:
        return Release(change.at, change.by.get_full_name() if change.by else "")
    return Release(article.first_published_at, "") if article.first_published_at else None


@dataclass(frozen=True)
class Branch:
    """An initiative of a case under the one it belongs to, with where its words stand."""

    initiative: Any
    words: list[Any]
    members: list[Branch] = field(default_factory=list)


def initiative_tree(evidence: Iterable[Any]) -> list[Branch]:
    """The initiatives that `evidence` tells of, in reading order, members under their parent."""
    branches: dict[int, Branch] = {}
    for piece in evidence:
        branch = branches.setdefault(piece.initiative_id, Branch(piece.initiative, []))
        branch.words.append(piece)
    roots = []
    for pk, branch in branches.items():
        above = branches.get(branch.initiative.parent_id)
        if above and not _leads_back(branches, branch, pk):
            above.members.append(branch)
        else:
            roots.append(branch)
    return roots


def _leads_back(branches: dict[int, Branch], branch: Branch, pk: int) -> bool:
    """Whether the chain of parents comes round to `pk` again."""
    seen: set[int] = set()
    above = branch.initiative.parent_id
    while above in branches and above not in seen:
        if above == pk:
            return True
        seen.add(above)
        above = branches[above].initiative.parent_id
    return False


@dataclass(frozen=True)
class Figures:
    """The values of one section, in reading order."""

    section: Section | None
    metrics: list[Any]


def figures_by_section(metrics: Iterable[Any]) -> list[Figures]:
    groups: dict[int | None, Figures] = {}
    for metric in metrics:
        group = groups.setdefault(metric.section_id, Figures(metric.section, []))
        group.metrics.append(metric)
    return list(groups.values())


@dataclass(frozen=True)
class Quotes:
    """The quotations that stand in one section."""

    section: Section | None
    quotations: list[SafeString]


@dataclass(frozen=True)
class CaseText:
    """As much of an article as its publisher's policy lets visitors read.

    Full text: `blocks`, with what is not the article apart in `frame`. Excerpts and links only:
    `quotes`. `lost` are quotations whose words no longer stand in the text.
    """

    policy: RightsPolicy
    blocks: list[SafeString] = field(default_factory=list)
    frame: list[SafeString] = field(default_factory=list)
    quotes: list[Quotes] = field(default_factory=list)
    lost: list[SafeString] = field(default_factory=list)

    def outline(self, sections: Iterable[Section]) -> list[Section]:
        """The sections that a visitor can go to: those whose heading is on the page."""
        if self.policy == RightsPolicy.FULL_TEXT:
            return list(sections)
        return [group.section for group in self.quotes if group.section]


def case_text(article: Article, sections: Sequence[Section], evidence: Iterable[Any]) -> CaseText:
    """The text for visitors; `evidence` is what was let through, and nothing else gets marked."""
    pieces = sorted({e.pk: e for e in evidence}.values(), key=lambda e: (e.start, -e.end, e.pk))
    standing = [e for e in pieces if e.in_place]
    policy = article.rights
    if policy == RightsPolicy.LINK_ONLY:
        return CaseText(policy, quotes=_grouped(sections, [([e], words(e)) for e in pieces]))
    lost = [quoted_together(group) for group in _by_sentence(e for e in pieces if not e.in_place)]
    if policy == RightsPolicy.EXCERPTS:
        told = [(group, quoted_together(group)) for group in _by_sentence(standing)]
        return CaseText(policy, quotes=_grouped(sections, told), lost=lost)
    blocks, frame = _full_text(article, sections, standing)
    return CaseText(policy, blocks=blocks, frame=frame, lost=lost)


def shown_text(article: Article, evidence: Iterable[Any]) -> str:
    """What a snippet of a search may be cut from: no more than the case page shows."""
    if article.rights == RightsPolicy.FULL_TEXT:
        lines = (article.text[a:b] for a, b, is_frame in _stretches(article) if not is_frame)
        return "\n".join(lines)
    if article.rights == RightsPolicy.EXCERPTS:
        return "\n".join(dict.fromkeys(e.sentence for e in evidence))
    return "\n".join(dict.fromkeys(e.exact for e in evidence))


def _by_sentence(evidence: Iterable[Any]) -> Iterable[list[Any]]:
    groups: dict[tuple[int, int, str], list[Any]] = {}
    for piece in evidence:
        key = (piece.sentence_start, piece.sentence_end, piece.sentence)
        groups.setdefault(key, []).append(piece)
    return groups.values()


def _grouped(
    sections: Sequence[Section], told: Iterable[tuple[list[Any], SafeString]]
) -> list[Quotes]:
    groups: dict[int | None, Quotes] = {}
    for pieces, html in told:
        start = pieces[0].start
        holding = [s for s in sections if pieces[0].in_place and s.start <= start < s.end]
        section = max(holding, key=lambda s: (s.start, s.level), default=None)
        pk = section.pk if section else None
        groups.setdefault(pk, Quotes(section, [])).quotations.append(html)
    return list(groups.values())


def _full_text(
    article: Article, sections: Sequence[Section], evidence: Sequence[Any]
) -> tuple[list[SafeString], list[SafeString]]:
    marker = Marker(article.text, [*_sentence_marks(evidence), *_words_marks(evidence)])
    title_still_to_come = True
    blocks, frame = [], []
    headed = _headings(article.text, sections)
    for start, end, is_frame in _stretches(article):
        line = article.text[start:end]
        if is_frame:
            frame.append(format_html("<p>{}</p>", marker.html(start, end)))
        elif title_still_to_come and _same(line, article.title):
            title_still_to_come = False
            if any(e.start < end and start < e.end for e in evidence):
                blocks.append(_block(marker, start, end, headed))
        else:
            blocks.append(_block(marker, start, end, headed))
    return blocks, frame


def _same(line: str, title: str) -> bool:
    return "".join(line.split()) == "".join(title.split())


def _sentence_marks(evidence: Sequence[Any]) -> list[Mark]:
    spans = {(e.sentence_start, e.sentence_end) for e in evidence}
    return [Mark(start, end, tag="span", css="sentence") for start, end in spans]


def _words_marks(evidence: Sequence[Any]) -> list[Mark]:
    return [Mark(e.start, e.end, anchor=f"e{e.pk}") for e in evidence]


def _stretches(article: Article) -> Iterator[tuple[int, int, bool]]:
    """Lines and parts of lines without blank ends, each told whether it is page furniture."""
    frame = sorted((f["start"], f["end"]) for f in article.furniture)
    nth = 0
    for line in re.finditer(r"[^\n]+", article.text):
        at = line.start()
        while nth < len(frame) and frame[nth][1] <= at:
            nth += 1
        for start, end in frame[nth:]:
            if start >= line.end():
                break
            yield from _trimmed(article.text, at, start, is_frame=False)
            yield from _trimmed(article.text, max(at, start), min(end, line.end()), is_frame=True)
            at = max(at, min(end, line.end()))
        yield from _trimmed(article.text, at, line.end(), is_frame=False)


def _trimmed(text: str, start: int, end: int, *, is_frame: bool) -> Iterator[tuple[int, int, bool]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end, is_frame


def _headings(text: str, sections: Sequence[Section]) -> dict[int, list[Section]]:
    """Sections by the line that their heading stands on."""
    by_line: dict[int, list[Section]] = {}
    for section in sections:
        line = text.rfind("\n", 0, section.heading_start) + 1
        by_line.setdefault(line, []).append(section)
    return by_line


def _block(marker: Marker, start: int, end: int, headed: dict[int, list[Section]]) -> SafeString:
    """A heading where a section's heading fills the line; else a paragraph, headings run in."""
    line = marker.text.rfind("\n", 0, start) + 1
    here = [s for s in headed.get(line, []) if start <= s.heading_start < end]
    is_heading = bool(here) and not marker.text[here[0].heading_end : end].strip(AFTER_HEADING)
    leads = [
        Mark(s.heading_start, s.heading_end, tag="b", css="lead", anchor=f"s{s.position}")
        for s in (here[1:] if is_heading else here)
    ]
    html = Marker(marker.text, [*marker.marks, *leads], marker.anchored).html(start, end)
    if is_heading:
        level = min(here[0].level + 2, DEEPEST_HEADING)
        return format_html('<h{} id="s{}">{}</h{}>', level, here[0].position, html, level)
    return format_html("<p>{}</p>", html)
