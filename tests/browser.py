"""A real browser for tests: started once a module, with a person at the desk in it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.signals import request_finished, request_started

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 90_000  # milliseconds, for a machine that has other work to do

# Counts what htmx has asked and not yet put on the page: an answer that has arrived is not shown.
COUNT_OPEN = """
window.openRequests = 0;
document.addEventListener("htmx:beforeRequest", () => window.openRequests++);
document.addEventListener("htmx:afterRequest", () => window.openRequests--);
"""
QUIET = """() => document.readyState === "complete" && !window.openRequests
    && !document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling")"""


def expect(seen: Any) -> Any:
    """Playwright's assertions: they wait until what they say is so, however busy the machine."""
    from playwright.sync_api import expect as waiting

    waiting.set_options(timeout=PATIENCE)
    return waiting(seen)


def context_of(browser: Any, **options: Any) -> Any:
    """A window of its own, as patient as the machine is busy."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists() and not os.environ.get("CI"):
        pytest.skip(f"no browser at {CHROMIUM}")
    # The browser's driver runs an event loop; Django would take the test itself for a coroutine.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    try:
        with sync_api.sync_playwright() as playwright:
            running = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
            yield running
            running.close()
    finally:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(autouse=True)
def nothing_under_way(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test with a server ends when its pages are closed and its last request is answered.

    The tables are emptied right after it: a request still at work would meet them half empty,
    or keep them from being emptied.
    """
    if "live_server" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("transactional_db")
    at_work = set[int]()

    def began(**_: object) -> None:
        at_work.add(threading.get_ident())

    def ended(**_: object) -> None:
        at_work.discard(threading.get_ident())

    request_started.connect(began)
    request_finished.connect(ended)
    yield
    for context in request.getfixturevalue("browser").contexts:
        context.close()
    until = time.monotonic() + PATIENCE / 1000
    while at_work - {threading.get_ident()} and time.monotonic() < until:
        time.sleep(0.02)
    request_started.disconnect(began)
    request_finished.disconnect(ended)


class Desk:
    """A person at the desk, with all that the browser complained of."""

    def __init__(self, browser: Any, base: str, **screen: Any) -> None:
        self.base, self.complaints = base, list[str]()
        here = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai"}
        context = context_of(browser, **here, **screen)
        context.add_init_script(COUNT_OPEN)
        self.page = context.new_page()
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning") and "favicon" not in message.location["url"]:
            self.complaints.append(message.text)

    def log_in(self, username: str) -> None:
        self.page.goto(f"{self.base}/admin/login/")
        self.page.fill("#id_username", username)
        self.page.fill("#id_password", "口令")
        self.page.click("input[type=submit]")
        self.page.wait_for_selector("#user-tools")

    def open(self, path: str) -> None:
        response = self.page.goto(f"{self.base}{path}")
        assert response.status == 200
        self.page.wait_for_timeout(100)  # for what scripts do once the page is there
        self.quiet()

    def quiet(self) -> None:
        """Until every answer is on the page, however busy the machine."""
        self.page.wait_for_load_state()  # without scripts a function is asked once, in vain
        self.page.wait_for_function(QUIET)

    def press(self, key: str) -> None:
        """A key, with all that it sets off: nothing is open before, nothing after."""
        self.quiet()
        self.page.keyboard.press(key)
        self.quiet()
