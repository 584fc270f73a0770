"""What there was, what came and went, what is left, told in whatever row."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, surfaces

BELIED: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "one step up",
        "截至去年底，全县建有智慧教室386间；今年又新增148间，总数达到544间。",
        ("386间", "148间", "544间"),
    ),
    (
        "one step up, sentences apart",
        "学校有教师120名。去年又新招教师18名，如今教师总数达到148名。",
        ("120名", "18名", "148名"),
    ),
    (
        "one step down",
        "登记在册的机构有104家。经过治理，压减了91家，还有23家转型。",
        ("104家", "91家", "23家"),
    ),
    ("what is left", "教学点原来有87个，陆续撤并了49个，目前保留36个。", ("87个", "49个", "36个")),
    (
        "two steps",
        "全县共有村小87所，去年撤并19所，今年撤并14所，现存村小56所。",
        ("87所", "19所", "14所", "56所"),
    ),
    (
        "the whole behind",
        "已有九个县通过验收，其余四个县年底前接受验收，全市12个县将实现全覆盖。",
        ("九个", "四个", "12个"),
    ),
    (
        "and more, a sentence later",
        "全县学校食堂共64个，自主经营的51个。还有17个食堂仍由企业承包。",
        ("64个", "51个", "17个"),
    ),
    (
        "by rank of their posts",
        "156名教师中，高级教师48人、一级教师62人、二级教师46人、三级教师10人。",
        ("156名", "48人", "62人", "46人", "10人"),
    ),
    (
        "what lacks in the middle",
        "应考的1420人中，缺考95人，实际到考1335人。",
        ("1420人", "95人", "1335人"),
    ),
    (
        "the others together",
        "运动会产生金牌86枚，城关学区独得48枚；其余5个学区共得42枚。",
        ("86枚", "48枚", "42枚"),
    ),
]
BORNE_OUT: list[tuple[str, str]] = [
    ("up", "截至去年底，全县建有智慧教室386间；今年又新增148间，总数达到534间。"),
    ("what became of some", "登记在册的机构有104家。经过治理，压减了91家，还有5家转型。"),
    ("two steps", "全县共有村小87所，去年撤并19所，今年撤并14所，现存村小54所。"),
    ("up and down", "全县有学校120所，去年新建5所，撤并12所，如今共有学校113所。"),
    ("of which some", "全市现有机构210家，注销98家，还有56家正在整改。"),
    ("what is to come", "省补1200万元，县配800万元，总投资2400万元，缺口400万元由学校自筹。"),
    ("the whole behind", "已有九个县通过验收，其余三个县年底前接受验收，全市12个县将实现全覆盖。"),
    ("and others", "全县学校食堂共64个，自主经营的51个。还有17个教学点没有食堂。"),
    ("their own parts", "中小学教师3860人，其中女2420人；幼儿园教师1260人，其中女1240人。"),
    ("what lacks", "应考的1420人中，缺考95人，实际到考1325人。"),
    ("the others", "运动会产生金牌86枚，城关学区独得48枚；其余5个学区共得38枚。"),
    ("each of six", "县里把18个乡镇划分为6个学区，每个学区3个乡镇。"),
]


@cases(BELIED)
def test_steps_that_do_not_lead_there_are_found(
    comment: str, text: str, words: tuple[str, ...]
) -> None:
    assert surfaces(found(text)) == [set(words)], comment


@cases(BORNE_OUT)
def test_steps_that_lead_there_are_left_alone(comment: str, text: str) -> None:
    assert not found(text), comment
