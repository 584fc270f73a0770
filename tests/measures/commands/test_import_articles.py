from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.editorial import ReviewStatus
from articles.models import Article
from measures.actions import confirm
from measures.models import Metric
from tests.world import NOON, World

ARTICLE = """湖州市教育局:以“三项行动”办好民生实事

来源:湖州教育网 发布时间:2023-05-06

近年来,湖州市教育局坚持民生导向,推进“三项行动”。

一、实施学位扩容工程

全市新增学位8054个,新建学校10所,课后服务参与率达到91.5%。

二、实施强师工程

全市选派交流教师326名,建成名师工作室45个。
"""


@pytest.fixture
def desk(world: World, tmp_path: Path) -> Path:
    return tmp_path


def write(path: Path, text: str = ARTICLE, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def run(*arguments: object, **options: object) -> tuple[str, bool]:
    """What the command prints, and whether it ended well."""
    out = io.StringIO()
    try:
        call_command("import_articles", *map(str, arguments), stdout=out, **options)
    except CommandError as error:
        return out.getvalue() + str(error), False
    return out.getvalue(), True


def test_a_file_becomes_an_unreviewed_draft(desk: Path) -> None:
    printed, well = run(write(desk / "a.txt"))
    article = Article.objects.get()
    assert well
    assert "新增 1，更新 0，未变 0，失败 0" in printed
    assert article.status == ReviewStatus.DRAFT
    assert article.title == "湖州市教育局:以“三项行动”办好民生实事"
    assert set(article.metrics.values_list("decision", flat=True)) == {"unreviewed"}
    surfaces = set(article.metrics.values_list("evidence__exact", flat=True))
    assert {"8054个", "91.5%", "326名"} <= surfaces


@pytest.mark.parametrize(
    ("encoding", "recorded"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("gb18030", "gb18030"),
    ],
)
def test_the_encoding_is_found_and_recorded(desk: Path, encoding: str, recorded: str) -> None:
    run(write(desk / "a.txt", encoding=encoding))
    article = Article.objects.get()
    assert article.text == ARTICLE
    assert article.encoding == recorded


def test_a_file_in_big5_is_read(desk: Path) -> None:
    text = "桂林市教育局長專訪\n\n全市參與課後服務學生達22.44萬人,佔比74.02%。\n"
    run(write(desk / "a.txt", text, "big5"))
    article = Article.objects.get()
    assert (article.text, article.encoding, article.script) == (text, "big5", "hant")


def test_html_word_and_markdown_files_are_read(desk: Path) -> None:
    lines = [line for line in ARTICLE.splitlines() if line]
    word = docx.Document()
    for line in lines:
        word.add_paragraph(line)
    word.save(str(desk / "c.docx"))
    body = "".join(f"<p>{line}</p>" for line in lines[1:])
    page = f"<html><head><meta charset=utf-8></head><body><h1>{lines[0]}</h1>{body}</body></html>"
    write(desk / "b.html", page)
    write(desk / "d.md", f"# {lines[0]}\n\n" + "\n\n".join(lines[1:]))
    printed, well = run(desk)
    assert well, printed
    assert set(Article.objects.values_list("title", flat=True)) == {lines[0]}
    found = Metric.objects.filter(evidence__exact="8054个")
    assert found.count() == 3


def test_importing_again_changes_nothing(desk: Path) -> None:
    write(desk / "a.txt")
    run(desk)
    before = list(Article.objects.values()) + list(Metric.objects.values())
    printed, _ = run(desk)
    assert "新增 0，更新 0，未变 1，失败 0" in printed
    assert list(Article.objects.values()) + list(Metric.objects.values()) == before


def test_a_changed_file_updates_its_article_and_keeps_decisions(desk: Path) -> None:
    run(write(desk / "a.txt"))
    metric = Metric.objects.get(evidence__exact="8054个")
    confirm(item=metric, by=None, at=NOON)
    printed, _ = run(write(desk / "a.txt", ARTICLE.replace("45个", "47个")))
    assert "更新 1" in printed
    metric.refresh_from_db()
    assert metric.decision == "confirmed"
    assert Metric.objects.filter(evidence__exact="47个").exists()
    assert not Metric.objects.filter(evidence__exact="45个").exists()


def test_bad_files_fail_alone_each_with_its_reason(desk: Path, settings: object) -> None:
    settings.MAX_DOCUMENT_BYTES = 1_000_000  # type: ignore[attr-defined]
    write(desk / "good.txt")
    write(desk / "empty.txt", "")
    write(desk / "blank.txt", " \n\n ")
    (desk / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (desk / "broken.docx").write_bytes(b"PK\x03\x04 not really")
    with (desk / "huge.txt").open("wb") as huge:
        huge.truncate(200 * 1024 * 1024)
    printed, well = run(desk)
    assert not well
    assert "新增 1，更新 0，未变 0，失败 5" in printed
    assert "超过上限" in printed
    assert Article.objects.count() == 1


def test_a_path_that_does_not_exist_is_told(desk: Path) -> None:
    printed, well = run(desk / "nowhere.txt")
    assert not well
    assert "没有这个文件" in printed


def test_a_folder_without_documents_is_told(desk: Path) -> None:
    write(desk / "README.md")
    write(desk / "~$lock.docx")
    printed, well = run(desk)
    assert not well
    assert "没有找到可导入的文件" in printed


def test_a_dry_run_reports_and_writes_nothing(desk: Path) -> None:
    printed, _ = run(write(desk / "a.txt"), dry_run=True)
    assert "试读结果" in printed
    assert "新增 1" in printed
    assert not Article.objects.exists()


def test_publishing_is_done_and_recorded_in_the_operators_name(desk: Path) -> None:
    User.objects.create_superuser("馆员")
    run(write(desk / "a.txt"), publish=True)
    article = Article.objects.get()
    change = article.status_changes.get()
    assert article.is_published
    assert (change.by.username, change.reason) == ("馆员", "随导入发布，未经逐项审核")
    assert {m.decided_by.username for m in article.metrics.all()} == {"馆员"}


def test_publishing_needs_an_account(desk: Path) -> None:
    printed, well = run(write(desk / "a.txt"), publish=True)
    assert not well
    assert "createsuperuser" in printed
    assert not Article.objects.exists()


def test_what_was_withdrawn_is_not_published_again(desk: Path) -> None:
    from articles.actions import withdraw

    User.objects.create_superuser("馆员")
    run(write(desk / "a.txt"), publish=True)
    withdraw(article=Article.objects.get(), by=None, at=NOON, reason="核对")
    run(desk, publish=True)
    run(write(desk / "a.txt", ARTICLE + "附记。\n"), publish=True)
    assert Article.objects.get().status == ReviewStatus.WITHDRAWN


def test_a_card_gives_new_articles_their_themes_and_tags(desk: Path) -> None:
    write(desk / "a.txt")
    write(desk / "documents.csv", "file,title,publisher,themes,tags\na.txt,不用,不用,,双减;学位\n")
    run(desk)
    assert set(Article.objects.get().tags.names()) == {"双减", "学位"}


def test_a_card_gives_what_the_text_does_not_print(desk: Path) -> None:
    write(desk / "a.txt", "湖州市教育局:办好实事\n" + "湖州市教育局坚持民生导向,推进实事项目。" * 3)
    head = "file,title,published_on,url,original_title\n"
    card = "a.txt,不用,2023-05-07,http://news.example.cn/1,湖州办好实事\n"
    write(desk / "documents.csv", head + card)
    run(desk)
    article = Article.objects.get()
    assert article.published_on == date(2023, 5, 7)
    assert article.original_url == "http://news.example.cn/1"
    assert article.retells == "湖州办好实事"


def test_what_a_text_prints_goes_before_its_card(desk: Path) -> None:
    write(desk / "a.txt")
    write(desk / "documents.csv", "file,title,published_on,url\na.txt,不用,2020-01-01,\n")
    run(desk)
    assert Article.objects.get().published_on == date(2023, 5, 6)


def test_a_new_file_that_resembles_a_case_is_told(desk: Path) -> None:
    run(write(desk / "a.txt"))
    printed, well = run(write(desk / "b.txt", ARTICLE.replace("8054", "8055")))
    assert well
    together = "".join(printed.split()).replace("│", "")
    assert "的文字相同" in together
    assert "看是不是转载" in together


def test_a_file_that_resembles_nothing_says_nothing(desk: Path) -> None:
    printed, _ = run(write(desk / "a.txt"))
    assert "相同" not in printed


def test_a_word_file_that_would_burst_is_not_opened(desk: Path) -> None:
    path = desk / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * 9_000_000)
    printed, well = run(path)
    assert not well
    assert "膨胀" in printed
