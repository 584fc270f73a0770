import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.reading.case import read

LABELS = [
    ("the noun behind the number with what it does", "由9名责任督学带队。", ["带队责任督学"]),
    ("verb and object before it", "全市共招聘教师380人。", ["招聘教师"]),
    ("the noun behind 的", "收到来自12所学校的47个作品。", None),
    ("a rate by its name", "普惠性幼儿园覆盖率达92%。", ["普惠性幼儿园覆盖率"]),
    (
        "a short rate keeps the subject of the series",
        "达本科线4100人，达线率61.3%。",
        ["达本科线人数", "本科线达线率"],
    ),
    ("two counts side by side", "发放图书300册、文具120套。", ["发放图书", "文具"]),
    ("levels of one award", "获部级精品课3节、省级21节。", ["获部级精品课", "省级精品课"]),
    ("what some of them did", "全县23所学校中有21所开设了冰雪课。", ["学校", "开设冰雪课学校"]),
    (
        "the noun behind a row of values",
        "每人每月分别发放200元、300元山区补贴。",
        ["每人每月山区补贴"] * 2,
    ),
    (
        "what a value fell to",
        "全市共有网点30家，到5月底已压减到4家。",
        ["网点", "网点"],
    ),
    (
        "what they were named, over a line's end",
        "9所学校获评省级体育特色学校\n来源：山前日报",
        ["省级体育特色学校"],
    ),
    (
        "what they were named by whom",
        "8所学校获教育部认定并命名为国家级足球特色学校。",
        ["国家级足球特色学校"],
    ),
    (
        "a number alone in brackets",
        "包括山脚小区（15班）、河边小区（9班）等2个安置点。",
        ["山脚小区班级", "河边小区班级", "安置点"],
    ),
    ("its verb ends the noun", "2个公办幼儿园落户南河片区。", ["落户南河片区公办幼儿园"]),
    ("a space before the unit", "新改扩建中小学、幼儿园 20 所。", ["新改扩建中小学、幼儿园"]),
    (
        "a headline's two halves",
        "新增公办园学位900个 普惠园覆盖率达93%",
        ["新增公办园学位", "普惠园覆盖率"],
    ),
    (
        "a zone that builds",
        "高新区新建幼儿园3所，目前完工2所。",
        ["新建幼儿园", "完工幼儿园"],
    ),
    ("works are no school", "包括1个小学新建单体项目。", ["小学新建单体项目"]),
    ("whose they are", "幼儿园90所（40所民办）。", ["幼儿园", "民办幼儿园"]),
    ("新建或改建 is one verb", "新建或改建食堂22个。", ["新建或改建食堂"]),
    ("扩展为", "教师赛项由去年的10项扩展为21项。", ["教师赛项"] * 2),
    ("years before the verb", "规划2014、2015年新建3所幼儿园。", ["新建幼儿园"]),
    (
        "what they are given",
        "为900余名师生提供免费午餐超过29万份。",
        ["提供免费午餐师生", "免费午餐"],
    ),
    ("storeys are no thing", "建成1栋6层教学楼，1栋2层体育馆。", ["建成教学楼", "体育馆"]),
    ("how they are, and what", "创办2所高水平的国际教育学校。", ["创办国际教育学校"]),
    ("places that hold others", "21个县的农村地区启动试点。", ["县"]),
    (
        "a number of each of a row without a whole",
        "新建小学4所，新增学位900个，新建初中3所，新增学位800个。",
        ["新建小学", "新增小学学位", "新建初中", "新增初中学位"],
    ),
    ("a list's sign is no part", "②建成2所社会球场。", ["建成社会球场"]),
    (
        "what some of them are",
        "新开学学校13所，其中6所为省外优质资源引进项目。",
        ["新开学学校", "省外优质资源引进项目"],
    ),
    ("those at school", "有1200余名师生在校享用免费午餐。", ["享用免费午餐师生"]),
    ("实行 is a verb", "对34所小学实行课后服务全覆盖。", ["实行课后服务全覆盖小学"]),
    (
        "one verb for what is counted side by side",
        "新建小学3所、幼儿园2所，招聘教师30名、保育员5名。",
        ["新建小学", "新建幼儿园", "招聘教师", "招聘保育员"],
    ),
    (
        "not over a comma, nor over a verb of its own",
        "新建小学3所，幼儿园2所，认定示范校3所、示范园2所，新招校医5名。",
        ["新建小学", "幼儿园", "认定示范校", "认定示范园", "新招校医"],
    ),
    (
        "a bracket inside the noun",
        "在园（班）幼儿3万人，高学历（专科及以上）教师比例达98%。",
        ["在园幼儿", "高学历教师比例"],
    ),
    (
        "a value in words for the one before",
        "公办园占比达60%。2017年，这一数据是45%。",
        ["公办园占比"] * 2,
    ),
    (
        "who and when before its verb",
        "区政府2022年秋季购买学位900个。",
        ["购买学位"],
    ),
    ("新建的 is 新建", "城区有7所新建的普惠性幼儿园。", ["城区新建普惠性幼儿园"]),
    ("works behind the noun", "用于20所幼儿园的新建或改造。", ["新建或改造幼儿园"]),
    ("all of ten years", "新增21个校区，十年来累计投入4亿元。", ["新增校区", "累计投入"]),
    ("调增 is a verb", "招生任务从200人调增到400人。", ["招生任务"] * 2),
    (
        "a place before a noun of two signs",
        "秀英区项目9个，龙华区项目7个。",
        ["秀英区项目", "龙华区项目"],
    ),
    (
        "a noun behind a list inside marks",
        "组建126名“领航、骨干”教师为主的协作体。",
        ["领航、骨干教师"],
    ),
    (
        "two kinds of the same people",
        "妥善解决了1800余名返乡和进城务工人员子女就读问题。",
        ["返乡和进城务工人员子女"],
    ),
    (
        "what is said of people before their noun",
        "看望900名享受政策后仍然贫困的学生。",
        ["看望学生"],
    ),
    ("every one of them, said twice", "全县48个乡镇乡乡有标准化中心校。", ["乡镇"]),
    (
        "side by side they did the same",
        "45所小学、25所初中开展课后服务。",
        ["开展课后服务小学", "开展课后服务初中"],
    ),
    (
        "side by side with no deed",
        "全县有45所小学、25所初中。",
        ["小学", "初中"],
    ),
    (
        "one noun for all ranks",
        "建好9个国家级、65个省级劳动教育实践基地。",
        ["国家级劳动教育实践基地", "省级劳动教育实践基地"],
    ),
    ("what is listed in marks names nothing", "排成“家务、学校、社会”3个板块。", ["板块"]),
    (
        "what the first number counts is counted of each kind",
        "在校生9000人,高中2000人,初中3000人,小学4000人。",
        ["在校生", "高中在校生", "初中在校生", "小学在校生"],
    ),
    (
        "what money is set up with",
        "投入88万元,设置隔离护栏320个。",
        ["隔离护栏设置投入", "设置隔离护栏"],
    ),
    ("when it is opened is no deed", "有6所学校将于今年秋季投入使用。", ["投入使用学校"]),
    ("what the unit counts", "区内的八所高校学生同唱国歌。", ["同唱国歌高校"]),
    (
        "those who look after schools",
        "全州30余名厅级干部和近70名处级干部挂联88所中小学。",
        ["厅级干部", "处级干部", "处级干部挂联中小学"],
    ),
    ("a ratio below one", "全市中小学师机比0.8:1。", ["中小学师机比"]),
    ("time and place are no part of it", "今年以来，全区累计新建幼儿园14所。", ["新建幼儿园"]),
]


