"""Bytes in, text out: encodings, kinds of file, what is refused and in which words."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading import decode as module
from articles.reading.decode import decode
from articles.reading.decoded import Unreadable

SIMPLIFIED = [
    "区教育局召开会议",
    "新增学位三千个,投入资金两亿元。",
    "今年以来,各地各校落实减负要求,课后服务做到应开尽开,家长满意度明显提高。",
    "来源:某某日报 记者 李明",
    "一、主要做法\n(一)加强领导。成立专班,压实责任。\n",
    "谭瑾、冯璐、郝婕",
]
TRADITIONAL = [
    "區教育局召開會議",
    "新增學位三千個,投入資金兩億元。",
    "今年以來,各地各校落實減負要求,課後服務做到應開盡開,家長滿意度明顯提高。",
    "來源:某某日報 記者 李明",
    "一、主要做法\n(一)加強領導。成立專班,壓實責任。\n",
]


@pytest.mark.parametrize("text", SIMPLIFIED)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_tells_the_encoding_of_simplified_text(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize("text", TRADITIONAL)
@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030", "utf-16-be"])
def test_tells_the_encoding_of_traditional_text(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_reads_the_hong_kong_characters_of_big5() -> None:
    text = "深水埗區的學校,今年新增學位。"
    assert decode(text.encode("big5hkscs")).text == text


def test_a_few_broken_bytes_do_not_turn_utf_8_into_something_else() -> None:
    raw = ("今年新增学位两千个。" * 20).encode()[:-1] + b"\xff\xfe."
    decoded = decode(raw)
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith("今年新增学位两千个。今年")


@pytest.mark.parametrize(
    ("comment", "raw", "text"),
    [
        ("Windows line ends", "一\r\n二\r\n".encode(), "一\n二\n"),
        ("old Macintosh line ends", "一\r二".encode(), "一\n二"),
        (
            "NUL becomes the replacement character",
            "一二三\x00四五六".encode(),
            "一二三\ufffd四五六",
        ),
        ("blank lines and blanks at both ends stay", "\n 一 \n\n".encode(), "\n 一 \n\n"),
        ("text in a str, with a lone surrogate", "一\ud800二", "一\ufffd二"),
        ("full-width signs are left alone", "１２％,".encode(), "１２％,"),
    ],
)
def test_changes_line_ends_and_nothing_else(comment: str, raw: bytes | str, text: str) -> None:
    assert decode(raw, name="a.txt").text == text


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("empty.txt", b"", "空的"),
        ("blank.txt", b" \r\n\t\n", "空的"),
        ("marks.txt", "···——。".encode(), "没有文字"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00", "图片"),
        ("paper.pdf", b"%PDF-1.7\n", "PDF"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx"),
        ("broken.docx", b"PK\x03\x04 and then nothing", "打不开"),
        ("renamed.docx", b"plain words", "打不开"),
        ("program.bin", bytes(range(256)) * 40, "不是文本文件"),
        ("script.html", b"<html><body><script>go()</script></body></html>", "网页"),
        ("latin.txt", b"\xe9\xe8\xe0\xe7 \xff\xfc\xe4", "编码"),
    ],
)
def test_refuses_with_a_sentence_that_says_what_to_do(name: str, raw: bytes, says: str) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(raw, name=name)
    assert says in str(caught.value)
    assert str(caught.value).endswith("。")


def test_refuses_a_file_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 2 * 1024 * 1024)
    with pytest.raises(Unreadable, match="2 MB 的上限"):
        decode(b"a" * (3 * 1024 * 1024))
    with pytest.raises(Unreadable, match="上限"):
        decode("字" * 1024 * 1024)
    assert decode("字" * 100).text == "字" * 100


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_in_words(raw: bytes) -> None:
    try:
        decoded = decode(raw)
    except Unreadable:
        return
    assert "\r" not in decoded.text
    assert "\x00" not in decoded.text
    decoded.text.encode("utf-8")


PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}">
<title>某县推进集团化办学_某县教育网</title><meta name="PubDate" content="2023-05-06 10:00">
<style>p{{color:red}}</style><script>var hidden = "不可见";</script></head><body>
<ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul>
<div><a>新闻</a><a>公告</a></div><h1>某县推进集团化办学</h1>
<div><span>来源:某县教育局</span><span>发布时间:2023-05-06</span></div>
<!-- 注释 --><p>全县组建教育集团<span>12</span>个,<b>覆盖</b>学校86所。<br>新增学位两千个。</p>
<div style="display: none">看不见的话</div>
<table><tr><td>学校</td><td>学位</td></tr><tr><td>一中</td><td>1200</td></tr></table>
</body></html>"""


