"""Which titles in 《》 are documents of the place: wherever in the sentence they stand."""

import pytest

from tests.articles.reading.initiatives.test_gathering import names


def titles(text):
    return [name for name, kind in names(text) if kind == "document"]


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("as the subject", "《家长会规程》把时间和议程写清楚。", ["家长会规程"]),
        ("behind 有了", "有了《减负清单》,老师心里有了底。", ["减负清单"]),
        ("a list with a word for all", "《陪餐台账》《家访记录本》一批制度上墙。",
         ["陪餐台账", "家访记录本"]),
        ("as a means", "以《甲县校长职级制办法》为抓手,校长队伍活起来。", ["甲县校长职级制办法"]),
        ("what is worked with", "督学依据《督学责任区评分表》打分。", ["督学责任区评分表"]),
        ("the verb behind", "《红色家书里的课》先后编成。", ["红色家书里的课"]),
        ("a textbook by the noun before", "校本教材《家乡的桥》《古镇茶香》走进课堂。",
         ["家乡的桥", "古镇茶香"]),
        ("two fields, two papers", "队伍上有《名师培养办法》,经费上有《生均公用经费标准》。",
         ["名师培养办法", "生均公用经费标准"]),
        ("drafts with a remark", "《学科作业设计指南(试行)》管住了作业量。",
         ["学科作业设计指南(试行)"]),
        ("the city's own standard", "参照市级标准《宿舍管理规范》改造。", ["宿舍管理规范"]),
        ("traditional characters", "《校園安全責任書》人手一份。", ["校園安全責任書"]),
    ],
)  # fmt: skip
def test_a_document_is_found_wherever_it_stands(comment, text, expected):
    assert titles(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text"),
    [
        ("a law carried out", "依据《教育督导条例》,划分责任区。"),
        ("the ministry's paper", "教育部《关于做好某项工作的通知》发布后,学校行动起来。"),
        ("what ministries issue", "教育部等五部门联合印发《关于做好某项工作的实施方案》。"),
        ("what the province issues", "省教育厅近日印发《中小学课间管理办法》,各市跟进。"),
        ("a party paper", "按照《中共中央 国务院关于某项改革的若干意见》要求推进。"),
        ("newspapers", "《光明日报》《中国教师报》先后报道。"),
        ("plays", "孩子们排演《雷雨》《茶馆》,歌声不断。"),
        ("films in schools", "《长津湖》《狙击手》等影片走进校园。"),
        ("classics", "老师给学生讲《论语》,带学生读《诗经》。"),
        ("a paper", "立项的有《课后服务质量的研究》。"),
        ("a regime of the nation", "对照《幼儿园保育教育质量评估指南》自查。"),
        ("a case chosen elsewhere", "省里评出精品案例,《红烛照亮山乡》位列其中。"),
    ],
)
def test_what_is_read_or_the_nations_is_left_out(comment, text):
    assert titles(text) == [], comment


def test_titles_beside_a_national_one_need_a_word_that_says_so():
    assert titles("案头有《中国共产党章程》《支部工作手册》。") == []
    assert titles("制定《支部工作手册》。") == ["支部工作手册"]
