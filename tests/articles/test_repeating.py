from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.repeating import RUN, marked, repeats
from tests.desk import client_of, sent
from tests.world import World

ORIGINAL = (
    "去年,全市建成教育集團十二個,覆蓋城鄉學校,群眾滿意。"
    "推行《关于进一步做好课后服务工作的实施意见》。"
)


@pytest.mark.parametrize(
    ("comment", "summary", "expected"),
    [
        ("own words", "清河一年里把十二个集团办进了乡镇。", []),
        (
            "the other script, other signs",
            "全市建成教育集团十二个，覆盖城乡。",
            ["全市建成教育集团十二个，覆盖城乡"],
        ),
        ("twelve in a row are chance", "全市建成教育集团十二个覆", []),
        ("thirteen are not", "全市建成教育集团十二个覆盖", ["全市建成教育集团十二个覆盖"]),
        ("a document's name", "出台《关于进一步做好课后服务工作的实施意见》。", []),
        ("a measure's name", "推行关于进一步做好课后服务工作的实施意见", []),
        (
            "two places",
            "全市建成教育集团十二个，覆盖城乡学校；另外，建成教育集团十二个覆盖城乡",
            ["全市建成教育集团十二个，覆盖城乡学校", "建成教育集团十二个覆盖城乡"],
        ),
    ],
)
def test_what_a_summary_repeats_is_found(comment: str, summary: str, expected: list[str]) -> None:
    runs = repeats(summary, ORIGINAL, names=["关于进一步做好课后服务工作的实施意见"])
    assert [summary[run.start : run.end] for run in runs] == expected


def test_what_is_repeated_is_marked_and_the_rest_escaped() -> None:
    summary = "<甲>全市建成教育集团十二个覆盖"
    html = marked(summary, repeats(summary, ORIGINAL))
    assert html == '&lt;甲&gt;<mark class="repeated">全市建成教育集团十二个覆盖</mark>'


@given(st.text(alphabet="甲乙丙丁,。", max_size=60), st.text(alphabet="甲乙丙丁,。", max_size=60))
def test_a_run_stands_in_both_and_is_long_enough(summary: str, original: str) -> None:
    plain = "".join(c for c in original if c.isalnum())
    last = -1
    for run in repeats(summary, original):
        words = "".join(c for c in summary[run.start : run.end] if c.isalnum())
        assert len(words) >= RUN
        assert all(words[n : n + RUN] in plain for n in range(len(words) - RUN + 1))
        assert run.start > last
        last = run.end


def test_a_summary_is_written_warned_of_kept_in_the_history_and_shown(world: World) -> None:
    case = world.case()
    client = client_of("审核")
    address = f"/admin/articles/article/{case.pk}/change/"
    copied = "全市确定实事120件,目前办结90件。"
    client.post(address, sent(client.get(address), summary=copied))
    page = client.get(address).content.decode()
    assert '<mark class="repeated">全市确定实事120件,目前办结90件</mark>' in page
    client.post(address, sent(client.get(address), summary="清河把实事办到家门口。"))
    assert "与原文连续" not in client.get(address).content.decode()
    last = case.history.latest("history_id")
    assert (last.history_user.username, last.summary) == ("审核", "清河把实事办到家门口。")
    shown = client.get(case.get_absolute_url()).content.decode()
    assert "清河把实事办到家门口。" in shown
    assert "清河把实事办到家门口。" in client.get("/cases/").content.decode()


def test_a_tag_is_added_from_those_that_exist(world: World) -> None:
    from taggit.models import Tag

    article = world.draft()
    article.tags.add("旧签")
    Tag.objects.create(name="双减")
    client = client_of("采编")
    address = f"/admin/articles/article/{article.pk}/change/"
    page = client.get(address)
    assert '<option value="双减"></option>' in page.content.decode()
    client.post(address, sent(page, add_tag="双减、新签"))
    assert sorted(article.tags.names()) == ["双减", "新签", "旧签"]
    last = article.history.latest("history_id")
    assert last.history_change_reason == "标签：双减、新签、旧签"
