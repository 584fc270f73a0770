"""The seeds hold together, and the documents retell their originals without copying them."""

from __future__ import annotations

import csv
import json
import os
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from articles.reading.decode import decode
from articles.reading.lexicon import lexicon
from articles.reading.records import UnitClass

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"

ORIGINALS = {
    "guilin-interview-2021.txt": "000_0926bd83442abedd",
    "yuncheng-report-2019.txt": "001_3c4f9cdf79183a0e",
    "licheng-report-2021.txt": "002_2000dc3a7d4c4203",
    "bazhong-digest-2022.txt": "003_6f405c3f3398e8ed",
    "huzhou-reprint-2021.txt": "004_e82544bcd94c4d6b",
}
LONGEST_SHARED_RUN = 29
SHORTEST_RETELLING = 0.7
LONG_NAME = 25

SUFFIXES = {".txt", ".html", ".docx", ".md"}
DOCUMENTS = sorted(p.name for p in SEEDS.iterdir() if p.suffix in SUFFIXES and p.stem != "README")
TELEPHONE_OR_MAIL = re.compile(r"\d{3,4}-\d{7,8}|\d{7,}|[\w.]+@[\w.]+|QQ")

needs_originals = pytest.mark.skipif(
    bool(os.environ.get("CI")) or not (SHARED / "seeds").is_dir(),
    reason="the originals are not part of the repository",
)

_SIGNS = str.maketrans(",:;?!()‘’﹔", ",:;?!()“”;")
_SET_ASIDE = re.compile(
    r"《[^《》\n]*》"  # titles of documents
    r"|https?://[!-~]+"
    r"|\d{4}(?:-\d\d-\d\d|年\d\d月\d\d日)(?: ?\d\d:\d\d(?::\d\d)?)?"  # when it was published
)


def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def parts(field: str) -> list[str]:
    return [part for part in field.split(";") if part]


def squeezed(text: str) -> str:
    """`text` without whitespace and with one spelling of each sign."""
    return "".join(text.split()).translate(_SIGNS)


def unquoted(text: str) -> str:
    return re.sub("[“”《》]", "", squeezed(text))


def longest_shared_run(ours: str, theirs: str) -> str:
    """The longest run of characters that both have; sizes only grow, so it is linear in `ours`."""
    longest, size = "", 1
    for start in range(len(ours)):
        while start + size <= len(ours) and ours[start : start + size] in theirs:
            longest, size = ours[start : start + size], size + 1
    return longest


def document(name: str) -> str:
    """Its text; of a web page or a Word file, the words that are seen."""
    return decode((SEEDS / name).read_bytes(), name=name).text


def original(name: str) -> str:
    return (SHARED / "seeds" / f"{ORIGINALS[name]}.txt").read_text(encoding="utf-8")


def gold(name: str) -> dict:
    path = SHARED / "gold" / f"{ORIGINALS[name]}.json"
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("comment", "ours", "theirs", "expected"),
    [
        ("nothing in common", "甲乙", "丙丁", ""),
        ("the longer of two", "甲乙丙,丁戊", "丁戊;甲乙丙", "甲乙丙"),
        ("at the very end", "子丑寅卯", "寅卯", "寅卯"),
        ("all of it", "天地玄黄", "看天地玄黄好", "天地玄黄"),
    ],
)
def test_the_longest_shared_run_is_found(
    comment: str, ours: str, theirs: str, expected: str
) -> None:
    assert longest_shared_run(ours, theirs) == expected, comment


@needs_originals
@pytest.mark.parametrize("name", ORIGINALS)
def test_every_figure_of_the_original_is_carried_over(name: str) -> None:
    text = document(name)
    printed = Counter(metric["surface"] for metric in gold(name)["metrics"])
    assert printed, "no figures in the gold: nothing was compared"
    missing = {surface: n for surface, n in printed.items() if text.count(surface) < n}
    assert not missing


@needs_originals
@pytest.mark.parametrize("name", ORIGINALS)
def test_no_figure_is_added_to_those_of_the_original(name: str) -> None:
    numeral = re.compile(r"\d[\d.]*%?")
    known = Counter(numeral.findall(original(name)))
    assert not Counter(numeral.findall(document(name))) - known


@needs_originals
@pytest.mark.parametrize("name", ORIGINALS)
def test_every_initiative_of_the_original_is_named(name: str) -> None:
    text = unquoted(document(name))
    initiatives = gold(name)["initiatives"]
    assert initiatives, "no initiatives in the gold: nothing was compared"
    assert not [i["name"] for i in initiatives if unquoted(i["name"]) not in text]


