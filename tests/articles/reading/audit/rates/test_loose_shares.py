"""Shares in words, shares of one whole, products of three factors, all against some left."""

from __future__ import annotations

import pytest
from opencc import OpenCC

from tests.articles.reading.case import read

TRADITIONAL = OpenCC("s2t")
WORDS_WRONG = [
    ("under half", "全区幼儿园共有146所，办成普惠园的89所，在里头还占不到一半。"),
    ("over three quarters", "全县240个教学班中，配了电子白板的有156个，占比四分之三以上。"),
    ("past the middle", "全市212所学校，建有心理咨询室的96所，数量已经过半。"),
    ("not seven tenths", "现有骨干教师860名，乡镇学校的有645名，占全部骨干还不足七成。"),
    ("eight tenths and more", "农村学校118所。通上宽带的79所，占总数八成以上。"),
    ("near half", "全县有校车134辆，新能源车辆84辆，在总数里接近一半。"),
    ("under a third", "全区教研员72名，兼职的31名，不到总数的三分之一。"),
    ("more than half", "列入计划的64个项目，开工的27个，占到半数以上。"),
    ("six tenths and a bit", "在册教练员350名，持证上岗的266名，占全体的六成多。"),
    ("two thirds", "食堂156家，接入平台的89家，已超过三分之二。"),
]
WORDS_RIGHT = [
    ("right", "全区幼儿园共有146所，办成普惠园的69所，在里头还占不到一半。"),
    ("of another", "全区幼儿园共有146所，普惠园89所，不到一半的家长满意收费。"),
    ("an aim", "全县240个教学班中，配了白板的有156个，目标是四分之三以上。"),
    ("of another whole told before", "全市学校320所，城区212所，建有咨询室的116所，已经过半。"),
    ("of pupils", "农村学校118所，供餐的79所，在校就餐学生超过八成。"),
    ("nearly", "在册教练员350名，持证上岗的246名，约占七成。"),
]
HUNDRED_WRONG = [
    ("by age", "从年龄结构看，35岁以下占36.4%，36至50岁占45.2%，51岁以上占24.8%。"),
    ("by title", "按职称分，正高级2.1%，高级职称31.5%，中级职称47.3%，初级职称及以下25.6%。"),
    (
        "where the money came from",
        "从资金来源看，财政拨款占71%，社会捐赠占12%，学校自筹占9%，其他占14%。",
    ),
    ("by stage", "分学段统计，小学占52.3%，初中占27.1%，高中占26.2%。"),
    ("where they went", "毕业去向分布：升学63.2%、就业29.5%、参军4.1%、其他9.2%。"),
    ("short of it", "按户籍分，本地户籍学生占61%，外地户籍学生占33%。"),
    ("by sex", "从性别构成看，男教师占31.2%，女教师占71.8%。"),
]
HUNDRED_RIGHT = [
    ("right", "从年龄结构看，35岁以下占36.4%，36至50岁占45.2%，51岁以上占18.4%。"),
    ("rounded", "按学历分，本科62.5%，研究生9.8%，专科及以下27.8%。"),
    ("rates", "从合格率看，小学占52.3%的学校达标，初中达标率57.1%，高中达标率66.2%。"),
    ("nested", "按学历分，本科以上占88.2%，研究生占9.8%，专科占11.8%。"),
    ("several answers", "家长最关心的内容（可多选），饮食占52%，安全占47%，作业占31%。"),
    ("open", "从来源看，财政拨款占71%，社会捐赠占12%，学校自筹占9%。"),
]
DAILY_WRONG = [
    (
        "meals",
        "县里为6200名寄宿生提供早餐，标准是每人每天4元，全年按190天结算，一年共需512.8万元。",
    ),
    (
        "months",
        "走教教师按每人每月600元发放交通补贴，一年发10个月，全县共有走教教师340名，合计发放240万元。",
    ),
    (
        "behind the total",
        "全年拨付膳食补助1860万元。这笔钱按照每生每天5元的标准核算，学生有15600人，每学年供餐200天。",
    ),
    (
        "lessons",
        "外聘教练280名，每人每学期上满36课时，每人每课时80元，总共支出课酬86.4万元。",
    ),
    (
        "weeks",
        "志愿者420人，每人每周补助50元，全学期20周，累计发放24万元。",
    ),
    (
        "guards",
        "全区聘用保安1150名，每人每月3200元，全年12个月，所需经费合计4146万元。",
    ),
    (
        "milk",
        "学生奶惠及9800名小学生，每人每天3元，每学年供应200天，共需资金558万元。",
    ),
]
DAILY_RIGHT = [
    (
        "right",
        "县里为6200名寄宿生提供早餐，每人每天4元，全年按190天结算，一年共需471.2万元。",
    ),
    (
        "of two counts one fits",
        "全县学生15600人，其中寄宿生6200人，每人每天4元，按190天结算，一年共需471.2万元。",
    ),
    (
        "two rates",
        "小学生8000人每人每天4元，初中生4000人每人每天5元，按200天计，一年共需1040万元。",
    ),
    ("of one day", "志愿者420人，每人每天50元，活动为期20天，首日共发放2.1万元。"),
    ("the county's part", "6200名寄宿生每人每天4元，按190天计，县财政负担共235.6万元。"),
]
LEFT_WRONG = [
    (
        "tablets in all rooms",
        "全县86所学校的直饮水设备全部安装到位。\n课间，孩子们排队接水。目前还有4所教学点没有直饮水设备，正在协调管网。",
    ),
    (
        "a clinic in each",
        "如今，全区学校校医室已全部建成。不过，仍有6所学校尚未建有校医室，只能与社区医院共用。",
    ),
    (
        "without exception",
        "全市中小学塑胶跑道无一例外铺设完毕。\n该负责人也承认，尚有9所山区学校没有塑胶跑道。",
    ),
    (
        "full cover",
        "课后延时服务实现全覆盖。走访中发现，还有3所学校未开展课后延时服务。",
    ),
    (
        "everywhere",
        "法治副校长所所都有。截至目前，尚有2所民办学校没有法治副校长。",
    ),
    (
        "a hundred in a hundred",
        "所有校车的动态监控设备全部接入平台。下一步，仍有17辆校车未安装动态监控设备，将尽快补齐。",
    ),
]
LEFT_RIGHT = [
    (
        "once and now",
        "去年底，尚有5所学校没有心理教师。如今，46所学校的心理教师全部配齐。",
    ),
    ("an aim", "到年底，46所学校的心理教师将全部配齐。目前尚有5所没有心理教师。"),
    (
        "another kind",
        "全县公办园的厨房视频监控全部接通。民办园中，还有3所没有接通厨房视频监控。",
    ),
    ("another thing", "46所学校的心理教师全部配齐。尚有5所学校没有标准化食堂。"),
    ("then", "直饮水设备全部安装到位。回想当时，还有4所教学点没有直饮水设备。"),
]
OVER_WRONG = [
    ("posts", "年初计划招聘特岗教师150名。经过三轮面试，最终录用143名，超额完成招聘任务。"),
    ("places", "今年的任务是新增学位6000个。\n到年底一算账，建成学位5860个，超额兑现承诺。"),
    ("rooms", "市里下达改造教室320间的指标，目前完工308间，提前且超额完成。"),
    ("to the last", "承诺办好36件实事，年底盘点，办成33件，如数兑现。"),
]
OVER_RIGHT = [
    ("more", "年初计划招聘特岗教师150名，最终录用156名，超额完成招聘任务。"),
    ("of two aims", "计划建园36所，其中公办20所；建成公办园24所，超额完成。"),
    ("less is more", "计划把大班额压到30个，实际降到22个，超额完成任务。"),
    ("the surplus", "年初计划改造教室320间，超额部分60间由企业捐建，超额完成任务。"),
]
COVERAGE_WRONG = [
    ("coverage", "全市340所中小学中，已有268所完成改造，改造覆盖面超过九成。"),
]
COVERAGE_RIGHT = [
    (
        "nothing before a row",
        "收费0元。\n受益学生约900万人次，投入104.74亿元，增幅11.4%，占比9.13%。",
    ),
    ("coverage", "全市340所中小学中，已有318所完成改造，改造覆盖面超过九成。"),
]
WRONG = [*COVERAGE_WRONG, *WORDS_WRONG, *HUNDRED_WRONG, *DAILY_WRONG, *LEFT_WRONG, *OVER_WRONG]
RIGHT = [*COVERAGE_RIGHT, *WORDS_RIGHT, *HUNDRED_RIGHT, *DAILY_RIGHT, *LEFT_RIGHT, *OVER_RIGHT]


@pytest.mark.parametrize("script", ["simplified", "traditional"])
@pytest.mark.parametrize(("why", "text"), WRONG, ids=[case[1][:16] for case in WRONG])
def test_it_is_found(why: str, text: str, script: str) -> None:
    printed = TRADITIONAL.convert(text) if script == "traditional" else text
    assert len(read(printed)[1]) == 1, why


@pytest.mark.parametrize("script", ["simplified", "traditional"])
@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[1][:16] for case in RIGHT])
def test_it_is_left_alone(why: str, text: str, script: str) -> None:
    printed = TRADITIONAL.convert(text) if script == "traditional" else text
    assert read(printed)[1] == (), why
