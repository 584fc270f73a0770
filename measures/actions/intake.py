"""An upload's way: received, read for a preview, chosen from, stored, forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.admin.models import ADDITION, LogEntry
from django.db import transaction

from articles import reading as reader
from articles.actions import RefusedError
from articles.models import Article
from articles.reading.decode import decode
from articles.reading.decoded import Unreadable

from ..admitting import SUFFIXES, admit, reason_of, refuse_kind, refuse_size
from ..intake.archives import Budget, FullError, Member, is_archive, members
from ..intake.matching import codes_of, known_file, matches_of, meet, with_siblings
from ..intake.previewing import summary_of
from ..models import Intake, IntakeFile
from .carrying import add_carrying
from .importing import counts, import_document

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Status, FileStatus = Intake.Status, IntakeFile.Status

OWN, SKIP, CARRY, FOLLOW = "own", "skip", "carry", "follow"
"""What an editor chooses for a file: a case of its own; nothing; ``carry-7``, a carrier of case 7;
``follow-12``, a carrier of the case that file 12 of the same upload becomes."""

PASTED = "粘贴.txt"
_LONGEST_NAME = 300


@transaction.atomic
def receive(
    *, files: Iterable[tuple[str, Any]], pasted: str = "", by: User | None, at: datetime
) -> Intake:
    """Keep an upload on the server: its files, those in its archives, and a pasted text.

    `files` are pairs of a name and an open binary file. What cannot be taken is kept as refused,
    with the reason; the others go on. What is old is forgotten on the occasion.
    """
    forget_old(at=at)
    intake = Intake.objects.create(by=by, created_at=at, touched_at=at)
    budget = Budget(
        bytes_left=settings.MAX_UPLOAD_BYTES,
        files_left=settings.MAX_UPLOAD_FILES,
        most_bytes=settings.MAX_DOCUMENT_BYTES,
    )
    seen: dict[str, str] = {}
    for position, member in enumerate(_members(files, pasted, budget)):
        mark = sha256(member.document).hexdigest()
        file = IntakeFile(
            intake=intake,
            position=position,
            name=_fitting(member.name),
            size=len(member.document),
            sha256=mark,
            document=member.document or None,
        )
        if member.refusal:
            file.status, file.reason, file.document = FileStatus.REFUSED, member.refusal, None
        elif mark in seen:
            file.status, file.document = FileStatus.SKIPPED, None
            file.reason = f"与同批的“{seen[mark]}”一字不差，只读那一份。"
        else:
            seen[mark] = file.name
        file.save()
    intake.passed_over = budget.passed_over
    intake.save(update_fields=["passed_over"])
    _settle(intake, at=at)
    return intake


def read_file(*, file: IntakeFile, at: datetime) -> IntakeFile:
    """Read one file for the preview: what is in it, and which cases it resembles.

    Nothing of it becomes a case. What cannot be read is marked as refused, with the reason.
    """
    found: dict[str, Any]
    try:
        known = known_file(file.sha256)
        if known is not None:
            found = {"status": FileStatus.UNCHANGED, "document": None, **known}
        else:
            found = _read(file)
    except Exception as error:
        reason = reason_of(error, file.name)
        found = {"status": FileStatus.REFUSED, "reason": reason, "document": None}
    return _store(file, FileStatus.RECEIVED, at=at, **found)


def finish_reading(*, intake: Intake, at: datetime) -> Intake:
    """All files are read: find those that resemble each other, and wait for the editor."""
    offered = list(intake.files.offered().defer("document").order_by("position"))
    for file, other in meet(offered):
        match = with_siblings(file, other, read=read_document)
        if match:
            file.matches, file.choice = [match], _likely([match])
    with transaction.atomic():
        intake = _locked(intake)
        if intake.status == Status.READING and not intake.files.unread().exists():
            IntakeFile.objects.bulk_update(offered, ["matches", "choice"])
            _settle(intake, at=at)
    return intake


@transaction.atomic
def choose(*, intake: Intake, choices: Mapping[int, str], by: User | None, at: datetime) -> Intake:
    """What becomes of each file that was read; what is not named is left out.

    Raises RefusedError where somebody was faster, or where a choice does not fit its file.
    """
    intake = _locked(intake)
    if intake.status != Status.WAITING:
        raise RefusedError(
            f"这批文件现为“{intake.get_status_display()}”，不能再选；下面是它现在的样子。"
        )
    for file in intake.files.offered().defer("document"):
        choice = choices.get(file.pk, SKIP)
        if choice not in options_of(file):
            raise RefusedError(f"“{file.name}”不能这样处理，请重新选择。")
        file.choice = choice
        file.status = FileStatus.SKIPPED if choice == SKIP else FileStatus.QUEUED
        file.save(update_fields=["choice", "status"])
    intake.status, intake.by = Status.IMPORTING, by
    intake.save(update_fields=["status", "by"])
    _settle(intake, at=at)
    return intake


def import_file(*, file: IntakeFile, at: datetime) -> IntakeFile:
    """Store one chosen file, as a case or as a carrier, all of it or nothing."""
    try:
        with transaction.atomic():
            locked = IntakeFile.objects.select_for_update().get(pk=file.pk)
            if locked.status != FileStatus.QUEUED:
                return locked
            found = _stored(locked, at=at)
            return _store(locked, FileStatus.QUEUED, at=at, document=None, **found)
    except Exception as error:
        reason = reason_of(error, file.name)
        return _store(file, FileStatus.QUEUED, at=at, status=FileStatus.FAILED, reason=reason)


@transaction.atomic
def finish_importing(*, intake: Intake, at: datetime) -> Intake:
    intake = _locked(intake)
    if intake.status == Status.IMPORTING and not intake.files.queued().exists():
        _settle(intake, at=at)
    return intake


@transaction.atomic
def cancel(*, intake: Intake, at: datetime) -> Intake:
    """Call an upload off: what is stored already stays, the rest is thrown away."""
    intake = _locked(intake)
    if intake.is_closed:
        raise RefusedError(f"这批文件{intake.get_status_display()}，不用再取消。")
    left = (FileStatus.RECEIVED, FileStatus.READ, FileStatus.QUEUED)
    intake.files.filter(status__in=left).update(status=FileStatus.SKIPPED)
    _close(intake, Status.CANCELLED, at=at)
    return intake


@transaction.atomic
def forget_old(*, at: datetime) -> int:
    """Delete finished uploads after a week and those that nobody came back for after a month."""
    _, kinds = Intake.objects.old(at).delete()
    return kinds.get(Intake._meta.label, 0)


def options_of(file: IntakeFile) -> list[str]:
    """The choices that fit a file, the likeliest first."""
    return [*map(_carry, file.matches), OWN, SKIP]


def read_document(document: bytes, *, name: str) -> Any:
    """The reading of a file's bytes, as an import will make it. Raises `Unreadable`."""
    admit(document)
    return reader.read_article(document, name=PurePath(name).name)


