"""What the reading knows of the world, as data: one TOML file a subject, reviewed as data."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_LIST = re.compile(r'^([\w"-]+ = )\[(\s*(?:"[^"\\\n]*",?\s*)+)\]$', re.MULTILINE)
_WORD = re.compile('"([^"]*)"')
_TAKEN_OUT = "\ue000"


@cache
def lexicon(subject: str) -> dict[str, Any]:
    """The tables of ``lexicon/<subject>.toml``, read once a process. Not to be written to.

    >>> "来源" in lexicon("header")["publisher"]["labels"]
    True
    """
    return tables(Path(__file__).with_name(f"{subject}.toml").read_text("utf-8"))


def tables(source: str) -> dict[str, Any]:
    """What `tomllib.loads` gives, in a third of its time, which every command waits for.

    Most of a lexicon are plain lists of words; these are taken out before and put back after.
    """
    lists: list[list[str]] = []

    def take_out(hit: re.Match[str]) -> str:
        lists.append(_WORD.findall(hit[2]))
        return f'{hit[1]}"{_TAKEN_OUT}{len(lists) - 1}"'

    whole = tomllib.loads(_LIST.sub(take_out, source))
    waiting: list[dict[str, Any]] = [whole]
    while waiting:
        table = waiting.pop()
        for key, value in table.items():
            if isinstance(value, str) and value.startswith(_TAKEN_OUT):
                table[key] = lists[int(value[1:])]
            elif isinstance(value, dict):
                waiting.append(value)
            elif isinstance(value, list):
                waiting.extend(entry for entry in value if isinstance(entry, dict))
    return whole
