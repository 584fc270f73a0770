"""Aims at or below what a text has told as reached, with many words between the two."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, point_at

PASSED: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "a rate in a paragraph before",
        "全县各校都办起了课后服务，最新的参与率为87.4%，比上学期多出6.2个百分点。\n股长表示，争取明年把全县课后服务参与率提升到85%。",
        ("87.4%", "85%"),
    ),
    (
        "a rate of kindergartens",
        "目前适龄幼儿入园率已有92.6%，家长很满意。\n今后三年内，努力让适龄幼儿的入园率提高到90%。",
        ("92.6%", "90%"),
    ),
    (
        "the place named in the aim alone",
        "教师培训的参训率是96.2%。县里打算在经费上再加力，力争全县教师培训参训率达到95%。",
        ("96.2%", "95%"),
    ),
    (
        "a plan",
        "普惠性幼儿园覆盖率已达91.3%，居全市第2。按照规划，到2025年普惠性幼儿园覆盖率要提升到90%。",
        ("91.3%", "90%"),
    ),
    (
        "to be raised to",
        "眼下学生体检的建档率为98.7%。下一步，要把学生体检建档率拉高到98%。",
        ("98.7%", "98%"),
    ),
    (
        "far behind",
        "全区学生体检的完成率为88.1%。\n各校配齐校医42名。\n区里定下目标：明年把学生体检完成率上升到86%。",
        ("88.1%", "86%"),
    ),
    (
        "a count",
        "全县已有名师工作室48个，带动教师1200名。\n县里打算用三年内的时间把名师工作室扩大到40个。",
        ("48个", "40个"),
    ),
    (
        "people",
        "全区现有心理健康教师136名。未来两年，计划把心理健康教师增加到120名。",
        ("136名", "120名"),
    ),
    (
        "schools",
        "建成书香校园65所。县里力争两年内将书香校园发展到60所。",
        ("65所", "60所"),
    ),
    (
        "by the end of the year",
        "老年大学的开课率已达77.5%，学员不少。到年底前，争取老年大学开课率达到75%。",
        ("77.5%", "75%"),
    ),
    (
        "the aim says whose rate it is",
        "全市学生体质健康抽测合格率为95.1%，优良率为58.3%。\n力争三年内，全市学生体质健康优良率达到55%。",
        ("58.3%", "55%"),
    ),
    (
        "a sum that has been reached",
        "截至去年底，全县累计建成现代化学校18所，到2025年末，累计建成现代化学校要达到16所。",
        ("18所", "16所"),
    ),
]
AHEAD: list[tuple[str, str]] = [
    ("ahead indeed", "课后服务参与率为83.6%。\n争取明年把课后服务参与率提升到90%。"),
    (
        "reached before its time",
        "课后服务参与率为83.6%，提前完成到2025年课后服务参与率达到80%的目标。",
    ),
    ("of another topic", "课后服务参与率为83.6%。\n争取明年把研学活动参与率提升到80%。"),
    ("of another kind", "小学课后服务参与率为83.6%。\n争取明年把初中课后服务参与率提升到80%。"),
    (
        "two values",
        "课后服务参与率城区为93.6%，乡村参与率为73%。\n争取明年把课后服务参与率提升到80%。",
    ),
    ("a rate that shall fall", "学生近视率为53.6%。\n力争到2025年把近视率降到50%。"),
    ("to be held", "义务教育巩固率为99.6%。\n力争巩固率稳定达到99%。"),
    ("other things counted", "全县已有名师工作室48个。\n计划把乡村名师工作室扩大到20个。"),
    ("of public ones", "公办园入园率已有92.6%。\n今后三年内，努力让入园率提高到90%。"),
    ("made in a year", "今年培训心理健康教师136名。\n计划把心理健康教师增加到120名。"),
]


@in_both_scripts
@cases(PASSED)
def test_an_aim_that_is_passed_is_found(
    comment: str, text: str, words: tuple[str, ...], script: str
) -> None:
    assert point_at(found(text, script), words), comment


@cases(AHEAD)
def test_an_aim_that_is_ahead_is_left_alone(comment: str, text: str) -> None:
    assert not found(text), comment
