"""Labels as an editor would leave them."""

import pytest

from tests.articles.reading.case import read

LABELS = [
    ("no half bracket", "对辖区96所学校(幼儿园)走了一遍。", ["走一遍学校"]),
    ("方面 goes", "查出电梯、锅炉等方面问题58处。", ["问题"]),
    ("the day that all is told of", "截至6月20日已修复塑胶跑道37条。", ["修复塑胶跑道"]),
    ("who counts, before 共", "全市9所技工院校共培训学徒1240人。", ["技工院校", "培训学徒人数"]),
    ("so many only", "特岗教师占9%,专职心理教师只有46人。", ["特岗教师占比", "专职心理教师"]),
    ("a group by age", "全县教师800人,45岁以下320人。", ["教师", "45岁以下教师"]),
    ("a share by age", "教师中50周岁以上的占27.5%。", ["50周岁以上教师占比"]),
    ("scores", "测评得分90分以上的学校有33所。", ["90分以上学校"]),
    ("a mean age", "全区在岗教师2100名,平均年龄41.6岁。", ["在岗教师", "在岗教师平均年龄"]),
    (
        "in traditional characters",
        "全區在崗教師2100名,平均年齡41.6歲。",
        ["在崗教師", "在崗教師平均年齡"],
    ),
    ("whom it is done to", "县教育局对600名家长作了问卷。", ["家长"]),
    (
        "a share of an aim",
        "完成投资3.2亿元,完成年度目标任务的91.5%。",
        ["完成投资", "年度目标任务完成率"],
    ),
    ("a total in words", "平台共计发布信息860条。", ["发布信息"]),
    ("nothing in 在校生", "民办中学在校生占3%。现有6所。", ["民办中学在校生占比", "民办中学"]),
]


@pytest.mark.parametrize(("comment", "text", "expected"), LABELS, ids=[case[0] for case in LABELS])
def test_a_label_is_whole_and_says_no_more_than_what_is_counted(comment, text, expected):
    figures, _ = read(text)
    assert [figure.label for figure in figures] == expected
