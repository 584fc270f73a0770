"""A second gold set, open to everybody: what is read from the documents against their facts.

The scores are printed at the end of the run (`tests/conftest.py`). `seeds/README.md` says where
the facts are from.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from articles.reading.lexicon import lexicon
from tests.conftest import SHARED

from .facts import FACTS, SEEDS, Score, Tally, likeness, place_of, read, same_name, score, sheets

LEAST: list[tuple[str, float, Callable[[Score], Tally]]] = [
    ("figures found", 0.97, lambda s: s.found),
    ("figures that are facts", 0.97, lambda s: s.added),
    ("values", 0.98, lambda s: s.values),
    ("units", 0.98, lambda s: s.units),
    ("comparators", 0.98, lambda s: s.comparators),
    ("statuses", 0.90, lambda s: s.statuses),
    ("places of figures", 0.95, lambda s: s.regions),
    ("subjects of documents", 0.90, lambda s: s.subjects),
    ("kinds of measures", 0.80, lambda s: s.kinds),
    ("parents of measures", 0.80, lambda s: s.parents),
]

DOCUMENTS = [sheet["document"] for sheet in sheets()]


@pytest.mark.parametrize(("what", "least", "tally"), LEAST, ids=[row[0] for row in LEAST])
def test_the_documents_are_read_as_their_facts_have_it(
    what: str,
    least: float,
    tally: Callable[[Score], Tally],
    record_property: Callable[[str, object], None],
) -> None:
    got = tally(score())
    record_property("score", f"{what:24} {got.rate:6.3f}  {got.right} of {got.of}  (≥ {least})")
    assert got.of, "nothing was compared"
    assert got.rate >= least, "\n".join(got.wrong)


def test_measures_are_found_by_name(record_property: Callable[[str, object], None]) -> None:
    found, added = score().measures_found, score().measures_added
    told = f"{found.right} of {found.of}, {added.of - added.right} besides"
    record_property("score", f"{'measures, F1':24} {score().measures:6.3f}  {told}  (≥ 0.8)")
    assert score().measures >= 0.80, "\n".join(["missed:", *found.wrong, "besides:", *added.wrong])


def test_labels_share_words_with_the_facts(record_property: Callable[[str, object], None]) -> None:
    record_property("score", f"{'labels, Dice':24} {score().likeness:6.3f}")
    assert score().likeness >= 0.55


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_fact_stands_in_its_document_as_printed(name: str) -> None:
    sheet = next(sheet for sheet in sheets() if sheet["document"] == name)
    text = read(name).text
    places = [place_of(text, fact) for fact in sheet["figures"]]
    assert len({(place.start, place.end) for place in places}) == len(places)
    for place, fact in zip(places, sheet["figures"], strict=True):
        assert place.of(text) == fact["printed"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_number_is_added_to_the_facts(name: str) -> None:
    """Dates apart, and the class of an article's page: every digit stands on the sheet."""
    sheet = next(sheet for sheet in sheets() if sheet["document"] == name)
    told = json.dumps(sheet, ensure_ascii=False)
    dates = (
        r"https?://\S+|\d{4}-\d\d-\d\d|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?"
    )
    printed = set(re.findall(r"\d[\d.]*", re.sub(dates, " ", read(name).text)))
    assert printed <= set(re.findall(r"\d[\d.]*", told))


def test_facts_use_the_words_of_the_reading() -> None:
    classes = lexicon("units")["classes"]
    units = {unit for listed in classes.values() for unit in listed}
    for sheet in sheets():
        assert (FACTS / f"{Path(sheet['document']).stem}.json").exists()
        for fact in sheet["figures"]:
            assert fact["unit"] in units, fact
            assert fact["comparator"] in {"eq", "approx", "gt", "lt", "range"}
            assert fact["status"] in {"actual", "target", "baseline", "change", "threshold"}
            Decimal(fact["value"])
    assert {path.stem for path in FACTS.glob("*.json")} == {Path(n).stem for n in DOCUMENTS}


@pytest.mark.skipif(
    bool(os.environ.get("CI")) or not (SHARED / "facts").is_dir(),
    reason="the fact sheets are not part of the repository",
)
def test_the_facts_are_those_of_the_sheets() -> None:
    theirs = [
        json.loads(path.read_text("utf-8")) for path in sorted((SHARED / "facts").glob("f*.json"))
    ]
    ours = {Path(s["document"]).stem.split("-")[0]: s for s in sheets()}
    assert len(theirs) == len(ours)
    for path, sheet in zip(sorted((SHARED / "facts").glob("f*.json")), theirs, strict=True):
        own = ours[path.stem.split("_")[1]]
        assert [fact["label"] for fact in own["figures"]] == [f["what"] for f in sheet["figures"]]
        for fact, figure in zip(own["figures"], sheet["figures"], strict=True):
            big = {"万": 10**4, "亿": 10**8}.get(figure["unit"][0], 1)
            assert Decimal(fact["value"]) == Decimal(str(figure["value"])) * big
            assert fact["unit"] == figure["unit"].lstrip("万亿")
            assert fact["comparator"] == figure["comparator"]
        named = {i["name"]: i["kind"] for i in sheet["initiatives"]}
        assert {i["name"]: i["kind"] for i in own["initiatives"]} == named


@pytest.mark.parametrize(
    ("comment", "one", "other", "same"),
    [
        ("marks aside", "“三名”工程", "三名工程", True),
        ("either script", "十個專項整治", "十个专项整治", True),
        ("most of it", "幼儿园“增量扩容”工程", "“增量扩容”工程", True),
        ("a small part of it", "名师名校名长“三名”工程建设行动", "三名", False),
        ("another name", "三名工程", "双百工程", False),
        ("nothing", "", "三名工程", False),
    ],
)
def test_names_are_the_same_by_what_they_hold(
    comment: str, one: str, other: str, same: bool
) -> None:
    assert same_name(one, other) is same, comment


def test_likeness_is_one_of_the_same_label_and_none_of_another() -> None:
    assert likeness("新增学位", "新增學位") == 1
    assert likeness("新增学位", "教职工") == 0


def test_the_seeds_lie_where_the_facts_say() -> None:
    assert all((SEEDS / name).is_file() for name in DOCUMENTS)
