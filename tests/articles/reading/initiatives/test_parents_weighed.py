"""Parents among the measures that the weights choose."""

from articles.reading import read_article


def parents(text):
    return {measure.name: measure.parent for measure in read_article(text).initiatives}


def test_a_line_of_thought_does_not_hold_a_section_that_it_does_not_name():
    text = (
        "某县教育工作要点\n今年大力实施“123”工作思路,即锚定一个目标、打好两场攻坚战、健全三项机制。\n"
        "一、坚持党建引领\n某县谋划全年。\n二、优化资源供给\n某县推进“红烛领航”工程。\n"
    )
    assert parents(text)["“红烛领航”工程"] is None


def test_what_a_notice_lays_down_stands_under_what_it_is_about():
    text = (
        "关于开展“暖城红烛”书记工作室建设工作的通知\n各旗区教育局:\n"
        "为发挥头雁作用,决定在全市开展“暖城红烛”书记工作室建设工作。现将有关事项通知如下。\n"
        "一、重点任务\n(一)实施“头雁领跑”计划。每个工作室设领衔人1名。\n"
        "(二)实施“三联三促”行动。工作室每学期开展研讨1次。\n二、有关要求\n各旗区要加强领导。\n"
        "某某市教育局\n2023年9月21日\n"
    )
    found = parents(text)
    assert found["“头雁领跑”计划"] == found["“三联三促”行动"] == "“暖城红烛”书记工作室"


def test_what_a_headed_action_holds_is_no_part_of_the_sum_of_actions():
    text = (
        "清溪县阅读工作见成效\n来源:清溪日报    发布时间:2023-05-06 10:20\n"
        "清溪县以“书香清溪”读书行动计划为引领,通过“三大工程”推动区域教育品质提升。\n"
        "品牌引领工程,打造全民阅读新标杆\n创新实施“同读一本书”品牌活动,以每年两届的阅读盛会"
        "串联多元载体,成为我县“阅读+”教育融合发展的亮丽名片。\n"
        "体系建设工程,构建书香校园新生态\n注重加强“书香校园”建设的顶层设计,制定“书香校园”建设"
        "指导意见和评价体系,评选出首批27所书香学校。\n"
        "红色铸魂工程,厚植家国情怀新内涵\n创新开展“红扣子”红色主题阅读活动,组织学生走进基地。\n"
    )
    found = parents(text)
    assert found["品牌引领工程"] == "三大工程"
    assert found["“同读一本书”品牌活动"] == "品牌引领工程"
    assert found["“书香校园”建设指导意见"] == "体系建设工程"
