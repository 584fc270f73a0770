"""Shares of a total by its name, and rates of those who leave, told lines before."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, rules

FRAME = "青湖市教育系统年终盘点\n来源:青湖日报 2023-06-15\n"

WRONG = [
    (
        "of the one number of that name",
        (
            "报名4120人,参加笔试3300人,最终拟聘400名。\n"
            "拟聘人员中硕士120人,占拟聘总数的36%,其余为本科。\n"
        ),
    ),
    (
        "of what says that it is all",
        (
            "全市共资助家庭困难学生50000人,其中小学学生31000人、中学学生19000人。"
            "单亲家庭学生15000人,占受助学生总数的40%。\n"
        ),
    ),
    (
        "of those who leave",
        "今年全市中职学校毕业生3200人,比上年多110人。\n升学成绩突出。1600人升入高职院校,升学率达62%。\n",
    ),
    (
        "about so many tenths and one more",
        "享受营养餐的学校一共186所,能自己开火的有171所,约占八成三,余下的15所由中心校送餐。\n",
    ),
    (
        "of what was counted so, in tenths and one more",
        "全县在编教师11250人,分布在24个乡镇。\n现有高级职称教师2700人,约占在编教师的三成二。\n",
    ),
    (
        "so many of ten",
        "在全校4800名学生中,住校的有2880人,差不多每10个孩子里就有8个住校。\n",
    ),
    (
        "of all pupils",
        "该县学生规模位居全市前列,在校学生12.4万人。\n据统计,参加学生9.3万人,参与率为85%。\n",
    ),
]
RIGHT = [
    (
        "a total that fits",
        (
            "报名4120人,参加笔试3300人,最终拟聘400名。\n"
            "拟聘人员中硕士120人,占拟聘总数的30%,其余为本科。\n"
        ),
    ),
    (
        "another number that fits",
        (
            "全市共资助家庭困难学生50000人,其中小学学生30000人、中学学生20000人。"
            "单亲家庭学生12000人,占受助学生总数的40%。\n"
        ),
    ),
    (
        "those who leave and fit",
        "今年全市中职学校毕业生3200人,比上年多110人。\n升学成绩突出。1600人升入高职院校,升学率达50%。\n",
    ),
    (
        "a rate of some of them",
        "今年全市中职学校毕业生3200人。\n直接就业1500人,对口就业率为86%。\n",
    ),
    (
        "tenths and one more that fit",
        "享受营养餐的学校一共186所,能自己开火的有155所,约占八成三,余下的31所由中心校送餐。\n",
    ),
    (
        "of what was counted so, and it fits",
        "全县在编教师11250人,分布在24个乡镇。\n现有高级职称教师3600人,约占在编教师的三成二。\n",
    ),
    (
        "of all pupils, and it fits",
        "该县学生规模位居全市前列,在校学生12.4万人。\n据统计,参加学生9.3万人,参与率为75%。\n",
    ),
]
OF_OTHERS = [
    (
        "people are content, not things",
        "收集意见建议330件。300件已经办结,另有30件正在办理,群众满意率96.4%。\n",
    ),
    (
        "a rate of those who passed beside who did not",
        "网上报名8000人,现场确认7600人,认定通过7448人,未通过152人,通过率98.0%。\n",
    ),
    (
        "the plan of all",
        "招聘教师936名,其中公开招聘718名、特岗教师218名,完成年初计划900名的104%。\n",
    ),
    ("yet to come", "今年底前全市400所学校全部参与,目前参与率为53.9%。\n"),
    ("who was absent", "全市报名8200人。实际参加考试8000人,缺考、缓考200人,参考率97.6%。\n"),
]


@in_both_scripts
@cases(WRONG)
def test_shares_of_what_was_told_before_are_reckoned(comment: str, text: str, script: str) -> None:
    assert rules(found_on_page(FRAME + text, script)) == ["share"], comment


@in_both_scripts
@cases(RIGHT, OF_OTHERS)
def test_shares_that_fit_or_are_of_others_raise_no_alarm(
    comment: str, text: str, script: str
) -> None:
    assert rules(found_on_page(FRAME + text, script)) == [], comment
