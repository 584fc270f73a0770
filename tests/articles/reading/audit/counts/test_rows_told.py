"""A number and the row it announces or sums up: another number is found, doubt is left alone."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, rules

WRONG = [
    (
        "a row of one make behind a colon",
        "全市探索两种路径：嵌入式、领办式、结对式，各校自选。",
        ("两种路径", "嵌入式、领办式、结对式"),
    ),
    (
        "a slogan and its row, then another clause",
        "推行“六定”用人办法，即定员、定责、定时、定酬，班子带头。",
        ("六定", "定员、定责、定时、定酬"),
    ),
    (
        "five ones where six are told",
        "建立“六个一”帮扶制度，即一张台账、一位导师、一次约谈、一份礼包、一封家书，老师都参加。",
        ("六个一", "一张台账、一位导师、一次约谈、一份礼包、一封家书"),
    ),
    (
        "a verb that the items leave out",
        "集团实行“五统一”管理，即备课、用人、评价、后勤，校校有别。",
        ("五统一", "备课、用人、评价、后勤"),
    ),
    (
        "lists of things behind their number",
        "公布四张清单，即用人清单、育人清单、监管清单，逐月更新。",
        ("四张清单", "用人清单、育人清单、监管清单"),
    ),
    (
        "subjects before their number",
        "网络教研覆盖音乐、体育、美术4个学科，老师不出校。",
        ("网络教研覆盖音乐、体育、美术", "4个学科"),
    ),
    (
        "more subjects than told",
        "网络教研覆盖音乐、体育、美术2个学科，老师不出校。",
        ("网络教研覆盖音乐、体育、美术", "2个学科"),
    ),
    (
        "kinds before their number",
        "课程分成启蒙、拓展、挑战四类，学生自选。",
        ("课程分成启蒙、拓展、挑战", "四类"),
    ),
    (
        "steps in quotation marks",
        "推广“听课、磨课、评课”四步法。",
        ("听课、磨课、评课", "四步"),
    ),
    (
        "levels joined by dashes",
        "织密“镇—校—班”四级网络。",
        ("镇—校—班", "四级"),
    ),
    (
        "works in paragraphs",
        "明年实施四大工程。\n——实施强基工程。修缮校舍。\n——实施名师工程。外出研修。\n——实施润心工程。配齐教师。",
        ("四大工程",),
    ),
    (
        "works in brackets with other lines between",
        "重点抓好“四大行动”：\n（一）强基行动。修缮校舍。\n年内完工。\n（二）名师行动。外出研修。\n（三）润心行动。配齐教师。",
        ("四大行动",),
    ),
    (
        "first, second, third",
        "明年要办成四件事：第一，修好校舍；第二，配齐教师；第三，通好校车。",
        ("四件事",),
    ),
    (
        "marks on lines apart",
        "做法概括为“四个坚持”。\n\n一是坚持党建引领。抓实班子。\n\n二是坚持质量为先。抓实课堂。\n\n三是坚持安全至上。抓实巡查。",
        ("“四个坚持”",),
    ),
    (
        "plain quotation marks",
        '推行"五定"用人办法，即定员、定责、定时、定酬，班子带头。',
        ("五定", "定员、定责、定时、定酬"),
    ),
]
RIGHT = [
    ("as many behind a colon", "全市探索三种路径：嵌入式、领办式、结对式，各校自选。"),
    ("a link inside an item", "全市探索两种路径：乡镇、街道嵌入式和名校领办式。"),
    ("rows in several clauses", "从五个方面用力：建机制、强队伍，抓质量、严管理、促公平。"),
    ("clauses that are the items", "从三个方面用力：加强组织、人员保障，完善制度，抓好落实。"),
    (
        "the last item behind a comma",
        "坚持五项原则：政府主导、部门协同、社会参与、质量优先，公平为本。",
    ),
    ("等 ends the row", "公布四张清单，即用人清单、育人清单等，逐月更新。"),
    ("a number in a name", "打造“七彩课堂”，即红色研学、绿色劳动、蓝色科技，深受欢迎。"),
    ("two of the works named", "推进“四大工程”，名师工程、名校工程成效明显。"),
    ("one of each is no number", "支持领办“一校一园”，把“一校一园”办成示范校、引领校。"),
    (
        "a slogan of another make",
        "新人叫做“三年三步走”：一年站稳脚跟，两年教出样子，三年带好徒弟。",
    ),
    ("two slogans in one", "推行“三进三讲”活动，进班级、进社团、进家庭，讲党史、讲国情、讲乡情。"),
    ("as many subjects", "网络教研覆盖音乐、体育、美术3个学科，老师不出校。"),
    ("a partner before the row", "由市教育局与甲师范大学、乙学院、丙公司4家单位共建。"),
    ("kinds of what is counted", "新建食堂、宿舍、操场8个项目。"),
    ("a row that began before", "落实帮扶、习惯、作业、睡眠、手机、读物“五项管理”。"),
    ("a row of verbs", "近年来制定、修订、完善两项制度。"),
    ("years are no steps", "开展“识字、写字”三年行动。"),
    ("clubs and more", "开设“陶艺、剪纸、足球”等5个社团。"),
    (
        "works as announced",
        "明年实施三大工程。\n——实施强基工程。修缮校舍。\n——实施名师工程。外出研修。\n——实施润心工程。配齐教师。",
    ),
    (
        "paragraphs of other names",
        "明年实施四大工程。\n——修缮校舍。年内完工。\n——外出研修。全员参加。\n——配齐教师。城乡一样。",
    ),
    (
        "first, second, third as told",
        "明年要办成三件事：第一，修好校舍；第二，配齐教师；第三，通好校车。",
    ),
]


@cases(WRONG)
def test_a_row_of_another_number_is_found(why: str, text: str, words: tuple[str, ...]) -> None:
    assert [(one.rule, one.surfaces) for one in found(text)] == [("count", words)], why


@cases(case[:2] for case in WRONG)
def test_it_is_found_in_traditional_characters(why: str, text: str) -> None:
    assert rules(found(text, "traditional")) == ["count"], why


@in_both_scripts
@cases(RIGHT)
def test_a_row_that_fits_or_may_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found(text, script), why
