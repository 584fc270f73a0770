import pytest

from tests.articles.reading.case import read

MONEY = [
    ("of so many works", "投资4600万元的39个运动场改造项目已开工。", "运动场改造投资"),
    ("what is done to things", "该区投入2亿元对中小学校进行改扩建。", "中小学校改扩建投入"),
    ("built for schools", "投入640万元，建成了13个学校17套云教室。", "建成云教室投入"),
    ("that is spent", "该县斥资300万元改造食堂。", "食堂改造投资"),
    ("that has come", "已到位900万元。", "到位资金"),
    ("no more than planned", "计划全年投资3000万元。", "计划投资"),
    ("works on what was counted", "财政投入900万元，补助20所公办园的建设。", "公办园补助财政投入"),
    ("by when goes", "投资4亿元，在12月底之前，新改扩建中小学20所。", "新改扩建中小学投资"),
    ("what schools are equipped with", "投资90万元建设学校技防。", "学校技防投资"),
    (
        "in which places goes",
        "改造投资9000万元，用于我市南河、东山等3县12所农村初中校舍改造。",
        "农村初中校舍改造投资",
    ),
    ("who handed it down", "省财政下拨补助资金6000万元，用于学生膳食补助。", "学生膳食补助资金"),
    ("whose it was", "教育局投入6亿元，实施重点校园建设。", "校园建设投入"),
    ("all that was spent", "财政性教育经费累计投入达579亿元。", "财政性教育经费投入"),
    (
        "how large it is",
        "投资83万元新建一幢面积为280平方米的装配式食堂。",
        "新建装配式食堂投资",
    ),
    ("what is given to each", "膳食补助标准为每生每天4元。", "膳食补助标准"),
    ("set aside", "共安排900万元，用于建设报警装置。", "报警装置资金"),
    (
        "the works that the sentence opens with",
        "南河中学扩建工程：工程预计总投资2亿元。",
        "南河中学扩建工程总投资",
    ),
    ("for how many goes", "投入250万元为10余所学校购置功能室器材。", "功能室器材购置投入"),
    ("for whom goes", "投资300万元为山区教师建设周转宿舍。", "周转宿舍投资"),
    ("what was built is no purpose", "总投资7亿元，全部建成投用后可提供学位。", "总投资"),
    ("what each has of it", "享受到每天4元的营养餐。", "每天营养餐"),
    ("roads", "投资20万元，硬化了校园道路。", "校园道路硬化投资"),
    ("what is built", "投资115万元新建警卫室。", "新建警卫室投资"),
    ("what is mended goes before its verb", "投入90万元，维修6所学校围墙。", "学校维修投入"),
    ("a purpose", "投入4000万元落实教师生活补助。", "教师生活补助投入"),
    ("the sum of a noun", "总投资2亿元的东山实验学校开工。", "东山实验学校总投资"),
    ("land too", "建成占地900亩的职教园区。", "职教园区占地面积"),
    ("a treasury hands out its money", "县财政下达900万元。", "县财政资金"),
    ("each is no part of it", "补助标准达到每生每年2400元。", "补助标准"),
    ("several things", "共投入3000万元，建成机房1个、教室75间，更新电脑900台。", "投入资金"),
    ("several things over years", "累计投入2亿元，建成机房9间，更新电脑900台。", "累计投入"),
    ("schools and what they bring", "累计投入2亿元，新建学校9所，新增学位900个。", "新建学校投入"),
    ("one thing", "共投入300万元，改造食堂9个。", "食堂改造投入"),
    ("traditional characters", "投資115萬元新建警衛室。", "新建警衛室投資"),
    ("what only follows", "完成投资8亿元，新增学位900个。", "完成投资"),
    ("what it pays, not who gave it", "县财政每年拿出600万元用于食堂改造。", "食堂改造资金"),
    ("a school that pays", "江畔小学投资8万元，打造了一条“党建长廊”。", "党建长廊投资"),
    (
        "a row of schools by what they are",
        "共投入资金500万元，建成甲小学、乙中学等6所示范校。",
        "建成示范校投入资金",
    ),
    ("money that has a noun", "下达专项资金300万元。", "专项资金"),
]


def test_a_sum_behind_a_count_is_of_the_same_deed() -> None:
    assert [figure.label for figure in read("累计减免800人次90万元。")[0]] == [
        "减免人次",
        "减免金额",
    ]


@pytest.mark.parametrize(("why", "text", "expected"), MONEY, ids=[case[0] for case in MONEY])
def test_money_is_called_by_what_it_pays(why: str, text: str, expected: str) -> None:
    assert read(text)[0][0].label == expected
