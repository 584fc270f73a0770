"""The index answers what a walk over all measures would."""

from __future__ import annotations

import random

import pytest

from articles.reading.initiatives.clause import Naming
from articles.reading.initiatives.index import Measure, MeasureIndex
from articles.reading.records import InitiativeKind, Span

KINDS: list[InitiativeKind] = ["programme", "organisation", "document", "campaign", "mechanism"]


def _measures(draw: random.Random) -> list[Measure]:
    found = []
    for at in range(12):
        core = "".join(draw.choices("甲乙", k=draw.randint(3, 8)))
        sentence = Span(at // 3 * 100, at // 3 * 100 + 100)
        naming = Naming(at * 30, at * 30 + 8, core, "quoted", draw.choice(KINDS), sentence=sentence)
        found.append(Measure(naming, core, draw.choice([None, "110000"]), [naming]))
    return found


@pytest.mark.parametrize("seed", range(40))
def test_the_longest_name_that_another_one_holds(seed: int) -> None:
    measures = _measures(random.Random(seed))
    index = MeasureIndex(measures)
    for measure in measures:
        found = index.whose_name_is_in(measure)
        inside = [
            other
            for other in measures
            if other.naming.core in measure.naming.core
            and (len(other.naming.core) >= 4 or measure.naming.core.startswith(other.naming.core))
            and len(other.naming.core) < len(measure.naming.core)
            and other.region == measure.region
            and other.naming.kind != "document"
            and not (
                measure.naming.kind == "document"
                and other.naming.kind != "campaign"
                and measure.naming.start < other.naming.start
            )
        ]
        if found is None:
            assert not inside
        elif found.naming.core != measure.naming.core:
            assert found in inside
            least = found.naming.kind != "organisation", len(found.naming.core)
            assert all(
                (o.naming.kind != "organisation", len(o.naming.core)) <= least for o in inside
            )


def test_measures_by_sentence_and_core() -> None:
    measures = _measures(random.Random(1))
    index = MeasureIndex(measures)
    assert list(index.in_sentence(Span(100, 200))) == measures[3:6]
    assert index.first_with(measures[0].naming.core) is measures[0]
    assert index.first_with("丙") is None
    assert [at for _, at in index.named_in(Span(30, 91))] == [1, 2, 3]


@pytest.mark.parametrize("seed", range(10))
def test_what_is_named_before_a_measure(seed: int) -> None:
    draw = random.Random(seed)
    measures = _measures(draw)
    folded = "".join(draw.choices("甲\n", (60, 1), k=400))
    index = MeasureIndex(measures, folded)
    for measure in measures:
        at = measure.naming.start
        for reach in (400, 40, 130):
            assert index.before(measure, reach) == [
                other
                for other in reversed(measures)
                if 0 < at - other.naming.start <= reach
                and "\n" not in folded[other.naming.start : at]
            ]
