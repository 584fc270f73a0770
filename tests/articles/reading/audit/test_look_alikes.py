"""What looks like a contradiction and is none: no finding, in either script."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts

RIGHT = [
    (
        "a rate of what its own verb counts",
        "全市共有培训机构911家，已压减522家，登记为非营利性286家，压减率达57.3%。",
    ),
    (
        "a rate of another stretch",
        "全市共有培训机构911家，今年已压减22家，登记为非营利性286家，累计压减率达68.6%。",
    ),
    (
        "apiece without a sum in all",
        "为26所学校各配备电脑50台，新增教室1560间。",
    ),
    (
        "nested lines of admission",
        "参考36000人，达一本线5900人，达二本线17600人，达线率48.9%。",
    ),
    (
        "a rate of another base",
        "全市730所学校中，271所开展课后服务，学生参与率74.02%。",
    ),
    (
        "a gross rate beside those in kindergartens",
        "在园幼儿25000人，增加了6000人；毛入园率为88.5%。",
    ),
    (
        "a part of a part",
        "学校730所，其中小学400所、初中202所。",
    ),
    (
        "honours that may be nested",
        "命名基地15个，其中省级6个、市级12个。",
    ),
    (
        "traits that overlap",
        "全市招聘教师1500名，其中骨干教师400名、党员教师1200名、农村教师900名。",
    ),
    (
        "parts that round",
        "新增学位2.47万个，其中幼儿园5610个、小学6030个、初中13100个。",
    ),
    (
        "points that round",
        "覆盖率由65.2%提高到85.6%，提高20.4个百分点。",
    ),
    (
        "per cent that rounds",
        "经费由95亿元增加到178亿元，增长87.4%。",
    ),
    (
        "a small rise on a big base",
        "全国共有幼儿园29.48万所，比上年增加3117所，增长1.07%。",
    ),
    (
        "a fall in a bulletin",
        "在园幼儿4805.21万人，比上年减少13.06万人，下降0.27%。",
    ),
    (
        "a share of the sentence before",
        "教育支出52.36亿元，同比增长6.8%。其中，义务教育支出28.38亿元，占54.2%。",
    ),
    (
        "the whole in the middle",
        "组建集团58个，覆盖学校236所，占全市392所义务教育学校的60.2%。",
    ),
    (
        "about so many",
        "全年交流轮岗1830人，其中骨干教师约500人，占21.9%。",
    ),
    (
        "a change and a rate of something else",
        "受理来信312件，同比下降18.3%，按期办结率100%。",
    ),
    (
        "a rise without its base",
        "教育集团67个，较上年新增21个。",
    ),
    (
        "a part and its own rise",
        "在技能大赛中获奖158项，其中国家级9项，比上年多3项。",
    ),
    (
        "a range for each",
        "投入4700万元落实补助，9800余名教师每人每月享受300元至500元补助。",
    ),
    (
        "so much each year",
        "为500名学生每人每年发放1000元，三年共150万元。",
    ),
    (
        "so much each day",
        "每名学生每天补助4元，惠及学生1.2万人，全年投入960万元。",
    ),
    (
        "kinds before a number are no list",
        "新建幼儿园、小学5所。",
    ),
    (
        "a list with 等",
        "建设甲山小学、乙水小学、丙河中学等6所学校。",
    ),
    (
        "an open bracket",
        "与8个示范区（北京市东城区、广东省广州市、上海市闵行区等）合作。",
    ),
    (
        "marks as announced",
        "从三个方面发力。一是扩资源，二是强队伍，三是促公平。",
    ),
    (
        "another last mark",
        "围绕三个重点：一是扩资源，二是强队伍，最后是促公平。",
    ),
    (
        "actions as announced",
        "实施三大行动：强基行动、提质行动、铸魂行动。",
    ),
    (
        "actions with 等",
        "实施五大行动：强基行动、提质行动、铸魂行动等。",
    ),
    (
        "two of four works named",
        "推进“四大工程”，名师工程、名校工程成效明显。",
    ),
    (
        "an aim to be held",
        "目前普惠率92%，到2025年稳定在90%以上。",
    ),
    (
        "an aim to fall",
        "义务教育大班额比例降至0.8%，力争明年大班额比例降到0.5%。",
    ),
    (
        "another year",
        "全市现有学校730所。\n2020年，全市共有学校712所。",
    ),
    (
        "another place",
        "全市现有学校730所。\n甲县现有学校112所。",
    ),
    (
        "an as-of in the past",
        "截至2021年6月底，全市共有学校320所。",
    ),
    (
        "years in order",
        "2021年至2025年，新增学位3000个。",
    ),
    (
        "done, open, and all behind",
        "已办结61件，其余25件正在办理，全年共办理建议提案86件。",
    ),
    (
        "one more, not the rest",
        "检查学校43所，高职部4所，有问题的2所，另有1所停招。",
    ),
    (
        "the rest of a whole not printed",
        "5个项目主体封顶，其余3个正在施工。",
    ),
    (
        "two of many payers",
        "安排资金2.3亿元，其中中央资金1.1亿元、省级资金0.5亿元。",
    ),
    (
        "two of three years",
        "共投入12亿元，其中2021年3.4亿元、2022年4.2亿元。",
    ),
    (
        "boarders and left-behind",
        "学生共1200人，其中寄宿生900人、留守儿童500人。",
    ),
    (
        "a sum of something else",
        "小学1500人，初中900人，共有教师200人。",
    ),
    (
        "pupils to a teacher",
        "全市学生3.2万人，专任教师2000人，师生比1:16。",
    ),
    (
        "places and a plan",
        "中考报名23400人，录取14800人，录取率63.2%。",
    ),
    (
        "what is left",
        "学科类机构由428家压减至16家，压减率96.3%。",
    ),
    (
        "what went",
        "原有428家学科类机构，压减412家，压减率96.3%。",
    ),
    (
        "a rate without a whole",
        "参加学生23.1万人，参与率90.6%。",
    ),
    (
        "names with 与 inside",
        "与4个机构（虚拟现实技术与系统实验室、教科院、电教馆）合作。",
    ),
    (
        "brands as announced",
        "重点打造4个品牌，即“红烛”“春雨”“青蓝”“启航”。",
    ),
    (
        "levels of offices",
        "市、县、乡三级联动，小学、初中两个学段同步推进。",
    ),
    (
        "a phase of a project",
        "阳光小学项目总投资2.4亿元。\n其中一期投资1.2亿元的阳光小学将于秋季开学。",
    ),
    (
        "over so many",
        "就业率由95%提高到96%以上，提高2个百分点。",
    ),
    (
        "net gain",
        "由2019年的12所增加到20所，净增8所。",
    ),
    (
        "the rise before the whole",
        "比上年增加12所，达到20所，增长150%。",
    ),
    (
        "an average that holds",
        "校均规模1200人，共有小学18所、学生21600人。",
    ),
    (
        "shares of two",
        "男生占52%，女生占48%。",
    ),
    (
        "more than the plan",
        "累计新增学位34090个，比规划的28300个增加5790个，完成率120.46%。",
    ),
    (
        "addends as they are",
        "公办幼儿园120所、民办幼儿园80所，共200所。",
    ),
    (
        "a total of another unit",
        "幼儿园5所、小学3所，共8所，新增学位4000个。",
    ),
    (
        "finished of all",
        "实施项目103个，竣工91个，总投资12亿元。",
    ),
    (
        "done at once and done later",
        "反馈问题96个，立行立改61个，已整改完成89个，整改率92.7%。",
    ),
    (
        "a part of a part, with its share",
        "全市教职工45790人，专任教师40000人，其中女教师28000人，占70%。",
    ),
    (
        "online and in rooms",
        "参加培训2.4万人次，其中线上2万人次、线下0.4万人次。",
    ),
    (
        "parts planned where the whole is done",
        "已建成学校10所，计划其中小学8所、初中6所扩建。",
    ),
    (
        "a list that began before",
        "落实行为习惯、作业、睡眠、手机、读物、体质“五项管理”。",
    ),
    (
        "a fall told as less",
        "学校由45所减少到32所，减少13所。",
    ),
    (
        "twice as many",
        "学位由1.2万个增加到2.4万个，增长1倍。",
    ),
    (
        "ratio that is no rise",
        "由1:18提高到1:16。",
    ),
    (
        "types as they are",
        "组建集团61个，其中紧密型31个、融合型18个、协作型12个。",
    ),
    (
        "lines that add up",
        "全市新建学校面积合计8.4万平方米。\n——甲区。面积3.2万平方米。\n——乙区。面积2.1万平方米。\n——丙县。面积3.1万平方米。",
    ),
    (
        "lines of other things",
        "全市投入资金9亿元。\n——甲区。投资0.2亿元。\n——乙区。投资0.1亿元。\n——丙县。投资0.3亿元。",
    ),
    (
        "a range of years in a name",
        "《专项规划（2021—2025年）》提出新建学校30所。",
    ),
    (
        "a year's mean",
        "经费由10亿元增加到16亿元，年均增长12%。",
    ),
    (
        "rounded per cent of small numbers",
        "7所学校中5所达标，达标率71.4%。",
    ),
    (
        "cut off, not rounded",
        "录取57075人中的计划，学校计划招收57075人，录取56503人，完成率98.99%。",
    ),
]


@in_both_scripts
@cases(RIGHT)
def test_what_holds_or_cannot_be_told_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found(text, script), why
