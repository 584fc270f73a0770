"""Rows that by their names leave nothing out, and stages of a course."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, point_at

FRAME = "松河市教育局发布数据\n来源:松河日报 2022-03-08\n"

WRONG = [
    (
        "from the youngest to the oldest",
        (
            "全市在编专任教师16800人,比上年多了210人。\n从年龄看,各段分布较匀。\n"
            "30岁及以下3920人,31至40岁5460人,41至50岁4730人,51岁及以上2390人。\n"
        ),
        ("16800人", "2390人"),
    ),
    (
        "all prizes",
        (
            "本届艺术节共评出168个奖项,节目来自317所学校。\n"
            "记者拿到的名单显示,一等奖24个,二等奖52个,三等奖82个。\n"
        ),
        ("168个", "82个"),
    ),
    (
        "all who paid",
        (
            "两年来共安排学校改造资金8.6亿元,惠及213所学校。\n"
            "答:压力肯定有。中央补助给了3.9亿元,省级财政配套1.7亿元,市县两级自筹2.4亿元。\n"
        ),
        ("8.6亿元", "2.4亿元"),
    ),
    (
        "stages of a course",
        "100名校长开启为期7天的学习。\n前3天是集中授课;紧接着的2天,学员跟岗;最后3天写方案。\n",
        ("为期7天",),
    ),
    (
        "all who paid, right behind it",
        "工程共投入资金8650万元,其中中央资金3200万元、省级资金1850万元、市县资金2600万元。\n",
        ("8650万元", "2600万元"),
    ),
    (
        "who paid, and who is told behind",
        "项目共投入3860万元,由中央资金1500万元、省级资金1260万元和县级自筹900万元三块构成。\n",
        ("3860万元", "900万元"),
    ),
    (
        "prizes told one by one",
        "共评出获奖课例240节。\n有24节课获一等奖,各有新意。\n72节课获二等奖,设计扎实。\n另有134节课获三等奖。\n",
        ("240节", "134节"),
    ),
]
RIGHT = [
    (
        "they add up",
        "本届艺术节共评出158个奖项。\n名单显示,一等奖24个,二等奖52个,三等奖82个。\n",
    ),
    (
        "others had prizes too",
        "本届艺术节共评出168个奖项。\n一等奖24个,二等奖52个,三等奖82个,另设组织奖10个。\n",
    ),
    (
        "the stages are all the days",
        "100名校长开启为期8天的学习。\n前3天是集中授课;紧接着的2天,学员跟岗;最后3天写方案。\n",
    ),
    (
        "what is left goes on behind a word of failing",
        "查处违规行为26起,其中超速11起、未按线路行驶9起、其他6起。\n",
    ),
    (
        "three with what was told before",
        "在校生1263人;另有随班就读1236人、送教上门326人,三项合计2825人。\n",
    ),
    (
        "a row that holds its own whole",
        (
            "新生6316人得到资助。\n配套学校分布在各区:甲区9所、乙区8所、其余19所,"
            "教师3163名,其中抽调1631名、新招1532名。\n"
        ),
    ),
    (
        "another batch has its own length",
        "领取证书分3天:6月26日至28日,在窗口办理。\n秋季批次报名时间为9月中旬,为期15天。\n",
    ),
    ("and more", "以“一次办、马上办、网上办”等“六个办”为准则。\n"),
    ("another change", "收到留言631件,比二季度的613件多18件,比去年同期的701件少一成。\n"),
    (
        "prizes told one by one, and others",
        "共评出获奖课例240节。\n有24节课获一等奖。\n72节课获二等奖。\n另有134节课获三等奖。\n优秀奖10节。\n",
    ),
    (
        "a view of one year",
        (
            "三年累计补充教师1126人。按渠道划分,公开考试招入874人,定向签约189人,"
            "人才引进63人;单看今年,三条渠道依次是280人、68人、25人。\n"
        ),
    ),
    (
        "coaches of two counties",
        (
            "专兼职教练264名,其中专职102名,兼职162名。\n甲县比例最高,59名教练中有40名持证;"
            "乙县最低,51名教练中有22名持证。\n"
        ),
    ),
    ("a leap year", "申请将于2月26日起受理,3月15日截止,为期19天。\n"),
    (
        "two views that overlap",
        (
            "今年招聘的312人中,特岗教师180人、公开招聘132人。按学段看,到乡镇任教的有231人,占74%;"
            "音体美教师有75人,占24%。两项有重叠。\n"
        ),
    ),
    (
        "two views",
        "45名学员来自各校。按性别看,女校长共14名;按地域看,来自乡镇的有33名,占73.3%。\n",
    ),
]


@in_both_scripts
@cases(WRONG)
def test_a_row_of_all_that_misses_its_whole_is_found(
    comment: str, text: str, surfaces: tuple[str, ...], script: str
) -> None:
    assert point_at(found_on_page(FRAME + text, script), surfaces), comment


@in_both_scripts
@cases(RIGHT)
def test_a_row_that_fits_is_left_alone(comment: str, text: str, script: str) -> None:
    assert not found_on_page(FRAME + text, script), comment
