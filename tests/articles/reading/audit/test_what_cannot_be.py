"""Bounds, gaps, means, trends, spells: what numbers belie in new ways, and what they do not."""

from __future__ import annotations

from datetime import date

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, rules
from tests.articles.reading.case import read

BOUNDS = [
    ("more than all", "share", "体质健康合格率达103.2%，优良率为51%。"),
    ("ninth of seven", "count", "在全市7个县区的综合评价中，甲县位列第9位。"),
    ("fifteenth of twelve", "count", "在全省12个地市的测评中，该市得分89分，位居第15名。"),
    ("the most below the least", "parts", "班额最大的42人，最小的45人。"),
    ("one kind above all", "parts", "去年26个社团获奖，光是体育类就占了32个。"),
    ("members among", "parts", "首席教师8名、领航教师12名，领航教师中有14名在山区任教。"),
    ("others", "parts", "全市9个区县中，已有6个区县通过验收，另外4个区县明年接受评估。"),
    ("denied", "parts", "抽查学校45所，发现问题的12所，未发现问题的35所。"),
    ("those and the rest", "parts", "92件作品中有28件获一等奖、46件获二等奖，其余28件获三等奖。"),
    ("both shares", "share", "已有82%的学校开设游泳课，仍有28%的学校尚未开课。"),
    ("boarders and day pupils", "share", "初中生中，寄宿生占到42%，走读生占68%。"),
    ("less than a mark that is passed", "target", "报名人数突破9000人，达8860人。"),
    ("less than planned", "target", "计划招聘120人，实际招聘105人，超额完成任务。"),
    ("all of them and yet not", "share", "问题全部办结，办结率98.5%。"),
    ("more than a mean", "target", "平均工资达到9.2万元，高于全市平均9.5万元的水平。"),
    ("two thirds that are none", "share", "教师3100人，本科学历1200人，占比超过60%。"),
]
BOUNDS += [
    (
        "answers",
        "share",
        "76.3%的家长表示“非常满意”，18.9%的家长表示“比较满意”，6.8%的家长表示“不满意”。",
    ),
    ("from the country", "parts", "158位校长中，有92位来自农村学校，城区学校校长76位。"),
    ("all full", "parts", "园里共设大班2个、中班2个、小班3个，8个班级全部满员。"),
    ("in turn", "parts", "第一批15个，第二批18个，第三批20个，目前共有工作室56个。"),
    ("the base behind its rate", "share", "共接种6520人，接种率96.8%，应接种人数为6640人。"),
]
BOUNDS += [
    ("above the full marks", "share", "体育满分为60分，今年考生平均成绩62.4分。"),
    ("medals", "parts", "代表队夺得6金8银5铜，共21枚奖牌。"),
    ("more villages than there are", "parts", "这个乡有23个行政村，目前24个村建起了驿站。"),
    ("good and void", "parts", "共收到线索87条，其中有效线索64条，无效线索33条。"),
    ("more than came back", "parts", "共发放问卷6000份，收回5720份，其中有效问卷5810份。"),
    ("said again in numbers", "share", "覆盖率达到75%，即全县64所学校中已有42所加入集团。"),
    (
        "people by name",
        "count",
        "6名最美教师受到表彰，她们分别是张玉兰、李春梅、王秀英、赵红霞、刘桂芳。",
    ),
]
GAPS = [
    ("places and pupils", "parts", "今年投放学位7600个，而登记的适龄儿童为7980人，缺口280个。"),
    ("posts", "parts", "核定编制4260名，现有在编人员3985名，空编375名。"),
    ("places", "parts", "学位需求5200个，现有学位4700个，缺口达600个。"),
    ("left over", "parts", "共下达资金860万元，已支出790万元，结余90万元。"),
    ("absent", "parts", "报名3200人，实考3050人，缺考120人。"),
    ("closed", "parts", "原有教学点45个，撤并18个，保留25个。"),
    ("come and gone", "parts", "幼儿园去年有148所，新开办6所，停办4所，现共有152所。"),
    (
        "still open",
        "parts",
        "累计查出隐患286处，逐项交办。到8月，整改销号的有251处，尚有45处因涉及施工，分批完成。",
    ),
    ("these", "parts", "城区线路投放校车46辆，乡镇线路投放87辆。如今，这123辆校车都装了定位。"),
    (
        "payers",
        "parts",
        "总投资3.85亿元，其中争取上级补助0.86亿元，发行专项债券1.12亿元，县级财政配套1.97亿元。",
    ),
    (
        "as many givers as parts",
        "parts",
        "三所学校共捐书460册，其中一中210册，二中140册，三中90册。",
    ),
    ("summed without a comma", "parts", "28名教师、16名班主任、9名校长共54人受到表彰。"),
    ("made up of", "parts", "由8名督学、12名教研员、6名校长组成的24人专家团分片指导。"),
    ("years right behind", "parts", "累计新建幼儿园34所，2018年9所，2019年12所，2020年16所。"),
]
RISES = [
    ("in five years", "rise", "入园率由2016年的89.4%提高到2021年的96.1%，五年提高7.7个百分点。"),
    ("more than last year", "rise", "今年安排资金3.62亿元，比去年多出0.62亿元，增幅达25%。"),
    ("doubled", "rise", "2019年录取新生420人，到2023年，这一数字上升至680人，短短四年翻了一番。"),
    ("two years", "rise", "2021年，全市教育支出6.25亿元；2022年达到7.10亿元，同比增长16.3%。"),
    ("a base and its share", "rise", "去年招聘120人，今年增长25%，达到140人。"),
    ("the base behind", "rise", "入园率为91.3%，比上年提高2.4个百分点；上年这一比例为89.9%。"),
    (
        "the mean behind",
        "rise",
        "巩固率达到98.7%，高于全省平均水平1.5个百分点，全省平均水平为97.8%。",
    ),
    ("less than last year", "rise", "招聘教师86名，比去年的92名增加6名。"),
    ("what came", "rise", "新增公办园3所，公办园总数由原来的41所增加到45所。"),
    (
        "a row that dips",
        "rise",
        "2020年、2021年、2022年，分别招聘教师210人、245人、238人，规模逐年扩大。",
    ),
    (
        "a row that is said to rise",
        "rise",
        "近三年报考人数持续增长，2021年1820人，2022年1960人，2023年1910人。",
    ),
    ("three times", "rise", "中心园23所，村级园是它的三倍，达58所。"),
]
RISES += [
    (
        "four in a row",
        "rise",
        "2020年上线率22.4%，2021年24.1%，2022年23.6%，2023年26.8%，实现“四连升”。",
    )
]
MEANS_OF_CLASSES = [
    ("class sizes held", "product", "目前全校36个班，班额都控制在35人以内，在校生1386人。"),
    (
        "who looks after them",
        "share",
        "学生中由祖辈照看的占56.7%，由亲友照看的占21.4%，由父母一方照看的占25.9%。",
    ),
    (
        "by whom",
        "parts",
        "全区48所不具备条件的学校中，由食堂供餐的36所，由社会企业供餐的14所。",
    ),
    ("two years", "parts", "去年划转编制86个，今年又划转64个，两年共为学校增加编制140个。"),
    ("empty flats", "parts", "周转房共有1240套，已入住1106套，空置144套。"),
    ("points", "rise", "均分差由12.6分缩小到7.8分，缩小了5.8分。"),
    ("a named part", "share", "幼儿园95所，公办园41所，民办园54所，公办园占比达到46.8%。"),
    (
        "the plan is no whole",
        "parts",
        "完成18.6亿元，占计划20亿元的93%，其中上半年8.2亿元，下半年11.4亿元。",
    ),
]
MEANS_OF_CLASSES += [
    ("children to a carer", "product", "住宿生210人，生活老师6名，平均每名生活老师照看42个孩子。"),
    (
        "three terms",
        "parts",
        "首期4个班120人，第二期5个班150人，第三期6个班180人，三期下来共有15个班、480名学生。",
    ),
    ("merged", "parts", "原有内设股室14个，改革后整合为9个，精简了4个。"),
    ("sifted", "parts", "共收到材料236项，经初评淘汰88项，进入复评的有158项。"),
    ("so much of all", "share", "课桌椅已更新2.26万套，完成总任务2.4万套的98%。"),
    ("in ten years", "rise", "规模从2010年的1200人扩大到2020年的4500人，10年扩大了近五倍。"),
]
MEANS_OF_CLASSES += [
    ("sorts in turn", "parts", "检查48家培训机构，符合规范的31家，需要整改的14家，责令停业的5家。"),
    ("before and after", "rise", "改造前，大班额比例为21.3%，改造后降为9.8%，降低了12.5个百分点。"),
    ("back then", "rise", "少年宫已有32所，比五年前的12所翻了两番。"),
    ("built in all", "parts", "新建食堂12所、改扩建食堂18所，总共31所。"),
    ("reckoned by all", "share", "普惠园达到132所。按全区150所幼儿园计算，覆盖面已达92%。"),
]
RISES += [
    ("share and difference", "rise", "投入9.85亿元，同比增长8.6%，比上年净增1.32亿元。"),
    ("minutes", "rise", "体育活动时间由45分钟增加到70分钟，增加了35分钟。"),
    ("nearly twice", "rise", "社团由5年前的12个发展到如今的46个，增加近两倍。"),
    ("falling and yet risen", "rise", "报考人数由3260人降到2840人，增长了12.9%。"),
]
MEANS = [
    ("pupils to a teacher, about", "ratio", "教师只有26人，却要带412名学生，师生比接近1比12。"),
    ("less than four", "product", "7所学校共有音体美教师31人，平均每校不足4人。"),
    ("so many a term", "product", "举办培训班38期，培训教师4260人次，平均每期约142人次。"),
    ("so much a school", "product", "投入1350万元为45所小学更换桌椅，校均投入约35万元。"),
    ("books", "product", "全县学校共有图书186万册，生均图书31册，在校学生5.2万人。"),
    ("classes", "product", "6所初中共有教学班180个，平均每校25个班。"),
    ("computers", "product", "共有计算机8600台，每百名学生拥有计算机12台，全县学生6.3万人。"),
    ("each", "product", "9个责任区各配督学3名，现有责任督学31名。"),
    ("more than", "product", "开展送教15次，上示范课62节，平均每次超过5节。"),
    ("for a post", "ratio", "招聘岗位120个，2460人通过审查，平均竞争比为1:25.5。"),
    (
        "both together",
        "share",
        "毕业生2350人，直接就业1974人，升入高一级学校329人，毕业去向落实率为94.8%。",
    ),
    (
        "of all that were examined",
        "share",
        (
            "今年共有3840名毕业生参加中考，较去年多出近百人。甲局坚持公开。最终"
            "，升入普通高中的为2112人，普高录取比例达58%。"
        ),
    ),
    (
        "one in three",
        "share",
        "四年级以上学生共26.4万人，已有13.1万人完成测评，也就是说，每三名学生中就有一名做过体检。",
    ),
]
TIMES = [
    (
        "from half past eight",
        "date",
        "活动从上午8:30开始，11:30结束，在短短两个小时里评了课。",
    ),
    ("a school's years", "date", "王庄小学建于1976年，占地12亩，至2021年建校已有35年。"),
    ("days to both sides", "date", "艺术节自5月8日开幕，历时12天，于5月31日闭幕。"),
    ("a career", "date", "他从1998年参加工作，到2023年退休，整整在讲台上站了35年。"),
    ("six weeks", "date", "甲县于3月10日至3月28日开展测评，整个测评历时一个半月。"),
    ("a month called two", "date", "活动自9月1日开始，9月30日结束，为期两个月。"),
    ("told before its days", "date", "培训为期四天，于7月5日开班，7月12日结业。"),
    ("hours", "date", "每天16:20到17:50开展服务，时长两个小时。"),
    ("running years", "date", "活动于2015年启动，至2023年已连续开展11年。"),
    ("years that are listed", "date", "2019年、2020年、2021年连续四年获评优秀。"),
    ("one a year", "date", "自2016年启动评选，每年评选一届，到2022年共评选了九届。"),
    ("used before it was begun", "date", "2022年8月，新校区正式启用；2023年3月，新校区破土动工。"),
    ("a jubilee of another year", "date", "甲中始建于1958年，2013年迎来建校65周年庆典。"),
]
COUNTS = [
    (
        "measures and what they are for",
        "count",
        "甲局出台五项措施，守护校园安全。一是严把采购。二是严把加工。三是严把人员。四是严把监督。",
    ),
    (
        "lines with names",
        "count",
        (
            "甲市启动实施三大工程，推动发展。\n强校工程：优化布局。\n名师工程："
            "引育并举。\n数字工程：智慧赋能。\n暖心工程：关爱学生。"
        ),
    ),
    (
        "what a place has",
        "repeat",
        (
            "会议通报，全县已组建教育集团12个，覆盖学校76所。\n会议强调，要发挥"
            "全县13个教育集团的作用。"
        ),
    ),
    (
        "a table and its prose",
        "repeat",
        (
            "全年共资助学生9340人次，发放资金868万元。见下表。\n学段 受助人次 "
            "金额（万元）\n小学 1450 87\n初中 4210 263\n"
            "高中 2680 335\n中职 1100 183\n合计 9440 868"
        ),
    ),
    (
        "a table of bare numbers",
        "parts",
        "各校情况见下表。\n学段 学校 班级\n小学 14 87\n初中 21 263\n高中 28 335\n合计 63 695",
    ),
]
WRONG = MEANS_OF_CLASSES + BOUNDS + GAPS + RISES + MEANS + TIMES + COUNTS
RIGHT = [
    (
        "empty, and some under repair",
        "共有1240套，已入住1106套，空置112套，另有22套在修。",
    ),
    ("teachers of two sorts", "平均每所学校有专任教师28人，46所学校有教师1420人。"),
    ("before and after, right", "改造前，大班额比例为21.3%，改造后降为9.8%，降低了11.5个百分点。"),
    ("more than back then", "少年宫已有48所，比五年前的12所翻了两番。"),
    ("a stock that has grown", "新建公办园17所，认定普惠民办园22所，普惠园总数达到132所。"),
    ("sorts that pupils join", "2.1万名学生参加课后服务，其中托管类1.3万名，兴趣类1.2万名。"),
    ("money that brings more", "投入5400万元，其中县财政3000万元，带动社会投入2800万元。"),
    ("the rate of those who stayed away", "报名中考9860人，实考9788人，缺考率0.73%。"),
    ("terms of a size", "培训班每期50人，共举办12期，累计培训620人。"),
    ("a teacher's rank", "全县15个乡镇中，城关镇中心校教师王某获第18名。"),
    (
        "what else falls",
        "2019年、2020年、2021年参加人数分别为210人、245人、238人，近视率逐年下降。",
    ),
    ("what else rises", "近三年招聘教师分别为210人、245人、238人，财政投入逐年增加。"),
    ("a week of it", "活动从3月5日开始，至3月20日结束，其中集中宣传为期一周。"),
    ("courses of three days", "3月5日至3月20日，甲县举办了为期三天的培训班三期。"),
    ("what came after", "会议于5月6日至8日召开，随后为期一个月的整改展开。"),
    ("three years of five", "学校从2018年起实施改革，到2022年，连续三年获得一等奖。"),
    ("how content they are", "问题已全部整改，整改满意率98.5%。"),
    ("medals of another", "甲县代表队获6金8银5铜，全市共获金牌21枚。"),
    ("another rate of the province", "本科率62%，高于全省平均水平5个百分点，全省平均一本率为28%。"),
    (
        "three terms that fit",
        "首期4个班120人，第二期5个班150人，第三期6个班180人，三期下来共有15个班、450名学生。",
    ),
    ("sifted in part", "共收到材料236项，经初评淘汰88项，进入复评的有60项。"),
    ("by whom, and what else", "48所学校中，由食堂供餐的36所，由企业承建的14所。"),
    ("class sizes held, and more", "36个班，班额都控制在45人以内，在校生1386人。"),
    (
        "a share of other classes",
        "小学862个班中，大班额26个，占比3.0%，初中大班额12个，占比4.1%。",
    ),
    ("subjects, no people", "6名教师分别是语文、数学、英语、体育、音乐教师。"),
    ("medals that fit", "代表队夺得6金8银5铜，共19枚奖牌。"),
    ("graded but five", "对218名校长进行考核，优秀42名，合格168名，不合格3名，其余5名未定等次。"),
    ("one for each other", "配备校医31名，其中9所寄宿制学校每校配备2名，其余每校1名。"),
    ("several answers", "76.3%的家长关心作业，58.9%的家长关心睡眠，36.8%的家长关心近视。"),
    (
        "a stock and three batches of it",
        "今年设立两批，第一批15个，第二批18个，目前共有工作室56个。",
    ),
    ("a gross rate", "学前毛入园率达到103.2%，完成率为110.7%，总开工率120%。"),
    ("ranked elsewhere", "全市7个县区中，甲县排名全省第9位。"),
    ("a pupil's rank", "全县7个县区的选手中，张明获第9名。"),
    ("the part of another whole", "全县社团312个，26个社团获奖，其中体育类社团32个。"),
    ("in the first quarter alone", "去年招聘26人，仅一季度就招聘32人。"),
    ("denied and right", "抽查学校45所，发现问题的12所，未发现问题的33所。"),
    ("both shares of two things", "已有82%的学校开设游泳课，另有28%的教师取得证书。"),
    ("posts that are lent", "核定编制4260名，现有在编人员3985名，空编275名。"),
    ("a gap of another kind", "教师3200人，女教师1980人，缺编120名。"),
    ("come and otherwise told", "原有教学点45个，改建12个，撤并18个，保留25个。"),
    ("batches", "培训3月10日至3月28日分三批进行，每批为期5天。"),
    ("workdays", "9月1日至9月15日，为期11天。"),
    (
        "a row that dips on the whole",
        "2020年至2023年，教育支出分别为8.2亿元、8.9亿元、8.7亿元和9.6亿元，总体保持增长。",
    ),
    ("a row that rises", "2020年、2021年、2022年，分别招聘教师210人、235人、248人，规模逐年扩大。"),
    ("held eight times", "活动于2015年启动，至2023年已连续举办8届。"),
    ("what they are doing now", "小学78所、初中23所，今年新建5所、改扩建9所。"),
    ("a mean of what is known", "图书186万册，生均图书36册，在校学生5.2万人。"),
    ("a mean of another count", "全县有小学40所，教师1500人，生均图书31册。"),
    ("rates of two parts", "毕业生2350人，其中就业1974人，对口就业1620人，就业率84.0%。"),
    ("rounded from 2.14 to 2.86", "学生由2.1万名增加到2.9万名，增加了7000名。"),
    ("cut off", "安排资金3.6亿元，比去年多出0.6亿元，增幅达22%。"),
    (
        "measures that go on",
        "甲局出台五项措施，守护安全。一是严把采购。二是严把加工。此外，加强督查。",
    ),
    ("sorts that are some", "全县组建社团312个，其中体育类128个、艺术类97个、科技类61个。"),
    ("what a place had", "2020年，全县教育集团12个。如今，全县13个教育集团办学质量提升。"),
    (
        "a table that fits",
        (
            "全年共资助学生9440人次，发放资金868万元。\n学段 受助人次 金额（万"
            "元）\n小学 5230 500\n初中 4210 368\n合计 9440 868"
        ),
    ),
    ("years with a plan", "2021年，全市教育支出6.25亿元；2022年达到7.10亿元，同比增长13.6%。"),
]


@in_both_scripts
@cases(WRONG)
def test_it_is_found(why: str, rule: str, text: str, script: str) -> None:
    assert rules(found(text, script)) == [rule], why


@in_both_scripts
@cases(RIGHT)
def test_it_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found(text, script), why


def test_a_row_of_counties_lies_under_one_roof() -> None:
    """桂林市…所辖的灵川县、永福县、安吉县: the third is of another city."""
    places = {"桂林市": "450300", "灵川县": "450323", "永福县": "450326", "安吉县": "330523"}
    _, findings = read("桂林市教育局先后到所辖的灵川县、永福县、安吉县调研。", places=places)
    assert [f.surfaces for f in findings] == [("桂林市", "安吉县")]
    assert read("桂林市教育局先后到灵川县、永福县、安吉县调研。", places=places)[1] == ()


def test_a_running_time_without_its_end_is_held_against_the_day_of_print() -> None:
    text = "自2012年起，活动已连续开展15年。"
    assert [f.rule for f in read(text, published_on=date(2021, 3, 1))[1]] == ["date"]
    assert read(text, published_on=date(2026, 3, 1))[1] == ()
    assert read(text, published_on=None)[1] == ()
