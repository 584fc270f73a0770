"""The folded twin: same length, one code point to one, and what is folded into what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.fold import fold, script_of

CASES = [
    ("traditional characters", "學前教育學位增長", "学前教育学位增长"),
    ("full-width digits and letters", "１２．５％ＡＢ", "12.5%AB"),
    (
        "full-width stops become ASCII, 。 and 、 stay",
        "一、好，好；好：好！好？好。",
        "一、好,好;好:好!好?好。",
    ),
    ("corner brackets become curly quotation marks", "「雙減」『五項』", "“双减”‘五项’"),
    ("small forms", "甲﹔乙﹐丙﹕", "甲;乙,丙:"),
    ("spaces of other widths become a blank", "甲\u3000乙\u00a0丙\u200b丁", "甲 乙 丙 丁"),
    ("bullets and middle dots are one sign", "•‧・", "···"),
    ("a radical from a PDF file becomes the character", "⼀⻓⽼", "一⻓老"),
    ("a compatibility form, then simplified", "\uf914", "乐"),
    ("enclosed and Roman numerals stay", "增长①5% Ⅲ", "增长①5% Ⅲ"),
    ("book titles stay", "《通知》", "《通知》"),
    ("another form of a traditional character", "陜西陝西", "陕西陕西"),
    ("a character whose simplification has one itself", "薴", "苎"),
    ("a full stop for a decimal point", "投入13。7亿元,占4。6%。", "投入13.7亿元,占4.6%。"),
    (
        "a full stop between two numbers",
        "共有8。3所已建成,得分85。3名",
        "共有8。3所已建成,得分85。3名",
    ),
]


@pytest.mark.parametrize(("comment", "text", "folded"), CASES, ids=[c[0] for c in CASES])
def test_folds(comment: str, text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_the_twin_has_the_length_of_the_text_and_folds_into_itself(text: str) -> None:
    twin = fold(text)
    assert len(twin) == len(text)
    assert fold(twin) == twin


def test_every_code_point_folds_to_one() -> None:
    every = "".join(map(chr, range(0x110000)))
    assert len(fold(every)) == len(every)
    assert fold(fold(every)) == fold(every)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("各縣區教育局認真貫徹會議精神", "hant"),
        ("各县区教育局认真贯彻会议精神", "hans"),
        ("本书由张著,乾隆年间刊印,流传至今,在各地书院广为传习", "hans"),
        ("2023 annual report", "hans"),
        ("", "hans"),
    ],
)
def test_tells_the_script_by_the_share_of_traditional_characters(text: str, script: str) -> None:
    assert script_of(text, fold(text)) == script
