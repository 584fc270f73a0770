"""An upload's way: received, read, chosen from, stored, forgotten."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from opencc import OpenCC

from articles.actions import RefusedError, publish
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article, Carrying
from measures.actions import intake as actions
from measures.models import Intake, IntakeFile, Metric
from tests.desk import member
from tests.measures.intake.uploads import (
    GUILIN,
    HUZHOU,
    file,
    finish,
    imported,
    news,
    read,
    sent,
)
from tests.measures.intake.zips import archive
from tests.world import NOON, World

S = IntakeFile.Status
CARRIER = OpenCC("t2s").convert(GUILIN).replace("311件", "312件")


def states(intake: Intake) -> list[tuple[str, str]]:
    return [(f.name, f.status) for f in intake.files.listed()]


# --- received -------------------------------------------------------------------------------


def test_files_archives_and_a_pasted_text_arrive_together(world: World) -> None:
    packed = archive(
        ("区县/第2号.txt", news(2).encode("gb18030")), ("a.docx", b"x"), encoding="gbk"
    )
    intake = sent(("1.txt", news(1)), ("包.zip", packed), pasted=news(3))
    assert states(intake) == [
        ("粘贴.txt", S.RECEIVED),
        ("1.txt", S.RECEIVED),
        ("包.zip › 区县/第2号.txt", S.RECEIVED),
        ("包.zip › a.docx", S.RECEIVED),
    ]
    assert intake.status == Intake.Status.READING


@pytest.mark.parametrize(
    ("comment", "name", "document", "says"),
    [
        ("empty", "a.txt", b"", "是空的"),
        ("blank", "a.txt", b" \r\n", "是空的"),
        ("a PDF", "a.pdf", b"%PDF-1.7", "PDF"),
        ("an old Word file", "a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 99, "另存为 .docx"),
        ("a picture", "a.jpg", b"\xff\xd8\xff\xe0", "图片"),
        ("another archive", "a.rar", b"Rar!\x1a\x07", "先解压"),
        ("a table", "a.csv", "甲,乙".encode(), "不认识的文件类型"),
        ("no ending", "说明", "清河市教育局".encode(), "不认识的文件类型"),
        ("a broken archive", "a.zip", b"PK\x03\x04oops", "打不开"),
        ("an empty archive", "a.zip", archive(), "没有文件"),
        ("a broken Word file", "a.docx", b"PK\x03\x04oops", "打不开"),
        ("a bursting Word file", "a.docx", archive(("a.xml", b" " * 9_000_000)), "膨胀"),
    ],
)  # fmt: skip
def test_a_bad_file_says_why_and_what_to_do_and_the_others_go_on(
    world: World, comment: str, name: str, document: bytes, says: str
) -> None:
    intake = read((name, document), ("好.txt", news(1)))
    bad, good = intake.files.listed()
    assert bad.status == S.REFUSED, comment
    assert says in bad.reason, comment
    assert good.status == S.READ
    assert intake.status == Intake.Status.WAITING


def test_too_many_or_too_large_are_refused_one_by_one(world: World, settings: Any) -> None:
    settings.MAX_UPLOAD_FILES = 2
    intake = sent(("1.txt", news(1)), ("2.txt", news(2)), ("3.txt", news(3)))
    assert [status for _, status in states(intake)] == [S.RECEIVED, S.RECEIVED, S.REFUSED]
    settings.MAX_DOCUMENT_BYTES = 20
    (only,) = sent(("1.txt", news(1))).files.listed()
    assert "超过上限" in only.reason


def test_the_same_bytes_twice_in_one_upload_are_read_once(world: World) -> None:
    intake = read(("甲.txt", news(1)), ("乙.txt", news(1)))
    assert states(intake) == [("甲.txt", S.READ), ("乙.txt", S.SKIPPED)]
    assert "甲.txt" in intake.files.get(name="乙.txt").reason


def test_an_upload_of_nothing_good_is_over_at_once(world: World) -> None:
    assert sent(("a.pdf", b"%PDF-1.7")).status == Intake.Status.DONE


# --- read -----------------------------------------------------------------------------------


def test_a_preview_tells_what_will_be_read_and_stores_no_case(world: World) -> None:
    intake = read(("湖州.txt", HUZHOU.encode("gb18030")))
    summary = intake.files.get().summary
    assert summary["title"] == "湖州教育:用“三个三”把党的领导落到实处"
    assert summary["publisher"] == "浙江省教育厅"
    assert summary["published_on"] == "2021-11-20"
    assert "湖州市" in summary["places"]
    assert (summary["script"], summary["genre"], summary["encoding"]) == ("简体", "报道", "gb18030")
    assert summary["sections"] > 3
    assert summary["initiatives"] > 10
    assert summary["metrics"] > 10
    assert summary["findings"] == 1
    assert summary["opening"]
    assert summary["title"] not in summary["opening"]
    assert any("声明" in line["words"] for line in summary["furniture"])
    assert not Article.objects.exists()


def test_bytes_that_are_a_case_already_are_told_and_not_offered(world: World) -> None:
    (first,) = imported(read(("1.txt", news(1))))
    (again,) = read(("别名.txt", news(1))).files.listed()
    assert (again.status, again.article) == (S.UNCHANGED, first.article)


def test_a_near_text_is_offered_as_a_carrier_with_the_figures_that_differ(world: World) -> None:
    (first,) = imported(read(("原.txt", GUILIN)))
    found = read(("转.txt", CARRIER)).files.get()
    (match,) = found.matches
    assert match["article"] == first.article_id
    assert match["kind"] == "near"
    assert match["other_script"]
    assert {(v["here"], v["there"]) for v in match["variants"]} == {("312件", "311件")}
    assert actions.options_of(found) == [f"carry-{first.article_id}", "own", "skip"]
    assert found.choice == f"carry-{first.article_id}"


def test_the_same_text_in_the_other_script_is_the_same_text(world: World) -> None:
    imported(read(("原.txt", GUILIN)))
    (match,) = read(("转.txt", OpenCC("t2s").convert(GUILIN))).files.get().matches
    assert (match["kind"], match["other_script"], match["variants"]) == ("same_text", True, [])


def test_unlike_texts_are_not_offered_as_carriers(world: World) -> None:
    imported(read(("原.txt", GUILIN)))
    found = read(("湖州.txt", HUZHOU)).files.get()
    assert (found.matches, found.choice) == ([], "own")


def test_a_form_filled_in_for_another_place_is_not_taken_for_a_carrier_beforehand(
    world: World,
) -> None:
    line = "{}全年召开专题会议{}次,研究解决学校建设、教师配备等突出问题,推动任务落地,群众满意。\n"
    form = "{}教育局工作简报\n来源:教育网 2023-01-0{}\n" + line * 2
    one = form.format("湖州市吴兴区", 1, "湖州市吴兴区", 12, "吴兴区", 31)
    other = form.format("湖州市南浔区", 2, "湖州市南浔区", 15, "南浔区", 44)
    imported(read(("甲.txt", one)))
    found = read(("乙.txt", other)).files.get()
    assert [m["alike"] for m in found.matches] == [False]
    assert found.choice == ""


def test_where_no_place_is_known_another_title_is_reason_enough_to_ask(world: World) -> None:
    one = news(1)
    other = one.replace("第1号", "第2号")
    imported(read(("甲.txt", one)))
    assert read(("乙.txt", other)).files.get().choice == ""
    assert read(("丙.txt", one.replace("16人", "17人"))).files.get().choice.startswith("carry-")


def test_files_of_one_upload_that_resemble_each_other_are_told_of_each_other(world: World) -> None:
    intake = read(("原.txt", GUILIN), ("别.txt", HUZHOU), ("转.txt", CARRIER))
    first, unlike, second = intake.files.listed()
    assert first.matches == unlike.matches == []
    (match,) = second.matches
    assert (match["article"], match["file"]) == (None, first.pk)
    assert second.choice == f"follow-{first.pk}"


# --- chosen and stored ----------------------------------------------------------------------


def test_what_is_chosen_becomes_drafts_and_the_rest_is_left_out(world: World) -> None:
    by = member(EDITORS)
    intake = read(("1.txt", news(1)), ("2.txt", news(2)), ("坏.pdf", b"%PDF-1"), by=by)
    one, two, bad = imported(intake, "own", "skip", by=by)
    assert (one.status, two.status, bad.status) == (S.CREATED, S.SKIPPED, S.REFUSED)
    article = Article.objects.get()
    assert one.article == article
    assert article.is_new_draft
    assert one.metrics == article.metrics.count() > 0
    assert LogEntry.objects.get().object_id == str(article.pk)
    intake.refresh_from_db()
    assert intake.status == Intake.Status.DONE
    assert not intake.files.exclude(document=None).exists()


def test_a_carrier_is_listed_at_its_case_and_adds_no_values(world: World) -> None:
    imported(read(("原.txt", GUILIN)))
    values = Metric.objects.count()
    by = member(EDITORS)
    (done,) = imported(read(("转.txt", CARRIER)), by=by)
    carrying = Carrying.objects.get()
    assert done.status == S.CARRIED
    assert done.article == carrying.article == Article.objects.get()
    assert carrying.publisher == carrying.article.publisher
    assert carrying.name == "人民网-广西频道"
    assert carrying.text == CARRIER
    assert 0.9 < carrying.similarity < 1
    assert {v["kind"] for v in carrying.variants} == {"differs"}
    assert Metric.objects.count() == values
    assert carrying.history.get().history_user == by


@pytest.mark.parametrize(("who", "public"), [(EDITORS, False), (REVIEWERS, True)])
def test_a_carrier_shows_once_somebody_who_may_has_let_it_through(
    world: World, who: str, public: bool
) -> None:
    imported(read(("原.txt", GUILIN)))
    imported(read(("转.txt", CARRIER)), by=member(who))
    assert Carrying.objects.public().exists() is public


def test_a_carrier_of_a_file_of_the_same_upload_follows_it_to_its_case(world: World) -> None:
    first, second = imported(read(("原.txt", GUILIN), ("转.txt", CARRIER)))
    assert (first.status, second.status) == (S.CREATED, S.CARRIED)
    assert second.article == first.article


def test_a_carrier_of_a_file_that_was_left_out_fails_in_words(world: World) -> None:
    intake = read(("原.txt", GUILIN), ("转.txt", CARRIER))
    second = intake.files.get(name="转.txt")
    _, failed = imported(intake, "skip", second.choice)
    assert failed.status == S.FAILED
    assert "没有成为案例" in failed.reason
    assert not Carrying.objects.exists()


def test_a_carrier_of_a_case_that_is_gone_by_then_fails_in_words(world: World) -> None:
    imported(read(("原.txt", GUILIN)))
    intake = read(("转.txt", CARRIER))
    Article.objects.all().delete()
    (failed,) = imported(intake)
    assert "已经删除" in failed.reason


def test_the_same_carrier_twice_is_told(world: World) -> None:
    imported(read(("原.txt", GUILIN)))
    imported(read(("转.txt", CARRIER)))
    (again,) = read(("再.txt", CARRIER)).files.listed()
    assert again.status == S.UNCHANGED
    assert "转载" in again.reason


def test_a_near_text_may_become_a_case_of_its_own(world: World) -> None:
    imported(read(("原.txt", GUILIN)))
    (done,) = imported(read(("转.txt", CARRIER)), "own")
    assert done.status == S.CREATED
    assert Article.objects.count() == 2


def test_a_file_that_fails_stores_nothing_and_the_others_go_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    intake = read(("1.txt", news(1)), ("2.txt", news(2)))
    real = actions.import_document

    def failing(**told: Any) -> Any:
        done = real(**told)
        if told["name"] == "1.txt":
            raise MemoryError("磁盘满")
        return done

    monkeypatch.setattr(actions, "import_document", failing)
    one, two = imported(intake)
    assert (one.status, two.status) == (S.FAILED, S.CREATED)
    assert "交给维护者" in one.reason
    assert Article.objects.get() == two.article


def test_who_chooses_second_is_refused(world: World) -> None:
    intake = read(("1.txt", news(1)))
    imported(intake)
    with pytest.raises(RefusedError, match="已完成"):
        actions.choose(intake=intake, choices={}, by=None, at=NOON)


def test_a_choice_that_does_not_fit_is_refused(world: World) -> None:
    intake = read(("1.txt", news(1)))
    article = world.draft()
    for choice in (f"carry-{article.pk}", "", "publish"):
        with pytest.raises(RefusedError, match="重新选择"):
            told = {intake.files.get().pk: choice}
            actions.choose(intake=intake, choices=told, by=None, at=NOON)
    assert intake.files.get().status == S.READ


def test_a_file_is_stored_once_whoever_comes_first(world: World) -> None:
    intake = read(("1.txt", news(1)))
    actions.choose(intake=intake, choices={intake.files.get().pk: "own"}, by=None, at=NOON)
    stale = intake.files.get()
    first = actions.import_file(file=stale, at=NOON)
    second = actions.import_file(file=stale, at=NOON)
    assert first.status == second.status == S.CREATED
    assert Article.objects.count() == 1


# --- called off, forgotten ------------------------------------------------------------------


def test_what_is_called_off_is_thrown_away_and_what_is_stored_stays(world: World) -> None:
    intake = read(*((f"{n}.txt", news(n)) for n in range(7)))
    told = {f.pk: "own" for f in intake.files.offered()}
    intake = actions.choose(intake=intake, choices=told, by=None, at=NOON)
    actions.import_file(file=intake.files.queued()[0], at=NOON)
    actions.cancel(intake=intake, at=NOON)
    finish(intake)
    assert Article.objects.count() == 1
    assert [status for _, status in states(intake)] == [S.CREATED, *[S.SKIPPED] * 6]
    with pytest.raises(RefusedError, match="已取消"):
        actions.cancel(intake=intake, at=NOON)


@pytest.mark.parametrize(
    ("comment", "done", "days", "kept"),
    [
        ("a finished one for a week", True, 6, True),
        ("and no longer", True, 8, False),
        ("one that waits for a month", False, 29, True),
        ("and no longer", False, 31, False),
    ],
)
def test_old_uploads_are_forgotten_at_the_next(
    world: World, comment: str, done: bool, days: int, kept: bool
) -> None:
    intake = read(("1.txt", news(1)))
    if done:
        imported(intake)
    later = NOON + timedelta(days=days)
    actions.receive(files=[file("2.txt", news(2))], by=None, at=later)
    assert Intake.objects.filter(pk=intake.pk).exists() is kept, comment


def test_an_upload_outlasts_the_account_that_sent_it(world: World) -> None:
    by = member(EDITORS)
    intake = read(("1.txt", news(1)), by=by)
    User.objects.filter(pk=by.pk).delete()
    intake.refresh_from_db()
    (done,) = imported(intake)
    assert done.status == S.CREATED


def test_a_case_that_has_carriers_can_be_published(world: World) -> None:
    imported(read(("原.txt", GUILIN), ("转.txt", CARRIER)))
    assert publish(article=Article.objects.get(), by=None, at=NOON).is_published
