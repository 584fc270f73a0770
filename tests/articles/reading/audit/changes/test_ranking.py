"""Ranks that moved, against where they stood and stand."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, point_at

MOVED: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "three up",
        "该区得分91.2分，从去年的第8前移3个位次，列全市第6。",
        ("第8", "前移3个位次", "第6"),
    ),
    ("by years", "全县教育考核2019年排第11位，2020年列第7位，前进了5个位次。", ("第11位", "第7位")),
    (
        "in words",
        "高考综合排名由上年的第十二名跃升至第八名，进步了五个名次。",
        ("第十二名", "第八名"),
    ),
    ("down", "学生体质抽测由去年的第3位跌到第6位，下滑2个位次。", ("第3位", "第6位")),
    ("the wrong way", "满意度测评上一年第5名，今年第9名，上升了4个位次。", ("第5名", "第9名")),
    ("now before then", "今年名列全省第4，较上年的第9提升了6个位次。", ("第4", "第9")),
    ("the move first", "一年间上升了6位，由第15位来到第10位。", ("第15位", "第10位")),
    ("once", "起初在全市只排第十三位，如今位居第六位，前移六个位次。", ("第十三位", "第六位")),
    (
        "far apart",
        "从前年的第9位起步，学校用两年时间向前挪了4位，在同类学校中排到第4位。",
        ("第9位", "第4位"),
    ),
    ("last year", "去年我县排名第7，今年位列第2，一举前进3位。", ("第7", "第2")),
]
AS_IT_IS: list[tuple[str, str]] = [
    ("fits", "该校的综合排名从上一年的第9位升到第4位，前进了5位。"),
    ("two tables", "本科上线人数居第1位，上线率排在第3位，比上年前进3位。"),
    ("a third rank", "从第9升到第4，前进了5位，其中数学第1。"),
    ("another table's move", "总分从去年的第7到今年的第5；数学上升了3个位次，列第1。"),
    ("from an unnamed rank", "今年列全市第5，比上年前移3个位次。"),
    ("places of people", "去年的第七届比赛提高了5名，今年第五届。"),
    ("no number", "从去年的第8升至第6，位次前移。"),
]


@in_both_scripts
@cases(MOVED)
def test_ranks_that_did_not_move_so_are_found(
    comment: str, text: str, words: tuple[str, ...], script: str
) -> None:
    assert point_at(found(text, script), words), comment


@cases(AS_IT_IS)
def test_other_ranks_are_left_alone(comment: str, text: str) -> None:
    assert not found(text), comment
