from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def check(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "edusite.settings"} | environment,
        capture_output=True,
        text=True,
    )


def test_a_missing_secret_says_what_to_set() -> None:
    refused = check(SECRET_KEY="")
    assert refused.returncode != 0
    assert "SECRET_KEY is missing" in refused.stderr
    assert "make .env" in refused.stderr


def test_without_a_word_said_the_site_is_ready_for_the_open_net() -> None:
    safe = check(
        SECRET_KEY="x1" * 30 + "abcdefghijk",
        HTTPS="true",
        DEBUG="false",
        ALLOWED_HOSTS="cases.example.org",
        DATABASE_URL="sqlite://:memory:",
    )
    assert safe.returncode == 0, safe.stderr


@pytest.mark.django_db
def test_every_answer_carries_the_strict_policy(client: object) -> None:
    for path in ("/", "/admin/login/", "/nowhere/"):
        policy = client.get(path).headers["Content-Security-Policy"]  # type: ignore[attr-defined]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
