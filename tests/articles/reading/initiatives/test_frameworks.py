"""What stands under a counted or coded measure, and what is one measure told in two ways."""

import pytest

from articles.reading import read_article


def parents(text):
    return {measure.name: measure.parent for measure in read_article(text).initiatives}


@pytest.mark.parametrize(
    ("comment", "text", "child", "parent"),
    [
        ("the items before a sum in marks that a word leads in",
         "当地以校舍焕新工程、教师暖心工程、云端共享工程“三大工程”为抓手。",
         "教师暖心工程", "三大工程"),
        ("a list in one pair of marks",
         "全市推进“红烛铸魂工程、校舍焕新工程、云端共享工程”三项工程。",
         "校舍焕新工程", "三项工程"),
        ("an item that is said in full later",
         "打好校舍焕新、教师暖心、食堂放心3大攻坚战。\n(一)打好校舍焕新攻坚战。新建学校3所。",
         "校舍焕新攻坚战", "3大攻坚战"),
        (
            "each member heads a section",
            ("某县教育\n某县深入实施“两大提升行动”,成效明显。\n一、钱往哪里投\n全县投入3亿元。\n"
            "二、学前普惠提升行动\n新建幼儿园9所。\n三、高中内涵提升行动\n高中有了新楼。\n"),
            "高中内涵提升行动",
            "两大提升行动",
        ),
        ("what a formula spells out",
         "实施“123”行动计划,即围绕1个目标,深化2项改革,实施3大工程。\n会议说,加快推进“三大工程”。",
         "三大工程", "“123”行动计划"),
        ("the parts of a slogan",
         ("构建“一核两翼”格局。\n一、建强“一核”\n某县建校舍。\n"
         "二、做强“两翼”\n某县聘教师。"),
         "两翼", "“一核两翼”格局"),
        ("what it is made of", "构建以“一网统管、三级联动”为主要内容的“河畔护苗”工作体系。",
         "一网统管、三级联动", "河畔护苗"),
        ("a way right behind the programme",
         "启动高中教育振兴三年行动,建立“以绩定奖”激励机制。",
         "“以绩定奖”激励机制", "高中教育振兴三年行动"),
        ("a regime in the next sentence", "启动高中教育振兴三年行动。建立“以绩定奖”激励机制。",
         "“以绩定奖”激励机制", None),
        ("one of two papers",
         "制定《某县强师方案》和《某县强师任务清单》,落实“四个一”要求。",
         "四个一", None),
        ("one word of so many, each at the head of a section",
         ("某县教育\n某县“三个强化”护学路\n近日,县里传来消息。\n"
          "强化力量下沉。全县成立校车督查组,由局长带队,逐校检查车辆。\n"
          "强化家校同行。全县推行“一车一档”,把2000辆车都记了下来。\n"
          "强化问责到底。全县通报学校3所,约谈责任人11人,立行立改。"),
         "一车一档", "三个强化"),
        ("two verbs in turn",
         ("某县教育\n某县“三抓三促”护学路\n近日,县里传来消息。\n"
          "一、抓下沉,促落实\n全县成立校车督查组,由局长带队,逐校检查车辆。\n"
          "二、抓同行,促安心\n全县推行“一车一档”,把2000辆车都记了下来。\n"
          "三、抓问责,促整改\n全县通报学校3所,约谈责任人11人,立行立改。"),
         "一车一档", "三抓三促"),
        ("a slogan of as many words as there are sections",
         ("某县教育\n某县聚焦“读、写、讲”三字诀。\n一、书香满校园\n全县推行“三个一”行动。\n"
          "二、下笔有话说\n学校出了文集。\n三、开口敢表达\n学校有了讲台。"),
         "“三个一”行动", "“读、写、讲”三字诀"),
        ("of fewer words than sections",
         ("某县教育\n某县聚焦“读、写、讲”三字诀。\n一、书香满校园\n全县推行“三个一”行动。\n"
          "二、下笔有话说\n学校出了文集。\n三、开口敢表达\n学校有了讲台。\n四、众人齐伸手\n村里有了书屋。"),
         "“三个一”行动", None),
        ("who joins in is no count of sections",
         ("某县教育\n某县形成“六位一体”护学模式。\n一、建班子\n全县推行“三个一”行动。\n"
          "二、搭台子\n学校有了讲台。\n三、找路子\n村里有了书屋。\n四、挑担子\n家长进了校。"),
         "“三个一”行动", None),
        ("beside a paper that forbids", "出台《某区作业“十不准”》,推行作业公示制和“无作业日”。",
         "无作业日", None),
        ("the body that runs a campaign told in full",
         "决定开展校舍消防隐患大排查大整治。成立县教育局校舍消防大排查大整治领导小组。",
         "县教育局校舍消防大排查大整治领导小组", "校舍消防隐患大排查大整治"),
        ("what a body issues, by its last word",
         "某县成立河畔思政课教师联盟。联盟每月集体备课,已编印《某县红色读本》3册。",
         "某县红色读本", "河畔思政课教师联盟"),
        ("what another one issues",
         "某县成立河畔思政课教师联盟。教研室每月集体备课,已编印《某县红色读本》3册。",
         "某县红色读本", None),
        ("traditional characters",
         "當地以校舍煥新工程、教師暖心工程、雲端共享工程「三大工程」為抓手。",
         "教師暖心工程", "三大工程"),
    ],
)  # fmt: skip
def test_a_measure_stands_under_what_counts_or_spells_it(comment, text, child, parent):
    told = parents(text)
    assert child in told, (comment, told)
    assert told[child] == parent, comment


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("a body told in short",
         "二是组建城乡共同体。某县组建城乡教育共同体8个。",
         ["城乡教育共同体"]),
        ("a plan and its paper",
         "请出台第三期学前教育行动计划。现制定《某市第三期学前教育行动计划(2017—2020年)》。",
         ["某市第三期学前教育行动计划(2017—2020年)"]),
        ("years in brackets", "围绕“河畔教育强基行动计划(2021—2025年)”,安排项目32个。",
         ["河畔教育强基行动计划(2021—2025年)"]),
        ("a brand that heads the programme",
         ("擦亮“江畔名师”名片\n"
         "某区深入实施“江畔名师优培工程”,引进教师38名。"),
         ["江畔名师优培工程"]),
        ("a system is no part of the name", "推动“一体三翼”工作体系升级。", ["一体三翼"]),
        ("a brand behind a course", "建强“红色河畔”大思政课品牌。", ["红色河畔"]),
        ("a course in marks keeps its noun",
         "开设“向榜样学习”主题校本课程。",
         ["“向榜样学习”主题校本课程"]),
        ("a strategy of a place", "某州以“兴教强州”战略为统领。", ["“兴教强州”战略"]),
        ("a place that is praised", "某州是名副其实的“教育强州”。", []),
        ("the rest of a row",
         "持续实施校长职级改革、高中外迁工程、基础教育质量提升、创新高地建设。",
         ["校长职级改革", "高中外迁工程", "基础教育质量提升", "创新高地建设"]),
        ("a row of common tasks", "持续抓好基础教育质量提升、创新高地建设。", []),
        ("workshops in a counted row", "组建名校长工作室6个、名班主任工作室12个。",
         ["名校长工作室", "名班主任工作室"]),
        ("a kind of bodies", "建成中等职业教育集团18个。", []),
        ("festivals of all schools",
         "举办全市高中生运动会、中小学艺术节。",
         ["全市高中生运动会", "中小学艺术节"]),
        ("a school's festival", "学校举办艺术节。", []),
        ("parts of a wall", "长廊由“百年概述”“家乡人物”“红色故事”三大版块组成。", []),
        ("what the nation names",
         "深入实施时代新人铸魂工程,完善“大思政课”工作体系,坚持“健康第一”理念。",
         []),
        ("a national name with more to it",
         "落实“一校一案”作业管理制度。",
         ["“一校一案”作业管理制度"]),
    ],
)  # fmt: skip
def test_one_measure_by_one_name(comment, text, expected):
    assert list(parents(text)) == expected, comment
