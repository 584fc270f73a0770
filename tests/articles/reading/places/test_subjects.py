"""Whose practice a text reports."""

import pytest

from articles.reading import read_article


def subjects(text):
    return [region.name for region in read_article(text).subjects]


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        (
            "what a county's school is known for by name",
            (
                "宣城市教育局忙农事\n\n宣城市教育局今年忙农事,我市添菜地30块。"
                "泾县职教中心“稻浪夜校”、旌德县“灵芝大讲堂”办到了村口,绩溪县举办养蜂培训9期。\n"
            ),
            ["宣城市", "泾县", "旌德县", "绩溪县"],
        ),
        (
            "schools held up to the others",
            (
                "宣城市教育局建集团\n\n宣城市教育局今年建集团,我市组建集团9个。"
                "泾县云岭教育集团、旌德县梓山教育集团等被省教育厅作为典型推介。\n"
            ),
            ["宣城市", "泾县", "旌德县"],
        ),
        (
            "a school that is only named",
            (
                "宣城市教育局建集团\n\n宣城市教育局今年建集团,我市组建集团9个。"
                "泾县中学的老师来看过,大家都说好。\n"
            ),
            ["宣城市"],
        ),
        (
            "books that two counties made, a place in the title of one",
            (
                "宣城市教育局编读本\n\n宣城市教育局今年编读本,我市发书9万册。"
                "泾县编了《小上海印记》,旌德县编了《江村故事》,都是校本读物。\n"
            ),
            ["宣城市", "泾县", "旌德县"],
        ),
        (
            "what was done for a county, and how much",
            (
                "宣城市教育局添课桌\n\n宣城市教育局今年添课桌,我市投入900万元,"
                "为泾县32所小学配备课桌椅1.2万套。\n"
            ),
            ["宣城市", "泾县"],
        ),
        (
            "the second of two whose way is held up, its name not in marks",
            (
                "宣城市教育局忙农事\n\n宣城市教育局今年忙农事,我市添菜地30块。"
                "旌德县试行的“小灶台”、泾县的宣纸作坊等登上了榜单。\n"
            ),
            ["宣城市", "旌德县", "泾县"],
        ),
        (
            "two that one clause tells of together",
            (
                "宣城市教育局管作业\n\n宣城市教育局今年管作业,我市各校晒清单。"
                "老师批改更细,泾县、绩溪县琢磨的“面批卡”大家都夸。\n"
            ),
            ["宣城市", "泾县", "绩溪县"],
        ),
        (
            "two whose number moved",
            (
                "宣城市教育局添教室\n\n宣城市教育局今年添教室,我市盖楼9栋。"
                "旌德县、绩溪县住校生人均面积从4平方米扩大到6平方米。\n"
            ),
            ["宣城市", "旌德县", "绩溪县"],
        ),
        (
            "two that a number merely is about",
            (
                "宣城市教育局添教室\n\n宣城市教育局今年添教室,我市盖楼9栋。"
                "旌德县、绩溪县住校生人均面积为4平方米。\n"
            ),
            ["宣城市"],
        ),
        (
            "where the named thing is, and the place again inside of a name",
            (
                "宣城市教育局办社团\n\n宣城市教育局今年办社团,我市社团成了风景;"
                "泾县推行“一页纸”练笔,旌德县创新“旌德墨”书会,绩溪县在河滩上开设“石头记”画室。\n"
            ),
            ["宣城市", "泾县", "旌德县", "绩溪县"],
        ),
        (
            "the place that helps, told of in the helped one's article",
            (
                "石台县留住老师\n\n石台县教育局留住老师,全县有老师900人。合肥市派老师20人来石台县,"
                "县教育局与合肥市定了约。合肥市的老师来了,合肥市的课也来了。\n"
            ),
            ["石台县"],
        ),
        (
            "a rank awarded from above is no doing of the place that gives it",
            "近年来,我市办好镇上的学校,柳河镇成了潍坊市级试点。全市叫响青州市乡村教育。\n",
            ["青州市"],
        ),
        (
            "a district that widens the view to its city",
            "思明区添新校\n\n思明区教育局今年新建学校3所,这是厦门市开展的实事。放眼全市,将投用学校15所。\n",
            ["思明区", "厦门市"],
        ),
        (
            "a city that is only named as what its districts lie in",
            "厦门市五个区将添新园。其中思明区2所、湖里区5所、集美区7所、同安区6所。\n",
            ["厦门市"],
        ),
        (
            "a bulletin's two reports",
            (
                f"汉源县推进党建工作。{'全县学校开展学习研讨160余次。' * 6}\n"
                f"天全县推进校园安全。{'全县学校开展演练90余次。' * 6}\n"
            ),
            ["汉源县", "天全县"],
        ),
        (
            "我省 is no municipality, however often that is named",
            "北京名校来我省建分校。省教育厅同北京市教委签约,河北牵手北京,老师来自北京。\n",
            ["河北省"],
        ),
        (
            "the place whose paper says 我区",
            (
                "让孩子上好学\n2022-08-30 来源:武进新闻\n"
                "我区推进教育均衡。区教育局组建联盟,我区新增学位900个,全区惠及学生1万人。\n"
            ),
            ["武进区"],
        ),
        (
            "a province that is never named",
            "现场会在大理巍山开。全省新建幼儿园900所,全省孩子入园更近。\n",
            ["云南省"],
        ),
        (
            "short reports under headlines of their own",
            (
                "东营市河口区:办好民生实事\n本报讯 区教育局筹资十万元修好村里的路。\n"
                "昌邑市:振兴乡村教育\n本报讯 昌邑市建成两所新学校。\n"
            ),
            ["河口区", "昌邑市"],
        ),
        (
            "the headline names it",
            "遵义:让乡村孩子上好学\n近年来,遵义市教育局把乡村学校建设摆在首位,全市新建校舍80栋。\n",
            ["遵义市"],
        ),
        (
            "only 我市 and 市教育局: the other names tell the city",
            "今年,我市高考再传捷报。市教育局坚持教研引领。芜湖教育的明天更美好,镜湖区教育局也派员参加。\n",
            ["芜湖市"],
        ),
        (
            "a district with its city beside it",
            "鄞州区教育局启动校园改造\n宁波市鄞州区教育局近日启动改造,全区42所学校参加,我区教师点赞。\n",
            ["鄞州区"],
        ),
        (
            "a province only frames the story of its city",
            "山东聊城:教研下沉一线\n山东省聊城市教育局组织教研员驻校。聊城市还建立了教研员包校制度。全市受益学校90所。\n",
            ["聊城市"],
        ),
        (
            "the province's own work",
            "甘肃省教育厅部署冬季取暖\n甘肃省教育厅近日部署全省学校冬季取暖,我省将投入3亿元。\n",
            ["甘肃省"],
        ),
        (
            "a county tells of its own practice",
            "宣城市教体局推进集团化办学\n宣城市教体局全面推进集团化办学,全市组建集团31个。泾县教体局率先探索城乡结对新路径,建成全市首个乡村教育联合体,惠及学生6000人。\n",
            ["宣城市", "泾县"],
        ),
        (
            "a county that goes ahead, told by its own bureau's deeds",
            (
                "宣城市推进阅读工程\n宣城市教体局全面推进阅读工程,全市配书80万册。绩溪县走在前面,县教体局参照市级规范动工,"
                "落成后成为全市首个乡村阅读馆,师生都能借阅。\n"
            ),
            ["宣城市", "绩溪县"],
        ),
        (
            "a county is introduced, its doings follow",
            (
                "宣城市推进建园\n宣城市教体局推进建园,全市建园80所。\n"
                "绩溪县是变化最大的县。当地推行结对,建园10所。\n"
            ),
            ["宣城市", "绩溪县"],
        ),
        (
            "a county is introduced, and the city goes on",
            (
                "宣城市推进建园\n宣城市教体局推进建园,全市建园80所。\n"
                "绩溪县是变化最大的县。全市还要建园10所。\n"
            ),
            ["宣城市"],
        ),
        (
            "a row of counties, and 我市 without its name",
            (
                "均衡发展通过评估\n1日至4日,通山、通城两县通过评估。此前,赤壁、崇阳、嘉鱼已通过省级评估,至此,我市全部达标。"
                "我市投入25亿元。\n"
            ),
            ["咸宁市"],
        ),
        (
            "a county-level city says 我市 of itself",
            "赤壁市教育局公布,我市全部达标。通山、通城、崇阳、嘉鱼等地前来学习。我市投入25亿元。\n",
            ["赤壁市"],
        ),
        (
            "the city tells first, its county once",
            "在省教育厅指导下,鹰潭市聚焦集团化,投入2亿元。余江区通过省级评估,迈出一步,余江区建校3所。\n",
            ["鹰潭市", "余江区"],
        ),
        (
            "a county's way, opened by 的办法",
            (
                "宣城市推进课后服务\n宣城市教体局推进课后服务,全市参与学校120所。旌德县的办法是把乡贤请进校园,"
                "每周上课两次,孩子们都很喜欢。\n"
            ),
            ["宣城市", "旌德县"],
        ),
        (
            "a county that the text goes on about by its kind",
            (
                "宣城市推进课后服务\n宣城市教体局推进课后服务,全市参与学校120所。\n"
                "泾县山高路远,孩子怎么回家?县里开出专线17条。\n"
            ),
            ["宣城市", "泾县"],
        ),
        (
            "the autonomous region's 全区 says nothing for a district",
            (
                "广西:办好家门口的学校\n广西教育厅推进建园,全区建园80所,自治区拨款2亿元。\n"
                "西乡塘区的李女士很满意。去年全区新增学位900个,孩子入园更近。\n"
            ),
            ["广西壮族自治区"],
        ),
        (
            "a prefecture that answers for itself at a province's press conference",
            (
                "四川省基础教育新闻发布会\n四川省教育厅推进建园,全省建园80所,省教育厅拨款2亿元。\n"
                "谢谢提问。凉山海拔高、住得散,孩子上学远。我们做了两件事,给全州112所学校装上热水。\n"
            ),
            ["四川省", "凉山彝族自治州"],
        ),
        (
            "whose bureau speaks behind somebody's words",
            (
                "宣城市推进课后服务\n宣城市教体局推进课后服务,全市参与学校120所。\n"
                "“孩子能选的课很多。”广德市教体局负责人介绍,当地整合资源,开出课程88门。\n"
            ),
            ["宣城市", "广德市"],
        ),
        (
            "not where one of its schools is",
            (
                "宣城市推进课后服务\n宣城市教体局推进课后服务,全市参与学校120所。\n"
                "“老师讲得细。”泾县中学校长李梅说,学校今年新增班级4个,开展社团活动。\n"
            ),
            ["宣城市"],
        ),
        (
            "a county that also has a paper of its own",
            (
                "宣城市推进课后服务\n宣城市教体局推进课后服务,全市参与学校120所。"
                "旌德县还编印了《托管服务二十条》,家长人手一册。\n"
            ),
            ["宣城市", "旌德县"],
        ),
        (
            "what each county has, by its name in a row",
            (
                "宣城市推进课后服务\n宣城市教体局推进课后服务,全市参与学校120所。"
                "泾县的“宣纸小匠”工坊、绩溪县的“徽菜课堂”和旌德县的剪纸课都受欢迎。\n"
            ),
            ["宣城市", "泾县", "绩溪县", "旌德县"],
        ),
        (
            "not what parents there complain of",
            (
                "宣城市推进课后服务\n宣城市教体局推进课后服务,全市参与学校120所。"
                "泾县“接送难”、绩溪县“入园贵”曾让家长们很是头疼。\n"
            ),
            ["宣城市"],
        ),
        (
            "a digest that speaks only of its province's parts",
            (
                "劳动教育看县域\n近年来,我省各地把劳动教育当作育人的一件大事,因地制宜开新局,各有各的门道。\n"
                "泾县:宣纸进课堂\n泾县开设课程20门,学生全部参加。\n"
                "绩溪县:徽菜进校园\n绩溪县建成基地12个,每周上课。\n"
                "旌德县:田里有课堂\n旌德县租下菜地30亩,每班一块。\n"
            ),
            ["泾县", "绩溪县", "旌德县"],
        ),
        (
            "in a county",
            (
                "宣城市推进课后服务\n宣城市教体局推进课后服务,全市参与学校120所。在郎溪县,村小同中心校结对,"
                "共同开设书法、陶艺两门课。\n"
            ),
            ["宣城市", "郎溪县"],
        ),
        (
            "a county where something merely happens",
            (
                "宣城市推进课后服务\n宣城市教体局推进课后服务,全市参与学校120所。泾县的一位家长说,"
                "孩子放学后有人管了,家里放心多了。\n"
            ),
            ["宣城市"],
        ),
        (
            "a partner and a list tell of nothing of their own",
            (
                "宣城市教体局开展联查\n宣城市教体局联合宣州区教体局开展联查,走进泾县、绩溪县、旌德县的学校。"
                "全市检查学校120所。\n"
            ),
            ["宣城市"],
        ),
        (
            "schools and outlets are nobody's practice",
            (
                "与北京师范大学、南京大学、华东师范大学签约\n日前,绥化市教育局与北京师范大学、南京大学签约。"
                "据黑龙江日报报道,绥化全市将新建实验校6所。\n"
            ),
            ["绥化市"],
        ),
        (
            "a round-up of several provinces has no main place",
            (
                "各地做法\n辽宁省抚顺市推行教师轮岗,全市交流教师800人,成效明显。\n"
                "江西省探索校外培训资金监管,全省接入机构900家,运行平稳。\n"
                "贵州省安顺市实施营养餐提质行动,惠及学生20万人,家长满意。\n"
            ),
            ["抚顺市", "江西省", "安顺市"],
        ),
        (
            "a round-up of several cities of one province that is not told of",
            (
                "各地做法\n抚顺市推行教师轮岗,全市交流教师800人,成效明显。\n"
                "锦州市探索校外培训资金监管,接入机构900家,运行平稳。\n"
                "丹东市实施营养餐提质行动,惠及学生20万人,家长满意。\n"
            ),
            ["抚顺市", "锦州市", "丹东市"],
        ),
        ("no place, no guess", "市教育局召开会议,学习有关文件。\n", []),
        ("an empty article", "今天天气很好。\n", []),
    ],
)
def test_the_subjects_of_a_text(comment, text, expected):
    assert subjects(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        (
            "each county's share of a sum is a row of a table",
            "宣城市教育局发布消息,今年新建学校12所。其中,泾县3所、旌德县2所、绩溪县7所。\n",
            ["宣城市"],
        ),
        (
            "shares with a verb before the number",
            "遵义市教育局公布名单:桐梓县新增4个学区,正安县改扩建中小学2所。\n",
            ["遵义市"],
        ),
        (
            "a county with a number that goes on to tell how",
            "遵义市教育局公布名单。桐梓县新增4个学区,以强校带动弱校,校长定期轮岗。\n",
            ["遵义市", "桐梓县"],
        ),
        (
            "two districts that do one thing",
            "广元市教育局总结工作。利州、昭化两区安排3亿元改造校舍,全市学位充足。\n",
            ["广元市", "利州区", "昭化区"],
        ),
        (
            "two districts that are visited",
            "广元市教育局总结工作,到利州、昭化两区看望教师,全市学位充足。\n",
            ["广元市"],
        ),
        (
            "a way that is held up to the others",
            "广元市教育局抓食堂,推广旺苍县“明厨亮灶”经验,全市受益学校90所。\n",
            ["广元市", "旺苍县"],
        ),
        (
            "a place from which something else comes",
            "广元市教育局抓食堂,采购旺苍县“高山”蔬菜,全市受益学校90所。\n",
            ["广元市"],
        ),
        (
            "short names in a row that reached something",
            "广元市教育局总结工作,利州、昭化、剑阁通过国家验收,全市学位充足。\n",
            ["广元市", "利州区", "昭化区", "剑阁县"],
        ),
        (
            "a row of places that is only told of",
            "广元市教育局总结工作,走访了利州区、昭化区、剑阁县,全市学位充足。\n",
            ["广元市"],
        ),
        (
            "the sentence opens with why",
            "为守住校园安全底线,蓬溪县实施网格化管理,筑牢防线。\n",
            ["蓬溪县"],
        ),
        (
            "a place's own chapter",
            "加快建设教育强市,为谱写中国式现代化天津篇章作出贡献。\n",
            ["天津市"],
        ),
        (
            "places on lines of their own",
            (
                "宣城市今秋新增学位\n宣城市教育局公布名单\n绩溪县\n新建小学新增学位500个;\n旌德县\n新建中学新增学位800个;\n"
                "泾县\n改扩建小学新增学位90个。\n"
            ),
            ["宣城市", "绩溪县", "旌德县", "泾县"],
        ),
        (
            "the usual short form of an autonomous county",
            "武威市教育局总结工作。天祝县率先办起寄宿制学校,牧区孩子就近入学。\n",
            ["武威市", "天祝藏族自治县"],
        ),
        ("a verb that looks like a county", "我们将会同县直部门一起推进建设,县教育局负责。\n", []),
    ],
)
def test_counties_and_cities_show_themselves_as_subjects(comment, text, expected):
    assert subjects(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        (
            "only 全省 in the text; the province's bureau published it",
            "答卷五年\n2023-02-15 来源:青海省教育厅\n\n全省投入8亿元,新建幼儿园90所。\n",
            ["青海省"],
        ),
        (
            "a province by its other name, and 全省",
            "琼岛教育换新颜\n\n全省投入8亿元,新建幼儿园90所,入园难有了缓解。\n",
            ["海南省"],
        ),
        (
            "the same in the old script",
            "瓊島教育換新顏\n\n全省投入8億元,新建幼兒園90所,入園難有了緩解。\n",
            ["海南省"],
        ),
        (
            "the other name in an outlet's name is no place",
            "来源:琼岛晚报\n\n学校新建操场一座,学生都说好。\n",
            [],
        ),
        (
            "全区 and 自治区 are the autonomous region's",
            "塞上江南教育新篇\n\n全区投入8亿元,自治区财政另给2亿元,新建幼儿园90所。\n来源:宁夏回族自治区教育厅\n",
            ["宁夏回族自治区"],
        ),
        (
            "我县 and the body that keeps the page",
            "我县校长轮岗\n2022-09-01\n\n今年我县轮岗校长12名,县教育局出台办法。\n\n主办单位:旺苍县人民政府\n",
            ["旺苍县"],
        ),
        (
            "我县, and a page kept by a company with an office in a city",
            "我县校长轮岗\n2022-09-01\n\n今年我县轮岗校长12名,县教育局出台办法。\n\n主办单位:北京某某资讯中心\n",
            [],
        ),
        (
            "a masthead that begins with a place's short name",
            "淮上教育观察\n\n操场修好了\n\n舒城县投入3000万元,把操场都修好,全县学校受益。\n",
            ["舒城县"],
        ),
        (
            "a prefecture that is given by its province",
            (
                "新疆维吾尔自治区教育厅介绍,新疆将安排和田地区新建双语幼儿园55所。和田地区原有的幼儿园不够用。"
                "和田地区的孩子今年都能入园。\n"
            ),
            ["和田地区"],
        ),
        (
            "the division that a city of 兵团 forms",
            "阿拉尔:师市教育上台阶\n\n第一师阿拉尔市推进集团化办学,师市现有学校60所,团场学校都入了集团。\n",
            ["阿拉尔市"],
        ),
        (
            "a city's assembly sits, and its mayor reports",
            "今年添学位4万个\n\n东莞市十六届人大七次会议召开。市长作报告,今年新建学校45所。\n",
            ["东莞市"],
        ),
        (
            "a place of a province that the headline does not name",
            (
                "山东这一地招教师400名\n\n东昌府区第十八届人民代表大会召开,东昌府区委副书记、"
                "区长作报告,今年新招教师400名。\n"
            ),
            ["东昌府区"],
        ),
        (
            "one part of the province's number",
            (
                "安徽今年添幼儿园300所\n\n安徽省教育厅说,全省已开工240所。其中,合肥市已经有44所开工建设,"
                "目前4所完工。\n"
            ),
            ["安徽省"],
        ),
        (
            "a school in a county whose government keeps the page",
            "杭锦旗第五小学封顶\n\n杭锦旗第五小学投资9000万元。\n\n主办:杭锦旗人民政府\n",
            ["杭锦旗"],
        ),
        (
            "a heading that says whose list of tasks it is",
            (
                "旺苍县民生实事公示\n\n旺苍县教育局公示如下。\n一、广元市民生实事工程\n建成球场7个,改厕9所。\n"
                "二、旺苍县民生实事工程\n建成球场2个,改厕3所。\n"
            ),
            ["旺苍县"],
        ),
        (
            "a new zone of a city",
            "天府新区学校上新\n\n四川天府新区建成幼儿园7所。香山中学开学,全市学位更多。\n",
            ["成都市"],
        ),
        (
            "我市 in a text that names a province once",
            "市教育局工作总结\n\n我市增加学位2万个,全市有4名党员获评广东省优秀宣讲员。\n",
            [],
        ),
        (
            "districts that have built so many each",
            (
                "成都市开学\n\n成都市教育局新增学位9万个。锦江区建设了9所幼儿园、中小学,新增学位9000个;"
                "双流区建设了8所幼儿园、中小学,新增学位6000个。\n"
            ),
            ["成都市"],
        ),
        (
            "a zone stands for its city",
            "合肥高新区扩学位\n\n合肥高新区今年新建学校15所,全区学位够用。\n",
            ["合肥市"],
        ),
        (
            "cities named side by side, each with its own deeds",
            (
                "海口:龙华区、秀英区扩学位\n\n海口市今年新增学位1.8万个。龙华区通过租赁校舍办园,解了燃眉之急。"
                "秀英区教育局盘活闲置校舍,新办小学。\n"
            ),
            ["海口市", "龙华区", "秀英区"],
        ),
        (
            "a neighbour's clause before it",
            "广元市教育局总结工作。旺苍县推行校长轮岗,剑阁县实施课后服务提质行动,全市学位充足。\n",
            ["广元市", "旺苍县", "剑阁县"],
        ),
    ],
)
def test_what_names_a_subject_that_does_not_act_by_its_name(comment, text, expected):
    assert subjects(text) == expected, comment


