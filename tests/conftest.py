from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import browser as browser

if TYPE_CHECKING:
    from tests.world import World

SHARED = Path(__file__).resolve().parents[2] / "shared"


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
