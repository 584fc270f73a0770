"""Where the stretch of text ends that a place's name governs: its item, clause, paragraph."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..late_pattern import LatePattern
from ..records import Span
from .naming import Naming

MARKS = frozenset("·•■□●○◆◇▲△★☆▶►-—")
ITEM_OPENERS = frozenset("、,;:。(\n中") | MARKS
_DATE = LatePattern(
    r"(?:早在|截至|自|从|到|于)?(?:今年|去年|前年|近年|近几年|近两年|近三年|近日|\d{4}年)?"
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|来|起|底|末|初|[秋春]季(?:学期)?|今秋|今春)?,?$"
)
DATE_ENDS = frozenset("年月日来起底末初期,")
_LEAD_ENDS = DATE_ENDS | frozenset("在至自从到于")
"""The last signs of what `_DATE` takes away: behind any other it need not be asked."""
_BLANK = " \u3000,"
_ARRIVALS = frozenset(
    ("在", "走进", "来到", "走访", "位于", "地处", "记者在", "记者来到", "记者走进")
)
_ARRIVED = (",走进", ",来到", ",记者来到", ",记者走进", ",记者在", "日,在")
_TEXT_ENDS = "。;\n!?"
_NEXT_ITEM = LatePattern(
    r"[,、;](?=[^,。;:、\d]{2,10}(?:区|县|市|基地|新城|(?<!儿)园)(?:新增|新建|改扩建)?\d)|[)]"
)
A_PARAGRAPH = 1500


class Stretches:
    """A text with its place names in order; positions are the text's."""

    def __init__(self, folded: str, body: Sequence[Naming]) -> None:
        self.folded, self.body = folded, body

    def _clause_end(self, start: int) -> int:
        end = self._first_end(start, 60)
        comma = self.folded.find(",", start, end)
        return comma if comma >= 0 else end

    def _paragraph_end(self, start: int) -> int:
        """Where the paragraph ends that a place begins, a date before it aside; 0 for no such."""
        low = self.folded.rfind("\n", max(0, start - 40), start) + 1
        if low == 0 and start > 40:
            return 0
        lead = self.folded[low:start]
        if lead and lead[-1] in _LEAD_ENDS:
            lead = without_date(lead)
        lead = lead.strip(_BLANK)
        if lead and lead not in _ARRIVALS and not lead.endswith(_ARRIVED):
            return 0
        end = self.folded.find("\n", start, start + A_PARAGRAPH)
        return end if end >= 0 else min(len(self.folded), start + A_PARAGRAPH)

    def _item_end(self, start: int) -> int:
        """Where the list's next place, or the sentence, begins behind 甲区3所.

        Behind 甲区: or 甲区。 at the head of a line that is the line's end.
        """
        end = self._stretch_end(start)
        if self.folded[start : start + 1] in (":", "。"):
            line = self.folded.find("\n", start, start + 400)
            end = line if line >= 0 else end
        for index in range(bisect_left(self.body, start, key=start_of), len(self.body)):
            if self.body[index].start >= end:
                break
            if self.folded[self.body[index].start - 1] in ITEM_OPENERS:
                end = self.body[index].start
                break
        for match in _NEXT_ITEM.finditer(self.folded, start, end):
            if match[0] != ")" or "(" not in self.folded[start : match.start()]:
                return match.start()
        return end

    def _stretch_end(self, start: int) -> int:
        return self._first_end(start, 400)

    def _first_end(self, start: int, width: int) -> int:
        """Where the first of the signs stands that end a sentence, or where the window ends."""
        end = min(len(self.folded), start + width)
        for sign in _TEXT_ENDS:
            cut = self.folded.find(sign, start, end)
            if cut >= 0:
                end = cut
        return end


def without_date(lead: str) -> str:
    """What stands before the date that `lead` ends in."""
    date = _DATE.search(lead)
    return lead[: date.start()] if date else lead


def start_of(thing: Naming | Span) -> int:
    return thing.start
