"""What a careful reader adds up and counts again, told in many forms; and what looks like it."""

from __future__ import annotations

import pytest

from articles.reading import read_article
from tests.articles.reading.audit.judged import cases, found, in_both_scripts, rules

WRONG = [
    (
        "years sum",
        "近两年改善条件，2021年、2022年分别新建食堂23所、18所，两年共43所。",
        "parts",
    ),
    (
        "three kinds sum",
        "书香班级评出省级12个、市级35个、县级68个，三级共计125个。",
        "parts",
    ),
    (
        "batches then all",
        "首批建成书屋14间，第二批18间，第三批25间，目前47间书屋全部开放。",
        "parts",
    ),
    (
        "kinds then noun",
        "全区组建捆绑式共同体13个、联合式共同体25个、帮扶式共同体24个，60个共同体覆盖学校210所。",
        "parts",
    ),
    (
        "semicolon sum",
        "去年维修操场43片；改造厕所；今年又维修操场38片，两年合计维修操场91片。",
        "parts",
    ),
    (
        "two sentences total",
        "城区投放校车126辆。乡镇投放校车215辆。两项合计351辆。",
        "parts",
    ),
    (
        "no opener complete",
        "全县教育系统58个党支部齐上阵，城区21个支部与农村47个支部结对。",
        "parts",
    ),
    (
        "grades",
        "年度考核中，26个共同体优秀7个、良好11个、合格6个。",
        "parts",
    ),
    (
        "swapped people sum",
        "全市心理教师325人，其中在特教学校任教46人、随班指导128人、送教上门178人。",
        "parts",
    ),
    (
        "people over",
        "残疾孩子共325人，其中特教学校就读121人、随班就读153人、送教上门78人。",
        "parts",
    ),
    (
        "list down to one",
        "全县现有学校86所，其中普通高中3所、初中12所、小学41所、幼儿园27所、特教学校1所。",
        "parts",
    ),
    (
        "three-digit slip",
        "全县学生作品获奖286件，其中书画类125件、摄影类76件、手工类65件。",
        "parts",
    ),
    (
        "分别为",
        "新招教师236人，小学、初中、高中分别为121人、76人、49人。",
        "parts",
    ),
    (
        "包括",
        "下拨资金860万元，包括校舍维修350万元、设备采购280万元、教师培训260万元。",
        "parts",
    ),
    (
        "parts next sentence",
        "全年培训教师3860人次。其中线上2450人次，线下1310人次。",
        "parts",
    ),
    (
        "rest then rate",
        "排查隐患425处，整改率98.1%，余下12处列入计划。",
        "share",
    ),
    (
        "keyed 联",
        "推行“四联”机制，队伍联训、资源联享、活动联办、文化联创、考核联评，校际更亲近。",
        "count",
    ),
    (
        "keyed 联 word inside",
        "创新“三联共育”办法，组织家长联谈、社区联管、警校联防、企业联助，织密一张网。",
        "count",
    ),
    (
        "keyed two",
        "抓实“五进四讲”。宣讲队进课堂、进社团、进家庭、进社区、进网络，讲英雄、讲家乡、讲奋斗，走进小院。",
        "count",
    ),
    (
        "keyed before",
        "通过学校自查、片区互查、专家抽查、督学巡查“对标三查”机制，补齐短板。",
        "count",
    ),
    (
        "more before quoted",
        "实行备课、教研、作业、评价“三统一”，校校同步。",
        "count",
    ),
    (
        "fewer before quoted",
        "落实偏远岗位津贴、生活补助、班主任津贴、交通补助“五项待遇”，教师安心。",
        "count",
    ),
    (
        "三保障即",
        "三保障，即组织保障、经费保障，年年过问。",
        "count",
    ),
    (
        "一个是",
        "三个园区，一个是陶艺园，一个是木工园，年底投用。",
        "count",
    ),
    (
        "一翼是",
        "三翼，一翼是校内课堂，一翼是校外基地。",
        "count",
    ),
    (
        "2 of 3 subjects",
        "题库收录语文、数学3个学科，每周更新。",
        "count",
    ),
    (
        "工程 one by one",
        "推出教师关爱四大工程。实施“安居”工程，建成公寓90套；实施“润心”工程，开展咨询；实施“成长”工程，培训教师。",
        "count",
    ),
    (
        "五园",
        "各校建起“五园”：菜园、果园、花园、药园。",
        "count",
    ),
    (
        "五个严禁",
        "亮明“五个严禁”：严禁抢跑、严禁掐尖、严禁加试、严禁收费、严禁分班、严禁摇号作假。",
        "count",
    ),
    (
        "gates",
        "把好三道关口，即资格关、笔试关、面试关、体检关。",
        "count",
    ),
    (
        "peoples",
        "全乡住着汉、回、满、蒙古5个民族。",
        "count",
    ),
    (
        "school share far",
        "全县共有各级各类学校240所，教师3500人。\n乡村缺少老师。全县小规模学校有84所，占学校总数的25%。",
        "share",
    ),
    (
        "indicator share",
        "硬件方面共20项指标。达标17项，达标率87%。",
        "share",
    ),
    (
        "noun share",
        "三年来交流教师2400人，其中校级干部300人、骨干教师600人，骨干教师占比35%。",
        "share",
    ),
    (
        "echoed whole",
        "两年共轮岗教师960人，其中城区下乡400人，乡村进城560人；轮岗人员中骨干教师192人，占30%。",
        "share",
    ),
    (
        "two years rise",
        "前年收入12.4万元，去年收入18.6万元，增长60%。",
        "rise",
    ),
    (
        "2021 2022 rise",
        "2021年投入教育经费5.2亿元，2022年投入教育经费6.5亿元，增长35%。",
        "rise",
    ),
    (
        "from to slip",
        "巩固率由91.2%提高到96.8%，提高6.6个百分点。",
        "rise",
    ),
    (
        "swapped 3",
        "县里选出导读员348名，走村串户。\n志愿者成了热心人。\n村道上，384名导读员中有三成是兼职。",
        "repeat",
    ),
    (
        "swapped 2 送教",
        "全县有残疾孩子，送教上门75人，随班就读90人。\n山路远，57名送教上门学生分散各村。",
        "repeat",
    ),
    (
        "team members",
        "村小党支部成立“萤火虫送学小分队”，风雨无阻。目前小分队有队员16名。\n夕阳下，送学小分队的18名队员又出发了。",
        "repeat",
    ),
    (
        "target below count",
        "全市建成心灵驿站236个。\n到2027年，心灵驿站增加到200个。",
        "target",
    ),
    (
        "target rate far",
        "目前全县网上办结率96%。\n工作人员很忙。\n明年力争网上办结率达到92%。",
        "target",
    ),
    (
        "finished before begun",
        "新校区2023年9月开工建设，2023年3月竣工投用。",
        "date",
    ),
    (
        "inherit",
        "项目于2022年8月动工，2021年12月建成。",
        "date",
    ),
    (
        "three ranks",
        "共创建省、市、县三级书香校48所，其中省级5所、市级16所、县级37所。",
        "parts",
    ),
    (
        "named before",
        "新补充音乐、美术、体育教师229名，其中体育112名、音乐83名、美术44名。",
        "parts",
    ),
    (
        "out of province",
        "招募银龄老师57名，其中外省29名、省内18名。",
        "parts",
    ),
    (
        "share of total",
        "全区参加交流的教师有1130人，其中骨干教师283名，占交流总人数的35%。",
        "share",
    ),
    (
        "slogan of two digits wrong",
        "推行“三联四共”机制，队伍联训、资源联享、活动联办，课程共建、平台共享、成果共用。",
        "count",
    ),
    (
        "these",
        "新建书屋14间，改建书屋18间，这34间书屋全部开放。",
        "parts",
    ),
    (
        "aim, quoted name",
        "全市建成“心灯”驿站236个。\n下一步，力争到2027年将“心灯”驿站增加到200个。",
        "target",
    ),
    (
        "men and women wrong",
        "评出先进286人，其中男128人、女168人。",
        "parts",
    ),
]
RIGHT = [
    (
        "a word of the whole country counts nothing here",
        "从离退休老党员、老教师中聘请“五老”报告员18名，进校宣讲40场。",
    ),
    ("formulas side by side", "采取“名园+新园”“名园+弱园”“名园+村园”三种模式办园。"),
    (
        "what is done beside its rate",
        "两年立项实事243件，已办结231件，办结率95.1%，余下12件年底前办完。",
    ),
    (
        "years sum ok",
        "近两年改善条件，2021年、2022年分别新建食堂23所、18所，两年共41所。",
    ),
    (
        "batches then all ok",
        "首批建成书屋14间，第二批18间，第三批25间，目前57间书屋全部开放。",
    ),
    (
        "batches some open",
        "首批建成书屋14间，第二批18间，第三批25间，目前已有43间书屋开放。",
    ),
    (
        "kinds then noun ok",
        "全区组建捆绑式共同体13个、联合式共同体25个、帮扶式共同体24个，62个共同体覆盖学校210所。",
    ),
    (
        "kinds, other noun",
        "全区组建捆绑式共同体13个、联合式共同体25个、帮扶式共同体24个，60个乡镇全部覆盖。",
    ),
    (
        "two sentences total ok",
        "城区投放校车126辆。乡镇投放校车215辆。两项合计341辆。",
    ),
    (
        "no opener complete ok",
        "全县教育系统68个党支部齐上阵，城区21个支部与农村47个支部结对。",
    ),
    (
        "no opener other scope",
        "全县教育系统158个党支部齐上阵，城区21个支部与农村47个支部结对。",
    ),
    (
        "grades ok",
        "年度考核中，26个共同体优秀7个、良好11个、合格8个。",
    ),
    (
        "grades best only",
        "年度考核中，26个共同体优秀7个、良好11个。",
    ),
    (
        "people traits overlap",
        "全县教师412人，其中女教师298人、党员136人、骨干教师52人。",
    ),
    (
        "people traits overlap near",
        "全县教师412人，其中女教师298人、中共党员96人、高级教师52人。",
    ),
    (
        "list down to one ok",
        "全县现有学校84所，其中普通高中3所、初中12所、小学41所、幼儿园27所、特教学校1所。",
    ),
    (
        "list leaves out",
        "全县现有学校186所，其中普通高中3所、初中12所、小学41所。",
    ),
    (
        "open list",
        "全县学生作品获奖286件，其中书画类125件、摄影类76件、手工类65件等。",
    ),
    (
        "nested list",
        "共评选名师286人，其中省级12人、市级76人、县级188人。",
    ),
    (
        "分别为 ok",
        "新招教师246人，小学、初中、高中分别为121人、76人、49人。",
    ),
    (
        "分别为 other base",
        "新招教师236人，小学、初中、高中分别为教师配备率98%、96%、95%。",
    ),
    (
        "parts next sentence ok",
        "全年培训教师3860人次。其中线上2450人次，线下1410人次。",
    ),
    (
        "rest then rate ok",
        "排查隐患425处，整改率98.1%，余下8处列入计划。",
    ),
    (
        "keyed 联 ok",
        "推行“五联”机制，队伍联训、资源联享、活动联办、文化联创、考核联评，校际更亲近。",
    ),
    (
        "keyed 联 word inside ok",
        "创新“四联共育”办法，组织家长联谈、社区联管、警校联防、企业联助，织密一张网。",
    ),
    (
        "keyed open",
        "创新“五联共育”办法，组织家长联谈、社区联管、警校联防等，织密一张网。",
    ),
    (
        "keyed over clauses",
        "创新“五联共育”办法，组织家长联谈、社区联管、警校联防，推动企业联助、志愿联行。",
    ),
    (
        "keyed next sentence",
        "抓实“六进”行动。宣讲队进课堂、进社团、进家庭、进社区、进网络，讲好身边故事。",
    ),
    (
        "keyed next sentence ok",
        "抓实“五进”行动。宣讲队进课堂、进社团、进家庭、进社区、进网络，讲好身边故事。",
    ),
    (
        "keyed two ok",
        "抓实“五进三讲”。宣讲队进课堂、进社团、进家庭、进社区、进网络，讲英雄、讲家乡、讲奋斗，走进小院。",
    ),
    (
        "keyed before ok",
        "通过学校自查、片区互查、专家抽查、督学巡查“对标四查”机制，补齐短板。",
    ),
    (
        "more before quoted ok",
        "实行备课、教研、作业、评价“四统一”，校校同步。",
    ),
    (
        "三保障即 ok",
        "三保障，即组织保障、师资保障、经费保障，年年过问。",
    ),
    (
        "一个是 ok",
        "两个园区，一个是陶艺园，一个是木工园，年底投用。",
    ),
    (
        "2 of 3 subjects ok",
        "题库收录语文、数学2个学科，每周更新。",
    ),
    (
        "two places, 3 schools",
        "在城关、河西3所学校试点。",
    ),
    (
        "two stages, 3 grades",
        "覆盖小学、初中3个年级。",
    ),
    (
        "工程 one by one ok",
        "推出教师关爱三大工程。实施“安居”工程，建成公寓90套；实施“润心”工程，开展咨询；实施“成长”工程，培训教师。",
    ),
    (
        "工程 some told",
        "推出教师关爱四大工程。实施“安居”工程，建成公寓90套。",
    ),
    (
        "peoples ok",
        "全乡住着汉、回、满、蒙古4个民族。",
    ),
    (
        "school share far ok",
        "全县共有各级各类学校240所，教师3500人。\n乡村缺少老师。全县小规模学校有84所，占学校总数的35%。",
    ),
    (
        "indicator share ok",
        "硬件方面共20项指标。达标17项，达标率85%。",
    ),
    (
        "noun share ok",
        "三年来交流教师2400人，其中校级干部300人、骨干教师600人，骨干教师占比25%。",
    ),
    (
        "echoed whole ok",
        "两年共轮岗教师960人，其中城区下乡400人，乡村进城560人；轮岗人员中骨干教师192人，占20%。",
    ),
    (
        "share first",
        "合格率96.5%，全县抽检食堂320家，合格288家。",
    ),
    (
        "share first ok",
        "合格率90%，全县抽检食堂320家，合格288家。",
    ),
    (
        "share of other",
        "抽检食堂320家，合格288家，学生满意率95%。",
    ),
    (
        "two years rise ok",
        "前年收入12.4万元，去年收入18.6万元，增长50%。",
    ),
    (
        "two years other",
        "2021年投入教育经费5.2亿元，2022年投入设备经费6.5亿元，增长35%。",
    ),
    (
        "swapped 3 moved",
        "县里选出导读员348名，走村串户。\n今年导读员增加到384名。",
    ),
    (
        "teams of two",
        "城东成立“萤火虫送学小分队”，有队员16名。城西成立“映山红助学小分队”，助学小分队的18名队员出发了。",
    ),
    (
        "stock title",
        "全县有教学点143个，分布在山里。\n去年，143个教学点通网。\n今年，134个教学点配了电脑。",
    ),
    (
        "new and all",
        "全县有教学点143个。\n今年新建134个教学点机房。",
    ),
    (
        "target above count",
        "全市建成心灵驿站236个。\n到2027年，心灵驿站增加到300个。",
    ),
    (
        "target new ones",
        "全市建成心灵驿站236个。\n到2027年，再建心灵驿站100个。",
    ),
    (
        "finished after begun",
        "新校区2022年9月开工建设，2023年3月竣工投用。",
    ),
    (
        "two projects",
        "一期2022年9月竣工，二期2023年3月开工。",
    ),
    (
        "three ranks ok",
        "共创建省、市、县三级书香校58所，其中省级5所、市级16所、县级37所。",
    ),
    (
        "two of three ranks",
        "共创建省、市、县三级书香校58所，其中省级5所、市级16所。",
    ),
    (
        "named before ok",
        "新补充音乐、美术、体育教师239名，其中体育112名、音乐83名、美术44名。",
    ),
    (
        "share of total ok",
        "全区参加交流的教师有1130人，其中骨干教师283名，占交流总人数的25%。",
    ),
    (
        "share of another total",
        "全区参加交流的教师有1130人，其中骨干教师283名，占骨干总人数的35%。",
    ),
    (
        "kinds of unequal list",
        "食堂排查分为三类，发现问题286处，其中后厨176处、仓库56处。",
    ),
    (
        "plan and done",
        "今年计划新建书屋86间，目前已建成41间，在建32间。",
    ),
    (
        "cumulative against new",
        "今年新建书屋86间，累计建成书屋268间。\n今年新建的书屋开放，全县建成书屋286间。",
    ),
    (
        "per school",
        "每校配备书柜36个，全县配备书柜360个。",
    ),
    (
        "two terms",
        "上学期培训教师348名。\n下学期培训教师384名。",
    ),
    (
        "two counties same noun",
        "甲山镇有导读员348名。\n乙水镇有导读员384名。",
    ),
    (
        "slogan then other list",
        "推行“四联”机制，校长、教师、家长、社区一起上阵，校际更亲近。",
    ),
    (
        "slogan twice, one partial",
        "推行“四联”机制，即队伍联训、资源联享、活动联办、文化联创。突出“四联”中的队伍联训、资源联享、活动联办，久久为功。",
    ),
    (
        "slogan of two digits",
        "推行“三联三共”机制，队伍联训、资源联享、活动联办，课程共建、平台共享、成果共用。",
    ),
    (
        "aims at more than all",
        "已建成驿站236个，今年计划再增加驿站到90个村。",
    ),
    (
        "aim of another noun",
        "全市建成心灵驿站236个。\n到2027年，志愿驿站达到120个。",
    ),
    (
        "list of gate kinds",
        "把好三道关口，即资格关、笔试面试关、体检关。",
    ),
    (
        "phases",
        "一期工程2023年9月开工，2024年8月竣工；二期2024年3月开工。",
    ),
    (
        "schools and classes",
        "全县学校128所，其中小学84所、初中31所、教学班1286个。",
    ),
    (
        "one of them counted in",
        "全县学校128所，其中小学84所、初中31所、高中13所、寄宿制学校42所。",
    ),
    (
        "subset of slogan",
        "深化“四联”机制，突出队伍联训、资源联享、活动联办，校际更亲近。",
    ),
    (
        "kinds left out small",
        "全县各级各类学校256所，其中普通高中5所、职业高中1所、初中25所、小学90所、幼儿园118所。",
    ),
    (
        "cross trait people",
        "全县教师412人，其中小学教师210人、初中教师180人、音体美教师53人。",
    ),
    (
        "in use subset",
        "新建书屋12间，改建书屋8间，目前19间书屋开放。",
    ),
    (
        "with old ones",
        "新建书屋14间，改建书屋18间，目前35间书屋全部开放。",
    ),
    (
        "rank differs aim",
        "全市有省级书香园236所。\n到2027年，市级书香园达到100所。",
    ),
    (
        "flow aim",
        "去年全县培训导读员3600名。\n今年力争全县培训导读员达到2000名。",
    ),
    (
        "city own few",
        (
            "目前，全市共有书香支部325个。\n\n思明区：\n思明区现有书香支部120个，活动多。\n\n湖里区：\n湖里区现有书香支部98个，活"
            "动多。\n\n集美区：\n集美区现有书香支部95个，活动多。"
        ),
    ),
    (
        "三项 named later",
        "推出教师关爱四大工程。实施“安居”工程，建公寓；实施“润心”工程，开展咨询；实施“成长”工程，培训教师。启动荣誉工程。",
    ),
    (
        "three sorts, others",
        "教材分三类共286册，其中文学176册、科普56册、艺术54册。",
    ),
    (
        "date of two works",
        "新校区2023年9月开工建设，2023年3月完成征地。",
    ),
    (
        "rest is planned",
        "全县学校86所，其中已建成食堂41所、在建32所。",
    ),
    (
        "both kinds but partly",
        "评出先进286人，其中男128人、女158人。",
    ),
    (
        "rate told of other",
        "排查隐患425处，整改率98.1%，其他部门移交隐患36处。",
    ),
    (
        "year rows",
        "2021年新建书屋124间，2022年新建书屋186间，增长50%。",
    ),
    (
        "share of own total",
        "全县学校240所。全县小规模学校有84所，占农村学校总数的60%。",
    ),
    (
        "names before, more kinds",
        "语文、数学等学科教师229名，其中语文112名、数学83名。",
    ),
]


