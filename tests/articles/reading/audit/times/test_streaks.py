"""Years in a row: the headline against its lead."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, rules

HEAD = "青山县教育工作满意度连续四年位居全市第一\n\n"
WRONG = [
    (
        "in characters",
        HEAD + "市里公布教育工作满意度调查结果，青山县再列榜首，实现连续三年领跑。\n",
    ),
    ("in digits", HEAD + "市里公布教育工作满意度调查结果，青山县再列榜首，已连续5年领跑。\n"),
]
RIGHT = [
    ("the same", HEAD + "市里公布教育工作满意度调查结果，青山县再列榜首，实现连续四年领跑。\n"),
    ("of another thing", HEAD + "在近日的校园足球联赛中，城关小学实现连续三年夺冠。\n"),
    (
        "both",
        HEAD
        + "教育工作满意度结果公布，青山县在连续三年居首之后再列榜首，已连续四年位居全市第一。\n",
    ),
    ("of editions", HEAD + "教育工作满意度调查连续三届由市里委托第三方开展，青山县教育列榜首。\n"),
]


@in_both_scripts
@cases(WRONG)
def test_another_streak_than_the_headline_s_is_found(why: str, text: str, script: str) -> None:
    assert rules(found_on_page(text, script)) == ["repeat"], why


@in_both_scripts
@cases(RIGHT)
def test_the_same_streak_or_another_thing_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found_on_page(text, script), why
