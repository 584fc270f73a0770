"""Wholes and parts, done and open, orders: told in loose wording, sentences apart."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, opening_of, rules

KINDS_WRONG = [
    (
        "names in clauses of their own",
        (
            "澄江区今年秋季在校学生一共6.84万人。盘子最大的还是小学，有3.95万人；"
            "初中排在后面，为1.92万人，普通高中人数最少，只有1.17万人。"
        ),
    ),
    (
        "shares between the parts",
        "全市现有专任教师8640人。分学段看，小学4320人，占50%；初中2680人，占31%；高中1740人，占20.1%。",
    ),
    (
        "public and private in two sentences",
        "到目前，全县登记在册的幼儿园总数为168所。公办的已有97所，多数设在乡镇。民办的还有76所，集中在城区。",
    ),
    (
        "who pays",
        "新校区建设总投资2.4亿元。其中省级补助8000万元，占三分之一；市级配套6500万元，学校自筹1.03亿元，分期到位。",
    ),
    (
        "stages told by places in the row",
        "全区共有教学班1860个。小学最多，1095个；初中其后，528个；高中267个，与去年持平。",
    ),
    (
        "new and rebuilt",
        "“十三五”以来，全市一共实施校舍项目214个。从类型上说，新建的有76个，改扩建的有88个，维修的则为60个。",
    ),
    (
        "prizes",
        "大赛一共颁出奖项180个。一等奖含金量最高，24个；二等奖数量翻倍，56个；三等奖最多，110个。",
    ),
    (
        "town and country",
        "全县受资助学生总数是5280人。城区学校只占一小部分，1130人；农村学校是大头，达4350人。",
    ),
    (
        "in the next paragraph",
        (
            "全县教职工总数为4826人。\n按学段看，幼儿园教师最少，612人；小学阶段有2214人，"
            "初中是1286人，高中则有814人。\n"
        ),
    ),
    (
        "fates",
        "全区原有学科类培训机构共142家。经过一年整治，注销的有88家；转为非学科类的有31家；保留下来的只有29家。",
    ),
]
KINDS_RIGHT = [
    (
        "a sum that fits",
        (
            "澄江区今年秋季在校学生一共6.84万人。盘子最大的还是小学，有3.75万人；"
            "初中排在后面，为1.92万人，普通高中人数最少，只有1.17万人。"
        ),
    ),
    (
        "an open list",
        "全市现有专任教师8640人。分学段看，小学4320人，初中2180人，高中1740人，另有特殊教育等学段教师若干。",
    ),
    (
        "rounded values",
        "全市中小学生总数为42.6万人。小学23.1万人，初中11.8万人，高中7.8万人。",
    ),
    (
        "parts that are of another year",
        "全县现有幼儿园168所。去年新增公办幼儿园97所，民办幼儿园76所有所减少。",
    ),
    (
        "another thing is counted",
        "全区共有学校186所。参加足球联赛的小学有98支队伍，初中有61支队伍，高中有32支队伍。",
    ),
    (
        "traits that overlap",
        "认定困难学生1200人。其中低保家庭学生560人，残疾学生130人，寄宿生610人。",
    ),
]
OPEN_WRONG = [
    (
        "marked off and left",
        (
            "专班梳理出校园安全隐患326条，涉及消防、用电等方面。截至9月，"
            "已逐条整改到位的有287条，尚未销号的还有49条，正在倒排工期。"
        ),
    ),
    (
        "in three sentences",
        "今年一共收到代表建议134件。上半年答复办结的达到109件。没有办完的还有35件，多与经费有关。",
    ),
    (
        "left behind the number",
        "巡查中登记问题218个。目前196个已经整改完毕，还有32个没有整改，主要卡在资金上。",
    ),
    (
        "works handed over",
        "列入清单的改造点位共156处。到国庆前，完工交付的有118处，剩下的48处年底收尾。",
    ),
    (
        "complaints",
        "热线全年接到诉求2640件。其中当场答复解决的有2310件；还剩350件转有关科室在办。",
    ),
    (
        "certificates",
        "校舍产权证应办264本。经过集中攻坚，办妥的有231本，仍未办理的还有43本。",
    ),
    (
        "marked with a tick",
        "台账上列了96项任务。打勾销账的72项，挂账待办的34项，责任到人。",
    ),
    (
        "passed",
        "全市申报达标学校共88所。现场验收后，通过的有71所，未通过的27所限期补课。",
    ),
]
OPEN_RIGHT = [
    (
        "a sum that fits",
        "专班梳理出校园安全隐患326条。已整改到位的有287条，尚未销号的还有39条。",
    ),
    (
        "some are under way besides",
        "列入清单的改造点位共156处。完工交付的有118处，正在施工的20处，尚未开工的18处。",
    ),
    (
        "of the second round",
        "第一轮查出问题218个，全部整改。第二轮又查出问题96个，已整改77个，还有19个没有整改。",
    ),
    ("a plan", "计划改造厕所120座。已完成50座，年底前完成60座，其余明年实施。"),
    ("other things left", "收到建议134件，已办结134件。来信还有35件没有办结。"),
]
ORDER_WRONG = [
    ("prizes by school", "获奖最多的是实验小学，共42项；紧随其后的是育才小学，51项。"),
    ("a rank of towns", "参赛人数居首的是柳林镇，达318人，其次是马桥镇336人。"),
    ("leading", "捐书活动中，二中领跑，捐了2860册；三中次之，捐了3120册。"),
    (
        "the second and the third",
        "报名人数第一的是书法班126人，排在第二的是编程班97人，第三名的足球班有108人。",
    ),
    ("the first is behind", "数学组交来案例46篇，居各组第一。语文组紧随其后，有52篇。"),
    ("the first seat", "坐上头把交椅的是城西片区，得分91.6分；位列第二的城东片区92.3分。"),
    ("in money", "捐款最多的要数校友企业，出资260万元，其次为商会，出资320万元。"),
    ("in places", "学位供给最多的城南新区达到4200个，高铁新城紧随其后，为4800个。"),
    ("with a share between", "最多的是安全类问题，有83条，占四成；其次是收费类，95条。"),
    ("in hours", "授课最多的李老师讲了86节，其次是王老师，讲了92节。"),
]
ORDER_RIGHT = [
    ("in order", "获奖最多的是实验小学，共52项；紧随其后的是育才小学，41项。"),
    ("from the least", "人数最少的是石桥小学，86人，其次是柳溪小学93人。"),
    ("another measure", "得分最高的是甲校，派出86人；乙校紧随其后，参赛队员93人，得分低了2分。"),
    ("of fall", "降幅最大的是甲县，降到86起，其次是乙县，降到93起。"),
    ("of all", "最多的当数城关小学，有86人，其次是二小，全校参与社团活动的总人数为930人。"),
]
LARGER_WRONG = [
    ("of whom", "全县今年在校学生2.16万人，当中寄宿制学校就有2.41万人。"),
    ("of which", "全市现有社团312个，其中体育类社团就达345个。"),
    ("this year there are", "今年全区在编教师1860人，其中乡镇教师1940人。"),
    ("only", "学校藏书总量6.2万册，仅文学类就有7.1万册。"),
]
LARGER_RIGHT = [
    ("of another whole", "全县在校学生2.16万人，家长3.8万人，其中外出务工的2.41万人。"),
    ("in times", "全县教师1860人，其中参加培训2400人次。"),
    ("this year's", "今年新招教师120人，其中全县现有乡镇教师1940人。"),
]
WHAT_IS_LEFT_WRONG = [
    ("in characters", "承诺事项七十三条，已办结六十五条，剩下的十一条正在抓紧办理。"),
    ("in digits", "承诺事项73条，已办结65条，剩下的11条正在抓紧办理。"),
]
WHAT_IS_LEFT_RIGHT = [
    ("adds up", "承诺事项七十六条，已办结六十五条，剩下的十一条正在抓紧办理。"),
]
IN_BOTH_RIGHT = [
    ("before", "全区骨干教师450人，其中市级骨干312人、区级骨干280人，两样兼有的142人。"),
    ("behind", "全队共有队员450名，其中党员312名、班主任280名，有142名队员既是党员又是班主任。"),
]
IN_BOTH_WRONG = [
    (
        "so many",
        "全队共有队员450名，其中党员教师312名、班主任280名，有25名队员既是党员又是班主任。",
    ),
]
WRONG = [
    *KINDS_WRONG,
    *OPEN_WRONG,
    *ORDER_WRONG,
    *LARGER_WRONG,
    *WHAT_IS_LEFT_WRONG,
    *IN_BOTH_WRONG,
]
RIGHT = [
    *KINDS_RIGHT,
    *OPEN_RIGHT,
    *ORDER_RIGHT,
    *LARGER_RIGHT,
    *WHAT_IS_LEFT_RIGHT,
    *IN_BOTH_RIGHT,
]


@in_both_scripts
@cases(WRONG, called=opening_of)
def test_it_is_found(why: str, text: str, script: str) -> None:
    assert rules(found(text, script)) == ["parts"], why


@in_both_scripts
@cases(RIGHT, called=opening_of)
def test_it_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found(text, script), why
