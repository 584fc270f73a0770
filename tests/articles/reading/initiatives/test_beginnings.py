"""Where a name without marks begins, and what only looks like one."""

import pytest

from tests.articles.reading.initiatives.test_gathering import names


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("an adverb of time", "届时乡村走教联盟由教育局牵头。", [("乡村走教联盟", "organisation")]),
        ("half of what the verb was taken from", "县里下大力气抓河畔职教集团。",
         [("河畔职教集团", "organisation")]),
        ("and nothing of its own behind it", "县里下大力气抓职教集团。", []),
        ("one 的 that is part of a regime", "学校实行理事会领导下的总园长负责制。",
         [("理事会领导下的总园长负责制", "mechanism")]),
        ("a search of all schools", "全县开展校舍隐患大排查大整治。",
         [("校舍隐患大排查大整治", "campaign")]),
        ("a board of each school", "每所学校成立伙食委员会。", [("伙食委员会", "organisation")]),
        ("a centre that is counted", "依托村小建成留守儿童成长中心9所。",
         [("留守儿童成长中心", "organisation")]),
        ("a slogan told in signs", "某县聚焦“读、写、讲”三字诀。",
         [("“读、写、讲”三字诀", "framework")]),
        ("how a body is run", "推行“校长+督学”管理架构。", [("“校长+督学”管理架构", "mechanism")]),
        ("who is recruited for children", "从退休教师中选聘“代理妈妈”90名。",
         [("代理妈妈", "programme")]),
        ("lessons at weekends", "“小荷”周末课堂开设课程6类。", [("“小荷”周末课堂", "programme")]),
        ("traditional characters", "屆時鄉村走教聯盟由教育局牽頭。",
         [("鄉村走教聯盟", "organisation")]),
    ],
)  # fmt: skip
def test_a_name_without_marks_begins_with_its_own_first_word(comment, text, expected):
    assert names(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text"),
    [
        ("what is measured", "到2025年,集团化办学覆盖率达到九成。"),
        ("and is to be reached", "全县要实现书香校园建设达标率95%。"),
        ("what is asked about", "记者:有偿补课整治进行得怎样?"),
        ("what another measure is for", "走教是推进联盟办学的关键一环。"),
        ("bodies counted by level", "建成县级家庭教育指导中心2个、镇级指导站9个。"),
        ("bodies by a general word", "联盟下设9个片区共同体。"),
        ("a board of the learned", "成立专家委员会。"),
        ("one and a head noun", "树特色,打造“一品牌”。"),
        ("a platform that is used", "微课全部上传到“云上课”平台。"),
        ("what the nation calls upon all to do", "推进大中小学思政课一体化建设。"),
        ("who leads a school by law", "推行党组织领导的校长负责制。"),
    ],
)
def test_what_only_looks_like_a_name_without_marks_is_left_out(comment, text):
    assert names(text) == [], comment
