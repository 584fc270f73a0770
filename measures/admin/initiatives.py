from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin import StepsAdmin
from articles.admin.choosing import RegionChoosingMixin, show_known
from articles.admin.filters import PlaceFilter
from articles.admin.links import page_link
from articles.marking import quoted
from articles.models import Article

from ..models import Initiative
from .judging import DecidedForm, decisions, may_decide, record
from .metrics import decision_badge
from .restoring import RestoringMixin

QUOTATIONS_SHOWN = 20


class InitiativeForm(DecidedForm):
    VALUES = ("name", "kind", "region", "parent", "description")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        show_known(self, "region", "parent")

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        name, region, parent = data.get("name"), data.get("region"), data.get("parent")
        if name:
            same = Initiative.objects.of(region, name).exclude(pk=self.instance.pk).first()
            if same:
                self.add_error("name", "这个地区已有同名举措，请改用已有的那一项。")
        if parent and self.instance.pk and self._leads_back(parent):
            self.add_error("parent", "它在这项举措之下，不能又作它的上级。")
        return data

    def _leads_back(self, above: Initiative | None) -> bool:
        seen: set[int] = set()
        while above and above.pk not in seen:
            if above.pk == self.instance.pk:
                return True
            seen.add(above.pk)
            above = above.parent
        return False


class CaseFilter(admin.SimpleListFilter):
    """The initiatives of one case; there when the address names one, as links of a case do."""

    title = "案例"
    parameter_name = "case"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        asked = request.GET.get("case", "")
        rows = Article.objects.filter(pk=asked) if asked.isdigit() else Article.objects.none()
        return [(str(pk), title) for pk, title in rows.values_list("pk", "title")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        asked = self.value() or ""
        if not asked.isdigit():
            return queryset
        return queryset.filter(
            pk__in=Initiative.objects.filter(evidence__article=int(asked)).values("pk")
        )


@admin.register(Initiative)
class InitiativeAdmin(RestoringMixin, RegionChoosingMixin, StepsAdmin):
    form = InitiativeForm
    steps = decisions("initiative")
    list_display = ["name", "kind", "region", "parent", "decided", "mentions", "cases"]
    list_select_related = ["region", "parent"]
    list_filter = [CaseFilter, "decision", "held", "kind", PlaceFilter]
    search_fields = ["name", "key", "description"]
    search_help_text = "名称或说明"
    ordering = ["name"]
    autocomplete_fields = ["region", "parent"]
    readonly_fields = ["told_in", "held", "decided_by", "decided_at"]
    fieldsets = [
        ("举措", {"fields": ["name", "kind", "region", "parent", "description"]}),
        ("出处", {"fields": ["told_in"]}),
        ("审定", {"fields": ["decision", "decision_note", "held", "decided_by", "decided_at"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        match = request.resolver_match
        if match and match.url_name == "measures_initiative_changelist":
            return rows.annotate(
                mention_count=Count("evidence", distinct=True),
                case_count=Count("evidence__article", distinct=True),
            )
        return rows.select_related("region", "parent", "decided_by")

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.may_decide = may_decide(request.user, Initiative)
        return form

    def has_add_permission(self, request: HttpRequest) -> bool:
        """An initiative begins with words of a text: it is read, not typed."""
        return False

    def save_model(self, request: HttpRequest, obj: Initiative, form: Any, change: bool) -> None:
        if form.changed_data:
            record(form, by=request.user, at=timezone.now())

    def view_on_site(self, obj: Initiative) -> str | None:
        return obj.get_absolute_url() if Initiative.objects.public().contains(obj) else None

    @admin.display(description="审定", ordering="decision")
    def decided(self, initiative: Initiative) -> SafeString:
        return decision_badge(initiative)

    @admin.display(description="出处", ordering="mention_count")
    def mentions(self, initiative: Any) -> int:
        return int(initiative.mention_count)

    @admin.display(description="案例", ordering="case_count")
    def cases(self, initiative: Any) -> int:
        return int(initiative.case_count)

    @admin.display(description="原文")
    def told_in(self, initiative: Initiative) -> SafeString | str:
        rows = initiative.evidence.select_related("article").defer("article__text")
        told = [
            (quoted(e), page_link(e.article, anchor=f"#e{e.pk}")) for e in rows[:QUOTATIONS_SHOWN]
        ]
        return format_html(
            '<ul class="sentences">{}</ul>', format_html_join("", "<li>{}<br>{}</li>", told)
        )
