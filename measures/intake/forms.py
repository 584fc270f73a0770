from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from ..actions.intake import FOLLOW, OWN, SKIP, options_of
from ..admitting import SUFFIXES
from ..models import IntakeFile


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Any number of files; an empty one is told of beside its name, not here."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        return [file for file in data or [] if file]


class UploadForm(forms.Form):
    documents = ManyFilesField(
        label="文件",
        required=False,
        widget=ManyFilesInput(attrs={"accept": ",".join([*sorted(SUFFIXES), ".zip"])}),
    )
    text = forms.CharField(
        label="或粘贴全文",
        required=False,
        widget=forms.Textarea(attrs={"rows": 12, "cols": 80}),
        help_text="连同标题、来源、日期一起粘贴，识读会认出它们。",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["documents"].help_text = (
            "可以一次选多个：txt、html、docx、md，或装着它们的 zip，什么编码都行。"
            f"一次至多 {settings.MAX_UPLOAD_FILES} 个文件，解开后合计 "
            f"{settings.MAX_UPLOAD_BYTES // 2**20} MB，每篇 "
            f"{settings.MAX_DOCUMENT_BYTES // 2**20} MB。"
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("documents") and not (data.get("text") or "").strip():
            raise forms.ValidationError("请选至少一个文件，或粘贴全文。")
        return data

    def named_files(self) -> list[tuple[str, UploadedFile]]:
        return [(file.name or "（无名）", file) for file in self.cleaned_data["documents"]]


class ChoiceForm(forms.Form):
    """What becomes of each file that was read: one choice a file."""

    def __init__(self, data: Any, *, files: list[IntakeFile], titles: dict[str, str]) -> None:
        super().__init__(data)
        self.offered = files
        for file in files:
            self.fields[_name(file)] = forms.ChoiceField(
                label=file.name,
                choices=[(option, _label(option, titles)) for option in options_of(file)],
                initial=file.choice,
                widget=forms.RadioSelect,
                error_messages={"required": "请选择怎样处理这个文件。"},
            )

    def rows(self) -> Iterator[tuple[IntakeFile, forms.BoundField]]:
        return ((file, self[_name(file)]) for file in self.offered)

    def choices(self) -> dict[int, str]:
        return {file.pk: self.cleaned_data[_name(file)] for file in self.offered}


def _name(file: IntakeFile) -> str:
    return f"file-{file.pk}"


def _label(option: str, titles: dict[str, str]) -> str:
    if option == OWN:
        return "导入为新案例"
    if option == SKIP:
        return "不导入"
    title = titles.get(option, "")
    if option.startswith(FOLLOW):
        return f"记为同批文件“{title}”的转载"
    return f"记为《{title}》的转载"
