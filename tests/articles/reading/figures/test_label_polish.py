"""Labels as an editor would leave them."""

import pytest

from articles.reading import read_article
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
    (
        "what is left had no such deed",
        "排查隐患86处,已整改80处,剩余6处因资金未到,列入下月清单。",
        ["排查隐患", "整改隐患", "剩余隐患"],
    ),
    (
        "the others",
        "查出问题42个已整改39个,其余3个须在年底前清零。",
        ["查出问题", "整改问题", "其余问题"],
    ),
    (
        "a half of 减至, and what parts became",
        "学科类培训机构由90家减至12家,其中9家转为非营利性机构,3家正在办理变更登记。",
        ["学科类培训机构", "学科类培训机构", "转为非营利性机构", "办理变更登记学科类培训机构"],
    ),
    ("压减 is a word", "学科类机构压减87.5%。", ["学科类机构压减"]),
    ("示范校 is a noun", "“书香示范校”申报5所、已获批2所。", ["书香示范校申报", "获批示范校"]),
    (
        "no unit before the rate",
        "开展课后服务的学校38所、覆盖面95%。",
        ["课后服务学校", "课后服务覆盖面"],
    ),
    (
        "examples are no name",
        "新增工业机器人、跨境电商等专业8个,撤并会计、文秘等专业5个。",
        ["新增专业", "撤并专业"],
    ),
    (
        "each so many",
        "每增加200名学生增配教师1名。",
        ["每增加学生", "学生增配教师"],
    ),
    (
        "what was spent on it",
        "新建学校4所用去1.8亿元,设备更新用去0.6亿元。",
        ["新建学校", "新建学校投入", "设备更新投入"],
    ),
    (
        "from then to now",
        "学生由2021年的76人增加到今年的98人,三年净增22人。",
        ["学生", "学生", "学生净增"],
    ),
    (
        "what must be done by when",
        "对照40项指标,达标31项,尚有9项需在年底前补齐。",
        ["指标", "达标指标", "补齐指标"],
    ),
    ("nothing in 在校生", "民办中学在校生占3%。现有6所。", ["民办中学在校生占比", "民办中学"]),
]


def test_a_rank_keeps_the_sign_that_a_place_has_taken():
    rows = "省级书香示范校3所、嘉兴市级示范校8所、海宁市级示范校21所"
    text = f"嘉兴:书香满校园\n\n嘉兴市教育局上半年共创建{rows}。"
    labels = [figure.label for figure in read_article(text).figures]
    assert labels == ["省级书香示范校", "市级示范校", "市级示范校"]


@pytest.mark.parametrize(("comment", "text", "expected"), LABELS, ids=[case[0] for case in LABELS])
def test_a_label_is_whole_and_says_no_more_than_what_is_counted(comment, text, expected):
    figures, _ = read(text)
    assert [figure.label for figure in figures] == expected
