"""The last words of intent and of completion in a stretch."""

from __future__ import annotations

import random
import re

import pytest

from articles.reading.figures.intent import CueWords, turn_of


@pytest.mark.parametrize(
    ("stretch", "plan", "report"),
    [
        ("今年将新建", True, False),
        ("今年将新建5所,目前已开工", False, True),
        ("目前已开工,力争年内", True, False),
        ("全市学校", False, False),
        ("现将有关情况报告如下", False, False),
        ("到2025年,", True, False),
        ("2019年底前,全市", False, True),
        ("根据《规划(2021-2025年)》,全市", False, False),
        ("要加快建设,", True, False),
        ("主要建设", False, False),
        ("工作任务,", False, False),
        ("工作任务为", True, False),
        ("概算总投资8亿元,新建学校", True, False),
        ("五年以来,概算总投资8亿元,新建学校", False, True),
    ],
)
def test_the_last_word_decides(stretch: str, plan: bool, report: bool) -> None:
    turn = turn_of(stretch, 2021)
    assert (turn.is_plan, turn.is_report) == (plan, report)


def test_what_a_building_will_offer_says_nothing_of_what_follows() -> None:
    assert turn_of("建成后可新增", 2021).is_plan
    assert not turn_of("建成后可新增", 2021, outcomes=False).is_plan


def test_without_a_date_only_a_year_named_as_an_aim_is_to_come() -> None:
    assert turn_of("到2025年,覆盖率", None).is_plan
    assert turn_of("2025 年以前,新建", None).is_plan
    assert not turn_of("2025年,覆盖率", None).is_plan


@pytest.mark.parametrize("seed", range(40))
def test_cue_words_stand_where_an_alternation_of_them_does(seed: int) -> None:
    draw = random.Random(seed)
    words = ["".join(draw.choices("将拟建成", k=draw.randint(1, 3))) for _ in range(5)] + ["将建"]
    text = "".join(draw.choices("将拟建成校", k=30))
    any_of = re.compile("|".join(sorted(words, key=len, reverse=True)))
    cues = CueWords(words)
    assert list(cues.spans(text)) == [match.span() for match in any_of.finditer(text)]
    assert cues.are_in(text) == (any_of.search(text) is not None)
