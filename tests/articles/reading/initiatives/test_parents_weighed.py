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
