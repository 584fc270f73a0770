"""What the two commands rest on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", ["base", "test"])
def test_requirements_are_pinned_with_hashes_and_name_no_registry(name: str) -> None:
    locked = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    pinned = re.findall(r"^[a-z0-9].*$", locked, re.MULTILINE)
    assert len(pinned) > 20
    assert all("==" in line for line in pinned)
    assert locked.count("--hash=sha256:") >= len(pinned)
    assert "://" not in locked
    assert "index-url" not in locked


def test_both_commands_stand_in_the_readme_and_in_the_makefile() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for command in ("serve", "test", "check", "test-postgres"):
        assert f"make {command}" in readme
        assert re.search(rf"^{command}:", makefile, re.MULTILINE)


def test_serving_starts_the_worker_beside_the_web_server() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    serve = makefile[makefile.index("\nserve:") : makefile.index("\ntest:")]
    assert "manage.py run_worker &" in serve
    assert "--workers 2" in serve
