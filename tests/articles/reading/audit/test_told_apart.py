"""Wholes and parts told apart from each other, ends and durations: what clashes, what does not."""

from __future__ import annotations

from articles.reading import read_article
from tests.articles.reading.audit.judged import cases, found, in_both_scripts, rules

WRONG = [
    (
        "rows by years, one column of which fits",
        "parts",
        (
            "三年来累计投入9亿元，建成校舍30栋。2020年投入2亿元，建成9栋；2021年投入3亿元，建成12栋；"
            "今年投入4亿元，建成11栋。"
        ),
    ),
    (
        "a sentence for each of the three years",
        "parts",
        "三年共招聘教师320名。2020年，招聘教师96名。2021年，招聘教师104名。2022年，招聘教师131名。",
    ),
    (
        "rows of all schools, their seats",
        "parts",
        (
            "今秋投用学校8所，新增学位9200个。8所学校中，高中1所，位于河东，提供学位2400个；"
            "初中3所，提供学位2700个；小学4所，提供学位3600个。"
        ),
    ),
    (
        "sorts that give more than all",
        "parts",
        (
            "今年安排学校项目28个，进展顺利。新建类项目9个，多在城区；扩建类项目12个，集中在镇上；"
            "维修类项目10个，全在村里。"
        ),
    ),
    (
        "ranks that are told one by one",
        "parts",
        "共有64名教师进入骨干行列，分别为省级12名、市级22名、县级36名，覆盖各学段。",
    ),
    (
        "as many uses as it says",
        "parts",
        "联盟筹集经费90万元。经费用于三方面：教师培训45万元、联合命题30万元、平台建设25万元。",
    ),
    (
        "kinds summed up with 累计",
        "parts",
        "新增小学学位1200个，初中学位800个，高中学位600个，累计新增学位2700个。",
    ),
    ("doubled", "rise", "在校生由1500人增加到2400人，五年翻了一番。"),
    ("doubled in later years", "rise", "2018年，全校有教师120名，今年达到190名，实现翻番。"),
    ("more than half", "share", "全区90所学校中有31所开设选修课，已过半。"),
    ("an apiece of money", "product", "为40所学校补助，每校补助5万元，共计220万元。"),
    (
        "size of a class, in its own piece",
        "product",
        "一年级招生880人，分设20个班，平均班额44人；七年级招生960人，分设20个班，平均班额42人。",
    ),
    (
        "a share far behind",
        "target",
        "普惠园在园幼儿占比已达93%。\n走在全市前列。\n到2025年，普惠园在园幼儿占比提高到90%。",
    ),
    (
        "a base that is named by its unit",
        "share",
        "规划总套数为400套，分两期建。\n一期共建成260套，已经入住教师310人，占规划总套数的58%。",
    ),
    (
        "a time between its ends",
        "date",
        "该校于2019年3月动工，工期历时10个月，2020年11月建成。",
    ),
    ("a span of years", "date", "2016年至2020年的三年间，全区新建学校12所。"),
    (
        "marks summed up behind",
        "count",
        "一是进度慢。二是支付慢。三是监管松。各地要对照以上四个方面的问题整改。",
    ),
]
MORE_WRONG = [
    (
        "two terms of a year",
        "parts",
        "全年落实资助资金860.5万元，惠及3万人次。春季学期发放410.2万元，秋季学期发放470.3万元。",
    ),
    (
        "public and private, a paragraph on",
        "parts",
        "全县现有幼儿园96所，比较充足。\n分布也算均匀。公办幼儿园52所，民办幼儿园46所。",
    ),
    ("more than there are", "parts", "21个先进教研组中，有23个来自乡镇。"),
    (
        "the last of two before 其中",
        "parts",
        (
            "适龄儿童2865人，入学2779人，入学率97%。其中，特教学校就读1426人，随班就读968人，"
            "送教上门425人。"
        ),
    ),
    ("so many groups of so many", "product", "把90名教师分成10个小组，每组8人，定点联系。"),
    (
        "a rate of the stock that is told above",
        "share",
        "全县现有设食堂的学校97所，学生2.4万人。\n改造有序。已有61所学校完成改革，食堂自营率达到72.6%。",
    ),
    (
        "shares of one whole",
        "share",
        "从内容看，学业压力占45%，亲子关系占32%，同伴交往占28%，情绪及其他占9%。",
    ),
    ("a day that is none", "date", "9月31日，教师到学校报到。"),
    ("a leap day", "date", "2023年2月29日，教师到学校报到。"),
    (
        "swapped digits beside a place",
        "repeat",
        "全区有专职心理教师132名。\n热线由区内123名专职心理教师轮流值守。",
    ),
]
MORE_RIGHT = [
    (
        "two terms and what was left over",
        "全年落实资助资金980.5万元，惠及3万人次。春季学期发放410.2万元，秋季学期发放430.3万元。",
    ),
    (
        "another noun",
        "全县现有教职工962人。\n公办幼儿园520人，民办幼儿园412人报名参赛。",
    ),
    (
        "kinds of a kind",
        "全县小学在校生9600人，其中寄宿3000人。城区小学4200人，农村小学5400人。",
    ),
    ("a task that was surpassed", "全市40所建设任务，有47所开工。"),
    ("so many groups of so many", "把90名教师分成10个小组，每组9人，定点联系。"),
    (
        "a rate of another thing",
        "全县现有设食堂的学校97所，学生2.4万人。\n已有61所学校完成改革，学生满意率达到92.6%。",
    ),
    (
        "answers of which each may give several",
        "从内容看，学业压力占45%，亲子关系占32%，同伴交往占28%，情绪占9%。",
    ),
    ("shares that round", "语文占33.3%，数学占33.3%，英语及其他占33.3%。"),
    ("a leap day", "2024年2月29日，教师到学校报到。"),
    (
        "of another place",
        "全区有专职心理教师132名，全镇有兼职心理教师123名。\n全镇123名兼职心理教师轮流值守。",
    ),
]
WRONG += MORE_WRONG
RIGHT = [
    (
        "rows by years that fit",
        (
            "三年来累计投入9亿元，建成校舍30栋。2020年投入2亿元，建成9栋；2021年投入3亿元，建成12栋；"
            "今年投入4亿元，建成9栋。"
        ),
    ),
    (
        "three of five years",
        "五年共招聘教师420名。2020年，招聘教师96名。2021年，招聘教师104名。2022年，招聘教师131名。",
    ),
    (
        "sorts that leave some out",
        (
            "今年安排学校项目33个，进展顺利。新建类项目9个，多在城区；扩建类项目12个，集中在镇上；"
            "维修类项目10个，全在村里。"
        ),
    ),
    (
        "ranks that may be nested",
        "命名工作室14个，其中省级2个、市级4个、县级9个。",
    ),
    (
        "one by one, rounded",
        "共有6.4万名学生报名，分别为小学2.1万名、初中2.3万名、高中2.1万名。",
    ),
    (
        "main uses",
        "联盟筹集经费90万元。经费主要用于三方面：教师培训40万元、联合命题25万元、平台建设20万元。",
    ),
    (
        "seats of years before are among them",
        "新增小学学位1200个，初中学位800个，高中学位600个，五年累计新增学位9000个。",
    ),
    ("doubled, rounded", "在校生由1500人增加到2930人，五年翻了一番。"),
    ("nearly doubled", "在校生由1500人增加到2400人，近翻一番。"),
    ("doubled since an earlier year", "2016年有教师90名，2018年120名，今年达到190名，实现翻番。"),
    ("half of them", "全区90所学校中有46所开设选修课，已过半。"),
    ("a mean is rounded", "为40所学校投入，平均每校投入5万元，共计212万元。"),
    (
        "a share of another base",
        "普惠园占比已达93%。\n到2025年，公办园在园幼儿占比提高到60%。",
    ),
    (
        "a share that shall fall",
        "超标班额学校占比为8%。\n到2025年，超标班额学校占比下降到5%。",
    ),
    ("a time between its ends", "该校于2019年3月动工，工期历时20个月，2020年11月建成。"),
    ("two works", "该校于2019年3月动工，历时10个月，主体封顶，新校区2020年11月建成启用典礼。"),
    ("a span of years", "2016年至2020年的五年间，全区新建学校12所。"),
    ("marks summed up behind", "一是进度慢。二是支付慢。三是监管松。以上三个方面的问题要整改。"),
    (
        "a share with a base of its own",
        "把26名党员培养成骨干、把19名骨干培养成党员，目前中层干部中党员占82%。",
    ),
    (
        "a share of two parts",
        "全校参考532人，本科上线93人，上线率17.5%；专科上线428人，专科以上上线率97.9%。",
    ),
    (
        "parts of one whole that is not printed",
        "进企业就业的人数为340人，占毕业生总数的71.4%；自主创业的人数为66人，占13.9%。",
    ),
    (
        "what was brought down, of a rounded number",
        "原有的8.3万家压减到5208家，压减率为93.74%。",
    ),
    (
        "what is not begun",
        "全市开工项目158个，竣工135个，正在开展前期工作12个。",
    ),
    (
        "another counter in the row",
        "全县有义务教育学校90所，其中小学50所，教学点20个，初中12所，九年一贯制学校8所。",
    ),
    (
        "a list that fits, and two places in it",
        "配备教师826名。其中公开招聘350名，面向县域选调296名，从城区老校交流180名。",
    ),
    (
        "two funds told alike",
        (
            "甲项资金新建或改扩建项目15个，建设面积42300平米，截至目前，11个项目已完工。\n"
            "乙项资金新建或改扩建项目18个，建设面积19400平米，截至目前，14个项目已完工。"
        ),
    ),
]
RIGHT += MORE_RIGHT
_ACTIONS = (
    "某市实施“六大行动”\n2024年3月12日 来源：某某日报\n"
    "今年，该市以扩优提质为主线，实施“六大行动”，让家门口的学校更有质量。\n"
    "党建铸魂行动。全面落实党组织领导的校长负责制，全市78所中小学全部修订了章程。\n"
    "学位扩容行动。投资2.3亿元，新建学校2所、扩建5所，新增学位4500个，撤并9所。\n"
    "名师强基行动。招聘教师220名，其中音体美教师65名；交流轮岗教师310名。\n"
    "质量提升行动。抓实备课、上课、作业等环节，征集优课860节，获奖32节。\n"
    "数字赋能行动。建成智慧教室96间，覆盖46所学校，配备设备52套。\n"
)
_SLOGAN = (
    "小支部激活大教育\n2022年7月1日 来源：某某日报\n"
    "近年来，该区以“五联五促”为抓手，推动党建与教育教学双融合。\n"
    "联建阵地促规范。投入360万元建成党员活动室57个、书屋31个，制度全部上墙。\n"
    "联学理论促提升。每月10日定为主题党日，全年开展集中学习684场次。\n"
    "联带队伍促成长。把26名党员培养成骨干，中层干部中党员的比例逐年提高。\n"
    "联办实事促民生。党员干部结对帮扶学生1530名，募集物资27.4万元。\n"
)
PAGES = [
    ("five headings of six", ["六大行动"], _ACTIONS),
    ("a sixth without a heading", [], _ACTIONS + "此外，护苗行动同步推进，排查隐患12处。\n"),
    ("two signs, four headings of five", ["五联五促"], _SLOGAN),
    ("a fifth in the text", [], _SLOGAN + "此外，联抓作风促清廉也在推进，谈心谈话300人次。\n"),
]


@in_both_scripts
@cases(WRONG)
def test_it_is_found(why: str, rule: str, text: str, script: str) -> None:
    assert rules(found(text, script)) == [rule], why


@in_both_scripts
@cases(RIGHT)
def test_it_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found(text, script), why


@cases(PAGES)
def test_headings_are_held_against_what_announces_them(
    why: str, announced: list[str], page: str
) -> None:
    found = read_article(page.encode()).findings
    assert [finding.surfaces[0] for finding in found] == announced, why
