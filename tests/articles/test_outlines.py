from __future__ import annotations

import pytest

from articles.models import Region
from articles.outlines import suggested
from tests.world import World

LINES = [
    ("a Chinese numeral", "三、督导评估", "三、", "督导评估"),
    ("one in brackets", "（二）师资建设", "（二）", "师资建设"),
    ("a digit, the heading runs into its text", "1.强化督导。全市开展督导。", "1.", "强化督导"),
    ("no marker: up to the first stop", "教师队伍建设。全市引进教师。", "", "教师队伍建设"),
    ("a line of its own", "结语", "", "结语"),
]


@pytest.mark.parametrize(("why", "line", "marker", "heading"), LINES, ids=[x[0] for x in LINES])
def test_a_line_is_told_into_marker_and_heading(why, line, marker, heading) -> None:
    text = f"题\n{line}\n下文。\n"
    found, start, end = suggested(text, 2)
    assert (found, text[start:end]) == (marker, heading)


PLACES = [
    ("a name", "吴兴区", ["330502"]),
    ("a short name", "吴兴", ["330502"]),
    ("a full name", "浙江省湖州市吴兴区", ["330502"]),
    ("a code", "330502", ["330502"]),
    ("blanks between", " 浙江省 湖州市 ", ["330500"]),
    ("under the wrong parent", "浙江省桂林市", []),
    ("nothing like it", "无此地", []),
]


@pytest.mark.parametrize(("why", "words", "codes"), PLACES, ids=[p[0] for p in PLACES])
def test_places_are_called_by_name_full_name_or_code(world: World, why, words, codes) -> None:
    assert [r.division_code for r in Region.objects.called(words)] == codes
