"""Which indicator a value is certainly one of, and of what scope (口径) it is.

Certain is what a text calls by an indicator's name or by one of its aliases, in a unit that can
be converted, said of the whole place: nothing is guessed by likeness here (`suggesting` does).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from articles.reading.fold import fold
from articles.reading.records import Figure, Reading

from .models import Indicator
from .suggesting import conversion

KNOWLEDGE = Path(__file__).parent / "knowledge" / "linking.toml"
COUNTED = ("所", "个", "家", "件")
"""Units whose number may stand before what it counts: 43个教育集团."""

_CLAUSE = re.compile(r"[,;。:!?\n\t—]")
_ENDS = re.compile(r"[;。!?\n]")
_PLACE = re.compile(
    r"(?:十[一二三四五六]五期间)?\w{1,8}(?:[省市县州盟旗]|(?<![城学园校社片新发景])区)"
)
"""What a name may be said of: 某市, 某区; not a 城区 or a 园区."""
_TIME = re.compile(
    r"(?:截至|到|从)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|初|秋季|春季|以来|期间)?,?"
)


@dataclass(frozen=True, slots=True)
class Link:
    """An indicator, and what keeps the value from being put beside any other of it."""

    indicator: Indicator
    scope: str


class Linker:
    """Links the figures of readings; made once for many, as it holds the names of all indicators.

    Two indicators never share an alias (a law of the seeds); should editors make them, the name
    is certain no more and links nothing.
    """

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        named: dict[str, set[Indicator]] = {}
        for indicator in indicators:
            for name in (indicator.name, *indicator.aliases.splitlines()):
                named.setdefault(plain(name), set()).add(indicator)
        self._named = {
            name: found.pop() for name, found in named.items() if len(found) == 1 and len(name) > 2
        }
        self._by_slug = {indicator.slug: indicator for indicator in self._named.values()}
        for name, slug in _knowledge()["names"].items():
            if slug in self._by_slug:
                self._named.setdefault(plain(name), self._by_slug[slug])
        self._longest = max(map(len, self._named), default=0)

    def link(self, reading: Reading, number: int) -> Link | None:
        """The indicator of the reading's figure of that number, or None where none is certain."""
        figure, knows = reading.figures[number], _knowledge()
        if figure.status not in knows["statuses"] or figure.region is None or not self._named:
            return None
        said = _Said(reading, number)
        name = self._name(said)
        indicator = self._named.get(name) if name else None
        label = plain(figure.label)
        if {label, name} & set(knows["offered"]) and said.is_of(knows["public_kindergartens"]):
            name = name or label
            indicator = self._by_slug.get(knows["of_public_kindergartens"], indicator)
        elif name in knows["vague"]:
            return None
        if indicator is None or name is None or conversion(figure.unit, indicator.unit) is None:
            return None
        return Link(indicator, _scope(indicator, name, said))

    def _name(self, said: _Said) -> str | None:
        """The name that the text has for what it counts, if it is one of an indicator."""
        if said.is_of_one_school():
            return None
        if said.company:
            whole = plain(said.figure.label)
            return joined if (joined := plain(said.company) + whole) in self._named else None
        for words in said.before():
            for size in range(min(len(words), self._longest), 2, -1):
                name = words[-size:]
                if name in self._named and _leads(words[:-size]):
                    return name if said.is_all_of(name) else None
        for words in said.behind():
            for size in range(min(len(words), self._longest), 2, -1):
                if words[:size] in self._named and _follows(words[size:]):
                    return words[:size]
        label = plain(said.figure.label)
        return label if label in self._named and said.holds(label) else None


