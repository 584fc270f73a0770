"""Parents that the words between two measures tell."""

import pytest

from tests.articles.reading.initiatives.test_members import parents


@pytest.mark.parametrize(
    ("comment", "text", "child", "parent"),
    [
        ("one of the deeds", "列入市政府20件民心工程之一的“百校焕新工程”全部开工。",
         "百校焕新工程", "民心工程"),
        ("entered among the deeds", "“午休躺睡工程”列入十件民生实事。",
         "午休躺睡工程", "十件民生实事"),
        ("beside the deeds", "列入十件民生实事。另外推进“书香校园工程”。", "书香校园工程", None),
        ("what shares the noun of a sum", "规划列出五大工程,校舍安防提升工程排在首位。",
         "校舍安防提升工程", "五大工程"),
        ("another noun", "规划列出五大工程,教师素养提升行动排在其后。", "教师素养提升行动", None),
        ("the body that runs it", "启动教育强基筑梦行动,成立强基筑梦行动领导小组。",
         "强基筑梦行动领导小组", "教育强基筑梦行动"),
        ("a book for what its sentence names", "打造“茶园耕读”品牌,编写读本《茶香》。",
         "茶香", "茶园耕读"),
        ("what the next sentence says of a paper",
         "县里印发《某县教育发展规划》。规划提出实施名师培育工程。",
         "名师培育工程", "某县教育发展规划"),
        ("what a paper says", "《清溪县家长学校建设工作方案》提出“总校+分校”三级架构。",
         "“总校+分校”三级架构", "清溪县家长学校建设工作方案"),
        ("what a paper guides", "以《清溪县家长学校建设工作方案》为指引,搭建“三级贯通”组织体系。",
         "“三级贯通”组织体系", "清溪县家长学校建设工作方案"),
        ("how the work is done", "清溪县启动“护苗向阳”专项行动。工作中,各校落实“护学岗”机制。",
         "“护学岗”机制", "“护苗向阳”专项行动"),
        ("the next sentence speaks of something else",
         "县里印发《某县教育发展规划》。同时实施名师培育工程。", "名师培育工程", None),
        ("a list with its own name",
         "开展“百首红歌进校园”“百场讲座进村社”等“三个一百”活动。",
         "百首红歌进校园", "“三个一百”活动"),
        ("a work that opens a list of deeds", "县里办好校园扩容工程等9件惠民实事。",
         "校园扩容工程", "9件惠民实事"),
        ("works that the deeds hold", "9件惠民实事包括两项,即校园扩容工程、饮水安全工程。",
         "饮水安全工程", "9件惠民实事"),
        ("quoted deeds", "承办市办实事两项,“开工建设幼儿园”和“改造食堂”。",
         "开工建设幼儿园", "市办实事"),
        ("the means of a strategy", "实施教育强县战略,以建设“数字校园·云上课堂”为突破口。",
         "数字校园·云上课堂", "教育强县战略"),
        ("which of the deeds it is", "今年有教育十件实事,校舍扩容工程就是其中之一。",
         "校舍扩容工程", "教育十件实事"),
        ("a book by a word of its paragraph",
         "推进“茶歌进课堂”活动。学生爱唱。教研室编印《茶歌校本教程》。",
         "茶歌校本教程", "“茶歌进课堂”活动"),
        ("a book of another matter",
         "推进“茶歌进课堂”活动。学生爱唱。教研室编印《校园安全手册》。", "校园安全手册", None),
        ("a principle of what is done", "对策是中小学布局调整,原则是“先建后撤、稳妥推进”。",
         "先建后撤、稳妥推进", "中小学布局调整"),
        ("what a plan makes up",
         "以《芜湖教育现代化2035》为长期规划,连同配套文件,构成“2+9”的顶层设计。",
         "2+9", "芜湖教育现代化2035"),
        ("traditional characters", "規劃列出五大工程,校舍安防提升工程排在首位。",
         "校舍安防提升工程", "五大工程"),
    ],
)  # fmt: skip
def test_words_between_two_measures_tell_the_parent(comment, text, child, parent):
    told = parents(text)
    assert child in told, comment
    assert told[child] == parent, comment


def test_a_line_of_thought_holds_a_section_that_it_names():
    text = (
        "某县教育工作要点\n今年大力实施“123”工作思路,即锚定一个目标、打好两场攻坚战、健全三项机制。\n"
        "一、坚持党建引领\n某县谋划全年。\n二、打好两场攻坚战\n某县推进“红烛领航”工程。\n"
    )
    assert parents(text)["“红烛领航”工程"] == "“123”工作思路"
