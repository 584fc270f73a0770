"""What a headline names and what it only says, and the parents that it gives."""

import pytest

from tests.articles.reading.initiatives.test_gathering import read


@pytest.mark.parametrize(
    ("comment", "title", "body", "expected"),
    [
        ("what only the headline says", "清溪区编程课进校园", "学生爱上了编程。", []),
        ("and its subtitle", "热力满城\n——清溪市推进冰雪运动进校园侧记", "学生爱上了冰雪。", []),
        ("what the text calls so too", "清溪县实施校舍安防提升工程",
         "校舍安防提升工程惠及3万人。", ["校舍安防提升工程"]),
        ("what a slogan raises", "清溪县“三个聚焦”提升课堂质量", "教师有了奔头。", ["三个聚焦"]),
        ("what it quotes", "清溪县:“青苗工程”育新人", "教师有了奔头。", ["青苗工程"]),
    ],
)  # fmt: skip
def test_a_headline_names_what_the_text_names(comment, title, body, expected):
    found = read(f"{title}\n{body}", title=title.split("\n")[0])
    assert [i.name for i in found] == expected, comment


@pytest.mark.parametrize(
    ("comment", "title", "parent"),
    [
        ("not of one that it speaks of", "清溪县县管校聘改革激活一池春水", None),
        ("nor of a work that it quotes", "清溪县:“青苗工程”育新人", None),
    ],
)  # fmt: skip
def test_the_regimes_of_an_article_are_no_parts_of_what_its_headline_names(comment, title, parent):
    text = f"{title}\n改革有了办法。\n建立“优绩优酬”分配机制。县管校聘改革深入人心。"
    found = {i.name: i.parent for i in read(text, title=title)}
    assert found["“优绩优酬”分配机制"] == parent, comment
