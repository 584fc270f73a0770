import pytest

from tests.articles.reading.case import read

SHARES = [
    (
        "占 … 的 with its subject",
        "全县教育支出占公共预算支出的比例达18%。",
        ["教育支出占比"],
    ),
    (
        "占 opens the clause: what was counted last",
        "覆盖学校36所，占全县48所学校的75%。",
        ["覆盖学校", None, "覆盖学校占比"],
    ),
    ("of whom the share did what", "95%的学校开设了劳动课。", ["开设劳动课学校占比"]),
    ("a rate with its verb inside", "校园报警器安装率达90%。", ["校园报警器安装率"]),
    ("traditional characters", "教育支出佔預算支出的比例達18%。", ["教育支出佔比"]),
    ("占地 is no share", "学校占地30亩，绿化率40%。", [None, "绿化率"]),
    ("普及 is one word", "学前教育普及率达96%。", ["学前教育普及率"]),
]


@pytest.mark.parametrize(("why", "text", "expected"), SHARES, ids=[case[0] for case in SHARES])
def test_a_share_is_called_by_what_has_it(why: str, text: str, expected: list[str | None]) -> None:
    labels = [figure.label for figure in read(text)[0]]
    assert len(labels) == len(expected)
    for label, wanted in zip(labels, expected, strict=True):
        assert wanted is None or label == wanted