@pytest.mark.parametrize(("charset", "codec"), [("utf-8", "utf-8"), ("gb2312", "gb18030")])
def test_a_web_page_is_kept_as_the_lines_that_are_seen(charset: str, codec: str) -> None:
    decoded = decode(PAGE.format(charset=charset).encode(codec), name="page.html")
    assert decoded.encoding == codec
    assert decoded.text.split("\n") == [
        "首页",
        "政务公开",
        "新闻 公告",
        "某县推进集团化办学",
        "来源:某县教育局 发布时间:2023-05-06",
        "全县组建教育集团12个,覆盖学校86所。",
        "新增学位两千个。",
        "学校\t学位",
        "一中\t1200",
    ]


def test_a_web_page_says_what_it_is_in_hints() -> None:
    decoded = decode(PAGE.format(charset="utf-8"), name="page.htm")
    hints = decoded.hints
    assert hints.title == "某县推进集团化办学_某县教育网"
    assert hints.published_on == date(2023, 5, 6)
    assert [(span.of(decoded.text), rank) for span, rank in hints.headings] == [
        ("某县推进集团化办学", 1)
    ]


PARTS = [
    (
        "cells of paragraphs are one line a row",
        "<table><tr><td><p>学校</p></td><td><p>学位</p><p>(个)</p></td></tr></table>",
        "学校\t学位 (个)",
    ),
    (
        "columns of the page are not",
        "<table><tr><td><div>首页</div></td><td><h1>办好家门口的幼儿园</h1><p>正文</p></td></tr></table>",
        "首页\n办好家门口的幼儿园\n正文",
    ),
    (
        "nor is a cell with a table in it",
        "<table><tr><td>某人</td><td><table><tr><td>一</td><td>二</td></tr></table></td></tr></table>",
        "某人\n一\t二",
    ),
    (
        "what a script will show is read",
        '<div style="visibility: hidden; opacity: 0;"><p>正文</p></div>',
        "正文",
    ),
    ("what nobody sees is not", '<p>正文</p><p style="display: none">广告</p>', "正文"),
]


@pytest.mark.parametrize(("comment", "markup", "text"), PARTS, ids=[p[0] for p in PARTS])
def test_parts_of_a_web_page(comment: str, markup: str, text: str) -> None:
    page = f"<html><body>{markup}</body></html>".encode()
    assert decode(page, name="a.html").text == text


def test_the_day_that_a_script_prints_is_a_hint() -> None:
    page = (
        "<html><body><p>正文</p><script>var createTime = '2023-05-18 17:30';</script></body></html>"
    )
    assert decode(page, name="a.html").hints.published_on == date(2023, 5, 18)


def test_a_page_nested_beyond_all_measure_is_still_read() -> None:
    markup = "<div>" * 30_000 + "<p>新增学位两千个。</p>" * 1000
    assert "新增学位两千个。" in decode(markup, name="deep.html").text


def test_a_word_file_gives_paragraphs_headings_and_rows() -> None:
    document = docx.Document()
    document.add_paragraph("某区教育工作简报", style="Title")
    document.add_heading("一、主要做法", level=1)
    document.add_paragraph("全区新增学位三千个。")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "学校", "学位"
    document.add_paragraph("特此报告。")
    file = BytesIO()
    document.save(file)
    decoded = decode(file.getvalue(), name="简报.docx")
    assert decoded.text.split("\n") == [
        "某区教育工作简报",
        "一、主要做法",
        "全区新增学位三千个。",
        "学校\t学位",
        "特此报告。",
    ]
    assert decoded.encoding == "docx"
    assert decoded.hints.title == "某区教育工作简报"
    assert [(s.of(decoded.text), rank) for s, rank in decoded.hints.headings] == [
        ("一、主要做法", 1)
    ]


def test_a_word_file_without_words_is_refused() -> None:
    file = BytesIO()
    docx.Document().save(file)
    with pytest.raises(Unreadable, match="没有文字"):
        decode(file.getvalue(), name="空.docx")


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    source = "# 某县教育\n\n> 提要\n\n## 主要做法 ##\n"
    source += "**一是**落实[通知](http://a.cn/b)。\n2 * 3 * 4 = 24\n"
    decoded = decode(source.encode(), name="a.md")
    assert decoded.text == "某县教育\n\n提要\n\n主要做法\n一是落实通知。\n2 * 3 * 4 = 24\n"
    assert [(s.of(decoded.text), rank) for s, rank in decoded.hints.headings] == [
        ("某县教育", 1),
        ("主要做法", 2),
    ]