def _members(files: Iterable[tuple[str, Any]], pasted: str, budget: Budget) -> Iterator[Member]:
    if pasted.strip():
        yield Member(PASTED, pasted.strip().encode("utf-8", "surrogatepass"))
    for name, upload in files:
        try:
            yield from _members_of(name, upload, budget)
        except FullError as full:
            yield Member(name, refusal=str(full))


def _members_of(name: str, upload: Any, budget: Budget) -> Iterator[Member]:
    try:
        if upload.size > settings.MAX_UPLOAD_BYTES:
            most = settings.MAX_UPLOAD_BYTES // 2**20
            raise Unreadable(f"文件超过一次上传的上限 {most} MB，没有读。请拆开，分几次上传。")
        document = upload.read()
        if not is_archive(name, document):
            budget.files_left -= 1
            budget.bytes_left -= len(document)
            if min(budget.files_left, budget.bytes_left) < 0:
                raise FullError("这批文件太多或太大，这一个没有读。请分几次上传。")
            yield _admitted(Member(name, document))
            return
        empty = True
        for member in members(document, budget):
            empty = False
            yield _admitted(member, inside=name)
        if empty:
            raise Unreadable("压缩包里没有文件。请核对后再上传。")
    except FullError:
        raise
    except Unreadable as refusal:
        yield Member(name, refusal=str(refusal))


