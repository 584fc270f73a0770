"""A list as a file, and the file as edits: export of what is filtered, import with a preview."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import content_disposition_header

from ..tables import Importing, Read, Table
from ..tables.formats import FORMATS

LARGEST = 5 * 2**20
SHOWN = 300


class TermsForm(forms.Form):
    """What holds for a whole file; can be put right on the preview without sending it again."""

    why = forms.CharField(
        label="缘由",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "cols": 60}),
        help_text="用于“缘由”列没有填的行；改访客看得到的条目，两处须有一处写明",
    )
    skip_stale = forms.BooleanField(
        label="跳过过期的行",
        required=False,
        help_text="导出之后别人又改过的行不动，其余照导；不选则整个文件不导入",
    )


class ImportForm(TermsForm):
    field_order = ("file",)
    file = forms.FileField(
        label="文件",
        help_text="从这个列表导出、改过的 XLSX、CSV 或 JSON",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.json"}),
        error_messages={"required": "请选一个文件。", "empty": "文件是空的。"},
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        ending = file.name.rpartition(".")[2].lower()
        if ending not in FORMATS:
            raise forms.ValidationError(f"不认识“.{ending}”文件，可用的有 XLSX、CSV、JSON。")
        if file.size > LARGEST:
            raise forms.ValidationError(f"文件超过 {LARGEST // 2**20} MB，请先筛选，分几次导。")
        return file


class TablesAdmin(admin.ModelAdmin):
    """A list with a file of it; `table` lines up the columns."""

    table: ClassVar[type[Table]]
    change_list_template = "admin/tables/change_list.html"

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        return [
            path("export/<slug:ending>/", wrap(self.export_view), name=f"{name}_export"),
            path("import/", wrap(self.import_view), name=f"{name}_import"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        may = {"may_import": self.has_change_permission(request), "endings": list(FORMATS)}
        return super().changelist_view(request, may | (extra_context or {}))

    def export_view(self, request: HttpRequest, ending: str) -> HttpResponse:
        """The rows that the list shows under its filters, all pages of it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if ending not in FORMATS:
            return HttpResponseRedirect(self._list())
        changelist: Any = self.get_changelist_instance(request)
        table, made = self.table(), FORMATS[ending]()
        rows = self.table.read(changelist.get_queryset(request))
        document = made.write(table, table.rows(rows))
        name = f"{self.opts.verbose_name_plural}-{timezone.localdate():%Y%m%d}.{ending}"
        response = HttpResponse(document, content_type=made.get_content_type())
        response["Content-Disposition"] = content_disposition_header(True, name)
        return response

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Choose a file, look at what it would change, go on: nothing is stored before the last."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        if "go" in request.POST:
            return self._take_table_back(request)
        if "again" in request.POST and self._key() in request.session:
            terms = TermsForm(request.POST)
            if terms.is_valid():
                request.session[self._key()] |= terms.cleaned_data
                request.session.modified = True
            return self._preview(request)
        sent = request.method == "POST"
        form = ImportForm(request.POST if sent else None, request.FILES if sent else None)
        if not form.is_valid():
            return self._import_page(request, form=form)
        file = form.cleaned_data["file"]
        request.session[self._key()] = {
            "name": file.name,
            "document": b64encode(file.read()).decode(),
            "why": form.cleaned_data["why"],
            "skip_stale": form.cleaned_data["skip_stale"],
        }
        return self._preview(request)

    def _preview(self, request: HttpRequest, told: str = "") -> HttpResponse:
        kept = request.session[self._key()]
        try:
            read, _ = self._read(request, kept, keep=False)
        except ValidationError as refusal:
            read = Read(errors=list(refusal.messages))
        if told:
            messages.warning(request, told)
        terms = TermsForm(initial={"why": kept["why"], "skip_stale": kept["skip_stale"]})
        return self._import_page(request, kept=kept, read=read, form=terms)

    def _take_table_back(self, request: HttpRequest) -> HttpResponse:
        kept = request.session.get(self._key())
        if kept is None:
            messages.error(request, "没有等着导入的文件，可能已在另一个窗口里导入；请重新选文件。")
            return HttpResponseRedirect(request.path)
        trial, _ = self._read(request, kept, keep=False)
        if trial.errors or trial.mark != request.POST.get("mark"):
            changed = "预览之后有人改过其中的条目，请照新的预览再定；还什么都没有存。"
            return self._preview(request, changed)
        read, doing = self._read(request, kept, keep=True)
        if read.errors:
            return self._preview(request, "导入时有行被拒绝，整个文件都没有存。")
        del request.session[self._key()]
        for _, item, changes in read.changed:
            titles = "、".join(change.title for change in changes)
            self.log_change(request, item, f"表格导入：{titles}")
        left = f"另有 {len(read.stale)} 行过期，没有动。" if read.stale else ""
        text = f"已导入：改了 {len(read.changed)} 条{self.opts.verbose_name}。{left}"
        undo = self.undo_import(doing)
        link = format_html(' <a href="{}">撤销这一批</a>', undo) if undo else ""
        messages.success(request, format_html("{}{}", text, link))
        return HttpResponseRedirect(self._list())

    def undo_import(self, doing: Importing) -> str:
        """Where an import can be taken back; empty where it can't."""
        return ""

    def _read(self, request: HttpRequest, kept: Any, *, keep: bool) -> tuple[Read, Importing]:
        doing = Importing(request.user, timezone.now(), kept["why"], kept["skip_stale"])
        ending = kept["name"].rpartition(".")[2].lower()
        dataset = FORMATS[ending]().read(b64decode(kept["document"]))
        return self.table(doing).bring_back(dataset, keep=keep), doing

    def _import_page(self, request: HttpRequest, **more: Any) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"导入{self.opts.verbose_name_plural}",
            "explained": self.table().explained()[1:],
            "back": self._list(),
            "shown": SHOWN,
            **more,
        }
        return TemplateResponse(request, "admin/tables/import.html", context)

    def _list(self) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")

    def _key(self) -> str:
        return f"import of {self.opts.label_lower}"
