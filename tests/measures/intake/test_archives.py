"""Archives are taken apart within limits, and never believed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.reading.decoded import Unreadable
from measures.intake.archives import (
    MOST_ENTRIES,
    Budget,
    FullError,
    Member,
    is_archive,
    members,
    refuse_bomb,
)
from tests.measures.intake.zips import (
    archive,
    damaged,
    encrypted,
    link,
    understated,
    with_unicode_path,
)

TEXT = "清河市新建学校12所。".encode()


def budget(most: int = 10_000_000, files: int = 100, whole: int = 50_000_000) -> Budget:
    return Budget(bytes_left=whole, files_left=files, most_bytes=most)


def taken(document: bytes, within: Budget | None = None) -> list[Member]:
    return list(members(document, within or budget()))


NAMES = ["区县材料/第1号 桂林市七星区.txt", "区县材料/教育局工作简报.txt"]
OLD_NAMES = ["湖州市教育局簡報.txt", "學校建設情況.txt"]


@pytest.mark.parametrize(
    ("comment", "names", "encoding"),
    [
        ("as made today, in UTF-8", NAMES, ""),
        ("as Windows in China writes them", NAMES, "gbk"),
        ("UTF-8 without a word on it, as some phones write", NAMES, "utf-8"),
        ("as Windows in Taiwan writes them", OLD_NAMES, "big5"),
        ("a rare name alone", ["镕.txt"], "gbk"),
        ("all ASCII", ["a/b.txt"], ""),
    ],
)
def test_names_come_out_as_they_were_meant(comment: str, names: list[str], encoding: str) -> None:
    document = archive(*((name, TEXT) for name in names), encoding=encoding)
    assert [m.name for m in taken(document)] == names, comment


def test_the_name_that_winrar_adds_in_utf8_goes_before_the_old_one() -> None:
    document = with_unicode_path(b"\x8a\x8b.txt", "简报.txt", TEXT)
    assert [m.name for m in taken(document)] == ["简报.txt"]


def test_a_backslash_between_folders_is_read_as_one() -> None:
    assert [m.name for m in taken(archive(("区县\\a.txt", TEXT)))] == ["区县/a.txt"]


def test_what_operating_systems_leave_behind_is_passed_over_and_counted() -> None:
    within = budget()
    left = ["__MACOSX/._a.txt", ".DS_Store", "~$a.docx", "区县/Thumbs.db"]
    found = taken(archive(*((n, b"x") for n in left), ("a.txt", TEXT), ("空/", b"")), within)
    assert [m.name for m in found] == ["a.txt"]
    assert within.passed_over == 4


BOMB = archive(("a.txt", TEXT), ("炸.txt", b"0" * 5_000_000), ("b.txt", TEXT))


@pytest.mark.parametrize(
    ("comment", "document", "says"),
    [
        ("packs a thousand times", archive(("x.txt", b"0" * 5_000_000)), "膨胀"),
        ("with a password", encrypted("x.txt", TEXT), "密码"),
        ("out of the folder", archive(("../x.txt", TEXT)), "路径不正常"),
        ("from the root", archive(("/etc/x.txt", TEXT)), "路径不正常"),
        ("from a drive", archive(("C:\\x.txt", TEXT)), "路径不正常"),
        ("a link", link("x.txt", "/etc/passwd"), "快捷方式"),
        ("an archive in it", archive(("x.zip", archive(("a.txt", TEXT)))), "套着压缩包"),
        ("one in disguise", archive(("x.txt", archive(("a.txt", TEXT)))), "套着压缩包"),
        ("says it is smaller than it is", understated("x.txt", TEXT, 5), "损坏"),
        ("damaged within", damaged("x.txt", TEXT * 50), "损坏"),
    ],
)
def test_a_member_that_is_not_taken_says_why(comment: str, document: bytes, says: str) -> None:
    (member,) = taken(document)
    assert says in member.refusal, comment
    assert member.document == b""
    assert member.refusal.count("。") >= 1


def test_a_bad_member_does_not_keep_the_others_out() -> None:
    assert [(m.name, bool(m.refusal)) for m in taken(BOMB)] == [
        ("a.txt", False),
        ("炸.txt", True),
        ("b.txt", False),
    ]


def test_a_member_larger_than_a_document_may_be_is_not_unpacked() -> None:
    (member,) = taken(archive(("x.txt", TEXT * 100)), budget(most=500))
    assert "上限" in member.refusal


def test_an_archive_stops_where_the_upload_is_full() -> None:
    several = archive(*((f"{n}.txt", TEXT) for n in range(5)))
    for within in (budget(files=3), budget(whole=len(TEXT) * 3)):
        found: list[Member] = []
        with pytest.raises(FullError, match="分几次上传"):
            found.extend(members(several, within))
        assert [m.name for m in found] == ["0.txt", "1.txt", "2.txt"]


@pytest.mark.parametrize(
    ("comment", "document", "says"),
    [
        ("cut off", archive(("x.txt", TEXT))[:40], "打不开"),
        ("nothing but the mark", b"PK\x03\x04", "打不开"),
        ("more entries than anybody sends", b"PK\x03\x04" + b"PK\x01\x02" * 5001, "以上的文件"),
    ],
)
def test_an_archive_that_cannot_be_opened_is_refused(
    comment: str, document: bytes, says: str
) -> None:
    with pytest.raises(Unreadable, match=says):
        taken(document)


def test_the_limit_of_entries_is_counted_before_anything_is_built() -> None:
    many = archive(*((str(n), b"") for n in range(MOST_ENTRIES + 1)))
    with pytest.raises(Unreadable, match="以上的文件"):
        taken(many)


@given(st.binary(max_size=400))
@example(archive(("a.txt", b"x"))[:-3])
@example(archive(("a.txt", b"x")).replace(b"\x14\x00", b"\xff\xff"))
def test_any_bytes_give_members_or_a_refusal(noise: bytes) -> None:
    for document in (noise, b"PK\x03\x04" + noise, archive(("a.txt", b"xyz")) + noise):
        try:
            assert all(isinstance(m, Member) for m in members(document, budget()))
        except Unreadable as refusal:
            assert str(refusal)


@given(st.integers(0, 200), st.integers(0, 255))
def test_one_byte_changed_in_an_archive_gives_members_or_a_refusal(at: int, byte: int) -> None:
    document = bytearray(archive(("区县/a.txt", TEXT), ("b.txt", TEXT)))
    document[at % len(document)] = byte
    try:
        taken(bytes(document))
    except Unreadable as refusal:
        assert str(refusal)


@pytest.mark.parametrize(
    ("name", "document", "expected"),
    [
        ("a.zip", archive(("a.txt", TEXT)), True),
        ("a.ZIP", archive(), True),
        ("压缩", archive(("a.txt", TEXT)), True),
        ("a.docx", archive(("a.txt", TEXT)), False),
        ("a.zip", TEXT, False),
    ],
)
def test_a_word_file_is_no_archive_to_us(name: str, document: bytes, expected: bool) -> None:
    assert is_archive(name, document) is expected


@pytest.mark.parametrize(
    ("comment", "document"),
    [
        ("one part packs a thousand times", archive(("word/document.xml", b" " * 9_000_000))),
        (
            "many parts, each within measure",
            archive(*((f"{n}.xml", bytes(range(256)) * 3900) for n in range(30))),
        ),
        ("no archive at all", b"PK\x03\x04"),
    ],
)
def test_a_word_file_that_would_burst_is_refused_unopened(comment: str, document: bytes) -> None:
    with pytest.raises(Unreadable):
        refuse_bomb(document)


def test_an_honest_word_file_passes() -> None:
    refuse_bomb(archive(("word/document.xml", TEXT * 1000)))
