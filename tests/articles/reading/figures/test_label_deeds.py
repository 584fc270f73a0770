import pytest

from tests.articles.reading.case import read

DEEDS = [
    ("verb and object", "30所小学绘制了“家乡地图”。", "绘制家乡地图小学"),
    ("behind means", "90所学校通过书签展览等形式展现家乡历史。", "展现家乡历史学校"),
    ("done to them", "1所学校被取消招生资格。", "取消招生资格学校"),
    ("for whom it was done", "为6000名学生建立健康档案。", "建立健康档案学生"),
    ("a list of objects by its noun", "12所学校开设剪纸、舞狮等课程。", "开设课程学校"),
    ("working together is enough", "与4家银行合作加强资金监管。", "合作银行"),
    ("adverbs go", "11个县区已全部推行县管校聘。", "推行县管校聘县区"),
    ("a predicate tells the kind", "4个集团为小学学段集团。", "小学学段集团"),
    ("traditional characters", "30所小學繪製了“家鄉地圖”。", "繪製家鄉地圖小學"),
    ("districts without marks", "对14个县（市、区）开展督导评估。", "开展督导评估县市区"),
    ("another figure's clause", "36个党组织达标率100%。", "党组织"),
    ("有 is no deed", "12所学校有食堂。", "学校"),
    ("what a list makes of them", "将问题突出的9个县确定为工作重点县。", "工作重点县"),
    ("what is said of it goes", "对9名因病不能到校的困难学生送教。", "送教困难学生"),
    ("people of two kinds", "9名乡村干部和学校教师走村入户。", "乡村干部和学校教师"),
    ("the verb before examples", "撤并东山职业高级中学等9所学校。", "撤并学校"),
    ("whom a team is made of", "组建由20余名成员组成的全区教育系统网评员队伍。", "网评员"),
    ("a team that has so many", "选配了一支有63人的专、兼职图书管理员队伍。", "兼职图书管理员"),
    ("for all of the county's", "为全县6000名学生免费提供教科书9000册。", "免费提供教科书学生"),
    ("各种 goes", "配备各种图书9万册。", "图书"),
    ("what is said of them by where", "表彰9名在教学一线默默耕耘的教师。", "表彰教师"),
    ("what they are sent to", "每年安排900名教师参加各级培训。", "参加培训教师"),
    ("another number at once", "区里统一组织90名骨干教师录制300节微课。", "组织骨干教师"),
    ("what it covers", "组建4个覆盖全区中小学的德育联盟。", "德育联盟"),
    ("the noun of the second sort", "配备9名专职、80名兼职心理教师。", "专职心理教师"),
    ("where they are", "辖区有幼儿园60所。", "幼儿园"),
    ("how long a course took", "为期90天的跟岗学习结束。", "跟岗学习"),
    ("a course in marks", "为期60天“东部取经”之旅结束。", "东部取经之旅"),
    ("who leads a subject", "新增9名学科带头人，受到欢迎。", "新增学科带头人"),
    ("who went to a school", "今年共有9名校友回到母校。", "回到母校校友"),
    ("who runs a kindergarten", "9名园长参加培训。", "参加培训园长"),
    ("a corner by its whole noun", "全区新增9个图书角，受到欢迎。", "新增图书角"),
    ("what the time is of", "保证中小学生每天2小时综合体育活动时间。", "每天综合体育活动时间"),
    ("of 的", "9名教师的事迹感动了大家。", "教师"),
]


@pytest.mark.parametrize(("why", "text", "expected"), DEEDS, ids=[case[0] for case in DEEDS])
def test_the_counted_are_told_apart_by_what_they_did(why: str, text: str, expected: str) -> None:
    assert read(text)[0][0].label == expected


def test_kindergartens_by_their_owner_are_no_place() -> None:
    figures, _ = read("全县有幼儿园60所，其中公办园20所，民办园40所。")
    assert [figure.label for figure in figures] == ["幼儿园", "公办园", "民办园"]
