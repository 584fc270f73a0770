"""What the reading knows of the world, as data: one TOML file a subject, reviewed as data."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def lexicon(subject: str) -> dict[str, Any]:
    """The tables of ``lexicon/<subject>.toml``, read once a process. Not to be written to.

    >>> "来源" in lexicon("header")["publisher"]["labels"]
    True
    """
    return tomllib.loads(Path(__file__).with_name(f"{subject}.toml").read_text("utf-8"))