NOUN_PHRASES = [
    ("what they won who follow a name", "王小山等20人获“山花优秀教师奖”。", "获山花优秀教师奖"),
    ("what they became", "李小明等30人为全市优秀教师。", "全市优秀教师"),
    ("levels in a row", "对550名省、市、县优秀教师进行表彰。", "省、市、县优秀教师"),
    ("what comes with it is no part", "2所幼儿园总建筑面积达4300平方米。", "幼儿园"),
    ("before a mark", "寄宿生生活补助：42人。", "寄宿生生活补助人数"),
    ("in all", "23个项目县（市、区）共开工学校1500所。", None),
    ("a task by its words", "“新增公办学位9000个”实事项目进展顺利。", "新增公办学位"),
    ("once it is built", "项目建成后新增学位900个。", "新增学位"),
    ("of a kind", "城镇义务教育新增学位900个。", "城镇义务教育新增学位"),
    ("what is still wanting", "规划新建学校尚有12所未投入使用。", "未投入使用学校"),
    ("those who passed", "本科以上上线90人。", "本科以上上线人数"),
    ("classes of a kind", "初中24班。", "初中班级"),
    ("how long a course was", "本次培训为期6天。", "培训时间"),
    ("各 is no part of it", "改扩建小学、幼儿园各1所。", "改扩建小学、幼儿园"),
    ("有效 is one word", "累计有效劝返学生900人。", "有效劝返学生"),
    ("涉及 says nothing", "涉及其余10个工程项目。", "其余工程项目"),
    ("九年一贯制 is no time", "九年一贯制学校26所。", "九年一贯制学校"),
    ("a year in front of a name", "2025年民生实事（4项）", "民生实事"),
    ("a verb before the number says no more than it", "权力清单列了15条。", "权力清单"),
    ("nor does one without 了", "主题党课先后举办60场。", "主题党课"),
    (
        "what is done to things goes before them",
        "录播教室项目今年以来新开工8个。",
        "新开工录播教室项目",
    ),
    ("a list of examples is no name", "开设农学、园艺、畜牧3个专业。", "开设专业"),
    ("nor where it opens the sentence", "财政、民政、卫健3家单位定期会商。", "定期会商单位"),
    ("what all of them did", "全县小学40所均已全部开展课后服务。", "开展课后服务小学"),
    ("工作 is one word", "首批8个名师工作室已经挂牌。", "首批名师工作室"),
    ("a verb behind a known noun", "900名党员教师走访学生家庭2万户。", "党员教师"),
    ("a time takes the noun behind it", "推行新模式，即1小时阅读、1小时体育。", "阅读时间"),
    ("years of service", "在山区学校任教满8年的教师优先。", "山区学校任教年限"),
    ("what they are", "其余14所均为学生较少的教学点。", "其余教学点"),
    ("和 joins what is counted", "跨校竞聘和组织调剂的共90名。", "跨校竞聘和组织调剂人数"),
    ("a share that is named before 达到", "公办园在园幼儿占比达到58%。", "公办园在园幼儿占比"),
    ("within three years is time", "三年内培养骨干教师90名。", "培养骨干教师"),
    ("平均 is one word", "作业时长平均减少20分钟。", "作业时长减少"),
    (
        "a stretch by all of its name",
        "小学中高年级每天书面作业完成时间平均不超过60分钟。",
        "每天书面作业完成时间",
    ),
    ("a stretch by its name", "小学生书面作业时长平均不超过60分钟。", "小学生书面作业时长"),
    ("time by what it is spent on", "每天安排不少于1小时体育锻炼。", "每天体育锻炼时间"),
    ("people get the name of their number", "观看和参与的达3.5万人次。", "观看和参与人次"),
    ("参与 is no stump", "参与志愿服务的有900余人。", "志愿服务人数"),
    (
        "the thing itself stands far before",
        "民办培训机构查了一遍，52家全部合格。",
        "合格民办培训机构",
    ),
    ("一村 has one sign", "由机关支部帮扶的4个村都已脱贫。", "机关支部帮扶村"),
    (
        "what they did, by a verb that nobody has listed",
        "35所小学自编了校本教材。",
        "自编校本教材小学",
    ),
    ("two nouns that are counted as one", "将新建小学、幼儿园9所。", "新建小学、幼儿园"),
    ("the modifier is kept where there is room", "拿过省级奖的课程有6门。", "拿过省级奖课程"),
    ("money by what it pays", "投入260万元用于改造食堂。", "食堂改造投入"),
    ("a rate behind it is another figure's", "36个党组织达标率100%。", "党组织"),
    ("what they were named", "有9所学校被评为省级示范校。", "省级示范校"),
    ("在园 is a word", "全县共有在园幼儿9600人。", "在园幼儿"),
    ("合作体 is a word", "新增9家合作体。", "新增合作体"),
    ("a verb's end is no part of it", "征集到的选题有70个。", "选题"),
    ("the unit is the noun", "五千学生受益。", "受益学生"),
    ("将 is no part", "学位将增加600个。", "学位增加"),
    ("人均 is no adverb", "人均课时达12节。", "人均课时"),
    ("what lasts", "就业率连续三年保持在96%。", "就业率连续保持"),
    ("a share that has no name of its own", "本科以上学历的教师占85%。", "本科以上学历的教师占比"),
    ("traditional characters", "權力清單列了15條。", "權力清單"),
    ("a verb that defines the things stays", "全县新增公办幼儿园学位900个。", "新增公办幼儿园学位"),
    ("one that says no more goes", "全县组建紧密型教育集团9个。", "紧密型教育集团"),
    ("新建、改扩建 is one verb", "新建、改扩建中小学校36所。", "新建改扩建中小学校"),
    ("behind the number too", "共有36所新建、改扩建幼儿园。", "新建改扩建幼儿园"),
    ("共同体 is one word", "建成9个城乡学校共同体。", "建成城乡学校共同体"),
    ("two nouns behind the number", "有9所中小学、幼儿园开工。", "中小学、幼儿园"),
    ("均衡 keeps its sign", "创建6个优质均衡发展县。", "创建优质均衡发展县"),
    ("a noun far behind", "有9名政治过硬、业务精湛的退休教师。", "退休教师"),
    ("联合 qualifies", "有关部门组成5个联合检查组。", "联合检查组"),
    ("惠及 is one word", "惠及困难学生900名。", "惠及困难学生"),
    ("班 alone", "新开设9个班。", "新开设班级"),
    ("大多数 is no adverb", "绝大多数乡村小学有9间教室。", None),
]


