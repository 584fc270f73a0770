import pytest

from tests.articles.reading.case import read

SHARES = [
    ("one value for two rates", "小学入学率和巩固率均达100%。", ["小学入学率和巩固率"]),
    ("two counts in one share", "小学和初中的比例均为50%。", [None]),
    (
        "above each of a row",
        "毛入园率95%，分别高出国家、全省17.9个、15.7个百分点。",
        ["毛入园率", "毛入园率高于国家", "毛入园率高于全省"],
    ),
    (
        "times of something else",
        "学校数和学位数分别约为前期的1.6倍和2.5倍。",
        ["学校数", "学位数"],
    ),
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
    ("within a whole", "教育支出在财政支出中所占比例达24%。", ["教育支出占比"]),
    ("what they did behind it", "全县教师100%开通了学习空间。", ["开通学习空间教师占比"]),
    ("a short deed is a rate", "农村党组织100%覆盖。", ["农村党组织覆盖率"]),
    ("of a total", "公办园数量达到全县幼儿园总数的60%。", ["公办园占比"]),
    ("tenths of whom", "超九成小学生参加合唱。", ["参加合唱小学生占比"]),
    ("of whom the share did what", "95%的学校开设了劳动课。", ["开设劳动课学校占比"]),
    ("a rate with its verb inside", "校园报警器安装率达90%。", ["校园报警器安装率"]),
    ("traditional characters", "教育支出佔預算支出的比例達18%。", ["教育支出佔比"]),
    ("two rates of one survey", "群众知晓率为92%，满意度为95%。", ["群众知晓率", "满意度"]),
    ("money has no rate of schools", "投入900万元，覆盖率90%。", [None, "覆盖率"]),
    ("占地 is no share", "学校占地30亩，绿化率40%。", [None, "绿化率"]),
    (
        "the next of a series by its owner alone",
        "小学辍学率为0.2%,初中为0.5%,高中达1%。",
        ["小学辍学率", "初中辍学率", "高中辍学率"],
    ),
    (
        "town and country, in brackets too",
        "城区入园率达到90%以上,县(市)达到80%以上,农村达到70%。",
        ["城区入园率", "县入园率", "农村入园率"],
    ),
    (
        "who was asked",
        "家长满意度为98%,教师为97%,学生達96%。",
        ["家长满意度", "教师满意度", "学生满意度"],
    ),
    (
        "a whole rate stays whole",
        "课后服务参与率达92%,初中达85%。",
        ["课后服务参与率", "初中课后服务参与率"],
    ),
    (
        "a deed of its own behind another rate",
        "食堂达标率为90%,全县中小学校创建平安校园达80%。",
        ["食堂达标率", "中小学校创建平安校园"],
    ),
    (
        "progress is a rate",
        "主体部分完成度达到全部工程的70%,装修部分进度达到全部工程的20%。",
        ["主体部分完成度", "装修部分进度"],
    ),
    (
        "a part with a share of its own",
        "省级以上优质园占比达60%,其中省优质园占20%。",
        ["省级以上优质园占比", "省优质园占比"],
    ),
    ("普及 is one word", "学前教育普及率达96%。", ["学前教育普及率"]),
]


@pytest.mark.parametrize(("why", "text", "expected"), SHARES, ids=[case[0] for case in SHARES])
def test_a_share_is_called_by_what_has_it(why: str, text: str, expected: list[str | None]) -> None:
    labels = [figure.label for figure in read(text)[0]]
    assert len(labels) == len(expected)
    for label, wanted in zip(labels, expected, strict=True):
        assert wanted is None or label == wanted
