"""What the counted did, or what was done to them: 绘制地图 of 30所小学绘制了“地图”."""

from __future__ import annotations

import re
from functools import cache

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import WordList, any_of
from .label_guard import clipped

_FARTHEST = 44
_SHORTEST = 2
_ROOM = 10
_END = LatePattern("[,。;:!?\n(…]")
_QUOTES = str.maketrans("", "", "“”‘’《》「」『』\"' ")
_RATE = LatePattern("[率比度]$|占比")
_LISTED = LatePattern("^(.{2})[^、]{1,10}、.*等(.{2,})$")
_TAKEN = LatePattern("被[^,。;]{2,40}?(录取|录用|聘用|表彰|保送)$")
_PASSIVE = LatePattern("^被(.{2})(.*)$")
_FROM = LatePattern("^从.{1,6}?(?=回流|转入|转到|转岗|调入|流动|分流|走向|走进)")
_MUST = LatePattern("(?:必须|务必|须|需要?|应当|应(?=[在于]))(?:[在于][^,。;]{2,12}?前)?(?=..)")
"""9项|需在年底前补齐: what is to be done, not by when."""
_WHEN = LatePattern(
    "(?:将)?于[^,。;、]{2,12}?(?=投入使用|投用|启用|开学|招生|建成|竣工|完工|开工|交付|开园)"
)
"""6所学校|将于今年秋季投入使用."""
_LINK = LatePattern("[和与及並并]")


@cache
def _table() -> tuple[WordList, WordList, re.Pattern[str], tuple[str, ...], tuple[str, ...]]:
    """Adverbs that go; verbs that are enough alone; means that go; what is no deed; known verbs."""
    table = lexicon("labels")["deeds"]
    return (
        WordList(table["adverbs"]),
        WordList(table["alone"]),
        re.compile(f"(?:{any_of(table['means'])})(?=.{{4}})"),
        tuple(table["none"]),
        tuple(table["verbs"]),
    )


def deed_behind(text: str, folded: str, start: int, end: int, sentence_end: int, room: int) -> str:
    """The verb and object between `start` and the next mark, in at most `room` characters.

    Empty where the clause does not end before `end`, holds a figure of its own, or is no deed:
    the deed would be guesswork.
    """
    adverbs, alone, means, none, verbs = _table()
    mark = _END.search(folded, start, min(end, start + _FARTHEST))
    stop = mark.start() if mark else min(end, start + _FARTHEST)
    if mark is None and stop < sentence_end:
        return ""
    while length := adverbs.beginning(folded, start, stop):
        start += length
    if must := _MUST.match(folded, start, stop) or _WHEN.match(folded, start, stop):
        start = must.end()
    if stop - start < _SHORTEST or any("0" <= sign <= "9" for sign in folded[start:stop]):
        return ""
    twin, deed = folded[start:stop], text[start:stop]
    if twin.startswith(none) or _RATE.search(twin):
        return ""
    if length := alone.beginning(twin, 0, len(twin)):
        return deed[:length]
    if found := _FROM.match(twin):
        twin, deed = twin[found.end() :], deed[found.end() :]
    for found in reversed(list(means.finditer(twin))):
        twin, deed = twin[found.end() :], deed[found.end() :]
        break
    if taken := _TAKEN.match(twin):
        return deed[taken.start(1) : taken.end(1)]
    past = twin.find("了")
    if past >= 2 and len(twin) - past > 2:
        deed, twin = (
            deed[past - 2 : past] + deed[past + 1 :],
            twin[past - 2 : past] + twin[past + 1 :],
        )
    elif past >= 0:
        deed, twin = deed[:past], twin[:past]
    if listed := _LISTED.match(twin):
        deed = deed[:2] + deed[listed.start(2) :]
    elif "、" in twin:
        return ""
    if twin.startswith("建立") and "合作" in twin:
        return deed[at : at + 2] if (at := twin.find("合作")) else ""
    deed = deed.translate(_QUOTES)
    if not twin.endswith("其中"):
        deed = deed.rstrip("中上内后")
    if len(deed) <= room:
        return deed if len(deed) >= _SHORTEST else ""
    verb = next((word for word in verbs if twin.startswith(word)), "")
    if not verb and twin[0] == "获" and twin[-1] == "奖":
        verb = deed[0]
    if passive := _PASSIVE.match(twin):
        verb = passive[0][:3]
    if linked := _LINK.search(deed, len(verb) + 3):
        deed = deed[: linked.start()]
        if verb and len(deed) <= room:
            return deed
    if not verb or room - len(verb) < 4:
        return ""
    return deed[: len(verb)] + clipped(deed[len(verb) :], room - len(verb))


def told_of_all(text: str, folded: str, start: int, end: int, sentence_end: int) -> str:
    """开展课后服务 of 学校60所|已全部开展课后服务; empty where no verb or adverb opens it."""
    adverbs, _, _, _, _ = _table()
    if not (adverbs.beginning(folded, start, end) or _verbs().beginning(folded, start, end)):
        return ""
    return deed_behind(text, folded, start, end, sentence_end, _ROOM)


@cache
def _verbs() -> WordList:
    return WordList(_table()[4])
