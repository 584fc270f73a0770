"""The whole way of a text in a real browser: from five files to what visitors see, and back.

采编 uploads, looks, imports, takes a case over and submits it; 审核 reviews by keyboard alone,
settles what does not add up and publishes; visitors see exactly what was let through; a
correction is told to them; another reading changes nothing that was decided.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from articles.editorial import Decision
from articles.models import Article
from articles.seeding import rows
from measures.models import Comment, Initiative
from tests.browser import Desk, expect
from tests.workspace import EDITOR, REVIEWER, SCREEN, SEEDS, Reviewer, stock_tables, two_people

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def first_texts() -> list[Path]:
    listed = [SEEDS / row["file"] for row in rows(SEEDS / "documents.csv")]
    return [path for path in listed if path.suffix == ".txt"][:5]


@pytest.fixture(params=["seeds", "shared"])
def documents(request: pytest.FixtureRequest) -> list[Path]:
    """Five articles as somebody saved them."""
    if request.param == "seeds":
        return first_texts()
    return sorted((request.getfixturevalue("shared") / "seeds").glob("*.txt"))


@pytest.fixture
def tables(db: None) -> None:
    stock_tables()
    two_people()


@pytest.fixture
def editor(browser: Any, live_server: Any, tables: None) -> Reviewer:
    return Reviewer.at(browser, live_server.url, EDITOR)


@pytest.fixture
def reviewer(browser: Any, live_server: Any, tables: None) -> Reviewer:
    return Reviewer.at(browser, live_server.url, REVIEWER)


@pytest.fixture
def visitor(browser: Any, live_server: Any) -> Desk:
    return Desk(browser, live_server.url, **SCREEN)


def test_five_articles_go_the_whole_way(
    documents: list[Path], editor: Reviewer, reviewer: Reviewer, visitor: Desk
) -> None:
    upload_and_import(editor, documents)
    case = Article.objects.filter(findings__isnull=False).earliest("pk")
    assert not seen_by_visitors(visitor)

    take_over_with_a_comment(editor, case)
    amend_as_an_editor(editor, case)
    step(editor, case, "submit")

    review_by_keyboard(reviewer, case)
    settle_the_finding(reviewer, case)
    hand_on(reviewer, Article.objects.exclude(pk=case.pk).earliest("pk"))
    step(reviewer, case, "publish")
    assert seen_by_visitors(visitor) == [case.get_absolute_url()]
    shows_exactly_what_was_let_through(visitor, case)

    correct(reviewer, visitor, case)
    read_again(reviewer, case)
    shows_exactly_what_was_let_through(visitor, case)
    for person in (editor, reviewer, visitor):
        assert person.complaints == []


def upload_and_import(editor: Reviewer, documents: list[Path]) -> None:
    page = editor.page
    editor.open("/admin/articles/article/")
    page.click(".object-tools a[href$='/add/']")
    page.set_input_files("#id_documents", documents)
    page.click("input[value=上传并识读]")
    page.wait_for_selector("#choose")
    expect(page.locator("article.file")).to_have_count(len(documents))
    assert not Article.objects.exists()
    page.click("input[value=按所选导入]")
    page.wait_for_selector(".outcomes")
    told = page.locator("#content")
    expect(told).to_contain_text(f"新增 {len(documents)}。", use_inner_text=True)
    assert Article.objects.filter(status="draft").count() == len(documents)


def take_over_with_a_comment(editor: Reviewer, case: Article) -> None:
    editor.review(case.pk)
    editor.page.click(".holder button")
    editor.page.wait_for_selector(f".holder:has-text('{EDITOR}')")
    editor.settle()
    said = editor.page.locator(f"#comments-{editor.current}")
    editor.page.keyboard.press("c")
    editor.tab_to("text")
    editor.page.keyboard.insert_text("这一条请审核看一眼。")
    with editor.page.expect_response(lambda r: r.url.endswith("/comment/")):
        editor.page.keyboard.press("Tab")
        editor.page.keyboard.press("Enter")
    said.locator("text=这一条请审核看一眼。").wait_for()
    assert Comment.objects.get().by.get_username() == EDITOR


def amend_as_an_editor(editor: Reviewer, case: Article) -> None:
    """What 采编 changes waits for 审核; deciding is not offered."""
    metric = case.metrics.undecided().first()
    editor.review(case.pk)
    editor.walk_to(f"metric-{metric.pk}")
    expect(editor.page.locator(".card.current [data-key=e]")).to_have_count(1)
    expect(editor.page.locator(".card.current [data-key=a]")).to_have_count(0)
    editor.press("e")
    editor.type_into("label", "采编改过的名目")
    editor.store()
    metric.refresh_from_db()
    assert (metric.label, metric.held, metric.is_let_through) == ("采编改过的名目", True, False)


def review_by_keyboard(reviewer: Reviewer, case: Article) -> None:
    """Confirm, take back, amend, reject, a section at a stroke; the rest stays unreviewed."""
    reviewer.review(case.pk)
    first = reviewer.current
    reviewer.press("a")
    reviewer.page.wait_for_selector(f"#{first}:not(.current)")
    assert decisions(case) == {Decision.CONFIRMED: 1}
    reviewer.press("Backspace")
    reviewer.page.wait_for_selector(f"#{first}.current")
    assert decisions(case) == {}
    reviewer.press("a")

    amended, rejected = case.metrics.undecided().filter(held=False)[:2]
    reviewer.walk_to(f"metric-{amended.pk}")
    reviewer.press("e")
    reviewer.type_into("label", "审核改过的名目")
    reviewer.type_into("decision_note", "照原文补全")
    reviewer.store()
    reviewer.walk_to(f"metric-{rejected.pk}")
    reviewer.press("x")
    amended.refresh_from_db()
    rejected.refresh_from_db()
    assert (amended.label, amended.decision) == ("审核改过的名目", Decision.AMENDED)
    assert rejected.decision == Decision.REJECTED

    held = case.metrics.undecided().get(held=True)
    reviewer.walk_to(f"metric-{held.pk}")
    part = reviewer.page.locator(".part:has(.card.current)")
    waiting = part.locator(".card.open:not(.finding)").count()
    done = sum(decisions(case).values())
    reviewer.press("s")
    assert waiting > 1
    assert sum(decisions(case).values()) == done + waiting
    held.refresh_from_db()
    assert held.is_let_through
    for _ in range(2):
        reviewer.walk_to(f"metric-{case.metrics.undecided().first().pk}")
        reviewer.press("s")
    assert case.metrics.let_through().count() > 4
    assert case.metrics.undecided().count() > 4


def settle_the_finding(reviewer: Reviewer, case: Article) -> None:
    finding = case.findings.open().first()
    assert finding is not None
    reviewer.walk_to(f"finding-{finding.pk}")
    reviewer.press("e")
    expect(reviewer.page.locator("form.editing")).to_contain_text(finding.recomputed)
    reviewer.choose("settlement", "article_error")
    reviewer.type_into("note", "几项相加与总数不符，公报未载。")
    reviewer.store()
    finding.refresh_from_db()
    assert (finding.settlement, finding.settled_by.get_username()) == ("article_error", REVIEWER)


def hand_on(reviewer: Reviewer, case: Article) -> None:
    """Another case is given to the editor, who finds it on the first page."""
    reviewer.open(f"/admin/articles/article/{case.pk}/change/")
    reviewer.page.click("[data-step=assign]")
    reviewer.page.select_option("#id_to", label=EDITOR)
    reviewer.page.fill("#id_note", "请先核对题与源")
    reviewer.page.click("input[value=分派]")
    reviewer.page.wait_for_selector(".messagelist")
    case.refresh_from_db()
    assert case.assigned_to.get_username() == EDITOR


def step(person: Desk, case: Article, name: str) -> None:
    person.open(f"/admin/articles/article/{case.pk}/change/")
    person.page.click(f"[data-step={name}]")
    person.page.wait_for_selector(".messagelist .success")
    case.refresh_from_db()


def seen_by_visitors(visitor: Desk) -> list[str]:
    """The addresses of the cases that answer a visitor; the list of cases must agree."""
    every = [case.get_absolute_url() for case in Article.objects.order_by("pk")]
    ask = visitor.page.request.get
    answering = [path for path in every if ask(f"{visitor.base}{path}").status == 200]
    visitor.open("/cases/")
    assert [path for path in every if visitor.page.locator(f"main a[href='{path}']").count()] == (
        answering
    )
    return answering


def shows_exactly_what_was_let_through(visitor: Desk, case: Article) -> None:
    visitor.open(case.get_absolute_url())
    rows_of = visitor.page.locator("table.figures tbody tr:not(.group)")
    told = [row.split("\t")[0] for row in rows_of.all_inner_texts()]
    shown = case.metrics.let_through()
    assert sorted(told) == sorted(metric.label for metric in shown)
    names = visitor.page.locator("#initiatives ~ .tree .branch > a:first-child").all_inner_texts()
    let_through = initiatives_of(case).let_through()
    assert sorted(names) == sorted(initiative.name for initiative in let_through)
    # The words of a finding that visitors see are marked for its sake.
    unseen = case.metrics.exclude(pk__in=shown).exclude(evidence__findings__article=case)
    assert unseen.exists()
    assert not visitor.page.locator(",".join(f"#e{m.evidence_id}" for m in unseen)).count()
    finding = visitor.page.locator(".finding")
    expect(finding).to_contain_text("原文有误")
    expect(finding).to_contain_text("编辑说明：几项相加与总数不符，公报未载。")


def correct(reviewer: Reviewer, visitor: Desk, case: Article) -> None:
    """A published value is changed: not without a reason, and visitors are told."""
    metric = case.metrics.let_through().last()
    before = metric.label
    reviewer.review(case.pk)
    reviewer.walk_to(f"metric-{metric.pk}")
    reviewer.press("e")
    reviewer.type_into("label", "更正后的名目")
    # The browser tells of a form that is refused.
    with reviewer.page.expect_console_message(lambda said: "422" in said.text):
        reviewer.page.keyboard.press("Control+Enter")
    expect(reviewer.page.locator(".error-summary")).to_contain_text("缘由")
    assert "422" in reviewer.complaints.pop()
    reviewer.type_into("decision_note", "与原件核对")
    reviewer.store()
    visitor.open(case.get_absolute_url())
    told = visitor.page.locator(".corrections li")
    expect(told.locator("del")).to_have_text(before)
    expect(told.locator("ins")).to_have_text("更正后的名目")
    expect(told).to_contain_text("缘由：与原件核对")


def read_again(reviewer: Reviewer, case: Article) -> None:
    """What nobody decided is read anew; what was decided is offered, unticked, and stays."""
    undecided = case.metrics.undecided().filter(held=False).first()
    as_read = undecided.label
    case.metrics.filter(pk=undecided.pk).update(label="旧识读的名目")
    before = decided(case)
    reviewer.open(f"/admin/articles/article/rereading/?ids={case.pk}")
    page = reviewer.page
    mine = page.locator("fieldset:has-text('与审定不同') input[name=tick]")
    assert mine.count() >= 2
    assert not any(box.is_checked() for box in mine.all())
    read_anew = page.locator("fieldset:has-text('未审而读法变了的') input[name=tick]")
    expect(read_anew).to_be_checked()
    page.click("text=采用勾选的")
    page.wait_for_selector(".messagelist .success")
    undecided.refresh_from_db()
    assert undecided.label == as_read
    assert decided(case) == before


def initiatives_of(case: Article) -> Any:
    return Initiative.objects.filter(evidence__article=case).distinct()


def decisions(case: Article) -> dict[str, int]:
    """How many items of the case have which verdict; those without one apart."""
    found: dict[str, int] = {}
    for items in (case.metrics.all(), initiatives_of(case)):
        for item in items:
            if item.is_decided:
                found[item.decision] = found.get(item.decision, 0) + 1
    return found


def decided(case: Article) -> list[Any]:
    """All that editors laid down in a case."""
    metrics = case.metrics.exclude(decision=Decision.UNREVIEWED)
    findings = case.findings.exclude(settlement="open")
    initiatives = initiatives_of(case).exclude(decision=Decision.UNREVIEWED)
    return [
        *metrics.order_by("pk").values_list("pk", "label", "value", "unit", "decision", "revision"),
        *initiatives.order_by("pk").values_list("pk", "name", "kind", "decision", "revision"),
        *findings.order_by("pk").values_list("pk", "raw", "settlement", "note", "revision"),
    ]