@pytest.mark.parametrize(
    ("why", "text", "expected"), NOUN_PHRASES, ids=[case[0] for case in NOUN_PHRASES]
)
def test_a_label_is_a_noun_phrase(why: str, text: str, expected: str | None) -> None:
    figures, _ = read(text)
    if expected is None:
        assert "绝数" not in figures[0].label and "共" not in figures[-1].label
    else:
        assert figures[0].label == expected


RELATIVE = [
    ("a rate of some", "参加考试2300人，本科以上上线1900人，上线率81%。", "本科以上上线率"),
    ("by the name in a bracket", "竣工面积占规划总面积（以下简称“竣工率”）的87%。", "竣工率"),
    ("an aim is no noun", "入园率达到80%的任务。", "入园率"),
    ("相比高出", "上线率为41%，与全省平均水平相比高出2.1个百分点。", "上线率高于全省"),
    ("比…高", "巩固率达97%，比全省高1.2个百分点。", "巩固率高于全省"),
    ("同…相比提高", "巩固率达97%，同上一年相比提高0.6个百分点。", "巩固率提高"),
    ("traditional", "鞏固率達97%，比全省高1.2個百分點。", "鞏固率高於全省"),
    ("more years", "受教育年限达12年，比2005年增加1.4年。", "受教育年限增加"),
    ("the rate stands before another figure", "就业率连续三年保持在96%以上。", "就业率"),
    ("said once more without its name", "党组织覆盖率为100%，按乡镇算也是100%。", "党组织覆盖率"),
]