CITY = "柳州市教育局推动非遗进校园,全市学校都有了自己的课程。"


@pytest.mark.parametrize(
    ("comment", "rest", "expected"),
    [
        ("an adverb before the deed", "三江县还探索“侗歌课堂”模式。", ["三江侗族自治县"]),
        ("也", "鱼峰区也开设“歌圩课”。", ["鱼峰区"]),
        ("an adverb and no deed", "三江县还有不少老师想来。", []),
        ("two counties in turn", "三江县、鱼峰区先后通过国家验收。", ["三江侗族自治县", "鱼峰区"]),
        ("two counties that are only told of", "三江县、鱼峰区通过国家验收。", []),
        ("a county's short name with what it has", "像鱼峰区的“歌圩课”、融水的“芦笙课”,人人爱上。",
         ["鱼峰区", "融水苗族自治县"]),
        ("a bank of a river is no province", "学校就在柳江边,对面是淮河南岸来的老师。", []),
        ("a side of a mountain range", "支教老师来自太行山西麓的小城。", []),
    ],
)  # fmt: skip
def test_counties_beside_what_their_city_tells(comment, rest, expected):
    assert subjects(f"非遗进校园\n\n{CITY}{rest}\n") == ["柳州市", *expected], comment


def test_no_province_stands_in_the_bank_of_a_river():
    names = [place.name for place in read_article("六安市教育局来信,寿县地处淮河南岸。").places]
    assert names == ["六安市", "寿县"]
