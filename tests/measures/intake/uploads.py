"""Uploads for tests, sent through the real actions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from measures.actions import intake as actions
from measures.intake import progress
from measures.models import Intake, IntakeFile
from tests.world import NOON

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
GUILIN = (SEEDS / "guilin-interview-2021.txt").read_text("utf-8")
HUZHOU = (SEEDS / "huzhou-reprint-2021.txt").read_text("utf-8")


def news(number: int) -> str:
    """A short text that is like no other of these."""
    signs = "".join(chr(0x4E00 + (number * 7919 + k * 613) % 20000) for k in range(120))
    return (
        f"清溪县教育局第{number}号简报\n来源:清溪教育网 2022-01-{number % 28 + 1:02}\n"
        f"全县建成学校{number + 3}所,教师{number * 7 + 9}人。\n{signs}。\n"
    )


def file(name: str, document: str | bytes) -> tuple[str, SimpleUploadedFile]:
    raw = document.encode() if isinstance(document, str) else document
    return name, SimpleUploadedFile(name, raw)


def sent(*files: tuple[str, str | bytes], pasted: str = "", by: Any = None) -> Intake:
    """An upload as the server has it before anything was read."""
    uploads = [file(name, document) for name, document in files]
    return actions.receive(files=uploads, pasted=pasted, by=by, at=NOON)


def read(*files: tuple[str, str | bytes], pasted: str = "", by: Any = None) -> Intake:
    """An upload that was read to the end and waits for a choice."""
    intake = sent(*files, pasted=pasted, by=by)
    finish(intake)
    return intake


def finish(intake: Intake) -> None:
    while progress.go_on(intake, clock=lambda: NOON):
        pass


def imported(intake: Intake, *choices: str, by: Any = None) -> list[IntakeFile]:
    """What became of the files of `intake`, the offered ones chosen as told, in order."""
    offered = list(intake.files.offered().order_by("position"))
    wanted = choices or tuple(f.choice for f in offered)
    told = {f.pk: choice for f, choice in zip(offered, wanted, strict=True)}
    intake = actions.choose(intake=intake, choices=told, by=by, at=NOON)
    finish(intake)
    return list(intake.files.listed())