@pytest.mark.parametrize(("why", "text", "expected"), RELATIVE, ids=[case[0] for case in RELATIVE])
def test_a_share_is_called_by_its_rate_and_a_difference_by_what_it_compares(
    why: str, text: str, expected: str
) -> None:
    figures, _ = read(text)
    assert figures[-1].label == expected


RESPECTIVELY = [
    (
        "what the last of them names",
        "博士、硕士在校生分别为1190人、6240人。",
        ["博士在校生", "硕士在校生"],
    ),
    (
        "each above the country's",
        "毛入园率、毛入学率分别高于全国平均水平5.3、7.8个百分点。",
        ["毛入园率高于全国", "毛入学率高于全国"],
    ),
    (
        "two rates",
        "全市幼儿入园率、高中毛入学率分别达到99.8%、97.2%。",
        ["幼儿入园率", "高中毛入学率"],
    ),
    ("a rate named once", "小学、初中巩固率分别为100%和98.5%。", ["小学巩固率", "初中巩固率"]),
    ("counts", "新招教师、新聘校医分别为120名、36名。", ["新招教师", "新聘校医"]),
    (
        "three",
        "小学、初中、高中入学率分别为100%、99%、97%。",
        ["小学入学率", "初中入学率", "高中入学率"],
    ),
]


