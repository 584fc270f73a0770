"""The pages of an upload, as a browser without scripts has them; and htmx's fragments."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from articles.groups import EDITORS, REVIEWERS
from articles.models import Article
from measures.models import Intake, IntakeFile
from tests.desk import client_of, told
from tests.measures.intake.uploads import GUILIN, imported, news, read, sent
from tests.measures.intake.zips import archive
from tests.world import World

ADD = "/admin/articles/article/add/"


def upload(client: Client, *files: tuple[str, str | bytes], **data: Any) -> Any:
    sent = [SimpleUploadedFile(name, d.encode() if isinstance(d, str) else d) for name, d in files]
    return client.post(ADD, {"documents": sent, "text": "", **data}, follow=True)


def choose(client: Client, page: Any, **changes: str) -> Any:
    """Send the preview's form as it stands, but for `changes`, by the name of the file."""
    form = page.context["form"]
    data = {
        box.html_name: changes.get(f.name.removesuffix(".txt"), f.choice) for f, box in form.rows()
    }
    address = f"{page.context['intake'].get_absolute_url()}choose/"
    return client.post(address, data, follow=True)


def words(page: Any) -> str:
    return " ".join(page.content.decode().split())


@pytest.mark.parametrize("who", ["anonymous", REVIEWERS])
def test_only_those_who_may_add_cases_import(world: World, who: str) -> None:
    intake = read(("1.txt", news(1)))
    client = client_of(who)
    refused = 302 if who == "anonymous" else 403
    page = intake.get_absolute_url()
    assert client.get(ADD).status_code == refused
    assert client.post(ADD, {"text": news(2)}).status_code == refused
    assert client.get(page).status_code == refused
    for step in ("choose", "cancel", "go-on"):
        assert client.post(f"{page}{step}/").status_code == refused
    assert intake.files.get().status == IntakeFile.Status.READ
    assert Intake.objects.count() == 1


@pytest.mark.parametrize("step", ["choose", "cancel", "go-on"])
def test_nothing_is_changed_by_following_a_link(world: World, step: str) -> None:
    intake = read(("1.txt", news(1)))
    address = f"{intake.get_absolute_url()}{step}/"
    assert client_of(EDITORS).get(address).status_code == 405


@pytest.mark.parametrize("data", [{}, {"text": "   "}])
def test_an_upload_of_nothing_is_refused_in_words(world: World, data: dict[str, Any]) -> None:
    response = client_of(EDITORS).post(ADD, data)
    assert "请选至少一个文件，或粘贴全文" in response.content.decode()
    assert not Intake.objects.exists()


def test_a_pasted_text_is_previewed_and_then_becomes_a_draft(world: World) -> None:
    client = client_of(EDITORS)
    text = "清河市教育局办好实事\n来源：清河教育网 2024-03-01\n全市新建学校12所，增加学位3600个。\n"
    page = upload(client, text=text)
    assert "清河市教育局办好实事" in words(page)
    assert "2024-03-01" in words(page)
    assert not Article.objects.exists()
    done = choose(client, page)
    article = Article.objects.get()
    assert done.redirect_chain[-1][0] == f"/admin/articles/article/{article.pk}/change/"
    assert told(done) == ["已读入《清河市教育局办好实事》，请核对题与源，再看数据。"]
    assert article.is_new_draft
    assert "3600个" in {m.evidence.exact for m in article.metrics.all()}
    again = upload(client, text=text)
    assert "这个文件已经导入过" in words(again)
    assert Article.objects.count() == 1


def test_a_preview_shows_each_file_and_why_others_are_not_there(world: World) -> None:
    world.draft()
    imported(read(("原.txt", GUILIN)))
    packed = archive(("区县/简报.txt", news(2).encode("gbk")), ("../x.txt", b"x"), encoding="gbk")
    changed = GUILIN.replace("311件", "312件")
    page = upload(client_of(EDITORS), ("转.txt", changed), ("包.zip", packed), ("空.txt", b""))
    shown = words(page)
    assert page.templates[0].name == "admin/intake/preview.html"
    assert "包.zip › 区县/简报.txt" in shown
    assert "路径不正常" in shown
    assert "文件是空的" in shown
    assert "有 <b>99%</b> 的文字相同" in shown
    assert '<td title="' in shown
    assert "312件" in shown
    assert "认作版面文字" in shown


def test_an_upload_waits_for_its_editor_and_for_others(world: World) -> None:
    page = upload(client_of("superuser"), ("1.txt", news(1)), ("2.txt", news(2)))
    address = page.redirect_chain[-1][0]
    other = client_of(EDITORS)
    assert address in words(other.get(ADD))
    reloaded = other.get(address)
    assert words(reloaded).count('class="file') == 2
    done = choose(other, reloaded, **{"1": "own", "2": "skip"})
    assert "新增 <b>1</b>，未导入 <b>1</b>" in words(done)
    assert address not in words(other.get(ADD))


def test_a_file_without_a_choice_is_asked_for_and_nothing_is_stored(world: World) -> None:
    intake = read(("1.txt", news(1)), ("2.txt", news(2)))
    client = client_of(EDITORS)
    one = intake.files.get(name="1.txt")
    page = client.post(f"{intake.get_absolute_url()}choose/", {f"file-{one.pk}": "own"})
    assert page.status_code == 200
    assert "请选择怎样处理这个文件" in words(page)
    assert "checked" in words(page)
    assert not Article.objects.exists()