@needs_originals
@pytest.mark.parametrize("name", ORIGINALS)
def test_no_sentence_is_copied_from_the_original(name: str) -> None:
    long_names = sorted(
        (i["name"] for i in gold(name)["initiatives"] if len(i["name"]) > LONG_NAME), key=len
    )

    def own_words(text: str) -> str:
        for long_name in reversed(long_names):
            text = text.replace(long_name, "\x00")
        return squeezed(_SET_ASIDE.sub("\x00", text))

    ours = "\n".join(own_words(document(name)).split("\x00"))
    theirs = "\r".join(own_words(original(name)).split("\x00"))
    run = longest_shared_run(ours, theirs)
    assert len(run) <= LONGEST_SHARED_RUN, run


@needs_originals
@pytest.mark.parametrize("name", ORIGINALS)
def test_a_retelling_is_about_as_long_as_its_original(name: str) -> None:
    share = len(squeezed(document(name))) / len(squeezed(original(name)))
    assert SHORTEST_RETELLING <= share <= 1.3


@needs_originals
@pytest.mark.parametrize("name", ORIGINALS)
def test_the_header_says_what_the_original_says(name: str) -> None:
    text, said = document(name), gold(name)
    assert not [author for author in said["byline"] if author not in text]
    if said["publisher"]:
        assert said["publisher"] in text
    if said["original_url"]:
        assert said["original_url"] in text
    if said["published_on"]:
        year, month, day = said["published_on"].split("-")
        assert f"{year}-{month}-{day}" in text or f"{year}年{month}月{day}日" in text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_says_that_it_is_a_retelling(name: str) -> None:
    assert re.search(r"^\[[声聲]明\] .*[转轉]述", document(name), re.MULTILINE)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_carries_no_contact_data(name: str) -> None:
    """No telephone number, no mail address, no QQ number."""
    text = re.sub(r"https?://[!-~]+", "", document(name))
    assert not TELEPHONE_OR_MAIL.findall(text)


@pytest.mark.parametrize("name", ORIGINALS)
def test_a_document_is_utf8_with_plain_line_ends(name: str) -> None:
    raw = (SEEDS / name).read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert raw.decode("utf-8").endswith("\n")


def test_every_document_has_a_card_and_every_card_a_document() -> None:
    files = {card["file"] for card in rows("documents.csv")}
    assert files == set(DOCUMENTS)
    assert set(ORIGINALS) <= files


def test_a_card_points_at_what_is_there() -> None:
    themes = {theme["slug"] for theme in rows("themes.csv")}
    regions = {region["code"] for region in rows("regions.csv") if not region["last_year"]}
    publishers = {publisher["name"] for publisher in rows("publishers.csv")}
    for card in rows("documents.csv"):
        assert set(parts(card["themes"])) <= themes, card["file"]
        assert parts(card["themes"]), card["file"]
        assert card["region_code"] in regions, card["file"]
        assert card["publisher"] in {"", *publishers}, card["file"]
        if card["published_on"]:
            date.fromisoformat(card["published_on"])


def test_the_title_on_a_card_is_printed_where_the_document_has_a_headline() -> None:
    without = {card["file"] for card in rows("documents.csv") if not card["original_title"]}
    assert without == {"bazhong-digest-2022.txt"}
    for card in rows("documents.csv"):
        assert (card["title"] in document(card["file"])) != (card["file"] in without)
        assert card["title"] != card["original_title"]


def test_a_title_that_was_not_seen_is_described_in_brackets_on_card_and_in_readme() -> None:
    described = [card for card in rows("documents.csv") if "［" in card["original_title"]]
    readme = (SEEDS / "README.md").read_text("utf-8")
    assert len(described) == 5
    for card in described:
        assert re.fullmatch("［.+（原题未见）］", card["original_title"])
        assert card["original_title"] in readme


def test_the_readme_cites_every_original() -> None:
    readme = (SEEDS / "README.md").read_text("utf-8")
    for card in rows("documents.csv"):
        line = next(row for row in readme.splitlines() if row.startswith(f"| `{card['file']}`"))
        for field in ("original_title", "url", "published_on"):
            assert card[field].replace("|", "\\|") in line, (card["file"], field)


