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
