"""Relations that a writer tells in passing: what clashes, and what only seems to."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, rules

WRONG = [
    ("three kinds right behind", "parts", "全县有教师3260人，小学1480人，初中1120人，高中710人。"),
    ("stages", "parts", "全市评出名师60名，小学段26名、初中段21名、高中段17名。"),
    ("the rest of three", "parts", "全区37所学校里，小学22所，初中9所，其余8所为九年一贯制学校。"),
    ("passed and failed", "parts", "抽检食材200批次，合格196批次，不合格6批次。"),
    ("prizes", "parts", "获一等奖6项、二等奖9项、三等奖12项，共计获奖28项。"),
    ("two phases", "parts", "一期投资3200万元，二期投资4100万元，两期共投资7500万元。"),
    ("more came than were entered", "parts", "今年高考报名4200人，实际参考4260人。"),
    ("more than last year", "rise", "本科上线1260人，较去年的1100人多出180人。"),
    ("every year", "product", "每年投入500万元，五年累计投入3000万元。"),
    ("a count behind", "product", "人均奖励2000元，奖励教师150名，共发放36万元。"),
    ("a share before its part", "share", "全市学校共500所，小学占60%，有280所。"),
    ("a share of what is covered", "share", "28所学校，覆盖全县32所学校的95%。"),
    ("answers", "share", "满意的占76%，基本满意的占19%，不满意的占8%。"),
    (
        "an aim before what has been reached",
        "target",
        "到2025年，普惠园覆盖率达到88%。目前，普惠园覆盖率已达91%。",
    ),
    ("an aim of few words", "target", "义务教育巩固率为98.6%，到2027年达到97%以上。"),
    ("papers", "count", "先后出台《甲办法》《乙办法》《丙办法》4个文件。"),
    ("stages that are carried out", "count", "活动分三个阶段进行：宣传发动、自查自纠。"),
    (
        "a slogan with a numeral in its sign",
        "count",
        "按照“五个统一”要求，统一规划、统一标准、统一采购、统一管理，推进建设。",
    ),
]
WRONG += [
    ("seen by stages", "parts", "新建学校78所，按学段分，幼儿园41所、小学22所、初中9所、高中3所。"),
    (
        "what became of them, behind the number",
        "parts",
        "共有35名残疾儿童报名，其中27名随班就读，6名到特殊教育学校就读，4名送教上门。",
    ),
    (
        "grades, a sentence on",
        "parts",
        "全市有工作室42个，各有专长。考核结果：优秀13个，合格27个，不合格1个。",
    ),
    (
        "a whole that is sorted before it is done",
        "parts",
        "共发现问题214个，其中课程不高96个、公示不足80个、管理不严38个。已整改187个，其余17个限期完成。",
    ),
    (
        "a few more",
        "parts",
        "三年来组建共同体12个。\n成效不错。\n明年将再组建4个共同体，使总数达到18个。",
    ),
    (
        "places that a colon lists",
        "parts",
        "全市建成智慧校园120所。县区分布为：甲县42所、乙县35所、丙区51所。",
    ),
    ("what is not begun", "parts", "126个项目已开工98个，尚有38个未开工。"),
    ("two years", "parts", "2019年投入1.2亿元，2020年投入1.5亿元，两年共投入2.9亿元。"),
    ("in three years", "product", "总投资2.6亿元，分三年投入，每年8000万元。"),
    ("a ratio the other way", "ratio", "该校有专任教师150名，学生2250名，生师比为13:1。"),
    ("an aim that is not passed", "target", "公办园占比由45%提高到58%，超过60%的目标任务。"),
    (
        "clauses of a slogan",
        "count",
        "要严禁上新课，严禁强制参加，严禁违规收费，坚决守住“四个严禁”底线。",
    ),
]
WRONG += [
    (
        "two measures in one clause, of one unit",
        "parts",
        (
            "今年竣工项目29个，新增学位2.48万个，其中幼儿园项目9个、新增学位3900个，"
            "小学项目13个、新增学位1.17万个，中学项目8个、新增学位9200个。"
        ),
    ),
    ("there and back", "parts", "交流教师228人，其中城区派往乡村96人，乡村到城区跟岗142人。"),
    (
        "seen so, with all others last",
        "parts",
        (
            "全县1286名家长与孩子结对。\n从结对情况看，干部结对512名，教师结对436名，"
            "企业家结对128名，其他人士结对160名。"
        ),
    ),
    (
        "years of one's own verb",
        "parts",
        "2019年到岗38名，2020年到岗57名，2021年到岗74名，三年累计到岗159名。",
    ),
    (
        "this share",
        "rise",
        "9月的问卷中，超过1小时的占18.7%；11月再问，这一比例降到4.2%，下降了13.5个百分点。",
    ),
]
WRONG += [
    (
        "years of one sentence, a sentence on",
        "parts",
        "三年来累计新建幼儿园64所。\n局长算了一笔账：2019年建成18所，2020年建成25所，今年建成19所。",
    ),
    (
        "a slogan of ones, told in the sentence behind",
        "count",
        "推行“四个一”行动。各校上好一堂课、开展一次教育、打造一面墙、评选一批班级、讲好一个故事。",
    ),
    (
        "years that run on",
        "date",
        "2017年至2021年，某县连续六年获评优秀。",
    ),
    (
        "pieces of a slogan",
        "count",
        "推行“四个一”工作法：一校一专班，由校长负责；一周一排查，建立清单；一月一演练，人人参与。",
    ),
    (
        "a share by its label",
        "target",
        "“双师型”教师126名，占专业教师180名的70%。\n到2025年，“双师型”教师占比达到65%。",
    ),
]
WRONG += [
    (
        "places that they went to",
        "parts",
        "全市共选派支教教师240名。\n他们中，到甲县的有86名，到乙县的有74名，到丙县的有92名。",
    ),
    (
        "groups, a paragraph on",
        "parts",
        "活动共收到作品1260件。\n小学组560件，初中组420件，高中组310件，经评审，评出一等奖60件。",
    ),
    ("classes", "parts", "56所学校参评，评出优秀等次18所、良好等次26所、合格等次15所。"),
    (
        "who pays",
        "parts",
        "今年投入资金1.2亿元用于改薄。中央资金5200万元，省级资金3100万元，市县配套4700万元。",
    ),
    ("taken and not", "parts", "共有128名教师报名支教，经选拔，录取76名，落选54名。"),
    (
        "rounds summed up",
        "parts",
        "第一轮发现隐患86处，第二轮42处，第三轮17处，累计发现隐患155处。",
    ),
    (
        "brackets behind names",
        "parts",
        "聘请10名法治副校长，分别来自公安（4名）、检察（3名）、法院（2名）、司法（2名）。",
    ),
    (
        "three sums in a row",
        "parts",
        "先后投入5000万元、3200万元、4100万元，三年总投入1.33亿元。",
    ),
    ("men and women", "share", "参训教师中，女教师占62%，男教师占48%。"),
    ("town and country", "share", "城区学生占45%，乡镇学生占38%，农村学生占27%。"),
    ("the year after", "rise", "2022年投入800万元，2023年增加到1200万元，同比增长40%。"),
    ("more than the aim", "target", "普惠园覆盖率达到92.3%，超额完成省定95%的目标。"),
    ("months that run back", "date", "2021年5月至2021年3月，全市开展了专项整治。"),
]
WRONG += [
    (
        "seats, by what the row opens with",
        "parts",
        (
            "今年安排项目14个，新增公办学位9860个。\n学位是这样分布的：幼儿园1260个，小学4320个，"
            "初中2880个，高中1600个。"
        ),
    ),
    (
        "so many groups",
        "parts",
        "讲师团如今有136人，场场爆满。\n下设六个宣讲组，各组人数分别为30人、24人、26人、18人、20人、16人。",
    ),
    ("a gap", "rise", "八年级城区平均分505分，乡村平均分463分，相差38分。"),
]
RIGHT = [
    ("of another stage", "全县现有完全小学139所，公办幼儿园10所，私立幼儿园128所。"),
    (
        "taken apart twice",
        "这14个项目中，新建5个、改扩建9个，其中幼儿园4个、小学6个、初中3个、高中1个。",
    ),
    (
        "so many groups, and some in none",
        "讲师团如今有236人，场场爆满。\n下设六个宣讲组，各组人数分别为30人、24人、26人、18人、20人、16人。",
    ),
    ("a gap", "八年级城区平均分505分，乡村平均分463分，相差42分。"),
    (
        "places that some went to",
        "全市共选派支教教师280名。\n他们中，到甲县的有86名，到乙县的有74名，到丙县的有92名。",
    ),
    (
        "another noun",
        "全区现有教师1240人。\n小学学生560人，初中学生420人，高中学生310人参加比赛。",
    ),
    ("taken and not", "共有130名教师报名支教，经选拔，录取76名，落选54名。"),
    (
        "rounds among others",
        "第一轮发现隐患86处，第二轮42处，第三轮17处，全年累计发现隐患455处。",
    ),
    ("men and women", "参训教师中，女教师占62%，男教师占38%。"),
    ("town and country", "城区学生占35%，乡镇学生占38%，农村学生占27%。"),
    ("open or for all", "公办园占62%，普惠园占88%。"),
    ("the year after", "2022年投入800万元，2023年增加到1200万元，同比增长50%。"),
    ("months", "2021年5月至2022年3月，全市开展了专项整治。"),
    (
        "years of one sentence, of five",
        "五年来累计新建幼儿园68所。\n局长算了一笔账：2019年建成18所，2020年建成25所，今年建成19所。",
    ),
    (
        "pieces of a slogan",
        "推行“三个一”工作法：一校一专班，由校长负责；一周一排查，建立清单；一月一演练，人人参与。",
    ),
    (
        "a share by its label",
        "“双师型”教师126名，占专业教师180名的70%。\n到2025年，“双师型”教师占比达到75%。",
    ),
    (
        "two measures in one clause, of one unit",
        (
            "今年竣工项目30个，新增学位2.48万个，其中幼儿园项目9个、新增学位3900个，"
            "小学项目13个、新增学位1.17万个，中学项目8个、新增学位9200个。"
        ),
    ),
    ("there and back", "交流教师238人，其中城区派往乡村96人，乡村到城区跟岗142人。"),
    (
        "seen so, some of them",
        "全县536名教师参训。\n从学科看，语文176名，数学164名，英语150名。",
    ),
    (
        "this share",
        "9月的问卷中，超过1小时的占18.7%；11月再问，这一比例降到4.2%，下降了14.5个百分点。",
    ),
    (
        "one each",
        "共获一等奖9个。其中，甲山职教中心获6个；乙水学校获1个；丙河学校获1个；丁湖职教中心获1个。",
    ),
    ("tenths", "大班额学校由43所减少到5所，减少九成。"),
    ("seen by stages", "新建学校75所，按学段分，幼儿园41所、小学22所、初中9所、高中3所。"),
    (
        "grades and one that was not graded",
        "全市有工作室62个，各有专长。考核结果：优秀13个，合格27个，不合格1个。",
    ),
    (
        "a whole that is sorted before it is done",
        "共发现问题214个，其中课程不高96个、公示不足80个、管理不严38个。已整改197个，其余17个限期完成。",
    ),
    ("a few more", "组建共同体12个。\n明年将再组建4个共同体，使总数达到16个。"),
    ("a few more of another kind", "组建工作室12个。\n明年将再组建4个共同体，使总数达到9个。"),
    (
        "some places",
        "全市建成智慧校园160所。县区分布为：甲县42所、乙县35所、丙区51所。",
    ),
    ("a ratio the other way", "该校有专任教师150名，学生2250名，生师比为15:1。"),
    ("an aim that is passed", "公办园占比由45%提高到62%，超过60%的目标任务。"),
    ("by how much", "公办园占比达到62%，高出3%的水平。"),
    (
        "clauses of a slogan, one of them elsewhere",
        "严禁乱收费。要严禁上新课，严禁强制参加，严禁违规收费，坚决守住“四个严禁”底线。",
    ),
    (
        "kinds of two thirds",
        "全县共有教职工3560人，小学1480人，初中1120人，高中610人。",
    ),
    ("the rest of three", "全区39所学校里，小学22所，初中9所，其余8所为九年一贯制学校。"),
    ("passed and failed", "抽检食材200批次，合格194批次，不合格6批次。"),
    ("fewer came than were entered", "今年高考报名4200人，实际参考4160人。"),
    ("more than planned", "计划招聘200人，实际招聘214人。"),
    ("more than last year", "本科上线1260人，较去年的1100人多出160人。"),
    ("every year, about", "每年投入约500万元，五年累计投入3000万元。"),
    ("every year, and then some", "每年投入500万元，五年累计投入1.2亿元。"),
    ("a share before its part", "全市学校共500所，小学占60%，有300所。"),
    ("a share of another", "全市学校共500所，女教师占60%，有280所获奖。"),
    ("answers", "满意的占76%，基本满意的占19%，不满意的占5%。"),
    ("an aim of another rate", "义务教育巩固率为98.6%，到2027年普惠率达到97%以上。"),
    ("papers among others", "先后出台《甲办法》《乙办法》等4个文件。"),
    (
        "a slogan of ones that fits",
        "推行“三个一”行动。各校上好一堂课、开展一次教育、打造一面墙。",
    ),
    ("years that run on and fit", "2017年至2021年，某县连续五年获评优秀。"),
    ("three stages", "活动分三个阶段进行：宣传发动、自查自纠、总结提升。"),
    (
        "a slogan with a numeral in its sign",
        "按照“四个统一”要求，统一规划、统一标准、统一采购、统一管理，推进建设。",
    ),
]


@in_both_scripts
@cases(WRONG)
def test_it_is_found(why: str, rule: str, text: str, script: str) -> None:
    assert rules(found(text, script)) == [rule], why


@in_both_scripts
@cases(RIGHT)
def test_it_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found(text, script), why