class _Said:
    """What the sentence of a figure says around it."""

    def __init__(self, reading: Reading, number: int) -> None:
        self.figure: Figure = reading.figures[number]
        self._text = _folded(reading.text)
        self._title = reading.header.title or ""
        sentence, at = self.figure.sentence, self.figure.span
        self._left = self._text[sentence.start : at.start]
        self._right = self._text[at.end : sentence.end]
        cuts = [match.end() for match in _CLAUSE.finditer(self._left)]
        self.clause = self._left[cuts[-1] if cuts else 0 :]
        earlier = reading.figures[max(0, number - 6) : number]
        self._earlier = [
            f
            for f in earlier
            if f.span.start >= sentence.start and not _ENDS.search(self._text, f.span.end, at.start)
        ]
        self.company = self._company()

    def before(self) -> list[str]:
        """The clause up to the number, without what links it: with and without a closing 占."""
        words = plain(self.clause)
        links = sorted(_knowledge()["links"], key=len, reverse=True)
        while link := next((link for link in links if words.endswith(link)), None):
            words = words[: -len(link)]
        return [f"{words}比"] if words.endswith("占") else [words]

    def behind(self) -> list[str]:
        """What is counted behind the number, where the unit is one that stands before it."""
        if self.figure.unit not in COUNTED:
            return []
        cut = _CLAUSE.search(self._right)
        return [plain(self._right[: cut.start() if cut else len(self._right)])]

    def is_all_of(self, name: str) -> bool:
        """Whether the label says no more than the name: 普惠性幼儿园|在园幼儿 are some of them."""
        lead, _, rest = plain(self.figure.label).rpartition(name)
        company = tuple(_knowledge()["of_company"])
        return not lead or bool(rest) or not name.startswith(company) or _leads(lead)

    def holds(self, label: str) -> bool:
        """Whether the clause says some of a label, or tells it of another number just before.

        Of 另有1所失去资格 the label comes from far: what it counts is not said here.
        """
        lead = self._left if "\t" in self._left else self.clause  # a row of a table
        around = plain(lead + self._right[:16])
        pairs = {label[i : i + 2] for i in range(len(label) - 1)}
        told = any(plain(f.label) == label for f in self._earlier)
        return told or any(pair in around for pair in pairs)

    def is_of(self, owners: Sequence[str]) -> bool:
        """Whether the clause, or the count of schools before it, is about one of `owners`."""
        words = plain(self.clause) + self.schools_before
        return any(owner in words for owner in owners)

    def is_of_one_school(self) -> bool:
        knows = _knowledge()
        words = self.clause
        for cue in knows["institutions"]:
            at = words.find(cue)
            while at >= 0:
                upto = words[: at + len(cue)]
                named = len(upto) > len(cue) and not upto.endswith(tuple(knows["not_one"]))
                verb = words[at + len(cue) :].lstrip("将预计已可能")
                if named and verb.startswith(("新增", "增加", "提供", "扩增", "投入", "建设")):
                    return True
                at = words.find(cue, at + 1)
        return False

    def _company(self) -> str:
        """What a figure's people belong to, where the count before it is of certain schools."""
        knows = _knowledge()
        if not plain(self.figure.label).startswith(tuple(knows["of_company"])):
            return ""
        counts = [f for f in self._earlier if f.unit_class in ("schools", "organisations")]
        company = plain(counts[-1].label) if counts else ""
        return "" if company in knows["whole"] else company

    @property
    def period(self) -> str:
        """The time that it is given for; of a number without one, that of the headline."""
        return fold(self.figure.as_of or self._title)

    @property
    def schools_before(self) -> str:
        """What the count before this one is of: of the schools, where this is of their places."""
        counts = [f for f in self._earlier if f.unit_class in ("schools", "items", "money")]
        if not counts:
            return ""
        at = counts[-1].span
        lead = self._text[max(self.figure.sentence.start, at.start - 30) : at.start]
        cuts = [match.end() for match in _CLAUSE.finditer(lead)]
        behind = _CLAUSE.split(self._text[at.end : at.end + 20], maxsplit=1)[0]
        return plain(counts[-1].label + lead[cuts[-1] if cuts else 0 :] + behind)


def _leads(words: str) -> bool:
    """Whether what stands before a name in its clause leaves the name whole."""
    words = _TIME.sub("", words) if words[:1].isdigit() else words
    leads = _leading()
    while words:
        found = next((lead for lead in leads if words.endswith(lead)), None)
        if found is None:
            return _PLACE.fullmatch(words) is not None
        words = words[: -len(found)]
    return True


def _follows(words: str) -> bool:
    """Whether a name ends where these words begin: 9个新校区|投入使用, not 个党支部|活动室."""
    return not words or words.startswith(tuple(_knowledge()["followers"]))


def _scope(indicator: Indicator, name: str, said: _Said) -> str:
    knows = _knowledge()["scope"]
    parts = [knows["aliases"].get(name, "")]
    if indicator.slug in knows["of_schools"]:
        around = (name, plain(said.clause), said.schools_before)
        parts.append(
            next(
                (
                    row["says"]
                    for words in around
                    for row in knows["schools"]
                    if any(cue in words for cue in row["cues"])
                ),
                "",
            )
        )
    if indicator.slug in knows["flows"]:
        parts.append(
            next((r["says"] for r in knows["periods"] if re.search(r["pattern"], said.period)), "")
        )
    return str(knows["separator"]).join(dict.fromkeys(part for part in parts if part))


def plain(words: str) -> str:
    """Simplified letters and digits alone, 的 aside: 新建、改扩建的幼儿园 is 新建改扩建幼儿园."""
    return "".join(sign for sign in fold(words) if sign.isalnum() and sign != "的")


@lru_cache(maxsize=4)
def _folded(text: str) -> str:
    return fold(text)


@cache
def _leading() -> list[str]:
    return sorted(_knowledge()["leads"], key=len, reverse=True)


@cache
def _knowledge() -> dict[str, Any]:
    return tomllib.loads(KNOWLEDGE.read_text("utf-8"))
