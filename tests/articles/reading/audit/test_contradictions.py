"""Contradictions that must be found, in both scripts, each with the figures that clash."""

from __future__ import annotations

from articles.reading.fold import fold
from tests.articles.reading.audit.judged import cases, found, shows_both_sides

WRONG = [
    (
        "rate of what its own verb counts",
        "share",
        "全市共有培训机构911家，已压减522家，登记为非营利性286家，压减率达73.7%。",
        ("911家", "522家", "73.7%"),
    ),
    (
        "share of the total outlay",
        "share",
        "计划总投资3.2亿元，已完成投资2.1亿元，占总投资的56%。",
        ("3.2亿元", "2.1亿元", "56%"),
    ),
    (
        "so much apiece",
        "product",
        "为26所学校各配备电脑50台，共计1560台。",
        ("26所", "50台", "1560台"),
    ),
    (
        "rate of what is done",
        "share",
        "全市校外培训机构428家，已压减395家，压减率96.3%。",
        (
            "428家",
            "395家",
            "96.3%",
        ),
    ),
    (
        "rate of what is put right",
        "share",
        "排查问题96个，已整改完成85个，整改率92.7%。",
        (
            "96个",
            "85个",
            "92.7%",
        ),
    ),
    (
        "the whole between part and share",
        "share",
        "教育集团覆盖学校236所，占全市402所义务教育学校的60.2%。",
        (
            "236所",
            "402所",
            "60.2%",
        ),
    ),
    (
        "digits of a share swapped",
        "share",
        "今年招聘教师426名，其中研究生97名，占28.2%。",
        (
            "426名",
            "97名",
            "28.2%",
        ),
    ),
    (
        "the whole in the sentence before",
        "share",
        "收到线索180条。已办结160条，办结率92.5%。",
        (
            "180条",
            "160条",
            "92.5%",
        ),
    ),
    (
        "a share in a bracket",
        "share",
        "全市毕业生12000人，就业11040人（95%）。",
        (
            "12000人",
            "11040人",
            "95%",
        ),
    ),
    (
        "a share of money",
        "share",
        "全县投入资金4.5亿元，其中县级财政2.7亿元，占比65%。",
        (
            "4.5亿元",
            "2.7亿元",
            "65%",
        ),
    ),
    (
        "what is left, told as what went",
        "share",
        "培训机构由310家减少到31家，压减率80%。",
        (
            "310家",
            "31家",
            "80%",
        ),
    ),
    (
        "people and 名 as one unit",
        "share",
        "参加课后服务学生18.2万人，占全市20万名学生的86%。",
        (
            "18.2万人",
            "20万名",
            "86%",
        ),
    ),
    (
        "a rise between part and share",
        "share",
        "计划招收57075人，录取53503人，比去年增加3570人，完成率98.99%。",
        (
            "57075人",
            "53503人",
            "98.99%",
        ),
    ),
    (
        "two shares of one whole, one wrong",
        "share",
        "学校在校生23979人，农村户籍18126人，占75.59%；贫困生7841人，占37%。",
        (
            "23979人",
            "7841人",
            "37%",
        ),
    ),
    (
        "a share of those who sat",
        "share",
        "中考报名23400人，达到普高线14800人，上线率73.2%。",
        (
            "23400人",
            "14800人",
            "73.2%",
        ),
    ),
    (
        "types that exceed",
        "parts",
        "全市组建教育集团58个，其中紧密型31个、融合型18个、协作型12个。",
        (
            "58个",
            "31个",
            "18个",
            "12个",
        ),
    ),
    (
        "types that fall short",
        "parts",
        "全市组建共同体86个，其中融合型30个、共建型26个、协作型28个。",
        (
            "86个",
            "30个",
            "26个",
            "28个",
        ),
    ),
    (
        "sources of teachers",
        "parts",
        "全市招聘教师1500名，其中特岗教师500名、公费师范生260名、自主招聘840名。",
        (
            "1500名",
            "500名",
            "260名",
            "840名",
        ),
    ),
    (
        "years",
        "parts",
        "三年共投入12.3亿元，其中2019年3.2亿元、2020年4.1亿元、2021年5.9亿元。",
        (
            "12.3亿元",
            "3.2亿元",
            "4.1亿元",
            "5.9亿元",
        ),
    ),
    (
        "seats by stage, too many",
        "parts",
        "新增学位9690个，其中幼儿园360个、小学5130个、初中1200个、普通高中3300个。",
        (
            "9690个",
            "360个",
            "5130个",
            "1200个",
            "3300个",
        ),
    ),
    (
        "seats by stage, too few",
        "parts",
        "新增学位9690个，其中幼儿园360个、小学5130个、初中1200个、普通高中2700个。",
        (
            "9690个",
            "360个",
            "5130个",
            "1200个",
            "2700个",
        ),
    ),
    (
        "a list that a comma closes",
        "parts",
        "中小学在校生55.38万人，其中小学26.8万人、初中13.2万人、普通高中9.01万人，专任教师5.94万人。",
        (
            "55.38万人",
            "26.8万人",
            "13.2万人",
            "9.01万人",
        ),
    ),
    (
        "addends before their sum",
        "parts",
        "新建12所、改扩建18所，共31所。",
        (
            "12所",
            "18所",
            "31所",
        ),
    ),
    (
        "addends with 合计",
        "parts",
        "小学新增1500个学位、初中新增900个学位，合计2600个学位。",
        (
            "1500个",
            "900个",
            "2600个",
        ),
    ),
    (
        "states against all",
        "parts",
        "实施项目103个。截至年底，竣工95个、在建12个。",
        (
            "103个",
            "95个",
            "12个",
        ),
    ),
    (
        "done and open",
        "parts",
        "办理建议提案86件，已办结61件，其余20件正在办理。",
        (
            "86件",
            "61件",
            "20件",
        ),
    ),
    (
        "done and open, the whole before",
        "parts",
        "安排项目8个，总投资9亿元。5个项目主体封顶，其余2个正在施工。",
        (
            "8个",
            "5个",
            "2个",
        ),
    ),
    (
        "剩余",
        "parts",
        "共梳理问题30个，已整改21个，剩余8个正在整改。",
        (
            "30个",
            "21个",
            "8个",
        ),
    ),
    (
        "public and private with no word before",
        "parts",
        "幼儿园共90所，公办26所，民办54所。",
        (
            "90所",
            "26所",
            "54所",
        ),
    ),
    (
        "public and private in a list",
        "parts",
        "全县幼儿园98所，其中公办园50所、民办园45所。",
        (
            "98所",
            "50所",
            "45所",
        ),
    ),
    (
        "men and women",
        "parts",
        "在校生2400人，其中男生1300人、女生1000人。",
        (
            "2400人",
            "1300人",
            "1000人",
        ),
    ),
    (
        "payers",
        "parts",
        "争取资金5.2亿元，其中中央1.2亿元、省级1.5亿元、市级2.8亿元。",
        (
            "5.2亿元",
            "1.2亿元",
            "1.5亿元",
            "2.8亿元",
        ),
    ),
    (
        "two parts that are said to be all",
        "parts",
        "今年补助资金34.07亿元，分成两块：义务教育27.01亿元，学前3.14亿元。",
        (
            "34.07亿元",
            "27.01亿元",
            "3.14亿元",
        ),
    ),
    (
        "online and in rooms",
        "parts",
        "开展培训46场，其中线上20场、线下28场。",
        (
            "46场",
            "20场",
            "28场",
        ),
    ),
    (
        "prizes",
        "parts",
        "评选案例60个，其中一等奖12个、二等奖20个、三等奖35个。",
        (
            "60个",
            "12个",
            "20个",
            "35个",
        ),
    ),
    (
        "degrees",
        "parts",
        "专任教师5200人，其中博士12人、硕士520人、本科4000人、专科800人。",
        (
            "5200人",
            "12人",
            "520人",
            "4000人",
            "800人",
        ),
    ),
    (
        "fates of firms",
        "parts",
        "全县53家学科类机构，8家停办，2家取缔，33家转为非学科类。",
        (
            "53家",
            "8家",
            "2家",
            "33家",
        ),
    ),
    (
        "schools by name",
        "parts",
        "总投资5.2亿元，其中阳光小学1.2亿元、滨江中学2.1亿元、城南学校2.6亿元。",
        (
            "5.2亿元",
            "1.2亿元",
            "2.1亿元",
            "2.6亿元",
        ),
    ),
    (
        "nested brackets are skipped",
        "parts",
        "学校541所，其中幼儿园173所（81所民办）、小学322所（含187个教学点）、初中90所。",
        (
            "541所",
            "173所",
            "322所",
            "90所",
        ),
    ),
    (
        "a difference and its per cent",
        "rise",
        "教育支出152.6亿元，比上年的141.8亿元增加10.8亿元，增长8.6%。",
        (
            "152.6亿元",
            "141.8亿元",
            "8.6%",
        ),
    ),
    (
        "a per cent with the base unprinted",
        "rise",
        "教育支出152.6亿元，比上年增加10.8亿元，增长9.6%。",
        (
            "152.6亿元",
            "10.8亿元",
            "9.6%",
        ),
    ),
    (
        "a difference",
        "rise",
        "招聘教师2316名，比上年的1830名增加386名。",
        (
            "2316名",
            "1830名",
            "386名",
        ),
    ),
    (
        "points",
        "rise",
        "覆盖率由48.3%提高到53.1%，提高3.8个百分点。",
        (
            "48.3%",
            "53.1%",
            "3.8个百分点",
        ),
    ),
    (
        "per cent of two ends",
        "rise",
        "学位由3.2万个增加到4.8万个，增长60%。",
        (
            "3.2万个",
            "4.8万个",
            "60%",
        ),
    ),
    (
        "a multiple",
        "rise",
        "学校由20所增加到60所，增长5倍。",
        (
            "20所",
            "60所",
            "5倍",
        ),
    ),
    (
        "a rise that falls",
        "rise",
        "普惠率由85.2%提高到82.1%。",
        (
            "85.2%",
            "82.1%",
        ),
    ),
    (
        "a fall that rises",
        "rise",
        "大班额比例由3.1%下降到5.2%。",
        (
            "3.1%",
            "5.2%",
        ),
    ),
    (
        "points against a year",
        "rise",
        "在园幼儿占比51.8%，比2020年的45.6%提高5.2个百分点。",
        (
            "51.8%",
            "45.6%",
            "5.2个百分点",
        ),
    ),
    (
        "a fall in number",
        "rise",
        "全市共有学校320所，较上年减少8所，下降5%。",
        (
            "320所",
            "8所",
            "5%",
        ),
    ),
    (
        "schools after 即",
        "count",
        "建成投用学校6所，即滨江小学、兴元初级中学、河坎第二小学、城南小学、江北小学。",
        (
            "6所",
            "滨江小学、兴元初级中学、河坎第二小学、城南小学、江北小学",
        ),
    ),
    (
        "universities in a bracket",
        "count",
        "与4所高校（浙江大学、宁波大学、温州大学）签约。",
        (
            "4所",
            "浙江大学、宁波大学、温州大学",
        ),
    ),
    (
        "a school of higher grade in the row",
        "count",
        "与7所高校（浙江大学、宁波大学、温州大学、台州高等专科学校）签约。",
        (
            "7所",
            "浙江大学、宁波大学、温州大学、台州高等专科学校",
        ),
    ),
    (
        "actions behind a colon",
        "count",
        "实施三大行动：强基行动、提质行动、铸魂行动、护苗行动。",
        (
            "三大行动",
            "强基行动、提质行动、铸魂行动、护苗行动",
        ),
    ),
    (
        "four times 一批, three named",
        "count",
        "推行“四个一批”，即新建一批、改造一批、提升一批。",
        (
            "四个一批",
            "新建一批、改造一批、提升一批",
        ),
    ),
    (
        "marks one to four",
        "count",
        "重点抓好以下五个方面工作：一是抓党建。二是抓质量。三是抓安全。四是抓队伍。",
        ("五个方面工作",),
    ),
    (
        "marks that go beyond",
        "count",
        "从三个方面发力。一是扩资源，二是强队伍，三是促公平，四是保安全。",
        ("三个方面发力",),
    ),
    (
        "a slogan before its marks",
        "count",
        "概括起来是“七共”。一是学段共推，二是区域共建，三是学校共进。",
        ("“七共”",),
    ),
    (
        "a slogan and a bracket",
        "count",
        "打造“五有”标准（有场所、有设备、有人员、有制度）。",
        (
            "五有",
            "有场所、有设备、有人员、有制度",
        ),
    ),
    (
        "works behind a slogan",
        "count",
        "实施“四大工程”，即名师工程、名校工程、名课工程。",
        (
            "四大工程",
            "名师工程、名校工程、名课工程",
        ),
    ),
    (
        "schools behind a colon",
        "count",
        "5个项目：甲山小学、乙水小学、丙河中学、丁湖中学。",
        (
            "5个",
            "甲山小学、乙水小学、丙河中学、丁湖中学",
        ),
    ),
    (
        "a list before its slogan",
        "count",
        "做到招生、资助、培养、就业“六个精准”。",
        (
            "做到招生、资助、培养、就业",
            "六个精准",
        ),
    ),
    (
        "offices before their number",
        "count",
        "文旅厅、教育厅、人社厅、体育局六部门联合发文。",
        (
            "文旅厅、教育厅、人社厅、体育局",
            "六部门",
        ),
    ),
    (
        "quoted plans",
        "count",
        "实施“三项计划”：青蓝计划、名师计划、头雁计划、种子计划。",
        (
            "三项计划",
            "青蓝计划、名师计划、头雁计划、种子计划",
        ),
    ),
    (
        "an aim below what is reached",
        "target",
        "目前办结率86%，预计年底前办结率达80%。",
        (
            "86%",
            "80%",
        ),
    ),
    (
        "so much each",
        "product",
        "为20所学校每所补助5万元，共120万元。",
        (
            "20所",
            "5万元",
            "120万元",
        ),
    ),
    (
        "an average",
        "product",
        "全县60个教学点，平均每个教学点学生25人，共有学生1800人。",
        (
            "60个",
            "25人",
            "1800人",
        ),
    ),
    (
        "an average with 校均",
        "product",
        "全区有小学18所、校均1200人，共有学生24600人。",
        (
            "18所",
            "1200人",
            "24600人",
        ),
    ),
    (
        "pupils to a teacher",
        "ratio",
        "全市学生32000人，专任教师2000人，师生比1:18。",
        (
            "32000人",
            "2000人",
            "1:18",
        ),
    ),
    (
        "one stock with two values",
        "repeat",
        "全市现有中小学校730所。\n经过布局调整，全市现有中小学校712所。",
        (
            "730所",
            "712所",
        ),
    ),
    (
        "one project with two costs",
        "repeat",
        "阳光小学项目总投资2.4亿元。\n总投资2.64亿元的阳光小学将于秋季开学。",
        (
            "2.4亿元",
            "2.64亿元",
        ),
    ),
    (
        "years the wrong way round",
        "date",
        "2023年至2021年，全市新增学位3000个。",
        ("2023年至2021年",),
    ),
    (
        "an as-of behind the day of print",
        "date",
        "截至2022年6月底，全市完成投资3亿元。",
        ("2022年6月底",),
    ),
    (
        "lines with one sign",
        "parts",
        "全市新建学校面积合计9.4万平方米。\n——甲区。面积3.2万平方米。\n——乙区。面积2.1万平方米。\n——丙县。面积3.1万平方米。",
        (
            "9.4万平方米",
            "3.2万平方米",
            "2.1万平方米",
            "3.1万平方米",
        ),
    ),
    (
        "projects and their money",
        "parts",
        "安排项目3个，总投资9亿元，具体如下：\n1.甲山小学\n投资：1.2亿元\n2.乙水小学\n投资：2.3亿元\n3.丙河中学\n投资：4.1亿元",
        (
            "9亿元",
            "1.2亿元",
            "2.3亿元",
            "4.1亿元",
        ),
    ),
    (
        "fewer projects than announced",
        "count",
        "今年安排教育项目5个，具体情况如下：\n1.甲山小学，今年开工\n2.乙水小学，今年开工\n3.丙河中学，今年完工",
        ("5个",),
    ),
]


@cases(WRONG)
def test_a_contradiction_is_found_with_the_figures_that_clash(
    why: str, rule: str, text: str, words: tuple[str, ...]
) -> None:
    findings = found(text)
    assert [(one.rule, one.surfaces) for one in findings] == [(rule, words)], why
    assert all(shows_both_sides(one, text) for one in findings), why


@cases(WRONG)
def test_it_is_found_in_traditional_characters_too(
    why: str, rule: str, text: str, words: tuple[str, ...]
) -> None:
    told = [(one.rule, tuple(map(fold, one.surfaces))) for one in found(text, "traditional")]
    assert told == [(rule, tuple(map(fold, words)))], why
