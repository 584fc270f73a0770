"""From files to drafts in a real browser: upload, progress, preview, import."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.utils import timezone

from articles.models import Article, Carrying
from measures.models import Intake
from tests.browser import Desk, expect
from tests.measures.intake.uploads import GUILIN, imported, news, read
from tests.measures.intake.zips import archive
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADD = "/admin/articles/article/add/"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Five texts, one of them a reprint, and an archive as Windows in China makes it."""
    packed = [(f"区县/第{n}号简报.txt", news(n).encode("gb18030")) for n in range(10, 14)]
    documents = {f"{n}.txt": news(n).encode() for n in range(4)}
    documents["转载.txt"] = GUILIN.replace("311件", "312件").encode()
    documents["区县.zip"] = archive(*packed, ("区县/照片.png", b"\x89PNG.."), encoding="gbk")
    for name, document in documents.items():
        (tmp_path / name).write_bytes(document)
    return sorted(tmp_path.iterdir())


@pytest.fixture
def editor(world: World) -> None:
    User.objects.create_superuser("总编", password="口令")
    imported(read(("原.txt", GUILIN)))


def fits(desk: Desk, width: int) -> None:
    desk.quiet()
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "scheme"), [(1600, "light"), (360, "dark")])
def test_files_go_their_way_while_the_window_is_closed(
    browser: Any,
    live_server: Any,
    editor: None,
    files: list[Path],
    settings: Any,
    width: int,
    scheme: str,
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    screen = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    desk = Desk(browser, live_server.url, **screen)
    desk.log_in("总编")
    desk.open(ADD)
    fits(desk, width)
    desk.page.set_input_files("#id_documents", files)
    desk.page.click("input[value=上传并识读]")
    bar = desk.page.locator("progress")
    expect(bar).to_have_attribute("value", "1")
    expect(bar).to_have_attribute("max", "10")
    fits(desk, width)
    with desk.page.expect_response(lambda r: r.request.headers.get("hx-request") == "true"):
        pass
    address = desk.page.url.removeprefix(live_server.url)

    desk.page.goto("about:blank")
    call_command("run_worker", once=True)
    desk.open(ADD)
    desk.page.click(f"a[href='{address}']")
    desk.page.wait_for_selector("#choose")
    fits(desk, width)
    expect(desk.page.locator("article.file")).to_have_count(9)
    packed = desk.page.locator("p.name", has_text="区县.zip › 区县/第10号简报.txt")
    expect(packed).to_have_count(1)
    expect(desk.page.locator("#content")).to_contain_text("这是图片", use_inner_text=True)
    carried = desk.page.locator("article.resembling")
    expect(carried.locator(".variants")).to_contain_text("312件")
    expect(carried.locator("input:checked")).to_have_value(re.compile("^carry-"))
    desk.page.locator("article.file", has_text="第3号").get_by_label("不导入").check()
    desk.page.click("input[value=按所选导入]")
    desk.page.wait_for_selector("progress")

    desk.page.goto("about:blank")
    call_command("run_worker", once=True)
    desk.open(address)
    told = "新增 7，记为转载 1，未导入 1，不能导入 1。"
    expect(desk.page.locator("#content")).to_contain_text(told, use_inner_text=True)
    fits(desk, width)
    assert Article.objects.count() == 8
    assert Carrying.objects.public().count() == 1
    assert desk.complaints == []


def test_where_no_worker_runs_one_goes_on_by_hand(
    browser: Any, live_server: Any, editor: None, files: list[Path], settings: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    desk = Desk(browser, live_server.url)
    desk.log_in("总编")
    desk.open(ADD)
    desk.page.set_input_files("#id_documents", files)
    desk.page.click("input[value=上传并识读]")
    desk.page.wait_for_selector("progress")
    address = desk.page.url.removeprefix(live_server.url)
    desk.page.goto("about:blank")
    Intake.objects.update(touched_at=timezone.now() - timedelta(minutes=1))
    desk.open(address)
    expect(desk.page.locator("#progress")).to_contain_text("后台进程可能没有运行")
    desk.page.click("input[value=在本页继续]")
    desk.page.wait_for_selector("progress[value='6']")
    assert desk.complaints == []


def test_everything_goes_without_scripts(
    browser: Any, live_server: Any, editor: None, files: list[Path]
) -> None:
    desk = Desk(browser, live_server.url, java_script_enabled=False)
    desk.log_in("总编")
    desk.open(ADD)
    desk.page.set_input_files("#id_documents", files[:3])
    desk.page.click("input[value=上传并识读]")
    desk.page.wait_for_selector("#choose")
    desk.page.click("input[value=按所选导入]")
    told = desk.page.locator("#content")
    expect(told).to_contain_text("新增 3。", use_inner_text=True)
    assert Article.objects.count() == 4