@in_both_scripts
@cases(WRONG)
def test_what_does_not_fit_is_found_once(why: str, text: str, rule: str, script: str) -> None:
    assert rules(found(text, script)) == [rule], why


@in_both_scripts
@cases(RIGHT)
def test_what_fits_or_may_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found(text, script), why


CITY = "书香育人\n\n目前，全市共有书香支部325个。\n\n思明区：\n思明区现有书香支部120个。\n\n"
DISTRICTS = "湖里区：\n湖里区现有书香支部98个。\n\n集美区：\n集美区现有书香支部{}个。\n"


@pytest.mark.parametrize(
    ("why", "last", "rules"),
    [
        ("the city's number is a misreading of the sum", "97", ["parts"]),
        ("the districts have more than the city", "115", ["parts"]),
        ("they give the city's number", "107", []),
        ("the city has a few of its own", "95", []),
        ("far from it: they count something else", "60", []),
    ],
)
def test_districts_and_their_city(why: str, last: str, rules: list[str]) -> None:
    found = read_article(CITY + DISTRICTS.format(last)).findings
    assert [finding.rule for finding in found] == rules, why


def test_an_aim_of_a_district_is_not_measured_by_its_city() -> None:
    text = "书香育人\n\n厦门市建成心灵驿站236个。\n\n集美区力争到2027年，心灵驿站达到40个。\n"
    assert not read_article(text).findings
