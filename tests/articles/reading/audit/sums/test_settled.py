"""What is settled, what is open and what there was, in one sentence or answers apart."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, point_at

FRAME = "松河市教育局通报整改进展\n来源:松河日报 2022-11-08\n"

WRONG = [
    (
        "answers apart",
        (
            "市教育局今年共承办建议提案164件,比去年的148件多了16件。\n"
            "答:到10月底,书面答复的已有139件,满意率百分之百。还没有办完的35件,大多牵涉用地。\n"
        ),
        ("164件", "139件", "35件"),
    ),
    (
        "with other counts of the work between",
        (
            "检查组共揪出各类隐患1326处,其中消防518处。\n"
            "截至昨天,整改销号的隐患累计有1187处,其中重大隐患销号7处。账上还挂着的149处,开学前清零。\n"
        ),
        ("1326处", "1187处", "149处"),
    ),
    (
        "small numbers of one noun",
        (
            "今年列入计划的教育项目一共45个,总投资37.6亿元。\n"
            "截至目前,已经破土动工的项目有38个。\n未开工的9个项目,大多卡在征地。\n"
        ),
        ("45个", "38个", "9个"),
    ),
    (
        "still at work on it",
        "全市共梳理问题427条,逐条明确责任人。截至10月底,已整改389条,正在整改48条。\n",
        ("427条", "389条", "48条"),
    ),
    (
        "of all of them",
        "由该局办理的96件建议提案中,78件已办结答复,另有8件正在沟通。\n",
        ("96件", "78件", "8件"),
    ),
    (
        "mended on the spot",
        "全市共排查出隐患620处,立行立改496处,其余144处明确专人盯办。\n",
        ("620处", "496处", "144处"),
    ),
    (
        "the same items, side by side",
        "这64个项目中,39个已经验收交付,还有35个在紧张扫尾,最迟的一处也将撤场。\n",
        ("64个", "39个", "35个"),
    ),
    (
        "who came back and who did not",
        "今年秋季列进台账的有128名,到9月20日,119名回到了课堂,尚有19名仍在劝返。\n",
        ("128名", "119名", "19名"),
    ),
    (
        "what was planned, and how far it has come",
        (
            "今年共安排学校改造项目46个,总投资1.38亿元。\n"
            "截至10月底,已有31个项目完工交付,其余13个项目正在施工。\n"
        ),
        ("46个", "31个", "13个"),
    ),
    (
        "one by one, and how many they are",
        (
            "全年新增公办学位5400个,大班额得到缓解。\n"
            "三个项目分别增加学位2160个、1620个和1320个,均已投入使用。\n"
        ),
        ("5400个", "2160个", "1620个", "1320个"),
    ),
]

RIGHT = [
    ("they are all", "共承办提案164件。\n书面答复的已有129件。还没有办完的35件,牵涉用地。\n"),
    (
        "more came in",
        "排查隐患326处,整改287处。今年又查出120处,未整改的49处。\n",
    ),
    (
        "another rest goes with it",
        "排查问题326处。已整改287处,剩下的39处列入明年计划。去年遗留的49处没有整改。\n",
    ),
    (
        "some are under way as well",
        "共承办提案164件。\n书面答复的已有119件,正在办理10件。还没有办完的35件,牵涉用地。\n",
    ),
    (
        "of another thing",
        "共收到来信412件。\n已建成学校357所。尚未竣工的65所,明年投用。\n",
    ),
]


@in_both_scripts
@cases(WRONG)
def test_what_is_settled_and_open_misses_all(
    comment: str, text: str, surfaces: tuple[str, ...], script: str
) -> None:
    assert point_at(found_on_page(FRAME + text, script), surfaces), comment


@in_both_scripts
@cases(RIGHT)
def test_what_fits_or_is_told_of_something_else_is_left_alone(
    comment: str, text: str, script: str
) -> None:
    assert not found_on_page(FRAME + text, script), comment