def test_a_page_runs_nothing_and_asks_for_nothing_from_elsewhere() -> None:
    pages = [name for name in DOCUMENTS if name.endswith(".html")]
    assert pages
    for name in pages:
        markup = (SEEDS / name).read_text("utf-8").lower()
        assert not re.search(r"<(?:script|img|iframe|link)|\bsrc=|\son\w+=", markup), name


def test_the_documents_are_of_many_kinds() -> None:
    read = [decode((SEEDS / name).read_bytes(), name=name).encoding for name in DOCUMENTS]
    assert {"utf-8", "gb18030", "docx"} <= set(read)
    assert {Path(name).suffix for name in DOCUMENTS} == SUFFIXES
    assert sum("聲明" in document(name) for name in DOCUMENTS) == 2


def test_the_themes_are_one_tree_with_parents_first() -> None:
    depth: dict[str, int] = {"": 0}
    for theme in rows("themes.csv"):
        assert re.fullmatch(r"[a-z0-9-]{1,60}", theme["slug"])
        assert theme["slug"] not in depth, theme["slug"]
        depth[theme["slug"]] = depth[theme["parent_slug"]] + 1
        assert theme["description"].endswith("。"), theme["slug"]
        assert int(theme["order"]) > 0
    assert 45 <= len(depth) - 1 <= 70
    assert max(depth.values()) == 3


@pytest.mark.parametrize(
    ("table", "own", "others"),
    [
        ("themes.csv", "name", None),
        ("themes.csv", "slug", "keywords"),
        ("indicators.csv", "name", "aliases"),
        ("publishers.csv", "name", "aliases"),
    ],
)
def test_a_word_leads_to_one_row_only(table: str, own: str, others: str | None) -> None:
    """Names, aliases and keywords are looked up, so none may stand in two rows."""
    seen: dict[str, str] = {}
    for row in rows(table):
        for word in {row[own], *(parts(row[others]) if others else ())}:
            assert seen.setdefault(word, row[own]) == row[own], word


def test_an_indicator_says_what_it_counts() -> None:
    themes = {theme["slug"] for theme in rows("themes.csv")}
    indicators = rows("indicators.csv")
    assert 40 <= len(indicators) <= 60
    assert len({i["slug"] for i in indicators}) == len(indicators)
    for indicator in indicators:
        name = indicator["name"]
        assert re.fullmatch(r"[a-z0-9-]{1,80}", indicator["slug"]), name
        assert indicator["unit_class"] in get_args(UnitClass), name
        assert indicator["theme_slug"] in themes, name
        assert (indicator["unit"] == "%") == (indicator["unit_class"] == "share"), name
        for field in ("unit", "name_en", "definition", "scope_note", "aliases"):
            assert indicator[field], (name, field)


def test_the_class_of_an_indicator_is_that_of_its_unit() -> None:
    """Else the values that the reader finds could not be put under it."""
    classes = lexicon("units")["classes"]
    for indicator in rows("indicators.csv"):
        assert indicator["unit"] in classes[indicator["unit_class"]], indicator["name"]


def test_a_publisher_has_a_rights_policy_and_a_place_that_exists() -> None:
    regions = {region["code"] for region in rows("regions.csv") if not region["last_year"]}
    for publisher in rows("publishers.csv"):
        name = publisher["name"]
        assert publisher["rights"] in {"full_text", "excerpts", "link_only"}, name
        assert publisher["region_code"] in {"", *regions}, name
        assert re.fullmatch(r"(https?://[!-~]+/)?", publisher["homepage"]), name


@pytest.mark.skipif(
    bool(os.environ.get("CI")) or not (SHARED / "facts").is_dir(),
    reason="the fact sheets are not part of the repository",
)
def test_every_indicator_and_publisher_of_the_fact_sheets_is_known() -> None:
    indicators = {indicator["name"] for indicator in rows("indicators.csv")}
    publishers = {
        word
        for publisher in rows("publishers.csv")
        for word in [publisher["name"], *parts(publisher["aliases"])]
    }
    sheets = [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((SHARED / "facts").glob("f*.json"))
    ]
    assert len(sheets) >= 24
    for sheet in sheets:
        assert sheet["original"]["publisher"] in publishers
        assert set(sheet["indicators"]) <= indicators


def test_the_readme_counts_the_rows_right() -> None:
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    counts = dict(re.findall(r"^\| `(\w+\.csv)` \|[^|]*\| (\d+) \|$", readme, re.MULTILINE))
    assert counts == {path.name: str(len(rows(path.name))) for path in SEEDS.glob("*.csv")}
