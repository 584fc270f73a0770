"""What is known of the country's divisions: codes, names, and the years in which each was valid."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ..lexicon import lexicon
from ..records import Level

SEED = Path(__file__).resolve().parents[3] / "seeds" / "regions.csv"


class Division(NamedTuple):
    """One row of GB/T 2260 as it stood for some years; `last_year` is None while it stands."""

    code: str
    name: str
    short: str
    level: Level
    first_year: int
    last_year: int | None

    def valid_in(self, year: int | None) -> bool:
        """Whether it stood in `year`; None asks for today."""
        if year is None:
            return self.last_year is None
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)


class Gazetteer:
    """Divisions by code and by name, and a scan of a text for their names.

    Built from rows, so that a test can hand in five of them, and from what long names are usually
    called (喀左县); `default_gazetteer` reads the project's own list. Codes nest by prefix: 450300
    is the parent of 450305; a county-level
    city run by its province (429004) stands right under the province.
    """

    def __init__(
        self, rows: Iterable[Division], abbreviated: Mapping[str, str] | None = None
    ) -> None:
        by_code: defaultdict[str, list[Division]] = defaultdict(list)
        by_name: defaultdict[str, list[Division]] = defaultdict(list)
        full, short = set(), set()
        for row in rows:
            by_code[row.code].append(row)
            by_name[row.name].append(row)
            if row.short != row.name:
                by_name[row.short].append(row)
            full.add(row.name)
            short.add(row.short)
        for word, name in (abbreviated or {}).items():
            if name in by_name:
                by_name[word] += by_name[name]
                full.add(word)
        self._by_code, self._by_name, self._full = dict(by_code), dict(by_name), full - short
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for name in by_name:
            lengths[name[:2]].add(len(name))
        self._lengths = {
            head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()
        }
        heads = [head for head in lengths if len(head) > 1]
        first, second = (re.escape("".join({head[n] for head in heads})) for n in (0, 1))
        self._begins = re.compile(f"[{first}](?=[{second}])" if heads else "(?!)")

    def named(self, word: str) -> tuple[Division, ...]:
        """Every row whose full or short name is `word`, of any year (市中区 gives many)."""
        return tuple(self._by_name.get(word, ()))

    def describe(self, code: str, year: int | None = None) -> Division | None:
        """The row of `code` that was valid in `year` (today by default), else the nearest one.

        ``describe("420600", 2005).name`` is 襄樊市, ``describe("420600").name`` is 襄阳市.
        """
        rows = self._by_code.get(code)
        if not rows:
            return None
        for row in rows:
            if row.valid_in(year):
                return row
        if year is None:
            return max(rows, key=lambda row: row.last_year or 9999)
        return min(
            rows,
            key=lambda row: min(abs(row.first_year - year), abs((row.last_year or 9999) - year)),
        )

    def parent(self, code: str) -> str | None:
        """The code one step up; None for a province. A code without a known prefecture skips it."""
        if code.endswith("0000"):
            return None
        prefecture = code[:4] + "00"
        if code != prefecture and prefecture in self._by_code:
            return prefecture
        return code[:2] + "0000"

    def ancestors(self, code: str) -> tuple[str, ...]:
        """Parent, grandparent: ("450300", "450000") for 450305."""
        found: list[str] = []
        above = self.parent(code)
        while above is not None:
            found.append(above)
            above = self.parent(above)
        return tuple(found)

    def within(self, code: str, region: str) -> bool:
        """Whether `code` lies in `region` or is it."""
        if region.endswith("0000"):
            return code.startswith(region[:2])
        return code == region or (region.endswith("00") and code.startswith(region[:4]))

    def standing(self, division: Division, year: int | None) -> Division:
        """What `division` is called and coded in `year`: 新津县 of 2010 is 新津区 (510118) today.

        A row whose code was given up is followed by its own name, then by its short name, within
        the same province. What has no successor stays as it is.
        """
        if division.valid_in(year):
            return division
        for row in self._by_code.get(division.code, ()):
            if row.valid_in(year) and row.short == division.short:
                return row
        heirs = [
            row
            for word in (division.name, division.short)
            for row in self._by_name.get(word, ())
            if row.valid_in(year) and row.code[:2] == division.code[:2]
        ]
        same = [row for row in heirs if row.level == division.level] or heirs
        if same:
            return same[0]
        for row in self._by_code.get(division.code, ()):
            if row.valid_in(year):
                return row
        return division

    def scan(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where names stand in a folded text, left to right, the longest at each place.

        ``[start, end)`` pairs that do not overlap; one step a character, whatever the text.
        """
        done, lengths = 0, self._lengths
        for begin in self._begins.finditer(folded):
            at = begin.start()
            if at < done or folded[at : at + 2] not in lengths:
                continue
            if (end := self._longest(folded, at)) is None:
                continue
            word = folded[at:end]
            if word not in self._full:
                # 该市南浔区: a full name that begins inside a short one (市南) is meant.
                for inner in range(at + 1, end):
                    reach = self._longest(folded, inner)
                    if reach is not None and reach > end and folded[inner:reach] in self._full:
                        at, end = inner, reach
                        break
            done = self._shared_sign(folded, at, end)
            yield at, done

    def _shared_sign(self, folded: str, start: int, end: int) -> int:
        """济南市中区 is 济南 and 市中区: back one sign where a name that lies within begins."""
        if end - start < 3 or folded[end - 1] not in "市区县":
            return end
        inner = self._by_name.get(folded[end - 1 : end + 2], ())
        if not inner or inner[0].name != folded[end - 1 : end + 2]:
            return end
        outer = {row.code for row in self._by_name.get(folded[start:end], ())}
        return end - 1 if any(self.parent(row.code) in outer for row in inner) else end

    def _longest(self, folded: str, at: int) -> int | None:
        for length in self._lengths.get(folded[at : at + 2], ()):
            if at + length <= len(folded) and folded[at : at + length] in self._by_name:
                return at + length
        return None


def read_rows(path: Path) -> list[Division]:
    """The rows of a CSV file with the columns code, name, short, level, first_year, last_year."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader: Iterator[Any] = csv.reader(lines)
        next(reader, None)
        return [
            Division(code, name, short, level, int(first), int(last) if last else None)
            for code, name, short, level, first, last in reader
        ]


@cache
def default_gazetteer() -> Gazetteer:
    """The project's list of divisions, read once a process."""
    return Gazetteer(read_rows(SEED), lexicon("regions")["abbreviated"])