def test_a_preview_that_somebody_else_has_settled_says_so(world: World) -> None:
    intake = read(("1.txt", news(1)), ("2.txt", news(2)))
    client = client_of(EDITORS)
    page = client.get(intake.get_absolute_url())
    imported(intake)
    again = choose(client, page)
    assert "现为“已完成”" in told(again)[0]
    assert Article.objects.count() == 2


def test_an_upload_can_be_called_off(world: World) -> None:
    intake = read(("1.txt", news(1)))
    client = client_of(EDITORS)
    page = client.post(f"{intake.get_absolute_url()}cancel/", follow=True)
    assert told(page) == ["这批文件已取消，没有导入的都已丢弃。"]
    intake.refresh_from_db()
    assert intake.status == Intake.Status.CANCELLED
    assert "已取消" in words(client.get(intake.get_absolute_url()))
    assert not intake.files.exclude(document=None).exists()


def test_more_than_a_handful_run_in_the_background(
    world: World, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    """The task of the tests runs at once, so what follows here has all happened in tasks."""
    client = client_of(EDITORS)
    with django_capture_on_commit_callbacks(execute=True) as tasks:
        page = upload(client, *((f"{n}.txt", news(n)) for n in range(12)))
    assert len(tasks) == 3
    assert page.templates[0].name == "admin/intake/progress.html"
    waiting = client.get(page.redirect_chain[-1][0])
    assert waiting.templates[0].name == "admin/intake/preview.html"
    with django_capture_on_commit_callbacks(execute=True):
        choose(client, waiting)
    assert "新增 <b>12</b>" in words(client.get(page.redirect_chain[-1][0]))
    assert Article.objects.count() == 12


def test_progress_is_told_and_comes_as_a_fragment_to_htmx(world: World) -> None:
    intake = sent(*((f"{n}.txt", news(n)) for n in range(7)))
    Intake.objects.update(touched_at=timezone.now())
    client, address = client_of(EDITORS), intake.get_absolute_url()
    whole = words(client.get(address))
    assert '<progress id="progress-bar" max="7" value="0">0%</progress>' in whole
    assert f'<noscript> <p> <a href="{address}">' in whole
    assert "后台进程可能没有运行" not in whole
    part = words(client.get(address, headers={"HX-Request": "true"}))
    assert part.startswith('<section id="progress"')
    assert 'hx-trigger="every 1s"' in part


def test_at_the_end_htmx_is_told_to_load_the_page_anew(world: World) -> None:
    intake = read(("1.txt", news(1)))
    answer = client_of(EDITORS).get(intake.get_absolute_url(), headers={"HX-Request": "true"})
    assert answer.headers["HX-Refresh"] == "true"


def test_where_no_worker_runs_the_page_says_so_and_goes_on_by_hand(world: World) -> None:
    intake = sent(*((f"{n}.txt", news(n)) for n in range(7)))
    Intake.objects.update(touched_at=timezone.now() - timedelta(minutes=1))
    client, address = client_of(EDITORS), intake.get_absolute_url()
    assert "manage.py run_worker" in words(client.get(address))
    client.post(f"{address}go-on/")
    assert "已完成 <b>5</b>" in words(client.get(address))
    client.post(f"{address}go-on/")
    assert client.get(address).templates[0].name == "admin/intake/preview.html"


def test_who_waits_behind_another_upload_is_told_so(world: World) -> None:
    mine = sent(*((f"{n}.txt", news(n)) for n in range(7)))
    theirs = sent(("a.txt", news(30)), ("b.txt", news(31)))
    Intake.objects.filter(pk=mine.pk).update(touched_at=timezone.now() - timedelta(minutes=1))
    Intake.objects.filter(pk=theirs.pk).update(touched_at=timezone.now())
    shown = words(client_of(EDITORS).get(mine.get_absolute_url()))
    assert "正在办另外 1 批文件" in shown
    assert "后台进程可能没有运行" not in shown


def test_a_preview_of_many_files_takes_as_many_queries_as_one_of_few(
    world: World,
) -> None:
    client = client_of(EDITORS)
    counts = []
    for start, end in ((0, 2), (2, 9)):
        intake = read(*((f"{n}.txt", news(n)) for n in range(start, end)))
        client.get(intake.get_absolute_url())
        with CaptureQueriesContext(connection) as asked:
            client.get(intake.get_absolute_url())
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_names_and_words_of_a_file_are_shown_as_words(world: World) -> None:
    text = f"<script>alert(1)</script>通报\n{news(3)}"
    page = upload(client_of(EDITORS), ("<b>x</b>.txt", text))
    assert b"<script>alert" not in page.content
    assert b"<b>x</b>" not in page.content


def test_more_files_than_the_server_takes_at_all_are_refused_in_words(
    world: World, settings: Any
) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 3
    response = upload(client_of(EDITORS), *((f"{n}.txt", news(n)) for n in range(4)))
    assert response.status_code == 400
    assert "分几次提交" in response.content.decode()
    assert not Intake.objects.exists()
