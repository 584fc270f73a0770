"""What the words of its own sentence make of a value: reached, aimed at, was, change, limit."""

from __future__ import annotations

from datetime import date

import pytest

from tests.articles.reading.case import read

IN_A_SENTENCE = [
    (
        "a task beside one that is to be completed",
        "今年要完成新建幼儿园9所；完成改扩建学校12所。",
        ["target"] * 2,
    ),
    (
        "money that has been spent ends it",
        "今年计划新建学校9所；完成投资3亿元。",
        ["target", "actual"],
    ),
    ("tasks that are counted", "印发任务清单40项，开展学习9次。", ["actual", "actual"]),
    (
        "the size of a school tells its seats",
        "园区建设规模18个班，投资3000万元，占地9000平方米。",
        ["target", "actual", "actual"],
    ),
    ("what is planned for a year", "该县规划2014、2015年新建3所幼儿园。", ["target"]),
    ("to be named", "拟认定特色学校9所。", ["target"]),
    (
        "what was done behind a plan",
        "改造食堂预计投资120万元；25所小学完成改厕。",
        ["target", "actual"],
    ),
    ("more than the task", "目前已超额完成年度学位建设任务900个。", ["actual"]),
    (
        "what this year's tasks say",
        "今年的十项实事中提出，全市新建幼儿园12所。",
        ["actual", "target"],
    ),
    ("a plan's money from above", "收到营养改善计划中央资金900万元。", ["actual"]),
    ("增加到了 is reached", "师资从74人增加到了83人。", ["baseline", "actual"]),
    (
        "a task that has been done",
        "年内完成建设幼儿园23所，已全部建成。",
        ["actual"],
    ),
    ("some of it has been done", "年内新建幼儿园23所，已建成9所。", ["target", "actual"]),
    (
        "what a school that is to open stands on",
        "新校将于9月开学，占地30亩，设48个班。",
        ["actual", "target"],
    ),
    ("what one that is to be built will", "将新建学校，占地30亩。", ["target"]),
    ("the list that something is on", "今年要建食堂，并纳入20项民生实事。", ["actual"]),
    ("money that was striven for", "通过争取等办法，到账资金900万元。", ["actual"]),
    ("by how much each year", "资助金额以每年3亿元的速度递增。", ["change"]),
    ("what each is told to have", "实现每个乡镇至少有1所公办园。", ["actual"]),
    ("how many it holds", "礼堂最多能容纳900人。", ["actual"]),
    ("side by side", "计划新建小学3所、初中2所。", ["target"] * 2),
    ("what there already is beside it", "计划新建小学3所、现有初中2所。", ["target", "actual"]),
    ("to supply is intended", "计划配备黑板400套。", ["target"]),
    ("what a rule grants each", "对困难学生按每生每年900元标准予以资助。", ["threshold"]),
    ("years that must be served", "任教满8年的教师优先评优。", ["threshold"]),
    ("what is to be within three years", "三年内培养骨干教师90名。", ["target"]),
    ("what three years have brought", "三年内累计培养骨干教师90名。", ["actual"]),
    ("what was then, and is now", "那时全县有学校78所,如今有146所。", ["baseline", "actual"]),
    ("then alone is no baseline", "当时建成学校78所。", ["actual"]),
    ("what a plan lays down", "《三年建设计划(2019-2021年)》提出,全市新建学校30所。", ["target"]),
    ("what a plan has brought", "《三年建设计划》提出,要办实事,目前已新建学校30所。", ["actual"]),
    ("beyond an aim", "公办园在园幼儿占比高出目标值约6个百分点。", ["actual"]),
    ("改造提升 is works, no rise", "去年改造提升8所。", ["actual"]),
    ("which places a rule is for", "常住人口900人以上的村，都要有一所小学。", ["threshold"]),
    ("a share that is kept", "持证教师占90%以上的幼儿园有12所。", ["actual", "actual"]),
    (
        "projects, not the seats they bring",
        "全市扩建项目15个，可增加学位3000个。",
        ["actual", "target"],
    ),
    ("提升 alone is a rise", "入园率比上年提升8个百分点。", ["change"]),
    ("要办好 is intent", "每个乡镇都要办好1所以上中心园。", ["target"]),
    ("原有 before a long name", "清溪县原有证照齐全的学科类培训机构53所。", ["baseline"]),
    ("原有 of another thing", "在原有校区旁新建学校3所。", ["actual"]),
    ("a limit that is kept", "如今，一个班不超过45人。", ["actual"]),
    ("a limit that is laid down", "目前规定，一个班不超过45人。", ["threshold"]),
    ("what a rule demands", "公办率超过规定的50%的要求。", ["threshold"]),
    ("working days are a limit", "对发现的问题15个工作日内整改。", ["threshold"]),
    ("years in a plan's name", "“强基计划（2021—2030年）”实施后，投用学校9所。", ["actual"]),
    ("计划完成 with an object", "2090年计划完成14所幼儿园。", ["target"]),
    ("招生计划完成 of a report", "招生计划完成98%。", ["actual"]),
    ("a year's plan that was fulfilled", "超额完成年度计划投资3000万元。", ["actual"]),
    ("the end of last year", "去年年底前建成学校9所。", ["actual"]),
    ("争取 of money that came", "四年来，全州争取奖补资金3.4亿元。", ["actual"]),
    ("争取 of what shall be", "争取投用学校9所。", ["target"]),
    (
        "the value before, with its parts",
        "幼儿园由2010年的424所（公办34所、民办390所）增至795所（公办370所）。",
        ["baseline", "baseline", "baseline", "actual", "actual"],
    ),
    ("intent behind the number", "共16所学校将于9月开学。", ["target"]),
    ("in the same clause only", "共16所学校开学，家长将到校参观。", ["actual"]),
    ("完成 of a plan is a report", "已超额完成年度26所目标任务。", ["actual"]),
    ("a share of the plan that is done", "完成投资3200万元，占年度计划的32.1%。", ["actual"] * 2),
    ("shares of a task in a row", "竣工率分别完成总任务的17.4%和33.2%。", ["actual"] * 2),
    ("enrolled against the plan", "计划招收900人，实际录取886人。", ["target", "actual"]),
    ("intent of a meeting", "会议强调，要新建学校30所，评选名师100名。", ["target"] * 2),
    ("主要, 需要 are none", "主要建设内容为教学楼3栋，需要课桌椅900套。", ["actual"] * 2),
    ("将 with an object", "今年，我市将教育摆在首位，建成学校8所。", ["actual"]),
    ("将 with a verb", "今年，我市将突出抓好学校建设，建成学校8所。", ["target"]),
    ("拟 is a verb", "拟聘教师90名。", ["target"]),
    ("模拟 is none", "开展模拟训练30场。", ["actual"]),
    (
        "a year in a title is no time",
        "《三年计划（2021—2025年）》印发后，新建学校8所。",
        ["actual"],
    ),
    ("a document's year, gone by", "方案提出，到2020年，覆盖率达到85%。", ["target"]),
    ("and its later years", "方案提出，到2015年全覆盖；到2016年，达到75%。", ["target"]),
    ("a task that is handed down", "对36个县下达任务219个。", ["actual", "target"]),
    ("目標 told as a number", "建設任務為新建學校30所，增加學位900個。", ["target"] * 2),
    ("任务 told by the way", "全市落实工作任务，走访学校30所。", ["actual"]),
    ("what a new building will offer", "项目建成后可容纳学生900名。", ["target"]),
    ("what one in use offers", "新教学楼已启用，可容纳学生900名。", ["actual"]),
    ("a rise that is aimed at", "力争巩固率提高2个百分点。", ["target"]),
    ("a rise by so many minutes", "作业时间平均缩短25分钟。", ["change"]),
    ("more than then", "覆盖率87%，比2016年高了27个百分点。", ["actual", "change"]),
    ("more than elsewhere", "覆盖率87%，比全省高2个百分点。", ["actual", "actual"]),
    ("newly added over last year", "教育集团67个，较上年新增21个。", ["actual", "change"]),
    ("增加 with what is there now", "投用后，增加12个教学班。", ["target"]),
    ("增加 of a finished building", "上半年增加12个教学班。", ["actual"]),
    ("two rises in a row", "比例分别下降43%和63%。", ["change"] * 2),
    ("依次 with decimals", "比2010年，依次提高7.1、2.3、1.8个百分点。", ["change"] * 3),
    ("then and now", "2018年大班额占比12.6%，2020年降至3.4%。", ["baseline", "actual"]),
    ("then and to come", "2019年底应达30%，2022年底应达50%。", ["target"] * 2),
    ("years ago", "三年前，一个班有90名学生。如今只有45名。", ["baseline", "actual"]),
    ("the past years' work", "过去三年，新建学校9所。", ["actual"]),
    ("以前 … 如今", "獎項以前是9個，如今是25個。", ["baseline", "actual"]),
    ("an age", "校长年满60周岁的，可干到65周岁。", ["threshold"] * 2),
    ("an average age is none", "教师平均年龄41岁。", ["actual"]),
    ("years of service", "奖励从教20年以上的教师500名。", ["threshold", "actual"]),
    ("a standard", "生均经费标准每生每年600元以上。", ["threshold"]),
    ("at least so many to be built", "至少投用28所新学校。", ["target"]),
    ("at least so many each", "每校至少建设1个基地。", ["threshold"]),
    ("funds that were striven for", "先后争取基建项目97个。", ["actual"]),
    ("a standard that is followed", "按每班45人的标准，缺教室160间。", ["threshold", "actual"]),
    ("when it began", "创建之初，全县仅有36所学校通网。", ["baseline"]),
    ("a share that once was", "寄宿生曾占到在校生总数的40%。", ["baseline"]),
    ("a prize once won", "学校曾获省级奖项12个。", ["actual"]),
    (
        "cut by a month of this year",
        "去年9月，全县有培训机构96家，到今年3月底，压减到12家。",
        ["baseline", "actual"],
    ),
    ("taller than then", "与2012年相比，男生平均身高增高6厘米。", ["change"]),
    ("at least so many, reached", "实现每所乡村小学至少3名。", ["actual"]),
    ("and to be reached", "2025年，实现每所乡村小学至少3名。", ["target"]),
    ("what a course asks of each", "每名学员完成16课时学习后统一考试。", ["threshold"]),
    ("what has been taken", "每名学员完成16课时学习。", ["actual"]),
    ("what is asked to pass", "以连续跑800米为合格线。", ["threshold"]),
    ("what is run", "以每天跑800米开始晨练。", ["actual"]),
    (
        "what will become of a share",
        "到2035年，占比将从目前的55%提升到63%左右。",
        ["baseline", "target"],
    ),
    (
        "an aim, and how much of it is done",
        "今年培训6400人次，占全年任务1.2万人次的53.3%。",
        ["actual", "target", "actual"],
    ),
    ("what a number has fallen to", "流失教师到去年降为12人。", ["actual"]),
    ("above a year gone by", "達標率88.3%，高出試行首年19.5個百分點。", ["actual", "change"]),
    ("a limit that is kept", "书面作业用时已控制在50分钟以内。", ["actual"]),
    ("the mean of ages", "教师平均年龄由46.3岁下降到43.8岁。", ["baseline", "actual"]),
    ("an honour more", "某市再添6所全国足球特色学校。", ["actual"]),
    ("schools more", "今年某市再添6所学校。", ["target"]),
    ("limits in a row", "分别组建不少于6个、10个教育集团。", ["target"] * 2),
]


