import pytest

from tests.articles.reading.case import read

PARTS = [
    (
        "a part of all the ground",
        "总建设面积5200平方米，其中跑道1200平方米。",
        ["总建设面积", "跑道面积"],
    ),
    (
        "whose owner a bracket tells",
        "幼儿园教师1200人（民办1000人），小学教师3300人（民办200人）。",
        ["幼儿园教师", "民办幼儿园教师", "小学教师", "民办小学教师"],
    ),
    (
        "each bracket has its whole",
        "设99个教学班（小学48个、初中51个），学位4400个（小学2100个、初中2300个）。",
        ["教学班", "小学教学班", "初中教学班", "学位", "小学学位", "初中学位"],
    ),
    (
        "a semicolon ends a list of kinds",
        "教师1700名，其中小学教师900名；班主任500名，其中小学300名。",
        ["教师", "小学教师", "班主任", "小学班主任"],
    ),
    (
        "people by another measure",
        "在校学生9000名，其中小学6000人、初中3000人。",
        ["在校学生", "小学在校学生", "初中在校学生"],
    ),
    (
        "no part is larger than its whole",
        "新增学位900个，其中小学1600个。",
        ["新增学位", "小学"],
    ),
    (
        "the verb of the whole goes before the part, its noun behind",
        "新增学位900个，其中小学600个、初中300个。",
        ["新增学位", "新增小学学位", "新增初中学位"],
    ),
    (
        "a part with a noun of its own",
        "全年招聘教师90名，其中音体美教师30名、心理教师9名。",
        ["招聘教师", "招聘音体美教师", "招聘心理教师"],
    ),
    (
        "a noun that is known and no level",
        "现有党组织40个，其中党支部35个。",
        ["党组织", "党支部"],
    ),
    (
        "a verb that is the part",
        "改善学校食堂48所，其中新建13所、改造35所。",
        ["改善学校食堂", "新建改善学校食堂", "改造改善学校食堂"],
    ),
    (
        "a stage of school takes the place of all stages",
        "现有中小学生5000人，其中小学3000人、初中2000人。",
        ["中小学生", "小学生", "初中生"],
    ),
    (
        "a kind of boarding schools",
        "建成寄宿制中小学43所，其中：小学2所，住宿生2935人；九年制学校11所，住宿生6338人。",
        ["寄宿制中小学", "寄宿制小学", "小学住宿生", "九年制学校", "九年制学校住宿生"],
    ),
    (
        "no more than how they were built",
        "12所幼儿园都是公办园，其中5所新建，7所属于改扩建。",
        ["幼儿园", "新建幼儿园", "改扩建幼儿园"],
    ),
    (
        "a level takes the place of a level",
        "建成省级以上示范园20所，其中国家级5所。",
        ["省级以上示范园", "国家级示范园"],
    ),
    (
        "a pair is one part",
        "组建教育集团30个，其中紧密型、融合型12个。",
        ["教育集团", "紧密型、融合型教育集团"],
    ),
    (
        "traditional characters",
        "新增學位900個，其中小學600個。",
        ["新增學位", "新增小學學位"],
    ),
    (
        "money has names of its own",
        "总投资900万元，其中县财政投入500万元。",
        ["总投资", "县财政投入"],
    ),
    (
        "schools are no part of something else",
        "各类学校90所，其中幼儿园40所、小学30所。",
        ["各类学校", "幼儿园", "小学"],
    ),
    (
        "further numbers of each part",
        "新投用学校70所，其中幼儿园40所、新增学位9000个，小学30所、新增学位8000个。",
        ["新投用学校", "新投用幼儿园", "新增幼儿园学位", "新投用小学", "新增小学学位"],
    ),
    (
        "further numbers in a clause of their own",
        "安排项目21个，其中省级项目11个，宿舍楼25栋，县级项目10个，宿舍楼26栋。",
        ["安排项目", "省级项目", "省级项目宿舍楼", "县级项目", "县级项目宿舍楼"],
    ),
    (
        "what comes once behind the parts is of all of them",
        "新建学校51所，其中小学31所、初中18所，新增学位6000个。",
        ["新建学校", "新建小学", "新建初中", "新增学位"],
    ),
    (
        "kinds of study",
        "高校招生人数9000人，其中本科3000人。",
        ["高校招生人数", "本科招生人数"],
    ),
    (
        "a list that words of its own lead is no part of another sentence's",
        "全市在建公办园5所。各县上报了公办园进度，其中，完工3所。",
        ["在建公办园", "完工公办园"],
    ),
    (
        "kinds in a bracket",
        "新建、改扩建41所中小学校（幼儿园）。其中，幼儿园9所，中小学3所。",
        ["新建改扩建中小学校（幼儿园）", "新建改扩建幼儿园", "新建改扩建中小学"],
    ),
    (
        "the list of another paragraph",
        "在校学生42313人，其中幼儿11024人，小学17345人。\n教职工编制3661人，其中离岗531人。",
        ["在校学生", "幼儿在校学生", "小学在校学生", "教职工编制", "离岗教职工"],
    ),
    (
        "what a sentence opens with",
        "教职工3661人，其中专任教师2422人。专任教师中，高中364人，初中824人。",
        ["教职工", "专任教师", "高中专任教师", "初中专任教师"],
    ),
    (
        "a row of values in turn",
        "在校学生共3.1万人，高中、初中、小学依次为4500人、8400人、18100人。",
        ["在校学生", "高中在校学生", "初中在校学生", "小学在校学生"],
    ),
    (
        "a change is no part",
        "获奖30项，其中国家级9项，比上年多3项。",
        None,
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), PARTS, ids=[case[0] for case in PARTS])
def test_a_part_takes_over_what_was_done_to_the_whole(
    why: str, text: str, expected: list[str] | None
) -> None:
    labels = [figure.label for figure in read(text)[0]]
    if expected is None:
        assert labels[-1].endswith("增加")
    else:
        assert labels == expected