@pytest.mark.parametrize(
    ("why", "text", "expected"), RESPECTIVELY, ids=[case[0] for case in RESPECTIVELY]
)
def test_names_and_values_in_two_rows_go_together(why: str, text: str, expected: list[str]) -> None:
    assert [f.label for f in read(text)[0]] == expected


def test_a_part_is_called_by_its_place_and_what_the_whole_counts() -> None:
    figures, _ = read("今年将新建公办幼儿园6所。其中，东山区3所、西河县2所，高新区1所。")
    assert [f.label for f in figures] == [
        "新建公办幼儿园",
        "东山区新建公办幼儿园",
        "西河县新建公办幼儿园",
        "高新区新建公办幼儿园",
    ]


STUMPS = "了把被的上有达参将由"


@given(
    st.lists(
        st.sampled_from(
            [
                "清单",
                "列了",
                "学校",
                "把",
                "被",
                "参与",
                "有",
                "12",
                "3.5万",
                "人次",
                "所",
                "条",
                "%",
                "的",
                "达",
                "，",
                "。",
                "、",
                "新增",
                "教师",
                "完成",
                "率",
                "较上年",
                "上",
            ]
        ),
        max_size=14,
    )
)
def test_no_label_begins_or_ends_in_a_stump_unless_an_editor_is_told(words: list[str]) -> None:
    for figure in read("".join(words))[0]:
        if figure.label and "label-thin" not in figure.reasons:
            assert figure.label[0] not in "了把被的"
            assert figure.label[-1] not in STUMPS or figure.label.endswith(("所有", "参与"))


@pytest.mark.parametrize(("why", "text", "expected"), LABELS, ids=[case[0] for case in LABELS])
def test_a_label_says_what_is_counted_in_the_words_of_the_text(
    why: str, text: str, expected: list[str] | None
) -> None:
    figures, _ = read(text)
    labels = [f.label for f in figures]
    if expected is None:
        assert labels[-1].endswith("作品")
    else:
        assert labels == expected


def test_a_label_is_printed_in_the_characters_of_the_text() -> None:
    figures, _ = read("培訓骨幹教師260名。")
    assert [f.label for f in figures] == ["培訓骨幹教師"]


def test_people_without_a_noun_are_called_by_those_before_them() -> None:
    figures, _ = read("全县300名教师完成竞聘，其中跨校竞聘46名。讲座9场，观看2万人次。")
    assert [figure.label for figure in figures] == [
        "完成竞聘教师",
        "跨校竞聘教师",
        "讲座",
        "观看人次",
    ]


def test_a_bare_area_in_a_list_of_schools_is_what_was_built() -> None:
    figures, _ = read("东山区：中学1所，0.56万平方米。")
    assert [figure.label for figure in figures] == ["中学", "建筑面积"]


CUTS = [
    "全县公办普惠性幼儿园在园幼儿和义务教育学校学生免费营养午餐参与人数达9000人。",
    "一般公共预算教育支出占一般公共预算支出的比例逐年提高，普惠性幼儿园覆盖率达95%。",
    "全市创建国家级义务教育优质均衡发展县和学前教育普及普惠县6个。",
]


@pytest.mark.parametrize("text", CUTS)
def test_no_word_is_cut_in_the_middle(text: str) -> None:
    for figure in read(text)[0]:
        assert not figure.label.startswith(("性", "惠性", "衡", "色", "及", "校生", "儿园"))


def test_labels_are_never_longer_than_fourteen_characters() -> None:
    figures, _ = read("符合条件且已经通过上级部门逐一核查验收的乡镇寄宿制初级中学共有57所。")
    assert 2 <= len(figures[0].label) <= 14
