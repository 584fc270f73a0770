from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import browser as browser
from tests.browser import nothing_under_way as nothing_under_way

if TYPE_CHECKING:
    from tests.world import World

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests recorded as their `score`, also those that another process ran."""
    reports = [r for kind in ("passed", "failed") for r in terminalreporter.getreports(kind)]
    scores = [
        str(value)
        for report in reports
        for name, value in getattr(report, "user_properties", ())
        if name == "score"
    ]
    if scores:
        terminalreporter.section("24 documents against their facts")
        for line in sorted(scores):
            terminalreporter.line(line)


@pytest.fixture
def world(db: None) -> World:
    from tests.world import World

    return World().set_up()


@pytest.fixture(scope="session")
def shared() -> Path:
    """Material for measuring that stays out of the repository; tests on it skip without it."""
    if os.environ.get("CI") or not SHARED.is_dir():
        pytest.skip("the shared texts are not here")
    return SHARED
