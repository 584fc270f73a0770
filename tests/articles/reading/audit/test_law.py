"""A law: consistent numbers never alarm, the same with one number out of tolerance always do."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles.reading.case import read

COUNT = st.integers(min_value=60, max_value=900)
OFF = st.integers(min_value=7, max_value=40)


def rules(text: str) -> list[str]:
    return [finding.rule for finding in read(text)[1]]


@settings(deadline=None, max_examples=30)
@given(done=COUNT, rest=COUNT, off=OFF)
def test_done_and_open_make_all(done: int, rest: int, off: int) -> None:
    text = "全市办理实事{}件，已办结{}件，其余{}件正在办理。"
    assert rules(text.format(done + rest, done, rest)) == []
    assert rules(text.format(done + rest + off, done, rest)) == ["parts"]


@settings(deadline=None, max_examples=30)
@given(public=COUNT, private=COUNT, off=OFF)
def test_public_and_private_make_all(public: int, private: int, off: int) -> None:
    text = "全市有幼儿园{}所，其中公办{}所、民办{}所。"
    assert rules(text.format(public + private, public, private)) == []
    assert rules(text.format(public + private - off, public, private)) == ["parts"]


@settings(deadline=None, max_examples=30)
@given(old=COUNT, more=st.integers(min_value=20, max_value=50), off=st.sampled_from([-3, 3, 8]))
def test_a_difference_and_its_per_cent_fit_the_base(old: int, more: int, off: int) -> None:
    text = "全市招聘教师{}名，比上年的{}名增加{}名，增长{:.1f}%。"
    share = more * 100 / old
    assert rules(text.format(old + more, old, more, share)) == []
    assert rules(text.format(old + more, old, more + off, share)) == ["rise"]
    assert rules(text.format(old + more, old, more, share + abs(off))) == ["rise"]


@settings(deadline=None, max_examples=30)
@given(whole=st.integers(min_value=2000, max_value=90000), of=st.integers(300, 900), off=OFF)
def test_a_share_is_part_by_whole(whole: int, of: int, off: int) -> None:
    part = whole * of // 1000
    text = "今年参考人数为{}人，达本科线{}人，达线率{:.1f}%。"
    share = part * 100 / whole
    assert rules(text.format(whole, part, share)) == []
    assert rules(text.format(whole, part, share - off / 10)) == ["share"]


@settings(deadline=None, max_examples=30)
@given(
    first=st.integers(min_value=300, max_value=600),
    second=st.integers(min_value=300, max_value=600),
    third=st.integers(min_value=300, max_value=600),
    off=OFF,
)
def test_types_make_their_whole(first: int, second: int, third: int, off: int) -> None:
    text = "全省组建教育集团{}个，其中紧密型{}个、融合型{}个、协作型{}个。"
    total = first + second + third
    assert rules(text.format(total, first, second, third)) == []
    assert rules(text.format(total, first + off, second, third)) == ["parts"]
    assert rules(text.format(total, first, second, third - off)) == ["parts"]


@settings(deadline=None, max_examples=30)
@given(announced=st.integers(2, 9), listed=st.integers(2, 9))
def test_as_many_schools_as_announced(announced: int, listed: int) -> None:
    names = "、".join(f"{sign}山小学" for sign in "甲乙丙丁戊己庚辛壬"[:listed])
    text = f"今年建成学校{announced}所，即{names}。"
    assert rules(text) == ([] if announced == listed else ["count"])
