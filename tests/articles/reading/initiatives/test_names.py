"""Names of measures in quotation marks and without marks, in other positions than behind a verb."""

import pytest

from tests.articles.reading.initiatives.test_gathering import names


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("announced by a noun", "叫得响的品牌有“河畔灯火”“小荷夜校”等。",
         [("河畔灯火", "brand"), ("小荷夜校", "brand")]),
        ("counted tasks", "列入清单的实事有3件,分别是“改造旱厕”“添置校车”和“安装空调”。",
         [("改造旱厕", "programme"), ("添置校车", "programme"), ("安装空调", "programme")]),
        ("at work at the head of its clause", "“彩虹小屋”服务了2万人次。", [("彩虹小屋", "brand")]),
        ("owned by a school", "实验小学的“村村思政课”上了300节。", [("村村思政课", "programme")]),
        ("two pairs", "教师靠“外引内育”加快成长。", [("外引内育", "mechanism")]),
        ("themes with a space", "参加“薪火相传 百校百课”创作的教师有80人。",
         [("薪火相传 百校百课", "programme")]),
        ("the brand behind 的", "“学在江畔”的品牌越叫越响。", [("学在江畔", "brand")]),
        ("a slogan and what it moves", "用“三个聚力”撬动乡村教育改革。",
         [("三个聚力", "framework")]),
        ("a slogan of learning", "全体党员强化“六学”。", [("六学", "framework")]),
        ("a way of working", "推广“党建+”。", [("党建+", "mechanism")]),
        ("hundreds and thousands", "开展“百师千课”。", [("百师千课", "campaign")]),
        ("a model of parts joined by plus", "采取“社团活动+劳动教育”模式。",
         [("“社团活动+劳动教育”模式", "mechanism")]),
        ("named in so many words", "一项名为“点亮微光”的活动持续了八年。",
         [("点亮微光", "campaign")]),
        ("summed up by their count", "建立“退休返聘”“跨校走教”两条渠道。",
         [("退休返聘", "mechanism"), ("跨校走教", "mechanism")]),
        ("most of a list", "“雪炭工程”“春雨行动”“金秋圆梦”帮了许多学生。",
         [("雪炭工程", "programme"), ("春雨行动", "programme"), ("金秋圆梦", "programme")]),
        ("a week of its own", "「友善校園週」將在首週登場。", [("友善校園週", "campaign")]),
        ("a way that is written into a plan", "把“校园菜园+厨房课”写进规划。",
         [("校园菜园+厨房课", "mechanism")]),
        ("a brand that 的 leads to", "打造更有温度的“学在柳岸”教育品牌。", [("学在柳岸", "brand")]),
        ("counted bodies", "市级“名师发展共同体”16个,“乡村名师工作站”42个。",
         [("名师发展共同体", "organisation"), ("乡村名师工作站", "organisation")]),
        ("regular events", "每学期一次的“教学开放周”让校园活起来。", [("教学开放周", "campaign")]),
        ("a theme in title marks", "举办《红心向党》系列宣讲活动。", [("红心向党", "campaign")]),
        ("where schools lie", "形成“东进、西拓、南延”的学校布局。",
         [("东进、西拓、南延", "framework")]),
        ("a body that opens its clause", "“校际联盟体”在城东五校试水。",
         [("校际联盟体", "organisation")]),
        ("what is not allowed", "作业管理有“三不准”。", [("三不准", "framework")]),
        ("what it is called", "新设的基金名叫“烛光基金”。", [("烛光基金", "programme")]),
        ("a short verb", "山脚下设“红岭少年军校”。", [("红岭少年军校", "organisation")]),
        ("a year of its own", "今年是“作风提升年”。", [("作风提升年", "campaign")]),
        ("a prefix at the head of its clause", "教师队伍建设“三年行动计划”正在实施。",
         [("教师队伍建设“三年行动计划”", "programme")]),
        ("what it is about, before the mark", "名师名校名长“三名”工程正在实施。",
         [("名师名校名长“三名”工程", "programme")]),
        ("who does it, before the mark", "全县教师“青蓝”工程正在实施。",
         [("“青蓝”工程", "programme")]),
        ("one's own plan", "市里还有芜湖职业教育“十四五”规划。",
         [("芜湖职业教育“十四五”规划", "programme")]),
        ("whose word is no verb: 教研|制度", "片区建立“3+N”联合教研制度。",
         [("“3+N”联合教研制度", "mechanism")]),
        ("a part of the staff, led in by a verb", "实施骨干教师“引路”计划。",
         [("骨干教师“引路”计划", "programme")]),
        ("a line that is called", "开通“小橘灯”心理热线。", [("“小橘灯”心理热线", "brand")]),
        ("a platform with a name", "县里建成“透明厨房”监管平台。",
         [("“透明厨房”监管平台", "programme")]),
        ("a set that is put to use", "二是用好一批“山野课堂”。", [("山野课堂", "brand")]),
        ("kinds of alliances", "联盟有两类:城乡互助“牵手”联盟、校企共建“双师”联盟。",
         [("城乡互助“牵手”联盟", "organisation"), ("校企共建“双师”联盟", "organisation")]),
        ("traditional characters", "「彩虹小屋」開班30期。", [("彩虹小屋", "brand")]),
    ],
)  # fmt: skip
def test_a_quoted_name_is_found_by_what_stands_around_it(comment, text, expected):
    assert names(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("what begins", "走班制改革先行试点。", [("走班制改革", "mechanism")]),
        ("what is on the list", "村小营养早餐行动也列入安排。",
         [("村小营养早餐行动", "programme")]),
        ("a body and where it sits", "校园安全领导小组在教育局设立。",
         [("校园安全领导小组", "organisation")]),
        ("a body without its count", "6个食堂卫生督查组由局领导带队,逐校检查。",
         [("食堂卫生督查组", "organisation")]),
        ("what was begun", "去年启动的乡村教师周转房建设工程让千人安家。",
         [("乡村教师周转房建设工程", "programme")]),
        ("a body and who takes part", "八部门参与的校园周边治理联席会议每季度召开一次。",
         [("校园周边治理联席会议", "organisation")]),
        ("a means without marks", "以乡村校舍改造工程为抓手,补齐短板。",
         [("乡村校舍改造工程", "programme")]),
        ("a city's own", "市里的寄宿制学校提升工程惠及3万人。",
         [("寄宿制学校提升工程", "programme")]),
        ("a way to run schools", "集团化办学覆盖了全区。", [("集团化办学", "mechanism")]),
        ("two subjects", "第三届职业教育活动周和第六届班主任技能大赛先后办成。",
         [("第三届职业教育活动周", "campaign"), ("第六届班主任技能大赛", "campaign")]),
        ("a regime that answers", "机关干部包联薄弱学校责任制给出了答案。",
         [("机关干部包联薄弱学校责任制", "mechanism")]),
        ("activities in a row", "第二课堂重在兴趣,稻田诗会、校园竹竿舞联赛等活动都能参加。",
         [("稻田诗会", "campaign"), ("校园竹竿舞联赛", "campaign")]),
        ("with a count behind", "设计了红歌合唱大赛、家书诵读大赛等4项活动。",
         [("红歌合唱大赛", "campaign"), ("家书诵读大赛", "campaign")]),
        ("traditional characters", "現代書院制試點穩步走。", [("現代書院制試點", "programme")]),
    ],
)  # fmt: skip
def test_a_name_without_marks_is_found_where_its_clause_speaks_of_it(comment, text, expected):
    assert names(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text"),
    [
        ("a set of figures of speech", "二是用好一批“领头雁”。"),
        ("a learning platform of the country", "参与“学习强国”学习。"),
        ("talk about a national policy", "开展形式多样的“四史”教育活动。"),
        ("a saying at the head of a clause", "“孩子变开朗了”是家长最常说的话。"),
        ("a goal", "工作的目标是“让每个孩子都出彩”。"),
        ("classes of people", "保障“三类城市”“六类人员”子女入学。"),
        ("what the party asks of all", "落实意识形态工作责任制,践行“两个结合”。"),
        ("a higher body's regime of heads", "推行党组织领导的校长负责制。"),
        ("a goal behind a verb", "打造“全市教育现代化新高地”目标。"),
        ("a platform that is watched", "收看“太空公开课堂”。"),
        ("a press event that is opened", "大会首次开设“局长问答通道”,六位局长到场。"),
        ("competitions that are curbed", "规范各类竞赛评比和“进校园”活动。"),
        ("a maxim announced by one noun", "我们的做法是“把小事办好”。"),
        ("the country's body", "国务院教育督导委员会专项督导组在现场检查。"),
        ("general regimes", "各项管理制度逐步健全,监督机制不断完善。"),
        ("somebody else's occasion", "借“思想大解放”大讨论的东风,改进作风。"),
        ("what is demanded from above", "落实“作风建设年”各项要求。"),
        ("things made of paper", "学生用自制书签、手绘明信片等活动感受节日。"),
        ("years gone by", "“十年树木的那些少年”这一话题很热。"),
    ],
)
def test_what_only_looks_like_a_name_is_left_out(comment, text):
    assert names(text) == [], comment
