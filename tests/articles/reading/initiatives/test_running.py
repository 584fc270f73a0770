"""Works named by what is done with what, things that a place makes, and sweeps."""

import pytest

from tests.articles.reading.initiatives.test_gathering import names


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("a work behind a verb of running", "县里加快推进智慧学校建设。",
         [("智慧学校建设", "programme")]),
        ("with the words that belong before it", "启动乡镇食堂标准化建设。",
         [("乡镇食堂标准化建设", "programme")]),
        ("counted in schools", "完成24所乡村小学标准化建设。",
         [("乡村小学标准化建设", "programme")]),
        ("spoken of at the head of its clause", "清廉学校建设已覆盖各镇。",
         [("清廉学校建设", "programme")]),
        ("only looked at", "省厅一行到县里调研清廉学校建设。", []),
        ("a general work", "加强教师队伍建设,改善办学条件。", []),
        ("a sweep against what it is against", "开展有偿补课专项整治。",
         [("有偿补课专项整治", "campaign")]),
        ("the longer name is another's to find", "印发平安校园建设标准。", []),
        ("what the ministry wants", "教育部要求各地推进清廉学校建设。", []),
        ("only spoken of", "加强清廉学校建设的组织领导。", []),
        ("a means", "以薄弱学校改造为抓手,均衡城乡。", [("薄弱学校改造", "programme")]),
        ("whose it is, is no part of it", "全县推进平安校园建设。",
         [("平安校园建设", "programme")]),
        ("traditional characters", "縣裡加快推進智慧學校建設。", [("智慧學校建設", "programme")]),
    ],
)  # fmt: skip
def test_a_noun_of_action_names_a_work(comment, text, expected):
    assert names(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("made", "县里建成在线课堂35间。", [("在线课堂", "programme")]),
        ("counted before it", "创建6个劳动教育基地。", [("劳动教育基地", "programme")]),
        ("used", "孩子们在在线课堂里上美术课。", []),
        ("only begun to be spoken of", "推动智慧教育发展的新路子。", []),
        ("a way that is run", "推行教师交流轮岗,每年流动80人。", [("教师交流轮岗", "mechanism")]),
        ("a body", "成立县家庭教育指导中心。", [("县家庭教育指导中心", "organisation")]),
        ("a body of its own name", "组建青禾职教集团。", [("青禾职教集团", "organisation")]),
        ("a body of no name", "组建职教集团。", []),
        ("a brand of its own", "打造青禾美好教育品牌。", [("青禾美好教育品牌", "brand")]),
        ("a brand of no name", "打造特色教育品牌。", []),
        ("awarded from above", "创建省级劳动教育基地2个。", []),
        ("a platform by what made it, with 了", "建设了教育大数据平台。",
         [("教育大数据平台", "mechanism")]),
    ],
)  # fmt: skip
def test_what_a_place_makes_is_named_by_it(comment, text, expected):
    assert names(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("a sweep against several evils", "开展校门口“小卡片”“黑摊点”专项整治行动。",
         [("校门口“小卡片”“黑摊点”专项整治行动", "programme")]),
        ("themes of a class", "围绕“茶与山”“河与桥”等主题开展研究。", []),
        ("an edition of an event", "县里举办首届中小学校长论坛。",
         [("首届中小学校长论坛", "campaign")]),
        ("two editions", "举办第四届技能大赛和第二届读书节。",
         [("第四届技能大赛", "campaign"), ("第二届读书节", "campaign")]),
        ("an edition of somebody else's", "学生在第四届技能大赛中获奖。", []),
        ("an edition of the nation's", "开展第四届全国技能大赛。", []),
        ("a project with a number in its name", "实施教育数字化3.0项目。",
         [("教育数字化3.0项目", "programme")]),
        ("a building site", "实施县二中教学楼建设项目。", []),
        ("counted deeds", "县里今年办好9件惠民实事。", [("9件惠民实事", "programme")]),
        ("a regime told at length", "建立学校教师交流轮岗激励机制。",
         [("学校教师交流轮岗激励机制", "mechanism")]),
        ("a regime behind those who take part", "建立公安、民政等部门联席会议制度。",
         [("部门联席会议制度", "mechanism")]),
        ("a regime of no name", "健全激励机制。", []),
        ("双向 holds no function word", "推行幼小衔接双向联动机制。",
         [("幼小衔接双向联动机制", "mechanism")]),
        ("a frame with its noun", "按照“四统一”总体框架推进。",
         [("“四统一”总体框架", "framework")]),
        ("a lesson under a slogan", "开展“忆峥嵘岁月、走振兴之路”教育。",
         [("“忆峥嵘岁月、走振兴之路”教育", "campaign")]),
        ("a round of looks and notices", "县里实行月调度、季通报,盯住进度。",
         [("月调度、季通报", "mechanism")]),
        ("a way told by its parts", "采用“讲座+观摩+磨课”相结合的方式培训。",
         [("讲座+观摩+磨课", "mechanism")]),
        ("a body that is set up, though its name says little", "成立督查专班,实地走访。",
         [("督查专班", "organisation")]),
        ("a body that is strengthened", "加强青禾育人创新联盟建设。",
         [("青禾育人创新联盟", "organisation")]),
        ("a strategy", "加速实施科教兴冀战略。", [("科教兴冀战略", "framework")]),
        ("a work taken as a task", "把教育信息化建设作为头等任务。",
         [("教育信息化建设", "programme")]),
        ("an edition under a theme", "举办以“山水有课”为主题的第二届研学大赛。",
         [("第二届研学大赛", "campaign")]),
        ("a figure of speech with a head", "县里启动“红色种子”计划。",
         [("“红色种子”计划", "programme")]),
        ("a figure of speech alone", "播下“红色种子”。", []),
        ("an adverb makes the verb one", "全县扎实推进非遗文化进校园。",
         [("非遗文化进校园", "programme")]),
        ("deeds with what they are",
         "全市承办市办实事两项,“开工建设幼儿园”和“改造农村食堂”,均已完成。",
         [("市办实事", "programme"), ("开工建设幼儿园", "programme"),
          ("改造农村食堂", "programme")]),
        ("what is one of the deeds", "“织密家校共育网”成为全区十件实事之一。",
         [("织密家校共育网", "programme"), ("十件实事", "programme")]),
        ("a body behind a dash", "县里成立家委会组织——青禾家委联合会。",
         [("青禾家委联合会", "organisation")]),
        ("what is told of the nation",
         "习近平总书记指出,要推进大中小学思想政治教育一体化建设。", []),
        ("the newest round is no part of it", "启动新一轮学区制综合改革项目。",
         [("学区制综合改革项目", "programme")]),
        ("two words before the head", "参加“山水课堂”户外拓展训练活动。",
         [("“山水课堂”户外拓展训练活动", "campaign")]),
        ("so many ones, spelt out", "县里做到五个一:即讲一堂课、写一封信。",
         [("五个一", "framework")]),
        ("a kind of school, no way of running one", "把配套园办成公办园。", []),
        ("a stage of education before the mark", "推进学前教育“两个比例”提升工作。",
         [("学前教育“两个比例”提升工作", "programme")]),
        ("a platform for applications", "上线公办园入园申请服务平台。",
         [("公办园入园申请服务平台", "mechanism")]),
        ("a verb that leads a work in", "开展乡村教师信息技术提升工程。",
         [("乡村教师信息技术提升工程", "programme")]),
        ("no campus is entered", "全力推进校园安保工作。", []),
        ("a maxim by which the work is led", "以“传承文化、成就学生”为主线推进改革。", []),
    ],
)  # fmt: skip
def test_names_by_the_words_around_them(comment, text, expected):
    assert names(text) == expected, comment
