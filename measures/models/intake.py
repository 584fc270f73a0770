"""Uploads on their way to becoming cases: kept on the server until an editor has chosen."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from articles.models import Article

QUIET = timedelta(seconds=20)
"""Without a sign of work for so long, nobody seems to be at it: a file takes under a second."""

KEPT = timedelta(days=7)
"""How long the table of a finished upload can be looked up."""

WAITS = timedelta(days=30)
"""How long an upload waits for its editor."""


class IntakeQuerySet(models.QuerySet["Intake"]):
    def open(self) -> IntakeQuerySet:
        """Neither done nor called off: somebody has to go on with it."""
        return self.exclude(status__in=(Intake.Status.DONE, Intake.Status.CANCELLED))

    def under_way(self) -> IntakeQuerySet:
        """Being read or stored: a worker has something to do."""
        return self.filter(status__in=(Intake.Status.READING, Intake.Status.IMPORTING))

    def old(self, at: datetime) -> IntakeQuerySet:
        """What nobody will come back for."""
        closed = Q(status__in=(Intake.Status.DONE, Intake.Status.CANCELLED))
        return self.filter(
            Q(closed, touched_at__lt=at - KEPT) | Q(~closed, touched_at__lt=at - WAITS)
        )


class Intake(models.Model):
    """One upload: some files, read for a preview, of which an editor chooses what to import."""

    class Status(models.TextChoices):
        READING = "reading", "识读中"  # files are being read; the page shows how far
        WAITING = "waiting", "待选定"  # the preview stands; the editor may choose or call it off
        IMPORTING = "importing", "导入中"  # what was chosen is being stored, a file at a time
        DONE = "done", "已完成"  # the table of results stands; the files themselves are gone
        CANCELLED = "cancelled", "已取消"  # nothing (more) of it is stored

    status = models.CharField(
        "状态", max_length=10, choices=Status.choices, default=Status.READING, editable=False
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="上传人",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField("上传时间")
    touched_at = models.DateTimeField("最近进展")
    passed_over = models.PositiveIntegerField("略过的系统文件", default=0)

    objects = IntakeQuerySet.as_manager()

    class Meta:
        verbose_name = "上传"
        verbose_name_plural = "上传"
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d %H:%M} 的上传"

    def get_absolute_url(self) -> str:
        return reverse("admin:intake", args=[self.pk])

    @property
    def is_under_way(self) -> bool:
        return self.status in (self.Status.READING, self.Status.IMPORTING)

    @property
    def is_closed(self) -> bool:
        return self.status in (self.Status.DONE, self.Status.CANCELLED)


class IntakeFileQuerySet(models.QuerySet["IntakeFile"]):
    def unread(self) -> IntakeFileQuerySet:
        return self.filter(status=IntakeFile.Status.RECEIVED)

    def queued(self) -> IntakeFileQuerySet:
        return self.filter(status=IntakeFile.Status.QUEUED)

    def offered(self) -> IntakeFileQuerySet:
        """What the editor can choose of."""
        return self.filter(status=IntakeFile.Status.READ)

    def listed(self) -> IntakeFileQuerySet:
        """With what a table shows of each, without the bytes."""
        return self.defer("document").select_related("article").order_by("position")


class IntakeFile(models.Model):
    """One file of an upload, what was read in it, and what became of it."""

    class Status(models.TextChoices):
        RECEIVED = "received", "待识读"  # its bytes are here, nobody has looked at them
        REFUSED = "refused", "不能导入"  # `reason` says why and what to do; it goes no further
        READ = "read", "可导入"  # `summary` and `matches` are there; the editor may choose
        QUEUED = "queued", "待导入"  # chosen, its turn comes
        CREATED = "created", "新增"  # a new case
        UPDATED = "updated", "更新"  # a known case, read by a newer reader
        UNCHANGED = "unchanged", "未变"  # these bytes were in the library already
        CARRIED = "carried", "记为转载"  # listed as a carrier of an existing case
        SKIPPED = "skipped", "未导入"  # the editor left it out
        FAILED = "failed", "失败"  # `reason` says why; nothing of it was stored

    intake = models.ForeignKey(Intake, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveIntegerField("次序")
    name = models.CharField("文件", max_length=300)
    size = models.PositiveBigIntegerField("大小")
    sha256 = models.CharField("校验值", max_length=64)
    document = models.BinaryField("内容", null=True)
    status = models.CharField("结果", max_length=9, choices=Status.choices, default=Status.RECEIVED)
    reason = models.TextField("原因", blank=True)
    summary = models.JSONField("预览", default=dict)
    matches = models.JSONField("相近的案例", default=list)
    codes = models.JSONField(default=list)
    choice = models.CharField("处理", max_length=40, blank=True)
    article = models.ForeignKey(
        Article, verbose_name="案例", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    metrics = models.PositiveIntegerField("数据", default=0)
    initiatives = models.PositiveIntegerField("举措", default=0)
    findings = models.PositiveIntegerField("存疑", default=0)

    objects = IntakeFileQuerySet.as_manager()

    class Meta:
        verbose_name = "上传的文件"
        verbose_name_plural = "上传的文件"
        ordering = ["intake", "position"]
        constraints = [
            models.UniqueConstraint(fields=["intake", "position"], name="intake_file_position_once")
        ]

    def __str__(self) -> str:
        return self.name
