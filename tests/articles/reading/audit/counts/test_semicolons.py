"""Clauses that semicolons part, against the number that announces them."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, rules

FRAME = "松河县控辍保学\n来源:松河日报 2023-06-15\n"
_FOUR = (
    "开学首周逐村摸排,台账建到人;乡镇干部与教师结对上门,不力的要被约谈;"
    "给厌学的孩子开体验课,让他们坐得住;成效写进年度考核,出了问题否决。\n"
)

WRONG = [
    ("four of five", "为把苗头掐灭,县里祭出五招:" + _FOUR),
    ("four of three", "县里推出三项举措:" + _FOUR),
]
RIGHT = [
    ("as many", "为把苗头掐灭,县里祭出四招:" + _FOUR),
    ("two fewer clauses", "为把苗头掐灭,县里祭出六招:" + _FOUR),
    ("and more", "县里祭出五招:" + _FOUR.replace("否决。", "否决等。")),
    (
        "clauses that count themselves",
        "县里祭出五招:一是逐村摸排,台账建到人;二是结对上门,约谈不力的;三是开体验课,让他们坐得住。\n",
    ),
]


@in_both_scripts
@cases(WRONG)
def test_a_row_of_clauses_that_is_not_as_long_is_found(
    comment: str, text: str, script: str
) -> None:
    assert rules(found_on_page(FRAME + text, script)) == ["count"], comment


@in_both_scripts
@cases(RIGHT)
def test_a_row_of_clauses_that_may_be_right_is_left_alone(
    comment: str, text: str, script: str
) -> None:
    assert not found_on_page(FRAME + text, script), comment
