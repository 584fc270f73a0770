"""Slogans, walks and announced numbers against lists and headings anywhere in the text."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, rules

FRAME = "松河市教育局推进社团建设\n来源:松河日报 2022-03-08\n"

WRONG = [
    (
        "a list paragraphs away",
        (
            "按“六有”标准办好社团,是今年的重点工作之一。\n市局把要求印成册子发到每位校长手上,"
            "其中写明:有场地、有教师、有课程、有器材、有经费、有考核、有展演。\n"
        ),
    ),
    (
        "headings",
        (
            "三年前,全市启动“五名”培育计划,每年投入不少于500万元。\n"
            "名校长领航。遴选培养对象40名,请省内外专家一对几指导三年。\n"
            "名教师示范。建成市级名师工作室60个,成员720名,送教下乡430场。\n"
            "名班主任引路。选出150名重点培养,班主任津贴也有明显提高。\n"
            "名学科塑形。语文等9个学科建立市级基地21个,成效明显。\n"
        ),
    ),
    (
        "a fourth step",
        (
            "“三步走”让共同体真正“共”起来。\n第一步,摸底配对。逐校摸清家底。\n"
            "第二步,教研同频。每周联合备课。\n第三步,师资流动。骨干教师双向交流。\n"
            "第四步,捆绑考核。两校一个分数。\n"
        ),
    ),
    (
        "the chosen by name",
        (
            "首批7所学校挂牌,覆盖各个学段。\n最终入选的有:松河区实验小学、松河市第八中学、"
            "清溪区第二小学、清溪区阳光中学、云岭县第四小学、云岭县第一小学。\n"
        ),
    ),
]
RIGHT = [
    (
        "as many as it says",
        "按“六有”标准办好社团。\n其中写明:有场地、有教师、有课程、有器材、有经费、有考核。\n",
    ),
    (
        "a list that goes on",
        "按“六有”标准办好社团。\n其中写明:有场地、有教师、有课程等。\n",
    ),
    (
        "two lists: which is meant?",
        "按“六有”标准办好社团。\n社团:有场地、有教师、有课程。\n食堂:有台账、有专人、有检查。\n",
    ),
    (
        "three steps",
        "“三步走”让共同体“共”起来。\n第一步,摸底配对。第二步,教研同频。第三步,师资流动。\n",
    ),
    (
        "seven of them by name",
        (
            "首批7所学校挂牌。\n最终入选的有:松河区实验小学、松河市第八中学、清溪区第二小学、"
            "清溪区阳光中学、云岭县第四小学、云岭县第一小学、云岭县第三中学。\n"
        ),
    ),
]


@in_both_scripts
@cases(WRONG)
def test_another_number_than_announced_is_found(comment: str, text: str, script: str) -> None:
    assert rules(found_on_page(FRAME + text, script)) == ["count"], comment


@in_both_scripts
@cases(RIGHT)
def test_as_many_as_announced_or_in_doubt_is_left_alone(
    comment: str, text: str, script: str
) -> None:
    assert not found_on_page(FRAME + text, script), comment
