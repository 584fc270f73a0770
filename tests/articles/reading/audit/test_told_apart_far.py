"""Numbers that belong together and stand in other sentences or paragraphs.

Each text is the body of an article printed on 12 May 2024 under a headline of its own.
"""

from __future__ import annotations

from articles.reading.records import Finding
from tests.articles.reading.audit.judged import (
    cases,
    found_on_page,
    in_both_scripts,
    printed,
    rules,
    surfaces,
)

FILLER = "各校把安全放在首位,值班老师轮流巡查,食堂每天留样。"
"""What stands between: no number."""

WRONG = [
    (
        "done and the rest, a paragraph apart",
        "parts",
        f"全县518所幼儿园的食堂都要接入平台。{FILLER}\n已有376所幼儿园接入。{FILLER}余下的152所年底前接通。",
        ["518所", "376所", "152所"],
    ),
    (
        "what is done and what is not, without a word for the rest",
        "parts",
        f"这是列入清单的57个项目之一。{FILLER}\n已经竣工的项目有38个。{FILLER}还没完工的项目有23个。",
        ["57个", "38个", "23个"],
    ),
    (
        "a sentence that sorts",
        "parts",
        f"今年共改造厕所427座。{FILLER}\n其中分布最多的是东片,有189座;西片124座,北片104座。",
        ["427座", "189座", "124座", "104座"],
    ),
    (
        "uses of a sum",
        "parts",
        f"维修共花了2740万元。{FILLER}\n钱用在三个地方:校舍加固1290万元,食堂更新860万元,照明改造490万元。",
        ["2740万元", "1290万元", "860万元", "490万元"],
    ),
    (
        "more than last year, by the wrong number",
        "rise",
        f"今年小学报到新生7312人。{FILLER}\n去年同期小学报到新生6894人,今年比去年多出518人。",
        ["7312人", "6894人", "518人"],
    ),
    (
        "so many fewer",
        "rise",
        f"2020年,全县小规模学校还有91个。{FILLER}\n如今,全县小规模学校保留44个,三年间减少了57个。",
        ["91个", "44个", "57个"],
    ),
    (
        "what each school gets",
        "product",
        f"全市64所高中都已配备到位。{FILLER}\n标准是每校3台。{FILLER}这182台设备全部联网。",
        ["64所", "3台", "182台"],
    ),
    (
        "what was handed out",
        "product",
        f"28所村小列为试点,每所发放平板电脑15台。{FILLER}\n这480台平板每天开机两个多小时。",
        ["28所", "15台", "480台"],
    ),
    (
        "two digits swapped",
        "repeat",
        f"来自全市的473名教师参加研修。{FILLER}\n437名学员返校之后都要上汇报课。",
        ["473名", "437名"],
    ),
    (
        "what is summed up gets no less",
        "repeat",
        f"到2022年底,累计培训教师2450名。{FILLER}\n到2023年底,累计培训教师2380名。",
        ["2450名", "2380名"],
    ),
    (
        "million for ten thousand",
        "repeat",
        f"这个总投资1.36亿元的项目去年动工。{FILLER}\n局长说,这次1.36万元的投入让每班人数降下来。",
        ["1.36亿元", "1.36万元"],
    ),
    (
        "one label",
        "repeat",
        f"近三年,全县新建改扩建中小学校56所。{FILLER}\n近三年来,全县新建改扩建中小学校49所。",
        ["56所", "49所"],
    ),
    (
        "growth over last year",
        "rise",
        f"今年一共录取新生3150名。{FILLER}\n去年同期录取新生2500人,一年就涨了36%。",
        ["3150名", "2500人", "36%"],
    ),
    (
        "growth over a year by its number",
        "rise",
        f"2023年,全县教育支出达到16亿元。{FILLER}\n2022年,全县教育支出为12.8亿元,一年间增长18.6%。",
        ["16亿元", "12.8亿元", "18.6%"],
    ),
    (
        "a share of all teachers",
        "share",
        f"全县义务教育阶段专任教师3600人。{FILLER}\n具有本科学历的教师已有2700人,占到总数的68%。",
        ["3600人", "2700人", "68%"],
    ),
    (
        "those among the pupils",
        "share",
        f"全县9600名学生里,有4800人住在学校。{FILLER}\n寄宿生在全县学生中的比例为42%。",
        ["9600名", "4800人", "42%"],
    ),
    (
        "pupils to a teacher",
        "ratio",
        f"全县在校学生2.8万人,专任教师2000人。{FILLER}\n负责人说,目前师生比为1∶18。",
        ["2.8万人", "2000人", "1∶18"],
    ),
    (
        "a kind above all",
        "parts",
        f"全县现有幼儿园72所。{FILLER}\n普惠性幼儿园达到79所。",
        ["72所", "79所"],
    ),
    (
        "an aim in a year gone by",
        "date",
        "还剩几栋楼没有改造,力争2023年底前全部完成。",
        ["2023年底"],
    ),
    (
        "so old then, so old now",
        "date",
        f"1996年,20岁的她走进大山。{FILLER}\n今年54岁的她还站在讲台上。",
        ["1996年", "54岁"],
    ),
    (
        "born and aged",
        "date",
        f"1970年,李老师出生在邻村。{FILLER}\n今年61岁的李老师仍在教书。",
        ["1970年", "61岁"],
    ),
    (
        "a jubilee",
        "date",
        f"校友回母校庆祝建校70周年。{FILLER}\n学校前身于1948年办起,只有两个班。",
        ["70周年", "1948年"],
    ),
    (
        "days of a course",
        "date",
        f"集训7月5日开班。{FILLER}\n7月16日结束。为期20天的集训不收费。",
        ["7月5日", "7月16日", "为期20天"],
    ),
    (
        "years of building",
        "date",
        f"2017年9月,新校区奠基开工。{FILLER}\n2023年8月,新校区投用。历时三年建设,师生搬进新家。",
        ["2017年", "2023年", "历时三年建设"],
    ),
    (
        "measures below",
        "count",
        "县局推出六条措施。这几条都有数可查:一是减检查;二是减报表;三是减会议;四是减活动;五是减平台。",
        None,
    ),
    (
        "counties by name",
        "count",
        "选手来自六个县(区):桂岭、青山、临河、东平、安阳。比赛两天。",
        None,
    ),
    (
        "schools by name",
        "count",
        f"全市有5所中小学榜上有名。{FILLER}\n上榜的学校是:东小学、西小学、南中学、北中学、河口学校和北门小学。",
        None,
    ),
    (
        "a rank among too few",
        "count",
        f"监测对全市6个县逐一画像。{FILLER}\n该县在满意度上列第8位。",
        ["全市6个县", "第8位"],
    ),
    (
        "at one price",
        "product",
        f"县里新购的26辆校车上路。{FILLER}\n中标单价35万元,财政一次性拿出1110万元。",
        ["26辆", "35万元", "1110万元"],
    ),
    (
        "one rate, two values",
        "repeat",
        f"每名学生一律可获2600元。{FILLER}\n款项存入账户后,每名学生的2300元不必留单据。",
        ["2600元", "2300元"],
    ),
    (
        "all that they became",
        "parts",
        f"新聘的174名教师到岗。{FILLER}\n去高中的31人,去初中的52人,小学64人,余下39人去幼儿园。",
        ["174名", "31人", "52人", "64人", "39人"],
    ),
    (
        "a rank among all counties",
        "count",
        f"对全市9个县区开展测评。{FILLER}\n该县排在各县区的第11位。",
        ["全市9个县区", "第11位"],
    ),
    (
        "a part in the wrong scale",
        "repeat",
        "安排资金1.36亿元。春季兑现6480万元,秋季兑现7120亿元。",
        ["1.36亿元", "6480万元", "7120亿元"],
    ),
    (
        "points between two paragraphs",
        "rise",
        f"年初全市学前三年毛入园率为86.4%。{FILLER}\n到年底,全市学前三年毛入园率已达91.1%,提高5.7个百分点。",
        ["86.4%", "91.1%", "5.7个百分点"],
    ),
    (
        "a share of what is sorted",
        "share",
        f"抽到的食堂共360家。{FILLER}\n评为优的有225家,占72.5%;良119家;另有16家要整改。",
        ["360家", "225家", "72.5%"],
    ),
    (
        "of these there are not so many",
        "parts",
        f"全县寄宿生有2860人。{FILLER}\n上述住校的孩子里,父母都外出的就有3150名。",
        ["2860人", "3150名"],
    ),
    (
        "a day's meal and a year's",
        "product",
        f"按每名学生每天6元拨付,一学年以200天计算。{FILLER}\n一个孩子一年下来要补960元。",
        ["6元", "200天", "960元"],
    ),
    (
        "named behind their number",
        "count",
        "脱颖而出的五所学校分别是城东小学、城西小学、河口小学,以及东山小学。",
        None,
    ),
    (
        "one county of another city",
        "place",
        "宣城市教育局派出3个组。一组走了泾县、旌德县、绩溪县、歙县的学校。",
        ["歙县"],
    ),
    (
        "with the rest a hundred",
        "share",
        "答5点半的占44%,答6点的占37%,余下25%的家庭更晚。",
        ["44%", "37%", "25%"],
    ),
    (
        "a headline's number in the text",
        "repeat",
        f"这次共有近300所学校上榜。{FILLER}我县共有27所绿色学校位列其中。",
        None,
    ),
]

