"""The pictures of the editors' handbook, made from the documents of `seeds/` alone.

Run when pages of the desk have changed, and commit what it writes::

    HANDBOOK_PICTURES=1 python -m pytest tests/test_handbook_pictures.py
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from articles.actions import submit
from articles.models import Article
from measures.actions import amend, comment, confirm, report
from measures.batches import documents, import_file
from measures.models import Metric
from tests.workspace import EDITOR, REVIEWER, SEEDS, Reviewer, stock_tables, two_people

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not os.environ.get("HANDBOOK_PICTURES"), reason="pictures are made on request only"
    ),
]

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "handbook" / "pictures"
DRAFTS = ("huzhou-reprint-2021.txt", "guilin-interview-2021.txt", "licheng-report-2021.txt")
LATER = ("linyi-report-2021.txt", "hefei-report-2019.txt")
LARGEST = 120_000


class Library:
    """The seeds: most of them published, three in the works, two still to be uploaded."""

    def __init__(self) -> None:
        stock_tables()
        two_people()
        self.editor = User.objects.get(username=EDITOR)
        self.reviewer = User.objects.get(username=REVIEWER)
        for path in documents([SEEDS]):
            if path.name not in LATER:
                let_in = path.name not in DRAFTS
                done = import_file(path, at=timezone.now(), by=self.reviewer, let_in=let_in)
                assert done.article is not None, done.reason
        self.huzhou, self.guilin, self.licheng = (self.case(name) for name in DRAFTS)
        self.changsha = self.case("changsha-report-2021.txt")

    def case(self, name: str) -> Article:
        return Article.objects.get(source_path__endswith=name)

    def go_about(self) -> None:
        """A day at the desk: something submitted, asked, amended, reported, corrected."""
        now = timezone.now()
        for case in (self.huzhou, self.guilin):
            submit(article=case, by=self.editor, at=now)
        asked = self.huzhou.metrics.undecided()[1]
        comment(article=self.huzhou, item=asked, text="含不含民办？", by=self.editor, at=now)
        told = self.changsha.metrics.let_through()
        amend(
            item=told[0],
            changes={"scope": "全市，含民办"},
            by=self.reviewer,
            at=now,
            note="与教育局年度公报核对",
        )
        report(article=self.changsha, item=told[1], text="公报写的是另一个数，请核对。", at=now)


@pytest.fixture
def library(db: None) -> Library:
    return Library()


@pytest.fixture
def person(browser: Any, live_server: Any, library: Library) -> Reviewer:
    library.go_about()
    return Reviewer.at(browser, live_server.url, REVIEWER)


def shoot(person: Reviewer, name: str) -> None:
    """As small as a page of text can be: 64 colours are enough for it."""
    person.quiet()
    image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
    seen = image.open(io.BytesIO(person.page.screenshot(animations="disabled", caret="hide")))
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{name}.png"
    few = seen.convert("RGB").quantize(64, method=image.Quantize.MEDIANCUT, dither=0)
    few.save(path, optimize=True)
    assert path.stat().st_size <= LARGEST, f"{name} is too large"


def test_pictures_of_the_desk(person: Reviewer, library: Library) -> None:
    page = person.page
    person.open("/admin/")
    shoot(person, "queues")

    workspace_of(person, library)
    outline_and_finding(person, library)

    person.open(library.changsha.get_absolute_url())
    shoot(person, "correction")
    person.open(library.case("kunming-report-2021.html").get_absolute_url())
    shoot(person, "case")

    metric = library.changsha.metrics.let_through()[0]
    person.open(f"/admin/measures/metric/{metric.pk}/history/")
    page.click("text=对照甲乙")
    page.wait_for_selector(".compared")
    shoot(person, "history")

    person.open("/admin/articles/article/queue/targets/")
    page.locator("text=核对兑现").first.click()
    page.wait_for_selector(".promise-page")
    shoot(person, "target")

    person.open("/admin/articles/article/queue/reports/")
    page.locator("table.queue .acts a").first.click()
    page.wait_for_selector("[data-step=accept]")
    page.wait_for_timeout(500)  # for the list at the side to slide in
    shoot(person, "report")

    reread(person, library)
    in_bulk(person, library)
    as_a_table(person)
    assert person.complaints == []


def test_pictures_of_an_upload(browser: Any, live_server: Any, library: Library) -> None:
    person = Reviewer.at(browser, live_server.url, EDITOR)
    person.open("/admin/articles/article/add/")
    again = (SEEDS / DRAFTS[0]).read_text("utf-8").replace("191个", "190个")
    files = [{"name": name, "mimeType": "text/plain", "buffer": (SEEDS / name).read_bytes()}
             for name in LATER]  # fmt: skip
    files.insert(0, {"name": "转载.txt", "mimeType": "text/plain", "buffer": again.encode()})
    person.page.set_input_files("#id_documents", files)
    person.page.click("input[value=上传并识读]")
    person.page.wait_for_selector("#choose")
    shoot(person, "import")
    assert person.complaints == []


def workspace_of(person: Reviewer, library: Library) -> None:
    person.review(library.huzhou.pk)
    person.press("a")
    person.press("a")
    shoot(person, "review")
    person.walk_to(f"metric-{library.huzhou.metrics.undecided()[2].pk}")
    person.press("e")
    shoot(person, "amend")


def outline_and_finding(person: Reviewer, library: Library) -> None:
    person.open(f"/admin/articles/article/{library.huzhou.pk}/review/outline/")
    shoot(person, "outline")
    person.review(library.guilin.pk)
    person.walk_to(f"finding-{library.guilin.findings.get().pk}")
    person.press("e")
    person.choose("settlement", "article_error")
    person.type_into("note", "273 件与 68 件相加是 341 件，原文写 311 件")
    shoot(person, "finding")


def reread(person: Reviewer, library: Library) -> None:
    """A reading as an older program had it, and what the present one makes of it."""
    old, decided, gone = library.licheng.metrics.order_by("pk")[:3]
    amend(
        item=decided,
        changes={"label": f"{decided.label}（区属）"},
        by=library.reviewer,
        at=timezone.now(),
    )
    Metric.objects.filter(pk=old.pk).update(label="举措", value=22)
    gone.delete()
    person.open(f"/admin/articles/article/rereading/?ids={library.licheng.pk}")
    shoot(person, "rereading")


def in_bulk(person: Reviewer, library: Library) -> None:
    confirm(item=library.licheng.metrics.undecided()[0], by=library.reviewer, at=timezone.now())
    person.open(f"/admin/measures/metric/?article__id__exact={library.licheng.pk}")
    person.page.check("#action-toggle")
    person.page.select_option("select[name=action] >> nth=0", "confirm")
    person.page.click("button[name=index] >> nth=0")
    person.page.wait_for_selector(".bulk")
    shoot(person, "bulk")


def as_a_table(person: Reviewer) -> None:
    page = person.page
    table = page.request.get(f"{person.base}/admin/measures/indicator/export/csv/").text()
    changed = table.replace("新建、改建、扩建、迁建的", "新建、改建、扩建、迁建并已启用的")
    changed = changed.replace("毛入园率,", "毛入园率（三年）,", 1)
    assert changed != table
    person.open("/admin/measures/indicator/import/")
    upload = {"name": "指标.csv", "mimeType": "text/csv", "buffer": changed.encode()}
    page.set_input_files("input[type=file]", upload)
    page.fill("[name=why]", "与统计口径一致")
    page.click("input[value=看预览]")
    page.wait_for_selector(".bulk .sum-up")
    shoot(person, "table")
