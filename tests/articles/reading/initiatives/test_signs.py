"""Signs are handed out along the sentences; no finder of names finds anything without its signs."""

from __future__ import annotations

import random

import pytest

from articles.reading.initiatives import signs
from articles.reading.initiatives.counted_lists import CountedNames
from articles.reading.initiatives.heads import UnmarkedNames
from articles.reading.initiatives.kinds import initiative_words
from articles.reading.initiatives.plain import PlainNames
from articles.reading.initiatives.topics import TopicNames
from articles.reading.late_pattern import LatePattern
from articles.reading.records import Span


def test_each_sentence_gets_its_own_matches() -> None:
    walk = signs.Signs("甲乙。丙甲。甲甲", LatePattern("甲"))
    spans = [Span(0, 3), Span(3, 6), Span(6, 8)]
    assert [[m.start() for m in walk.within(s)] for s in spans] == [[0], [4], [6, 7]]


def _sentence(draw: random.Random) -> str:
    words = initiative_words()
    pool = [word for table in words.values() for group in table.values() for word in group]
    pool += ["“学在甲县”", "制,", "二大", "等", "、", "3", "(", "成立", "教育集团", "实事"]
    pool += ["甲校", ",", "三", "“", "”"]
    return "".join(draw.choice(pool[-15:] if draw.random() < 0.4 else pool) for _ in range(14))


@pytest.mark.parametrize("seed", range(150))
def test_a_sentence_without_signs_holds_no_such_name(seed: int) -> None:
    text = _sentence(random.Random(seed))
    span = Span(0, len(text))

    def signed(*patterns: object) -> bool:
        return any(p.search(text) for p in patterns)  # type: ignore[attr-defined]

    if not signed(signs.UNMARKED):
        assert not list(UnmarkedNames(text, span, []).namings())
    if not signed(signs.GATHERED):
        assert not list(TopicNames(text, span, []).namings())
    if not signed(signs.PLAIN):
        assert not list(PlainNames(text, span).namings())
    if not signed(signs.counted()):
        assert not list(CountedNames(text, span).namings())
