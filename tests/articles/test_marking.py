"""Marks in a text: what is shown is the text, and each character is marked by what covers it."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from articles.marking import Mark, Marker

TEXT = st.text(alphabet='共有学校12所<&>"”\n', min_size=1, max_size=24)


class Reader(HTMLParser):
    """What a browser makes of the pieces: the text, and over each character the open anchors."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.over: list[set[str]] = []
        self.ids: list[str] = []
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.open.append((tag, given.get("data-of") or ""))
        if "id" in given:
            self.ids.append(given["id"] or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        self.over += [{anchor for _, anchor in self.open}] * len(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return reader


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """A text with marks that nest, overlap, touch, coincide, or reach past its end."""
    text = draw(TEXT)
    ends = st.integers(0, len(text) + 3)
    spans = draw(st.lists(st.tuples(ends, ends).filter(lambda s: s[0] < s[1]), max_size=8))
    tags = st.sampled_from(["mark", "span", "b"])
    return text, [Mark(a, b, draw(tags), anchor=f"e{n}") for n, (a, b) in enumerate(spans)]


@given(marked_texts())
def test_every_character_is_marked_by_exactly_what_covers_it(
    given_text: tuple[str, list[Mark]],
) -> None:
    text, marks = given_text
    reader = read(Marker(text, marks).html(0, len(text)))
    assert reader.text == text
    covering = [{m.anchor for m in marks if m.start <= at < m.end} for at in range(len(text))]
    assert reader.over == covering


@given(marked_texts(), st.lists(st.integers(0, 24), max_size=3))
def test_an_anchor_stands_once_however_the_text_is_cut(
    given_text: tuple[str, list[Mark]], cuts: list[int]
) -> None:
    text, marks = given_text
    edges = sorted({0, len(text), *(min(cut, len(text)) for cut in cuts)})
    marker = Marker(text, marks)
    parts = [read(marker.html(a, b)) for a, b in pairwise(edges)]
    assert "".join(part.text for part in parts) == text
    reached = sorted(m.anchor for m in marks if m.start < len(text))
    assert sorted(anchor for part in parts for anchor in part.ids) == reached


def test_overlapping_marks_are_broken_and_the_second_piece_names_its_anchor() -> None:
    html = Marker("甲乙丙", [Mark(0, 2, anchor="e1"), Mark(1, 3, anchor="e2")]).html(0, 3)
    assert html == (
        '<mark id="e1" data-of="e1">甲<mark id="e2" data-of="e2">乙</mark></mark>'
        '<mark data-of="e2">丙</mark>'
    )


def test_the_text_is_escaped() -> None:
    assert Marker("<script>", [Mark(0, 4)]).html(0, 8) == "<mark>&lt;scr</mark>ipt&gt;"
