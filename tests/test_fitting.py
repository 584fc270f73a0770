"""What is kept of texts that may not be stored."""

import dataclasses

import pytest

from tests.fitting import observed
from tests.fitting.texts import Annotated

TEXT = (
    "清溪县实施“青禾强师”工程,打造“溪畔书屋”品牌,三年建成乡村书屋四十二间。\n"
    "孩子们说,放学以后最想去的地方就是那间“会发光的小屋”。\n"
)
TOLD = [
    {"name": "“青禾强师”工程", "kind": "programme", "parent": None},
    {"name": "溪畔书屋", "kind": "brand", "parent": "“青禾强师”工程"},
]
LONGEST = 14


def test_a_row_gives_back_what_was_seen():
    seen = observed.observe(Annotated("甲", "一", TEXT, TOLD))
    assert observed._of_row(observed._row(seen)) == seen
    assert {run.names for run in seen.runs} >= {0, 1}


def test_a_row_holds_no_sentence():
    row = observed._row(observed.observe(Annotated("甲", "一", TEXT, TOLD)))
    pieces = {TEXT[at : at + LONGEST] for at in range(len(TEXT) - LONGEST)}
    assert not [piece for piece in pieces if piece in row]


def test_texts_come_one_after_the_other():
    gold = '[{"name": "青禾强师", "kind": "programme"}]'
    stream = f"@@ 一\n{TEXT}@@ gold\n{gold}\n@@ 二\n{TEXT}@@ gold\n[]\n"
    texts = list(observed.texts_in(stream, "甲"))
    assert [(text.name, len(text.initiatives)) for text in texts] == [("一", 1), ("二", 0)]
    assert dataclasses.asdict(texts[1])["text"] == TEXT


@pytest.mark.parametrize(
    ("comment", "gold", "error"),
    [
        ("a name of another text", '[{"name": "别处", "kind": "brand"}]', "does not stand"),
        ("a kind that there is not", '[{"name": "青禾强师", "kind": "plan"}]', "unknown kind"),
        ("a parent that is not listed",
         '[{"name": "青禾强师", "kind": "programme", "parent": "总纲"}]', "not among"),
    ],
)  # fmt: skip
def test_an_annotation_that_cannot_be_is_refused(comment, gold, error):
    with pytest.raises(ValueError, match=error):
        list(observed.texts_in(f"@@ 一\n{TEXT}@@ gold\n{gold}\n", "甲"))


def test_a_text_without_its_annotation_is_refused():
    with pytest.raises(ValueError, match="wants a line"):
        list(observed.texts_in(f"@@ 一\n{TEXT}", "甲"))
