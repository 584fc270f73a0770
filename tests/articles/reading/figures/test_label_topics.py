import pytest

from tests.articles.reading.case import read

TOPICS = [
    (
        "people and rates take the topic of the clause before",
        "课后服务实现全覆盖，参加学生8000人，参与率93%。",
        ["参加课后服务学生", "课后服务参与率"],
    ),
    (
        "time each day",
        "每周开展课后服务5天，每天2小时。",
        ["每天课后服务时间"],
    ),
    (
        "at least so long each day",
        "推行课后服务，每天至少开展2小时。",
        ["每天课后服务时间"],
    ),
    (
        "a topic that ends as the label begins",
        "各校开展课后延时服务，服务学生2000人。",
        ["课后延时服务学生"],
    ),
    (
        "a sum takes the project that was launched",
        "启动操场提升工程，计划投入900万元。",
        ["操场提升工程投入"],
    ),
    (
        "a named school owns what follows, up to the semicolon",
        "东山小学占地面积30亩，总投资8000万元；西河中学占地面积50亩，总投资1亿元。",
        ["东山小学占地面积", "东山小学总投资", "西河中学占地面积", "西河中学总投资"],
    ),
    (
        "the heading over a list of facts",
        "1.东山第二小学（新建）\n投资：1.2亿元\n规模：设36个教学班",
        ["东山第二小学投资", "东山第二小学教学班"],
    ),
    (
        "traditional characters",
        "課後服務實現全覆蓋，參加學生8000人。",
        ["參加課後服務學生"],
    ),
    ("one of several owns nothing alone", "新建东山小学、西河中学，新增学位900个。", ["新增学位"]),
    ("a kind of school has no name", "农村寄宿制学校总投资9000万元。", ["农村寄宿制学校总投资"]),
    ("a label that says enough", "推进课后服务，新增公办幼儿园12所。", ["新增公办幼儿园"]),
    (
        "the topic of another sentence",
        "课后服务实现全覆盖。全县教师3000人。",
        ["教师"],
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), TOPICS, ids=[case[0] for case in TOPICS])
def test_a_label_that_says_too_little_takes_the_topic(
    why: str, text: str, expected: list[str]
) -> None:
    assert [figure.label for figure in read(text)[0]] == expected
