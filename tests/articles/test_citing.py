from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
import rispy
from pybtex.database import parse_string

from articles.citing import Edition, bibtex, csl_json, gb_t_7714, reference, ris
from articles.models import Article, Publisher

TODAY = date(2026, 3, 2)
HERE = "https://cases.example.cn/cases/1/"


@pytest.mark.parametrize(
    ("comment", "known", "expected"),
    [
        (
            "everything is known",
            {
                "byline": ["谭江波", "黄昱梅"],
                "published_on": date(2021, 12, 9),
                "original_url": "http://news.example.cn/1",
            },
            "谭江波, 黄昱梅. 办好实事[EB/OL]. (2021-12-09)[2026-03-02]. http://news.example.cn/1.",
        ),
        (
            "more than three authors",
            {"byline": ["甲", "乙", "丙", "丁"], "published_on": date(2021, 1, 2)},
            f"甲, 乙, 丙, 等. 办好实事[EB/OL]. (2021-01-02)[2026-03-02]. {HERE}.",
        ),
        (
            "no author: the publisher answers",
            {"publisher": Publisher(name="清河教育网"), "published_on": date(2021, 1, 2)},
            f"清河教育网. 办好实事[EB/OL]. (2021-01-02)[2026-03-02]. {HERE}.",
        ),
        (
            "a retelling is cited by what it retells",
            {"retells": "清河办好实事", "published_on": date(2021, 1, 2)},
            f"清河办好实事[EB/OL]. (2021-01-02)[2026-03-02]. {HERE}.",
        ),
        (
            "nothing but a title",
            {},
            f"办好实事[EB/OL]. [2026-03-02]. {HERE}.",
        ),
        (
            "blank names do not count",
            {"byline": [" ", ""], "published_on": date(2021, 1, 2)},
            f"办好实事[EB/OL]. (2021-01-02)[2026-03-02]. {HERE}.",
        ),
    ],
)
def test_a_citation_leaves_out_what_is_not_known(
    comment: str, known: dict[str, object], expected: str
) -> None:
    article = Article(title="办好实事", **known)
    assert gb_t_7714(reference(article, page=HERE, accessed=TODAY)) == expected, comment


KNOWN = reference(
    Article(
        pk=1,
        title="“四个一批”见成效 50% & 以上_评论",
        byline=["谭江波", "Smith John"],
        publisher=Publisher(name="清河教育网"),
        published_on=date(2021, 12, 9),
        original_url="https://news.example.cn/a_b?x=1&y=50%25",
    ),
    page=HERE,
    accessed=TODAY,
)


def test_the_older_edition_wants_latin_family_names_in_capitals() -> None:
    assert gb_t_7714(KNOWN, Edition.OF_2015).startswith("谭江波, SMITH John. ")
    assert gb_t_7714(KNOWN, Edition.OF_2025).startswith("谭江波, Smith John. ")


def test_a_single_value_is_told_with_its_words_and_their_address() -> None:
    article = Article(pk=1, title="办好实事")
    place = f"{HERE}#e7"
    ref = reference(article, page=HERE, accessed=TODAY, place=place, quote="参与率 91.5%")
    assert gb_t_7714(ref).endswith(f" 引文：“参与率 91.5%”，见 {place}。")
    assert ref.key == "case1-e7"
    for written in (bibtex(ref), ris(ref), csl_json(ref)):
        assert place in written.replace("\\#", "#")
        assert "参与率 91.5" in written


def test_bibtex_is_read_back_as_it_was_meant() -> None:
    entry = parse_string(bibtex(KNOWN), "bibtex").entries["case1"]
    assert entry.type == "online"
    assert entry.fields["url"] == KNOWN.address
    assert entry.fields["date"] == "2021-12-09"
    assert entry.fields["urldate"] == "2026-03-02"
    assert "50\\%" in entry.fields["title"]
    assert [" ".join(p.last_names) for p in entry.persons["author"]] == ["{谭江波}", "{Smith John}"]


@pytest.mark.parametrize("sign", ["{", "}", "\\", "{{"])
def test_a_headline_with_signs_of_bibtex_does_not_break_its_entry(sign: str) -> None:
    written = bibtex(replace(KNOWN, title=f"办好{sign}实事"))
    assert parse_string(written, "bibtex").entries["case1"].fields["url"] == KNOWN.address


def test_ris_is_read_back_as_it_was_meant() -> None:
    [read] = rispy.loads(ris(KNOWN))
    assert read["type_of_reference"] == "ELEC"
    assert read["authors"] == ["谭江波", "Smith John"]
    assert read["title"] == KNOWN.title
    assert read["urls"] == [KNOWN.address]
    assert read["date"] == "2021/12/09/"


def test_csl_json_names_what_is_known_and_nothing_else() -> None:
    [item] = json.loads(csl_json(KNOWN))
    assert item["author"] == [{"literal": "谭江波"}, {"literal": "Smith John"}]
    assert item["issued"] == {"date-parts": [[2021, 12, 9]]}
    assert item["URL"] == KNOWN.address
    [bare] = json.loads(csl_json(reference(Article(pk=1, title="题"), page=HERE, accessed=TODAY)))
    assert set(bare) == {"id", "type", "title", "accessed", "URL", "language"}