def _admitted(member: Member, inside: str = "") -> Member:
    """`member` under its full name; refused where it is of a kind that is not read."""
    name = f"{inside} › {member.name}" if inside else member.name
    if member.refusal:
        return Member(name, refusal=member.refusal)
    try:
        refuse_size(len(member.document))
        if PurePath(member.name).suffix.lower() not in SUFFIXES:
            decode(member.document[: 1 << 16], name="")  # says of many kinds what to do with them
            refuse_kind(member.name)
    except Unreadable as refusal:
        return Member(name, refusal=str(refusal))
    return Member(name, member.document)


def _fitting(name: str) -> str:
    """A name as long as the table takes; its end settles the kind of file and is kept."""
    name = name.replace("\x00", "")
    return name if len(name) <= _LONGEST_NAME else f"…{name[1 - _LONGEST_NAME :]}"


def _likely(matches: list[dict[str, Any]]) -> str:
    """What is chosen beforehand: nothing where a near text may be another one all the same."""
    if not matches:
        return OWN
    best = matches[0]
    return _carry(best) if best["alike"] else ""


def _carry(match: dict[str, Any]) -> str:
    kind = CARRY if match["article"] else FOLLOW
    return f"{kind}-{match['article'] or match['file']}"


def _read(file: IntakeFile) -> dict[str, Any]:
    reading = read_document(bytes(file.document or b""), name=file.name)
    matches = matches_of(reading)
    return {
        "status": FileStatus.READ,
        "summary": summary_of(reading),
        "matches": matches,
        "codes": codes_of(reading),
        "choice": _likely(matches),
    }


def _stored(file: IntakeFile, *, at: datetime) -> dict[str, Any]:
    """Store what `file` was chosen to be; what its row is to say of it."""
    document, by = bytes(file.document or b""), file.intake.by
    known_as = f"{'粘贴' if file.name == PASTED else '上传'}/{file.sha256[:12]}/{file.name}"
    kind, _, pk = file.choice.partition("-")
    if kind in (CARRY, FOLLOW):
        article = _article(kind, int(pk))
        add_carrying(
            article=article,
            reading=read_document(document, name=file.name),
            source_path=known_as,
            by=by,
            at=at,
            confirmed=by is not None and by.has_perm("articles.confirm_carrying"),
        )
        return {"status": FileStatus.CARRIED, "article": article}
    admit(document)
    imported = import_document(
        document=document, name=PurePath(file.name).name, source_path=known_as, at=at, by=by
    )
    if by is not None and imported.outcome == FileStatus.CREATED:
        LogEntry.objects.log_actions(
            by.pk, [imported.article], ADDITION, "导入", single_object=True
        )
    return {
        "status": FileStatus(imported.outcome),
        "article": imported.article,
        **counts(imported.article),
    }


def _article(kind: str, pk: int) -> Article:
    if kind == CARRY:
        with suppress(Article.DoesNotExist):
            return Article.objects.get(pk=pk)
        raise RefusedError("所转载的案例已经删除。请重新上传，作为单独的案例导入。")
    other = IntakeFile.objects.defer("document").get(pk=pk)
    if other.article is None:
        raise RefusedError(
            f"同批的“{other.name}”没有成为案例，这一篇无处可记。请重新上传，作为单独的案例导入。"
        )
    return other.article


def _store(file: IntakeFile, before: str, *, at: datetime, **found: Any) -> IntakeFile:
    """Write down what became of `file`, unless somebody else has moved it on meanwhile."""
    with transaction.atomic():
        IntakeFile.objects.filter(pk=file.pk, status=before).update(**found)
        Intake.objects.filter(pk=file.intake_id).update(touched_at=at)
    return IntakeFile.objects.defer("document").get(pk=file.pk)


def _locked(intake: Intake) -> Intake:
    return Intake.objects.select_for_update().get(pk=intake.pk)


def _settle(intake: Intake, *, at: datetime) -> None:
    """The state that an upload's files put it in."""
    files = intake.files
    if files.unread().exists():
        intake.status = Status.READING
    elif files.offered().exists():
        intake.status = Status.WAITING
    elif files.queued().exists():
        intake.status = Status.IMPORTING
    else:
        _close(intake, Status.DONE, at=at)
        return
    intake.touched_at = at
    intake.save(update_fields=["status", "touched_at"])


def _close(intake: Intake, status: Intake.Status, *, at: datetime) -> None:
    intake.files.update(document=None, codes=[])
    intake.status, intake.touched_at = status, at
    intake.save(update_fields=["status", "touched_at"])