RIGHT = [
    (
        "they give the whole",
        f"全县518所幼儿园要接入。{FILLER}\n已有376所幼儿园接入,余下的142所年底接通。",
    ),
    (
        "the rest of another whole",
        f"全县518所幼儿园要接入。{FILLER}\n首批160所已有98所接入,余下的62所月底接通。",
    ),
    (
        "the difference holds",
        f"今年报到新生7312人。{FILLER}\n去年同期报到新生6894人,今年比去年多418人。",
    ),
    (
        "a difference of something else",
        f"今年报到新生7312人。{FILLER}\n去年招聘教师86人,今年比去年多12人。",
    ),
    ("rounded", "在校生由2.1万名增加到2.9万名,增加了7600名。"),
    ("the product holds", f"64所高中都已配备。标准是每校3台。{FILLER}这192台设备全部联网。"),
    ("only some got it", f"64所高中中有20所是试点,每校3台。{FILLER}全县共有设备700台。"),
    ("two groups", "东片来了473名教师。\n西片来了437名教师。"),
    ("sums of two years' own", "2022年培训教师2450名。\n2023年培训教师2380名。"),
    ("sums of two deeds", "到2022年底,累计培训教师2450名。\n到2023年底,累计表彰教师380名。"),
    ("growth holds", f"今年录取新生3150名。{FILLER}\n去年同期录取新生2500人,一年涨了26%。"),
    (
        "growth of another thing",
        f"今年录取新生3150名。{FILLER}\n去年同期录取新生2500人。投入同比增长36%。",
    ),
    ("the share holds", f"全县专任教师3600人。{FILLER}\n本科学历的教师2700人,占总数的75%。"),
    (
        "another base",
        f"全县专任教师3600人。{FILLER}\n骨干教师120人,其中女教师90人,占骨干教师的75%。",
    ),
    ("the ratio holds", f"在校学生2.8万人,专任教师2000人。{FILLER}\n师生比为1∶14。"),
    ("a kind below all", f"全县现有幼儿园72所。{FILLER}\n普惠性幼儿园达到69所。"),
    ("an aim set then", "2021年印发的方案提出,力争2023年底前全部完成。目前已经完成。"),
    ("an aim of this year", "还剩几栋楼没有改造,力争2024年底前全部完成。"),
    ("aged so", f"1996年,20岁的她走进大山。{FILLER}\n今年48岁的她还站在讲台上。"),
    ("two persons", f"1996年,20岁的她走进大山。{FILLER}\n1988年,22岁的他来了。今年54岁的他还在。"),
    ("two jubilees", "学校迎来建校80周年,教研室办学60周年。\n学校于1944年创办,教研室1964年创办。"),
    ("days of a course", f"集训7月5日开班。{FILLER}\n7月16日结束。为期12天的集训不收费。"),
    (
        "as many measures",
        "县局推出五条措施:一是减检查;二是减报表;三是减会议;四是减活动;五是减平台。",
    ),
    (
        "and more",
        "县局推出六条措施。一是减检查;二是减报表;三是减会议;四是减活动;五是减平台。此外还设热线。",
    ),
    ("some of the counties", "选手来自六个县(区):桂岭、青山、临河、东平、安阳等。比赛两天。"),
    ("a rank of the province", f"监测对全市6个县逐一画像。{FILLER}\n该县在全省列第8位。"),
    ("counties of two cities", "安徽省教育厅派出3个组。一组走了泾县、旌德县、歙县、祁门县的学校。"),
    ("as many names", "五所学校分别是城东小学、城西小学、河口小学、北门小学,以及东山小学。"),
    ("the points hold", "年初毛入园率为86.4%。\n到年底,毛入园率已达91.1%,提高4.7个百分点。"),
    (
        "a day's meal and a year's",
        "每名学生每天5元,一学年以200天计算。\n一个孩子一年下来要补1000元。",
    ),
    ("the price holds", "新购的26辆校车上路。单价35万元,财政拿出910万元。"),
    ("rates of two kinds", "小学每名学生补助1000元。\n初中每名学生补助1250元。"),
    ("a rate that rose", "每人每餐由5元增为6元。\n每人每餐6元的补助不设门槛。"),
    ("a rest of one's own", "新聘的174名教师到岗。骨干60人,其中女教师21人,男教师39人,余下的年轻。"),
    ("another rate beside", "每名学生每年1000元。\n每名学生每天4元,惠及1.2万人,全年投入960万元。"),
    ("a headline that is rounded", "全县共有488名教师到岗。"),
]


def findings(body: str, script: str) -> tuple[Finding, ...]:
    headline = "全县35所绿色学校上榜" if "绿色学校" in body else "校园里的新变化"
    return found_on_page(f"{headline}\n2024年5月12日\n{body}\n", script)


@in_both_scripts
@cases(WRONG)
def test_what_does_not_fit_is_found_once(
    why: str, rule: str, body: str, words: set[str] | None, script: str
) -> None:
    found = findings(body, script)
    assert rules(found) == [rule], why
    if words is not None:
        assert surfaces(found) == [{printed(word, script) for word in words}], why


@in_both_scripts
@cases(RIGHT)
def test_what_fits_or_tells_of_other_things_is_left_alone(why: str, body: str, script: str) -> None:
    assert not findings(body, script), why