@pytest.mark.parametrize(
    ("why", "text", "expected"), IN_A_SENTENCE, ids=[case[0] for case in IN_A_SENTENCE]
)
def test_the_words_of_the_sentence_tell_the_status(
    why: str, text: str, expected: list[str]
) -> None:
    figures, _ = read(text)
    assert [f.status for f in figures] == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("2017年，全县巩固率只有78.6%，辍学学生一度达到986人。", "baseline"),
        ("而2017年，滿意的只有78.6%，大班額90個。", "baseline"),
        ("2017年起步，目前只有90所，学生986人。", "actual"),
        ("今年只有90所，学生986人。", "actual"),
    ],
)
def test_what_a_year_gone_by_only_had_is_what_was(text: str, status: str) -> None:
    figures, _ = read(text, published_on=date(2024, 5, 1))
    assert {f.status for f in figures} == {status}


def test_what_was_before_what_came_of_it_is_told_without_a_date_of_print() -> None:
    text = "2015年只有28支队、约392名孩子报名，2024年已是102支队、1500名运动员。"
    figures, _ = read(text, published_on=None)
    assert [f.status for f in figures] == ["baseline"] * 2 + ["actual"] * 2


def test_a_limit_before_a_row_holds_for_all_of_it() -> None:
    figures, _ = read("分别组建不少于6个、10个教育集团。")
    assert [f.comparator for f in figures] == ["gt", "gt"]


@pytest.mark.parametrize(
    ("published_on", "status"),
    [(date(2021, 5, 1), "target"), (date(2023, 5, 1), "actual")],
)
def test_the_end_of_a_year_is_to_come_until_it_is_gone(published_on: date, status: str) -> None:
    figures, _ = read("2022年底前，新建学校9所。", published_on=published_on)
    assert [f.status for f in figures] == [status]
