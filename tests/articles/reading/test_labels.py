import pytest

from .case import read

LABELS = [
    ("the noun behind the number with what it does", "由9名责任督学带队。", ["带队责任督学"]),
    ("verb and object before it", "全市共招聘教师380人。", ["招聘教师"]),
    ("the noun behind 的", "收到来自12所学校的47个作品。", None),
    ("a rate by its name", "普惠性幼儿园覆盖率达92%。", ["普惠性幼儿园覆盖率"]),
    (
        "a short rate keeps the subject of the series",
        "达本科线4100人，达线率61.3%。",
        ["达本科线", "达本科线达线率"],
    ),
    ("two counts side by side", "发放图书300册、文具120套。", ["发放图书", "文具"]),
    ("time and place are no part of it", "今年以来，全区累计新建幼儿园14所。", ["新建幼儿园"]),
]


@pytest.mark.parametrize(("why", "text", "expected"), LABELS, ids=[case[0] for case in LABELS])
def test_a_label_says_what_is_counted_in_the_words_of_the_text(
    why: str, text: str, expected: list[str] | None
) -> None:
    figures, _ = read(text)
    labels = [f.label for f in figures]
    if expected is None:
        assert labels[-1].endswith("作品")
    else:
        assert labels == expected


def test_a_label_is_printed_in_the_characters_of_the_text() -> None:
    figures, _ = read("培訓骨幹教師260名。")
    assert [f.label for f in figures] == ["培訓骨幹教師"]


def test_labels_are_never_longer_than_fourteen_characters() -> None:
    figures, _ = read("符合条件且已经通过上级部门逐一核查验收的乡镇寄宿制初级中学共有57所。")
    assert 2 <= len(figures[0].label) <= 14
